import { type Template as Compiled, compile, TemplateError } from '../jinja/index.ts';
import type { Marker, Probe } from '../types.ts';

// Pure: compiles a template and renders the probe conversations. Runs inside the worker (template-worker.ts).

export type Role = 'system' | 'user' | 'assistant';
export type ProbeSpec = { readonly name: string; readonly roles: readonly Role[]; readonly prompt: boolean };

/** The probe conversations: roles, and whether a generation prompt is asked for. */
export const PROBES = [
  { name: 'user', roles: ['user'], prompt: false },
  { name: 'user-prompt', roles: ['user'], prompt: true },
  { name: 'pair', roles: ['user', 'assistant'], prompt: false },
  { name: 'three', roles: ['user', 'assistant', 'user'], prompt: false },
  { name: 'three-prompt', roles: ['user', 'assistant', 'user'], prompt: true },
  { name: 'two-turns', roles: ['user', 'assistant', 'user', 'assistant'], prompt: false },
  { name: 'system', roles: ['system', 'user', 'assistant'], prompt: false },
  { name: 'system-prompt', roles: ['system', 'user'], prompt: true },
] as const satisfies readonly ProbeSpec[];

export type ProbeName = (typeof PROBES)[number]['name'];

/** Words that no template and no tokenizer knows; one a message, so that each can be found again. */
const SENTINELS: Readonly<Record<Role, readonly string[]>> = {
  system: ['Kwyzsysteno'],
  user: ['Kwyzuserono', 'Kwyzuseroto'],
  assistant: ['Kwyzansono', 'Kwyzansoto'],
};

export type ProbeJob = {
  readonly source: string;
  /** bos_token, eos_token, … as transformers passes them; never `messages`. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits: { readonly maxSteps: number; readonly maxOutput: number; readonly maxDepth: number };
};

export type ProbeResult =
  | { readonly kind: 'invalid'; readonly message: string; readonly line: number | undefined }
  | { readonly kind: 'unsupported'; readonly construct: string; readonly features: readonly string[] }
  | {
      readonly kind: 'rendered';
      readonly content: 'string' | 'parts';
      readonly probes: Readonly<Record<string, Probe>>;
      readonly readsClock: boolean;
      readonly undeclared: readonly string[];
      readonly variables: readonly string[];
      readonly features: readonly string[];
    };

/** Conversations to be rendered with one template (dataset/conversations.ts, in the worker). */
export type ConversationsJob = Pick<ProbeJob, 'source' | 'variables'> & {
  readonly content: 'string' | 'parts';
  readonly conversations: readonly {
    readonly turns: readonly { readonly role: Role; readonly text: string }[];
    readonly reply: string | null;
  }[];
};

/** One conversation as a prompt, and with its reply where the template shows it (UTF-16); or why it raised. */
export type RenderedTurns =
  | {
      readonly text: string;
      readonly answered: { readonly text: string; readonly start: number; readonly end: number } | null;
    }
  | { readonly error: string };

export type ConversationsResult =
  | { readonly kind: 'conversations'; readonly rendered: readonly RenderedTurns[] }
  | { readonly kind: 'failed'; readonly message: string };

/** A Friday in July at noon: renderings do not depend on the day they are made. */
const FROZEN = Date.UTC(2024, 6, 26, 12, 0, 0);

/** Compiles `source` and renders every probe, with messages as strings or, where only that works, as lists of text parts. */
export function probe(job: ProbeJob): ProbeResult {
  let compiled: Compiled;
  try {
    compiled = compile(job.source);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    if (error.kind === 'unsupported')
      return { kind: 'unsupported', construct: error.construct ?? error.message, features: [] };
    return { kind: 'invalid', message: error.message, line: error.line };
  }
  const asStrings = renderAll(compiled, job, 'string');
  if (keepsReply(asStrings.probes) || overLimit(asStrings.probes))
    return { kind: 'rendered', content: 'string', ...asStrings };
  const asParts = renderAll(compiled, job, 'parts');
  return keepsReply(asParts.probes)
    ? { kind: 'rendered', content: 'parts', ...asParts }
    : { kind: 'rendered', content: 'string', ...asStrings };
}

function overLimit(probes: Readonly<Record<string, Probe>>): boolean {
  return Object.values(probes).some((probe) => probe.error?.kind === 'limit');
}

function keepsReply(probes: Readonly<Record<string, Probe>>): boolean {
  return probes['pair']?.contents.every((c) => c !== undefined) === true;
}

function renderAll(compiled: Compiled, job: ProbeJob, content: 'string' | 'parts') {
  const probes: Record<string, Probe> = Object.create(null);
  const undeclared = new Set<string>();
  let readsClock = false;
  for (const spec of PROBES) {
    const words = sentinels(spec.roles);
    const messages = spec.roles.map((role, i) => ({
      role,
      content: content === 'string' ? words[i] : [{ type: 'text', text: words[i] }],
    }));
    try {
      const rendered = compiled.render(
        { ...job.variables, messages, tools: null, documents: null, add_generation_prompt: spec.prompt },
        { now: FROZEN, ...job.limits },
      );
      readsClock ||= rendered.readsClock;
      for (const name of rendered.undefinedNames) undeclared.add(name);
      const contents = words.map((word) => {
        const start = rendered.text.lastIndexOf(word);
        return start < 0 ? undefined : { start, end: start + word.length };
      });
      probes[spec.name] = { name: spec.name, text: rendered.text, error: undefined, contents };
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      const kind = error.kind === 'raised' || error.kind === 'limit' ? error.kind : 'runtime';
      probes[spec.name] = {
        name: spec.name,
        text: undefined,
        error: { kind, message: error.message },
        contents: words.map(() => undefined),
      };
      // The next conversation is not shorter: one is enough to say so, and all of them take seconds.
      if (kind === 'limit') break;
    }
  }
  return {
    probes,
    readsClock,
    undeclared: [...undeclared].filter((name) => !Object.hasOwn(job.variables, name)).sort(),
    variables: compiled.variables,
    features: compiled.features,
  };
}

function sentinels(roles: readonly Role[]): readonly string[] {
  const used = { system: 0, user: 0, assistant: 0 };
  return roles.map((role) => {
    const word = SENTINELS[role][used[role]] ?? SENTINELS[role][0] ?? role;
    used[role] += 1;
    return word;
  });
}

/** Control markers by shape: `<|im_end|>`, `<｜User｜>`, `<start_of_turn>`, `</s>`, `[INST]`, `[/INST]`. */
const MARKER = /<[|｜][^<>|｜\s]{1,60}[|｜]>|<\/?[A-Za-z_][\w.:-]{0,60}>|<[\w.:-]{1,60}\|>|\[\/?[A-Z][A-Z_]{1,40}\]/g;

/** Every marker that the renderings hold outside the messages' own text; `quoted` when it stands between quotes. */
export function markers(
  texts: readonly string[],
  isOneToken: (text: string) => boolean | undefined,
): readonly Marker[] {
  const found = new Map<string, Marker>();
  for (const text of texts)
    for (const match of text.matchAll(MARKER)) {
      const marker = match[0];
      const before = text[match.index - 1];
      const after = text[match.index + marker.length];
      const quoted = before !== undefined && before === after && (before === "'" || before === '"');
      const seen = found.get(marker);
      if (seen === undefined || (quoted && !seen.quoted))
        found.set(marker, { text: marker, isOneToken: isOneToken(marker), quoted });
    }
  return [...found.values()];
}
