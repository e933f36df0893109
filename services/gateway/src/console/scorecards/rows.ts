import { member, memberOrNull, Scorecard, Veto } from '@lianqiao/contracts/console-routes'
import type * as messages from '@lianqiao/contracts/parks'
import { orNull } from '@lianqiao/service-kit'
import { namesOf } from '../names.ts'
import { present } from '../present.ts'

export function scorecardRow(message: messages.Scorecard | undefined): Scorecard {
  const { scorecardId, verdict, items, ...card } = present(message)
  return {
    id: orNull(scorecardId),
    ...card,
    verdict: member(Scorecard.properties.verdict, verdict),
    items: items.map((item) => ({
      ...item,
      label: namesOf(item.label),
      unit: namesOf(item.unit),
      vetoBound: item.vetoBound ?? null,
      value: item.value ?? null,
      mark: item.mark ?? null,
      shortBy: item.shortBy ?? null,
      veto: memberOrNull(Veto, item.veto),
    })),
  }
}
