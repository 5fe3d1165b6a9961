import { words, type Words } from '../../workbooks/index.js';
import { listed } from './settling.js';

/** What of the activities that are read has no place here, and how often: said, never guessed. */
export class LeftOut {
  locations = 0;
  budgets = 0;
  participants = 0;
  descriptions = 0;
  documents = 0;
  related = 0;
  readonly #same: string[] = [];

  /** That a publisher says that another tells of the same activity. */
  addSame(identifier: string, other: string): void {
    this.#same.push(`${identifier} = ${other}`);
  }

  lines(unknown: ReadonlyMap<string, number>): Words[] {
    const codes = listed([...unknown].map(([code, count]) => `${code} (${count})`));
    const same = listed(this.#same);
    return [
      ...(unknown.size === 0
        ? []
        : [
            words(
              `Ukendte koder, som ikke er med: ${codes.da}.`,
              `Codes that are not known and left out: ${codes.en}.`,
            ),
          ]),
      ...(this.#same.length === 0
        ? []
        : [
            words(
              `Om ${this.#same.length} aktiviteter fortæller også en anden udgiver under et andet nummer; de er holdt hver for sig, og intet beløb er lagt sammen: ${same.da}.`,
              `Of ${this.#same.length} activities another publisher tells under another identifier; they are kept apart, and no amounts are added: ${same.en}.`,
            ),
          ]),
      ...this.#counted(
        this.descriptions,
        'beskrivelser med oplysninger om personer eller forkerte tegn',
        'descriptions with data on persons or wrong letters',
      ),
      ...this.#counted(
        this.participants,
        'deltagere uden navn, eller med et, der ikke kan registreres',
        'participants without a name, or with one that can’t be recorded',
      ),
      ...this.#counted(
        this.budgets,
        'aktiviteter med flere budgetter eller et for en del af tiden: beløb lægges ikke sammen',
        'activities with several budgets or one for a part of the time: amounts are not added',
      ),
      ...this.#counted(
        this.documents,
        'dokumenter uden brugbar adresse eller titel',
        'documents without an address or a title that can be used',
      ),
      ...this.#counted(
        this.related,
        'forbindelser til aktiviteter, der hverken er i filen eller registreret',
        'ties to activities that are neither in the file nor on record',
      ),
      ...this.#counted(this.locations, 'steder inden for et land', 'places within a country'),
    ];
  }

  #counted(count: number, da: string, en: string): Words[] {
    return count === 0 ? [] : [words(`Ikke med: ${count} ${da}.`, `Left out: ${count} ${en}.`)];
  }
}
