import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

/** A dialog above the page: takes the focus, gives it back, closes by Escape. */
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
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      size="46rem"
      classNames={{ content: 'sheet' }}
    >
      <Modal.Overlay className="over" />
      <Modal.Content aria-label={label}>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
