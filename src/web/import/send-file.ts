import { Problem, Unreachable } from '../client/problem.ts';

/**
 * Sends a file of any size as it lies on the disk, never wholly in memory, and gives its id there.
 * Tells how much has gone, 0 to 1.
 */
export function sendFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // fetch can not tell how much of a body has gone
  const request = new XMLHttpRequest();
  request.open('POST', `/api/imports/uploads?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(total > 0 ? loaded / total : 0),
  );
  request.addEventListener('load', () => {
    const said = parsed(request.responseText);
    if (request.status < 300 && typeof said['upload'] === 'string') resolve(said['upload']);
    else reject(new Problem(request.status, said));
  });
  request.addEventListener('error', () => reject(new Unreachable('The server cannot be reached.')));
  request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
  signal.addEventListener('abort', () => request.abort());
  request.send(file);
  return promise;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
