import { useEffect, useState } from 'react';
import { useKeptLines } from '../capture/kept-lines.ts';
import { onReach } from '../client/send.ts';
import { useWords } from '../words/words.tsx';
import { useOverlays } from './overlays.tsx';

/** A line on top while the server cannot be reached, or while captured lines wait to be sent. */
export function Standing() {
  const { words } = useWords();
  const reached = useReached();
  const { waiting, refused } = useKeptLines();
  const { openCapture } = useOverlays();
  if (reached && waiting === 0 && refused === 0) return null;
  return (
    <p className="standing small" role="status">
      <span>
        {!reached && words.states.offline} {waiting > 0 && words.states.kept(waiting)}
      </span>
      {refused > 0 && (
        <button type="button" className="link" onClick={() => openCapture()}>
          {words.states.refused(refused)}
        </button>
      )}
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
