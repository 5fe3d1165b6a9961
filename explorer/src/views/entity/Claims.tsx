import { useState } from 'react';
import { fetched, Nothing } from '../../parts/fetched.js';
import type { EntityQuery } from '../../api.generated.js';
import { Confidence } from '../../parts/Confidence.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { EntityLink, Text } from '../../parts/entity.js';
import { WebLink } from '../../parts/WebLink.js';
import { groupedBy } from '../../parts/grouped.js';
import { inLanguage, useLanguage, useWords, useWritten, type Language } from '../../words/bilingual.js';
import {
  Confidence as confidences,
  ParticipationRole,
  PlaceOfUse,
  RelationRole,
  UptakeLevel,
} from '../../words/labels.generated.js';
import type { Entity, Stated } from './View.js';
import { words } from './words.js';

const CorrectLink = fetched(async () => import('../../recording/CorrectLink.js'), Nothing);

type Claim = NonNullable<EntityQuery['outgoing']>['nodes'][number];

/** A claim as it stands on the page of one of its two ends. */
export interface ClaimRow {
  readonly claim: Claim;
  /** What is claimed, with the page's own entity where it belongs: »… er medlem af 92-gruppen«. */
  readonly heading: string;
}

export function claimRows(
  { outgoing, incoming }: Stated,
  { name }: Pick<Entity, 'name'>,
  language: Language,
): readonly ClaimRow[] {
  const label = (claim: Claim): string => inLanguage(claim.label, language).text;
  return [
    ...(outgoing?.nodes ?? []).map((claim) => ({
      claim,
      heading: `${name.text} ${label(claim)} …`,
    })),
    ...(incoming?.nodes ?? []).map((claim) => ({
      claim,
      heading: `… ${label(claim)} ${name.text}`,
    })),
  ];
}

/** What is stated of something and others, a table for each relation; each row with its source and how sure it is. */
export function Claims({ rows, outgoing, incoming }: Stated & { readonly rows: readonly ClaimRow[] }) {
  const t = useWords(words);
  const write = useWritten();
  // Where one way has no answer, it is not known how many there are.
  const all = outgoing && incoming ? outgoing.totalCount + incoming.totalCount : null;
  return (
    <section className="stack">
      <h2>{t.recorded}</h2>
      {all === 0 && <p>{t.nothing}</p>}
      {all !== null && rows.length < all && (
        <p className="soft">{t.more(write.number(rows.length), write.number(all))}</p>
      )}
      {[...groupedBy(rows, ({ heading }) => heading)].map(([heading, group]) => (
        <Group key={heading} heading={heading} rows={group} />
      ))}
    </section>
  );
}

/** How many rows of a relation are shown before somebody wants all. */
const FIRST = 8;

function Group({ heading, rows }: { readonly heading: string; readonly rows: readonly ClaimRow[] }) {
  const t = useWords(words);
  const write = useWritten();
  const columns = useClaimColumns().filter(({ value }) => rows.some((row) => value(row) !== ''));
  const [all, setAll] = useState(rows.length <= FIRST);
  return (
    <section className="stack close claims">
      <h3>{heading}</h3>
      <DataTable
        caption={heading}
        columns={columns}
        rows={all ? rows : rows.slice(0, FIRST)}
        keyOf={({ claim }) => claim.id}
      />
      {!all && (
        <p>
          <button type="button" onClick={() => setAll(true)}>
            {t.all(write.number(rows.length))}
          </button>
        </p>
      )}
    </section>
  );
}

export function useClaimColumns(): readonly Column<ClaimRow>[] {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  return [
    {
      title: t.end,
      value: ({ claim }) => claim.end.name.text || claim.end.id,
      shown: ({ claim }) => <EntityLink entity={claim.end} />,
    },
    { title: t.detail, value: ({ claim }) => detailOf(claim) },
    {
      title: t.time,
      value: ({ claim: { from, to, current } }) =>
        from === null && to === null ? (current === false ? t.over : null) : `${from ?? ''}–${to ?? ''}`,
      shown: ({ claim: { from, to } }) => (from === null && to === null ? t.over : write.period(from, to)),
    },
    {
      title: t.sure,
      value: ({ claim }) => confidences[claim.confidence][language],
      shown: ({ claim }) => (
        <>
          <Confidence value={claim.confidence} />
          {claim.conflictsWith.length > 0 && (
            <div className="small">{claim.ranksFirst ? `${t.conflict}; ${t.first}` : t.conflict}</div>
          )}
        </>
      ),
    },
    {
      title: t.source,
      value: ({ claim }) =>
        claim.sources.length === 0 ? t.noSource : claim.sources.map((source) => source.name.text).join('; '),
      shown: ({ claim }) => (
        <>
          <SourceList sources={claim.sources} />
          <CorrectLink id={claim.id} about={claim.end.name.text} />
        </>
      ),
    },
  ];

  function detailOf(claim: Claim): string {
    const details: (string | null)[] = [claim.note];
    if ('assessment' in claim && claim.assessment) details.push(claim.assessment.name.text);
    if ('relationRole' in claim && claim.relationRole !== null)
      details.push(RelationRole[claim.relationRole][language]);
    if ('participationRole' in claim && claim.participationRole !== null)
      details.push(ParticipationRole[claim.participationRole][language]);
    if ('amount' in claim && claim.amount !== null)
      details.push(`${write.number(claim.amount)} ${claim.currency ?? ''}`);
    if ('purpose' in claim && claim.purpose !== null) details.push(PlaceOfUse[claim.purpose][language]);
    if ('rank' in claim && claim.rank !== null) details.push(t.rank(write.number(claim.rank)));
    if ('importance' in claim && claim.importance !== null && claim.ability !== null)
      details.push(t.rating(write.number(claim.importance), write.number(claim.ability)));
    if ('level' in claim && claim.level !== null) details.push(UptakeLevel[claim.level][language]);
    if ('placeOfUse' in claim && claim.placeOfUse !== null) details.push(PlaceOfUse[claim.placeOfUse][language]);
    if ('proof' in claim) details.push(claim.proof);
    return details.filter((detail) => detail !== null && detail !== '').join(' · ');
  }
}

function SourceList({ sources }: Pick<Claim, 'sources'>) {
  const t = useWords(words);
  if (sources.length === 0) return <span className="soft">{t.noSource}</span>;
  return sources.map((source) => (
    <div key={source.id} className="small">
      <EntityLink entity={source} />{' '}
      <WebLink address={source.address}>
        <span aria-hidden="true">↗</span>
        <span className="hidden">
          <Text name={source.name} />
        </span>
      </WebLink>
      {source.publisher !== null && <span className="soft"> · {source.publisher}</span>}
    </div>
  ));
}
