import { useEffect, useState } from 'react';
import { useKeptLines } from '../capture/kept-lines.ts';
import { onReach } from '../client/send.ts';
import { useWords } from '../words/words.tsx';

/** A line on top while the server cannot be reached, or while captured lines wait to be sent. */
export function Standing() {
  const { words } = useWords();
  const reached = useReached();
  const kept = useKeptLines();
  if (reached && kept === 0) return null;
  return (
    <p className="standing small" role="status">
      <span>
        {!reached && words.states.offline} {kept > 0 && words.states.kept(kept)}
      </span>
    </p>
  );
}

/** Whether the last request reached the server. */
export function useReached(): boolean {
  const [reached, setReached] = useState(navigator.onLine);
  useEffect(() => {
    const stop = onReach((reach) => setReached(reach !== 'unreachable'));
    const off = () => setReached(false);
    window.addEventListener('offline', off);
    return () => {
      stop();
      window.removeEventListener('offline', off);
    };
  }, []);
  return reached;
}
