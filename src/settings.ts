import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DEVELOPMENT_ISSUER, isAddress, isLoopback, isTrustworthy } from './access/index.js';
import { SamspilError } from './errors.js';
import { usualLimits } from './server/limits/limits.js';

interface Setting<Schema extends z.ZodType> {
  /** What it is for and what it may be, for `--help`, the README and the error that rejects a wrong value. */
  readonly about: string;
  /** How the default reads where it isn't a plain value. */
  readonly shownDefault: string;
  readonly schema: Schema;
  /** A secret is never repeated in a message. */
  readonly secret?: true;
}

const setting = <Schema extends z.ZodType>(
  schema: Schema,
  shownDefault: string,
  about: string,
  secret?: true,
): Setting<Schema> => ({ schema, shownDefault, about, ...(secret && { secret }) });

const wholeNumber = (smallest: number, largest: number) =>
  z
    .string()
    .regex(/^\d+$/u, `a whole number from ${smallest} to ${largest}`)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest, `a whole number from ${smallest} to ${largest}`);

const memory = z.string().regex(/^\d+[mg]$/u, 'a size such as 512m or 2g');

const MEGABYTE = 1_048_576;

/** A size in bytes. */
const bytes = (usual: string) =>
  memory.default(usual).transform((size) => Number.parseInt(size, 10) * (size.endsWith('g') ? 1_024 : 1) * MEGABYTE);

const cacheHome = () => process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');

const isHostName = (text: string): boolean =>
  /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u.test(text) && URL.canParse(`http://${text}`);

/** When what is for this machine alone is on by default. */
const PRIVATE = 'on where only this machine gets in (HOST, and neither ALLOWED_HOSTS nor TRUST_PROXY), else off';

