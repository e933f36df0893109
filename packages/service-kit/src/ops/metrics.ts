import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** All metric names of the platform stand here; each service has its own registry. */
export function createMetrics(service: string) {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  const registers = [registry]
  return {
    registry,
    collectProcess: () => collectDefaultMetrics({ register: registry }),
    grpcSeconds: new Histogram({
      name: 'lianqiao_grpc_server_seconds',
      help: 'Time of a gRPC call by method and outcome',
      labelNames: ['method', 'outcome'],
      buckets,
      registers,
    }),
    httpSeconds: new Histogram({
      name: 'lianqiao_http_seconds',
      help: 'Time of an HTTP request by route, method and status',
      labelNames: ['route', 'method', 'status'],
      buckets,
      registers,
    }),
    bus: new Gauge({
      name: 'lianqiao_bus',
      help: 'The state of the bus as this service sees it: outbox rows, age of the oldest, lag, waiting, dead letters',
      labelNames: ['figure'],
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
