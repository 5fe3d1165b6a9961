import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { Chance } from './chance.js';
import { count } from './command-line.js';
import { topics } from './words.js';

const PUBLISHER = 'XX-EXAMPLE-1';
const countries = ['KE', 'UG', 'TZ', 'NP', 'BD', 'BO', 'NE', 'ML', 'ET', 'MM'];
const sectors = ['11220', '12220', '14030', '15150', '15160', '15170', '31120', '41010', '72010', '16010'];

/** Somebody who is made up, by a number: every other one has an identifier. */
const partner = (number: number, role: string): string =>
  `<participating-org role="${role}" type="${role === '1' ? '10' : '22'}"${number % 2 === 0 ? ` ref="XX-EXAMPLE-${number + 2}"` : ''}><narrative>Fictional organisation ${number}</narrative></participating-org>`;

/** A file of made-up activities, each with what those of an ordinary publisher have, transactions included. */
export function* iatiFile(activities: number, seed: number): Generator<string> {
  const chance = new Chance(seed);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="2026-08-22T00:00:00Z">\n';
  for (let number = 1; number <= activities; number += 1) yield activity(number, activities, chance);
  yield '</iati-activities>\n';
}

function activity(number: number, activities: number, chance: Chance): string {
  const [da, en] = topics[chance.between(0, topics.length - 1)] ?? topics[0];
  const year = chance.between(2012, 2025);
  const amount = chance.between(10, 900) * 10_000;
  const days = `<period-start iso-date="${year}-01-01"/><period-end iso-date="${year + 1}-12-31"/>`;
  const value = `<value currency="DKK" value-date="${year}-01-01">${amount}</value>`;
  const transactions = Array.from(
    { length: 8 },
    (_, at) =>
      `<transaction><transaction-type code="3"/><transaction-date iso-date="${year}-0${at + 1}-01"/><value currency="DKK" value-date="${year}-0${at + 1}-01">${amount / 10}</value><description><narrative>Payment ${at}</narrative></description></transaction>`,
  );
  const parent = chance.between(1, activities);
  return [
    `<iati-activity xml:lang="en" default-currency="DKK" last-updated-datetime="2026-0${chance.between(1, 8)}-15T12:00:00Z">`,
    `<iati-identifier>${PUBLISHER}-${number}</iati-identifier>`,
    `<reporting-org ref="${PUBLISHER}" type="22"><narrative>Fictional publisher</narrative></reporting-org>`,
    `<title><narrative>Project ${number} on ${en}</narrative><narrative xml:lang="da">Projekt ${number} om ${da}</narrative></title>`,
    `<description type="1"><narrative>Work on ${en} with local partners, number ${number}, so that those whom it is for decide on it.</narrative></description>`,
    partner(chance.between(0, 9), '1'),
    `<participating-org ref="${PUBLISHER}" role="2" type="22"><narrative>Fictional publisher</narrative></participating-org>`,
    partner(chance.between(10, 999), '4'),
    partner(chance.between(10, 999), '4'),
    `<activity-status code="${year + 1 < 2026 ? 4 : 2}"/>`,
    `<activity-date type="2" iso-date="${year}-01-01"/><activity-date type="3" iso-date="${year + 1}-12-31"/>`,
    '<contact-info><organisation><narrative>Nobody</narrative></organisation></contact-info>',
    `<recipient-country code="${countries[chance.between(0, countries.length - 1)]}"/>`,
    `<sector vocabulary="1" code="${sectors[chance.between(0, sectors.length - 1)]}"/>`,
    `<budget type="1">${days}${value}</budget>`,
    ...transactions,
    `<document-link format="application/pdf" url="https://example.org/${number}.pdf"><title><narrative>Report ${number}</narrative></title><category code="A01"/></document-link>`,
    parent < number ? `<related-activity type="1" ref="${PUBLISHER}-${parent}"/>` : '',
    '</iati-activity>\n',
  ].join('\n');
}

const program = new Command('iati-file')
  .description('Writes a file of made-up IATI activities, to measure how it is imported.')
  .argument('<file>', 'where to')
  .option('--activities <number>', 'how many', count, 10_000)
  .option('--seed <number>', 'seed of what is drawn', count, 1)
  .action(async (file: string, { activities, seed }: { activities: number; seed: number }) =>
    pipeline(Readable.from(iatiFile(activities, seed)), createWriteStream(file)),
  );
await program.parseAsync();
