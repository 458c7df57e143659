import { expect, it } from 'vitest'
import { findKin } from '../../../lib/related/find-kin.ts'
import { createKinIndex } from '../../../lib/related/kin-index.ts'
import { loadWordVectors } from '../../../lib/related/word-vectors.ts'
import { smallVectorFile } from './small-vectors.ts'

it('finds kin on a shelf that was indexed without vectors beside one with them', () => {
  const [sharp, blunt] = [createKinIndex(loadWordVectors(smallVectorFile())), createKinIndex()]
  sharp.add([{ id: 'a', title: 'Distillation of a teacher into a student', authors: [], ids: {} }])
  blunt.add([{ id: 'b', title: 'Student and teacher, distillation and compression', authors: [], ids: {} }])
  const kin = findKin(
    [sharp, blunt],
    { title: 'A student, a teacher, compression by distillation' },
    { limit: 5 },
  )
  for (const { score } of kin) expect(score).not.toBeNaN()
  expect(kin.map(({ id }) => id)).toContain('a')
})
