import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

export const audience = 'samspil';

/** A key pair with which tokens can be signed. */
export interface Signer {
  readonly key: CryptoKey;
  readonly published: JWK & { readonly kid: string; readonly alg: string };
}

export async function newSigner(kid: string, alg = 'RS256'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { key: privateKey, published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** A token as the issuer makes them, except for what a test changes. */
export async function tokenOf(
  { key, published: { kid, alg } }: Signer,
  issuer: string,
  claims: Record<string, unknown> = {},
  typ?: string,
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const standard = { iss: issuer, aud: audience, iat: now, exp: now + 300, sub: 'person-4711' };
  return new SignJWT({ ...standard, ...claims })
    .setProtectedHeader({ alg, kid, ...(typ !== undefined && { typ }) })
    .sign(key);
}

const running: Server[] = [];

export async function closeProviders(): Promise<void> {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

/** An OpenID provider, as far as a service that only checks tokens needs one. */
export interface TestProvider {
  readonly issuer: string;
  /** What it publishes; a test may change it. */
  keys: readonly JWK[];
  /** How it answers; a test may have it fail. */
  status: number;
  /** Whose the discovery document says that it is. */
  discoveredIssuer: string;
  /** How often its keys were asked for. */
  asked: number;
}

export async function startProvider(...signers: Signer[]): Promise<TestProvider> {
  const server = createServer(({ url }, response) => {
    const isKeys = url === '/keys';
    if (isKeys) provider.asked += 1;
    response.writeHead(provider.status, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        isKeys ? { keys: provider.keys } : { issuer: provider.discoveredIssuer, jwks_uri: `${provider.issuer}/keys` },
      ),
    );
  });
  running.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const provider: TestProvider = {
    issuer,
    keys: signers.map(({ published }) => published),
    status: 200,
    discoveredIssuer: issuer,
    asked: 0,
  };
  return provider;
}
