import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only what the pages draw: this file is the one that brings the charting library, and it is loaded when first needed.
use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export { init }
