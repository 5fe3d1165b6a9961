import { slugOf } from '../dataset/index.js';
import { folded, identifierKey, type EntityId } from '../graph/records/index.js';
import {
  andOthers,
  inQuotes,
  type Asking,
  type Identified,
  nameOf,
  type Names,
  type Option,
  rowsIn,
  words,
  type Words,
} from '../workbooks/index.js';
import type { Grant, GrantOrganisation } from './grant.js';
import { OWN } from './records.js';

/** An organisation of a file, and who it is. */
export interface Party {
  readonly organisation: GrantOrganisation;
  readonly role: 'FUNDER' | 'RECIPIENT';
  /** Its id on record; null where it is new, until it gets one. */
  readonly known: EntityId | null;
}

interface Draft extends Pick<Party, 'organisation' | 'role'> {
  readonly rows: number[];
}

const NEW = 'NEW';
/** So many near names are asked about one by one without asking whether to. */
const FEW = 10;

/** By what two mentions in a file are of one organisation: the identifier, never the name. */
export const partyKey = ({ number, id }: GrantOrganisation): string =>
  number ? identifierKey({ scheme: number.register, value: number.value }) : `own:${folded(id)}`;

/** What is on record of organisations. */
export interface KnownParties {
  readonly names: Names;
  readonly identified: Identified;
}

/**
 * Who is who among the organisations of grants: by identifier, else by the very name where one has it. A name that
 * several have or that is nearly one on record is asked about. Undefined where answers are still open.
 */
export function partiesIn(
  grants: readonly Grant[],
  known: KnownParties,
  asking: Asking,
  notes: Words[],
): ReadonlyMap<string, Party> | undefined {
  const drafts = draftsIn(grants);
  const found = new Map<string, EntityId | null>();
  const open: { readonly key: string; readonly draft: Draft; readonly among: readonly EntityId[] }[] = [];
  for (const [key, draft] of drafts) {
    const { id, among } = onRecord(key, draft, known);
    if (id !== null && known.identified.of.get(id)?.includes(key) !== true) noteFound(draft, id, known.names, notes);
    if (among.length > 0) open.push({ key, draft, among });
    else found.set(key, id);
  }
  const unknown = [...drafts].filter(([key]) => found.get(key) === null);
  const near = known.names.near(unknown.map(([, { organisation }]) => organisation.name));
  const nearly = unknown.flatMap(([key, draft]) => {
    const among = near.get(draft.organisation.name) ?? [];
    return among.length > 0 ? [{ key, draft, among }] : [];
  });
  if (nearly.length <= FEW || lookAtEach(nearly, asking)) open.push(...nearly);
  for (const { key, draft, among } of open) {
    const answer = asking.ask(who(draft, among, known.names));
    found.set(key, answer === null || answer === NEW ? null : (answer as EntityId));
  }
  noteOwn([...drafts.values()], notes);
  if (asking.open.length > 0) return undefined;
  return new Map(
    [...drafts].map(([key, { organisation, role }]) => [key, { organisation, role, known: found.get(key) ?? null }]),
  );
}

function draftsIn(grants: readonly Grant[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const { row, funders, recipients } of grants)
    for (const [role, organisations] of [
      ['FUNDER', funders],
      ['RECIPIENT', recipients],
    ] as const)
      for (const organisation of organisations) {
        const key = partyKey(organisation);
        const draft = drafts.get(key);
        if (draft) draft.rows.push(row);
        else drafts.set(key, { organisation, role, rows: [row] });
      }
  return drafts;
}

