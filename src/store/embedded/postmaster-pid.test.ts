import { describe, expect, it } from 'vitest';
import { parsePostmasterPid } from './postmaster-pid.ts';

const whole = [
  '4711',
  '/data/postgres',
  '1700000000',
  '5432',
  '/data/postgres',
  '127.0.0.1',
  '  1 2',
  'ready   ',
];

describe('parsePostmasterPid', () => {
  it('reads a whole file', () => {
    expect(parsePostmasterPid(`${whole.join('\n')}\n`)).toEqual({
      pid: 4711,
      port: 5432,
      socketDir: '/data/postgres',
      listenAddress: '127.0.0.1',
      status: 'ready',
    });
  });

  it.each([
    ['just begun', '4711\n', { pid: 4711, port: undefined, status: undefined }],
    ['without a socket', whole.with(4, '').join('\n'), { socketDir: undefined, listenAddress: '127.0.0.1' }],
    ['without TCP', whole.with(5, '').join('\n'), { socketDir: '/data/postgres', listenAddress: undefined }],
    ['of a server that stops', whole.with(7, 'stopping').join('\n'), { status: 'stopping' }],
    ['of a server that recovers', whole.with(7, 'starting').join('\n'), { status: 'starting' }],
    ['with a status of a later version', whole.with(7, 'dreaming').join('\n'), { status: undefined }],
    ['of a backend that stands alone', whole.with(0, '-4711').join('\n'), { pid: 4711 }],
    ['with Windows line ends', whole.join('\r\n'), { pid: 4711, status: 'ready' }],
  ])('reads one %s', (_, text, expected) => {
    expect(parsePostmasterPid(text)).toMatchObject(expected);
  });

  it.each([[''], ['\n'], ['0\n'], ['garbage'], ['\0\0\0\0']])('finds nothing in %j', (text) => {
    expect(parsePostmasterPid(text)).toBeUndefined();
  });
});
