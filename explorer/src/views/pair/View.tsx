import { useParams } from 'wouter';
import { Pair as PairQuestion, type PairQuery } from '../../api.generated.js';
import { sure, useAddress } from '../../address.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { ClassBadge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import { EntityLink, EntityList } from '../../parts/entity.js';
import { Filters } from '../../parts/Filters.js';
import { Months, MonthsAxis } from '../../parts/Months.js';
import { yearsAround } from '../../parts/period.js';
import { Page } from '../../parts/Page.js';
import { Sentence, Sentences } from '../../parts/Sentence.js';
import { Opening } from '../../parts/Opening.js';
import { Claims } from '../../parts/Claims.js';
import { Sources } from '../../parts/Sources.js';
import { asked, bilingual, capital, quoted, useLanguage, useWords } from '../../words/bilingual.js';
import { InitiativeKind } from '../../words/labels.generated.js';
import { NoPair } from './NoPair.js';
import { columnsIn, itemsOf, Sides } from './Sides.js';

const words = bilingual(
  {
    title: 'To indsatser side om side',
    both: (a: string, b: string) => `${a} og ${b}`,
    when: 'Hvornår',
    why: 'Hvorfor',
    next: 'Næste skridt:',
    sides: 'Hvad de hver især gør',
    together: 'Hvem der kan bringe dem sammen',
    inBoth: 'Med i begge:',
    coordinated: 'De to er registreret som koordineret med hinanden.',
    member: 'er medlem af',
    otherSide: ', som er med på den anden side.',
    nobody: 'Der er ikke registreret nogen, der har forbindelse til begge.',
    give: 'Hvad de kan give hinanden',
    offers: 'tilbyder',
    canOffer: 'har selv arbejdet med',
    seeks: ', som',
    seeking: 'søger',
    inferred: '(at det kan tilbydes, er udledt)',
    read: 'Læs først',
    sources: 'Kilder og sikkerhed',
    open: 'Vis alt, det bygger på',
  },
  {
    title: 'Two initiatives side by side',
    both: (a: string, b: string) => `${a} and ${b}`,
    when: 'When',
    why: 'Why',
    next: 'Next step:',
    sides: 'What each of them does',
    together: 'Who can bring them together',
    inBoth: 'In both:',
    coordinated: 'The two are on record as coordinated with each other.',
    member: 'is a member of',
    otherSide: ', which takes part on the other side.',
    nobody: 'Nobody is on record as connected with both.',
    give: 'What they can give each other',
    offers: 'offers',
    canOffer: 'has itself worked with',
    seeks: ', which',
    seeking: 'seeks',
    inferred: '(that it can be offered is inferred)',
    read: 'Read first',
    sources: 'Sources and certainty',
    open: 'Show all that this rests on',
  },
);

const parameters = { sure };
/** Errors of the API that say that there is no such pair, rather than that something went wrong. */
const noSuchPair = new Set(['UNKNOWN_ID', 'WRONG_KIND', 'BAD_USER_INPUT']);

type Found = NonNullable<PairQuery['overlap']>;

/** Two initiatives, work areas or networks side by side. */
export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const { a, b } = useParams<{ a: string; b: string }>();
  const { values, dropped, change } = useAddress(parameters);
  const answer = useAnswer(PairQuestion, { language: asked(language), a, b, minConfidence: values.sure });
  const faults = [answer.failure, ...(answer.answer?.faults ?? [])];
  const isNone = faults.some((fault) => fault && noSuchPair.has(fault.code));
  const pair = isNone ? undefined : answer.answer?.data.overlap;
  const name = (entity: Found['a']) => quoted(entity.name.text, language);
  return (
    <Page title={pair ? t.both(name(pair.a), name(pair.b)) : t.title} dropped={dropped}>
      {isNone ? (
        <NoPair a={a} b={b} />
      ) : (
        <>
          <Filters
            sure={{ value: values.sure, change: (value) => change({ sure: value }) }}
            sheet={pair ? () => sheetOf('overlap', columnsIn(language, pair), itemsOf(pair, language)) : undefined}
          />
          <Await asked={answer} lines={20}>
            {({ overlap }) => overlap && <Compared pair={overlap} />}
          </Await>
        </>
      )}
    </Page>
  );
}

