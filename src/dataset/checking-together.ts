import { isEntityId, type EntityId } from '../graph/ids.js';
import type { ClaimRecord, EntityRecord, Value } from '../graph/records.js';
import { claimPropertiesOf, Confidence, valuesOf, verbOf } from '../graph/vocabulary/index.js';
import type { CheckedFile } from './checking.js';
import type { Fault } from './fault.js';

/** An entity that the graph already has, as far as a check needs it. */
export interface KnownEntity {
  readonly id: EntityId;
  readonly network: boolean;
  /** Set for a source. */
  readonly sourceKind: string | null;
}

/** The ids that a dataset mentions without having a row for them. */
export function idsMissing(files: readonly CheckedFile[]): EntityId[] {
  const own = new Set(files.flatMap(({ entities }) => entities.map(({ record }) => record.id)));
  const mentioned = files.flatMap(({ entities, claims }) => [
    ...entities.flatMap(({ record }) => sourcesOf(record)),
    ...claims.flatMap(({ record }) => [record.subject, record.object, ...sourcesOf(record), ...referencesOf(record)]),
  ]);
  return [...new Set(mentioned)].filter((id) => !own.has(id));
}

/** Checks what only shows when all rows are seen: duplicates, unknown ids, networks, sources. */
export function checkTogether(files: readonly CheckedFile[], known: readonly KnownEntity[], faults: Fault[]): void {
  const world = new Map(known.map((entity) => [entity.id, entity]));
  for (const { entities } of files) for (const { record } of entities) world.set(record.id, knownOf(record));
  checkDuplicates(files, faults);
  checkIdentifiers(files, faults);
  for (const { file, entities, claims } of files) {
    for (const { line, record } of entities) checkSources(file, line, record, world, faults);
    for (const { line, record } of claims) {
      checkEnds(file, line, record, world, faults);
      checkSources(file, line, record, world, faults);
    }
  }
}

const knownOf = ({ id, kind, values }: EntityRecord): KnownEntity => ({
  id,
  network: values['network'] === true,
  sourceKind: kind === 'Source' ? String(values['kind']) : null,
});

function checkDuplicates(files: readonly CheckedFile[], faults: Fault[]): void {
  const seen = new Map<string, number>();
  for (const { file, entities, claims } of files) {
    for (const { line, record } of [...entities, ...claims]) {
      const first = seen.get(record.id);
      if (first === undefined) seen.set(record.id, line);
      else if ('verb' in record) {
        const message = `row ${first} makes this claim too; give each a \`key\` of its own, such as the year`;
        faults.push({ code: 'DUPLICATE_CLAIM', file, row: line, column: 'key', value: `${record.subject} ${record.object}`, message });
      } else faults.push({ code: 'DUPLICATE_ID', file, row: line, column: 'id', value: record.id, message: `row ${first} has this id too` });
    }
  }
}

function checkIdentifiers(files: readonly CheckedFile[], faults: Fault[]): void {
  const seen = new Map<string, EntityId>();
  for (const { file, entities } of files) {
    for (const { line, record } of entities) {
      if (record.kind !== 'Identifier') continue;
      const identifier = `${String(record.values['scheme'])}-${String(record.values['value'])}`.toLowerCase();
      const first = seen.get(identifier);
      if (first === undefined || first === record.id) seen.set(identifier, record.id);
      else faults.push({ code: 'DUPLICATE_IDENTIFIER', file, row: line, column: 'value', value: identifier, message: `${first} is the same identifier` });
    }
  }
}

type World = ReadonlyMap<EntityId, KnownEntity>;

function checkEnds(file: string, row: number, claim: ClaimRecord, world: World, faults: Fault[]): void {
  const ends = [['subject', claim.subject], ['object', claim.object]] as const;
  for (const [column, id] of ends) {
    if (!world.has(id)) faults.push(unknownId(file, row, column, id));
  }
  for (const [name] of Object.entries(claimPropertiesOf(claim.verb)).filter(([, { type }]) => type === 'reference')) {
    const id = claim.values[name];
    if (typeof id === 'string' && !world.has(id as EntityId)) faults.push(unknownId(file, row, name, id));
  }
  if (verbOf(claim.verb).network && world.get(claim.object)?.network === false) {
    const message = 'it is not marked as a network: write yes under `network` in organisations.csv';
    faults.push({ code: 'NOT_A_NETWORK', file, row, column: 'object', value: claim.object, message });
  }
}

/** General knowledge carries nothing above UNCONFIRMED: where it is the only source, the claim can't be surer. */
function checkSources(file: string, row: number, record: EntityRecord | ClaimRecord, world: World, faults: Fault[]): void {
  const sources = sourcesOf(record);
  for (const id of sources) if (!world.has(id)) faults.push(unknownId(file, row, 'sources', id));
  const allWeak = sources.length > 0 && sources.every((id) => world.get(id)?.sourceKind === 'GENERAL_KNOWLEDGE');
  if (allWeak && record.values['confidence'] !== valuesOf(Confidence)[0]) {
    const message = 'its only source is general knowledge, which carries nothing above UNCONFIRMED';
    faults.push({ code: 'WEAK_SOURCE', file, row, column: 'confidence', value: String(record.values['confidence']), message });
  }
}

const unknownId = (file: string, row: number, column: string, id: string): Fault => ({
  code: 'UNKNOWN_ID',
  file,
  row,
  column,
  value: id,
  message: 'neither this dataset nor the graph has it',
});

const sourcesOf = ({ values }: EntityRecord | ClaimRecord): EntityId[] => idsIn(values['sources']);

const referencesOf = ({ verb, values }: ClaimRecord): EntityId[] =>
  Object.entries(claimPropertiesOf(verb)).flatMap(([name, { type }]) => (type === 'reference' ? idsIn(values[name]) : []));

function idsIn(value: Value | undefined): EntityId[] {
  const ids = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return ids.filter((id): id is EntityId => isEntityId(id));
}
