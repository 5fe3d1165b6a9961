/* Prints a package of 360Giving with as many grants as are asked for, to measure its import with (docs/files.md). */

const count = Number(process.argv[2] ?? 10_000);
const places = ['Harbour', 'Meadow', 'River', 'Hill', 'Forest', 'Valley'];
const forms = ['Trust', 'Friends', 'Society', 'Association'];
const countries = ['GB', 'UG', 'KE'];

/** Six of ten grants go to somebody else, one of twenty to somebody whom no register knows. */
function recipientOf(grant: number): { readonly id: string; readonly name: string } {
  const number = grant % Math.ceil(count * 0.6);
  const id = number % 20 === 0 ? `360G-coast-org:${number}` : `GB-CHC-${1_000_000 + number}`;
  return { id, name: `${places[number % 6] ?? ''} ${forms[number % 4] ?? ''} of ${number}` };
}

const grants = Array.from({ length: count }, (_, at) => ({
  id: `360G-coast-${at}`,
  title: `Grant ${at} for boats`,
  description: `What grant ${at} is for, in some hundred characters, since funders write a sentence or two about each of them.`,
  currency: 'GBP',
  amountAwarded: 1_000 + at,
  amountAppliedFor: 1_000 + at + (at % 3 === 0 ? 500 : 0),
  awardDate: `20${10 + (at % 14)}-0${1 + (at % 9)}-1${at % 9}`,
  plannedDates: [{ startDate: '2024-04-01', endDate: '2025-03-31' }],
  recipientOrganization: [recipientOf(at)],
  fundingOrganization: [{ id: 'GB-CHC-209131', name: 'The Coast Foundation' }],
  grantProgramme: [{ code: `P${at % 12}`, title: `Programme ${at % 12}` }],
  beneficiaryLocation: [{ countryCode: countries[at % 3] }],
}));

process.stdout.write(`${JSON.stringify({ version: '1.4', title: 'Grants of the Coast Foundation', grants })}\n`);
