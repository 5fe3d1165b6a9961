import { terms } from '../../graph/vocabulary/index.js';
import { capital, inWords, phrase, sentence, oneSentence, type Sentence } from '../answer/sentence.js';
import { byOther, type View } from '../answer/view.js';
import { comingFirst, newestFirst } from '../facts/order.js';
import { codeOf, termOf } from '../projection/projection.js';
import { section, type Section } from './section.js';
import type { ThemeFacts } from './theme-facts.js';

const VALIDATED = codeOf(terms.Validation, 'VALIDATED');

/** Learnings and practices on a theme, those that are best shown to hold first. */
export function learningSection(view: View, { products }: ThemeFacts): Section {
  const { entities } = view.projection;
  const sureness = (product: number): number =>
    entities.isKind(product, 'Practice')
      ? entities.codeOf('Practice', 'evidence', product)
      : entities.codeOf('Learning', 'validation', product) === VALIDATED
        ? codeOf(terms.Evidence, 'VALIDATED')
        : 0;
  const inOrder = [...products.keys()].sort((one, other) => sureness(other) - sureness(one) || one - other);
  return section('LEARNING', inOrder, (product) => [whereFrom(view, product), ...whoUsesIt(view, product)]);
}

function whereFrom(view: View, product: number): Sentence {
  const produced = view.to('PRODUCED', product);
  const published = view.to('PUBLISHED', product);
  const it = view.name(product);
  const from = view.names(new Set(produced.map(({ other }) => other)));
  const by = view.names(new Set(published.map(({ other }) => other)));
  const claims = view.claimIds([...produced, ...published]);
  if (produced.length > 0) {
    return sentence(phrase`${it}, fra ${from}.`, phrase`${it}, from ${from}.`, claims);
  }
  return published.length > 0
    ? sentence(phrase`${it}, udgivet af ${by}.`, phrase`${it}, published by ${by}.`, claims)
    : sentence(phrase`${it}.`, phrase`${it}.`, view.claimIds(view.from('HAS_THEME', product)));
}

function whoUsesIt(view: View, product: number): Sentence[] {
  const applied = new Set(view.to('APPLIED', product).map(({ other }) => other));
  const reached = new Set([...applied, ...view.to('RECEIVED', product).map(({ other }) => other)]);
  if (reached.size === 0) return [];
  const claims = view.claimIds([...view.to('APPLIED', product), ...view.to('RECEIVED', product)]);
  const [many, used] = [reached.size, applied.size];
  return oneSentence(
    phrase`${capital(inWords(many, 'da'))} ${many === 1 ? 'organisation' : 'organisationer'} kender det, ${inWords(used, 'da')} har brugt det.`,
    phrase`${capital(inWords(many, 'en'))} ${many === 1 ? 'organisation knows' : 'organisations know'} it, ${inWords(used, 'en')} ${used === 1 ? 'has' : 'have'} used it.`,
    claims,
  );
}

/** Trends on a theme and who knows them, those that are on their way first. */
export function trendSection(view: View, { trends }: ThemeFacts): Section {
  const { entities } = view.projection;
  const stageOf = (trend: number) => termOf(terms.TrendStage, entities.codeOf('Trend', 'stage', trend));
  return section('TRENDS', comingFirst(view, trends.keys()), (trend) => {
    const known = [...view.to('AWARE_OF', trend), ...view.to('SPOTTED', trend)];
    const who = view.namesInOrder(newestFirst(view, byOther(known)));
    const stage = stageOf(trend);
    const [da, en] = stage
      ? [` (${terms.TrendStage.values[stage].da})`, ` (${terms.TrendStage.values[stage].en})`]
      : ['', ''];
    const it = view.name(trend);
    const claims = view.claimIds(known.length > 0 ? known : (trends.get(trend) ?? []));
    return [
      known.length === 0
        ? sentence(
            phrase`${it}${da}. Det er ikke registreret, hvem der kender den.`,
            phrase`${it}${en}. Who knows it is not recorded.`,
            claims,
          )
        : sentence(phrase`${it}${da}, kendt af ${who}.`, phrase`${it}${en}, known to ${who}.`, claims),
    ];
  });
}
