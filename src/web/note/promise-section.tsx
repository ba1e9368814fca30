import { useWordsOf } from '../words/words-of.ts';
import { type Promised, PromiseList } from './promise-list.tsx';
import { promiseWords } from './promise-words.ts';

/** What both sides promised, and the two ways to note more. */
export function PromiseSection({
  promises,
  on,
  onNote,
  keys = false,
  className = 'sec',
}: {
  readonly promises: readonly Promised[];
  readonly on: string;
  /** Opens the form of a promise; null where there is nobody who could promise. */
  readonly onNote: ((form: 'theirs' | 'ours') => void) | null;
  /** The page opens the forms by keys, too. */
  readonly keys?: boolean;
  readonly className?: string;
}) {
  const words = useWordsOf(promiseWords);
  return (
    <section className={className}>
      <header>
        <h2>{words.title}</h2>
        {onNote && (
          <span className="head-acts">
            <button type="button" className="link small" onClick={() => onNote('theirs')}>
              {words.addTheirs} {keys && <kbd>t</kbd>}
            </button>
            <button type="button" className="link small" onClick={() => onNote('ours')}>
              {words.addOurs} {keys && <kbd>w</kbd>}
            </button>
          </span>
        )}
      </header>
      <PromiseList promises={promises} on={on} />
    </section>
  );
}
