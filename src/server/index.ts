export type { AnswerCacheOptions } from './answer-cache.js';
export type { Files, MadeFile } from './files.js';
export type { OpenService, ServiceAnswer, ServiceAsked } from './open-service.js';
export type { Measured } from './metrics.js';
export type { Lack, Warning } from './health.js';
export {
  allowedByDefault,
  createServer,
  type Address,
  type Allowed,
  type Server,
  type ServerOptions,
} from './server.js';
export type { OnRecord } from './playground/index.js';
export type { Arrival, ContextMaker, Told } from './request.js';
export { usualLimits, type Limits, type Weigh } from './limits/index.js';
export { readTrustedDocuments, type TrustedDocuments } from './trusted-documents.js';
export { explorerDocuments } from './explorer/index.js';
