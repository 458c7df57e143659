import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { deflateSync } from 'fflate'
import { readFile } from '../lib/exchange/read-file.ts'
import { PaperkinError } from '../lib/model/errors.ts'
import { hashTerm } from '../lib/related/term-hash.ts'
import { recordText } from '../lib/storage/stored-paper.ts'
import { readLines } from './cli/json-lines.ts'

// `npx tsx tools/train-dictionary.ts --papers FILE`: what most records have in common, as `lib/storage/stored-paper.ts` packs
// with it; prints what a record takes with it and without. A new one is another version of the database.
const OUT = new URL('../assets/record-dictionary.json', import.meta.url)
const TRAINED_ON = 12_000
const JUDGED_ON = 2000
/** A dictionary twice as large takes 5 % more off a record, and half as long again to pack with. */
const BYTES = 8192
/** Letters that come together in so many records; a piece is made of such only. */
const GRAM = 8
const LEAST = 0.002
const PIECE = 40
/** A group that is in fewer makes any piece worthless: what is rare is one paper's, not all papers'. */
const RARE = -1e9
const HASH_BITS = 24

/** How records are written, also those that these papers have none of: articles of journals, preprints with categories. */
const FORMS = [
  '"unverified":["venue.pages"],"alsoTitled":["","language":"en","codeUrl":"https://github.com/","pdfUrl":"https://arxiv.org/pdf/",',
  '"url":"https://openreview.net/forum?id=","url":"https://aclanthology.org/","venue":{"type":"article-journal","name":"Journal of ",',
  '"volume":"","issue":"","pages":"","publisher":"","year":20"venue":{"type":"paper-conference","name":"Proceedings of the ',
  'International Conference on ","year":20"primaryCategory":"cs.","issued":"20"ids":{"doi":"10.18653/v1/","acl":"20",',
  '"openreview":""arxiv":""ids":{"arxiv":"},"url":"https://arxiv.org/abs/},{"family":"","given":""}],"ids":{',
  '{"id":"doi:10.","title":"{"id":"openreview:","title":"{"id":"acl:20","title":"{"id":"arxiv:","title":"","abstract":',
  '","authors":[{"family":"',
]

const { values } = parseArgs({ options: { papers: { type: 'string' } } })
if (!values.papers) throw new PaperkinError('Which papers? npx tsx tools/train-dictionary.ts --papers FILE')
const texts = await readTexts(values.papers, TRAINED_ON + JUDGED_ON)
const [judged, trained] = [texts.slice(0, JUDGED_ON), texts.slice(JUDGED_ON)]
const pieces = [...choosePieces(trained), ...FORMS]
await writeFile(OUT, `${JSON.stringify(pieces, null, 1)}\n`)
const dictionary = new TextEncoder().encode(pieces.join(''))
console.log(`${dictionary.length} bytes in ${pieces.length} pieces, from ${trained.length} records`)
console.log(`a record: ${meanBytes(judged, dictionary)} bytes, without it ${meanBytes(judged)}`)

/** The records as an import makes them of the first lines of a file. */
async function readTexts(file: string, most: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of readLines(file)) if (lines.push(line) === most) break
  const texts: string[] = []
  for await (const { papers } of readFile(new File([lines.join('\n')], 'papers.jsonl'), 'papers.jsonl'))
    for (const paper of papers) texts.push(recordText({ paper, addedAt: 1_790_000_000_000 }))
  return texts
}

/**
 * Of every stretch of the records the piece whose groups of letters are in most records and in no piece yet, the best
 * last: near distances take fewer bits. After COVER (K. Liao et al., Effective construction of relative Lempel–Ziv
 * dictionaries, WWW 2016), with pieces of one length.
 */
function choosePieces(texts: string[]): string[] {
  const found = countGrams(texts)
  const least = LEAST * texts.length
  const taken = new Set<number>()
  const worthOf = (gram: number) => {
    const count = found[gram] as number
    return count < least ? RARE : taken.has(gram) ? 0 : count
  }
  const chosen: { worth: number; piece: string }[] = []
  const stretch = Math.ceil(texts.length / (BYTES / PIECE))
  for (let at = 0; at < texts.length; at += stretch) {
    const best = bestPiece(texts.slice(at, at + stretch), worthOf)
    if (best.worth <= 0) continue
    chosen.push(best)
    for (const gram of gramsOf(best.piece)) taken.add(gram)
  }
  return chosen.sort((a, b) => a.worth - b.worth).map(({ piece }) => piece)
}

function bestPiece(texts: string[], worthOf: (gram: number) => number) {
  let best = { worth: 0, piece: '' }
  const inside = PIECE - GRAM + 1
  for (const text of texts) {
    const worths = gramsOf(text).map(worthOf)
    let worth = 0
    worths.forEach((one, at) => {
      worth += one - (worths[at - inside] ?? 0)
      if (at + 1 >= inside && worth > best.worth)
        best = { worth, piece: text.slice(at + 1 - inside, at + GRAM) }
    })
  }
  return best
}

/** In how many records each group of letters is; two that share a number are counted as one, which is rare. */
function countGrams(texts: string[]): Uint32Array {
  const found = new Uint32Array(1 << HASH_BITS)
  const lastSeen = new Int32Array(found.length).fill(-1)
  texts.forEach((text, t) => {
    for (const gram of gramsOf(text)) {
      if (lastSeen[gram] !== t) found[gram] = (found[gram] as number) + 1
      lastSeen[gram] = t
    }
  })
  return found
}

/** The groups of letters of a text, each as a number. */
function gramsOf(text: string): number[] {
  return Array.from(
    { length: Math.max(0, text.length - GRAM + 1) },
    (_, i) => hashTerm(text.slice(i, i + GRAM)) >>> (32 - HASH_BITS),
  )
}

function meanBytes(texts: string[], dictionary?: Uint8Array): number {
  const encoder = new TextEncoder()
  const sizes = texts.map((text) => deflateSync(encoder.encode(text), { dictionary }).length)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
}
