import type { Language } from '@lianqiao/contracts/console-api'
import { money, number } from './money.ts'

const scales: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8 }

/** A figure as it was typed into a clause ("1000万元", "20亩"): money as the reader writes money, the rest as it stands. */
export function quantityText(typed: string | number, language: Language): string {
  if (typeof typed === 'number') return number(typed, language)
  const found = /^([\d.]+)(万|亿|)元$/.exec(typed)
  return found === null ? typed : money(Math.round(Number(found[1]) * scales[found[2]!]! * 100), language)
}
