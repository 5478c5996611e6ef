import { TemplateError } from '../../jinja/index.ts';
import type { Turn } from '../../types.ts';
import type { Chat, ChatText } from '../chat.ts';
import type { Tokens } from '../tokens.ts';
import type { Example, Kit, Reply, ReplyHeader, Unseen } from './example.ts';

// Rows without a trainer's own ways: the template's text in one piece, text as it is. Most trainers start from these.

/** A conversation through the checkpoint's template, encoded without special tokens around it, as transformers does. */
export function chatExample(kit: Kit, turns: readonly Turn[]): (Example & { readonly rendered: ChatText }) | Unseen {
  const { tokens, chat } = kit;
  if (chat === undefined || typeof chat === 'string') {
    return { unseen: chat ?? 'is a conversation, and no chat template is in reach' };
  }
  const rendered = renderedOrReason(() => chat.render(turns));
  if ('unseen' in rendered) return rendered;
  const ids = tokens.encode(rendered.text);
  const replies = replyEnds(tokens, rendered, ids);
  return { text: rendered.text, ids, labels: undefined, length: ids.length, replies, rendered };
}

/** A template may raise with the row's own text in its message. */
const MAX_REASON = 200;

/** Runs a rendering; what the template or the row did wrong becomes the reason. */
export function renderedOrReason<T extends object>(render: () => T): T | Unseen {
  try {
    return render();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const why = error.message.slice(0, MAX_REASON);
    if (error.kind === 'raised') return { unseen: `is refused by the chat template: ${why}` };
    if (error.kind === 'limit') return { unseen: `exceeds the limits of rendering: ${why}` };
    return { unseen: `makes the chat template fail: ${why}` };
  }
}

/** Of each reply the first token after it that is not white space. */
function replyEnds(tokens: Tokens, { text, replies }: ChatText, ids: readonly number[]): readonly Reply[] {
  const places = replies.map((reply) => afterBlank(text, reply.end));
  return tokens.indexes(text, ids, places, 'holding').map((end) => ({ end, terminator: ids[end] }));
}

function afterBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === '') at += 1;
  return at;
}

/**
 * The replies of text that is rendered already: each header of a reply opens one, up to the next control token. Text without
 * such headers is one reply, up to the control tokens at its end.
 */
export function repliesInText({ tokens, header }: Kit, ids: readonly number[]): readonly Reply[] {
  const replies: Reply[] = [];
  if (header !== undefined) {
    for (let at = indexOfRun(ids, header.opens, 0); at >= 0; ) {
      let end = at + header.opens.length;
      while (end < ids.length && (!tokens.isSpecial(ids[end] ?? -1) || header.inside.has(ids[end] ?? -1))) end += 1;
      replies.push({ end, terminator: ids[end] });
      at = indexOfRun(ids, header.opens, end);
    }
  }
  return replies.length > 0 ? replies : [lastReply(tokens, ids)];
}

/** The header of a reply as ids, worked out once a dataset; undefined where it could not be told from ordinary text. */
export function replyHeader(tokens: Tokens, chat: Chat | undefined): ReplyHeader | undefined {
  const text = (chat?.replyHeader.trim() || chat?.lead?.trim()) ?? '';
  const opens = text === '' ? [] : tokens.encode(text);
  if (!opens.some((id) => tokens.isSpecial(id)) && !text.endsWith('[/INST]')) return undefined;
  const at = chat?.lead?.lastIndexOf(text) ?? -1;
  const rest = at < 0 ? '' : (chat?.lead ?? '').slice(at + text.length);
  return { opens, inside: new Set(tokens.encode(rest).filter((id) => tokens.isSpecial(id))) };
}

function indexOfRun(ids: readonly number[], run: readonly number[], from: number): number {
  const first = run[0];
  if (first === undefined) return -1;
  for (let at = ids.indexOf(first, from); at >= 0; at = ids.indexOf(first, at + 1)) {
    if (run.every((id, i) => ids[at + i] === id)) return at;
  }
  return -1;
}

/** Text that is one reply, or ends with one. */
export function lastReply(tokens: Tokens, ids: readonly number[]): Reply {
  let at = ids.length;
  while (at > 0 && (tokens.isSpecial(ids[at - 1] ?? -1) || tokens.isBlank(ids[at - 1] ?? -1))) at -= 1;
  let end = at;
  while (end < ids.length && tokens.isBlank(ids[end] ?? -1)) end += 1;
  return { end, terminator: ids[end] };
}

/** Text as `tokenizer(text)` encodes it. */
export function textExample(kit: Kit, text: string): Example {
  const ids = kit.tokens.encodeWhole(text);
  return { text, ids, labels: undefined, length: ids.length, replies: repliesInText(kit, ids) };
}
