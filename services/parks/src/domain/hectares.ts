import type { WordedFault } from '@lianqiao/service-kit/decisions'

/** What a figure that looks like hectares would be in 亩: 1 公顷 is 15 亩. */
export function inMu(hectares: number): { detail: string; zh: string } {
  const mu = Math.round(hectares * 1500) / 100
  return {
    detail: `${hectares} looks like 公顷: in 亩 it would be ${mu}`,
    zh: `${hectares} 像是公顷;换算成亩是 ${mu}`,
  }
}

/** A size that was written in the wrong unit. */
export const hectaresFault = (figure: number): WordedFault => ({
  pointer: '/size',
  code: 'hectares-suspected',
  ...inMu(figure),
})
