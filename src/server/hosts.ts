import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { SamspilError } from '../errors.js';
import { refuseRequest } from './http-errors.js';

/**
 * Refuses requests under names that are not this server's. Whoever owns a name can have it lead here after their page was
 * opened under it (DNS rebinding), and a browser then lets that page ask, and edit, as if it were from here. An address
 * is no name, and names that end in `localhost` belong to the machine of whoever uses them (RFC 6761), so these will do.
 * How it is (`/health`) is told under any name: there is nothing to be had from it.
 * @param names those under which it may be asked beside these
 */
export function refuseOtherHosts(http: FastifyInstance, names: readonly string[]): void {
  const own = new Set(names.map((name) => nameIn(name) ?? plain(name)));
  http.addHook('onRequest', async (request, reply) => {
    const [host, ...more] = request.raw.headersDistinct['host'] ?? [];
    // HTTP/1.1 asks for one; a browser always sends it, and a simple health check with HTTP/1.0 need not.
    if (more.length > 0 || (host === undefined && request.raw.httpVersion !== '1.0'))
      return refuseRequest(request, reply, 400, 'A request has one header Host; this has another number of them.');
    if (host === undefined || host === '' || request.routeOptions.url?.startsWith('/health/')) return undefined;
    const name = nameIn(host);
    if (name === null) return refuseRequest(request, reply, 400, `The header Host is no name or address.`);
    if (isOfThisMachine(name) || own.has(name)) return undefined;
    throw new SamspilError(
      'UNKNOWN_HOST',
      `This Samspil is not known as “${name}”: ask it under its own name or address. If it should be, whoever runs it adds the name to ALLOWED_HOSTS.`,
    );
  });
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/u, '');

/** The name or address in a header Host, without port, as browsers write it; null where there is none. */
function nameIn(host: string): string | null {
  if (/[\s/?#@\\]/u.test(host) || !URL.canParse(`http://${host}`)) return null;
  return plain(new URL(`http://${host}`).hostname);
}

const isOfThisMachine = (name: string): boolean =>
  isIP(name.replace(/^\[(.*)\]$/u, '$1')) !== 0 || name === 'localhost' || name.endsWith('.localhost');
