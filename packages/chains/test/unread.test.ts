import { describe, expect, it } from 'vitest'
import { createChainClassifier } from '../src/index.ts'
import { classify, data } from './support.ts'

/** The classifier without a word of its lexicon, and without whatever stands in it or holds it. */
const without = (word: string) =>
  createChainClassifier({
    ...data,
    lexicon: {
      ...data.lexicon,
      groups: data.lexicon.groups.map((group) => ({
        ...group,
        terms:
          group.role === 'marker' || group.role === 'plain'
            ? group.terms
            : group.terms.filter((term) => !term.includes(word) && !word.includes(term)),
      })),
    },
  })

const readFrom = (answer: ReturnType<typeof classify>) =>
  answer.evidence.map(({ term, chainId, role, note }) => ({ term, chainId, role, note }))

describe('a phrase in which the lexicon knows no word', () => {
  it.each([
    ['谐波减速器', 'equipment-manufacturing'],
    ['排班系统', 'internet'],
    ['羽绒服', 'fashion-goods'],
    ['触控显示模组', 'display-materials'],
  ])('is read by the spelling of those it knows: %s', (text, chain) => {
    const answer = without(text)({ name: '', text })
    expect(readFrom(answer)).toMatchObject([{ term: text, chainId: chain, role: 'makes', note: 'spelling' }])
    expect(answer.ranked[0]!.chainId).toBe(chain)
  })

  it('argues less than any word that is read, and so is a matter for a person more often', () => {
    const known = classify({ name: '', text: '羽绒服' })
    const guessed = without('羽绒服')({ name: '', text: '羽绒服' })
    expect(guessed.evidence[0]!.weight).toBeLessThan(known.evidence[0]!.weight)
    expect(guessed.ranked[0]!.confidence).toBeLessThan(known.ranked[0]!.confidence)
  })

  it('is steered by markers like any other', () => {
    const answer = without('羽绒服')({ name: '', text: '不做羽绒服' })
    expect(readFrom(answer)).toMatchObject([{ term: '羽绒服', role: 'negated', note: 'spelling' }])
  })

  it('is taken from behind the marker to before what says nothing', () => {
    const answer = without('羽绒服')({ name: '', text: '给羽绒服生产' })
    expect(readFrom(answer)).toMatchObject([{ term: '羽绒服', role: 'serves' }])
  })

  it('stays unread where no piece of it is known', () => {
    for (const text of ['qwrtz plmk', '〇〇〇〇', '?!', '龘']) expect(classify({ name: '', text }).evidence).toEqual([])
  })

  it('fills no known gap of the city by a guess', () => {
    const gap = (classifier: typeof classify) => classifier({ name: '', text: '谐波减速器' }).primary?.fillsGap?.id
    expect(gap(classify)).toBe('equipment-manufacturing.gap.2')
    expect(gap(without('谐波减速器'))).toBeUndefined()
  })
})
