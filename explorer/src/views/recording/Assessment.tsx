import { useState, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { oneOf, useAddress } from '../../address.js';
import type { AssessmentRoundQuery } from '../../api.generated.js';
import { ask } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { pathOf } from '../../parts/entity.js';
import { Page } from '../../parts/Page.js';
import { Tabs } from '../../parts/Tabs.js';
import { AssessmentRound } from '../../recording/documents.generated.js';
import type { Change } from '../../recording/send.js';
import type { Rights } from '../../recording/viewer.js';
import { exchangeOf, useExchange } from '../../use-answer.js';
import { asked, useLanguage, useWords } from '../../words/bilingual.js';
import { words } from './assessment-words.js';
import { AnswersForm } from './AnswersForm.js';
import { Priorities } from './Priorities.js';
import { Sending } from './Sending.js';
import { words as shared } from './words.js';

const parameters = { step: oneOf('answers', 'priorities') };

let counter = 0;

interface AssessmentProps {
  readonly id: string;
  readonly rights: Rights;
}

/** A round of a needs assessment: the answers of one member after the other, and the priorities that it ended in. */
export function Assessment({ id, rights }: AssessmentProps) {
  const t = useWords(words);
  const back = useWords(shared);
  const language = useLanguage();
  const { values, dropped, to } = useAddress(parameters);
  // Read anew each time: what is entered says what was seen.
  const [once] = useState(() => (counter += 1));
  const answer = useExchange<AssessmentRoundQuery>(
    exchangeOf(`assessment ${id} ${language} ${once}`, async (signal) =>
      ask(AssessmentRound, { id, language: asked(language) }, signal),
    ),
  );
  const name = answer.answer?.data.assessment?.name.text ?? id;
  return (
    <Page title={t.title(name)} dropped={dropped}>
      <p>
        <Link href={pathOf(id)}>{back.back(name)}</Link>
      </p>
      <Tabs
        label={t.steps}
        tabs={(['answers', 'priorities'] as const).map((tab) => ({ tab, text: t[tab] }))}
        value={values.step}
        to={(step) => to({ step })}
      />
      <Await asked={answer} lines={12}>
        {({ assessment, responses }) => {
          if (!assessment || !responses) return <p>{t.noSuch}</p>;
          const round = { id, name, rights };
          return values.step === 'answers' ? (
            <AnswersForm {...round} responses={responses} onDone={answer.again} />
          ) : (
            <Priorities {...round} nodes={assessment.priorities.nodes} madeOn={responses.graphVersion} />
          );
        }}
      </Await>
    </Page>
  );
}

/** The form by which a round is opened. */
export function OpenAssessment({ rights }: { readonly rights: Rights }) {
  const t = useWords(words);
  const told = useWords(shared);
  const [draft, setDraft] = useState({ da: '', en: '', period: '' });
  const [change, setChange] = useState<Change | null>(null);
  const [tried, setTried] = useState(false);
  const name = draft.da.trim() || draft.en.trim();
  const set = (input: keyof typeof draft, text: string) => {
    setDraft((now) => ({ ...now, [input]: text }));
    setChange(null);
    setTried(false);
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { da, en, period } = draft;
    const named = { ...(da.trim() !== '' && { da }), ...(en.trim() !== '' && { en }) };
    if (name !== '') setChange({ assessment: { name: named, ...(period.trim() !== '' && { period }) } });
  };
  const input = (field: keyof typeof draft, label: string, hint?: string) => (
    <p className="stack field">
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        value={draft[field]}
        aria-describedby={`${field}-hint`}
        onChange={({ target }) => set(field, target.value)}
      />
      <span id={`${field}-hint`} className="small soft">
        {hint}
      </span>
    </p>
  );
  return (
    <Page title={t.open}>
      <p className="soft">{t.openLead}</p>
      <form className="card stack" onSubmit={look} noValidate>
        {input('da', told.inDanish(told.name))}
        {input('en', told.inEnglish(told.name))}
        {input('period', t.period, told.periodHint)}
        {tried && name === '' && <p role="alert">{told.needed}</p>}
        <p>
          <button type="submit" className="main">
            {told.look}
          </button>
        </p>
      </form>
      {change && <Sending changes={[change]} madeOn={null} rights={rights} usual={t.openReason(name)} />}
    </Page>
  );
}
