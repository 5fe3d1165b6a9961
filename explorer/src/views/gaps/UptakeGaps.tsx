import { after, someOf, sure, useAddress, when } from '../../address.js';
import { UptakeGaps as UptakeGapsQuestion, type UptakeGapsQuery } from '../../api.generated.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { sheetOf } from '../../parts/sheet.js';
import type { Column } from '../../parts/DataTable.js';
import { Empty } from '../../parts/Empty.js';
import { EntityLink, EntityList } from '../../parts/entity.js';
import { Filters, timeAndSure } from '../../parts/Filters.js';
import { Reasons, reasonsAsText } from '../../parts/Reasons.js';
import { Several } from '../../parts/Several.js';
import { Share } from '../../parts/Share.js';
import { Sources } from '../../parts/Sources.js';
import { windowOf } from '../../parts/time.js';
import { useAnswer } from '../../use-answer.js';
import {
  asked,
  bilingual,
  capital,
  counted,
  useLanguage,
  useWords,
  useWritten,
  type Language,
} from '../../words/bilingual.js';
import { EntityKind, PlaceOfUse, ProductKind, UptakeLevel } from '../../words/labels.generated.js';
import { EntitySection } from './EntitySection.js';
import { Entries } from './Entries.js';
import { tab } from './tab.js';

const words = bilingual(
  {
    title: 'Læring, der ikke er registreret som omsat til praksis',
    kind: 'Slags',
    all: 'Vis alle slags',
    sum: (applied: string, reached: string) =>
      `${counted(reached, 'gang', 'gange')} er det registreret, at en organisation har fået en læring eller praksis, og ${counted(applied, 'gang', 'gange')}, at den er anvendt.`,
    used: (applied: string, received: string) => `registreret som anvendt af ${applied} af ${received}, der har den`,
    notYet: 'Har den, og det er ikke registreret, at den er anvendt',
    ask: 'Spørg',
    empty: 'Der er ikke registreret noget, som nogen har modtaget, men ikke anvendt.',
    emptyUnknown: (count: string) =>
      `Der er ikke registreret nok til at se det: det vides ikke, hvem der har modtaget eller anvendt ${counted(count, 'læring eller praksis', 'læringer og praksisser')}.`,
    ever: 'Se hele perioden',
    unknown: (count: string) => `Det vides ikke, hvem der har modtaget eller anvendt dem (${count})`,
    done: 'Anvendt af alle, der har den',
    product: 'Læring eller praksis',
    received: 'Har modtaget den',
    applied: 'Har anvendt den',
    why: 'Hvorfor',
  },
  {
    title: 'Learning not on record as put into practice',
    kind: 'Kinds',
    all: 'Show all kinds',
    sum: (applied: string, reached: string) =>
      `It is on record ${counted(reached, 'time', 'times')} that an organisation received a learning or practice, and ${counted(applied, 'time', 'times')} that it was applied.`,
    used: (applied: string, received: string) => `on record as applied by ${applied} of ${received} who have it`,
    notYet: 'Have it, and are not on record as having applied it',
    ask: 'Ask',
    empty: 'Nothing is on record that somebody received and did not apply.',
    emptyUnknown: (count: string) =>
      `Too little is on record to tell: it is not known who received or applied ${counted(count, 'learning or practice', 'learnings and practices')}.`,
    ever: 'See all time',
    unknown: (count: string) => `It is not known who received or applied them (${count})`,
    done: 'Applied by all who have it',
    product: 'Learning or practice',
    received: 'Have received it',
    applied: 'Have applied it',
    why: 'Why',
  },
);

const kinds = ['LEARNING', 'PRACTICE'] as const;
export const parameters = { tab, when, sure, type: someOf(kinds), after };

const PAGE = 50;

type Gap = NonNullable<UptakeGapsQuery['uptakeGaps']>['nodes'][number];

