import type { Resource } from '../words.ts'
import { admission } from './admission.ts'
import { agreement } from './agreement.ts'
import { carrier } from './carrier.ts'
import { chain } from './chain.ts'
import { enterprise } from './enterprise.ts'
import { inbox } from './inbox.ts'
import { lead } from './lead.ts'
import { library } from './library.ts'
import { overview } from './overview.ts'
import { park } from './park.ts'
import { policy } from './policy.ts'
import { project } from './project.ts'
import { publish } from './publish.ts'
import { reserve } from './reserve.ts'
import { shell } from './shell.ts'
import { simulation } from './simulation.ts'

export const zhHant: Resource = {
  ...shell,
  ...inbox,
  ...lead,
  ...chain,
  ...enterprise,
  ...park,
  ...admission,
  ...carrier,
  ...reserve,
  ...agreement,
  ...simulation,
  ...policy,
  ...library,
  ...project,
  ...publish,
  ...overview,
}
