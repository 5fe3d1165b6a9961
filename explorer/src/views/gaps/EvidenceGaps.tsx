import { after, someOf, sure, useAddress, when } from '../../address.js';
import { EvidenceGaps as EvidenceGapsQuestion, type EvidenceGapsQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Badge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import type { Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink } from '../../parts/entity.js';
import { Filters, timeAndSure } from '../../parts/Filters.js';
import { Reasons, reasonsAsText } from '../../parts/Reasons.js';
import { Several } from '../../parts/Several.js';
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
import { EvidenceGapType } from '../../words/labels.generated.js';
import { EntitySection } from './EntitySection.js';
import { Entries } from './Entries.js';
import { tab } from './tab.js';

const words = bilingual(
  {
    title: 'Metoder, der ikke er registreret prøvet på det, nogen beder om, og læring uden opsamling',
    type: 'Slags hul',
    all: 'Vis alle slags',
    empty: 'Der er ingen huller at vise, så vidt det er registreret.',
    unasked: (count: string) =>
      `For ${count} par af tema og metode er intet forsøg registreret, men det er heller ikke registreret, at nogen beder om netop det.`,
    ever: 'Se hele perioden',
    unknown: (count: string) => `Det er ikke registreret, at nogen beder om disse temaer (${count})`,
    with: 'med',
    theme: 'Tema',
    method: 'Metode',
    judged: 'Slags hul',
    askers: 'Beder om temaet',
    both: 'Beder om begge',
    why: 'Hvorfor',
  },
  {
    title: 'Methods not on record as tried on what is asked for, and learning not drawn together',
    type: 'Types of gap',
    all: 'Show all types',
    empty: 'There are no gaps to show, as far as is on record.',
    unasked: (count: string) =>
      `For ${counted(count, 'pair', 'pairs')} of theme and method no try is on record, but neither is anybody on record as asking for just that.`,
    ever: 'See all time',
    unknown: (count: string) => `Nobody is on record as asking for these themes (${count})`,
    with: 'with',
    theme: 'Theme',
    method: 'Method',
    judged: 'Type of gap',
    askers: 'Ask for the theme',
    both: 'Ask for both',
    why: 'Why',
  },
);

const types = ['SYNTHESIS', 'UNTRIED'] as const;
export const parameters = { tab, when, sure, type: someOf(types), after };

const PAGE = 50;

type Gap = NonNullable<EvidenceGapsQuery['evidenceGaps']>['nodes'][number];

/** Which method nobody has tried on a theme that is asked for, and where much is learned and nothing drawn together. */
export function EvidenceGaps() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, to, change } = useAddress(parameters);
  const answer = useAnswer(EvidenceGapsQuestion, {
    language: asked(language),
    first: PAGE,
    after: values.after,
    types: values.type.length === 0 ? null : values.type,
    minConfidence: values.sure,
    window: windowOf(values.when),
  });
  const rows = answer.answer?.data.evidenceGaps?.nodes ?? [];
  return (
    <>
      <Filters {...timeAndSure({ values, to, change })} sheet={() => sheetOf('evidence', columnsIn(language), rows)}>
        <Several
          label={t.type}
          values={types}
          chosen={values.type}
          textOf={(value) => EvidenceGapType[value][language]}
          onChange={(type) => change({ type, after: null })}
        />
      </Filters>
      <Await asked={answer} lines={12}>
        {({ evidenceGaps }) =>
          evidenceGaps && (
            <>
              {evidenceGaps.nodes.length > 0 ? (
                <Entries
                  title={t.title}
                  entries={evidenceGaps.nodes}
                  all={evidenceGaps.totalCount}
                  keyOf={({ type, theme, method }) => `${type} ${theme.id} ${method.id}`}
                  Entry={EvidenceEntry}
                  after={values.after}
                  page={evidenceGaps.pageInfo}
                  to={(after) => to({ after })}
                />
              ) : (
                <Empty
                  {...(values.type.length > 0
                    ? { way: { to: to({ type: [] }), text: t.all } }
                    : values.when !== 'ever' && { way: { to: to({ when: 'ever' }), text: t.ever } })}
                >
                  {t.empty}
                </Empty>
              )}
              {evidenceGaps.unaskedCount > 0 && (
                <p className="soft">{t.unasked(write.number(evidenceGaps.unaskedCount))}</p>
              )}
              <EntitySection
                title={t.unknown(write.number(evidenceGaps.demandUnknown.length))}
                entities={evidenceGaps.demandUnknown}
                unknown
              />
              <Basis basis={evidenceGaps} />
            </>
          )
        }
      </Await>
    </>
  );
}

const looks = { SYNTHESIS: ['PARTIAL', '◑'], UNTRIED: ['ABSOLUTE', '■'] } as const;

function EvidenceEntry({ gap: { type, theme, method, reasons } }: { readonly gap: Gap }) {
  const t = useWords(words);
  const language = useLanguage();
  const [kind, sign] = looks[type];
  return (
    <>
      <p>
        <Badge kind={kind} sign={sign} text={capital(EvidenceGapType[type][language])} />
      </p>
      <h3>
        <EntityLink entity={theme} row /> {t.with} <EntityLink entity={method} />
      </h3>
      <Reasons reasons={reasons} />
    </>
  );
}

function columnsIn(language: Language): readonly Column<Gap>[] {
  const t = words[language];
  const list = (entities: Gap['askers']) => entities.map(({ name }) => name.text).join('; ');
  return [
    { title: t.theme, value: ({ theme }) => theme.name.text },
    { title: t.method, value: ({ method }) => method.name.text },
    { title: t.judged, value: ({ type }) => capital(EvidenceGapType[type][language]) },
    { title: t.askers, value: ({ askers }) => list(askers) },
    { title: t.both, value: ({ askersOfBoth }) => list(askersOfBoth) },
    { title: t.why, value: ({ reasons }) => reasonsAsText(reasons) },
  ];
}
