import { toFacts } from '@lianqiao/contracts'

/** Needs of nothing but land. */
export const needingLand = (landMu: number) => ({
  facts: toFacts({
    landMu,
    workshopSquareMetres: 0,
    ...Object.fromEntries(
      [
        'powerKva',
        'gasCubicMetresPerDay',
        'steamTonnesPerHour',
        'sewageTonnesPerDay',
        'codTonnesPerYear',
        'ammoniaTonnesPerYear',
        'nitrogenOxidesTonnesPerYear',
        'vocTonnesPerYear',
      ].map((fact) => [fact, 0]),
    ),
    hazardClass: 'E',
    needsBonded: false,
    needsPort: false,
  }),
  productTerms: ['打火机'],
})
