import { claimId, type Day } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import type { Mapping } from '../mapping/mapping.js';
import { invalid, keptAnswers, LEFT_OUT, RECORDS } from '../mapping/mapping.js';
import { type RecordList, recordsIn } from '../mapping/records.js';
import { recipes, type Recipe, type ThingRule } from '../mapping/recipes.js';
import type { Workbook } from '../reading/sheets.js';
import type { Table } from '../reading/table.js';
import { words, type Words } from '../words.js';
import { changesOf, type PlannedChange, withSource } from './changes.js';
import { columnsMeant, FOR_ALL, recipeMeant, tableMeant, type ReadColumn } from './choosing.js';
import { commonOf, sourceMeant } from './common.js';
import { type Names, nameOf } from './names.js';
import { Naming, type Party } from './naming.js';
import { askOfNew } from './new-things.js';
import { withGrants } from './grants.js';
import type { OnRecord } from './on-record.js';
import { type Answers, Asking, type Question } from './questions.js';
import { readList } from './record-list.js';
import { readRows, type RowRead, type Unread } from './rows.js';

/** A sheet that is to be imported, with what is known of it. */
export interface Given {
  readonly workbook: Workbook;
  /** The name of the file, without folder and ending. */
  readonly name: string;
  /** When it was saved. */
  readonly saved: Day;
  readonly mapping: Mapping | null;
  readonly answers: Answers;
  /** Rows that recording has refused: they are left out as if they were not there. */
  readonly refused?: readonly Unread[];
}

/** What only whoever knows the sheet can say, before it is known what it changes. */
export interface Unanswered {
  readonly questions: readonly Question[];
  readonly notes: readonly Words[];
}

/** What a sheet changes. */
export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly parties: readonly Party[];
  readonly unread: readonly Unread[];
  readonly notes: readonly Words[];
  readonly mapping: Mapping;
  readonly source: string;
}

/**
 * Works out what a sheet changes, as far as its answers go: as long as questions are open it gives those.
 * @throws WORKBOOK_UNREADABLE, MAPPING_INVALID
 */
export async function planned(given: Given, record: OnRecord): Promise<Unanswered | Plan> {
  const { workbook, mapping } = given;
  const asking = new Asking({ ...mapping?.answers, ...given.answers });
  const notes: Words[] = [];
  const unanswered = (): Unanswered => ({ questions: asking.open, notes });
  const table = tableMeant(workbook, asking, notes);
  if (!table) return unanswered();
  if (mapping) requireOwn(mapping, table);
  notes.push(...table.notes);
  const list = mapping === null || mapping.about === RECORDS ? recordsIn(table) : null;
  if (mapping?.about === RECORDS && !list)
    throw invalid('The mapping', 'it is of a list of what is on record, and this sheet has no column of ids');
  if (list && asking.said('about') === '') return plannedList(given, table, list, record, asking, notes);
  const about = recipeMeant(table, mapping, asking);
  if (about === null) return unanswered();
  const recipe = recipes[about];
  const { columns, mapped } = columnsMeant(recipe, table, mapping, asking, notes);
  if (asking.open.length > 0) return unanswered();
  const forAll = await forWholeSheet(given, table, recipe, columns, record, asking);
  const common = commonOf(given, table, asking);
  const { refused = [] } = given;
  const rowsOfTable = readRows(table, { recipe, columns, divider: asking.said('divider'), asking, forAll });
  const read = withGrants(recipe, columns, rowsOfTable, notes);
  if (asking.open.length > 0 || !common) return unanswered();
  const unread = [...read.unread, ...refused].sort((one, other) => one.row - other.row);
  const rows = read.rows.filter(({ number }) => !refused.some(({ row }) => row === number));
  const byKind = await resolved(recipe, rows, record, asking, notes);
  if (asking.open.length > 0) return unanswered();
  const ofNew = askOfNew(recipe, rows, byKind, common, asking);
  if (asking.open.length > 0) return unanswered();
  const names = new Map<Kind, Names>();
  for (const kind of byKind.keys()) names.set(kind, await record.names(kind));
  const [sources, identified] = [await record.names('Source'), await record.identified()];
  const changes = await changesOf({ recipe, rows, common, byKind, names, sources, identified, notes, ofNew }, record);
  return {
    changes,
    parties: namedByRows(recipe, rows, byKind),
    unread,
    notes: oneOfEach(notes),
    mapping: {
      samspil: 1,
      about,
      columns: mapped,
      answers: keptAnswers({ ...mapping?.answers, ...given.answers, about }),
    },
    source: common.source.name,
  };
}

/** What an edited list of what is on record changes, once its source is told. */
async function plannedList(
  given: Given,
  table: Table,
  list: RecordList,
  record: OnRecord,
  asking: Asking,
  notes: Words[],
): Promise<Unanswered | Plan> {
  const { mapping, answers, refused = [], saved } = given;
  const source = sourceMeant(given, table, asking);
  const names = await record.names(list.kind);
  const known = source === null ? undefined : (await record.names('Source')).called(source)?.ids[0];
  const said = { source: known, emptyIsNone: asking.said('empty') === 'NONE', divider: asking.said('divider') };
  const rows = table.rows.filter(({ number }) => !refused.some(({ row }) => row === number));
  const read = readList({ ...table, rows }, list, names, said, asking, notes);
  if (source === null || asking.open.length > 0) return { questions: asking.open, notes };
  return {
    changes: withSource({ name: source, published: saved }, known, read.changes),
    parties: read.parties,
    unread: [...read.unread, ...refused].sort((one, other) => one.row - other.row),
    notes: oneOfEach(notes),
    mapping: {
      samspil: 1,
      about: RECORDS,
      columns: read.columns,
      answers: keptAnswers({ ...mapping?.answers, ...answers }),
    },
    source,
  };
}

