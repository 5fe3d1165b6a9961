import type { FastifyInstance } from 'fastify';

/**
 * What every answer tells browsers, unless it says otherwise itself: not to run, frame, guess at or keep it, nor to tell
 * others whence they came. TLS, and with it Strict-Transport-Security, is up to what stands in front.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Sets them before anything else has the request: no hook of Fastify's is called for an address that it cannot read. */
export function addSecurityHeaders(http: FastifyInstance): void {
  http.server.prependListener('request', (_request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  });
}
