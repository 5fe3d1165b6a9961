/* What is written, told to addresses that the operator names. */

export { Deliveries, type WebhookOptions } from './deliveries.js';
