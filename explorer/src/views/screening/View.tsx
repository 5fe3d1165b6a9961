import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useAddress } from '../../address.js';
import { Screening as ScreeningQuestion } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { sheetOf } from '../../parts/sheet.js';
import { Filters } from '../../parts/Filters.js';
import { Page } from '../../parts/Page.js';
import { useAnswer } from '../../use-answer.js';
import { asked, useLanguage, useWords } from '../../words/bilingual.js';
import { Answer } from './Answer.js';
import { columnsIn, linesOf } from './columns.js';
import { asAsked, faultsOf, parameters } from './draft.js';
import { Entered } from './Entered.js';
import { Form } from './Form.js';
import { words } from './words.js';

/** A new application: what it serves, what is like it, what to read first, who would strengthen it, and whether it meets the rules. */
export default function View() {
  const t = useWords(words);
  const language = useLanguage();
  const { values: draft, to, change, dropped } = useAddress(parameters);
  const search = useSearch();
  const [, navigate] = useLocation();
  const [sent, setSent] = useState(false);
  const complete = faultsOf(draft).length === 0;
  const answer = useAnswer(
    ScreeningQuestion,
    complete ? { language: asked(language), draft: asAsked(draft, language), minConfidence: draft.sure } : null,
  );
  const screened = complete ? answer.answer?.data.screenApplication : undefined;
  return (
    <Page title={complete ? draft.title : t.title} dropped={dropped}>
      <p className="soft no-print">{t.lead}</p>
      {complete && (
        <Filters
          sure={{ value: draft.sure, change: (sure) => change({ sure }) }}
          sheet={
            screened
              ? () => sheetOf('screening', columnsIn(language), linesOf(screened, language), draft.title)
              : undefined
          }
        />
      )}
      <div className="screening" data-answered={complete}>
        <Form
          key={search}
          draft={draft}
          submit={(next) => {
            setSent(true);
            navigate(to(next));
          }}
        />
        {complete && (
          <Await asked={answer} lines={16}>
            {({ screenApplication }) =>
              screenApplication && (
                <>
                  <Answer key={search} screened={screenApplication} focus={sent} />
                  {answer.answer && (
                    <Entered draft={draft} graphVersion={screenApplication.graphVersion} at={answer.answer.at} />
                  )}
                </>
              )
            }
          </Await>
        )}
      </div>
    </Page>
  );
}
