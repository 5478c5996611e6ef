import { type Judged, judge, report } from './check.ts';
import type { Config } from './config.ts';
import { type Relation, relate } from './dataset/relate.ts';
import { rows } from './dataset/rows.ts';
import { entryFor } from './discover.ts';
import { type Found, findSubjects } from './find.ts';
import type { BasePlace } from './read/checkpoint.ts';
import { type Sandbox, sandbox } from './read/sandbox.ts';
import { templateVariables } from './read/template.ts';
import { rules } from './rules/index.ts';
import type { RunInput } from './run.ts';
import { answers, output } from './smoke/output.ts';
import { conversationOf, PROMPTS, plan, type RenderedConversation, ROWS_READ, reservoir } from './smoke/plan.ts';
import { BUILT_IN, type Conversation, PLAIN } from './smoke/prompts.ts';
import { smokeSummary } from './smoke/summary.ts';
import { thresholds } from './smoke/thresholds.ts';
import { readSubject } from './subject.ts';
import { loadTokenizer, TokenizerError } from './tokenizer/index.ts';
import {
  type Backend,
  type FactName,
  type Facts,
  type JsonObject,
  type Missing,
  type Output,
  type Reading,
  type Report,
  type ReportSubject,
  type SmokeLimits,
  type SmokeModel,
  type SmokePlan,
  type SmokeRun,
  type Source,
  SourceError,
  type Subject,
} from './types.ts';

// One generation smoke test from end to end: what to ask, a backend that runs it, and what the rules say of the answers.

export type SmokeInput = {
  /** Sources, paths, configuration and the way to a base: as for `run`. */
  readonly run: Omit<RunInput, 'since' | 'data' | 'progress'>;
  readonly backend: Backend;
  readonly limits: SmokeLimits;
  readonly seed: number;
  readonly maxNewTokens: number;
  readonly repeat: number;
  readonly repeatMinPass: number;
  /** A data file to take the prompts from; undefined: the data in reach of each model. */
  readonly prompts: { readonly source: Source; readonly file: string } | undefined;
  /** Absolute path of a path of the source that is judged. */
  readonly absolute: (path: string) => string;
  /** The repository that is judged, where that is one on the Hub; `absolute` is then not asked. */
  readonly onHub?: { readonly place: string; readonly revision: string } | undefined;
  /** Where a base lies for the backend; undefined where it is neither on this disk nor on the Hub. */
  readonly placeOf: (base: BasePlace) => SmokeModel['base'] | undefined;
  readonly signal: AbortSignal;
  readonly progress: (what: string) => void;
};

/** Everything that was asked, said and measured, by subject. */
export type SmokeTranscripts = readonly {
  readonly subject: string;
  readonly run: SmokeRun | Missing;
  readonly outputs: readonly Output[];
}[];

const RULES = rules.filter(({ section }) => section === 'smoke');

/** Runs the smoke test on every checkpoint and adapter in the paths. */
export async function smokeTest(
  input: SmokeInput,
): Promise<{ readonly report: Report; readonly transcripts: SmokeTranscripts }> {
  const box = sandbox();
  try {
    const found = await findSubjects(input.run);
    const judged: Judged[] = [];
    const shown: ReportSubject[] = [];
    const transcripts: SmokeTranscripts[number][] = [];
    for (const subject of found.subjects) {
      if (subject.kind !== 'checkpoint' && subject.kind !== 'adapter') continue;
      const one = await smokeOne(input, subject, found, box);
      judged.push(judge(one.reading, input.run.checking, RULES));
      shown.push({ ...subject, facts: one.facts });
      transcripts.push({ subject: subject.path, run: one.run, outputs: one.outputs });
    }
    const notes = found.unmatched.map(({ path }) => `there is nothing to test in ${path}`);
    return { report: report(judged, shown, input.run.checking, input.run.version, notes), transcripts };
  } finally {
    await box.close();
  }
}

type One = {
  readonly reading: Reading;
  readonly facts: JsonObject;
  readonly run: SmokeRun | Missing;
  readonly outputs: readonly Output[];
};

async function smokeOne(input: SmokeInput, subject: Subject, found: Found, box: Sandbox): Promise<One> {
  input.progress(`${subject.path}: reading`);
  const { reading, base } = await readSubject(
    { ...input.run, since: undefined, progress: () => {} },
    input.run.source,
    subject,
    box,
    found.configs,
  );
  const model = modelOf(input, subject, reading, base);
  const ready = 'reason' in model ? model : await planned(input, subject, found, reading, box);
  const run = 'reason' in model || 'reason' in ready ? (ready as Missing) : await started(input, ready, model);
  if ('reason' in run)
    return {
      reading: { ...reading, missing: { ...reading.missing, smoke: run } },
      facts: {},
      run,
      outputs: [],
    };
  const outputs = shownBy(run, run.transcripts);
  const ofBase = shownBy(run, run.baseTranscripts);
  return {
    reading: withSmoke(reading, run),
    facts: { smoke: smokeSummary(run, outputs, ofBase) as unknown as JsonObject },
    run,
    outputs,
  };
}