/** The one that is meant, or those that may be; neither for what nothing on record has the number or the name of. */
function onRecord(
  key: string,
  { organisation }: Draft,
  { names, identified }: KnownParties,
): { readonly id: EntityId | null; readonly among: readonly EntityId[] } {
  const [only, ...more] = identified.organisations.get(key) ?? [];
  if (only !== undefined) return more.length === 0 ? { id: only, among: [] } : { id: null, among: [only, ...more] };
  const own = organisation.id.startsWith(OWN) ? names.get(organisation.id.slice(OWN.length)) : undefined;
  if (own) return { id: own.id, among: [] };
  if (names.get(ownId(organisation))) return { id: ownId(organisation), among: [] };
  const [id, ...others] = names.called(organisation.name)?.ids ?? [];
  if (id === undefined) return { id: null, among: [] };
  const register = organisation.number?.register.toLowerCase();
  const hasOther = (identified.of.get(id) ?? []).some(
    (each) => register !== undefined && each.startsWith(`${register}:`),
  );
  return others.length === 0 && !hasOther ? { id, among: [] } : { id: null, among: [id, ...others] };
}

/** The id of a new one that no register knows: made of its name and of what its publisher calls it, so that it stays apart. */
export const ownId = ({ name, id }: GrantOrganisation): EntityId =>
  `organisation:${slugOf(name)}-${slugOf(id)}` as EntityId;

function noteFound({ organisation, rows }: Draft, id: EntityId, names: Names, notes: Words[]): void {
  if (id === ownId(organisation) || organisation.id === `${OWN}${id}`) return;
  const known = names.get(id);
  const [called, where] = [known ? nameOf(known) : id, rowsIn(rows)];
  notes.push(
    words(
      `»${organisation.name}« (${organisation.id}, ${where.da}) er efter navnet ${called} (${id}).`,
      `“${organisation.name}” (${organisation.id}, ${where.en}) is by its name ${called} (${id}).`,
    ),
  );
}

/** Whether many that are nearly called like others are looked at one by one, or are all new. */
function lookAtEach(nearly: readonly { readonly draft: Draft }[], asking: Asking): boolean {
  const list = inQuotes(nearly.slice(0, FEW).map(({ draft }) => draft.organisation.name));
  return (
    asking.ask({
      id: 'near',
      text: words(
        `${nearly.length} hedder næsten som en, der er registreret: ${list.da} … Er de alle nye?`,
        `${nearly.length} are called nearly like one on record: ${list.en} … Are they all new?`,
      ),
      options: [
        { value: 'ALL_NEW', text: words('ja, de er alle nye', 'yes, all are new') },
        { value: 'EACH', text: words('spørg om hver af dem', 'ask about each of them') },
      ],
    }) === 'EACH'
  );
}

function who({ organisation, rows }: Draft, among: readonly EntityId[], names: Names) {
  const options: Option[] = among.map((id) => {
    const known = names.get(id);
    const called = known ? nameOf(known) : id;
    return { value: id, text: words(`${called} (${id})`, `${called} (${id})`) };
  });
  const where = rowsIn(rows);
  return {
    id: `who:${organisation.name} ${organisation.id}`,
    text: words(
      `»${organisation.name}« (${organisation.id}, ${where.da}): er det en af dem, der er registreret?`,
      `“${organisation.name}” (${organisation.id}, ${where.en}): is it one of those on record?`,
    ),
    options: [...options, { value: NEW, text: words('nej, en ny', 'no, a new one') }],
  };
}

const NAMED = 5;

/** Those that no register knows are kept apart from each other by the numbers of their publisher, which is told. */
function noteOwn(drafts: readonly Draft[], notes: Words[]): void {
  const own = drafts.filter(({ organisation }) => organisation.number === null && !organisation.id.startsWith(OWN));
  if (own.length === 0) return;
  const named = own.slice(0, NAMED).map(({ organisation: { name, id } }) => ({ quoted: inQuotes([name]), id }));
  const list = (language: keyof Words): string =>
    named.map(({ quoted, id }) => `${quoted[language]} (${id})`).join(', ');
  const more = andOthers(own.length - NAMED);
  notes.push(
    words(
      `${own.length} har intet nummer fra et register, som andre kender: ${list('da')}${more.da}. ${own.length === 1 ? 'Den' : 'De'} findes efter navnet og holdes ellers adskilt.`,
      `${own.length} ${own.length === 1 ? 'has' : 'have'} no number of a register that others know: ${list('en')}${more.en}. ${own.length === 1 ? 'It is found by its name' : 'They are found by their name'}, and else kept apart.`,
    ),
  );
}
