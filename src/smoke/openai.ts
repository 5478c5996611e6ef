import type { Backend, Missing, SmokeJob, SmokePrompt, SmokeRun, Transcript, TurnEndReply } from '../types.ts';
import { at, endedReason, openServer, type Server } from './server.ts';
import { plainLine } from './words.ts';

// A model behind an OpenAI-compatible server. What a server decides for itself (its template, its stop ids, its defaults of
// sampling) is not said to it, for it is part of what is tested.

export type OpenAiOptions = {
  /** Address of a server, with or without `/v1`. */
  readonly url?: string | undefined;
  /** Starts one for the model; see ServerOptions. One of the two is given. */
  readonly serveCommand?: string | undefined;
  /** Name of the model there; asked for if undefined. */
  readonly served?: string | undefined;
  readonly apiKey?: string | undefined;
  /** All of the environment of a server that is started. */
  readonly env: Readonly<Record<string, string>>;
};

/** One answer: reasoning models on a busy server take their time, and the whole test has its own limit. */
const ANSWER_MS = 300_000;
const IDENTITY_MS = 3_000;
/** Prompts asked at once of servers that batch; the others would only queue them. */
const AT_ONCE = 8;
/** The most that vLLM gives without `--max-logprobs`, and OpenAI itself. https://docs.vllm.ai/en/latest/configuration/engine_args.html */
const TOP = 20;

/** Generates with an OpenAI-compatible server, and measures what its answers show. */
export function openaiBackend(options: OpenAiOptions): Backend {
  return async (job) => {
    const started = performance.now();
    job.progress(options.serveCommand === undefined ? 'asking the server' : 'starting the server');
    const server = await openServer({
      url: options.url,
      command: options.serveCommand,
      apiKey: options.apiKey,
      env: options.env,
      model: job.model.place,
      wallMs: job.limits.seconds * 1_000,
      memoryBytes: job.limits.memoryMb === null ? undefined : job.limits.memoryMb * 2 ** 20,
      signal: job.signal,
    });
    if ('reason' in server) return blocked(server.reason);
    const ready = performance.now();
    try {
      return await asked(job, server, options.served, { started, ready });
    } finally {
      await server.close();
    }
  };
}

/** The engines that answer in this API, by what only they have. */
type Dialect = {
  readonly name: 'vllm' | 'sglang' | 'tgi' | 'llama.cpp' | 'ollama' | 'server';
  readonly version: string;
  /** Members of a request that this engine takes beyond OpenAI's; others refuse what they do not know (transformers serve: 422). */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly batches: boolean;
  /** A prompt may be given as token ids. */
  readonly takesIds: boolean;
};

const UNKNOWN: Dialect = { name: 'server', version: '', extra: {}, batches: false, takesIds: false };

/**
 * vLLM: /version, and control tokens stay in the text with skip_special_tokens
 *   https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html
 * SGLang: /get_model_info https://docs.sglang.ai/basic_usage/native_api.html
 * TGI: /info https://huggingface.github.io/text-generation-inference/
 * llama-server: /props https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md
 * Ollama: /api/version https://github.com/ollama/ollama/blob/main/docs/api.md
 */
async function dialect(server: Server): Promise<Dialect> {
  const get = (path: string) => server.ask(path, undefined, IDENTITY_MS);
  const [props, model, ollama, version, info] = await Promise.all(
    ['/props', '/get_model_info', '/api/version', '/version', '/info'].map(get),
  );
  const said = (answer: typeof props, ...keys: string[]) => {
    const value = answer?.ok === true ? at(answer.json, ...keys) : undefined;
    return typeof value === 'string' ? plainLine(value).slice(0, 60) : undefined;
  };
  const whole = { batches: true, takesIds: true, extra: { skip_special_tokens: false } } as const;
  if (props?.ok === true && at(props.json, 'default_generation_settings') !== undefined)
    return { name: 'llama.cpp', version: said(props, 'build_info') ?? '', extra: {}, batches: false, takesIds: true };
  if (said(model, 'model_path') !== undefined) return { name: 'sglang', version: '', ...whole };
  if (said(ollama, 'version') !== undefined)
    return { ...UNKNOWN, name: 'ollama', version: said(ollama, 'version') ?? '' };
  if (said(info, 'model_id') !== undefined)
    return { ...UNKNOWN, name: 'tgi', version: said(info, 'version') ?? '', batches: true };
  const vllm = said(version, 'version');
  return vllm === undefined ? UNKNOWN : { name: 'vllm', version: vllm, ...whole };
}

