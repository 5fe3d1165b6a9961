import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { SamspilError } from '../errors.js';

/** Documents that are known in advance, by the SHA-256 of their text in hexadecimal digits. */
export interface TrustedDocuments {
  readonly byHash: ReadonlyMap<string, string>;
  /** Whether nothing else is answered. */
  readonly only: boolean;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A hash without what the specification of persisted documents puts in front of it, and not all tools. */
const bare = (hash: string): string => hash.replace(/^sha256:/u, '');

/**
 * Reads documents as GraphQL Code Generator and others write them: a JSON object, hash to document.
 * @throws BAD_SETTINGS where the file cannot be read, or a hash is not the SHA-256 of its document
 */
export async function readTrustedDocuments(path: string): Promise<ReadonlyMap<string, string>> {
  const refused = (why: string) => new SamspilError('BAD_SETTINGS', `TRUSTED_DOCUMENTS=${path} ${why}.`);
  const text = await readFile(path, 'utf8').catch(() => {
    throw refused('cannot be read');
  });
  const documents = new Map(Object.entries(parsed(text) ?? {}).map(([hash, document]) => [bare(hash), document]));
  if (documents.size === 0) throw refused('should be a JSON object with documents by their SHA-256');
  for (const [hash, document] of documents)
    if (hash !== hashOf(document)) throw refused(`has “${hash}”, which is not the SHA-256 of its document`);
  return documents;
}

function parsed(text: string): Record<string, string> | undefined {
  try {
    return z.record(z.string(), z.string()).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What Apollo puts in front of hashes. */
const PREFIX = 'apq:';

/**
 * How many bytes of registered documents are kept, some 16,000 such as those of the playground. Each counts with its hash
 * and its place in the list too, or millions of very short ones would fit.
 */
const REGISTERED_KEPT = 16_777_216;
const PLACE = 256;

/** Where Apollo looks for the document of a hash that a client sends instead of it. */
export function documentsFor({ byHash, only }: TrustedDocuments): KeyValueCache {
  const registered = new InMemoryLRUCache<string>({
    maxSize: REGISTERED_KEPT,
    sizeCalculation: (document, key) => document.length + key.length + PLACE,
  });
  return {
    get: async (key) => byHash.get(bare(key.slice(PREFIX.length))) ?? (only ? undefined : registered.get(key)),
    set: async (key, value, options) => (only ? undefined : registered.set(key, value, options)),
    delete: async (key) => registered.delete(key),
  };
}

const asked = z.object({ query: z.string() });

/** Refuses every document that is not among the trusted ones before anything of it is read. */
export function requireTrusted(http: FastifyInstance, url: string, { byHash }: TrustedDocuments): void {
  http.addHook('preHandler', async ({ body, query, routeOptions }) => {
    if (routeOptions.url !== url) return;
    const document = asked.safeParse(body ?? query).data?.query;
    if (document === undefined || byHash.has(hashOf(document))) return;
    throw new SamspilError(
      'DOCUMENT_NOT_TRUSTED',
      'This server answers documents that it knows in advance. Send the SHA-256 of one of them, or ask the operator to add yours.',
    );
  });
}
