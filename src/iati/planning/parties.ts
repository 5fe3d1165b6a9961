import { readIdentifier } from '../../dataset/index.js';
import { folded, iatiKey } from '../../graph/records/index.js';
import type { Narrative, Party } from '../reading/activity.js';

/** The number of an organisation as org-id.guide divides it: its register, and its number there. */
export interface OrgId {
  readonly scheme: string;
  readonly value: string;
}

/** The number that a party gives itself, where it has the form of one: most registers have a country and a name. */
export function orgIdOf({ ref }: Party): OrgId | null {
  const parts = ref === null ? null : /^(?<scheme>[A-Za-z]{2}-[A-Za-z0-9_]+)-(?<value>\S+)$/u.exec(ref)?.groups;
  if (!parts) return null;
  const { scheme = '', value = '' } = parts;
  const read = readIdentifier(scheme, value);
  return 'value' in read ? { scheme: scheme.toUpperCase(), value: read.value } : null;
}

/** Whether an activity is that of the organisation with this number, as its own number says by how it begins. */
export const begins = (identifier: string, ref: string | null | undefined): boolean =>
  ref != null && iatiKey(identifier).startsWith(`${iatiKey(ref)}-`);

/** What tells parties apart: the number, else the name; null for one that has neither. */
export function keyOf(party: Party): string | null {
  const orgId = orgIdOf(party);
  if (orgId) return `id:${orgId.scheme}-${orgId.value}`.toLowerCase();
  const name = nameIn(party.names);
  return name === null ? null : keyOfName(name);
}

export const keyOfName = (name: string): string => `name:${folded(name)}`;

/** What a text is in Danish and English; where it is in neither, as it stands and in which language that is. */
export interface Bilingual {
  readonly da?: string;
  readonly en?: string;
  /** The language of `en`, where it is another. */
  readonly other?: string;
}

export function bilingual(narratives: readonly Narrative[]): Bilingual {
  const inLanguage = (language: string) => narratives.find((each) => each.language === language)?.text;
  const [da, en] = [inLanguage('da'), inLanguage('en')];
  const [first] = narratives;
  if (da !== undefined || en !== undefined || !first)
    return { ...(da !== undefined && { da }), ...(en !== undefined && { en }) };
  return { en: first.text, other: first.language };
}

/** One name out of several, for people. */
export function nameIn(narratives: readonly Narrative[]): string | null {
  const { da, en } = bilingual(narratives);
  return da ?? en ?? null;
}
