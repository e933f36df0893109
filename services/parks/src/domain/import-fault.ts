/** What is wrong with a row of a file: which column, what, and the figures that the words need. */
export type ImportFault = {
  column: string
  code: string
  params?: Record<string, string | number>
  /** Words of faults that were found while the row was read; those found in the database have none. */
  detail?: string
  zh?: string
}

type Words = { detail: string; zh: string }

/** Words of what the database finds about staged rows. */
const words: Record<string, (params: Record<string, string | number>) => Words> = {
  repeated: ({ row }) => ({ detail: `the same number as in row ${row}`, zh: `与第 ${row} 行的编号相同` }),
  'code-taken': () => ({ detail: 'another park has a plot of that number', zh: '别的园区已有这个宗地号' }),
  overtaken: () => ({
    detail: 'somebody changed it while the file was read; import the row again',
    zh: '读取文件期间有人改过它;请重新导入这一行',
  }),
  reserved: ({ reserved }) => ({ detail: `${reserved} of it are reserved`, zh: `其中 ${reserved} 已预留` }),
  overlap: ({ carrier, row }) =>
    row === undefined
      ? { detail: `shares ground with ${carrier}`, zh: `与 ${carrier} 的地块重叠` }
      : { detail: `shares ground with ${carrier} (row ${row})`, zh: `与 ${carrier}(第 ${row} 行)的地块重叠` },
}

/** A fault with its words in both languages; those stored with it stay as they are. */
export function importFaultWords({ code, params = {}, detail, zh }: ImportFault): Words {
  if (detail !== undefined) return { detail, zh: zh ?? '' }
  return words[code]?.(params) ?? { detail: code, zh: code }
}