/** Which learnings and practices were not put into practice, and who has managed it. */
export function UptakeGaps() {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const { values, to, change } = useAddress(parameters);
  const answer = useAnswer(UptakeGapsQuestion, {
    language: asked(language),
    first: PAGE,
    after: values.after,
    kinds: values.type.length === 0 ? null : values.type,
    minConfidence: values.sure,
    window: windowOf(values.when),
  });
  const rows = answer.answer?.data.uptakeGaps?.nodes ?? [];
  return (
    <>
      <Filters {...timeAndSure({ values, to, change })} sheet={() => sheetOf('learning', columnsIn(language), rows)}>
        <Several
          label={t.kind}
          values={kinds}
          chosen={values.type}
          textOf={(value) => ProductKind[value][language]}
          onChange={(type) => change({ type, after: null })}
        />
      </Filters>
      <Await asked={answer} lines={12}>
        {({ uptakeGaps }) =>
          uptakeGaps && (
            <>
              {uptakeGaps.pairsReached > 0 && (
                <p className="lead">
                  {t.sum(write.number(uptakeGaps.pairsApplied), write.number(uptakeGaps.pairsReached))}
                </p>
              )}
              {uptakeGaps.nodes.length > 0 ? (
                <Entries
                  title={t.title}
                  entries={uptakeGaps.nodes}
                  all={uptakeGaps.totalCount}
                  keyOf={({ product }) => product.id}
                  Entry={UptakeEntry}
                  after={values.after}
                  page={uptakeGaps.pageInfo}
                  to={(after) => to({ after })}
                />
              ) : (
                <Empty
                  {...(values.type.length > 0
                    ? { way: { to: to({ type: [] }), text: t.all } }
                    : values.when !== 'ever' && { way: { to: to({ when: 'ever' }), text: t.ever } })}
                >
                  {uptakeGaps.unknown.length > 0 ? t.emptyUnknown(write.number(uptakeGaps.unknown.length)) : t.empty}
                </Empty>
              )}
              <EntitySection
                title={t.unknown(write.number(uptakeGaps.unknown.length))}
                entities={uptakeGaps.unknown.map(({ product }) => product)}
                unknown
              />
              <EntitySection title={t.done} entities={uptakeGaps.putIntoPractice} />
              <Basis basis={uptakeGaps} />
            </>
          )
        }
      </Await>
    </>
  );
}

function UptakeEntry({ gap: { product, appliedBy, notYet, reasons } }: { readonly gap: Gap }) {
  const t = useWords(words);
  const language = useLanguage();
  const write = useWritten();
  const all = appliedBy.length + notYet.length;
  return (
    <>
      <p className="small soft">{capital(EntityKind[product.__typename][language])}</p>
      <h3>
        <EntityLink entity={product} row />
      </h3>
      <Share part={appliedBy.length} whole={all} text={t.used(write.number(appliedBy.length), write.number(all))} />
      {appliedBy.length > 0 && (
        <div>
          <strong>{t.ask}:</strong>
          <ul>
            {appliedBy.map(({ organisation, level, placesOfUse, claims }) => (
              <li key={organisation.id}>
                <EntityLink entity={organisation} />
                {level !== null && ` · ${UptakeLevel[level][language]}`}
                {placesOfUse.length > 0 && ` · ${placesOfUse.map((place) => PlaceOfUse[place][language]).join(', ')}`}
                <Sources claims={claims} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {notYet.length > 0 && (
        <p>
          {t.notYet}: <EntityList entities={notYet} />
        </p>
      )}
      <Reasons reasons={reasons} first={0} />
    </>
  );
}

function columnsIn(language: Language): readonly Column<Gap>[] {
  const t = words[language];
  const list = (entities: Gap['receivedBy']) => entities.map(({ name }) => name.text).join('; ');
  return [
    { title: t.product, value: ({ product }) => product.name.text },
    { title: t.received, value: ({ receivedBy }) => list(receivedBy) },
    { title: t.applied, value: ({ appliedBy }) => list(appliedBy.map(({ organisation }) => organisation)) },
    { title: t.notYet, value: ({ notYet }) => list(notYet) },
    { title: t.why, value: ({ reasons }) => reasonsAsText(reasons) },
  ];
}
