import type { Resource } from '../words.ts'
import { chain } from './chain.ts'
import { enterprise } from './enterprise.ts'
import { inbox } from './inbox.ts'
import { lead } from './lead.ts'
import { library } from './library.ts'
import { overview } from './overview.ts'
import { park } from './park.ts'
import { policy } from './policy.ts'
import { publish } from './publish.ts'
import { shell } from './shell.ts'

export const en: Resource = {
  ...shell,
  ...inbox,
  ...lead,
  ...chain,
  ...enterprise,
  ...park,
  ...policy,
  ...library,
  ...publish,
  ...overview,
}
