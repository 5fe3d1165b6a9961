import { slugOf } from '../dataset/index.js';
import type { Draft, DraftOnRecord } from '../drafts/index.js';
import { claimId, type ClaimRecord, type EntityId, type EntityRecord, prefixOf } from '../graph/records/index.js';
import { entityProperties, kinds, propertiesOf, valuesOf, verbOf, wordsFor } from '../graph/vocabulary/index.js';
import {
  type Answers,
  Asking,
  counted,
  howSure,
  newAndKnown,
  newNames,
  type Question,
  someInQuotes,
  words,
  type Words,
} from '../workbooks/index.js';
import type { GraphFile } from './graph.js';
import { type Drawn, drawn, tieMeant } from './meanings.js';
import { type Meant, nodesMeant } from './nodes.js';

/** Works out what a graph changes, as far as the answers go: as long as questions are open it gives those. */
export async function plannedGraph(
  { nodes, ties, isOwn }: GraphFile,
  name: string,
  answers: Answers,
  record: DraftOnRecord,
): Promise<Draft | { readonly questions: readonly Question[] }> {
  const asking = new Asking(answers);
  const notes: Words[] = [];
  const meant = await nodesMeant(nodes, isOwn, record, asking, notes);
  const claims = isOwn ? [] : claimsMeant(ties, meant, asking, notes);
  const values = valuesOfNew([...meant.values()], asking);
  if (asking.open.length > 0) return { questions: asking.open };
  if (isOwn) notes.push(computed(ties.length));
  const known = await record.claims(claims);
  const fresh = claims.filter(({ id }) => !known.has(id));
  const possible = await toNetworks(fresh, meant, record);
  if (possible.length < fresh.length) notes.push(toNoNetwork(fresh.length - possible.length));
  const newOnes = uniqueNew(meant);
  const lines = [...notes, ...linesOf(meant, newOnes, possible.length, known.size)];
  if (newOnes.length + possible.length === 0)
    return { records: { entities: [], claims: [] }, source: name, lines: [...lines, nothingNew] };

  const source = asking.ask(whatSource(name));
  const confidence = asking.ask(howSure);
  if (source === null || confidence === null) return { questions: asking.open };
  const sources = await record.names('Source');
  const sourceId = sources.called(source)?.ids[0] ?? (`source:${slugOf(source)}` as EntityId);
  const said = { confidence, sources: [sourceId] };
  const members = new Set(possible.flatMap(({ verb, object }) => (verbOf(verb).network === true ? [object] : [])));
  const own = { kind: 'FILE', nameDa: source, confidence: 'CONFIRMED' };
  const entities: EntityRecord[] = [
    ...(sources.get(sourceId) ? [] : [{ id: sourceId, kind: 'Source' as const, values: own }]),
    ...newOnes.map(({ id, kind, label }) => ({
      id,
      kind,
      values: { nameDa: label, ...values[kind], ...(members.has(id) && { network: true }), ...said },
    })),
  ];
  return { records: { entities, claims: possible.map((each) => ({ ...each, values: said })) }, source, lines };
}

/** Those of these claims that lead to a network where their verb wants one: one on record, or new. */
async function toNetworks(
  claims: readonly ClaimRecord[],
  meant: ReadonlyMap<string, Meant>,
  record: DraftOnRecord,
): Promise<ClaimRecord[]> {
  const names = await record.names('Organisation');
  const fresh = new Set(uniqueNew(meant).map(({ id }) => id));
  return claims.filter(
    ({ verb, object }) =>
      verbOf(verb).network !== true || fresh.has(object) || names.get(object)?.values['network'] === true,
  );
}

/** What ties say of those who are meant, each claim once. */
function claimsMeant(
  ties: GraphFile['ties'],
  meant: ReadonlyMap<string, Meant>,
  asking: Asking,
  notes: Words[],
): ClaimRecord[] {
  const ends = ties.flatMap(({ from, to, kind }) => {
    const [one, other] = [meant.get(from), meant.get(to)];
    return one && other && one.id !== other.id ? [{ one, other, kind }] : [];
  });
  const claims = new Map<string, ClaimRecord>();
  let left = ties.length - ends.length;
  const placeOf = ({ one, other, kind }: (typeof ends)[number]): string => `${kind} ${one.kind} ${other.kind}`;
  const counts = new Map<string, number>();
  for (const each of ends) counts.set(placeOf(each), (counts.get(placeOf(each)) ?? 0) + 1);
  for (const each of ends) {
    const { one, other, kind } = each;
    const meaning = tieMeant(kind, [one.kind, other.kind], counts.get(placeOf(each)) ?? 0, asking);
    if (!meaning) {
      left += 1;
      continue;
    }
    const [subject, object] = meaning.isReversed ? [other.id, one.id] : [one.id, other.id];
    const id = claimId(meaning.verb, subject, object, undefined);
    claims.set(id, { id, verb: meaning.verb, subject, object, values: {} });
  }
  if (left > 0) notes.push(tiesLeft(left));
  return [...claims.values()];
}

