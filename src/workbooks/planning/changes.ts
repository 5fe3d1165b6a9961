import { fieldOfKind, fieldOfVerb, type GivenChange } from '../../recording/index.js';
import { claimId, daysIn, type EntityId, parseDate, type Value, type Values } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import type { Recipe } from '../mapping/recipes.js';
import { rowsIn, words, type Words } from '../words.js';
import { keyOf, type Identified, type Meant, type Naming, type Party } from './naming.js';
import type { Names } from './names.js';
import type { ClaimSought } from '../../graph/writing/index.js';
import type { OnRecord } from './on-record.js';
import type { Mention, RowRead } from './rows.js';

/** A change with the row that it comes from; null where it is of the whole sheet. */
export interface PlannedChange {
  readonly change: GivenChange;
  readonly row: number | null;
}

/** What holds for all that a sheet says. */
export interface Common {
  readonly source: { readonly name: string; readonly published: string };
  readonly asOf: string;
  readonly confidence: string;
  /** Whether an empty cell says that there is nothing. */
  readonly emptyIsNone: boolean;
}

export interface Resolved {
  readonly recipe: Recipe;
  readonly rows: readonly RowRead[];
  readonly common: Common;
  readonly byKind: ReadonlyMap<Kind, Naming>;
  readonly names: ReadonlyMap<Kind, Names>;
  readonly sources: Names;
  readonly identified: Identified;
  readonly notes: Words[];
  /** What is recorded of each new one, by thing, where the sheet does not say it. */
  readonly ofNew: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Under which the changes of a sheet know their source, where it is new. */
export const SOURCE_KEY = 'sheet';
const refOf = (meant: Meant): string => ('id' in meant ? meant.id : meant.key);

/** What the rows of a sheet change: only what is not on record as they say it. */
export async function changesOf(resolved: Resolved, record: OnRecord): Promise<PlannedChange[]> {
  const known = resolved.sources.called(resolved.common.source.name)?.ids[0];
  const source = known ?? SOURCE_KEY;
  const entities = [...entityChanges(resolved, source), ...numberChanges(resolved, source)];
  const claims = await claimChanges(resolved, source, record);
  return withSource(resolved.common.source, known, [...entities, ...claims]);
}

/** Changes with that of their source, where it is new and anything changes. @param known its id where it is on record */
export function withSource(
  { name, published }: Common['source'],
  known: EntityId | undefined,
  changes: readonly PlannedChange[],
): PlannedChange[] {
  if (known !== undefined || changes.length === 0) return [...changes];
  const own = { source: { key: SOURCE_KEY, kind: 'FILE', name: { da: name }, published } };
  return [{ change: own, row: null }, ...changes];
}

/** All mentions of a party, with the thing as which it is named. */
function mentionsOf({
  rows,
  recipe,
  byKind,
}: Resolved): ReadonlyMap<Party, { thing: string; row: number; mention: Mention }[]> {
  const found = new Map<Party, { thing: string; row: number; mention: Mention }[]>();
  for (const { number, mentions } of rows)
    for (const [thing, named] of Object.entries(mentions))
      for (const mention of named) {
        const kind = recipe.things[thing]?.kind;
        const party = kind && byKind.get(kind)?.partyOf(mention);
        if (party) found.set(party, [...(found.get(party) ?? []), { thing, row: number, mention }]);
      }
  return found;
}

function entityChanges(resolved: Resolved, source: string): PlannedChange[] {
  const { common, names, notes, ofNew, recipe } = resolved;
  return [...mentionsOf(resolved)].flatMap(([party, mentions]): PlannedChange[] => {
    const values = together(party, mentions, notes);
    const [first] = mentions;
    const field = fieldOfKind(party.kind);
    const row = recipe.things[first?.thing ?? '']?.from === 'SHEET' ? null : (first?.row ?? null);
    if ('key' in party.meant) {
      const given = {
        key: party.meant.key,
        name: { da: party.name },
        ...ofNew[first?.thing ?? ''],
        ...values,
        confidence: common.confidence,
        sources: [source],
      };
      return [{ change: { [field]: given }, row }];
    }
    const recorded = names.get(party.kind)?.get(party.meant.id)?.values ?? {};
    const changed = changedFrom(recorded, values);
    const empty = common.emptyIsNone ? mentions.flatMap(({ mention }) => mention.empty) : [];
    const clear = [...new Set(empty)].filter((name) => isRecorded(recorded, name) && values[name] === undefined);
    if (Object.keys(changed).length + clear.length === 0) return [];
    const given = {
      id: party.meant.id,
      ...changed,
      ...(clear.length > 0 && { clear }),
      ...sourcesOf(recorded, source),
    };
    return [{ change: { [field]: given }, row }];
  });
}

/** What the rows of one say together; where they differ the first stands, with a word. */
function together(
  party: Party,
  mentions: readonly { readonly row: number; readonly mention: Mention }[],
  notes: Words[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const from: Record<string, number> = {};
  for (const { row, mention } of mentions)
    for (const [name, value] of Object.entries(mention.values)) {
      if (values[name] === undefined) {
        values[name] = value;
        from[name] = row;
      } else if (JSON.stringify(values[name]) !== JSON.stringify(value)) {
        const both = rowsIn([from[name] ?? row, row]);
        notes.push(
          words(
            `»${party.name}« står to gange med forskelligt indhold (${both.da}): den første række gælder.`,
            `“${party.name}” is there twice and not the same (${both.en}): the first row stands.`,
          ),
        );
      }
    }
  return values;
}

/** Those of these values that are not on record. */
function changedFrom(recorded: Values, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !isSame(recorded, name, value)));
}

