// Relay: after `relay-compiler relay.config.json`.
import assert from 'node:assert/strict';
import relay from 'relay-runtime';
import fragment from './__generated__/organisation_members.graphql.js';
import membersOf from './__generated__/organisationMembersQuery.graphql.js';
import organisation from './__generated__/organisationQuery.graphql.js';

const { Environment, fetchQuery, getSingularSelector, Network, RecordSource, Store } = relay;

const network = Network.create(async ({ text }, variables) => {
  const response = await fetch(process.env.SAMSPIL_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, variables }),
  });
  const answer = await response.json();
  // Relay takes an answer that has some data for a good one, and the part that failed for nothing on record.
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join(' '), { cause: answer.errors });
  return answer;
});
const environment = new Environment({ network, store: new Store(new RecordSource()), isServer: false });
const ask = async (query, variables) => fetchQuery(environment, query, variables).toPromise();

const { node } = await ask(organisation, { id: 'organisation:92-gruppen' });
assert.ok(node.name.da);

// The members that are in the store, of all pages.
const members = () => environment.lookup(getSingularSelector(fragment, node.network)).data.members;
await ask(membersOf, { id: 'organisation:92-gruppen', first: 2, after: members().pageInfo.endCursor });
assert.equal(members().edges.length, 4);

const refused = await ask(membersOf, { id: 'organisation:92-gruppen', first: 1000 }).catch((error) => error);
assert.equal(refused.cause[0].extensions.code, 'PAGE_OUT_OF_RANGE');
