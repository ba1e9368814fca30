import type { Mailbox } from '../../mail/use-mailboxes.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { ChoiceRow, TextRow } from '../parts/rows.tsx';
import { mailboxWords } from './words.ts';

type Server = Mailbox['reading'];
const SECURITIES = ['tls', 'starttls', 'none'] as const;

/** One server: where it is, how the way to it is protected, and the name to sign in with. */
export function ServerRows({
  title,
  value,
  problem,
  onChange,
}: {
  readonly title: string;
  readonly value: Server;
  readonly problem?: string | undefined;
  readonly onChange: (value: Server) => void;
}) {
  const words = useWordsOf(mailboxWords);
  return (
    <fieldset className="server-rows">
      <legend>{title}</legend>
      <TextRow
        label={words.host}
        required
        maxLength={255}
        spellCheck={false}
        value={value.host}
        problem={problem}
        onChange={(host) => onChange({ ...value, host })}
      />
      <TextRow
        label={words.port}
        short
        required
        type="number"
        min={1}
        max={65_535}
        value={String(value.port)}
        onChange={(port) => onChange({ ...value, port: Number(port) })}
      />
      <ChoiceRow
        label={words.security}
        value={value.security}
        options={SECURITIES.map((each) => ({ value: each, label: words.securities[each] }))}
        note={value.security === 'none' ? words.noneNote : undefined}
        onChange={(security) =>
          onChange({ ...value, security: SECURITIES.find((each) => each === security) ?? 'tls' })
        }
      />
      <TextRow
        label={words.user}
        required
        maxLength={320}
        autoComplete="off"
        spellCheck={false}
        value={value.user}
        onChange={(user) => onChange({ ...value, user })}
      />
    </fieldset>
  );
}
