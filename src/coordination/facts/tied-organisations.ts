import type { View } from '../answer/view.js';
import { NONE } from '../projection/columns.js';
import { sortedLists, type Lists } from './sparse-rows.js';
import { makesTies } from './participation.js';
import { Participations } from './participations.js';

/** Who is tied to whom, as `Ties` has it, of all at once and without the claims: for lists of all pairs. */
export class Tied {
  private readonly participations: Participations;
  private readonly coordination: Lists;
  /** By organisation, the last one that it was found tied to. */
  private readonly tiedTo: Int32Array;
  #organisation = NONE;

  constructor(view: View) {
    this.participations = new Participations(view, (initiative) => makesTies(view, initiative));
    this.coordination = coordinationAmong(view);
    this.tiedTo = new Int32Array(view.projection.entities.ofKind('Organisation').end).fill(NONE);
  }

  areTied(one: number, other: number): boolean {
    if (one !== this.#organisation) this.#mark(one);
    return this.tiedTo[other] === one;
  }

  #mark(organisation: number): void {
    this.#organisation = organisation;
    for (const initiative of this.participations.initiativesOf(organisation)) {
      for (const other of this.participations.participantsOf(initiative)) this.tiedTo[other] = organisation;
    }
    for (const other of this.coordination.of(organisation)) this.tiedTo[other] = organisation;
  }
}

/** Whom each organisation coordinates with, whichever end states it. */
export function coordinationAmong(view: View): Lists {
  const { start, end } = view.projection.entities.ofKind('Organisation');
  const table = view.projection.claims('COORDINATES_WITH');
  return sortedLists(start, end, (give) => {
    for (let row = 0; row < table.rowEnd; row += 1) {
      const [subject, object] = [table.subjectOf(row), table.objectOf(row)];
      if (subject < start || subject >= end || !table.isLive(row) || !view.reads(table, row)) continue;
      give(subject, object);
      give(object, subject);
    }
  });
}
