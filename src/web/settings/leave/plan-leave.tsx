import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotices } from '../../shell/notices.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { ChoiceRow, Part, TextRow } from '../parts/rows.tsx';
import { useMe } from '../parts/use-me.ts';
import { userOptions, useUsers } from '../parts/use-users.ts';
import { settingsClient } from '../settings-client.ts';
import { leaveWords } from './words.ts';

const EMPTY = { first: '', last: '', deputy: '', reason: '' };

/** From which day to which, and who stands in. `today` is an ISO day. */
export function PlanLeave({ today }: { readonly today: string }) {
  const words = useWordsOf(leaveWords);
  const me = useMe();
  const { active, nameOf } = useUsers();
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [who, setWho] = useState<string | null>(null);
  const [leave, setLeave] = useState(EMPTY);
  const user = who ?? me.user;
  const set = (field: keyof typeof EMPTY) => (value: string) =>
    setLeave((before) => ({ ...before, [field]: value }));
  const { submit, busy, wrong } = useSubmit(async () => {
    const { first, last, deputy, reason } = leave;
    const { id } = await settingsClient.planLeave({
      user,
      first,
      last,
      deputy: deputy === '' ? null : deputy,
      ...(reason.trim() === '' ? {} : { reason }),
    });
    setLeave(EMPTY);
    const show = () =>
      Promise.all(
        [settingsClient.listLeaves.operation, 'today'].map((operation) =>
          queries.invalidateQueries({ queryKey: [operation] }),
        ),
      );
    await show();
    tell({
      text: words.done(nameOf(user)),
      undo: async () => {
        await settingsClient.cancelLeave({ id });
        await show();
      },
    });
  });
  return (
    <Part title={words.plan}>
      <form onSubmit={submit}>
        <ChoiceRow
          label={words.who}
          value={user}
          options={userOptions(active)}
          onChange={setWho}
          fixed={!me.isAtLeast('manager')}
        />
        <TextRow
          label={words.first}
          type="date"
          required
          min={today}
          value={leave.first}
          onChange={set('first')}
        />
        <TextRow
          label={words.last}
          type="date"
          required
          min={leave.first === '' ? today : leave.first}
          value={leave.last}
          onChange={set('last')}
        />
        <ChoiceRow
          label={words.deputy}
          value={leave.deputy}
          options={userOptions(
            active.filter(({ id, role }) => id !== user && role !== 'reader'),
            words.nobody,
          )}
          onChange={set('deputy')}
        />
        <TextRow label={words.reason} maxLength={300} value={leave.reason} onChange={set('reason')} />
        <FormEnd submit={words.submit} busy={busy} wrong={wrong} />
      </form>
    </Part>
  );
}
