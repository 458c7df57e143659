import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readBundledAsset } from './bundled-asset.ts'
import { VECTOR_FILE } from './word-vectors.ts'

type ShippedFile = { relativeDest: string } & ({ contents: string } | { absoluteSrc: string })

/** Files that go into the package beside the code: the bundled shelf, made now so that papers and index cannot drift apart, and data as it is. */
export async function listShippedFiles(): Promise<ShippedFile[]> {
  const bundled = { relativeDest: 'bundled-shelf.json', contents: JSON.stringify(await readBundledAsset()) }
  const vectors = { relativeDest: 'word-vectors.bin', absoluteSrc: VECTOR_FILE }
  const folders = await Promise.all(['styles', 'locales', 'ascii'].map(listFolder))
  return [bundled, vectors, ...folders.flat()]
}

async function listFolder(folder: string): Promise<ShippedFile[]> {
  const root = fileURLToPath(new URL(`../assets/${folder}`, import.meta.url))
  const names = await readdir(root)
  return names.sort().map((name) => ({ relativeDest: `${folder}/${name}`, absoluteSrc: `${root}/${name}` }))
}
