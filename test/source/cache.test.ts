import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { diskCache } from '../../src/source/cache.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tunelint-cache-'));
  made.push(path);
  return path;
}

const HOUR = 60 * 60 * 1000;
const NOW = Date.now();
/** An entry of 1000 bytes with its digest. */
const CONTENT = new Uint8Array(968).fill(7);

function open(root: string, unique = 'a', now = NOW, maxBytes = 10_000) {
  return diskCache(root, { unique, now, maxBytes });
}

function fileOf(root: string, key: string): string {
  const name = createHash('sha256').update(key).digest('hex');
  return join(root, 'v1', name.slice(0, 2), name);
}

function sizeOf(root: string): number {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function kept(root: string, keys: readonly string[]): Promise<readonly string[]> {
  const cache = open(root);
  const found = await Promise.all(keys.map(async (key) => ((await cache.get(key)) === undefined ? [] : [key])));
  return found.flat();
}

describe('a cache that is full', () => {
  const keys = Array.from({ length: 10 }, (_, i) => `key ${i}`);

  /** Ten entries, the first used longest ago. */
  async function filled(): Promise<string> {
    const root = folder();
    const cache = open(root);
    for (const [i, key] of keys.entries()) {
      await cache.put(key, CONTENT);
      const used = (NOW - (100 - i) * HOUR) / 1000;
      utimesSync(fileOf(root, key), used, used);
    }
    return root;
  }

  test('loses what was not used for longest', async () => {
    const root = await filled();
    expect(await open(root, 'b').get('key 0')).toEqual(Buffer.from(CONTENT));
    await open(root, 'c').put('more', CONTENT);
    expect(await kept(root, [...keys, 'more'])).toEqual(['key 0', ...keys.slice(3), 'more']);
    expect(sizeOf(root)).toBeLessThanOrEqual(10_000);
  });

  test('is trimmed by the next run that writes, where its size was set lower', async () => {
    const root = await filled();
    await open(root, 'b', NOW, 5_000).put('more', CONTENT);
    expect(await kept(root, [...keys, 'more'])).toEqual([...keys.slice(6), 'more']);
  });

  test('keeps nothing that is larger than all of it', async () => {
    const root = await filled();
    await open(root, 'b').put('huge', new Uint8Array(20_000));
    expect(await kept(root, [...keys, 'huge'])).toEqual(keys);
  });

  test('stays within its size under runs that write at once, and gives nothing that was not put', async () => {
    const root = folder();
    const runs = Array.from({ length: 4 }, (_, run) => open(root, `run ${run}`));
    await Promise.all(
      runs.map(async (cache, run) => {
        for (let i = 0; i < 40; i += 1) {
          await cache.put(`${run} ${i % 25}`, CONTENT);
          const read = await cache.get(`${(run + 1) % 4} ${i % 25}`);
          if (read !== undefined) expect(read).toEqual(Buffer.from(CONTENT));
        }
      }),
    );
    await open(root, 'last').put('last', CONTENT);
    expect(sizeOf(root)).toBeLessThanOrEqual(10_000);
    expect(await kept(root, ['last'])).toEqual(['last']);
    expect(readdirSync(join(root, 'v1', 'tmp'))).toEqual([]);
  });
});
