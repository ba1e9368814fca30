/** Content lines into components. Nothing is given up because an END is missing or something strange stands between. */
import type { CalendarNote } from '../../core/meetings/calendar-event.ts';
import { type ContentLine, parseContentLine } from './content-line.ts';
import type { LogicalLine } from './unfold.ts';

export interface Component {
  /** In upper case: `VCALENDAR`, `VEVENT`, … */
  readonly name: string;
  readonly line: number;
  readonly properties: ContentLine[];
  readonly components: Component[];
}

export interface Read {
  /** Holds what stands outside of every component, too. */
  readonly root: Component;
  readonly notes: CalendarNote[];
}

const DEEPEST = 20;
const MOST_NOTES = 200;

export function readComponents(lines: readonly LogicalLine[]): Read {
  const root = component('', 1);
  const open = [root];
  const notes: CalendarNote[] = [];
  const note = (line: number, text: string) => {
    if (notes.length < MOST_NOTES) notes.push({ line, text });
  };
  for (const logical of lines) {
    const content = parseContentLine(logical);
    const top = open.at(-1) ?? root;
    if (content === null) note(logical.line, 'This line is no property; it was left out.');
    else if (content.name === 'BEGIN') begin(open, content, note);
    else if (content.name === 'END') end(open, content, note);
    else top.properties.push(content);
  }
  if (open.length > 1) {
    const left = open.slice(1).map(({ name }) => name);
    note(lines.at(-1)?.line ?? 1, `The file ends early: ${left.join(', ')} not closed.`);
  }
  return { root, notes };
}

/** Values of the first property of a name. What is said twice against the rules counts as said the first time. */
export function propertyOf(from: Component, name: string): ContentLine | undefined {
  return from.properties.find((property) => property.name === name);
}

export function propertiesOf(from: Component, name: string): ContentLine[] {
  return from.properties.filter((property) => property.name === name);
}

function component(name: string, line: number): Component {
  return { name, line, properties: [], components: [] };
}

type Note = (line: number, text: string) => void;

function begin(open: Component[], { value, line }: ContentLine, note: Note): void {
  const name = value.trim().toUpperCase();
  // An event cannot hold another: the one before was not closed.
  const unclosed = open.findIndex(
    (each) => each.name === name && (name === 'VEVENT' || name === 'VCALENDAR'),
  );
  if (unclosed > 0) {
    note(line, `${name} begins before the one of line ${open[unclosed]?.line} was closed.`);
    open.length = unclosed;
  }
  const made = component(name, line);
  open.at(-1)?.components.push(made);
  if (open.length <= DEEPEST) open.push(made);
  else note(line, 'Components are nested too deep; the inner ones were not read.');
}

function end(open: Component[], { value, line }: ContentLine, note: Note): void {
  const name = value.trim().toUpperCase();
  const at = open.findLastIndex((each) => each.name === name);
  if (at < open.length - 1 && at > 0) note(line, `${open.at(-1)?.name} was not closed before END:${name}.`);
  if (at > 0) open.length = at;
  else note(line, `END:${name.slice(0, 40)} closes nothing.`);
}
