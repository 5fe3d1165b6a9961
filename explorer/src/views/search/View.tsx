import { Link } from 'wouter';
import { after, maybeOneOf, typed, useAddress } from '../../address.js';
import { Await } from '../../parts/Await.js';
import { Choice } from '../../parts/Choice.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, kindInWords } from '../../parts/entity.js';
import { groupedBy } from '../../parts/grouped.js';
import { Page } from '../../parts/Page.js';
import { useAnswer } from '../../use-answer.js';
import { asked, bilingual, capital, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { EntityKind } from '../../words/labels.generated.js';
import { FoundByKind } from './documents.generated.js';

const words = bilingual(
  {
    title: 'Søg',
    titleFor: (text: string) => `Alt om »${text}«`,
    kind: 'Kun',
    all: 'alle slags',
    count: (shown: string, all: string) => `Viser ${shown} af ${all}.`,
    none: (text: string) => `Intet, der er registreret, hedder noget, der ligner »${text}«.`,
    noneOfKind: (text: string, kind: string) => `Intet af slagsen ${kind} hedder noget, der ligner »${text}«.`,
    allKinds: 'Søg i alle slags',
    begin: 'Skriv et navn eller en del af et i feltet øverst.',
    next: 'Næste side',
  },
  {
    title: 'Search',
    titleFor: (text: string) => `All on “${text}”`,
    kind: 'Only',
    all: 'all kinds',
    count: (shown: string, all: string) => `Showing ${shown} of ${all}.`,
    none: (text: string) => `Nothing on record has a name like “${text}”.`,
    noneOfKind: (text: string, kind: string) => `No ${kind} has a name like “${text}”.`,
    allKinds: 'Search all kinds',
    begin: 'Type a name or a part of one in the field at the top.',
    next: 'Next page',
  },
);

const kinds = Object.keys(EntityKind) as (keyof typeof EntityKind)[];
const parameters = { q: typed(200), kind: maybeOneOf(kinds), after };
const PAGE = 50;

/** What is found under a name, whatever it is. */
export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, dropped, to, change } = useAddress(parameters);
  const text = values.q.trim();
  const answer = useAnswer(
    FoundByKind,
    text === ''
      ? null
      : {
          language: asked(language),
          text,
          first: PAGE,
          kinds: values.kind === null ? null : [values.kind],
          after: values.after,
        },
  );
  const ofAllKinds = answer.answer?.data.ofAllKinds;
  const counts = new Map(ofAllKinds?.facets.kinds.values.map(({ value, count }) => [value, count]));
  const withCount = (name: string, count: number | undefined): string =>
    ofAllKinds ? `${name} (${write.number(count ?? 0)})` : name;
  return (
    <Page title={text === '' ? t.title : t.titleFor(text)} dropped={dropped}>
      <Choice
        label={t.kind}
        values={[null, ...kinds.filter((kind) => !ofAllKinds || counts.has(kind) || kind === values.kind)]}
        value={values.kind}
        textOf={(kind) =>
          kind === null
            ? withCount(t.all, ofAllKinds?.totalCount)
            : withCount(EntityKind[kind][language], counts.get(kind))
        }
        onChange={(kind) => change({ kind, after: null })}
      />
      {text === '' ? (
        <p>{t.begin}</p>
      ) : (
        <Await asked={answer} lines={10}>
          {({ search }) =>
            search &&
            (search.totalCount === 0 ? (
              values.kind === null ? (
                <Empty>{t.none(text)}</Empty>
              ) : (
                <Empty way={{ to: to({ kind: null }), text: t.allKinds }}>
                  {t.noneOfKind(text, EntityKind[values.kind][language])}
                </Empty>
              )
            ) : (
              <>
                <p className="soft">{t.count(write.number(search.edges.length), write.number(search.totalCount))}</p>
                {[
                  ...groupedBy(
                    search.edges.map(({ node }) => node),
                    ({ __typename }) => __typename,
                  ),
                ].map(([kind, entities]) => (
                  <section key={kind} className="stack close">
                    <h2>{capital(kindInWords(kind, entities, language))}</h2>
                    <ul className="bare stack close">
                      {entities.map((entity) => (
                        <li key={entity.id}>
                          <EntityLink entity={entity} />
                        </li>
                      ))}
                    </ul>
                  </section>
                ))}
                {search.pageInfo.hasNextPage && (
                  <p>
                    <Link href={to({ after: search.pageInfo.endCursor })}>{t.next}</Link>
                  </p>
                )}
              </>
            ))
          }
        </Await>
      )}
    </Page>
  );
}
