import { runService } from '@lianqiao/service-kit'
import { policies } from './service.ts'

await runService(policies)
