import { namesUpTo, phrase, sentence } from '../answer/sentence.js';
import type { EntityId } from '../../graph/records/index.js';
import { commonMonths } from '../facts/months.js';
import { daysOfMonths } from '../projection/days.js';
import { participantsOf } from '../facts/participation.js';
import { commonEvidence, relationEvidence, type Compared } from './common-evidence.js';
import { evidenceOf, type Evidence } from './evidence.js';

/** What speaks for and against two initiatives being one that several registers have. */
export const initiativeEvidence = (compared: Compared): Evidence[] => [
  ...commonEvidence(compared),
  ...identifierEvidence(compared),
  ...registerEvidence(compared),
  ...participantEvidence(compared),
  ...periodEvidence(compared),
  ...relationEvidence(compared),
];

function identifierEvidence({ one, other }: Compared): Evidence[] {
  const [first, second] = [one.values['iatiIdentifier'], other.values['iatiIdentifier']];
  if (typeof first !== 'string' || typeof second !== 'string') return [];
  if (one.identifiers[0] === other.identifiers[0]) {
    const same = () =>
      sentence(phrase`De har samme nummer i IATI: ${first}.`, phrase`They have the same number in IATI: ${first}.`);
    return [evidenceOf('IDENTIFIER', same)];
  }
  const different = () =>
    sentence(
      phrase`De har hver sit nummer i IATI: ${first} og ${second}.`,
      phrase`They have different numbers in IATI: ${first} and ${second}.`,
    );
  return [evidenceOf('DIFFERENT_IDENTIFIERS', different)];
}

/** How many sources are named: their titles are long. */
const SOURCES_NAMED = 2;

/** One effort may stand in the register of a pool and in that of a network, under a title of its own in each. */
function registerEvidence({ one, other }: Compared): Evidence[] {
  const all = [...one.sources, ...other.sources];
  if (one.sources.length === 0 || other.sources.length === 0 || new Set(all).size < all.length) return [];
  const which = namesUpTo(SOURCES_NAMED, all as EntityId[]);
  const da = all.length === 2 ? 'hver sin kilde' : 'forskellige kilder';
  const different = () =>
    sentence(phrase`De stammer fra ${da}: ${which}.`, phrase`They come from different sources: ${which}.`);
  return [evidenceOf('DIFFERENT_SOURCES', different)];
}

function participantEvidence({ view, one, other }: Compared): Evidence[] {
  const [ofOne, ofOther] = [participantsOf(view, one.entity), participantsOf(view, other.entity)];
  if (ofOne.length === 0 || ofOther.length === 0) return [];
  const others = new Set(ofOther.map(({ organisation }) => organisation));
  const shared = new Set(ofOne.map(({ organisation }) => organisation).filter((each) => others.has(each)));
  const claims = [...ofOne, ...ofOther]
    .filter(({ organisation }) => shared.size === 0 || shared.has(organisation))
    .flatMap((each) => each.claims);
  const which = view.names(shared);
  if (shared.size > 0) {
    const common = () =>
      sentence(
        phrase`${which} er registreret som ${shared.size === 1 ? 'deltager' : 'deltagere'} i begge.`,
        phrase`${which} ${shared.size === 1 ? 'is' : 'are'} on record as taking part in both.`,
        view.claimIds(claims),
      );
    return [evidenceOf('COMMON_PARTICIPANTS', common, claims)];
  }
  const none = () =>
    sentence(
      phrase`Ingen af dem, der er registreret som deltagere i den ene, er registreret i den anden.`,
      phrase`None of those on record as taking part in the one is on record in the other.`,
      view.claimIds(claims),
    );
  return [evidenceOf('NO_COMMON_PARTICIPANT', none, claims)];
}

function periodEvidence({ view, one, other }: Compared): Evidence[] {
  const { found, last } = commonMonths(view.period(one.entity), view.period(other.entity));
  if (found === 'UNKNOWN') return [];
  if (found === 'SOME') {
    const isPast = last !== null && daysOfMonths(last, last).last < view.reference.first;
    const common = () =>
      isPast
        ? sentence(phrase`De løb samtidig en tid.`, phrase`They ran at the same time for a while.`)
        : sentence(phrase`De har måneder til fælles.`, phrase`They have months in common.`);
    return [evidenceOf('COMMON_MONTHS', common)];
  }
  const none = () =>
    sentence(
      phrase`De ligger på hver sin tid: den ene kan være en fortsættelse af den anden.`,
      phrase`Their periods do not meet: one may be a continuation of the other.`,
    );
  return [evidenceOf('NO_COMMON_MONTH', none)];
}
