import { Link } from 'wouter';
import { after, oneOf, useAddress } from '../../address.js';
import type { ChangeSetsQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { DataTable, type Column } from '../../parts/DataTable.js';
import { Page } from '../../parts/Page.js';
import { Pager } from '../../parts/Pager.js';
import { Tabs } from '../../parts/Tabs.js';
import { ChangeSets } from '../../recording/documents.generated.js';
import { ChangeSetState } from '../../recording/labels.generated.js';
import type { Rights } from '../../recording/viewer.js';
import { useAnswer } from '../../use-answer.js';
import { asked, capital, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { Role } from '../../words/labels.generated.js';
import { words as assessmentWords } from './assessment-words.js';
import { words as sheetWords } from './sheet-words.js';
import { words } from './words.js';

const parameters = { show: oneOf('open', 'decided'), after };

const states = {
  open: ['PROPOSED', 'DRAFT'],
  decided: ['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'UNDONE'],
} as const;

type Entered = NonNullable<ChangeSetsQuery['changeSets']>['nodes'][number];

/** Sets of changes, the newest first: editors see all, members their own. */
export function Inbox({ rights }: { readonly rights: Rights }) {
  const t = useWords(words);
  const round = useWords(assessmentWords);
  const sheet = useWords(sheetWords);
  const language = useLanguage();
  const write = useWritten();
  const { values, dropped, to } = useAddress(parameters);
  const answer = useAnswer(ChangeSets, {
    language: asked(language),
    states: states[values.show],
    after: values.after,
  });
  const columns: readonly Column<Entered>[] = [
    {
      title: t.reason,
      value: ({ reason }) => reason,
      shown: ({ id, reason }) => (
        <Link href={`/recording/${id}`} data-row>
          {reason}
        </Link>
      ),
    },
    { title: t.state, value: ({ state }) => capital(ChangeSetState[state][language]) },
    { title: t.count, value: ({ count }) => count },
    {
      title: t.by,
      value: ({ role, networks }) => [Role[role][language], ...networks.map(({ name }) => name.text)].join(', '),
    },
    { title: t.date, value: ({ date }) => date, shown: ({ date }) => write.shortDate(date) },
  ];
  return (
    <Page title={t.inboxTitle} dropped={dropped}>
      <p className="soft">{rights.mayDecide ? t.inboxLead : t.ownLead}</p>
      {rights.mayDecide && (
        <p>
          <Link className="button" href="/recording/assessment">
            {round.open}
          </Link>{' '}
          <Link className="button" href="/recording/sheet">
            {sheet.open}
          </Link>
        </p>
      )}
      <Tabs
        label={t.shown}
        tabs={(['open', 'decided'] as const).map((tab) => ({ tab, text: t[tab] }))}
        value={values.show}
        to={(show) => to({ show, after: null })}
      />
      <Await asked={answer}>
        {({ changeSets }) =>
          changeSets &&
          (changeSets.totalCount === 0 ? (
            <p>{values.show === 'open' ? t.noneOpen : t.noneDecided}</p>
          ) : (
            <>
              <DataTable
                caption={`${t[values.show]}: ${write.number(changeSets.totalCount)}`}
                columns={columns}
                rows={changeSets.nodes}
                keyOf={({ id }) => id}
              />
              <Pager after={values.after} page={changeSets.pageInfo} to={(cursor) => to({ after: cursor })} />
            </>
          ))
        }
      </Await>
    </Page>
  );
}
