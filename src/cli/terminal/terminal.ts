import { createColors } from 'picocolors';

/** Where a command writes and asks. Only what was asked for goes to stdout; everything else to stderr. */
export interface Terminal {
  /** A line to stdout. */
  print(line: string): void;
  /** A line to stderr, for the person who waits. */
  say(line: string): void;
  /** Columns of stdout; 100 where it is no terminal. */
  readonly width: number;
  readonly colours: ReturnType<typeof createColors>;
  /** A person sits at stdin and stderr and can be asked. */
  readonly canAsk: boolean;
  /** Progress can be drawn on stderr. */
  readonly showsProgress: boolean;
}

export interface TerminalSettings {
  /** NO_COLOR and its kind; undefined: as the terminal can. */
  readonly colours: boolean | undefined;
  readonly columns: number | undefined;
}

const WITHOUT_TERMINAL = 100;

export function createTerminal({ colours, columns }: TerminalSettings): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    print: (line) => stdout.write(`${line}\n`),
    say: (line) => stderr.write(`${line}\n`),
    width: Math.max(40, columns ?? stdout.columns ?? WITHOUT_TERMINAL),
    colours: createColors(colours ?? stdout.isTTY),
    canAsk: stdin.isTTY && stderr.isTTY,
    showsProgress: stderr.isTTY,
  };
}
