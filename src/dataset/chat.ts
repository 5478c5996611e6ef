import { type Clock, compile, type Rendered, type Span, TemplateError } from '../jinja/index.ts';
import type { Turn } from '../types.ts';

/** A conversation as the template writes it. */
export type ChatText = {
  readonly text: string;
  /** For each assistant turn whose text could be followed: which turn, and where its text stands (UTF-16). */
  readonly replies: readonly { readonly turn: number; readonly start: number; readonly end: number }[];
  /** Spans of `{% generation %}` blocks. */
  readonly generation: readonly Span[];
};

/** A chat template made ready for many rows. */
export type Chat = {
  /** Throws TemplateError. */
  render(turns: readonly Turn[]): ChatText;
  /**
   * Where the text of every turn stands that could be followed (UTF-16), questions included: a second rendering, a third of the
   * cost of the encoding. Throws TemplateError.
   */
  spans(turns: readonly Turn[]): ChatText['replies'];
  /** The text alone, and whether it ends with the header of a reply to come. Throws TemplateError. */
  text(turns: readonly Turn[], generationPrompt: boolean): string;
  /** What opens a reply, as add_generation_prompt writes it; empty where the template writes nothing. */
  readonly replyHeader: string;
  /** All that stands between a question and the last reply to it; undefined where the template does not render both. */
  readonly lead: string | undefined;
  /** The template has `{% generation %}` blocks. */
  readonly marksReplies: boolean;
};

export type ChatInput = {
  readonly source: string;
  /** bos_token, eos_token, … as transformers passes them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Messages as strings or as lists of text parts: what the template expects. */
  readonly content: 'string' | 'parts';
  /** Texts of the tokens that can end a reply: a turn with tool calls is followed up to the first of them. */
  readonly stops: readonly string[];
  readonly now: Clock;
};

/**
 * Counted by the engine, so that the same row ends in the same way everywhere. The longest rows seen have hundreds of turns, a
 * thousand steps each at most; text is bounded by the row itself.
 */
const MAX_STEPS = 5_000_000;
const MAX_OUTPUT = 64_000_000;

/** Compiles a template. Throws TemplateError. */
export function chat({ source, variables, content, stops, now }: ChatInput): Chat {
  const template = compile(source);
  const options = { now, maxSteps: MAX_STEPS, maxOutput: MAX_OUTPUT } as const;
  const context = (turns: readonly Turn[], prompt: boolean) => ({
    ...variables,
    messages: turns.map((turn) => message(turn, content)),
    tools: null,
    documents: null,
    add_generation_prompt: prompt,
  });
  const frame = learnFrame((turns) => template.render(context(turns, false), options).text);
  const replyHeader = learnHeader((prompt) => template.render(context([USER], prompt), options).text);
  const contents = (given: Readonly<Record<string, unknown>>) =>
    template.render(given, { ...options, spans: true }).contents ?? [];
  return {
    render(turns) {
      const given = context(turns, false);
      const { text, generation } = template.render(given, options);
      const replies = framed(text, turns, frame) ?? followed(text, turns, contents(given), replyHeader.trim(), stops);
      return { text, generation, replies };
    },
    spans(turns) {
      const pieces = pieceSpans(contents(context(turns, false)), turns.length);
      return pieces.flatMap((span, turn) => (span === undefined ? [] : [{ turn, ...span }]));
    },
    text: (turns, prompt) => template.render(context(turns, prompt), options).text,
    replyHeader,
    lead: frame?.leadLast,
    marksReplies: template.features.includes('statement:generation'),
  };
}

/**
 * A message as it reaches the template. Keys without a value are left out, as transformers 5 does; 4.x passes None.
 * https://github.com/huggingface/transformers/blob/main/src/transformers/tokenization_utils_base.py (`apply_chat_template`)
 */
function message(turn: Turn, content: 'string' | 'parts'): Record<string, unknown> {
  const made: Record<string, unknown> = { role: turn.role };
  if (typeof turn.text === 'string')
    made['content'] = content === 'string' ? turn.text : [{ type: 'text', text: turn.text }];
  if (turn.toolCalls !== undefined && turn.toolCalls !== null) made['tool_calls'] = turn.toolCalls;
  return made;
}

/** The fixed text around replies in plain question-and-answer conversations. */
type Frame = { readonly lead: string; readonly tail: string; readonly leadLast: string; readonly tailLast: string };

/** Words that no template writes and none changes. */
const USER: Turn = { role: 'user', text: 'Kwyzuserono' };
const PROBE: readonly Turn[] = [
  USER,
  { role: 'assistant', text: 'Kwyzansono' },
  { role: 'user', text: 'Kwyzuseroto' },
  { role: 'assistant', text: 'Kwyzansoto' },
];

function learnFrame(render: (turns: readonly Turn[]) => string): Frame | undefined {
  const text = rendered(() => render(PROBE));
  if (text === undefined) return undefined;
  const places = PROBE.map((turn) => {
    const word = turn.text ?? '';
    const start = text.indexOf(word);
    return start >= 0 && start === text.lastIndexOf(word) ? { start, end: start + word.length } : undefined;
  });
  const [u1, a1, u2, a2] = places;
  if (u1 === undefined || a1 === undefined || u2 === undefined || a2 === undefined) return undefined;
  if (u1.end > a1.start || a1.end > u2.start || u2.end > a2.start) return undefined;
  const frame = {
    lead: text.slice(u1.end, a1.start),
    tail: text.slice(a1.end, u2.start),
    leadLast: text.slice(u2.end, a2.start),
    tailLast: text.slice(a2.end),
  };
  // White space alone is no landmark.
  return frame.lead.trim() === '' || frame.leadLast.trim() === '' ? undefined : frame;
}

