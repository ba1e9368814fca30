import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { mailClient } from '../mail/mail-client.ts';
import { useOverlays } from '../shell/overlays.tsx';
import type { Step } from './step-words.ts';

export interface Talk {
  /** `tel:` and `mailto:` addresses, where they are known. */
  readonly call: string | null;
  readonly write: string | null;
  /** Writes here, through one’s own mailbox; null: none is connected, another program writes. */
  readonly mail: (() => void) | null;
  /** The one that the step proposes. */
  readonly first: 'call' | 'write' | null;
}

/** Mailboxes seldom come and go. */
const MAILBOXES_STAY = 300_000;

/** How the person of a step can be reached from this device. */
export function useTalk(step: Step | undefined): Talk {
  const { openMail } = useOverlays();
  const person = useAsk(
    client.getPerson,
    { id: step?.person?.id ?? '' },
    { enabled: step !== undefined && step.person !== null },
  );
  const boxes = useAsk(
    mailClient.listMailboxes,
    {},
    { enabled: step !== undefined, staleTime: MAILBOXES_STAY },
  );
  const address = (kind: string) =>
    person.data?.addresses.find((each) => each.kind === kind && !each.dead)?.value;
  const phone = address('phone');
  const mailAddress = address('mail');
  const call = phone === undefined ? null : `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
  const write = mailAddress === undefined ? null : `mailto:${mailAddress}`;
  const connected = boxes.data?.mailboxes.some(({ mine }) => mine) ?? false;
  if (step === undefined || step.action === 'qualify') return { call, write, mail: null, first: null };
  const mail =
    write === null || !connected
      ? null
      : () =>
          openMail({
            ...(step.person === null ? {} : { person: step.person.id }),
            ...(step.action === 'answer' ? { interaction: step.subject } : {}),
            serves: { kind: step.action, subject: step.subject },
          });
  const byPhone = step.channel === 'phone' || step.channel === 'visit';
  const wanted = byPhone ? ('call' as const) : ('write' as const);
  const possible = wanted === 'call' ? call : write;
  return { call, write, mail, first: possible === null ? null : wanted };
}
