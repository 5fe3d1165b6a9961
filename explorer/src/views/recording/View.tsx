import { Route, Switch } from 'wouter';
import { Page } from '../../parts/Page.js';
import { words as shared } from '../../recording/words.js';
import { useRights } from '../../recording/viewer.js';
import { hasIssuer } from '../../sign-in/signed-in.js';
import { useWords } from '../../words/bilingual.js';
import { Assessment, OpenAssessment } from './Assessment.js';
import { ChangeSet } from './ChangeSet.js';
import { Correct } from './Correct.js';
import { Inbox } from './Inbox.js';
import { Own } from './Own.js';
import { Reply } from './Reply.js';
import { Sheet } from './Sheet.js';
import { words } from './words.js';

/** How the graph is kept: proposals, corrections, and the yearly review of one's own record. */
export default function View() {
  const rights = useRights();
  if (!rights?.mayPropose) return <Closed known={rights !== undefined} />;
  return (
    <Switch>
      <Route path="/recording/correct/:id">
        <Correct rights={rights} />
      </Route>
      {!rights.mayFollow && (
        <Route>
          <Closed known />
        </Route>
      )}
      <Route path="/recording">
        <Inbox rights={rights} />
      </Route>
      <Route path="/recording/assessment">
        <OpenAssessment rights={rights} />
      </Route>
      <Route path="/recording/assessment/:id">{({ id }) => <Assessment key={id} id={id} rights={rights} />}</Route>
      <Route path="/recording/sheet">{rights.mayDecide ? <Sheet /> : <Closed known />}</Route>
      <Route path="/recording/own/:id">{({ id }) => <Own id={id} rights={rights} />}</Route>
      <Route path="/recording/reply/:kind/:a/:b">
        {({ kind, a, b }) => <Reply kind={kind} ends={[a, b]} rights={rights} />}
      </Route>
      <Route path="/recording/:id">{({ id }) => <ChangeSet id={id} rights={rights} />}</Route>
    </Switch>
  );
}

/** What stands instead for whom a page is not. @param known what they may; before that nothing is promised */
function Closed({ known }: { readonly known: boolean }) {
  const t = useWords(words);
  const told = useWords(shared);
  return (
    <Page title={t.inboxTitle}>
      {known ? <p>{`${told.notYours}${hasIssuer ? ` ${told.signIn}` : ''}`}</p> : <p aria-busy="true" />}
    </Page>
  );
}
