import { join } from 'node:path';
import type { CountryCode } from 'libphonenumber-js';
import {
  createImportService,
  type ImportService,
  type Understanding,
} from '../app/imports/import-service.ts';
import type { Mapping } from '../files/mapping.ts';
import { readContacts } from '../files/read-contacts.ts';
import { uploadsIn } from '../files/uploads.ts';
import { writeRefused } from '../files/write-csv.ts';
import type { Config } from './config.ts';
import type { OpenStore } from './open-store.ts';

/** Imports of files that are sent to the server; stop it before the store is closed. */
export function importService(
  { dataDir }: Config,
  { ground }: OpenStore,
  onFailure: (error: unknown) => void,
): ImportService {
  return createImportService({
    ground,
    uploads: uploadsIn(join(dataDir, 'uploads'), ground.clock),
    open: (path, { mapping, country, ...how }: Understanding) =>
      readContacts(path, {
        ...how,
        mapping: mapping as Mapping | undefined,
        country: country as CountryCode | undefined,
      }),
    writeRefused,
    onFailure,
  });
}
