import { useRef } from 'react';
import { useNotices } from '../../shell/notices.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { copied } from '../parts/copy-line.tsx';
import { settingsWords } from '../words.ts';
import { youWords } from './words.ts';

/** Each opens the door once when the app is gone. They are shown this once. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const words = useWordsOf(youWords);
  const own = useWordsOf(settingsWords);
  const { tell } = useNotices();
  const list = useRef<HTMLUListElement>(null);
  const copy = async () => {
    if (list.current) document.getSelection()?.selectAllChildren(list.current);
    tell({ text: (await copied(codes.join('\n'))) ? own.copied : own.byHand });
  };
  return (
    <div className="recovery" role="group" aria-label={words.recovery}>
      <p>{words.recoveryLead}</p>
      <ul ref={list} aria-label={words.recovery}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="save-line">
        <button type="button" className="btn main" onClick={() => void copy()}>
          {own.copy}
        </button>
        <button type="button" className="btn" onClick={onKept}>
          {words.kept}
        </button>
      </div>
    </div>
  );
}
