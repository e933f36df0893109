import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Crosswalk } from '@lianqiao/chains'
import type { Files } from '../cross-check/rule.ts'
import { dataDirectory } from '../read.ts'

type Topics = { to: string; topics: Crosswalk['topics'] }

/** How answers of the current chain list read in another one; undefined where no crosswalk leads there. */
export const chainCrosswalk = async (
  { chainVersions }: Pick<Files, 'chainVersions'>,
  to: string,
): Promise<Crosswalk | undefined> => {
  const file = await readFile(join(dataDirectory, 'lexicon', 'topics.json'), 'utf8')
  const { to: reached, topics } = JSON.parse(file) as Topics
  return to === reached ? { to, chains: chainVersions.crosswalk, topics } : undefined
}
