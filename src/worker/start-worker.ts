import { setTimeout as pause } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, type RunnerOptions, run, type TaskList } from 'graphile-worker';
import { type Replanning, replanDue } from './replan-due.ts';
import type { WorkerLog } from './worker-log.ts';

export interface WorkerOptions extends Replanning {
  /** Connections of the database's owner, since the jobs' own tables belong to it; 4 are enough. Not ended here. */
  readonly pool: JobsPool;
  readonly signal: AbortSignal;
}

export type JobsPool = NonNullable<RunnerOptions['pgPool']>;

const SCHEMA = 'jobs';
/** One after the other, however many workers there are. */
const QUEUE = 'upkeep';
const ANSWERS_KEPT_FOR = 7 * 86_400_000;
const TRY_AGAIN_AFTER = 5_000;

/**
 * Works on jobs until the signal aborts: plans again what time has changed (at once, then every minute) and forgets
 * old idempotency keys. Several workers share one database. Resolves once it works; `stopped` resolves when the
 * last job has ended.
 */
export async function startWorker(options: WorkerOptions): Promise<{ readonly stopped: Promise<void> }> {
  const first = await begin(options);
  return { stopped: keepWorking(first, options) };
}

/** A database that goes away ends the runner: it is started again when the database is back. */
async function keepWorking(first: Runner, options: WorkerOptions): Promise<void> {
  const { signal, log } = options;
  let runner: Runner | undefined = first;
  while (runner) {
    const ended = runner.promise.catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'The worker stopped; it starts again');
    });
    await Promise.race([ended, aborted(signal)]);
    if (signal.aborted) {
      await runner.stop().catch(() => undefined);
      await ended;
      return;
    }
    runner = await beginAgain(options);
  }
}

async function beginAgain(options: WorkerOptions): Promise<Runner | undefined> {
  while (!options.signal.aborted) {
    await pause(TRY_AGAIN_AFTER, undefined, { signal: options.signal }).catch(() => undefined);
    if (options.signal.aborted) break;
    try {
      return await begin(options);
    } catch (error) {
      options.log.warn({ err: error }, 'The database does not answer the worker');
    }
  }
  return undefined;
}

async function begin(options: WorkerOptions): Promise<Runner> {
  const runner = await run({
    pgPool: options.pool,
    schema: SCHEMA,
    concurrency: 2,
    noHandleSignals: true,
    taskList: tasks(options),
    parsedCronItems: parseCronItems([
      {
        task: 'replan-due',
        match: '* * * * *',
        options: { queueName: QUEUE, jobKey: 'replan-due', maxAttempts: 1 },
      },
      {
        task: 'forget-answers',
        match: '17 3 * * *',
        options: { queueName: QUEUE, jobKey: 'forget-answers' },
      },
    ]),
    logger: loggerOf(options.log),
  });
  await runner.addJob('replan-due', {}, { queueName: QUEUE, jobKey: 'replan-due', maxAttempts: 1 });
  return runner;
}

function tasks({ signal, ...replanning }: WorkerOptions): TaskList {
  const { ground, upkeep, log } = replanning;
  return {
    'replan-due': async () => {
      const planned = await replanDue(replanning, signal);
      if (planned > 0) log.info({ accounts: planned }, 'Planned what time has changed');
    },
    'forget-answers': async () => {
      await upkeep.forgetAnswers(ground.clock() - ANSWERS_KEPT_FOR);
    },
  };
}

function loggerOf(log: WorkerLog): Logger {
  return new Logger(() => (level, message, meta = {}) => {
    // A cron that fires every minute would fill the log: what the tasks have to say they say themselves.
    if (level === 'error') log.error(meta, message);
    else if (level === 'warning') log.warn(meta, message);
    else log.debug(meta, message);
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
