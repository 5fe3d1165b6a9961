import { SamspilError } from '../../errors.js';
import type { EntityId } from '../../graph/records/index.js';
import { term, termSet, terms, valuesOf } from '../../graph/vocabulary/index.js';
import { name, quoted, type Language, type Phrase } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { isGone } from '../facts/successions.js';
import { initiativesIn } from '../facts/items.js';
import { isNetwork } from '../facts/networks.js';
import { sideNamed } from '../facts/compared-sides.js';
import { codeOf } from '../projection/projection.js';

export const GroupedBy = termSet('GroupedBy', 'By what initiatives are put together.', {
  WORK_AREA: term('arbejdsområde', 'work area', 'A work area and what is part of it.'),
  THEME: term('tema', 'theme', 'What is about a theme.'),
  NETWORK: term('netværk', 'network', 'What the members of a network take part in.'),
  KIND: term('slags initiativ', 'kind of initiative', 'What is of one kind, such as pool initiatives.'),
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
        .map((area) => ofEntity(view, area, sideNamed(view, view.idOf(area)).initiatives));
    case 'NETWORK':
      return ofKind(view, 'Organisation')
        .filter((organisation) => isNetwork(view, organisation) && !isGone(view, organisation))
        .map((network) => ofEntity(view, network, sideNamed(view, view.idOf(network)).initiatives));
    case 'THEME':
      return ofKind(view, 'Theme').map((theme) => ofEntity(view, theme, aboutTheme(view, theme)));
    case 'KIND':
      return byKind(view);
    default:
      throw new SamspilError('BAD_USER_INPUT', `\`by: ${String(by)}\` is no way to group initiatives.`);
  }
}

function ofKind(view: View, kind: 'Organisation' | 'Theme'): number[] {
  const { start, end } = view.projection.entities.ofKind(kind);
  return Array.from({ length: end - start }, (_, at) => start + at).filter((entity) => view.isSure(entity));
}

const ofEntity = (view: View, entity: number, initiatives: readonly number[]): InitiativeGroup => ({
  entity: view.idOf(entity),
  kind: null,
  initiatives,
});

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
  const { entities } = view.projection;
  const all = initiativesIn(view.projection).filter((initiative) => counts(view, initiative));
  return valuesOf(terms.InitiativeKind).flatMap((kind) => {
    const code = codeOf(terms.InitiativeKind, kind);
    const initiatives = all.filter((initiative) => entities.codeOf('Initiative', 'kind', initiative) === code);
    return initiatives.length === 0 ? [] : [{ entity: null, kind, initiatives }];
  });
}

/** How a sentence calls a group. */
export function calledGroup({ entity, kind }: InitiativeGroup, language: Language): Phrase {
  if (entity !== null) return [name(entity)];
  return kind === null ? [] : [quoted(terms.InitiativeKind.values[kind][language], language)];
}
