import { EntityLink, EntityList, Text, type Named } from '../../parts/entity.js';
import { groupedBy } from '../../parts/grouped.js';
import { Sources } from '../../parts/Sources.js';
import { Unknown } from '../../parts/Unknown.js';
import { inLanguage, useLanguage, useWords } from '../../words/bilingual.js';
import { exchangesOf, type Exchange, type Meeting } from './meeting.js';
import { words } from './words.js';

/** What each side gives and gets, or what both have in common: it opens where it stands. */
export function Exchanges({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords(words);
  const exchanges = exchangesOf(meeting);
  const common =
    meeting.__typename === 'Pooling'
      ? meeting.overlap.dimensions.flatMap(({ shared }) => shared.map(({ entity }) => entity))
      : [];
  return (
    <details className="open-on-paper">
      <summary>{meeting.__typename === 'Bridging' ? t.common : t.exchange}</summary>
      <div className="stack close opened">
        {meeting.__typename === 'Bridging' ? (
          <Bridge meeting={meeting} />
        ) : (
          <>
            {exchanges.length === 0 && (
              <p>
                <Unknown text={t.nothing} />
              </p>
            )}
            {[...groupedBy(exchanges, ({ giver, seeker }) => `${giver.id} ${seeker.id}`)].map(([key, given]) => (
              <Given key={key} given={given} />
            ))}
            <Listed title={t.shared} entities={common} />
          </>
        )}
      </div>
    </details>
  );
}

function Given({ given }: { readonly given: readonly Exchange[] }) {
  const t = useWords(words);
  const [first] = given;
  if (!first) return null;
  return (
    <div>
      <strong>{t.gives(first.giver.name.text, first.seeker.name.text)}</strong>
      <ul>
        {given.map(({ item, stated, claims }) => (
          <li key={item.id}>
            <EntityLink entity={item} />
            {!stated && ` ${t.inferred}`}
            {claims.length > 0 && <Sources claims={claims} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bridge({ meeting }: { readonly meeting: Extract<Meeting, { __typename: 'Bridging' }> }) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <>
      <Listed title={t.sharedThemes} entities={meeting.sharedThemes} />
      <Listed title={t.sharedNeeds} entities={meeting.sharedNeeds} />
      <strong>{t.groups}</strong>
      <ul>
        {[meeting.groupA, meeting.groupB].map((group, at) => (
          <li key={at}>
            {group.network ? <EntityLink entity={group.network} /> : <Text name={inLanguage(group.label, language)} />}
            {group.suggested && <span className="small soft"> ({t.suggestedGroup})</span>}:{' '}
            <EntityList entities={group.organisations} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Listed({ title, entities }: { readonly title: string; readonly entities: readonly Named[] }) {
  if (entities.length === 0) return null;
  return (
    <p>
      <strong>{title}:</strong> <EntityList entities={entities} />
    </p>
  );
}
