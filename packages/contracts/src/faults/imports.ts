import { plain, words } from './words.ts'

/** What can be wrong with a file of carriers, and with a row of it that the database refuses. */
export const importFaults = {
  'column-missing': ({ column }: { column: string }) =>
    words(`缺少“${column}”一列`, `缺少「${column}」一欄`, `there is no column "${column}"`),
  'wrong-unit': ({ expected, found }: { expected: string; found: string }) =>
    words(
      `单位应为${expected},表头写的是${found}`,
      `單位應為${expected},表頭寫的是${found}`,
      `in ${expected}, found ${found}`,
    ),
  'same-as-row': ({ row }: { row: number }) =>
    words(`与第 ${row} 行的编号相同`, `與第 ${row} 行的編號相同`, `the same number as in row ${row}`),
  'overlaps-row': ({ carrier, row }: { carrier: string; row: number }) =>
    words(
      `与 ${carrier}(第 ${row} 行)的地块重叠`,
      `與 ${carrier}(第 ${row} 行)的地塊重疊`,
      `shares ground with ${carrier} (row ${row})`,
    ),
  overtaken: plain(
    '读取文件期间有人改过它;请重新导入这一行',
    '讀取檔案期間有人改過它;請重新匯入這一行',
    'somebody changed it while the file was read; import the row again',
  ),
  'plot-of-another-park': plain(
    '别的园区已有这个宗地号',
    '別的園區已有這個宗地號',
    'another park has a plot of that number',
  ),
}
