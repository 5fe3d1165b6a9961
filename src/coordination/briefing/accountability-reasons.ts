import { capital, inWords, phrase, sentence, inEach, type Sentence, type InBoth } from '../answer/sentence.js';
import { eachAsLastClause } from '../answer/sureness.js';
import type { View } from '../answer/view.js';
import { currentFirst } from '../facts/order.js';
import { claimsIn } from '../projection/projection.js';
import type { YearFacts } from './accountability-facts.js';

/** “i 2025”, of the year that goes on “indtil nu i 2026”. */
const organisationsCounted = (count: number): readonly [da: string, en: string] => [
  `${inWords(count, 'da')} ${count === 1 ? 'organisation' : 'organisationer'}`,
  `${inWords(count, 'en')} ${count === 1 ? 'organisation' : 'organisations'}`,
];

/** What members asked for, what was done about it, who took part, and what was published. */
export function yearReasons(view: View, when: InBoth<string>, facts: YearFacts): Sentence[] {
  return [
    whatWasAskedFor(view, when, facts),
    ...(facts.needs.size > 0 ? [whatWasAddressed(view, facts)] : []),
    whatWasDone(view, when, facts),
    whatWasPublished(view, facts),
  ];
}

function whatWasAskedFor(view: View, when: InBoth<string>, { assessments, needs, statedBy }: YearFacts): Sentence {
  if (needs.size === 0)
    return sentence(
      [`Det er ikke registreret, at nogen behov er meldt ind i en behovsafklaring ${when.da}.`],
      [`No needs are on record as stated in an assessment ${when.en}.`],
    );
  const where = view.names(assessments);
  const [da, en] = organisationsCounted(statedBy.size);
  const isOne = needs.size === 1;
  return sentence(
    phrase`${statedBy.size === 1 ? 'Én organisation' : capital(da)} meldte ${isOne ? 'ét' : inWords(needs.size, 'da')} behov ind ${when.da}: ${where}.`,
    phrase`${capital(en)} stated ${inWords(needs.size, 'en')} ${isOne ? 'need' : 'needs'} ${when.en}: ${where}.`,
    view.claimIds(claimsIn(needs.values())),
  );
}

/** For how many needs something was done, and for which nothing that is on record. */
function whatWasAddressed(view: View, { needs, addressed }: YearFacts): Sentence {
  const left = [...needs.keys()].filter((need) => !addressed.has(need));
  const which = view.names(left);
  const sureness = eachAsLastClause(view, addressed.values());
  const claims = view.claimIds(claimsIn(addressed.values()));
  if (left.length === 0)
    return sentence(
      phrase`Indsatser arbejdede med ${needs.size === 1 ? 'det' : 'dem alle'}${sureness.da}.`,
      phrase`Initiatives worked on ${needs.size === 1 ? 'it' : 'all of them'}${sureness.en}.`,
      claims,
    );
  if (addressed.size === 0)
    return sentence(
      phrase`Det er ikke registreret, at nogen indsats arbejdede med ${needs.size === 1 ? 'det' : 'dem'}.`,
      phrase`No initiative is on record as having worked on ${needs.size === 1 ? 'it' : 'them'}.`,
    );
  const { da: some, en: someEn } = inEach((language) => inWords(addressed.size, language));
  return sentence(
    phrase`Indsatser arbejdede med ${addressed.size === 1 ? 'ét' : some} af dem${sureness.da}; det er ikke registreret, at nogen arbejdede med ${which}.`,
    phrase`Initiatives worked on ${someEn} of them${sureness.en}; none is on record as having worked on ${which}.`,
    claims,
  );
}

function whatWasDone(view: View, when: InBoth<string>, { initiatives, organisations }: YearFacts): Sentence {
  if (initiatives.length === 0)
    return sentence(
      [`Det er ikke registreret, at nogen indsats blev gennemført ${when.da}.`],
      [`No initiative is on record as carried out ${when.en}.`],
    );
  const which = view.namesInOrder(currentFirst(view, initiatives));
  const [da, en] = organisationsCounted(organisations.size);
  const isOne = initiatives.length === 1;
  const [withDa, withEn] =
    organisations.size === 0
      ? ['; hvem der var med, er ikke registreret', '; who took part is not on record']
      : [` med ${da}`, ` with ${en}`];
  return sentence(
    phrase`${isOne ? 'Én indsats' : `${capital(inWords(initiatives.length, 'da'))} indsatser`} fandt sted ${when.da}${withDa}: ${which}.`,
    phrase`${capital(inWords(initiatives.length, 'en'))} ${isOne ? 'initiative' : 'initiatives'} took place ${when.en}${withEn}: ${which}.`,
    view.claimIds(claimsIn(organisations.values())),
  );
}

function whatWasPublished(view: View, { products }: YearFacts): Sentence {
  if (products.size === 0)
    return sentence(
      ['Det er ikke registreret, at nogen læring eller praksis blev udgivet.'],
      ['No learning or practice is on record as published.'],
    );
  const which = view.names(products.keys());
  const isOne = products.size === 1;
  return sentence(
    phrase`Der blev udgivet ${inWords(products.size, 'da')} ${isOne ? 'læring eller praksis' : 'læringer og praksisser'}: ${which}.`,
    phrase`${capital(inWords(products.size, 'en'))} ${isOne ? 'learning or practice was' : 'learnings and practices were'} published: ${which}.`,
    view.claimIds(claimsIn(products.values())),
  );
}

/** What was taken into use, and for how much of it there is proof. */
export function whatWasTakenUp(uses: number, proved: number, claims: Sentence['claims']): Sentence {
  if (uses === 0)
    return sentence(
      ['Det er ikke registreret, at nogen begyndte at bruge en læring eller praksis.'],
      ['Nobody is on record as having begun to use a learning or practice.'],
    );
  const [proofDa, proofEn] =
    proved === uses
      ? ['det er dokumenteret', 'there is proof']
      : proved === 0
        ? ['dokumentation er ikke registreret', 'no proof is on record']
        : [
            `${proved === 1 ? 'ét' : inWords(proved, 'da')} af dem er dokumenteret`,
            `of ${inWords(proved, 'en')} there is proof`,
          ];
  const [casesDa, casesEn] =
    uses === 1
      ? ['ét tilfælde', 'One case is']
      : [`${inWords(uses, 'da')} tilfælde`, `${capital(inWords(uses, 'en'))} cases are`];
  return sentence(
    phrase`Der er registreret ${casesDa}, hvor en organisation begyndte at bruge en læring eller praksis; ${proofDa}.`,
    phrase`${casesEn} on record in which an organisation began to use a learning or practice; ${proofEn}.`,
    claims,
  );
}
