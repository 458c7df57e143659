import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Which parts of lib a part may import; `platform` means the browser. */
const MAY_IMPORT: Record<string, string[]> = {
  model: ['text'],
  text: [],
  sites: ['model', 'text'],
  segments: ['model'],
  search: ['model', 'text', 'segments'],
  related: ['model', 'text', 'segments'],
  cite: ['model', 'text'],
  exchange: ['model', 'text'],
  platform: ['model'],
  storage: ['platform', 'model', 'text', 'segments'],
  messaging: ['platform', 'model'],
  library: ['model', 'text', 'segments', 'search', 'related', 'exchange', 'storage', 'platform'],
  components: ['model', 'text'],
}

const BROWSER_PACKAGES = /^(wxt(\/|$)|webextension-polyfill$|@wxt-dev\/)/

describe('architecture', () => {
  const files = ['lib', 'components']
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => sourceFiles(join(ROOT, folder)))

  it.each(files)('%s imports only what it may', (file) => {
    const part = partOf(file)
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        if (part !== 'platform')
          expect(specifier, 'the browser is reached through lib/platform').not.toMatch(BROWSER_PACKAGES)
        continue
      }
      const target = partOf(relative(ROOT, join(ROOT, dirname(file), specifier)))
      if (target !== part && target !== 'assets')
        expect(MAY_IMPORT[part], `${file} → ${specifier}`).toContain(target)
    }
  })

  it('has no import cycles', () => {
    const done = new Set<string>()
    const visit = (file: string, path: string[]) => {
      expect(path, `cycle: ${[...path, file].join(' → ')}`).not.toContain(file)
      if (done.has(file)) return
      for (const specifier of importsOf(file, { types: false }))
        if (specifier.startsWith('.'))
          visit(relative(ROOT, join(ROOT, dirname(file), specifier)), [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
  })
})

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/')
  return top === 'lib' ? second : top
}

function importsOf(file: string, { types = true } = {}): string[] {
  if (!/\.tsx?$/.test(file)) return []
  const source = readFileSync(join(ROOT, file), 'utf8')
  return Array.from(
    source.matchAll(/^(?:import|export)\s(?:(type)\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm),
  )
    .filter((match) => types || !match[1])
    .map((match) => match[2] ?? '')
}
