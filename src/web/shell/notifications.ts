import { useEffect, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { type Step, verbOf, whoOf } from '../today/step-words.ts';
import { useWords } from '../words/words.tsx';

/** Chosen for this browser; asked for only when somebody switches it on. */
const PLACE = 'followthrough.notify';
/** Further away than a page stays open. */
const DAY = 86_400_000;

const possible = () => 'Notification' in globalThis && 'serviceWorker' in navigator;
const isOn = () =>
  possible() && localStorage.getItem(PLACE) === 'on' && Notification.permission === 'granted';

/** Whether this browser tells of what is due, and how to switch it; `refused`: the browser was told not to. */
export function useNotifying() {
  const [on, setOn] = useState(isOn);
  const [refused, setRefused] = useState(() => possible() && Notification.permission === 'denied');
  const choose = async (wanted: boolean) => {
    const permission = wanted ? await Notification.requestPermission() : Notification.permission;
    setRefused(permission === 'denied');
    localStorage.setItem(PLACE, wanted && permission === 'granted' ? 'on' : 'off');
    setOn(isOn());
  };
  return { possible: possible(), on, refused, choose };
}

/**
 * Tells of what comes while the page is open and out of sight: somebody wrote, an agreed time has come. `goTo` opens
 * the step's address when the notification is pressed.
 */
export function useNotifications(goTo: (address: string) => void): void {
  const language = useWords();
  const { data } = useAsk(client.today, {});
  const seen = useRef<ReadonlySet<string> | null>(null);
  const tell = useRef<(step: Step) => void>(() => undefined);
  tell.current = (step) => void show(step, `${verbOf(step, language)} ${whoOf(step, language)}`);
  useEffect(() => {
    if (!data) return;
    const before = seen.current;
    seen.current = new Set(data.steps.map(({ id }) => id));
    for (const step of data.steps) {
      if (before && !before.has(step.id) && step.action === 'answer') tell.current(step);
    }
    const timers = data.steps.flatMap((step) => {
      const wait = step.dueAt === null ? -1 : Date.parse(step.dueAt) - Date.now();
      return wait > 0 && wait < DAY ? [window.setTimeout(() => tell.current(step), wait)] : [];
    });
    return () => timers.forEach(window.clearTimeout);
  }, [data]);
  useEffect(() => {
    if (!possible()) return;
    const pressed = ({ data: said }: MessageEvent<{ readonly goTo?: unknown }>) => {
      if (typeof said?.goTo === 'string') goTo(said.goTo);
    };
    navigator.serviceWorker.addEventListener('message', pressed);
    return () => navigator.serviceWorker.removeEventListener('message', pressed);
  }, [goTo]);
}

async function show(step: Step, title: string): Promise<void> {
  if (!isOn() || !document.hidden) return;
  const worker = await navigator.serviceWorker.ready;
  const to = `/?step=${encodeURIComponent(step.id)}`;
  await worker.showNotification(title, {
    body: step.because[0]?.text ?? step.account.name,
    tag: step.id,
    icon: '/icon-192.png',
    data: { to },
  });
}
