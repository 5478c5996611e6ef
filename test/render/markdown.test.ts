import { describe, expect, test } from 'vitest';
import {
  code,
  details,
  escaped,
  fenced,
  link,
  markdown,
  md,
  prose,
  suggestion,
  table,
} from '../../src/render/markdown.ts';
import { before, endless, finding, HOSTILE, healthy, hostile, incomplete } from './reports.ts';

describe('a report', () => {
  test('of Llama 3.1 that lost its terminator', () => {
    expect(markdown(endless, { before })).toMatchInlineSnapshot(`
      "❌ **Fail**: 1 error, 1 warning and 1 notice in 1 checkpoint.

      | Level | Rule | Where | What |
      | - | - | - | - |
      | ❌ error | [turn-end-not-in-stop-set](https://github.com/tunelint/tunelint/blob/main/docs/rules.md#turn-end-not-in-stop-set) | \`models/support-bot/generation_config.json:4\` | The template ends a turn with 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code>, and transformers, tgi and mlx-lm stop only at 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code>. |
      | ⚠️ warning (existing) | [pad-is-turn-end](https://github.com/tunelint/tunelint/blob/main/docs/rules.md#pad-is-turn-end) | \`models/support-bot/tokenizer_config.json:2063\` | The pad token is 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code>, which also ends a turn. |
      | ℹ️ notice | [template-not-deterministic](https://github.com/tunelint/tunelint/blob/main/docs/rules.md#template-not-deterministic) | \`models/support-bot/chat_template.jinja\` | The template writes the date of the day (\`strftime_now\`). |

      \`models/support-bot\` (llama, base \`hf:meta-llama/Llama-3.1-8B-Instruct\`). A turn ends with 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code>.

      | Engine | Ends a turn? | Stops at |
      | - | - | - |
      | transformers | **no** | 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code> |
      | vllm | yes | 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code>, 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code> |
      | sglang | yes | 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code>, 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code> |
      | tgi | **no** | 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code> |
      | llama.cpp | yes | 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code>, 128008 <code>&lt;&#124;eom\\_id&#124;&gt;</code>, 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code> |
      | ollama | ? | not known: no Modelfile and no GGUF file in the folder |
      | mlx-lm | **no** | 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code> |

      <details><summary>❌ turn-end-not-in-stop-set in models/support-bot/generation_config.json:4</summary>

      The template ends a turn with 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code>, and transformers, tgi and mlx-lm stop only at 128001 <code>&lt;&#124;end\\_of\\_text&#124;&gt;</code>.

      **Why:** An engine that does not stop at the end of a turn goes on writing: it repeats itself or plays the user, up to \`max_new_tokens\`.

      **Evidence:**

      - \`token\`: <code>"&lt;&#124;eot\\_id&#124;&gt;"</code>
      - \`id\`: \`128009\`
      - \`engines\`: \`["transformers", "tgi", "mlx-lm"]\`
      - \`stopsAt\`: \`[128001]\`

      **Fix:** List the id that ends a turn in \`eos_token_id\` of \`generation_config.json\`.

      \`\`\`diff
      # models/support-bot/generation_config.json
      - "eos_token_id": 128001,
      + "eos_token_id": [128001, 128009],
      \`\`\`

      </details>

      <details><summary>⚠️ pad-is-turn-end in models/support-bot/tokenizer_config.json:2063</summary>

      The pad token is 128009 <code>&lt;&#124;eot\\_id&#124;&gt;</code>, which also ends a turn.

      **Why:** Collators that mask padding by id mask the terminator with it, and the model never learns to stop.

      **Evidence:**

      - \`token\`: <code>"&lt;&#124;eot\\_id&#124;&gt;"</code>
      - \`id\`: \`128009\`

      **Fix:** Use 128004 <code>&lt;&#124;finetune\\_right\\_pad\\_id&#124;&gt;</code>, which is reserved for this.

      \`\`\`diff
      # models/support-bot/tokenizer_config.json
      - "pad_token": "<|eot_id|>",
      + "pad_token": "<|finetune_right_pad_id|>",
      \`\`\`

      \`\`\`diff
      # models/support-bot/config.json
      + "pad_token_id": 128004,
      \`\`\`

      </details>

      <details><summary>ℹ️ template-not-deterministic in models/support-bot/chat_template.jinja</summary>

      The template writes the date of the day (\`strftime_now\`).

      **Why:** The same conversation is another prompt tomorrow.

      **Evidence:**

      - \`clock\`: \`true\`

      </details>

      <details><summary>Skipped 8 checks</summary>

      - no weights in the folder: \`embedding-rows-too-few\`, \`vocab-size-mismatch\`, \`tied-embeddings-conflict\`
      - no GGUF file in the folder: \`gguf-stop-ids-differ\`, \`gguf-template-differs\`
      - not an adapter: \`adapter-base-unresolvable\`, \`adapter-base-differs\`, \`adapter-new-token-frozen\`

      </details>
      "
    `);
  });

  test('of healthy models', () => {
    expect(markdown(healthy)).toMatchInlineSnapshot(`
      "✅ **Pass**: no findings in 1 checkpoint and 1 adapter.

      \`models/qwen\` (qwen3). A turn ends with 151645 <code>&lt;&#124;im\\_end&#124;&gt;</code>.

      | Engine | Ends a turn? | Stops at |
      | - | - | - |
      | transformers | yes | 151645 <code>&lt;&#124;im\\_end&#124;&gt;</code>, 151643 <code>&lt;&#124;endoftext&#124;&gt;</code> |
      | vllm | yes | 151645 <code>&lt;&#124;im\\_end&#124;&gt;</code>, 151643 <code>&lt;&#124;endoftext&#124;&gt;</code> |
      "
    `);
  });

  test('that could not be judged', () => {
    expect(markdown(incomplete)).toMatchInlineSnapshot(`
      "⚠️ **Incomplete**: 1 warning in 1 checkpoint; 3 checks could not look at what is there; 1 check broke.

      | Level | Rule | Where | What |
      | - | - | - | - |
      | ⚠️ warning | [file-is-lfs-pointer](https://github.com/tunelint/tunelint/blob/main/docs/rules.md#file-is-lfs-pointer) | \`tokenizer.json\` | tokenizer.json is a Git LFS pointer (17.2 MB); its content is not here. |

      **Could not look at what is there**

      - tokenizer.json is a Git LFS pointer: \`token-added\`, \`merges-changed\`, \`stop-id-is-ordinary-token\`

      **Broken: a fault of tunelint, please report it**

      - \`template-bos-doubled\` on \`.\`: \`TypeError: cannot read 'id' of undefined\`

      **Degraded**

      - no permission to write a comment: the report is in the job summary only

      <details><summary>⚠️ file-is-lfs-pointer in tokenizer.json</summary>

      tokenizer.json is a Git LFS pointer (17.2 MB); its content is not here.

      **Why:** What cannot be read cannot be checked.

      **Evidence:**

      - \`size\`: \`17209920\`

      **Fix:** Check out with LFS: git lfs pull, or lfs: true for actions/checkout.

      </details>

      <details><summary>Skipped 1 check</summary>

      - no base model is known: \`config-changed-from-base\`

      </details>
      "
    `);
  });

  test('links rules to the documentation asked for, engines only where the caller knows the address', () => {
    const shown = markdown(endless, {
      docs: 'https://docs.example/rules#',
      links: { vllm: 'https://github.com/vllm-project/vllm' },
    });
    expect(shown).toContain('[turn-end-not-in-stop-set](https://docs.example/rules#turn-end-not-in-stop-set)');
    expect(shown).toContain('| [vllm](https://github.com/vllm-project/vllm) | yes |');
    expect(shown).toContain('| transformers | **no** |');
  });
});

