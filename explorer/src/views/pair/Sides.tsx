import type { PairQuery } from '../../api.generated.js';
import type { Column } from '../../parts/DataTable.js';
import { EntityLink, type Named } from '../../parts/entity.js';
import { shortened } from '../../words/shortened.js';
import { Sources } from '../../parts/Sources.js';
import { Unknown } from '../../parts/Unknown.js';
import { bilingual, capital, quoted, useLanguage, useWords, type Language } from '../../words/bilingual.js';
import { Dimension } from '../../words/labels.generated.js';

const words = bilingual(
  {
    caption: 'Hvad kun den ene, begge og kun den anden har',
    dimension: 'Sammenlignet på',
    only: (name: string) => `Kun ${name}`,
    shared: 'Til fælles',
    none: 'Intet',
    notRecorded: (name: string) => `Ikke registreret for ${name}`,
    cannotTell: 'Kan ikke siges',
    participants: 'deltagere',
    side: 'Hvor',
    what: 'Hvad',
  },
  {
    caption: 'What only the first, both and only the second have',
    dimension: 'Compared by',
    only: (name: string) => `Only ${name}`,
    shared: 'In common',
    none: 'Nothing',
    notRecorded: (name: string) => `Not recorded for ${name}`,
    cannotTell: 'Cannot be told',
    participants: 'participants',
    side: 'Where',
    what: 'What',
  },
);

type Found = NonNullable<PairQuery['overlap']>;
interface Item {
  readonly entity: Named;
  readonly claims: readonly string[];
}
/** What two sides have in one way of comparing them. */
interface Compared {
  readonly title: string;
  readonly a: readonly Item[];
  readonly shared: readonly Item[];
  readonly b: readonly Item[];
}

/** How long a name may be in the head of a column. */
const LONGEST = 34;

/** Three columns for each way in which the two are compared: only here, in common, only there. */
export function Sides({ pair }: { readonly pair: Found }) {
  const t = useWords(words);
  const language = useLanguage();
  const [a, b] = [pair.a, pair.b].map((side) => called(side, language));
  const heads = { a: t.only(a ?? ''), shared: t.shared, b: t.only(b ?? '') };
  return (
    <table className="sides">
      <caption className="hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.dimension}</th>
          <th scope="col">{heads.a}</th>
          <th scope="col">{heads.shared}</th>
          <th scope="col">{heads.b}</th>
        </tr>
      </thead>
      <tbody>
        {comparedIn(pair, language).map(({ title, ...sides }) => {
          const known = { a: sides.a.length + sides.shared.length > 0, b: sides.b.length + sides.shared.length > 0 };
          return (
            <tr key={title}>
              <th scope="row">{capital(title)}</th>
              <Cell head={heads.a} items={sides.a} unknown={known.a ? null : t.notRecorded(a ?? '')} />
              <Cell head={heads.shared} items={sides.shared} unknown={known.a && known.b ? null : t.cannotTell} />
              <Cell head={heads.b} items={sides.b} unknown={known.b ? null : t.notRecorded(b ?? '')} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CellProps {
  /** Stands beside the items where the head of the column has no room. */
  readonly head: string;
  readonly items: readonly Item[];
  /** Why nothing can be said; null where it can. */
  readonly unknown: string | null;
}

function Cell({ head, items, unknown }: CellProps) {
  const t = useWords(words);
  return (
    <td data-head={head}>
      {unknown !== null ? (
        <Unknown text={unknown} />
      ) : items.length === 0 ? (
        <span className="soft">{t.none}</span>
      ) : (
        <ul className="bare">
          {items.map(({ entity, claims }) => (
            <li key={entity.id}>
              <EntityLink entity={entity} /> <Sources claims={claims} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

const called = (side: Named, language: Language): string => quoted(shortened(side.name.text, LONGEST), language);

/** Who takes part, and each dimension. */
function comparedIn(pair: Found, language: Language): readonly Compared[] {
  const dimensions = pair.dimensions.map(({ dimension, onlyA, shared, onlyB }) => ({
    title: Dimension[dimension][language],
    a: onlyA,
    shared,
    b: onlyB,
  }));
  const [a, b] = [participantsOf(pair.a), participantsOf(pair.b)];
  if (!a || !b) return dimensions;
  const isIn = (others: readonly Item[]) => {
    const ids = new Set(others.map(({ entity }) => entity.id));
    return ({ entity }: Item) => ids.has(entity.id);
  };
  const both = a.filter(isIn(b)).map(({ entity, claims }) => ({
    entity,
    claims: [...claims, ...b.filter((other) => other.entity.id === entity.id).flatMap((other) => other.claims)],
  }));
  const without = (items: readonly Item[]) => items.filter((item) => !isIn(both)(item));
  return [{ title: words[language].participants, a: without(a), shared: both, b: without(b) }, ...dimensions];
}

/** Those that take part in an initiative; whoever only pays for it does not. Null for what has no participants of its own. */
function participantsOf(side: Found['a']): readonly Item[] | null {
  if (side.__typename !== 'Initiative') return null;
  return side.participants.edges
    .filter(({ role }) => role !== 'FUNDER')
    .map(({ node, claim }) => ({ entity: node, claims: [claim.id] }));
}

/** Something that one or both sides have, as a row of the file. */
export interface SideItem extends Item {
  readonly title: string;
  readonly side: 'a' | 'shared' | 'b';
}

export const itemsOf = (pair: Found, language: Language): readonly SideItem[] =>
  comparedIn(pair, language).flatMap(({ title, ...sides }) =>
    (['a', 'shared', 'b'] as const).flatMap((side) => sides[side].map((item) => ({ ...item, title, side }))),
  );

export function columnsIn(language: Language, { a, b }: Found): readonly Column<SideItem>[] {
  const t = words[language];
  const whose = {
    a: t.only(a.name.text),
    shared: t.shared,
    b: t.only(b.name.text),
  };
  return [
    { title: t.dimension, value: ({ title }) => title },
    { title: t.side, value: ({ side }) => whose[side] },
    { title: t.what, value: ({ entity }) => entity.name.text },
  ];
}
