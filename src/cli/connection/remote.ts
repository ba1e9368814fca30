import type { z } from 'zod';
import type { Operation } from '../../app/operation.ts';
import { refuseCommand } from '../errors.ts';
import type { Connection, Person } from '../kit.ts';
import { requestOf } from './request-of.ts';

/** A server elsewhere, over its HTTP interface, as the user of an API key. */
export async function openRemote(server: string, key: string | null): Promise<Connection> {
  const base = server.replace(/\/+$/, '');
  if (key === null) throw refuseCommand('key-missing', { server: base });
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json' };

  async function run<Input extends z.ZodType, Output extends z.ZodType>(
    operation: Operation<Input, Output>,
    input: z.input<Input>,
  ): Promise<z.input<Output>> {
    const { method, path, body } = requestOf(operation, input);
    const answer = await ask(`${base}/api${path}`, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await read(answer)) as z.input<Output>;
  }

  async function ask(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const said = cause instanceof Error ? cause.message || 'no connection' : String(cause);
      throw refuseCommand('server-unreachable', { server: base, said }, error);
    }
  }

  async function read(answer: Response): Promise<unknown> {
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status === 204) return {};
    if (!/[/+]json\b/.test(type)) throw refuseCommand('server-speaks-otherwise', { server: base });
    const said: unknown = await answer.json();
    if (answer.ok) return said;
    const { detail, mend } = (said ?? {}) as { detail?: unknown; mend?: unknown };
    throw refuseCommand('remote-error', {
      message: typeof detail === 'string' ? detail : `The server answered ${answer.status}.`,
      mend: typeof mend === 'string' ? mend : '',
    });
  }

  const asked = async (path: string, init: RequestInit) => {
    const answer = await ask(`${base}/api${path}`, { ...init, headers: { ...headers, ...init.headers } });
    if (!answer.ok) await read(answer);
    return answer;
  };

  const me = (await read(await ask(`${base}/api/me`, { headers }))) as { user?: Person };
  if (me.user === undefined) throw refuseCommand('server-speaks-otherwise', { server: base });
  return {
    me: me.user,
    run,
    async users() {
      return ((await read(await ask(`${base}/api/users`, { headers }))) as { users: readonly Person[] })
        .users;
    },
    async importFile(file, how, hooks) {
      return (await import('./remote-import.ts')).importRemotely({ run }, asked, file, how, hooks);
    },
    async undoImport(id) {
      return (await import('./remote-import.ts')).undoRemotely(asked, id);
    },
    close: () => Promise.resolve(),
  };
}
