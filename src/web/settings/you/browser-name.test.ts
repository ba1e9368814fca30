import { describe, expect, it } from 'vitest';
import { browserName } from './browser-name.ts';

describe('the name of a browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome, Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 Safari/537 Edg/140', 'Edge, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14) Version/18 Safari/605', 'Safari, Mac'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18 like Mac OS X) Version/18 Mobile Safari/604', 'Safari, iPhone'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox, Android'],
    ['Something of a test', 'Something of a test'],
    ['', null],
    [null, null],
  ])('%s: %s', (agent, name) => {
    expect(browserName(agent)).toBe(name);
  });
});
