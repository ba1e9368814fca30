import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Files of real programs, which stand beside the project on some machines. */
export const SHARED = join(import.meta.dirname, '../../../shared/data/crm');

export const hasShared = existsSync(SHARED);
