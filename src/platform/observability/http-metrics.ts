import type { FastifyInstance } from 'fastify';
import { Histogram, register } from 'prom-client';

const METRIC = 'http_request_duration_seconds';

function durations(): Histogram<'method' | 'route' | 'status'> {
  const known = register.getSingleMetric(METRIC);
  if (known instanceof Histogram) return known;
  return new Histogram({
    name: METRIC,
    help: 'Time from request to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
  });
}

/** Measures every request under its route pattern, never its address: addresses may carry secrets. */
export function observeRequests(fastify: FastifyInstance): void {
  const histogram = durations();
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    histogram.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
}
