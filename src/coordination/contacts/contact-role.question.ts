import { term, terms, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import { share } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed } from '../answer/question.js';
import { name, names, phrase, sentence, type Sentence, type InBoth } from '../answer/sentence.js';
import { asLastClause } from '../answer/sureness.js';
import { View, type ClaimTo } from '../answer/view.js';
import { sure } from '../declaration/arguments.js';
import { answer, claims, entities, entity, id, listOf, object, oneOf, orNull, the } from '../declaration/fields.js';
import { question, type Asked } from '../declaration/question.js';
import { followersOf, isGone } from '../facts/successions.js';
import { whatBecameOf } from '../facts/succession-words.js';
import { networkOfMost } from '../facts/networks.js';
import { coordination, participantsOf } from '../facts/participation.js';
import { latestTime, timeOfClaim, timeOfInitiative, type Time } from '../facts/time.js';
import { takesPart, type VerbByTime } from '../facts/work-words.js';
import { codeOf, type ClaimAt, type Projection } from '../projection/projection.js';

const metric = { name: 'contact-role', version: 1 } as const;

const ContactGround = termSet('ContactGround', 'Why an organisation can be asked about an initiative.', {
  LEAD: term('leder det', 'leads it', 'It leads the initiative.'),
  HOST: term('er vært', 'hosts it', 'It hosts the initiative.'),
  NETWORK: term(
    'netværk for de fleste',
    'network of most',
    'Nobody leads or hosts it, and most of those who take part are members of this network.',
  ),
  PARTNER: term('er med', 'takes part', 'It takes part, and nobody leads or hosts the initiative.'),
  WHOLE: term('leder helheden', 'leads the whole', 'It leads what the initiative is part of.'),
  POOL: term('forvalter puljen', 'manages the pool', 'It manages a pool that supports the initiative.'),
  COORDINATED: term(
    'leder det koordinerede',
    'leads the coordinated',
    'It leads what the initiative coordinates with.',
  ),
});
type Ground = keyof typeof ContactGround.values;

const Contact = object('Contact', 'An organisation to ask about an initiative.', {
  organisation: entity('Organisation', 'Whom to ask.'),
  ground: oneOf(ContactGround, 'Why: the nearest of its roles.'),
  of: entity('Entity', 'What it has this role in: the initiative itself, another one, or a pool.'),
  inPlaceOf: orNull(
    entity('Organisation', 'Who had the role and no longer exists; null where it is whom to ask itself.'),
  ),
  claims: claims('The claims that say so.'),
});

const ContactRole = answer(
  'ContactRole',
  'Which organisations to ask about an initiative, and in which role; never a person. It has no score.',
  {
    initiative: entity('Initiative', 'The initiative.'),
    contacts: listOf(the(Contact, 'Whom to ask, the nearest role first; each organisation once.')),
    gone: entities(
      'Organisation',
      'Who had such a role, no longer exists, and has nobody on record who came after it.',
    ),
  },
);

const takes = { initiative: id('The initiative; `initiatives` lists them.'), ...sure };

const LEAD = codeOf(terms.ParticipationRole, 'LEAD');
const HOST = codeOf(terms.ParticipationRole, 'HOST');

/** A role in something that makes an organisation the one to ask, with the claims that say so. */
interface Role {
  readonly ground: Ground;
  readonly organisation: number;
  readonly of: number;
  readonly claims: readonly ClaimAt[];
}

/** A role, and who is asked: whoever has it, or came after it. */
interface Found extends Role {
  readonly asked: number;
}

/**
 * Which organisations to ask about an initiative, and in which role.
 *
 * - Asked are, the nearest first: who LEADs it; who HOSTs it; where there is none of them to
 *   ask, a network that still exists and that more than half of its participants are members of, else the participants; who LEADs what it is PART_OF, at any
 *   depth; who MANAGES a pool that it is FUNDED_BY; who LEADs what it COORDINATES_WITH. A FUNDER is none of these.
 * - In each role those whose claim is not over are asked; where all are over, all are: what is done has no other contact.
 * - An organisation that no longer exists is not asked: those that came after it are (SUCCEEDS, but for a split), at
 *   whatever remove. Where nobody did it is `gone`.
 * - Each organisation stands once, by the nearest of its roles.
 * - It has no score. `completeness`: of two things the share recorded: who leads or hosts it; whom else to ask.
 * @throws UNKNOWN_ID, WRONG_KIND
 */
