import 'reflect-metadata';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  date,
  dictionary,
  double,
  integer,
  jsonValue,
  nat,
  oneof,
  option,
  record,
  string,
  tuple,
} from 'fast-check';
import type { CellValue } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { SamspilError } from '../../src/errors.js';
import type { EntityId } from '../../src/graph/records/index.js';
import { plannedGrants } from '../../src/grants/plan.js';
import { graphInXml } from '../../src/graphs/index.js';
import { plannedGraph } from '../../src/graphs/plan.js';
import { toldIn } from '../../src/iati/reading/file.js';
import type { Words } from '../../src/workbooks/index.js';
import { grant } from '../grants/grants.js';
import { grantsIn, graphOfJson } from '../grants/parts.js';
import { activity, fileText } from '../iati/files.js';
import { fileOf } from './files.js';
import { planOf, recordOf, small } from './plans.js';

const runs = { numRuns: 200 };

/** What people and programs write where something else belongs. */
const texts = [
  '',
  ' ',
  'null',
  'ja',
  '-',
  '=1+1',
  '31-12-2024',
  '31-02-2024',
  '03/04/2020',
  'dec-14',
  '1.234,56',
  '75.000',
  'kr. 1.000',
  '1e309',
  '3542 9867',
  '0101901234',
  'a@b.example',
  'Havnens Venner',
  'Havnens Vener',
  'Kystnet; Fyret',
  'Ærø\u0000',
  '\u202Eter\u0301',
  '🙂'.repeat(50),
  '__proto__',
  'constructor',
  'x'.repeat(32_767),
];
const cell: Arbitrary<CellValue> = oneof(
  constantFrom(...texts),
  string(),
  double({ noNaN: true, noDefaultInfinity: true }),
  integer(),
  boolean(),
  date({ noInvalidDate: true, min: new Date('0100-01-01'), max: new Date('9999-01-01') }),
  constant(null),
);
const json: Arbitrary<unknown> = oneof(constantFrom<unknown>(...texts), jsonValue({ maxDepth: 2 }));

/** What is asked and told of a file. */
interface Told {
  readonly questions?: readonly { readonly text: Words }[];
  readonly notes?: readonly Words[];
  readonly lines?: readonly Words[];
}

/** Does the work. @returns whether it is done, or refused in words of the catalogue, and English has its own quotation marks */
async function isToldOrDone(work: () => Promise<Told | null>): Promise<boolean> {
  try {
    const { questions = [], notes = [], lines = [] } = (await work()) ?? {};
    return ![...questions.map(({ text }) => text), ...notes, ...lines].some(({ en }) => en.includes('»'));
  } catch (error) {
    if (error instanceof SamspilError) return true;
    throw error;
  }
}

/** The columns that lists of each kind have. */
const lists = {
  MEMBERS: ['Organisation', 'CVR', 'Hjemmeside', 'Land', 'Medlem siden', 'Udmeldt', 'Tema'],
  PARTICIPANTS: ['Indsats', 'Organisation', 'Rolle', 'Fra', 'Til', 'Land'],
  APPLICATIONS: ['Titel', 'Ansøger', 'Journalnummer', 'Ansøgt beløb', 'Bevilget', 'Modtaget', 'Afgørelse', 'Tema'],
  ASSESSMENT: ['Organisation', 'Behov', 'Vigtighed', 'Egen formåen', 'Prioritet'],
  SURVEY: ['Organisation', 'Har I behov? [Både til alle]', 'Hvor vigtigt er det? [Fyr, der virker]'],
} as const;

test.each(Object.entries(lists))(
  'a list of %s is read or asked about, whatever stands in its cells',
  async (about, head) => {
    const row = tuple(...head.map(() => cell));
    await assert(
      asyncProperty(array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const answers = { about, round: 'Kystpuljen, forår 2026', assessment: 'Behovsafklaring 2026' };
        expect(await isToldOrDone(async () => planOf([[...head], ...rows], answers))).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

const onRecord = {
  ...recordOf(small),
  entities: async () => new Map(),
  taken: async () => new Set<EntityId>(),
};
const answers = {
  confidence: 'REPORTED',
  source: 'x',
  'new:funder.kind': 'FOUNDATION_NGO',
  'new:recipient.kind': 'ASSOCIATION',
};

test('grants are read, left out or asked about, whatever is said of them', async () => {
  const values = dictionary(constantFrom(...Object.keys(grant)), json);
  await assert(
    asyncProperty(array(values, { minLength: 1, maxLength: 3 }), json, async (all, more) => {
      const file = { grants: [...all.map((each) => ({ ...grant, ...each })), more] };
      expect(
        await isToldOrDone(async () => plannedGrants({ file: grantsIn(file), name: 'x', answers }, onRecord)),
      ).toBe(true);
    }),
    runs,
  );
});

const node = record({ id: json, name: json, label: json, type: json }, { requiredKeys: [] });
const tie = record({ source: json, target: json, from: json, to: json, type: json }, { requiredKeys: [] });

test('graphs are read, refused or asked about, whatever their nodes and ties say', async () => {
  const good = { id: '1', label: 'Havnens Venner' };
  await assert(
    asyncProperty(array(node), array(tie), constantFrom('nodes', 'elements'), async (nodes, ties, list) => {
      const file = { [list]: [good, ...nodes], [list === 'nodes' ? 'links' : 'connections']: ties };
      expect(await isToldOrDone(async () => plannedGraph(graphOfJson(file), 'x', answers, onRecord))).toBe(true);
    }),
    runs,
  );
});

const files = {
  GraphML: `<graphml><key id="d0" for="node" attr.name="name"/><graph edgedefault="directed"><node id="a"><data key="d0">Havnen</data></node><node id="b"/><edge source="a" target="b"/></graph></graphml>`,
  GEXF: `<gexf version="1.3"><graph><nodes><node id="a" label="Havnen"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>`,
  IATI: fileText(activity({ identifier: 'XM-DAC-3-1-A' })),
};
const changes = array(tuple(nat(), integer({ min: 0, max: 255 })), { maxLength: 8 });

test.each(Object.entries(files))(
  'a file of %s that is changed byte by byte is read or refused',
  async (format, text) => {
    const read = async (bytes: Buffer) => {
      if (format === 'IATI') for await (const told of toldIn(await fileOf('a.xml', bytes), () => {})) void told;
      else await graphInXml([bytes.toString()]);
      return null;
    };
    await assert(
      asyncProperty(changes, option(nat()), async (changed, end) => {
        const bytes = Buffer.from(text);
        for (const [at, byte] of changed) bytes[at % bytes.length] = byte;
        expect(await isToldOrDone(async () => read(end === null ? bytes : bytes.subarray(0, end % bytes.length)))).toBe(
          true,
        );
      }),
      runs,
    );
  },
);
