import type { BenefitShare, Language } from '@lianqiao/contracts/console-api'
import type { useWords } from '../../i18n/use-words.ts'

type T = ReturnType<typeof useWords>['t']

/** 第 1–5 年 */
export const yearsText = ({ from, to }: BenefitShare['years'], t: T): string =>
  to === null
    ? t('shares.yearsOn', { from })
    : from === to
      ? t('shares.oneYear', { from })
      : t('shares.yearsTo', { from, to })

/** Who gets a benefit, in one line: how it is attributed, and each party's part. */
export function shareText(share: BenefitShare, name: (id: string) => string, t: T, language: Language): string {
  const { how, parts } = share.attribution
  const each = parts.map(({ party, basisPoints }) => `${name(party)} ${basisPoints / 100}%`)
  const listed = each.join(language === 'en' ? ', ' : '、')
  return `${t(`shares.kind.${share.kind}`)} · ${yearsText(share.years, t)} · ${t(`shares.how.${how}`)}: ${listed}`
}
