import { expect, it } from 'vitest'
import { errorMessage, FULL_DISK, PaperkinError } from '../../../lib/model/errors.ts'

it('an error that was written for the reader is said as it is', () => {
  expect(errorMessage(new PaperkinError('There is no shelf “x”.'))).toBe('There is no shelf “x”.')
})

it('a full disk is said in plain words, also when its error has crossed a message', () => {
  expect(errorMessage(new DOMException('The transaction was aborted.', 'QuotaExceededError'))).toBe(FULL_DISK)
  expect(errorMessage(Object.assign(new Error('aborted'), { name: 'QuotaExceededError' }))).toBe(FULL_DISK)
})
