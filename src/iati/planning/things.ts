import { type EntityId, identifierKey } from '../../graph/records/index.js';
import { organisationTypes } from '../codes.js';
import type { Document, Party } from '../reading/activity.js';
import type { OnRecord } from './on-record.js';
import { bilingual, keyOf } from './parties.js';
import { type Basis, claimRow, entityRow, faultsOf, type Row } from './rows.js';
import { idOfIdentifier, PUBLISHER, signOf, sourceOf } from './ids.js';
import { type Meant, meantBy, type Settled } from './settling.js';
import { nameOfParty, type Survey } from './survey.js';

const countries = {
  da: new Intl.DisplayNames('da', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** What activities name: each gets its row the first time that an activity which is read names it. */
export class Things {
  /** Rows that are not taken yet. */
  #rows: Row[] = [];
  readonly #written = new Map<EntityId, boolean>();
  readonly #publishers = new Map<string, EntityId>();
  /** Organisations that are named, new and on record. */
  readonly named = { fresh: new Set<string>(), known: new Set<EntityId>() };
  places = 0;

  constructor(
    private readonly survey: Survey,
    private readonly settled: Settled,
    private readonly record: OnRecord,
    /** The sources of this file that are on record. */
    private readonly sources: ReadonlySet<EntityId>,
  ) {}

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  add(...rows: readonly Row[]): void {
    this.#rows.push(...rows);
  }

  /** The source of what a publisher tells; null for one that neither has a name nor a number. */
  publisher(reporter: Party): EntityId | null {
    const key = keyOf(reporter) ?? reporter.ref;
    if (key === null) return null;
    const known = this.#publishers.get(key);
    if (known !== undefined) return known;
    const id = sourceOf(reporter);
    this.#publishers.set(key, id);
    const name = nameOfParty(reporter);
    if (this.sources.has(id)) return id;
    this.#write(
      entityRow('Source', id, {
        nameDa: `IATI: ${name}`,
        nameEn: `IATI: ${name}`,
        kind: 'FILE',
        address: reporter.ref === null ? undefined : `${PUBLISHER}${reporter.ref}`,
        publisher: name,
        confidence: 'CONFIRMED',
      }),
    );
    return id;
  }

  /**
   * The organisation that a party is; null for one that can’t be recorded.
   * @param documents sources of it beside that of the publisher, where it is new
   */
  organisation(party: Party, basis: Basis, documents: readonly EntityId[] = []): EntityId | null {
    const meant = meantBy(party, this.survey, this.settled);
    if (!meant) return null;
    const known = this.#written.get(meant.id);
    if (known !== undefined) return known ? meant.id : null;
    if (meant.isNew && !this.#write(this.#organisationRow(meant, [basis.source, ...documents]))) return null;
    this.#written.set(meant.id, true);
    if (meant.isNew) this.named.fresh.add(nameOfParty(meant.party));
    else this.named.known.add(meant.id);
    this.#identify(meant, basis);
    return meant.id;
  }

  #organisationRow({ id, party }: Meant, sources: readonly EntityId[]): Row {
    const { da, en } = bilingual(party.names);
    const others = party.names
      .map(({ text }) => text)
      .filter((text) => text !== da && text !== en && !text.includes('|'));
    return entityRow('Organisation', id, {
      nameDa: da,
      nameEn: en,
      aliases: others.length > 0 ? [...new Set(others)] : undefined,
      kind: organisationTypes[party.type ?? ''] ?? 'UNKNOWN',
      network: false,
      sources,
      confidence: 'REPORTED',
    });
  }

  /** Its number, where that is not on record of it. */
  #identify({ id, orgId }: Meant, basis: Basis): void {
    if (!orgId) return;
    const known = this.record.identified.ids.get(identifierKey(orgId));
    const name = `${orgId.scheme}-${orgId.value}`;
    const identifier = known ?? idOfIdentifier('identifier', name);
    if (known === undefined) {
      const given = { nameEn: name, ...orgId, sources: [basis.source], confidence: 'REPORTED' };
      if (!this.#write(entityRow('Identifier', identifier, given))) return;
    }
    const claim = {
      verb: 'IDENTIFIED_BY',
      subject: id,
      object: identifier,
      given: {},
      confidence: 'REPORTED',
    } as const;
    this.add(claimRow(claim, basis, undefined));
  }

  /** The source that a document is; null for one that can't be recorded. */
  document({ url, titles }: Document, publisher: string): EntityId | null {
    const onRecord = this.record.sources.get(url);
    if (onRecord !== undefined) return onRecord;
    const id = `source:document-${signOf(url)}` as EntityId;
    const { da, en } = bilingual(titles);
    const given = {
      nameDa: da,
      nameEn: en ?? (da === undefined ? url : undefined),
      kind: 'DOCUMENT',
      address: url,
      publisher,
      confidence: 'REPORTED',
    };
    return /^https?:\/\/\S+$/u.test(url) && this.#write(entityRow('Source', id, given)) ? id : null;
  }

  /** The place of a country or region. */
  place(key: string, { source }: Basis): EntityId | null {
    const place = this.settled.places.get(key);
    if (!place) return null;
    if (place.isNew && !this.#written.has(place.id)) {
      const [nameDa, nameEn] = [countries.da.of(place.code), countries.en.of(place.code)];
      const kind = /^\d+$/u.test(place.code) ? 'REGION' : 'COUNTRY';
      const given = { nameDa, nameEn, kind, code: place.code, sources: [source], confidence: 'CONFIRMED' };
      this.#write(entityRow('Place', place.id, given));
      this.places += 1;
    }
    return place.id;
  }

  /** Puts a row down once; false where a dataset would refuse it. */
  #write(row: Row): boolean {
    const id = row.lead['id'] as EntityId;
    const known = this.#written.get(id);
    if (known !== undefined) return known;
    const isFit = faultsOf(row, 1).length === 0;
    this.#written.set(id, isFit);
    if (isFit) this.add(row);
    return isFit;
  }
}