describe('hostile text', () => {
  test('leaves no markup of its own anywhere in a report', () => {
    const shown = markdown({ ...hostile, subjects: hostile.subjects });
    // Outside code, where GitHub makes nothing of it.
    const outside = shown.replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, '').replace(/`[^`\n]*`/g, '');
    expect(outside).not.toContain('<img');
    expect(outside).not.toContain('<!--');
    expect(outside).not.toMatch(/(?<!\\)!?(?<!\\)\[(?:x|ok)(?<!\\)\]/);
    expect(outside).not.toMatch(/@octocat|#1\b|GH-2|b#3|https?:\/\/evil|www\.evil|me@evil/);
    expect(outside).not.toMatch(/(?<!\\)~~|(?<!\\)\*\*b/);
    expect(shown).not.toContain('<!-- tunelint');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
  });

  test('keeps every table row whole', () => {
    const rows = markdown(hostile)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const columns = (row: string) => row.split('|').length - 2;
    let width = 0;
    for (const row of rows) {
      // Findings, engines, prompts of a smoke test: each row has as many cells as the head of its table.
      if (/^\| (?:Level|Engine|#) \|/.test(row)) width = columns(row);
      expect(columns(row), row).toBe(width);
    }
    expect([...new Set(rows.map(columns))].sort()).toEqual([3, 4, 5]);
    expect(rows.length).toBeGreaterThanOrEqual(6);
  });

  test('of a megabyte is cut', () => {
    const report = {
      ...endless,
      findings: [finding({ message: 'x'.repeat(1_000_000), args: { a: 'y'.repeat(1_000_000) } })],
    };
    expect(markdown(report).length).toBeLessThan(12_000);
  });
});

describe('escaped', () => {
  test.each([
    ['plain words, 128009.', 'plain words, 128009.'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['a|b', 'a&#124;b'],
    ['**a** _b_ `c` ~d~', '\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['![x](y)', '!\\[x\\](y)'],
    ['a\\|b', 'a\\\\&#124;b'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['--- ', '\\---'],
    ['=== ', '\\==='],
    ['    code', 'code'],
    ['line\nbreak', 'line\\\\nbreak'],
    ['@user @org/team a@b.c', '@&#8203;user @&#8203;org/team a@&#8203;b.c'],
    ['#1 a/b#2 GH-3 &#35;', '\\#&#8203;1 a/b#&#8203;2 GH-&#8203;3 &amp;#&#8203;35;'],
    ['https://e.v www.e.v', 'https:&#8203;//e.v www&#8203;.e.v'],
    ['__www.e.v', '\\_\\_www&#8203;.e.v'],
    ['$x$ :tada:', '<span>$</span>x<span>$</span> :&#8203;tada:'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });
});

describe('code', () => {
  test.each([
    ['eos_token_id', '`eos_token_id`'],
    ['<|eot_id|>', '<code>&lt;&#124;eot\\_id&#124;&gt;</code>'],
    ['a`b', '<code>a\\`b</code>'],
    ['@user #1 **b** <x>', '`@user #1 **b** <x>`'],
    [' a ', '`  a  `'],
    ['a\nb', '`a\\nb`'],
    ['<!-- x', '<code>&lt;!-- x</code>'],
    ['', '(empty)'],
  ])('%j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe('the rest', () => {
  test('prose sets tokens and names as code, and nothing can leave the code', () => {
    expect(prose('Add 2 </s> to eos_token_id.')).toBe('Add 2 `</s>` to `eos_token_id`.');
    expect(prose('<a><`b>')).toBe('`<a>`&#8203;<code>&lt;\\`b&gt;</code>');
    expect(prose('- a_b')).toBe('\\- `a_b`');
  });

  test('a fence is longer than any in the text, and only real line ends end a line', () => {
    expect(fenced('a\n````\nb\rc', 'text')).toBe('`````text\na\n````\nb\\rc\n`````');
    expect(fenced('<!-- tunelint -->', 'json')).not.toContain('<!--');
  });

  test('a suggestion is exact or there is none', () => {
    expect(suggestion('\t"eos_token_id": [128001, 128009],\n')).toBe(
      '```suggestion\n\t"eos_token_id": [128001, 128009],\n\n```',
    );
    expect(suggestion('"```": 1')).toBe('````suggestion\n"```": 1\n````');
    expect(suggestion('"a\u202eb"')).toBeUndefined();
    expect(suggestion('"a"\r')).toBeUndefined();
    expect(suggestion('"<!-- tunelint -->"')).toBeUndefined();
  });

  test('a link goes to a plain https address or nowhere', () => {
    expect(link(md`a`, 'https://example.com/x#y')).toBe('[a](https://example.com/x#y)');
    for (const address of [
      'javascript:alert(1)',
      'https://e.v/a)b',
      'https://e.v/ x',
      'http://e.v/',
      'https://user@e.v/',
    ]) {
      expect(link(md`a`, address)).toBe('a');
    }
  });

  test('a summary is HTML, in which a back-slash would show', () => {
    expect(details('a_b <x> @user | #1', md`**body**`)).toBe(
      '<details><summary>a_b &lt;x&gt; @&#8203;user | #&#8203;1</summary>\n\n**body**\n\n</details>',
    );
  });

  test('a table keeps hostile cells apart', () => {
    const shown = table([
      [md`a`, md`b`],
      [escaped(HOSTILE), code(HOSTILE)],
    ]);
    expect(shown.split('\n')).toHaveLength(3);
    expect(shown.split('\n')[2]?.split('|')).toHaveLength(4);
  });
});
