import type { ClauseStanding, InboxItem, LeadStatus } from '@lianqiao/contracts/console-api'
import { Tooltip } from 'antd'
import type { CSSProperties } from 'react'
import { useReference } from '../api/use-reference.ts'
import { useWords } from '../i18n/use-words.ts'
import { chainColour } from './chain-colours.ts'

/** A style that hands a colour to the style sheet. */
export const colour = (value: string): CSSProperties => ({ '--colour': value }) as CSSProperties

export function ChainTag({ chainId, none }: { chainId: string | null; none: string }) {
  const { chainName } = useReference()
  return (
    <span className={chainId ? 'tag tag-chain' : 'tag tag-empty'} style={colour(chainColour(chainId))}>
      {chainId ? chainName(chainId) : none}
    </span>
  )
}

export function PartTag({ part }: { part: InboxItem['part'] }) {
  const { t } = useWords()
  return (
    <Tooltip title={t(`partHint.${part}`)}>
      <span className={`tag tag-part tag-${part}`}>{t(`part.${part}`)}</span>
    </Tooltip>
  )
}

const tones: Partial<Record<LeadStatus, string>> = {
  submitted: 'waiting',
  assigned: 'waiting',
  acknowledged: 'good',
  assessing: 'good',
  accepted: 'good',
  converted: 'good',
  declined: 'quiet',
  duplicate: 'quiet',
}

export function StatusTag({ status }: { status: LeadStatus }) {
  const { word } = useWords()
  return <span className={`tag tag-status tone-${tones[status] ?? 'quiet'}`}>{word('status', status)}</span>
}

const assuranceTones: Record<string, string> = {
  verified: 'good',
  unverified: 'waiting',
  historical: 'bad',
  draft: 'bad',
}

/** How sure a clause's source is; what is not verified is marked plainly. */
export function AssuranceTag({ assurance }: { assurance: string }) {
  const { word } = useWords()
  return (
    <Tooltip title={word('policy.assuranceHint', assurance)}>
      <span className={`tag tone-${assuranceTones[assurance] ?? 'waiting'}`}>
        {word('policy.assurance', assurance)}
      </span>
    </Tooltip>
  )
}

const standingTones: Record<ClauseStanding, string> = {
  inForce: 'good',
  notYetOpen: 'waiting',
  expired: 'bad',
  unknown: 'waiting',
}

/** How a clause's document stands on the day asked about. */
export function StandingTag({ standing }: { standing: ClauseStanding }) {
  const { t } = useWords()
  return <span className={`tag tone-${standingTones[standing]}`}>{t(`library.standing.${standing}`)}</span>
}
