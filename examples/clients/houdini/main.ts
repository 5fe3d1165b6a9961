/** Houdini, outside of a framework: after `houdini generate`. In an app its plugin for Vite does both. */
import assert from 'node:assert/strict';
import { HoudiniClient } from '$houdini';
import organisations from '$houdini/artifacts/Organisations';

const store = new HoudiniClient().observe({ artifact: organisations });

const { data, errors } = await store.send({ variables: { first: 3 } });
assert.equal(errors, null);
assert.equal(data?.organisations?.edges.length, 3);

const refused = await store.send({ variables: { first: 1000 } });
assert.match(refused.errors?.[0]?.message ?? '', /is not from 0 to 100/u);
