import { Basis } from '../../parts/Basis.js';
import { EntityLink } from '../../parts/entity.js';
import { Reasons } from '../../parts/Reasons.js';
import { bilingual, useWords, useWritten } from '../../words/bilingual.js';
import type { CandidatesData } from './need-data.js';

const words = bilingual(
  {
    title: 'Hvem kunne fylde hullet?',
    nobody: 'Det er ikke registreret, at nogen, der ikke allerede er med, kan bidrage med noget.',
    count: (shown: string, all: string) => `Viser ${shown} af ${all}, dem med mest at byde på først.`,
    asks: 'beder selv om det',
    offered: (share: string) => `kan bidrage med ${share} af det, behovet kræver`,
    others: (count: string) => `${count} til`,
  },
  {
    title: 'Who could fill the gap?',
    nobody: 'Nobody who does not take part already is on record as having something to offer.',
    count: (shown: string, all: string) => `Showing ${shown} of ${all}, those with most to offer first.`,
    asks: 'asks for it too',
    offered: (share: string) => `can offer ${share} of what the need requires`,
    others: (count: string) => `${count} more`,
  },
);

/** How many are read at once; the others are opened. */
const FIRST = 5;

/** Who could fill the gap of a need, and why. */
export function Candidates({ candidates }: { readonly candidates: CandidatesData }) {
  const t = useWords(words);
  const write = useWritten();
  const { nodes, totalCount } = candidates;
  const others = nodes.slice(FIRST);
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      {nodes.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <>
          {nodes.length < totalCount && (
            <p className="soft">{t.count(write.number(nodes.length), write.number(totalCount))}</p>
          )}
          <List nodes={nodes.slice(0, FIRST)} />
          {others.length > 0 && (
            <details className="stack open-on-paper">
              <summary>{t.others(write.number(others.length))}</summary>
              <List nodes={others} />
            </details>
          )}
        </>
      )}
      <Basis basis={candidates} />
    </section>
  );
}

function List({ nodes }: { readonly nodes: CandidatesData['nodes'] }) {
  const t = useWords(words);
  const write = useWritten();
  return (
    <ol className="bare columns">
      {nodes.map(({ organisation, offered, asks, reasons }) => (
        <li key={organisation.id} className="card stack close">
          <h3>
            <EntityLink entity={organisation} row />
          </h3>
          <p className="small soft">
            {[...(offered === null ? [] : [t.offered(write.percent(offered))]), ...(asks ? [t.asks] : [])].join(' · ')}
          </p>
          <Reasons reasons={reasons} />
        </li>
      ))}
    </ol>
  );
}
