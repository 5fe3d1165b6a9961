import {
  guardOf,
  iatiKey,
  identifierKey,
  isEntityId,
  kindOf,
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
  type Value,
} from '../graph/records/index.js';
import {
  claimPropertiesOf,
  Confidence,
  valuesOf,
  verbNames,
  verbOf,
  type Kind,
  type Verb,
} from '../graph/vocabulary/index.js';
import { Newcomers, type Double, type KnownOrganisation } from './doubles.js';
import type { TellHere } from './fault.js';

/** An entity that the graph already has, as far as a check needs it. */
export interface KnownEntity {
  readonly id: EntityId;
  readonly network: boolean;
  /** Set for a source. */
  readonly sourceKind: string | null;
  /** Set where it was merged into another. */
  readonly mergedInto: string | null;
  /** What was merged into it. */
  readonly mergedFrom: readonly EntityId[];
  /** What stands between it and the public: null for nothing. */
  readonly guard: string | null;
}

/** What the graph has merged, and what stands between each of the two and the public. */
export interface KnownMerger {
  readonly id: EntityId;
  readonly into: EntityId;
  readonly guard: string | null;
  readonly guardOfInto: string | null;
}

/** What a check of claims needs of an entity. */
type NotedEntity = Pick<KnownEntity, 'network' | 'sourceKind'>;

/** What a dataset may build on. */
export interface KnownGraph {
  /** Records with what is on record of that which they say nothing of. */
  completed<Record extends EntityRecord | ClaimRecord>(records: readonly Record[]): Promise<readonly Record[]>;
  /** Those of these entities that are on record. */
  entities(ids: readonly EntityId[]): Promise<readonly KnownEntity[]>;
  /** The identifiers with these keys that are on record. */
  identifiers(keys: readonly string[]): Promise<readonly { readonly id: EntityId; readonly key: string }[]>;
  /** The initiatives that have activity identifiers with these keys. */
  iatiIdentifiers(keys: readonly string[]): Promise<readonly { readonly id: EntityId; readonly key: string }[]>;
  /** Those of these organisations of which somebody is a member on record. */
  networks(ids: readonly EntityId[]): Promise<readonly { readonly id: EntityId }[]>;
  /** All organisations on record, those that were merged included. */
  organisations(): Promise<readonly KnownOrganisation[]>;
  /** Which organisations have these identifiers. */
  identified(
    identifiers: readonly EntityId[],
  ): Promise<readonly { readonly id: EntityId; readonly identifier: EntityId }[]>;
  /** All that is merged. */
  mergers(): Promise<readonly KnownMerger[]>;
}

/** For a dataset that has to stand by itself. */
export const nothingKnown: KnownGraph = {
  completed: async (records) => records,
  entities: async () => [],
  identifiers: async () => [],
  iatiIdentifiers: async () => [],
  networks: async () => [],
  organisations: async () => [],
  identified: async () => [],
  mergers: async () => [],
};

/** A record with the row it stands on. */
export interface Placed<Record = EntityRecord | ClaimRecord> {
  readonly row: number;
  readonly record: Record;
  /** The names of values that its row has and that were refused, which is told already. */
  readonly refused: ReadonlySet<string>;
}

const UNSURE = valuesOf(Confidence)[0];

/**
 * Everything that a dataset can refer to, which grows as its files are read: entities first, since claims need their
 * ends. It checks what shows only when rows are seen together: duplicates, unknown ids, networks, weak sources.
 */
