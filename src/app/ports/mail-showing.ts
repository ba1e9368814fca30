/** A message in HTML made safe to be looked at. */
export interface ShownHtml {
  /** A whole document, without scripts, forms, frames, or anything that asks the network. */
  readonly document: string;
  /** Pictures elsewhere that were left out. */
  readonly heldBack: number;
}

/** `pictures`: those that lie elsewhere are shown, too; whoever owns them then learns that they were looked at. */
export type ShowHtml = (html: string, how: { readonly pictures: boolean }) => ShownHtml;
