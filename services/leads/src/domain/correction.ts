import type { Classification } from '@lianqiao/contracts/leads'

export type CorrectedChain = {
  /** Null for none of the chains. */
  chainId: string | null
  segment: { id: string; name: string } | null
}

export function isCorrectedTo(classification: Classification, { chainId, segment }: CorrectedChain): boolean {
  const { correction, verdict } = classification
  const current = verdict === 'chain' ? classification.chainId : null
  return correction !== undefined && current === chainId && classification.segmentId === (segment?.id ?? '')
}

/**
 * The classification as a person decided it. What was read stays in it: the evidence, the ranking, the confidence of
 * the reading, and which chain it had found. Whether a gap is filled is known for the chain that was read only.
 */
export function correctClassification(
  read: Classification,
  { chainId, segment }: CorrectedChain,
  by: { bureauId: string; reason: string; at: Date },
): Classification {
  const isSameChain = chainId !== null && read.verdict === 'chain' && read.chainId === chainId
  return {
    ...read,
    verdict: chainId === null ? 'none' : 'chain',
    chainId: chainId ?? '',
    segmentId: segment?.id ?? '',
    segmentName: segment?.name ?? '',
    fillsGap: isSameChain && read.fillsGap,
    gap: isSameChain ? read.gap : '',
    correction: {
      bureauId: by.bureauId,
      reason: by.reason,
      correctedAt: by.at.toISOString(),
      readChainId: read.correction?.readChainId ?? (read.verdict === 'chain' ? read.chainId : ''),
      readVerdict: read.correction?.readVerdict ?? read.verdict,
    },
  }
}
