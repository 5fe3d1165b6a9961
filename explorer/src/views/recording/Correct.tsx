import { Link } from 'wouter';
import { usePathname } from 'wouter/use-browser-location';
import { Await } from '../../parts/Await.js';
import { pathOf } from '../../parts/entity.js';
import { useNames } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { fieldOfKind, kindOf, type Kind } from '../../recording/draft.js';
import { forms } from '../../recording/forms.generated.js';
import { useSeen } from '../../recording/fresh.js';
import type { Rights } from '../../recording/viewer.js';
import { useWords } from '../../words/bilingual.js';
import { CorrectClaim } from './CorrectClaim.js';
import { CorrectForm } from './CorrectForm.js';
import { words } from './words.js';

interface CorrectProps {
  readonly rights: Rights;
}

/** What is on record of something, or as a claim on two, to be corrected. */
export function Correct({ rights }: CorrectProps) {
  const id = useIdMeant();
  return id.includes(' ') ? (
    <CorrectClaim key={id} id={id} rights={rights} />
  ) : (
    <CorrectEntity key={id} id={id} rights={rights} />
  );
}

/** The id at the end of the address, as it stands there: the router takes out some escapes and leaves others. */
function useIdMeant(): string {
  const last = usePathname().replace(/\/$/u, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

interface EntityProps extends CorrectProps {
  readonly id: string;
}

function CorrectEntity({ id, rights }: EntityProps) {
  const t = useWords(words);
  const kind = kindOf(id);
  const name = useNames([id]).get(id) ?? id;
  return (
    <Page title={t.correctTitle(name)}>
      <p>
        <Link href={pathOf(id)}>{t.back(name)}</Link>
      </p>
      <p className="soft">{t.correctLead}</p>
      {kind === undefined ? <p>{t.noSuch}</p> : <Known id={id} kind={kind} rights={rights} />}
    </Page>
  );
}

function Known({ id, kind, rights }: EntityProps & { readonly kind: Kind }) {
  const t = useWords(words);
  const answer = useSeen(forms[kind], id);
  return (
    <Await asked={answer} lines={12}>
      {(seen) =>
        seen.recorded === null ? (
          <p>{t.noSuch}</p>
        ) : (
          <CorrectForm
            fields={forms[kind].fields}
            seen={seen}
            rights={rights}
            changeOf={(changed) => ({ [fieldOfKind(kind)]: { id, ...changed } })}
          />
        )
      }
    </Await>
  );
}
