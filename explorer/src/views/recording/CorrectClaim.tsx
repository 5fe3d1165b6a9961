import { Link } from 'wouter';
import { isId } from '../../address.js';
import { Await } from '../../parts/Await.js';
import { pathOf } from '../../parts/entity.js';
import { useNames } from '../../parts/names.js';
import { Page } from '../../parts/Page.js';
import { claimIn } from '../../recording/claim.js';
import { fieldOfVerb } from '../../recording/draft.js';
import { carriedBy, formsOfClaims } from '../../recording/forms.generated.js';
import type { Recorded } from '../../recording/field.js';
import { useSeen } from '../../recording/fresh.js';
import { Verb } from '../../recording/labels.generated.js';
import type { Rights } from '../../recording/viewer.js';
import { useLanguage, useWords } from '../../words/bilingual.js';
import { CorrectForm } from './CorrectForm.js';
import { words } from './words.js';

interface ClaimProps {
  readonly id: string;
  readonly rights: Rights;
}

const isVerb = (text: string): text is keyof typeof Verb => Object.hasOwn(Verb, text);

/** A claim, to be corrected or taken off the record. */
export function CorrectClaim({ id, rights }: ClaimProps) {
  const t = useWords(words);
  const { verb, ends } = claimIn(id);
  return isVerb(verb) && isId(ends.subject) && isId(ends.object) ? (
    <Known id={id} verb={verb} rights={rights} />
  ) : (
    <Page title={t.correctTitle(id)}>
      <p>{t.noSuch}</p>
    </Page>
  );
}

function Known({ id, verb, rights }: ClaimProps & { readonly verb: keyof typeof Verb }) {
  const t = useWords(words);
  const language = useLanguage();
  const { subject, object, key } = claimIn(id).ends;
  const names = useNames([subject, object, ...(key !== undefined && isId(key) ? [key] : [])]);
  const nameOf = (text: string) => names.get(text) ?? text;
  const said = `${nameOf(subject)} ${Verb[verb][language]} ${nameOf(object)}`;
  const form = formsOfClaims[carriedBy[verb] ?? 'Plain'];
  const answer = useSeen(form, id, subject);
  return (
    <Page title={t.correctTitle(key === undefined || isMoved(key) ? said : `${said} (${nameOf(key)})`)}>
      <p className="row">
        {[subject, object].map((end) => (
          <Link key={end} href={pathOf(end)}>
            {t.back(nameOf(end))}
          </Link>
        ))}
      </p>
      <p className="soft">{t.correctLead}</p>
      <Await asked={answer} lines={12}>
        {(seen) =>
          seen.recorded === null ? (
            <p>{t.noSuch}</p>
          ) : (
            <CorrectForm
              fields={form.fields}
              seen={seen}
              rights={rights}
              changeOf={(changed) => ({ [fieldOfVerb(verb)]: { ...endsStated(id, seen.recorded), ...changed } })}
              withdrawal={{ withdraw: { id } }}
            />
          )
        }
      </Await>
    </Page>
  );
}

/** Whether a key says no more than from where a claim was moved when two organisations became one. */
const isMoved = (key: string): boolean => key.startsWith('as organisation:');

/** The ends as its source states them: a claim that was moved is changed there, and stands where it stood. */
const endsStated = (id: string, recorded: Recorded | null) =>
  claimIn(typeof recorded?.['recordedAs'] === 'string' ? recorded['recordedAs'] : id).ends;