export class World {
  readonly #own = new Map<EntityId, NotedEntity & { readonly row: number }>();
  readonly #claims = new Map<Verb, Map<string, number>>();
  readonly #identifiers = new Map<string, EntityId>();
  readonly #onRecord = new Map<EntityId, KnownEntity | null>();
  readonly #mergers: {
    readonly row: number;
    readonly id: EntityId;
    readonly into: EntityId;
    readonly tell: TellHere;
  }[] = [];
  /** Only organisations are merged. */
  readonly #organisations = new Map<
    EntityId,
    { readonly row: number; readonly guard: string | null; readonly tell: TellHere }
  >();
  /** For which networks entities are that the dataset has not brought yet: it may, further down. */
  readonly #audiences: { readonly id: EntityId; readonly row: number; readonly tell: TellHere }[] = [];
  /** Kinds of which not all rows could be read: an id that is missing may stand in one of those. */
  readonly #unreadKinds = new Set<Kind>();

  readonly #newcomers = new Newcomers();

  constructor(private readonly graph: KnownGraph) {}

  /** Records as they would be: with what is on record of that which their file has no column for. */
  async completed<Record extends EntityRecord | ClaimRecord>(
    placed: readonly Placed<Record>[],
  ): Promise<readonly Placed<Record>[]> {
    if (placed.every(({ record }) => record.stated === undefined)) return placed;
    const completed = await this.graph.completed(placed.map(({ record }) => record));
    return placed.map((each, index) => ({ ...each, record: completed[index] ?? each.record }));
  }

  /** Takes note of entities, and tells those that are there already. */
  async addEntities(placed: readonly Placed<EntityRecord>[], tell: TellHere): Promise<void> {
    for (const { row, record } of placed) {
      this.#newcomers.addEntity(record);
      const first = this.#own.get(record.id)?.row;
      if (first !== undefined)
        tell({ code: 'DUPLICATE_ID', row, column: 'id', value: record.id, message: `row ${first} has this id too` });
      else this.#own.set(record.id, { row, ...aboutEntity(record) });
      if (record.kind === 'Organisation')
        this.#organisations.set(record.id, { row, guard: guardOf(record.values) ?? null, tell });
      const [into] = idsIn(record.values['mergedInto']);
      if (into) this.#mergers.push({ row, id: record.id, into, tell });
    }
    await this.#checkIdentifiers(placed, tell);
    await this.#checkFormerNetworks(placed, tell);
  }

  /** Takes note that rows of this kind could not be read. */
  missRows(kind: Kind): void {
    this.#unreadKinds.add(kind);
  }

  /** Checks what entities rest on, and for which networks they are where the dataset has brought those. */
  async checkEntities(placed: readonly Placed<EntityRecord>[], tell: TellHere): Promise<void> {
    const entities = placed.map(withSources);
    await this.#lookUp(entities.flatMap(({ sources }) => sources));
    for (const entity of entities) {
      this.#checkSources(entity, tell);
      for (const id of audienceOf(entity)) {
        if (this.#own.has(id)) this.#checkAudience(id, entity.row, tell);
        else this.#audiences.push({ id, row: entity.row, tell });
      }
    }
  }

  /** New organisations that bring a name or an identifier of another. That is no fault: a person has to look. */
  async doubles(): Promise<Double[]> {
    const { organisations, identifiers } = this.#newcomers;
    if (!organisations) return [];
    const onRecord = await this.graph.organisations();
    const identified = identifiers.length === 0 ? [] : await this.graph.identified(identifiers);
    return this.#newcomers.doubles(onRecord, identified);
  }

  /** Checks, once all entities are noted, for which networks those are that came before the network. */
  async checkAudiences(): Promise<void> {
    await this.#lookUp(this.#audiences.map(({ id }) => id));
    for (const { id, row, tell } of this.#audiences) this.#checkAudience(id, row, tell);
  }

  /** Checks what claims join and rest on, and tells those that are made twice. */
  async checkClaims(placed: readonly Placed<ClaimRecord>[], tell: TellHere): Promise<void> {
    const claims = placed.map(withSources);
    await this.#lookUp(
      claims.flatMap(({ record, sources }) => [
        record.subject,
        record.object,
        ...sources,
        ...referencesOf(record).map(({ id }) => id),
        ...audienceOf({ record }),
      ]),
    );
    for (const claim of claims) {
      this.#newcomers.addClaim(claim.record);
      this.#checkTwice(claim, tell);
      this.#checkEnds(claim, tell);
      this.#checkSources(claim, tell);
      for (const id of audienceOf(claim)) this.#checkAudience(id, claim.row, tell);
    }
  }

  /** Lets go what is kept of claims of a verb of which no more come: of the largest datasets it is most of the memory. */
  endClaims(verb: Verb): void {
    this.#claims.delete(verb);
  }

  /** Checks, once all entities are noted, what is said to be merged into what, and that no merger shows what is hidden. */
  async checkMergers(): Promise<void> {
    if (this.#organisations.size === 0) return;
    for (const merger of await this.graph.mergers()) this.#checkOpening(merger);
    const ids = this.#mergers.flatMap(({ id, into }) => [id, into]);
    if (ids.length === 0) return;
    const known = new Map((await this.graph.entities([...new Set(ids)])).map((entity) => [entity.id, entity]));
    const merged = new Map(this.#mergers.map(({ id, into }) => [id, into]));
    for (const { row, id, into, tell } of this.#mergers) {
      const [here, there] = [known.get(id), known.get(into)];
      const message = this.#wrongMerger(here, { id, into }, there, merged.get(into));
      if (message !== null) tell({ code: 'BAD_MERGER', row, column: 'merged_into', value: into, message });
      else if (here?.mergedInto !== into)
        this.#checkOpening({ id, into, guard: here?.guard ?? null, guardOfInto: there?.guard ?? null });
    }
  }

  /** What is merged shows with what it is merged into: whoever sees the other has to be one who may see it. */
  #checkOpening({ id, into, ...known }: KnownMerger): void {
    const [merged, kept] = [this.#organisations.get(id), this.#organisations.get(into)];
    const changed = merged ?? kept;
    const guard = merged ? merged.guard : known.guard;
    const guardOfInto = kept ? kept.guard : known.guardOfInto;
    if (!changed || guard === null || guard === guardOfInto) return;
    const message = `${id} is merged into ${into} and shows with it: give both the same visibility, or undo that first`;
    changed.tell({ code: 'BAD_MERGER', row: changed.row, column: 'visibility', message });
  }

  /** @param here and there: what the graph has of the two; `onward`: what the dataset merges the second into */
  #wrongMerger(
    here: KnownEntity | undefined,
    { id, into }: { readonly id: EntityId; readonly into: EntityId },
    there: KnownEntity | undefined,
    onward: EntityId | undefined,
  ): string | null {
    if (into === id) return 'it cannot be merged into itself';
    if (!there && !this.#own.has(into) && !this.#unreadKinds.has('Organisation'))
      return 'neither this dataset nor the graph has it';
    const further = onward ?? there?.mergedInto;
    if (further != null) return `it is merged into ${further} itself: name that one`;
    const before = here?.mergedInto;
    if (before != null && before !== into) return `the graph has it merged into ${before}: undo that there first`;
    const [other] = here?.mergedFrom ?? [];
    return other === undefined ? null : `the graph has ${other} merged into it: undo that there first`;
  }

  async #lookUp(ids: readonly EntityId[]): Promise<void> {
    const unknown = [...new Set(ids.filter((id) => !this.#own.has(id) && !this.#onRecord.has(id)))];
    if (unknown.length === 0) return;
    for (const id of unknown) this.#onRecord.set(id, null);
    for (const entity of await this.graph.entities(unknown)) this.#onRecord.set(entity.id, entity);
  }

  #find(id: EntityId): NotedEntity | null {
    return this.#own.get(id) ?? this.#onRecord.get(id) ?? null;
  }

  #checkKnown(id: EntityId, row: number, column: string, tell: TellHere): void {
    if (this.#find(id) || this.#unreadKinds.has(kindOf(id))) return;
    tell({ code: 'UNKNOWN_ID', row, column, value: id, message: 'neither this dataset nor the graph has it' });
  }

  #checkTwice({ row, record }: Placed<ClaimRecord>, tell: TellHere): void {
    const rows = this.#claims.get(record.verb) ?? new Map<string, number>();
    this.#claims.set(record.verb, rows);
    const first = rows.get(record.id);
    if (first === undefined) rows.set(record.id, row);
    else {
      const message = `row ${first} makes this claim too: give each a \`key\` of its own, such as the year`;
      tell({ code: 'DUPLICATE_CLAIM', row, column: 'key', value: `${record.subject} → ${record.object}`, message });
    }
  }

  #checkEnds({ row, record }: Placed<ClaimRecord>, tell: TellHere): void {
    this.#checkKnown(record.subject, row, 'subject', tell);
    this.#checkKnown(record.object, row, 'object', tell);
    for (const { column, id } of referencesOf(record)) this.#checkKnown(id, row, column, tell);
    if (verbOf(record.verb).network && this.#find(record.object)?.network === false) {
      const message = 'it is not marked as a network: write yes under `network` in organisations.csv';
      tell({ code: 'NOT_A_NETWORK', row, column: 'object', value: record.object, message });
    }
  }

  #checkAudience(id: EntityId, row: number, tell: TellHere): void {
    this.#checkKnown(id, row, 'visible_to', tell);
    if (this.#find(id)?.network !== false) return;
    const message = 'only members of a network can be told apart: name one that has `network` yes';
    tell({ code: 'NOT_A_NETWORK', row, column: 'visible_to', value: id, message });
  }

  /** General knowledge carries nothing above UNCONFIRMED: where there is no other source, nothing can be surer. */
  #checkSources({ row, record, sources }: WithSources<EntityRecord | ClaimRecord>, tell: TellHere): void {
    for (const id of sources) this.#checkKnown(id, row, 'sources', tell);
    const confidence = record.values['confidence'];
    const onlyGeneral = sources.length > 0 && sources.every((id) => this.#find(id)?.sourceKind === 'GENERAL_KNOWLEDGE');
    if (onlyGeneral && typeof confidence === 'string' && confidence !== UNSURE) {
      const message = `its only source is general knowledge, which carries nothing above ${UNSURE}`;
      tell({ code: 'WEAK_SOURCE', row, column: 'confidence', value: confidence, message });
    }
  }

  async #checkIdentifiers(placed: readonly Placed<EntityRecord>[], tell: TellHere): Promise<void> {
    const identifiers = placed.flatMap(identifierOf);
    if (identifiers.length === 0) return;
    const keys = (column: string) => identifiers.filter((each) => each.column === column).map(({ key }) => key);
    const [values, iati] = [keys('value'), keys('iati_identifier')];
    const stored = new Map(
      [
        ...(values.length > 0 ? await this.graph.identifiers(values) : []),
        ...(iati.length > 0 ? await this.graph.iatiIdentifiers(iati) : []),
      ].map(({ key, id }) => [key, id]),
    );
    for (const { row, id, column, value, key } of identifiers) {
      const other = this.#identifiers.get(key) ?? stored.get(key);
      this.#identifiers.set(key, id);
      if (other === undefined || other === id) continue;
      const message = column === 'value' ? `${other} is the same identifier` : `${other} has the same identifier`;
      tell({ code: 'DUPLICATE_IDENTIFIER', row, column, value, message });
    }
  }

  async #checkFormerNetworks(placed: readonly Placed<EntityRecord>[], tell: TellHere): Promise<void> {
    const others = placed.filter(({ record }) => record.kind === 'Organisation' && record.values['network'] !== true);
    if (others.length === 0) return;
    const networks = new Set((await this.graph.networks(others.map(({ record }) => record.id))).map(({ id }) => id));
    for (const { row, record } of others) {
      if (!networks.has(record.id)) continue;
      tell({
        code: 'NOT_A_NETWORK',
        row,
        column: 'network',
        value: record.id,
        message: 'the graph has members of it: write yes',
      });
    }
  }
}

