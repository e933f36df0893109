import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** All metric names of the platform stand here; each service has its own registry. */
export function createMetrics(service: string) {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string) => new Gauge({ name: `lianqiao_${name}`, help, registers })
  return {
    registry,
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
    bus: {
      outboxRows: gauge('outbox_rows', 'Events committed here and not yet on the bus'),
      outboxOldestSeconds: gauge('outbox_oldest_seconds', 'Age of the oldest of them'),
      relayFailures: gauge('relay_failures', 'Failed attempts to bring events to the bus since the start'),
      lag: gauge('consumer_lag_events', 'Events on the bus not yet acknowledged here; absent while unknown'),
      waiting: gauge('consumer_waiting_events', 'Events waiting for a retry, and those behind them'),
      oldestWaitingSeconds: gauge('consumer_waiting_oldest_seconds', 'Age of the oldest of them'),
      deadLetters: gauge('consumer_dead_letters', 'Events given up until an operator decides'),
      inFlight: gauge('consumer_in_flight_events', 'Events being handled now'),
    },
  }
}

export type Metrics = ReturnType<typeof createMetrics>
