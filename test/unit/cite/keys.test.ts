import { describe, expect, it } from 'vitest'
import { createToAscii, foldLatin } from '../../../lib/cite/ascii.ts'
import { fillTemplate, keyPresets, templateError } from '../../../lib/cite/key-template.ts'
import { createKeys } from '../../../lib/cite/keys.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { diskSource } from './disk-source.ts'

const plain = (text: string) => foldLatin(text, 'plain')

function paper(family: string, title: string, more: Partial<Paper> = {}): Paper {
  return { id: 'x', title, authors: [{ family }], ids: {}, issued: '2023-10-01', ...more }
}

const tsne = paper('Maaten', 'Visualizing Data using t-SNE', {
  authors: [
    { family: 'Maaten', given: 'Laurens', particle: 'van der' },
    { family: 'Hinton', given: 'Geoffrey' },
  ],
  issued: '2008',
})
const bert = paper('Devlin', 'BERT: Pre-training of Deep Bidirectional Transformers', {
  issued: '2018-10-11',
  ids: { arxiv: '1810.04805' },
})

describe('key presets', () => {
  it.each([
    ['google-scholar', 'van2008visualizing', 'devlin2018bert'],
    ['zotero', 'van_der_maaten_visualizing_2008', 'devlin_bert_2018'],
    ['better-bibtex', 'vandermaatenVisualizingDataUsing2008', 'devlinBERTPretrainingDeep2018'],
    ['dblp', 'vanderMaatenH08', 'Devlin18'],
    ['arxiv', 'van2008visualizing', '1810.04805'],
  ])('%s', (preset, forTsne, forBert) => {
    expect([tsne, bert].map((paper) => createKeys([paper], preset, plain)[0])).toEqual([forTsne, forBert])
  })

  it('are templates without a fault', () => {
    expect(Object.values(keyPresets).map(templateError).filter(Boolean)).toEqual([])
  })
})

describe('templates', () => {
  it.each([
    ['{author:upper}-{yy}', 'DEVLIN-18'],
    ['{title:words2:snake:lower}', 'bert_pre'],
    ['{title:letters6}', 'BERTPr'],
    ['{doi|arxiv}', '1810.04805'],
    ['p{page}.{year}', 'p.2018'],
    ['{author}{year} ~{title:first}', 'Devlin2018BERT'],
  ])('%s', (template, key) => {
    expect(fillTemplate(template, bert, plain)).toBe(key)
  })

  it('say which field there is none of', () => {
    expect(templateError('{autor}{year}')).toContain('There is no field “autor”')
    expect(templateError('{author:big}')).toContain('There is no modifier “big”')
    expect(templateError('no braces')).toContain('at least one field')
  })
})

describe('keys of several papers', () => {
  it('are a, b, c on a clash, also where case alone differs', () => {
    const papers = ['Chen', 'CHEN', 'Chen', 'Chena'].map((name) => paper(name, 'Thing'))
    expect(createKeys(papers, '{author}', plain)).toEqual(['Chen', 'CHENa', 'Chenb', 'Chenaa'])
  })
})

describe('transliteration', () => {
  it.each([
    ['Müller', 'Muller', 'Mueller'],
    ['Øyvind', 'Oyvind', 'Oeyvind'],
    ['Łukasz', 'Lukasz', 'Lukasz'],
    ['Groß', 'Gross', 'Gross'],
    ['Åström', 'Astrom', 'Aastroem'],
    ['Đặng', 'Dang', 'Dang'],
    ['Çelik', 'Celik', 'Celik'],
    ['Иванов', 'Ivanov', 'Ivanov'],
    ['Παππάς', 'Pappas', 'Pappas'],
    ['王小明', 'WangXiaoMing', 'WangXiaoMing'],
    ['김', 'gim', 'gim'],
    ['たなか', 'tanaka', 'tanaka'],
  ])('of %s is %s, or %s the German way', async (name, simple, german) => {
    expect((await createToAscii(name, 'plain', diskSource))(name)).toBe(simple)
    expect((await createToAscii(name, 'german', diskSource))(name)).toBe(german)
  })

  it('leaves out of a key what no table has, and falls back to what is left', () => {
    expect(createKeys([paper('𐀀', '𐀁', { ids: { arxiv: '2301.00001' } })], 'google-scholar', plain)).toEqual([
      '2301.00001',
    ])
  })
})
