import { terms } from '../../graph/vocabulary/index.js';
import { share } from '../answer/answer.js';
import type { LeftOut } from '../answer/exclusions.js';
import { byOther, type View } from '../answer/view.js';
import { whyNotCarriedOut } from '../facts/carried-out.js';
import { initiativesIn } from '../facts/items.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import { isRetired } from '../facts/retired.js';
import { gatherAll } from '../projection/gathering.js';
import { workedOutOnce } from '../projection/worked-out.js';

const SYNTHESIS = codeOf(terms.LearningKind, 'SYNTHESIS');

type Claims = ReadonlyMap<number, readonly ClaimAt[]>;
type Found = Map<number, ClaimAt[]>;

/** What is on record of a method used on a theme. */
export interface EvidenceCell {
  readonly theme: number;
  readonly method: number;
  /** The initiatives on the theme that use the method and are or were carried out. */
  readonly initiatives: Found;
  /** The practices on the theme that use it, but for retired ones. */
  readonly practices: Found;
  /** Learnings on the theme that come from initiatives that use it, syntheses apart. */
  readonly learnings: Found;
  readonly syntheses: Found;
  /** Initiatives that don't count, and why. */
  readonly outside: Map<number, LeftOut>;
}

/** Of how many initiatives and learnings the theme and the method are wanted, and how often they are recorded. */
interface Placed {
  wanted: number;
  recorded: number;
}

/** Themes against methods: what was tried, learned and drawn together. */
export class EvidenceTable {
  readonly #cells = new Map<string, EvidenceCell>();
  /** Every method that is used anywhere. */
  readonly methods = new Set<number>();
  readonly #placed: Placed = { wanted: 0, recorded: 0 };
  readonly #placedOn = new Map<number, Placed>();

  constructor(private readonly view: View) {
    for (const initiative of initiativesIn(view.projection)) this.#placeInitiative(initiative);
    for (const practice of this.view.sureOf('Practice')) this.#placePractice(practice);
    for (const learning of this.view.sureOf('Learning')) this.#placeLearning(learning);
  }

  get cells(): Iterable<EvidenceCell> {
    return this.#cells.values();
  }

  /** A cell, empty where nothing is on record. */
  cell(theme: number, method: number): EvidenceCell {
    const key = `${theme} ${method}`;
    const known = this.#cells.get(key);
    if (known) return known;
    const made: EvidenceCell = {
      theme,
      method,
      initiatives: new Map(),
      practices: new Map(),
      learnings: new Map(),
      syntheses: new Map(),
      outside: new Map(),
    };
    this.#cells.set(key, made);
    return made;
  }

  /** Of the themes and methods of initiatives and learnings, on one theme or on all, the share that is recorded. */
  completeness(theme?: number): number | null {
    const placed = theme === undefined ? this.#placed : this.#placedOn.get(theme);
    return placed ? share(placed.recorded, placed.wanted) : null;
  }

  /** The syntheses that draw on a learning. */
  synthesesOf(learning: number): number[] {
    return [...new Set([...this.view.to('SYNTHESISES', learning)].map(({ other }) => other))];
  }

  #placeInitiative(initiative: number): void {
    const why = whyNotCarriedOut(this.view, initiative);
    if (why) this.#placeOutside(initiative, why);
    else {
      const themes = topics(this.view, 'HAS_THEME', initiative);
      const methods = topics(this.view, 'USES', initiative);
      this.#place('initiatives', initiative, themes, methods);
      this.#count(themes, methods);
    }
  }

  /** What it is about is looked at without the date asked for, which is what leaves it out. */
  #placeOutside(initiative: number, why: LeftOut): void {
    this.view.leaveOut(initiative, why);
    const methods = topicsOutside(this.view, 'USES', initiative);
    for (const theme of topicsOutside(this.view, 'HAS_THEME', initiative)) {
      for (const method of methods) this.cell(theme, method).outside.set(initiative, why);
    }
  }

  #placePractice(practice: number): void {
    if (isRetired(this.view, practice)) return;
    const methods = topics(this.view, 'USES', practice);
    this.#place('practices', practice, topics(this.view, 'HAS_THEME', practice), methods);
  }

  #placeLearning(learning: number): void {
    const themes = topics(this.view, 'HAS_THEME', learning);
    const methods: Found = new Map();
    for (const { other: initiative, ...production } of this.view.to('PRODUCED', learning)) {
      if (whyNotCarriedOut(this.view, initiative) !== null) continue;
      for (const [method, claims] of topics(this.view, 'USES', initiative))
        gatherAll(methods, method, [production, ...claims]);
    }
    const isSynthesis =
      this.view.projection.entities.codeOf('Learning', 'kind', learning) === SYNTHESIS ||
      [...this.view.from('SYNTHESISES', learning)].length > 0;
    this.#place(isSynthesis ? 'syntheses' : 'learnings', learning, themes, methods);
    this.#count(themes, methods);
  }

  #place(
    what: 'initiatives' | 'practices' | 'learnings' | 'syntheses',
    entity: number,
    themes: Claims,
    methods: Claims,
  ): void {
    for (const method of methods.keys()) this.methods.add(method);
    for (const [theme, ofTheme] of themes) {
      for (const [method, ofMethod] of methods) this.cell(theme, method)[what].set(entity, [...ofTheme, ...ofMethod]);
    }
  }

  #count(themes: Claims, methods: Claims): void {
    const places = [this.#placed];
    for (const theme of themes.keys()) {
      const onTheme = workedOutOnce(this.#placedOn, theme, () => ({ wanted: 0, recorded: 0 }));
      places.push(onTheme);
    }
    for (const place of places) {
      place.wanted += 2;
      place.recorded += Number(themes.size > 0) + Number(methods.size > 0);
    }
  }
}

const topics = (view: View, verb: 'HAS_THEME' | 'USES', entity: number): Found => byOther(view.from(verb, entity));

/** The topics of an initiative that counts for nothing; none where it or what is said of it is too unsure. */
function topicsOutside(view: View, verb: 'HAS_THEME' | 'USES', initiative: number): number[] {
  const table = view.projection.claims(verb);
  const rows = [...table.from(initiative)].filter((row) => view.judge(table, row, false) === 'COUNTS');
  return rows.map((row) => table.objectOf(row));
}

/** Whether anything at all is on record of a method used on a theme. */
export const isEmpty = ({ initiatives, practices, learnings, syntheses }: EvidenceCell): boolean =>
  initiatives.size + practices.size + learnings.size + syntheses.size === 0;
