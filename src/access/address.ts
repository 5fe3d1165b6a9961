import { isIPv4 } from 'node:net';

/** Whether only this machine can reach the address. */
export const isLoopback = (host: string): boolean =>
  ['localhost', '::1', '[::1]'].includes(host) || (isIPv4(host) && host.startsWith('127.'));

/** Whether what is read there comes from whom it should: over TLS, or from this machine, and with no password in it. */
export function isTrustworthy(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether a text is an address and not a path. */
export const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//iu.test(text);
