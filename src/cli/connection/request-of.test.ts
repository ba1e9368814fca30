import { describe, expect, it } from 'vitest';
import { requestOf } from './request-of.ts';

describe('an operation as a request', () => {
  it.each([
    ['GET', '/today', { on: '2026-11-12' }, { method: 'GET', path: '/today?on=2026-11-12', body: undefined }],
    ['GET', '/today', {}, { method: 'GET', path: '/today', body: undefined }],
    [
      'GET',
      '/people',
      { tags: ['a', 'b'], owner: null, after: undefined },
      { method: 'GET', path: '/people?tags=a&tags=b&owner=null', body: undefined },
    ],
    [
      'PATCH',
      '/users/{id}',
      { id: 'a/b', name: 'Anna' },
      { method: 'PATCH', path: '/users/a%2Fb', body: { name: 'Anna' } },
    ],
    [
      'POST',
      '/accounts/{account}/steps/{step}/done',
      { account: '1', step: '2', how: 'sent' },
      { method: 'POST', path: '/accounts/1/steps/2/done', body: { how: 'sent' } },
    ],
    ['DELETE', '/keys/{id}', { id: '1' }, { method: 'DELETE', path: '/keys/1', body: undefined }],
  ] as const)('%s %s %j', (method, path, input, request) => {
    expect(requestOf({ http: { method, path } }, input)).toEqual(request);
  });
});
