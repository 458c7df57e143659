import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ownCalls, pageCalls } from '../../../lib/messaging/protocol.ts'

it('lets a web page reach these calls and no others', () => {
  expect(Object.keys(pageCalls)).toEqual([
    'hints',
    'citeForPage',
    'hideHints',
    'unhideHints',
    'foldHints',
    'saveShown',
    'takeBackShown',
    'showAllKin',
  ])
})

it('has no call under two names of trust', () => {
  expect(Object.keys(ownCalls).filter((name) => name in pageCalls)).toEqual([])
})

it('lets a panel name a paper by ticket and id alone, never a place on a shelf', () => {
  for (const { input } of [pageCalls.saveShown, pageCalls.takeBackShown]) {
    const given = { ticket: 't', id: 'arxiv:1', shelf: 'saved', number: 1 }
    expect(z.parse(input, given)).toEqual({ ticket: 't', id: 'arxiv:1' })
  }
})
