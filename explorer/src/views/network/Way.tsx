import { WayBetween } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { Await } from '../../parts/Await.js';
import { Basis } from '../../parts/Basis.js';
import { EntityLink } from '../../parts/entity.js';
import { EntityPicker } from '../../parts/EntityPicker.js';
import { Sentences } from '../../parts/Sentence.js';
import { windowOf } from '../../parts/time.js';
import { asked, bilingual, useLanguage, useWords } from '../../words/bilingual.js';
import type { NetworkAddress } from './address.js';

const words = bilingual(
  {
    title: 'Vejen mellem to',
    about: 'Vælg to, så fortæller siden, hvem og hvad der forbinder dem.',
    from: 'Fra',
    to: 'Til',
  },
  {
    title: 'The way between two',
    about: 'Choose two, and the page tells who and what joins them.',
    from: 'From',
    to: 'To',
  },
);

const kinds = ['Organisation', 'Initiative'] as const;

/** By whom and by what two are joined, as a row of names and in sentences. */
export function Way({ address: { values, change } }: { readonly address: NetworkAddress }) {
  const t = useWords(words);
  const language = useLanguage();
  const { from, to } = values;
  const answer = useAnswer(
    WayBetween,
    from === null || to === null
      ? null
      : { language: asked(language), from, to, window: windowOf(values.when), minConfidence: values.sure },
  );
  return (
    <section className={from === null || to === null ? 'stack close no-print' : 'stack close'}>
      <h2>{t.title}</h2>
      <p className="soft no-print">{t.about}</p>
      <div className="row no-print">
        <EntityPicker label={t.from} kinds={kinds} value={from} onChange={(id) => change({ from: id })} />
        <EntityPicker label={t.to} kinds={kinds} value={to} onChange={(id) => change({ to: id })} />
      </div>
      {from !== null && to !== null && (
        <Await asked={answer} lines={3}>
          {({ path }) =>
            path && (
              <>
                {path.entities.length > 1 && (
                  <ol className="bare way">
                    {path.entities.map((entity, at) => (
                      <li key={entity.id} data-kind={entity.__typename}>
                        {at > 0 && <span aria-hidden="true">—</span>}
                        <EntityLink entity={entity} />
                      </li>
                    ))}
                  </ol>
                )}
                <Sentences reasons={path.reasons} />
                <Basis basis={path} />
              </>
            )
          }
        </Await>
      )}
    </section>
  );
}
