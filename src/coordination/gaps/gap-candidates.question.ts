import type { EntityId } from '../../graph/records/index.js';
import { bandOf, descending, pageOf, share, type Basis, type Page } from '../answer/answer.js';
import { caveats } from '../answer/caveats.js';
import { indexNamed, type Question } from '../answer/question.js';
import { names, phrase, oneSentence, type Sentence } from '../answer/sentence.js';
import { byOther, View } from '../answer/view.js';
import { surestOf } from '../answer/sureness.js';
import { evidence } from '../declaration/arguments.js';
import { answer, boolean, entities, entity, float, id, orNull } from '../declaration/fields.js';
import { listQuestion, type Holding } from '../declaration/question.js';
import { certaintyIn } from '../facts/demand.js';
import { isGone } from '../facts/successions.js';
import { Market, timeOfOffer, type Offer } from '../facts/offers.js';
import { Ties } from '../facts/participation.js';
import { Portfolios } from '../facts/portfolio.js';
import { times } from '../facts/time.js';
import { timeOfWorkOn, workOn } from '../facts/work-words.js';
import type { ClaimAt, Projection } from '../projection/projection.js';
import { organisationsIn } from '../facts/organisations.js';
import { factsOf, type NeedFacts } from './need-facts.js';

const metric = { name: 'gap-candidate', version: 3 } as const;

const GapCandidate = answer(
  'GapCandidate',
  'An organisation that could help to fill a gap. The score is `offered`; where it is not recorded what the need requires, `themeShare`.',
  {
    organisation: entity('Organisation', 'The organisation.'),
    offers: entities('Entity', 'What it offers, by its own word, of what the need requires.'),
    inferredOffers: entities(
      'Entity',
      'What it has worked with, of what the need requires: that it can be offered is inferred.',
    ),
    offered: orNull(float('The share of what the need requires that it offers; null where that is not recorded.')),
    themes: entities('Theme', 'The need’s themes that it works on.'),
    themeShare: orNull(
      float('The share of the need’s themes that it works on; null where the need has none on record.'),
    ),
    asks: boolean('Whether it asks for the need itself.'),
    tiedAskers: entities('Organisation', 'Those who ask for the need and work or have worked with it.'),
  },
);
type GapCandidate = Holding<typeof GapCandidate>;

interface Wanted {
  readonly facts: NeedFacts;
  readonly required: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly themes: ReadonlyMap<number, readonly ClaimAt[]>;
}

/**
 * Who could fill the gap of a need: organisations that don't take part in an initiative that addresses it, and that
 * offer some of what it REQUIRES or work on one of its themes (HAS_THEME).
 *
 * - `offered` = |required ∩ offered| / |required|. An offer is stated or inferred (see `Market`).
 * - `themeShare` = |themes ∩ portfolio| / |themes|; the portfolio is an organisation's own themes and those of its
 *   initiatives (see `Portfolios`).
 * - `score` = `offered`; where it is not recorded what the need requires, `themeShare`. 0 to 1; null where neither is
 *   recorded, and then nobody is listed.
 * - `completeness`: of these inputs the share recorded: what the need requires, its themes; of each organisation that
 *   it offers something, and its themes.
 *
 * Who no longer exists (see `isGone`) fills no gap. Version 2 listed it, and told what is over as what goes on.
 * @throws UNKNOWN_ID, WRONG_KIND, BAD_PERIOD, BAD_DATE
 */
export const gapCandidates = listQuestion({
  name: 'gapCandidates',
  about: 'Who could fill the gap of a need: what it offers of what is required, what it works on, whom it knows.',
  metric,
  arguments: { need: id('The need.'), ...evidence },
  list: {
    about: 'Organisations that could help to fill the gap, the highest score first.',
    of: GapCandidate,
    beside: { need: entity('Need', 'The need.') },
  },
  work: candidatesFor,
});

function candidatesFor(
  projection: Projection,
  { need, ...question }: Question & { readonly need: string },
  page: Page,
) {
  const view = new View(projection, question);
  const index = indexNamed(projection, need, 'Need');
  const wanted: Wanted = {
    facts: factsOf(view, index, null, false),
    required: byOther(view.from('REQUIRES', index)),
    themes: byOther(view.from('HAS_THEME', index)),
  };
  const [market, portfolios, ties] = [new Market(view), new Portfolios(view), new Ties(view)];
  const organisations = organisationsIn(view);
  const basis = (of: readonly number[]): Basis => {
    const offering = of.filter((organisation) => market.offersOf(organisation).size > 0).length;
    const themed = of.filter((organisation) => portfolios.themesOf(organisation).size > 0).length;
    const ofNeed = Number(wanted.required.size > 0) + Number(wanted.themes.size > 0);
    return view.basis(metric, {}, share(ofNeed + offering + themed, 2 + of.length * 2));
  };
  const fitting = organisations
    .filter((organisation) => !wanted.facts.participants.has(organisation) && !isGone(view, organisation))
    .flatMap((organisation) => {
      const offers = among(market.offersOf(organisation), wanted.required);
      const themes = among(portfolios.themesOf(organisation), wanted.themes);
      if (offers.length === 0 && themes.length === 0) return [];
      return [{ organisation, shown: shownCandidate(view, organisation, wanted, { offers, themes, ties }) }];
    });
  // Once all is read: what was left out is the same for each, whichever comes first.
  const candidates = fitting.map(({ organisation, shown }) => ({ ...basis([organisation]), ...shown }));
  candidates.sort(
    (one, other) =>
      descending(one.score ?? 0, other.score ?? 0) || descending(one.themeShare ?? 0, other.themeShare ?? 0),
  );
  return { ...pageOf(basis(organisations), candidates, page), need: view.idOf(index) };
}