/** Every setting, each an environment variable. */
const settings = {
  HOST: setting(z.string().default('127.0.0.1'), '127.0.0.1', 'Address to listen on; 0.0.0.0 lets other machines in.'),
  PORT: setting(wholeNumber(0, 65_535).default(4000), '4000', 'Port to listen on; 0 takes a free one.'),
  NEO4J_URI: setting(
    z
      .string()
      .regex(
        /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s@]+$/u,
        'an address such as neo4j://localhost:7687, without user and password',
      )
      .optional(),
    'a managed local Neo4j',
    'A Neo4j 5.26 or newer to use: a server, Docker, Aura or a cluster.',
  ),
  NEO4J_USER: setting(z.string().default('neo4j'), 'neo4j', 'User at NEO4J_URI.'),
  NEO4J_PASSWORD: setting(z.string().optional(), 'none', 'Password at NEO4J_URI.', true),
  NEO4J_DATABASE: setting(z.string().default('neo4j'), 'neo4j', 'Database at NEO4J_URI.'),
  SAMSPIL_DATA: setting(
    z
      .string()
      .default('.samspil')
      .transform((path) => resolve(path)),
    '.samspil in the current folder',
    'Folder in which the managed Neo4j keeps its data, one folder a dataset.',
  ),
  SAMSPIL_CACHE: setting(
    z
      .string()
      .default(() => join(cacheHome(), 'samspil'))
      .transform((path) => resolve(path)),
    'samspil in the user’s cache folder',
    'Folder for the jars of the managed Neo4j (116 MB).',
  ),
  NEO4J_HEAP: setting(
    memory.default('2g'),
    '2g',
    'Most heap that the managed Neo4j takes; an import of 200,000 rows at once wants 2g.',
  ),
  NEO4J_PAGECACHE: setting(memory.default('256m'), '256m', 'Page cache of the managed Neo4j.'),
  GRAPH_MEMORY: setting(
    bytes('512m'),
    '512m',
    'Memory for the graph itself, from which relations, lists and filters are answered; where it does not fit, Neo4j answers them. 0m keeps none.',
  ),
  ANSWER_CACHE: setting(
    bytes('64m'),
    '64m',
    'Memory for answers that are kept until the graph changes; 0m keeps none.',
  ),
  COST_LIMIT: setting(
    wholeNumber(1, 10_000_000).default(usualLimits.cost),
    String(usualLimits.cost),
    'The most that one request may cost: about the objects that it may lead to (docs/limits.md).',
  ),
  COST_BUDGET: setting(
    wholeNumber(0, 1_000_000_000).default(usualLimits.budget),
    String(usualLimits.budget),
    'What the requests of one caller may cost in a minute; 0 counts nothing.',
  ),
  REQUEST_TIMEOUT: setting(
    wholeNumber(1, 3_600).default(usualLimits.seconds),
    String(usualLimits.seconds),
    'For how many seconds a request may be worked on, its queries in Neo4j included.',
  ),
  SUBSCRIPTIONS: setting(
    wholeNumber(0, 100_000).default(usualLimits.subscriptions.atOnce),
    String(usualLimits.subscriptions.atOnce),
    'How many subscriptions may be open at a time; 0 offers none.',
  ),
  SUBSCRIPTIONS_EACH: setting(
    wholeNumber(1, 100_000).default(usualLimits.subscriptions.each),
    String(usualLimits.subscriptions.each),
    'How many of them one caller may have.',
  ),
  INTROSPECTION: setting(
    z.enum(['on', 'off'], 'on or off').default('on'),
    'on',
    'Whether everybody may ask for the schema and is told of names like the one that was mistyped; off leaves it to editors.',
  ),
  RECONCILE: setting(
    z.enum(['on', 'off'], 'on or off').default('on'),
    'on',
    'Whether tables of others are matched at /reconcile, as by OpenRefine: pages of any site may ask there what everybody may see (docs/reconcile.md).',
  ),
  EXPLORER: setting(
    z.enum(['on', 'off'], 'on or off').default('on'),
    'on',
    'Whether browsers get the explorer: pages in Danish and English that need no query.',
  ),
  PLAYGROUND: setting(
    z.enum(['on', 'off'], 'on or off').default('on'),
    'on',
    'Whether browsers get a page to ask in, at /graphql.',
  ),
  TRUSTED_DOCUMENTS: setting(
    z
      .string()
      .transform((path) => resolve(path))
      .optional(),
    'none',
    'File with documents that clients may ask for by their SHA-256: a JSON object, hash to document.',
  ),
  ONLY_TRUSTED: setting(
    z.enum(['on', 'off'], 'on or off').default('off'),
    'off',
    'Whether nothing but TRUSTED_DOCUMENTS is answered.',
  ),
  CORS_ORIGINS: setting(
    z
      .string()
      .regex(
        /^https?:\/\/[^\s,/]+(,https?:\/\/[^\s,/]+)*$/u,
        'origins such as https://dashboard.example.org, with commas between',
      )
      .transform((text) => text.split(','))
      .default([]),
    'none',
    'Sites whose pages may ask from within a browser.',
  ),
  ALLOWED_HOSTS: setting(
    z
      .string()
      .transform((text) => text.split(','))
      .refine(
        (names) => names.every(isHostName),
        'names such as samspil.example.org, without port, with commas between',
      )
      .default([]),
    'none',
    'Names under which Samspil may be asked, beside HOST, localhost and any IP address (docs/access.md).',
  ),
  TRUST_PROXY: setting(
    z.enum(['on', 'off'], 'on or off').default('off'),
    'off',
    'Whether a proxy in front tells from which address a request comes (X-Forwarded-For).',
  ),
  METRICS: setting(
    z.enum(['on', 'off'], 'on or off').optional(),
    PRIVATE,
    'Whether /metrics tells a Prometheus how Samspil is.',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    z
      .string()
      .regex(/^https?:\/\/\S+$/u, 'an address such as http://localhost:4318')
      .optional(),
    'none: no traces',
    'Collector of OpenTelemetry to which traces go (OTLP over HTTP).',
  ),
  EDITING: setting(
    z.enum(['on', 'off', 'anybody'], 'on, off or anybody').optional(),
    PRIVATE,
    'Whether whoever reaches the API may edit, such as merge organisations; anybody where that is more than this machine. With AUTH_ISSUER the token says.',
  ),
  CORRECTIONS: setting(
    wholeNumber(0, 100_000).default(0),
    '0: they propose none',
    'How many corrections that readers propose may wait for an editor at a time (docs/recording.md).',
  ),
  AUTH_ISSUER: setting(
    z
      .string()
      .refine(isTrustworthy, 'the address of an issuer as its tokens have it, such as https://login.example.org')
      .optional(),
    'none: all callers are alike',
    'Issuer whose tokens say who asks: any OpenID provider. docs/access.md tells how.',
  ),
  AUTH_AUDIENCE: setting(z.string().default('samspil'), 'samspil', 'What a token must be issued for (claim aud).'),
  AUTH_CLIENT_ID: setting(
    z.string().optional(),
    'none: nobody signs in on the pages',
    'As what the issuer knows the explorer, so that readers sign in there (docs/access.md).',
  ),
  AUTH_JWKS: setting(
    z
      .string()
      .refine((place) => !isAddress(place) || isTrustworthy(place), 'an https address or a file')
      .transform((place) => (isAddress(place) ? place : resolve(place)))
      .optional(),
    'as the issuer’s discovery says',
    'Address or file of the issuer’s public keys, a JSON Web Key Set.',
  ),
  AUTH_ROLES_CLAIM: setting(
    z.string().default('roles'),
    'roles',
    'Claim that names roles: reader, member, editor or admin; dots lead inwards (realm_access.roles).',
  ),
  AUTH_NETWORKS_CLAIM: setting(
    z.string().default('networks'),
    'networks',
    'Claim with the ids of the networks that a caller belongs to.',
  ),
  ANONYMOUS: setting(
    z.enum(['on', 'off'], 'on or off').optional(),
    'on where there is no AUTH_ISSUER, else off',
    'Whether whoever has no token may read.',
  ),
  WEBHOOK_URLS: setting(
    z
      .string()
      .transform((text) => text.split(','))
      .refine(
        (urls) =>
          urls.every((url) => /^https?:\/\/[^\s@]+$/u.test(url) && URL.canParse(url)) &&
          new Set(urls).size === urls.length,
        'addresses such as https://hooks.example.org/samspil, each once, without user and password, with commas between',
      )
      .default([]),
    'none',
    'Addresses to which Samspil POSTs what is written, signed (docs/digest.md).',
    true,
  ),
  WEBHOOK_SECRET: setting(
    z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/u, 'whsec_ and 24 to 64 random bytes in base64')
      .optional(),
    'none',
    'With which that is signed: `whsec_` and 24 to 64 random bytes in base64.',
    true,
  ),
  WEBHOOK_RIGHTS: setting(
    z.enum(['reader', 'editor'], 'reader or editor').default('reader'),
    'reader',
    'What WEBHOOK_URLS are told of: reader, of what everybody may see; editor, of what is for networks and confidential too.',
  ),
} as const;

