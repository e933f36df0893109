import type { ApiLead } from './api.ts'
import type { LeadRow } from './leads-file.ts'
import type { Result } from './result.ts'

const ROLES: Record<string, string> = {
  makes: '制造',
  does: '从事',
  part: '部件',
  serves: '服务',
  side: '兼营',
  name: '名称',
  code: '代码',
}

/** One lead as a block for people. */
export function printBlock(row: LeadRow, lead: ApiLead, result: Result): string {
  const lines = [`${row.id}  ${row.name}  (${row.originCity ?? row.originCode ?? '—'})`]
  const { chain, park, policies, bureau, markers } = lead
  if (lead.status === 'duplicate') lines.push('  重复线索 duplicate: 该企业已有进行中的线索')
  if (chain === null)
    lines.push(`  产业链 chain     ${lead.verdict === 'none' ? '不属七链 none' : '待研判 needs review'}`)
  else {
    lines.push(
      `  产业链 chain     ${chain.name} · ${chain.segment ?? '环节未定'} · ${Math.round(chain.confidence * 100)} %`,
    )
    const evidence = chain.evidence
      .filter(({ chainId }) => chainId === chain.id)
      .map(({ term, role }) => `${term}(${ROLES[role] ?? role})`)
    lines.push(`  依据 evidence    ${evidence.slice(0, 8).join(' ') || '—'}`)
  }
  lines.push(`  园区 park        ${park === null ? '暂无 none' : `${park.name} · ${park.score} 分`}`)
  if (park !== null && park.reasons.length > 0)
    lines.push(`                   ${park.reasons.join('\n                   ')}`)
  lines.push(
    `  政策 policies    ${policies.eligible} 项可享 eligible · ${policies.needsInfo} 项待补充信息 need information`,
  )
  lines.push(`  责任 bureau      ${bureau?.name ?? '—'}`)
  lines.push(
    `  通知 notified    ${result.notified.at === null ? '—' : `${result.notified.at} · ${result.notified.recipients} 人 · ${result.elapsedMs} ms 内`}`,
  )
  for (const { code, detail } of markers) lines.push(`  提示 marker      ${code}: ${detail}`)
  return `${lines.join('\n')}\n`
}

export function printRefusal(row: LeadRow, result: Result): string {
  return `${row.id}  ${row.name}\n  未被接收 refused: ${result.error}\n`
}

/** A bar that redraws itself on a terminal, and says nothing in a pipe. */
export function progressBar(stream: NodeJS.WriteStream, total: number) {
  const width = 30
  return {
    show(done: number) {
      if (!stream.isTTY) return
      const filled = Math.round((done / total) * width)
      stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`)
      if (done === total) stream.write('\r\x1b[2K')
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[2K')
    },
  }
}
