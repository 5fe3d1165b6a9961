import { NetworkMeetings as Question, type NetworkMeetingsQuery } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink } from '../../parts/entity.js';
import { Sentences } from '../../parts/Sentence.js';
import { windowOf } from '../../parts/time.js';
import { Networks } from '../../pictures/Networks.js';
import { PictureFrame } from '../../pictures/PictureFrame.js';
import { asked, useLanguage, useWords, useWritten, type ShownText, type Written } from '../../words/bilingual.js';
import type { NetworkAddress } from './address.js';
import { NetworkFilters } from './NetworkFilters.js';
import { networkWords } from './network-words.js';
import { useNarrow } from '../../parts/narrow.js';

type Answered = NonNullable<NetworkMeetingsQuery['networkOverlap']>;
type Pair = Answered['nodes'][number];
type Words = (typeof networkWords)['da'];

/** So many networks one can tell apart on a circle. */
const MOST = 12;
const LISTED = 5;

/** Between networks: who is a member of both, and where the theme is the same and the bridge is missing. */
export function NetworkMeetings({ address }: { readonly address: NetworkAddress }) {
  const t = useWords(networkWords);
  const language = useLanguage();
  const { values, to } = address;
  const answer = useAnswer(Question, {
    language: asked(language),
    network: values.network,
    window: windowOf(values.when),
    minConfidence: values.sure,
  });
  const pairs = answer.answer?.data.networkOverlap?.nodes ?? [];
  const columns = columnsIn(t);
  return (
    <>
      <NetworkFilters address={address} sheet={() => sheetOf('networks', columns, pairs)} />
      <Await asked={answer} lines={18}>
        {({ networkOverlap }) =>
          networkOverlap && (
            <>
              {pairs.length > 0 ? (
                <Meetings address={address} answered={networkOverlap} pairs={pairs} />
              ) : values.network !== null ? (
                <Empty way={{ to: to({ network: null }), text: t.all }}>{t.empty}</Empty>
              ) : values.when === 'ever' ? (
                <Empty>{t.empty}</Empty>
              ) : (
                <Empty way={{ to: to({ when: 'ever' }), text: t.ever }}>{t.emptyThen}</Empty>
              )}
              <Basis basis={networkOverlap} />
            </>
          )
        }
      </Await>
    </>
  );
}

const idOf = ({ a, b }: Pair): string => `${a.id} ${b.id}`;

interface MeetingsProps {
  readonly address: NetworkAddress;
  readonly answered: Answered;
  readonly pairs: readonly Pair[];
}

function Meetings({ address: { values, to, change }, answered, pairs }: MeetingsProps) {
  const t = useWords(networkWords);
  const write = useWritten();
  const isNarrow = useNarrow();
  const view = values.view === 'by-itself' ? (isNarrow ? 'table' : 'picture') : values.view;
  const networks = networksIn(pairs);
  const drawn = networks.slice(0, MOST);
  const placeOf = new Map(drawn.map(({ id }, at) => [id, at]));
  const shown = pairs.filter(({ a, b }) => placeOf.has(a.id) && placeOf.has(b.id));
  const lacking = shown.filter(isLacking).toSorted((one, other) => other.missingLinks.length - one.missingLinks.length);
  const meeting = shown
    .filter(({ sharedMembers }) => sharedMembers.length > 0)
    .toSorted((one, other) => other.sharedMembers.length - one.sharedMembers.length);
  const [worst] = lacking;
  const title = worst ? t.standsOut(short(worst.a), short(worst.b), write.number(worst.missingLinks.length)) : t.title;
  const chosen = shown.find(({ a, b }) => a.id === values.from && b.id === values.to) ?? null;
  const choose = (id: string) => {
    const pair = shown.find((each) => idOf(each) === id);
    if (pair) change({ from: pair.a.id, to: pair.b.id });
  };
  const outside = networks.length - drawn.length;
  return (
    <>
      <PictureFrame
        title={title}
        told={[t.told, ...(outside > 0 ? [t.outside(write.number(outside))] : [])].join(' ')}
        legend={[
          { mark: <line x1={2} y1={7} x2={26} y2={7} className="legend-meets" />, text: t.meets },
          { mark: <line x1={2} y1={7} x2={26} y2={7} className="legend-lacks" />, text: t.lacks },
        ]}
        graphVersion={answered.graphVersion}
        file="networks"
        view={view}
        to={(next) => to({ view: next })}
        picture={
          <div className="beside with-list">
            <Networks
              title={title}
              circles={drawn.map(({ id, name, members }) => ({
                id,
                name,
                known: t.known(write.number(members)),
                radius: 24 + 4 * Math.sqrt(members),
              }))}
              meetings={[...meeting, ...lacking].map((pair) => ({
                id: idOf(pair),
                a: placeOf.get(pair.a.id) ?? 0,
                b: placeOf.get(pair.b.id) ?? 0,
                shared: pair.sharedMembers.length,
                missing: pair.missingLinks.length,
                sentence: sentenceOf(pair, t, write),
              }))}
              chosen={chosen && idOf(chosen)}
              onChoose={choose}
            />
            <div className="stack">
              <PairList title={t.strongest} pairs={meeting} choose={choose} />
              <PairList title={t.missing} pairs={lacking} choose={choose} />
            </div>
          </div>
        }
        table={
          <DataTable
            caption={title}
            columns={columnsIn(t)}
            rows={[...meeting, ...lacking]}
            keyOf={idOf}
            focus={chosen && idOf(chosen)}
          />
        }
      />
      {answered.totalCount > answered.nodes.length && (
        <p className="soft">{t.count(write.number(answered.nodes.length), write.number(answered.totalCount))}</p>
      )}
      {chosen && (
        <section className="card stack close" aria-live="polite">
          <h3>
            <EntityLink entity={chosen.a} /> – <EntityLink entity={chosen.b} />
          </h3>
          <Sentences reasons={chosen.reasons} />
        </section>
      )}
    </>
  );
}

