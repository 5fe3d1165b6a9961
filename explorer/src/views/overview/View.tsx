import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { OnRecord, Overview as OverviewQuestion, type OverviewQuery } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { ClassBadge, GapBadge, MeetingBadge } from '../../parts/Badge.js';
import { Onward, type Way } from '../../parts/Empty.js';
import { EntityLink, type Named } from '../../parts/entity.js';
import { Page } from '../../parts/Page.js';
import { Sentence, Sentences } from '../../parts/Sentence.js';
import { windowOf } from '../../parts/time.js';
import { FreshnessSection } from './Freshness.js';
import { lists } from '../../words/lists.js';
import { asked, bilingual, counted, useLanguage, useWords, useWritten } from '../../words/bilingual.js';

const words = bilingual(
  {
    title: 'Tre ting, der er værd at bruge tid på',
    overlaps: 'Det samme på samme tid',
    noRisk: 'Ingen indsatser gør i dag det samme uden at være forbundet, så vidt det er registreret.',
    all: (count: string) => `Se alle ${count}`,
    earlier: (count: string) => `${count} tilfælde i hele perioden`,
    ever: 'Se hele perioden',
    gaps: 'Det, der mangler',
    noGap: 'Der er ikke registreret noget behov, som nogen beder om, og som ikke er dækket.',
    meetings: 'Dem, der bør mødes',
    noMeeting: 'Der er i dag ingen nye møder at foreslå ud fra det, der er registreret.',
    samePairs: 'Det er dem, hvis indsatser kunne slås sammen.',
    record: 'Det er i grafen',
    compare: 'Sammenlign de to',
    next: 'Næste skridt:',
    and: 'og',
  },
  {
    title: 'Three things worth your time',
    overlaps: 'The same at the same time',
    noRisk: 'No initiatives do the same today without being linked, as far as is on record.',
    all: (count: string) => `See all ${count}`,
    earlier: (count: string) => `${counted(count, 'case', 'cases')} in all time`,
    ever: 'See all time',
    gaps: 'What is missing',
    noGap: 'No need is on record that somebody asks for and that is not met.',
    meetings: 'Those who should meet',
    noMeeting: 'No new meetings can be suggested today from what is on record.',
    samePairs: 'They are those whose initiatives could be one.',
    record: 'What is in the graph',
    compare: 'Compare the two',
    next: 'Next step:',
    and: 'and',
  },
);

/** What is worth a coordinator's time now. That there is nothing now is told too. */
export function Overview() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  /** The way to what was, where there was something or that is not known. */
  const earlier = (to: string, found: { readonly totalCount: number } | null): Way | null =>
    found?.totalCount === 0 ? null : { to, text: found ? t.earlier(write.number(found.totalCount)) : t.ever };
  const all = ({ totalCount }: { readonly totalCount: number }): string => t.all(write.number(totalCount));
  const answer = useAnswer(OverviewQuestion, { language: asked(language), window: windowOf('now') });
  return (
    <Page title={t.title}>
      <Await asked={answer} lines={12}>
        {({ risks, risksEver, gaps, gapsEver, meetings, poolingsNow, meetingsEver }) => {
          const [risk, gap, meeting] = [risks?.nodes[0], gaps?.nodes[0], meetings?.nodes[0]];
          return (
            <div className="columns findings">
              {risks && (
                <Finding
                  title={t.overlaps}
                  way={
                    risk
                      ? { to: '/overlaps?class=duplication-risk', text: all(risks) }
                      : earlier('/overlaps?when=ever&class=duplication-risk', risksEver)
                  }
                >
                  {risk ? (
                    <>
                      {risk.class && <ClassBadge value={risk.class} />}
                      <Sentences reasons={risk.reasons} first={2} />
                      {risk.suggestedAction && (
                        <p>
                          <strong>{t.next}</strong> <Sentence reason={risk.suggestedAction} />
                        </p>
                      )}
                      <p className="no-print">
                        <Link href={`/overlaps/${risk.a.id}/${risk.b.id}`}>{t.compare}</Link>
                      </p>
                    </>
                  ) : (
                    <p>{t.noRisk}</p>
                  )}
                </Finding>
              )}
              {gaps && (
                <Finding
                  title={t.gaps}
                  way={gap ? { to: '/gaps', text: all(gaps) } : earlier('/gaps?when=ever', gapsEver)}
                >
                  {gap ? (
                    <>
                      <GapBadge value={gap.type} />
                      <h3>
                        <EntityLink entity={gap.need} />
                      </h3>
                      <Sentences reasons={gap.reasons} first={2} />
                    </>
                  ) : (
                    <p>{t.noGap}</p>
                  )}
                </Finding>
              )}
              {meetings && poolingsNow && (
                <Finding
                  title={t.meetings}
                  way={
                    meeting
                      ? { to: '/meetings?kind=complementarity,bridging&new=1', text: all(meetings) }
                      : poolingsNow.totalCount > 0
                        ? { to: '/meetings?kind=pooling&new=1', text: all(poolingsNow) }
                        : earlier('/meetings?when=ever&new=1', meetingsEver)
                  }
                >
                  {meeting ? (
                    <>
                      <MeetingBadge value={meeting.kind} />
                      <h3>
                        {whoOf(meeting).map((who, at) => (
                          <span key={who.id}>
                            {at > 0 && ` ${t.and} `}
                            <EntityLink entity={who} />
                          </span>
                        ))}
                      </h3>
                      <Sentences reasons={meeting.reasons} first={2} />
                    </>
                  ) : (
                    <p>{poolingsNow.totalCount > 0 ? t.samePairs : t.noMeeting}</p>
                  )}
                </Finding>
              )}
            </div>
          );
        }}
      </Await>
      <section className="stack">
        <h2>{t.record}</h2>
        <Tiles />
      </section>
      <FreshnessSection />
    </Page>
  );
}

type Meeting = NonNullable<OverviewQuery['meetings']>['nodes'][number];

/** Who would meet: of two groups one of each. */
function whoOf(meeting: Meeting): readonly Named[] {
  if (meeting.__typename === 'Bridging') return meeting.suggestedTie;
  return meeting.__typename === 'Complementarity' ? [meeting.a, meeting.b] : [];
}

interface FindingProps {
  readonly title: string;
  readonly way: Way | null;
  readonly children: ReactNode;
}

function Finding({ title, way, children }: FindingProps) {
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {children}
      {way && <Onward way={way} />}
    </section>
  );
}

const tiles = [
  'organisations',
  'networks',
  'initiatives',
  'needs',
  'themes',
  'methods',
  'trends',
  'learnings',
  'practices',
  'pools',
  'sources',
] as const;

function Tiles() {
  const t = useWords(lists);
  const write = useWritten();
  const answer = useAnswer(OnRecord, {});
  return (
    <Await asked={answer} lines={2}>
      {(counts) => (
        <ul className="bare tiles">
          {tiles.map((kind) => (
            <li key={kind}>
              <Link href={`/${kind}`}>
                {counts[kind] && <strong>{write.number(counts[kind].totalCount)}</strong>} {t[kind]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Await>
  );
}
