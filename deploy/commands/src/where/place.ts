import type { ServiceName } from '@lianqiao/deploy-provision'

/** Where a platform is, for who has the right to read its secrets. */
export type Place = {
  /** How it was started: `npm start`, `npm run start:distributed`, or the environment of a service's container. */
  way: 'start' | 'start:distributed' | 'environment'
  /** http://host:port as people reach it. */
  address: string
  /** The databases within reach, each as its service's application role. */
  databaseUrls: Partial<Record<ServiceName, string>>
}
