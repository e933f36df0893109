import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assembleChainData, type ChainData, type ChainDataParts } from '@lianqiao/chains'
import type { Files } from '../cross-check/rule.ts'
import { dataDirectory } from '../read.ts'

/** The files of the lexicon: the seven chains, what belongs to none, and the words that steer the reading. */
export const lexiconNames = [
  'equipment-manufacturing',
  'display-materials',
  'smart-home',
  'circular-economy',
  'chinese-medicine',
  'fashion-goods',
  'internet',
  'none',
  'markers',
]

/** The learned weights; a command of evaluation writes them. */
export const chainWeightsFile = join(dataDirectory, 'lexicon', 'weights.json')

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(dataDirectory, 'lexicon', `${name}.json`), 'utf8')) as T

/** What the chain classifier knows: chains, codes, lexicon and weights of the current list. */
export const chainKnowledge = async (
  reference: Pick<Files, 'chainVersions' | 'chains' | 'chainMap' | 'industries'>,
): Promise<ChainData> => {
  const list = reference.chainVersions.versions.find(({ id }) => id === reference.chainVersions.current)
  if (!list) throw new Error(`no chain list ${reference.chainVersions.current}`)
  const [lexicon, gaps, codes, weights] = await Promise.all([
    Promise.all(lexiconNames.map((name) => read<ChainDataParts['lexicon'][number]>(name))),
    read<ChainDataParts['gaps']>('gaps'),
    read<ChainDataParts['codes']>('codes'),
    read<ChainDataParts['weights']>('weights'),
  ])
  const { chains, chainMap, industries } = reference
  return assembleChainData({ chainList: list, chains, chainMap, industries, lexicon, gaps, codes, weights })
}
