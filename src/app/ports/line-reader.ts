import type { CaptureContext, Understanding } from './understanding.ts';

/** Reads one typed line: what was meant, before anything is saved. */
export interface LineReader {
  understand(text: string, context: CaptureContext): Understanding;
  /** Words that may be names: what to look up before the line is understood. */
  nameLikeWords(text: string): readonly string[];
}
