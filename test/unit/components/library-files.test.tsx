// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { TransferProgress } from '../../../lib/model/transfer.ts'
import { createFakeLibrary, type FakeLibrary, makePreview } from './fake-library.ts'
import {
  chooseFile,
  fieldNamed,
  fill,
  grid,
  openLibrary,
  said,
  settle,
  strips,
  titles,
} from './library-page.tsx'
import { buttonNamed, click, press } from './mount.tsx'

const REFS = new File(['@article{a}'], 'refs.bib')
const BACKUP = new File(['{}'], 'paperkin-2025-05-03.backup.jsonl.gz')
let fake: FakeLibrary
beforeEach(() => {
  fake = createFakeLibrary(60)
})

const bringIn = () => chooseFile('Bring in…', REFS)
const submit = async () => {
  await act(async () => {
    document.querySelector('.pk-preview')?.dispatchEvent(new Event('submit', { cancelable: true }))
  })
  await settle()
}
const report = async (progress: Partial<TransferProgress>) => {
  await act(async () => fake.runs[0]?.report(progress))
  await settle()
}
const bar = () => document.querySelector('progress') as HTMLProgressElement

describe('bringing in a file', () => {
  it('says what is in it before anything is kept', async () => {
    await openLibrary(fake, {
      preview: async (file) =>
        makePreview(file, {
          duplicates: 2,
          problemCount: 1001,
          problems: [
            { line: 12, entry: 'chen2024', reason: 'It has no title.' },
            { line: 0, reason: 'The file ends early.', file: 'b.bib' },
          ],
          warning: 'There is little room on this disk.',
        }),
    })
    await bringIn()
    const [panel = ''] = strips()
    expect(panel).toContain('BibTeX · 1,200 papers · 2 duplicates · 1,001 could not be read')
    expect(panel).toContain('There is little room on this disk.')
    expect(panel).toContain('Paper 1: ')
    const problems = Array.from(document.querySelectorAll('.pk-problems li'), (item) => item.textContent)
    expect(problems).toEqual(['line 12, chen2024: It has no title.', 'b.bib: The file ends early.'])
    expect(panel).toContain('and 999 more')
    expect(fieldNamed('Name of the shelf').value).toBe('refs')
    expect(fake.runs).toEqual([])
    await click(buttonNamed('Cancel'))
    expect(strips()).toEqual([])
  })

  it('shows text of files as text', async () => {
    await openLibrary(fake, {
      preview: async (file) =>
        makePreview(file, {
          problemCount: 1,
          problems: [{ line: 1, reason: '<img src=x onerror=alert(1)>' }],
        }),
    })
    await bringIn()
    expect(document.querySelector('.pk-problems img')).toBeNull()
    expect(document.querySelector('.pk-problems')?.textContent).toContain('<img src=x')
  })

  it('shows how far it is, and says at the end what came of it', async () => {
    await openLibrary(fake)
    await bringIn()
    await fill('Name of the shelf', 'Thesis refs')
    expect(buttonNamed('Bring in 1,200 papers')).toBeDefined()
    await submit()
    expect(fake.runs[0]?.shelfName).toBe('Thesis refs')
    await report({ papers: 600, problems: 3, share: 0.5, papersPerSecond: 200, secondsLeft: 3 })
    expect(bar().value).toBe(0.5)
    expect(strips()[0]).toContain('600 papers · 3 problems · 200 per second · 3 sec left')
    await act(async () => fake.runs[0]?.finish({ shelf: 'saved', papers: 1180, merged: 20, problems: 3 }))
    await settle()
    expect(strips()).toEqual([
      '1,180 papers on Thesis refs, 20 records merged, 3 could not be read.Show themClose',
    ])
    await click(buttonNamed('Show them'))
    expect(document.querySelector('h1')?.textContent).toBe('Saved')
  })

  it('pauses, goes on, and ends when it is cancelled', async () => {
    await openLibrary(fake)
    await bringIn()
    await submit()
    await click(buttonNamed('Pause'))
    expect(strips()[0]).toContain('Paused')
    await click(buttonNamed('Resume'))
    await click(buttonNamed('Cancel'))
    expect(fake.runs[0]?.did).toEqual(['pause', 'resume', 'cancel'])
    await settle()
    expect(strips()).toEqual([])
    expect(said()).toBe('Cancelled; nothing of refs.bib was kept.')
  })

  it('leaves the table usable meanwhile, and takes no second file', async () => {
    await openLibrary(fake)
    await bringIn()
    await submit()
    grid().focus()
    await press('ArrowDown')
    await press(' ')
    expect(titles()[0]).toBe('Paper 1')
    expect(document.querySelector('.pk-bulk b')?.textContent).toBe('1 selected')
    await bringIn()
    expect(said()).toContain('refs.bib is still being brought in.')
    expect(fake.asked('preview')).toHaveLength(1)
  })

  it('stops reading when it is cancelled, and drops what comes after', async () => {
    let signal: AbortSignal | undefined
    let answer = () => {}
    await openLibrary(fake, {
      preview: async (file, watch) => {
        signal = watch.signal
        await new Promise<void>((done) => (answer = done))
        return makePreview(file)
      },
    })
    await bringIn()
    expect(strips()[0]).toContain('Reading refs.bib')
    await click(buttonNamed('Cancel'))
    expect(signal?.aborted).toBe(true)
    answer()
    await settle()
    expect(strips()).toEqual([])
  })

  it('says why a file cannot be read, and reads it again', async () => {
    let isBroken = true
    await openLibrary(fake, {
      preview: async (file) => {
        if (isBroken) throw new Error('“refs.bib” is empty. Choose a file with papers.')
        return makePreview(file)
      },
    })
    await bringIn()
    expect(document.querySelector('[role=alert]')?.textContent).toContain('“refs.bib” is empty.')
    isBroken = false
    await click(buttonNamed('Try again'))
    await settle()
    expect(buttonNamed('Bring in 1,200 papers')).toBeDefined()
  })

  it('says that nothing is lost when an import fails', async () => {
    await openLibrary(fake)
    await bringIn()
    await submit()
    await act(async () => fake.runs[0]?.fail(new Error('The disk is full. Free some space.')))
    await settle()
    expect(document.querySelector('[role=alert]')?.textContent).toBe(
      'The disk is full. Free some space. Your library is as it was.',
    )
  })

  it('takes a file that is dropped anywhere', async () => {
    await openLibrary(fake)
    await drag('dragover', REFS)
    expect(document.querySelector('.pk-drop')?.textContent).toContain('Drop the file')
    await drag('drop', REFS)
    expect(document.querySelector('.pk-drop')).toBeNull()
    expect(fake.asked('preview')[0]?.[0]).toBe(REFS)
  })

  it('says once which imports were cut off', async () => {
    await openLibrary(fake, { interrupted: async () => ['“a.bib” was cut off.'] })
    expect(strips()[0]).toContain('“a.bib” was cut off.')
    await click(buttonNamed('Close'))
    fake.changed()
    await settle(350)
    expect(strips()).toEqual([])
  })
})

