import { cypherRows } from './oracle.js';
import { oracleDay, type AskedOfBoth } from './questions.js';

/** The first and the last day of a date that is known to the year, the month or the day. */
const firstDay = (date: string): string =>
  `CASE size(${date}) WHEN 4 THEN ${date} + '-01-01' WHEN 7 THEN ${date} + '-01' ELSE ${date} END`;
const lastDay = (date: string): string => `CASE size(${date}) WHEN 4 THEN ${date} + '-12-31'
  WHEN 7 THEN toString(date(${date} + '-01') + duration({months: 1}) - duration({days: 1})) ELSE ${date} END`;

/**
 * When initiatives take place: a missing end is open only for one that is RUNNING, and without a start, or where the
 * period is less sure than asked for, it is unknown. `looked`: as sure as asked for, not CANCELLED, touching the days
 * asked for. `carriedOut`: looked at and not only PLANNED. `over`: COMPLETED or ended before the date asked for, else
 * today; at a past date the period decides where it is known.
 */
const markInitiatives = `
  MATCH (effort:Initiative)
  WITH effort, split(effort.period, '/') AS ends,
    effort.confidence IN $levels AND coalesce(effort.periodConfidence, effort.confidence) IN $levels AS isSure
  WITH effort, isSure, ends[0] AS start, coalesce(ends[1], ends[0]) AS end
  WITH effort, NOT end IN ['', '..'] AS isEndKnown, CASE WHEN isSure AND start <> '' THEN start END AS start,
    CASE WHEN NOT end IN ['', '..'] THEN end WHEN effort.status = 'RUNNING' THEN '9999-12-31' ELSE start END AS end
  SET effort.endsOnRecord = NOT split(effort.period, '/')[-1] IN ['', '..']
  SET effort.since = ${firstDay('start')}, effort.until = CASE WHEN start IS NOT NULL THEN ${lastDay('end')} END
  SET effort.looked = effort.confidence IN $levels AND effort.status <> 'CANCELLED'
    AND ($from IS NULL OR coalesce(effort.since <= $to AND effort.until >= $from, false))
  SET effort.carriedOut = effort.looked AND effort.status <> 'PLANNED'
  SET effort.over = effort.status = 'CANCELLED'
    OR effort.status = 'COMPLETED' AND (NOT $past OR start IS NULL)
    OR coalesce(isEndKnown AND effort.since <= $last AND effort.until < $first, false)`;

/**
 * Which claims count, as the rules for every answer have it. `isSure`: itself and both ends are as sure as asked for.
 * Its validity is its own; else that of the initiative at one of its ends, its subject's first; two initiatives coordinate
 * while both take place. STATES, RATES and
 * PRIORITISES, and REQUIRES and HAS_THEME on anything but an initiative, hold at any time.
 */
const markClaims = `
  MATCH (subject:Entity)-[claim]->(object:Entity)
  WITH subject, claim, object,
    type(claim) = 'COORDINATES_WITH' AND subject:Initiative AND object:Initiative AND claim.from IS NULL
      AND claim.to IS NULL AS joins,
    all(each IN [subject, claim, object] WHERE each.confidence IN $levels) AS isSure,
    type(claim) IN ['STATES', 'RATES', 'PRIORITISES', 'REQUIRES']
      OR type(claim) = 'HAS_THEME' AND NOT subject:Initiative AS timeless,
    coalesce(claim.from, claim.to) AS start,
    CASE WHEN claim.to IS NOT NULL THEN claim.to WHEN claim.current THEN '9999-12-31' ELSE claim.from END AS end,
    CASE WHEN claim.from IS NOT NULL AND claim.to IS NULL THEN claim.asOf END AS seen
  WITH subject, claim, object, joins, isSure, timeless, ${firstDay('start')} AS since, ${lastDay('end')} AS ends,
    ${lastDay('seen')} AS seen
  WITH subject, claim, object, joins, isSure, timeless, since, CASE WHEN seen > ends THEN seen ELSE ends END AS until
  WITH claim, isSure, timeless,
    CASE
      WHEN NOT joins THEN coalesce(since, CASE WHEN subject:Initiative THEN subject.since END,
        CASE WHEN object:Initiative THEN object.since END)
      WHEN subject.since IS NULL OR object.since IS NULL THEN null
      WHEN subject.since > object.since THEN subject.since ELSE object.since
    END AS since,
    CASE
      WHEN NOT joins THEN coalesce(until, CASE WHEN subject:Initiative THEN subject.until END,
        CASE WHEN object:Initiative THEN object.until END)
      WHEN subject.until < object.until THEN subject.until ELSE object.until
    END AS until
  WITH claim, isSure,
    CASE
      WHEN NOT isSure THEN 'CONFIDENCE'
      WHEN timeless OR $from IS NULL THEN 'COUNTS'
      WHEN since IS NULL THEN 'VALIDITY_UNKNOWN'
      WHEN since > until THEN 'PERIOD'
      WHEN since <= $to AND until >= $from THEN 'COUNTS'
      ELSE 'PERIOD'
    END AS verdict
  SET claim.isSure = isSure, claim.verdict = verdict, claim.counts = verdict = 'COUNTS'`;

/** Who works with whom: a tie between each two that take part in a common initiative, neither PLANNED nor CANCELLED. */
const markTies = `
  MATCH (one:Organisation)-[joins:PARTICIPATES_IN {counts: true}]->(effort:Initiative)
    <-[too:PARTICIPATES_IN {counts: true}]-(other:Organisation)
  WHERE NOT effort.status IN ['PLANNED', 'CANCELLED']
    AND one.id < other.id AND all(claim IN [joins, too] WHERE coalesce(claim.role, 'PARTNER') <> 'FUNDER')
  WITH one, other, collect(effort.over) AS over
  CREATE (one)-[:WORKS_WITH]->(other)
  WITH one, other, over WHERE any(each IN over WHERE NOT each)
  CREATE (one)-[:WORKS_NOW_WITH]->(other)`;

/** The days that time is told from: those asked for, of a window the last but none after today; today where none is. */
function referenceDate({ question, from, to }: AskedOfBoth) {
  const last = question.asOf == null && (to === null || to > oracleDay) ? oracleDay : (to ?? oracleDay);
  return { first: question.asOf == null ? last : (from ?? last), last, past: last < oracleDay };
}

/**
 * Marks in Neo4j, in plain Cypher and by the text of the dates alone, what counts for a question, so that the oracles of
 * all metrics read `counts`, `looked` and `carriedOut` and say nothing of confidence and time themselves.
 */
export async function markWhatCounts(asked: AskedOfBoth): Promise<void> {
  const parameters = { levels: asked.levels, from: asked.from, to: asked.to, ...referenceDate(asked) };
  await cypherRows('MATCH ()-[tie:WORKS_WITH|WORKS_NOW_WITH]->() DELETE tie');
  for (const statement of [markInitiatives, markClaims, markTies]) await cypherRows(statement, parameters);
}
