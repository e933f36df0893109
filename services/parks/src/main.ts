import { runService } from '@lianqiao/service-kit'
import { parks } from './service.ts'

await runService(parks)
