import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** One thing that a key does. `keys` is one key (`j`, `Enter`, `?`) or two after one another (`g t`). */
export interface KeyBinding {
  readonly keys: string;
  /** What it does, for the sheet of keys. */
  readonly word: string;
  readonly run: () => void;
  /** Not on the sheet: a second key for the same thing, or one of a passing choice. */
  readonly unlisted?: boolean;
}

interface Layer {
  readonly page: boolean;
  readonly bindings: () => readonly KeyBinding[];
}

interface Keys {
  add(layer: Layer): () => void;
  /** What can be pressed now; the page's own first. */
  listed(): { readonly page: readonly KeyBinding[]; readonly everywhere: readonly KeyBinding[] };
}

const Pressing = createContext<Keys | null>(null);
/** How long the second key of two may take, in milliseconds. */
const SECOND_KEY = 1_200;

/** Listens to the keyboard for everything inside. Keys do nothing while somebody types or a dialog is open. */
export function KeyboardLayer({ children }: { readonly children: ReactNode }) {
  const layers = useRef<Layer[]>([]);
  const keys = useMemo<Keys>(
    () => ({
      add(layer) {
        layers.current = [...layers.current, layer];
        return () => {
          layers.current = layers.current.filter((each) => each !== layer);
        };
      },
      listed() {
        const of = (page: boolean) =>
          layers.current
            .filter((layer) => layer.page === page)
            .flatMap((layer) => layer.bindings())
            .filter(({ unlisted }) => !unlisted);
        return { page: of(true), everywhere: of(false) };
      },
    }),
    [],
  );
  useEffect(() => {
    let first = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy(event)) return;
      const pair = event.timeStamp - first.at < SECOND_KEY ? `${first.key} ${event.key}` : null;
      const binding = find(layers.current, pair) ?? find(layers.current, event.key);
      first = { key: event.key, at: event.timeStamp };
      if (!binding) return;
      first = { key: '', at: 0 };
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return <Pressing value={keys}>{children}</Pressing>;
}

/** The newest layer that has the keys answers. */
function find(layers: readonly Layer[], keys: string | null): KeyBinding | undefined {
  if (keys === null) return undefined;
  for (const layer of layers.toReversed()) {
    const binding = layer.bindings().find((each) => each.keys === keys);
    if (binding) return binding;
  }
  return undefined;
}

/** Somebody types, a dialog is open, or Enter belongs to what has the focus. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, textarea, select')) return true;
  if (document.querySelector('[aria-modal="true"]')) return true;
  return (key === 'Enter' || key === ' ') && target.matches('a, button, summary') && !target.matches('.row');
}

/** Offers keys while the component is there: the page's own, or those that work everywhere. */
export function useKeys(bindings: readonly KeyBinding[], where: 'page' | 'everywhere' = 'page'): void {
  const keys = use(Pressing);
  const latest = useRef(bindings);
  latest.current = bindings;
  // at once, not after the picture: a key may follow another before that
  useLayoutEffect(() => keys?.add({ page: where === 'page', bindings: () => latest.current }), [keys, where]);
}

/** What can be pressed now, read when the sheet of keys opens. */
export function useListedKeys(open: boolean) {
  const keys = use(Pressing);
  const [listed, setListed] = useState<ReturnType<Keys['listed']>>({ page: [], everywhere: [] });
  useLayoutEffect(() => {
    if (open && keys) setListed(keys.listed());
  }, [open, keys]);
  return listed;
}
