import { fetchAsset } from '../platform/assets.ts'
import { BUNDLED_SHELF, openBundledAsset } from './bundled-shelf.ts'
import { type OpenShelf, openShelf } from './open-shelf.ts'

/** The shelves of an installed extension. */
export async function openShippedShelves(): Promise<OpenShelf[]> {
  const asset = await (await fetchAsset('bundled-shelf.json')).json()
  const { papers, index } = await openBundledAsset(asset)
  return [openShelf(BUNDLED_SHELF, 'Bundled', papers, index)]
}
