/**
 * A title as a key: letters and digits only, case and accents folded (NFKD), words parted by one space.
 * Empty where nothing is left; an empty key matches nothing.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** White space folded to single spaces, ends trimmed. */
export function foldSpace(text: string): string {
  // Single spaces, which are nearly all, are not matched: several times faster than /\s+/ on an abstract.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
