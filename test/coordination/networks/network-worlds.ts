import * as fc from 'fast-check';
import { claim, initiative, need, network, organisation, theme, together, type Records } from '../records.js';

const slugs = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const ids = (kind: string, list: readonly string[]): string[] => list.map((slug) => `${kind}:${slug}`);

const networkSlugs = slugs('n', 4);
const [networks, organisations] = [ids('organisation', networkSlugs), ids('organisation', slugs('o', 8))];
const [initiatives, themes, needs] = [
  ids('initiative', slugs('i', 5)),
  ids('theme', slugs('t', 3)),
  ids('need', slugs('d', 2)),
];

const confidence = fc.constantFrom('UNCONFIRMED', 'INFERRED', 'REPORTED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED');
const role = fc.constantFrom({}, { role: 'LEAD' }, { role: 'PARTNER' }, { role: 'FUNDER' });

const claimsOf = (
  verb: Parameters<typeof claim>[0],
  from: readonly string[],
  to: readonly string[],
  maxLength: number,
  values: fc.Arbitrary<object> = fc.constant({}),
) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...from), fc.constantFrom(...to), confidence, values)
      .filter(([subject, object]) => subject !== object)
      .map(([subject, object, sureness, more]) => claim(verb, subject, object, { confidence: sureness, ...more })),
    { selector: ({ id }) => id, minLength: Math.floor(maxLength / 2), maxLength, size: 'max' },
  );

/** Small worlds of networks with few ties, some of whose members are in several. No claim has dates. */
export const networkWorlds: fc.Arbitrary<Records> = fc
  .tuple(
    fc.tuple(
      ...initiatives.map((id) =>
        fc
          .record({ status: fc.constantFrom('PLANNED', 'RUNNING', 'RUNNING', 'CANCELLED', 'UNKNOWN'), confidence })
          .map((values) => initiative(id.slice('initiative:'.length), values)),
      ),
    ),
    fc.tuple(
      claimsOf('MEMBER_OF', organisations, networks, 12),
      claimsOf('MEMBER_OF', networks, networks, 1),
      claimsOf('PARTICIPATES_IN', [...organisations, ...networks], initiatives, 7, role),
      claimsOf('COORDINATES_WITH', [...organisations, ...networks], organisations, 2),
      claimsOf('HAS_THEME', initiatives, themes, 4),
      claimsOf('HAS_THEME', organisations, themes, 6),
      claimsOf('ADDRESSES', initiatives, needs, 3),
      claimsOf('STATES', organisations, needs, 4),
    ),
  )
  .map(([made, claims]) =>
    together([
      ...made,
      ...networkSlugs.map((slug) => network(slug)),
      ...organisations.map((id) => organisation(id.slice('organisation:'.length))),
      ...themes.map((id) => theme(id.slice('theme:'.length))),
      ...needs.map((id) => need(id.slice('need:'.length))),
      ...claims.flat(),
    ]),
  );
