import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { StepKind } from '../../core/facts.ts';

/** What a line is captured about: filled in already, so that nobody types it again. */
export interface CaptureAbout {
  readonly account?: string;
  readonly person?: string;
  readonly text?: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One of the small forms, about one of these people. */
export interface NoteRequest {
  readonly form:
    | 'hold'
    | 'agree'
    | 'theirs'
    | 'ours'
    | 'news'
    | 'away'
    | 'release'
    | 'job'
    | 'rate'
    | 'owner'
    | 'exclude';
  readonly people: readonly Named[];
  /** The whole account, where the form is about no person. */
  readonly account?: Named;
  /** What stands now: the rating's key, the owner's id. */
  readonly current?: string | null;
  /** Who is chosen at first; the first, unless told. */
  readonly person?: string;
  readonly opportunities?: readonly Named[];
  readonly opportunity?: string;
}

/** Which form lies above the page; without an id it adds. */
export type FormRequest =
  | { readonly form: 'account'; readonly id?: string }
  | { readonly form: 'person' | 'opportunity'; readonly id?: string; readonly account?: Named }
  | NoteRequest;

/** Which mail is written above the page. */
export interface MailRequest {
  /** To whom. */
  readonly person?: string;
  /** What it answers: a message, or an interaction that was one. */
  readonly message?: string;
  readonly interaction?: string;
  /** The step that it is made for. */
  readonly serves?: { readonly kind: StepKind; readonly subject: string };
  /** A draft of the outbox, to be gone on with. */
  readonly draft?: string;
}

interface Overlays {
  readonly mail: MailRequest | null;
  readonly form: FormRequest | null;
  readonly capture: CaptureAbout | null;
  readonly search: boolean;
  readonly keys: boolean;
  openCapture(about?: CaptureAbout): void;
  openForm(form: FormRequest): void;
  openMail(request: MailRequest): void;
  openSearch(): void;
  openKeys(): void;
  close(): void;
}

type Open =
  | { kind: 'form'; form: FormRequest }
  | { kind: 'capture'; about: CaptureAbout }
  | { kind: 'mail'; mail: MailRequest }
  | { kind: 'search' }
  | { kind: 'keys' }
  | null;

const Overlaying = createContext<Overlays | null>(null);

/** Which dialog lies above the page; one at a time. */
export function OverlayHost({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const overlays = useMemo<Overlays>(
    () => ({
      capture: open?.kind === 'capture' ? open.about : null,
      form: open?.kind === 'form' ? open.form : null,
      mail: open?.kind === 'mail' ? open.mail : null,
      search: open?.kind === 'search',
      keys: open?.kind === 'keys',
      openCapture: (about = {}) => setOpen({ kind: 'capture', about }),
      openForm: (form) => setOpen({ kind: 'form', form }),
      openMail: (mail) => setOpen({ kind: 'mail', mail }),
      openSearch: () => setOpen({ kind: 'search' }),
      openKeys: () => setOpen({ kind: 'keys' }),
      close: () => setOpen(null),
    }),
    [open],
  );
  return <Overlaying value={overlays}>{children}</Overlaying>;
}

export function useOverlays(): Overlays {
  const overlays = use(Overlaying);
  if (!overlays) throw new Error('OverlayHost is missing around this component.');
  return overlays;
}
