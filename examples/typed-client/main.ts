/** Prints the needs that nobody addresses, and who asked for them. SAMSPIL_URL says where Samspil is. */
import { ask } from './client.js';
import { NeedsNobodyAddressesDocument } from './needs-nobody-addresses.generated.js';

const address = process.env['SAMSPIL_URL'] ?? 'http://localhost:4000/graphql';
const { needGaps } = await ask(address, NeedsNobodyAddressesDocument, { first: 3, confidence: 'INFERRED' });

const inWords = ({ da, en }: { da: string | null; en: string | null }) => en ?? da ?? 'without a name';
const lines = (needGaps?.nodes ?? [])
  // Another value, or a mistyped one, would not compile.
  .filter(({ type }) => type === 'ABSOLUTE')
  .map(({ need, askers }) => {
    const names = askers.map((asker) => ('shortName' in asker && asker.shortName) || inWords(asker.name));
    return `${inWords(need.name)}: ${names.join(', ')}`;
  });
process.stdout.write(`${lines.join('\n')}\n`);
