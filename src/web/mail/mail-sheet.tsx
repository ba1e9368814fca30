import './mail.css';
import { Link } from '@tanstack/react-router';
import { BoneRows, Failed } from '../parts/states.tsx';
import { type MailRequest, useOverlays } from '../shell/overlays.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { MailForm } from './mail-form.tsx';
import { useStart } from './use-start.ts';
import { mailWords } from './words.ts';

/** Writing a mail, above any page. */
export function MailSheet() {
  const words = useWordsOf(mailWords);
  const { mail } = useOverlays();
  return mail === null ? null : <Writing key={JSON.stringify(mail)} request={mail} label={words.write} />;
}

function Writing({ request, label }: { readonly request: MailRequest; readonly label: string }) {
  const words = useWordsOf(mailWords);
  const { close } = useOverlays();
  const { start, without, error } = useStart(request);
  if (start) return <MailForm start={start} onClose={close} />;
  return (
    <Sheet label={label} open onClose={close}>
      <div className="mail-start">
        {without ? (
          <>
            <p className="big">{words.noMailbox}</p>
            <p className="dim">{words.noMailboxMore}</p>
            <Link
              className="btn main"
              to="/settings/$section"
              params={{ section: 'mailbox' }}
              data-autofocus
              onClick={close}
            >
              {words.connect}
            </Link>
          </>
        ) : error !== null && error !== undefined ? (
          <Failed error={error} again={close} />
        ) : (
          <BoneRows count={3} />
        )}
      </div>
    </Sheet>
  );
}
