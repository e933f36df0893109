import { readFileSync } from 'node:fs'
import { assembleChainData, type ChainAnswer, type ChainDataParts, createChainClassifier } from '../src/index.ts'

const directory = new URL('../../reference-data/data/', import.meta.url)
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, directory), 'utf8')) as T

const chainIds = [
  'equipment-manufacturing',
  'display-materials',
  'smart-home',
  'circular-economy',
  'chinese-medicine',
  'fashion-goods',
  'internet',
]

type Versions = {
  versions: { id: string; source: string; chains: string[] }[]
  crosswalk: { from: string; to: string }[]
}

export const versions = read<Versions>('chains/versions.json')

/** The real data, read from the repository. */
export const data = assembleChainData({
  chainList: versions.versions[0]!,
  chains: chainIds.map((id) => read<ChainDataParts['chains'][number]>(`chains/${id}.json`)),
  chainMap: read('gbt4754-chain-map.json'),
  industries: readFileSync(new URL('gbt4754-2017.csv', directory), 'utf8')
    .split('\n')
    .filter((line) => /^[0-9]/.test(line))
    .map((line) => ({ code: line.split(',')[0]!, name: line.split(',')[2]! })),
  lexicon: [...chainIds, 'none', 'markers'].map((id) => read<ChainDataParts['lexicon'][number]>(`lexicon/${id}.json`)),
  gaps: read('lexicon/gaps.json'),
  codes: read('lexicon/codes.json'),
  weights: read('lexicon/weights.json'),
})

export const topics = read<{ to: string; topics: { topic: string; to: string }[] }>('lexicon/topics.json')

export const classify = createChainClassifier(data)

export const chainOf = (text: string, name = '', gbt4754 = ''): string | null =>
  classify({ name, text, gbt4754 }).primary?.chainId ?? null

/** The words of the original that the evidence points at. */
export const pointedAt = (answer: ChainAnswer, text: string): string[] =>
  answer.evidence.filter(({ field }) => field === 'text').map(({ start, end }) => text.slice(start, end))