describe('a backup', () => {
  it('shows its progress when it takes long, and can be cancelled', async () => {
    let signal: AbortSignal | undefined
    await openLibrary(fake, {
      makeBackup: (watch) => {
        signal = watch.signal
        watch.onProgress?.({ papers: 30, problems: 0, share: 0.5, papersPerSecond: 10 })
        return new Promise(() => {})
      },
    })
    await click(buttonNamed('Back up…'))
    expect(strips()).toEqual([])
    await settle(450)
    expect(bar().value).toBe(0.5)
    await click(buttonNamed('Cancel'))
    expect(signal?.aborted).toBe(true)
    expect(strips()).toEqual([])
  })

  it('is recalled once', async () => {
    await openLibrary(fake, { needsBackup: async () => true })
    expect(strips()).toHaveLength(1)
    await click(buttonNamed('Not now'))
    fake.changed()
    await settle(350)
    expect(strips()).toEqual([])
    expect(fake.asked('dismissBackupReminder')).toHaveLength(1)
  })

  it('is made from the reminder', async () => {
    await openLibrary(fake, { needsBackup: async () => true })
    await click(buttonNamed('Back up now'))
    await settle()
    expect(fake.asked('makeBackup')).toHaveLength(1)
    expect(said()).toBe('Backup made')
    expect(strips()).toEqual([])
  })

  it('takes the place of the library only when the reader says so, and can be undone', async () => {
    await openLibrary(fake)
    await chooseFile('Restore…', new File(['{}'], 'paperkin.jsonl'))
    expect(strips()[0]).toMatch(/^Backup of May 3, 2025. 1,234 papers, on Saved, Thesis./)
    expect(fake.asked('restoreBackup')).toEqual([])
    await click(buttonNamed('Replace my library with it'))
    await settle()
    expect(fake.asked('restoreBackup')).toHaveLength(1)
    expect(said()).toBe('Your library is that of the backupUndo')
  })

  const comesAs: [string, (file: File) => Promise<void>][] = [
    ['is dropped on the page', (file) => drag('drop', file)],
    ['is dropped after another file', (file) => drag('drop', REFS, file)],
    ['is chosen under “Bring in…”', (file) => chooseFile('Bring in…', file)],
  ]
  it.each(comesAs)('that %s is not brought in: the reader is asked as after Restore…', async (_, come) => {
    await openLibrary(fake)
    await come(BACKUP)
    expectQuestion()
  })

  it('that is chosen while the library is empty asks to restore', async () => {
    await openLibrary(createFakeLibrary(0))
    await chooseFile('Bring in…', BACKUP)
    expectQuestion()
  })

  it('that comes with other files comes first, and that is said', async () => {
    await openLibrary(fake)
    await drag('drop', REFS, BACKUP, REFS)
    expect(fake.asked('inspectBackup')[0]?.[0]).toBe(BACKUP)
    expect(said()).toBe(`${BACKUP.name} is a backup, so it comes first. Bring in the others after it.`)
  })

  it('that comes while papers are brought in waits for them', async () => {
    await openLibrary(fake)
    await bringIn()
    await submit()
    await drag('drop', BACKUP)
    expect(said()).toBe('refs.bib is still being brought in. Wait for it or cancel it first.')
    expect(fake.asked('inspectBackup')).toEqual([])
  })

  it('that is damaged is refused with the reason', async () => {
    await openLibrary(fake, { inspectBackup: () => Promise.reject(new Error('Line 3 was changed.')) })
    await chooseFile('Restore…', new File(['{}'], 'paperkin.jsonl'))
    expect(document.querySelector('[role=alert]')?.textContent).toBe('That was not done. Line 3 was changed.')
  })
})

function expectQuestion(): void {
  expect(strips()).toHaveLength(1)
  expect(strips()[0]).toMatch(/^Backup of May 3, 2025. 1,234 papers, on Saved, Thesis./)
  expect(fake.asked('preview')).toEqual([])
  expect(fake.asked('restoreBackup')).toEqual([])
}

/** Holds files over the page, or drops them there. */
async function drag(type: 'dragover' | 'drop', ...files: File[]): Promise<void> {
  const event = new Event(type, { bubbles: true, cancelable: true })
  Object.assign(event, { dataTransfer: { types: ['Files'], files } })
  await act(async () => {
    document.body.dispatchEvent(event)
  })
  await settle()
}
