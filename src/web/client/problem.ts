/** What the server refused, in its own words: what is wrong and how to mend it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly mend: string;
  /** Each place of a wrong input. */
  readonly places: readonly { readonly path: string; readonly message: string }[];

  constructor(status: number, said: Partial<Said>) {
    super(said.detail ?? '');
    this.name = 'Problem';
    this.status = status;
    this.code = said.code ?? 'unknown';
    this.mend = said.mend ?? '';
    this.places = said.problems ?? [];
  }
}

interface Said {
  readonly detail: string;
  readonly code: string;
  readonly mend: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** The server could not be reached: nothing is known of what it would have said. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The problem in an answer that is none of the expected ones. */
export async function problemIn(response: Response): Promise<Problem> {
  try {
    return new Problem(response.status, (await response.json()) as Partial<Said>);
  } catch {
    return new Problem(response.status, {});
  }
}
