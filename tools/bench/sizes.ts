import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Figure } from './figures.ts'

const OUTPUT = join(import.meta.dirname, '../../.output')
// An address on no site of ours: what runs there is what every page of the web would carry.
const OTHER_PAGE = 'https://www.example.org/'

/** Sizes of what ships: needs `npm run zip`. */
export function measureSizes(): Figure[] {
  const folder = join(OUTPUT, 'chrome-mv3')
  const scripts = readManifest(folder).content_scripts ?? []
  const sizeOf = (list: ContentScript[]) =>
    sum(
      list
        .flatMap(({ js = [], css = [] }) => [...js, ...css])
        .map((file) => statSync(join(folder, file)).size),
    )
  const vectors = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /vectors/.test(file),
  )
  const vectorBytes = sum(vectors.map((file) => statSync(join(folder, file)).size))
  const zippedVectors = sum(vectors.map((file) => deflateRawSync(readFileSync(join(folder, file))).length))
  return [
    {
      name: 'content script, raw, on pages of ours',
      unit: 'bytes',
      values: [sizeOf(scripts)],
      budget: 45_000,
    },
    {
      name: 'content script on pages not ours',
      unit: 'bytes',
      values: [sizeOf(scripts.filter(({ matches }) => matches.some(isOnOtherPage)))],
      budget: 0,
    },
    ...zips().map(([name, bytes]) => ({
      name: `package without word vectors, ${name}`,
      unit: 'bytes' as const,
      values: [bytes - zippedVectors],
      budget: 1_000_000,
    })),
    { name: 'word vectors', unit: 'bytes', values: [vectorBytes] },
  ]
}

type ContentScript = { matches: string[]; js?: string[]; css?: string[] }

function readManifest(folder: string): { content_scripts?: ContentScript[] } {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
}

function zips(): [string, number][] {
  return readdirSync(OUTPUT)
    .filter((file) => /-(chrome|firefox)\.zip$/.test(file))
    .map((file) => [file, statSync(join(OUTPUT, file)).size])
}

/** Whether a match pattern takes in a page that has nothing to do with us. */
function isOnOtherPage(pattern: string): boolean {
  if (pattern === '<all_urls>') return true
  const [, host = ''] = /^[^:]+:\/\/([^/]+)/.exec(pattern) ?? []
  const other = new URL(OTHER_PAGE).host
  return host === '*' || host === other || (host.startsWith('*.') && other.endsWith(host.slice(1)))
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
