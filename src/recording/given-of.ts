import { SamspilError } from '../errors.js';
import { type ClaimRecord, type EntityRecord, valueNames, type Values } from '../graph/records/index.js';
import type { Properties } from '../graph/vocabulary/index.js';
import type { Change, Difference } from '../graph/writing/index.js';
import { same } from './conflicts.js';
import { fieldOfKind, fieldOfVerb, givenProperties, NEW_ID, type GivenChange } from './given.js';

/**
 * What writing records would change, as changes that somebody gives: of what is on record the values that differ alone.
 * @throws WRONG_STATE where it merges organisations, which no set does
 */
export const givenChanges = ({ entities, claims }: Difference): GivenChange[] => [
  ...entities.map(givenEntity),
  ...claims.map(givenClaim),
];

function givenEntity({ record, before }: Change<EntityRecord>): GivenChange {
  const { id, kind, values } = record;
  if (values['mergedInto'] !== undefined && values['mergedInto'] !== before?.['mergedInto'])
    throw new SamspilError(
      'WRONG_STATE',
      `The dataset merges “${id}” into “${String(values['mergedInto'])}”, which cannot be proposed: use \`mergeOrganisations\`, or import it at once.`,
    );
  const given = givenValues(givenProperties({ kind }), values, before);
  return { [fieldOfKind(kind)]: { ...(before ? { id } : { [NEW_ID]: id }), ...given } };
}

function givenClaim({ record, before }: Change<ClaimRecord>): GivenChange {
  const { verb, subject, object, key, values } = record;
  const given = givenValues(givenProperties({ verb }), values, before);
  return { [fieldOfVerb(verb)]: { subject, object, ...(key !== undefined && { key }), ...given } };
}

/** The properties that differ from what is on record, as a change gives them, and those that are cleared. */
function givenValues(properties: Properties, values: Values, before: Values = {}): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  const cleared: string[] = [];
  for (const [name, property] of Object.entries(properties)) {
    const isBilingual = property.type === 'bilingual';
    for (const value of valueNames(name, property)) {
      const [now, was] = [values[value], before[value]];
      if (same(now, was)) continue;
      if (now === undefined) cleared.push(value);
      else if (!isBilingual) given[name] = now;
      else given[name] = { ...(given[name] as object | undefined), [value.slice(-2).toLowerCase()]: now };
    }
  }
  return { ...given, ...(cleared.length > 0 && { clear: cleared }) };
}
