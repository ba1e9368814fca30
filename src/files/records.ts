/** The records that rows and cards become are a port: the import takes them as they are defined there. */
export type * from '../app/ports/import-records.ts';
