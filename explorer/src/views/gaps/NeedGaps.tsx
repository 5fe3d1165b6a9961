import { after, anId, oneOf, someOf, sure, useAddress, when } from '../../address.js';
import { NeedGaps as NeedGapsQuestion, type NeedGapsQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { GapBadge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { Choice } from '../../parts/Choice.js';
import { sheetOf } from '../../parts/sheet.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, EntityList, pathOf } from '../../parts/entity.js';
import { Filters, timeAndSure, useTimeInWords } from '../../parts/Filters.js';
import { Pager } from '../../parts/Pager.js';
import { Reasons, reasonsAsText } from '../../parts/Reasons.js';
import { Several } from '../../parts/Several.js';
import { windowOf } from '../../parts/time.js';
import { Dots, dotsLegend, type DotsHead } from '../../pictures/Dots.js';
import { PictureFrame, type PictureView } from '../../pictures/PictureFrame.js';
import { useAnswer } from '../../use-answer.js';
import {
  asked,
  bilingual,
  capital,
  counted,
  langOf,
  quoted,
  useLanguage,
  useWords,
  useWritten,
  written,
  type Language,
} from '../../words/bilingual.js';
import { atTime, type AtTime } from '../../words/at-time.js';
import { GapType } from '../../words/labels.generated.js';
import { tab } from './tab.js';

const words = bilingual(
  {
    assessment: 'Behovsafklaring',
    allAssessments: 'alle',
    type: 'Slags hul',
    standsOut: (names: string, no: string) =>
      `${names} har bedt om flere ting, men er ikke registreret i ${no}, der arbejder med dem`,
    noInitiative: (count: string, all: string, no: string) =>
      `For ${count} af de ${all} behov med et hul er der ikke registreret ${no}`,
    title: 'Hvem bad – og hvem blev nået?',
    full: (one: string) => `organisationen bad om det og er med i ${one}, der arbejder med det`,
    ring: (no: string) => `organisationen bad om det og er ikke registreret i ${no}, der arbejder med det`,
    told: (count: string) => `${count} behov med et hul, de vigtigste først.`,
    toldSome: (count: string, all: string) => `${count} af ${all} behov med et hul, de vigtigste først.`,
    outside: (items: string) => `Uden for billedet: ${items}.`,
    hidden: (count: string) => `${count} af dem, der beder om færrest ting (+ ved behovet)`,
    coveredCount: (count: string) => `${count} behov under »Dækket«`,
    selfCount: (count: string) => `${count} behov under »Klarer det selv«`,
    unknownCount: (count: string) => `${count} behov, hvor det ikke vides, om nogen beder om det`,
    verdict: (served: string, askers: string, type: string) => `${served} af ${askers} ${type}`,
    dotFull: (who: string, need: string, one: string) => `${who} bad om ${need} og er med i ${one} for det.`,
    dotRing: (who: string, need: string, no: string) => `${who} bad om ${need} og er ikke registreret i ${no} for det.`,
    lineTold: (need: string, served: string, askers: string, type: string) =>
      `${need}: ${served} af ${askers}, der bad om det, er nået. ${type}.`,
    need: 'Behov',
    judged: 'Slags hul',
    asks: 'Beder om det',
    reached: 'Nået',
    notServed: 'Ikke nået',
    nobody: 'ingen',
    why: 'Hvorfor',
    table: 'Behov med et hul, de vigtigste først',
    unknown: 'Det vides ikke, om nogen beder om disse',
    covered: 'Dækket',
    coveredTold: 'Alle, der beder om det, er registreret i en indsats for det, og mere end én står for den.',
    selfServed: 'Klarer det selv',
    selfServedTold: 'Kun én organisation beder om det, og den står selv for det, der gøres.',
    empty: (time: string) =>
      `Der er ikke registreret noget behov, som nogen beder om, og som ikke er dækket (${time}).`,
    ever: 'Se hele perioden',
    emptyType: (type: string) => `Ingen behov er ${type} med det, der er valgt.`,
    allOfThem: 'Vis alle slags huller',
    byRatings: (assessment: string) => `Rækkefølgen følger vurderingerne i ${assessment}.`,
    byRanking: (assessment: string) => `Rækkefølgen følger rangordningen i ${assessment}.`,
    byDemand: 'Rækkefølgen følger, hvor mange der beder om det: behovene er ikke vurderet eller rangordnet.',
  },
  {
    assessment: 'Needs assessment',
    allAssessments: 'all',
    type: 'Types of gap',
    standsOut: (names: string, no: string) =>
      `Asked for several things, and on record in ${no} that addresses them: ${names}`,
    noInitiative: (count: string, all: string, no: string) =>
      `For ${count} of ${counted(all, 'need', 'needs')} with a gap ${no} is on record`,
    title: 'Who asked – and who was served?',
    full: (one: string) => `the organisation asked and takes part in ${one} that addresses it`,
    ring: (no: string) => `the organisation asked and is on record in ${no} that addresses it`,
    told: (count: string) => `${counted(count, 'need', 'needs')} with a gap, those that matter most first.`,
    toldSome: (count: string, all: string) =>
      `${count} of ${counted(all, 'need', 'needs')} with a gap, those that matter most first.`,
    outside: (items: string) => `Outside the picture: ${items}.`,
    hidden: (count: string) => `${count} of those that ask for the fewest things (+ beside the need)`,
    coveredCount: (count: string) => `${count} under “Met”`,
    selfCount: (count: string) => `${count} under “Meets it itself”`,
    unknownCount: (count: string) => `${count} of which it is not known whether anybody asks`,
    verdict: (served: string, askers: string, type: string) => `${served} of ${askers} ${type}`,
    dotFull: (who: string, need: string, one: string) => `${who} asked for ${need} and takes part in ${one} for it.`,
    dotRing: (who: string, need: string, no: string) => `${who} asked for ${need} and is on record in ${no} for it.`,
    lineTold: (need: string, served: string, askers: string, type: string) =>
      `${need}: ${served} of ${askers} who asked are served. ${type}.`,
    need: 'Need',
    judged: 'Type of gap',
    asks: 'Ask for it',
    reached: 'Served',
    notServed: 'Not served',
    nobody: 'nobody',
    why: 'Why',
    table: 'Needs with a gap, those that matter most first',
    unknown: 'It is not known whether anybody asks for these',
    covered: 'Met',
    coveredTold: 'Everybody who asks is on record in an initiative for it, and more than one answers for it.',
    selfServed: 'Meets it itself',
    selfServedTold: 'Only one organisation asks for it, and it alone answers for what is done.',
    empty: (time: string) => `No need is on record that somebody asks for and that is not met (${time}).`,
    ever: 'See all time',
    emptyType: (type: string) => `No need is ${type} with what is chosen.`,
    allOfThem: 'Show all types of gap',
    byRatings: (assessment: string) => `The order follows the ratings of ${assessment}.`,
    byRanking: (assessment: string) => `The order follows the ranking of ${assessment}.`,
    byDemand: 'The order follows how many ask: the needs are neither rated nor ranked.',
  },
);

type Words = (typeof words)['da'];

const types = ['ABSOLUTE', 'REACH', 'PARTIAL', 'LAPSED', 'FRAGILE'] as const;
export const parameters = {
  tab,
  when,
  sure,
  assessment: anId,
  type: someOf(types),
  view: oneOf('picture', 'table'),
  after,
};

const PAGE = 50;
/** More columns than that nobody reads. Those that ask for the most come first. */
const MOST_COLUMNS = 30;

type Answered = NonNullable<NeedGapsQuery['needGaps']>;
type Gap = Answered['nodes'][number];

/** Which needs are not met: who asked and who was served, and what lies outside of that. */
export function NeedGaps() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, to, change } = useAddress(parameters);
  const time = useTimeInWords(values.when);
  const answer = useAnswer(NeedGapsQuestion, {
    language: asked(language),
    first: PAGE,
    after: values.after,
    assessment: values.assessment,
    types: values.type.length === 0 ? null : values.type,
    minConfidence: values.sure,
    window: windowOf(values.when),
  });
  const assessments = answer.answer?.data.assessments?.nodes ?? [];
  const rows = answer.answer?.data.needGaps?.nodes ?? [];
  const counts = answer.answer?.data.needGaps?.counts;
  const columns = columnsIn(language, t);
  return (
    <>
      <Filters
        {...timeAndSure({ values, to, change })}
        chips={values.type.map((value) => ({
          label: capital(GapType[value][language]),
          without: to({ type: values.type.filter((other) => other !== value), after: null }),
        }))}
        sheet={() => sheetOf('needs', columns, rows)}
      >
        <Several
          label={t.type}
          values={types}
          chosen={values.type}
          textOf={(value) => {
            const count = counts?.find(({ type }) => type === value)?.count ?? 0;
            return `${GapType[value][language]}${counts ? ` (${write.number(count)})` : ''}`;
          }}
          onChange={(type) => change({ type, after: null })}
        />
        {assessments.length > 0 && (
          <Choice
            label={t.assessment}
            values={[null, ...assessments.map(({ id }) => id)]}
            value={values.assessment}
            textOf={(chosen) => {
              const assessment = assessments.find(({ id }) => id === chosen);
              return assessment ? assessment.name.text : t.allAssessments;
            }}
            onChange={(assessment) => change({ assessment, after: null })}
          />
        )}
      </Filters>
      <Await asked={answer} lines={16}>
        {({ needGaps }) =>
          needGaps && (
            <>
              {needGaps.nodes.length > 0 ? (
                <Picture
                  gaps={needGaps.nodes}
                  answered={needGaps}
                  counted={atTime(values.when, language)}
                  view={values.view}
                  to={(view) => to({ view })}
                  columns={columns}
                />
              ) : needGaps.counts.length === 0 ? (
                <Empty {...(values.when !== 'ever' && { way: { to: to({ when: 'ever' }), text: t.ever } })}>
                  {t.empty(time)}
                </Empty>
              ) : (
                <Empty way={{ to: to({ type: [], after: null }), text: t.allOfThem }}>
                  {t.emptyType(write.choice(values.type.map((value) => quoted(GapType[value][language], language))))}
                </Empty>
              )}
              <Pager after={values.after} page={needGaps.pageInfo} to={(after) => to({ after })} />
              <Apart answered={needGaps} />
              <Basis basis={needGaps} />
            </>
          )
        }
      </Await>
    </>
  );
}