/** What has to be recorded of what is new and a graph does not say, asked once for each kind. */
function valuesOfNew(meant: readonly Meant[], asking: Asking): Partial<Record<Drawn, Record<string, string>>> {
  const values: Partial<Record<Drawn, Record<string, string>>> = {};
  for (const kind of drawn) {
    const fresh = meant.filter((each) => each.kind === kind && each.isNew);
    if (fresh.length === 0) continue;
    const list = someInQuotes(
      fresh.map(({ label }) => label),
      NAMED,
    );
    for (const [name, property] of Object.entries(propertiesOf(kind))) {
      if (property.required !== true || name in entityProperties || property.type !== 'term') continue;
      const { da, en } = wordsFor(name);
      const answer = asking.ask({
        id: `new:${prefixOf(kind)}.${name}`,
        text: words(
          `Nye (${kinds[kind].da}): ${list.da}. Hvad skal der stå under »${da}«?`,
          `New (${kinds[kind].en}): ${list.en}. What is to stand under “${en}”?`,
        ),
        options: valuesOf(property.terms).map((value) => ({
          value,
          text: property.terms.values[value] ?? words(value, value),
        })),
      });
      if (answer !== null) values[kind] = { ...values[kind], [name]: answer };
    }
  }
  return values;
}

const uniqueNew = (meant: ReadonlyMap<string, Meant>): readonly Meant[] => [
  ...new Map([...meant.values()].filter(({ isNew }) => isNew).map((each) => [each.id, each])).values(),
];

const whatSource = (name: string): Question => ({
  id: 'source',
  text: words(
    'Hvad hedder kilden, sådan som andre vil kende den?',
    'What is the source called, as others will know it?',
  ),
  options: [],
  suggested: name,
});

const computed = (count: number): Words =>
  count === 1
    ? words(
        'Filen er fra Samspil: dens ene forbindelse er beregnet og bliver ikke registreret.',
        'The file is from Samspil: its one tie is computed, and is not recorded.',
      )
    : words(
        `Filen er fra Samspil: dens ${count} forbindelser er beregnet og bliver ikke registreret.`,
        `The file is from Samspil: its ${count} ties are computed, and are not recorded.`,
      );
const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
function tiesLeft(count: number): Words {
  const ties = counted(count, ['forbindelse', 'forbindelser'], ['tie', 'ties']);
  return words(`${ties.da} er ikke med.`, `${ties.en} ${isOrAre(count)} left out.`);
}
function toNoNetwork(count: number): Words {
  const memberships = counted(count, ['medlemskab', 'medlemskaber'], ['membership', 'memberships']);
  const [it, lead] = count === 1 ? ['det', 'it leads'] : ['de', 'they lead'];
  return words(
    `${memberships.da} er ikke med: det, ${it} fører til, er ikke registreret som et netværk.`,
    `${memberships.en} ${isOrAre(count)} left out: what ${lead} to is not on record as a network.`,
  );
}

const nothingNew = words(
  'Alt i filen er registreret i forvejen: intet ville ændres.',
  'All that the file says is on record already: nothing would change.',
);

function linesOf(
  meant: ReadonlyMap<string, Meant>,
  newOnes: readonly Meant[],
  newClaims: number,
  knownClaims: number,
): Words[] {
  const known = new Set([...meant.values()].filter(({ isNew }) => !isNew).map(({ id }) => id)).size;
  return [
    newAndKnown(words('knuder', 'nodes'), newOnes.length, known),
    ...newNames(
      newOnes.map(({ label }) => label),
      TOLD,
    ),
    newAndKnown(words('forbindelser', 'ties'), newClaims, knownClaims),
  ];
}

const [NAMED, TOLD] = [5, 20];
