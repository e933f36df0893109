import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { fontFamily } from '../../theme.ts'

type Props = {
  option: EChartsCoreOption
  /** The sentence it says, for those who don't see it. */
  label: string
  /** Pixels */
  height: number
  /** Hears the name of what was clicked; whoever has no mouse finds the same as links beside the picture. */
  onPick?(name: string): void
}

/** A picture, drawn when the charting library has come. */
export function Chart({ option, label, height, onPick }: Props) {
  const { language } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const latest = useRef(option)
  latest.current = option
  const pick = useRef(onPick)
  pick.current = onPick

  useEffect(() => {
    const element = place.current
    if (element === null) return
    let gone = false
    const observer = new ResizeObserver(() => chart.current?.resize())
    void import('./echarts.ts').then(({ init }) => {
      if (gone) return
      chart.current = init(element)
      chart.current.setOption(latest.current)
      chart.current.on('click', ({ name }) => pick.current?.(String(name)))
      observer.observe(element)
    })
    return () => {
      gone = true
      observer.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption({ textStyle: { fontFamily: fontFamily(language) }, ...option }, { notMerge: true })
  }, [option, language])

  return <div ref={place} role="img" aria-label={label} className="chart" style={{ height }} />
}
