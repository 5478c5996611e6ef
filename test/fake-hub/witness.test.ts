import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { pythonWith } from '../../bench/python.ts';
import { hubSource } from '../../src/source/hub.ts';
import { fakeHub } from './index.ts';

const LARGE = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 31) & 255));
const FILES = {
  'config.json': '{"model_type":"llama"}',
  'sub/with space.txt': 'x',
  'model.safetensors': LARGE,
};
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

test("Python's huggingface_hub takes the fake Hub for the Hub, and we read the same from it", async () => {
  const work = mkdtempSync(join(tmpdir(), 'tunelint-witness-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(work, 'repo', path)), { recursive: true });
    writeFileSync(join(work, 'repo', path), content);
  }
  const folder = join(work, 'repo');
  const hub = await fakeHub(
    [
      { id: 'org/model', folder, revisions: ['v1'], card: { base_model: 'org/base', license: 'mit' } },
      { id: 'org/gated', folder, gated: 'manual' },
      { id: 'org/private', folder, isPrivate: true },
    ],
    { hf_good: ['org/gated', 'org/private'], hf_other: [] },
  );
  try {
    const python = pythonWith('hub-witness', ['huggingface_hub==2.4.0']);
    const script = fileURLToPath(new URL('witness.py', import.meta.url));
    const env = {
      ...process.env,
      HF_ENDPOINT: hub.url,
      HF_HOME: join(work, 'hf'),
      HF_HUB_DISABLE_PROGRESS_BARS: '1',
      HF_HUB_DISABLE_TELEMETRY: '1',
      HF_TOKEN: '',
      HF_HUB_OFFLINE: '',
    };
    const { stdout } = await promisify(execFile)(python, [script, join(work, 'other')], { env });
    const hashes = Object.fromEntries(Object.entries(FILES).map(([path, content]) => [path, sha256(content)]));
    const names = Object.keys(FILES).sort();
    expect(JSON.parse(stdout)).toEqual({
      sha: hub.commit('org/model'),
      tagSha: hub.commit('org/model'),
      card: expect.objectContaining({ base_model: 'org/base', license: 'mit' }),
      files: names,
      lfs: [['model.safetensors', sha256(LARGE), LARGE.length]],
      snapshot: hashes,
      only: ['config.json'],
      part: LARGE.subarray(5000, 5016).toString('hex'),
      noFile: { error: 'RemoteEntryNotFoundError', status: 404 },
      noRevision: { error: 'RevisionNotFoundError', status: 404 },
      noRepo: { error: 'RepositoryNotFoundError', status: 401 },
      private: { error: 'RepositoryNotFoundError', status: 401 },
      privateWithToken: 'org/private',
      gatedInfo: 'manual',
      gated: { error: 'GatedRepoError', status: 401 },
      gatedOther: { error: 'GatedRepoError', status: 403 },
      gatedWithToken: sha256(LARGE),
      badToken: { error: 'HfHubHTTPError', status: 401 },
    });

    // What Python has put into its cache serves us without the network, and from the network we read the same.
    const options = {
      endpoint: hub.url,
      token: undefined,
      fetch,
      userAgent: 'tunelint/test',
      cache: undefined,
      hubCache: join(work, 'hf', 'hub'),
      offline: true,
    };
    const spec = { repo: 'org/model', revision: undefined };
    for (const source of [
      await hubSource(spec, options),
      await hubSource(spec, { ...options, offline: false, hubCache: undefined }),
    ]) {
      expect(source.commit).toBe(hub.commit('org/model'));
      expect((await source.list()).map(({ path }) => path)).toEqual(names);
      for (const name of names) expect(sha256(await source.bytes(name)), name).toBe(hashes[name]);
    }
    expect(hub.problems).toEqual([]);
  } finally {
    await hub.close();
    rmSync(work, { recursive: true, force: true });
  }
}, 300_000);
