import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { idsOfUrl } from '../../../lib/sites/index.ts'
import { SITES, siteOf } from '../../../lib/sites/registry.ts'
import type { Examples } from '../../../lib/sites/site.ts'

const FOLDER = join(import.meta.dirname, '../../../lib/sites/hosts')
const FILES = [...readdirSync(FOLDER).map((file) => `hosts/${file}`), 'arxiv.ts']

const modules = await Promise.all(
  FILES.map(async (file) => ({
    file,
    ...((await import(`../../../lib/sites/${file}`)) as { examples?: Examples }),
  })),
)

describe('site files', () => {
  it.each(modules)('$file has examples', ({ examples }) => {
    expect(Object.keys(examples?.papers ?? {}).length + (examples?.others.length ?? 0)).toBeGreaterThan(0)
    expect(examples?.others.length).toBeGreaterThan(0)
  })

  it.each(SITES)('$name has an example address', (site) => {
    const all = modules.flatMap(({ examples }) => [
      ...Object.keys(examples?.papers ?? {}),
      ...(examples?.others ?? []),
    ])
    expect(all.some((url) => siteOf(new URL(url)) === site)).toBe(true)
  })

  it.each(modules.flatMap(({ examples }) => Object.entries(examples?.papers ?? {})))(
    '%s gives %j',
    (url, ids) => {
      expect(idsOfUrl(url)?.ids).toEqual(ids)
    },
  )

  it.each(modules.flatMap(({ examples }) => examples?.others ?? []))('%s opens no paper', (url) => {
    expect(idsOfUrl(url)).toBeUndefined()
  })
})
