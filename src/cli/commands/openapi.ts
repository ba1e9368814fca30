import { Command } from 'commander';
import type { Kit } from '../kit.ts';

export function openapiCommand(kit: Kit): Command {
  return new Command('openapi')
    .description('Print the OpenAPI 3.1 document of the HTTP interface')
    .option('--json', 'It is JSON anyway')
    .action(async () => kit.terminal.print(JSON.stringify(await kit.openApi(), null, 2)));
}
