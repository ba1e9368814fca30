import { Command } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import type { Kit } from '../kit.ts';
import { wholeNumber } from '../whole-number.ts';

interface DoctorOptions extends ConnectOptions {
  readonly sample?: number;
  readonly json?: true;
}

export function doctorCommand(kit: Kit): Command {
  const command = new Command('doctor')
    .description('Check on the live data that every promise of the product holds')
    .option('--sample <accounts>', 'Plan at most so many accounts from scratch', wholeNumber)
    .option('--json', 'For programs');
  return withConnection(command).action((options: DoctorOptions) => examine(options, kit));
}

async function examine({ sample, ...options }: DoctorOptions, kit: Kit): Promise<void> {
  const { doctor } = await import('../../app/doctor/doctor.ts');
  const report = await connected(kit, options, (connection) =>
    connection.run(doctor, sample === undefined ? {} : { sample }),
  );
  if (!report.ok) kit.endWith(1);
  const { print, colours } = kit.terminal;
  if (options.json) return print(JSON.stringify(report, null, 2));
  for (const { ok, invariant, offending } of report.checks) {
    print(`${ok ? colours.green('fine  ') : colours.red('broken')}  ${invariant}`);
    for (const id of offending.slice(0, 10)) print(`          ${id}`);
    if (offending.length > 10) print(`          and others (--json has up to 100)`);
  }
}
