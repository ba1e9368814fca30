import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import type { Step } from './step-words.ts';

export interface Talk {
  /** `tel:` and `mailto:` addresses, where they are known. */
  readonly call: string | null;
  readonly write: string | null;
  /** The one that the step proposes. */
  readonly first: 'call' | 'write' | null;
}

/** How the person of a step can be reached from this device. */
export function useTalk(step: Step | undefined): Talk {
  const person = useAsk(
    client.getPerson,
    { id: step?.person?.id ?? '' },
    { enabled: step !== undefined && step.person !== null },
  );
  const address = (kind: string) =>
    person.data?.addresses.find((each) => each.kind === kind && !each.dead)?.value;
  const phone = address('phone');
  const mail = address('mail');
  const call = phone === undefined ? null : `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
  const write = mail === undefined ? null : `mailto:${mail}`;
  if (step === undefined || step.action === 'qualify') return { call, write, first: null };
  const byPhone = step.channel === 'phone' || step.channel === 'visit';
  const wanted = byPhone ? ('call' as const) : ('write' as const);
  const possible = wanted === 'call' ? call : write;
  return { call, write, first: possible === null ? null : wanted };
}
