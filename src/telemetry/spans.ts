import { SpanStatusCode, trace, type Attributes, type SpanKind } from '@opentelemetry/api';
import { SamspilError } from '../errors.js';

/** Does nothing that takes time until `startTracing` says where spans go. */
const tracer = trace.getTracer('samspil');

interface SpanOptions {
  readonly kind: SpanKind;
  readonly attributes?: Attributes;
}

/** Does some work within a span of its own, which tells how long it took and whether it failed. */
export const inSpan = async <Result>(
  name: string,
  options: SpanOptions,
  work: () => Promise<Result>,
): Promise<Result> =>
  tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Messages may hold what people asked for.
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', error instanceof SamspilError ? error.code : 'INTERNAL');
      throw error;
    } finally {
      span.end();
    }
  });

/** The id of the trace that something belongs to; undefined where traces are off. */
export function currentTrace(): string | undefined {
  const span = trace.getActiveSpan();
  return span?.isRecording() === true ? span.spanContext().traceId : undefined;
}
