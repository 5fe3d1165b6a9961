import { useState, type SubmitEvent } from 'react';
import type { AssessmentRoundQuery } from '../../api.generated.js';
import { EntityLink } from '../../parts/entity.js';
import { Scroll } from '../../parts/Scroll.js';
import type { Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { useWords, useWritten } from '../../words/bilingual.js';
import { priorityChanges, type Decision } from './assessment-changes.js';
import { words } from './assessment-words.js';
import { Sending } from './Sending.js';
import { words as shared } from './words.js';

interface PrioritiesProps {
  readonly id: string;
  readonly name: string;
  readonly rights: Rights;
  readonly nodes: NonNullable<AssessmentRoundQuery['assessment']>['priorities']['nodes'];
  readonly madeOn: number;
}

/** What a round ended in: a place for each need that the board gave one, and why. */
export function Priorities({ id, name: round, rights, nodes, madeOn }: PrioritiesProps) {
  const t = useWords(words);
  const told = useWords(shared);
  const write = useWritten();
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [tried, setTried] = useState(false);
  const isWrong = [...decisions.values()].some(({ rank }) => rank !== '' && !/^[1-9]\d*$/u.test(rank));
  const set = (need: string, decision: Partial<Decision>) => {
    setDecisions((all) => new Map(all).set(need, { rank: '', justification: '', ...all.get(need), ...decision }));
    setChanges(null);
    setTried(false);
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const month = new Date().toISOString().slice(0, 7);
    const source = { da: words.da.prioritiesSource(round), en: words.en.prioritiesSource(round) };
    const found = priorityChanges(id, decisions, month, source);
    setChanges(isWrong || found.length === 0 ? null : found);
  };
  if (nodes.length === 0) return <p>{t.nothingToPrioritise}</p>;
  return (
    <>
      <p className="soft">{t.prioritiesLead}</p>
      <form className="card stack" onSubmit={look} noValidate>
        <Scroll label={t.priorities}>
          <table>
            <caption className="hidden">{t.priorities}</caption>
            <thead>
              <tr>
                {[t.need, t.computed, t.decided, t.justification].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ need, place, decidedRank }) => (
                <tr key={need.id}>
                  <th scope="row">
                    <EntityLink entity={need} />
                  </th>
                  <td>{place === null ? '–' : write.number(place)}</td>
                  <td>
                    <input
                      inputMode="numeric"
                      size={4}
                      aria-label={`${t.decided}: ${need.name.text}`}
                      placeholder={decidedRank === null ? '' : String(decidedRank)}
                      value={decisions.get(need.id)?.rank ?? ''}
                      onChange={({ target }) => set(need.id, { rank: target.value.trim() })}
                    />
                  </td>
                  <td>
                    <input
                      aria-label={`${t.justification}: ${need.name.text}`}
                      value={decisions.get(need.id)?.justification ?? ''}
                      onChange={({ target }) => set(need.id, { justification: target.value })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        {tried && changes === null && <p role="alert">{isWrong ? t.wrong : told.unchanged}</p>}
        <p>
          <button type="submit" className="main">
            {told.look}
          </button>
        </p>
      </form>
      {changes && <Sending changes={changes} madeOn={madeOn} rights={rights} usual={t.prioritiesReason(round)} />}
    </>
  );
}
