import { setsOf } from '../sets.ts'

/** The table of first figures, of every set of chain cases that was run before its errors were looked at. */
export function firstFigures(): string {
  const told = (value: number | null | undefined) => (typeof value === 'number' ? value.toFixed(1) : '–')
  return [
    '| set, as first run | written | cases | macro-F1 | accuracy | tricky |',
    '| --- | --- | --- | --- | --- | --- |',
    ...setsOf('chains').flatMap(({ file, about, writtenOn, cases, first }) =>
      first === null
        ? []
        : [
            `| \`${file}\`: ${about} | ${writtenOn} | ${cases} | ${told(first.macroF1)} | ${told(first.accuracy)} | ${told(first.tricky)} |`,
          ],
    ),
  ].join('\n')
}