interface PictureProps {
  readonly gaps: readonly Gap[];
  readonly answered: Answered;
  readonly counted: AtTime;
  readonly view: PictureView;
  readonly to: (view: PictureView) => string;
  readonly columns: readonly Column<Gap>[];
}

function Picture({ gaps, answered, counted, view, to, columns }: PictureProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const askers = askersOf(gaps);
  const heads = askers
    .slice(0, MOST_COLUMNS)
    .map(({ head }) => ({ id: head.id, text: head.name.text, lang: langOf(head.name) }));
  const outside = [
    [askers.length - heads.length, t.hidden],
    [answered.covered.length, t.coveredCount],
    [answered.selfServed.length, t.selfCount],
    [answered.unknown.length, t.unknownCount],
  ] as const;
  const told = outside.filter(([count]) => count > 0).map(([count, say]) => say(write.number(count)));
  const all = write.number(answered.totalCount);
  const count = gaps.length === answered.totalCount ? t.told(all) : t.toldSome(write.number(gaps.length), all);
  const title = titleOf(gaps, askers, counted, language);
  return (
    <>
      <PictureFrame
        title={title}
        told={[count, orderOf(answered, language)].join(' ')}
        legend={dotsLegend(t.full(counted.one), t.ring(counted.no))}
        graphVersion={answered.graphVersion}
        file="needs"
        view={view}
        to={to}
        picture={<Dots title={title} rows={gaps.map((gap) => rowOf(gap, heads, counted, language))} columns={heads} />}
        table={<DataTable caption={t.table} columns={columns} rows={gaps} keyOf={({ need }) => need.id} />}
      />
      {told.length > 0 && <p className="soft">{t.outside(write.list(told))}</p>}
    </>
  );
}

