import type { View } from '../answer/view.js';
import { carriedOutOn } from '../facts/carried-out.js';
import type { ClaimAt } from '../projection/projection.js';

/** In which way initiatives are described: by themes or by methods. */
export const topicVerbs = { Theme: 'HAS_THEME', Method: 'USES' } as const;
export type TopicKind = keyof typeof topicVerbs;

/** Claims by the entity that they lead to or from. */
type ClaimsBy = ReadonlyMap<number, readonly ClaimAt[]>;

/** Themes or methods, and what a pool has supported of them. */
export interface PoolTopics {
  readonly kind: TopicKind;
  /** By topic the supported initiatives that have it, those of most first. */
  readonly supported: ReadonlyMap<number, ReadonlySet<number>>;
  /** By initiative the claims on what it has. */
  readonly links: ClaimsBy;
  /** The supported initiatives of which none is on record. */
  readonly unknown: readonly number[];
  /** Whether of at least half of them one is on record: otherwise nobody can tell what was never supported. */
  readonly isTold: boolean;
  /** By topic the needs that somebody states and that are about it or require it, with the claims that say so. */
  readonly wanted: ReadonlyMap<number, ClaimsBy>;
  /** What is asked for or in use elsewhere and not supported, neither itself nor what lies within it; what most needs ask for first. */
  readonly never: readonly NeverSupported[];
}

export interface NeverSupported {
  readonly topic: number;
  readonly needs: ClaimsBy;
  /** Other initiatives that are or were carried out and have it. */
  readonly elsewhere: readonly number[];
}

/** @param initiatives those that the pool supports */
export function poolTopics(view: View, kind: TopicKind, initiatives: Iterable<number>): PoolTopics {
  const supported = new Map<number, Set<number>>();
  const links = new Map<number, readonly ClaimAt[]>();
  const unknown: number[] = [];
  for (const initiative of initiatives) {
    const own = view.from(topicVerbs[kind], initiative);
    if (own.length === 0) unknown.push(initiative);
    else links.set(initiative, own);
    for (const { other } of own) supported.set(other, (supported.get(other) ?? new Set()).add(initiative));
  }
  const wanted = wantedOf(view, kind);
  return {
    kind,
    supported: new Map([...supported].sort(([one, some], [other, more]) => more.size - some.size || one - other)),
    links,
    unknown,
    isTold: links.size > 0 && links.size >= unknown.length,
    wanted,
    never: neverSupported(view, kind, supported, wanted),
  };
}

/** The topics that needs which somebody states are about or require. */
function wantedOf(view: View, kind: TopicKind): Map<number, Map<number, ClaimAt[]>> {
  const { entities } = view.projection;
  const wanted = new Map<number, Map<number, ClaimAt[]>>();
  const { start, end } = entities.ofKind('Need');
  for (let need = start; need < end; need += 1) {
    const stating = view.to('STATES', need);
    if (stating.length === 0) continue;
    const about = [...view.from('REQUIRES', need), ...(kind === 'Theme' ? view.from('HAS_THEME', need) : [])];
    for (const { other, ...claim } of about) {
      if (!entities.isKind(other, kind)) continue;
      const needs = wanted.get(other) ?? new Map<number, ClaimAt[]>();
      wanted.set(other, needs.set(need, [...(needs.get(need) ?? stating), claim]));
    }
  }
  return wanted;
}

function neverSupported(
  view: View,
  kind: TopicKind,
  supported: ReadonlyMap<number, ReadonlySet<number>>,
  wanted: PoolTopics['wanted'],
): NeverSupported[] {
  const covered = kind === 'Theme' ? withBroader(view, supported.keys()) : new Set(supported.keys());
  const found: NeverSupported[] = [];
  for (const topic of view.sureOf(kind)) {
    if (covered.has(topic)) continue;
    const needs = wanted.get(topic) ?? new Map<number, ClaimAt[]>();
    const elsewhere = [...carriedOutOn(view, topicVerbs[kind], [topic]).initiatives.keys()];
    if (needs.size + elsewhere.length > 0) found.push({ topic, needs, elsewhere });
  }
  return found.sort(
    (one, other) =>
      other.needs.size - one.needs.size || other.elsewhere.length - one.elsewhere.length || one.topic - other.topic,
  );
}

/** Themes with all that lie above them. */
function withBroader(view: View, themes: Iterable<number>): Set<number> {
  const found = new Set(themes);
  for (const theme of found) for (const { other } of view.from('BROADER', theme)) found.add(other);
  return found;
}