export const contactRole = question({
  name: 'contactRole',
  about: 'Whom do I ask about this? Organisations and their roles, the nearest first; never a person.',
  metric,
  weight: { cost: 100, each: 0 },
  arguments: takes,
  answer: ContactRole,
  work: contactsOf,
});

function contactsOf(projection: Projection, asked: Asked<typeof takes>) {
  const view = new View(projection, asked);
  const initiative = indexNamed(projection, asked.initiative, 'Initiative');
  const roles = rolesIn(view, initiative);
  const found = nearestOf(roles.flatMap((role) => whoIsAsked(view, role)));
  const gone = new Set(roles.map(({ organisation }) => organisation).filter((each) => isLeft(view, each)));
  const isNear = ({ ground }: Role): boolean => ground === 'LEAD' || ground === 'HOST';
  const recorded = Number(roles.some(isNear)) + Number(roles.some((role) => !isNear(role)));
  return {
    ...view.basis(metric, { initiative: view.idOf(initiative) }, share(recorded, 2)),
    reasons: contactReasons(view, initiative, roles, found),
    band: null,
    score: null,
    initiative: view.idOf(initiative),
    contacts: found.map((contact) => ({
      organisation: view.idOf(contact.asked),
      ground: contact.ground,
      of: view.idOf(contact.of),
      inPlaceOf: contact.asked === contact.organisation ? null : view.idOf(contact.organisation),
      claims: view.claimIds(contact.claims),
    })),
    gone: view.idsOf(gone),
  };
}

const isLeft = (view: View, organisation: number): boolean =>
  isGone(view, organisation) && followersOf(view, organisation).size === 0;

function whoIsAsked(view: View, role: Role): Found[] {
  if (!isGone(view, role.organisation)) return [{ ...role, asked: role.organisation }];
  const followers = [...followersOf(view, role.organisation)].sort(([one], [other]) => one - other);
  return followers.map(([asked, followed]) => ({ ...role, asked, claims: [...role.claims, ...followed] }));
}

/** Each organisation once, by the first of its roles. */
function nearestOf(found: readonly Found[]): Found[] {
  const nearest = new Map<number, Found>();
  for (const each of found) if (!nearest.has(each.asked)) nearest.set(each.asked, each);
  return [...nearest.values()];
}

/** All roles by which somebody can be asked, the nearest first. */
function rolesIn(view: View, initiative: number): Role[] {
  const near = [...participating(view, initiative, LEAD, 'LEAD'), ...participating(view, initiative, HOST, 'HOST')];
  const wholes = wholesOf(view, initiative).flatMap(({ whole, belonging }) =>
    participating(view, whole, LEAD, 'WHOLE', belonging),
  );
  const pools = heldNow(view, view.from('FUNDED_BY', initiative)).flatMap(({ other: pool, ...funding }) =>
    heldNow(view, view.to('MANAGES', pool)).map(({ other, ...managing }) => ({
      ground: 'POOL' as const,
      organisation: other,
      of: pool,
      claims: [funding, managing],
    })),
  );
  const coordinated = coordination(view, initiative).flatMap(({ other, ...claim }) =>
    participating(view, other, LEAD, 'COORDINATED', [claim]),
  );
  const isAnswered = near.some((role) => whoIsAsked(view, role).length > 0);
  return [...near, ...(isAnswered ? [] : takingPart(view, initiative)), ...wholes, ...pools, ...coordinated];
}

/** Those with a role in an initiative. @param leading the claims that lead to the initiative */
function participating(
  view: View,
  initiative: number,
  role: number,
  ground: Ground,
  leading: readonly ClaimAt[] = [],
): Role[] {
  const own = view.to('PARTICIPATES_IN', initiative).filter(({ table, row }) => table.codeOf('role', row) === role);
  return heldNow(view, own).map(({ other, ...claim }) => ({
    ground,
    organisation: other,
    of: initiative,
    claims: [...leading, claim],
  }));
}

