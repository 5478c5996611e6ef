import type { Missing, Place, Probe, StopView, TurnEnd, Vocabulary } from '../types.ts';

/** One control marker or one character of plain text. */
type Segment = { readonly text: string; readonly marker: boolean };

/** A token by shape, for folders whose vocabulary cannot be read: `<|im_end|>`, `</s>`, `[/INST]`, `[|endofturn|]`. */
const SHAPE =
  /^(<[|｜][^<>|｜\s]{1,60}[|｜]>|<\/?[A-Za-z_][\w.:-]{0,60}>|<[\w.:-]{1,60}\|>|\[\|[^[\]|\s]{1,60}\|\]|\[\/?[A-Za-z_~]{1,40}\[?\]?\]|\[e~\[)/;

/**
 * What ends an assistant turn: the first token that is not white space among what the template puts between a reply and the
 * next turn, or the end. What belongs to the next turn's header is found by comparing with the text before the first turn.
 * Where eos follows, at the end as well as before the next turn, eos is the end: the model writes what stands before it and stops
 * (`<|END_RESPONSE|><|END_OF_TURN_TOKEN|>` of Command R7B, `<|close|>message<|sep|><|end_of_msg|>` of Kimi K3). `named` are the
 * tokenizer's special tokens.
 */
export function turnEnd(
  probes: Readonly<Record<string, Probe>>,
  at: Place,
  vocabulary: Vocabulary | undefined,
  encode: (text: string) => readonly number[] | undefined,
  named: { readonly bos: string | undefined; readonly eos: string | undefined },
): TurnEnd | Missing {
  const pair = probes['pair'];
  const three = probes['three']?.text === undefined ? probes['three-prompt'] : probes['three'];
  const tail = after(pair, 1);
  const between = three?.text === undefined ? undefined : slice(three, 1, 2);
  if (tail === undefined && between === undefined)
    return {
      reason: `the template does not render a reply (${pair?.error?.message ?? three?.error?.message ?? 'its text is missing'})`,
      blocked: false,
    };

  const segment = segmenter(vocabulary);
  const nextTurn = between === undefined ? undefined : segment(between);
  const opening = segment(three?.text?.slice(0, three.contents[0]?.start ?? 0) ?? '');
  const terminator =
    nextTurn === undefined ? undefined : nextTurn.slice(0, nextTurn.length - commonSuffix(nextTurn, opening));
  const header = segment(slice(pair, 0, 1) ?? '');
  // What opens the gap after a question as well as after a reply closes both turns (ChatML, Llama 3); a default system block
  // before the first question would otherwise hide it in the common suffix. A marker that also opens the conversation opens
  // turns instead of closing them.
  const shared = firstSolid(header);
  const first = firstSolid(nextTurn ?? []);
  const opener = firstSolid(opening.filter((s) => s.text !== named.bos));
  const closes = shared?.marker === true && shared.text === first?.text && shared.text !== opener?.text;
  const ending = segment(tail ?? '');
  const eos = ending.find((s) => s.marker && s.text === named.eos);
  const closer = (nextTurn ?? []).some((s) => s.text === eos?.text) ? eos : undefined;
  const middle = closer ?? (closes ? first : firstSolid(terminator ?? []));
  const last = firstSolid(ending);
  const lastIsPrompt = last !== undefined && last.text !== middle?.text && endsWith(header, ending);
  const end = closer ?? (lastIsPrompt ? undefined : last);

  const chosen = end ?? middle;
  if (chosen === undefined) {
    const next = firstSolid(nextTurn ?? []);
    // What only looks like a control token is text to a tokenizer without it, and no engine stops at text.
    const isToken = next?.marker === true && (vocabulary?.complete !== true || vocabulary.idOf.has(next.text));
    if (isToken) return { kind: 'next-role', token: next.text, id: vocabulary?.idOf.get(next.text), at };
    return { kind: 'none', text: tail ?? between ?? '', at };
  }
  const text = solidText(end === undefined ? (terminator ?? []) : ending);
  // Llama Guard quotes the conversation in one question and closes that: its replies are no turns of the model.
  if (!chosen.marker && ending.some((s) => s.marker))
    return { reason: 'the template goes on with text of its own after the last reply', blocked: false };
  if (!chosen.marker) return { kind: 'none', text, at };
  const id = vocabulary?.idOf.get(chosen.text);
  if (id === undefined && vocabulary?.complete === true) {
    const ids = encode(chosen.text);
    if (ids?.length === 1)
      return {
        kind: 'token',
        token: chosen.text,
        id: ids[0],
        seen: end === undefined ? 'between' : 'end',
        between: undefined,
        at,
      };
    return { kind: 'split', text: chosen.text, pieces: ids?.map((i) => vocabulary.tokenOf.get(i) ?? String(i)), at };
  }
  return {
    kind: 'token',
    token: chosen.text,
    id,
    seen: end === undefined ? 'between' : 'end',
    between:
      end !== undefined && middle?.marker && middle.text !== end.text
        ? { token: middle.text, id: vocabulary?.idOf.get(middle.text) }
        : undefined,
    at,
  };
}

/**
 * Does what ends a turn stop this engine? Undefined where the files do not decide it: the stop set is not known, or the id of
 * the turn end is not and one of the stop ids may be it.
 */
export function endsTurn(
  view: StopView,
  end: TurnEnd | undefined,
  tokenOf: ReadonlyMap<number, string> | undefined,
): boolean | undefined {
  if (end === undefined) return undefined;
  if (end.kind !== 'token' && end.kind !== 'next-role') return false;
  if (view.texts.includes(end.token)) return true;
  if (view.ids.some((id) => id === end.id || tokenOf?.get(id) === end.token)) return true;
  if (!view.known || (end.id === undefined && view.ids.some((id) => tokenOf?.get(id) === undefined))) return undefined;
  return false;
}

function after(probe: Probe | undefined, index: number): string | undefined {
  const content = probe?.contents[index];
  return content === undefined ? undefined : probe?.text?.slice(content.end);
}

function slice(probe: Probe | undefined, from: number, to: number): string | undefined {
  const a = probe?.contents[from];
  const b = probe?.contents[to];
  return a === undefined || b === undefined || b.start < a.end ? undefined : probe?.text?.slice(a.end, b.start);
}

/** Cuts text into control tokens (added tokens first, longest first, as tokenizers do; else by shape) and single characters. */
function segmenter(vocabulary: Vocabulary | undefined): (text: string) => readonly Segment[] {
  const byFirst = new Map<string, string[]>();
  for (const { content } of vocabulary?.added ?? []) {
    if (content.trim() === '') continue;
    const first = content.charAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [content]);
    else list.push(content);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text) => {
    const found: Segment[] = [];
    let at = 0;
    while (at < text.length) {
      const added = byFirst.get(text.charAt(at))?.find((token) => text.startsWith(token, at));
      const shaped = added === undefined ? SHAPE.exec(text.slice(at, at + 128))?.[0] : undefined;
      const unit = added ?? shaped ?? text.charAt(at);
      found.push({ text: unit, marker: added !== undefined || shaped !== undefined });
      at += unit.length;
    }
    return found;
  };
}

function firstSolid(segments: readonly Segment[]): Segment | undefined {
  return segments.find((s) => s.text.trim() !== '');
}

function solidText(segments: readonly Segment[]): string {
  return segments
    .map((s) => s.text)
    .join('')
    .trim();
}

function commonSuffix(a: readonly Segment[], b: readonly Segment[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n]?.text === b[b.length - 1 - n]?.text) n += 1;
  return n;
}

function endsWith(whole: readonly Segment[], part: readonly Segment[]): boolean {
  return part.length > 0 && commonSuffix(whole, part) === part.length;
}
