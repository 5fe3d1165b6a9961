import type { CountedFragment } from '../api.generated.js';
import { bilingual, counted, useWords, useWritten } from '../words/bilingual.js';

const words = bilingual(
  {
    how: 'Sådan er det regnet ud',
    metric: 'Metode',
    version: (version: string, graph: string) => `udgave ${version}, graf ${graph}`,
    parameters: 'Med',
    complete: (share: string) => `Så meget af det, der skulle bruges, er registreret: ${share}.`,
    leftOut: (items: string) => `Ikke talt med: ${items}.`,
    confidence: (n: string) => counted(n, 'mindre sikker oplysning', 'mindre sikre oplysninger'),
    period: (n: string) => counted(n, 'oplysning fra en anden tid', 'oplysninger fra en anden tid'),
    validityUnknown: (n: string) => counted(n, 'oplysning uden kendt tid', 'oplysninger uden kendt tid'),
    visibility: (n: string) => counted(n, 'oplysning, du ikke har adgang til', 'oplysninger, du ikke har adgang til'),
    cancelled: (n: string) => counted(n, 'aflyst indsats', 'aflyste indsatser'),
    planned: (n: string) => counted(n, 'planlagt indsats', 'planlagte indsatser'),
    initiativesUnsure: (n: string) => counted(n, 'ubekræftet indsats', 'ubekræftede indsatser'),
    initiativesPeriod: (n: string) => counted(n, 'indsats fra en anden tid', 'indsatser fra en anden tid'),
    initiativesUnknown: (n: string) => counted(n, 'indsats uden kendt tid', 'indsatser uden kendt tid'),
  },
  {
    how: 'How this was worked out',
    metric: 'Metric',
    version: (version: string, graph: string) => `version ${version}, graph ${graph}`,
    parameters: 'With',
    complete: (share: string) => `Of what is needed for this, so much is on record: ${share}.`,
    leftOut: (items: string) => `Not counted: ${items}.`,
    confidence: (n: string) => counted(n, 'less sure statement', 'less sure statements'),
    period: (n: string) => counted(n, 'statement of another time', 'statements of another time'),
    validityUnknown: (n: string) =>
      counted(n, 'statement whose time is not known', 'statements whose time is not known'),
    visibility: (n: string) =>
      counted(n, 'statement that you have no access to', 'statements that you have no access to'),
    cancelled: (n: string) => counted(n, 'cancelled initiative', 'cancelled initiatives'),
    planned: (n: string) => counted(n, 'planned initiative', 'planned initiatives'),
    initiativesUnsure: (n: string) => counted(n, 'unconfirmed initiative', 'unconfirmed initiatives'),
    initiativesPeriod: (n: string) => counted(n, 'initiative of another time', 'initiatives of another time'),
    initiativesUnknown: (n: string) =>
      counted(n, 'initiative whose time is not known', 'initiatives whose time is not known'),
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
