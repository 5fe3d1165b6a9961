import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { SamspilError } from '../errors.js';
import { isAddress, isTrustworthy } from './address.js';

/** How long a provider may take to answer, in milliseconds: somebody waits. */
const TIMEOUT = 5_000;

/**
 * Finds the public key that a token names. An unknown one is looked for again at the provider, at most every 30 s
 * (jose), so that a key rotation needs no restart and made-up keys cause no storm.
 * @param jwks where the keys are: an address or a file; as the issuer's discovery says where it is left out
 * @throws IDENTITY_UNAVAILABLE where the keys cannot be had; errors of jose where the key is not among them
 */
export function keysOf(issuer: string, jwks?: string): JWTVerifyGetKey {
  const find = jwks === undefined ? discovered(issuer) : isAddress(jwks) ? keysAt(jwks) : keysInFile(jwks);
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      if (causedByToken.some((type) => error instanceof type)) throw error;
      throw new SamspilError(
        'IDENTITY_UNAVAILABLE',
        'The keys with which tokens are checked cannot be had. Ask again, or ask the operator.',
        { cause: error },
      );
    }
  };
}

const causedByToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

const keysAt = (address: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(address), { timeoutDuration: TIMEOUT });

/** Read anew each time: it is small, and whoever changes it need not restart Samspil. */
function keysInFile(path: string): JWTVerifyGetKey {
  let known: { readonly text: string; readonly find: JWTVerifyGetKey } | undefined;
  return async (header, token) => {
    const text = await readFile(path, 'utf8');
    if (known?.text !== text) {
      const keys: JSONWebKeySet = JSON.parse(text);
      known = { text, find: createLocalJWKSet(keys) };
    }
    return known.find(header, token);
  };
}

/** Asked when the first token comes, not at start: Samspil starts without its provider. */
function discovered(issuer: string): JWTVerifyGetKey {
  let known: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    known ??= discover(issuer).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return (await known)(header, token);
  };
}

const configuration = z.object({
  issuer: z.string(),
  jwks_uri: z.string().refine(isTrustworthy, 'an https address'),
});

/** OpenID Connect Discovery 1.0: the document must name the very issuer that it was asked of. */
async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const found = configuration.parse(await response.json());
  if (found.issuer !== issuer) throw new Error(`${address} is of another issuer than AUTH_ISSUER`);
  return keysAt(found.jwks_uri);
}
