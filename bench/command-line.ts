import { InvalidArgumentError } from 'commander';

/** @throws InvalidArgumentError for what is no whole number from 1 */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
}

/** One number or several, divided by commas. @throws InvalidArgumentError where one of them is none */
export const counts = (text: string): number[] => text.split(',').map((each) => count(each.trim()));