function Compared({ pair }: { readonly pair: Found }) {
  const t = useWords(words);
  return (
    <div className="stack wide">
      <div className="stack">
        {pair.class && (
          <p className="lead">
            <ClassBadge value={pair.class} />
          </p>
        )}
        <When pair={pair} />
      </div>
      <div className="columns">
        <section className="stack close">
          <h2>{t.why}</h2>
          <Sentences reasons={pair.reasons} />
          {pair.suggestedAction && (
            <p className="card">
              <strong>{t.next}</strong> <Sentence reason={pair.suggestedAction} />
            </p>
          )}
        </section>
        <Together pair={pair} />
      </div>
      <section className="stack close">
        <h2>{t.sides}</h2>
        <Sides pair={pair} />
      </section>
      {pair.toRead.length > 0 && (
        <section className="stack close">
          <h2>{t.read}</h2>
          <ul>
            {pair.toRead.map((entity) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <AllSources pair={pair} />
      <Basis basis={pair} />
    </div>
  );
}

/** Both sides with their months on one axis; what has none of its own, such as a network, has no bar. */
function When({ pair: { a, b } }: { readonly pair: Found }) {
  const t = useWords(words);
  const language = useLanguage();
  const dated = [a, b].filter((side) => side.__typename === 'Initiative');
  const axis = yearsAround(dated);
  return (
    <section className="stack close" aria-label={t.when}>
      {dated.length > 0 && (
        <div className="pair-line">
          <span className="axis-place">
            <MonthsAxis axis={axis} />
          </span>
        </div>
      )}
      {[a, b].map((side) => (
        <div key={side.id} className="pair-line">
          <div>
            <strong>
              <EntityLink entity={side} />
            </strong>
            {side.__typename === 'Initiative' && (
              <span className="small soft"> {capital(InitiativeKind[side.kind][language])}</span>
            )}
          </div>
          {side.__typename === 'Initiative' && <Months period={side} axis={axis} />}
        </div>
      ))}
    </section>
  );
}

/** Who joins the two, or could; and what those behind one offer that those behind the other seek. */
function Together({ pair: { tie, weakTies, complementary } }: { readonly pair: Found }) {
  const t = useWords(words);
  return (
    <section className="stack close">
      <h2>{t.together}</h2>
      {tie && tie.participants.length > 0 && (
        <p>
          {t.inBoth} <EntityList entities={tie.participants} /> <Sources claims={tie.claims} />
        </p>
      )}
      {tie?.coordinated && (
        <p>
          {t.coordinated} <Sources claims={tie.claims} />
        </p>
      )}
      {weakTies.map(({ member, network, claims }) => (
        <p key={`${member.id} ${network.id}`}>
          <EntityLink entity={member} /> {t.member} <EntityLink entity={network} />
          {t.otherSide} <Sources claims={claims} />
        </p>
      ))}
      {!tie && weakTies.length === 0 && <p>{t.nobody}</p>}
      {complementary.length > 0 && (
        <>
          <h3>{t.give}</h3>
          <ul className="stack close">
            {complementary.map(({ giver, seeker, item, stated, claims }) => (
              <li key={`${giver.id} ${seeker.id} ${item.id}`}>
                <EntityLink entity={giver} /> {stated ? t.offers : t.canOffer} <EntityLink entity={item} />
                {t.seeks} <EntityLink entity={seeker} /> {t.seeking}
                {!stated && ` ${t.inferred}`}. <Sources claims={claims} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** All claims behind the page, for whoever wants to check it or print it. */
function AllSources({ pair }: { readonly pair: Found }) {
  const t = useWords(words);
  const language = useLanguage();
  const claims = new Set([
    ...pair.reasons.flatMap((reason) => reason.claims),
    ...itemsOf(pair, language).flatMap((item) => item.claims),
  ]);
  if (claims.size === 0) return null;
  return (
    <section className="stack close">
      <h2>{t.sources}</h2>
      <Opening title={t.open}>
        <Claims ids={[...claims]} />
      </Opening>
    </section>
  );
}
