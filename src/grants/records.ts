import { createHash } from 'node:crypto';
import { readIdentifier, slugOf } from '../dataset/index.js';
import {
  claimId,
  type ClaimRecord,
  type EntityId,
  type EntityRecord,
  identifierKey,
  isEntityId,
  personalDataInId,
  prefixOf,
  type Values,
} from '../graph/records/index.js';
import type { Kind, Verb } from '../graph/vocabulary/index.js';
import type { Grant } from './grant.js';

/** In front of an id of Samspil, where it stands for a grant that has none of its own. */
export const OWN = 'urn:samspil:';

const LONGEST = 150;

/** An id that is made of what a publisher calls something: the same for the same. */
export function idOf(kind: Kind, text: string): EntityId {
  const plain = `${prefixOf(kind)}:${slugOf(text)}`;
  if (text.length <= LONGEST / 2 && personalDataInId(plain) === null) return plain as EntityId;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `${prefixOf(kind)}:${slugOf(text)
    .replaceAll(/\d+/gu, '')
    .slice(0, LONGEST / 2)
    .replace(/-$/u, '')}-${digest}`.replaceAll(/-{2,}/gu, '-') as EntityId;
}

/** Which records a grant is on record as. */
export interface GrantIds {
  /** Null where it is on record without one. */
  readonly application: EntityId | null;
  readonly initiative: EntityId;
}

/** The records that a grant stands for: those named in its id where Samspil wrote it, else made of it. */
export function grantIds({ id }: Pick<Grant, 'id'>): GrantIds {
  const parts = id.startsWith(OWN) ? id.slice(OWN.length).split('+') : [];
  const initiative = parts.find((part): part is EntityId => isEntityId(part, 'Initiative'));
  const application = parts.find((part): part is EntityId => isEntityId(part, 'Application')) ?? null;
  if (initiative) return { application, initiative };
  return { application: idOf('Application', id), initiative: idOf('Initiative', id) };
}

/** What a file says as a whole of each record that it makes. */
export interface Said {
  readonly source: EntityId;
  readonly confidence: string;
}

export const entity = (id: EntityId, kind: Kind, values: Values): EntityRecord => ({ id, kind, values });

export const claim = (verb: Verb, subject: EntityId, object: EntityId, values: Values = {}): ClaimRecord => ({
  id: claimId(verb, subject, object, undefined),
  verb,
  subject,
  object,
  values,
});

/** The values among these that are there. */
export const given = (values: Readonly<Record<string, Values[string] | null>>): Values =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Values[string]] => entry[1] !== null));

/** The language in which a grant is told: that of who gives it. */
export const languageOf = ({ funders: [funder] }: Pick<Grant, 'funders'>): 'Da' | 'En' =>
  funder?.number?.register.startsWith('DK-') === true ? 'Da' : 'En';

/** What a grant says of the work and of the money. */
export function recordsOfGrant(
  grant: Grant,
  { application, initiative }: GrantIds,
  pool: EntityId,
  recipients: readonly EntityId[],
  places: readonly EntityId[],
): { readonly entities: readonly EntityRecord[]; readonly claims: readonly ClaimRecord[] } {
  const { title, description, awarded, applied, currency, decided, period, website } = grant;
  const language = languageOf(grant);
  const isPartly = applied !== null && awarded < applied;
  const money = currency === null ? {} : { amount: awarded, currency };
  const work = entity(
    initiative,
    'Initiative',
    given({
      [`name${language}`]: title,
      [`description${language}`]: description,
      kind: 'PROJECT',
      status: 'UNKNOWN',
      period,
      website,
    }),
  );
  const asked =
    application &&
    entity(
      application,
      'Application',
      given({
        [`name${language}`]: title,
        decision: isPartly ? 'PARTLY_GRANTED' : 'ELIGIBLE',
        decided,
        amount: currency === null ? null : applied,
        granted: currency === null ? null : awarded,
        currency,
        journalNumber: grant.id.startsWith(OWN) ? null : grant.id,
      }),
    );
  return {
    entities: [...(asked ? [asked] : []), work],
    claims: [
      claim('FUNDED_BY', initiative, pool, money),
      ...recipients.map((recipient, at) =>
        claim('PARTICIPATES_IN', recipient, initiative, { role: at === 0 ? 'LEAD' : 'PARTNER' }),
      ),
      ...places.map((place) => claim('WORKS_IN', initiative, place)),
      ...(application
        ? [
            claim('PROPOSES', application, initiative),
            claim('SUBMITTED_TO', application, pool),
            ...recipients.map((recipient) => claim('APPLIES', recipient, application)),
          ]
        : []),
    ],
  };
}

/** The identifier of an organisation with the claim on it. */
export function recordsOfNumber(
  organisation: EntityId,
  { register, value }: { readonly register: string; readonly value: string },
  known: EntityId | undefined,
): { readonly entities: readonly EntityRecord[]; readonly claims: readonly ClaimRecord[] } {
  const read = readIdentifier(register, value);
  const written = 'value' in read ? read.value : value;
  const id = known ?? idOf('Identifier', identifierKey({ scheme: register, value: written }));
  const named = `${register}-${written}`;
  return {
    entities: known
      ? []
      : [entity(id, 'Identifier', { scheme: register, value: written, nameDa: named, nameEn: named })],
    claims: [claim('IDENTIFIED_BY', organisation, id)],
  };
}
