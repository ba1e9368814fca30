import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** What a line is captured about: filled in already, so that nobody types it again. */
export interface CaptureAbout {
  readonly account?: string;
  readonly person?: string;
  readonly text?: string;
}

interface Overlays {
  readonly capture: CaptureAbout | null;
  readonly search: boolean;
  readonly keys: boolean;
  openCapture(about?: CaptureAbout): void;
  openSearch(): void;
  openKeys(): void;
  close(): void;
}

type Open = { kind: 'capture'; about: CaptureAbout } | { kind: 'search' } | { kind: 'keys' } | null;

const Overlaying = createContext<Overlays | null>(null);

/** Which dialog lies above the page; one at a time. */
export function OverlayHost({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const overlays = useMemo<Overlays>(
    () => ({
      capture: open?.kind === 'capture' ? open.about : null,
      search: open?.kind === 'search',
      keys: open?.kind === 'keys',
      openCapture: (about = {}) => setOpen({ kind: 'capture', about }),
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
