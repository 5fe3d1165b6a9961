// cspell:ignore Agua Pozos Ելք
import 'reflect-metadata';
import { array, assert, asyncProperty, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activity, fileText, numbered } from './files.js';
import { askedOf, planned, rowsIn, type Recorded } from './planned.js';

const initiative = 'initiative:iati-dk-cvr-31378028-broende';
const source = 'source:iati-dk-cvr-31378028';

/** The same activity on record, told by somebody else before. */
const onRecord: Recorded = {
  entities: {
    'initiative:broende': {
      nameDa: 'Brønde i Kenya',
      kind: 'CROSS_CUTTING_EFFORT',
      status: 'PLANNED',
      note: 'Told at a meeting.',
      visibility: 'NETWORK',
      visibleTo: 'organisation:net',
      iatiIdentifier: 'dk-cvr-31378028-BROENDE',
      sources: ['source:meeting'],
      confidence: 'CONFIRMED',
    },
    'organisation:fagligt-hus': { nameDa: 'Fagligt Hus', kind: 'TRADE_UNION' },
  },
  numbers: { 'dk-cvr:31378028': 'organisation:fagligt-hus' },
  claims: {
    'PARTICIPATES_IN organisation:fagligt-hus initiative:broende': {
      role: 'PARTNER',
      confidence: 'CONFIRMED',
      sources: ['source:meeting'],
      asOf: '2026-07',
      note: 'From the start.',
    },
  },
};

