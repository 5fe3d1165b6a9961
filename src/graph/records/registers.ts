/** What a value can only mean, in the spelling of its register: people write the same number in many ways. */
const spellings: Readonly<Record<string, (value: string) => string>> = {
  'DK-CVR': plainCvr,
  'XM-DAC': (value) => value.replace(/^XM-?DAC-?/iu, ''),
};

/** `DK26487013`, `26 48 70 13`, `CVR-nr. 26487013` and `26487013.0` can only be one number. */
export function plainCvr(value: string): string {
  const digits = value
    .replace(/^(?:DK[\s-]*)?(?:CVR)?(?:[\s-]*(?:nr|no)\b)?[\s.:-]*/iu, '')
    .replace(/[.,]0+$/u, '')
    .replaceAll(/[\s.-]/gu, '');
  return /^\d{8}$/u.test(digits) ? digits : value;
}

/**
 * An identifier as its register writes it; as it stands where that cannot be told.
 * @param scheme the code of the register at org-id.guide, in any case
 */
export const asRegistered = (scheme: string, value: string): string =>
  spellings[scheme.toUpperCase()]?.(value) ?? value;
