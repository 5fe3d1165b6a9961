export { currentRequest, withinRequest, type ChangedBy, type RequestScope } from './request-scope.js';
export { currentTrace, inSpan } from './spans.js';
export { startTracing } from './tracing.js';
