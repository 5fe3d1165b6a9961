import { Link } from 'wouter';
import { maybeOneOf, someIds, useAddress, type Parameter } from '../../address.js';
import type { WhatHasChangedQuery } from '../../api.generated.js';
import { base } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { EntitiesPicker } from '../../parts/EntitiesPicker.js';
import { EntityLink } from '../../parts/entity.js';
import { Filters } from '../../parts/Filters.js';
import type { Column } from '../../parts/DataTable.js';
import { Page } from '../../parts/Page.js';
import { reasonsAsText } from '../../parts/Reasons.js';
import { Sentences } from '../../parts/Sentence.js';
import { sheetOf } from '../../parts/sheet.js';
import { useAnswer } from '../../use-answer.js';
import { asked, useLanguage, useWords, useWritten, written, type Language } from '../../words/bilingual.js';
import { WhatHasChanged } from './documents.generated.js';
import { words } from './words.js';

const groups = ['NEW', 'BEGAN', 'ENDED', 'CHANGED', 'WITHDRAWN'] as const;

/** A day, a month or a year; a month back where none is given. */
const aDate: Parameter<string | null> = {
  read: (text) =>
    /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text) ? text : undefined,
  write: (date) => date ?? '',
  usual: null,
};

const parameters = {
  since: aDate,
  themes: someIds,
  networks: someIds,
  organisations: someIds,
  what: maybeOneOf(groups),
};

/** How many of each group are shown, and of one that is looked at alone. */
const [FEW, MANY] = [5, 100];

/** How far back is looked where no date is given, in days. */
const MONTH = 30;

const monthBack = (): string => new Date(Date.now() - MONTH * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

type Group = NonNullable<WhatHasChangedQuery['digest']>['groups'][number];

/** What has changed since a date, to be read in a minute. */
export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, to, change, dropped } = useAddress(parameters);
  const since = values.since ?? monthBack();
  const { themes, networks, organisations, what } = values;
  const some = (ids: readonly string[]) => (ids.length === 0 ? null : ids);
  const answer = useAnswer(WhatHasChanged, {
    language: asked(language),
    since,
    themes: some(themes),
    networks: some(networks),
    organisations: some(organisations),
    what: what === null ? null : [what],
    first: what === null ? FEW : MANY,
  });
  const groups = answer.answer?.data.digest?.groups ?? [];
  const feed = new URLSearchParams({ language });
  for (const [name, ids] of Object.entries({ themes, networks, organisations }))
    for (const id of ids) feed.append(name, id);
  return (
    <Page title={t.title} dropped={dropped}>
      <Filters sheet={() => sheetOf('changes', columnsIn(language), rowsOf(groups), ...toldOf(groups, language))}>
        <label className="row">
          {t.since}
          <input
            key={since}
            type="date"
            defaultValue={since.length === 'YYYY-MM-DD'.length ? since : ''}
            onBlur={({ target: { value } }) => {
              if (value !== '' && value !== since && aDate.read(value) !== undefined) change({ since: value });
            }}
          />
        </label>
        <EntitiesPicker label={t.themes} kinds={['Theme']} value={themes} onChange={(ids) => change({ themes: ids })} />
        <EntitiesPicker
          label={t.networks}
          kinds={['Organisation']}
          value={networks}
          onChange={(ids) => change({ networks: ids })}
        />
      </Filters>
      <Await asked={answer} lines={16}>
        {({ digest }) =>
          digest && (
            <>
              <Sentences reasons={digest.reasons} />
              {digest.groups.map((group) => (
                <section key={group.what} className="stack close">
                  <h2>
                    {t[group.what]} ({write.number(group.totalCount)})
                  </h2>
                  <Entries group={group} />
                  {what === null && group.totalCount > group.entries.length && (
                    <p className="no-print">
                      <Link href={to({ what: group.what })}>{t.all(write.number(group.totalCount))}</Link>
                    </p>
                  )}
                  {what !== null && group.totalCount > MANY && <p className="soft">{t.first(write.number(MANY))}</p>}
                </section>
              ))}
              {what !== null && (
                <p className="no-print">
                  <Link href={to({ what: null })}>{t.back}</Link>
                </p>
              )}
              <p className="no-print">
                <a href={`${base}/export/changes.atom?${feed.toString()}`} type="application/atom+xml">
                  {t.feed}
                </a>
              </p>
              <Basis basis={digest} />
            </>
          )
        }
      </Await>
    </Page>
  );
}

function Entries({ group }: { readonly group: Group }) {
  const t = useWords(words);
  const write = useWritten();
  return (
    <ol className="bare stack close">
      {group.entries.map(({ entityId, entity, reasons, count }) => (
        <li key={entityId} className="card stack close">
          {entity && (
            <h3>
              <EntityLink entity={entity} row />
            </h3>
          )}
          <Sentences reasons={reasons} first={3} />
          {count > reasons.length && <p className="small soft">{t.more(write.number(count - reasons.length))}</p>}
        </li>
      ))}
    </ol>
  );
}

interface Row {
  readonly what: Group['what'];
  readonly entry: Group['entries'][number];
}

const rowsOf = (groups: readonly Group[]): readonly Row[] =>
  groups.flatMap(({ what, entries }) => entries.map((entry) => ({ what, entry })));

function columnsIn(language: Language): readonly Column<Row>[] {
  const t = words[language];
  return [
    { title: t.group, value: ({ what }) => t[what] },
    { title: t.about, value: ({ entry }) => entry.entity?.name.text ?? entry.entityId },
    { title: t.date, value: ({ entry }) => entry.date },
    { title: t.count, value: ({ entry }) => entry.count },
    { title: t.newest, value: ({ entry }) => reasonsAsText(entry.reasons) },
  ];
}

/** Of each group that isn't all there how much is. */
function toldOf(groups: readonly Group[], language: Language): readonly string[] {
  const t = words[language];
  const { number } = written(language);
  return groups
    .filter(({ entries, totalCount }) => entries.length < totalCount)
    .map(({ what, entries, totalCount }) => `${t[what]}: ${t.shown(number(entries.length), number(totalCount))}`);
}
