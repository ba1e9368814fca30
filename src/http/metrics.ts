import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { StoreTransaction } from '../app/ports/store.ts';
import type { Ground } from '../app/run-operation.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly plannedAccounts: Counter;
}

/** Measurements of one server, in Prometheus' format. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const plannedAccounts = new Counter({
    name: 'followthrough_planned_accounts_total',
    help: 'Accounts that were planned for requests of this server.',
    registers: [registry],
  });
  return { registry, plannedAccounts };
}

/** Measures every request by method, route and status. */
export function measureRequests(app: FastifyInstance, { registry }: Metrics): void {
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
}

/** The same ground; what is planned on it is counted. */
export function countPlanning(ground: Ground, { plannedAccounts }: Metrics): Ground {
  const counted = (tx: StoreTransaction): StoreTransaction => ({
    ...tx,
    planning: {
      ...tx.planning,
      async save(plans, now) {
        await tx.planning.save(plans, now);
        plannedAccounts.inc(plans.length);
      },
    },
  });
  return {
    ...ground,
    store: { transaction: (org, work) => ground.store.transaction(org, (tx) => work(counted(tx))) },
  };
}
