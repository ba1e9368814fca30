import { Fragment } from 'react';
import { useWords } from '../words/words.tsx';
import { type KeyBinding, useListedKeys } from './keys.tsx';
import { useOverlays } from './overlays.tsx';
import { Sheet } from './sheet.tsx';

/** `?`: what can be pressed on this page, and everywhere. */
export function KeySheet() {
  const { words } = useWords();
  const { keys: open, close } = useOverlays();
  const { page, everywhere } = useListedKeys(open);
  return (
    <Sheet label={words.keys.title} open={open} onClose={close}>
      <div className="key-list">
        <section>
          <h3>{words.keys.title}</h3>
          <KeyLines bindings={page} then={words.keys.andThen} />
        </section>
        <section>
          <h3>{words.keys.everywhere}</h3>
          <KeyLines bindings={everywhere} then={words.keys.andThen} />
        </section>
      </div>
    </Sheet>
  );
}

function KeyLines({ bindings, then }: { readonly bindings: readonly KeyBinding[]; readonly then: string }) {
  return (
    <ul>
      {bindings.map(({ keys, word }) => (
        <li key={keys}>
          <span>{word}</span>
          <span className="faint small">
            {keys.split(' ').map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ` ${then} `}
                <kbd>{key === 'Enter' ? '↵' : key}</kbd>
              </Fragment>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
