export { Budget } from './budget.js';
export type { Weigh, Weight } from './cost.js';
export { costLimit } from './cost-limit.js';
export { documentRules } from './document-rules.js';
export { introspectionFor } from './introspection.js';
export { documentLimits, MOST_MISTAKES, usualLimits, type Limits } from './limits.js';
export { isHeavy, meterSchema, pauseRequest } from './meter.js';
export { refuseLargeRequests } from './request-size.js';
export { Turns } from './turns.js';