async function asked(
  job: SmokeJob,
  server: Server,
  served: string | undefined,
  { started, ready }: { readonly started: number; readonly ready: number },
): Promise<SmokeRun | Missing> {
  const { plan, progress } = job;
  const engine = await dialect(server);
  const model = served ?? (await modelName(server, job.model.place));
  const passes: { readonly pass: Transcript['pass']; readonly repeat: number }[] = [{ pass: 'greedy', repeat: 0 }];
  if (plan.samples) for (let repeat = 0; repeat < plan.repeat; repeat += 1) passes.push({ pass: 'sampled', repeat });
  const wanted = passes.flatMap((pass) => plan.prompts.map((prompt) => ({ ...pass, prompt })));
  const transcripts = await inTurn(wanted, engine.batches ? AT_ONCE : 1, async (one, i) => {
    progress(`output ${i + 1} of ${wanted.length}`);
    return await transcript(job, server, { engine, model }, one);
  });
  const ended = server.ended();
  if (ended !== undefined) return blocked(endedReason(ended));
  const failed = transcripts.flatMap(({ stop }) => (stop.reason === 'error' ? [stop.message] : []));
  if (failed.length === transcripts.length) return blocked(`the server ${failed[0] ?? 'was asked nothing'}`);
  const seconds = transcripts.reduce((sum, one) => sum + one.seconds, 0);
  const tokens = transcripts.reduce((sum, one) => sum + one.tokens, 0);
  progress('turn ends');
  const turnEndReplies = await turnEnds(job, server, { engine, model });
  const name = engine.name === 'server' ? 'OpenAI-compatible server' : engine.name;
  return {
    smoke: {
      backend: 'openai',
      plan,
      versions: { [name]: engine.version },
      device: 'server',
      dtype: null,
      problem: null,
      weights: null,
      resized: null,
      timings: {
        start: (ready - started) / 1_000,
        load: 0,
        total: (performance.now() - started) / 1_000,
        firstToken: null,
        tokensPerSecond: seconds > 0 && tokens > 0 ? tokens / seconds : null,
        peakMemoryMb: null,
      },
    },
    transcripts,
    baseTranscripts: unmeasured('the server has one model'),
    paddingParity: unmeasured('a server does its own batching'),
    turnEndReplies,
    tokenLosses: unmeasured('servers do not give the losses of given tokens in one way'),
    logits: unmeasured('servers do not show logits'),
  };
}

type Asked = { readonly engine: Dialect; readonly model: string };

/** The name under which the server has the model: of a server that is started for it, its place is one. */
async function modelName(server: Server, place: string): Promise<string> {
  const answer = await server.ask('/v1/models', undefined, IDENTITY_MS);
  const listed = answer.ok ? at(answer.json, 'data') : undefined;
  const ids = (Array.isArray(listed) ? listed : []).map((one) => at(one, 'id')).filter((id) => typeof id === 'string');
  // transformers serve lists what lies in the Hub's cache, and takes a path all the same.
  return ids.includes(place) || ids.length !== 1 ? place : (ids[0] ?? place);
}