interface Asker {
  readonly head: Gap['askers'][number];
  readonly asks: number;
  readonly served: number;
}

/** Who asks, whoever asks for the most first; of those who ask for as much, whoever asks for what comes first. */
function askersOf(gaps: readonly Gap[]): readonly Asker[] {
  const byId = new Map<string, Asker>();
  for (const gap of gaps)
    for (const head of gap.askers) {
      const known = byId.get(head.id) ?? { head, asks: 0, served: 0 };
      const served = gap.served.some(({ id }) => id === head.id) ? 1 : 0;
      byId.set(head.id, { head, asks: known.asks + 1, served: known.served + served });
    }
  return [...byId.values()].toSorted((one, other) => other.asks - one.asks);
}

/** What stands out: somebody who asked again and again and is never served; else what nobody works on. */
function titleOf(gaps: readonly Gap[], askers: readonly Asker[], { no }: AtTime, language: Language): string {
  const t = words[language];
  const never = askers.filter(({ asks, served }) => asks > 1 && served === 0);
  const names = never.map(({ head }) => head.name.text);
  if (names.length > 0 && names.length <= 3) return t.standsOut(written(language).list(names), no);
  const without = gaps.filter(({ type }) => type === 'ABSOLUTE').length;
  return without > 0 ? t.noInitiative(String(without), String(gaps.length), no) : t.title;
}

