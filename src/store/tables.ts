export interface Tables { [table: string]: Record<string, unknown> }
