import type { EChartsCoreOption } from 'echarts/core'

export type Path = {
  name: string
  colour: string
  /** 0 whole, 1 dashed, 2 dotted */
  stroke: number
  /** By year, in fen */
  nets: number[]
  presentValues: number[]
}

type Words = { money(fen: number): string; net: string; presentValue: string }

const quiet = '#5d6b7a'
const line = '#e0e6ec'
const strokes = ['solid', 'dashed', 'dotted']

/** Above, what each year brings; below, the running present value, which breaks even where it crosses zero for good. */
export function incomeOption(paths: Path[], years: number[], words: Words): EChartsCoreOption {
  const head = 26 + Math.ceil(paths.length / 2) * 20
  const axis = (gridIndex: number) => ({
    type: 'category',
    gridIndex,
    data: years.map(String),
    axisTick: { show: false },
    axisLine: { onZero: true, lineStyle: { color: '#8795a3' } },
    axisLabel: { color: quiet },
  })
  const amounts = (gridIndex: number, name: string) => ({
    type: 'value',
    gridIndex,
    name,
    nameTextStyle: { color: quiet, align: 'left' },
    splitNumber: 4,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { color: quiet, formatter: (fen: number) => words.money(fen).replace(/^(约|約|approx\.) /, '') },
  })
  return {
    animationDuration: 250,
    legend: {
      data: paths.map(({ name }) => name),
      top: 0,
      left: 0,
      itemWidth: 22,
      itemHeight: 9,
      itemGap: 18,
    },
    tooltip: { trigger: 'axis', valueFormatter: (fen: number) => words.money(fen), confine: true },
    grid: [
      { left: 6, right: 12, top: head + 22, height: '32%', containLabel: true },
      { left: 6, right: 12, bottom: 6, height: '38%', containLabel: true },
    ],
    xAxis: [axis(0), axis(1)],
    yAxis: [amounts(0, words.net), amounts(1, words.presentValue)],
    series: paths.flatMap(({ name, colour, stroke, nets, presentValues }) => [
      {
        type: 'bar',
        name,
        data: nets,
        color: colour,
        barMaxWidth: 18,
        itemStyle: { borderRadius: 2, opacity: [1, 0.55, 0.3][stroke] ?? 1 },
      },
      {
        type: 'line',
        name,
        xAxisIndex: 1,
        yAxisIndex: 1,
        data: presentValues,
        color: colour,
        symbolSize: 5,
        lineStyle: { width: 2, type: strokes[stroke] ?? 'solid' },
      },
    ]),
  }
}
