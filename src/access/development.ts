import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { SamspilError } from '../errors.js';
import { inPlace, makeFolder } from '../file-errors.js';
import type { Caller } from '../graph/records/index.js';
import type { Provider } from './tokens.js';

/** Who issues tokens for trying things out. The settings refuse it in production. */
export const DEVELOPMENT_ISSUER = 'http://localhost/samspil-development';
const ALGORITHM = 'ES256';
const LIFETIME = '1h';

/** The file with the public keys of the development issuer, for AUTH_JWKS. */
export const developmentKeys = (folder: string): string => join(folder, '.development-issuer', 'jwks.json');

/**
 * Makes a token that holds for an hour, signed with a key pair of its own that is made the first time.
 * @param folder where the key pair is kept
 * @throws NOT_IN_PRODUCTION
 */
export async function developmentToken(
  folder: string,
  { role, networks }: Caller,
  { audience, rolesClaim, networksClaim }: Pick<Provider, 'audience' | 'rolesClaim' | 'networksClaim'>,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  if (environment['NODE_ENV'] === 'production')
    throw new SamspilError(
      'NOT_IN_PRODUCTION',
      'Tokens are made here for trying Samspil out only, and NODE_ENV is production: get one from your OpenID provider.',
    );
  const key = await keyIn(folder);
  return new SignJWT({ [rolesClaim]: [role.toLowerCase()], [networksClaim]: networks })
    .setProtectedHeader({ alg: ALGORITHM, kid: key.kid ?? '' })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setSubject(role.toLowerCase())
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(await importJWK(key, ALGORITHM));
}

/** The private key, which only this user can read; its public half lies beside it. */
async function keyIn(folder: string): Promise<JWK> {
  const published = developmentKeys(folder);
  const secret = join(dirname(published), 'key.json');
  const known = keyOf(await readFile(secret, 'utf8').catch(() => ''));
  if (known) return known;
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const about = { kid: `development-${Date.now()}`, alg: ALGORITHM };
  const key: JWK = { ...(await exportJWK(privateKey)), ...about };
  const keys = [{ ...(await exportJWK(publicKey)), ...about, use: 'sig' }];
  await inPlace({ path: folder, setBy: 'SAMSPIL_DATA' }, async () => {
    await makeFolder(dirname(published));
    await writeFile(published, JSON.stringify({ keys }));
    await writeFile(secret, JSON.stringify(key), { mode: 0o600 });
  });
  return key;
}

const kept = z.object({
  kty: z.literal('EC'),
  crv: z.string(),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal(ALGORITHM),
});

/** What a file holds that was written whole; null for one that is cut off or edited, in whose place a new one is made. */
function keyOf(text: string): JWK | null {
  try {
    return kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
