import { beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, loadOnly } from '../../world.js';

beforeAll(async () => loadOnly('seed/example'));

interface Named {
  readonly id: string;
}

describe('On the example, over GraphQL', () => {
  test('a need is followed through the years to where it stopped', async () => {
    const { needTrail } = await answer<{ needTrail: Record<string, unknown> }>(`{
      needTrail(need: "need:digital-sikkerhed") {
        reached stoppedAt score reasons { da en } metric { name version } graphVersion
        steps { stage from to leftOut rank entity { id } organisations { id } }
      } }`);
    expect(needTrail).toMatchObject({ reached: 'PRIORITISED', stoppedAt: 'ADDRESSED', metric: { name: 'need-trail' } });
    expect(needTrail['steps']).toContainEqual(
      expect.objectContaining({ entity: { id: 'initiative:digital-foerstehjaelp' }, leftOut: 'CANCELLED' }),
    );
  });

  test('an assessment says how its priorities were reached, and how much was agreed', async () => {
    const { assessments } = await answer<{ assessments: { nodes: { id: string; priorities: unknown }[] } }>(`{
      assessments { nodes { id priorities(first: 3) {
        totalCount priorityBasis agreement { kendallsW respondents }
        nodes { need { id } place decidedRank score } } } } }`);
    expect(assessments.nodes.find(({ id }) => id === 'assessment:2025')?.priorities).toMatchObject({
      priorityBasis: 'RATINGS',
      agreement: { kendallsW: expect.closeTo(0.32517, 6), respondents: expect.any(Number) },
      nodes: [
        { need: { id: 'need:digital-sikkerhed' }, place: 1, decidedRank: 1, score: 1 },
        { need: { id: 'need:kunstig-intelligens' }, place: 2, score: expect.closeTo(0.721805, 6) },
        { need: { id: 'need:laering-til-praksis' }, place: 3, decidedRank: 4 },
      ],
    });
  });

  test('needs for programmes in the Global South are served better than those for advocacy', async () => {
    const { coverageByPurpose, organisation } = await answer<Record<string, unknown>>(`{
      coverageByPurpose { score completeness metric { name version } graphVersion reasons { da en claims }
        purposes { purpose coverage stated served unknown unserved { id } } }
      organisation(id: "organisation:havhesten") { statedNeeds { edges { node { id } purpose } } } }`);
    expect(coverageByPurpose).toMatchObject({
      score: expect.closeTo(7 / 8 - 3 / 5, 6),
      completeness: expect.closeTo(23 / 39, 6),
      purposes: [
        { purpose: 'PROGRAMME', stated: 8, served: 7, unserved: [] },
        { purpose: 'ADVOCACY', stated: 5, served: 3, unserved: [{ id: 'need:digital-sikkerhed' }] },
        { purpose: 'OWN_ORGANISATION', stated: 10, served: 1 },
        { purpose: null, stated: 16, served: 9 },
      ],
    });
    expect(organisation).toMatchObject({
      statedNeeds: { edges: expect.arrayContaining([{ node: { id: 'need:klimapolitik' }, purpose: 'ADVOCACY' }]) },
    });
  });

  test('a need that came back every year is found', async () => {
    const { persistentNeeds } = await answer<{ persistentNeeds: { nodes: { need: Named }[] } }>(
      '{ persistentNeeds(minYears: 3) { nodes { need { id } years { year organisations { id } } efforts { id } } } }',
    );
    expect(persistentNeeds.nodes.map(({ need }) => need.id)).toContain('need:laering-til-praksis');
  });

  test('those who could fill a gap are found with what they offer', async () => {
    const { gapCandidates } = await answer<{ gapCandidates: { nodes: { organisation: Named }[] } }>(`{
      gapCandidates(need: "need:digital-sikkerhed", first: 1, minConfidence: REPORTED) {
        need { id } nodes { organisation { id } offered offers { id } tiedAskers { id } } } }`);
    expect(gapCandidates.nodes[0]?.organisation.id).toBe('organisation:solsortene');
  });

  test('three organisations together cover what digital security requires', async () => {
    const { consortium } = await answer<{ consortium: { members: { organisation: Named }[] } }>(`{
      consortium(need: "need:digital-sikkerhed", minConfidence: REPORTED) {
        coverage missing { id } rules { rule met } gains { a { id } b { id } gain }
        members { organisation { id } size brings { item { id } stated } alternatives { id } } } }`);
    expect(consortium).toMatchObject({ coverage: 1, missing: [] });
    expect(consortium.members.map(({ organisation }) => organisation.id)).toEqual([
      'organisation:solsortene',
      'organisation:de-syv-soestre',
      'organisation:nordlyshjaelpen',
    ]);
  });

  test('the goal that nobody serves is named', async () => {
    const { goalCoverage } = await answer<{ goalCoverage: object }>(
      '{ goalCoverage { coverage unserved { id } nodes { goal { id } initiatives { id } organisations { id } } } }',
    );
    expect(goalCoverage).toMatchObject({ coverage: 0.8, unserved: [{ id: 'theme:maal-aabne-data' }] });
  });

  test.each([
    ['{ needTrail(need: "need:nowhere") { score } }', 'UNKNOWN_ID'],
    ['{ consortium(need: "theme:klima") { score } }', 'WRONG_KIND'],
    ['{ consortium(need: "need:klageveje", minOrganisations: 0) { score } }', 'BAD_USER_INPUT'],
    ['{ persistentNeeds(minYears: 1) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ gapCandidates(need: "organisation:solsortene") { totalCount } }', 'WRONG_KIND'],
    ['{ goalCoverage(window: { from: "2026", to: "2020" }) { totalCount } }', 'BAD_PERIOD'],
  ])('%s is refused', async (query, code) => {
    expect((await ask(query)).errors?.[0]?.originalError).toMatchObject({ code });
  });
});
