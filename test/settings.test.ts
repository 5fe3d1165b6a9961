import { expect, test } from 'vitest';
import { readSettings, settingsHelp } from '../src/settings.js';

test('nothing has to be set', () => {
  expect(readSettings({})).toMatchObject({ HOST: '127.0.0.1', PORT: 4000, NEO4J_USER: 'neo4j' });
});

test('one message names every wrong setting, and never a password', () => {
  const read = () =>
    readSettings({ PORT: '70000', NEO4J_URI: 'http://here', NEO4J_PASSWORD: 'geheim', NEO4J_HEAP: 'much' });
  expect(read).toThrow(
    expect.objectContaining({
      code: 'BAD_SETTINGS',
      message: expect.stringMatching(/PORT=70000.*NEO4J_URI=http:\/\/here.*NEO4J_HEAP=much/su),
    }),
  );
  expect(read).not.toThrow(/geheim/u);
});

test('an address without a password is refused', () => {
  expect(() => readSettings({ NEO4J_URI: 'neo4j://localhost' })).toThrow(/NEO4J_PASSWORD is missing/u);
});

test('a password within an address is refused and not repeated', () => {
  const read = () => readSettings({ NEO4J_URI: 'neo4j://neo4j:geheim@localhost', NEO4J_PASSWORD: 'geheim' });
  expect(read).toThrow(/NEO4J_URI=neo4j:\/\/…@localhost.*without user and password/u);
  expect(read).not.toThrow(/geheim/u);
});

test('every setting says what it is for', () => {
  for (const { about } of settingsHelp) expect(about).toMatch(/^[A-Z].*\.$/u);
});

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '127.0.0.53' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '127.example.org' }, false],
  [{ HOST: '0.0.0.0', EDITING: 'anybody' }, true],
  [{ EDITING: 'off' }, false],
  [{ EDITING: 'on' }, true],
  [{ ALLOWED_HOSTS: 'samspil.example.org' }, false],
  [{ TRUST_PROXY: 'on' }, false],
  [{ TRUST_PROXY: 'on', EDITING: 'anybody' }, true],
])('with %o editing is on: %s', (environment, on) => {
  expect(readSettings(environment).EDITING).toBe(on);
});

test('editing is on or off', () => {
  expect(() => readSettings({ EDITING: 'yes' })).toThrow(/EDITING=yes should be on, off or anybody/u);
});

test.each([
  [{}, true],
  [{ AUTH_ISSUER: 'https://login.example.org' }, false],
  [{ AUTH_ISSUER: 'https://login.example.org', ANONYMOUS: 'on' }, true],
])('with %o whoever has no token may read: %s', (environment, may) => {
  expect(readSettings(environment).ANONYMOUS).toBe(may);
});

test('with an issuer the token says who may edit, on this machine too', () => {
  expect(readSettings({ AUTH_ISSUER: 'https://login.example.org' }).EDITING).toBe(false);
});

test.each([
  [{ AUTH_ISSUER: 'http://login.example.org' }, /AUTH_ISSUER=http:\/\/login.example.org should be/u],
  [{ AUTH_ISSUER: 'login.example.org' }, /AUTH_ISSUER=login.example.org should be/u],
  [{ AUTH_ISSUER: 'https://me:geheim@login.example.org' }, /AUTH_ISSUER=https:\/\/…@login/u],
  [{ AUTH_ISSUER: 'https://login.example.org', AUTH_JWKS: 'http://login.example.org/keys' }, /AUTH_JWKS=.*https/u],
  [{ AUTH_ISSUER: 'https://login.example.org', AUTH_JWKS: 'file:///keys' }, /AUTH_JWKS=.*or a file/u],
  [{ AUTH_ISSUER: 'https://login.example.org', EDITING: 'on' }, /the role in the token says/u],
  [{ AUTH_ISSUER: 'https://login.example.org', EDITING: 'anybody' }, /EDITING=anybody cannot be/u],
  [{ HOST: '0.0.0.0', EDITING: 'on' }, /more than this machine edit: set AUTH_ISSUER.*or EDITING=anybody/u],
  [{ ALLOWED_HOSTS: 'samspil.example.org', EDITING: 'on' }, /more than this machine edit/u],
  [{ TRUST_PROXY: 'on', EDITING: 'on' }, /more than this machine edit/u],
  [{ ALLOWED_HOSTS: 'https://samspil.example.org' }, /ALLOWED_HOSTS=https:.*names such as/u],
  [{ ALLOWED_HOSTS: 'samspil.example.org:443' }, /ALLOWED_HOSTS=.*without port/u],
  [{ ALLOWED_HOSTS: 'samspil.example.org, other' }, /ALLOWED_HOSTS=.*commas/u],
  [{ ALLOWED_HOSTS: '*' }, /ALLOWED_HOSTS=\*/u],
  [{ AUTH_AUDIENCE: 'samspil' }, /AUTH_ISSUER is missing; AUTH_AUDIENCE needs it/u],
  [{ ANONYMOUS: 'off' }, /nobody could ask/u],
  [{ ANONYMOUS: 'perhaps' }, /on or off/u],
])('%o would not do what it seems to, and is refused', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message);
});

test.each([
  [{ WEBHOOK_URLS: 'https://hooks.example.org' }, /WEBHOOK_SECRET is missing/u],
  [{ WEBHOOK_SECRET: `whsec_${'A'.repeat(32)}` }, /WEBHOOK_URLS is missing/u],
  [{ WEBHOOK_URLS: 'ftp://hooks.example.org/geheim' }, /^(?!.*geheim)[^]*WEBHOOK_URLS should be addresses/u],
  [{ WEBHOOK_URLS: 'https://a.example.org,https://a.example.org' }, /each once/u],
  [{ WEBHOOK_URLS: 'https://a.example.org', WEBHOOK_SECRET: 'geheim' }, /^(?!.*geheim)[^]*WEBHOOK_SECRET should be/u],
  [{ WEBHOOK_RIGHTS: 'everybody' }, /WEBHOOK_RIGHTS=everybody should be reader or editor/u],
])('webhooks are refused with %o', (environment, why) => {
  expect(() => readSettings(environment)).toThrow(why);
});

test('webhooks are told what everybody may see unless the operator says otherwise', () => {
  const named = {
    WEBHOOK_URLS: 'https://a.example.org,http://10.0.0.7:8080/in',
    WEBHOOK_SECRET: `whsec_${'A'.repeat(32)}`,
  };
  expect(readSettings(named)).toMatchObject({
    WEBHOOK_URLS: ['https://a.example.org', 'http://10.0.0.7:8080/in'],
    WEBHOOK_RIGHTS: 'reader',
  });
});
