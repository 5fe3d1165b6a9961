import type { Address } from '../../address.js';
import { Matrix as MatrixQuestion, type MatrixQuery } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, EntityList, type Named } from '../../parts/entity.js';
import { byName } from '../../parts/by-name.js';
import { useTimeInWords } from '../../parts/Filters.js';
import { Sentence } from '../../parts/Sentence.js';
import { Tabs } from '../../parts/Tabs.js';
import { windowOf } from '../../parts/time.js';
import { Matrix, type Meeting } from '../../pictures/Matrix.js';
import { stepsUpTo } from '../../pictures/steps.js';
import { PictureFrame, type LegendEntry } from '../../pictures/PictureFrame.js';
import {
  asked,
  bilingual,
  capital,
  counted,
  quoted,
  useLanguage,
  useWords,
  useWritten,
  type Language,
} from '../../words/bilingual.js';
import { Confidence, OverlapClass } from '../../words/labels.generated.js';
import { classes, groupedBy, type parameters } from './parameters.js';
import { Link } from 'wouter';

const words = bilingual(
  {
    by: 'Sammenlign',
    theme: 'Temaer',
    network: 'Netværk',
    area: 'Arbejdsområder',
    most: (a: string, b: string, pairs: string) => `${a} og ${b} har flest par på tværs: ${pairs}`,
    asMany: (a: string, b: string, pairs: string) => `Ingen har flere par på tværs end ${a} og ${b}: ${pairs}`,
    none: 'Ingen har noget til fælles i den tid og af den slags, der er valgt, så vidt det er registreret.',
    ever: 'Se hele perioden',
    all: 'Vis alle slags',
    told: 'Et par er en indsats fra hver, som har noget til fælles.',
    cell: (a: string, b: string, pairs: string) => `${a} og ${b}: ${pairs}`,
    notComparable: (a: string, b: string) =>
      `${a} og ${b} kan ikke sammenlignes: der er ikke registreret det samme om dem`,
    pairs: (count: string) => `${count} par`,
    between: (least: number, most: number) => (least === most ? `${least} par` : `${least}–${most} par`),
    atLeast: (least: number) => `${least} par eller flere`,
    noPair: 'Ingen',
    unlike: 'Kan ikke sammenlignes',
    first: 'Den ene',
    second: 'Den anden',
    count: 'Par',
    apart: 'Intet til fælles med de andre:',
    unknown: 'Med det, der er valgt, er der ikke registreret noget, der kan sammenlignes, for:',
    where: 'Hvem ligger tættest på hvem',
    shown: (time: string, sure: string) => `Vist: ${time}, mindst ${sure}.`,
    unheeded: 'Filtre på slags, tema, netværk og indsats gælder ikke her: matricen ser på alle.',
  },
  {
    by: 'Compare',
    theme: 'Themes',
    network: 'Networks',
    area: 'Work areas',
    most: (a: string, b: string, pairs: string) => `${a} and ${b} have most pairs across: ${pairs}`,
    asMany: (a: string, b: string, pairs: string) => `None have more pairs across than ${a} and ${b}: ${pairs}`,
    none: 'None have anything in common at the time and of the class that is chosen, as far as is on record.',
    ever: 'See all time',
    all: 'Show all classes',
    told: 'A pair is an initiative of each that have something in common.',
    cell: (a: string, b: string, pairs: string) => `${a} and ${b}: ${pairs}`,
    notComparable: (a: string, b: string) =>
      `${a} and ${b} cannot be compared: what is recorded of them is not of one kind`,
    pairs: (count: string) => counted(count, 'pair', 'pairs'),
    between: (least: number, most: number) =>
      least === most ? counted(least, 'pair', 'pairs') : `${least}–${most} pairs`,
    atLeast: (least: number) => `${counted(least, 'pair', 'pairs')} or more`,
    noPair: 'None',
    unlike: 'Cannot be compared',
    first: 'One',
    second: 'The other',
    count: 'Pairs',
    apart: 'Nothing in common with the others:',
    unknown: 'With what is chosen nothing that could be compared is on record for:',
    where: 'Who lies closest to whom',
    shown: (time: string, sure: string) => `Shown: ${time}, at least ${sure}.`,
    unheeded: 'Filters by kind, theme, network and initiative do not count here: the matrix looks at all.',
  },
);

