// cspell:ignore personn umme telf telefonn mobiln whatsapp isbn issn iban orgn commat
const webAddress = /\b(?:https?:\/\/|www\.)\S+/giu;

const at = String.raw`(?:@|[([{<]\s?(?:at|snabel-?a|a|alfa)\s?[)\]}>])`;
const dot = String.raw`(?:\.|\s?[([{<]\s?(?:dot|prik|punktum)\s?[)\]}>]\s?)`;
const mailAddresses = [
  // A name in front of another sign of the kind is an account, as @organisation@server of Mastodon.
  new RegExp(
    String.raw`(?<![@\p{L}\d._%+-])[\p{L}\d._%+-]+\s?${at}\s?[\p{L}\d-]+(?:${dot}[\p{L}\d-]+)*${dot}\p{L}{2,}`,
    'iu',
  ),
  // Spelt out.
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+\s(?:at|snabel-?a)\s[\p{L}\d-]+(?:\s(?:dot|prik|punktum)\s[\p{L}\d-]+)+/iu,
];
/** Without it there is no mail address, and most texts have none. */
const atSign = /@|[([{<]\s?(?:at|snabel|a|alfa)|\s(?:at|snabel-?a)\s/iu;
/** Fewer are nobody's number. */
const sixDigits = /\d(?:\D*\d){5}/u;

/** Day, month and year of birth; to the day of a number that stands in for one 60 is added. */
const birth = String.raw`(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}`;
/** Then four digits. Since 2007 they carry no check digit. */
const registrationNumber = new RegExp(String.raw`(?<![\w-]|\d[.,])${birth}(?: ?- ?| )?\d{4}(?![\w-]|[.,]\d)`, 'gu');
const registrationInId = new RegExp(String.raw`(?:^|[a-z]-)(${birth}-?\d{4})(?:$|-[a-z])`, 'u');
const announcedRegistration =
  /(?<!\p{L})(?:cpr|personn(?:umme)?r|person(?:nr|nummer|number| no| number))\b[-\s.]*(?:nr|nummer|no|number)?[\s.:]*\d{2}(?:[\s./-]{0,3}\d){8}(?!\d)/iu;
const CHECK_WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** What divides the digits of a phone number. */
const gap = String.raw`[\s()./-]{0,2}`;
/** An amount, years or a day, which are no number of a phone. */
const noPhone = String.raw`(?!\+?\d{1,3}(?:[.,]\d{3})+(?![\d.,]))(?!(?:19|20)\d{2}\s?[-/ ]\s?(?:19|20)\d{2}(?!\d))(?!\d{4}-\d{2}-\d{2}(?!\d))(?!\d{1,2}[-.]\d{1,2}[-.]\d{4}(?!\d))`;
const phoneNumbers = [
  // With a country code: +45 12 34 56 78, 0045 12345678, 0046 8 123 456.
  new RegExp(String.raw`(?<![\w+])${noPhone}\+\s?[1-9](?:${gap}\d){7,14}(?!\d)`, 'u'),
  new RegExp(
    String.raw`(?<![\w+.,-])00(?:45(?:${gap}\d){8}|[1-9]\d{0,2}[\s()./-]{1,2}\d(?:${gap}\d){6,11})(?!\d)`,
    'u',
  ),
  // Announced as one.
  new RegExp(
    String.raw`(?<!\p{L})(?:tlf|telf|tel|telefon|telefonn(?:umme)?r|phone|telephone|mob|mobil|mobile|mobiln(?:umme)?r|cell|fax|sms|whatsapp|ring|ring til|ring på|call us|call us at|call us on)(?![\p{L}\d])[\s.:-]*(?:(?:nr|no|nummer|number|til|på)\b)?[\s.:(]*${noPhone}\+?\d(?:${gap}\d){5,}`,
    'iu',
  ),
  // Eight digits in the groups in which Danes write them. Two years in a row are none.
  /(?<![\w,.-]|\d )[2-9]\d(?<gap>[ .-])\d{2}(?:\k<gap>\d{2}){2}(?![\w-]|[., ]\d)/u,
  /(?<![\w,.-])45 [2-9]\d(?: \d{2}){3}(?![\w-]|[.,]\d)/u,
  /(?<![\w,.-])(?!(?:19|20)\d{2} (?:19|20)\d{2})[2-9]\d{3} \d{4}(?![\w-]|[.,]\d)/u,
];

/** Numbers that say of themselves what they are. */
const otherNumbers = new RegExp(
  String.raw`(?<!\p{L})(?:(?:cvr|ean|gln|isbn|issn|iban|doi|vat|dk-cvr)(?:[- ]?(?:nr|no|nummer|number))?|(?:p|se|j|journal|sag|sags|konto|reg|ref|projekt|project|bevilling|bevillings|grant|call|ansøgning|ansøgnings|dok|dokument|produktion|produktions|orgn?)(?:[-. ]{0,2}(?:nr|no|nummer|numbers?|id)|:))(?![\p{L}\d])[\s.:]*(?:DK|[A-Z]{2})?[-\s]?\d(?:[\s./-]{0,2}\d)*`,
  'giu',
);

/**
 * What of a person stands in a text: a mail address, a phone number, a Danish civil registration number, however it is
 * written; null where nothing does. Names of persons can't be told from others. Digits within a web address are nobody's
 * number, nor are those of a register that is named in front.
 */
export function personalDataIn(text: string): string | null {
  const plain = inPlainSigns(text);
  if (atSign.test(plain) && mailAddresses.some((pattern) => pattern.test(plain))) return 'a mail address';
  if (!sixDigits.test(plain)) return null;
  const words = plain.replaceAll(webAddress, ' ');
  if (announcedRegistration.test(words)) return 'a civil registration number';
  const others = words.replaceAll(otherNumbers, ' ');
  if ([...others.matchAll(registrationNumber)].some(([number]) => mayBeRegistration(number)))
    return 'a civil registration number';
  return phoneNumbers.some((pattern) => pattern.test(others)) ? 'a phone number' : null;
}

/** What of a person stands in an id, where hyphens stand for the spaces of a text. */
export function personalDataInId(id: string): string | null {
  const slug = id.slice(id.indexOf(':') + 1);
  const found = personalDataIn(slug);
  if (found !== null) return found;
  const number = registrationInId.exec(slug)?.[1];
  if (number !== undefined && mayBeRegistration(number)) return 'a civil registration number';
  const announced = /(?:^|-)(?:tlf|tel|telefon|phone|mobil|mob|mobile)(?:-nr)?-(?:\d-?){8,}/u.test(slug);
  return announced ? 'a phone number' : null;
}

/** Spaces and dashes of all kinds as the plain ones, digits of all widths as ours, and without what nobody sees. */
const inPlainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}\u{FEFF}]/gu, '')
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(/[\p{Pd}\u{2212}]/gu, '-')
    .replaceAll(/%40|&#64;|&commat;/giu, '@');

/** A journal counts from 0001 on each day; persons have such numbers with the check digit alone. */
function mayBeRegistration(number: string): boolean {
  const digits = number.replaceAll(/\D/gu, '');
  return !digits.slice(6).startsWith('00') || hasCheckDigit(digits);
}

function hasCheckDigit(digits: string): boolean {
  const sum = CHECK_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return sum % 11 === 0;
}
