import { runService } from '@lianqiao/service-kit'
import { leads } from './service.ts'

await runService(leads)