function isSame(recorded: Values, name: string, value: unknown): boolean {
  if (typeof value === 'object' && value !== null && 'da' in value) return recorded[`${name}Da`] === value.da;
  const before: Value | undefined = recorded[name];
  return JSON.stringify(before) === JSON.stringify(value) || (value === false && before === undefined);
}

const isRecorded = (recorded: Values, name: string): boolean =>
  recorded[name] !== undefined || recorded[`${name}Da`] !== undefined;

/** The sources on record and this one: none is taken off. */
export function sourcesOf(recorded: Values, source: string): { readonly sources?: readonly string[] } {
  const before = Array.isArray(recorded['sources']) ? recorded['sources'].map(String) : [];
  return before.includes(source) ? {} : { sources: [...before, source] };
}

/** Identifiers of organisations that are not on record as theirs. */
function numberChanges({ byKind, identified, common }: Resolved, source: string): PlannedChange[] {
  return [...byKind.values()].flatMap(({ parties }) =>
    parties.flatMap(({ numbers, meant, rows: [row = null] }) =>
      [...numbers].flatMap(([register, value]): PlannedChange[] => {
        const key = keyOf({ register, value });
        const identifier = identified.ids.get(key);
        if ('id' in meant && identified.organisations.get(key)?.includes(meant.id) === true) return [];
        const own = `number-${key.replaceAll(':', '-')}`;
        const told = { confidence: common.confidence, sources: [source] };
        const claim = { subject: refOf(meant), object: identifier ?? own, asOf: common.asOf, ...told };
        const entity = { key: own, scheme: register, value, name: { en: `${register}-${value}` }, ...told };
        return [
          ...(identifier === undefined ? [{ change: { [fieldOfKind('Identifier')]: entity }, row }] : []),
          { change: { [fieldOfVerb('IDENTIFIED_BY')]: claim }, row },
        ];
      }),
    ),
  );
}

interface Claim {
  readonly verb: ClaimSought['verb'];
  /** Whether it is left as it is where it is on record. */
  readonly isOnlyAsked: boolean;
  readonly subject: Meant;
  readonly object: Meant;
  readonly key: string | undefined;
  readonly values: Record<string, unknown>;
  readonly row: number;
}

async function claimChanges(resolved: Resolved, source: string, record: OnRecord): Promise<PlannedChange[]> {
  const { common } = resolved;
  const claims = claimsIn(resolved);
  const sought = claims.flatMap((claim) => soughtFor(claim) ?? []);
  const recorded = await record.claims(sought);
  return claims.flatMap((claim): PlannedChange[] => {
    const id = soughtFor(claim)?.id;
    const before = id && recorded.get(id);
    const field = fieldOfVerb(claim.verb);
    const ends = { subject: refOf(claim.subject), object: refOf(claim.object) };
    if (!before) {
      const given = { ...ends, ...claim.values, asOf: common.asOf, confidence: common.confidence, sources: [source] };
      return [{ change: { [field]: given }, row: claim.row }];
    }
    if (claim.isOnlyAsked) return [];
    const { assessment, ...values } = claim.values;
    const changed = {
      ...changedFrom(before, values),
      ...sourcesOf(before, source),
      ...(isLater(common.asOf, before['asOf']) && { asOf: common.asOf }),
    };
    if (Object.keys(changed).length === 0) return [];
    const given = { ...ends, ...(assessment !== undefined && { assessment }), ...changed };
    return [{ change: { [field]: given }, row: claim.row }];
  });
}

