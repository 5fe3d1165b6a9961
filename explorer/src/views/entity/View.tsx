import { Link, useParams } from 'wouter';
import { fetched, Nothing } from '../../parts/fetched.js';
import { isId, sure, useAddress } from '../../address.js';
import { Entity as EntityQuestion, type EntityQuery } from '../../api.generated.js';
import { isUnknown } from '../../ask.js';
import { Await } from '../../parts/Await.js';
import { Text } from '../../parts/entity.js';
import { Filters } from '../../parts/Filters.js';
import { NothingHere } from '../../parts/NothingHere.js';
import { Page } from '../../parts/Page.js';
import { useAnswer } from '../../use-answer.js';
import { asked, capital, inLanguage, useLanguage, useWords } from '../../words/bilingual.js';
import { EntityKind } from '../../words/labels.generated.js';
import { Answers, useAnswersEarly } from './Answers.js';
import { Claims, claimRows, useClaimColumns } from './Claims.js';
import { Facts } from './Facts.js';
import { words } from './words.js';
import { sheetOf } from '../../parts/sheet.js';

const ForRecorders = fetched(async () => import('../../recording/ForRecorders.js'), Nothing);

const parameters = { sure };

/** Whatever is on record: what is known of it itself, what is stated of it and others, and what follows. */
export default function View() {
  const { id = '' } = useParams();
  const { values, dropped, change } = useAddress(parameters);
  const language = useLanguage();
  const answer = useAnswer(
    EntityQuestion,
    isId(id) ? { id, language: asked(language), minConfidence: values.sure } : null,
  );
  useAnswersEarly(isId(id) ? id : '', values.sure);
  if (!isId(id) || (answer.answer && isUnknown(answer.answer, 'node'))) return <NothingHere id={id} />;
  const found = answer.answer?.data.node;
  const shown = (
    <Await asked={answer} lines={14}>
      {({ node, outgoing, incoming }) =>
        node &&
        'name' in node && (
          <Known
            key={id}
            entity={node}
            outgoing={outgoing}
            incoming={incoming}
            sure={{ value: values.sure, change: (value) => change({ sure: value }) }}
            dropped={dropped}
          />
        )
      }
    </Await>
  );
  // What has no answer has no name to stand at the head of its page.
  return found || answer.waiting ? shown : <Page title={id}>{shown}</Page>;
}

type Node = NonNullable<EntityQuery['node']>;
export type Entity = Extract<Node, { readonly name: unknown }>;
export type Stated = Pick<EntityQuery, 'outgoing' | 'incoming'>;

interface KnownProps extends Stated {
  readonly entity: Entity;
  readonly sure: { readonly value: (typeof sure)['usual']; readonly change: (value: (typeof sure)['usual']) => void };
  readonly dropped: readonly string[];
}

function Known({ entity, outgoing, incoming, sure: chosen, dropped }: KnownProps) {
  const t = useWords(words);
  const language = useLanguage();
  const columns = useClaimColumns();
  const rows = claimRows({ outgoing, incoming }, entity, language);
  return (
    <Page title={entity.name.text} dropped={dropped}>
      <p className="soft">
        {capital(EntityKind[entity.__typename][language])}
        {entity.aliases && entity.aliases.length > 0 && ` · ${entity.aliases.join(', ')}`}
      </p>
      <Filters sure={chosen} sheet={() => sheetOf(entity.id.replace(':', '-'), columns, rows)}>
        {entity.__typename === 'Organisation' && <Link href={`/network?focus=${entity.id}`}>{t.inNetwork}</Link>}
        {entity.__typename === 'Theme' && (
          <Link href={`/overlaps?when=ever&theme=${entity.id}&view=picture`}>{t.inOverlaps}</Link>
        )}
      </Filters>
      {entity.description && (
        <p className="lead">
          <Text name={inLanguage(entity.description, language)} />
        </p>
      )}
      <Facts entity={entity} />
      <Answers entity={entity} minConfidence={chosen.value} />
      <Claims rows={rows} outgoing={outgoing} incoming={incoming} />
      <ForRecorders id={entity.id} />
    </Page>
  );
}
