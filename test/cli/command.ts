import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENTRY = join(import.meta.dirname, '../../src/main/cli.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new data directory, whose parents the database's user may pass through. */
export function newDataDir(): { readonly dir: string; remove(): void } {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'ft-cli-')));
  chmodSync(dir, 0o711);
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** What a command sees of its surroundings; nothing else. */
export function surroundings(dataDir: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    FOLLOWTHROUGH_DATA: dataDir,
    TZ: 'Europe/Berlin',
    NO_COLOR: '1',
    ...more,
  };
}

/** Starts `followthrough …` as a process of its own. */
export function start(
  dataDir: string,
  args: readonly string[],
  more: Record<string, string> = {},
): ChildProcess {
  return spawn(process.execPath, [ENTRY, ...args], { env: surroundings(dataDir, more), stdio: 'pipe' });
}

/** Runs one command to its end. */
export async function run(
  dataDir: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = start(dataDir, args, env);
  child.stdin?.end(input);
  return ended(child);
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Waits for what a process writes to stderr; fails when it ends without. */
export function says(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let heard = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      const match = pattern.exec(heard);
      if (match) resolve(match);
    });
    child.on('close', (code) => reject(new Error(`It ended with ${code} and said: ${heard}`)));
  });
}
