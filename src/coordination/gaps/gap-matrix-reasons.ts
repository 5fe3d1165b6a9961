import type { ClaimId, EntityId } from '../../graph/ids.js';
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
  type Language,
  type Phrase,
  type Sentence,
} from '../answer/sentence.js';
import type { LeftOut, View } from '../answer/view.js';
import { whoAsksAbout, whoAsksFor } from '../facts/demand.js';
import { dimensionInWords, whyLeftOut } from '../facts/wording.js';
import type { ClaimAt } from '../projection/projection.js';
import type { ColumnsBy, MatrixColumn, RowsBy } from './gap-matrix-columns.js';

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
    whatIsDone(seen),
    ...(seen.gaps === null || seen.columnCount === 0 ? [] : [howMuchIsMissing(seen, seen.gaps)]),
    ...whatLiesNowhere(seen),
    ...whyLeftOut(view, outside),
    ...caveats(view, [...askers.values(), ...initiatives.values()].flat()),
  ];
}

const rowInWords = ({ view, row, rowsBy }: RowSeen, language: Language): Phrase =>
  dimensionInWords(rowsBy === 'NEEDS' ? 'NEED' : 'THEME', names([view.idOf(row)]), language);

function whoAsks(seen: RowSeen): Sentence[] {
  const { view, row, askers, rowsBy } = seen;
  const [da, en] = [rowInWords(seen, 'da'), rowInWords(seen, 'en')];
  if (askers.size === 0) {
    return [
      sentence(
        phrase`Det er ikke registreret, at nogen beder om ${da}, så et tomt felt tæller hverken som hul eller som dækket.`,
        phrase`Nobody is on record as asking for ${en}, so an empty cell counts neither as a gap nor as covered.`,
      ),
    ];
  }
  return rowsBy === 'NEEDS' ? whoAsksFor(view, row, askers) : whoAsksAbout(view, { da, en }, askers);
}

function whatIsDone({ view, initiatives, outside }: RowSeen): Sentence {
  if (initiatives.size === 0) {
    return outside.size === 0
      ? sentence(
          phrase`Der er ikke registreret nogen indsats, der arbejder med det.`,
          phrase`No initiative is on record as working on it.`,
        )
      : sentence(
          phrase`Ingen indsats, der tæller med, arbejder med det.`,
          phrase`No initiative that counts works on it.`,
        );
  }
  const which = names(view.idsOf(initiatives.keys()));
  const works = initiatives.size === 1 ? 'works' : 'work';
  return sentence(
    phrase`${which} arbejder med det.`,
    phrase`${which} ${works} on it.`,
    view.claimIds([...initiatives.values()].flat()),
  );
}

/** What columns are called, for one and for several. */
const columnWords: Readonly<Record<ColumnsBy, Readonly<Record<Language, readonly [string, string]>>>> = {
  KIND: { da: ['slags indsats', 'slags indsats'], en: ['kind of initiative', 'kinds of initiative'] },
  METHOD: { da: ['metode', 'metoder'], en: ['method', 'methods'] },
  AUDIENCE: { da: ['målgruppe', 'målgrupper'], en: ['audience', 'audiences'] },
  PLACE: { da: ['sted', 'steder'], en: ['place', 'places'] },
};

function howMuchIsMissing({ columnsBy, columnCount }: RowSeen, gaps: number): Sentence {
  const words = columnWords[columnsBy];
  const [da, en] = [words.da[columnCount === 1 ? 0 : 1], words.en[columnCount === 1 ? 0 : 1]];
  if (gaps === columnCount) {
    return sentence(
      phrase`Ingen af ${inWords(columnCount, 'da')} ${da} er dækket.`,
      phrase`None of ${inWords(columnCount, 'en')} ${en} is covered.`,
    );
  }
  return gaps === 0
    ? sentence(
        phrase`Alle ${inWords(columnCount, 'da')} ${da} er dækket.`,
        phrase`All ${inWords(columnCount, 'en')} ${en} are covered.`,
      )
    : sentence(
        phrase`${capital(inWords(gaps, 'da'))} af ${inWords(columnCount, 'da')} ${da} er ikke dækket.`,
        phrase`${capital(inWords(gaps, 'en'))} of ${inWords(columnCount, 'en')} ${en} ${gaps === 1 ? 'is' : 'are'} not covered.`,
      );
}