/** The settings as rows for `--help` and the README. */
export const settingsHelp = Object.entries(settings).map(([name, { about, shownDefault }]) => ({
  name,
  default: shownDefault,
  about,
}));

const schema = z
  .object({
    HOST: settings.HOST.schema,
    PORT: settings.PORT.schema,
    NEO4J_URI: settings.NEO4J_URI.schema,
    NEO4J_USER: settings.NEO4J_USER.schema,
    NEO4J_PASSWORD: settings.NEO4J_PASSWORD.schema,
    NEO4J_DATABASE: settings.NEO4J_DATABASE.schema,
    SAMSPIL_DATA: settings.SAMSPIL_DATA.schema,
    SAMSPIL_CACHE: settings.SAMSPIL_CACHE.schema,
    NEO4J_HEAP: settings.NEO4J_HEAP.schema,
    NEO4J_PAGECACHE: settings.NEO4J_PAGECACHE.schema,
    GRAPH_MEMORY: settings.GRAPH_MEMORY.schema,
    ANSWER_CACHE: settings.ANSWER_CACHE.schema,
    COST_LIMIT: settings.COST_LIMIT.schema,
    COST_BUDGET: settings.COST_BUDGET.schema,
    REQUEST_TIMEOUT: settings.REQUEST_TIMEOUT.schema,
    SUBSCRIPTIONS: settings.SUBSCRIPTIONS.schema,
    SUBSCRIPTIONS_EACH: settings.SUBSCRIPTIONS_EACH.schema,
    INTROSPECTION: settings.INTROSPECTION.schema,
    RECONCILE: settings.RECONCILE.schema,
    EXPLORER: settings.EXPLORER.schema,
    PLAYGROUND: settings.PLAYGROUND.schema,
    TRUSTED_DOCUMENTS: settings.TRUSTED_DOCUMENTS.schema,
    ONLY_TRUSTED: settings.ONLY_TRUSTED.schema,
    CORS_ORIGINS: settings.CORS_ORIGINS.schema,
    ALLOWED_HOSTS: settings.ALLOWED_HOSTS.schema,
    TRUST_PROXY: settings.TRUST_PROXY.schema,
    METRICS: settings.METRICS.schema,
    OTEL_EXPORTER_OTLP_ENDPOINT: settings.OTEL_EXPORTER_OTLP_ENDPOINT.schema,
    EDITING: settings.EDITING.schema,
    CORRECTIONS: settings.CORRECTIONS.schema,
    AUTH_ISSUER: settings.AUTH_ISSUER.schema,
    AUTH_AUDIENCE: settings.AUTH_AUDIENCE.schema,
    AUTH_CLIENT_ID: settings.AUTH_CLIENT_ID.schema,
    AUTH_JWKS: settings.AUTH_JWKS.schema,
    AUTH_ROLES_CLAIM: settings.AUTH_ROLES_CLAIM.schema,
    AUTH_NETWORKS_CLAIM: settings.AUTH_NETWORKS_CLAIM.schema,
    ANONYMOUS: settings.ANONYMOUS.schema,
    WEBHOOK_URLS: settings.WEBHOOK_URLS.schema,
    WEBHOOK_SECRET: settings.WEBHOOK_SECRET.schema,
    WEBHOOK_RIGHTS: settings.WEBHOOK_RIGHTS.schema,
  })
  .transform((read) => ({ ...read, TRUST_PROXY: read.TRUST_PROXY === 'on' }))
  .transform((read) => ({
    ...read,
    EDITING: read.AUTH_ISSUER === undefined && (read.EDITING === undefined ? isPrivate(read) : read.EDITING !== 'off'),
    METRICS: read.METRICS === undefined ? isPrivate(read) : read.METRICS === 'on',
    INTROSPECTION: read.INTROSPECTION === 'on',
    RECONCILE: read.RECONCILE === 'on',
    EXPLORER: read.EXPLORER === 'on',
    PLAYGROUND: read.PLAYGROUND === 'on',
    ONLY_TRUSTED: read.ONLY_TRUSTED === 'on',
    ANONYMOUS: (read.ANONYMOUS ?? (read.AUTH_ISSUER === undefined ? 'on' : 'off')) === 'on',
  }));

