/** A percent-encoded text decoded, or as it was where the encoding is broken. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
