import { useState } from 'react';
import { Link } from 'wouter';
import type { EntityKind, OwnRecordQuery } from '../../api.generated.js';
import { ask, type Answer } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { EntitiesPicker } from '../../parts/EntitiesPicker.js';
import { EntityLink, pathOf } from '../../parts/entity.js';
import { groupedBy } from '../../parts/grouped.js';
import { Page } from '../../parts/Page.js';
import { OwnRecord } from '../../recording/documents.generated.js';
import { objectsOfOrganisations } from '../../recording/forms.generated.js';
import { Verb } from '../../recording/labels.generated.js';
import type { Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { exchangeOf, useExchange } from '../../use-answer.js';
import { asked, capital, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { askedAbout, changesOf, type Judgement } from './own-changes.js';
import { Sending } from './Sending.js';
import { words } from './words.js';

interface OwnProps {
  readonly id: string;
  readonly rights: Rights;
}

type Stated = NonNullable<OwnRecordQuery['claims']>['nodes'][number];

/** What may be new, in the order in which it is asked. */
const added = [
  'MEMBER_OF',
  'PARTICIPATES_IN',
  'STATES',
  'OFFERS',
  'SEEKS',
  'HAS_THEME',
] as const satisfies readonly (keyof typeof objectsOfOrganisations)[];

let counter = 0;

/** What is on record of an organisation, gone through by itself once a year. */
export function Own({ id, rights }: OwnProps) {
  const t = useWords(words);
  const language = useLanguage();
  // Read anew for each review: what is sent says what was seen.
  const [once] = useState(() => (counter += 1));
  const answer = useExchange<OwnRecordQuery>(
    exchangeOf(`own ${id} ${language} ${once}`, async (signal): Promise<Answer<unknown>> =>
      ask(OwnRecord, { id, language: asked(language) }, signal),
    ),
  );
  const name = answer.answer?.data.organisation?.name.text ?? id;
  return (
    <Page title={t.ownTitle(name)}>
      <p>
        <Link href={pathOf(id)}>{t.back(name)}</Link>
      </p>
      <Await asked={answer} lines={12}>
        {({ organisation, claims }) =>
          organisation && claims ? (
            <Review id={id} name={name} stated={claims} rights={rights} />
          ) : (
            <p>{t.nothingOwn}</p>
          )
        }
      </Await>
    </Page>
  );
}

interface ReviewProps extends OwnProps {
  readonly name: string;
  readonly stated: NonNullable<OwnRecordQuery['claims']>;
}

function Review({ id, name, stated, rights }: ReviewProps) {
  const t = useWords(words);
  const write = useWritten();
  // As it was seen: what is fetched later is not what somebody has answered.
  const [{ nodes, graphVersion, totalCount }] = useState(stated);
  const [month] = useState(() => new Date().toISOString().slice(0, 7));
  const [judged, setJudged] = useState<ReadonlyMap<string, Judgement>>(new Map());
  const [fresh, setFresh] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [tried, setTried] = useState(false);
  const claims = askedAbout(nodes, month);
  const edit = () => {
    setChanges(null);
    setTried(false);
  };
  const judge = (ids: readonly string[], judgement: Judgement) => {
    edit();
    setJudged((before) => new Map([...before, ...ids.map((claim) => [claim, judgement] as const)]));
  };
  const look = () => {
    const found = changesOf({
      id,
      month,
      claims,
      judged,
      fresh,
      source: { da: words.da.ownSource(name, month), en: words.en.ownSource(name, month) },
    });
    setTried(true);
    setChanges(found.length === 0 ? null : found);
  };
  return (
    <>
      <p className="soft">{t.ownRecordLead}</p>
      {nodes.length < totalCount && <p>{t.someOnly(write.number(nodes.length), write.number(totalCount))}</p>}
      {claims.length === 0 ? (
        <p>{t.nothingOwn}</p>
      ) : (
        <p className="row">
          <button
            type="button"
            onClick={() =>
              judge(
                claims.map((claim) => claim.id),
                'STILL',
              )
            }
          >
            {t.allStill}
          </button>
          <span role="status">{t.answered(write.number(judged.size), write.number(claims.length))}</span>
        </p>
      )}
      {[...groupedBy(claims, ({ verb }) => verb)].map(([verb, group]) => (
        <Group key={verb} claims={group} judged={judged} judge={judge} />
      ))}
      <section className="card stack">
        <h2>{t.more}</h2>
        {added.map((verb) => (
          <Adder
            key={verb}
            verb={verb}
            value={fresh.get(verb) ?? []}
            onChange={(ids) => {
              edit();
              setFresh((before) => new Map([...before, [verb, ids]]));
            }}
          />
        ))}
      </section>
      {tried && changes === null && <p role="alert">{t.unchanged}</p>}
      <p>
        <button type="button" className="main" onClick={look}>
          {t.look}
        </button>
      </p>
      {changes && (
        <Sending changes={changes} madeOn={graphVersion} rights={rights} usual={t.ownReason(write.month(month))} />
      )}
    </>
  );
}

interface GroupProps {
  readonly claims: readonly Stated[];
  readonly judged: ReadonlyMap<string, Judgement>;
  readonly judge: (ids: readonly string[], judgement: Judgement) => void;
}

const judgements = [
  ['STILL', 'still'],
  ['OVER', 'over'],
  ['NEVER', 'never'],
] as const;

function Group({ claims, judged, judge }: GroupProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const [first] = claims;
  if (!first) return null;
  return (
    <section className="stack close">
      <h2>{capital(Verb[first.verb][language])} …</h2>
      <ul className="bare stack close">
        {claims.map((claim) => (
          <li key={claim.id} className="card">
            <fieldset className="row bare">
              <legend>
                <EntityLink entity={claim.end} />{' '}
                <span className="soft small">
                  {claim.asOf === null ? t.undated : t.since(write.month(claim.asOf))}
                  {claim.note !== null && ` · ${claim.note}`}
                </span>
              </legend>
              {judgements.map(([judgement, word]) => (
                <label key={judgement}>
                  <input
                    type="radio"
                    name={claim.id}
                    checked={judged.get(claim.id) === judgement}
                    onChange={() => judge([claim.id], judgement)}
                  />{' '}
                  {t[word]}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AdderProps {
  readonly verb: (typeof added)[number];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Adder({ verb, value, onChange }: AdderProps) {
  const t = useWords(words);
  const language = useLanguage();
  const kinds: readonly EntityKind[] = objectsOfOrganisations[verb];
  return (
    <EntitiesPicker label={t.add(capital(Verb[verb][language]))} kinds={kinds} value={value} onChange={onChange} />
  );
}
