import { counted, words, type Words } from '../../workbooks/index.js';
import { listed } from './settling.js';

/** A noun for one and for several, and what is said of it. */
type Noun = readonly [one: string, several: string, more: string];

const nouns = {
  descriptions: [
    ['beskrivelse', 'beskrivelser', ' med oplysninger om personer eller forkerte tegn'],
    ['description', 'descriptions', ' with data on persons or wrong letters'],
  ],
  participants: [
    ['deltager', 'deltagere', ' uden navn, eller med et, der ikke kan registreres'],
    ['participant', 'participants', ' without a name, or with one that can’t be recorded'],
  ],
  budgets: [
    ['aktivitet', 'aktiviteter', ' med flere budgetter eller et for en del af tiden: beløb lægges ikke sammen'],
    ['activity', 'activities', ' with several budgets or one for a part of the time: amounts are not added'],
  ],
  documents: [
    ['dokument', 'dokumenter', ' uden brugbar adresse eller titel'],
    ['document', 'documents', ' without an address or a title that can be used'],
  ],
  related: [
    ['forbindelse', 'forbindelser', ' til aktiviteter, der hverken er i filen eller registreret'],
    ['tie', 'ties', ' to activities that are neither in the file nor on record'],
  ],
  locations: [
    ['sted', 'steder', ' inden for et land'],
    ['place', 'places', ' within a country'],
  ],
} as const satisfies Record<string, readonly [da: Noun, en: Noun]>;

type What = keyof typeof nouns;

/** What of the activities that are read has no place here, and how often: said, never guessed. */
export class LeftOut {
  readonly #counts = new Map<What, number>();
  readonly #same: string[] = [];

  add(what: What, count: number = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** That a publisher says that another tells of the same activity. */
  addSame(identifier: string, other: string): void {
    this.#same.push(`${identifier} = ${other}`);
  }

  /** @param unknown codes that no list has, and how often each is met */
  lines(unknown: ReadonlyMap<string, number>): Words[] {
    const codes = listed([...unknown].map(([code, count]) => `${code} (${count})`));
    const notKnown = words(
      `Ukendte koder, som ikke er med: ${codes.da}.`,
      `Codes that are not known and left out: ${codes.en}.`,
    );
    return [
      ...(unknown.size === 0 ? [] : [notKnown]),
      ...this.#sameLines(),
      ...(Object.keys(nouns) as What[]).flatMap((what) => this.#line(what)),
    ];
  }

  #sameLines(): Words[] {
    const count = this.#same.length;
    if (count === 0) return [];
    const all = listed(this.#same);
    const activities = counted(count, ['aktivitet', 'aktiviteter'], ['activity', 'activities']);
    return [
      words(
        `Om ${activities.da} fortæller også en anden udgiver under et andet nummer; de er holdt hver for sig, og intet beløb er lagt sammen: ${all.da}.`,
        `Of ${activities.en} another publisher tells under another identifier; they are kept apart, and no amounts are added: ${all.en}.`,
      ),
    ];
  }

  #line(what: What): Words[] {
    const count = this.#counts.get(what) ?? 0;
    const [[da, daAll, daMore], [en, enAll, enMore]] = nouns[what];
    const noun = counted(count, [da, daAll], [en, enAll]);
    return count === 0 ? [] : [words(`Ikke med: ${noun.da}${daMore}.`, `Left out: ${noun.en}${enMore}.`)];
  }
}
