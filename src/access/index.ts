export { isAddress, isLoopback, isTrustworthy } from './address.js';
export { DEVELOPMENT_ISSUER, developmentKeys, developmentToken } from './development.js';
export { refusalReasons } from './refusal.js';
export type { Provider } from './tokens.js';
export { whoAsks, type WhoAsks } from './who-asks.js';
