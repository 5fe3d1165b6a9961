import { Link, useParams } from 'wouter';
import { sure, useAddress, when } from '../../address.js';
import { GapOfNeed, Need as NeedQuestion } from '../../api.generated.js';
import { isUnknown } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { GapBadge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { Confidence } from '../../parts/Confidence.js';
import { sheetOf } from '../../parts/sheet.js';
import { EntityList, Text } from '../../parts/entity.js';
import { Filters } from '../../parts/Filters.js';
import { NothingHere } from '../../parts/NothingHere.js';
import { Page } from '../../parts/Page.js';
import { WebLink } from '../../parts/WebLink.js';
import { Reasons } from '../../parts/Reasons.js';
import { windowOf } from '../../parts/time.js';
import { useAnswer, type Asked } from '../../use-answer.js';
import { asked, bilingual, inLanguage, useLanguage, useWords } from '../../words/bilingual.js';
import { Askers, askersOf, columnsOfAskers } from './Askers.js';
import { Candidates } from './Candidates.js';
import { Group } from './Group.js';
import { group } from './group-address.js';
import { Trail } from './Trail.js';
import type { GapQuery, NeedData } from './need-data.js';

const words = bilingual(
  {
    waiting: 'Behov',
    kind: 'Behov',
    about: 'Handler om',
    requires: 'Kræver',
    gap: 'Hvad mangler der?',
    noGap: 'Alle, der beder om det, er nået, og mere end én står for det.',
    selfServed: 'Kun én organisation beder om det, og den står selv for det, der gøres.',
    unknownGap: 'Det vides ikke, om nogen beder om det, eller hvem der arbejder med det.',
    group: 'Saml en gruppe',
    closeGroup: 'Luk gruppen',
    groupTold: 'Hvem kan sammen løfte behovet, og hvad ville gruppen mangle?',
  },
  {
    waiting: 'Need',
    kind: 'Need',
    about: 'About',
    requires: 'Requires',
    gap: 'What is missing?',
    noGap: 'Everybody who asks is served, and more than one answers for it.',
    selfServed: 'Only one organisation asks for it, and it alone answers for what is done.',
    unknownGap: 'It is not known whether anybody asks for it, or who works on it.',
    group: 'Gather a group',
    closeGroup: 'Close the group',
    groupTold: 'Who could meet the need together, and what would the group lack?',
  },
);

const parameters = { when, sure, group };

/** A need: who asks, what became of it over the years, what is missing, who could fill it, and who could together. */
export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const { id } = useParams<{ id: string }>();
  const { values, to, change, dropped } = useAddress(parameters);
  const evidence = { language: asked(language), minConfidence: values.sure, window: windowOf(values.when) };
  const need = useAnswer(NeedQuestion, { ...evidence, need: id });
  const gap = useAnswer(GapOfNeed, { ...evidence, need: id });
  const { answer } = need;
  if (answer && isUnknown(answer, 'need')) return <NothingHere id={id} />;
  const data = answer?.data.need?.id === id ? answer.data : undefined;
  const name = data?.need ? data.need.name.text : t.waiting;
  const served = servedBy(gap);
  return (
    <Page title={name} dropped={dropped}>
      <Filters
        when={{ value: values.when, to: (when) => to({ when }), change: (when) => change({ when }) }}
        sure={{ value: values.sure, change: (sure) => change({ sure }) }}
        sheet={
          data?.need
            ? () => sheetOf('need', columnsOfAskers(language, values.when), askersOf(data.need, served), name)
            : undefined
        }
      />
      <Await asked={need} lines={16}>
        {(all) =>
          all.need && (
            <>
              <About need={all.need} />
              <section className="stack">
                <h2>{t.gap}</h2>
                <Gap asked={gap} />
                <p className="no-print">
                  <Link href={to({ group: values.group === 'none' ? 'suggested' : values.group })} onClick={toGroup}>
                    {t.group} <span aria-hidden="true">↓</span>
                  </Link>
                </p>
              </section>
              <Askers askers={askersOf(all.need, served)} total={all.need.statedBy.totalCount} when={values.when} />
              {all.needTrail && <Trail trail={all.needTrail} />}
              {all.gapCandidates && <Candidates candidates={all.gapCandidates} />}
              <section className="stack" id="group">
                <h2>{t.group}</h2>
                <p>{t.groupTold}</p>
                <p className="no-print">
                  <Link href={to({ group: values.group === 'none' ? 'suggested' : 'none' })} className="button">
                    {values.group === 'none' ? t.group : t.closeGroup}
                  </Link>
                </p>
                {values.group !== 'none' && (
                  <Group
                    need={id}
                    chosen={values.group}
                    sure={values.sure}
                    to={(group) => to({ group })}
                    change={(group) => change({ group })}
                  />
                )}
              </section>
            </>
          )
        }
      </Await>
    </Page>
  );
}

const toGroup = () => document.querySelector('#group')?.scrollIntoView();

function About({ need }: { readonly need: NonNullable<NeedData['need']> }) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <section className="stack close">
      {need.description && (
        <p className="lead">
          <Text name={inLanguage(need.description, language)} />
        </p>
      )}
      <p className="row small">
        <span className="soft">{t.kind}</span>
        <Confidence value={need.confidence} />
        {need.sources.map((source) => (
          <span key={source.id}>
            <WebLink address={source.address} otherwise={<EntityList entities={[source]} />}>
              <Text name={source.name} /> ↗
            </WebLink>
          </span>
        ))}
      </p>
      {need.themes.nodes.length > 0 && (
        <p>
          {t.about}: <EntityList entities={need.themes.nodes} />
        </p>
      )}
      {need.requires.nodes.length > 0 && (
        <p>
          {t.requires}: <EntityList entities={need.requires.nodes} />
        </p>
      )}
    </section>
  );
}

/** Who is on record as served; null where that is not known of this need. */
function servedBy({ answer }: Asked<GapQuery>): ReadonlySet<string> | null {
  const gap = answer?.data.needGaps?.nodes[0];
  return gap ? new Set(gap.served.map((organisation) => organisation.id)) : null;
}

function Gap({ asked }: { readonly asked: Asked<GapQuery> }) {
  const t = useWords(words);
  return (
    <Await asked={asked} lines={3}>
      {({ needGaps }) => {
        if (!needGaps) return null;
        const [gap] = [...needGaps.nodes, ...needGaps.unknown];
        return (
          <div className="card stack close">
            {gap ? (
              <>
                <p>
                  <GapBadge value={gap.type} />
                </p>
                {gap.type === 'UNKNOWN' && <p className="hatched">{t.unknownGap}</p>}
                <Reasons reasons={gap.reasons} first={3} />
              </>
            ) : (
              <p>{needGaps.selfServed.length > 0 ? t.selfServed : t.noGap}</p>
            )}
            <Basis basis={needGaps} />
          </div>
        );
      }}
    </Await>
  );
}
