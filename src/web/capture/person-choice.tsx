import '../form/form.css';
import { useState } from 'react';
import { RecordPicker } from '../form/record-picker.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Company, Somebody } from './corrections.ts';
import type { WhoItMayMean } from './understanding.ts';
import { captureWords } from './words.ts';

/** Beside the line's own, as many as fit without a search. */
const MOST = 6;

/** Who was meant: others of the name, anybody of the book, somebody new with their company, or nobody. */
export function PersonChoice({
  now,
  name,
  people,
  onTake,
}: {
  /** The id of whoever it is now, or the name that nobody has. */
  readonly now: string;
  readonly name: string;
  readonly people: readonly WhoItMayMean[];
  readonly onTake: (somebody: Somebody | null) => void;
}) {
  const said = useWordsOf(captureWords);
  const [isNew, setNew] = useState(false);
  const [newName, setNewName] = useState(people.some(({ id }) => id === now) ? '' : name);
  const [company, setCompany] = useState<Company | null>(null);
  const others = people
    .filter(({ id }, at) => id !== now && people.findIndex((each) => each.id === id) === at)
    .slice(0, MOST);
  if (isNew)
    return (
      <form
        className="newcomer"
        onSubmit={(event) => {
          event.preventDefault();
          if (newName.trim() !== '' && company) onTake({ id: null, name: newName.trim(), company });
        }}
      >
        <label>
          {said.newName}
          <input
            dir="auto"
            maxLength={300}
            value={newName}
            onChange={(event) => setNewName(event.target.value)}
          />
        </label>
        <RecordPicker
          kind="account"
          label={said.company}
          value={null}
          autoFocus
          newWord={said.newCompany}
          onPick={(picked) => setCompany(picked)}
        />
        <button type="submit" className="btn" disabled={newName.trim() === '' || company === null}>
          {said.take}
        </button>
      </form>
    );
  return (
    <>
      {others.map(({ id, name: other, account }, index) => (
        <button key={id} type="button" className="chip option" onClick={() => onTake({ id, name: other })}>
          <kbd className="desk-only">{index + 1}</kbd>
          <bdi className="cut">{other}</bdi>
          <bdi className="dim cut">{account?.name}</bdi>
        </button>
      ))}
      <RecordPicker
        kind="person"
        label={said.anybody}
        value={null}
        onPick={(picked) => picked?.id && onTake({ id: picked.id, name: picked.name })}
      />
      <button type="button" className="chip option" onClick={() => setNew(true)}>
        {said.newPerson}
      </button>
      <button type="button" className="chip option" onClick={() => onTake(null)}>
        {said.nobody}
      </button>
    </>
  );
}
