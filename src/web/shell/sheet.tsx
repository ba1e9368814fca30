import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A dialog above the page: takes the focus, gives it back, closes by Escape or a press beside it. */
export function Sheet({
  label,
  open,
  onClose,
  children,
}: {
  readonly label: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return open ? (
    <OpenSheet label={label} onClose={onClose}>
      {children}
    </OpenSheet>
  ) : null;
}

function OpenSheet({
  label,
  onClose,
  children,
}: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const place = dialog.current;
    place?.showModal();
    place?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      place?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useLayoutEffect(() => (dialog.current ? followScreen(dialog.current) : undefined), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too, by the dialog's own event
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={label}
      aria-modal="true"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && isBeside(event.nativeEvent, dialog.current)) onClose();
      }}
    >
      {children}
    </dialog>
  );
}

function isBeside({ clientX: x, clientY: y }: MouseEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

/**
 * On a phone the keyboard takes half of the screen without the page being told: the dialog keeps to the part that
 * can be seen, so that its last button stays there. Returns how to stop.
 */
function followScreen(dialog: HTMLElement): () => void {
  const screen = window.visualViewport;
  const follow = () => {
    if (!screen || screen.scale > 1.01) return;
    dialog.style.setProperty('--seen-height', `${screen.height}px`);
    dialog.style.setProperty('--seen-top', `${screen.offsetTop}px`);
  };
  follow();
  screen?.addEventListener('resize', follow);
  screen?.addEventListener('scroll', follow);
  return () => {
    screen?.removeEventListener('resize', follow);
    screen?.removeEventListener('scroll', follow);
  };
}
