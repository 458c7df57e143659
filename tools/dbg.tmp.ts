import { readFileSync } from 'node:fs'
import { landmarksOf } from '../lib/sites/landmarks.ts'
import { createPage } from '../lib/sites/page.ts'
import { readBody } from '../lib/sites/sources/body.ts'
import { findBodyTitle } from '../lib/sites/sources/body-title.ts'
import { parsePage } from './cli/read.ts'

for (const f of process.argv.slice(2)) {
  const d = parsePage(readFileSync(f, 'utf8'), 'https://x.example/a')
  const p = createPage(d, new URL('https://x.example/a'))
  const l = landmarksOf(p)
  console.log('#####', f, p.title)
  for (const k of [
    'titles',
    'headings',
    'authors',
    'authorLists',
    'nameParts',
    'abstracts',
    'labels',
  ] as const)
    console.log(
      k,
      l[k]
        .slice(0, 9)
        .map(
          (m) =>
            m.index +
            ':' +
            m.element.tagName +
            '.' +
            m.element.className +
            '#' +
            m.element.id +
            ' ' +
            (m.element.textContent ?? '').trim().slice(0, 60).replace(/\s+/g, ' '),
        )
        .join('\n    '),
    )
  console.log(findBodyTitle(p, undefined))
  const b = readBody(p, {})
  console.log(JSON.stringify({ ...b, abstract: b?.abstract?.slice(0, 80) }))
}
