/** The chain whose products are sorted by being machines, whatever they make or serve: rule R1. */
export const MACHINES = 'equipment-manufacturing'

/** The chain of platforms, sorted by being platforms, whatever they deal in: rule R8. */
export const PLATFORMS = 'internet'

/** Words for machines, as against parts that a machine maker also makes. */
export const isMachineWord = (text: string): boolean =>
  /[机线备械炉装仪器]$|machine|machinery|equipment|line$/.test(text)
