import {
  type EntityId,
  type ClaimRecord,
  type EntityRecord,
  folded,
  isAcronym,
  namesIn,
} from '../graph/records/index.js';

/** An organisation that is new, and what it has in common with another: they may be one. */
export interface Double {
  readonly id: EntityId;
  readonly other: EntityId;
  /** The name or the identifier that both have, as the new one writes it. */
  readonly common: string;
}

/** What is on record of organisations, as far as it tells doubles. */
export interface KnownOrganisation {
  readonly id: EntityId;
  /** All its names, folded, between bars. */
  readonly names: string;
}

/** The new organisations of a dataset, with what tells whether somebody has them already under another id. */
export class Newcomers {
  readonly #named = new Map<EntityId, readonly string[]>();
  readonly #identified = new Map<EntityId, EntityId[]>();

  addEntity({ id, kind, values }: EntityRecord): void {
    if (kind === 'Organisation') this.#named.set(id, namesIn(values));
  }

  addClaim({ verb, subject, object }: ClaimRecord): void {
    if (verb !== 'IDENTIFIED_BY') return;
    const known = this.#identified.get(object) ?? [];
    this.#identified.set(object, [...known, subject]);
  }

  get organisations(): boolean {
    return this.#named.size > 0;
  }

  get identifiers(): readonly EntityId[] {
    return [...this.#identified.keys()];
  }

  /**
   * Those of the new ones that have a name or an identifier of another, on record or in the dataset. An acronym never
   * tells: two may share it.
   */
  doubles(
    onRecord: readonly KnownOrganisation[],
    identified: readonly { readonly id: EntityId; readonly identifier: EntityId }[],
  ): Double[] {
    const known = new Set(onRecord.map(({ id }) => id));
    const named = new Map<string, EntityId>();
    for (const { id, names } of onRecord)
      for (const name of names.split('|')) if (name !== '' && !named.has(name)) named.set(name, id);
    const doubles = new Map<string, Double>();
    const note = (id: EntityId, other: EntityId, common: string): void => {
      if (id !== other && !doubles.has(`${id} ${other}`)) doubles.set(`${id} ${other}`, { id, other, common });
    };
    for (const [id, names] of this.#named) {
      for (const name of names.filter((each) => !isAcronym(each))) {
        const other = named.get(folded(name));
        if (other === undefined) named.set(folded(name), id);
        else if (!known.has(id)) note(id, other, `the name “${name}”`);
      }
    }
    for (const [identifier, subjects] of this.#identified) {
      const [first] = identified.filter((each) => each.identifier === identifier).map(({ id }) => id);
      for (const id of subjects) if (!known.has(id)) note(id, first ?? subjects[0] ?? id, identifier);
    }
    return [...doubles.values()];
  }
}

const SHOWN = 20;

/** Doubles in words: nothing where there are none. */
export function doubleLines(doubles: readonly Double[]): string[] {
  if (doubles.length === 0) return [];
  const rest = doubles.length - SHOWN;
  return [
    'New organisations that may be on record already under another id; where two are one, use one id, or merge them:',
    ...doubles.slice(0, SHOWN).map(({ id, other, common }) => `  ${id} and ${other} both have ${common}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}
