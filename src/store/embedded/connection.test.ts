import pg from 'pg';
import { expect, it } from 'vitest';
import { connectionStringOf } from './connection.ts';

const who = { user: 'followthrough', password: 'a/b:c@d?e', database: 'followthrough' };

it.each([
  ['a unix socket', { ...who, host: '/home/anna k/data/postgres', port: 5432 }],
  ['TCP', { ...who, host: '127.0.0.1', port: 40_001 }],
])('is written as a URL that pg reads back, over %s', (_, connection) => {
  const client = new pg.Client(connectionStringOf(connection));
  const { host, port, user, database, password } = client;
  expect({ host, port, user, database, password }).toEqual(connection);
});
