import { expect, test } from 'vitest';
import { readCheckpoint } from '../../src/read/checkpoint.ts';
import { sandbox } from '../../src/read/sandbox.ts';
import { localSource } from '../../src/source/local.ts';
import type { Source } from '../../src/types.ts';

test('a model that goes away while it and its base are read is one error, and none that nobody awaits', async () => {
  const place = new URL('../../examples/llama-3.1-mended', import.meta.url).pathname;
  const source = localSource(place);
  const gone: Source = {
    ...source,
    list: async () => {
      throw new Error('the folder went away');
    },
  };
  const unheard: unknown[] = [];
  const onUnheard = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', onUnheard);
  const box = sandbox();
  const reading = readCheckpoint(gone, { kind: 'checkpoint', path: '.' }, {
    sandbox: box,
    declared: {},
    base: { source, path: '.', name: 'base', why: 'test' },
    training: [],
  } as never);
  await expect(reading).rejects.toThrow('the folder went away');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await box.close();
  process.off('unhandledRejection', onUnheard);
  expect(unheard).toEqual([]);
});
