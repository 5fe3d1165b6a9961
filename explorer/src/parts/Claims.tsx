import { fetched, Nothing } from './fetched.js';
import { Sources as SourcesQuestion } from '../api.generated.js';
import { useAnswer } from '../use-answer.js';
import { asked, bilingual, inLanguage, useLanguage, useWords, useWritten } from '../words/bilingual.js';
import { Await } from './Await.js';
import { Confidence } from './Confidence.js';
import { EntityLink, Text } from './entity.js';
import { WebLink } from './WebLink.js';

const words = bilingual(
  {
    says: (publisher: string) => `siger ${publisher}`,
    recorded: (date: string) => `pr. ${date}`,
    none: 'Der er ikke registreret nogen kilde.',
    more: (count: number) => `og ${count} mere`,
    address: 'Åbn kilden',
  },
  {
    says: (publisher: string) => `says ${publisher}`,
    recorded: (date: string) => `stated ${date}`,
    none: 'No source is on record.',
    more: (count: number) => `and ${count} more`,
    address: 'Open the source',
  },
);

const CorrectLink = fetched(async () => import('../recording/CorrectLink.js'), Nothing);

/** A page of the API holds no more. */
const MOST = 100;

/** Each claim with who says it, when, and how sure it is. */
export function Claims({ ids }: { readonly ids: readonly string[] }) {
  const t = useWords(words);
  const answer = useAnswer(SourcesQuestion, {
    language: asked(useLanguage()),
    claims: ids.slice(0, MOST),
    minConfidence: 'UNCONFIRMED',
  });
  return (
    <Await asked={answer} lines={3}>
      {({ claims }) => (
        <ul className="bare stack close">
          {claims?.nodes.map((claim) => (
            <li key={claim.id}>
              <ClaimLine claim={claim} />
            </li>
          ))}
          {ids.length > MOST && <li className="soft">{t.more(ids.length - MOST)}</li>}
        </ul>
      )}
    </Await>
  );
}

type Claim = NonNullable<ReturnType<NonNullable<typeof SourcesQuestion.types>>['claims']>['nodes'][number];

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const label = inLanguage(claim.label, language).text;
  return (
    <>
      <div>
        <EntityLink entity={claim.subject} /> {label} <EntityLink entity={claim.object} />
        {claim.from !== null && ` ${write.period(claim.from, claim.to)}`}
      </div>
      <div className="row small soft">
        <Confidence value={claim.confidence} />
        {claim.asOf !== null && <span>{t.recorded(write.month(claim.asOf))}</span>}
      </div>
      {claim.sources.length === 0 && <div className="small soft">{t.none}</div>}
      {claim.sources.map((source) => (
        <div key={source.id} className="small">
          <WebLink address={source.address} title={t.address} otherwise={<EntityLink entity={source} />}>
            <Text name={source.name} /> ↗
          </WebLink>
          {source.publisher !== null && <span className="soft"> · {source.publisher}</span>}
        </div>
      ))}
      <CorrectLink id={claim.id} about={`${claim.subject.name.text} ${label} ${claim.object.name.text}`} />
    </>
  );
}
