import { ask, type Row } from './rows.js';

/** What is on record of an entity that a sentence is about. */
export interface EntityFacts {
  readonly id: string;
  readonly nameDa: string | null;
  readonly nameEn: string | null;
  readonly shortName: string | null;
  readonly confidence: string;
  readonly status: string | null;
  /** A period or date of its own. */
  readonly period: string | null;
}

/** What is on record of a claim that a sentence rests on. */
export interface ClaimFacts {
  readonly id: string;
  readonly verb: string;
  readonly confidence: string;
  readonly dates: readonly string[];
  readonly subject: string;
  readonly object: string;
}

export interface Facts {
  readonly entities: ReadonlyMap<string, EntityFacts>;
  readonly claims: ReadonlyMap<string, ClaimFacts>;
  /** `2026-11-29`. */
  readonly today: string;
}

const AT_ONCE = 100;

/** Everything on record that the rows and their sentences name, asked apart from the answers. */
export async function factsOf(address: string, rows: readonly Row[]): Promise<Facts> {
  const claims = new Map<string, ClaimFacts>();
  for (const ids of parts(new Set(rows.flatMap(({ sentences }) => sentences.flatMap(({ claims: of }) => of)))))
    for (const claim of await claimsOf(address, ids)) claims.set(claim.id, claim);
  const named = [...JSON.stringify(rows).matchAll(/"(?<id>[a-z]+:[a-z0-9][^"\\\s]*)"/gu)].map(
    (found) => found[1] ?? '',
  );
  const ends = [...claims.values()].flatMap(({ subject, object }) => [subject, object]);
  const entities = new Map<string, EntityFacts>();
  for (const ids of parts(new Set([...named, ...ends])))
    for (const entity of await entitiesOf(address, ids)) entities.set(entity.id, entity);
  return { entities, claims, today: await todayOf(address) };
}

async function todayOf(address: string): Promise<string> {
  const { overlaps } = await ask<{ overlaps: { metric: { parameters: { today: string } } } }>(
    address,
    '{ overlaps(first: 1) { metric { parameters } } }',
  );
  return overlaps.metric.parameters.today;
}

interface ClaimNode {
  readonly id: string;
  readonly verb: string;
  readonly confidence: string;
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly date?: string | null;
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
  readonly assessment?: { readonly id: string } | null;
}

async function claimsOf(address: string, ids: readonly string[]): Promise<ClaimFacts[]> {
  const { claims } = await ask<{ claims: { nodes: readonly ClaimNode[] } }>(
    address,
    `{ claims(ids: ${JSON.stringify(ids)}, first: 100, minConfidence: UNCONFIRMED) { nodes {
      id verb confidence asOf from to subject { id } object { id } ... on SucceedsClaim { date }
    } } }`,
  );
  return claims.nodes.map(({ id, verb, confidence, asOf, from, to, date, subject, object }) => ({
    id,
    verb,
    confidence,
    dates: [asOf, from, to, date].filter((each): each is string => typeof each === 'string'),
    subject: subject.id,
    object: object.id,
  }));
}

interface EntityNode extends Omit<EntityFacts, 'nameDa' | 'nameEn' | 'shortName' | 'period' | 'status'> {
  readonly name: { readonly da: string | null; readonly en: string | null };
  readonly shortName?: string | null;
  readonly status?: string | null;
  readonly period?: string | null;
  readonly held?: string | null;
  readonly assessed?: string;
}

async function entitiesOf(address: string, ids: readonly string[]): Promise<EntityFacts[]> {
  const { nodes } = await ask<{ nodes: readonly (EntityNode | { id?: undefined } | null)[] }>(
    address,
    `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Entity { id name { da en } confidence }
      ... on Organisation { shortName } ... on Initiative { status period }
      ... on Process { period } ... on Round { period } ... on Assessment { assessed: period }
      ... on Application { held: decided } ... on Learning { held: published }
    } }`,
  );
  return nodes.flatMap((node) => {
    if (node?.id === undefined) return [];
    const { id, name, confidence, shortName = null, status = null, period = null, held = null, assessed } = node;
    return [
      {
        id,
        nameDa: name.da,
        nameEn: name.en,
        confidence,
        shortName,
        status,
        period: period ?? held ?? assessed ?? null,
      },
    ];
  });
}

function* parts(ids: Iterable<string>): Generator<string[]> {
  const all = [...ids];
  for (let start = 0; start < all.length; start += AT_ONCE) yield all.slice(start, start + AT_ONCE);
}
