import type { Simulation } from '@lianqiao/contracts/console-api'
import { useMemo } from 'react'
import { money } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Chart } from '../../parts/chart/chart.tsx'
import { partyColour } from '../agreement/party-colours.ts'
import { incomeOption, type Path } from './income-option.ts'

/** Each party's income a year as columns and its running present value as a line; every agreement a stroke of its own. */
export function IncomePicture({ simulations }: { simulations: Simulation[] }) {
  const { t, language } = useWords()
  const several = simulations.length > 1
  const paths: Path[] = simulations.flatMap(({ name, parties }, stroke) =>
    parties.map((party) => ({
      name: several ? `${party.name[language]} · ${name[language]}` : party.name[language],
      colour: several
        ? comparedColours[stroke % comparedColours.length]!
        : partyColour(partiesOf(parties), party.party),
      stroke: several ? roles.indexOf(party.role) : 0,
      nets: party.years.map(({ net }) => net),
      presentValues: party.years.map(({ cumulativePresentValue }) => cumulativePresentValue),
    })),
  )
  const years = simulations[0]!.parties[0]?.years.map(({ year }) => year) ?? []
  const said = simulations
    .flatMap(({ name, parties }) =>
      parties.map((party) => `${name[language]} ${party.name[language]} ${money(party.presentValue, language)}`),
    )
    .join('; ')
  const option = useMemo(
    () =>
      incomeOption(paths, years, {
        money: (fen) => money(fen, language),
        net: t('simulation.net'),
        presentValue: t('simulation.cumulativePresentValue'),
      }),
    [simulations, language],
  )
  return <Chart option={option} height={several ? 560 : 500} label={t('simulation.label', { list: said })} />
}

const comparedColours = ['#17406d', '#b0522f', '#2b7a78']
const roles = ['origin', 'host', 'operator']
const partiesOf = (parties: Simulation['parties']) => parties.map(({ party }) => ({ id: party }))
