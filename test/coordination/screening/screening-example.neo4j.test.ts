import { GraphQLError } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, database, loadOnly, sentQueries } from '../../world.js';
import { graphVersion } from '../../../src/graph/reading/index.js';
import { onDayOf } from '../../clock.js';

onDayOf('2026-08-15');
beforeAll(async () => loadOnly('seed/example'));

interface Ids {
  readonly id: string;
}
interface Screened {
  readonly screenApplication: {
    readonly verdict: string;
    readonly reasons: readonly { readonly da: string; readonly en: string }[];
    readonly rules: readonly { readonly kind: string; readonly verdict: string; readonly rules: readonly Ids[] }[];
    readonly overlaps: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly initiative: Ids; readonly class: string; readonly score: number }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
    readonly needs: { readonly nodes: readonly Record<string, unknown>[] };
    readonly earlierApplications: {
      readonly nodes: readonly { readonly application: Ids; readonly decision: string }[];
    };
    readonly reading: { readonly nodes: readonly { readonly product: Ids }[] };
    readonly partners: { readonly nodes: readonly { readonly organisation: Ids; readonly brings: readonly Ids[] }[] };
  };
}

const query = (overlaps = '') => `query ($draft: ApplicationDraft!) { screenApplication(draft: $draft) {
  verdict missing completeness band score metric { name version parameters } graphVersion excludedCount { confidence }
  round { id } required { id } covered { id } overlapCounts { class count }
  reasons { da en claims entities { id } }
  rules { kind strength verdict reasons { da en claims } rules { id } }
  overlaps${overlaps} { totalCount pageInfo { endCursor hasNextPage } nodes { initiative { id } class score jaccard
    dimensions { dimension shared { entity { id } rarity claims } onlyDraft { id } onlyInitiative { id } jaccard }
    months { count } tie { participants { id } } complementary { giver { id } } toRead { id } fundedBy { id } suggestedAction { da en } } }
  needs { nodes { need { id } named gap priority coverage score newlyServed { id } askersApplying { id } askers { id } } }
  earlierApplications { nodes { application { id } decision applicants { id } sameApplicants { id } shared { id } initiatives { id } } }
  reading { nodes { product { id } shared { id } producedBy { id } publishedBy { id } } }
  partners { nodes { organisation { id } brings { id } asksFor { id } fillsSize knows { id } } } } }`;

const screen = async (draft: object, overlaps = '') =>
  (await answer<Screened>(query(overlaps), { draft: { title: { da: 'Udkast' }, ...draft } })).screenApplication;

/** What Solsortene and Klokkeblomst handed in in October 2025, and were turned down with. */
const digitalTryghed = {
  lead: 'organisation:solsortene',
  partners: ['organisation:klokkeblomst-ungdom'],
  needs: ['need:digital-sikkerhed'],
  themes: ['theme:digital-sikkerhed'],
  methods: ['method:sikkerhedstjek'],
  period: '2026-03/2026-12',
  round: 'round:eksempelpuljen-2025-10',
  submitted: '2025-09-20',
  amount: 400_000,
  currency: 'DKK',
};

describe('Digital tryghed for alle, screened before it was handed in', () => {
  test('fails for just what the committee turned it down for: two organisations and no large one', async () => {
    const { verdict, rules } = await screen(digitalTryghed);
    expect(verdict).toBe('FAIL');
    expect(Object.fromEntries(rules.map((rule) => [rule.kind, rule.verdict]))).toEqual({
      OPEN: 'PASS',
      ORGANISATIONS: 'FAIL',
      MIXED_SIZES: 'FAIL',
      AMOUNT: 'PASS',
      JUDGEMENT: 'UNKNOWN',
    });
  });

  test('serves the need that is asked for most, which those who apply ask for themselves', async () => {
    const { needs } = await screen(digitalTryghed);
    expect(needs.nodes[0]).toMatchObject({
      need: { id: 'need:digital-sikkerhed' },
      named: true,
      gap: 'ABSOLUTE',
      newlyServed: [{ id: 'organisation:klokkeblomst-ungdom' }, { id: 'organisation:solsortene' }],
    });
  });

  test('is shown both applications on the same, the rejected one too', async () => {
    const { earlierApplications } = await screen(digitalTryghed);
    expect(earlierApplications.nodes.map(({ application, decision }) => [application.id, decision])).toEqual([
      ['application:digital-tryghed', 'REJECTED_REAPPLY_INVITED'],
      ['application:trygge-forbindelser', 'ELIGIBLE'],
    ]);
  });

  test('is led to large organisations that ask for the same or offer what is missing', async () => {
    const { partners } = await screen(digitalTryghed);
    const large = partners.nodes.map(({ organisation }) => organisation.id).slice(0, 3);
    expect(large).toContain('organisation:nordlyshjaelpen');
    expect(large).toContain('organisation:blaa-anemone');
    expect(partners.nodes.map(({ organisation }) => organisation.id)).not.toContain('organisation:hundredben');
  });
});

