import { ClassBadge, GapBadge } from '../../parts/Badge.js';
import { Confidence } from '../../parts/Confidence.js';
import { Page } from '../../parts/Page.js';
import { Unknown } from '../../parts/Unknown.js';
import { useWords } from '../../words/bilingual.js';
import { words } from './words.js';

const classes = ['DUPLICATION_RISK', 'JOINT_EFFORT', 'SUCCESSION', 'UNDATED', 'CO_PRESENCE'] as const;
const gaps = ['ABSOLUTE', 'REACH', 'PARTIAL', 'LAPSED', 'FRAGILE', 'UNKNOWN'] as const;
const sure = ['CONFIRMED', 'REPORTED', 'INFERRED', 'UNCONFIRMED'] as const;

/** What the words mean that Samspil judges by. */
export default function View() {
  const t = useWords(words);
  return (
    <Page title={t.title}>
      <p className="lead">{t.lead}</p>
      <section className="stack close">
        <h2>{t.overlaps}</h2>
        <p>{t.overlapsText}</p>
        <dl className="facts">
          {classes.map((value) => (
            <div key={value}>
              <dt>
                <ClassBadge value={value} />
              </dt>
              <dd>{t[value]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack close">
        <h2>{t.gaps}</h2>
        <p>{t.gapsText}</p>
        <dl className="facts">
          {gaps.map((value) => (
            <div key={value}>
              <dt>
                <GapBadge value={value} />
              </dt>
              <dd>{t[value]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack close">
        <h2>{t.synergies}</h2>
        <p>{t.synergiesText}</p>
        <dl className="facts">
          {(['pooling', 'complementarity', 'bridging'] as const).map((value) => (
            <div key={value}>
              <dt>{t[value]}</dt>
              <dd>{t[`${value}Text`]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack close">
        <h2>{t.sure}</h2>
        <p>{t.sureText}</p>
        <dl className="facts">
          {sure.map((value) => (
            <div key={value}>
              <dt>
                <Confidence value={value} />
              </dt>
              <dd>{t[value]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack close">
        <h2>{t.unknown}</h2>
        <p>
          <Unknown /> {t.unknownText}
        </p>
        <p>{t.now}</p>
      </section>
    </Page>
  );
}