/** The claims that are not over; all of them where every one is. */
function heldNow(view: View, all: readonly ClaimTo[]): readonly ClaimTo[] {
  const now = all.filter(({ table, row }) => timeOfClaim(view.validity(table, row), view.reference) !== 'OVER');
  return now.length > 0 ? now : all;
}

/** Who takes part where nobody leads or hosts: told by their network where most have one. */
function takingPart(view: View, initiative: number): Role[] {
  const participants = participantsOf(view, initiative);
  const network = networkOfMost(view, new Set(participants.map(({ organisation }) => organisation)));
  if (network === null)
    return participants.map(({ organisation, claims: joining }) => ({
      ground: 'PARTNER',
      organisation,
      of: initiative,
      claims: joining,
    }));
  const memberships = participants.flatMap(({ organisation, claims: joining }) => {
    const own = view.from('MEMBER_OF', organisation).filter(({ other }) => other === network);
    return own.length > 0 ? [...joining, ...own] : [];
  });
  return [{ ground: 'NETWORK', organisation: network, of: initiative, claims: memberships }];
}

/** What an initiative is part of, the nearest first, with the claims by which it belongs to it. */
function wholesOf(view: View, initiative: number) {
  const found = new Map<number, readonly ClaimAt[]>([[initiative, []]]);
  for (const [part, path] of found) {
    for (const { other, ...claim } of view.from('PART_OF', part))
      if (!found.has(other)) found.set(other, [...path, claim]);
  }
  found.delete(initiative);
  return [...found].map(([whole, belonging]) => ({ whole, belonging }));
}

const leads: VerbByTime = {
  NOW: ['leder', 'leads', 'lead'],
  TO_COME: ['skal lede', 'will lead', 'will lead'],
  UNKNOWN: ['leder eller ledede', 'leads or led', 'lead or led'],
  OVER: ['ledede', 'led', 'led'],
};
const hosts: VerbByTime = {
  NOW: ['er vært for', 'hosts', 'host'],
  TO_COME: ['skal være vært for', 'will host', 'will host'],
  UNKNOWN: ['er eller var vært for', 'hosts or hosted', 'host or hosted'],
  OVER: ['var vært for', 'hosted', 'hosted'],
};
const manages: VerbByTime = {
  NOW: ['forvalter', 'manages', 'manage'],
  TO_COME: ['skal forvalte', 'will manage', 'will manage'],
  UNKNOWN: ['forvalter eller forvaltede', 'manages or managed', 'manage or managed'],
  OVER: ['forvaltede', 'managed', 'managed'],
};

/** Whom to ask and in which role, role by role; who is gone; and that nobody is on record as leading it. */
function contactReasons(view: View, initiative: number, roles: readonly Role[], found: readonly Found[]): Sentence[] {
  const it = view.name(initiative);
  const asked = found.filter((contact) => contact.asked === contact.organisation);
  const isLed = roles.some(({ ground }) => ground === 'LEAD' || ground === 'HOST');
  const grounds = valuesOf(ContactGround).filter((ground) => asked.some((contact) => contact.ground === ground));
  return [
    ...(isLed ? [] : [nobodyLeads(view, initiative, found.length > 0)]),
    ...grounds.map((ground, at) => {
      const own = asked.filter((contact) => contact.ground === ground);
      const who = names(own.map((contact) => view.idOf(contact.asked)));
      const [da, en] = at === 0 ? ['Spørg', 'Ask'] : ['Du kan også spørge', 'You may also ask'];
      const role = roleInWords(view, ground, it, own);
      const sureness = asLastClause(
        view,
        own.map(({ claims: own }) => own.map((claim) => [claim])),
      );
      return sentence(
        phrase`${da} ${who}, ${role.da}${sureness.da}.`,
        phrase`${en} ${who}, ${role.en}${sureness.en}.`,
        view.claimIds(own.flatMap((contact) => contact.claims)),
      );
    }),
    ...whoIsGone(view, it, roles),
    ...caveats(
      view,
      found.flatMap((contact) => contact.claims),
    ),
  ];
}

