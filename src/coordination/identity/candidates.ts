import { iatiKey, type EntityId, type Values, folded } from '../../graph/records/index.js';
import { term, termSet, type Kind } from '../../graph/vocabulary/index.js';
import { confidenceCode } from '../projection/projection.js';
import type { Texts } from '../projection/current-texts.js';
import type { View } from '../answer/view.js';
import { calledBy, textsIn, type Called } from './record-names.js';

export const DuplicateKind = termSet('DuplicateKind', 'The kinds of which two records may mean the same.', {
  ORGANISATION: term(
    'organisation',
    'organisation',
    'Organisations; two that are one can be merged with `mergeOrganisations`.',
  ),
  INITIATIVE: term('indsats', 'initiative', 'Initiatives: an effort in one register may be a project in another.'),
});

/** What each of them is in the graph. */
export const kindOfDuplicate = { ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' } as const satisfies Record<
  keyof typeof DuplicateKind.values,
  Kind
>;
export type ComparedKind = (typeof kindOfDuplicate)[keyof typeof kindOfDuplicate];

/** A record with what tells what it means. */
export interface Candidate extends Called {
  readonly entity: number;
  readonly id: EntityId;
  readonly values: Values;
  /** The address of its website as it is compared; null where none is recorded, or one less sure than asked for. */
  readonly website: string | null;
  /** Public identifiers as `scheme:value` without case. */
  readonly identifiers: readonly string[];
  readonly sources: readonly string[];
}

/** The records of a kind that are as sure as asked for, by id. */
export function candidatesOf(view: View, texts: Texts, kind: ComparedKind): Candidate[] {
  const found: Candidate[] = [];
  for (const entity of view.sureOf(kind)) {
    const id = view.idOf(entity);
    const values = texts.get(id) ?? {};
    found.push({
      ...calledBy(values),
      entity,
      id,
      values,
      website: websiteOf(view, kind, entity, values),
      identifiers:
        kind === 'Organisation' ? identifiersOf(view, texts, entity) : textsIn(values['iatiIdentifier']).map(iatiKey),
      sources: textsIn(values['sources']),
    });
  }
  return found;
}

function identifiersOf(view: View, texts: Texts, organisation: number): string[] {
  return view.from('IDENTIFIED_BY', organisation).flatMap(({ other }) => {
    const { scheme, value } = texts.get(view.idOf(other)) ?? {};
    return typeof scheme === 'string' && typeof value === 'string' ? [`${scheme}:${value}`.toLowerCase()] : [];
  });
}

/** An organisation is known by the host of its website, an initiative by the whole address: a site tells of many. */
function websiteOf(view: View, kind: ComparedKind, entity: number, { website }: Values): string | null {
  if (typeof website !== 'string' || !URL.canParse(website)) return null;
  const doubt = view.projection.entities.codeOf(kind, 'websiteConfidence', entity);
  if (doubt !== 0 && doubt < confidenceCode(view.minConfidence)) return null;
  const { host, pathname, search } = new URL(website);
  const site = host.replace(/^www\./u, '');
  return kind === 'Organisation' ? site : `${site}${pathname.replace(/\/$/u, '')}${search}`;
}

/** Short names as they are written, of those that two share. */
export function sharedShortNames(one: Candidate, other: Candidate): string[] {
  const shared = [...one.short].filter((name) => other.short.has(name));
  const written = [
    ...textsIn(one.values['shortName']),
    ...textsIn(one.values['aliases']),
    ...textsIn(one.values['nameDa']),
  ];
  return shared.sort().map((name) => written.find((text) => folded(text) === name) ?? name.toUpperCase());
}
