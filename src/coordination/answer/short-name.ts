import type { EntityNode } from '../../graph/reading/index.js';
import type { EntityId } from '../../graph/records/index.js';
import { inEach, type Language } from './sentence.js';

/**
 * What an entity is called in running text: by its short name, else its name. A short name is mostly Danish: in English it
 * stands only where its letters are found, in their order, in the English name, as those of `DRC` are in “Danish Refugee
 * Council” and those of `FKN` are not in “DanChurchAid”, or where it is the name itself, in capitals, as `CISU` is of “CISU –
 * Civilsamfund i Udvikling”. The English name is told without what it has in brackets.
 */
export function shortNameOf({ name, ...rest }: EntityNode, language: Language): string {
  const shortName = 'shortName' in rest ? rest.shortName : undefined;
  const other = language === 'da' ? 'en' : 'da';
  if (shortName === undefined) return name[language] ?? name[other] ?? rest.id;
  const isItsName = !/\p{Ll}/u.test(shortName) && name.da?.startsWith(shortName) === true;
  if (language === 'da' || name.en === undefined || isItsName || isAbbreviationOf(shortName, name.en)) return shortName;
  return withoutBrackets(name.en);
}

/**
 * What entities that are named together are called, so that one can tell them apart: by their short names; those that would
 * be called the same by their names without what stands in brackets, then with it, and at last with their ids. An
 * application and what became of it may have one title: whoever names both says which is which.
 */
export function namesApart(entities: readonly EntityNode[]): (id: EntityId, language: Language) => string {
  const called = inEach((language) => calledApart(entities, language));
  return (id, language) => called[language].get(id) ?? id;
}

function calledApart(entities: readonly EntityNode[], language: Language): ReadonlyMap<EntityId, string> {
  const called = new Map<EntityId, string>();
  let alike = new Map(entities.map((entity) => [entity.id, entity]));
  const ofItsKind = ({ id, type }: EntityNode): string => `${type} ${called.get(id) ?? ''}`;
  for (const nameOf of fromShortToFull) {
    const times = new Map<string, number>();
    for (const [id, entity] of alike) {
      called.set(id, nameOf(entity, language));
      times.set(ofItsKind(entity), (times.get(ofItsKind(entity)) ?? 0) + 1);
    }
    alike = new Map([...alike].filter(([, entity]) => (times.get(ofItsKind(entity)) ?? 0) > 1));
  }
  return called;
}

const fullNameOf = ({ name, id }: EntityNode, language: Language): string => name[language] ?? name.da ?? name.en ?? id;

const withoutBrackets = (name: string): string => name.replace(/ \([^()]*\)$/u, '');

const fromShortToFull: readonly ((entity: EntityNode, language: Language) => string)[] = [
  shortNameOf,
  (entity, language) => withoutBrackets(fullNameOf(entity, language)),
  fullNameOf,
  (entity, language) => `${fullNameOf(entity, language)} (${entity.id})`,
];

function isAbbreviationOf(short: string, long: string): boolean {
  const letters = long.toLowerCase();
  let from = 0;
  for (const letter of short.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '')) {
    const at = letters.indexOf(letter, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return true;
}