interface PlacedIdentifier {
  readonly row: number;
  readonly id: EntityId;
  readonly column: 'value' | 'iati_identifier';
  readonly value: string;
  readonly key: string;
}

/** The public identifier that a record is, or has. */
function identifierOf({ row, record: { id, values } }: Placed<EntityRecord>): PlacedIdentifier[] {
  const { scheme, value, iatiIdentifier } = values;
  if (typeof iatiIdentifier === 'string')
    return [{ row, id, column: 'iati_identifier', value: iatiIdentifier, key: iatiKey(iatiIdentifier) }];
  return typeof scheme === 'string' && typeof value === 'string'
    ? [{ row, id, column: 'value', value, key: identifierKey({ scheme, value }) }]
    : [];
}

const aboutEntity = ({ kind, values }: EntityRecord): NotedEntity => ({
  network: values['network'] === true,
  sourceKind: kind === 'Source' ? String(values['kind']) : null,
});

interface WithSources<Record> extends Placed<Record> {
  readonly sources: readonly EntityId[];
}

const withSources = <Record extends EntityRecord | ClaimRecord>(placed: Placed<Record>): WithSources<Record> => ({
  ...placed,
  sources: idsIn(placed.record.values['sources']),
});

/** The network whose members alone may see a record, where it names one. */
const audienceOf = ({ record }: Pick<Placed, 'record'>): EntityId[] => idsIn(record.values['visibleTo']);

/** The columns of each verb that refer to another entity, such as the assessment of a statement. */
const referenceColumns = new Map<Verb, readonly string[]>(
  verbNames.map((verb) => [
    verb,
    Object.entries(claimPropertiesOf(verb))
      .filter(([, { type, unshown }]) => type === 'reference' && unshown !== true)
      .map(([name]) => name),
  ]),
);

/** The entities that a claim refers to beside its ends and sources, each with its column. */
const referencesOf = ({ verb, values }: ClaimRecord): { column: string; id: EntityId }[] =>
  (referenceColumns.get(verb) ?? []).flatMap((column) => idsIn(values[column]).map((id) => ({ column, id })));

function idsIn(value: Value | undefined): EntityId[] {
  const ids = typeof value === 'object' ? value : typeof value === 'string' ? [value] : [];
  return ids.filter((id): id is EntityId => isEntityId(id));
}
