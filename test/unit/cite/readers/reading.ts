/** What a reader made of a citation, or what a paper should read as: absent where there is none. */
export type Reading = {
  title?: string
  /** `family|given|suffix`, particles with the family. */
  authors?: string[]
  year?: string
  container?: string
  volume?: string
  issue?: string
  pages?: string
  publisher?: string
  doi?: string
  url?: string
  arxiv?: string
}

/** A parser that had no part in the writing. `knows` are the fields it reads of this format at all. */
export type Reader = {
  name: string
  knows: (keyof Reading)[]
  /** It loses hyphens of names. */
  foldsHyphens?: boolean
  read(text: string): Map<string, Reading>
}

/** The fields of both that the reader knows, folded to what a reader may change. */
export function comparable(found: Reading, expected: Reading, reader: Reader): [Reading, Reading] {
  const hasMath = /\$/.test(expected.title ?? '')
  const fold = (reading: Reading): Reading =>
    Object.fromEntries(
      reader.knows
        .map((field) => [field, foldValue(reading[field], field === 'title' && hasMath, reader)])
        .filter(([, value]) => value?.length),
    )
  return [fold(found), fold(expected)]
}

function foldValue(value: string | string[] | undefined, isMath: boolean, { foldsHyphens }: Reader) {
  if (Array.isArray(value))
    return value.map((name) => foldText(foldsHyphens ? name.replace(/[-–—\s]+/g, ' ') : name))
  return value && (isMath ? foldMath(value) : foldText(value))
}

/** Quotes, dashes and spaces that TeX writes with other letters count as the same. */
function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/``|''|[“”„‟″]/g, '"')
    .replace(/[‘’‛ʼʻ`´′]/g, "'")
    .replace(/[‐‑–—―−]+|-{2,}/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Mathematics is kept by some readers as source, by others as letters: what all keep is the plain letters and digits. */
function foldMath(text: string): string {
  return text
    .replace(/<\/?su[bp]>|\\math(bb|bf|cal|frak|rm|scr)|\\[a-zA-Z]+/g, '')
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9]+/g, '')
}
