import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { errorCatalogue, graphqlErrors } from '../errors.js';
import type { Ending } from './events/index.js';
import { serveReaders } from './reading.js';
import type { Ended } from './request-log.js';

/** A number that is read when somebody asks for the metrics. */
export interface Measured {
  readonly name: string;
  readonly help: string;
  /** Undefined where it is not known. */
  readonly value: number | undefined;
}

const SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10, 30];
const QUERIES = [0, 1, 2, 4, 8, 16, 32, 64];
/** Gauges of the library that have the name of a counter; each is the sum of one that is told by type. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];
const KNOWN_CODES = new Set<string>([...errorCatalogue, ...graphqlErrors].map(({ code }) => code));

/**
 * What a Prometheus reads. No label has a value that a client can invent, so the number of series is bounded, whatever
 * is asked.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'samspil_requests_total',
    help: 'Requests that have ended, by address and HTTP status; 499 where the client hung up.',
    labelNames: ['route', 'status'],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: 'samspil_request_duration_seconds',
    help: 'How long requests took.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #operations = new Counter({
    name: 'samspil_operations_total',
    help: 'GraphQL operations, by type.',
    labelNames: ['type'],
    registers: [this.#registry],
  });
  readonly #cost = new Counter({
    name: 'samspil_cost_total',
    help: 'What GraphQL operations cost.',
    registers: [this.#registry],
  });
  readonly #errors = new Counter({
    name: 'samspil_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers: [this.#registry],
  });
  readonly #queries = new Histogram({
    name: 'samspil_cypher_queries',
    help: 'Queries that a GraphQL operation sent to Neo4j.',
    buckets: QUERIES,
    registers: [this.#registry],
  });
  readonly #lostPromises = new Counter({
    name: 'samspil_lost_promises_total',
    help: 'Promises that failed and that nobody waited for: each a fault of ours, which the log tells.',
    registers: [this.#registry],
  });
  readonly #events = new Counter({
    name: 'samspil_subscription_events_total',
    help: 'Events that were sent to subscriptions.',
    registers: [this.#registry],
  });
  readonly #endings = new Counter({
    name: 'samspil_subscriptions_ended_total',
    help: 'Subscriptions that have ended, by who or what ended them.',
    labelNames: ['by'],
    registers: [this.#registry],
  });
  readonly #measured = new Map<string, Gauge>();

  /** @param subscriptions tells how many are open */
  constructor(
    private readonly measure: () => Promise<readonly Measured[]>,
    private readonly subscriptions: () => number,
  ) {
    collectDefaultMetrics({ register: this.#registry });
    for (const name of MISNAMED) this.#registry.removeSingleMetric(name);
  }

  /** Counts a request. */
  count({ request, status, milliseconds, scope }: Ended): void {
    const route = request.routeOptions.url ?? 'unknown';
    this.#requests.inc({ route, status: status ?? 499 });
    // How long one is open is up to its client.
    if (scope.ended === undefined) this.#durations.observe({ route }, milliseconds / 1_000);
    for (const code of scope.errors) this.#errors.inc({ code: KNOWN_CODES.has(code) ? code : 'other' });
    if (!scope.operation) return;
    this.#operations.inc({ type: scope.operation.type });
    this.#queries.observe(scope.queries);
    if (scope.cost !== undefined) this.#cost.inc(scope.cost);
  }

  countEvent(): void {
    this.#events.inc();
  }

  countEndOfSubscription(by: Ending): void {
    this.#endings.inc({ by });
  }

  countLostPromise(): void {
    this.#lostPromises.inc();
  }

  /** Serves them at `/metrics`. */
  serve(http: FastifyInstance): void {
    serveReaders(http, '/metrics', async (_request, reply) => {
      this.#set('samspil_subscriptions', 'Subscriptions that are open.', this.subscriptions());
      for (const { name, help, value } of await this.measure()) this.#set(name, help, value);
      return reply.type(this.#registry.contentType).send(await this.#registry.metrics());
    });
  }

  #set(name: string, help: string, value: number | undefined): void {
    const gauge = this.#measured.get(name) ?? new Gauge({ name, help, registers: [this.#registry] });
    this.#measured.set(name, gauge);
    if (value === undefined) gauge.remove();
    else gauge.set(value);
  }
}
