import { term, terms, termSet, valuesOf } from '../../graph/vocabulary/index.js';
import type { View } from '../answer/view.js';
import { dimensions, ItemIndex, type Looked } from '../facts/items.js';
import { codeOf, type ClaimAt } from '../projection/projection.js';
import type { ShownGroup } from '../facts/shown-group.js';

export const RowsBy = termSet('GapMatrixRows', 'What the rows of a matrix of gaps are.', {
  NEEDS: term('behov', 'needs', 'Needs; in demand where an organisation states it.'),
  THEMES: term('temaer', 'themes', 'Themes; in demand where an organisation states a need about it or seeks it.'),
});
export type RowsBy = keyof typeof RowsBy.values;

export const ColumnsBy = termSet('GapMatrixColumns', 'What the columns of a matrix of gaps are.', {
  KIND: term('slags indsats', 'kind of initiative', 'The kinds of the initiatives that count.'),
  METHOD: term('metode', 'method', 'All methods on record.'),
  AUDIENCE: term('målgruppe', 'audience', 'All audiences on record.'),
  PLACE: term('sted', 'place', 'All places on record.'),
});
export type ColumnsBy = keyof typeof ColumnsBy.values;
export type InitiativeKind = keyof typeof terms.InitiativeKind.values;

const entityKinds = { METHOD: 'Method', AUDIENCE: 'Audience', PLACE: 'Place' } as const;

/**
 * The columns of a matrix: the kinds of the initiatives that count, or all methods, audiences or places on record; those
 * with most initiatives first, then by id or kind. A kind that nothing is of is no column.
 */
export class MatrixColumns {
  readonly all: readonly ShownGroup[];
  /** The place of each column, by the index of its entity or the code of its kind. */
  private readonly places: ReadonlyMap<number, number>;
  private readonly index: ItemIndex | null;

  constructor(
    private readonly view: View,
    private readonly by: ColumnsBy,
    looked: Looked,
  ) {
    this.index = by === 'KIND' ? null : new ItemIndex(view, looked, { dimensions: [by], includeBroader: false });
    const found = by === 'KIND' ? this.#kinds(looked) : this.#entities(by);
    const sorted = found.sort((one, other) => other.column.initiatives - one.column.initiatives);
    this.all = sorted.map(({ column }) => column);
    this.places = new Map(sorted.map(({ number }, place) => [number, place]));
  }

  /** The places of the columns that an initiative lies in. */
  of(initiative: number): number[] {
    const places: number[] = [];
    for (const number of this.index?.of(initiative) ?? [this.#kindOf(initiative)]) {
      const place = this.places.get(number);
      if (place !== undefined) places.push(place);
    }
    return places;
  }

  /** The claims by which an initiative lies in a column; its kind is no claim. */
  claims(initiative: number, { entity }: ShownGroup): ClaimAt[] {
    if (this.by === 'KIND') return [];
    return this.view.from(dimensions[this.by], initiative).filter(({ other }) => this.view.idOf(other) === entity);
  }

  #kindOf(initiative: number): number {
    return this.view.projection.entities.codeOf('Initiative', 'kind', initiative);
  }

  #kinds({ initiatives }: Looked) {
    const counts = new Map<number, number>();
    for (const initiative of initiatives) {
      const number = this.#kindOf(initiative);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return valuesOf(terms.InitiativeKind).flatMap((kind) => {
      const number = codeOf(terms.InitiativeKind, kind);
      const count = counts.get(number);
      return count === undefined ? [] : [{ number, column: { entity: null, kind, initiatives: count } }];
    });
  }

  #entities(by: Exclude<ColumnsBy, 'KIND'>) {
    return this.view.sureOf(entityKinds[by]).map((number) => {
      const initiatives = this.index?.having(number).length ?? 0;
      return { number, column: { entity: this.view.idOf(number), kind: null, initiatives } };
    });
  }
}
