#!/usr/bin/env node
import { existsSync } from 'node:fs';
// The command line, from any folder and any Node from 20 on. Writes nothing to stdout itself: that belongs
// to the command (--json, MCP). Looks for packages only when there are none; npm start keeps them fresh.
import { join } from 'node:path';
import { findNode, root } from '../scripts/pinned-node.mjs';
import { prepare } from '../scripts/prepare.mjs';
import { run } from '../scripts/run.mjs';

const ready = existsSync(join(root, 'node_modules', '.package-lock.json')) && findNode();
const node = ready || (await prepare());
process.exitCode = await run(node, [join(root, 'src/main/cli.ts'), ...process.argv.slice(2)]);
