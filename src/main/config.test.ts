import { describe, expect, it } from 'vitest';
import { FollowthroughError } from '../core/errors.ts';
import { type Config, type Environment, readConfig } from './config.ts';

const DEFAULTS: Config = {
  dataDir: '/checkout/data',
  databaseUrl: null,
  port: 4747,
  host: '127.0.0.1',
  publicUrl: null,
  allowedHosts: [],
  trustedProxies: [],
  insideServers: [],
  logLevel: 'warn',
  remote: { server: null, key: null },
  terminal: { colours: undefined, columns: undefined },
};

describe('the settings', () => {
  it.each<[string, Environment, Partial<Config>]>([
    ['nothing set', {}, {}],
    ['empty means not set', { PORT: '', HOST: ' ', DATABASE_URL: '', FOLLOWTHROUGH_DATA: '' }, {}],
    ['a folder', { FOLLOWTHROUGH_DATA: '/srv/book' }, { dataDir: '/srv/book' }],
    ['a port', { PORT: '8080' }, { port: 8080 }],
    ['any free port', { PORT: '0' }, { port: 0 }],
    ['an IPv6 address in brackets', { HOST: '[::1]' }, { host: '::1' }],
    [
      'a database of one’s own',
      { DATABASE_URL: 'postgres://a:b@db/x' },
      { databaseUrl: 'postgres://a:b@db/x' },
    ],
    [
      'a database over a socket',
      { DATABASE_URL: 'postgresql:///x?host=/run/postgresql' },
      { databaseUrl: 'postgresql:///x?host=/run/postgresql' },
    ],
    [
      'a public address',
      { PUBLIC_URL: 'https://crm.example.com/' },
      { publicUrl: 'https://crm.example.com' },
    ],
    [
      'proxies and names of one’s own',
      { TRUSTED_PROXIES: '10.0.0.1, ::1', ALLOWED_HOSTS: 'box.lan' },
      { trustedProxies: ['10.0.0.1', '::1'], allowedHosts: ['box.lan'] },
    ],
    ['no colours', { NO_COLOR: '1' }, { terminal: { colours: false, columns: undefined } }],
    ['colours anyhow', { FORCE_COLOR: '1', COLUMNS: '60' }, { terminal: { colours: true, columns: 60 } }],
    [
      'a server elsewhere',
      { FOLLOWTHROUGH_SERVER: 'https://crm.example.com', FOLLOWTHROUGH_KEY: 'ft_x' },
      { remote: { server: 'https://crm.example.com', key: 'ft_x' } },
    ],
    ['a level in capitals', { LOG_LEVEL: 'DEBUG' }, { logLevel: 'debug' }],
  ])('%s', (_, environment, expected) => {
    expect(readConfig(environment, '/checkout')).toEqual({ ...DEFAULTS, ...expected });
  });

  it.each<[Environment, RegExp]>([
    [{ PORT: 'http' }, /PORT is “http”, and that is no port/],
    [{ PORT: '70000' }, /PORT is “70000”/],
    [{ PORT: '-1' }, /PORT/],
    [{ HOST: 'my host' }, /HOST is “my host”/],
    [{ DATABASE_URL: 'mysql://root:secret@db/x' }, /DATABASE_URL is set, and that is no address/],
    [{ PUBLIC_URL: 'crm.example.com' }, /PUBLIC_URL is “crm.example.com”/],
    [{ PUBLIC_URL: 'https://crm.example.com?x=1' }, /PUBLIC_URL/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is “loud”/],
  ])('%j is refused by name, with what to write instead', (environment, said) => {
    const read = () => readConfig(environment, '/checkout');
    expect(read).toThrow(said);
    expect(read).toThrow(FollowthroughError);
    expect(read).not.toThrow(/secret/);
  });
});
