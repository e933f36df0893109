import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { climb, type Part, unavailable, uncontrollable } from '../src/part.ts'
import { until } from '../src/until.ts'

const part: Part = { available: true, foundBy: 'environment', ...uncontrollable('x') }

describe('the ladder to a real part', () => {
  beforeEach(() => {
    // Parts made up here are no missing parts of the run.
    vi.stubEnv('LIANQIAO_MISSING_PARTS_FILE', '')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    delete process.env.LIANQIAO_REQUIRE_REAL_PARTS
  })

  it('takes the first rung that has the part', async () => {
    const rungs = [async () => unavailable('no'), async () => part]
    expect(await climb('x', rungs)).toBe(part)
  })

  it('says every reason when no rung has it', async () => {
    delete process.env.LIANQIAO_REQUIRE_REAL_PARTS
    const answer = await climb('x', [async () => unavailable('first'), async () => unavailable('second')])
    expect(answer).toEqual({ available: false, reason: 'no x: first; second' })
  })

  it('fails instead of skipping where real parts are required', async () => {
    process.env.LIANQIAO_REQUIRE_REAL_PARTS = '1'
    await expect(climb('x', [async () => unavailable('gone')])).rejects.toThrow('no x: gone')
  })
})

describe('until', () => {
  it('gives back the first answer that is one', async () => {
    const answers = [false, null, undefined, 0]
    expect(await until(() => answers.shift(), { everyMs: 1 })).toBe(0)
  })

  it('ends with the last error as cause', async () => {
    const failing = until(() => Promise.reject(new Error('still dark')), { timeoutMs: 5, everyMs: 1, what: 'light' })
    await expect(failing).rejects.toMatchObject({
      message: expect.stringContaining('light'),
      cause: new Error('still dark'),
    })
  })
})
