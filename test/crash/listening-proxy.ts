import { connect, createServer, type Socket } from 'node:net';

/** Sees what comes from the client (`>`) or from the server (`<`), one byte a character; answers what goes on. */
export type Watch = (from: '>' | '<', text: string) => string;

/** Stands between a client and a server of this machine and shows a test what they say, before it goes on. */
export async function listeningProxy(to: number) {
  let watch: Watch = (_, text) => text;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect({ port: to, host: '127.0.0.1' });
    for (const [from, source, target] of [
      ['>', client, upstream],
      ['<', upstream, client],
    ] as const) {
      open.add(source);
      source.on('data', (chunk) => {
        const goesOn = watch(from, chunk.toString('latin1'));
        if (goesOn !== '') target.write(goesOn, 'latin1');
      });
      source.on('error', () => target.destroy());
      source.on('close', () => {
        open.delete(source);
        target.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    port: address.port,
    /** Until the next call; without a watch everything goes on. */
    watch(next: Watch = (_, text) => text) {
      watch = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
