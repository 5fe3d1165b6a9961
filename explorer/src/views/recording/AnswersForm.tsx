import { useState, type SubmitEvent } from 'react';
import type { AnswersToQuery, AssessmentRoundQuery, NamedFragment } from '../../api.generated.js';
import { ask } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { EntityAdder, EntityPicker } from '../../parts/EntityPicker.js';
import { useNames } from '../../parts/names.js';
import { Scroll } from '../../parts/Scroll.js';
import { AnswersTo } from '../../recording/documents.generated.js';
import type { Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { exchangeOf, useExchange } from '../../use-answer.js';
import { useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { words } from './assessment-words.js';
import { answerChanges, answersOn, nothingSaid, numbers, type Answers, type NeedAnswer } from './assessment-changes.js';
import { Sending } from './Sending.js';
import { words as shared } from './words.js';

interface RoundProps {
  readonly id: string;
  readonly name: string;
  readonly rights: Rights;
}

interface AnswersFormProps extends RoundProps {
  readonly responses: NonNullable<AssessmentRoundQuery['responses']>;
  readonly onDone: () => void;
}

/** What one respondent after the other said, a row for each need. */
export function AnswersForm({ responses, onDone, ...round }: AnswersFormProps) {
  const t = useWords(words);
  const write = useWritten();
  const [respondent, setRespondent] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly id: string; readonly recorded: boolean } | null>(null);
  const name = useNames(said ? [said.id] : []).get(said?.id ?? '') ?? said?.id ?? '';
  const finish = (recorded: boolean) => {
    if (respondent !== null) setSaid({ id: respondent, recorded });
    setRespondent(null);
    onDone();
  };
  return (
    <div className="stack">
      <p role="status">
        {said && <>{said.recorded ? t.done(name) : t.proposed(name)} </>}
        {t.so(write.number(responses.answered.length))}
      </p>
      <EntityPicker
        key={said?.id}
        focus={said !== null}
        label={t.respondent}
        kinds={['Organisation']}
        value={respondent}
        onChange={setRespondent}
      />
      {respondent === null ? (
        <p className="soft">{t.pick}</p>
      ) : (
        <Respondent
          key={respondent}
          {...round}
          respondent={respondent}
          needs={responses.needs.map(({ need }) => need)}
          onDone={finish}
        />
      )}
    </div>
  );
}

let counter = 0;

interface RespondentProps extends RoundProps {
  readonly respondent: string;
  /** What others have named already. */
  readonly needs: readonly NamedFragment[];
  readonly onDone: (recorded: boolean) => void;
}

function Respondent({ respondent, ...props }: RespondentProps) {
  const [once] = useState(() => (counter += 1));
  const answer = useExchange<AnswersToQuery>(
    exchangeOf(`answers ${respondent} ${once}`, async (signal) => ask(AnswersTo, { id: respondent }, signal)),
  );
  return (
    <Await asked={answer} lines={8}>
      {({ claims }) => <Entered {...props} respondent={respondent} record={claims} />}
    </Await>
  );
}

function Entered({
  id,
  name: round,
  rights,
  respondent,
  needs,
  record,
  onDone,
}: RespondentProps & { readonly record: AnswersToQuery['claims'] }) {
  const t = useWords(words);
  const shown = useWords(shared);
  const language = useLanguage();
  // As it was seen: what is fetched later is not what somebody has answered.
  const [before] = useState(() => answersOn(record, id));
  const [madeOn] = useState(record?.graphVersion ?? null);
  const [now, setNow] = useState<Answers>(
    () => new Map([...needs.map((need) => [need.id, nothingSaid] as const), ...before.answers]),
  );
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [tried, setTried] = useState(false);
  const [fresh, setFresh] = useState('');
  const ids = [...now.keys()];
  const told = new Map(needs.map((need) => [need.id, need.name.text]));
  const asked = useNames([respondent, ...ids.filter((need) => need.startsWith('need:') && !told.has(need))]);
  const names = new Map([...told, ...asked]);
  const who = names.get(respondent) ?? respondent;
  const set = (need: string, answer: NeedAnswer) => {
    setNow((all) => new Map(all).set(need, answer));
    setChanges(null);
    setTried(false);
  };
  const [month] = useState(() => new Date().toISOString().slice(0, 7));
  const isWrong = [...now.values()].some((answer) => numbers.some((number) => !isNumber(number, answer[number])));
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const source = { da: words.da.answersSource(who, round), en: words.en.answersSource(who, round) };
    const found = answerChanges({ assessment: id, respondent, before, now, month, source, language });
    setChanges(isWrong || found.length === 0 ? null : found);
  };
  return (
    <>
      <form className="card stack" onSubmit={look} noValidate>
        {ids.length === 0 ? (
          <p>{t.noNeeds}</p>
        ) : (
          <Scroll label={t.need}>
            <table>
              <caption className="hidden">{who}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.need}</th>
                  <th scope="col">{t.asks}</th>
                  {numbers.map((number) => (
                    <th key={number} scope="col">
                      {t[number]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...now].map(([need, answer]) => (
                  <NeedRow
                    key={need}
                    name={names.get(need) ?? need}
                    answer={answer}
                    onChange={(next) => set(need, next)}
                  />
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
        <EntityAdder
          label={t.more}
          kinds={['Need']}
          onAdd={(need) => now.has(need) || set(need, { ...nothingSaid, asks: true })}
        />
        <p className="row">
          <label htmlFor="new-need">{t.newNeed}</label>
          <input id="new-need" value={fresh} onChange={({ target }) => setFresh(target.value)} />
          <button
            type="button"
            disabled={fresh.trim() === ''}
            onClick={() => {
              set(fresh.trim(), { ...nothingSaid, asks: true });
              setFresh('');
            }}
          >
            {t.add}
          </button>
        </p>
        {tried && changes === null && <p role="alert">{isWrong ? t.wrong : shown.unchanged}</p>}
        <p>
          <button type="submit" className="main">
            {shown.look}
          </button>
        </p>
      </form>
      {changes && (
        <Sending
          changes={changes}
          madeOn={madeOn}
          rights={rights}
          usual={t.answersReason(who, round)}
          onDone={onDone}
        />
      )}
    </>
  );
}

/** Whether an input has what it may: nothing, a place, or a number from 1 to 5. */
function isNumber(name: (typeof numbers)[number], text: string): boolean {
  if (text === '') return true;
  const number = Number(text.replace(',', '.'));
  return name === 'rank' ? Number.isInteger(number) && number >= 1 : number >= 1 && number <= 5;
}

interface NeedRowProps {
  readonly name: string;
  readonly answer: NeedAnswer;
  readonly onChange: (answer: NeedAnswer) => void;
}

function NeedRow({ name, answer, onChange }: NeedRowProps) {
  const t = useWords(words);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <input
          type="checkbox"
          aria-label={`${t.asks}: ${name}`}
          checked={answer.asks}
          onChange={({ target }) => onChange({ ...answer, asks: target.checked })}
        />
      </td>
      {numbers.map((number) => (
        <td key={number}>
          <input
            inputMode="decimal"
            size={4}
            aria-label={`${t[number]}: ${name}`}
            aria-invalid={!isNumber(number, answer[number])}
            value={answer[number]}
            onChange={({ target }) => onChange({ ...answer, [number]: target.value.trim() })}
          />
        </td>
      ))}
    </tr>
  );
}
