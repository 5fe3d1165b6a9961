import { EntityLink, EntityList } from '../../parts/entity.js';
import { Basis } from '../../parts/Basis.js';
import { Sentences } from '../../parts/Sentence.js';
import { Sources } from '../../parts/Sources.js';
import { bilingual, capital, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { LeftOut } from '../../words/labels.generated.js';
import type { TrailData } from './need-data.js';

const words = bilingual(
  {
    title: 'Gennem årene',
    RAISED: 'Rejst',
    PRIORITISED: 'Prioriteret',
    ADDRESSED: 'Arbejdet med',
    LEARNED: 'Lært',
    APPLIED: 'Brugt',
    nothing: 'Intet registreret',
    stopped: 'Her standser sporet',
    skipped: 'Her mangler et led',
    wholeWay: 'Det er nået hele vejen.',
    undated: 'tid ikke registreret',
    rank: (rank: string) => `nummer ${rank}`,
    notCounted: (why: string) => `tæller ikke med: ${why}`,
    noOccasion: 'uden for behovsafklaringerne',
  },
  {
    title: 'Over the years',
    RAISED: 'Raised',
    PRIORITISED: 'Prioritised',
    ADDRESSED: 'Addressed',
    LEARNED: 'Learned',
    APPLIED: 'Applied',
    nothing: 'Nothing on record',
    stopped: 'Here the trail stops',
    skipped: 'Here a link is missing',
    wholeWay: 'It went all the way.',
    undated: 'time not recorded',
    rank: (rank: string) => `number ${rank}`,
    notCounted: (why: string) => `does not count: ${why}`,
    noOccasion: 'outside the needs assessments',
  },
);

const stages = ['RAISED', 'PRIORITISED', 'ADDRESSED', 'LEARNED', 'APPLIED'] as const;

type Step = TrailData['steps'][number];

/** What became of a need: five stations, what happened at each and when, and where it stopped. */
export function Trail({ trail }: { readonly trail: TrailData }) {
  const t = useWords(words);
  const reached = stages.map((stage) => trail.steps.some((step) => step.stage === stage && step.leftOut === null));
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <ol className="bare stations">
        {stages.map((stage, at) => {
          const steps = trail.steps.filter((step) => step.stage === stage);
          const stopped = trail.stoppedAt === stage;
          return (
            <li key={stage} data-reached={reached[at]} data-stopped={stopped}>
              <h3>{t[stage]}</h3>
              {stopped && <p className="station-stop">✕ {reached.indexOf(true, at) < 0 ? t.stopped : t.skipped}</p>}
              {steps.length === 0 ? (
                <p className="unknown hatched">{t.nothing}</p>
              ) : (
                <ul className="bare stack close">
                  {steps.map((step, at) => (
                    <li key={at} data-left-out={step.leftOut !== null}>
                      <StepLine step={step} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {trail.stoppedAt === null && <p>{t.wholeWay}</p>}
      <Sentences reasons={trail.reasons} />
      <Basis basis={trail} />
    </section>
  );
}

function StepLine({ step: { from, to, entity, leftOut, rank, claims, organisations } }: { readonly step: Step }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const time = write.months(from, to);
  return (
    <>
      <span className="small soft">{time === null ? t.undated : capital(time)}</span>
      <br />
      {entity ? <EntityLink entity={entity} /> : t.noOccasion}
      {rank !== null && ` · ${t.rank(write.number(rank))}`}
      {claims.length > 0 && <Sources claims={claims} />}
      {leftOut !== null && <span className="small soft"> ({t.notCounted(LeftOut[leftOut][language])})</span>}
      {organisations.length > 0 && (
        <div className="small">
          <EntityList entities={organisations} />
        </div>
      )}
    </>
  );
}