/** Whether nobody but this machine gets in: neither over the network nor by a proxy in front, which has a name. */
const isPrivate = (read: { HOST: string; ALLOWED_HOSTS: readonly string[]; TRUST_PROXY: boolean }): boolean =>
  isLoopback(read.HOST) && read.ALLOWED_HOSTS.length === 0 && !read.TRUST_PROXY;

/** The settings as read. */
export type Settings = z.output<typeof schema>;

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 * @throws BAD_SETTINGS once, naming every wrong one and what would be right.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  const faults = result.success ? [] : result.error.issues.map((issue) => faultOf(issue, given));
  if (given['NEO4J_URI'] !== undefined && given['NEO4J_PASSWORD'] === undefined) {
    faults.push('NEO4J_PASSWORD is missing; NEO4J_URI needs it.');
  }
  if (given['ONLY_TRUSTED'] === 'on' && given['TRUSTED_DOCUMENTS'] === undefined) {
    faults.push('TRUSTED_DOCUMENTS is missing; with ONLY_TRUSTED=on nothing would be answered.');
  }
  if ((given['WEBHOOK_URLS'] === undefined) !== (given['WEBHOOK_SECRET'] === undefined))
    faults.push(
      given['WEBHOOK_URLS'] === undefined
        ? 'WEBHOOK_URLS is missing; WEBHOOK_SECRET signs what goes there.'
        : 'WEBHOOK_SECRET is missing; nobody could tell what WEBHOOK_URLS get from what others send them.',
    );
  faults.push(...faultsOfAccess(given));
  if (result.success && result.data.EDITING && given['EDITING'] === 'on' && !isPrivate(result.data))
    faults.push(
      'EDITING=on would let more than this machine edit: set AUTH_ISSUER, so that tokens say who may, or EDITING=anybody if you mean it.',
    );
  if (!result.success || faults.length > 0)
    throw new SamspilError('BAD_SETTINGS', ['Settings that cannot be used:', ...faults].join('\n  '));
  return result.data;
}

/** What would leave the API open, or shut, where somebody meant otherwise. */
function faultsOfAccess(given: NodeJS.ProcessEnv): string[] {
  const faults: string[] = [];
  if (given['AUTH_ISSUER'] === undefined) {
    for (const name of Object.keys(settings).filter((each) => each.startsWith('AUTH_')))
      if (given[name] !== undefined) faults.push(`AUTH_ISSUER is missing; ${name} needs it.`);
    if (given['ANONYMOUS'] === 'off') faults.push('AUTH_ISSUER is missing; with ANONYMOUS=off nobody could ask.');
    return faults;
  }
  if (given['EDITING'] !== undefined && given['EDITING'] !== 'off')
    faults.push(`EDITING=${given['EDITING']} cannot be with AUTH_ISSUER: the role in the token says who may edit.`);
  if (given['AUTH_ISSUER'] === DEVELOPMENT_ISSUER && given['NODE_ENV'] === 'production')
    faults.push('AUTH_ISSUER is the one for development, which NODE_ENV=production does not trust.');
  return faults;
}

function faultOf({ path, message }: z.core.$ZodIssue, given: NodeJS.ProcessEnv): string {
  const name = String(path[0]);
  const isSecret = Object.entries(settings).some(([known, { secret }]) => known === name && secret);
  const shown = given[name]?.replace(/\/\/[^@\s]*@/u, '//…@') ?? '';
  return `${name}${isSecret ? '' : `=${shown}`} should be ${message}.`;
}
