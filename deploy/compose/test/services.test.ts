import { readFileSync } from 'node:fs'
import { serviceNames } from '@lianqiao/deploy-provision'
import { expect, it } from 'vitest'

const file = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8')
const found = (pattern: RegExp) => [...file.matchAll(pattern)].map(([, name]) => name).sort()

it('runs every service of the list, each with secrets of its own and a password that provision sets', () => {
  const all = serviceNames.toSorted()
  expect(found(/command: \[node, services\/(\w+)\/src\/main\.ts\]/g)).toEqual(all)
  expect(found(/volumes: \["(\w+)-secrets:\/run\/secrets:ro"\]/g)).toEqual(all)
  expect(found(/LIANQIAO_(\w+)_PASSWORD_FILE/g).map((name) => name?.toLowerCase())).toEqual(all)
})

it('tells the gateway where each other service answers', () => {
  const others = serviceNames.filter((name) => name !== 'gateway').toSorted()
  expect(found(/LIANQIAO_\w+_ADDRESS: (\w+):\d+/g)).toEqual(others)
})
