import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CREDIT_CODE_ALPHABET,
  checkCreditCode,
  checkHongKongBusinessRegistration,
  checkHongKongCompanyNumber,
  checkMacaoRegistration,
  creditCodeCheckCharacter,
} from '../src/index.ts'

const character = fc.constantFrom(...CREDIT_CODE_ALPHABET)
const validCode = fc
  .tuple(
    fc.constantFrom('91', '92', '12', '51'),
    fc.constantFrom('110105', '310115', '320583', '330211', '430502', '440306', '440600', '469023', '659004', '371200'),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, body]) => `${head}${region}${body.join('')}`)
  .map((head) => head + creditCodeCheckCharacter(head))

/** The check of GB 32100-2015 written the long way, for comparison: Σ value × 3^(i-1) over 17, plus the last, ≡ 0 mod 31. */
function holds(code: string): boolean {
  let sum = 0n
  for (const [i, c] of [...code].entries()) {
    const value = BigInt(CREDIT_CODE_ALPHABET.indexOf(c))
    sum += i === 17 ? value : value * 3n ** BigInt(i)
  }
  return sum % 31n === 0n
}

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '91110108551385082Q'])('%s is valid', (code) => {
    expect(checkCreditCode(code)).toEqual({ valid: true, normalized: code, problem: null, position: null })
  })

  it('is read through spaces, hyphens, width, case and invisible marks', () => {
    for (const typed of [
      '91350100 m000100y 43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      ' 913501-00M0001-00Y43\n',
      '\ufeff91350100M0001\u200b00Y43',
    ]) {
      expect(checkCreditCode(typed)).toMatchObject({ valid: true, normalized: '91350100M000100Y43' })
    }
  })

  it.each([
    ['123456789012345678', 'placeholder'],
    ['000000000000000000', 'placeholder'],
    ['111111111111111111', 'placeholder'],
    ['AAAAAAAAAAAAAAAAAA', 'placeholder'],
  ])('%s fills the field', (code, problem) => {
    expect(checkCreditCode(code)).toMatchObject({ valid: false, problem })
  })

  it('that holds but begins as none does is refused, with the place', () => {
    const made = (head: string) => head + creditCodeCheckCharacter(head)
    expect(checkCreditCode(made('0144060012345678X'))).toMatchObject({ problem: 'registrar', position: 1 })
    expect(checkCreditCode(made('91990000123456789'))).toMatchObject({ problem: 'division', position: 3 })
    expect(checkCreditCode(made('91345600123456789'))).toMatchObject({ problem: 'division', position: 5 })
  })

  it.each(['37120000', '34140200', '33010400'])('of an abolished division %s is valid', (division) => {
    const head = `91${division.slice(0, 6)}MA12345XX`
    expect(checkCreditCode(head + creditCodeCheckCharacter(head)).valid).toBe(true)
  })

  it('that is the number of an identity card says so and tells nothing of it back', () => {
    const head = '43050219800101123'
    const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((s, w, i) => s + w * Number(head[i]), 0)
    const card = head + '10X98765432'[sum % 11]
    expect(checkCreditCode(card)).toEqual({ valid: false, normalized: '', problem: 'identity-card', position: null })
    expect(checkCreditCode(card.toLowerCase()).problem).toBe('identity-card')
  })

  it('may end in 0', () => {
    const ending = fc.sample(validCode, { numRuns: 400, seed: 1 }).filter((code) => code.endsWith('0'))
    expect(ending.length).toBeGreaterThan(3)
    for (const code of ending) expect(checkCreditCode(code).valid).toBe(true)
  })

  it('agrees with the check written the long way', () => {
    fc.assert(fc.property(validCode, (code) => holds(code) && checkCreditCode(code).valid))
  })

  it('never survives a single wrong character or two neighbours exchanged', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), character, (code, at, other) => {
        fc.pre(code[at] !== other)
        return !checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).valid
      }),
    )
    fc.assert(
      fc.property(validCode, fc.nat(16), (code, at) => {
        fc.pre(code[at] !== code[at + 1])
        const answer = checkCreditCode(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2))
        return answer.problem === 'transposition-suspected' && answer.transpositions!.includes(at + 1)
      }),
    )
  })

  it('names the check character that should be there', () => {
    expect(checkCreditCode('91350100M000100Y4G')).toMatchObject({
      problem: 'check-character',
      position: 18,
      expected: '3',
    })
  })

  it('names the first of two exchanged characters only when no other exchange would heal the code', () => {
    expect(checkCreditCode('91351000M000100Y43')).toMatchObject({
      problem: 'transposition-suspected',
      position: 5,
      suggestion: '91350100M000100Y43',
    })
    expect(checkCreditCode('93150100M000100Y43')).toMatchObject({
      problem: 'transposition-suspected',
      position: null,
      transpositions: [1, 2],
    })
  })

  it('suspects no exchange that would put a letter into the division code', () => {
    expect(checkCreditCode('91350100M000100Y44')).toMatchObject({
      problem: 'check-character',
      position: 18,
      expected: '3',
    })
    expect(checkCreditCode('91110108AMXANGPN25')).toMatchObject({ problem: 'transposition-suspected', position: 9 })
  })

  it('suggests the exchange that also heals the organisation code within it', () => {
    expect(checkCreditCode('91530100M000100Y43').transpositions).toEqual([3, 12])
    expect(checkCreditCode('91530100M000100Y43').suggestion).toBe('91350100M000100Y43')
  })

  it('names a look-alike and what was probably meant, and repairs nothing', () => {
    expect(checkCreditCode('9135O100M000100Y43')).toEqual({
      valid: false,
      normalized: '9135O100M000100Y43',
      problem: 'alphabet',
      position: 5,
      meant: '0',
      suggestion: '91350100M000100Y43',
    })
    for (const [bad, meant] of [
      ['I', '1'],
      ['O', '0'],
      ['Z', '2'],
      ['S', '5'],
    ] as const) {
      const code = fc.sample(validCode, { numRuns: 200, seed: 2 }).find((one) => one.includes(meant))!
      const at = code.indexOf(meant)
      const typed = code.slice(0, at) + bad + code.slice(at + 1)
      expect(checkCreditCode(typed)).toMatchObject({ problem: 'alphabet', position: at + 1, meant, suggestion: code })
    }
  })

  it('reads V as the letter that makes the code hold', () => {
    const code = fc.sample(validCode, { numRuns: 300, seed: 3 }).find((one) => one.slice(8).includes('Y'))!
    const at = code.lastIndexOf('Y')
    expect(checkCreditCode(`${code.slice(0, at)}V${code.slice(at + 1)}`)).toMatchObject({
      position: at + 1,
      meant: 'Y',
    })
  })

  it('wants digits where the division code stands', () => {
    const head = '91A50100M000100Y4'
    expect(checkCreditCode(head + creditCodeCheckCharacter(head))).toMatchObject({ problem: 'alphabet', position: 3 })
  })

  it.each(['', '   ', '440301103097413', '91350100M000100Y433', '统一社会信用代码'])(
    'refuses %j by its length',
    (typed) => {
      expect(checkCreditCode(typed)).toMatchObject({ valid: false, problem: 'length', position: null })
    },
  )
})

