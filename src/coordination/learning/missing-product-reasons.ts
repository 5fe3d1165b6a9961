import { caveats } from '../answer/caveats.js';
import { name, names, phrase, sentence, type Language, type Sentence } from '../answer/sentence.js';
import type { View } from '../answer/view.js';
import { providersAmong } from '../facts/participation.js';
import { dimensionInWords } from '../facts/wording.js';
import { monthInWords, monthOf, type Bounds } from '../projection/days.js';
import type { MissingProductFacts } from './missing-product-facts.js';

/** That nothing was left on record, whom to ask about it, and what is told of nowhere else. */
export function missingProductReasons(view: View, facts: MissingProductFacts): Sentence[] {
  const claims = facts.participants.flatMap((participation) => participation.claims);
  return [
    nothingLeft(view, facts),
    ...(facts.lessSure ? [somethingLessSure()] : []),
    whomToAsk(view, facts),
    ...(facts.untoldThemes.length > 0 ? [toldNowhere(view, facts)] : []),
    ...caveats(view, claims),
  ];
}

function nothingLeft(view: View, { initiative }: MissingProductFacts): Sentence {
  const it = name(view.idOf(initiative));
  const period = view.period(initiative);
  return period
    ? sentence(
        phrase`${it} sluttede i ${endOf(period, 'da')}, og der er hverken registreret læring eller praksis fra den.`,
        phrase`${it} ended in ${endOf(period, 'en')}, and neither a learning nor a practice from it is on record.`,
      )
    : sentence(
        phrase`${it} er afsluttet, og der er hverken registreret læring eller praksis fra den.`,
        phrase`${it} is finished, and neither a learning nor a practice from it is on record.`,
      );
}

/** The month, or the year where no more is known. */
const endOf = ({ last, lastSlack }: Bounds, language: Language): string =>
  lastSlack > 31 ? String(Math.floor(monthOf(last) / 12)) : monthInWords(monthOf(last), language);

const somethingLessSure = (): Sentence =>
  sentence(
    phrase`Det, der er registreret, er mindre sikkert, end der er spurgt efter, og tæller ikke med.`,
    phrase`What is on record is less sure than was asked for and does not count.`,
  );

function whomToAsk(view: View, { participants }: MissingProductFacts): Sentence {
  const asked = providersAmong(participants);
  if (asked.length === 0) {
    return sentence(phrase`Det er ikke registreret, hvem der var med.`, phrase`Who took part is not on record.`);
  }
  const who = names(view.idsOf(asked.map(({ organisation }) => organisation)));
  const claims = view.claimIds(asked.flatMap((participation) => participation.claims));
  return asked.some(({ lead }) => lead)
    ? sentence(
        phrase`${who} havde ansvaret og kan fortælle, hvad der kom ud af den.`,
        phrase`${who} led it and can tell what came of it.`,
        claims,
      )
    : sentence(
        phrase`${who} var med og kan fortælle, hvad der kom ud af den.`,
        phrase`${who} took part and can tell what came of it.`,
        claims,
      );
}

function toldNowhere(view: View, { themes, untoldThemes }: MissingProductFacts): Sentence {
  const which = names(view.idsOf(untoldThemes));
  return sentence(
    phrase`Der er heller ingen andre, der har registreret læring eller praksis om ${dimensionInWords('THEME', which, 'da')}.`,
    phrase`Nobody else has left a learning or practice on ${dimensionInWords('THEME', which, 'en')} either.`,
    view.claimIds(untoldThemes.flatMap((theme) => themes.get(theme) ?? [])),
  );
}
