declare global {
  /** What begin.ts asked before anything else ran, by address. */
  var followthroughEarly: Record<string, Promise<Response>> | undefined;
}

/** The answer to a question that was asked early; each is given once, later ones are asked anew. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = globalThis.followthroughEarly?.[url];
  if (answer) delete globalThis.followthroughEarly?.[url];
  return answer;
}
