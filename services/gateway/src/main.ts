import { runService } from '@lianqiao/service-kit'
import { gateway } from './service.ts'

await runService(gateway)
