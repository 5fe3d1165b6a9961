import { projectionOf } from '../../src/coordination/projection/building.js';
import { onDay, type Projection } from '../../src/coordination/projection/projection.js';
import type { Day } from '../../src/graph/records/dates.js';
import { claim, entity, initiative, method, need, network, organisation, theme, type Records } from './records.js';

/** The toy graph as the definitions of overlap, gap and synergy state it. */
const toy = {
  organisations: {
    A: { network: 'GF', size: 'LARGE' },
    B: { network: 'GF', size: 'SMALL' },
    C: { network: 'GF', size: 'SMALL' },
    D: { network: 'N92', size: 'LARGE' },
    E: { network: 'CISU', size: 'SMALL' },
    F: { network: 'GF', size: 'SMALL' },
  },
  initiatives: {
    P1: {
      kind: 'POOL_INITIATIVE',
      lead: 'A',
      themes: ['climate', 'gender'],
      methods: ['toc'],
      needs: ['n1'],
      organisations: ['A', 'B', 'C'],
      from: '2026-01',
      to: '2026-09',
    },
    X1: {
      kind: 'CROSS_CUTTING_EFFORT',
      lead: 'B',
      themes: ['climate', 'civic'],
      methods: ['toc', 'oh'],
      needs: ['n1', 'n2'],
      organisations: ['B', 'D'],
      from: '2026-07',
      to: '2027-06',
    },
    P2: {
      kind: 'POOL_INITIATIVE',
      lead: 'C',
      themes: ['gender'],
      methods: ['oh'],
      needs: ['n2'],
      organisations: ['A', 'C'],
      from: '2026-01',
      to: '2026-12',
    },
    X2: {
      kind: 'CROSS_CUTTING_EFFORT',
      lead: 'D',
      themes: ['safeguarding'],
      methods: ['meal'],
      needs: ['n3'],
      organisations: ['D', 'E'],
      from: '2026-01',
      to: '2026-12',
    },
  },
  states: { n1: ['A', 'B', 'D', 'E'], n2: ['A', 'C', 'F'], n3: ['B', 'E'], n4: ['C', 'D', 'E', 'F'] },
  ratings: {
    n1: { importance: [5, 4, 5, 4], ability: [3, 3, 4, 2] },
    n2: { importance: [4, 4, 3, 5], ability: [3, 4, 3, 2] },
    n3: { importance: [3, 2, 3, 4], ability: [2, 2, 3, 3] },
    n4: { importance: [5, 5, 4, 5], ability: [1, 2, 2, 1] },
  },
  rankings: { A: ['n4', 'n1', 'n2', 'n3'], B: ['n1', 'n4', 'n3', 'n2'], C: ['n4', 'n2', 'n1', 'n3'] },
  offers: {
    A: ['toc', 'advocacy'],
    B: ['oh', 'meal'],
    C: ['toc'],
    D: ['meal', 'safeguarding'],
    E: ['digital'],
    F: ['advocacy'],
  },
  seeks: {
    A: ['oh', 'meal'],
    B: ['toc'],
    C: ['oh'],
    D: ['toc', 'digital'],
    E: ['meal', 'safeguarding'],
    F: ['oh', 'toc'],
  },
  seekWeight: { oh: 3, toc: 2, meal: 2, digital: 4, safeguarding: 1, advocacy: 1 },
  requires: { n4: ['digital', 'safeguarding', 'oh'] },
  trend: { themes: ['climate', 'digital'], awareOf: ['A', 'B'] },
  learning: {
    L1: { receivedBy: ['A', 'B', 'C', 'D'], appliedBy: ['A', 'D'] },
    L2: { receivedBy: ['A', 'C', 'F'], appliedBy: [] },
  },
} as const;

const themes = ['climate', 'gender', 'civic', 'safeguarding', 'digital'];
const methods = ['toc', 'oh', 'meal', 'advocacy'];
const assessment = 'assessment:toy';

export const organisationId = (letter: string): string => `organisation:${letter.toLowerCase()}`;
export const initiativeId = (letter: string): string => `initiative:${letter.toLowerCase()}`;
const topicId = (slug: string): string => `${methods.includes(slug) ? 'method' : 'theme'}:${slug}`;

