import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dateTypes, organisationTypes, relations, roles, statuses } from '../../src/iati/codes.js';

/** The codes of a list as it was published with version 2.03. */
const published = (list: string): string[] => {
  const text = readFileSync(new URL(`codelists/${list}.xml`, import.meta.url), 'utf8');
  return [...text.matchAll(/<code>(?<code>[^<]+)<\/code>/gu)].map(({ groups }) => groups?.['code'] ?? '').sort();
};

test.each([
  ['OrganisationRole', roles],
  ['ActivityStatus', statuses],
  ['ActivityDateType', dateTypes],
  ['RelatedActivityType', relations],
  ['OrganisationType', organisationTypes],
])('Each code of the published list %s has a meaning', (list, codes) => {
  expect(published(list).length).toBeGreaterThan(3);
  expect(Object.keys(codes).sort()).toEqual(published(list));
});
