// cspell:ignore CVRNR CVRNUMMER DKCVR DKCVRNR SENR OECDDAC XMDAC COMPANIESHOUSE CHARITYCOMMISSION
import { asRegistered } from '../graph/records/index.js';
import { nearest } from './nearest.js';

/** The weights of a Danish CVR number; the weighted sum of its digits is divisible by 11. */
const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** How a register writes its identifiers. */
interface Register {
  readonly holds: (value: string) => boolean;
  /** What to write where it doesn't hold. */
  readonly right: (value: string) => string;
}

/** The registers whose identifiers can be checked, under their codes of org-id.guide. */
const registers: Readonly<Record<string, Register>> = {
  'DK-CVR': { holds: isCvr, right: rightCvr },
  'XM-DAC': {
    holds: (value) => /^\d+(?:-\d+)*$/u.test(value),
    right: () => 'write the numbers of the donor and its agency with a hyphen between, such as 3-1',
  },
};

/** What people call a register, without signs between, and its code. */
const nicknames: Readonly<Record<string, string>> = {
  CVR: 'DK-CVR',
  CVRNR: 'DK-CVR',
  CVRNUMMER: 'DK-CVR',
  DKCVR: 'DK-CVR',
  DKCVRNR: 'DK-CVR',
  SENR: 'DK-CVR',
  DAC: 'XM-DAC',
  OECDDAC: 'XM-DAC',
  XMDAC: 'XM-DAC',
  COMPANIESHOUSE: 'GB-COH',
  CHARITYCOMMISSION: 'GB-CHC',
};

/** Whether it is eight digits with the check digit of a Danish CVR number. */
export function isCvr(value: string): boolean {
  if (!/^\d{8}$/u.test(value)) return false;
  const sum = CVR_WEIGHTS.reduce((total, weight, index) => total + weight * Number(value.charAt(index)), 0);
  return sum % 11 === 0;
}

function rightCvr(value: string): string {
  const padded = value.padStart(8, '0');
  return /^\d{6,7}$/u.test(value) && isCvr(padded)
    ? `did the spreadsheet drop a zero in front? Then write ${padded}, in a column that it keeps as text`
    : 'write the eight digits of the CVR number; these do not have its check digit (modulus 11)';
}

/** An identifier as its register writes it, or what would be right in which column. */
export type ReadIdentifier =
  | { readonly value: string }
  | { readonly column: 'scheme' | 'value'; readonly wrong: string };

export function readIdentifier(scheme: string, written: string): ReadIdentifier {
  const wrongScheme = schemeFault(scheme);
  if (wrongScheme !== null) return { column: 'scheme', wrong: wrongScheme };
  const register = registers[scheme.toUpperCase()];
  const value = asRegistered(scheme, written);
  const wrong = codeFault(value) ?? (register && !register.holds(value) ? register.right(value) : null);
  return wrong === null ? { value } : { column: 'value', wrong };
}

/** Codes of org-id.guide: a country or XI, XM, XR, then the register. */
const schemeForm = /^[A-Z]{2}-[A-Z0-9][A-Z0-9_-]*$/iu;

function schemeFault(scheme: string): string | null {
  const register = scheme.toUpperCase();
  if (registers[register]) return null;
  const meant = nicknames[register.replaceAll(/[^A-Z]/gu, '')];
  if (meant !== undefined) return `write ${meant}, as org-id.guide calls the register`;
  if (!schemeForm.test(scheme))
    return 'write the register as org-id.guide has it: country, hyphen, register, such as DK-CVR, GB-CHC or XM-DAC';
  // Of its country there is mostly none: a file may have ten thousand of them.
  const ofCountry = Object.keys(registers).filter((code) => code.slice(0, 3) === register.slice(0, 3));
  const [near] = nearest(register, ofCountry);
  return near === undefined ? null : `did you mean ${near}?`;
}

const date =
  /^(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}-\d{2}-\d{2}(?:[ T].*)?|\d{1,2}[-. ]+\p{L}{3}\.?|\p{L}{3}-\d{2})$/iu;
const shortened = /^\d(?:[.,]\d+)?E\+?\d+$/iu;

/** What a spreadsheet has made of an identifier that nobody can read any more; null where it may be one. */
export function codeFault(value: string): string | null {
  if (date.test(value))
    return 'a spreadsheet took it for a date: write it anew, such as 3-1, in a column that it keeps as text';
  if (shortened.test(value))
    return 'a spreadsheet shortened it: write all its digits anew, in a column that it keeps as text';
  return /^\S{1,200}$/u.test(value) ? null : 'write up to 200 characters without a space';
}