/** Initiatives that may fill an empty cell, for what would say so is not recorded. */
function whatLiesNowhere({ view, unplaced, columnsBy }: RowSeen): Sentence[] {
  if (unplaced.length === 0) return [];
  const which = names(view.idsOf(unplaced));
  const { da, en } = columnWords[columnsBy];
  return [
    sentence(
      phrase`Der er ikke registreret nogen ${da[0]} for ${which}, som derfor kan dække et tomt felt.`,
      phrase`No ${en[0]} is on record of ${which}, which may therefore cover an empty cell.`,
    ),
  ];
}

/** What is in a cell, or that nothing is and whether that is a gap. */
export function cellReason(
  seen: RowSeen,
  column: MatrixColumn,
  initiatives: readonly EntityId[],
  claims: readonly ClaimId[],
  gap: boolean | null,
): Sentence {
  const [da, en] = [rowInWords(seen, 'da'), rowInWords(seen, 'en')];
  const count = initiatives.length;
  const [within, inside] = [lies(seen.columnsBy, column, 'da', count), lies(seen.columnsBy, column, 'en', count)];
  if (count > 0) {
    const which = names(initiatives);
    return sentence(
      phrase`${which} arbejder med ${da} og ${within}.`,
      phrase`${which} ${count === 1 ? 'works' : 'work'} on ${en} and ${inside}.`,
      claims,
    );
  }
  const asking = seen.askers.size;
  if (gap === true) {
    return sentence(
      phrase`Ingen indsats, der tæller med, arbejder med ${da} og ${within}, selv om et behov er registreret hos ${inWords(asking, 'da')} ${asking === 1 ? 'organisation' : 'organisationer'}.`,
      phrase`No initiative that counts works on ${en} and ${inside}, though a need is on record for ${inWords(asking, 'en')} ${asking === 1 ? 'organisation' : 'organisations'}.`,
      seen.view.claimIds([...seen.askers.values()].flat()),
    );
  }
  return asking === 0
    ? sentence(
        phrase`Ingen indsats, der tæller med, arbejder med ${da} og ${within}; det er ikke registreret, at nogen beder om det.`,
        phrase`No initiative that counts works on ${en} and ${inside}; nobody is on record as asking for it.`,
      )
    : sentence(
        phrase`Det er ikke registreret, om en indsats, der arbejder med ${da}, ${within}.`,
        phrase`Whether an initiative that works on ${en} ${inside} is not on record.`,
      );
}

/** That an initiative lies in a column, as a verb with what follows it. */
function lies(by: ColumnsBy, { entity, kind }: MatrixColumn, language: Language, count: number): Phrase {
  const it: Phrase = kind === null ? (entity === null ? [] : [name(entity)]) : [kindInWords(kind, language)];
  const one = count <= 1;
  if (language === 'da') {
    return {
      KIND: phrase`er af slagsen ${it}`,
      METHOD: phrase`bruger metoden ${it}`,
      AUDIENCE: phrase`henvender sig til målgruppen ${it}`,
      PLACE: phrase`foregår i ${it}`,
    }[by];
  }
  return {
    KIND: phrase`${one ? 'is' : 'are'} of the kind ${it}`,
    METHOD: phrase`${one ? 'uses' : 'use'} the method ${it}`,
    AUDIENCE: phrase`${one ? 'is' : 'are'} for the audience ${it}`,
    PLACE: phrase`${one ? 'takes' : 'take'} place in ${it}`,
  }[by];
}

const kindInWords = (kind: NonNullable<MatrixColumn['kind']>, language: Language): string =>
  quoted(terms.InitiativeKind.values[kind][language], language);
