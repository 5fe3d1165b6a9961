import type { EntityId } from '../../graph/records/index.js';
import { share, type Page } from '../answer/answer.js';
import type { Question } from '../answer/question.js';
import { names, phrase, sentence, type Sentence, type InBoth } from '../answer/sentence.js';
import { howSure } from '../answer/sureness.js';
import { View } from '../answer/view.js';
import { caveats } from '../answer/caveats.js';
import { evidence } from '../declaration/arguments.js';
import { answer, entities, entity } from '../declaration/fields.js';
import { listQuestion } from '../declaration/question.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { timeOfMembership } from '../facts/successions.js';
import { timeOfInitiative, type Time } from '../facts/time.js';
import { initiativesOf, makesTies, participantsOf } from '../facts/participation.js';
import { organisationNetwork } from '../network-measures/organisation-network.js';

const metric = { name: 'isolated-organisation', version: 2 } as const;

const IsolatedOrganisation = answer(
  'IsolatedOrganisation',
  'An organisation that works with nobody else as far as is on record, though what it is in is known. Its score is null: to be without a tie has no degrees.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    memberOf: entities('Organisation', 'The networks that it is a member of.'),
    initiatives: entities('Initiative', 'What it takes part in alone.'),
  },
);

/**
 * Organisations without a tie in the organisation network (see `OrganisationNetwork`), in two lists: those that are
 * known to be in something (a claim says so: MEMBER_OF, or PARTICIPATES_IN where nobody else takes part or what is
 * PLANNED or CANCELLED), by id; and those of which nothing says what they are in. The second are no isolates: nobody has told us. To fund an initiative
 * is not to be in it.
 *
 * - `score` and `band` are null: to be without a tie has no degrees.
 * - `completeness`: of the organisations without a tie the share of which something is known; null where all have ties.
 *
 * Version 1 took what is planned or cancelled for a tie.
 * @throws BAD_PERIOD, BAD_DATE
 */
export const isolatedOrganisations = listQuestion({
  name: 'isolatedOrganisations',
  about: 'Which organisations work with nobody else: is that so, or do we not know?',
  metric,
  arguments: evidence,
  list: {
    about: 'Organisations that are known to work with nobody else, by id.',
    of: IsolatedOrganisation,
    beside: {
      unknown: entities(
        'Organisation',
        'Organisations of which nothing says what they are in: not isolated, but unknown.',
      ),
    },
  },
  work: isolates,
});

function isolates(projection: Projection, question: Question, page: Page) {
  const view = new View(projection, question);
  const network = organisationNetwork(view);
  const known: Isolate[] = [];
  const unknown: number[] = [];
  for (const [position, organisation] of network.nodes.entries()) {
    if (network.degree(position) > 0) continue;
    const joined = initiativesOf(view, organisation).flatMap(({ claims }) => claims);
    const claims = [...view.from('MEMBER_OF', organisation), ...joined];
    if (claims.length > 0) known.push({ organisation, claims });
    else unknown.push(organisation);
  }
  const basis = () => view.basis(metric, {}, share(known.length, known.length + unknown.length));
  const items = known.slice(page.offset, page.offset + page.limit).map(({ organisation, claims }) => ({
    ...basis(),
    reasons: [whyIsolated(view, organisation, claims), ...caveats(view, claims)],
    band: null,
    score: null,
    organisation: view.idOf(organisation),
    memberOf: objects(view, claims, 'MEMBER_OF'),
    initiatives: objects(view, claims, 'PARTICIPATES_IN'),
  }));
  return { ...basis(), totalCount: known.length, items, unknown: view.idsOf(unknown) };
}

interface Isolate {
  readonly organisation: number;
  readonly claims: readonly ClaimAt[];
}

const objects = (view: View, claims: readonly ClaimAt[], verb: 'MEMBER_OF' | 'PARTICIPATES_IN'): EntityId[] =>
  view.idsOf(new Set(claims.flatMap(({ table, row }) => (table.verb === verb ? [table.objectOf(row)] : []))));

const isMember: Readonly<Record<Time, InBoth<string>>> = {
  NOW: { da: 'er', en: 'is' },
  TO_COME: { da: 'bliver', en: 'will be' },
  UNKNOWN: { da: 'er eller har været', en: 'is or was' },
  OVER: { da: 'har været', en: 'was' },
};

const takesPart: Readonly<Record<Time, InBoth<string>>> = {
  NOW: { da: 'er', en: 'takes' },
  TO_COME: { da: 'kommer', en: 'will take' },
  UNKNOWN: { da: 'er eller var', en: 'takes or took' },
  OVER: { da: 'var', en: 'took' },
};

/** The time of what it takes part in, else of its memberships; UNKNOWN where these are of several times. */
function timeOfAll(view: View, claims: readonly ClaimAt[]): Time {
  const joining = claims.filter(({ table }) => table.verb === 'PARTICIPATES_IN');
  const found = new Set(
    joining.length > 0
      ? joining.map(({ table, row }) => timeOfInitiative(view, table.objectOf(row)))
      : claims.map(({ table, row }) => timeOfMembership(view, table, row)),
  );
  const [only, another] = found;
  return only === undefined || another !== undefined ? 'UNKNOWN' : only;
}

/** What it takes part in together with others, which is no tie where it is planned or cancelled. */
const joinedByOthers = (view: View, organisation: number): number[] =>
  initiativesOf(view, organisation)
    .map(({ initiative }) => initiative)
    .filter((initiative) => participantsOf(view, initiative).length > 1 && !makesTies(view, initiative));

function whyIsolated(view: View, organisation: number, claims: readonly ClaimAt[]): Sentence {
  const it = view.name(organisation);
  const [networks, initiatives] = [objects(view, claims, 'MEMBER_OF'), objects(view, claims, 'PARTICIPATES_IN')];
  const verb = initiatives.length === 0 ? 'MEMBER_OF' : 'PARTICIPATES_IN';
  const saying = claims.filter(({ table }) => table.verb === verb);
  const sure = howSure(view, [[saying]]);
  const [inferred, inferredInEnglish] = sure ? [` (${sure.da})`, ` (${sure.en})`] : ['', ''];
  if (initiatives.length === 0) {
    const { da, en } = isMember[timeOfAll(view, claims)];
    return sentence(
      phrase`${it} ${da} medlem af ${names(networks)}${inferred}, men er ikke registreret i nogen indsats.`,
      phrase`${it} ${en} a member of ${names(networks)}${inferredInEnglish}, but not on record in any initiative.`,
      view.claimIds(saying),
    );
  }
  const shared = view.idsOf(new Set(joinedByOthers(view, organisation)));
  if (shared.length > 0) {
    return sentence(
      phrase`${it} er kun registreret sammen med andre i ${names(shared)}, som er planlagt eller aflyst.`,
      phrase`${it} is on record with others only in ${names(shared)}, which ${shared.length === 1 ? 'is' : 'are'} planned or cancelled.`,
      view.claimIds(claims),
    );
  }
  const { da, en } = takesPart[timeOfAll(view, claims)];
  return sentence(
    phrase`${it} ${da} med i ${names(initiatives)}${inferred}, men ingen anden er registreret som deltager dér.`,
    phrase`${it} ${en} part in ${names(initiatives)}${inferredInEnglish}, but nobody else is on record there.`,
    view.claimIds(saying),
  );
}
