import type { CountedFragment } from '../api.generated.js';
import { bilingual, useWords, useWritten } from '../words/bilingual.js';

const words = bilingual(
  {
    how: 'Sådan er det regnet ud',
    metric: 'Metode',
    version: (version: string, graph: string) => `udgave ${version}, graf ${graph}`,
    parameters: 'Med',
    complete: (share: string) => `Så meget af det, der skulle bruges, er registreret: ${share}.`,
    leftOut: (items: string) => `Ikke talt med: ${items}.`,
    confidence: (n: string) => (n === '1' ? '1 mindre sikker oplysning' : `${n} mindre sikre oplysninger`),
    period: (n: string) => (n === '1' ? '1 oplysning fra en anden tid' : `${n} oplysninger fra en anden tid`),
    validityUnknown: (n: string) => (n === '1' ? '1 oplysning uden kendt tid' : `${n} oplysninger uden kendt tid`),
    visibility: (n: string) =>
      n === '1' ? '1 oplysning, du ikke har adgang til' : `${n} oplysninger, du ikke har adgang til`,
    cancelled: (n: string) => (n === '1' ? '1 aflyst indsats' : `${n} aflyste indsatser`),
    planned: (n: string) => (n === '1' ? '1 planlagt indsats' : `${n} planlagte indsatser`),
    initiativesUnsure: (n: string) => (n === '1' ? '1 ubekræftet indsats' : `${n} ubekræftede indsatser`),
    initiativesPeriod: (n: string) => (n === '1' ? '1 indsats fra en anden tid' : `${n} indsatser fra en anden tid`),
    initiativesUnknown: (n: string) => (n === '1' ? '1 indsats uden kendt tid' : `${n} indsatser uden kendt tid`),
  },
  {
    how: 'How this was worked out',
    metric: 'Metric',
    version: (version: string, graph: string) => `version ${version}, graph ${graph}`,
    parameters: 'With',
    complete: (share: string) => `Of what is needed for this, so much is on record: ${share}.`,
    leftOut: (items: string) => `Not counted: ${items}.`,
    confidence: (n: string) => (n === '1' ? '1 less sure statement' : `${n} less sure statements`),
    period: (n: string) => (n === '1' ? '1 statement of another time' : `${n} statements of another time`),
    validityUnknown: (n: string) =>
      n === '1' ? '1 statement whose time is not known' : `${n} statements whose time is not known`,
    visibility: (n: string) =>
      n === '1' ? '1 statement that you have no access to' : `${n} statements that you have no access to`,
    cancelled: (n: string) => (n === '1' ? '1 cancelled initiative' : `${n} cancelled initiatives`),
    planned: (n: string) => (n === '1' ? '1 planned initiative' : `${n} planned initiatives`),
    initiativesUnsure: (n: string) => (n === '1' ? '1 unconfirmed initiative' : `${n} unconfirmed initiatives`),
    initiativesPeriod: (n: string) => (n === '1' ? '1 initiative of another time' : `${n} initiatives of another time`),
    initiativesUnknown: (n: string) =>
      n === '1' ? '1 initiative whose time is not known' : `${n} initiatives whose time is not known`,
  },
);

/** What an answer left out, and how it was worked out: for whoever wants to check it. */
export function Basis({ basis }: { readonly basis: CountedFragment }) {
  const t = useWords(words);
  const write = useWritten();
  const { excludedCount: claims, initiativesLeftOut: initiatives, metric } = basis;
  const leftOut = [
    [claims.confidence, t.confidence],
    [claims.period, t.period],
    [claims.validityUnknown, t.validityUnknown],
    [claims.visibility, t.visibility],
    [initiatives.confidence, t.initiativesUnsure],
    [initiatives.period, t.initiativesPeriod],
    [initiatives.periodUnknown, t.initiativesUnknown],
    [initiatives.cancelled, t.cancelled],
    [initiatives.planned, t.planned],
  ] as const;
  const told = leftOut.filter(([count]) => count > 0).map(([count, say]) => say(write.number(count)));
  return (
    <footer className="stack close small soft" data-basis>
      {told.length > 0 && <p>{t.leftOut(write.list(told))}</p>}
      <details>
        <summary>{t.how}</summary>
        <p>
          {t.metric}: <code>{metric.name}</code>, {t.version(String(metric.version), String(basis.graphVersion))}
        </p>
        {basis.completeness !== null && <p>{t.complete(write.percent(basis.completeness))}</p>}
        <p>
          {t.parameters} <code>{JSON.stringify(metric.parameters)}</code>
        </p>
      </details>
    </footer>
  );
}