/** Those that rows name, and what the whole sheet is of where it isn't on record. */
function namedByRows(recipe: Recipe, rows: readonly RowRead[], byKind: ReadonlyMap<Kind, Naming>): Party[] {
  const found = new Set<Party>();
  for (const { mentions } of rows)
    for (const [thing, named] of Object.entries(mentions)) {
      const rule = recipe.things[thing];
      if (!rule) continue;
      for (const mention of named) {
        const party = byKind.get(rule.kind)?.partyOf(mention);
        // What the whole sheet is of is told only where it would be put on record.
        if (party && (rule.from !== 'SHEET' || 'key' in party.meant)) found.add(party);
      }
    }
  return [...found];
}

const oneOfEach = (notes: readonly Words[]): Words[] => [...new Map(notes.map((note) => [note.da, note])).values()];

/** @throws MAPPING_INVALID where most of the columns that a mapping names are not there */
function requireOwn(mapping: Mapping, table: Table): void {
  const headers = new Set(table.columns.map(({ header }) => header));
  const wanted = Object.entries(mapping.columns).flatMap(([header, column]) => (column === LEFT_OUT ? [] : [header]));
  const found = wanted.filter((header) => headers.has(header));
  if (wanted.length > 0 && found.length * 2 <= wanted.length)
    throw invalid(
      'The mapping',
      `it is of another sheet: of the columns that it names, ${wanted
        .filter((header) => !headers.has(header))
        .map((header) => `“${header}”`)
        .join(', ')} are not there. Delete it, or name the right one with --mapping`,
    );
}

/** What is the same for the whole sheet: which network, which round, or what no column has. */
async function forWholeSheet(
  { name, answers, mapping }: Given,
  table: Table,
  recipe: Recipe,
  columns: readonly ReadColumn[],
  record: OnRecord,
  asking: Asking,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [thing, rule] of Object.entries(recipe.things)) {
    const isForAll = (mapping?.answers[`column:${thing}`] ?? answers[`column:${thing}`]) === FOR_ALL;
    if (rule.from !== 'SHEET' && !isForAll) continue;
    if (columns.some(({ part, property }) => part === thing && property === 'name')) continue;
    const names = await record.names(rule.kind);
    const recorded = await recordedEnd(recipe, rule, found, record);
    if (recorded !== null) {
      found[thing] = recorded;
      continue;
    }
    const known = names
      .within([table.sheet, ...table.titles, name].join(' '))
      .find((each) => isLike(rule, each.values['network']));
    const answer = asking.ask({
      id: thing,
      text: rule.asked ?? words(`Hvilken ${rule.words.da} er det?`, `Which ${rule.words.en} is it?`),
      options: [],
      ...(known && { suggested: nameOf(known) }),
    });
    if (answer === null) continue;
    const [id, ...others] = names.called(answer)?.ids ?? [];
    const meant = id !== undefined && others.length === 0 ? names.get(id) : undefined;
    if (!meant || isLike(rule, meant.values['network'])) found[thing] = answer;
    else
      asking.askAgain(
        thing,
        words(
          `»${nameOf(meant)}« er ikke registreret som et netværk, der kan have medlemmer. Hvilket netværk er det?`,
          `“${nameOf(meant)}” is not on record as a network that can have members. Which network is it?`,
        ),
      );
  }
  return found;
}

/** The name of what a claim on record of something else for the whole sheet leads to, where that is one. */
async function recordedEnd(
  recipe: Recipe,
  { kind, knownBy = '' }: ThingRule,
  found: Readonly<Record<string, string>>,
  record: OnRecord,
): Promise<string | null> {
  const claim = recipe.claims[knownBy];
  const subject = claim && recipe.things[claim.subject];
  const name = claim && found[claim.subject];
  if (!claim || !subject || name === undefined) return null;
  const [[from, ...namesakes], names] = [
    (await record.names(subject.kind)).called(name)?.ids ?? [],
    await record.names(kind),
  ];
  if (from === undefined || namesakes.length > 0) return null;
  const sought = names.ids.map((object) => ({
    id: claimId(claim.verb, from, object, undefined),
    verb: claim.verb,
    subject: from,
    object,
  }));
  const recorded = await record.claims(sought);
  const [end, ...others] = sought.filter(({ id }) => recorded.has(id)).map(({ object }) => names.get(object));
  const called = end && nameOf(end);
  return called !== undefined && others.length === 0 && names.called(called)?.ids.length === 1 ? called : null;
}

const isLike = ({ network }: ThingRule, isNetwork: unknown): boolean => network !== true || isNetwork === true;

/** Who is who among all that the rows name. */
async function resolved(
  recipe: Recipe,
  rows: readonly RowRead[],
  record: OnRecord,
  asking: Asking,
  notes: Words[],
): Promise<ReadonlyMap<Kind, Naming>> {
  const byKind = new Map<Kind, Naming>();
  for (const { kind } of Object.values(recipe.things))
    if (!byKind.has(kind)) byKind.set(kind, new Naming(kind, await record.names(kind), asking, notes));
  for (const { number, mentions } of rows)
    for (const [thing, named] of Object.entries(mentions))
      for (const mention of named) byKind.get(recipe.things[thing]?.kind ?? 'Organisation')?.note(mention, number);
  const identified = await record.identified();
  for (const naming of byKind.values()) naming.resolve(identified);
  return byKind;
}
