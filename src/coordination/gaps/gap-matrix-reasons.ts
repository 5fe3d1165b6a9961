import type { ClaimId } from '../../graph/records/index.js';
import { terms } from '../../graph/vocabulary/index.js';
import { caveats } from '../answer/caveats.js';
import {
  capital,
  inWords,
  name,
  names,
  phrase,
  quoted,
  sentence,
  oneSentence,
  inEach,
  type Language,
  type Phrase,
  type Sentence,
  type InBoth,
} from '../answer/sentence.js';
import type { LeftOut } from '../answer/exclusions.js';
import type { View } from '../answer/view.js';
import { whoAsksAbout, whoAsksFor } from '../facts/demand.js';
import { currentFirst } from '../facts/order.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
import { inferredLinks, nothingIsDone, workInWords } from '../facts/work-words.js';
import { claimsIn, type ClaimAt } from '../projection/projection.js';
import type { ColumnsBy, RowsBy } from './gap-matrix-columns.js';
import type { ShownGroup } from '../facts/shown-group.js';

/** What is known of a row when it is put into words. */
export interface RowSeen {
  readonly view: View;
  readonly row: number;
  readonly rowsBy: RowsBy;
  readonly columnsBy: ColumnsBy;
  readonly askers: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly initiatives: ReadonlyMap<number, readonly ClaimAt[]>;
  readonly outside: ReadonlyMap<number, LeftOut>;
  readonly unplaced: readonly number[];
  readonly gaps: number | null;
  readonly columnCount: number;
}

/** Who asks, what is done, how many columns are empty, and what is not known. */
export function rowReasons(seen: RowSeen): Sentence[] {
  const { view, askers, initiatives, outside } = seen;
  return [
    ...whoAsks(seen),
    ...whatIsDone(seen),
    ...(seen.gaps === null || seen.columnCount === 0 ? [] : [howMuchIsMissing(seen, seen.gaps)]),
    ...whatLiesNowhere(seen),
    ...whyLeftOut(view, outside),
    ...caveats(view, claimsIn(askers.values(), initiatives.values())),
  ];
}

const rowInWords = ({ view, row, rowsBy }: RowSeen, language: Language): Phrase =>
  dimensionInWords(rowsBy === 'NEEDS' ? 'NEED' : 'THEME', names([view.idOf(row)]), language);

function whoAsks(seen: RowSeen): Sentence[] {
  const { view, row, askers, rowsBy } = seen;
  const { da, en } = inEach((language) => rowInWords(seen, language));
  if (askers.size === 0) {
    return oneSentence(
      phrase`Det er ikke registreret, at nogen beder om ${da}, så et tomt felt tæller hverken som hul eller som dækket.`,
      phrase`Nobody is on record as asking for ${en}, so an empty cell counts neither as a gap nor as covered.`,
    );
  }
  return rowsBy === 'NEEDS' ? whoAsksFor(view, row, askers) : whoAsksAbout(view, { da, en }, askers);
}

function whatIsDone({ view, initiatives, outside, rowsBy }: RowSeen): Sentence[] {
  if (initiatives.size === 0) return [nothingIsDone(outside.size)];
  const { da, en } = workInWords(view, initiatives.keys());
  return [
    sentence(phrase`${da}.`, phrase`${en}.`, view.claimIds(claimsIn(initiatives.values()))),
    ...inferredLinks(view, initiatives, rowsBy === 'NEEDS' ? 'NEED' : 'THEME'),
  ];
}

/** What columns are called, for one and for several. */
const columnWords: Readonly<Record<ColumnsBy, InBoth<readonly [string, string]>>> = {
  KIND: { da: ['slags indsats', 'slags indsatser'], en: ['kind of initiative', 'kinds of initiative'] },
  METHOD: { da: ['metode', 'metoder'], en: ['method', 'methods'] },
  AUDIENCE: { da: ['målgruppe', 'målgrupper'], en: ['audience', 'audiences'] },
  PLACE: { da: ['sted', 'steder'], en: ['place', 'places'] },
};

