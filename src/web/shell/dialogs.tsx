import { type ComponentType, useEffect, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { useNotices } from './notices.tsx';
import { useOverlays } from './overlays.tsx';
import { Sheet } from './sheet.tsx';

const LOADERS = {
  capture: async () => (await import('../capture/capture-sheet.tsx')).CaptureSheet,
  search: async () => (await import('../search/search-sheet.tsx')).SearchSheet,
  form: async () => (await import('../form/form-sheet.tsx')).FormSheet,
  mail: async () => (await import('../mail/mail-sheet.tsx')).MailSheet,
  keys: async () => (await import('./key-sheet.tsx')).KeySheet,
} satisfies Record<string, () => Promise<ComponentType>>;
type Name = keyof typeof LOADERS;

const loaded = new Map<Name, ComponentType>();

async function load(name: Name): Promise<void> {
  if (!loaded.has(name)) loaded.set(name, await LOADERS[name]());
}

/** Milliseconds after the first picture: whoever opened the page reads it first. */
const REST = 300;

/** The dialogs, which the first picture does not need: fetched right after it, so that none is waited for. */
export function Dialogs() {
  const { words } = useWords();
  const { capture, search, form, mail, keys } = useOverlays();
  useEffect(() => {
    const all = () => void Promise.allSettled([load('capture'), load('search'), load('keys')]);
    const timer = window.setTimeout(all, REST);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <>
      {capture !== null && <Dialog name="capture" label={words.capture.title} />}
      {search && <Dialog name="search" label={words.search.title} />}
      {form !== null && <Dialog name="form" label={words.forms.form} />}
      {mail !== null && <Dialog name="mail" label={words.keys.mail} />}
      {keys && <Dialog name="keys" label={words.keys.title} />}
    </>
  );
}

/** Until it is there, its frame: what is typed meanwhile is no key of the page. */
function Dialog({ name, label }: { readonly name: Name; readonly label: string }) {
  const { close } = useOverlays();
  const { tellError } = useNotices();
  const [There, setThere] = useState(() => loaded.get(name));
  useEffect(() => {
    if (There) return;
    load(name).then(
      () => setThere(() => loaded.get(name)),
      (error: unknown) => {
        close();
        tellError(error);
      },
    );
  }, [There, name, close, tellError]);
  if (There) return <There />;
  return (
    <Sheet label={label} open onClose={close}>
      {null}
    </Sheet>
  );
}
