/** One line of the table. */
export interface Result {
  readonly work: string;
  readonly measured: string;
  /** What it is compared with, and what that took. */
  readonly against: string;
  readonly reached: string;
  readonly bar: string;
  /** Null: there is no bar, or it was not the size that the bar is for. */
  readonly ok: boolean | null;
}

export const milliseconds = (value: number): string =>
  `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)}×`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;
