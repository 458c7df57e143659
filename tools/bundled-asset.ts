import { readFile } from 'node:fs/promises'
import { type BundledAsset, makeBundledAsset } from '../lib/library/bundled-shelf.ts'
import { readSeed } from '../lib/library/seed.ts'
import type { Paper } from '../lib/model/paper.ts'

/** The bundled papers as the project keeps them. */
export async function readBundledPapers(): Promise<Paper[]> {
  const [page, records] = await Promise.all(['seed-page.txt', 'seed-papers.json'].map(readAsset))
  return readSeed(page as string, JSON.parse(records as string))
}

/** The bundled shelf as it ships. */
export async function readBundledAsset(): Promise<BundledAsset> {
  return makeBundledAsset(await readBundledPapers())
}

function readAsset(name: string): Promise<string> {
  return readFile(new URL(`../assets/${name}`, import.meta.url), 'utf8')
}