describe('What an activity becomes', () => {
  test('is an initiative with both names, its status, its days and its number', async () => {
    expect(rowsIn(await planned(fileText(activity())), 'initiatives.csv')).toEqual([
      {
        id: initiative,
        nameDa: 'Brønde til alle',
        nameEn: 'Wells for all',
        descriptionEn: 'Wells that villages keep themselves.',
        kind: 'PROJECT',
        status: 'RUNNING',
        period: '2024-03-01/2025-02-28',
        iatiIdentifier: 'DK-CVR-31378028-broende',
        sources: [source],
        confidence: 'REPORTED',
      },
    ]);
  });

  test('is who takes part, as what, as of the day on which the publisher told it', async () => {
    const plan = await planned(fileText(activity()));
    const told = { object: initiative, key: '', confidence: 'REPORTED', sources: [source], asOf: '2026-06-01' };
    expect(rowsIn(plan, 'participates-in.csv')).toEqual([
      { subject: 'organisation:ministry-of-examples', role: 'FUNDER', ...told },
      { subject: 'organisation:fagligt-hus-fiktivt', role: 'LEAD', ...told },
      { subject: 'organisation:baobab-wells-fictional', role: 'PARTNER', ...told },
    ]);
    expect(rowsIn(plan, 'organisations.csv').map(({ id, kind }) => [id, kind])).toEqual([
      ['organisation:fagligt-hus-fiktivt', 'NATIONAL_NGO'],
      ['organisation:ministry-of-examples', 'PUBLIC_AUTHORITY'],
      ['organisation:baobab-wells-fictional', 'PARTNER_COUNTRY_NGO'],
    ]);
    expect(rowsIn(plan, 'identified-by.csv').map(({ subject, object }) => [subject, object])).toEqual([
      ['organisation:fagligt-hus-fiktivt', 'identifier:dk-cvr-31378028'],
    ]);
  });

  test('is one who both leads and pays in two claims, and one who both leads and carries out in one', async () => {
    const own = (role: number) =>
      `<participating-org role="${role}" ref="DK-CVR-31378028"><narrative>Fagligt Hus</narrative></participating-org>`;
    const roles = async (...all: number[]) => {
      const plan = await planned(fileText(activity({ participants: all.map(own).join('') })));
      return rowsIn(plan, 'participates-in.csv').map(({ role, key }) => [role, key]);
    };
    expect(await roles(1, 2)).toEqual([
      ['LEAD', ''],
      ['FUNDER', 'FUNDER'],
    ]);
    expect(await roles(4, 2)).toEqual([['LEAD', '']]);
    expect(await roles(3)).toEqual([['FUNDER', '']]);
  });

  test('is called as it stands where its title is in neither language, with a word on that', async () => {
    const plan = await planned(
      fileText(activity({ title: '<title><narrative xml:lang="es">Agua</narrative></title>' })),
    );
    expect(rowsIn(plan, 'initiatives.csv')).toMatchObject([
      { nameEn: 'Agua', note: 'The title is in the language “es”.' },
    ]);
  });

  test('is described as it stands where that is in neither language, with a word on it, and never in the place of a text on record', async () => {
    const described = '<description><narrative xml:lang="es">Pozos para todos</narrative></description>';
    const text = fileText(activity({ description: described }));
    expect(rowsIn(await planned(text), 'initiatives.csv')).toMatchObject([
      { descriptionEn: 'Pozos para todos', note: 'The description is in the language “es”.' },
    ]);
    const known = {
      [initiative]: { nameEn: 'Wells', descriptionEn: 'Wells for all', iatiIdentifier: 'DK-CVR-31378028-broende' },
    };
    const [row] = rowsIn(await planned(text, { entities: known }), 'initiatives.csv');
    expect(row).toMatchObject({ descriptionEn: 'Wells for all' });
    expect(row).not.toHaveProperty('note');
  });

  test('has an amount where one budget is of its whole time, and none of several is added to another', async () => {
    const budget = (from: string, to: string) =>
      `<budget><period-start iso-date="${from}"/><period-end iso-date="${to}"/><value>75000</value></budget>`;
    const amounts = async (...budgets: string[]) =>
      rowsIn(await planned(fileText(activity({ more: budgets.join('') }))), 'initiatives.csv').map(
        ({ amount, currency }) => [amount, currency],
      );
    const whole = budget('2024-03-01', '2025-02-28');
    expect(await amounts(whole)).toEqual([[75000, 'DKK']]);
    expect(await amounts(whole, whole)).toEqual([[undefined, undefined]]);
    expect(await amounts(budget('2024-03-01', '2024-12-31'))).toEqual([[undefined, undefined]]);
  });

  test('has the documents that it names among its sources, and those on record as they are', async () => {
    const documents = ['a', 'b'].map(
      (name) =>
        `<document-link url="https://example.org/${name}"><title><narrative>Report ${name}</narrative></title></document-link>`,
    );
    const known = { entities: { 'source:b': { address: 'https://example.org/b' } } };
    const plan = await planned(fileText(activity({ more: documents.join('') })), known);
    const [publisher, document] = rowsIn(plan, 'sources.csv');
    expect(publisher).toMatchObject({ id: source, address: 'IATI: DK-CVR-31378028' });
    expect(document).toMatchObject({ nameEn: 'Report a', kind: 'DOCUMENT', address: 'https://example.org/a' });
    expect(rowsIn(plan, 'initiatives.csv')).toMatchObject([{ sources: [source, document?.['id'], 'source:b'] }]);
  });

  test('has the sectors and the places of its transactions where it tells none itself', async () => {
    const known = {
      entities: {
        'theme:vand': { nameEn: 'Water', dacCodes: ['14030'] },
        'theme:jord': { nameEn: 'Soil', dacCodes: ['31130'] },
      },
    };
    const transaction = (parts: string) =>
      `<transaction><value value-date="2024-05-01">7</value><receiver-org ref="X"><narrative>Y</narrative></receiver-org>${parts}</transaction>`;
    const paid = [
      transaction('<sector code="14030"><narrative>Wells</narrative></sector><recipient-country code="ke"/>'),
      transaction('<sector code="14030"/><recipient-region code="1027"/>'),
    ].join('');
    const told = async (more: string) => {
      const plan = await planned(fileText(activity({ more })), known);
      return [...rowsIn(plan, 'has-theme.csv'), ...rowsIn(plan, 'works-in.csv')].map(({ object }) => object);
    };
    expect(await told(paid)).toEqual(['theme:vand', 'place:ke', 'place:014']);
    expect(await told(`<sector code="31130"/>${paid}`)).toEqual(['theme:jord', 'place:ke', 'place:014']);
    expect(await told(`<recipient-country code="TZ"/>${paid}`)).toEqual(['theme:vand', 'place:tz']);
  });

  test('is part of its parent, whichever of the two says so', async () => {
    const one = activity({ more: `<related-activity type="1" ref="DK-CVR-31378028-all"/>` });
    const all = activity({
      identifier: numbered('all'),
      more: `<related-activity type="2" ref="DK-CVR-31378028-broende"/>`,
    });
    expect(
      rowsIn(await planned(fileText(one, all)), 'part-of.csv').map(({ subject, object }) => [subject, object]),
    ).toEqual([[initiative, 'initiative:iati-dk-cvr-31378028-all']]);
  });
});