function orderOf({ priorityBasis, priorityAssessment }: Answered, language: Language): string {
  const t = words[language];
  if (priorityBasis === 'DEMAND' || priorityAssessment === null) return t.byDemand;
  const name = quoted(priorityAssessment.name.text, language);
  return priorityBasis === 'RATINGS' ? t.byRatings(name) : t.byRanking(name);
}

function rowOf(gap: Gap, heads: readonly DotsHead[], { one, no }: AtTime, language: Language) {
  const t = words[language];
  const { name } = gap.need;
  const need = quoted(name.text, language);
  const [served, askers] = [String(gap.served.length), String(gap.askers.length)];
  const type = capital(GapType[gap.type][language]);
  const asked = new Set(gap.askers.map(({ id }) => id));
  const reached = new Set(gap.served.map(({ id }) => id));
  const dots = new Map(
    heads
      .filter(({ id }) => asked.has(id))
      .map(({ id, text }) => {
        const full = reached.has(id);
        return [id, { full, told: full ? t.dotFull(text, need, one) : t.dotRing(text, need, no) }];
      }),
  );
  return {
    id: gap.need.id,
    text: name.text,
    lang: langOf(name),
    to: pathOf(gap.need.id),
    kind: gap.type,
    verdict: t.verdict(served, askers, type),
    told: t.lineTold(need, served, askers, type),
    dots,
    more: asked.size - dots.size,
  };
}

/** What is no gap, and what nobody knows to be one. */
function Apart({ answered: { unknown, covered, selfServed } }: { readonly answered: Answered }) {
  const t = useWords(words);
  return (
    <>
      {unknown.length > 0 && (
        <section className="stack">
          <h2>{t.unknown}</h2>
          <ul className="bare stack">
            {unknown.map(({ need, reasons }) => (
              <li key={need.id} className="card stack close">
                <h3>
                  <EntityLink entity={need} />
                </h3>
                <Reasons reasons={reasons} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {covered.length > 0 && (
        <section className="stack close">
          <h2>{t.covered}</h2>
          <p className="soft">{t.coveredTold}</p>
          <p>
            <EntityList entities={covered} />
          </p>
        </section>
      )}
      {selfServed.length > 0 && (
        <section className="stack close">
          <h2>{t.selfServed}</h2>
          <p className="soft">{t.selfServedTold}</p>
          <p>
            <EntityList entities={selfServed} />
          </p>
        </section>
      )}
    </>
  );
}

const columnsIn = (language: Language, t: Words): readonly Column<Gap>[] => [
  {
    title: t.need,
    value: ({ need }) => need.name.text,
    shown: ({ need }) => <EntityLink entity={need} />,
  },
  {
    title: t.judged,
    value: ({ type }) => capital(GapType[type][language]),
    shown: ({ type }) => <GapBadge value={type} />,
  },
  { title: t.asks, value: ({ askers }) => askers.length },
  { title: t.reached, value: ({ served }) => served.length },
  {
    title: t.notServed,
    value: ({ notServed }) => notServed.map(({ name }) => name.text).join('; ') || t.nobody,
    shown: ({ notServed }) => (notServed.length === 0 ? t.nobody : <EntityList entities={notServed} />),
  },
  {
    title: t.why,
    value: ({ reasons }) => reasonsAsText(reasons),
    shown: ({ reasons }) => <Reasons reasons={reasons} first={1} />,
  },
];
