import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { childEnvironment } from '../../src/smoke/child.ts';
import { findPeer, llamaCppBackend } from '../../src/smoke/llama-cpp.ts';
import { output } from '../../src/smoke/output.ts';
import type { SmokeJob, Transcript, TurnEndReply } from '../../src/types.ts';
import { job, PLAN, ran } from './plans.ts';
import { llamaPeer, smolLm2 } from './setup.ts';

// SmolLM2-135M-Instruct, as its makers released it, through the real node-llama-cpp on the processor.

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'tunelint-llama-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const peer = llamaPeer();
const file = join(smolLm2(), 'SmolLM2-135M-Instruct.Q4_1.gguf');
const options = {
  folders: [peer],
  device: 'cpu' as const,
  node: process.execPath,
  env: childEnvironment(process.env, { home: folder }),
};
const run = (place: string, more: Partial<SmokeJob> = {}, other: Partial<typeof options> = {}) =>
  llamaCppBackend({ ...options, ...other })(job({ kind: 'gguf', place }, more));

describe('SmolLM2', () => {
  test('stops, at its turn end, which it also expects after a reply', async () => {
    const result = ran(await run(file));
    expect(result.smoke).toMatchObject({
      backend: 'llama.cpp',
      versions: { 'node-llama-cpp': expect.stringMatching(/^3\./), 'llama.cpp': expect.any(String) },
      device: 'cpu',
      dtype: expect.stringContaining('Q4_1'),
      problem: null,
    });
    expect(result.smoke.timings.tokensPerSecond).toBeGreaterThan(0);
    expect(result.transcripts).toMatchObject([
      {
        prompt: 'capital',
        pass: 'greedy',
        text: 'The capital of France is Paris.',
        stop: { reason: 'stop', id: 2, token: '<|im_end|>' },
      },
      { prompt: 'yes', stop: { reason: 'stop', id: 2 } },
    ]);
    expect(result.turnEndReplies).toMatchObject([{ prompt: 'capital', rank: 1, first: '<|im_end|>' }]);
    const [reply] = result.turnEndReplies as readonly TurnEndReply[];
    expect(reply?.probability).toBeGreaterThan(0.8);
    expect(reply?.inside).toBeLessThan(0.2);
    expect(result.tokenLosses).toMatchObject({
      ordinary: { count: 7 },
      tokens: [{ token: '<|im_end|>', count: 1, rank: 1 }],
    });
    expect(result.logits).toMatchObject({ finite: true });
    expect(result.paddingParity).toEqual({ reason: 'llama.cpp does not pad', blocked: false });
  });

  test('with the stop id of another token runs to the limit, past its turn end', async () => {
    const wrong = join(folder, 'wrong.gguf');
    // 2 is <|im_end|>; 3 is <repo_name>, which it never says.
    writeFileSync(wrong, withId(readFileSync(file), 'tokenizer.ggml.eos_token_id', 2, 3));
    // llama.cpp also stops at tokens by their text, so the turn end is given another one.
    const renamed = join(folder, 'renamed.gguf');
    writeFileSync(
      renamed,
      Buffer.from(readFileSync(wrong).toString('latin1').replaceAll('<|im_end|>', '<|im_enx|>'), 'latin1'),
    );
    const prompts = PLAN.prompts.map((prompt) => ({
      ...prompt,
      text: prompt.text.replaceAll('<|im_end|>', '<|im_enx|>'),
      reference: null,
    }));
    const plan = { ...PLAN, prompts, turnEnd: { token: '<|im_enx|>', id: 2 } };
    const result = ran(await run(renamed, { plan }));
    const outputs = (result.transcripts as readonly Transcript[]).map((one) => output(plan, one));
    expect(outputs.map(({ stop }) => stop.reason)).toContain('length');
    expect(outputs[0]).toMatchObject({ tokens: 24, stop: { reason: 'length' }, passedTurnEnd: 7 });
    expect(outputs[0]?.answer).toBe('The capital of France is Paris.');
  });

  test('is sampled as llama.cpp samples, the same for the same seed', async () => {
    const plan = { ...PLAN, prompts: PLAN.prompts.slice(0, 1), samples: true, repeat: 2, maxNewTokens: 12 };
    const [a, b] = [ran(await run(file, { plan })), ran(await run(file, { plan }))];
    expect(a.transcripts).toMatchObject([
      { pass: 'greedy' },
      { pass: 'sampled', repeat: 0 },
      { pass: 'sampled', repeat: 1 },
    ]);
    const ids = ({ transcripts }: typeof a) => (transcripts as readonly Transcript[]).map((t) => t.ids);
    expect(ids(a)).toEqual(ids(b));
  });
});

