import { DEFAULT_THRESHOLDS } from '../../src/smoke/thresholds.ts';
import type { Missing, SmokePlan, SmokeRun, Transcript } from '../../src/types.ts';

/** What smoke.json of a rule's case says of a run; all that it does not say is a run with nothing wrong. */
export type SmokeJson = {
  readonly plan?: Partial<SmokePlan>;
  readonly smoke?: Partial<SmokeRun['smoke']>;
  readonly transcripts?: readonly Said[] | Missing;
  readonly baseTranscripts?: readonly Said[] | Missing;
} & Partial<Pick<SmokeRun, 'paddingParity' | 'turnEndReplies' | 'tokenLosses' | 'logits'>>;

type Said = Partial<Transcript> & { readonly prompt: string };

const NOT_SAID: Missing = { reason: 'the case says nothing of it', blocked: false };

/** The run that a smoke.json describes. */
export function smokeRun(said: SmokeJson): SmokeRun {
  const transcripts = said.transcripts ?? [];
  const prompts = isMissing(transcripts) ? [] : [...new Set(transcripts.map((t) => t.prompt))];
  return {
    smoke: {
      backend: 'transformers',
      versions: { transformers: '5.18.0', torch: '2.13.0' },
      device: 'cpu',
      dtype: 'float32',
      problem: null,
      weights: null,
      resized: null,
      timings: { start: 3, load: 1, total: 6, firstToken: 0.1, tokensPerSecond: 50, peakMemoryMb: 400 },
      ...said.smoke,
      plan: {
        seed: 1,
        prompts: prompts.map((name) => ({
          name,
          messages: [{ role: 'user', content: name }],
          text: `<|im_start|>user\n${name}<|im_end|>\n<|im_start|>assistant\n`,
          ids: null,
          expectsStop: true,
          reference: null,
          at: null,
        })),
        source: { kind: 'built-in' },
        chat: true,
        maxNewTokens: 128,
        parityTokens: 32,
        samples: false,
        repeat: 1,
        repeatMinPass: 1,
        turnEnd: { token: '<|im_end|>', id: 2 },
        stopIds: [2],
        tokens: [],
        markers: { forbidden: ['<|im_start|>', '<|im_end|>', '<|eot_id|>'], allowed: [] },
        thresholds: DEFAULT_THRESHOLDS,
        ...said.plan,
      },
    },
    transcripts: isMissing(transcripts) ? transcripts : transcripts.map(transcript),
    baseTranscripts:
      said.baseTranscripts === undefined
        ? NOT_SAID
        : isMissing(said.baseTranscripts)
          ? said.baseTranscripts
          : said.baseTranscripts.map(transcript),
    paddingParity: said.paddingParity ?? NOT_SAID,
    turnEndReplies: said.turnEndReplies ?? NOT_SAID,
    tokenLosses: said.tokenLosses ?? NOT_SAID,
    logits: said.logits ?? { finite: true, module: null, prompt: null, nan: 0, infinite: 0 },
  };
}

function transcript(said: Said): Transcript {
  return {
    pass: 'greedy',
    repeat: 0,
    ids: null,
    tokens: 5,
    text: 'Paris.',
    stop: { reason: 'stop', id: 2, token: '<|im_end|>' },
    seconds: 0.1,
    ...said,
  };
}

function isMissing(value: object): value is Missing {
  return 'reason' in value;
}
