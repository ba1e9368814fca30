/** The package brings no types: what we use of it. */
declare module 'html-to-text' {
  interface Selector {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }
  interface Options {
    readonly wordwrap: false | number;
    readonly preserveNewlines: boolean;
    readonly limits: Readonly<Record<string, number>>;
    readonly selectors: readonly Selector[];
  }
  export function convert(html: string, options: Options): string;
}
