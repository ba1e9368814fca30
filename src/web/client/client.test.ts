import { describe, expect, it } from 'vitest';
import { operations } from '../../app/operations.ts';
import { mailClient } from '../mail/mail-client.ts';
import { settingsClient } from '../settings/settings-client.ts';
import { client } from './client.ts';

describe('the typed client', () => {
  it.each([...Object.values(client), ...Object.values(settingsClient), ...Object.values(mailClient)])(
    'knows where $operation stands',
    ({ operation, method, path }) => {
      expect(operations.find(({ name }) => name === operation)?.http).toEqual({ method, path });
    },
  );
});
