export type { AnswerCacheOptions } from './answer-cache.js';
export { createServer, type Address, type Server, type ServerOptions } from './server.js';
export type { ContextMaker, Told } from './request.js';