/** A network that is a member of the other is itself the bridge, unless that is known to be over. */
const isLacking = ({ a, b, sharedMembers, missingLinks }: Pair): boolean =>
  sharedMembers.length === 0 && missingLinks.length > 0 && !isMember(a, b) && !isMember(b, a);

const isMember = ({ memberships }: Pair['a'], { id }: Pair['b']): boolean =>
  memberships.edges.some(({ claim, node }) => node.id === id && claim?.to == null);

function PairList({
  title,
  pairs,
  choose,
}: {
  readonly title: string;
  readonly pairs: readonly Pair[];
  readonly choose: (id: string) => void;
}) {
  const t = useWords(networkWords);
  return (
    <section className="stack close">
      <h3>{title}</h3>
      {pairs.length === 0 && <p className="soft">{t.none}</p>}
      <ul className="bare stack close">
        {pairs.slice(0, LISTED).map((pair) => (
          <li key={idOf(pair)}>
            <button type="button" className="plain" onClick={() => choose(idOf(pair))}>
              {short(pair.a)} – {short(pair.b)}: {countOf(pair, t)}
            </button>
            <div className="small soft">{namesOf(pair).slice(0, LISTED).join(', ')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Shown {
  readonly id: string;
  readonly name: ShownText;
  readonly shortName: string | null;
}

const short = ({ shortName, name }: Shown): string => shortName ?? name.text;

const countOf = (pair: Pair, t: Words): string =>
  isLacking(pair) ? t.themes(pair.missingLinks.length) : t.shared(pair.sharedMembers.length);

const namesOf = (pair: Pair): readonly string[] =>
  isLacking(pair) ? pair.missingLinks.map(({ name }) => name.text) : pair.sharedMembers.map((each) => short(each));

function sentenceOf(pair: Pair, t: Words, write: Written): string {
  const say = isLacking(pair) ? t.lackSays : t.meetSays;
  const names = write.list(namesOf(pair).slice(0, LISTED));
  return say(short(pair.a), short(pair.b), countOf(pair, t), names);
}

/** The networks of the pairs, those with most links first, then those with most members. */
function networksIn(pairs: readonly Pair[]): readonly { id: string; name: string; members: number }[] {
  const found = new Map<string, { id: string; name: string; members: number; links: number }>();
  for (const { a, b, membersOfA, membersOfB } of pairs)
    for (const [network, members] of [
      [a, membersOfA],
      [b, membersOfB],
    ] as const) {
      const known = found.get(network.id);
      if (known) known.links += 1;
      else found.set(network.id, { id: network.id, name: short(network), members, links: 1 });
    }
  return [...found.values()].toSorted((one, other) => other.links - one.links || other.members - one.members);
}

const columnsIn = (t: Words): readonly Column<Pair>[] => [
  { title: t.first, value: ({ a }) => a.name.text, shown: ({ a }) => <EntityLink entity={a} /> },
  { title: t.second, value: ({ b }) => b.name.text, shown: ({ b }) => <EntityLink entity={b} /> },
  { title: t.membersOfA, value: ({ membersOfA }) => membersOfA },
  { title: t.membersOfB, value: ({ membersOfB }) => membersOfB },
  { title: t.sharedCount, value: ({ sharedMembers }) => sharedMembers.length },
  { title: t.missingCount, value: ({ missingLinks }) => missingLinks.length },
  { title: t.who, value: ({ sharedMembers }) => sharedMembers.map((each) => short(each)).join('; ') },
  { title: t.on, value: ({ missingLinks }) => missingLinks.map(({ name }) => name.text).join('; ') },
];
