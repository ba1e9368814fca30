import { operations } from '../app/operations.ts';
import { exportRoutes } from '../http/export-routes.ts';
import { importRoutes } from '../http/import-routes.ts';
import { mailRoutes } from '../http/mail-routes.ts';
import { openApiDocument } from '../http/openapi.ts';
import { otherRoutes } from '../http/other-routes.ts';

/** The document of the HTTP interface, as the server gives it at /api/openapi.json. */
export function openApi(version: string, url: string | undefined) {
  return openApiDocument(operations, {
    version,
    url,
    others: otherRoutes([...importRoutes(absent), ...exportRoutes(absent), ...mailRoutes(absent)]),
  });
}

/** Described, never called. */
function absent(): never {
  throw new Error('This document is made without a server.');
}
