import { words, type Words } from '../../workbooks/index.js';
import { activityOf, attribute, dayIn, organisationOf, type Activity, type ToldOrganisation } from './activity.js';
import { elementsIn, type Element } from './elements.js';
import { unreadable } from './unreadable.js';

/** What a file tells, in its order. */
export type Told =
  | { readonly activity: Activity }
  | { readonly organisation: ToldOrganisation }
  /** What somebody should know of the file. */
  | { readonly note: Words };

/**
 * Reads a file of activities or organisations, one after the other.
 * @param whole is told what tells the file from any other, when all of it was read
 * @throws IATI_UNREADABLE
 */
export async function* toldIn(path: string, whole: (fingerprint: string) => void): AsyncGenerator<Told> {
  let told = '';
  let number = 0;
  for await (const piece of elementsIn(path, whole)) {
    if ('root' in piece) {
      const day = dayIn(attribute(piece.root, 'generated-datetime'));
      told = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : '';
      yield* notesOn(piece.root);
    } else if (piece.record.name === 'iati-activity') {
      number += 1;
      yield { activity: activityOf(piece.record, number, told) };
    } else yield { organisation: organisationOf(piece.record, told) };
  }
}

const known = new Set(['2.01', '2.02', '2.03']);

function notesOn(root: Element): Told[] {
  const version = attribute(root, 'version');
  if (known.has(version)) return [];
  if (/^(?:1|0)\./u.test(version))
    throw unreadable(
      'OLD_VERSION',
      words(
        `Filen er IATI ${version}. Samspil læser 2.01 til 2.03: bed udgiveren om den i 2.03.`,
        `The file is IATI ${version}. Samspil reads 2.01 to 2.03: ask the publisher for it in 2.03.`,
      ),
    );
  const note =
    version === ''
      ? words(
          'Filen siger ikke, hvilken version af IATI den er. Den er læst som 2.03.',
          'The file does not say which version of IATI it is. It is read as 2.03.',
        )
      : words(
          `Filen er IATI ${version}, som Samspil ikke kender. Den er læst som 2.03.`,
          `The file is IATI ${version}, which Samspil does not know. It is read as 2.03.`,
        );
  return [{ note }];
}
