// Makes the secrets of a first start, each into the volume of the container that may read it. What is there stays.
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serviceNames } from '@lianqiao/deploy-provision'

/** Where the volumes are mounted, one folder each; and the user the services run as. */
const root = process.env.LIANQIAO_SECRETS ?? '/secrets'
const owner = 1000
const database = 'postgres:5432/lianqiao'

let made = 0

/** The value of a secret, made when it is missing. A file is there whole or not at all. */
function keep(file: string, value: () => string): string {
  const path = join(root, file)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const content = value()
  writeFileSync(`${path}.new`, content, { mode: 0o400 })
  chownSync(`${path}.new`, owner, owner)
  renameSync(`${path}.new`, path)
  made++
  return content
}

const fresh = () => randomBytes(32).toString('hex')

const superuser = keep('postgres/password', fresh)
keep('provision/superuser-url', () => `postgres://postgres:${superuser}@postgres:5432/postgres`)
const internal = keep('gateway/internal-token-key', fresh)
for (const name of serviceNames) {
  const password = keep(`provision/${name}-password`, fresh)
  keep(`${name}/database-url`, () => `postgres://${name}_app:${password}@${database}`)
  keep(`${name}/internal-token-key`, () => internal)
}
keep('gateway/access-token-key', fresh)
keep('leads/receipt-key', fresh)

console.log(made === 0 ? 'secrets: all there' : `secrets: made ${made}`)
