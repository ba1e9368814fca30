import { useEffect, useState } from 'react';

/** True once `begun` holds and the browser has had time for what matters first: for what may come a moment later. */
export function useAtRest(begun: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!begun || rested) return;
    const timer = window.setTimeout(() => setRested(true), 50);
    return () => window.clearTimeout(timer);
  }, [begun, rested]);
  return rested;
}
