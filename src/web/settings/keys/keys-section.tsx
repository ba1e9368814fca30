import { KeyList } from './key-list.tsx';
import { MakeKey } from './make-key.tsx';

/** Keys for programs: one’s own; managers see everybody’s. */
export function KeysSection() {
  return (
    <div className="settings-parts">
      <MakeKey />
      <KeyList />
    </div>
  );
}
