/** The weights of a Danish CVR number; the weighted sum of its digits is divisible by 11. */
const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** What an identifier of a register must be, and what to write otherwise. */
interface Scheme {
  readonly holds: (value: string) => boolean;
  readonly right: string;
}

/** The registers whose identifiers can be checked, as org-id.guide names them. */
const schemes: Readonly<Record<string, Scheme>> = {
  'DK-CVR': {
    holds: isCvr,
    right: 'write the eight digits of the CVR number; these do not have its check digit (modulus 11)',
  },
};

/** Whether it is eight digits with the check digit of a Danish CVR number. */
export function isCvr(value: string): boolean {
  if (!/^\d{8}$/u.test(value)) return false;
  const sum = CVR_WEIGHTS.reduce((total, weight, index) => total + weight * Number(value.charAt(index)), 0);
  return sum % 11 === 0;
}

/** What would be right, where an identifier fails the check of its scheme; null where it passes or has none. */
export function identifierFault(scheme: string, value: string): string | null {
  if (!/^\S{1,200}$/u.test(value)) return 'write up to 200 characters without a space';
  const check = schemes[scheme.toUpperCase()];
  return check && !check.holds(value) ? check.right : null;
}
