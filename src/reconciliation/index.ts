export { type Answered, type Asked, reconciliation, type ReconciliationOptions } from './service.js';
