import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assembleChainData, type ChainData, type ChainDataParts } from '@lianqiao/chains'
import { collect, dataDirectory, ReferenceDataError } from '@lianqiao/reference-data'

const lexiconFiles = [
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

/** Where the learned weights lie; `evaluate chains train` writes them. */
export const weightsFile = join(dataDirectory, 'lexicon', 'weights.json')

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(dataDirectory, 'lexicon', `${name}.json`), 'utf8')) as T

/** The classifier's data from the reference data as it lies in the repository. */
export async function loadChainData(): Promise<ChainData> {
  const { files: reference, faults } = await collect(dataDirectory)
  const ours = faults.filter(({ file }) => file.startsWith('chains/') || file.startsWith('gbt4754'))
  if (ours.length > 0) throw new ReferenceDataError(ours)
  const list = reference.chainVersions.versions.find(({ id }) => id === reference.chainVersions.current)
  if (!list) throw new Error(`no chain list ${reference.chainVersions.current}`)
  return assembleChainData({
    chainList: list,
    chains: reference.chains,
    chainMap: reference.chainMap,
    industries: reference.industries,
    lexicon: await Promise.all(lexiconFiles.map((name) => read<ChainDataParts['lexicon'][number]>(name))),
    gaps: await read('gaps'),
    codes: await read('codes'),
    weights: await read('weights'),
  })
}