describe('What is on record of an activity', () => {
  test('is found by its number in any case, and changed in what the file says alone', async () => {
    const plan = await planned(fileText(activity()), onRecord);
    expect(rowsIn(plan, 'initiatives.csv')).toMatchObject([
      {
        id: 'initiative:broende',
        kind: 'CROSS_CUTTING_EFFORT',
        status: 'RUNNING',
        note: 'Told at a meeting.',
        visibility: 'NETWORK',
        visibleTo: 'organisation:net',
        iatiIdentifier: 'dk-cvr-31378028-BROENDE',
        sources: ['source:meeting', source],
        confidence: 'CONFIRMED',
      },
    ]);
    expect(rowsIn(plan, 'participates-in.csv')).toContainEqual({
      subject: 'organisation:fagligt-hus',
      object: 'initiative:broende',
      key: '',
      role: 'LEAD',
      confidence: 'CONFIRMED',
      sources: ['source:meeting', source],
      asOf: '2026-07',
      note: 'From the start.',
    });
    expect(rowsIn(plan, 'organisations.csv').map(({ id }) => id)).not.toContain('organisation:fagligt-hus');
  });

  test('keeps a host, for which IATI has no word', async () => {
    const [id] = Object.keys(onRecord.claims ?? {});
    const hosted = { ...onRecord, claims: { [id ?? '']: { role: 'HOST', confidence: 'CONFIRMED', sources: [] } } };
    const carriesOut = activity({
      participants: '<participating-org role="4" ref="DK-CVR-31378028"><narrative>FH</narrative></participating-org>',
    });
    expect(rowsIn(await planned(fileText(carriesOut), hosted), 'participates-in.csv')).toMatchObject([
      { role: 'HOST' },
    ]);
  });

  test('from another publisher is not changed by one whose number it does not begin with', async () => {
    const { entities } = onRecord;
    const before = {
      ...entities?.['initiative:broende'],
      iatiIdentifier: 'XX-OTHER-1',
      sources: ['source:iati-xx-other'],
    };
    const told = { ...onRecord, entities: { ...entities, 'initiative:broende': before } };
    const plan = await planned(
      fileText(activity({ identifier: '<iati-identifier>XX-OTHER-1</iati-identifier>' })),
      told,
    );
    expect(plan.told.join('\n')).toMatch(
      /on record from another publisher \(source:iati-xx-other\): the two are kept apart/u,
    );
    expect(plan.rows).toEqual([]);
  });

  test('under its name alone is asked about', async () => {
    const known = { entities: { 'initiative:x': { nameEn: 'Brønde til alle' } } };
    const question = 'same:dk-cvr-31378028-broende';
    expect(await askedOf(fileText(activity()), known)).toEqual([question]);
    const same = await planned(fileText(activity()), known, { [question]: 'initiative:x' });
    expect(rowsIn(same, 'initiatives.csv')).toMatchObject([{ id: 'initiative:x' }]);
    const another = await planned(fileText(activity()), known, { [question]: 'NEW' });
    expect(rowsIn(another, 'initiatives.csv')).toMatchObject([{ id: initiative }]);
  });
});

describe('One activity that two publishers tell in a file', () => {
  test('is taken from the one whose number it begins with, whoever comes first', async () => {
    const theirs = activity({
      reporter: '<reporting-org ref="XX-OTHER" type="10"><narrative>Another</narrative></reporting-org>',
      title: '<title><narrative>As another tells it</narrative></title>',
    });
    for (const both of [fileText(theirs, activity()), fileText(activity(), theirs)]) {
      const plan = await planned(both);
      expect(rowsIn(plan, 'initiatives.csv')).toMatchObject([{ nameEn: 'Wells for all' }]);
      expect(plan.told.join('\n')).toMatch(/same identifier: only one of them is read/u);
    }
  });
});

