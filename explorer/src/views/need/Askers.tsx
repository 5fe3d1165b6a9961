import type { When } from '../../address.js';
import { Confidence } from '../../parts/Confidence.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { EntityLink, EntityList, type Named } from '../../parts/entity.js';
import { Sources } from '../../parts/Sources.js';
import { groupedBy } from '../../parts/grouped.js';
import { Unknown } from '../../parts/Unknown.js';
import { atTime } from '../../words/at-time.js';
import { bilingual, counted, useLanguage, useWords, useWritten, type Language } from '../../words/bilingual.js';
import { Confidence as confidence } from '../../words/labels.generated.js';
import type { Asking } from './need-data.js';

const words = bilingual(
  {
    title: 'Hvem beder om det?',
    nobody: 'Det er ikke registreret, at nogen beder om det.',
    more: (shown: string, all: string) => `Viser ${shown} af ${counted(all, 'oplysning', 'oplysninger')}.`,
    caption: 'De, der beder om det, og om de er nået',
    organisation: 'Organisation',
    reached: 'Nået',
    yes: (one: string) => `ja, er med i ${one} for det`,
    no: (no: string) => `ikke registreret i ${no} for det`,
    where: 'Meldt ind i',
    elsewhere: 'uden for behovsafklaringerne',
    sure: 'Sikkerhed',
    source: 'Kilde',
  },
  {
    title: 'Who asks for it?',
    nobody: 'Nobody is on record as asking for it.',
    more: (shown: string, all: string) => `Showing ${shown} of ${counted(all, 'statement', 'statements')}.`,
    caption: 'Those who ask for it, and whether they are served',
    organisation: 'Organisation',
    reached: 'Served',
    yes: (one: string) => `yes, takes part in ${one} for it`,
    no: (no: string) => `on record in ${no} for it`,
    where: 'Stated in',
    elsewhere: 'outside the needs assessments',
    sure: 'Certainty',
    source: 'Source',
  },
);

export interface Asker {
  readonly organisation: Named;
  /** Null where it is not known. */
  readonly served: boolean | null;
  readonly assessments: readonly Named[];
  readonly confidence: keyof typeof confidence;
  readonly claims: readonly string[];
}

const order = Object.keys(confidence);

/** Who asks, each once, with what says so; those who are not served first. */
export function askersOf(need: Asking | null, served: ReadonlySet<string> | null): readonly Asker[] {
  const byOrganisation = groupedBy(need?.statedBy.edges ?? [], ({ node }) => node.id);
  const askers = [...byOrganisation.values()].flatMap((edges) => {
    const [first] = edges;
    if (!first) return [];
    const surest = edges.map(({ claim }) => claim.confidence).toSorted((a, b) => order.indexOf(b) - order.indexOf(a));
    return [
      {
        organisation: first.node,
        served: served?.has(first.node.id) ?? null,
        assessments: edges.flatMap(({ assessment }) => assessment ?? []),
        confidence: surest[0] ?? first.claim.confidence,
        claims: edges.map(({ claim }) => claim.id),
      },
    ];
  });
  return askers.toSorted((one, other) => Number(one.served) - Number(other.served));
}

interface AskersProps {
  readonly askers: readonly Asker[];
  readonly total: number;
  readonly when: When;
}

export function Askers({ askers, total, when }: AskersProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const told = askers.reduce((sum, { claims }) => sum + claims.length, 0);
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      {askers.length === 0 ? (
        <p>
          <Unknown text={t.nobody} />
        </p>
      ) : (
        <DataTable
          caption={t.caption}
          columns={columnsOfAskers(language, when)}
          rows={askers}
          keyOf={({ organisation }) => organisation.id}
        />
      )}
      {told < total && <p className="soft">{t.more(write.number(told), write.number(total))}</p>}
    </section>
  );
}

export function columnsOfAskers(language: Language, when: When): readonly Column<Asker>[] {
  const t = words[language];
  const { one, no } = atTime(when, language);
  return [
    {
      title: t.organisation,
      value: ({ organisation }) => organisation.name.text,
      shown: ({ organisation }) => <EntityLink entity={organisation} row />,
    },
    {
      title: t.reached,
      value: ({ served }) => (served === null ? null : served ? t.yes(one) : t.no(no)),
      shown: ({ served }) => (
        <>
          <span aria-hidden="true">{served === true ? '●' : '○'}</span> {served === true ? t.yes(one) : t.no(no)}
        </>
      ),
    },
    {
      title: t.where,
      value: ({ assessments }) => assessments.map(({ name }) => name.text).join('; ') || t.elsewhere,
      shown: ({ assessments }) => (assessments.length === 0 ? t.elsewhere : <EntityList entities={assessments} />),
    },
    {
      title: t.sure,
      value: (asker) => confidence[asker.confidence][language],
      shown: (asker) => <Confidence value={asker.confidence} />,
    },
    { title: t.source, value: ({ claims }) => claims.join('; '), shown: ({ claims }) => <Sources claims={claims} /> },
  ];
}