function nobodyLeads(view: View, initiative: number, isSomebodyAsked: boolean): Sentence {
  const it = view.name(initiative);
  return isSomebodyAsked
    ? sentence(
        phrase`Det er ikke registreret, hvem der leder eller er vært for ${it}.`,
        phrase`Who leads or hosts ${it} is not on record.`,
      )
    : sentence(
        phrase`Det er ikke registreret, hvem man kan spørge om ${it}.`,
        phrase`Whom to ask about ${it} is not on record.`,
      );
}

/** The role of some of one ground, to follow their names: “der leder X, som Y er en del af”. */
function roleInWords(view: View, ground: Ground, it: ReturnType<typeof name>, own: readonly Role[]): InBoth {
  const number = own.length === 1 ? 1 : 2;
  const of = new Set(own.map((role) => role.of));
  const what = view.names(of);
  const ofInitiatives = (): Time => latestTime([...of].map((each) => timeOfInitiative(view, each)));
  const ofManagers = (): Time =>
    latestTime(
      own.flatMap((role) =>
        role.claims
          .filter(({ table }) => table.verb === 'MANAGES')
          .map(({ table, row }) => timeOfClaim(view.validity(table, row), view.reference)),
      ),
    );
  switch (ground) {
    case 'LEAD':
    case 'HOST': {
      const verb = (ground === 'LEAD' ? leads : hosts)[ofInitiatives()];
      return { da: phrase`der ${verb[0]} ${it}`, en: phrase`which ${verb[number]} ${it}` };
    }
    case 'PARTNER': {
      const verb = takesPart[ofInitiatives()];
      return { da: phrase`der ${verb[0]} i ${it}`, en: phrase`which ${verb[number]} in ${it}` };
    }
    case 'NETWORK': {
      const verb = takesPart[ofInitiatives()];
      const members = new Set(
        own.flatMap(({ claims }) =>
          claims.flatMap(({ table, row }) => (table.verb === 'MEMBER_OF' ? [table.subjectOf(row)] : [])),
        ),
      );
      // One is most only of itself.
      if (members.size === 1) {
        const who = view.names(members);
        return {
          da: phrase`som ${who}, der ${verb[0]} i ${it}, er medlem af`,
          en: phrase`of which ${who}, which ${verb[1]} in ${it}, is a member`,
        };
      }
      return {
        da: phrase`som de fleste af dem, der ${verb[0]} i ${it}, er medlem af`,
        en: phrase`of which most of those who ${verb[2]} in ${it} are members`,
      };
    }
    case 'WHOLE': {
      const verb = leads[ofInitiatives()];
      return {
        da: phrase`der ${verb[0]} ${what}, som ${it} er en del af`,
        en: phrase`which ${verb[number]} ${what}, of which ${it} is part`,
      };
    }
    case 'POOL': {
      const verb = manages[ofManagers()];
      return {
        da: phrase`der ${verb[0]} ${what}, som har givet støtte til ${it}`,
        en: phrase`which ${verb[number]} ${what}, which ${of.size === 1 ? 'has' : 'have'} given support to ${it}`,
      };
    }
    case 'COORDINATED': {
      const verb = leads[ofInitiatives()];
      return {
        da: phrase`der ${verb[0]} ${what}, som ${it} er koordineret med`,
        en: phrase`which ${verb[number]} ${what}, with which ${it} is coordinated`,
      };
    }
  }
}

/** Who had a role and no longer exists, and who came after it. */
function whoIsGone(view: View, it: ReturnType<typeof name>, roles: readonly Role[]): Sentence[] {
  const gone = roles.filter(
    ({ organisation }, at) =>
      isGone(view, organisation) && roles.findIndex((each) => each.organisation === organisation) === at,
  );
  return gone.map((role) => {
    const who = view.name(role.organisation);
    const own = roleInWords(view, role.ground, it, [role]);
    const became = whatBecameOf(view, [role.organisation]);
    return sentence(phrase`${who}, ${own.da}, ${became.da}.`, phrase`${who}, ${own.en}, ${became.en}.`, [
      ...view.claimIds(role.claims),
      ...became.claims,
    ]);
  });
}
