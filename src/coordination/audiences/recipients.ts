import { term, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import { byOther, type View } from '../answer/view.js';
import { whyNotCarriedOut } from '../facts/carried-out.js';
import { isGone } from '../facts/successions.js';
import { groupOf, isNetwork } from '../facts/networks.js';
import { participantsOf } from '../facts/participation.js';
import { timeOfClaim, timeOfInitiative } from '../facts/time.js';
import type { ClaimAt } from '../projection/projection.js';
import { isRetired } from '../facts/retired.js';
import { gatherAll } from '../projection/gathering.js';

export const RecipientGround = termSet('RecipientGround', 'Why an organisation ought to get a learning or practice.', {
  NEED: term('har behovet', 'states the need', 'It states a need that is about its topics or requires them.'),
  SEEKS: term('søger det', 'seeks it', 'It seeks one of its topics.'),
  WORK: term(
    'arbejder med det',
    'works on it',
    'It takes part in an initiative on one of its topics that is not over.',
  ),
  THEME: term('har temaet', 'has the theme', 'It works on one of its themes.'),
});
export type RecipientGround = keyof typeof RecipientGround.values;
export const grounds: readonly RecipientGround[] = valuesOf(RecipientGround);

/** What leads to an organisation, each with the claims that say so. */
type Reached = Map<number, ClaimAt[]>;

/** An organisation that ought to get a product, by the nearest ground. */
export interface Recipient {
  readonly organisation: number;
  readonly ground: RecipientGround;
  /** The needs, topics or initiatives that say so, by the ground. */
  readonly because: readonly number[];
  readonly claims: readonly ClaimAt[];
}

/** What is on record of a learning or practice and of those it concerns. */
export interface AudienceFacts {
  readonly product: number;
  /** Its themes, and the methods of a practice, each with the claims that say so. */
  readonly topics: ReadonlyMap<number, readonly ClaimAt[]>;
  /** The initiatives that left it, with the claims that say so. */
  readonly origins: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Whom those are for, with the claims that say so. */
  readonly audiences: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly isRetired: boolean;
  /** Those that ought to get it, by the nearest ground, then by id. */
  readonly recipients: readonly Recipient[];
  /** Those that received or applied it, published it or took part in what left it. */
  readonly having: ReadonlyMap<number, readonly ClaimAt[]>;
}

/** @param network the network whose members alone are looked at; null for everybody */
export function audienceFacts(view: View, product: number, network: number | null): AudienceFacts {
  const { entities } = view.projection;
  const members = network === null ? null : groupOf(view, network);
  const counts = (organisation: number): boolean => isThere(view, organisation) && (members?.has(organisation) ?? true);
  const isPractice = entities.isKind(product, 'Practice');
  const topics = byOther([...view.from('HAS_THEME', product), ...(isPractice ? view.from('USES', product) : [])]);
  const origins = byOther(view.to('PRODUCED', product));
  const retired = isRetired(view, product);
  return {
    product,
    topics,
    origins,
    audiences: byOther([...origins.keys()].flatMap((initiative) => view.from('TARGETS', initiative))),
    isRetired: retired,
    recipients: retired ? [] : concernedBy(view, topics.keys(), counts),
    having: havingOf(view, product, origins.keys()),
  };
}

/** Whether an organisation can get or learn anything: it still exists and is no network. */
export const isThere = (view: View, organisation: number): boolean =>
  view.isSure(organisation) && !isNetwork(view, organisation) && !isGone(view, organisation);

function havingOf(view: View, product: number, origins: Iterable<number>): Reached {
  const had = (['RECEIVED', 'APPLIED'] as const)
    .flatMap((verb) => view.to(verb, product))
    .filter(({ table, row }) => timeOfClaim(view.validity(table, row), view.reference) !== 'TO_COME');
  const found = byOther([...had, ...view.to('PUBLISHED', product)]);
  for (const initiative of origins) {
    for (const { organisation, claims } of participantsOf(view, initiative)) gatherAll(found, organisation, claims);
  }
  return found;
}

/** By organisation and ground what says so. */
type Grounds = Map<number, Map<RecipientGround, Reached>>;

/**
 * Those whom topics concern, by the nearest ground, then by id.
 * @param topics themes and methods
 * @param counts which organisations are looked at
 */
export function concernedBy(
  view: View,
  topics: Iterable<number>,
  counts: (organisation: number) => boolean,
): Recipient[] {
  const all: Grounds = new Map();
  const add = (organisation: number, ground: RecipientGround, because: number, claims: readonly ClaimAt[]): void => {
    if (!counts(organisation)) return;
    const own = all.get(organisation) ?? new Map<RecipientGround, Reached>();
    const reached = own.get(ground) ?? (new Map() as Reached);
    reached.set(because, [...new Set([...(reached.get(because) ?? []), ...claims])]);
    all.set(organisation, own.set(ground, reached));
  };
  for (const topic of topics) addGrounds(view, topic, add);
  const nearest = [...all].flatMap(([organisation, own]) => {
    const ground = grounds.find((each) => own.has(each));
    const reached = ground && own.get(ground);
    return reached
      ? [{ organisation, ground, because: [...reached.keys()], claims: [...reached.values()].flat() }]
      : [];
  });
  return nearest.sort(
    (one, other) =>
      grounds.indexOf(one.ground) - grounds.indexOf(other.ground) || one.organisation - other.organisation,
  );
}

type Add = (organisation: number, ground: RecipientGround, because: number, claims: readonly ClaimAt[]) => void;

function addGrounds(view: View, topic: number, add: Add): void {
  const { entities } = view.projection;
  for (const { other, ...seeking } of view.to('SEEKS', topic)) {
    if (timeOfClaim(view.validity(seeking.table, seeking.row), view.reference) !== 'OVER')
      add(other, 'SEEKS', topic, [seeking]);
  }
  for (const { other, ...about } of view.to('REQUIRES', topic)) addAskers(view, other, about, add);
  const verb = entities.isKind(topic, 'Theme') ? 'HAS_THEME' : 'USES';
  for (const { other, ...about } of view.to(verb, topic)) {
    if (entities.isKind(other, 'Need')) addAskers(view, other, about, add);
    else if (entities.isKind(other, 'Organisation')) add(other, 'THEME', topic, [about]);
    else if (entities.isKind(other, 'Initiative')) addWorkers(view, other, about, add);
  }
}

function addAskers(view: View, need: number, about: ClaimAt, add: Add): void {
  for (const { other, ...stating } of view.to('STATES', need)) add(other, 'NEED', need, [stating, about]);
}

function addWorkers(view: View, initiative: number, about: ClaimAt, add: Add): void {
  const why = whyNotCarriedOut(view, initiative, true);
  if (why) view.leaveOut(initiative, why);
  if (why || timeOfInitiative(view, initiative) === 'OVER') return;
  for (const { organisation, claims } of participantsOf(view, initiative))
    add(organisation, 'WORK', initiative, [...claims, about]);
}
