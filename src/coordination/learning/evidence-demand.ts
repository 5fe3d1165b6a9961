import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';

type Askers = Map<number, ClaimAt[]>;

/**
 * Who asks for a theme, and who for a method on it. An organisation asks for a theme where it STATES a need with that
 * theme or SEEKS the theme; for a method on it where one of these needs REQUIRES the method, or it SEEKS both.
 */
export class Demand {
  readonly #themes = new Map<number, Askers>();
  readonly #cells = new Map<string, Askers>();
  /** Every method that somebody asks for, on whatever theme. */
  readonly methods = new Set<number>();

  constructor(private readonly view: View) {
    for (const organisation of view.sureOf('Organisation')) {
      this.#readNeeds(organisation);
      this.#readWishes(organisation);
    }
  }

  /** The themes that somebody asks for. */
  get themes(): Iterable<number> {
    return this.#themes.keys();
  }

  for(theme: number): ReadonlyMap<number, readonly ClaimAt[]> {
    return this.#themes.get(theme) ?? new Map<number, ClaimAt[]>();
  }

  forBoth(theme: number, method: number): ReadonlyMap<number, readonly ClaimAt[]> {
    return this.#cells.get(`${theme} ${method}`) ?? new Map<number, ClaimAt[]>();
  }

  #readNeeds(organisation: number): void {
    for (const { other: need, ...statement } of this.view.from('STATES', organisation)) {
      const required = [...this.view.from('REQUIRES', need)].filter(({ other }) => this.#isMethod(other));
      for (const { other: method } of required) this.methods.add(method);
      for (const { other: theme, ...claim } of this.view.from('HAS_THEME', need)) {
        this.#addTheme(theme, organisation, [statement, claim]);
        for (const { other: method, ...requirement } of required) {
          this.#addCell(theme, method, organisation, [statement, claim, requirement]);
        }
      }
    }
  }

  #readWishes(organisation: number): void {
    const wishes = [...this.view.from('SEEKS', organisation)];
    const methods = wishes.filter(({ other }) => this.#isMethod(other));
    for (const { other: method } of methods) this.methods.add(method);
    for (const { other: theme, ...wish } of wishes.filter(({ other }) => !this.#isMethod(other))) {
      this.#addTheme(theme, organisation, [wish]);
      for (const { other: method, ...also } of methods) this.#addCell(theme, method, organisation, [wish, also]);
    }
  }

  #isMethod(item: number): boolean {
    return this.view.projection.entities.isKind(item, 'Method');
  }

  #addTheme(theme: number, organisation: number, claims: readonly ClaimAt[]): void {
    add(this.#themes, theme, organisation, claims);
  }

  #addCell(theme: number, method: number, organisation: number, claims: readonly ClaimAt[]): void {
    add(this.#cells, `${theme} ${method}`, organisation, claims);
  }
}

function add<Key>(askers: Map<Key, Askers>, key: Key, organisation: number, claims: readonly ClaimAt[]): void {
  const known = askers.get(key) ?? new Map<number, ClaimAt[]>();
  askers.set(key, known.set(organisation, [...(known.get(organisation) ?? []), ...claims]));
}
