import { withoutZeros } from '../../graph/records/index.js';
import { verbs } from '../../graph/vocabulary/index.js';
import { names, phrase, sentence } from '../answer/sentence.js';
import type { ClaimTo, View } from '../answer/view.js';
import { initiativesOf } from '../facts/participation.js';
import { touches } from '../projection/days.js';
import type { ClaimAt } from '../projection/projection.js';
import { sharedShortNames } from './candidates.js';
import { claimsBetween, commonEvidence, relationEvidence, type Compared } from './common-evidence.js';
import { evidenceOf, type Evidence } from './evidence.js';

/** What speaks for and against two organisations being one. */
export const organisationEvidence = (compared: Compared): Evidence[] => [
  ...commonEvidence(compared),
  ...identifierEvidence(compared),
  ...shortNameEvidence(compared),
  ...countryEvidence(compared),
  ...successionEvidence(compared),
  ...relationEvidence(compared),
  ...memberEvidence(compared),
  ...networkEvidence(compared),
  ...initiativeEvidence(compared),
];

function identifierEvidence({ view, one, other }: Compared): Evidence[] {
  const shared = one.identifiers.filter((each) => other.identifiers.includes(each));
  const claims = [one, other].flatMap(({ entity }) => view.from('IDENTIFIED_BY', entity));
  const which = (): ReturnType<typeof names> => view.names(new Set(claims.map((claim) => claim.other)));
  if (shared.length > 0) {
    const same = () =>
      sentence(
        phrase`De har samme identifikator: ${which()}.`,
        phrase`They have the same identifier: ${which()}.`,
        view.claimIds(claims),
      );
    return [evidenceOf('IDENTIFIER', same, claims)];
  }
  // A number without its zeros in front is a slip of a spreadsheet, no other number.
  const zerosApart = one.identifiers.some((each) => other.identifiers.map(withoutZeros).includes(withoutZeros(each)));
  if (zerosApart || !one.identifiers.map(schemeOf).some((scheme) => other.identifiers.map(schemeOf).includes(scheme)))
    return [];
  const different = () =>
    sentence(
      phrase`De står i samme register med hver sit nummer: ${which()}.`,
      phrase`They stand in the same register under different numbers: ${which()}.`,
      view.claimIds(claims),
    );
  return [evidenceOf('DIFFERENT_IDENTIFIERS', different, claims)];
}

const schemeOf = (identifier: string): string => identifier.slice(0, identifier.indexOf(':'));

function shortNameEvidence({ one, other }: Compared): Evidence[] {
  const [shared] = sharedShortNames(one, other);
  if (shared === undefined) return [];
  const both = () =>
    sentence(
      phrase`Begge kaldes ${shared}; et kort navn er aldrig nok, for flere kan have det samme.`,
      phrase`Both are called ${shared}; a short name is never enough, since several may have the same.`,
    );
  return [evidenceOf('SHORT_NAME', both)];
}

const countries = {
  da: new Intl.DisplayNames('da', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
} as const;

function countryEvidence({ one, other }: Compared): Evidence[] {
  const [first, second] = [one.values['country'], other.values['country']];
  if (typeof first !== 'string' || typeof second !== 'string' || first === second) return [];
  const { da, en } = countries;
  const different = () =>
    sentence(
      phrase`De hører hjemme i hvert sit land: ${da.of(first) ?? first} og ${da.of(second) ?? second}.`,
      phrase`They are based in different countries: ${en.of(first) ?? first} and ${en.of(second) ?? second}.`,
    );
  return [evidenceOf('DIFFERENT_COUNTRIES', different)];
}

/** One that follows another was there after it, whatever name both had. */
function successionEvidence(compared: Compared): Evidence[] {
  const { view } = compared;
  const claims = claimsBetween(compared).get('SUCCEEDS') ?? [];
  const [claim] = claims;
  if (!claim) return [];
  const [later, earlier] = [claim.table.subjectOf(claim.row), claim.table.objectOf(claim.row)].map((end) =>
    view.name(end),
  );
  if (!later || !earlier) return [];
  const { da, en } = verbs.SUCCEEDS;
  const follows = () =>
    sentence(
      phrase`${later} ${da} ${earlier}: en forgænger er ikke en dublet.`,
      phrase`${later} ${en} ${earlier}: a predecessor is no duplicate.`,
      view.claimIds(claims),
    );
  return [evidenceOf('SUCCESSION', follows, claims)];
}

/** Two networks most of whose members are the same. */
function memberEvidence({ view, one, other }: Compared): Evidence[] {
  const [ofOne, ofOther] = [view.to('MEMBER_OF', one.entity), view.to('MEMBER_OF', other.entity)];
  const [first, second] = [membersIn(ofOne), membersIn(ofOther)];
  const shared = new Set([...first].filter((member) => second.has(member)));
  if (shared.size === 0 || shared.size * 2 < Math.min(first.size, second.size)) return [];
  const claims = [...ofOne, ...ofOther].filter((claim) => shared.has(claim.other));
  const which = view.names(shared);
  const common = () =>
    sentence(
      phrase`${which} er registreret som ${shared.size === 1 ? 'medlem' : 'medlemmer'} af begge.`,
      phrase`${which} ${shared.size === 1 ? 'is on record as a member' : 'are on record as members'} of both.`,
      view.claimIds(claims),
    );
  return [evidenceOf('COMMON_MEMBERS', common, claims)];
}

const membersIn = (claims: readonly ClaimTo[]): Set<number> => new Set(claims.map(({ other }) => other));

/** Networks that count both among their members, unless it is known that they did so at different times. */
function networkEvidence({ view, one, other }: Compared): Evidence[] {
  const ofOther = view.from('MEMBER_OF', other.entity);
  const claims: ClaimTo[] = [];
  for (const claim of view.from('MEMBER_OF', one.entity)) {
    const meeting = ofOther.filter((each) => each.other === claim.other && mayMeet(view, claim, each));
    if (meeting.length > 0) claims.push(claim, ...meeting);
  }
  if (claims.length === 0) return [];
  const which = view.names(membersIn(claims));
  const both = () =>
    sentence(
      phrase`Begge er registreret som medlemmer af ${which}, hver under sit navn.`,
      phrase`Both are on record as members of ${which}, each under its own name.`,
      view.claimIds(claims),
    );
  return [evidenceOf('SAME_NETWORK', both, claims)];
}

function mayMeet(view: View, one: ClaimAt, other: ClaimAt): boolean {
  const [first, second] = [view.validity(one.table, one.row), view.validity(other.table, other.row)];
  return !first || !second || touches(first, second);
}

function initiativeEvidence({ view, one, other }: Compared): Evidence[] {
  const ofOther = new Map(initiativesOf(view, other.entity).map((each) => [each.initiative, each]));
  const shared = initiativesOf(view, one.entity).filter(({ initiative }) => ofOther.has(initiative));
  if (shared.length === 0) return [];
  const claims = shared.flatMap((each) => [...each.claims, ...(ofOther.get(each.initiative)?.claims ?? [])]);
  const which = view.names(new Set(shared.map(({ initiative }) => initiative)));
  const both = () =>
    sentence(
      phrase`Begge er registreret som deltagere i ${which}, hver under sit navn.`,
      phrase`Both are on record as taking part in ${which}, each under its own name.`,
      view.claimIds(claims),
    );
  return [evidenceOf('SAME_INITIATIVE', both, claims)];
}
