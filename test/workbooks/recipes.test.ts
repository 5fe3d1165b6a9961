import type { CellValue } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { asked, changesIn, planOf, ready } from './plans.js';

const told = { asOf: '2026', confidence: 'CONFIRMED', sources: ['sheet'] };
const claims = (changes: readonly unknown[], field: string): Record<string, unknown>[] =>
  changes.flatMap((change) =>
    typeof change === 'object' && change !== null && field in change ? Object.values(change) : [],
  );

test('A list of participants says who takes part in which effort, as what and since when', async () => {
  const rows = [
    ['Indsats', 'Organisation', 'Rolle', 'Deltager siden', 'Tema'],
    ['Renere havne', 'Havnen', 'Ansvarlig', '2024-01', 'Klima'],
    ['Renere havne', 'Fyret på Ærø', 'partner', '2024-02', ''],
    ['Kystens historie', 'Fyret på Ærø', 'vært', '', ''],
  ];
  const plan = await ready(rows, {
    about: 'PARTICIPANTS',
    'new:initiative.kind': 'PROJECT',
    'new:initiative.status': 'RUNNING',
  });
  const changes = changesIn(plan);
  expect(claims(changes, 'initiative')).toEqual([
    {
      key: 'initiative-2',
      name: { da: 'Kystens historie' },
      kind: 'PROJECT',
      status: 'RUNNING',
      confidence: 'CONFIRMED',
      sources: ['sheet'],
    },
  ]);
  expect(claims(changes, 'participatesIn')).toEqual([
    { subject: 'organisation:havnen', object: 'initiative:renere-havne', role: 'LEAD', from: '2024-01', ...told },
    { subject: 'organisation:fyret', object: 'initiative:renere-havne', role: 'PARTNER', from: '2024-02', ...told },
    { subject: 'organisation:fyret', object: 'initiative-2', role: 'HOST', ...told },
  ]);
  expect(claims(changes, 'hasTheme')).toEqual([{ subject: 'initiative:renere-havne', object: 'theme:klima', ...told }]);
});

test('A list of participants of one effort asks for it once, where no column has it', async () => {
  const rows = [
    ['Deltagende organisation', 'Rolle'],
    ['Havnen', 'partner'],
  ];
  expect(asked(await planOf(rows, { about: 'PARTICIPANTS' }))).toEqual(['column:initiative']);
  const plan = await ready(rows, { about: 'PARTICIPANTS', 'column:initiative': 'FOR_ALL', initiative: 'Renere havne' });
  expect(claims(changesIn(plan), 'participatesIn')).toEqual([
    { subject: 'organisation:havnen', object: 'initiative:renere-havne', role: 'PARTNER', ...told },
  ]);
});

