import { createHash } from 'node:crypto';
import { slugOf } from '../../dataset/index.js';
import { type EntityId, personalDataInId } from '../../graph/records/index.js';
import type { Party } from '../reading/activity.js';
import { nameIn } from './parties.js';

/** An id made of a name; a sign in its place where it is long, has no letters of ours, or could be a number of a person. */
export function idOf(kind: string, name: string): EntityId {
  const slug = slugOf(name);
  const plain = `${kind}:${slug}` as EntityId;
  const isFit = name.length <= MOST_LETTERS && /[a-z]/iu.test(name) && personalDataInId(plain) === null;
  return isFit ? plain : (`${kind}:${signOf(name)}` as EntityId);
}

/** An id that only this identifier has. */
export function idOfIdentifier(kind: string, identifier: string): EntityId {
  const id = idOf(kind, identifier);
  const isWhole = id === `${kind}:${identifier.toLowerCase()}`;
  return isWhole ? id : (`${id}-${signOf(identifier.toLowerCase().replaceAll(/\s/gu, ''))}` as EntityId);
}

const MOST_LETTERS = 80;
/** Letters and digits that only this text has, none of which could be a number of a person. */
export const signOf = (text: string): string =>
  `x${Array.from(createHash('sha256').update(text).digest().subarray(0, 12), (byte) => 'abcdefghijklmnop'[byte % 16]).join('')}`;

/** What stands in front of the number of a publisher, where its source is said to be. */
export const PUBLISHER = 'IATI: ';

/** How the source of what a publisher tells is called by its id. */
const publisherSource = 'source:iati-';
export const isPublisherSource = (id: string): boolean => id.startsWith(publisherSource);

/** The id of the source of what a publisher tells: the same from file to file. */
export const sourceOf = (reporter: Party): EntityId =>
  reporter.ref === null
    ? idOf('source', `iati-${nameIn(reporter.names) ?? ''}`)
    : idOfIdentifier('source', `iati-${reporter.ref}`);
