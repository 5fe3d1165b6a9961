import { folded, identifierKey, type EntityId } from '../../graph/records/index.js';
import type { Kind } from '../../graph/vocabulary/index.js';
import { inQuotes, rowsIn, words, type Words } from '../words.js';
import { type FoundBy, type Names, nameOf, nearlyTheSame } from './names.js';
import type { Asking, Option } from './questions.js';
import type { Mention, RowRead } from './rows.js';

/** What a name in the sheet stands for. */
export type Meant =
  | { readonly id: EntityId }
  /** New, under the key that the other changes of the set know it by. */
  | { readonly key: string };

/** Something that the sheet names, in however many rows and spellings. */
export interface Party {
  readonly kind: Kind;
  /** The first name by which it is called. */
  readonly name: string;
  readonly spellings: Set<string>;
  readonly numbers: Map<string, string>;
  readonly rows: number[];
  readonly meant: Meant;
}

/** Who has a public identifier on record. */
export interface Identified {
  /** The organisations that have the identifier of a key. */
  readonly organisations: ReadonlyMap<string, readonly EntityId[]>;
  /** The id of the identifier itself, by its key. */
  readonly ids: ReadonlyMap<string, EntityId>;
  /** The keys of the identifiers that an organisation has. */
  readonly of: ReadonlyMap<EntityId, readonly string[]>;
}

interface Draft {
  readonly kind: Kind;
  readonly name: string;
  readonly spellings: Set<string>;
  readonly numbers: Map<string, string>;
  readonly rows: Set<number>;
}

const NEW = 'NEW';

/** Who is who among what rows name of one kind: those of the sheet that are one, then those that are on record. */
export class Naming {
  readonly #drafts: Draft[] = [];
  readonly #byNumber = new Map<string, Draft>();
  readonly #byName = new Map<string, Draft>();
  readonly #parties = new Map<Draft, Party>();

  constructor(
    private readonly kind: Kind,
    private readonly names: Names,
    private readonly asking: Asking,
    private readonly notes: Words[],
  ) {}

