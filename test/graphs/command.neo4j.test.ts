import { execa } from 'execa';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { neo4jConnection } from '../connection.js';
import { grant } from '../grants/grants.js';
import { fileOf } from '../workbooks/files.js';
import { emptyGraph } from '../world.js';

const samspil = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

async function imported(name: string, content: string, ...more: readonly string[]) {
  const { uri, user, password, database } = neo4jConnection();
  const env = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    LANG: 'da_DK.UTF-8',
  };
  const path = await fileOf(name, content);
  const answers = join(dirname(path), 'svar.json');
  await writeFile(
    answers,
    JSON.stringify({
      confidence: 'REPORTED',
      'new:funder.kind': 'FOUNDATION_NGO',
      'new:recipient.kind': 'ASSOCIATION',
    }),
  );
  return execa('node', [samspil, 'import', path, '--answers', answers, ...more], {
    env,
    reject: false,
    stdin: 'ignore',
  });
}

test('samspil import knows grants by what is in the file, and tells in Danish what they would change', async () => {
  await emptyGraph();
  const { stdout, exitCode } = await imported('tabel.csv', JSON.stringify({ grants: [grant] }), '--dry-run');
  expect(stdout.split('\n')).toEqual([
    'bevillinger: 1 ny, 0 kendte, 0 med andet indhold end det, der er registreret',
    'organisationer: 2 nye, 0 kendte',
    'Nye: »Kystfonden«, »Havnens Venner«.',
    'puljer: 1 ny, 0 kendte',
    'Nye: »Sikker kyst«.',
    expect.stringMatching(/^\d+ oplysninger ville blive registreret\.$/u),
    'Intet er ændret.',
  ]);
  expect(exitCode).toBe(0);
});

test.each([
  [
    'bevillinger.json',
    '{"grants": [',
    'Filen er ikke hel JSON: måske blev kun en del af den hentet. [FILE_UNREADABLE]',
  ],
  [
    'bevillinger.json',
    '{"grants": []}',
    'Filen har ingen bevillinger: en liste med dem skal stå under »grants«. [FILE_UNREADABLE]',
  ],
  [
    'data.json',
    '{"features": []}',
    'Filen er JSON, men ikke en, som Samspil kender: 360Giving har en liste under »grants«, en graf »nodes« eller »elements«. HXL hentes som CSV eller .xlsx. [FILE_UNREADABLE]',
  ],
  ['net.xml', '<graphml><graph/></graphml>', 'Grafen har ingen knuder. [FILE_UNREADABLE]'],
])(
  'samspil import, given %s with %s, says in one line what is wrong, before any database is there',
  async (name, content, said) => {
    expect((await imported(name, content)).stderr).toBe(said);
  },
);
