import type { Simulation as SimulationMessage } from '@lianqiao/contracts/parks'
import type { CooperationAgreement, Simulation, SimulationRefusal } from '@lianqiao/enclaves'

/** What a plan brings each party by an agreement, or why it cannot be carried through. */
export function simulationMessage({
  agreementId,
  agreement,
  result,
}: {
  agreementId: string
  agreement: CooperationAgreement
  result: Simulation | SimulationRefusal
}): SimulationMessage {
  const about = { agreementId, version: agreement.version, name: agreement.name }
  if ('refused' in result) {
    const { refused, ...on } = result
    const texts = Object.entries(on).map(([name, value]) => [name, String(value)])
    return {
      ...about,
      parties: [],
      retained: [],
      counted: [],
      refused: { code: refused, on: Object.fromEntries(texts) },
    }
  }
  return {
    ...about,
    parties: result.parties.map(({ breakEvenYear, discountedBreakEvenYear, ...outcome }) => {
      const party = agreement.parties.find(({ id }) => id === outcome.party)
      return {
        ...outcome,
        name: party?.name,
        role: party?.role ?? '',
        years: [...outcome.years],
        breakEvenYear: breakEvenYear ?? undefined,
        discountedBreakEvenYear: discountedBreakEvenYear ?? undefined,
      }
    }),
    retained: [...result.retained],
    counted: result.counted.map((counted) => ({ ...counted, byParty: { ...counted.byParty } })),
  }
}
