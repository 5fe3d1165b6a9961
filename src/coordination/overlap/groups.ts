import { SamspilError } from '../../errors.js';
import type { EntityId } from '../../graph/records/index.js';
import { term, termSet, terms, valuesOf } from '../../graph/vocabulary/index.js';
import { indexNamed, knownIndex, wrongKind } from '../answer/question.js';
import { name, quoted, type Language, type Phrase } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { isGone } from '../facts/successions.js';
import { initiativesIn } from '../facts/items.js';
import { isNetwork, networkNamed } from '../facts/networks.js';
import { sideNamed } from '../facts/compared-sides.js';
import { codeOf } from '../projection/projection.js';

export const GroupedBy = termSet('GroupedBy', 'By what initiatives are put together.', {
  WORK_AREA: term('arbejdsområde', 'work area', 'A work area and what is part of it.'),
  THEME: term('tema', 'theme', 'What is about a theme.'),
  NETWORK: term('netværk', 'network', 'What the members of a network take part in.'),
  KIND: term('slags indsats', 'kind of initiative', 'What is of one kind, such as pool initiatives.'),
});
export type GroupedBy = keyof typeof GroupedBy.values;
type InitiativeKind = keyof typeof terms.InitiativeKind.values;

/** Initiatives that are looked at together. */
export interface InitiativeGroup {
  /** What makes them one: a work area, a theme or a network; null where it is their kind. */
  readonly entity: EntityId | null;
  readonly kind: InitiativeKind | null;
  /** By index. */
  readonly initiatives: readonly number[];
}

const WORK_AREA = codeOf(terms.InitiativeKind, 'WORK_AREA');

/** The initiatives of each work area, theme, network that still exists, or kind, in the order of ids or kinds. */
export function groupsBy(view: View, by: GroupedBy): InitiativeGroup[] {
  const { entities } = view.projection;
  switch (by) {
    case 'WORK_AREA':
      return initiativesIn(view.projection)
        .filter((each) => entities.codeOf('Initiative', 'kind', each) === WORK_AREA && view.isSure(each))
        .map((area) => ofSide(view, area));
    case 'NETWORK':
      return view
        .sureOf('Organisation')
        .filter((organisation) => isNetwork(view, organisation) && !isGone(view, organisation))
        .map((network) => ofSide(view, network));
    case 'THEME':
      return view.sureOf('Theme').map((theme) => ofEntity(view, theme, aboutTheme(view, theme)));
    case 'KIND':
      return byKind(view);
    default:
      throw noGrouping(by);
  }
}

/**
 * One of these groups.
 * @param id of the work area, theme or network; of a kind its name, such as COURSE
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_USER_INPUT for what is no kind of initiative
 */
export function groupNamed(view: View, by: GroupedBy, id: string): InitiativeGroup {
  const { projection } = view;
  switch (by) {
    case 'WORK_AREA': {
      const area = knownIndex(projection, id);
      const isArea =
        projection.entities.isKind(area, 'Initiative') &&
        projection.entities.codeOf('Initiative', 'kind', area) === WORK_AREA;
      if (!isArea) throw wrongKind(projection, area, 'a work area');
      return ofSide(view, area);
    }
    case 'NETWORK':
      return ofSide(view, networkNamed(view, id));
    case 'THEME': {
      const theme = indexNamed(projection, id, 'Theme');
      return ofEntity(view, theme, aboutTheme(view, theme));
    }
    case 'KIND': {
      const kind = valuesOf(terms.InitiativeKind).find((each) => each === id);
      if (!kind) throw new SamspilError('BAD_USER_INPUT', `“${id}” is no kind of initiative, such as COURSE.`);
      return ofInitiativeKind(view, kind, initiativesThatCount(view));
    }
    default:
      throw noGrouping(by);
  }
}

const noGrouping = (by: never): SamspilError =>
  new SamspilError('BAD_USER_INPUT', `\`by: ${String(by)}\` is no way to group initiatives.`);

const ofEntity = (view: View, entity: number, initiatives: readonly number[]): InitiativeGroup => ({
  entity: view.idOf(entity),
  kind: null,
  initiatives,
});

const ofSide = (view: View, entity: number): InitiativeGroup =>
  ofEntity(view, entity, sideNamed(view, view.idOf(entity)).initiatives);

const aboutTheme = (view: View, theme: number): number[] => [
  ...new Set(
    view
      .to('HAS_THEME', theme)
      .map(({ other }) => other)
      .filter((other) => view.projection.entities.isKind(other, 'Initiative') && counts(view, other)),
  ),
];

function counts(view: View, initiative: number): boolean {
  const why = view.whyNot(initiative);
  if (why) view.leaveOut(initiative, why);
  return why === null;
}

/** A kind that no initiative has is no group. */
function byKind(view: View): InitiativeGroup[] {
  const all = initiativesThatCount(view);
  return valuesOf(terms.InitiativeKind)
    .map((kind) => ofInitiativeKind(view, kind, all))
    .filter(({ initiatives }) => initiatives.length > 0);
}

const initiativesThatCount = (view: View): number[] =>
  initiativesIn(view.projection).filter((initiative) => counts(view, initiative));

function ofInitiativeKind({ projection }: View, kind: InitiativeKind, all: readonly number[]): InitiativeGroup {
  const code = codeOf(terms.InitiativeKind, kind);
  const initiatives = all.filter((each) => projection.entities.codeOf('Initiative', 'kind', each) === code);
  return { entity: null, kind, initiatives };
}

/** How a sentence calls a group. */
export function calledGroup({ entity, kind }: InitiativeGroup, language: Language): Phrase {
  if (entity !== null) return [name(entity)];
  return kind === null ? [] : [quoted(terms.InitiativeKind.values[kind][language], language)];
}
