import type { EChartsCoreOption } from 'echarts/core'

const quiet = '#5d6b7a'
const line = '#e0e6ec'

export type Line = {
  name: string
  colour: string
  /** Milliseconds and what was there from then on */
  points: [at: number, value: number][]
}

/** Dates, and within one day times. */
const timeLabels = { year: '{yyyy}', month: '{MM}-{dd}', day: '{MM}-{dd}', hour: '{HH}:{mm}', minute: '{HH}:{mm}' }

/** Values that stay until they change, over time; `marked` is a moment that a line is drawn through. */
export function stepLines(lines: Line[], marked?: number): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 8, right: 14, top: lines.length > 1 ? 30 : 12, bottom: 4, containLabel: true },
    legend: lines.length > 1 ? { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8 } : undefined,
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      splitNumber: 5,
      axisLabel: { color: quiet, hideOverlap: true, formatter: timeLabels },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: quiet },
    },
    series: lines.map(({ name, colour, points }, index) => ({
      type: 'line',
      name,
      step: 'end',
      symbol: points.length < 40 ? 'circle' : 'none',
      symbolSize: 4,
      data: points,
      color: colour,
      lineStyle: { width: 2 },
      areaStyle: { opacity: 0.08 },
      markLine:
        index === 0 && marked !== undefined
          ? {
              symbol: 'none',
              silent: true,
              label: { show: false },
              lineStyle: { color: '#9a5b00', type: 'dashed' },
              data: [{ xAxis: marked }],
            }
          : undefined,
    })),
  }
}
