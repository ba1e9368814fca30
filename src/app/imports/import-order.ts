/**
 * In which order files of one book are best imported: what others link to comes first. Files given together may
 * come in any order; those given apart are linked by their ids as they come.
 */
const ORDER = ['user', 'product', 'account', 'person', 'campaign', 'opportunity', 'activity'];

/** Files by the subject of their rows (`head.subject`); those alike keep their order, unreadable ones come last. */
export function inImportOrder<File extends { readonly subject: string | null }>(
  files: readonly File[],
): readonly File[] {
  const place = ({ subject }: File) => {
    const at = ORDER.indexOf(subject ?? '');
    return at === -1 ? ORDER.length : at;
  };
  return files.toSorted((one, other) => place(one) - place(other));
}