function isLater(asOf: string, before: Value | undefined): boolean {
  if (typeof before !== 'string') return true;
  const [last, lastBefore] = [daysIn(parseDate(asOf))?.last, daysIn(parseDate(before))?.last];
  return last !== undefined && lastBefore !== undefined && last > lastBefore;
}

/** The claim as it may be on record; null where one of its ends is new. */
function soughtFor({ verb, subject, object, key }: Claim): ClaimSought | null {
  if (!('id' in subject) || !('id' in object)) return null;
  return { id: claimId(verb, subject.id, object.id, key), verb, subject: subject.id, object: object.id };
}

/** What the rows say of two, each once: a second row of the same is told. */
function claimsIn({ rows, recipe, byKind, notes }: Resolved): Claim[] {
  const meant = (thing: string, mention: Mention): Meant | undefined => {
    const kind = recipe.things[thing]?.kind;
    return kind && byKind.get(kind)?.partyOf(mention)?.meant;
  };
  // Where all rows have one subject and object, such as an effort, that is nothing to tell.
  const isRepeated = (name: string, { own }: Recipe['claims'][string]): boolean =>
    own === true || name === Object.keys(recipe.claims)[0];
  const claims = new Map<string, Claim>();
  const twice: number[] = [];
  const differing: number[] = [];
  for (const row of rows)
    for (const [name, rule] of Object.entries(recipe.claims)) {
      const { stated: _, ...own } = row.claims[name] ?? {};
      if (rule.own === true && row.claims[name] === undefined) continue;
      const references = Object.fromEntries(
        Object.entries(rule.references ?? {}).flatMap(([property, thing]) => {
          const [mention] = row.mentions[thing] ?? [];
          const reference = mention && meant(thing, mention);
          return reference ? [[property, refOf(reference)]] : [];
        }),
      );
      for (const one of row.mentions[rule.subject] ?? [])
        for (const other of row.mentions[rule.object] ?? []) {
          const [subject, object] = [meant(rule.subject, one), meant(rule.object, other)];
          if (!subject || !object || refOf(subject) === refOf(object)) continue;
          const key = references['assessment'];
          const place = [rule.verb, refOf(subject), refOf(object), key].join(' ');
          const first = claims.get(place);
          if (first && first.row !== row.number && isRepeated(name, rule)) {
            const isOther = Object.entries(own).some(
              ([property, value]) => (first.values[property] ?? value) !== value,
            );
            (isOther ? differing : twice).push(first.row, row.number);
          }
          const values = { ...references, ...own, ...first?.values };
          claims.set(place, {
            verb: rule.verb,
            isOnlyAsked: rule.asked === true,
            subject,
            object,
            key,
            values,
            row: first?.row ?? row.number,
          });
        }
    }
  if (differing.length > 0) {
    const which = rowsIn(differing);
    notes.push(
      words(
        `Det samme står i flere rækker med forskelligt indhold: den første gælder (${which.da}).`,
        `The same stands in several rows and is not the same: the first stands (${which.en}).`,
      ),
    );
  }
  if (twice.length > 0) {
    const which = rowsIn(twice);
    notes.push(
      words(
        `Det samme står i flere rækker og tæller én gang (${which.da}).`,
        `The same stands in several rows and counts once (${which.en}).`,
      ),
    );
  }
  return [...claims.values()];
}

/** The ids of what the sheet names that is on record. */
export const knownIn = (byKind: ReadonlyMap<Kind, Naming>): readonly EntityId[] =>
  [...byKind.values()].flatMap(({ parties }) => parties.flatMap(({ meant }) => ('id' in meant ? [meant.id] : [])));
