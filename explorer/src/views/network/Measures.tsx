import { useState, type ReactNode } from 'react';
import {
  NetworkAlone,
  NetworkGaps,
  NetworkJoiners,
  NetworkLosses,
  type CountedFragment,
  type SentenceFragment,
} from '../../api.generated.js';
import { useAnswer, type Asked } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { EntityLink, type Named } from '../../parts/entity.js';
import { Sentences } from '../../parts/Sentence.js';
import { windowOf } from '../../parts/time.js';
import { asked, bilingual, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import type { NetworkAddress } from './address.js';

const words = bilingual(
  {
    joiners: 'Hvem binder netværkene sammen?',
    losses: 'Hvad går tabt, hvis en trækker sig?',
    alone: 'Hvem står alene?',
    gaps: 'Hvilke netværk arbejder med det samme hver for sig?',
    lossesTold: 'Regnet på indsatser, der ikke vides at være slut, også hvor billedet viser hele perioden.',
    none: 'Ingen, så vidt det er registreret.',
    gapsTold:
      'Kun netværk uden noget samarbejde på tværs. Billedet viser også dem, der samarbejder, men ikke om alle de temaer, de har til fælles.',
    count: (shown: string, all: string) => `De første ${shown} af ${all}.`,
    more: 'Vis flere',
  },
  {
    joiners: 'Who joins the networks?',
    losses: 'What is lost if one withdraws?',
    alone: 'Who stands alone?',
    gaps: 'Which networks work on the same, each by itself?',
    lossesTold: 'Worked out on initiatives that are not known to be over, also where the picture shows all time.',
    none: 'None, as far as is on record.',
    gapsTold:
      'Only networks with no joint work at all. The picture also has those that work together, but not on all themes they share.',
    count: (shown: string, all: string) => `The first ${shown} of ${all}.`,
    more: 'Show more',
  },
);

interface MeasureProps {
  readonly address: NetworkAddress;
}

/** How many of a list are told, and once somebody wants more. */
const [FEW, MANY] = [5, 50];

/** The first few of a list, then many. */
function useLength() {
  const [first, setFirst] = useState(FEW);
  return { first, more: () => setFirst(MANY) };
}

function useEvidence({ values }: NetworkAddress) {
  const language = useLanguage();
  return { language: asked(language), window: windowOf(values.when), minConfidence: values.sure };
}

/** Members of several networks, who can carry messages between them. */
export function Joiners({ address }: MeasureProps) {
  const t = useWords(words);
  const { first, more } = useLength();
  const answer = useAnswer(NetworkJoiners, { ...useEvidence(address), first });
  return <Told title={t.joiners} asked={answer} more={more} of={({ brokers }) => brokers} />;
}

/** What nobody else would carry on. */
export function Losses({ address }: MeasureProps) {
  const t = useWords(words);
  const { first, more } = useLength();
  const answer = useAnswer(NetworkLosses, { ...useEvidence(address), first });
  return (
    <Told
      title={t.losses}
      about={t.lossesTold}
      asked={answer}
      more={more}
      of={({ removalImpacts }) => removalImpacts}
    />
  );
}

/** Organisations that work with nobody. */
export function Alone({ address }: MeasureProps) {
  const t = useWords(words);
  const { first, more } = useLength();
  const answer = useAnswer(NetworkAlone, { ...useEvidence(address), first });
  return <Told title={t.alone} asked={answer} more={more} of={({ isolatedOrganisations }) => isolatedOrganisations} />;
}

/** Networks that share a theme and have no tie at all. */
export function Gulfs({ address }: MeasureProps) {
  const t = useWords(words);
  const { network, theme } = address.values;
  const { first, more } = useLength();
  const answer = useAnswer(NetworkGaps, { ...useEvidence(address), first, network, theme });
  return (
    <Told title={t.gaps} about={t.gapsTold} asked={answer} more={more} of={({ structuralGaps }) => structuralGaps} />
  );
}

type Counted = CountedFragment & {
  readonly totalCount: number;
  readonly nodes: readonly { readonly organisation?: Named; readonly reasons: readonly SentenceFragment[] }[];
};

interface ToldProps<Data> {
  readonly title: string;
  /** What one must know to read it. */
  readonly about?: string;
  readonly asked: Asked<Data>;
  readonly of: (data: Data) => Counted | null;
  /** Asks for more of it. */
  readonly more: () => void;
}

/** The first of a list in sentences. */
function Told<Data>({ title, about, asked: answer, of, more }: ToldProps<Data>) {
  return (
    <section className="stack close">
      <h2>{title}</h2>
      {about !== undefined && <p className="soft">{about}</p>}
      <Await asked={answer} lines={6}>
        {(data) => {
          const list = of(data);
          return list && <Listed list={list} more={more} />;
        }}
      </Await>
    </section>
  );
}

function Listed({ list, more }: { readonly list: Counted; readonly more: () => void }): ReactNode {
  const t = useWords(words);
  const write = useWritten();
  const { nodes, totalCount } = list;
  return (
    <>
      {nodes.length === 0 && <p>{t.none}</p>}
      <ul className="bare stack close">
        {nodes.map(({ organisation, reasons }, at) => (
          <li key={organisation?.id ?? at} className="card stack close">
            {organisation && (
              <h3>
                <EntityLink entity={organisation} />
              </h3>
            )}
            <Sentences reasons={reasons} />
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="row soft">
          {t.count(write.number(nodes.length), write.number(totalCount))}
          {nodes.length < MANY && (
            <button type="button" className="no-print" onClick={more}>
              {t.more}
            </button>
          )}
        </p>
      )}
      <Basis basis={list} />
    </>
  );
}
