import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { listTodos } from '../../app/todos/todos.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { Icon } from '../parts/icons.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';

type Answer = OutputOf<typeof listTodos>;
const KEY = ['list-todos', {}] as const;

/** To-dos of one's own that are due: quietly beside the plan, never in it. */
export function OwnTodos({ on }: { readonly on: string }) {
  const { words, dates } = useWords();
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const todos = useAsk(client.listTodos, {});
  const [text, setText] = useState('');
  const due = todos.data?.todos.filter((todo) => todo.due === null || todo.due <= on) ?? [];

  const tick = async ({ id, text: what }: Answer['todos'][number]) => {
    queries.setQueryData<Answer>(
      KEY,
      (shown) => shown && { todos: shown.todos.filter((it) => it.id !== id) },
    );
    try {
      await client.finishTodo({ id });
      const undo = async () =>
        void (await client.finishTodo({ id, done: false }).finally(() => queries.invalidateQueries()));
      tell({ text: words.today.todoDone(what), undo });
    } catch (error) {
      tellError(error);
    } finally {
      void queries.invalidateQueries();
    }
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const what = text.trim();
    if (what === '') return;
    try {
      await client.addTodo({ text: what, due: on });
      setText('');
      await queries.invalidateQueries({ queryKey: ['list-todos'] });
    } catch (error) {
      tellError(error);
    }
  };
  if (!todos.data) return null;
  return (
    <section className="sec own">
      <h2>{words.today.todos}</h2>
      <ul className="todos">
        {due.map((todo) => (
          <li key={todo.id}>
            <button
              type="button"
              className="tick"
              aria-label={words.today.todoTick(todo.text)}
              onClick={() => void tick(todo)}
            />
            <span className="cut" title={todo.text}>
              <bdi>{todo.text}</bdi>
              {todo.personName !== null && <span className="dim"> {todo.personName}</span>}
            </span>
            {todo.due !== null && todo.due < on && <span className="faint">{dates.day(todo.due, on)}</span>}
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void add(event)}>
        <label className="todo-add">
          <Icon name="plus" />
          <input
            aria-label={words.today.todoAdd}
            placeholder={words.today.todoAdd}
            maxLength={1_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </form>
    </section>
  );
}
