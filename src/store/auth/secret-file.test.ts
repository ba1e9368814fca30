import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureInstallationSecret, ensureLocalKey } from './secret-file.ts';
import { hashOf } from './secrets.ts';

describe('the key file of a machine', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'key-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const modeOf = (path: string) => statSync(path).mode & 0o777;

  it('is made once, for its user alone, and nothing is left beside it', () => {
    const first = ensureLocalKey(join(folder, 'new/data'));
    expect(first.secret).toMatch(/^ftlocal_[\w-]{43}$/);
    expect(first.hash).toBe(hashOf(first.secret));
    expect(modeOf(first.path)).toBe(0o600);
    expect(ensureLocalKey(join(folder, 'new/data'))).toEqual(first);
    expect(readdirSync(join(folder, 'new/data'))).toEqual(['local-key']);
  });

  it('is closed to others where a copy left it open', () => {
    const { path, secret } = ensureLocalKey(folder);
    chmodSync(path, 0o644);
    expect(ensureLocalKey(folder).secret).toBe(secret);
    expect(modeOf(path)).toBe(0o600);
  });

  it.each([
    ['empty', ''],
    ['cut short', 'ftlocal_abc'],
  ])('is refused in clear words when it is %s', (_name, text) => {
    writeFileSync(join(folder, 'secret'), text);
    expect(() => ensureInstallationSecret(folder)).toThrow(
      expect.objectContaining({ code: 'key-file-unusable', mend: expect.stringContaining('Remove it') }),
    );
  });

  it('differs from machine to machine, and from the secret of the installation', () => {
    const secrets = [
      ensureLocalKey(folder).secret,
      ensureInstallationSecret(folder),
      ensureLocalKey(join(folder, 'b')).secret,
    ];
    expect(new Set(secrets).size).toBe(3);
  });
});
