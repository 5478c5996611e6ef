import {
  type Gguf,
  isObject,
  type Missing,
  type NamedToken,
  type Place,
  type Rendering,
  type Template,
  type TemplateCopy,
  type Tokenizer,
  type TurnEnd,
} from '../types.ts';
import { type Folder, stringOf } from './folder.ts';
import { markers, type ProbeResult } from './probe.ts';
import type { Sandbox } from './sandbox.ts';
import { additionalSpecialTokens } from './tokenizer.ts';
import { SPECIAL_NAMES } from './tokenizer-config.ts';
import { turnEnd } from './turn-end.ts';

/** Files that can hold a chat template. */
export const TEMPLATE_FILES = ['chat_template.jinja', 'tokenizer_config.json', 'chat_template.json'] as const;

export type TemplateReading = {
  readonly template: Template | undefined;
  readonly rendering: Rendering | Missing;
  readonly turnEnd: TurnEnd | Missing;
};

/**
 * Every copy of the chat template in a folder. transformers takes chat_template.jinja before tokenizer_config.json;
 * chat_template.json is read by processors of 4.x only.
 * https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py (`_from_pretrained`)
 */
export async function readTemplateCopies(folder: Folder): Promise<readonly TemplateCopy[]> {
  const copies: { readonly at: Place; readonly name: string; readonly source: string }[] = [];
  const jinja = await folder.text('chat_template.jinja');
  if (jinja !== undefined) copies.push({ at: { file: jinja.file }, name: 'default', source: jinja.value });
  for (const file of ['tokenizer_config.json', 'chat_template.json', 'processor_config.json'] as const) {
    const part = await folder.json(file);
    const value = part?.value['chat_template'];
    if (part === undefined || value === undefined || value === null) continue;
    const at = { file: part.file, pointer: '/chat_template' };
    if (typeof value === 'string') copies.push({ at, name: 'default', source: value });
    else if (Array.isArray(value))
      for (const [i, entry] of value.entries()) {
        const source = isObject(entry) ? stringOf(entry['template']) : undefined;
        const name = isObject(entry) ? stringOf(entry['name']) : undefined;
        if (source !== undefined && name !== undefined)
          copies.push({ at: { file: part.file, pointer: `/chat_template/${i}/template` }, name, source });
      }
    else if (isObject(value))
      for (const [name, source] of Object.entries(value))
        if (typeof source === 'string')
          copies.push({ at: { file: part.file, pointer: `/chat_template/${name}` }, name, source });
  }
  const first = copies.find((c) => c.name === 'default') ?? (copies.length === 1 ? copies[0] : undefined);
  return copies.map((c) => ({ ...c, inForce: c === first }));
}

/** Reads, renders and measures the template in force. `tokenizer` gives the special tokens it writes. */
export async function readTemplate(
  folder: Folder,
  copies: readonly TemplateCopy[],
  tokenizer: Tokenizer | undefined,
  encode: (text: string) => readonly number[] | undefined,
  sandbox: Sandbox,
): Promise<TemplateReading> {
  const blocked = folder.whyUnreadable(TEMPLATE_FILES);
  const missing = { reason: blocked ?? 'the folder has no chat template', blocked: blocked !== undefined };
  const head = copies.find((c) => c.inForce) ?? copies[0];
  if (head === undefined) return { template: undefined, rendering: missing, turnEnd: missing };
  const hidden = folder.whyUnreadable(['tokenizer_config.json']) !== undefined;
  return await measured(head, copies, tokenizer, encode, sandbox, hidden);
}

/**
 * The template inside a GGUF file, for a folder that has nothing else: llama.cpp and Ollama see no more either. Undefined where
 * several files carry different ones.
 */
export async function templateOfGgufs(ggufs: readonly Gguf[], sandbox: Sandbox): Promise<TemplateReading | undefined> {
  const gguf = ggufs[0];
  const source = gguf?.template;
  if (gguf === undefined || source === undefined || gguf.tokens === undefined) return undefined;
  if (ggufs.some((other) => other.template !== source)) return undefined;
  const copy = { at: { file: gguf.file }, name: 'default', source, inForce: true };
  return await measured(copy, [copy], tokenizerOfGguf(gguf, gguf.tokens), () => undefined, sandbox, false);
}

/** What the measurement asks of a tokenizer. The header does not say by what rules text is split. */
function tokenizerOfGguf(gguf: Gguf, tokens: readonly string[]): Tokenizer {
  const special: Record<string, NamedToken | undefined> = Object.create(null);
  for (const [name, id] of [
    ['bos_token', gguf.bosId],
    ['eos_token', gguf.eosId],
    ['pad_token', gguf.padId],
  ] as const) {
    const token = id === undefined ? undefined : tokens[id];
    if (token !== undefined) special[name] = { name, token, id, at: { file: gguf.file } };
  }
  return {
    files: [gguf.file],
    configFile: undefined,
    jsonFile: undefined,
    config: undefined,
    className: undefined,
    vocabulary: {
      complete: true,
      addedComplete: false,
      idOf: new Map(tokens.map((token, id) => [token, id])),
      tokenOf: new Map(tokens.map((token, id) => [id, token])),
      added: [],
      size: tokens.length,
    },
    pipeline: undefined,
    special,
    mentions: [],
    conflicts: [],
    paddingSide: undefined,
    addsBos: gguf.addBos,
    invalid: undefined,
    modelMaxLength: undefined,
  };
}