test('A list of applications says what was applied for and granted, by whom, under which number, and how it was decided', async () => {
  const rows = [
    ['Kystpuljen, forår 2026'],
    ['J.nr.', 'Projekttitel', 'Ansøger', 'Partnere', 'Ansøgt beløb (kr.)', 'Bevilget beløb', 'Afgørelse', 'Modtaget'],
    [
      '2026-017',
      'Nye både',
      'Havnen',
      'Fyret på Ærø',
      '250.000,00 kr.',
      '200.000,00',
      'Støtteværdigt med betingelser',
      '01-03-2026',
    ],
    ['2026-018', 'Gamle fyr', 'Fyret på Ærø', '', 180_000, '', 'AFSLAG', '02-03-2026'],
    ['2026-019', 'Både og broer', 'Havnen', '', '75.000', '', 'Delvis', '03-03-2026'],
    ['I alt', '', '', '', 505_000],
  ];
  const answers = { about: 'APPLICATIONS', round: 'Kystpuljen, forår 2026' };
  expect(asked(await planOf(rows, answers))).toEqual(['thousands:Ansøgt beløb (kr.)', 'word:Afgørelse:Delvis']);
  const plan = await ready(rows, {
    ...answers,
    'thousands:Ansøgt beløb (kr.)': 'YES',
    'word:Afgørelse:Delvis': 'PARTLY_GRANTED',
  });
  expect(
    claims(changesIn(plan), 'application').map((application) => ({
      ...application,
      key: undefined,
      confidence: undefined,
      sources: undefined,
    })),
  ).toEqual([
    {
      name: { da: 'Nye både' },
      journalNumber: '2026-017',
      amount: 250_000,
      currency: 'DKK',
      granted: 200_000,
      decision: 'ELIGIBLE_WITH_CONDITIONS',
      received: '2026-03-01',
    },
    {
      name: { da: 'Gamle fyr' },
      journalNumber: '2026-018',
      amount: 180_000,
      currency: 'DKK',
      decision: 'REJECTED',
      received: '2026-03-02',
    },
    {
      name: { da: 'Både og broer' },
      journalNumber: '2026-019',
      amount: 75_000,
      currency: 'DKK',
      decision: 'PARTLY_GRANTED',
      received: '2026-03-03',
    },
  ]);
  expect(claims(changesIn(plan), 'submittedTo').map(({ object }) => object)).toEqual(
    Array.from({ length: 3 }, () => 'round:foraar-2026'),
  );
  expect(
    claims(changesIn(plan), 'applies').map(({ subject, object }) => `${String(subject)} ${String(object)}`),
  ).toEqual([
    'organisation:havnen application-1',
    'organisation:fyret application-1',
    'organisation:fyret application-2',
    'organisation:havnen application-3',
  ]);
});

describe('An application that was granted', () => {
  const head = ['Titel', 'Ansøgere', 'Ansøgt (kr.)', 'Bevilget (kr.)', 'Afgørelse', 'Tema'];
  const answers = { about: 'APPLICATIONS', round: 'Kystpuljen, forår 2026' };
  const granted = (decision: string, amount: CellValue = 250_000, grant: CellValue = '') => [
    head,
    ['Nye både', 'Havnen; Fyret på Ærø', amount, grant, decision, 'Klima'],
    ['Gamle fyr', 'Fyret på Ærø', 180_000, '', 'Afslag', ''],
  ];

  test.each([
    ['Støtteværdigt', '', { amount: 250_000, currency: 'DKK' }],
    ['Støtteværdigt med betingelser', 200_000, { amount: 200_000, currency: 'DKK' }],
    ['Delvis bevilget', 100_000, { amount: 100_000, currency: 'DKK' }],
    ['Delvis bevilget', '', { currency: 'DKK' }],
    ['', 100_000, { amount: 100_000, currency: 'DKK' }],
  ])(
    'as “%s” with %s becomes an effort that its pool supports, and its applicants take part',
    async (decision, grant, amounts) => {
      const changes = changesIn(
        await ready(granted(decision, 250_000, grant), { ...answers, 'new:application.decision': 'UNKNOWN' }),
      );
      const [effort, ...more] = claims(changes, 'initiative');
      expect([effort, more]).toMatchObject([
        { name: { da: 'Nye både' }, kind: 'POOL_INITIATIVE', status: 'UNKNOWN' },
        [],
      ]);
      const { key } = effort as { key: string };
      expect(claims(changes, 'fundedBy')).toEqual([{ subject: key, object: 'pool:kystpuljen', ...amounts, ...told }]);
      expect(claims(changes, 'proposes')).toEqual([{ subject: 'application-1', object: key, ...told }]);
      expect(claims(changes, 'participatesIn').map(({ subject, object }) => [subject, object])).toEqual([
        ['organisation:havnen', key],
        ['organisation:fyret', key],
      ]);
      expect(claims(changes, 'hasTheme').map(({ subject }) => subject)).toEqual(['application-1', key]);
      // The pool is on record as that of the round, and the sheet does not say so.
      expect(claims(changes, 'partOf')).toEqual([]);
    },
  );

  test.each([
    [250_000, 250_000, 'ELIGIBLE'],
    [250_000, 100_000, 'PARTLY_GRANTED'],
    [250_000, 0, 'UNKNOWN'],
    ['', 100_000, 'UNKNOWN'],
    [250_000, 300_000, 'UNKNOWN'],
  ])('of %s with %s and no decision is %s', async (amount, grant, decision) => {
    const rows = granted('', amount, grant);
    const plan = await ready(rows, { ...answers, 'new:application.decision': 'UNKNOWN' });
    expect(claims(changesIn(plan), 'application')[0]).toMatchObject({ decision });
  });

  test.each([
    ['Afslag', 100_000, 'den har fået afslag, og der er bevilget 100000'],
    ['Støtteværdigt', 0, 'den har fået en bevilling, og der er bevilget 0'],
  ])('as “%s” with %s can’t be right, and its row is left out', async (decision, grant, why) => {
    const plan = await ready(granted(decision, 250_000, grant), answers);
    expect(plan.unread.map((each) => [each.row, each.why.da])).toEqual([[2, why]]);
    expect(claims(changesIn(plan), 'initiative')).toEqual([]);
  });

  test('in a round that is new is asked of which pool that is, once, and the round is recorded as its', async () => {
    const inAutumn = { about: 'APPLICATIONS', round: 'Kystpuljen, efterår 2026', 'new:round.period': '2026' };
    const open = await planOf(granted('Støtteværdigt'), inAutumn);
    expect(asked(open)).toEqual(['pool']);
    const plan = await ready(granted('Støtteværdigt'), {
      ...inAutumn,
      pool: 'Kystpuljen',
      'who:Kystpuljen, efterår 2026': 'NEW',
    });
    expect(claims(changesIn(plan), 'partOf')).toMatchObject([{ object: 'pool:kystpuljen' }]);
  });
});

