import { runService } from '@lianqiao/service-kit'
import { notifications } from './service.ts'

await runService(notifications)