describe('The rules of the example’s rounds', () => {
  test('had no limits of amount in 2018', async () => {
    const { rules } = await screen({ ...digitalTryghed, round: 'round:eksempelpuljen-2018-10', amount: 9_000_000 });
    expect(rules.map(({ kind }) => kind)).toEqual(['OPEN', 'MIXED_SIZES', 'ORGANISATIONS']);
  });

  test('of the other pool are its own', async () => {
    const { rules } = await screen({ ...digitalTryghed, round: 'round:partnerpuljen-2025-03', amount: 500_001 });
    expect(rules.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['OPEN', 'FAIL'],
      ['AMOUNT', 'FAIL'],
    ]);
  });
});

describe('A draft like Fælles om magten', () => {
  const draft = {
    lead: 'organisation:havhesten',
    needs: ['need:lokalt-ledet-partnerskab'],
    themes: ['theme:lokalt-lederskab'],
    methods: ['method:partnerskabsvurdering'],
    places: ['place:uganda'],
    period: '2026-06/2027-01',
  };

  test('is a risk of duplication with both efforts that should meet', async () => {
    const { overlaps } = await screen(draft, '(classes: [DUPLICATION_RISK], first: 2)');
    expect(overlaps.nodes.map(({ initiative }) => initiative.id).toSorted()).toEqual([
      'initiative:faelles-om-magten',
      'initiative:partnere-foerst',
    ]);
    expect(overlaps.pageInfo.hasNextPage).toBe(true);
    const next = await screen(
      draft,
      `(classes: [DUPLICATION_RISK], first: 2, after: "${overlaps.pageInfo.endCursor}")`,
    );
    expect(next.overlaps.nodes.length).toBeGreaterThan(0);
  });

  test('is told to read what the village councils taught', async () => {
    const { reading } = await screen(draft);
    expect(reading.nodes.map(({ product }) => product.id)).toContain('learning:landsbyraad-bruger-lidt');
  });

  test('does not take a cursor of another draft', async () => {
    const { overlaps } = await screen(draft, '(first: 1)');
    const { errors } = await ask(query(`(first: 1, after: "${overlaps.pageInfo.endCursor}")`), {
      draft: { ...draft, title: { da: 'Et andet' } },
    });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_CURSOR' });
  });
});

describe('Screening', () => {
  test('stores nothing: the graph, its version and its counts stay as they are', async () => {
    const counts = async () =>
      answer(
        '{ initiatives { totalCount } applications { totalCount } organisations { totalCount } rules { totalCount } }',
      );
    const before = [await graphVersion(database), await counts()];
    await screen(digitalTryghed);
    sentQueries.length = 0;
    await screen(digitalTryghed);
    expect(sentQueries.filter((name) => /create|update|append|lock/u.test(name))).toEqual([]);
    expect([await graphVersion(database), await counts()]).toEqual(before);
  });

  test.each<[string, object, string]>([
    ['an unknown organisation', { lead: 'organisation:nobody' }, 'UNKNOWN_ID'],
    ['a theme that is a need', { themes: ['need:digital-sikkerhed'] }, 'WRONG_KIND'],
    ['a period upside down', { period: '2027/2026' }, 'BAD_PERIOD'],
    ['a period that is none', { period: 'til foråret' }, 'BAD_DATE'],
    ['a negative amount', { amount: -1 }, 'BAD_USER_INPUT'],
    ['an empty title', { title: { da: '' } }, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_, draft, code) => {
    const { errors } = await ask(query(), { draft: { title: { da: 'Udkast' }, ...draft } });
    expect(causeOf(errors?.[0])).toMatchObject({ code });
  });
});

/** What is behind an error of GraphQL: what a scalar refuses in a variable lies two deep. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}
