import { Link } from 'wouter';
import type { Confidence } from '../../address.js';
import { Group as GroupQuestion } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { SaveSheet } from '../../parts/SaveSheet.js';
import { sheetOf } from '../../parts/sheet.js';
import type { Column } from '../../parts/DataTable.js';
import { EntityAdder } from '../../parts/EntityPicker.js';
import { EntityLink } from '../../parts/entity.js';
import { Reasons } from '../../parts/Reasons.js';
import { Unknown } from '../../parts/Unknown.js';
import { Verdict } from '../../parts/Verdict.js';
import { useAnswer } from '../../use-answer.js';
import { asked, bilingual, useLanguage, useWords, useWritten, type Language } from '../../words/bilingual.js';
import { OrganisationSize } from '../../words/labels.generated.js';
import type { Chosen } from './group-address.js';
import type { GroupData } from './need-data.js';

const words = bilingual(
  {
    suggested: 'Det er den gruppe, der foreslås ud fra det, der er registreret. Skift ud, så regnes der om.',
    chosen: 'Det er den gruppe, du har valgt.',
    again: 'Tilbage til forslaget',
    members: 'I gruppen',
    nobody: 'Der er ingen i gruppen endnu.',
    nobodySuggested: 'Der er ikke registreret nok til at foreslå en gruppe.',
    brings: 'Bidrager med',
    alsoOffers: 'Kan også',
    inferred: '(udledt)',
    nothingNew: 'det samme som de andre, men gør gruppen bredere',
    unknownSize: 'størrelse ikke registreret',
    swap: (count: string) => `Skift ud (${count})`,
    swapNobody: 'Ingen, der er registreret, kan tage pladsen, uden at gruppen mister noget.',
    remove: 'Tag ud',
    removeOne: (name: string) => `Tag ud: ${name}`,
    add: 'Føj til gruppen',
    coverage: 'Det, behovet kræver',
    covered: (covered: string, required: string) => `Gruppen dækker ${covered} af ${required}.`,
    by: (name: string) => `fra ${name}`,
    missing: 'mangler',
    unknownRequired: 'Det er ikke registreret, hvad behovet kræver, så ingen kan sige, hvad gruppen dækker.',
    rules: 'Reglerne',
    MIN_ORGANISATIONS: 'Mindst tre organisationer',
    MIXED_SIZES: 'Både en stor og en lille',
    why: 'Hvorfor',
    organisation: 'Organisation',
    size: 'Størrelse',
  },
  {
    suggested: 'This is the group that is suggested by what is on record. Swap members, and it is worked out anew.',
    chosen: 'This is the group that you have chosen.',
    again: 'Back to the suggestion',
    members: 'In the group',
    nobody: 'Nobody is in the group yet.',
    nobodySuggested: 'Too little is on record to suggest a group.',
    brings: 'Brings',
    alsoOffers: 'Could also',
    inferred: '(inferred)',
    nothingNew: 'the same as the others, but makes the group broader',
    unknownSize: 'size not recorded',
    swap: (count: string) => `Swap (${count})`,
    swapNobody: 'Nobody on record could take the place without a loss to the group.',
    remove: 'Take out',
    removeOne: (name: string) => `Take out: ${name}`,
    add: 'Add',
    coverage: 'What the need requires',
    covered: (covered: string, required: string) => `The group covers ${covered} of ${required}.`,
    by: (name: string) => `from ${name}`,
    missing: 'missing',
    unknownRequired: 'What the need requires is not on record, so nobody can tell what the group covers.',
    rules: 'The rules',
    MIN_ORGANISATIONS: 'Three organisations at least',
    MIXED_SIZES: 'Both a large and a small one',
    why: 'Why',
    organisation: 'Organisation',
    size: 'Size',
  },
);

interface GroupProps {
  readonly need: string;
  readonly chosen: Exclude<Chosen, 'none'>;
  readonly sure: Confidence;
  readonly to: (chosen: Chosen) => string;
  readonly change: (chosen: Chosen) => void;
}

type Member = GroupData['members'][number];