function howMuchIsMissing({ columnsBy, columnCount }: RowSeen, gaps: number): Sentence {
  if (columnCount === 1) {
    return gaps === 0
      ? sentence(phrase`Det eneste felt er dækket.`, phrase`The only cell is covered.`)
      : sentence(phrase`Det eneste felt er ikke dækket.`, phrase`The only cell is not covered.`);
  }
  const [, da] = columnWords[columnsBy].da;
  const [, en] = columnWords[columnsBy].en;
  const { da: all, en: allEn } = inEach((language) => inWords(columnCount, language));
  if (gaps === columnCount)
    return sentence(phrase`Ingen af de ${all} ${da} er dækket.`, phrase`None of the ${allEn} ${en} is covered.`);
  return gaps === 0
    ? sentence(phrase`Alle ${all} ${da} er dækket.`, phrase`All ${allEn} ${en} are covered.`)
    : sentence(
        phrase`${capital(inWords(gaps, 'da'))} af de ${all} ${da} er ikke dækket.`,
        phrase`${capital(inWords(gaps, 'en'))} of the ${allEn} ${en} ${gaps === 1 ? 'is' : 'are'} not covered.`,
      );
}

/** Initiatives that may fill an empty cell, for what would say so is not recorded. */
function whatLiesNowhere({ view, unplaced, columnsBy }: RowSeen): Sentence[] {
  if (unplaced.length === 0) return [];
  const which = view.namesInOrder(currentFirst(view, unplaced));
  const { da, en } = columnWords[columnsBy];
  const any = columnsBy === 'PLACE' ? 'noget' : 'nogen';
  return oneSentence(
    phrase`Der er ikke registreret ${any} ${da[0]} for ${which}, som derfor kan dække et tomt felt.`,
    phrase`No ${en[0]} is on record of ${which}, which may therefore cover an empty cell.`,
  );
}

/** What is in a cell, or that nothing is and whether that is a gap. */
export function cellReason(
  seen: RowSeen,
  column: ShownGroup,
  initiatives: readonly number[],
  claims: readonly ClaimId[],
  gap: boolean | null,
): Sentence {
  const [da, en] = [
    phrase`${rowInWords(seen, 'da')} ${lies(seen.columnsBy, column, 'da')}`,
    phrase`${rowInWords(seen, 'en')} ${lies(seen.columnsBy, column, 'en')}`,
  ];
  if (initiatives.length > 0) {
    const work = workInWords(seen.view, initiatives, { da, en });
    return sentence(phrase`${work.da}.`, phrase`${work.en}.`, claims);
  }
  const asking = seen.askers.size;
  if (gap === true) {
    const [need, needEn] = seen.rowsBy === 'NEEDS' ? ['det', 'it'] : ['et behov', 'a need'];
    return sentence(
      phrase`Ingen indsats, der tæller med, arbejder med ${da}, selv om ${need} er registreret hos ${inWords(asking, 'da')} ${asking === 1 ? 'organisation' : 'organisationer'}.`,
      phrase`No initiative that counts works on ${en}, though ${needEn} is on record for ${inWords(asking, 'en')} ${asking === 1 ? 'organisation' : 'organisations'}.`,
      seen.view.claimIds(claimsIn(seen.askers.values())),
    );
  }
  return asking === 0
    ? sentence(
        phrase`Ingen indsats, der tæller med, arbejder med ${da}; det er ikke registreret, at nogen beder om det.`,
        phrase`No initiative that counts works on ${en}; nobody is on record as asking for it.`,
      )
    : sentence(
        phrase`Det er ikke registreret, om nogen arbejder med ${da}.`,
        phrase`Whether anybody works on ${en} is not on record.`,
      );
}

/** In which column work lies, to follow what it is on. */
function lies(by: ColumnsBy, { entity, kind }: ShownGroup, language: Language): Phrase {
  const it: Phrase = kind === null ? (entity === null ? [] : [name(entity)]) : [kindInWords(kind, language)];
  return language === 'da'
    ? {
        KIND: phrase`som ${it}`,
        METHOD: phrase`via metoden ${it}`,
        AUDIENCE: phrase`for målgruppen ${it}`,
        PLACE: phrase`i ${it}`,
      }[by]
    : {
        KIND: phrase`as ${it}`,
        METHOD: phrase`with the method ${it}`,
        AUDIENCE: phrase`for the audience ${it}`,
        PLACE: phrase`in ${it}`,
      }[by];
}

const kindInWords = (kind: NonNullable<ShownGroup['kind']>, language: Language): string =>
  quoted(terms.InitiativeKind.values[kind][language], language);
