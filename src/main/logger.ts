import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** One line of JSON an event, to stderr: stdout belongs to what was asked for. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
