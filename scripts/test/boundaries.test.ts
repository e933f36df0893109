import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, run } from '../check/run.ts'

/** A house with one breach of each rule, and next to each something allowed. */
const house: Record<string, string> = {
  'services/leads/src/service.ts': "import '../../parks/src/index.ts'; import '../../../packages/chains/src/index.ts'",
  'services/parks/src/index.ts': "import type { A } from '../../../deploy/local/src/main.ts'",
  'services/parks/src/domain/decide.ts': "import 'node:fs'; import 'node:crypto'",
  'services/console/src/page.ts': "import '../../../packages/chains/src/index.ts'",
  'packages/chains/src/index.ts':
    "import 'node:path'; import type { B } from './b.ts'; import '../../places/src/index.ts'",
  'packages/chains/src/b.ts': "import './index.ts'; export type B = 1",
  'packages/places/src/index.ts': "import 'kafkajs'; import '../../eventing/src/index.ts'",
  'packages/eventing/src/index.ts':
    "import '../../../services/parks/src/index.ts'; import '../../contracts/src/leads.ts'",
  'packages/eventing/src/inner.ts':
    "import '../../contracts/src/generated/leads.ts'; import '../../testkit/src/index.ts'",
  'packages/contracts/src/leads.ts': "import './generated/leads.ts'",
  'packages/contracts/src/generated/leads.ts': 'export {}',
  'packages/testkit/src/index.ts': "import 'kafkajs'; import 'undeclared'",
  'deploy/local/src/main.ts': "import '../../../packages/eventing/src/inner.ts'; export type A = 1",
  'node_modules/kafkajs/index.js': '',
  'node_modules/kafkajs/package.json': '{ "name": "kafkajs", "main": "index.js" }',
  'package.json': '{ "dependencies": { "kafkajs": "*" } }',
}

const breaches: Record<string, string[]> = {
  'services-apart': ['services/leads/src/service.ts → services/parks/src/index.ts'],
  'services-below-ways-to-run': ['services/parks/src/index.ts → deploy/local/src/main.ts'],
  'packages-below-services': ['packages/eventing/src/index.ts → services/parks/src/index.ts'],
  'domain-decides': ['services/parks/src/domain/decide.ts → fs'],
  'domain-knows-only-decisions': ['services/parks/src/domain/decide.ts → fs'],
  'console-knows-contracts': ['services/console/src/page.ts → packages/chains/src/index.ts'],
  'pure-without-node': ['packages/chains/src/index.ts → path'],
  'pure-without-libraries': ['packages/places/src/index.ts → node_modules/kafkajs/index.js'],
  'pure-knows-only-pure': ['packages/places/src/index.ts → packages/eventing/src/index.ts'],
  'kafka-in-its-room': ['packages/places/src/index.ts → node_modules/kafkajs/index.js'],
  'by-the-door': ['packages/eventing/src/inner.ts → packages/contracts/src/generated/leads.ts'],
  'by-the-door-from-outside': ['deploy/local/src/main.ts → packages/eventing/src/inner.ts'],
  'testkit-in-tests': ['packages/eventing/src/inner.ts → packages/testkit/src/index.ts'],
  resolvable: ['packages/testkit/src/index.ts → undeclared'],
}

interface Violation {
  rule: { name: string }
  from: string
  to: string
}

let folder: string
let found: Record<string, string[]>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianqiao-house-'))
  for (const [name, text] of Object.entries(house)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const config = join(root, '.dependency-cruiser.mjs')
  const rooms = ['packages', 'services', 'deploy']
  const { stdout } = await run('depcruise', ['--config', config, '--output-type', 'json', ...rooms], { cwd: folder })
  const { summary } = JSON.parse(stdout)
  const violations: Violation[] = summary.violations
  const byRule = Map.groupBy(violations, ({ rule }) => rule.name)
  found = Object.fromEntries([...byRule].map(([rule, all]) => [rule, all.map(({ from, to }) => `${from} → ${to}`)]))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the boundaries', () => {
  it.each(Object.entries(breaches))('%s: only its breach is found', (rule, expected) => {
    expect(found[rule]).toEqual(expected)
  })

  it('no-cycles: also one of types alone', () => {
    expect(found['no-cycles']?.length).toBeGreaterThan(0)
  })

  it('finds nothing else', () => {
    expect(Object.keys(found).sort()).toEqual([...Object.keys(breaches), 'no-cycles'].sort())
  })
})
