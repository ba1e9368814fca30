import { install } from './install.mjs';
import { findNode, whyUnfit } from './pinned-node.mjs';

/**
 * What every command does first: packages as the lock file says, and the Node that runs the sources.
 * Returns that Node's path; ends the process with a plain sentence when something is missing.
 * Plain JavaScript without packages: it runs on any Node from 20 on, before anything is installed.
 */
export async function prepare() {
  try {
    await install();
  } catch (error) {
    fail(error.message);
  }
  const node = findNode();
  const reason = whyUnfit(node);
  if (reason) fail(reason);
  return node;
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
