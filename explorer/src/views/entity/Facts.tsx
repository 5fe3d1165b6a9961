import type { ReactNode } from 'react';
import { Confidence } from '../../parts/Confidence.js';
import { periodInWords } from '../../parts/period.js';
import { WebLink } from '../../parts/WebLink.js';
import { EntityLink, EntityList } from '../../parts/entity.js';
import { capital, inLanguage, useLanguage, useWords, useWritten, type Label } from '../../words/bilingual.js';
import {
  AudienceTier,
  Decision,
  Evidence,
  InitiativeKind,
  InitiativeStatus,
  LearningKind,
  MethodCategory,
  OrganisationKind,
  OrganisationSize,
  PlaceKind,
  PracticeKind,
  Property,
  RuleKind,
  RuleStrength,
  SourceKind,
  SuggestionStatus,
  SynergyKind,
  TrendScope,
  TrendStage,
  Validation,
} from '../../words/labels.generated.js';
import type { Entity } from './View.js';
import { words } from './words.js';

/** What is recorded of something itself. */
export function Facts({ entity }: { readonly entity: Entity }) {
  const t = useWords(words);
  const language = useLanguage();
  const rows = useRows(entity).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <section className="stack close">
      <h2>{t.facts}</h2>
      <dl className="facts">
        {rows.map(([property, value]) => (
          <div key={property}>
            <dt>{capital(Property[property][language])}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {entity.__typename === 'Organisation' && entity.mergedFrom.length > 0 && (
          <div>
            <dt>{t.merged}</dt>
            <dd>
              <EntityList
                entities={entity.mergedFrom.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))}
              />
            </dd>
          </div>
        )}
        <div>
          <dt>{capital(Property.confidence[language])}</dt>
          <dd>
            <Confidence value={entity.confidence} />
          </dd>
        </div>
        {entity.sources.length > 0 && (
          <div>
            <dt>{t.sources}</dt>
            <dd>
              {entity.sources.map((source, at) => (
                <span key={source.id}>
                  {at > 0 && ', '}
                  <EntityLink entity={source} />
                  {source.publisher !== null && ` (${source.publisher})`}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

type Row = readonly [property: keyof typeof Property, value: ReactNode];

function useRows(entity: Entity): readonly Row[] {
  const language = useLanguage();
  const write = useWritten();
  const t = useWords(words);
  const word = <Value extends string>(labels: Readonly<Record<Value, Label>>, value: Value | null) =>
    value === null ? null : labels[value][language];
  const list = (texts: readonly string[] | null) => (texts === null || texts.length === 0 ? null : texts.join(', '));
  const money = (amount: number | null, currency: string | null) =>
    amount === null ? null : `${write.number(amount)} ${currency ?? ''}`.trim();
  const choice = (value: boolean | null) => (value === null ? null : value ? t.yes : t.no);
  switch (entity.__typename) {
    case 'Organisation':
      return [
        ['kind', word(OrganisationKind, entity.organisationKind)],
        ['shortName', entity.shortName],
        ['formerNames', list(entity.formerNames)],
        ['country', entity.country === null ? null : write.country(entity.country)],
        ['size', word(OrganisationSize, entity.size)],
        ['website', webLink(entity.website)],
        ['note', entity.note],
      ];
    case 'Initiative':
      return [
        ['kind', word(InitiativeKind, entity.initiativeKind)],
        ['status', word(InitiativeStatus, entity.status)],
        ['period', periodInWords(entity, language)],
        ['amount', money(entity.amount, entity.currency)],
        ['iatiIdentifier', entity.iatiIdentifier],
        ['website', webLink(entity.website)],
        ['note', entity.note],
      ];
    case 'Identifier':
      return [
        ['scheme', entity.scheme],
        ['value', entity.value],
        ['note', entity.note],
      ];
    case 'Place':
      return [
        ['kind', word(PlaceKind, entity.placeKind)],
        ['code', entity.code],
        ['note', entity.note],
      ];
    case 'Source':
      return [
        ['kind', word(SourceKind, entity.sourceKind)],
        ['publisher', entity.publisher],
        ['published', entity.published],
        ['retrieved', entity.retrieved],
        ['address', webLink(entity.address)],
        ['note', entity.note],
      ];
    case 'Theme':
      return [
        ['goal', entity.goal ? t.yes : null],
        ['dacCodes', list(entity.dacCodes)],
        ['sdgGoals', list(entity.sdgGoals)],
        ['policyMarkers', list(entity.policyMarkers)],
        ['mappingBasis', entity.mappingBasis],
        ['note', entity.note],
      ];
    case 'Method':
      return [
        ['category', word(MethodCategory, entity.category)],
        ['note', entity.note],
      ];
    case 'Audience':
      return [
        ['tier', word(AudienceTier, entity.tier)],
        ['note', entity.note],
      ];
    case 'Process':
      return [
        ['period', periodInWords(entity, language)],
        ['website', webLink(entity.website)],
        ['note', entity.note],
      ];
    case 'Pool':
      return [
        ['limits', entity.limits],
        ['note', entity.note],
      ];
    case 'Round':
      return [
        ['period', periodInWords(entity, language)],
        ['minOrganisations', entity.minOrganisations === null ? null : write.number(entity.minOrganisations)],
        ['mixedSizes', choice(entity.mixedSizes)],
        ['minAmount', money(entity.minAmount, entity.currency)],
        ['maxAmount', money(entity.maxAmount, entity.currency)],
        ['note', entity.note],
      ];
    case 'Rule':
      return [
        ['kind', word(RuleKind, entity.ruleKind)],
        ['strength', word(RuleStrength, entity.strength)],
        ['min', money(entity.min, entity.currency)],
        ['max', money(entity.max, entity.currency)],
        ['line', entity.line],
        ['note', entity.note],
      ];
    case 'Application':
      return [
        ['decision', word(Decision, entity.decision)],
        ['decided', entity.decided],
        ['amount', money(entity.amount, entity.currency)],
        ['note', entity.note],
      ];
    case 'Reply':
      return [
        ['kind', word(SynergyKind, entity.synergyKind)],
        ['status', word(SuggestionStatus, entity.replied)],
        ['decided', entity.decided],
        ['justification', entity.justification],
        ['note', entity.note],
      ];
    case 'Assessment':
      return [
        ['period', periodInWords({ period: entity.assessed, periodBounds: entity.assessedBounds }, language)],
        ['note', entity.note],
      ];
    case 'Trend':
      return [
        ['stage', word(TrendStage, entity.stage)],
        ['scope', word(TrendScope, entity.scope)],
        ['observed', periodInWords({ period: entity.observed, periodBounds: entity.observedBounds }, language)],
        ['note', entity.note],
      ];
    case 'Learning':
      return [
        ['kind', word(LearningKind, entity.learningKind)],
        ['validation', word(Validation, entity.validation)],
        ['published', entity.published],
        ['language', entity.language],
        ['address', webLink(entity.address)],
        ['note', entity.note],
      ];
    case 'Practice':
      return [
        ['kind', word(PracticeKind, entity.practiceKind)],
        ['evidence', word(Evidence, entity.evidence)],
        ['published', entity.publishedIn],
        ['languages', list(entity.languages)],
        ['address', webLink(entity.address)],
        ['note', entity.note],
      ];
    case 'Need':
      return [['note', entity.note]];
  }
}

const webLink = (address: string | null): ReactNode =>
  address === null ? null : (
    <WebLink address={address} otherwise={address}>
      {address}
    </WebLink>
  );