describe('Hong Kong and Macao numbers', () => {
  it('takes the head of a business registration certificate number', () => {
    expect(checkHongKongBusinessRegistration('12345678-000-01-23-4')).toMatchObject({
      valid: true,
      normalized: '12345678',
    })
    expect(checkHongKongBusinessRegistration('1234567')).toMatchObject({ problem: 'length' })
    expect(checkHongKongBusinessRegistration('1234567O')).toMatchObject({
      problem: 'alphabet',
      position: 8,
      meant: '0',
    })
  })

  it('takes company numbers of before and after December 2023, and those of non-Hong Kong companies', () => {
    for (const number of ['1234567', '12345678', 'F0012345'])
      expect(checkHongKongCompanyNumber(number).valid).toBe(true)
    expect(checkHongKongCompanyNumber('123456')).toMatchObject({ problem: 'length' })
  })

  it('gives the two writings of a Macao number one canonical form', () => {
    const canonical = ['SO 12345', '12345 (SO)', 'so-12345', '12345SO'].map(
      (typed) => checkMacaoRegistration(typed).canonical,
    )
    expect(new Set(canonical)).toEqual(new Set(['12345SO']))
    expect(checkMacaoRegistration('SO 12A45')).toMatchObject({ problem: 'alphabet', position: 5 })
  })
})

it('answers every text, in bounded work', () => {
  const checks = [
    checkCreditCode,
    checkHongKongBusinessRegistration,
    checkHongKongCompanyNumber,
    checkMacaoRegistration,
  ]
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) =>
      checks.every((check) => typeof check(text).valid === 'boolean'),
    ),
  )
  for (const check of checks) {
    const answer = check('9'.repeat(100_000))
    expect(answer.problem).toBe('length')
    expect(answer.normalized.length).toBeLessThanOrEqual(256)
  }
})