  /** Takes note of something that a row names. Two with one number are one, and two with one name that have no two numbers. */
  note(mention: Mention, row: number): void {
    const keys = mention.numbers.map(keyOf);
    const named = this.#byName.get(folded(mention.name));
    const draft =
      keys.map((key) => this.#byNumber.get(key)).find((each) => each !== undefined) ??
      (named && !contradicts(named, mention) ? named : undefined) ??
      this.#draft(mention.name);
    draft.spellings.add(mention.name);
    draft.rows.add(row);
    for (const { register, value } of mention.numbers) {
      draft.numbers.set(register, value);
      this.#byNumber.set(keyOf({ register, value }), draft);
    }
    if (!this.#byName.has(folded(mention.name))) this.#byName.set(folded(mention.name), draft);
  }

  /** Finds out what each of them stands for. */
  resolve(identified: Identified): void {
    this.#joinAlike();
    const unknown = this.#drafts.filter((draft) => this.#exact(draft, identified) === null);
    const near = this.names.near(unknown.map(({ name }) => name));
    let count = 0;
    for (const draft of this.#drafts) {
      const id = this.#exact(draft, identified) ?? this.#asked(draft, near.get(draft.name) ?? []);
      if (id === null) continue;
      count += 1;
      const meant: Meant = id === NEW ? { key: `${this.kind.toLowerCase()}-${count}` } : { id };
      const same = this.parties.find((party) => 'id' in party.meant && party.meant.id === id);
      if (same) {
        for (const spelling of draft.spellings) same.spellings.add(spelling);
        for (const [register, value] of draft.numbers) same.numbers.set(register, value);
        for (const row of draft.rows) same.rows.push(row);
      }
      this.#parties.set(draft, same ?? { ...draft, rows: [...draft.rows], meant });
    }
    this.#tellJoined();
  }

  /** Whom a mention means; undefined where that waits for an answer. */
  partyOf({ name, numbers }: Mention): Party | undefined {
    const draft =
      numbers.map((number) => this.#byNumber.get(keyOf(number))).find((each) => each !== undefined) ??
      this.#byName.get(folded(name));
    return draft && this.#parties.get(draft);
  }

  get parties(): readonly Party[] {
    return [...new Set(this.#parties.values())];
  }

  /** The numbers that the sheet gives, as they are compared. */
  get numbers(): readonly string[] {
    return [...this.#byNumber.keys()];
  }

  #draft(name: string): Draft {
    const draft: Draft = { kind: this.kind, name, spellings: new Set(), numbers: new Map(), rows: new Set() };
    this.#drafts.push(draft);
    return draft;
  }

  /** Two of the sheet that are nearly called the same are asked about, unless both have another number or are on record. */
  #joinAlike(): void {
    const isKnown = (name: string): boolean => this.names.called(name) !== null;
    for (const [name, other] of nearlyTheSame(this.#drafts.map((draft) => draft.name))) {
      if (isKnown(name) && isKnown(other)) continue;
      const [draft, first] = [this.#byName.get(folded(name)), this.#byName.get(folded(other))];
      if (!draft || !first || draft === first || differs(draft, first)) continue;
      const [here, there] = [rowsIn([...draft.rows]), rowsIn([...first.rows])];
      const answer = this.asking.ask({
        id: `same:${name}`,
        text: words(
          `Er »${name}« (${here.da}) det samme som »${other}« (${there.da})?`,
          `Is “${name}” (${here.en}) the same as “${other}” (${there.en})?`,
        ),
        options: [
          { value: 'SAME', text: words('ja, de er én', 'yes, they are one') },
          { value: 'OTHER', text: words('nej, de er to', 'no, they are two') },
        ],
      });
      if (answer !== 'SAME') continue;
      for (const spelling of draft.spellings) first.spellings.add(spelling);
      for (const row of draft.rows) first.rows.add(row);
      for (const [register, value] of draft.numbers) {
        first.numbers.set(register, value);
        this.#byNumber.set(keyOf({ register, value }), first);
      }
      for (const [folding, each] of this.#byName) if (each === draft) this.#byName.set(folding, first);
      this.#drafts.splice(this.#drafts.indexOf(draft), 1);
    }
  }

  /** What is on record with the same number, else with the same name, where that is one. */
  #exact(draft: Draft, { organisations, of }: Identified): EntityId | null {
    const keys = [...draft.numbers].map(([register, value]) => keyOf({ register, value }));
    const byNumber = [...new Set(keys.flatMap((key) => organisations.get(key) ?? []))];
    const [only] = byNumber;
    if (only !== undefined && byNumber.length === 1) return only;
    if (byNumber.length > 1) return null;
    const found = [...draft.spellings].map((name) => this.names.called(name)).find((each) => each !== null);
    const [named] = found?.ids ?? [];
    if (!found || named === undefined || found.ids.length > 1) return null;
    // Under the same name another number is on record: a person has to look.
    const registers = new Set(draft.numbers.keys());
    const others = (of.get(named) ?? []).filter((key) =>
      [...registers].some((register) => key.startsWith(`${register.toLowerCase()}:`)),
    );
    if (others.length > 0) return null;
    if (found.by !== 'NAME') this.#tellFound(draft, named, found.by);
    return named;
  }

  readonly #told = new Set<string>();

  #tellFound({ name }: Draft, id: EntityId, by: FoundBy): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    const [as, known] = [foundBy[by], this.names.get(id)];
    const called = known ? nameOf(known) : id;
    this.notes.push(words(`»${name}« er ${as.da} ${called}.`, `“${name}” is ${as.en} ${called}.`));
  }

  /** The answer on a name that several have, or that is nearly one; NEW where nothing is like it. */
  #asked(draft: Draft, near: readonly EntityId[]): EntityId | typeof NEW | null {
    const same = [...draft.spellings].flatMap((name) => this.names.called(name)?.ids ?? []);
    const ids = [...new Set([...same, ...near])];
    if (ids.length === 0) return NEW;
    const options: Option[] = ids.map((id) => {
      const known = this.names.get(id);
      const called = known ? nameOf(known) : id;
      return { value: id, text: words(`${called} (${id})`, `${called} (${id})`) };
    });
    const which = rowsIn([...draft.rows]);
    const told = [...draft.numbers].map(([register, value]) => `, ${register} ${value}`).join('');
    return this.asking.ask({
      id: `who:${draft.name}`,
      text: words(
        `»${draft.name}« (${which.da}${told}): er det en af dem, der er registreret?`,
        `“${draft.name}” (${which.en}${told}): is it one of those on record?`,
      ),
      options: [...options, { value: NEW, text: words('nej, en ny', 'no, a new one') }],
    }) as EntityId | typeof NEW | null;
  }

  #tellJoined(): void {
    for (const { spellings, rows, name } of this.#drafts) {
      if (spellings.size < 2) continue;
      const [others, which] = [inQuotes([...spellings].filter((each) => each !== name)), rowsIn([...rows])];
      this.notes.push(
        words(`»${name}« og ${others.da} er én (${which.da}).`, `“${name}” and ${others.en} are one (${which.en}).`),
      );
    }
  }
}

const foundBy: Readonly<Record<FoundBy, Words>> = {
  NAME: words('', ''),
  ALIAS: words('et andet navn for', 'another name of'),
  FORMER_NAME: words('et tidligere navn for', 'a former name of'),
  SHORT_NAME: words('det korte navn for', 'the short name of'),
};

export const keyOf = ({ register, value }: Mention['numbers'][number]): string =>
  identifierKey({ scheme: register, value });

const contradicts = (draft: Draft, { numbers }: Mention): boolean =>
  numbers.some(({ register, value }) => {
    const known = draft.numbers.get(register);
    return known !== undefined && known !== value;
  });

const differs = (one: Draft, other: Draft): boolean =>
  [...one.numbers].some(([register, value]) => other.numbers.has(register) && other.numbers.get(register) !== value);

/** The rows of the sheet in which a thing is named. */
export const mentionsOf = (
  rows: readonly RowRead[],
  thing: string,
): readonly { readonly row: number; readonly mention: Mention }[] =>
  rows.flatMap(({ number, mentions }) => (mentions[thing] ?? []).map((mention) => ({ row: number, mention })));
