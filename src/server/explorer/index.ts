import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encode } from 'micromark-util-encode';
import Negotiator from 'negotiator';
import { READING, serveReaders } from '../reading.js';
import { explorerFiles } from './files.js';

export { explorerDocuments } from './files.js';

/** The languages of the page; the first where a browser has no wish among them. */
const languages = ['da', 'en'];

/** How readers of the page sign in. */
export interface SignIn {
  /** The address of the OpenID provider. */
  readonly issuer: string;
  /** As what the provider knows the page. */
  readonly client: string;
  /** For what its tokens have to be issued. */
  readonly audience: string;
}

export interface ExplorerOptions {
  /** Nobody signs in where it is left out. */
  readonly signIn?: SignIn | undefined;
}

/** Nothing may be loaded from another address, nor sent to one but to the issuer: the page works without internet and tells nobody. */
const policyWith = (nonce: string, signIn: SignIn | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // The library of its menus and dialogs adds one rule to the page itself.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    ["connect-src 'self'", ...(signIn ? [new URL(signIn.issuer).origin] : [])].join(' '),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves the explorer: its page at `/da/…` and `/en/…`, its files at `/explorer/…`; `/` leads to one of the languages. @param isLive whether there are subscriptions */
export function serveExplorer(http: FastifyInstance, { signIn }: ExplorerOptions, isLive: boolean): void {
  const sendPage = async ({ url }: FastifyRequest, reply: FastifyReply) => {
    const { page } = await explorerFiles();
    const nonce = randomBytes(16).toString('base64url');
    return reply
      .header('content-security-policy', policyWith(nonce, signIn))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(
        pageAt(page, '../'.repeat(depthOf(url)), [
          ...metaOf({ ...signIn, ...(isLive && { live: 'on' }) }),
          `<meta property="csp-nonce" nonce="${nonce}" />`,
        ]),
      );
  };
  for (const language of languages) {
    serveReaders(http, `/${language}`, async (_request, reply) => reply.redirect(`${language}/`));
    serveReaders(http, `/${language}/*`, sendPage);
  }
  if (signIn) serveReaders(http, '/signed-in', sendPage);
  serveReaders(http, '/explorer/*', sendFile);
  serveReaders(http, '/', async ({ headers }, reply) => {
    const wanted = new Negotiator({ headers: { 'accept-language': headers['accept-language'] } }).language(languages);
    return reply.header('vary', 'accept-language').redirect(`${wanted ?? 'da'}/`);
  });
}

/**
 * Leads from an address of the page that cannot be read, such as one that was cut off in the middle of a letter, to one
 * that can: there the page tells that it knows no such place.
 * @returns whether it is an address of the page
 */
export function leadToReadable({ method, url }: FastifyRequest, reply: FastifyReply): boolean {
  const { path, search = '' } = /^\/(?<path>(?:da|en)\/[^?]*)(?<search>.*)$/u.exec(url)?.groups ?? {};
  if (path === undefined || !READING.some((each) => each === method)) return false;
  void reply.redirect(`${'../'.repeat(depthOf(url))}${path.replaceAll('%', '%25')}${search}`);
  return true;
}

/** How many folders an address lies below the root. */
const depthOf = (url: string): number => (/^[^?]*/u.exec(url)?.[0] ?? '').split('/').length - 2;

/** What the page is told, by name. */
const metaOf = (told: Readonly<Record<string, string>>): string[] =>
  Object.entries(told).map(([name, content]) => `<meta name="${name}" content="${encode(content)}" />`);

/** The page with its files where they are as seen from an address, so that it works behind a proxy that adds a path. */
const pageAt = (page: string, root: string, more: readonly string[]): string =>
  page
    .replaceAll(/="\.\/(?=graphql|export\/)/gu, `="${root}`)
    .replaceAll('="./', `="${root}explorer/`)
    .replace('</title>', ['</title>', `<meta name="root" content="${root || './'}" />`, ...more].join('\n    '));

interface FileRoute {
  readonly Params: { readonly '*': string };
}

async function sendFile({ params, headers }: FastifyRequest<FileRoute>, reply: FastifyReply): Promise<unknown> {
  const { byName } = await explorerFiles();
  const file = byName.get(params['*']);
  if (!file) return reply.callNotFound();
  const packing = new Negotiator({ headers: { 'accept-encoding': headers['accept-encoding'] } }).encoding([
    'br',
    'gzip',
    'identity',
  ]);
  reply
    .type(file.type)
    // Names change with the content.
    .header('cache-control', file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    // A worker has the policy that its script comes with.
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('vary', 'accept-encoding');
  const packed = packing === 'br' ? file.packed.br : packing === 'gzip' ? file.packed.gzip : undefined;
  return packed ? reply.header('content-encoding', packing ?? '').send(packed) : reply.send(file.content);
}
