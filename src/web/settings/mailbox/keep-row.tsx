import type { Mailbox } from '../../mail/use-mailboxes.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { ChoiceRow } from '../parts/rows.tsx';
import { mailboxWords } from './words.ts';

const KEEPS = ['known-people', 'headers', 'everybody'] as const;

/** Which mail is kept, in words. */
export function KeepRow({
  value,
  onChange,
}: {
  readonly value: Mailbox['keeps'];
  readonly onChange: (value: Mailbox['keeps']) => void;
}) {
  const words = useWordsOf(mailboxWords);
  return (
    <ChoiceRow
      label={words.keeps}
      value={value}
      options={KEEPS.map((each) => ({ value: each, label: words.keep[each] }))}
      note={words.keepNote[value]}
      onChange={(chosen) => onChange(KEEPS.find((each) => each === chosen) ?? 'known-people')}
    />
  );
}
