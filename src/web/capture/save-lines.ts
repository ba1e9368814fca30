import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { Problem, Unreachable } from '../client/problem.ts';
import { useNotices } from '../shell/notices.tsx';
import type { CaptureAbout } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { keepLine } from './kept-lines.ts';
import type { PastedLine } from './many-lines.ts';
import { undoOf } from './save-line.ts';
import { captureWords } from './words.ts';

export interface Saving {
  readonly done: number;
  readonly of: number;
}

/**
 * Saves lines one after another, and tells of each what became of it: null when it is in the book or kept for
 * later, else why not. Stops when the sheet is closed.
 */
export function useSaveLines(
  { person, account }: CaptureAbout,
  onSettled: (key: string, refused: string | null) => void,
) {
  const { words } = useWords();
  const said = useWordsOf(captureWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [saving, setSaving] = useState<Saving | null>(null);
  const closed = useRef(false);
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
    };
  }, []);

  const saveAll = async (lines: readonly PastedLine[]) => {
    const about = { ...(person ? { person } : {}), ...(account ? { account } : {}) };
    const undos: (() => Promise<void>)[] = [];
    const count = { saved: 0, kept: 0, forGood: 0 };
    for (const [index, { key, text }] of lines.entries()) {
      if (closed.current) break;
      setSaving({ done: index, of: lines.length });
      try {
        const { saved } = await client.capture({ text, ...about }, { key });
        const undo = undoOf(saved, words.undo.undone);
        if (undo) undos.unshift(undo);
        else count.forGood += 1;
        count.saved += 1;
        onSettled(key, null);
      } catch (error) {
        if (error instanceof Unreachable) {
          keepLine({ text, ...about, key });
          count.kept += 1;
          onSettled(key, null);
        } else if (error instanceof Problem && error.code === 'idempotency-key-reused') onSettled(key, null);
        else onSettled(key, error instanceof Problem ? error.message || error.code : words.states.failed);
      }
    }
    setSaving(null);
    void queries.invalidateQueries();
    if (count.saved + count.kept === 0) return;
    const undo = async () => {
      for (const each of undos) await each();
    };
    tell({
      text: [
        count.saved > 0 ? said.savedLines(count.saved) : '',
        count.kept > 0 ? words.states.kept(count.kept) : '',
        undos.length > 0 && count.forGood > 0 ? said.notAllBack(count.forGood) : '',
      ]
        .filter(Boolean)
        .join(' '),
      ...(undos.length > 0 ? { undo } : {}),
    });
  };
  return { saving, saveAll };
}
