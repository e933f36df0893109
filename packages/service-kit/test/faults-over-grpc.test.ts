import { readDescriptors } from '@lianqiao/contracts'
import { fault } from '@lianqiao/contracts/faults'
import { NotificationsServiceDefinition } from '@lianqiao/contracts/notifications'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startGrpcServer } from '../src/grpc/server.ts'
import {
  createGrpcClient,
  createIdentityTokens,
  createLog,
  createMetrics,
  type Fault,
  grpcApi,
  refuse,
  toProblem,
} from '../src/index.ts'

const tokens = createIdentityTokens({ key: new Uint8Array(32), now: () => new Date() })
const identity = { kind: 'service', name: 'test' } as const
let errors: Fault[] = []

const refusing = grpcApi(NotificationsServiceDefinition, {
  listInbox: () => Promise.reject(refuse('unprocessable', { errors })),
  markRead: () => Promise.reject(refuse('internal', {})),
  listDeliveries: () => Promise.reject(refuse('internal', {})),
})

let server: Awaited<ReturnType<typeof startGrpcServer>>
let client: ReturnType<typeof createGrpcClient<typeof NotificationsServiceDefinition>>
beforeAll(async () => {
  const parts = { tokens, log: createLog({ service: 'test', level: 'silent' }), metrics: createMetrics('test') }
  const listen = { host: '127.0.0.1', port: 0 }
  server = await startGrpcServer({ listen, apis: [refusing], descriptors: readDescriptors(), ...parts })
  const definition = NotificationsServiceDefinition
  client = createGrpcClient({ definition, dependency: 'notifications', address: server.address, tokens })
})
afterAll(async () => {
  client.close()
  await server.stop()
})

const refusal = async (found: Fault[]) => {
  errors = found
  const asked = { pageSize: 0, cursor: '', unreadOnly: false }
  return client.client.listInbox(asked, { identity }).then(
    () => expect.fail('it was not refused'),
    (error) => error,
  )
}

it('tells the first 50 of 5,000 faults, and how many there are besides', async () => {
  const error = await refusal(Array.from({ length: 5_000 }, (_, i) => fault(`/rows/${i}`, 'too-long', { most: 500 })))
  expect(error.code).toBe('unprocessable')
  expect(error.payload.errors).toHaveLength(50)
  expect(error.payload.errors[49]).toEqual(fault('/rows/49', 'too-long', { most: 500 }))
  expect(error.payload.more).toBe(4_950)
  const problem = toProblem(error, 'r1', 'zh-Hant')
  expect(problem).toMatchObject({ errors: { length: 50 }, more: 4_950 })
  expect(problem.detail).toMatch(/;另有 4950 處$/)
})

it('tells fewer where they are long, and a fault too long to send is counted', async () => {
  const known = Array.from({ length: 200 }, (_, i) => `value-${i}`)
  const long = await refusal(Array.from({ length: 50 }, (_, i) => fault(`/rows/${i}`, 'not-one-of', { known })))
  expect(long.payload.errors.length).toBeGreaterThan(3)
  expect(long.payload.errors.length + long.payload.more).toBe(50)
  const huge = await refusal([fault(`/${'x'.repeat(100_000)}`, 'unknown-field', {})])
  expect(huge).toMatchObject({ code: 'unprocessable', payload: { errors: [], more: 1 } })
})

it('tells all where there are few', async () => {
  const few = [fault('/size', 'required', {}), { pointer: '/name', code: 'old', detail: 'words of its own', zh: '旧' }]
  expect((await refusal(few)).payload).toEqual({ errors: few })
})
