// The part of a smoke test that goes into the report, small enough for any pull request. The whole is written with --transcripts.

import type { Missing, Output, Smoke, SmokeRun } from '../types.ts';

/** Prompts in a summary, and characters of each text in it. */
const PROMPTS = 32;
const TEXT = 240;

/** `facts.smoke` of a report's subject. JSON; hostile where it comes from another job. */
export type SmokeSummary = {
  readonly backend: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly device: string;
  readonly dtype: string | null;
  readonly seed: number;
  /** Data file that the prompts are from; null: the built-in set. */
  readonly data: string | null;
  readonly maxNewTokens: number;
  readonly samples: boolean;
  readonly problem: string | null;
  /** Of the judged outputs whose prompts want a short reply. */
  readonly stopped: { readonly count: number; readonly of: number };
  readonly outputs: readonly {
    readonly prompt: string;
    readonly pass: 'greedy' | 'sampled';
    readonly question: string;
    readonly answer: string;
    readonly stop: 'stop' | 'length' | 'time' | 'error';
    /** The token that stopped it. */
    readonly token: string | null;
    readonly tokens: number;
    readonly loop: string | null;
    readonly leaks: readonly string[];
  }[];
  readonly turnEnds: readonly {
    readonly prompt: string;
    readonly probability: number;
    readonly rank: number;
    readonly inside: number | null;
  }[];
  readonly padding: { readonly equal: number; readonly of: number; readonly unmaskedEqual: number | null } | null;
  readonly base: { readonly stopped: number; readonly of: number } | null;
  readonly timings: Smoke['timings'];
  /** What was not measured, and why. */
  readonly unmeasured: Readonly<Record<string, string>>;
};

/** The summary of one run. `outputs` and `base` are its transcripts with what they show. */
export function smokeSummary(run: SmokeRun, outputs: readonly Output[], base: readonly Output[]): SmokeSummary {
  const { smoke, paddingParity, turnEndReplies } = run;
  const { plan } = smoke;
  const questions = new Map(plan.prompts.map((p) => [p.name, p]));
  const wanted = new Set(plan.prompts.filter((p) => p.expectsStop).map((p) => p.name));
  const isJudged = (o: Output) => o.pass === (plan.samples ? 'sampled' : 'greedy') && wanted.has(o.prompt);
  const judged = outputs.filter((o) => isJudged(o) && !o.reasoning);
  const judgedBase = base.filter((o) => o.pass === 'greedy' && wanted.has(o.prompt) && !o.reasoning);
  const unmeasured: Record<string, string> = {};
  for (const name of [
    'transcripts',
    'baseTranscripts',
    'paddingParity',
    'turnEndReplies',
    'tokenLosses',
    'logits',
  ] as const)
    if (isMissing(run[name])) unmeasured[name] = run[name].reason;
  return {
    backend: smoke.backend,
    versions: smoke.versions,
    device: smoke.device,
    dtype: smoke.dtype,
    seed: plan.seed,
    data: plan.source.kind === 'dataset' ? plan.source.file : null,
    maxNewTokens: plan.maxNewTokens,
    samples: plan.samples,
    problem: smoke.problem === null ? null : short(smoke.problem.message),
    stopped: { count: judged.filter((o) => o.stop.reason === 'stop').length, of: judged.length },
    outputs: outputs.slice(0, PROMPTS).map((o) => ({
      prompt: o.prompt,
      pass: o.pass,
      question: short(questions.get(o.prompt)?.messages.at(-1)?.content ?? ''),
      answer: short(o.answer),
      stop: o.stop.reason,
      token: o.stop.reason === 'stop' ? o.stop.token : null,
      tokens: o.tokens,
      loop: o.loop === null ? null : `${o.loop.times} × ${o.loop.unit}`,
      leaks: o.leaks.slice(0, 5),
    })),
    turnEnds: isMissing(turnEndReplies)
      ? []
      : turnEndReplies
          .slice(0, PROMPTS)
          .map(({ prompt, probability, rank, inside }) => ({ prompt, probability, rank, inside })),
    padding: isMissing(paddingParity) ? null : paddingCounts(paddingParity.prompts),
    base:
      judgedBase.length === 0
        ? null
        : { stopped: judgedBase.filter((o) => o.stop.reason === 'stop').length, of: judgedBase.length },
    timings: smoke.timings,
    unmeasured,
  };
}

function paddingCounts(prompts: Exclude<SmokeRun['paddingParity'], Missing>['prompts']): SmokeSummary['padding'] {
  const unmasked = prompts.filter((p) => p.unmaskedEqual !== null);
  return {
    equal: prompts.filter((p) => p.differsAt === null).length,
    of: prompts.length,
    unmaskedEqual: unmasked.length === 0 ? null : unmasked.filter((p) => p.unmaskedEqual === true).length,
  };
}

function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'reason' in value && 'blocked' in value;
}

function short(text: string): string {
  const points = [...text];
  return points.length <= TEXT ? text : `${points.slice(0, TEXT - 1).join('')}…`;
}