/** A group that could meet a need together: whoever is suggested, or those who were chosen, with what it covers and lacks. */
export function Group({ need, chosen, sure, to, change }: GroupProps) {
  const t = useWords(words);
  const language = useLanguage();
  const answer = useAnswer(GroupQuestion, {
    language: asked(language),
    need,
    members: chosen === 'suggested' ? null : chosen,
    minConfidence: sure,
  });
  return (
    <>
      <Await asked={answer} lines={8}>
        {({ consortium }) => {
          if (!consortium) return null;
          const members = consortium.members.map(({ organisation }) => organisation.id);
          return (
            <>
              {chosen !== 'suggested' && <p>{t.chosen}</p>}
              {chosen === 'suggested' && members.length > 0 && <p>{t.suggested}</p>}
              <section className="stack">
                <h3>{t.members}</h3>
                {members.length === 0 && <p>{chosen === 'suggested' ? t.nobodySuggested : t.nobody}</p>}
                <ol className="bare columns">
                  {consortium.members.map((member) => (
                    <li key={member.organisation.id} className="card stack close">
                      <MemberCard member={member} members={members} to={to} />
                    </li>
                  ))}
                </ol>
                <div className="row no-print">
                  <EntityAdder
                    label={t.add}
                    kinds={['Organisation']}
                    onAdd={(id) => change([...members.filter((member) => member !== id), id])}
                  />
                  {chosen !== 'suggested' && (
                    <Link href={to('suggested')} replace className="button">
                      {t.again}
                    </Link>
                  )}
                  <SaveSheet sheet={() => sheetOf('group', columnsIn(language), consortium.members)} />
                </div>
              </section>
              <Coverage group={consortium} />
              {members.length > 0 && (
                <section className="stack close">
                  <h3>{t.rules}</h3>
                  <ul className="bare stack close">
                    {consortium.rules.map(({ rule, met }) => (
                      <li key={rule}>
                        {t[rule]}: <Verdict value={met === null ? 'UNKNOWN' : met ? 'PASS' : 'FAIL'} />
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <section className="stack close">
                <h3>{t.why}</h3>
                <Reasons reasons={consortium.reasons} first={consortium.reasons.length} />
              </section>
              <Basis basis={consortium} />
            </>
          );
        }}
      </Await>
    </>
  );
}

interface CardProps {
  readonly member: Member;
  readonly members: readonly string[];
  readonly to: (chosen: Chosen) => string;
}

function MemberCard({ member, members, to }: CardProps) {
  const { organisation, size, brings, doubles, alternatives } = member;
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const others = members.filter((id) => id !== organisation.id);
  return (
    <>
      <h4>
        <EntityLink entity={organisation} row />
      </h4>
      <p className="small">
        {size === null ? (
          <Unknown text={t.unknownSize} />
        ) : (
          <span className="soft">{OrganisationSize[size][language]}</span>
        )}
      </p>
      <p>
        <strong>{t.brings}:</strong> {brings.length === 0 ? t.nothingNew : <Brought items={brings} />}
      </p>
      {doubles.length > 0 && (
        <p className="small">
          {t.alsoOffers}: <Brought items={doubles} />
        </p>
      )}
      <div className="row no-print">
        <details>
          <summary>{t.swap(write.number(alternatives.length))}</summary>
          {alternatives.length === 0 ? (
            <p className="small">{t.swapNobody}</p>
          ) : (
            <ul className="bare">
              {alternatives.map((other) => (
                <li key={other.id}>
                  <Link href={to(members.map((id) => (id === organisation.id ? other.id : id)))} replace>
                    {other.name.text}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </details>
        <Link href={to(others)} replace aria-label={t.removeOne(organisation.name.text)} className="end">
          {t.remove}
        </Link>
      </div>
    </>
  );
}

function Brought({ items }: { readonly items: Member['brings'] }) {
  const t = useWords(words);
  return items.map(({ item, stated }, at) => (
    <span key={item.id}>
      {at > 0 && ', '}
      <EntityLink entity={item} />
      {!stated && ` ${t.inferred}`}
    </span>
  ));
}

/** What the need requires as boxes: each with who brings it, or that nobody in the group does. */
function Coverage({ group: { requires, missing, members } }: { readonly group: GroupData }) {
  const t = useWords(words);
  const write = useWritten();
  const lacking = new Set(missing.map(({ id }) => id));
  const bringer = (item: string) => members.find(({ brings }) => brings.some((each) => each.item.id === item));
  return (
    <section className="stack close">
      <h3>{t.coverage}</h3>
      {requires.length === 0 ? (
        <p>
          <Unknown text={t.unknownRequired} />
        </p>
      ) : (
        <>
          <p aria-live="polite">
            {t.covered(write.number(requires.length - lacking.size), write.number(requires.length))}
          </p>
          <ul className="bare row">
            {requires.map((item) => {
              const from = bringer(item.id);
              return (
                <li key={item.id} className="coverage" data-covered={!lacking.has(item.id)}>
                  <span aria-hidden="true">{lacking.has(item.id) ? '✗' : '✓'}</span> <EntityLink entity={item} />
                  <span className="small">
                    {' '}
                    {lacking.has(item.id) ? t.missing : from && t.by(from.organisation.name.text)}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function columnsIn(language: Language): readonly Column<Member>[] {
  const t = words[language];
  const list = (items: Member['brings']) =>
    items.map(({ item, stated }) => [item.name.text, ...(stated ? [] : [t.inferred])].join(' ')).join('; ');
  return [
    { title: t.organisation, value: ({ organisation }) => organisation.name.text },
    { title: t.size, value: ({ size }) => (size === null ? null : OrganisationSize[size][language]) },
    { title: t.brings, value: ({ brings }) => list(brings) },
    { title: t.alsoOffers, value: ({ doubles }) => list(doubles) },
  ];
}