const ways = ['theme', 'network', 'area'] as const;

type MatrixProps = Pick<Address<typeof parameters>, 'values' | 'to'>;
type Found = NonNullable<MatrixQuery['overlapMatrix']>;

/** Themes, networks or work areas against each other: how many pairs of initiatives across share something. */
export function MatrixView({ values, to }: MatrixProps) {
  const t = useWords(words);
  const language = useLanguage();
  const answer = useAnswer(MatrixQuestion, {
    language: asked(language),
    by: groupedBy[values.by],
    dimensions: values.dim.length === 0 ? null : values.dim,
    window: windowOf(values.when),
    minConfidence: values.sure,
  });
  return (
    <>
      <Tabs
        label={t.by}
        value={values.by}
        to={(by) => to({ by })}
        tabs={ways.map((by) => ({ tab: by, text: t[by] }))}
      />
      <Await asked={answer} lines={16}>
        {({ overlapMatrix, coherence }) =>
          overlapMatrix && (
            <>
              <Meetings found={overlapMatrix} values={values} to={to} />
              {coherence && coherence.nodes.length > 0 && (
                <section className="stack close">
                  <h2>{t.where}</h2>
                  <ul className="stack close">
                    {coherence.nodes.flatMap(({ reasons: [reason], group }) =>
                      reason ? (
                        <li key={group.entity?.id}>
                          <Sentence reason={reason} />
                        </li>
                      ) : (
                        []
                      ),
                    )}
                  </ul>
                </section>
              )}
              <Basis basis={overlapMatrix} />
            </>
          )
        }
      </Await>
    </>
  );
}

/** Two groups that meet. */
interface MeetingRow {
  readonly a: Named;
  readonly b: Named;
  readonly count: number | null;
  readonly to: string;
}

function Meetings({ found, values, to }: MatrixProps & { readonly found: Found }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const time = useTimeInWords(values.when);
  const { groups, apart, rows, meetingOf } = useMeetings(found, { values, to });
  const [most, next] = rows.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0));
  if (!most)
    return values.when === 'ever' ? (
      <Empty {...(values.class.length > 0 && { way: { to: to({ class: [] }), text: t.all } })}>{t.none}</Empty>
    ) : (
      <Empty way={{ to: to({ when: 'ever' }), text: t.ever }}>{t.none}</Empty>
    );
  const name = (named: Named): string => quoted(named.name.text, language);
  const say = next?.count === most.count ? t.asMany : t.most;
  const title = say(name(most.a), name(most.b), t.pairs(write.number(most.count ?? 0)));
  const columns = columnsIn(language);
  const steps = stepsUpTo(most.count ?? 1);
  const heads = groups.map((group) => ({ key: group.id, ...group }));
  return (
    <>
      <PictureFrame
        title={title}
        told={[
          t.told,
          ...values.class.map((each) => `${capital(OverlapClass[each][language])}.`),
          t.shown(time, Confidence[values.sure][language]),
          ...(isNarrowed(values) ? [t.unheeded] : []),
        ].join(' ')}
        legend={legendIn(
          t,
          steps,
          rows.some(({ count }) => count === null),
        )}
        graphVersion={found.graphVersion}
        file="matrix"
        view={values.view === 'matrix-table' ? 'table' : 'picture'}
        to={(view) => to({ view: view === 'table' ? 'matrix-table' : 'matrix' })}
        sheet={() => sheetOf('matrix', columns, rows, title)}
        picture={<Matrix title={title} rows={heads} columns={heads} meeting={meetingOf} steps={steps} />}
        table={<DataTable caption={title} columns={columns} rows={rows} keyOf={({ a, b }) => `${a.id} ${b.id}`} />}
      />
      <Named text={t.apart} entities={apart} />
      <Named text={t.unknown} entities={found.unknown.flatMap(({ entity }) => entity ?? [])} hatched />
    </>
  );
}

const isNarrowed = ({ kind, across, theme, network, initiative }: MatrixProps['values']): boolean =>
  kind.length > 0 || across || theme.length > 0 || network.length > 0 || initiative !== null;

interface NamedProps {
  readonly text: string;
  readonly entities: readonly Named[];
  readonly hatched?: boolean;
}