async function transcript(
  { plan }: SmokeJob,
  server: Server,
  { engine, model }: Asked,
  {
    prompt,
    pass,
    repeat,
  }: { readonly prompt: SmokePrompt; readonly pass: Transcript['pass']; readonly repeat: number },
): Promise<Transcript> {
  const started = performance.now();
  const body = {
    model,
    max_tokens: plan.maxNewTokens,
    stream: false,
    // Sampling is left to the server's defaults: vLLM and SGLang take them from generation_config.json, Ollama from the Modelfile.
    ...(pass === 'greedy' ? { temperature: 0 } : { seed: (plan.seed + repeat) % 2 ** 31 }),
    ...engine.extra,
  };
  const chat = plan.chat
    ? await server.ask('/v1/chat/completions', { ...body, messages: prompt.messages }, ANSWER_MS)
    : undefined;
  const answer = chat ?? (await server.ask('/v1/completions', { ...body, prompt: prompt.text }, ANSWER_MS));
  const head = { prompt: prompt.name, pass, repeat };
  const seconds = (performance.now() - started) / 1_000;
  if (!answer.ok) return { ...head, ids: null, tokens: 0, text: '', stop: error(answer.problem), seconds };
  return { ...head, ...read(answer.json, plan), seconds };
}

/** One answer, whatever it is. */
function read(
  json: unknown,
  { maxNewTokens, turnEnd }: SmokeJob['plan'],
): Pick<Transcript, 'ids' | 'tokens' | 'text' | 'stop'> {
  const choice = at(json, 'choices', 0);
  const content = at(choice, 'message', 'content') ?? at(choice, 'text');
  // vLLM and SGLang: reasoning_content, newer vLLM: reasoning; llama-server: reasoning_content.
  const reasoning = at(choice, 'message', 'reasoning_content') ?? at(choice, 'message', 'reasoning');
  const thought = typeof reasoning === 'string' && reasoning !== '' ? reasoning : undefined;
  const nothing = { ids: null, tokens: 0, text: '' };
  const isCall = Array.isArray(at(choice, 'message', 'tool_calls'));
  if (typeof content !== 'string' && thought === undefined && !isCall)
    return { ...nothing, stop: error('answers without a text') };
  const said = typeof content === 'string' ? content : '';
  const isCut = at(choice, 'finish_reason') === 'length';
  const before = thought === undefined ? '' : said === '' && isCut ? `<think>${thought}` : `<think>${thought}</think>`;
  const counted = at(json, 'usage', 'completion_tokens');
  const isCount = typeof counted === 'number' && Number.isSafeInteger(counted) && counted >= 0;
  const stop = stopOf(choice, turnEnd);
  const length = stop.reason === 'length' ? maxNewTokens : 0;
  // With skip_special_tokens off, some versions of vLLM leave the token that stopped it in the text.
  const end = stop.reason === 'stop' ? (turnEnd?.token ?? '') : '';
  const whole = before + said;
  return {
    ids: null,
    tokens: isCount ? counted : length,
    text: end !== '' && whole.endsWith(end) ? whole.slice(0, -end.length) : whole,
    stop,
  };
}

/**
 * Why it ended. vLLM names an extra stop id in `stop_reason` and leaves it null for its own eos
 * (https://docs.vllm.ai/en/latest/api/vllm/outputs.html), SGLang names the id in `matched_stop`
 * (https://docs.sglang.ai/basic_usage/openai_api_completions.html), TGI has words of its own
 * (https://huggingface.github.io/text-generation-inference/, FinishReason).
 */
function stopOf(choice: unknown, turnEnd: SmokeJob['plan']['turnEnd']): Transcript['stop'] {
  const reason = at(choice, 'finish_reason');
  if (reason === 'length') return { reason: 'length' };
  if (['stop', 'eos_token', 'stop_sequence', 'tool_calls', 'function_call'].includes(String(reason))) {
    const by = at(choice, 'stop_reason') ?? at(choice, 'matched_stop');
    const id = typeof by === 'number' && Number.isSafeInteger(by) && by >= 0 ? by : null;
    const token = typeof by === 'string' ? plainLine(by) : id !== null && id === turnEnd?.id ? turnEnd.token : null;
    return { reason: 'stop', id, token };
  }
  return error(
    typeof reason === 'string' ? `ended it with ${JSON.stringify(plainLine(reason))}` : 'does not say why it ended',
  );
}

