import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { fontFamily } from '../../theme.ts'

/** A picture with the sentence it says, for those who don't see it. `height` in pixels. */
export function Chart({ option, label, height }: { option: EChartsCoreOption; label: string; height: number }) {
  const { language } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const latest = useRef(option)
  latest.current = option

  useEffect(() => {
    const element = place.current
    if (element === null) return
    let gone = false
    const observer = new ResizeObserver(() => chart.current?.resize())
    void import('./echarts.ts').then(({ init }) => {
      if (gone) return
      chart.current = init(element)
      chart.current.setOption(latest.current)
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
