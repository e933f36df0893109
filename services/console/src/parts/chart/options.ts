import type { EChartsCoreOption } from 'echarts/core'

const ink = '#1c2733'
const quiet = '#5d6b7a'
const line = '#e0e6ec'

export type Bar = { name: string; value: number; colour: string; text?: string }

const still = { animationDuration: 250, textStyle: { color: ink } }

/** Lying bars, the first on top, each with its figure at the end. `max` in the values' unit. */
export function lyingBars(bars: Bar[], { nameWidth, max }: { nameWidth: number; max?: number }): EChartsCoreOption {
  return {
    ...still,
    grid: { left: nameWidth + 8, right: 52, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false, max },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink, width: nameWidth, overflow: 'truncate', fontSize: 13 },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        data: bars.map(({ value, colour, text }) => ({
          value,
          itemStyle: { color: colour, borderRadius: 2 },
          label: { show: true, position: 'right', color: ink, formatter: text ?? String(value) },
        })),
        showBackground: max !== undefined,
        backgroundStyle: { color: '#eef2f6', borderRadius: 2 },
      },
    ],
  }
}

/** One lying bar of parts that add up; `max` is the whole that could be reached. */
export function stackedBar(parts: Bar[], max: number): EChartsCoreOption {
  return {
    ...still,
    grid: { left: 0, right: 0, top: 3, bottom: 3 },
    xAxis: { type: 'value', show: false, max },
    yAxis: { type: 'category', show: false, data: [''] },
    tooltip: { trigger: 'item', formatter: '{a}: {c}', confine: false, appendTo: 'body' },
    series: parts.map(({ name, value, colour }, index) => ({
      type: 'bar',
      name,
      stack: 'score',
      barWidth: 14,
      data: [value],
      itemStyle: { color: colour, borderColor: '#fff', borderWidth: 0.5 },
      label: { show: value >= 8, color: '#fff', fontSize: 11, formatter: String(value) },
      showBackground: index === 0,
      backgroundStyle: { color: '#e6ebf0' },
    })),
  }
}

/** A count a day, as columns. */
export function dayColumns(days: { name: string; value: number }[], colour: string): EChartsCoreOption {
  return {
    ...still,
    grid: { left: 34, right: 10, top: 14, bottom: 26 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: days.map(({ name }) => name),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: quiet, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: quiet },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 22,
        itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
        data: days.map(({ value }) => value),
      },
    ],
  }
}
