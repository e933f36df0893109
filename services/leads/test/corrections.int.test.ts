import { perFile } from '@lianqiao/service-testkit'
import { describe, expect, it } from 'vitest'
import type { ActRequests } from '../src/acts/acts.ts'
import { rereadChains } from '../src/chains/reread.ts'
import { labelledCase } from '../src/domain/labelled-case.ts'
import { listCorrections } from '../src/store/corrections.ts'
import { findLead, type LeadRow } from '../src/store/leads.ts'
import { officer, openDesk } from './support/desk.ts'

const desk = perFile(openDesk)

const city = officer('city')
const correct = (
  leadId: string,
  chainId: string,
  {
    segmentId = '',
    reason = '实地看过',
    identity = city,
  }: Partial<Pick<ActRequests['correctChain'], 'segmentId' | 'reason'>> & { identity?: typeof city } = {},
) => desk().act('correctChain', { leadId, chainId, segmentId, reason }, identity)

describe('a correction of the chain', () => {
  it('decides over what was read, keeps the evidence, and has the lead proposed and matched anew', async () => {
    const { leadId } = await desk().submit({ enterpriseName: '东莞市鹤舟玻璃有限公司' })
    await desk().takeEvents()
    await correct(leadId, 'smart-home')
    const row = (await findLead(desk().pool, leadId)) as LeadRow
    expect(row.classification).toMatchObject({
      verdict: 'chain',
      chainId: 'smart-home',
      correction: { bureauId: 'city', readChainId: 'display-materials', reason: '实地看过' },
    })
    expect(row.classification.evidence.length).toBeGreaterThan(0)
    expect((await findLead(desk().pool, leadId))?.facts).toMatchObject({ chain: 'smart-home' })
    expect(await desk().takeEvents()).toMatchObject([
      { type: 'LeadClassified', data: { leadId, chainId: 'smart-home' } },
    ])
    await desk().takeEvents()
    await correct(leadId, 'smart-home')
    expect(await desk().takeEvents()).toEqual([])
  })

  it('is refused without a reason, for an unknown chain or segment, for a duplicate, and to others than the responsible', async () => {
    const { leadId } = await desk().submit({ enterpriseName: '东莞市云石玻璃有限公司' })
    const second = await desk().submit({ enterpriseName: '东莞市云石玻璃有限公司' }, 'p2')
    const refusals: [() => Promise<unknown>, string][] = [
      [() => correct(leadId, 'smart-home', { reason: '' }), 'unprocessable'],
      [() => correct(leadId, 'steel'), 'unprocessable'],
      [() => correct(leadId, 'smart-home', { segmentId: 'no-such-segment' }), 'unprocessable'],
      [() => correct(leadId, 'smart-home', { identity: officer('park-P02', 'park') }), 'not-found'],
      [() => correct(second.leadId, 'smart-home'), 'transition-refused'],
    ]
    for (const [refused, code] of refusals) await expect(refused()).rejects.toMatchObject({ code })
  })

  it('is kept as a labelled case without a person in it, the last word a lead', async () => {
    const { leadId } = await desk().submit({
      enterpriseName: '东莞市竹海玻璃有限公司',
      text: '做盖板,找李小明 13711112222 或 li@example.com',
      contact: { name: '李小明', phone: '13711112222', email: 'li@example.com', title: '' },
    })
    await correct(leadId, 'smart-home')
    await correct(leadId, '')
    const cases = (await listCorrections(desk().pool)).map(({ correctionId, input, chainId }) =>
      labelledCase(correctionId, input, chainId),
    )
    const [last] = cases.filter(({ name }) => name === '东莞市竹海玻璃有限公司')
    expect(last).toEqual({
      id: expect.any(String),
      name: '东莞市竹海玻璃有限公司',
      text: '做盖板,找••• ••••••••••• 或 ••••••••••••••',
      gbt4754: '',
      products: [],
      primary: 'none',
      tricky: true,
    })
    expect(cases.filter(({ name }) => name === '东莞市竹海玻璃有限公司')).toHaveLength(1)
  })
})

describe('reading the stored leads again', () => {
  const options = { crosswalk: null, list: '2020', apply: false, onProgress: () => {} }
  const crosswalk = {
    to: '2022',
    chains: [{ from: 'display-materials', to: 'new-display' }],
    topics: [{ topic: 'battery', to: 'new-energy' }],
  }

  it('shows what the present lexicon would change, and changes it only when told to, never what a person decided', async () => {
    const deps = { ...desk().deps, classify: desk().deps.knowledge.classify }
    const { leadId } = await desk().submit({ enterpriseName: '东莞市枫桥玻璃有限公司' })
    const other = await desk().submit({ enterpriseName: '东莞市雁塔玻璃有限公司' })
    await correct(other.leadId, 'internet')
    await desk().pool.query(
      `update leads set chain_id = 'internet', classification = jsonb_set(classification, '{chainId}', '"internet"')
        where lead_id = any ($1)`,
      [[leadId, other.leadId]],
    )
    const asked = await rereadChains(options, deps)
    const changes = [{ from: 'internet', to: 'display-materials', leads: 1 }]
    expect(asked).toMatchObject({ applied: false, changed: 1, changes, examples: [{ leadId }] })
    expect((await findLead(desk().pool, leadId))?.classification.chainId).toBe('internet')
    await desk().takeEvents()
    expect(await rereadChains({ ...options, apply: true }, deps)).toMatchObject({ applied: true, changes })
    expect((await findLead(desk().pool, leadId))?.classification.chainId).toBe('display-materials')
    expect((await findLead(desk().pool, other.leadId))?.classification.chainId).toBe('internet')
    expect(await desk().takeEvents()).toMatchObject([
      { type: 'LeadClassified', data: { leadId, chainId: 'display-materials' } },
    ])
    expect((await rereadChains(options, deps)).changed).toBe(0)
  })

  it('writes another list’s reading beside the lead, and says the second time that nothing changes', async () => {
    const deps = { ...desk().deps, classify: desk().deps.knowledge.classify }
    const { leadId } = await desk().submit({ enterpriseName: '东莞市荷塘玻璃有限公司' })
    const inOther = { ...options, list: '2022', crosswalk }
    expect((await rereadChains(inOther, deps)).changed).toBeGreaterThan(0)
    expect((await findLead(desk().pool, leadId))?.readings).toEqual([])
    await rereadChains({ ...inOther, apply: true }, deps)
    expect((await findLead(desk().pool, leadId))?.readings).toEqual([
      { list: '2022', chainId: 'new-display', needsReview: false },
    ])
    expect((await rereadChains(inOther, deps)).changed).toBe(0)
  })
})
