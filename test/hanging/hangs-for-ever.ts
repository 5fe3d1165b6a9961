import { beforeAll, describe, expect, test } from 'vitest';

const never = new Promise(() => {});

test('the one that hangs', async () => expect(never).resolves.toBe('there'));

describe('those whose hook hangs', () => {
  beforeAll(async () => never);
  test('is never reached', async () => expect(never).resolves.toBe('there'));
});
