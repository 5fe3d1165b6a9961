import { describe, expect, test } from 'vitest';
import { breakingChanges, deprecations } from '../../src/contract.js';

const released = `
type Query {
  organisation(id: ID!, asOf: String): Organisation
  oldOrganisation(id: ID!): OldOrganisation @deprecated(reason: "Since 2026-02-03. Use \`organisation\`.")
}
type OldOrganisation { id: ID! }
type Organisation @key(fields: "orgId") @key(fields: "id") { id: ID! orgId: ID kind: Kind }
enum Kind { NETWORK NGO FUND @deprecated(reason: "Since 2026-02-03. Use \`NGO\`.") }
`;
const day = '2026-11-25';
const changed = (from: string, to: string, on = day) => {
  expect(released).toContain(from);
  return breakingChanges(released, released.replace(from, to), on);
};

describe('The contract with partners', () => {
  test('holds for the schema as it was released', () => {
    expect(breakingChanges(released, released, day)).toEqual([]);
  });

  test.each([
    ['an added field', 'orgId: ID ', 'orgId: ID website: String '],
    ['an added enum value', 'NETWORK NGO', 'NETWORK NGO COMPANY'],
    ['an added argument that may be left out', 'asOf: String', 'asOf: String, language: String'],
    ['a field that is never null any more', 'kind: Kind', 'kind: Kind!'],
    ['a deprecation', 'orgId: ID ', 'orgId: ID @deprecated(reason: "Since 2026-11-25. Use `id`.") '],
  ])('is kept by %s', (_what, from, to) => {
    expect(changed(from, to)).toEqual([]);
  });

  test.each([
    ['a removed field', 'orgId: ID ', '', /^Organisation\.orgId was removed\. Put it back and deprecate it/u],
    ['a removed enum value', 'NETWORK NGO', 'NGO', /^NETWORK was removed from enum type Kind\. Put it back/u],
    ['a removed argument', ', asOf: String', '', /^Query\.organisation arg asOf was removed\. Put it back/u],
    ['an argument that is required now', 'asOf: String', 'asOf: String!', /arg asOf .*Leave it as it was, add/u],
    ['an added argument that is required', 'asOf: String', 'asOf: String, at: ID!', /arg at .*Leave it as it was/u],
    ['a field that may be null now', '{ id: ID! orgId', '{ id: ID orgId', /^Organisation\.id changed type/u],
    [
      'a key that gateways lose',
      '@key(fields: "orgId") ',
      '',
      /^Organisation lost @key\(fields: "orgId"\)\. Put it back/u,
    ],
  ])('is broken by %s, which is told in a line with what to do', (_what, from, to, line) => {
    expect(changed(from, to)).toEqual([expect.stringMatching(line)]);
  });

  test('lets go what was deprecated for a year, not a day sooner, and the types that only it led to', () => {
    const field = /\n {2}oldOrganisation.+/u.exec(released)?.[0] ?? '';
    const smaller = released.replace(field, '').replace('type OldOrganisation { id: ID! }\n', '');
    expect(breakingChanges(released, smaller, '2027-02-02')).toEqual([
      expect.stringMatching(/^OldOrganisation was removed\. It is deprecated, but not for a year yet/u),
      expect.stringMatching(/^Query\.oldOrganisation was removed\. It is deprecated, but not for a year yet/u),
    ]);
    expect(breakingChanges(released, smaller, '2027-02-03')).toEqual([]);
    const value = ' FUND @deprecated(reason: "Since 2026-02-03. Use `NGO`.")';
    expect(changed(value, '', '2027-02-02')).toHaveLength(1);
    expect(changed(value, '', '2027-02-03')).toEqual([]);
  });

  test('never lets go what was deprecated without saying since when', () => {
    const undated = released.replaceAll('Since 2026-02-03. ', '');
    expect(breakingChanges(undated, undated.replace(/ FUND .+\)/u, ''), '2099-01-01')).toEqual([
      expect.stringMatching(/^FUND was removed/u),
    ]);
  });

  test('tells what is deprecated, since when, until when it stays and what to use instead', () => {
    expect(deprecations(released)).toEqual([
      { what: 'Query.oldOrganisation', since: '2026-02-03', until: '2027-02-03', instead: 'Use `organisation`.' },
      { what: 'Kind.FUND', since: '2026-02-03', until: '2027-02-03', instead: 'Use `NGO`.' },
    ]);
  });
});