const among = <Value>(all: ReadonlyMap<number, Value>, wanted: ReadonlyMap<number, unknown>): [number, Value][] =>
  [...wanted.keys()]
    .sort((one, other) => one - other)
    .flatMap((item) => {
      const found = all.get(item);
      return found === undefined ? [] : [[item, found]];
    });

interface Fit {
  readonly offers: readonly (readonly [number, Offer])[];
  readonly themes: readonly (readonly [number, readonly ClaimAt[]])[];
  readonly ties: Ties;
}

function shownCandidate(
  view: View,
  organisation: number,
  { facts, required, themes }: Wanted,
  fit: Fit,
): Omit<GapCandidate, keyof Basis> {
  const offered = share(fit.offers.length, required.size);
  const themeShare = share(fit.themes.length, themes.size);
  const score = offered ?? themeShare;
  const tied = [...facts.askers.keys()].filter((asker) => fit.ties.are(organisation, asker));
  const ids = (offers: Fit['offers']): EntityId[] => offers.map(([item]) => view.idOf(item));
  return {
    reasons: reasonsOf(view, organisation, facts, fit, tied),
    band: bandOf(score, offered === null ? themes.size : required.size),
    score,
    organisation: view.idOf(organisation),
    offers: ids(fit.offers.filter(([, { stated }]) => stated)),
    inferredOffers: ids(fit.offers.filter(([, { stated }]) => !stated)),
    offered,
    themes: fit.themes.map(([theme]) => view.idOf(theme)),
    themeShare,
    asks: facts.askers.has(organisation),
    tiedAskers: view.idsOf(tied),
  };
}

function reasonsOf(
  view: View,
  organisation: number,
  { askers }: NeedFacts,
  { offers, themes, ties }: Fit,
  tied: readonly number[],
): Sentence[] {
  const who = view.name(organisation);
  const [stated, before] = [false, true].map((over) =>
    offers.filter(([, offer]) => offer.stated && (timeOfOffer(view, offer) === 'OVER') === over),
  );
  const inferred = offers.filter(([, offer]) => !offer.stated);
  const items = (of: Fit['offers']) => names(of.map(([item]) => view.idOf(item)));
  const claimsOf = (of: Fit['offers']) => view.claimIds(of.flatMap(([, { claims }]) => claims));
  const contacts = view.names(tied);
  const asking = askers.get(organisation);
  return [
    ...[stated ?? [], before ?? []].flatMap((of, at) =>
      of.length === 0
        ? []
        : oneSentence(
            phrase`${who} ${at === 0 ? 'tilbyder' : 'tilbød'} ${items(of)}, som behovet kræver.`,
            phrase`${who} ${at === 0 ? 'offers' : 'offered'} ${items(of)}, which the need requires.`,
            claimsOf(of),
          ),
    ),
    ...(inferred.length === 0
      ? []
      : oneSentence(
          phrase`${who} har selv arbejdet med ${items(inferred)}, som behovet kræver; at det kan tilbydes, er udledt.`,
          phrase`${who} has worked with ${items(inferred)}, which the need requires; that it can be offered is inferred.`,
          claimsOf(inferred),
        )),
    ...times.flatMap((time) => {
      const ofTime = themes.filter(([, claims]) => timeOfWorkOn(view, claims) === time);
      if (ofTime.length === 0) return [];
      const topics = names(ofTime.map(([theme]) => view.idOf(theme)));
      const [da, en] = workOn[time];
      return oneSentence(
        phrase`${who} ${da} ${topics}, som behovet handler om.`,
        phrase`${who} ${en} ${topics}, which the need is about.`,
        view.claimIds(ofTime.flatMap(([, claims]) => claims)),
      );
    }),
    ...(themes.length > 0 && themes.every(([, claims]) => isInferred(view, claims))
      ? oneSentence(
          phrase`Forbindelsen til ${themes.length === 1 ? 'temaet' : 'temaerne'} er udledt.`,
          phrase`The link to the ${themes.length === 1 ? 'theme' : 'themes'} is inferred.`,
          view.claimIds(themes.flatMap(([, claims]) => claims)),
        )
      : []),
    ...(asking
      ? oneSentence(
          certaintyIn(view, asking) === 'STATED'
            ? phrase`${who} har selv meldt behovet ind.`
            : phrase`Det er udledt, at ${who} selv har behovet.`,
          certaintyIn(view, asking) === 'STATED'
            ? phrase`${who} has stated the need itself.`
            : phrase`It is inferred that ${who} has the need itself.`,
          view.claimIds(asking),
        )
      : []),
    ...(tied.length === 0
      ? []
      : oneSentence(
          phrase`${who} arbejder eller har arbejdet sammen med ${contacts}, som behovet er registreret hos.`,
          phrase`${who} works or has worked with ${contacts}, for whom the need is on record.`,
          view.claimIds(tied.flatMap((asker) => ties.of(organisation).get(asker) ?? [])),
        )),
    ...caveats(view, [...offers.flatMap(([, { claims }]) => claims), ...themes.flatMap(([, claims]) => claims)]),
  ];
}

/** Whether it is only inferred that an organisation, or what it takes part in, has a theme. */
const isInferred = (view: View, claims: readonly ClaimAt[]): boolean =>
  surestOf(
    view,
    claims.filter(({ table }) => table.verb === 'HAS_THEME'),
  ) === 'INFERRED';
