/** The weights of a Danish CVR number; the weighted sum of its digits is divisible by 11. */
const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** Whether eight digits are a Danish CVR number. */
export function isCvr(value: string): boolean {
  if (!/^\d{8}$/u.test(value)) return false;
  const sum = CVR_WEIGHTS.reduce((total, weight, index) => total + weight * Number(value.charAt(index)), 0);
  return sum % 11 === 0;
}

/** What would be right, where an identifier fails the check of its scheme; null where it passes or has none. */
export function identifierFault(scheme: string, value: string): string | null {
  if (scheme.toUpperCase() === 'DK-CVR' && !isCvr(value)) return 'write the eight digits of the CVR number; its check digit (modulus 11) is wrong';
  return null;
}