describe('what cannot run is one sentence', () => {
  test('without node-llama-cpp', async () => {
    expect(findPeer([peer])?.version).toMatch(/^3\./);
    expect(findPeer([folder])).toBeUndefined();
    expect(await run(file, {}, { folders: [folder] })).toEqual({
      reason: 'the backend llama.cpp needs node-llama-cpp: npm install --global node-llama-cpp@3',
      blocked: true,
    });
  });

  test('with one that does not load', async () => {
    const broken = join(folder, 'broken/node_modules/node-llama-cpp');
    mkdirSync(broken, { recursive: true });
    writeFileSync(
      join(broken, 'package.json'),
      '{ "version": "3.0.0", "exports": { ".": { "import": "./none.js" } } }',
    );
    expect(await run(file, {}, { folders: [join(folder, 'broken')] })).toEqual({
      reason: expect.stringMatching(
        /^node-llama-cpp does not start: Cannot find module .+ \(npm install --global node-llama-cpp@3\)$/,
      ),
      blocked: true,
    });
  });

  test('for a model that is no GGUF file', async () => {
    expect(await llamaCppBackend(options)(job({ kind: 'folder', place: folder }))).toMatchObject({
      reason: expect.stringContaining('runs GGUF files'),
      blocked: true,
    });
  });

  test('for a GPU that is not there', async () => {
    expect(await run(file, {}, { device: 'cuda' as never })).toMatchObject({
      reason: expect.stringMatching(/^node-llama-cpp does not start: .*(?:cuda|GPU|binar)/i),
      blocked: true,
    });
  });

  test('when its time is over', async () => {
    const plan = {
      ...PLAN,
      maxNewTokens: 4_000,
      prompts: PLAN.prompts.map((p) => ({ ...p, text: 'Once upon a time' })),
    };
    const limits = { seconds: 3, memoryMb: null, outputBytes: 10_000_000 };
    expect(ran(await run(file, { plan, limits })).transcripts).toEqual({
      reason: 'the time limit of 3 s was reached',
      blocked: true,
    });
  });

  test('when it is stopped', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    expect(await run(file, { signal: controller.signal })).toEqual({
      reason: 'the smoke test was stopped',
      blocked: true,
    });
  });

  test('when there is too little memory', async () => {
    const limits = { seconds: 60, memoryMb: 60, outputBytes: 10_000_000 };
    expect(await run(file, { limits })).toMatchObject({ reason: expect.any(String), blocked: true });
  });
});

describe('a file that llama.cpp refuses is the author’s', () => {
  const bad: readonly (readonly [string, (whole: Buffer) => Buffer])[] = [
    ['cut off', (whole) => whole.subarray(0, 50_000_000)],
    ['cut off within its metadata', (whole) => whole.subarray(0, 5_000)],
    ['garbage', () => Buffer.alloc(4_096, 7)],
    ['empty', () => Buffer.alloc(0)],
    [
      'of an unknown architecture',
      (whole) => Buffer.from(whole.toString('latin1').replace('llama', 'lxama'), 'latin1'),
    ],
  ];

  test.each(bad)('%s', async (name, change) => {
    const place = join(folder, `${name.replaceAll(' ', '-')}.gguf`);
    writeFileSync(place, change(readFileSync(file)));
    const { smoke, transcripts } = ran(await run(place));
    expect(smoke.problem).toEqual({ part: 'model', message: expect.stringMatching(/.{10}/) });
    expect(smoke.problem?.message).not.toContain(folder);
    expect(transcripts).toEqual({ reason: 'the model does not load', blocked: false });
  });

  test('that vanished', async () => {
    const place = join(folder, 'gone.gguf');
    expect(existsSync(place)).toBe(false);
    expect(ran(await run(place)).smoke.problem).toMatchObject({ part: 'model' });
  });
});

/** The file with another value for one id of its metadata: a key, the type of a 32-bit number, the number. */
function withId(whole: Buffer, key: string, from: number, to: number): Buffer {
  const at = whole.indexOf(key) + key.length + 4;
  expect(whole.readUInt32LE(at)).toBe(from);
  const copy = Buffer.from(whole);
  copy.writeUInt32LE(to, at);
  return copy;
}
