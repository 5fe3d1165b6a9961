import { asRegistered } from './registers.js';
import { kindNames, type Kind, type Verb } from '../vocabulary/index.js';

/** `<kind>:<slug>`, such as `organisation:92-gruppen`: unique over the whole graph and never reused. */
export type EntityId = string & { readonly __brand: 'EntityId' };

/** Says which claim is meant: `MEMBER_OF organisation:dof organisation:92-gruppen`, with a key where there are several. */
export type ClaimId = string & { readonly __brand: 'ClaimId' };

const form = /^([a-z]+):[a-z0-9]+(?:[-.][a-z0-9]+)*$/u;
const kindOfPrefix = new Map(kindNames.map((kind) => [kind.toLowerCase(), kind]));

/** Whether the text has the form of an id of any kind, or of the kind given. */
export function isEntityId(text: string, kind?: Kind): text is EntityId {
  const found = kindOfPrefix.get(form.exec(text)?.[1] ?? '');
  return found !== undefined && (kind === undefined || found === kind);
}

/** The kind that an id names in front of its colon. */
export function kindOf(id: EntityId): Kind {
  const kind = kindOfPrefix.get(id.slice(0, id.indexOf(':')));
  if (!kind) throw new Error(`Not an entity id: ${id}`);
  return kind;
}

export const prefixOf = (kind: Kind): string => kind.toLowerCase();

export function claimId(verb: Verb, subject: EntityId, object: EntityId, key: string | undefined): ClaimId {
  return `${verb} ${subject} ${object}${key === undefined ? '' : ` ${key}`}` as ClaimId;
}

/** What the id of a claim says; null for that of an entity. */
export function claimNamed(
  id: EntityId | ClaimId,
): { readonly verb: Verb; readonly subject: EntityId; readonly object: EntityId } | null {
  const [verb, subject, object] = id.split(' ');
  if (verb === undefined || subject === undefined || object === undefined) return null;
  return { verb: verb as Verb, subject: subject as EntityId, object: object as EntityId };
}

/**
 * Scheme and value of a public identifier as they are compared: sources write `DK-CVR-26487013` and `dk-cvr 26 48 70 13`
 * for the same.
 */
export const identifierKey = ({ scheme, value }: { readonly scheme: string; readonly value: string }): string =>
  `${scheme}:${asRegistered(scheme, value)}`.toLowerCase();

/** An activity identifier in IATI as it is compared: without case and spaces. */
export const iatiKey = (identifier: string): string => `iati:${identifier.toLowerCase().replaceAll(/\s/gu, '')}`;

/** The key of an identifier as it would be had a spreadsheet dropped the zeros in front of its value. */
export const withoutZeros = (key: string): string => key.replace(/:0+(?=\d+$)/u, ':');
