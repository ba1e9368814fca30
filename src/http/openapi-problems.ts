/** How errors look in the API's documentation (RFC 9457). */
export const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'mend', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, for people.' },
    code: { type: 'string', description: 'What is wrong, for programs; does not change.' },
    mend: { type: 'string', description: 'The way out.' },
    instance: { type: 'string', format: 'uri', description: 'The request, as the server’s log names it.' },
    problems: {
      type: 'array',
      description: 'Each place of the input that is wrong.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const MEANINGS: Readonly<Record<string, string>> = {
  '400': 'The request can not be understood.',
  '401': 'Not signed in, or the key is not valid.',
  '403': 'Not allowed to this user or key.',
  '404': 'There is none, or it may not be seen.',
  '409': 'It contradicts what is recorded.',
  '412': 'It was changed meanwhile: load it again.',
  '413': 'Too large.',
  '422': 'The input does not fit; `problems` names each place.',
  '429': 'Too many requests; Retry-After says how many seconds to wait.',
  '500': 'Something went wrong on the server’s side.',
};

export const PROBLEM_RESPONSES = Object.fromEntries(
  Object.entries(MEANINGS).map(([status, description]) => [
    status,
    {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
);
