import { describe, expect, it } from 'vitest';
import { createVault } from './vault.ts';

describe('the vault', () => {
  const vault = createVault('a secret of this installation, long enough');
  const sealed = vault.seal('a pässword', 'mailbox 1');

  it('opens what it sealed, for the same purpose', () => {
    expect(vault.open(sealed, 'mailbox 1')).toBe('a pässword');
    expect(sealed).not.toContain('ssword');
  });

  it('seals the same text differently each time', () => {
    expect(vault.seal('a pässword', 'mailbox 1')).not.toBe(sealed);
  });

  it.each([
    ['for another purpose', () => vault.open(sealed, 'mailbox 2')],
    [
      'under another key',
      () => createVault('the secret of somebody else, as long').open(sealed, 'mailbox 1'),
    ],
    ['when a letter was changed', () => vault.open(`${sealed.slice(0, -2)}AA`, 'mailbox 1')],
    ['when it is cut', () => vault.open(sealed.slice(0, 12), 'mailbox 1')],
    ['when it is nothing of ours', () => vault.open('hello', 'mailbox 1')],
  ])('refuses it %s', (_, open) => {
    expect(open).toThrow(expect.objectContaining({ code: 'sealed-elsewhere' }));
  });
});
