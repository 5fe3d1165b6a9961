import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly, sentQueries } from '../../world.js';

interface List<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

interface UptakeAnswer {
  readonly product: { readonly id: string };
  readonly uptake: number | null;
  readonly reasons: readonly { readonly da: string; readonly en: string }[];
}

/** What the README of the dataset says that a reader should find. */
describe('The fictional year, over GraphQL', () => {
  beforeAll(async () => loadOnly('seed/example'));

  test('the synthesis has reached eight, the finding on young people five, and nobody has applied either', async () => {
    const { uptakeGaps } = await answer<{ uptakeGaps: List<UptakeAnswer> }>(`{ uptakeGaps(kinds: [LEARNING]) {
      totalCount uptake pairsApplied pairsReached completeness graphVersion metric { name version parameters }
      nodes { product { id } uptake score band receivedBy { id } notYet { id } reasons { da en claims }
        appliedBy { organisation { id } level placesOfUse claims } }
      unknown { product { id } score } putIntoPractice { id } } }`);
    expect(uptakeGaps.nodes.slice(0, 3)).toMatchObject([
      { product: { id: 'learning:hoest-tager-lang-tid' }, uptake: 0 },
      { product: { id: 'learning:opsamling-om-resultater' }, uptake: 0, score: 1, band: 'HIGH', appliedBy: [] },
      { product: { id: 'learning:unge-vaelger-selv' }, uptake: 0, appliedBy: [] },
    ]);
    const notYet = new Map(uptakeGaps.nodes.map((node) => [node.product.id, node]));
    expect(notYet.get('learning:opsamling-om-resultater')).toHaveProperty('notYet.length', 8);
    expect(notYet.get('learning:unge-vaelger-selv')).toHaveProperty('notYet.length', 5);
    expect(uptakeGaps).toMatchObject({
      metric: { name: 'uptake-gap', version: 2, parameters: { kinds: ['LEARNING'], minConfidence: 'INFERRED' } },
      unknown: [{ product: { id: 'learning:landsbyraad-bruger-lidt' }, score: null }],
    });
  });

  test('who has managed it is named with how far and where, the furthest first', async () => {
    const { uptakeGaps } = await answer<{ uptakeGaps: List<UptakeAnswer> }>(
      '{ uptakeGaps { nodes { product { id } appliedBy { organisation { id } level placesOfUse } reasons { da en } } } }',
    );
    const found = uptakeGaps.nodes.find(({ product }) => product.id === 'learning:saet-tid-af');
    expect(found).toMatchObject({
      appliedBy: [
        { organisation: { id: 'organisation:tusmoerkeskolen' }, level: 'PASSED_ON', placesOfUse: ['PROGRAMME'] },
        {
          organisation: { id: 'organisation:blaa-anemone' },
          level: 'INSTITUTIONALISED',
          placesOfUse: ['OWN_ORGANISATION'],
        },
      ],
    });
    expect(found?.reasons.map(({ da }) => da)).toContain('Spørg Tusmørkeskolen, hvordan det lykkedes.');
  });

  test('learning on results has changed what three of eight do, with what shows it', async () => {
    const { uptake } = await answer<{ uptake: { reasons: readonly { readonly da: string }[] } }>(`{
      uptake(theme: "theme:resultater") { score changed { id } tried { id } notYet { id } places { place organisations { id } }
        uses { organisation { id } product { id } changes level time since proof } reasons { da en } } }`);
    expect(uptake).toMatchObject({
      score: 3 / 8,
      changed: [
        { id: 'organisation:havhesten' },
        { id: 'organisation:nordlyshjaelpen' },
        { id: 'organisation:tusmoerkeskolen' },
      ],
      tried: [{ id: 'organisation:blaa-anemone' }, { id: 'organisation:kludetaeppet' }],
      uses: expect.arrayContaining([
        {
          organisation: { id: 'organisation:nordlyshjaelpen' },
          product: { id: 'learning:fortaellinger-baerer-tal' },
          changes: true,
          level: 'ADOPTED',
          time: 'NOW',
          since: '2025-01',
          proof: 'Bruges i høringssvar.',
        },
      ]),
    });
    expect(uptake.reasons.at(-1)?.da).toContain('Nordlyshjælpen »Bruges i høringssvar«');
  });

  test('targeted attacks concern five, none of whom knows of them; Partnerhuset can tell', async () => {
    const { trendGaps } = await answer<{ trendGaps: List<{ trend: { id: string } }> }>(`{ trendGaps {
      totalCount completeness graphVersion metric { name version }
      nodes { trend { id } type aspects awareness score band reasons { da en claims } relevant { id } aware { id }
        unaware { id } othersAware { id } spottedBy { id } initiatives { id } outside { id } themes { id } }
      unknown { trend { id } awareness score } takenUpByNobody { id } known { id } } }`);
    const found = new Map(trendGaps.nodes.map((node) => [node.trend.id, node]));
    expect(trendGaps.nodes[0]).toMatchObject({
      trend: { id: 'trend:maalrettede-angreb' },
      type: 'UNAWARE',
      awareness: 0,
      score: 1,
      relevant: { length: 5 },
      spottedBy: [{ id: 'organisation:partnerhuset' }],
      othersAware: [{ id: 'organisation:partnerhuset' }],
    });
    expect(found.get('trend:ki-i-hverdagen')).toMatchObject({
      awareness: 0.5,
      relevant: { length: 4 },
      aspects: ['NOT_TAKEN_UP'],
      initiatives: [],
    });
    expect(trendGaps).toMatchObject({
      unknown: [{ trend: { id: 'trend:frivillig-paa-tid' }, awareness: null, score: null }],
      takenUpByNobody: [{ id: 'trend:ki-i-hverdagen' }, { id: 'trend:maalrettede-angreb' }],
    });
  });

  test('two finished initiatives left nothing on record, and on gender equality nobody else did', async () => {
    const { missingProducts } = await answer<{ missingProducts: unknown }>(`{ missingProducts {
      totalCount completeness graphVersion metric { name version } statusUnknown { id }
      nodes { initiative { id } toAsk { id } untoldThemes { id } score band reasons { da en claims } } } }`);
    expect(missingProducts).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          initiative: { id: 'initiative:laeringsdagen-2024' },
          toAsk: [{ id: 'organisation:de-syv-soestre' }, { id: 'organisation:tusmoerkeskolen' }],
          untoldThemes: [{ id: 'theme:ligestilling' }],
        },
        {
          initiative: { id: 'initiative:tryg-i-felten' },
          toAsk: [{ id: 'organisation:blaa-anemone' }],
          untoldThemes: [],
          reasons: [
            {
              da: '»Tryg i felten« sluttede i juni 2024, og der er hverken registreret læring eller praksis fra den.',
            },
            { en: expect.stringContaining('led it and can tell what came of it.') },
          ],
        },
      ],
      statusUnknown: [{ id: 'initiative:vandvaerkstedet' }],
    });
    const before = await answer(
      '{ missingProducts(window: { to: "2024-10" }) { nodes { initiative { id } } initiativesLeftOut { periodUnknown } } }',
    );
    expect(before).toEqual({
      missingProducts: {
        nodes: [{ initiative: { id: 'initiative:tryg-i-felten' } }],
        initiativesLeftOut: { periodUnknown: 1 },
      },
    });
  });

  test('the two learnings from efforts with a learning journal wait for a synthesis', async () => {
    const { evidenceGaps } = await answer<{ evidenceGaps: unknown }>(`{ evidenceGaps(types: [SYNTHESIS]) {
      totalCount completeness metric { name version parameters } demandUnknown { id }
      nodes { type theme { id } method { id } score band learnings { id } initiatives { id } reasons { da en claims } } } }`);
    expect(evidenceGaps).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          type: 'SYNTHESIS',
          theme: { id: 'theme:organisatorisk-laering' },
          method: { id: 'method:laeringsjournal' },
          learnings: [{ id: 'learning:makkere-holder-fast' }, { id: 'learning:saet-tid-af' }],
          score: 1,
        },
      ],
      demandUnknown: expect.arrayContaining([{ id: 'theme:civilt-raaderum' }]),
    });
  });

  test('nobody has yet carried out the security check that digital security asks for', async () => {
    const { evidenceGaps } = await answer<{ evidenceGaps: unknown }>(`{ evidenceGaps(types: [UNTRIED], first: 1) {
      nodes { theme { id } method { id } askers { id } askersOfBoth { id } score outside { id } practices { id } } } }`);
    expect(evidenceGaps).toMatchObject({
      nodes: [
        {
          theme: { id: 'theme:digital-sikkerhed' },
          method: { id: 'method:sikkerhedstjek' },
          askers: { length: 6 },
          askersOfBoth: { length: 6 },
          score: 1,
          outside: [{ id: 'initiative:digital-foerstehjaelp' }, { id: 'initiative:trygge-forbindelser' }],
        },
      ],
    });
  });

  test('leaders are offered four things, which take up one trend of five', async () => {
    const { audienceCoverage } = await answer<{
      audienceCoverage: unknown;
    }>(`{ audienceCoverage(audience: "audience:ledelse") {
      audience { id } initiatives { id } outside { id } trendCoverage covered { trend { id } initiatives { id } }
      uncovered { id } trendsUnknown { id } reach reached { id } notReached { id } reachUnknown { id }
      score band completeness metric { name version parameters } graphVersion reasons { da en claims } } }`);
    expect(audienceCoverage).toMatchObject({
      initiatives: [
        { id: 'initiative:faelles-stemme' },
        { id: 'initiative:laering-der-lander' },
        { id: 'initiative:laeringsdagen-2024' },
        { id: 'initiative:ledelse-i-taage' },
      ],
      covered: [{ trend: { id: 'trend:korte-bevillinger' }, initiatives: [{ id: 'initiative:ledelse-i-taage' }] }],
      trendCoverage: 1 / 5,
      notReached: expect.arrayContaining([{ id: 'organisation:fyrtaarnet-oedal' }, { id: 'organisation:tusindben' }]),
      reachUnknown: expect.arrayContaining([{ id: 'organisation:stenhuggerlauget' }]),
    });
  });

  describe('The best examples', () => {
    interface Practice {
      readonly id: string;
      readonly evidence: string | null;
    }
    interface Practices extends List<Practice> {
      readonly retired: List<Practice>;
      readonly evidenceUnknown: List<Practice>;
    }
    const practices = async (rest: string) =>
      answer<{ practices: Practices }>(`{ practices${rest} { totalCount nodes { id evidence }
        retired { totalCount nodes { id } } evidenceUnknown { totalCount nodes { id } } } }`).then(
        (data) => data.practices,
      );

    test('on results is the handbook, with whom to ask and why; what is retired stands apart', async () => {
      expect(await practices('(theme: "theme:resultater")')).toEqual({
        totalCount: 1,
        nodes: [{ id: 'practice:haandbog-i-kort-hoest', evidence: 'VALIDATED' }],
        retired: { totalCount: 1, nodes: [{ id: 'practice:rejseskemaet' }] },
        evidenceUnknown: { totalCount: 0, nodes: [] },
      });
      const asked = await answer(`{ practices(theme: "theme:resultater") { nodes { whomToAsk { totalCount completeness
        metric { name version } nodes { organisation { id } score band published led { id } level placesOfUse reasons { da en } } } } } }`);
      expect(asked).toMatchObject({
        practices: {
          nodes: [
            {
              whomToAsk: {
                totalCount: 2,
                nodes: [
                  {
                    organisation: { id: 'organisation:nordlyshjaelpen' },
                    published: true,
                    led: [{ id: 'initiative:resultater-i-faellesskab' }],
                  },
                  { organisation: { id: 'organisation:blaa-anemone' }, level: 'TRIED', placesOfUse: ['PROGRAMME'] },
                ],
              },
            },
          ],
        },
      });
    });

    test('come with the best shown first, from the evidence asked for', async () => {
      expect((await practices('(minEvidence: OBSERVED)')).nodes.map(({ evidence }) => evidence)).toEqual([
        'STANDARD',
        'VALIDATED',
        'VALIDATED',
        'PROMISING',
        'OBSERVED',
      ]);
      expect((await practices('(minEvidence: VALIDATED)')).totalCount).toBe(3);
      expect(await practices('(minEvidence: STANDARD, theme: "theme:ledelse")')).toMatchObject({ nodes: [] });
    });

    test('are asked for beside all else that a list can be asked', async () => {
      const tools = await practices('(minEvidence: OBSERVED, filter: { kind: [TOOL] }, first: 1)');
      expect(tools).toMatchObject({ totalCount: 2, nodes: [{ id: 'practice:klagevejsplakaten' }] });
      const byName = await practices('(minEvidence: VALIDATED, orderBy: { name: ASC })');
      expect(byName.nodes[0]?.id).toBe('practice:haandbog-i-kort-hoest');
      const all = await practices('(orderBy: { evidence: ASC })');
      expect(all.nodes.at(-1)).toEqual({ id: 'practice:rejseskemaet', evidence: 'RETIRED' });
    });

    test('leave the list as every list is where nobody asks for them', async () => {
      expect(await practices('')).toMatchObject({
        totalCount: 6,
        retired: { totalCount: 0 },
        evidenceUnknown: { totalCount: 0 },
      });
    });

    test('and whom to ask cost no more queries for many than for one', async () => {
      const queriesFor = async (first: number): Promise<number> => {
        sentQueries.length = 0;
        await answer(
          `{ practices(first: ${first}) { nodes { whomToAsk { nodes { organisation { id } reasons { da } } } } } }`,
        );
        return sentQueries.length;
      };
      await queriesFor(1);
      expect(await queriesFor(6)).toBe(await queriesFor(1));
    });
  });
});

