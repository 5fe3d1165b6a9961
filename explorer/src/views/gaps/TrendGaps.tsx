import { after, someOf, sure, useAddress, when } from '../../address.js';
import { TrendGaps as TrendGapsQuestion, type TrendGapsQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Badge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import type { Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, EntityList } from '../../parts/entity.js';
import { Filters, timeAndSure, useTimeInWords } from '../../parts/Filters.js';
import { Reasons, reasonsAsText } from '../../parts/Reasons.js';
import { Several } from '../../parts/Several.js';
import { Share } from '../../parts/Share.js';
import { windowOf } from '../../parts/time.js';
import { useAnswer } from '../../use-answer.js';
import {
  asked,
  bilingual,
  capital,
  counted,
  useLanguage,
  useWords,
  useWritten,
  type Language,
} from '../../words/bilingual.js';
import { TrendGapType } from '../../words/labels.generated.js';
import { EntitySection } from './EntitySection.js';
import { Entries } from './Entries.js';
import { tab } from './tab.js';

const words = bilingual(
  {
    title: 'Tendenser, der ikke er registreret som kendt af alle eller taget op',
    type: 'Slags hul',
    all: 'Vis alle slags',
    known: (aware: string, relevant: string) => `registreret som kendt af ${aware} af de ${relevant}, den vedrører`,
    empty: (time: string) => `Der er ikke registreret nogen tendens, som nogen, den vedrører, ikke kender (${time}).`,
    emptyOfType: 'Ingen tendens mangler netop det, så vidt det er registreret.',
    emptyUnknown: (count: string) =>
      `Der er ikke registreret nok til at se det: for ${counted(count, 'tendens', 'tendenser')} vides det ikke, hvem der kender til det, eller hvem det vedrører.`,
    ever: 'Se hele perioden',
    unknown: (count: string) => `Det vides ikke, hvem der kender dem, eller hvem de vedrører (${count})`,
    nobody: 'Ingen registreret indsats tager dem op',
    knownToAll: 'Kendt af alle og taget op',
    trend: 'Tendens',
    judged: 'Slags hul',
    relevant: 'Vedrører',
    aware: 'Kender den',
    unaware: 'Ikke registreret, at de kender den',
    why: 'Hvorfor',
    tell: 'Fortæl den til',
  },
  {
    title: 'Trends not on record as known to all, or as taken up',
    type: 'Types of gap',
    all: 'Show all types',
    known: (aware: string, relevant: string) => `on record as known to ${aware} of the ${relevant} it concerns`,
    empty: (time: string) => `No trend is on record that somebody whom it concerns does not know (${time}).`,
    emptyOfType: 'No trend lacks just that, as far as is on record.',
    emptyUnknown: (count: string) =>
      `Too little is on record to tell: of ${counted(count, 'trend', 'trends')} it is not known who has heard or who is concerned.`,
    ever: 'See all time',
    unknown: (count: string) => `It is not known who knows them or whom they concern (${count})`,
    nobody: 'No initiative on record takes them up',
    knownToAll: 'Known to all, and taken up',
    trend: 'Trend',
    judged: 'Type of gap',
    relevant: 'Concerns',
    aware: 'Know it',
    unaware: 'Not on record as knowing',
    why: 'Why',
    tell: 'Tell',
  },
);

const types = ['UNAWARE', 'NOT_TAKEN_UP'] as const;
export const parameters = { tab, when, sure, type: someOf(types), after };

const PAGE = 50;

type Gap = NonNullable<TrendGapsQuery['trendGaps']>['nodes'][number];

/** Which trends those whom they concern do not know, and which nobody takes up. */
export function TrendGaps() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, to, change } = useAddress(parameters);
  const time = useTimeInWords(values.when);
  const answer = useAnswer(TrendGapsQuestion, {
    language: asked(language),
    first: PAGE,
    after: values.after,
    types: values.type.length === 0 ? null : values.type,
    minConfidence: values.sure,
    window: windowOf(values.when),
  });
  const rows = answer.answer?.data.trendGaps?.nodes ?? [];
  return (
    <>
      <Filters {...timeAndSure({ values, to, change })} sheet={() => sheetOf('trends', columnsIn(language), rows)}>
        <Several
          label={t.type}
          values={types}
          chosen={values.type}
          textOf={(value) => TrendGapType[value][language]}
          onChange={(type) => change({ type, after: null })}
        />
      </Filters>
      <Await asked={answer} lines={12}>
        {({ trendGaps }) =>
          trendGaps && (
            <>
              {trendGaps.nodes.length > 0 ? (
                <Entries
                  title={t.title}
                  entries={trendGaps.nodes}
                  all={trendGaps.totalCount}
                  keyOf={({ trend }) => trend.id}
                  Entry={TrendEntry}
                  after={values.after}
                  page={trendGaps.pageInfo}
                  to={(after) => to({ after })}
                />
              ) : values.type.length > 0 ? (
                <Empty way={{ to: to({ type: [] }), text: t.all }}>{t.emptyOfType}</Empty>
              ) : (
                <Empty {...(values.when !== 'ever' && { way: { to: to({ when: 'ever' }), text: t.ever } })}>
                  {trendGaps.unknown.length > 0
                    ? t.emptyUnknown(write.number(trendGaps.unknown.length))
                    : t.empty(time)}
                </Empty>
              )}
              <EntitySection
                title={t.unknown(write.number(trendGaps.unknown.length))}
                entities={trendGaps.unknown.map(({ trend }) => trend)}
                unknown
              />
              <EntitySection title={t.nobody} entities={trendGaps.takenUpByNobody} />
              <EntitySection title={t.knownToAll} entities={trendGaps.known} />
              <Basis basis={trendGaps} />
            </>
          )
        }
      </Await>
    </>
  );
}

const looks = { UNAWARE: ['PARTIAL', '◑'], NOT_TAKEN_UP: ['ABSOLUTE', '■'], UNKNOWN: ['UNKNOWN', '▨'] } as const;

function TrendEntry({ gap: { type, aspects, trend, relevant, aware, unaware, reasons } }: { readonly gap: Gap }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  return (
    <>
      <p className="row">
        {[type, ...aspects].map((each) => (
          <Badge key={each} kind={looks[each][0]} sign={looks[each][1]} text={capital(TrendGapType[each][language])} />
        ))}
      </p>
      <h3>
        <EntityLink entity={trend} row />
      </h3>
      <Share
        part={aware.length}
        whole={relevant.length}
        text={t.known(write.number(aware.length), write.number(relevant.length))}
      />
      {unaware.length > 0 && (
        <p>
          <strong>{t.tell}:</strong> <EntityList entities={unaware} />
        </p>
      )}
      <Reasons reasons={reasons} first={1} />
    </>
  );
}

function columnsIn(language: Language): readonly Column<Gap>[] {
  const t = words[language];
  const list = (entities: Gap['relevant']) => entities.map(({ name }) => name.text).join('; ');
  return [
    { title: t.trend, value: ({ trend }) => trend.name.text },
    { title: t.judged, value: ({ type }) => capital(TrendGapType[type][language]) },
    { title: t.relevant, value: ({ relevant }) => list(relevant) },
    { title: t.aware, value: ({ aware }) => list(aware) },
    { title: t.unaware, value: ({ unaware }) => list(unaware) },
    { title: t.why, value: ({ reasons }) => reasonsAsText(reasons) },
  ];
}
