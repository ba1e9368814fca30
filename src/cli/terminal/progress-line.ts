import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly read: number;
  readonly rowsPerSecond: number;
  readonly secondsLeft: number | null;
  readonly phase: 'reading' | 'planning';
}

/** One line on stderr that is written over, where stderr is a terminal; nothing elsewhere. */
export function progressLine({ showsProgress, width }: Terminal, file: string) {
  const write = (text: string) => {
    if (showsProgress) process.stderr.write(`\r\u001B[2K${text.slice(0, width - 1)}`);
  };
  return {
    show({ read, rowsPerSecond, secondsLeft, phase }: Progress): void {
      const count = read.toLocaleString('en');
      const left = secondsLeft === null ? '' : ` · ${sayDuration(secondsLeft)} left`;
      const speed = `${count} rows · ${rowsPerSecond.toLocaleString('en')} a second${left}`;
      write(`${phase === 'planning' ? `${count} rows read, planning…` : speed} · ${file}`);
    },
    clear: () => write(''),
  };
}

/** "40 s", "3 min", "2 h 5 min" */
function sayDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
