import { Command } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { findUser } from '../find-user.ts';
import type { Kit } from '../kit.ts';

interface TodayOptions extends ConnectOptions {
  readonly on?: string;
  readonly for?: string;
  readonly json?: true;
}

export function todayCommand(kit: Kit): Command {
  const command = new Command('today')
    .description('Whom to contact today, why, what to bring, and whom to leave alone')
    .option('--on <date>', 'The plan of another day, YYYY-MM-DD, from what is recorded until now')
    .option('--for <user>', 'Of another user: name, e-mail address or id')
    .option('--json', 'For programs');
  return withConnection(command).action((options: TodayOptions) => showToday(options, kit));
}

async function showToday(options: TodayOptions, kit: Kit): Promise<void> {
  const { today } = await import('../../app/today/today.ts');
  const { plan, zone } = await connected(kit, options, async (connection) => {
    const seller = options.for === undefined ? null : findUser(options.for, await connection.users());
    const plan = await connection.run(today, {
      ...(options.on === undefined ? {} : { on: options.on }),
      ...(seller === null ? {} : { for: seller.id }),
    });
    return { plan, zone: (seller ?? connection.me).zone };
  });
  if (options.json) return kit.terminal.print(JSON.stringify(plan, null, 2));
  const { todayLines } = await import('../show/today.ts');
  for (const line of todayLines(plan, { ...kit.terminal, zone })) kit.terminal.print(line);
}
