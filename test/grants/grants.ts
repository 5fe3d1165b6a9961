import type { GrantsFile } from '../../src/grants/index.js';
import { grantsIn } from './parts.js';

/** A grant as the standard has it. */
export const grant = {
  id: '360G-kysten-1',
  title: 'Redningsveste',
  description: 'Veste til alle, der sejler.',
  currency: 'DKK',
  amountAwarded: 75_000,
  amountAppliedFor: 100_000,
  awardDate: '2024-03-01',
  url: 'https://kysten.example/bevillinger/1',
  plannedDates: [{ startDate: '2024-04-01', endDate: '2025-03-31' }],
  recipientOrganization: [{ id: 'DK-CVR-35429867', name: 'Havnens Venner' }],
  fundingOrganization: [{ id: 'DK-CVR-11016480', name: 'Kystfonden' }],
  grantProgramme: [{ code: 'K', title: 'Sikker kyst' }],
  beneficiaryLocation: [{ name: 'Danmark', countryCode: 'DK' }],
} as const;

export type GrantValues = { readonly [Name in keyof typeof grant]?: unknown } & Readonly<Record<string, unknown>>;

/** A file with grants that differ from the one above as is said. */
export const fileWith = (...differences: readonly GrantValues[]): GrantsFile =>
  grantsIn({ title: 'Kystfondens bevillinger', grants: differences.map((values) => ({ ...grant, ...values })) });