describe('Answers to a needs assessment', () => {
  const answers = { assessment: 'Behovsafklaring 2026' };
  const rated = [
    { subject: 'organisation:havnen', object: 'need:baade', assessment: 'assessment:2026', importance: 5, ...told },
    { subject: 'organisation:havnen', object: 'need:fyr', assessment: 'assessment:2026', importance: 2, ...told },
    { subject: 'organisation:fyret', object: 'need:fyr', assessment: 'assessment:2026', importance: 4, ...told },
  ];

  test('are read from rows of organisation, need and rating', async () => {
    const rows = [
      ['Organisation', 'Behov', 'Vigtighed', 'Egen evne', 'Prioritet', 'Har behovet'],
      ['Havnen', 'Både til alle', '4,5', 2, 1, 'ja'],
      ['Fyret på Ærø', 'Fyr, der virker', 3, '', '', 'nej'],
    ];
    const plan = await ready(rows, { ...answers, about: 'ASSESSMENT' });
    expect(claims(changesIn(plan), 'states')).toEqual([
      { subject: 'organisation:havnen', object: 'need:baade', assessment: 'assessment:2026', ...told },
    ]);
    expect(claims(changesIn(plan), 'rates')).toEqual([
      {
        subject: 'organisation:havnen',
        object: 'need:baade',
        assessment: 'assessment:2026',
        importance: 4.5,
        ability: 2,
        rank: 1,
        ...told,
      },
      { subject: 'organisation:fyret', object: 'need:fyr', assessment: 'assessment:2026', importance: 3, ...told },
    ]);
  });

  test('are read from Microsoft Forms, where each need is a column, and without the mail addresses', async () => {
    const rows = [
      [
        'Id',
        'Starttidspunkt',
        'Færdiggørelsestidspunkt',
        'Mail',
        'Navn',
        'Hvilken organisation svarer du for?',
        'Både til alle',
        'Fyr, der virker',
      ],
      [1, '46143,5', '46143,6', 'bo@havnen.example', 'Bo Eksempel', 'Havnen', 'Meget vigtigt', 'Mindre vigtigt'],
      [2, '46144,5', '46144,6', 'ea@fyret.example', 'Ea Eksempel', 'Fyret på Ærø', '', 'Vigtigt'],
    ];
    expect(asked(await planOf(rows, { ...answers, about: 'SURVEY' }))).toEqual(['scale:']);
    const plan = await ready(rows, { ...answers, about: 'SURVEY', 'scale:': 'rating.importance' });
    expect(claims(changesIn(plan), 'rates')).toEqual(rated);
    expect(JSON.stringify(plan)).not.toMatch(/Eksempel|example/u);
  });

  test('are read from LimeSurvey, where the question stands in front of the need', async () => {
    const ask = 'G01Q02. Hvor vigtigt er det for jer?';
    const rows = [
      [
        'Svar-ID',
        'Dato indsendt',
        'Sidste side',
        'Startsprog',
        'Seed',
        'Organisationens navn',
        `${ask} [Både til alle]`,
        `${ask} [Fyr, der virker]`,
        'Hvor godt rustet er I? [Både til alle]',
      ],
      [1, '2026-03-01 10:00:00', 3, 'da', 123, 'Havnen', '5', '2', '1 - slet ikke'],
      [2, '2026-03-02 10:00:00', 3, 'da', 124, 'Fyret på Ærø', '', '4', ''],
    ];
    const plan = await ready(rows, { ...answers, about: 'SURVEY' });
    const [first, ...others] = rated;
    expect(claims(changesIn(plan), 'rates')).toEqual([{ ...first, ability: 1 }, ...others]);
  });

  test('are read from SurveyMonkey, whose header has two lines', async () => {
    const rows = [
      [
        'Respondent ID',
        'Collector ID',
        'Start Date',
        'IP Address',
        'Email Address',
        'Which organisation do you answer for?',
        'How important is this to you?',
        '',
      ],
      ['', '', '', '', '', 'Open-Ended Response', 'Både til alle', 'Fyr, der virker'],
      ['118', '5', '2026-03-01', '10.0.0.1', 'bo@havnen.example', 'Havnen', 'Very important', 'Slightly important'],
      ['119', '5', '2026-03-02', '10.0.0.2', '', 'Fyret på Ærø', '', 'Important'],
    ];
    const plan = await ready(rows, { ...answers, about: 'SURVEY' });
    expect(claims(changesIn(plan), 'rates')).toEqual(rated);
  });

  test('say nothing where they say that they don’t know, and the first stands where one answers twice', async () => {
    const rows = [
      ['Id', 'Organisation', 'Har I brug for det? [Både til alle]', 'Hvor vigtigt er det? [Både til alle]'],
      [1, 'Havnen', 'Ja', '5'],
      [2, 'Fyret på Ærø', 'Ved ikke', "Don't know"],
      [3, 'Havnen', 'Ja', '2'],
    ];
    const plan = await ready(rows, { ...answers, about: 'SURVEY' });
    expect(claims(changesIn(plan), 'rates')).toEqual([rated[0]]);
    expect(claims(changesIn(plan), 'states').map(({ subject }) => subject)).toEqual(['organisation:havnen']);
    expect(plan.notes.map(({ da }) => da)).toContain(
      'Det samme står i flere rækker med forskelligt indhold: den første gælder (række 2, 4).',
    );
  });

  test('to an assessment that is new are asked when it was held until that is a date', async () => {
    const rows = [
      ['Organisation', 'Behov', 'Vigtighed'],
      ['Havnen', 'Både til alle', 4],
    ];
    const fresh = { assessment: 'Efterårets runde', about: 'ASSESSMENT', 'new:assessment.period': 'i efteråret' };
    const plan = await planOf(rows, fresh);
    expect('questions' in plan && plan.questions.map(({ text }) => text.da)).toEqual([
      '»i efteråret« er ikke en dato. Skriv 2026, 2026-03 eller 2026-03-31.',
    ]);
  });

  test('of a form are taken for that without being told', async () => {
    const rows = [
      ['Id', 'Starttidspunkt', 'Organisation', 'Både til alle'],
      [1, '46143,5', 'Havnen', '4'],
    ];
    const plan = await planOf(rows);
    expect('questions' in plan && plan.questions[0]?.suggested).toBe('SURVEY');
  });
});
