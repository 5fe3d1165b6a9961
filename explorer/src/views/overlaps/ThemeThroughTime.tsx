import { Link } from 'wouter';
import type { Address, When } from '../../address.js';
import {
  ThemesWithWork,
  ThemeThroughTime as ThemeQuestion,
  type BowsFragment,
  type OverlapFilter,
  type ThemeThroughTimeQuery,
} from '../../api.generated.js';
import { isUnknown } from '../../ask.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { Empty } from '../../parts/Empty.js';
import { Text } from '../../parts/entity.js';
import { lastMonthOf, monthNow, monthOf, spanOf, type Period } from '../../parts/period.js';
import { whenOf } from '../../parts/time.js';
import { Timeline, type Bow, type Timed } from '../../pictures/Timeline.js';
import { asked, bilingual, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { filterOf, type parameters } from './parameters.js';

const words = bilingual(
  {
    choose: 'Vælg et tema',
    none: 'Ingen indsatser om temaet er i gang på den tid, der er valgt, så vidt det er registreret.',
    noTheme: 'Her er intet tema med det id.',
    ever: (count: string) => `${count} i hele perioden`,
    others: 'Vælg et andet tema',
    shown: (what: string) => `Vist: ${what}.`,
  },
  {
    choose: 'Choose a theme',
    none: 'No initiatives on the theme go on at the time that is chosen, as far as is on record.',
    noTheme: 'There is no theme with that id here.',
    ever: (count: string) => `${count} in all time`,
    others: 'Choose another theme',
    shown: (what: string) => `Shown: ${what}.`,
  },
);

type ThemeProps = Pick<Address<typeof parameters>, 'values' | 'to'>;

/** A theme’s initiatives as bars, and what they have to do with each other. */
export function ThemeThroughTime({ values, to, what }: ThemeProps & { readonly what: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const [theme] = values.theme;
  const filter = { ...filterOf(values), ...(theme !== undefined && { themes: [theme] }) };
  const only = (kind: Bow['class']): OverlapFilter => ({
    ...filter,
    classes: values.class.length === 0 || values.class.includes(kind) ? [kind] : [],
  });
  const answer = useAnswer(
    ThemeQuestion,
    theme === undefined
      ? null
      : {
          language: asked(language),
          theme,
          filter,
          risks: only('DUPLICATION_RISK'),
          joint: only('JOINT_EFFORT'),
          successions: only('SUCCESSION'),
          ...whenOf(values.when),
          minConfidence: values.sure,
        },
  );
  if (theme === undefined) return <Themes values={values} to={to} />;
  return (
    <Await asked={answer} lines={16}>
      {({ theme, overlaps, ...found }) => {
        if (!theme)
          return answer.answer && !isUnknown(answer.answer, 'theme') ? null : (
            <Empty way={{ to: to({ theme: [] }), text: t.choose }}>{t.noTheme}</Empty>
          );
        const { bows, all } = bowsIn(found);
        const items = itemsIn(theme, values, bows);
        if (items.length === 0)
          return (
            <Empty way={{ to: to({ when: 'ever' }), text: t.ever(write.number(theme.initiatives.totalCount)) }}>
              {t.none}
            </Empty>
          );
        return (
          <>
            <Timeline
              about={theme.name}
              items={items}
              bows={bows}
              allBows={all}
              graphVersion={overlaps?.graphVersion ?? 0}
              view={values.view === 'table' ? 'table' : 'picture'}
              to={(view) => to({ view })}
            />
            <p className="soft small">{t.shown(what)}</p>
            <p className="no-print">
              <Link href={to({ theme: [] })}>{t.others}</Link>
            </p>
            {overlaps && <Basis basis={overlaps} />}
          </>
        );
      }}
    </Await>
  );
}

function bowsIn(found: Pick<ThemeThroughTimeQuery, 'risks' | 'joint' | 'successions'>) {
  const lists: readonly (BowsFragment | null)[] = [found.risks, found.joint, found.successions];
  const bows = lists
    .flatMap((list) => list?.nodes ?? [])
    .flatMap(({ a, b, class: kind }): readonly Bow[] =>
      kind === 'DUPLICATION_RISK' || kind === 'JOINT_EFFORT' || kind === 'SUCCESSION'
        ? [{ a: a.id, b: b.id, class: kind }]
        : [],
    );
  return { bows, all: lists.reduce((sum, list) => sum + (list?.totalCount ?? 0), 0) };
}

/**
 * Those on the theme of the kinds and at the time that are looked at, and those that one of them has to do with. Where pairs
 * with somebody are asked for, only those in a pair.
 */
function itemsIn(
  { initiatives }: NonNullable<ThemeThroughTimeQuery['theme']>,
  { when, kind: kinds, network, initiative }: ThemeProps['values'],
  bows: readonly Bow[],
): readonly Timed[] {
  const joined = new Set(bows.flatMap(({ a, b }) => [a, b]));
  const onlyPairs = network.length > 0 || initiative !== null;
  const isOfKind = ({ kind }: (typeof initiatives.nodes)[number]): boolean =>
    kinds.length === 0 || (kind !== null && kinds.includes(kind));
  return initiatives.nodes
    .filter((each) => joined.has(each.id) || (!onlyPairs && isOfKind(each) && isAt(each, when)))
    .map(({ pools, ...each }) => ({ ...each, group: pools.nodes[0] ?? null }));
}

function isAt(period: Period, when: When): boolean {
  if (when === 'ever') return true;
  const span = spanOf(period);
  if (!span) return false;
  const [first, last] = when === 'now' ? [monthNow(), monthNow()] : [monthOf(when.from), lastMonthOf(when.to)];
  return (span.first ?? -Infinity) <= last && (span.last ?? Infinity) >= first;
}

/** Themes to choose from, those first that most is done about. */
function Themes({ values, to }: ThemeProps) {
  const t = useWords(words);
  const write = useWritten();
  const answer = useAnswer(ThemesWithWork, { language: asked(useLanguage()), minConfidence: values.sure });
  return (
    <section className="stack close">
      <h2>{t.choose}</h2>
      <Await asked={answer} lines={4}>
        {({ themes }) => (
          <ul className="bare row">
            {(themes?.nodes ?? [])
              .filter(({ initiatives }) => initiatives.totalCount > 0)
              .toSorted((one, other) => other.initiatives.totalCount - one.initiatives.totalCount)
              .map(({ id, name, initiatives }) => (
                <li key={id}>
                  <Link href={to({ theme: [id] })} className="button">
                    <Text name={name} most={60} />
                    <span className="soft">{write.number(initiatives.totalCount)}</span>
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </Await>
    </section>
  );
}
