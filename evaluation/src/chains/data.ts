import type { ChainData } from '@lianqiao/chains'
import { chainKnowledge, collect, dataDirectory, ReferenceDataError } from '@lianqiao/reference-data'

/**
 * The classifier's data from the reference data as it lies in the repository. Faults in files that the classifier
 * does not read (policies, parks) do not stop its evaluation.
 */
export async function loadChainData(): Promise<ChainData> {
  const { files, faults } = await collect(dataDirectory)
  const ours = faults.filter(({ file }) => file.startsWith('chains/') || file.startsWith('gbt4754'))
  if (ours.length > 0) throw new ReferenceDataError(ours)
  return chainKnowledge(files)
}
