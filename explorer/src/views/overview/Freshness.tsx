import { Link } from 'wouter';
import { HowFresh, type HowFreshQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { Sentence, Sentences } from '../../parts/Sentence.js';
import { aYearAgo } from '../../parts/time.js';
import { useAnswer } from '../../use-answer.js';
import { asked, bilingual, counted, useLanguage, useWords, useWritten } from '../../words/bilingual.js';

const words = bilingual(
  {
    fresh: 'Hvor frisk og hvor komplet det er',
    ages: 'Oplysningernes alder',
    upToOneYear: 'højst et år',
    upToThreeYears: 'et til tre år',
    upToTenYears: 'tre til ti år',
    older: 'ældre',
    undated: 'alder ikke registreret',
    periodUnknown: (count: string, all: string) =>
      `${count} af ${counted(all, 'indsats', 'indsatser')} har ingen registreret tid`,
    withoutInitiative: (count: string, all: string) =>
      `${count} af ${counted(all, 'organisation', 'organisationer')} er ikke registreret i nogen indsats`,
    changed: 'Sidst ændret',
    digest: 'Hvad er nyt?',
    none: 'Intet er ændret det seneste år.',
  },
  {
    fresh: 'How fresh and how complete it is',
    ages: 'Age of the statements',
    upToOneYear: 'up to a year',
    upToThreeYears: 'one to three years',
    upToTenYears: 'three to ten years',
    older: 'older',
    undated: 'age not recorded',
    periodUnknown: (count: string, all: string) =>
      `No time on record: ${count} of ${counted(all, 'initiative', 'initiatives')}`,
    withoutInitiative: (count: string, all: string) =>
      `On record in no initiative: ${count} of ${counted(all, 'organisation', 'organisations')}`,
    changed: 'Changed last',
    digest: 'What is new?',
    none: 'Nothing has changed within the last year.',
  },
);

type Freshness = NonNullable<HowFreshQuery['freshness']>;

/** How much of what Samspil would need is on record, how old it is, and what changed within a year. */
export function FreshnessSection() {
  const t = useWords(words);
  const language = useLanguage();
  const answer = useAnswer(HowFresh, { language: asked(language), since: aYearAgo() });
  return (
    <Await asked={answer} lines={6}>
      {({ freshness, changesSince }) => (
        <div className="columns">
          {freshness && (
            <section className="stack close">
              <h2>{t.fresh}</h2>
              <Ages freshness={freshness} />
              <Lack words={t.periodUnknown} count={freshness.periodUnknown} all={freshness.initiativeCount} />
              <Lack words={t.withoutInitiative} count={freshness.withoutInitiative} all={freshness.organisationCount} />
              <Sentences reasons={freshness.reasons} first={2} />
              <Basis basis={freshness} />
            </section>
          )}
          {changesSince && (
            <section className="stack close">
              <h2>{t.changed}</h2>
              {changesSince.nodes.length === 0 && <p>{t.none}</p>}
              <ul className="stack close">
                {changesSince.nodes.map(({ reasons: [first] }, at) => (
                  <li key={at}>{first && <Sentence reason={first} />}</li>
                ))}
              </ul>
              <Link href="/digest">{t.digest}</Link>
            </section>
          )}
        </div>
      )}
    </Await>
  );
}

const ages = ['upToOneYear', 'upToThreeYears', 'upToTenYears', 'older', 'undated'] as const;

/** A bar of all statements by their age, with the numbers beside it; those of unknown age are hatched. */
function Ages({ freshness }: { readonly freshness: Freshness }) {
  const t = useWords(words);
  const write = useWritten();
  return (
    <figure className="stack close">
      <figcaption>{t.ages}</figcaption>
      <div className="ages" aria-hidden="true">
        {ages.map((age) => (
          <span key={age} data-age={age} style={{ flexGrow: freshness.ages[age] }} />
        ))}
      </div>
      <ul className="bare row small">
        {ages.map((age) => (
          <li key={age} className="row">
            <span className="age-mark" data-age={age} aria-hidden="true" /> {t[age]}:{' '}
            {write.number(freshness.ages[age])}
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface LackProps {
  readonly words: (count: string, all: string) => string;
  readonly count: number;
  readonly all: number;
}

function Lack({ words: say, count, all }: LackProps) {
  const write = useWritten();
  return (
    <p>
      {say(write.number(count), write.number(all))} {all > 0 && <>({write.percent(count / all)})</>}
    </p>
  );
}
