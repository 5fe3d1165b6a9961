import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { root } from '../ask.js';
import { millisecondsIn } from '../milliseconds.js';
import { become, metaOf } from './signed-in.js';

/** Where the issuer sends a reader back to; the operator registers this address with it. */
const returnAddress = new URL('signed-in', root).href;

/**
 * The OpenID Connect code flow with PKCE. The token is held in memory alone: it ends with the tab or its next loading.
 * What is kept while the issuer has the reader (state, verifier) is in the session storage, and is no token.
 */
function managerOf(): UserManager {
  const audience = metaOf('audience') ?? '';
  return new UserManager({
    authority: metaOf('issuer') ?? '',
    client_id: metaOf('client') ?? '',
    redirect_uri: returnAddress,
    scope: 'openid',
    // Some issuers take the audience of an access token as a resource (RFC 8707), others under its own name.
    extraQueryParams: { audience },
    ...(URL.canParse(audience) && { resource: audience }),
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    loadUserInfo: false,
  });
}

let manager: UserManager | undefined;

/** Leads to the issuer, which leads back to where the reader is. */
export async function signIn(): Promise<void> {
  manager ??= managerOf();
  await manager.signinRedirect({ state: window.location.href });
}

/**
 * Takes the token that the issuer has for whoever comes back from it.
 * @returns the address that the reader came from, as a path with its query
 */
export async function comeBack(): Promise<string> {
  manager ??= managerOf();
  const user = await manager.signinCallback();
  if (!user) throw new Error('The issuer did not say who this is.');
  become(user.access_token);
  setTimeout(signOut, millisecondsIn(user.expires_in ?? 0));
  const from = new URL(typeof user.state === 'string' ? user.state : '', root);
  return from.origin === root.origin ? `${from.pathname}${from.search}` : `${root.pathname}da/`;
}

/** Forgets the token. The reader stays signed in at the issuer. */
export function signOut(): void {
  become(undefined);
}
