// cspell:ignore scenarievaerksted
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { editor, type Caller } from '../../src/graph/records/roles.js';
import { ask, edit, loadOnly } from '../world.js';
import { onDayOf } from '../clock.js';

const page = readFileSync(new URL('../../docs/recording.md', import.meta.url), 'utf8');
const [, uses = ''] = page.split('## What people do with it');
/** What the page has people ask, by its name, in its order. */
const asked = new Map(
  [...uses.matchAll(/```graphql\n(?<source>mutation (?<name>\w+).*?)```/gsu)].map(({ groups }) => [
    groups?.['name'] ?? '',
    groups?.['source'] ?? '',
  ]),
);
const member: Caller = { role: 'MEMBER', networks: ['organisation:eksempelnettet'], subject: 'a member' };

async function done(name: string, caller: Caller = editor): Promise<Record<string, Record<string, unknown>>> {
  const source = asked.get(name);
  if (source === undefined) throw new Error(`docs/recording.md has no mutation ${name}`);
  const { data, errors } = await ask(source, {}, caller);
  if (errors) throw errors[0]?.originalError ?? errors[0];
  return data as Record<string, Record<string, unknown>>;
}

describe('What people do with recording, as its page says', () => {
  onDayOf('2026-11-30');
  beforeAll(async () => loadOnly('seed/example'));

  test('an organisation looks through its own record once a year, and an editor accepts what it says', async () => {
    const { propose } = await done('OwnRecord', member);
    expect(propose).toMatchObject({ state: 'PROPOSED' });
    await edit(`mutation { accept(id: "${String(propose?.['id'])}", reason: "Tak") { state } }`);
    const { organisation } = await edit<{ organisation: object }>(
      `{ organisation(id: "organisation:blaa-anemone") { memberships { edges { claim { asOf } } }
        offers(asOf: "2026-11-15") { nodes { ... on Entity { id } } } } }`,
    );
    expect(organisation).toMatchObject({
      memberships: { edges: [{ claim: { asOf: '2026-11' } }] },
      offers: { nodes: expect.arrayContaining([{ id: 'method:fortalerplan' }, { id: 'method:aktionslaering' }]) },
    });
    expect(JSON.stringify(organisation)).not.toContain('scenarievaerksted');
  });

  test('an assessment is opened, answered and prioritised, and tells who has answered', async () => {
    await done('OpenAssessment');
    const rate = async () =>
      edit<{ responseRate: { answered: { id: string }[]; notOnRecord: { id: string }[] } }>(
        '{ responseRate(assessment: "assessment:behovsafklaring-2026", network: "organisation:eksempelnettet") { answered { id } notOnRecord { id } reasons { da en } } }',
      );
    const before = await rate();
    expect(before.responseRate.answered).toEqual([]);
    await done('AnswerAssessment');
    await done('Prioritise');
    const after = await rate();
    expect(after.responseRate.answered).toEqual([{ id: 'organisation:blaa-anemone' }]);
    expect(after.responseRate.notOnRecord).toHaveLength(before.responseRate.notOnRecord.length - 1);
    const { need } = await edit<{ need: object }>(
      `{ need(id: "need:digital-sikkerhed") { prioritisedBy(orderBy: []) { edges { node { id } claim { rank justification } } } } }`,
    );
    expect(JSON.stringify(need)).toContain('Two members were attacked this autumn');
  });

  test('a pool goes from its call to a decision, and its portfolio has the grant', async () => {
    await done('Call');
    const { changesSince } = await edit<{ changesSince: { graphVersion: number } }>(
      '{ changesSince(date: "2026-11-30", first: 0) { graphVersion } }',
    );
    const version = Number(/madeOn: (?<version>\d+)/u.exec(asked.get('Decide') ?? '')?.groups?.['version']);
    expect(version).toBeGreaterThanOrEqual(changesSince.graphVersion);
    await done('Decide');
    const { poolPortfolio } = await edit<{ poolPortfolio: { initiatives: object[] } }>(
      '{ poolPortfolio(pool: "pool:eksempelpuljen") { initiatives { id } } }',
    );
    expect(poolPortfolio.initiatives).toContainEqual({ id: 'initiative:trygge-telefoner' });
    const { application } = await edit<{ application: object }>(
      '{ application(id: "application:trygge-telefoner-ansoegning") { decision decided rounds { nodes { id } } } }',
    );
    expect(application).toEqual({
      decision: 'ELIGIBLE_WITH_CONDITIONS',
      decided: '2026-11-20',
      rounds: { nodes: [{ id: 'round:eksempelpuljen-oktober-2026' }] },
    });
  });

  test('learning goes from what was found out to who has put it to use', async () => {
    await done('Learn');
    const { uptake } = await edit<{ uptake: object }>(
      '{ uptake(theme: "theme:digital-sikkerhed") { reasons { da en } } }',
    );
    expect(JSON.stringify(uptake)).toContain('The Well Diggers');
  });

  test('a trend is spotted, and the next meeting is told of it and of who knows', async () => {
    await done('Spot');
    const { trendsSpotted } = await edit<{ trendsSpotted: object }>(
      '{ trendsSpotted(since: "2026-10") { nodes { reasons { da en } trend { id } } } }',
    );
    expect(trendsSpotted).toMatchObject({
      nodes: expect.arrayContaining([
        expect.objectContaining({ trend: { id: 'trend:donorer-vil-se-klimaregnskaber' } }),
      ]),
    });
  });

  test('a suggestion is declined and comes last from then on, another is taken up, and both tell what came of them', async () => {
    const suggested = async () => {
      const { synergies } = await edit<{ synergies: { nodes: { suggestionId: string; status: string }[] } }>(
        '{ synergies(kinds: [COMPLEMENTARITY], first: 100) { nodes { suggestionId status } } }',
      );
      return synergies.nodes;
    };
    const declined = 'COMPLEMENTARITY organisation:kludetaeppet organisation:nordlyshjaelpen';
    const before = await suggested();
    expect(before.at(-1)?.suggestionId).not.toBe(declined);
    const { propose } = await done('Decline', member);
    expect(propose).toMatchObject({ state: 'PROPOSED' });
    await edit(`mutation { accept(id: "${String(propose?.['id'])}", reason: "Set") { state } }`);
    const last = (await suggested()).filter(({ status }) => status === 'DECLINED');
    expect(last).toContainEqual({ suggestionId: declined, status: 'DECLINED' });
    expect((await suggested()).slice(-last.length)).toEqual(last);
    await done('TakeUp');
    const { no, yes } = await edit<Record<'no' | 'yes', { nodes: object[] }>>(
      `{ no: suggestions(status: DECLINED) { nodes { suggestionId reply { justification history { role networks { id } } } } }
        yes: suggestions(status: TAKEN) { nodes { concerns { id } cameOf { initiative { id status } changedPracticeOf { id } } } } }`,
    );
    expect(no.nodes[0]).toEqual({
      suggestionId: declined,
      reply: {
        justification: 'Neither has the time before the summer',
        history: [{ role: 'editor', networks: [] }],
      },
    });
    expect(yes.nodes[0]).toEqual({
      concerns: [{ id: 'organisation:broendgraverne' }, { id: 'organisation:solsortene' }],
      cameOf: [
        {
          initiative: { id: 'initiative:hoert-og-hjulpet', status: 'RUNNING' },
          changedPracticeOf: [{ id: 'organisation:broendgraverne' }, { id: 'organisation:klokkeblomst-ungdom' }],
        },
      ],
    });
  });
});
