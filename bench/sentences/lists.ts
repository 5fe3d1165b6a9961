import type { Chance } from '../chance.js';

/** What questions are asked about: ids on record, by kind. */
export type OnRecord = Readonly<
  Record<'organisation' | 'network' | 'need' | 'theme' | 'initiative', readonly string[]>
>;

/** A field of the query with its arguments: `brokers(when: EVER)`. */
export interface Asked {
  readonly field: string;
  readonly args: string;
}

/** A list with sentences: the questions that make it up, drawn where it has a row for each choice of arguments. */
export type SentenceList = (onRecord: OnRecord, chance: Chance, count: number) => readonly Asked[];

const always =
  (...asked: readonly (readonly [field: string, args: string])[]): SentenceList =>
  () =>
    asked.map(([field, args]) => ({ field, args }));

/** One question for each of some that are drawn. */
const drawn =
  (field: string, argsOf: (onRecord: OnRecord, chance: Chance) => string): SentenceList =>
  (onRecord, chance, count) => {
    const args = new Set<string>();
    for (let attempt = 0; args.size < count && attempt < 4 * count; attempt += 1) args.add(argsOf(onRecord, chance));
    return [...args].map((each) => ({ field, args: each }));
  };

const id = (name: string, value: string): string => `${name}: "${value}"`;

/** Two that are not the same. */
const two = (ids: readonly string[], chance: Chance): string[] =>
  chance.several(2, (each) => each.between(0, ids.length - 1)).map((at) => ids[at] ?? '');

/** The twelve lists that somebody acts on. */
export const actedOn: Readonly<Record<string, SentenceList>> = {
  overlaps: always(['overlaps', '']),
  synergies: always(
    ['synergies', 'kinds: [POOLING]'],
    ['synergies', 'kinds: [COMPLEMENTARITY]'],
    ['synergies', 'kinds: [BRIDGING]'],
  ),
  needGaps: always(['needGaps', '']),
  evidenceGaps: always(['evidenceGaps', '']),
  uptakeGaps: always(['uptakeGaps', '']),
  missingProducts: always(['missingProducts', '']),
  trendGaps: always(['trendGaps', '']),
  structuralGaps: always(
    ['structuralGaps', 'between: NETWORKS, sharing: [THEME, NEED]'],
    ['structuralGaps', 'between: COMMUNITIES, sharing: [THEME, NEED]'],
  ),
  removalImpacts: always(['removalImpacts', '']),
  brokers: always(['brokers', 'when: EVER']),
  duplicateCandidates: always(
    ['duplicateCandidates', 'kind: ORGANISATION'],
    ['duplicateCandidates', 'kind: INITIATIVE'],
  ),
  duplicateFunding: always(['duplicateFunding', '']),
};

/** Everything else that is told in sentences. */
export const further: Readonly<Record<string, SentenceList>> = {
  fragileCoverage: always(['fragileCoverage', '']),
  isolatedOrganisations: always(['isolatedOrganisations', '']),
  persistentNeeds: always(['persistentNeeds', '']),
  goalCoverage: always(['goalCoverage', '']),
  coherence: always(['coherence', 'by: NETWORK'], ['coherence', 'by: THEME']),
  network: always(['network', '']),
  changesSince: always(['changesSince', 'date: "2015"']),
  needTrail: drawn('needTrail', ({ need }, chance) => id('need', chance.among(need))),
  gapCandidates: drawn('gapCandidates', ({ need }, chance) => id('need', chance.among(need))),
  consortium: drawn('consortium', ({ need }, chance) => id('need', chance.among(need))),
  networkOverlap: drawn('networkOverlap', ({ network }, chance) => `networks: ${JSON.stringify(two(network, chance))}`),
  path: drawn('path', ({ organisation }, chance) => {
    const [one = '', other = ''] = two(organisation, chance);
    return `${id('from', one)}, ${id('to', other)}`;
  }),
  screening: drawn('screenApplication', ({ organisation, theme, need }, chance) => {
    const year = chance.between(2010, 2028);
    const [lead = '', partner = ''] = two(organisation, chance);
    const draft = [
      'title: { da: "Udkast", en: "Draft" }',
      id('lead', lead),
      `partners: ["${partner}"]`,
      `themes: ["${chance.among(theme)}"]`,
      `needs: ["${chance.among(need)}"]`,
      id('period', `${year}-03/${year + 1}-08`),
    ];
    return `draft: { ${draft.join(', ')} }`;
  }),
};
