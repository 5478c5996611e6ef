import { DEFAULT_THRESHOLDS } from '../../src/smoke/thresholds.ts';
import type { Missing, SmokeJob, SmokeModel, SmokePlan, SmokeRun } from '../../src/types.ts';

/** A plan in ChatML as SmolLM2 has it: two questions, one with a reference reply. */
export const PLAN: SmokePlan = {
  seed: 1,
  prompts: [
    {
      name: 'capital',
      messages: [{ role: 'user', content: 'What is the capital of France? Answer in one short sentence.' }],
      text: '<|im_start|>user\nWhat is the capital of France? Answer in one short sentence.<|im_end|>\n<|im_start|>assistant\n',
      ids: null,
      expectsStop: true,
      reference: {
        reply: 'The capital of France is Paris.',
        text: '<|im_start|>user\nWhat is the capital of France? Answer in one short sentence.<|im_end|>\n<|im_start|>assistant\nThe capital of France is Paris.<|im_end|>\n',
        span: { start: 110, end: 141 },
        ids: null,
        start: null,
        end: null,
      },
      at: null,
    },
    {
      name: 'yes',
      messages: [{ role: 'user', content: 'Is water wet? Answer with yes or no.' }],
      text: '<|im_start|>user\nIs water wet? Answer with yes or no.<|im_end|>\n<|im_start|>assistant\n',
      ids: null,
      expectsStop: true,
      reference: null,
      at: null,
    },
  ],
  source: { kind: 'built-in' },
  chat: true,
  maxNewTokens: 24,
  parityTokens: 8,
  samples: false,
  repeat: 1,
  repeatMinPass: 1,
  turnEnd: { token: '<|im_end|>', id: 2 },
  stopIds: [2],
  tokens: [{ token: '<|im_end|>', id: 2, kind: 'template' }],
  markers: { forbidden: ['<|im_start|>', '<|endoftext|>'], allowed: [] },
  thresholds: DEFAULT_THRESHOLDS,
};

/** A job with a plan, without a word about its progress. */
export function job(model: SmokeModel, more: Partial<SmokeJob> = {}): SmokeJob {
  return {
    plan: PLAN,
    model,
    limits: { seconds: 60, memoryMb: null, outputBytes: 10_000_000 },
    signal: new AbortController().signal,
    progress: () => {},
    ...more,
  };
}

/** The run; fails when there is none. */
export function ran(result: SmokeRun | Missing): SmokeRun {
  if ('reason' in result) throw new Error(result.reason);
  return result;
}
