import type { AsPlainObject } from 'minisearch'
import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { buildIndex, loadIndex, type SearchIndex } from '../search/build-index.ts'
import { INDEX_VERSION } from '../search/options.ts'

export const BUNDLED_SHELF = 'bundled'

/** The asset that ships: the papers, and the index over just these papers. */
export type BundledAsset = { version: number; papersHash: string; papers: Paper[]; index: AsPlainObject }

/** Makes the asset from the papers; done once, at build time. */
export async function makeBundledAsset(papers: Paper[]): Promise<BundledAsset> {
  return {
    version: INDEX_VERSION,
    papersHash: await hashPapers(papers),
    papers,
    index: buildIndex(papers).toJSON(),
  }
}

/** The papers and their index. An index of another version or of other papers is made anew from the papers. */
export async function openBundledAsset(
  asset: BundledAsset,
): Promise<{ papers: Paper[]; index: SearchIndex }> {
  if (!Array.isArray(asset?.papers))
    throw new PaperkinError('The bundled papers cannot be read: the extension is damaged. Install it again.')
  const { papers } = asset
  const isFit = asset.version === INDEX_VERSION && asset.papersHash === (await hashPapers(papers))
  return { papers, index: isFit ? loadIndex(asset.index) : buildIndex(papers) }
}

/** SHA-256 of the papers, as hex. */
async function hashPapers(papers: Paper[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(papers))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
