import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly } from '../../world.js';

beforeAll(() => loadOnly('seed/example'));

describe('Support from several pools', () => {
  test('Kludetæppet has it for the same need in the same months', async () => {
    const { duplicateFunding } = await answer<Record<string, unknown>>(`{ duplicateFunding { totalCount completeness
      unknown { id } nodes { organisation { id } initiatives { id } shared { id } months { count first last } score
        grants { initiative { id } supporter { id } amount currency claims } commonFunders { id }
        reasons { da en claims } suggestedAction { da en } metric { id version parameters } } } }`);
    expect(duplicateFunding).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          organisation: { id: 'organisation:kludetaeppet' },
          initiatives: [{ id: 'initiative:faelles-om-magten' }, { id: 'initiative:naboer-i-syd' }],
          shared: expect.arrayContaining([{ id: 'need:lokalt-ledet-partnerskab' }]),
          months: { count: 11, first: '2026-02', last: '2026-12' },
          grants: [
            { supporter: { id: 'pool:eksempelpuljen' }, amount: 340_000, currency: 'DKK' },
            { supporter: { id: 'pool:partnerpuljen' }, amount: 480_000, currency: 'DKK' },
          ],
          commonFunders: [{ id: 'organisation:ministeriet-for-eksempler' }],
        },
      ],
    });
  });

  test.each([
    ['duplicateFunding(organisation: "organisation:nobody") { totalCount }', 'UNKNOWN_ID'],
    ['duplicateFunding(organisation: "pool:eksempelpuljen") { totalCount }', 'WRONG_KIND'],
    ['duplicateFunding(window: { from: "2026", to: "2025" }) { totalCount }', 'BAD_PERIOD'],
  ])('%s is refused with %s', async (question, code) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});

describe('What a running effort learns from first', () => {
  test('Resultater i fællesskab reads what Målt med hjertet learned', async () => {
    const { overlaps } = await answer<{ overlaps: { nodes: { toRead: unknown; reasons: { da: string }[] }[] } }>(
      '{ overlaps(filter: { initiative: "initiative:resultater-i-faellesskab", classes: [SUCCESSION] }) { nodes { a { id } b { id } toRead { id } reasons { da } suggestedAction { da } } } }',
    );
    expect(overlaps.nodes[0]).toMatchObject({
      a: { id: 'initiative:maalt-med-hjertet' },
      toRead: [{ id: 'learning:fortaellinger-baerer-tal' }, { id: 'learning:hoest-tager-lang-tid' }],
    });
    const reasons = overlaps.nodes[0]?.reasons.map(({ da }) => da);
    expect(reasons).toContain(
      '»Målt med hjertet« efterlod »Fortællinger gør tallene forståelige« og »En høst tager længere tid, end man tror«: læs det først.',
    );
    expect(reasons).toContain(
      '»En kort høst kan gøres på to dage« siger noget andet end »En høst tager længere tid, end man tror«.',
    );
  });
});
