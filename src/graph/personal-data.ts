const mailAddress = /[\p{L}\d._%+-]+\s?(?:@|[([{]\s?(?:at|snabel-a)\s?[)\]}])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;
/** Without it there is no mail address, and most texts have none. */
const atSign = /@|[([{]\s?(?:at|snabel)/iu;
/** Fewer are nobody's number. */
const sixDigits = /\d(?:\D*\d){5}/u;
const webAddress = /\bhttps?:\/\/\S+/giu;

const registrationDate = '(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}';
/** Day, month and year of birth, then four digits. Since 2007 they carry no check digit. */
const registrationNumber = new RegExp(`(?<![\\w-])${registrationDate}[- ]?\\d{4}(?![\\w-])`, 'u');

const phoneNumbers = [
  // With a country code: +45 12 34 56 78, 0045 12345678.
  /(?<![\w+])(?:\+|00)[1-9](?:[\s().-]{0,2}\d){7,14}(?!\d)/u,
  // Announced as one.
  /(?<!\p{L})(?:tlf|tel|telefon|telefonnummer|phone|mobil|mobile|ring(?: til)?|call)\b[\s.:]*(?:nr|no)?[\s.:]*\d(?:[\s.-]?\d){5,}/iu,
  // Eight digits in the groups in which Danes write them. Two years in a row are none.
  /(?<![\w,.-])[2-9]\d(?: \d{2}){3}(?![\w-]|[.,]\d)/u,
  /(?<![\w,.-])(?!(?:19|20)\d{2} (?:19|20)\d{2})[2-9]\d{3} \d{4}(?![\w-]|[.,]\d)/u,
];

/**
 * What of a person stands in a text: a mail address, a phone number, a Danish civil registration number; null where
 * nothing does. Names of persons can't be told from others. Digits within a web address are nobody's number.
 */
export function personalDataIn(text: string): string | null {
  if (atSign.test(text) && mailAddress.test(text)) return 'a mail address';
  if (!sixDigits.test(text)) return null;
  const words = text.replaceAll(webAddress, ' ');
  if (registrationNumber.test(words)) return 'a civil registration number';
  return phoneNumbers.some((pattern) => pattern.test(words)) ? 'a phone number' : null;
}
