import { createPartner, ensureOneOfficerEach, hasPartners, signInPath } from '@lianqiao/gateway-service'
import { withAccounts } from './accounts.ts'

/** What a person needs to begin: where to sign in, where to read, how to submit. */
export type Summary = {
  address: string
  links: { role: string; url: string }[]
  /** Only on the first start: the secret is shown once. */
  partner: { clientId: string; clientSecret: string } | undefined
}

const ROLES = [
  { bureauId: 'city', role: '市招商局  city bureau' },
  { bureauId: 'county-430582', role: '邵东市招商局  county bureau' },
  { bureauId: 'park-P02', role: '邵东经开区  park' },
  { bureauId: 'station-hk-macao', role: '港澳工作站  Hong Kong & Macao station' },
]

/** Makes the accounts that are missing, and fresh one-time links. */
export function prepareAccounts(address: string, gatewayDatabaseUrl: string): Promise<Summary> {
  return withAccounts(gatewayDatabaseUrl, async (deps) => {
    await ensureOneOfficerEach(deps)
    const links = []
    for (const { bureauId, role } of ROLES) {
      const path = await signInPath(bureauId, deps)
      if (path !== undefined) links.push({ role, url: `${address}${path}` })
    }
    const partner = (await hasPartners(deps)) ? undefined : await createPartner('First partner', deps)
    return { address, links, partner }
  })
}

/** What one types to get further accounts, and to stop, where the platform runs in this way. */
export type Hints = { signIn: string; partner: string; stop: string }

const ofNpm: Hints = {
  signIn: 'npm run sign-in -- <bureau id>',
  partner: 'npm run partner -- "<name>"',
  stop: 'Ctrl-C stops it.',
}

/** The summary as text for a terminal. */
export function printSummary({ address, links, partner }: Summary, given: Partial<Hints> = {}): string {
  const hints = { ...ofNpm, ...given }
  const lines = ['', 'Lianqiao 链桥 is running.', '', '  Console, one-time sign-in links (24 h):']
  const width = Math.max(...links.map(({ role }) => displayWidth(role)))
  for (const { role, url } of links) lines.push(`    ${role}${' '.repeat(width - displayWidth(role))}  ${url}`)
  lines.push(
    `    for any other bureau: ${hints.signIn}`,
    '',
    `  API: ${address}/docs   OpenAPI: ${address}/openapi.json`,
    '',
  )
  lines.push(...(partner === undefined ? laterStart(hints) : firstStart(address, partner)), '', `  ${hints.stop}`, '')
  return lines.join('\n')
}

function laterStart({ partner }: Hints): string[] {
  return [`  A partner was made on the first start; another one: ${partner}`]
}

function firstStart(address: string, { clientId, clientSecret }: { clientId: string; clientSecret: string }): string[] {
  const lead = {
    enterpriseName: '东莞市华科光电玻璃有限公司',
    text: '手机盖板玻璃、车载显示玻璃的切割、热弯和镀膜,计划整体搬迁,需要土地约40亩',
    originCode: '441900',
    facts: { investmentFen: 30_000_000_000, landMu: 40 },
  }
  return [
    '  A partner (the secret is shown this once):',
    `    client id      ${clientId}`,
    `    client secret  ${clientSecret}`,
    '',
    '  Submit a lead:',
    `    TOKEN=$(curl -s -u ${clientId}:${clientSecret} -d grant_type=client_credentials ${address}/oauth/token \\`,
    `      | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `    curl -s ${address}/v1/leads -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
    `      -H 'Idempotency-Key: my-first-lead' -d '${JSON.stringify(lead)}'`,
  ]
}

/** Columns on a terminal: a Chinese character takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, char) => width + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0)
}