async function started(input: SmokeInput, plan: SmokePlan, model: SmokeModel): Promise<SmokeRun | Missing> {
  const { backend, limits, signal, progress } = input;
  return await backend({ plan, model, limits, signal, progress });
}

function shownBy({ smoke }: SmokeRun, transcripts: SmokeRun['transcripts']): readonly Output[] {
  return isMissing(transcripts) ? [] : transcripts.map((t) => output(smoke.plan, t));
}

/** The reading with what was measured as facts for the rules. */
export function withSmoke(reading: Reading, run: SmokeRun): Reading {
  const outputs = shownBy(run, run.transcripts);
  const baseOutputs = shownBy(run, run.baseTranscripts);
  const facts: { -readonly [K in FactName]?: Facts[K] } = { ...reading.facts, smoke: run.smoke };
  const missing: { -readonly [K in FactName]?: Missing } = { ...reading.missing };
  function put<K extends FactName>(name: K, value: Facts[K] | Missing) {
    if (isMissing(value)) missing[name] = value;
    else facts[name] = value as Facts[K];
  }
  const { plan: asked } = run.smoke;
  put('answers', isMissing(run.transcripts) ? run.transcripts : answers(asked, outputs, 'head'));
  put('baseAnswers', isMissing(run.baseTranscripts) ? run.baseTranscripts : answers(asked, baseOutputs, 'base'));
  put('paddingParity', run.paddingParity);
  const unknown = reading.missing.turnEnd;
  // What ends a turn could not be looked at: that is not the same as nothing ending it.
  put('turnEndReplies', unknown?.blocked === true ? unknown : run.turnEndReplies);
  put('tokenLosses', run.tokenLosses);
  put('logits', run.logits);
  return { ...reading, facts, missing };
}

function isMissing(value: object): value is Missing {
  return 'reason' in value && 'blocked' in value;
}

// ---------------------------------------------------------------- the model

function modelOf(
  input: SmokeInput,
  subject: Subject,
  { facts, missing }: Reading,
  base: BasePlace | undefined,
): SmokeModel | Missing {
  const { onHub } = input;
  if (onHub !== undefined && (subject.kind === 'adapter' || facts.weights?.format === 'gguf'))
    return cannot('adapters and GGUF files are tested from a folder: download the repository and name its folder');
  const here = onHub === undefined ? input.absolute(subject.path) : onHub.place;
  const place = base === undefined ? undefined : input.placeOf(base);
  if (subject.kind === 'adapter') {
    if (facts.adapter === undefined) return missing.adapter ?? cannot('the adapter has no adapter_config.json');
    if (facts.adapter.tensors === undefined)
      return cannot('adapter_model.safetensors is not there or cannot be read; pickled adapters are never opened');
    if (place !== undefined) return { ...place, adapter: here, base: place };
    const named = facts.adapter.base?.value ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(named))
      return cannot('the base model of the adapter is not in reach: name it with --base or in tunelint.yml');
    const revision = facts.adapter.baseRevision;
    const hub = { kind: 'hub', place: named, ...(revision === undefined ? {} : { revision }) } as const;
    return { ...hub, adapter: here, base: hub };
  }
  if (facts.weights === undefined)
    return { ...(missing.weights ?? cannot('the folder has no weights')), blocked: true };
  const { format } = facts.weights;
  if (format === 'pickle') return cannot('the weights are pickles, which are never opened: save them as safetensors');
  const compared = place === undefined ? {} : { base: place };
  if (format === 'safetensors')
    return onHub === undefined ? { kind: 'folder', place: here, ...compared } : { kind: 'hub', ...onHub, ...compared };
  const named = input.run.paths.find((path) => /\.gguf$/i.test(path) && facts.ggufs?.some((g) => g.file === path));
  const file = named ?? facts.ggufs?.[0]?.file;
  if (file === undefined) return missing.ggufs ?? cannot('the GGUF file cannot be read');
  return { kind: 'gguf', place: input.absolute(file), ...compared };
}

function cannot(reason: string): Missing {
  return { reason, blocked: true };
}

// ---------------------------------------------------------------- the plan

