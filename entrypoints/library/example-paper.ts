import type { Paper } from '../../lib/model/paper.ts'

/** A paper of the bundled shelf, to show what a key template makes of it. */
export const examplePaper: Paper = {
  id: 'arxiv:2309.17002',
  title: 'Understanding and Mitigating the Label Noise in Pre-training on Downstream Tasks',
  authors: [
    { family: 'Chen', given: 'Hao' },
    { family: 'Wang', given: 'Jindong' },
    { family: 'Shah', given: 'Ankit' },
    { family: 'Tao', given: 'Ran' },
  ],
  issued: '2023-09-29',
  ids: { arxiv: '2309.17002' },
}
