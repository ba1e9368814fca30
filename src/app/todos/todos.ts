import { z } from 'zod';
import { accountFor, personFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, isoDay, text } from '../schemas.ts';

/** Later than any day: what has no day stands at the end. */
const NEVER = '9999-12-31';

/** A to-do of one's own: it stands beside the plan and never in it. */
export const addTodo = operation({
  name: 'add-todo',
  summary: 'Add a to-do of your own.',
  http: { method: 'POST', path: '/todos' },
  effect: 'write',
  input: z.object({
    text: text(1_000),
    due: isoDay.optional(),
    account: id.optional(),
    person: id.optional(),
  }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, input) {
    if (input.account !== undefined) await accountFor(context, input.account);
    if (input.person !== undefined) await personFor(context, input.person);
    const todo = context.newId();
    await context.tx.todos.insert([
      {
        id: todo,
        userId: context.actor.user,
        accountId: input.account ?? null,
        personId: input.person ?? null,
        text: input.text,
        dueDay: input.due ?? null,
        doneAt: null,
        createdAt: context.now,
        version: 1,
      },
    ]);
    context.about('todo', todo);
    return { id: todo };
  },
});

export const finishTodo = operation({
  name: 'finish-todo',
  summary: 'Tick a to-do off, or take that back.',
  http: { method: 'POST', path: '/todos/{id}/done' },
  effect: 'write',
  input: z.object({ id, done: z.boolean().default(true) }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, input) {
    const todo = await context.tx.todos.get(input.id);
    if (todo?.userId !== context.actor.user) throw refuse('not-found', { what: 'to-do', id: input.id });
    await context.tx.todos.update(todo.id, {
      doneAt: input.done ? context.now : null,
      version: todo.version + 1,
    });
    context.about('todo', todo.id);
    return { id: todo.id };
  },
});

export const listTodos = operation({
  name: 'list-todos',
  summary: 'Your own open to-dos, the first due first.',
  http: { method: 'GET', path: '/todos' },
  effect: 'read',
  input: z.object({}),
  output: z.object({
    todos: z.array(
      z.object({
        id,
        text: z.string(),
        due: isoDay.nullable(),
        account: id.nullable(),
        person: id.nullable(),
        personName: z.string().nullable(),
      }),
    ),
  }),
  allow: anybody,
  async run({ tx, actor }) {
    const todos = await tx.todos.where({ userId: actor.user, doneAt: null });
    const names = await tx.today.names(todos.flatMap(({ personId }) => personId ?? []));
    const byDay = todos.toSorted((a, b) => ((a.dueDay ?? NEVER) < (b.dueDay ?? NEVER) ? -1 : 1));
    return {
      todos: byDay.map((todo) => ({
        id: todo.id,
        text: todo.text,
        due: todo.dueDay,
        account: todo.accountId,
        person: todo.personId,
        personName: todo.personId === null ? null : (names.get(todo.personId) ?? null),
      })),
    };
  },
});
