/** 火灾危险性类别 of the production, GB 50016 3.1.1: 甲 A, 乙 B, 丙 C, 丁 D, 戊 E. */
export type HazardClass = 'A' | 'B' | 'C' | 'D' | 'E'

/**
 * Figures that a lead needs and a carrier has, under the same names and in the same units, with at most four decimals.
 * Null and missing mean that nobody has told.
 */
export type PlaceFigures = {
  /** kVA */
  powerKva?: number | null
  /** m³ a day */
  gasCubicMetresPerDay?: number | null
  /** t an hour */
  steamTonnesPerHour?: number | null
  /** t a day */
  sewageTonnesPerDay?: number | null
  /** Discharge a year in t, the four pollutants under total control: 国发〔2021〕33号. */
  codTonnesPerYear?: number | null
  ammoniaTonnesPerYear?: number | null
  nitrogenOxidesTonnesPerYear?: number | null
  vocTonnesPerYear?: number | null
  /** kg on a ㎡; of workshops only. */
  floorLoadKgPerSquareMetre?: number | null
  /** m under the beam, the least; of workshops only. */
  clearHeightMetres?: number | null
  /** That of the production, and the most dangerous that is allowed. */
  hazardClass?: HazardClass | null
}
