import { Kind as Syntax, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import {
  relationsOf,
  claimPropertiesOf,
  propertiesOf,
  type Kind,
  type Properties,
  type Verb,
} from '../vocabulary/index.js';
import { valueNames } from '../records/index.js';

/** Names under which values are stored; null where any may be needed. */
export type StoredNames = readonly string[] | null;

/** What a query shows of a page. */
export interface Shown {
  /** The stored values of the entities. */
  readonly node: StoredNames;
  /** The field names of the edges but those that every edge has: values of their claims. */
  readonly edge: Selected;
  /** The field names of the claims on the edges. */
  readonly claim: Selected;
  /** Whether the place of an entry is shown. */
  readonly cursor: boolean;
  /** Whether it is shown how many claims do not count. */
  readonly excluded: boolean;
}

const ofEveryEdge: ReadonlySet<string> = new Set(['node', 'cursor', 'claim', '__typename']);

/** The fields that selections name, each with the selections behind it. */
export type Selected = ReadonlyMap<string, readonly SelectionSetNode[]>;

/** The fields that a field is asked to show. */
export const fieldsShown = (info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Selected =>
  fieldsIn(
    info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    info,
  );

/** What a field that leads to a page of entities of these kinds is asked to show. */
export function shownBy(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, kinds: readonly Kind[]): Shown {
  const behind = (selected: Selected, field: string) => fieldsIn(selected.get(field) ?? [], info);
  const page = fieldsShown(info);
  const edge = behind(page, 'edges');
  const nodes = fieldsIn([...(page.get('nodes') ?? []), ...(edge.get('node') ?? [])], info);
  const pageInfo = behind(page, 'pageInfo');
  return {
    node: namesOfEntity(kinds, nodes, info),
    edge: new Map([...edge].filter(([field]) => !ofEveryEdge.has(field))),
    claim: behind(edge, 'claim'),
    excluded: page.has('excludedCount'),
    cursor: edge.has('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor'),
  };
}

/**
 * All fields named, those in fragments too, whatever kind a fragment is for and whether or not a directive leaves it
 * out. That may be more than is shown, never less.
 */
function fieldsIn(
  sets: readonly SelectionSetNode[],
  { fragments }: Pick<GraphQLResolveInfo, 'fragments'>,
): Map<string, SelectionSetNode[]> {
  const found = new Map<string, SelectionSetNode[]>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Syntax.FIELD) {
        const behind = found.get(selection.name.value) ?? [];
        if (selection.selectionSet) behind.push(selection.selectionSet);
        found.set(selection.name.value, behind);
      } else if (selection.kind === Syntax.INLINE_FRAGMENT) walk(selection.selectionSet);
      else {
        const fragment = fragments[selection.name.value];
        if (fragment) walk(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) walk(set);
  return found;
}

/** A field that the vocabulary does not have comes from a room, which may need whatever is recorded. */
function namesOfEntity(
  kinds: readonly Kind[],
  selected: Selected,
  info: Pick<GraphQLResolveInfo, 'fragments'>,
): StoredNames {
  const names = new Set<string>();
  for (const [field, behind] of selected) {
    if (needsNothing.has(field) || kinds.some((kind) => leadsOn(kind, field))) continue;
    const found = kinds.flatMap((kind) => namesOf(propertiesOf(kind), field, fieldsIn(behind, info)));
    if (found.length === 0) return null;
    for (const name of found) names.add(name);
  }
  return [...names];
}

/** The stored values that a claim is asked to show; null where a field comes from a room, which may need its rivals too. */
export function namesOfClaim(verb: Verb, claim: Selected): StoredNames {
  const names = new Set<string>();
  for (const field of claim.keys()) {
    if (saidByRelation.has(field)) continue;
    const found = storedAs.get(field) ?? namesOf(claimPropertiesOf(verb), field, new Map());
    if (found.length === 0) return null;
    for (const name of found) names.add(name);
  }
  return [...names];
}

/** What every claim has beside what the vocabulary gives it. */
const storedAs: ReadonlyMap<string, readonly string[]> = new Map([
  ['id', ['id']],
  ['recordedAs', ['recordedAs']],
]);

/** What is known of a claim from where it stands. */
const saidByRelation: ReadonlySet<string> = new Set(['verb', 'label', 'subject', 'object', '__typename']);

/** Every entity has them anyway. */
const needsNothing: ReadonlySet<string> = new Set(['id', '__typename']);

const leadsOn = (kind: Kind, field: string): boolean => relationsOf(kind).some((relation) => relation.field === field);

/** The values behind a property: of a bilingual one those languages that are shown, of a doubtful one how sure it is. */
function namesOf(properties: Properties, field: string, behind: Selected): string[] {
  const property = properties[field];
  if (!property) return [];
  const doubt = `${field}Confidence`;
  const sureness = properties[doubt] ? [doubt, 'confidence'] : [];
  const values = valueNames(field, property);
  // Whether an optional text is there at all shows only in both its languages.
  if (property.type !== 'bilingual' || !property.required) return [...values, ...sureness];
  const shown = values.filter((_name, place) => behind.has(languages[place] ?? ''));
  return shown.length > 0 ? shown : values;
}

/** In the order in which `valueNames` gives them. */
const languages = ['da', 'en'];
