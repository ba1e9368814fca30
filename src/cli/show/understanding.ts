import type { Understood } from '../../app/capture/understanding-schema.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printable, wrap } from '../terminal/width.ts';

/** What a typed line was understood to mean: one line for each part, then what is unclear or looks odd. */
export function understandingLines(
  { parts, unclear, warnings }: Pick<Understood, 'parts' | 'unclear' | 'warnings'>,
  { width, colours }: Pick<Terminal, 'width' | 'colours'>,
): readonly string[] {
  const bullet = (mark: string, text: string) =>
    wrap(printable(text), width - 2).map((line, i) => `${i === 0 ? mark : ' '} ${line}`);
  const questions = unclear.map(({ question, choices }) => {
    const labels = choices.map(({ label }) => label).join(' / ');
    return labels === '' ? question : `${question} ${labels}`;
  });
  return [
    ...(parts.length === 0 ? ['Nothing of this was understood.'] : []),
    ...parts.flatMap(({ summary, sure }) => bullet('·', sure ? summary : `${summary} (not sure)`)),
    ...questions.flatMap((question) => bullet('?', question)).map(colours.yellow),
    ...warnings.flatMap(({ text }) => bullet('!', text)).map(colours.yellow),
  ];
}
