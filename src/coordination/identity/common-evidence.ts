import { decimal, joined, names, phrase, quoted, sentence, type Language, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { kindOf, type EntityId } from '../../graph/records/index.js';
import { kindNames, verbNames, verbOf, type Kind, type Verb } from '../../graph/vocabulary/index.js';
import type { ClaimAt } from '../projection/projection.js';
import { numbersIn } from './record-names.js';
import type { Candidate } from './candidates.js';
import { LEAST_LIKENESS, type Comparison } from './comparison.js';
import { evidenceOf, type Evidence } from './evidence.js';
import type { Likeness } from './name-likeness.js';

/** Two records that are compared, and by what. */
export interface Compared {
  readonly view: View;
  readonly one: Candidate;
  readonly other: Candidate;
  readonly comparison: Comparison;
}

/** What their names, their websites and their sources say, whatever kind they are of. */
export const commonEvidence = (compared: Compared): Evidence[] => [
  ...nameEvidence(compared),
  ...websiteEvidence(compared),
  ...sourceEvidence(compared),
];

function nameEvidence({ one, other, comparison }: Compared): Evidence[] {
  const best = comparison.likeness.best(one.names, other.names);
  if (!best || best.likeness < LEAST_LIKENESS) return [];
  const reason = (): Sentence => (best.likeness === 1 ? sameName(one, other, best) : alikeNames(one, other, best));
  return [evidenceOf('NAME', reason, [], best.likeness), ...numberEvidence(best.one, best.other)];
}

function sameName({ id }: Candidate, { id: otherId }: Candidate, { one }: Likeness): Sentence {
  if (kindOf(id) !== 'Organisation')
    return sentence(
      phrase`De har titlen ${quoted(one, 'da')} til fælles.`,
      phrase`They share the title ${quoted(one, 'en')}.`,
    );
  const both = names([id, otherId]);
  return sentence(
    phrase`${both} har navnet ${quoted(one, 'da')} til fælles.`,
    phrase`${both} share the name ${quoted(one, 'en')}.`,
  );
}

function alikeNames({ id }: Candidate, { id: otherId }: Candidate, { one, other, likeness }: Likeness): Sentence {
  const da = phrase`${quoted(one, 'da')} og ${quoted(other, 'da')} (${decimal(likeness, 'da')} af 1).`;
  const en = phrase`${quoted(one, 'en')} and ${quoted(other, 'en')} (${decimal(likeness, 'en')} of 1).`;
  if (kindOf(id) !== 'Organisation')
    return sentence(phrase`Titlerne ligner hinanden: ${da}`, phrase`Their titles are alike: ${en}`);
  const both = names([id, otherId]);
  return sentence(
    phrase`${both} har navne, der ligner hinanden: ${da}`,
    phrase`${both} have names that are alike: ${en}`,
  );
}

/** A year or a phase tells apart what is called the same otherwise. */
function numberEvidence(one: string, other: string): Evidence[] {
  const [first, second] = [numbersIn(one), numbersIn(other)];
  const [onlyFirst, onlySecond] = [
    first.filter((number) => !second.includes(number)),
    second.filter((number) => !first.includes(number)),
  ];
  const only = [...onlyFirst, ...onlySecond];
  if (only.length === 0) return [];
  const isOnOneSide = onlyFirst.length === 0 || onlySecond.length === 0;
  return [
    evidenceOf('DIFFERENT_NUMBERS', () =>
      isOnOneSide
        ? sentence(
            phrase`Kun det ene navn har ${only.length === 1 ? 'tallet' : 'tallene'} ${listed(only, 'da')}.`,
            phrase`Only one of the names has the ${only.length === 1 ? 'number' : 'numbers'} ${listed(only, 'en')}.`,
          )
        : sentence(
            phrase`Tallene i navnene er ikke de samme: ${listed(onlyFirst, 'da')} over for ${listed(onlySecond, 'da')}.`,
            phrase`The numbers in the names are not the same: ${listed(onlyFirst, 'en')} against ${listed(onlySecond, 'en')}.`,
          ),
    ),
  ];
}

const listed = (numbers: readonly string[], language: Language) =>
  joined(
    numbers.map((number) => [number]),
    language,
  );

function websiteEvidence({ one, other, comparison }: Compared): Evidence[] {
  const { website } = one;
  if (website === null || website !== other.website || !comparison.isTelling(website)) return [];
  return [
    evidenceOf('WEBSITE', () =>
      sentence(phrase`De har samme hjemmeside: ${website}.`, phrase`They have the same website: ${website}.`),
    ),
  ];
}

/** From what likeness on two organisations in one list are a slip of that list as often as they are two. */
const SAME_IN_A_LIST = 0.9;

/**
 * A source that lists both tells them apart, unless they are organisations of one name: a member list that has grown for
 * years names somebody twice. Nothing of the kind is known of two that come from different sources.
 */
function sourceEvidence({ one, other, comparison }: Compared): Evidence[] {
  const best = comparison.likeness.best(one.names, other.names);
  if (kindOf(one.id) === 'Organisation' && best && best.likeness >= SAME_IN_A_LIST) return [];
  const shared = one.sources.filter((source) => other.sources.includes(source)) as EntityId[];
  if (shared.length === 0) return [];
  const which = names(shared);
  return [
    evidenceOf('SAME_SOURCE', () =>
      sentence(
        phrase`De står hver for sig i samme kilde, ${which}: en kilde nævner sjældent det samme to gange.`,
        phrase`They stand apart in the same source, ${which}: a source seldom names the same thing twice.`,
      ),
    ),
  ];
}

/** The verbs that lead from a kind to the same kind. */
const joining = (kind: Kind): readonly Verb[] => joiningVerbs.get(kind) ?? [];
const joiningVerbs: ReadonlyMap<Kind, readonly Verb[]> = new Map(
  kindNames.map((kind) => [
    kind,
    verbNames.filter((verb) => verbOf(verb).ends.some(({ from, to }) => from === kind && to === kind)),
  ]),
);

/** Claims that join the two: nobody is related to itself. */
export function claimsBetween({ view, one, other }: Compared, except: readonly Verb[] = []): Map<Verb, ClaimAt[]> {
  const found = new Map<Verb, ClaimAt[]>();
  for (const verb of joining(kindOf(one.id))) {
    if (except.includes(verb)) continue;
    const claims = [
      ...view.from(verb, one.entity).filter(({ other: end }) => end === other.entity),
      ...view.from(verb, other.entity).filter(({ other: end }) => end === one.entity),
    ];
    if (claims.length > 0) found.set(verb, claims);
  }
  return found;
}

/** That something else than a succession joins the two. */
export function relationEvidence(compared: Compared): Evidence[] {
  const [found] = claimsBetween(compared, ['SUCCEEDS']);
  if (!found) return [];
  const [verb, claims] = found;
  const [claim] = claims;
  const { view } = compared;
  if (!claim) return [];
  const [from, to] = [view.name(claim.table.subjectOf(claim.row)), view.name(claim.table.objectOf(claim.row))];
  const { da, en } = verbOf(verb);
  return [
    evidenceOf(
      'RELATED',
      () =>
        sentence(
          phrase`Det er registreret, at ${from} ${da} ${to}: så er de næppe den samme.`,
          phrase`It is on record that ${from} ${en} ${to}: so they are hardly the same.`,
          view.claimIds(claims),
        ),
      claims,
    ),
  ];
}
