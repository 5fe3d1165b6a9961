import { expect, test } from 'vitest';
import { answer, edit, loadOnly } from '../world.js';

interface Claim {
  readonly id: string;
  readonly recordedAs: string | null;
  readonly note: string | null;
}

test('A claim of an organisation that was merged is changed by the ends that its source states', async () => {
  await loadOnly('seed/example');
  await edit(
    'mutation { mergeOrganisations(kept: "organisation:broendgraverne", duplicate: "organisation:broendgraverne-danmark", reason: "x") { claims } }',
  );
  const { claims } = await answer<{ claims: { graphVersion: number; nodes: Claim[] } }>(
    '{ claims(subject: "organisation:broendgraverne", verbs: [APPLIES], first: 100, minConfidence: UNCONFIRMED) { graphVersion nodes { id recordedAs note } } }',
  );
  const moved = claims.nodes.find(({ recordedAs }) => recordedAs !== null);
  const [, subject, object] = moved?.recordedAs?.split(' ') ?? [];
  await edit(
    `mutation { record(madeOn: ${claims.graphVersion}, reason: "x", changes: [{ applies: { subject: "${subject}", object: "${object}", note: "Rettet" } }]) { id } }`,
  );
  const asked = '($id: ID!) { claim(id: $id) { id recordedAs note } }';
  expect(await answer(`query ${asked}`, { id: moved?.id })).toEqual({ claim: { ...moved, note: 'Rettet' } });
});
