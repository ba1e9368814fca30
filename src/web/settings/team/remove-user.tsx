import { useState } from 'react';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { ChoiceRow, Row } from '../parts/rows.tsx';
import { useChange } from '../parts/use-change.ts';
import { type User, userOptions, useUsers } from '../parts/use-users.ts';
import { settingsClient } from '../settings-client.ts';
import { teamWords } from './words.ts';

const NOBODY = 'nobody';
const SHOWN_IN = [settingsClient.listUsers.operation, 'today', 'list-accounts', 'list-people'];

/** Takes somebody out: who has their book from then on is chosen first. */
export function RemoveUser({ user, onGone }: { readonly user: User; readonly onGone: () => void }) {
  const words = useWordsOf(teamWords);
  const { words: all } = useWords();
  const { active } = useUsers();
  const act = useChange(SHOWN_IN);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const remove = async () => {
    const successor = to === NOBODY ? null : to;
    const done = await act(async () => {
      const { accounts } = await settingsClient.deactivateUser({ id: user.id, successor });
      return { text: words.removed(user.name, accounts) };
    });
    if (done) onGone();
  };
  if (!open) {
    return (
      <Row label={words.remove}>
        <button type="button" className="btn line" onClick={() => setOpen(true)}>
          {words.removeOf(user.name)}
        </button>
      </Row>
    );
  }
  return (
    <form
      aria-label={words.removeOf(user.name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== '') void remove();
      }}
    >
      <ChoiceRow
        label={words.successor}
        note={words.removeLead}
        value={to}
        options={[
          { value: '', label: words.choose },
          ...userOptions(active.filter(({ id, role }) => id !== user.id && role !== 'reader')),
          { value: NOBODY, label: words.nobodyYet },
        ]}
        onChange={setTo}
      />
      <div className="save-line">
        <button type="submit" className="btn line late" disabled={to === ''}>
          {words.removeOf(user.name)}
        </button>
        <button type="button" className="btn" onClick={() => setOpen(false)}>
          {all.actions.cancel}
        </button>
      </div>
    </form>
  );
}
