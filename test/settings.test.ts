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
  [{ HOST: '0.0.0.0', EDITING: 'on' }, true],
  [{ EDITING: 'off' }, false],
])('with %o editing is on: %s', (environment, on) => {
  expect(readSettings(environment).EDITING).toBe(on);
});

test('editing is on or off', () => {
  expect(() => readSettings({ EDITING: 'yes' })).toThrow(/EDITING=yes should be on or off/u);
});