test.each([
  ['uptakeGaps(theme: "theme:nothing") { totalCount }', 'UNKNOWN_ID'],
  ['uptakeGaps(network: "organisation:havhesten") { totalCount }', 'WRONG_KIND'],
  ['uptakeGaps(after: "x") { totalCount }', 'BAD_CURSOR'],
  ['missingProducts(asOf: "2024/2025") { totalCount }', 'BAD_DATE'],
  ['practices(theme: "theme:nothing") { totalCount }', 'UNKNOWN_ID'],
  ['practices(theme: "organisation:havhesten") { totalCount }', 'WRONG_KIND'],
  ['practices(minEvidence: RETIRED) { totalCount }', 'BAD_USER_INPUT'],
  ['practices { nodes { whomToAsk(asOf: "2024", window: { to: "2025" }) { totalCount } } }', 'BAD_PERIOD'],
  ['evidenceGaps(theme: "method:makkerskab") { totalCount }', 'WRONG_KIND'],
  ['audienceCoverage(audience: "audience:nobody") { score }', 'UNKNOWN_ID'],
  ['audienceCoverage(audience: "theme:ledelse") { score }', 'WRONG_KIND'],
  ['trendGaps(network: "trend:ki-i-hverdagen") { totalCount }', 'WRONG_KIND'],
])('%s is refused with %s', async (question, code) => {
  const { errors } = await ask(`{ ${question} }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code });
});
