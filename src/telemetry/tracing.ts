import { context, propagation, trace } from '@opentelemetry/api';

/** Ends what sends spans, once all are sent. */
export type StopTracing = () => Promise<void>;

/**
 * Sends spans to a collector (OTLP over HTTP) from now on. What that takes is loaded only here, so that it costs nothing
 * where traces are off.
 * @param endpoint the address of the collector, without `/v1/traces`
 */
export async function startTracing(endpoint: string, version: string): Promise<StopTracing> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const url = `${endpoint.replace(/\/$/u, '')}/v1/traces`;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'samspil', 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  provider.register();
  return async () => {
    await provider.shutdown();
    trace.disable();
    context.disable();
    propagation.disable();
  };
}
