// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Remote, useRemote } from '../../../components/use-remote.ts'

type Ask = { about: string; answer: (text: string) => Promise<void>; fail: (why: string) => Promise<void> }
type Props = { about: string; changes?: number; isShown?: boolean }

let asks: Ask[]
let remote: Remote<string>
let app: HTMLElement
beforeEach(() => {
  asks = []
  app = document.createElement('div')
})

/** A service that answers when the test says so. */
function ask(about: string): Promise<string> {
  return new Promise((resolve, reject) => {
    asks.push({
      about,
      answer: (text) => act(async () => resolve(text)),
      fail: (why) => act(async () => reject(new Error(why))),
    })
  })
}
function Asking({ about, ...renewal }: Props) {
  remote = useRemote(() => (about ? ask(about) : undefined), [about], renewal)
  return null
}
const draw = (props: Props) => act(async () => render(<Asking {...props} />, app))

describe('a remote value', () => {
  it('is shown when it comes, though changes went on meanwhile, and is asked for once more after the last', async () => {
    await draw({ about: 'noise', changes: 0 })
    for (const changes of [1, 2, 3]) await draw({ about: 'noise', changes })
    expect(asks).toHaveLength(1)
    await asks[0]?.answer('old')
    expect(remote.value).toBe('old')
    expect(asks).toHaveLength(2)
    await asks[1]?.answer('new')
    expect(remote.value).toBe('new')
    expect(asks).toHaveLength(2)
  })

  it('is no longer waited for while it is renewed', async () => {
    await draw({ about: 'noise', changes: 0 })
    expect(remote.isWaiting).toBe(true)
    await asks[0]?.answer('old')
    await draw({ about: 'noise', changes: 1 })
    expect(asks).toHaveLength(2)
    expect(remote.isWaiting).toBe(false)
  })

  it('is that of another question at once, whatever is under way', async () => {
    await draw({ about: 'noise', changes: 0 })
    await draw({ about: 'noise', changes: 1 })
    await draw({ about: 'labels', changes: 1 })
    expect(asks.map(({ about }) => about)).toEqual(['noise', 'labels'])
    await asks[0]?.answer('about noise')
    expect(remote.value).toBeUndefined()
    await asks[1]?.answer('about labels')
    expect(remote).toMatchObject({ value: 'about labels', isWaiting: false })
    expect(asks).toHaveLength(2)
  })

  it('is not renewed while nobody looks, and once when somebody does', async () => {
    await draw({ about: 'noise', changes: 0, isShown: false })
    await asks[0]?.answer('old')
    for (const changes of [1, 2]) await draw({ about: 'noise', changes, isShown: false })
    expect(asks).toHaveLength(1)
    await draw({ about: 'noise', changes: 2, isShown: true })
    expect(remote.value).toBe('old')
    await asks[1]?.answer('new')
    await draw({ about: 'noise', changes: 2, isShown: false })
    await draw({ about: 'noise', changes: 2, isShown: true })
    expect(remote.value).toBe('new')
    expect(asks).toHaveLength(2)
  })

  it('is asked for again after a failure, at a change or when it is retried', async () => {
    await draw({ about: 'noise', changes: 0 })
    await draw({ about: 'noise', changes: 1 })
    await asks[0]?.fail('The store is shut.')
    expect(remote.error).toBe('The store is shut.')
    await asks[1]?.fail('It still is.')
    expect(remote.error).toBe('It still is.')
    await act(async () => remote.retry())
    await asks[2]?.answer('new')
    expect(remote).toMatchObject({ value: 'new', error: undefined })
    expect(asks).toHaveLength(3)
  })
})
