import type { View } from '../answer/view.js';
import type { ClaimAt } from '../projection/projection.js';
import { isRetired } from '../facts/retired.js';
import { gather } from '../projection/gathering.js';

/** What is on record about a theme and the themes below it, by index. */
export interface ThemeFacts {
  readonly theme: number;
  /** The theme and those below it. */
  readonly themes: ReadonlySet<number>;
  /** The initiatives that are about it and count, with the claims that say so. */
  readonly initiatives: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly needs: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly trends: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly applications: ReadonlyMap<number, readonly ClaimAt[]>;
  /** Learnings and practices that are about it, or that its initiatives produced; none that is no longer recommended. */
  readonly products: ReadonlyMap<number, readonly ClaimAt[]>;
  /** The methods that its initiatives use. */
  readonly methods: ReadonlySet<number>;
}

/** Gathers what is on record about a theme. A need belongs to it that is about it or requires it. */
export function themeFacts(view: View, theme: number): ThemeFacts {
  const { entities } = view.projection;
  const themes = withNarrower(view, theme);
  const about = new Map<number, ClaimAt[]>();
  for (const verb of ['HAS_THEME', 'REQUIRES'] as const)
    for (const each of themes) for (const { other, ...claim } of view.to(verb, each)) add(about, other, claim);
  const ofKind = (kind: Parameters<typeof entities.isKind>[1]) =>
    new Map([...about].filter(([entity]) => entities.isKind(entity, kind)));
  const initiatives = new Map([...ofKind('Initiative')].filter(([initiative]) => isLookedAt(view, initiative)));
  const products = new Map<number, ClaimAt[]>([...ofKind('Learning'), ...ofKind('Practice')]);
  for (const initiative of initiatives.keys())
    for (const { other, ...claim } of view.from('PRODUCED', initiative)) add(products, other, claim);
  for (const product of products.keys()) if (isRetired(view, product)) products.delete(product);
  return {
    theme,
    themes,
    initiatives,
    needs: ofKind('Need'),
    trends: ofKind('Trend'),
    applications: ofKind('Application'),
    products,
    methods: new Set(
      [...initiatives.keys()].flatMap((initiative) => view.from('USES', initiative).map(({ other }) => other)),
    ),
  };
}

function withNarrower(view: View, theme: number): Set<number> {
  const found = new Set([theme]);
  for (const above of found) for (const { other } of view.to('BROADER', above)) found.add(other);
  return found;
}

function add(found: Map<number, ClaimAt[]>, entity: number, claim: ClaimAt): void {
  gather(found, entity, claim);
}

function isLookedAt(view: View, initiative: number): boolean {
  const why = view.whyNot(initiative);
  if (why) view.leaveOut(initiative, why);
  return why === null;
}
