import { useEffect, useRef, type ReactNode } from 'react';
import { ClassBadge, GapBadge } from '../../parts/Badge.js';
import { Basis } from '../../parts/Basis.js';
import { EntityLink } from '../../parts/entity.js';
import { Reasons } from '../../parts/Reasons.js';
import { Sentence, Sentences } from '../../parts/Sentence.js';
import { Unknown } from '../../parts/Unknown.js';
import { Verdict } from '../../parts/Verdict.js';
import { capital, useLanguage, useWords, useWritten } from '../../words/bilingual.js';
import { Decision, DraftField, RuleCheckKind, RuleStrength } from '../../words/labels.generated.js';
import type { Screened } from './columns.js';
import { words } from './words.js';

/** What is said of an application: whether it meets the rules, what it serves, what is like it, and what nobody knows. */
export function Answer({ screened, focus }: { readonly screened: Screened; readonly focus: boolean }) {
  const t = useWords(words);
  const language = useLanguage();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) head.current?.focus();
  }, [focus]);
  const { verdict, round, reasons, rules, missing, needs, overlaps, earlierApplications, reading, partners } = screened;
  // Of what nobody knows what it is about, nobody can say that nothing is like it.
  const silent = topics.every((field) => missing.includes(field));
  const none = (text: string) => (silent ? <Unknown text={t.silent} /> : text);
  return (
    <div className="stack">
      <h2 ref={head} tabIndex={-1}>
        {t.answer}
      </h2>
      <div className="card stack close">
        {round ? (
          <p className="lead">
            {t.verdict} (<EntityLink entity={round} />
            ): <Verdict value={verdict} />
          </p>
        ) : (
          <p className="lead">
            <Verdict value={verdict} /> – {t.noRound}
          </p>
        )}
        <Sentences reasons={reasons} />
      </div>
      {missing.length > 0 && (
        <section className="stack close">
          <h3>{t.missing}</h3>
          <p className="row">
            {missing.map((field) => (
              <Unknown key={field} text={capital(DraftField[field][language])} />
            ))}
          </p>
          <p className="small soft">{t.missingTold}</p>
        </section>
      )}
      {rules.length > 0 && (
        <section className="stack close">
          <h3>{t.rules}</h3>
          <ul className="bare stack close">
            {rules.map((rule, at) => (
              <li key={at} className="rule">
                <p>
                  <Verdict value={rule.verdict} /> {capital(RuleCheckKind[rule.kind][language])}{' '}
                  <span className="small soft">({RuleStrength[rule.strength][language]})</span>
                </p>
                <Sentences reasons={rule.reasons} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Required screened={screened} />
      <Part title={t.needsHead} none={none(t.needsNone)} shown={needs.nodes.length} all={needs.totalCount}>
        {needs.nodes.map(({ need, named, gap, reasons }) => (
          <li key={need.id} className="card stack close">
            <h4>
              <EntityLink entity={need} row />
            </h4>
            <p className="row small">
              {gap && <GapBadge value={gap} />}
              <span className="soft">{named ? t.named : t.led}</span>
            </p>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </Part>
      <Part title={t.overlaps} none={none(t.overlapsNone)} shown={overlaps.nodes.length} all={overlaps.totalCount}>
        {overlaps.nodes.map((overlap) => (
          <li key={overlap.initiative.id} className="card stack close">
            <p>
              <ClassBadge value={overlap.class} />
            </p>
            <h4>
              <EntityLink entity={overlap.initiative} row />
            </h4>
            <Reasons reasons={overlap.reasons} />
            {overlap.suggestedAction && (
              <p>
                <strong>{t.compareNext}:</strong> <Sentence reason={overlap.suggestedAction} />
              </p>
            )}
          </li>
        ))}
      </Part>
      <Part title={t.reading} shown={reading.nodes.length} all={reading.totalCount}>
        {reading.nodes.map(({ product, reasons }) => (
          <li key={product.id} className="card stack close">
            <h4>
              <EntityLink entity={product} row />
            </h4>
            <Reasons reasons={reasons} first={1} />
          </li>
        ))}
      </Part>
      <Part title={t.earlier} shown={earlierApplications.nodes.length} all={earlierApplications.totalCount}>
        {earlierApplications.nodes.map(({ application, decision, reasons }) => (
          <li key={application.id} className="card stack close">
            <h4>
              <EntityLink entity={application} row />
            </h4>
            <p className="small soft">{capital(Decision[decision][language])}</p>
            <Reasons reasons={reasons} first={1} />
          </li>
        ))}
      </Part>
      <Part title={t.partnersHead} none={none(t.partnersNone)} shown={partners.nodes.length} all={partners.totalCount}>
        {partners.nodes.map(({ organisation, reasons }) => (
          <li key={organisation.id} className="card stack close">
            <h4>
              <EntityLink entity={organisation} row />
            </h4>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </Part>
      <Basis basis={screened} />
    </div>
  );
}

const topics = ['NEEDS', 'THEMES', 'METHODS', 'AUDIENCES', 'PLACES'] as const;

/** What it takes, and what of that somebody who applies offers. */
function Required({ screened: { required, covered } }: { readonly screened: Screened }) {
  const t = useWords(words);
  if (required.length === 0) return null;
  const has = new Set(covered.map(({ id }) => id));
  return (
    <section className="stack close">
      <h3>{t.required}</h3>
      <ul className="bare row">
        {required.map((item) => (
          <li key={item.id} className="coverage" data-covered={has.has(item.id)}>
            <span aria-hidden="true">{has.has(item.id) ? '✓' : '✗'}</span> <EntityLink entity={item} />
            <span className="small"> {has.has(item.id) ? t.has : t.lacks}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  /** What is said where there is nothing; then the part is left out where nothing is said. */
  readonly none?: ReactNode;
  readonly shown: number;
  readonly all: number;
  readonly children: ReactNode;
}

function Part({ title, none, shown, all, children }: PartProps) {
  const t = useWords(words);
  const write = useWritten();
  if (shown === 0 && none === undefined) return null;
  return (
    <section className="stack close">
      <h3>{title}</h3>
      {shown === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          {shown < all && <p className="small soft">{t.of(write.number(shown), write.number(all))}</p>}
          <ul className="bare stack close">{children}</ul>
        </>
      )}
    </section>
  );
}