describe('An organisation', () => {
  const participant = (name: string, more = '') =>
    fileText(
      activity({
        participants: `<participating-org role="4"${more}><narrative>${name}</narrative></participating-org>`,
      }),
    );
  const hus = { entities: { 'organisation:hus': { nameDa: 'Havnehuset', shortName: 'HH', kind: 'NATIONAL_NGO' } } };
  const carriesOut = async (...given: Parameters<typeof planned>) =>
    rowsIn(await planned(...given), 'participates-in.csv').map(({ subject }) => subject);

  test('is found by its name, and gets the number that it had not', async () => {
    const plan = await planned(participant('Havnehuset', ' ref="GB-CHC-1047501"'), hus);
    expect(rowsIn(plan, 'participates-in.csv')).toMatchObject([{ subject: 'organisation:hus' }]);
    expect(rowsIn(plan, 'identified-by.csv')).toContainEqual(
      expect.objectContaining({ subject: 'organisation:hus', object: 'identifier:gb-chc-1047501' }),
    );
  });

  test('with another number in the same register is another, whatever it is called', async () => {
    const known = { ...hus, numbers: { 'gb-chc:1': 'organisation:hus' } };
    const plan = await planned(participant('Havnehuset', ' ref="GB-CHC-1047501"'), known);
    expect(plan.told.join('\n')).toMatch(
      /“Havnehuset” is called like Havnehuset \(organisation:hus\), but has another number/u,
    );
    expect(rowsIn(plan, 'organisations.csv').map(({ id }) => id)).toContain('organisation:havnehuset');
  });

  test('is asked about where two in the file have its name and different numbers', async () => {
    const two = ['GB-CHC-1', 'GB-CHC-2'].map(
      (ref) => `<participating-org role="4" ref="${ref}"><narrative>Havnehuset</narrative></participating-org>`,
    );
    const text = fileText(activity({ participants: two.join('') }));
    expect(await askedOf(text, hus)).toEqual(['who:Havnehuset, GB-CHC-1', 'who:Havnehuset, GB-CHC-2']);
    const answers = { 'who:Havnehuset, GB-CHC-1': 'organisation:hus', 'who:Havnehuset, GB-CHC-2': 'NEW' };
    expect(await carriesOut(text, hus, answers)).toEqual(['organisation:hus', 'organisation:havnehuset']);
  });

  test('known by its short name alone, or an authority, is asked about, unless the publisher has named it before', async () => {
    expect(await askedOf(participant('HH'), hus)).toEqual(['who:HH']);
    expect(await askedOf(participant('Havnehuset', ' type="10"'), hus)).toEqual(['who:Havnehuset']);
    const before = { entities: { 'organisation:hus': { nameDa: 'Havnehuset', sources: [source] } } };
    expect(await carriesOut(participant('Havnehuset', ' type="10"'), before)).toEqual(['organisation:hus']);
  });

  test('without a number is the one that its publisher has named without, among others of its name', async () => {
    const known = {
      entities: {
        'organisation:hus-1': { nameDa: 'Havnehuset', sources: [source] },
        'organisation:hus-2': { nameDa: 'Havnehuset', sources: [source] },
      },
      numbers: { 'gb-chc:1': 'organisation:hus-1' },
    };
    expect(await carriesOut(participant('Havnehuset'), known)).toEqual(['organisation:hus-2']);
  });

  test('without a number is the only one in the file that has its name and one', async () => {
    const text = fileText(
      activity({
        participants: `<participating-org role="1" ref="GB-CHC-1047501"><narrative>Harbour House</narrative></participating-org>
          <participating-org role="4"><narrative>harbour house</narrative></participating-org>`,
      }),
    );
    expect(await carriesOut(text)).toEqual(['organisation:harbour-house', 'organisation:harbour-house']);
  });

  test('whose name has none of our letters gets an id all the same', async () => {
    const [id, ...others] = await carriesOut(participant('Ելք'));
    expect(id).toMatch(/^organisation:x[a-p]{12}$/u);
    expect(others).toEqual([]);
  });
});

test('What a later edition of a code list says is told and left out, and all else is read', async () => {
  const plan = await planned(
    fileText(
      activity({
        participants:
          '<participating-org role="4" type="99" ref="DK-CVR-31378028"><narrative>Hus</narrative></participating-org><participating-org role="9"><narrative>X</narrative></participating-org>',
        status: '<activity-status code="7"/>',
        dates: '<activity-date type="2" iso-date="2024-03-01"/><activity-date type="5" iso-date="2025-02-28"/>',
        more: '<related-activity type="6" ref="DK-CVR-31378028-all"/><recipient-country code="QQ"/><sector vocabulary="77" code="1"/>',
      }),
    ),
  );
  expect(plan.told).toContain(
    'Codes that are not known and left out: OrganisationType 99 (1), OrganisationRole 9 (1), ActivityStatus 7 (1), ActivityDateType 5 (1), RelatedActivityType 6 (1).',
  );
  expect(plan.told).toContain('Countries and regions that are not known are left out: QQ.');
  expect(rowsIn(plan, 'initiatives.csv')).toMatchObject([{ status: 'UNKNOWN', period: '2024-03-01/' }]);
  expect(rowsIn(plan, 'participates-in.csv')).toMatchObject([{ role: 'PARTNER' }]);
});

