import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sure, type Confidence } from '../../address.js';
import {
  OfAssessment,
  OfAudience,
  OfInitiative,
  OfMethod,
  OfOrganisation,
  OfPool,
  OfProcess,
  OfProduct,
  OfTheme,
  type CountedFragment,
  type OfOrganisationQuery,
  type SentenceFragment,
} from '../../api.generated.js';
import type { Document } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { ClassBadge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { Text } from '../../parts/entity.js';
import { Sentences } from '../../parts/Sentence.js';
import { useAnswer } from '../../use-answer.js';
import { asked, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import type { Entity } from './View.js';
import { words } from './words.js';

interface AnswersProps {
  readonly entity: Entity;
  readonly minConfidence: Confidence;
}

/** What follows from the record for something of its kind. */
export function Answers({ entity, minConfidence }: AnswersProps) {
  const t = useWords(words);
  const props = { id: entity.id, minConfidence };
  switch (entity.__typename) {
    case 'Organisation':
      return <OrganisationAnswers {...props} />;
    case 'Initiative':
      return <InitiativeAnswers {...props} />;
    case 'Theme':
      return (
        <Told question={OfTheme} {...props}>
          {({ uptake }) => <Section title={t.uptake} answer={uptake} />}
        </Told>
      );
    case 'Method':
      return (
        <Told question={OfMethod} {...props}>
          {({ experiences, diffusion }) => (
            <>
              <Section title={t.experiences} answer={experiences} />
              <Section title={t.diffusion} answer={diffusion} />
            </>
          )}
        </Told>
      );
    case 'Learning':
    case 'Practice':
      return (
        <Told question={OfProduct} {...props}>
          {({ audience }) => <Section title={t.audience} answer={audience} />}
        </Told>
      );
    case 'Pool':
      return (
        <Told question={OfPool} {...props}>
          {({ portfolio, rejected, outcomes }) => (
            <>
              <Section title={t.portfolio} answer={portfolio} />
              <Section title={t.rejected} answer={rejected} />
              <Section title={t.outcomes} answer={outcomes} />
            </>
          )}
        </Told>
      );
    case 'Process':
      return (
        <Told question={OfProcess} {...props}>
          {({ readiness }) => <Section title={t.readiness} answer={readiness} />}
        </Told>
      );
    case 'Assessment':
      return (
        <Told question={OfAssessment} {...props}>
          {({ responses }) => <Section title={t.responses} answer={responses} />}
        </Told>
      );
    case 'Audience':
      return (
        <Told question={OfAudience} {...props}>
          {({ coverage }) => <Section title={t.coverage} answer={coverage} />}
        </Told>
      );
    default:
      return null;
  }
}

const questions: Readonly<Record<string, Document<unknown, Variables>>> = {
  organisation: OfOrganisation,
  initiative: OfInitiative,
  theme: OfTheme,
  method: OfMethod,
  learning: OfProduct,
  practice: OfProduct,
  pool: OfPool,
  process: OfProcess,
  assessment: OfAssessment,
  audience: OfAudience,
};

/** Asks for the answers while it is not yet known whether there is such a thing: the id tells of which kind it would be. */
export function useAnswersEarly(id: string, minConfidence: Confidence): void {
  const language = useLanguage();
  const question = questions[id.slice(0, id.indexOf(':'))];
  useAnswer(question ?? OfOrganisation, question ? { id, language: asked(language), minConfidence } : null);
}

interface Variables {
  readonly id: string;
  readonly language: 'DA' | 'EN';
  readonly minConfidence: Confidence;
}

interface ToldProps<Data> {
  readonly question: Document<Data, Variables>;
  readonly id: string;
  readonly minConfidence: Confidence;
  readonly children: (data: Data) => ReactNode;
}

function Told<Data>({ question, id, minConfidence, children }: ToldProps<Data>) {
  const language = useLanguage();
  const answer = useAnswer(question, { id, language: asked(language), minConfidence });
  return (
    <Await asked={answer} lines={4}>
      {children}
    </Await>
  );
}

interface SectionProps {
  readonly title: string;
  /** Null where it has no answer, which its fault tells. */
  readonly answer: ({ readonly reasons: readonly SentenceFragment[] } & CountedFragment) | null;
}

function Section({ title, answer }: SectionProps) {
  if (!answer || answer.reasons.length === 0) return null;
  return (
    <section className="stack close">
      <h2>{title}</h2>
      <Sentences reasons={answer.reasons} />
      <Basis basis={answer} />
    </section>
  );
}

type Props = Pick<AnswersProps, 'minConfidence'> & { readonly id: string };

type Meeting = NonNullable<OfOrganisationQuery['meetings']>['nodes'][number];

/** Why they should meet and, where that names only what they do, whom to bring together. */
function toldOf(meeting: Meeting): readonly SentenceFragment[] {
  const action = 'overlap' in meeting ? meeting.overlap.suggestedAction : null;
  return [...meeting.reasons.slice(0, 1), ...(action ? [action] : [])];
}

function OrganisationAnswers(props: Props) {
  const t = useWords(words);
  const write = useWritten();
  return (
    <Told question={OfOrganisation} {...props}>
      {({ removal, meetings, organisation }) => (
        <>
          <Section title={t.removal} answer={removal} />
          {meetings && meetings.totalCount > 0 && (
            <section className="stack close">
              <h2>{t.meetings}</h2>
              <ul className="stack close">
                {meetings.nodes.map((meeting, at) => (
                  <li key={at}>
                    <Sentences reasons={toldOf(meeting)} />
                  </li>
                ))}
              </ul>
              <p>
                <Link
                  href={`/meetings?when=ever&new=1&organisation=${props.id}&sure=${sure.write(props.minConfidence)}`}
                >
                  {t.allMeetings(write.number(meetings.totalCount))}
                </Link>
              </p>
            </section>
          )}
          {organisation && (
            <section className="stack close">
              <h2>{t.missing}</h2>
              <Sentences reasons={organisation.freshness.reasons} />
            </section>
          )}
        </>
      )}
    </Told>
  );
}

function InitiativeAnswers(props: Props) {
  const t = useWords(words);
  const write = useWritten();
  return (
    <Told question={OfInitiative} {...props}>
      {({ contacts, overlaps }) => (
        <>
          <Section title={t.contacts} answer={contacts} />
          {overlaps && overlaps.totalCount > 0 && (
            <section className="stack close">
              <h2>{t.overlaps}</h2>
              <ul className="bare stack close">
                {overlaps.nodes.map((pair) => {
                  const other = pair.a.id === props.id ? pair.b : pair.a;
                  return (
                    <li key={other.id} className="row">
                      {pair.class && <ClassBadge value={pair.class} />}
                      <Link href={`/overlaps/${pair.a.id}/${pair.b.id}`}>
                        <Text name={other.name} most={60} />
                      </Link>
                    </li>
                  );
                })}
              </ul>
              <p>
                <Link href={`/overlaps?when=ever&initiative=${props.id}&sure=${sure.write(props.minConfidence)}`}>
                  {t.allOverlaps(write.number(overlaps.totalCount))}
                </Link>
              </p>
            </section>
          )}
        </>
      )}
    </Told>
  );
}
