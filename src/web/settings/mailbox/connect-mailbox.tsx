import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsk } from '../../client/queries.ts';
import { mailClient } from '../../mail/mail-client.ts';
import type { Mailbox } from '../../mail/use-mailboxes.ts';
import { useNotices } from '../../shell/notices.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { Part, TextRow } from '../parts/rows.tsx';
import { AreaRow } from './area-row.tsx';
import { KeepRow } from './keep-row.tsx';
import { ServerRows } from './server-rows.tsx';
import { mailboxWords } from './words.ts';

/** Letters before the at sign, and a domain with a dot: worth asking for its servers. */
const WHOLE = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Address and password; the servers are found, and stand behind “more” for those who know better. */
export function ConnectMailbox({
  title,
  onDone,
  onCancel,
}: {
  readonly title: string;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}) {
  const words = useWordsOf(mailboxWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [more, setMore] = useState(false);
  const [keeps, setKeeps] = useState<Mailbox['keeps']>('known-people');
  const [certificate, setCertificate] = useState('');
  const [said, setSaid] = useState<{ reading?: Mailbox['reading']; sending?: Mailbox['sending'] }>({});
  const typed = address.trim();
  const asks = WHOLE.test(typed);
  const { data: found } = useAsk(mailClient.findMailSettings, { address: typed }, { enabled: asks });
  const reading = said.reading ?? found?.reading;
  const sending = said.sending ?? found?.sending;
  const { submit, busy, wrong } = useSubmit(async () => {
    await mailClient.connectMailbox({
      address: typed,
      password,
      keeps,
      ...said,
      ...(certificate.trim() === '' ? {} : { certificate }),
    });
    setPassword('');
    await queries.invalidateQueries({ queryKey: [mailClient.listMailboxes.operation] });
    tell({ text: words.connected(typed) });
    onDone();
  });
  return (
    <Part title={title} lead={words.lead}>
      <form onSubmit={submit} autoComplete="off">
        <TextRow
          label={words.address}
          type="email"
          required
          maxLength={320}
          value={address}
          onChange={(value) => {
            setAddress(value);
            setSaid({});
          }}
          note={reading && sending ? words.found(reading.host, sending.host) : undefined}
        />
        <TextRow
          label={words.password}
          type="password"
          required
          maxLength={1_000}
          autoComplete="off"
          value={password}
          onChange={setPassword}
          note={words.passwordNote}
        />
        <div className="save-line">
          <button
            type="button"
            className="link"
            aria-expanded={more}
            disabled={!reading || !sending}
            onClick={() => setMore(!more)}
          >
            {more ? words.less : words.more}
          </button>
        </div>
        {more && reading && sending && (
          <>
            <ServerRows
              title={words.reading}
              value={reading}
              onChange={(value) => setSaid({ ...said, reading: value })}
            />
            <ServerRows
              title={words.sending}
              value={sending}
              onChange={(value) => setSaid({ ...said, sending: value })}
            />
            <KeepRow value={keeps} onChange={setKeeps} />
            <AreaRow
              label={words.certificate}
              note={words.certificateNote}
              longest={20_000}
              value={certificate}
              onChange={setCertificate}
            />
          </>
        )}
        <FormEnd submit={words.submit} busy={busy} wrong={wrong} {...(onCancel ? { onCancel } : {})} />
      </form>
    </Part>
  );
}
