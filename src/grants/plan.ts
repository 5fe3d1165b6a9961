import type { WrittenRecords } from '../dataset/index.js';
import type { EntityId } from '../graph/records/index.js';
import {
  type Answers,
  Asking,
  howSure,
  type OnRecord,
  type Question,
  rowsIn,
  words,
  type Words,
} from '../workbooks/index.js';
import type { DraftOnRecord } from '../drafts/index.js';
import { changed } from './changes.js';
import { asOf, compared, type ResolvedGrant } from './comparing.js';
import type { GrantsFile } from './file.js';
import type { Grant, GrantOrganisation } from './grant.js';
import { idsOf, kindsOfNew, placesIn, recordsOfParties, recordsOfPools } from './new-things.js';
import { ownId, partiesIn, partyKey } from './parties.js';
import { type GrantPool, poolKey, poolsIn } from './pools.js';
import { entity, grantIds, idOf } from './records.js';

/** A file of grants that is to be imported, with what is known of it. */
export interface GivenGrants {
  readonly file: GrantsFile;
  /** The name of the file, without folder and ending. */
  readonly name: string;
  readonly answers: Answers;
}

/** How many are new, and how many on record. */
interface Told {
  readonly fresh: readonly string[];
  readonly known: number;
}

/** What a file of grants changes. */
export interface GrantsPlan {
  readonly records: WrittenRecords;
  readonly grants: { readonly fresh: number; readonly known: number; readonly changed: number };
  readonly organisations: Told;
  readonly pools: Told;
  readonly unread: readonly UnreadGrant[];
  readonly notes: readonly Words[];
  readonly source: string;
}

interface UnreadGrant {
  readonly row: number;
  readonly why: Words;
}

/** Works out what grants change, as far as the answers go: as long as questions are open it gives those. */
export async function plannedGrants(
  { file, name, answers }: GivenGrants,
  record: DraftOnRecord,
): Promise<GrantsPlan | { readonly questions: readonly Question[] }> {
  const asking = new Asking(answers);
  const notes: Words[] = [];
  const { grants, unread } = readable(file, notes);
  const confidence = asking.ask(howSure);
  const identified = await record.identified();
  const parties = partiesIn(grants, { names: await record.names('Organisation'), identified }, asking, notes);
  if (!parties) return { questions: asking.open };
  const kinds = kindsOfNew([...parties.values()], asking);
  const ids = await idsOf(parties, async (wanted) => record.taken(wanted));
  const idIn = (organisation: GrantOrganisation): EntityId => ids.get(partyKey(organisation)) ?? ownId(organisation);
  const funded = grants.map((grant) => [grant, idIn(grant.funders[0])] as const);
  const pools = await poolsIn(funded, record, asking);
  if (confidence === null || asking.open.length > 0) return { questions: asking.open };

  const places = await placesIn(grants, record);
  const source = await sourceOf(file, name, record);
  const said = { source: source.id, confidence };
  const latest = grants.map(({ decided }) => decided).reduce((one, other) => (other > one ? other : one), '');
  const beside = [recordsOfParties(parties, ids, kinds, identified), recordsOfPools([...pools.values()])];
  const fresh = {
    entities: [...beside.flatMap(({ entities }) => entities), ...places.fresh],
    claims: beside.flatMap(({ claims }) => claims).map((each) => asOf(each, latest)),
  };
  const resolved = funded.map(([grant, funder]): ResolvedGrant => ({
    grant,
    pool: pools.get(poolKey(funder, grant))?.id ?? idOf('Pool', funder),
    recipients: [...new Set(grant.recipients.map(idIn))],
    places: grant.countries.flatMap((code) => places.byCode.get(code) ?? []),
  }));
  const { entities, claims, apart, ...counts } = await compared(resolved, record, said);
  noteApart(apart, notes);
  const all = {
    entities: [...fresh.entities.flatMap((each) => changed(each, undefined, said) ?? []), ...entities],
    claims: [...fresh.claims.flatMap((each) => changed(each, undefined, said) ?? []), ...claims],
  };
  const saysNothing = all.entities.length + all.claims.length === 0;
  const newOnes = [...parties.values()].filter(({ known }) => known === null);
  return {
    records: saysNothing ? all : { ...all, entities: [...source.entities, ...all.entities] },
    grants: counts,
    organisations: {
      fresh: newOnes.map(({ organisation }) => organisation.name),
      known: parties.size - newOnes.length,
    },
    pools: poolsTold([...pools.values()]),
    unread,
    notes,
    source: source.name,
  };
}

