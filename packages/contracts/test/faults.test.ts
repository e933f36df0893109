import { expect, it } from 'vitest'
import {
  type Fault,
  type FaultCode,
  fault,
  faultAreas,
  faultWords,
  forbiddenReasons,
  stateNames,
  things,
  words,
} from '../src/faults.ts'

const codes = Object.values(faultAreas).flatMap((area) => Object.keys(area))
const name = words('园区', '園區', 'park')

/** Parameters that any wording can read its own from. */
const ANY = {
  name,
  anyOf: [name, name],
  known: ['a', 'b'],
  expected: 'string',
  register: 'hk-br',
  kind: 'land',
  unit: '亩',
  position: 3,
  meant: 'O',
  suggestion: 'X',
}
const params = (code: string): never =>
  new Proxy<Record<string, unknown>>(code === 'wrong-unit' ? { ...ANY, expected: '亩' } : ANY, {
    get: (all, key: string) => all[key] ?? 7,
  }) as never

it('has each code in one area, in kebab case', () => {
  expect(codes).toEqual([...new Set(codes)])
  for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

it.each(codes)('says %s in 简体, 繁體 and English', (code) => {
  const said = faultWords({ code: code as FaultCode, params: params(code) })
  expect(Object.keys(said)).toEqual(['zh-Hans', 'zh-Hant', 'en'])
  expect(said['zh-Hans']).toMatch(/\p{Script=Han}/u)
  expect(said['zh-Hant']).toMatch(/\p{Script=Han}/u)
  expect(said.en.replaceAll('亩', '')).toMatch(/^[^\p{Script=Han}]+$/u)
  for (const text of Object.values(said)) expect(text).not.toMatch(/undefined|NaN|\[object/)
})

it('keeps simplified characters out of 繁體', () => {
  const simplified = /[为个这没无项认领单数据协议导载线产业链档错请说时间后约结团册报]/u
  const all = [
    ...codes.map((code) => faultWords({ code: code as FaultCode, params: params(code) })['zh-Hant']),
    ...Object.values(forbiddenReasons).map((said) => said['zh-Hant']),
    ...Object.values(things).map((said) => said['zh-Hant']),
  ]
  for (const text of all) expect(text).not.toMatch(simplified)
})

it('tells a code of a newer release as not valid, rather than failing', () => {
  const newer = { pointer: '/x', code: 'from-tomorrow', params: { most: 3 } } as unknown as Fault
  expect(faultWords(newer)).toEqual(faultWords(fault('/x', 'not-valid', {})))
})

it('names versions, stages that are claimed, and states it does not know', () => {
  expect(stateNames('version 2')['zh-Hans']).toBe('第 2 版')
  expect(stateNames('signed (claimed)')).toEqual(words('“签约(已申报)”', '「簽約(已申報)」', 'signed (claimed)'))
  expect(stateNames('withdrawn')['zh-Hant']).toBe('「已撤回」')
  expect(stateNames('constructor').en).toBe('constructor')
})