describe('What was taken off the record', () => {
  test('comes back where the same publisher tells of it again, with a word', async () => {
    const plan = await planned(fileText(activity()), { gone: [initiative, source] });
    expect(rowsIn(plan, 'initiatives.csv')).toMatchObject([{ id: initiative, sources: [source] }]);
    expect(rowsIn(plan, 'sources.csv')).toMatchObject([{ id: source }]);
    expect(plan.told).toContain(`Taken off the record before, and back with this file: ${initiative}.`);
  });

  test('gives its id to none that is only called like it', async () => {
    const plan = await planned(fileText(activity()), { gone: ['organisation:baobab-wells-fictional'] });
    const ids = rowsIn(plan, 'organisations.csv').map(({ id }) => id);
    expect(ids).toContainEqual(expect.stringMatching(/^organisation:baobab-wells-fictional-x[a-p]{12}$/u));
    expect(rowsIn(plan, 'participates-in.csv').map(({ subject }) => subject)).toContain(ids.at(-1));
  });
});

test('An activity does not become what has its id on record under another number', async () => {
  const other = {
    nameDa: 'Noget andet',
    iatiIdentifier: 'DK-CVR-31378028-andet',
    sources: [],
    confidence: 'CONFIRMED',
  };
  const plan = await planned(fileText(activity()), { entities: { [initiative]: other } });
  expect(rowsIn(plan, 'initiatives.csv')).toMatchObject([
    { id: expect.stringMatching(/-x[a-p]{12}$/u), nameDa: 'Brønde til alle', confidence: 'REPORTED' },
  ]);
  expect(plan.told).toContain('initiatives: 1 new, 0 known');
});

describe('A theme', () => {
  const themes: Recorded = {
    entities: {
      'theme:vand': { nameEn: 'Water', dacCodes: ['14030'], sdgGoals: ['6'] },
      'theme:klima': { nameEn: 'Climate', dacCodes: ['41010'], sdgGoals: ['13', '16'] },
      'theme:natur': { nameEn: 'Nature', dacCodes: ['41010'], sdgGoals: ['15', '16'] },
    },
  };
  const on = (...more: string[]) => fileText(activity({ more: more.join('') }));

  test('is the one that has the code of a sector, a goal or a target of it', async () => {
    const text = on('<sector code="14030"/><sector vocabulary="7" code="13"/><tag vocabulary="3" code="15.4"/>');
    expect(rowsIn(await planned(text, themes), 'has-theme.csv')).toMatchObject([
      { object: 'theme:vand', confidence: 'INFERRED' },
      { object: 'theme:klima', confidence: 'INFERRED' },
      { object: 'theme:natur', confidence: 'INFERRED' },
    ]);
  });

  test('is asked about where several have the code, and left out where that is a goal', async () => {
    expect(await askedOf(on('<sector code="41010"/>'), themes)).toEqual(['theme:DAC 41010']);
    const chosen = await planned(on('<sector code="41010"/>'), themes, { 'theme:DAC 41010': 'theme:natur' });
    expect(rowsIn(chosen, 'has-theme.csv')).toMatchObject([{ object: 'theme:natur' }]);
    const { told } = await planned(on('<tag vocabulary="2" code="16"/>'), themes);
    expect(told).toContain('Several themes have the codes SDG 16: they are left out.');
  });
});

test('Whatever stands in a title, a name or a date, each activity is read or told', async () => {
  const text = string({ unit: 'binary', maxLength: 40 }).map((raw) =>
    raw.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replaceAll(/[<>&"]/gu, '.'),
  );
  await assert(
    asyncProperty(
      array(record({ title: text, name: text, day: text, number: text }), { maxLength: 5 }),
      async (all) => {
        const plan = await planned(
          fileText(
            ...all.map(({ title, name, day, number }) =>
              activity({
                identifier: `<iati-identifier>${number}</iati-identifier>`,
                title: `<title><narrative>${title}</narrative></title>`,
                participants: `<participating-org role="4"><narrative>${name}</narrative></participating-org>`,
                dates: day === '' ? '' : `<activity-date type="2" iso-date="${day}"/>`,
              }),
            ),
          ),
        );
        const leftOut = plan.told.map((line) => /^(?<count>\d+) \w+ can’t be read/u.exec(line)?.groups?.['count']);
        const unread = Number(leftOut.find((count) => count !== undefined) ?? 0);
        expect(rowsIn(plan, 'initiatives.csv').length + unread).toBe(all.length);
      },
    ),
    { numRuns: 60 },
  );
});
