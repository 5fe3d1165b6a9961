import type { EntityNode } from '../../graph/entity-node.js';
import type { Language } from './sentence.js';

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
  return name.en.replace(/ \([^()]*\)$/u, '');
}

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