function learnHeader(render: (prompt: boolean) => string): string {
  const plain = rendered(() => render(false));
  const prompted = rendered(() => render(true));
  return plain === undefined || prompted?.startsWith(plain) !== true ? '' : prompted.slice(plain.length);
}

function rendered(render: () => string): string | undefined {
  try {
    return render();
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

/**
 * Replies found by the text around them: of every reply the text before it, its own text and the text after it must be there.
 * Undefined where one is not, or where the roles are not question and answer in turn.
 */
function framed(text: string, turns: readonly Turn[], frame: Frame | undefined): ChatText['replies'] | undefined {
  if (frame === undefined) return undefined;
  const first = turns[0]?.role === 'system' ? 1 : 0;
  if (turns.length === first || (turns.length - first) % 2 !== 0) return undefined;
  const replies: { turn: number; start: number; end: number }[] = [];
  let at = 0;
  for (let i = first; i < turns.length; i += 2) {
    const reply = turns[i + 1];
    if (turns[i]?.role !== 'user' || reply?.role !== 'assistant' || reply.toolCalls !== undefined) return undefined;
    const words = reply.text;
    if (typeof words !== 'string') return undefined;
    const isLast = i + 2 >= turns.length;
    const lead = isLast ? frame.leadLast : frame.lead;
    const tail = isLast ? frame.tailLast : frame.tail;
    const found = text.indexOf(lead, at);
    if (found < 0) return undefined;
    const start = found + lead.length;
    const end = endOf(text, start, words, tail, isLast);
    if (end === undefined) return undefined;
    replies.push({ turn: i + 1, start, end });
    at = end;
  }
  return replies;
}

/** Templates print a reply as it is or stripped. */
function endOf(text: string, start: number, words: string, tail: string, isLast: boolean): number | undefined {
  if (standsAt(text, start, words, tail, isLast)) return start + words.length;
  const stripped = words.trim();
  if (stripped.length === words.length || !standsAt(text, start, stripped, tail, isLast)) return undefined;
  return start + stripped.length;
}

function standsAt(text: string, start: number, words: string, tail: string, isLast: boolean): boolean {
  const end = start + words.length;
  if (isLast && end + tail.length !== text.length) return false;
  // Ten times as fast as startsWith, which V8 runs character by character; a slice is no copy.
  return text.startsWith(tail, end) && text.slice(start, end) === words;
}

/**
 * Replies found by a second rendering that follows each message's content (a third of the cost of the encoding). How tool calls
 * are printed is not followed: such a turn ends at the first token that can end it.
 */
function followed(
  text: string,
  turns: readonly Turn[],
  contents: NonNullable<Rendered['contents']>,
  header: string,
  stops: readonly string[],
): ChatText['replies'] {
  const spans = pieceSpans(contents, turns.length);
  const replies: { turn: number; start: number; end: number }[] = [];
  // End of the last turn before that could be followed.
  let before = 0;
  for (const [i, turn] of turns.entries()) {
    const own = spans[i];
    if (turn.role === 'assistant') {
      const callsTools = turn.toolCalls !== undefined && turn.toolCalls !== null;
      const opened = own === undefined && callsTools && header !== '' ? text.indexOf(header, before) : -1;
      const start = own?.start ?? (opened < 0 ? undefined : opened + header.length);
      if (start !== undefined) {
        const end = own?.end ?? start;
        const limit = callsTools ? (nextStart(spans, i) ?? text.length) : end;
        replies.push({ turn: i, start, end: firstStop(text, end, limit, stops) });
      }
    }
    if (own !== undefined) before = own.end;
  }
  return replies;
}

function nextStart(spans: ReturnType<typeof pieceSpans>, turn: number): number | undefined {
  for (let i = turn + 1; i < spans.length; i++) if (spans[i] !== undefined) return spans[i]?.start;
  return undefined;
}

/** From the first piece to the last of each message. */
function pieceSpans(
  contents: NonNullable<Rendered['contents']>,
  count: number,
): readonly ({ readonly start: number; readonly end: number } | undefined)[] {
  const spans: ({ start: number; end: number } | undefined)[] = new Array(count).fill(undefined);
  for (const { message, start, end } of contents) {
    const span = spans[message];
    if (span === undefined) spans[message] = { start, end };
    else spans[message] = { start: Math.min(span.start, start), end: Math.max(span.end, end) };
  }
  return spans;
}

/** The first token between `from` and `limit` that can end a turn; `from` where there is none. */
function firstStop(text: string, from: number, limit: number, stops: readonly string[]): number {
  if (limit <= from) return from;
  const ends = stops.map((stop) => text.indexOf(stop, from)).filter((at) => at >= 0 && at < limit);
  return ends.length === 0 ? from : Math.min(...ends);
}
