import { caveats } from '../answer/caveats.js';
import {
  phrase,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import { asLastClause, eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { participantsOf, providersAmong } from '../facts/participation.js';
import { askersInOrder, whoAsksAbout } from '../facts/demand.js';
import { isGone } from '../facts/successions.js';
import { busiestFirst, currentFirst } from '../facts/order.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
import { togetherIn, type Together } from '../facts/work-words.js';
import type { ClaimAt } from '../projection/projection.js';
import type { EvidenceCell } from './evidence-cells.js';

type Askers = ReadonlyMap<number, readonly ClaimAt[]>;

/** Who asks for the theme, for whom the method belongs to it, and that nobody has tried the two together. */
export function untriedReasons(view: View, cell: EvidenceCell, askers: Askers, both: Askers): Sentence[] {
  return [
    ...whoAsks(view, cell, askers),
    ...(both.size > 0 ? [whoAsksForBoth(view, cell, both)] : []),
    nobodyTried(view, cell),
    ...whyLeftOut(view, cell.outside),
    ...caveats(view, [...askers.values(), ...both.values()].flat()),
  ];
}

function whoAsks(view: View, { theme }: EvidenceCell, askers: Askers): Sentence[] {
  const about = (language: Language): Phrase => dimensionInWords('THEME', view.name(theme), language);
  return whoAsksAbout(view, inEach(about), askers);
}

function whoAsksForBoth(view: View, { method }: EvidenceCell, both: Askers): Sentence {
  const [who, it] = [view.namesInOrder(askersInOrder(view, both)), view.name(method)];
  const [they, ask] = both.size === 1 ? ['den', 'it asks'] : ['de', 'they ask'];
  const ofMethod = ({ table, row }: ClaimAt): boolean => table.objectOf(row) === method;
  const sure = eachAsLastClause(
    view,
    [...both.values()].map((claims) => claims.filter(ofMethod)),
  );
  return sentence(
    phrase`For ${who} hører metoden ${it} med til det, ${they} beder om${sure.da}.`,
    phrase`For ${who} the method ${it} belongs to what ${ask} for${sure.en}.`,
    view.claimIds([...both.values()].flat()),
  );
}

function nobodyTried(view: View, { theme, method, outside }: EvidenceCell): Sentence {
  const [about, how] = [view.name(theme), view.name(method)];
  return outside.size === 0
    ? sentence(
        phrase`Det er ikke registreret, at nogen har brugt metoden ${how} på temaet ${about}.`,
        phrase`Nobody is on record as having used the method ${how} on the theme ${about}.`,
      )
    : sentence(
        phrase`Ingen indsats, der tæller med, har brugt metoden ${how} på temaet ${about}.`,
        phrase`No initiative that counts has used the method ${how} on the theme ${about}.`,
      );
}

/** What was learned, that nobody has drawn it together, and who could. */
export function synthesisReasons(view: View, cell: EvidenceCell): Sentence[] {
  const claims = [...cell.learnings.values()].flat();
  const sources = sourcesOf(claims);
  return [
    whatWasLearned(view, cell, sources, claims),
    sentence(
      phrase`Det er ikke registreret, at nogen har samlet op på dem.`,
      phrase`Nobody is on record as having drawn them together.`,
    ),
    ...whoCould(view, sources),
    ...caveats(view, claims),
  ];
}

/** The initiatives that learnings come from. */
const sourcesOf = (claims: readonly ClaimAt[]): number[] => [
  ...new Set(claims.flatMap(({ table, row }) => (table.verb === 'PRODUCED' ? [table.subjectOf(row)] : []))),
];

function whatWasLearned(
  view: View,
  { theme, method, learnings }: EvidenceCell,
  sources: readonly number[],
  claims: readonly ClaimAt[],
): Sentence {
  const [what, where] = [view.names(learnings.keys()), view.namesInOrder(currentFirst(view, sources))];
  const [about, how] = [view.name(theme), view.name(method)];
  const [da, one, several] = uses[togetherIn(view, sources)];
  const sure = asLastClause(
    view,
    [...learnings.values()].map((own) =>
      (['HAS_THEME', 'PRODUCED', 'USES'] as const).map((verb) => own.filter(({ table }) => table.verb === verb)),
    ),
  );
  return sentence(
    phrase`${what} handler om temaet ${about} og kommer fra ${where}, der ${da} metoden ${how}${sure.da}.`,
    phrase`${what} are about the theme ${about} and come from ${where}, which ${sources.length === 1 ? one : several} the method ${how}${sure.en}.`,
    view.claimIds(claims),
  );
}

const uses: Readonly<Record<Together, readonly [da: string, one: string, several: string]>> = {
  NOW: ['bruger', 'uses', 'use'],
  TO_COME: ['kommer til at bruge', 'will use', 'will use'],
  OVER: ['brugte', 'used', 'used'],
  EITHER: ['bruger eller brugte', 'uses or used', 'use or used'],
};

/** Who answered for what they come from and is still there. */
function whoCould(view: View, sources: readonly number[]): Sentence[] {
  const leads = sources
    .flatMap((initiative) => providersAmong(participantsOf(view, initiative)))
    .filter(({ organisation }) => !isGone(view, organisation));
  const organisations = new Set(leads.map(({ organisation }) => organisation));
  if (organisations.size === 0) return [];
  const who = view.namesInOrder(busiestFirst(view, organisations));
  return oneSentence(
    organisations.size === 1
      ? phrase`${who} stod for dem og kan samle op på dem.`
      : phrase`${who} stod for dem og kan samle op på dem sammen.`,
    organisations.size === 1
      ? phrase`${who} answered for them and could draw them together.`
      : phrase`${who} answered for them and could draw them together with each other.`,
    view.claimIds(leads.flatMap(({ claims }) => claims)),
  );
}