async function planned(
  input: SmokeInput,
  subject: Subject,
  found: Found,
  reading: Reading,
  box: Sandbox,
): Promise<SmokePlan | Missing> {
  const { facts } = reading;
  if (facts.config?.generates === false) return { reason: 'the model does not generate text', blocked: false };
  const chosen = await conversations(input, subject, found, facts);
  if ('reason' in chosen) return chosen;
  const rendered = await render(chosen.conversations, facts, box);
  if ('reason' in rendered) return rendered;
  return plan({
    facts,
    conversations: rendered,
    source: chosen.source,
    encode: await encoder(input.run.source, facts),
    seed: input.seed,
    maxNewTokens: input.maxNewTokens,
    repeat: input.repeat,
    repeatMinPass: input.repeatMinPass,
    thresholds: thresholds(input.run.config.smoke.thresholds),
  });
}

type Chosen = { readonly conversations: readonly Conversation[]; readonly source: SmokePlan['source'] };

/** A seeded sample of the named file, else of the data in reach, else the built-in questions. */
async function conversations(
  input: SmokeInput,
  subject: Subject,
  found: Found,
  facts: Reading['facts'],
): Promise<Chosen | Missing> {
  const { source, config } = input.run;
  const named =
    input.prompts ?? (config.smoke.prompts === undefined ? undefined : { source, file: config.smoke.prompts });
  if (named !== undefined) {
    const sample = await sampled(named.source, named.file, undefined, input.seed);
    if (sample.length === 0) return cannot(`${named.file} holds no prompts that could be read`);
    return { conversations: sample, source: { kind: 'dataset', file: named.file } };
  }
  if (facts.template !== undefined)
    for (const relation of dataOf(subject, found, config)) {
      const sample = await sampled(source, relation.file, relation, input.seed);
      if (sample.length > 0) return { conversations: sample, source: { kind: 'dataset', file: relation.file } };
    }
  return { conversations: facts.template === undefined ? PLAIN : BUILT_IN, source: { kind: 'built-in' } };
}

/** Data files that belong to the model, those for evaluation first. */
function dataOf(subject: Subject, found: Found, config: Config): readonly Relation[] {
  const registries = new Map([...found.contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
  const configs = [...found.configs.values()].map((c) => c.config);
  return found.datasets
    .map((file) => relate(file, { said: entryFor(config.datasets, file), configs, registries, models: found.models }))
    .filter(({ tokenizer }) => 'path' in tokenizer && tokenizer.path === subject.path)
    .sort((a, b) => Number(a.split === 'train') - Number(b.split === 'train'));
}

async function sampled(
  source: Source,
  file: string,
  relation: Relation | undefined,
  seed: number,
): Promise<readonly Conversation[]> {
  const kept = reservoir<Conversation>(PROMPTS, seed);
  let read = 0;
  try {
    for await (const row of rows(source, file, { mapping: relation?.mapping, field: relation?.field })) {
      const conversation = conversationOf(row);
      if (conversation !== undefined) kept.offer(conversation);
      read += 1;
      if (read >= ROWS_READ) break;
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
  return kept.chosen();
}

async function render(
  conversations: readonly Conversation[],
  { template, tokenizer, rendering }: Reading['facts'],
  box: Sandbox,
): Promise<readonly RenderedConversation[] | Missing> {
  if (template === undefined)
    return conversations.map((c) => ({ ...c, text: c.messages.map((m) => m.content).join('\n'), answered: null }));
  const result = await box.conversations({
    source: template.source,
    // A model that reasons first would use up the limit: where its template can tell it not to, it does.
    variables: {
      ...templateVariables(tokenizer),
      ...(/\benable_thinking\b/.test(template.source) ? { enable_thinking: false } : {}),
    },
    content: rendering?.content ?? 'string',
    conversations: conversations.map(({ messages, reply }) => ({
      turns: messages.map(({ role, content }) => ({ role, text: content })),
      reply,
    })),
  });
  if (result.kind !== 'conversations')
    return cannot(`the chat template cannot be rendered, so the model cannot be asked: ${result.message}`);
  return conversations.flatMap((conversation, i) => {
    const one = result.rendered[i];
    return one === undefined || 'error' in one ? [] : [{ ...conversation, ...one }];
  });
}

async function encoder(source: Source, { tokenizer }: Reading['facts']): Promise<Parameters<typeof plan>[0]['encode']> {
  if (tokenizer?.jsonFile === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(await source.bytes(tokenizer.jsonFile)));
    const engine = loadTokenizer(json);
    engine.prepare();
    return (text) => {
      const { ids, offsets } = engine.encode(text, { addSpecialTokens: false, offsets: true });
      return { ids, offsets: offsets ?? [] };
    };
  } catch (error) {
    // What is wrong with it is said elsewhere; the backend's own tokenizer is asked then.
    if (error instanceof TokenizerError || error instanceof SyntaxError || error instanceof SourceError)
      return undefined;
    throw error;
  }
}
