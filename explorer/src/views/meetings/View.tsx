import { Link } from 'wouter';
import { after, anId, aSwitch, network, someOf, sure, useAddress, when, type Address } from '../../address.js';
import { Meetings as MeetingsQuestion, type MeetingsQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { MeetingBadge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import { Empty } from '../../parts/Empty.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { useNames } from '../../parts/names.js';
import { EntityLink, EntityList, Text, type Named } from '../../parts/entity.js';
import { Folded } from '../../parts/Folded.js';
import { folded } from '../../parts/folding.js';
import { Filters, timeAndSure } from '../../parts/Filters.js';
import { Page } from '../../parts/Page.js';
import { Pager } from '../../parts/Pager.js';
import { Reasons } from '../../parts/Reasons.js';
import { Sentence } from '../../parts/Sentence.js';
import { Several } from '../../parts/Several.js';
import { whenOf } from '../../parts/time.js';
import { useRights } from '../../recording/viewer.js';
import { useAnswer } from '../../use-answer.js';
import { asked, capital, quoted, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { SuggestionStatus, SynergyKind, TimeOfThings } from '../../words/labels.generated.js';
import { Exchanges } from './Exchanges.js';
import { columnsIn, keyOf, pairOf, sidesOf, type Meeting } from './meeting.js';
import { words } from './words.js';

const kinds = ['POOLING', 'COMPLEMENTARITY', 'BRIDGING'] as const;
const parameters = { when, sure, kind: someOf(kinds), new: aSwitch, organisation: anId, network, after };

/** How many meetings a page has. */
const PAGE = 20;

type Counts = NonNullable<MeetingsQuery['synergies']>['counts'];

/** Who should meet whom, why, and what each would give and get. */
export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, to, change, dropped } = useAddress(parameters);
  const narrowed = [values.organisation, values.network].filter((id) => id !== null);
  const names = useNames(narrowed);
  const answer = useAnswer(MeetingsQuestion, {
    language: asked(language),
    first: PAGE,
    after: values.after,
    kinds: values.kind.length === 0 ? null : values.kind,
    onlyNewTies: values.new,
    organisation: values.organisation,
    network: values.network,
    minConfidence: values.sure,
    ...whenOf(values.when),
  });
  const synergies = answer.answer?.data.synergies;
  const chip = (name: 'organisation' | 'network') => {
    const id = values[name];
    return id === null ? [] : [{ label: names.get(id) ?? id, without: to({ [name]: null, after: null }) }];
  };
  // How many there are of the other kinds is not told once one is chosen.
  const labelOf = (kind: (typeof kinds)[number]): string => {
    const ofKind = (synergies?.counts ?? []).filter(
      (each) => each.kind === kind && (values.when !== 'now' || each.time !== 'OVER'),
    );
    const label = SynergyKind[kind][language];
    const isCounted = values.kind.length === 0 || values.kind.includes(kind);
    return synergies && isCounted ? t.counted(label, write.number(countOf(ofKind))) : label;
  };
  return (
    <Page title={t.title} dropped={dropped}>
      <Filters
        {...timeAndSure({ values, to, change })}
        chips={[...chip('organisation'), ...chip('network')]}
        sheet={() => sheetOf('meetings', columnsIn(language), synergies?.nodes ?? [])}
      >
        <Several
          label={t.kind}
          values={kinds}
          chosen={values.kind}
          textOf={labelOf}
          onChange={(kind) => change({ kind, after: null })}
        />
        <label className="row">
          <input
            type="checkbox"
            checked={values.new}
            onChange={({ target }) => change({ new: target.checked, after: null })}
          />
          {t.onlyNew}
        </label>
        <EntityPicker
          label={t.organisation}
          kinds={['Organisation']}
          value={values.organisation}
          onChange={(organisation) => change({ organisation, after: null })}
        />
        <EntityPicker
          label={t.network}
          kinds={['Organisation']}
          value={values.network}
          onChange={(network) => change({ network, after: null })}
        />
      </Filters>
      <Await asked={answer} lines={16}>
        {({ synergies }) =>
          synergies && (
            <>
              {synergies.nodes.length > 0 ? (
                <>
                  <p className="soft">
                    {t.count(write.number(synergies.nodes.length), write.number(synergies.totalCount))}
                  </p>
                  <ol className="bare stack">
                    {folded(synergies.nodes, (meeting) => pairOf(meeting, language)).map(({ first, others, about }) => (
                      <li key={keyOf(first, language)} className="stack close">
                        <MeetingCard meeting={first} />
                        {about && others.length > 0 && (
                          <Folded count={others.length} about={about.name}>
                            <ol className="bare stack close">
                              {others.map((meeting) => (
                                <li key={keyOf(meeting, language)}>
                                  <MeetingCard meeting={meeting} />
                                </li>
                              ))}
                            </ol>
                          </Folded>
                        )}
                      </li>
                    ))}
                  </ol>
                </>
              ) : (
                <NoMeetings values={values} to={to} names={names} earlier={countOf(synergies.counts)} />
              )}
              <Pager after={values.after} page={synergies.pageInfo} to={(after) => to({ after })} />
              <Basis basis={synergies} />
            </>
          )
        }
      </Await>
    </Page>
  );
}

interface NoMeetingsProps extends Pick<Address<typeof parameters>, 'values' | 'to'> {
  readonly names: ReadonlyMap<string, string>;
  /** How many there are at whatever time. */
  readonly earlier: number;
}

/** Nothing to show: which choice makes it so, and the way without just that one. */
function NoMeetings({ values, to, names, earlier }: NoMeetingsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const way = (text: string, changes: Parameters<typeof to>[0]) => ({ text, to: to({ ...changes, after: null }) });
  if (values.when === 'now' && earlier > 0)
    return <Empty way={way(t.ever(write.number(earlier)), { when: 'ever' })}>{t.emptyNow}</Empty>;
  if (typeof values.when !== 'string') return <Empty way={way(t.all, { when: 'ever' })}>{t.emptyBetween}</Empty>;
  if (values.kind.length > 0) {
    const chosen = write.choice(values.kind.map((kind) => quoted(SynergyKind[kind][language], language)));
    return <Empty way={way(t.allOfKinds, { kind: [] })}>{t.emptyKind(chosen)}</Empty>;
  }
  if (values.new) return <Empty way={way(t.alsoOld, { new: false })}>{t.emptyNew}</Empty>;
  const [whom, id] =
    values.organisation === null
      ? (['network', values.network] as const)
      : (['organisation', values.organisation] as const);
  if (id === null) return <Empty>{t.empty}</Empty>;
  return <Empty way={way(t.forAll, { [whom]: null })}>{t.emptyFor(names.get(id) ?? id)}</Empty>;
}

/** How many there are at whatever time. */
const countOf = (counts: Counts): number => counts.reduce((sum, { count }) => sum + count, 0);

function MeetingCard({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <section className="card stack close">
      <p className="row">
        <MeetingBadge value={meeting.kind} />
        <span className="small soft">{TimeOfThings[meeting.time][language]}</span>
      </p>
      <h2 className="meeting">
        {sidesOf(meeting, language).map(({ id, name }, at) => (
          <span key={at}>
            {at > 0 && ` ${t.and} `}
            {id === null ? <Text name={name} /> : <EntityLink entity={{ id, name }} row={at === 0} />}
          </span>
        ))}
      </h2>
      <Reasons reasons={meeting.reasons} />
      <Exchanges meeting={meeting} />
      <p>
        <strong>{t.next}:</strong> <NextStep meeting={meeting} />
      </p>
      <Became meeting={meeting} />
    </section>
  );
}

/** What became of the suggestion, and for whoever may say so the way to do it. */
function Became({ meeting: { status, suggestionId, reply } }: { readonly meeting: Meeting }) {
  const t = useWords(words);
  const language = useLanguage();
  const rights = useRights();
  const [kind = '', ...ends] = suggestionId.split(' ');
  const to = reply ? `correct/${reply.id}` : ['reply', kind.toLowerCase(), ...ends].join('/');
  return (
    <>
      {status !== 'OPEN' && (
        <p>
          <strong>{capital(SuggestionStatus[status][language])}</strong>
          {reply?.justification != null && <>: {reply.justification}</>}
        </p>
      )}
      {rights?.mayFollow && (
        <p className="no-print">
          <Link href={`/recording/${to}`}>{reply ? t.correctReply : t.reply}</Link>
        </p>
      )}
    </>
  );
}

/** Names within a sentence. */
function Listed({ entities }: { readonly entities: readonly Named[] }) {
  const language = useLanguage();
  const [first, last] = [entities.slice(0, -1), entities.slice(-1)];
  return (
    <>
      <EntityList entities={first} />
      {first.length > 0 && ` ${words[language].and} `}
      <EntityList entities={last} />
    </>
  );
}

function NextStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords(words);
  const { commonContacts } = meeting;
  if (meeting.__typename === 'Pooling' && meeting.overlap.suggestedAction)
    return <Sentence reason={meeting.overlap.suggestedAction} />;
  return (
    <>
      {meeting.__typename === 'Bridging' && meeting.suggestedTie.length > 0 ? (
        <>
          {t.bridge}: <Listed entities={meeting.suggestedTie} />.{' '}
        </>
      ) : (
        `${t.meet}. `
      )}
      {meeting.__typename === 'Complementarity' && meeting.tied && `${t.knowEachOther} `}
      {commonContacts.length > 0 && (
        <>
          <Listed entities={commonContacts.slice(0, 3)} /> {t.through}.
        </>
      )}
    </>
  );
}