function Named({ text, entities, hatched = false }: NamedProps) {
  const language = useLanguage();
  if (entities.length === 0) return null;
  return (
    <p className="small">
      <span className={hatched ? 'unknown hatched' : 'soft'}>{text}</span>{' '}
      <EntityList entities={byName(entities, language)} />
    </p>
  );
}

/** The groups that meet others, those that meet most first; and what is known of each two. */
function useMeetings({ columns, nodes }: Found, { values, to }: MatrixProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const all = columns.flatMap(({ entity }, at) => (entity ? [{ entity, at }] : []));
  const classesOf = (row: number, column: number) =>
    (nodes[row]?.cells[column]?.classes ?? []).filter(
      (each) => values.class.length === 0 || values.class.includes(each.class),
    );
  const countOf = (row: number, column: number): number | null => {
    const cell = nodes[row]?.cells[column];
    return !cell || cell.score === null ? null : classesOf(row, column).reduce((sum, { count }) => sum + count, 0);
  };
  const totals = all.map(({ at }) => all.reduce((sum, other) => sum + (countOf(at, other.at) ?? 0), 0));
  const placed = all.map((group, at) => ({ ...group, total: totals[at] ?? 0 }));
  const meeting = placed.filter(({ total }) => total > 0).toSorted((one, other) => other.total - one.total);
  const name = (named: Named): string => named.name.text;
  const everything = { kind: [], across: false, theme: [], network: [], initiative: null, after: null } as const;
  const time = windowOf(values.when) ?? 'ever';
  const wayTo = (a: Named, b: Named): string => to({ ...everything, view: 'list', when: time, between: [a.id, b.id] });
  const meetingOf = (row: number, column: number): Meeting | null => {
    const [one, other] = [meeting[row], meeting[column]];
    if (!one || !other || row === column) return null;
    const count = countOf(one.at, other.at);
    const [a, b] = [name(one.entity), name(other.entity)];
    if (count === null) return { count, told: t.notComparable(a, b), to: null };
    const told = classesOf(one.at, other.at)
      .filter((each) => each.count > 0)
      .toSorted((left, right) => classes.indexOf(left.class) - classes.indexOf(right.class))
      .map((each) => `${OverlapClass[each.class][language]} ${write.number(each.count)}`);
    return {
      count,
      told: [t.cell(a, b, t.pairs(write.number(count))), ...(told.length > 0 ? [`(${told.join(', ')})`] : [])].join(
        ' ',
      ),
      to: count > 0 ? wayTo(one.entity, other.entity) : null,
    };
  };
  const rows = meeting.flatMap((one, row) =>
    meeting.slice(row + 1).flatMap((other): readonly MeetingRow[] => {
      const count = countOf(one.at, other.at);
      return count === 0 ? [] : [{ a: one.entity, b: other.entity, count, to: wayTo(one.entity, other.entity) }];
    }),
  );
  return {
    groups: meeting.map(({ entity }) => entity),
    apart: placed.filter(({ total }) => total === 0).map(({ entity }) => entity),
    rows,
    meetingOf,
  };
}

function columnsIn(language: Language): readonly Column<MeetingRow>[] {
  const t = words[language];
  return [
    { title: t.first, value: ({ a }) => a.name.text, shown: ({ a }) => <EntityLink entity={a} /> },
    { title: t.second, value: ({ b }) => b.name.text, shown: ({ b }) => <EntityLink entity={b} /> },
    {
      title: t.count,
      value: ({ count }) => count,
      shown: ({ a, b, count, to }) => (
        <Link href={to} aria-label={`${t.pairs(String(count))}: ${a.name.text}, ${b.name.text}`}>
          {count}
        </Link>
      ),
    },
  ];
}

function legendIn(t: (typeof words)['da'], steps: readonly number[], isUnlike: boolean): readonly LegendEntry[] {
  const counts = [0, ...steps].map((least, step) => {
    const next = steps[step];
    return {
      mark: <rect data-step={step} x="1" y="1" width="26" height="12" rx="3" />,
      text: least === 0 ? t.noPair : next === undefined ? t.atLeast(least) : t.between(least, next - 1),
    };
  });
  const unlike = {
    mark: <path className="timeline-hatch" d="M 4 13 l 8 -12 M 10 13 l 8 -12 M 16 13 l 8 -12" />,
    text: t.unlike,
  };
  return isUnlike ? [...counts, unlike] : counts;
}