const entities = [
  ...themes.map(theme),
  ...methods.map(method),
  ...Object.keys(toy.states).map((slug) => need(slug)),
  ...['GF', 'N92', 'CISU'].map((letters) => network(letters.toLowerCase(), { shortName: letters })),
  ...Object.entries(toy.organisations).map(([letter, { size }]) =>
    organisation(letter.toLowerCase(), { shortName: letter, size }),
  ),
  ...Object.entries(toy.initiatives).map(([letters, { kind, from, to }]) =>
    initiative(letters.toLowerCase(), { kind, status: 'RUNNING', period: `${from}/${to}` }),
  ),
  entity('Assessment', 'toy', { period: '2026' }),
  entity('Trend', 't'),
  ...Object.keys(toy.learning).map((letters) => entity('Learning', letters.toLowerCase(), { kind: 'LESSON' })),
];

const membershipClaims = Object.entries(toy.organisations).map(([letter, { network }]) =>
  claim('MEMBER_OF', organisationId(letter), organisationId(network), { from: '2020', current: true }),
);

const initiativeClaims = Object.entries(toy.initiatives).flatMap(
  ([letters, { lead, organisations, themes, methods, needs }]) => [
    ...organisations.map((letter) =>
      claim('PARTICIPATES_IN', organisationId(letter), initiativeId(letters), {
        role: letter === lead ? 'LEAD' : 'PARTNER',
      }),
    ),
    ...themes.map((theme) => claim('HAS_THEME', initiativeId(letters), topicId(theme))),
    ...methods.map((method) => claim('USES', initiativeId(letters), topicId(method))),
    ...needs.map((slug) => claim('ADDRESSES', initiativeId(letters), `need:${slug}`)),
  ],
);

const statements = Object.entries(toy.states).flatMap(([slug, letters]) =>
  letters.map((letter) => claim('STATES', organisationId(letter), `need:${slug}`, { assessment })),
);

/** A, B, C and D rate each need; A, B and C rank it too. */
const ratings = Object.entries(toy.ratings).flatMap(([slug, { importance, ability }]) =>
  (['A', 'B', 'C', 'D'] as const).map((letter, at) => {
    const rank = letter === 'D' ? 0 : toy.rankings[letter].findIndex((ranked) => ranked === slug) + 1;
    const rated = { assessment, importance: importance[at] ?? 0, ability: ability[at] ?? 0 };
    return claim('RATES', organisationId(letter), `need:${slug}`, rank > 0 ? { ...rated, rank } : rated);
  }),
);

const exchange = [
  ...Object.entries(toy.offers).flatMap(([letter, items]) =>
    items.map((item) => claim('OFFERS', organisationId(letter), topicId(item))),
  ),
  ...Object.entries(toy.seeks).flatMap(([letter, items]) =>
    items.map((item) => claim('SEEKS', organisationId(letter), topicId(item), { weight: toy.seekWeight[item] })),
  ),
  ...toy.requires.n4.map((item) => claim('REQUIRES', 'need:n4', topicId(item))),
];

const learning = [
  claim('HAS_THEME', organisationId('F'), 'theme:digital'),
  ...toy.trend.themes.map((slug) => claim('HAS_THEME', 'trend:t', `theme:${slug}`)),
  ...toy.trend.awareOf.map((letter) => claim('AWARE_OF', organisationId(letter), 'trend:t')),
  ...Object.entries(toy.learning).flatMap(([letters, { receivedBy, appliedBy }]) => [
    ...receivedBy.map((letter) => claim('RECEIVED', organisationId(letter), `learning:${letters.toLowerCase()}`)),
    ...appliedBy.map((letter) => claim('APPLIED', organisationId(letter), `learning:${letters.toLowerCase()}`)),
  ]),
];

/** The toy graph as records. `test/datasets/toy` says the same as a dataset, with the same ids. */
export const toyRecords: Records = {
  entities,
  claims: [...membershipClaims, ...initiativeClaims, ...statements, ...ratings, ...exchange, ...learning],
};

const timeless = projectionOf(toyRecords, 1);

/** The toy graph on a day: at the first of these all that it holds goes on. */
export const toyOn = (day: '2026-08-15' | '2026-10-15' | '2028-01-01'): Projection => onDay(timeless, day as Day);

export const toyProjection = toyOn('2026-08-15');

/** The confidence at which the toy's values hold: stated offers only. */
export const stated = { minConfidence: 'REPORTED' } as const;