/** `hidden`: tokenizer_config.json is there and cannot be read. */
async function measured(
  head: TemplateCopy,
  copies: readonly TemplateCopy[],
  tokenizer: Tokenizer | undefined,
  encode: (text: string) => readonly number[] | undefined,
  sandbox: Sandbox,
  hidden: boolean,
): Promise<TemplateReading> {
  const base = { source: head.source, at: head.at, copies };
  if (!head.inForce) {
    const message = `names ${copies.map((c) => c.name).join(', ')} but no template called "default"`;
    const missing = { reason: 'no chat template is called "default"', blocked: false };
    return {
      template: { ...base, invalid: { message, line: undefined }, unsupported: undefined, features: [] },
      rendering: missing,
      turnEnd: missing,
    };
  }
  const variables = templateVariables(tokenizer);
  const result = await sandbox.render({ source: head.source, variables });
  const template: Template = {
    ...base,
    invalid: result.kind === 'invalid' ? { message: result.message, line: result.line } : undefined,
    unsupported: result.kind === 'unsupported' ? result.construct : undefined,
    features: result.kind === 'rendered' ? result.features : [],
  };
  if (result.kind !== 'rendered') {
    const missing = whyNotRendered(result);
    return { template, rendering: result.kind === 'limit' ? tooCostly(result.message) : missing, turnEnd: missing };
  }
  const vocabulary = tokenizer?.vocabulary;
  const isOneToken = (text: string): boolean | undefined => {
    if (vocabulary?.idOf.has(text)) return true;
    if (vocabulary?.complete !== true) return undefined;
    const ids = encode(text);
    return ids === undefined ? false : ids.length === 1;
  };
  const texts = Object.values(result.probes).flatMap((p) => p.text ?? []);
  const copiesEqual = await Promise.all(
    copies.map(async (copy) => {
      if (copy.inForce || copy.source === head.source) return true;
      if (copy.name !== 'default') return undefined;
      const other = await sandbox.render({ source: copy.source, variables });
      return other.kind === 'rendered' ? sameRenderings(result, other) : undefined;
    }),
  );
  const rendering: Rendering = {
    content: result.content,
    probes: result.probes,
    readsClock: result.readsClock,
    undeclared: result.undeclared,
    hasAssistantHeader: hasAssistantHeader(result),
    copiesEqual,
    markers: markers(texts, isOneToken),
  };
  if (
    tokenizer?.configFile === undefined &&
    result.variables.includes('eos_token') &&
    tokenizer?.special['eos_token'] === undefined
  ) {
    const reason = 'the template writes eos_token, and no file that can be read here names it';
    return {
      template,
      rendering,
      turnEnd: { reason, blocked: hidden },
    };
  }
  return {
    template,
    rendering,
    turnEnd: turnEnd(result.probes, head.at, vocabulary, encode, {
      bos: tokenizer?.special['bos_token']?.token,
      eos: tokenizer?.special['eos_token']?.token,
    }),
  };
}

/** Has a template that names no token rendered while the tokenizer is still being read. */
export function renderAhead(copies: readonly TemplateCopy[], sandbox: Sandbox): void {
  const source = copies.find((c) => c.inForce)?.source;
  if (source === undefined || [...SPECIAL_NAMES, 'additional_special_tokens'].some((name) => source.includes(name)))
    return;
  // Whoever wants the result gets it, and its error.
  sandbox.render({ source, variables: {} }).catch(() => undefined);
}

/** What transformers passes to a template besides the messages: every special token that is set, as a string. */
export function templateVariables(tokenizer: Tokenizer | undefined): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = Object.create(null);
  for (const [name, named] of Object.entries(tokenizer?.special ?? {}))
    if (named !== undefined) variables[name] = named.token;
  const additional = additionalSpecialTokens(tokenizer?.config);
  if (additional.length > 0) variables['additional_special_tokens'] = additional;
  return variables;
}

type Rendered = Extract<ProbeResult, { kind: 'rendered' }>;

/** Do two templates write the same text on every probe, and fail on the same ones? */
export function sameRenderings(a: Pick<Rendered, 'probes'>, b: Pick<Rendered, 'probes'>): boolean {
  return Object.entries(a.probes).every(([name, probe]) => probe.text === b.probes[name]?.text);
}

function whyNotRendered(result: Exclude<Awaited<ReturnType<Sandbox['render']>>, Rendered>): Missing {
  if (result.kind === 'invalid') return { reason: 'the chat template does not parse', blocked: false };
  if (result.kind === 'limit') return { reason: 'the chat template exceeds the limits of rendering', blocked: false };
  return { reason: `the chat template uses ${result.construct}, which is not covered here`, blocked: true };
}

/** A template that was stopped from outside: every probe counts as over the limit. */
function tooCostly(message: string): Rendering {
  const probe = { name: 'user', text: undefined, error: { kind: 'limit', message }, contents: [] } as const;
  return {
    content: 'string',
    probes: { user: probe },
    readsClock: false,
    undeclared: [],
    hasAssistantHeader: false,
    copiesEqual: [],
    markers: [],
  };
}

/**
 * Does a reply stand behind a header of its own (`<|im_start|>assistant`)? True when the text between question and reply
 * holds more than what already closes the question. In Mistral's and Llama 2's formats it does not.
 */
function hasAssistantHeader(result: Rendered): boolean {
  const user = result.probes['user'];
  const pair = result.probes['pair'];
  const question = pair?.contents[0];
  const reply = pair?.contents[1];
  const asked = user?.contents[0];
  if (
    user?.text === undefined ||
    pair?.text === undefined ||
    question === undefined ||
    reply === undefined ||
    asked === undefined
  )
    return false;
  const between = pair.text.slice(question.end, reply.start);
  const tail = user.text.slice(asked.end);
  return between.startsWith(tail) ? between.slice(tail.length).trim() !== '' : /[A-Za-z]/.test(between);
}
