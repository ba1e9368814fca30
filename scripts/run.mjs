import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { environment } from './pinned-node.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * npm hands a signal to the shell between it and us; many a shell dies of it and tells nobody. When we were
 * started by npm and that shell is gone, somebody has stopped npm.
 */
function whenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 100);
  return watch;
}

/**
 * Runs a program in the foreground, with the project's tools first on the PATH, and gives its exit code
 * (128 + the signal's number when a signal ended it). Signals meant for us reach it.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: environment(), ...options });
    // Ctrl-C in a terminal goes to the whole group: the program has it already, a second one would hurry it.
    let told = false;
    const forward = (signal) => {
      told = true;
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const orphaned = whenNpmIsGone(() => told || child.kill('SIGTERM'));
    const finish = (code) => {
      clearInterval(orphaned);
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`${command} cannot be run: ${error.message}\n`);
      finish(127);
    });
    child.on('exit', (code, signal) => finish(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
