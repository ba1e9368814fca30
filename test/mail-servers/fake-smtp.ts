import { createServer, type Socket } from 'node:net';

/** What a server of this test says to each command; `null` closes the connection, `undefined` says nothing. */
export type Answers = (command: string) => string | null | undefined;

/** An SMTP server that misbehaves as told, on a free port of 127.0.0.1. Messages it took are kept. */
export async function fakeSmtp(answers: Answers) {
  const messages: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    const say = (answer: string | null | undefined) => {
      if (answer === null) socket.destroy();
      else if (answer !== undefined) socket.write(`${answer}\r\n`);
    };
    let data: string | null = null;
    let rest = '';
    say(answers('CONNECT'));
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        if (data === null) {
          const end = rest.indexOf('\r\n');
          if (end < 0) return;
          const command = rest.slice(0, end);
          rest = rest.slice(end + 2);
          const answer = answers(command);
          say(answer);
          if (/^data$/i.test(command) && answer?.startsWith('354')) data = '';
        } else {
          const end = rest.indexOf('\r\n.\r\n');
          if (end < 0) return;
          messages.push(rest.slice(0, end));
          rest = rest.slice(end + 5);
          data = null;
          say(answers('.'));
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    messages,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A server that takes everything, but for what is said otherwise: by the beginning of the command. */
export const polite =
  (otherwise: Readonly<Record<string, string | null | undefined>> = {}): Answers =>
  (command) => {
    for (const [start, answer] of Object.entries(otherwise)) if (command.startsWith(start)) return answer;
    if (command === 'CONNECT') return '220 ready';
    if (/^data$/i.test(command)) return '354 go on';
    if (/^quit$/i.test(command)) return '221 bye';
    return '250 ok';
  };
