import { useEffect, useState } from 'react';
import { type CaptureAbout, useOverlays } from '../shell/overlays.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';
import { CaptureLine } from './capture-line.tsx';
import { keepDraft, takeDraft } from './draft.ts';
import { eachOf, linesOf, type PastedLine } from './many-lines.ts';
import { PasteList } from './paste-list.tsx';

/** Quick capture, from anywhere: one line, shown as it is understood, saved by Enter; or many that were pasted. */
export function CaptureSheet() {
  const { words } = useWords();
  const { capture: about, close } = useOverlays();
  return (
    <Sheet label={words.capture.title} open={about !== null} onClose={close}>
      {about !== null && <Capture about={about} onClose={close} />}
    </Sheet>
  );
}

function Capture({ about, onClose }: { readonly about: CaptureAbout; readonly onClose: () => void }) {
  const { words } = useWords();
  const [draft] = useState(() =>
    about.text === undefined ? takeDraft() : { text: about.text, asLines: false },
  );
  const [text, setText] = useState(draft.text);
  const [lines, setLines] = useState(() => (draft.asLines ? eachOf(text) : linesOf(text)));
  const [asOne, setAsOne] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const opened = lines?.find(({ key }) => key === open);
  useEffect(() => {
    if (lines) keepDraft(joined(lines), true);
    else keepDraft(text);
  }, [text, lines]);

  const settled = (key: string, refused: string | null) => {
    setLines((before) => {
      const after =
        refused === null
          ? before?.filter((line) => line.key !== key)
          : before?.map((line) => (line.key === key ? { ...line, refused } : line));
      // also when the sheet is closed meanwhile
      keepDraft(joined(after ?? []), true);
      return after ?? null;
    });
  };
  const rest = lines?.length;
  useEffect(() => {
    if (rest === 0) onClose();
  }, [rest, onClose]);
  const change = (next: string) => {
    if (opened) {
      const { key } = opened;
      // what was refused before is another line now
      setLines((before) => before?.map((line) => (line.key === key ? { key, text: next } : line)) ?? null);
      return;
    }
    setText(next);
    const many = asOne ? null : linesOf(next);
    if (many) setLines(many);
  };
  const oneAgain = (all: readonly PastedLine[]) => {
    setText(joined(all));
    setLines(null);
    setAsOne(true);
  };
  return (
    <>
      <header className="sheet-head phone-only">
        <button type="button" className="btn" onClick={opened ? () => setOpen(null) : onClose}>
          {words.actions.cancel}
        </button>
        <b>{words.capture.title}</b>
        <span className="btn" />
      </header>
      {lines && !opened ? (
        <PasteList
          lines={lines}
          about={about}
          onOpen={({ key }) => setOpen(key)}
          onSettled={settled}
          onAsOne={() => oneAgain(lines)}
        />
      ) : (
        <CaptureLine
          key={opened?.key ?? 'one'}
          text={opened?.text ?? text}
          about={about}
          onChange={change}
          onSaved={() => {
            if (opened) settled(opened.key, null);
            else {
              keepDraft('');
              onClose();
            }
            setOpen(null);
          }}
          {...(opened ? { onBack: () => setOpen(null), sendAs: opened.key } : {})}
        />
      )}
    </>
  );
}

const joined = (lines: readonly PastedLine[]) => lines.map(({ text }) => text).join('\n');