/** The grants that can be read, each once; those to individuals are counted and no more. */
function readable({ grants: all }: GrantsFile, notes: Words[]) {
  const grants: Grant[] = [];
  const unread: UnreadGrant[] = [];
  const seen = new Map<EntityId, Grant>();
  const foreign = new Map<string, number>();
  const individuals = all.filter((each) => each === 'TO_AN_INDIVIDUAL').length;
  for (const each of all) {
    if (each === 'TO_AN_INDIVIDUAL') continue;
    if ('why' in each) {
      unread.push(each);
      continue;
    }
    const { initiative } = grantIds(each);
    const first = seen.get(initiative);
    if (first) {
      if (!isSame(first, each)) unread.push({ row: each.row, why: toldTwice(each, first) });
      continue;
    }
    seen.set(initiative, each);
    grants.push(each);
    if (each.currency === null) foreign.set(each.written, (foreign.get(each.written) ?? 0) + 1);
  }
  if (individuals > 0) notes.push(toIndividuals(individuals));
  for (const [code, count] of foreign) notes.push(unknownCurrency(code, count));
  return { grants, unread };
}

const isSame = ({ row: _row, ...one }: Grant, { row: _other, ...other }: Grant): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const toldTwice = ({ id }: Grant, { row }: Grant): Words =>
  words(
    `»${id}« står også i ${row}, med andet indhold: den første gælder`,
    `“${id}” is in ${row} too, and not the same: the first stands`,
  );

const toIndividuals = (count: number): Words =>
  words(
    `${count} ${count === 1 ? 'bevilling' : 'bevillinger'} til enkeltpersoner er ikke læst. Samspil har ingen oplysninger om personer.`,
    `${count} ${count === 1 ? 'grant' : 'grants'} to individuals ${count === 1 ? 'was' : 'were'} not read. Samspil holds no data on persons.`,
  );

const unknownCurrency = (code: string, count: number): Words =>
  words(
    `Valutaen »${code}« er ikke kendt: beløbet på ${count} er ikke læst.`,
    `The currency “${code}” is not known: the amount of ${count} was not read.`,
  );

function noteApart(rows: readonly number[], notes: Words[]): void {
  if (rows.length === 0) return;
  const where = rowsIn(rows);
  notes.push(
    words(
      `${rows.length} er registreret som en anden puljes og er ikke med (${where.da}).`,
      `${rows.length} ${rows.length === 1 ? 'is' : 'are'} on record as another pool’s and ${rows.length === 1 ? 'is' : 'are'} left out (${where.en}).`,
    ),
  );
}

/** The source that the file is: on record, or new. */
async function sourceOf({ title, publisher }: GrantsFile, file: string, record: OnRecord) {
  const name = title ?? publisher ?? file;
  const sources = await record.names('Source');
  const id = sources.called(name)?.ids[0] ?? idOf('Source', name);
  const values = { kind: 'FILE', nameEn: name, confidence: 'CONFIRMED', ...(publisher !== null && { publisher }) };
  return { id, name, entities: sources.get(id) ? [] : [entity(id, 'Source', values)] };
}

const poolsTold = (pools: readonly GrantPool[]): Told => {
  const fresh = new Map(
    pools.filter(({ isNew }) => isNew).map(({ id, names }) => [id, names.nameDa ?? names.nameEn ?? id]),
  );
  return { fresh: [...fresh.values()], known: new Set(pools.map(({ id }) => id)).size - fresh.size };
};
