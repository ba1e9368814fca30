import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { question } from '../../client/queries.ts';
import { mailClient } from '../../mail/mail-client.ts';
import type { Mailbox } from '../../mail/use-mailboxes.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { Part, Row, TextRow } from '../parts/rows.tsx';
import { EditForm } from '../parts/save-line.tsx';
import { useChange } from '../parts/use-change.ts';
import { type Read, useEdit } from '../parts/use-edit.ts';
import { AreaRow } from './area-row.tsx';
import { KeepRow } from './keep-row.tsx';
import { MailboxState } from './mailbox-state.tsx';
import { ServerRows } from './server-rows.tsx';
import { mailboxWords } from './words.ts';

const LIST = [mailClient.listMailboxes.operation];

type Values = Pick<
  Mailbox,
  'senderName' | 'signature' | 'keeps' | 'hourlyLimit' | 'reading' | 'sending' | 'certificate'
>;

/** One mailbox: how it is, what can be done with it, and its settings. */
export function MailboxPart({ mailbox }: { readonly mailbox: Mailbox }) {
  const words = useWordsOf(mailboxWords);
  const act = useChange(LIST);
  const [asking, setAsking] = useState<'password' | 'disconnect' | null>(null);
  const { id, address, state } = mailbox;
  const pause = (paused: boolean) =>
    void act(async () => {
      await mailClient.pauseMailbox({ id, paused });
      return paused
        ? {
            text: words.paused(address),
            undo: async () => void (await mailClient.pauseMailbox({ id, paused: false })),
          }
        : { text: words.goesOn(address) };
    });
  const disconnect = () =>
    void act(async () => {
      await mailClient.removeMailbox({ id });
      return { text: words.disconnected(address) };
    });
  return (
    <Part title={address}>
      <Row label={words.state}>
        <MailboxState mailbox={mailbox} />
        <div className="set-acts mailbox-acts">
          {state === 'paused' ? (
            <button type="button" className="btn line" onClick={() => pause(false)}>
              {words.goOn}
            </button>
          ) : (
            <>
              {state === 'waiting' && (
                <button type="button" className="btn line" onClick={() => pause(false)}>
                  {words.tryNow}
                </button>
              )}
              <button type="button" className="btn line" onClick={() => pause(true)}>
                {words.pause}
              </button>
            </>
          )}
          {mailbox.signIn === 'password' && (
            <button
              type="button"
              className="btn line"
              aria-expanded={asking === 'password'}
              onClick={() => setAsking(asking === 'password' ? null : 'password')}
            >
              {words.changePassword}
            </button>
          )}
          <button
            type="button"
            className="btn line"
            aria-expanded={asking === 'disconnect'}
            onClick={() => setAsking(asking === 'disconnect' ? null : 'disconnect')}
          >
            {words.disconnect}
          </button>
        </div>
        {asking === 'password' && <NewPassword mailbox={mailbox} onDone={() => setAsking(null)} />}
        {asking === 'disconnect' && (
          <div className="save-line" role="alert">
            <p>{words.disconnectSure}</p>
            <button type="button" className="btn" onClick={() => setAsking(null)}>
              {words.keepIt}
            </button>
            <button type="button" className="btn line late" onClick={disconnect}>
              {words.disconnect}
            </button>
          </div>
        )}
      </Row>
      <Settings mailbox={mailbox} />
    </Part>
  );
}

function NewPassword({ mailbox, onDone }: { readonly mailbox: Mailbox; readonly onDone: () => void }) {
  const words = useWordsOf(mailboxWords);
  const act = useChange(LIST);
  const [password, setPassword] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (password === '') return;
    const { id, version } = mailbox;
    const saved = await act(async () => {
      await mailClient.editMailbox({ id, version, password });
      return { text: words.passwordChanged };
    });
    if (saved) onDone();
  };
  return (
    <form className="mailbox-password" onSubmit={(event) => void save(event)}>
      <div className="field">
        <input
          // biome-ignore lint/a11y/noAutofocus: asked for by the button right before
          autoFocus
          type="password"
          autoComplete="off"
          maxLength={1_000}
          aria-label={words.newPassword}
          placeholder={words.newPassword}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
      <button type="submit" className="btn line" disabled={password === ''}>
        {words.changePassword}
      </button>
    </form>
  );
}

const valuesOf = ({ version, ...mailbox }: Mailbox): Read<Values> => ({
  version,
  values: {
    senderName: mailbox.senderName,
    signature: mailbox.signature,
    keeps: mailbox.keeps,
    hourlyLimit: mailbox.hourlyLimit,
    reading: mailbox.reading,
    sending: mailbox.sending,
    certificate: mailbox.certificate,
  },
});

const orNull = (text: string) => (text.trim() === '' ? null : text);

function Settings({ mailbox }: { readonly mailbox: Mailbox }) {
  const words = useWordsOf(mailboxWords);
  const queries = useQueryClient();
  const [more, setMore] = useState(false);
  const edit = useEdit<Values>({
    read: valuesOf(mailbox),
    save: (patch, version) => mailClient.editMailbox({ id: mailbox.id, version, ...patch }),
    reload: async () => {
      const asked = question(mailClient.listMailboxes, {});
      await queries.invalidateQueries({ queryKey: LIST });
      const { mailboxes } = await queries.fetchQuery(asked);
      return valuesOf(mailboxes.find(({ id }) => id === mailbox.id) ?? mailbox);
    },
  });
  const { values, set, problemOf } = edit;
  return (
    <EditForm
      edit={edit}
      names={{
        senderName: words.senderName,
        signature: words.signature,
        keeps: words.keeps,
        hourlyLimit: words.limit,
        reading: words.reading,
        sending: words.sending,
        certificate: words.certificate,
      }}
      show={(_field, value) =>
        typeof value === 'object' && value !== null && 'host' in value
          ? String(value.host)
          : String(value ?? '')
      }
    >
      <TextRow
        label={words.senderName}
        note={words.senderNote}
        maxLength={200}
        value={values.senderName ?? ''}
        problem={problemOf('senderName')}
        onChange={(value) => set('senderName', value === '' ? null : value)}
      />
      <AreaRow
        label={words.signature}
        note={words.signatureNote}
        longest={5_000}
        value={values.signature ?? ''}
        problem={problemOf('signature')}
        onChange={(value) => set('signature', value === '' ? null : value)}
      />
      <KeepRow value={values.keeps} onChange={(value) => set('keeps', value)} />
      <div className="save-line">
        <button type="button" className="link" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? words.less : words.more}
        </button>
      </div>
      {more && (
        <>
          <TextRow
            label={words.limit}
            note={words.limitNote}
            short
            type="number"
            min={1}
            max={10_000}
            value={String(values.hourlyLimit)}
            problem={problemOf('hourlyLimit')}
            onChange={(value) => set('hourlyLimit', Number(value))}
          />
          <ServerRows
            title={words.reading}
            value={values.reading}
            problem={problemOf('reading')}
            onChange={(value) => set('reading', value)}
          />
          <ServerRows
            title={words.sending}
            value={values.sending}
            problem={problemOf('sending')}
            onChange={(value) => set('sending', value)}
          />
          <AreaRow
            label={words.certificate}
            note={words.certificateNote}
            longest={20_000}
            value={values.certificate ?? ''}
            problem={problemOf('certificate')}
            onChange={(value) => set('certificate', orNull(value))}
          />
        </>
      )}
    </EditForm>
  );
}