/**
 * The probability of the turn end as the next token after each reference reply, where the server completes plain text and
 * gives log probabilities; a token that is not among the TOP gets the probability of the last of them.
 */
async function turnEnds(
  { plan }: SmokeJob,
  server: Server,
  { engine, model }: Asked,
): Promise<readonly TurnEndReply[] | Missing> {
  const { turnEnd } = plan;
  const references = plan.prompts.flatMap(({ name, reference }) => (reference === null ? [] : [{ name, reference }]));
  if (turnEnd === null) return unmeasured('it is not known what ends a turn');
  if (references.length === 0) return unmeasured('there are no reference replies');
  const replies: TurnEndReply[] = [];
  for (const { name, reference } of references) {
    const { ids, end, text, span } = reference;
    const prompt = engine.takesIds && ids !== null && end !== null ? ids.slice(0, end) : text.slice(0, span.end);
    const answer = await server.ask(
      '/v1/completions',
      { model, prompt, max_tokens: 1, temperature: 0, logprobs: TOP, stream: false, ...engine.extra },
      ANSWER_MS,
    );
    if (!answer.ok) return unmeasured(`the server ${answer.problem}`);
    const top = topTokens(answer.json);
    if (top.length < 2) return unmeasured('the server gives no log probabilities');
    const index = top.findIndex(({ token, id }) => (id === undefined ? token === turnEnd.token : id === turnEnd.id));
    const last = Math.min(
      top.at(-1)?.probability ?? 0,
      Math.max(0, 1 - top.reduce((sum, t) => sum + t.probability, 0)),
    );
    replies.push({
      prompt: name,
      probability: index < 0 ? last : (top[index]?.probability ?? 0),
      rank: index < 0 ? top.length + 1 : index + 1,
      first: top[0]?.token ?? '',
      inside: null,
    });
  }
  return replies;
}

type TopToken = { readonly token: string; readonly id: number | undefined; readonly probability: number };

/** The likeliest next tokens: of completions a record per token (vLLM, SGLang, llama-cpp-python), of llama-server a list as in chats. */
function topTokens(json: unknown): readonly TopToken[] {
  const logprobs = at(json, 'choices', 0, 'logprobs');
  const record = at(logprobs, 'top_logprobs', 0);
  const list = at(logprobs, 'content', 0, 'top_logprobs');
  const found: TopToken[] = [];
  const add = (token: unknown, id: unknown, logprob: unknown) => {
    if (typeof token !== 'string' || typeof logprob !== 'number' || !(logprob <= 0.01)) return;
    found.push({ token, id: typeof id === 'number' ? id : undefined, probability: Math.min(1, Math.exp(logprob)) });
  };
  if (Array.isArray(list))
    for (const one of list.slice(0, 100)) add(at(one, 'token'), at(one, 'id'), at(one, 'logprob'));
  else if (typeof record === 'object' && record !== null)
    for (const [token, logprob] of Object.entries(record).slice(0, 100)) add(token, undefined, logprob);
  return found.sort((a, b) => b.probability - a.probability);
}

/** Does them in order, so many at once; the results are in order too. */
async function inTurn<T, R>(
  items: readonly T[],
  atOnce: number,
  act: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await act(items[i] as T, i);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, one));
  return results;
}

function error(message: string): Transcript['stop'] {
  return { reason: 'error', message };
}

function blocked(reason: string): Missing {
  return { reason, blocked: true };
}

function unmeasured(reason: string): Missing {
  return { reason, blocked: false };
}
