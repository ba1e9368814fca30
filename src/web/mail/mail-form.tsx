import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { errorInWords, useNotices } from '../shell/notices.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { backToDraft } from './back-to-draft.ts';
import { mailClient } from './mail-client.ts';
import { ReceiversField } from './receivers-field.tsx';
import { useCheck } from './use-check.ts';
import { useDraft } from './use-draft.ts';
import type { Start } from './use-start.ts';
import { mailWords } from './words.ts';
import { inputOf, type Message, type Written } from './written.ts';

/** Milliseconds in which a mail can be called back, less the way to the server. */
const CALLED_BACK_WITHIN = 9_500;

/** A mail being written: who, what about, the text; kept as a draft at every rest, sent by ⌘Enter. */
export function MailForm({ start, onClose }: { readonly start: Start; readonly onClose: () => void }) {
  const { words: all } = useWords();
  const words = useWordsOf(mailWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const id = useId();
  const [mail, setMail] = useState(start.written);
  const [copies, setCopies] = useState(start.written.cc.length > 0);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const draft = useDraft(mail, start.draft);
  const check = useCheck(mail);
  const text = useRef<HTMLTextAreaElement>(null);
  const send = useSend();
  const set = (patch: Partial<Written>) => {
    setWrong(null);
    setMail((before) => ({ ...before, ...patch }));
  };
  useEffect(() => {
    text.current?.setSelectionRange(0, 0);
  }, []);
  const listed = () => queries.invalidateQueries({ queryKey: [mailClient.listOutbox.operation] });
  const close = () => {
    onClose();
    if (!draft.changed()) return;
    void Promise.resolve(draft.keep()).then(listed);
    tell({ text: words.keptOnClose });
  };
  const throwAway = async () => {
    onClose();
    await draft.settled();
    const kept = draft.draft();
    if (kept !== null) await mailClient.cancelMail({ id: kept }).catch(() => undefined);
    await listed();
    tell({ text: words.thrown });
  };
  const go = async () => {
    if (busy || check.against.length > 0) return;
    if (mail.to.length + mail.cc.length === 0) return setWrong(words.noReceiver);
    if (isBlank(mail.body)) return setWrong(words.empty);
    setBusy(true);
    try {
      await draft.settled();
      await send(mail, draft.draft());
      onClose();
    } catch (error) {
      setWrong(errorInWords(error, all.states));
    } finally {
      setBusy(false);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    void go();
  };
  const against = new Set(check.against.map(({ address }) => address));
  const title = start.answers === null ? words.write : words.answer;
  const answering = start.written.to.length > 0;
  return (
    <Sheet label={title} open onClose={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key for the whole form */}
      <div className="mail-form" onKeyDown={press}>
        <header className="sheet-head phone-only">
          <button type="button" className="btn" onClick={close}>
            {all.actions.cancel}
          </button>
          <b>{title}</b>
          <span className="btn" />
        </header>
        <ReceiversField
          label={words.to}
          value={mail.to}
          against={against}
          autoFocus={!answering}
          onChange={(to) => set({ to })}
        />
        {copies ? (
          <ReceiversField label={words.cc} value={mail.cc} against={against} onChange={(cc) => set({ cc })} />
        ) : (
          <button type="button" className="link small mail-copy" onClick={() => setCopies(true)}>
            {words.addCc}
          </button>
        )}
        <div className="mail-verdicts" role="status">
          {check.against.map(({ address, because }) => (
            <p key={address} className="small late">
              <b>
                <bdi>{nameOf(mail, address)}</bdi>
              </b>
              : {because.join(' ')}
            </p>
          ))}
        </div>
        <div className="mail-line">
          <label htmlFor={`${id}-subject`}>{words.subject}</label>
          <input
            id={`${id}-subject`}
            dir="auto"
            maxLength={500}
            value={mail.subject}
            onChange={({ target }) => set({ subject: target.value })}
          />
        </div>
        <textarea
          ref={text}
          className="mail-text"
          aria-label={words.body}
          dir="auto"
          maxLength={200_000}
          {...(answering ? { 'data-autofocus': true } : {})}
          value={mail.body}
          onChange={({ target }) => set({ body: target.value })}
        />
        {start.answers !== null && <Answered message={start.answers} />}
        {wrong !== null && (
          <p className="mail-wrong late" role="alert">
            {wrong}
          </p>
        )}
        <footer>
          <label className="mail-hours" title={words.theirHoursNote}>
            <input
              type="checkbox"
              checked={mail.inTheirHours}
              onChange={({ target }) => set({ inTheirHours: target.checked })}
            />
            <span>
              {words.theirHours}
              {check.outside && !mail.inTheirHours && <span className="small due"> {words.outside}</span>}
            </span>
          </label>
          <span className="small faint" role="status">
            {draft.state === 'kept' ? words.kept : draft.state === 'failed' ? words.notKept : ''}
          </span>
          {draft.draft() !== null && (
            <button type="button" className="btn" onClick={() => void throwAway()}>
              {words.throwAway}
            </button>
          )}
          <button
            type="button"
            className="btn main"
            disabled={busy || check.against.length > 0}
            onClick={() => void go()}
          >
            {words.send}
            <kbd>⌘↵</kbd>
          </button>
        </footer>
      </div>
    </Sheet>
  );
}

/** What they wrote, beneath the answer: nobody goes back to read it. */
function Answered({ message }: { readonly message: Message }) {
  const { dates } = useWords();
  const words = useWordsOf(mailWords);
  const day = dayIn(message.at);
  const when = `${dates.day(day, dayIn(new Date()))}, ${dates.time(message.at)}`;
  return (
    <details className="mail-answered">
      <summary className="small dim">
        {words.theyWrote(message.from?.name ?? message.from?.address ?? '', when)}
      </summary>
      <blockquote dir="auto">{message.words}</blockquote>
    </details>
  );
}

/** Nothing above the signature. */
const isBlank = (body: string) => (`\n${body}`.split('\n-- \n')[0] ?? '').trim() === '';

const nameOf = ({ to, cc }: Written, address: string) =>
  [...to, ...cc].find((each) => each.address === address)?.name ?? address;

/** Sends, and offers to call it back for as long as that can be done: it is then a draft again, and open. */
function useSend() {
  const words = useWordsOf(mailWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const { openMail } = useOverlays();
  const listed = () => queries.invalidateQueries({ queryKey: [mailClient.listOutbox.operation] });
  return async (mail: Written, draft: string | null) => {
    const { id } = await mailClient.sendMail({ ...inputOf(mail), ...(draft === null ? {} : { draft }) });
    void listed();
    const [first] = [...mail.to, ...mail.cc];
    const name = first?.name ?? first?.address ?? '';
    tell({
      text: mail.inTheirHours ? words.goesLater(name) : words.goesOut(name),
      shownFor: CALLED_BACK_WITHIN,
      undo: async () => {
        const again = await backToDraft(id, mail);
        await listed();
        openMail({ draft: again });
      },
    });
  };
}
