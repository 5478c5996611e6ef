import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { placeText, turnEndText } from '../../src/render/outline.ts';
import { stopTable } from '../../src/render/stop-table.ts';
import { text } from '../../src/render/text.ts';
import { cut, visible } from '../../src/render/visible.ts';
import { wrapped } from '../../src/render/wrap.ts';
import type { Report } from '../../src/types.ts';
import { before, endless, finding, HOSTILE, healthy, hostile, incomplete } from './reports.ts';

const plain = { color: false, width: 80 };

describe('a report', () => {
  test('of Llama 3.1 that lost its terminator, 80 columns', () => {
    expect(text(endless, { ...plain, before })).toMatchInlineSnapshot(`
      "FAIL  1 error, 1 warning and 1 notice in 1 checkpoint

      models/support-bot  checkpoint, llama
        base  hf:meta-llama/Llama-3.1-8B-Instruct (named in tunelint.yml)
        error turn-end-not-in-stop-set  models/support-bot/generation_config.json:4
          The template ends a turn with 128009 <|eot_id|>, and transformers, tgi and
          mlx-lm stop only at 128001 <|end_of_text|>.
          why  An engine that does not stop at the end of a turn goes on writing: it
               repeats itself or plays the user, up to max_new_tokens.
          fix  List the id that ends a turn in eos_token_id of generation_config.json.
               models/support-bot/generation_config.json
               - "eos_token_id": 128001,
               + "eos_token_id": [128001, 128009],

        warning pad-is-turn-end (existing)
          models/support-bot/tokenizer_config.json:2063
          The pad token is 128009 <|eot_id|>, which also ends a turn.
          why  Collators that mask padding by id mask the terminator with it, and the
               model never learns to stop.
          fix  Use 128004 <|finetune_right_pad_id|>, which is reserved for this.
               models/support-bot/tokenizer_config.json
               - "pad_token": "<|eot_id|>",
               + "pad_token": "<|finetune_right_pad_id|>",
               models/support-bot/config.json
               + "pad_token_id": 128004,

        notice template-not-deterministic  models/support-bot/chat_template.jinja
          The template writes the date of the day (strftime_now).
          why  The same conversation is another prompt tomorrow.

        A turn ends with 128009 <|eot_id|>.
        engine        ends a turn?  stops at
        transformers  NO            128001 <|end_of_text|>
        vllm          yes           128001 <|end_of_text|>, 128009 <|eot_id|>
        sglang        yes           128001 <|end_of_text|>, 128009 <|eot_id|>
        tgi           NO            128001 <|end_of_text|>
        llama.cpp     yes           128001 <|end_of_text|>, 128008 <|eom_id|>,
                                    128009 <|eot_id|>
        ollama        ?             not known: no Modelfile and no GGUF file in the
                                    folder
        mlx-lm        NO            128001 <|end_of_text|>

      Skipped 8 checks: no weights in the folder (3); not an adapter (3); no GGUF
        file in the folder (2)

      1 error, 1 warning, 1 notice; 2 fixable with tunelint fix; 8 skipped
      "
    `);
  });

  test('40 columns', () => {
    expect(text(endless, { color: false, width: 40 })).toMatchInlineSnapshot(`
      "FAIL  1 error, 1 warning and 1 notice in
            1 checkpoint

      models/support-bot  checkpoint, llama
        base  hf:meta-llama/Llama-3.1-8B-Instr
              uct (named in tunelint.yml)
        error turn-end-not-in-stop-set
          models/support-bot/generation_config.json:4
          The template ends a turn with 128009
          <|eot_id|>, and transformers, tgi
          and mlx-lm stop only at 128001
          <|end_of_text|>.
          why  An engine that does not stop at
               the end of a turn goes on
               writing: it repeats itself or
               plays the user, up to
               max_new_tokens.
          fix  List the id that ends a turn in
               eos_token_id of
               generation_config.json.
               models/support-bot/generation_config.json
               + "eos_token_id": [128001, 128009],

        warning pad-is-turn-end (existing)
          models/support-bot/tokenizer_config.json:2063
          The pad token is 128009 <|eot_id|>,
          which also ends a turn.
          why  Collators that mask padding by
               id mask the terminator with it,
               and the model never learns to
               stop.
          fix  Use 128004
               <|finetune_right_pad_id|>,
               which is reserved for this.
               models/support-bot/tokenizer_config.json
               + "pad_token": "<|finetune_right_pad_id|>",
               models/support-bot/config.json
               + "pad_token_id": 128004,

        notice template-not-deterministic
          models/support-bot/chat_template.jinja
          The template writes the date of the
          day (strftime_now).
          why  The same conversation is
               another prompt tomorrow.

        A turn ends with 128009 <|eot_id|>.
        transformers  NO
          128001 <|end_of_text|>
        vllm          yes
          128001 <|end_of_text|>,
          128009 <|eot_id|>
        sglang        yes
          128001 <|end_of_text|>,
          128009 <|eot_id|>
        tgi           NO
          128001 <|end_of_text|>
        llama.cpp     yes
          128001 <|end_of_text|>,
          128008 <|eom_id|>, 128009 <|eot_id|>
        ollama        ?
          not known: no Modelfile and no GGUF
          file in the folder
        mlx-lm        NO
          128001 <|end_of_text|>

      Skipped 8 checks: no weights in the
        folder (3); not an adapter (3); no
        GGUF file in the folder (2)

      1 error, 1 warning, 1 notice; 2 fixable
      with tunelint fix; 8 skipped
      "
    `);
  });

  test('200 columns, everything explained', () => {
    expect(text(endless, { color: false, width: 200, verbose: true, before })).toMatchInlineSnapshot(`
      "FAIL  1 error, 1 warning and 1 notice in 1 checkpoint

      models/support-bot  checkpoint, llama
        base  hf:meta-llama/Llama-3.1-8B-Instruct (named in tunelint.yml)
        error turn-end-not-in-stop-set  models/support-bot/generation_config.json:4
          The template ends a turn with 128009 <|eot_id|>, and transformers, tgi and mlx-lm stop only at 128001 <|end_of_text|>.
          why  An engine that does not stop at the end of a turn goes on writing: it repeats itself or plays the user, up to max_new_tokens.
          token = "<|eot_id|>"
          id = 128009
          engines = ["transformers", "tgi", "mlx-lm"]
          stopsAt = [128001]
          fix  List the id that ends a turn in eos_token_id of generation_config.json.
               models/support-bot/generation_config.json
               - "eos_token_id": 128001,
               + "eos_token_id": [128001, 128009],

        warning pad-is-turn-end (existing)  models/support-bot/tokenizer_config.json:2063
          The pad token is 128009 <|eot_id|>, which also ends a turn.
          why  Collators that mask padding by id mask the terminator with it, and the model never learns to stop.
          token = "<|eot_id|>"
          id = 128009
          fix  Use 128004 <|finetune_right_pad_id|>, which is reserved for this.
               models/support-bot/tokenizer_config.json
               - "pad_token": "<|eot_id|>",
               + "pad_token": "<|finetune_right_pad_id|>",
               models/support-bot/config.json
               + "pad_token_id": 128004,

        notice template-not-deterministic  models/support-bot/chat_template.jinja
          The template writes the date of the day (strftime_now).
          why  The same conversation is another prompt tomorrow.
          clock = true

        A turn ends with 128009 <|eot_id|>.
        engine        ends a turn?  stops at
        transformers  NO            128001 <|end_of_text|>
        vllm          yes           128001 <|end_of_text|>, 128009 <|eot_id|>
        sglang        yes           128001 <|end_of_text|>, 128009 <|eot_id|>
        tgi           NO            128001 <|end_of_text|>
        llama.cpp     yes           128001 <|end_of_text|>, 128008 <|eom_id|>, 128009 <|eot_id|>
        ollama        ?             not known: no Modelfile and no GGUF file in the folder
        mlx-lm        NO            128001 <|end_of_text|>

      Skipped 8 checks
        no weights in the folder: embedding-rows-too-few, vocab-size-mismatch, tied-embeddings-conflict
        no GGUF file in the folder: gguf-stop-ids-differ, gguf-template-differs
        not an adapter: adapter-base-unresolvable, adapter-base-differs, adapter-new-token-frozen

      1 error, 1 warning, 1 notice; 2 fixable with tunelint fix; 8 skipped
      "
    `);
  });

  test('in colour: the same text, nothing painted but what is shown', () => {
    const colored = text(endless, { color: true, width: 80, before });
    expect(colored.replaceAll('\u001b', '␛').split('\n').slice(0, 12).join('\n')).toMatchInlineSnapshot(`
      "␛[1m␛[31mFAIL␛[39m␛[22m  ␛[1m1 error, 1 warning and 1 notice in 1 checkpoint␛[22m

      ␛[1mmodels/support-bot␛[22m  checkpoint, llama
        ␛[2mbase  hf:meta-llama/Llama-3.1-8B-Instruct (named in tunelint.yml)␛[22m
        ␛[1m␛[31merror␛[39m␛[22m ␛[1mturn-end-not-in-stop-set␛[22m  ␛[36mmodels/support-bot/generation_config.json:4␛[39m
          The template ends a turn with 128009 <|eot_id|>, and transformers, tgi and
          mlx-lm stop only at 128001 <|end_of_text|>.
          ␛[2mwhy  An engine that does not stop at the end of a turn goes on writing: it␛[22m
               ␛[2mrepeats itself or plays the user, up to max_new_tokens.␛[22m
          fix  List the id that ends a turn in eos_token_id of generation_config.json.
               models/support-bot/generation_config.json
               ␛[31m- "eos_token_id": 128001,␛[39m"
    `);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text(endless, { ...plain, before }));
  });

  test('of healthy models is short', () => {
    expect(text(healthy, plain)).toMatchInlineSnapshot(`
      "PASS  no findings in 1 checkpoint and 1 adapter

      models/qwen  checkpoint, qwen3  ok  every engine stops at 151645 <|im_end|>
      adapters/billing  adapter  ok

      0 errors, 0 warnings, 0 notices
      "
    `);
  });

  test('of healthy models shows the stop table on demand', () => {
    expect(text(healthy, { ...plain, verbose: true })).toContain('transformers  yes           151645 <|im_end|>');
  });

  test('that could not be judged says why first', () => {
    expect(text(incomplete, plain)).toMatchInlineSnapshot(`
      "INCOMPLETE  1 warning in 1 checkpoint; 3 checks could not look at what is there;
                  1 check broke

      .  checkpoint, chatglm
        warning file-is-lfs-pointer  tokenizer.json
          tokenizer.json is a Git LFS pointer (17.2 MB); its content is not here.
          why  What cannot be read cannot be checked.
          fix  Check out with LFS: git lfs pull, or lfs: true for actions/checkout.

      Could not look at what is there
        tokenizer.json is a Git LFS pointer: token-added, merges-changed,
          stop-id-is-ordinary-token

      Skipped 1 check: no base model is known (1)

      Broken: a fault of tunelint, please report it
        template-bos-doubled on .: TypeError: cannot read 'id' of undefined

      Degraded
        no permission to write a comment: the report is in the job summary only

      0 errors, 1 warning, 0 notices; 4 skipped; 1 broken
      "
    `);
  });

  test('a subject that could not be looked at is not called ok', () => {
    const shown = text({ ...incomplete, findings: [] }, plain);
    expect(shown).toContain('.  checkpoint, chatglm  could not be looked at');
    expect(shown).not.toMatch(/\bok\b/);
  });

  test('of nothing', () => {
    const nothing = { ...healthy, subjects: [] };
    expect(text(nothing, plain)).toBe('PASS  nothing to check was found\n\n0 errors, 0 warnings, 0 notices\n');
  });
});

describe('layout', () => {
  test('no trailing white space, one line end at the end', () => {
    for (const report of [endless, healthy, incomplete, hostile]) {
      for (const color of [false, true]) {
        for (const width of [1, 40, 80, 200]) {
          const shown = text(report, { color, width, verbose: width === 200 });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
          expect(shown).not.toMatch(/[ \t](?:\u001b\[\d+m)*\n/);
          expect(shown).toMatch(/[^\n]\n$/);
        }
      }
    }
  });

  test('prose keeps to the width; places and edits stay whole', () => {
    for (const width of [40, 80, 200]) {
      const long = text(endless, { color: false, width, before })
        .split('\n')
        .filter((line) => stringWidth(line) > width);
      expect(long.every((line) => /^ +(?:models\/support-bot\/\S+|[-+] "\w+": .*,)$/.test(line))).toBe(true);
      if (width === 200) expect(long).toEqual([]);
    }
  });

  test('wide characters count two columns and are broken between, never inside', () => {
    expect(wrapped('模型不会停止生成', 8)).toEqual(['模型不会', '停止生成']);
    expect(wrapped('模型不会停止生成', 7)).toEqual(['模型不', '会停止', '生成']);
    expect(wrapped('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 4)).toEqual(['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
    for (const width of [2, 3, 5, 9, 20]) {
      for (const line of wrapped(
        'the model 模型不会停止生成 goes on 👍🏽👍🏽 and_a_very_long_name_with_é\u0301',
        width,
      )) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('a word that does not fit begins on the open line when there is room', () => {
    expect(wrapped('see abcdefghijklmnop', 10)).toEqual(['see abcdef', 'ghijklmnop']);
    expect(wrapped('seeing abcdefghijkl', 10)).toEqual(['seeing', 'abcdefghij', 'kl']);
    expect(wrapped('', 10)).toEqual([]);
  });

  test('a rule is explained once, its other findings are not', () => {
    const findings = [finding({ fingerprint: '1' }), finding({ fingerprint: '2', at: { file: 'n/config.json' } })];
    const report: Report = { ...endless, findings, counts: { error: 2, warning: 0, notice: 0 } };
    expect(text(report, plain).split('Nothing stops generation.')).toHaveLength(2);
    expect(text(report, { ...plain, verbose: true }).split('Nothing stops generation.')).toHaveLength(3);
  });

  test('findings of a subject that is not listed are shown all the same', () => {
    const report: Report = { ...healthy, findings: [finding({ subject: 'elsewhere' })], verdict: 'fail' };
    expect(text(report, plain)).toContain('\nelsewhere\n  error eos-missing  m/config.json\n');
  });

  test('many reasons and many healthy subjects are counted, blocking ones are all listed', () => {
    const skipped = Array.from({ length: 30 }, (_, index) => ({
      rule: 'token-added',
      subject: 'm',
      reason: `reason ${index}`,
      blocking: index % 2 === 0,
    }));
    const subjects = Array.from({ length: 30 }, (_, index) => ({
      kind: 'dataset' as const,
      path: `d${index}`,
      facts: {},
    }));
    const shown = text({ ...healthy, verdict: 'incomplete', subjects, skipped }, plain);
    for (let index = 0; index < 30; index += 2) expect(shown).toContain(`reason ${index} (in m): token-added`);
    expect(shown.replace(/\s+/g, ' ')).toContain('and 7 more reasons');
    expect(shown).toContain('and 22 more without findings');
  });

  test('edits: list elements by their pointer, removals, copies', () => {
    const edits = [
      { file: 'm/generation_config.json', pointer: '/eos_token_id/-', value: 128009 },
      { file: 'm/config.json', pointer: '/quantization~1config', remove: true },
      { file: 'm/tokenizer.json', copyFrom: 'base', from: 'tokenizer.json' },
      { file: 'm/tokenizer_config.json', pointer: '/added_tokens_decoder/128009/special', value: true },
    ] as const;
    const report: Report = { ...endless, findings: [finding({ fix: { text: 'Mend it.', edits } })], skipped: [] };
    expect(text(report, plain).split('fix  Mend it.\n')[1]).toMatchInlineSnapshot(`
      "         m/generation_config.json /eos_token_id/-
               + 128009
               m/config.json
               - "quantization/config"
               m/tokenizer.json
               = copied from the base model's tokenizer.json
               m/tokenizer_config.json /added_tokens_decoder/128009
               + "special": true,

      1 error, 1 warning, 1 notice; 1 fixable with tunelint fix
      "
    `);
  });
});

describe('hostile text', () => {
  test('cannot move the cursor, forge a line or hide', () => {
    const shown = text(hostile, { color: false, width: 80, verbose: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    expect(shown).not.toMatch(/^PASS/m);
    expect(shown).toContain('\\x1b[2J');
    expect(shown.endsWith('1 error, 0 warnings, 0 notices; 1 fixable with tunelint fix; 1 skipped; 1 broken\n')).toBe(
      true,
    );
  });

  test('has only our own sequences in colour', () => {
    const shown = text(hostile, { color: true, width: 80, verbose: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    const sequences = new Set(shown.match(/\u001b\[?[^m]*m?/g)?.map((found) => found.slice(0, found.indexOf('m') + 1)));
    for (const sequence of sequences) expect(sequence).toMatch(/^.\[\d{1,2}m$/);
  });

  test('of a megabyte is cut and counted', () => {
    const message = 'x'.repeat(1_000_000);
    const shown = text({ ...endless, findings: [finding({ message })] }, plain);
    expect(shown.length).toBeLessThan(6_000);
    expect(shown.replace(/\s+/g, ' ')).toContain('(998000 more characters)');
  });

  test('visible names every character that a reader cannot see', () => {
    expect(visible('a\u001b[31m\r\n\tb\u0000\u007f\u009b')).toBe('a\\x1b[31m\\r\\n\\tb\\x00\\x7f\\x9b');
    expect(visible('\u202e\u2066\u200b\ufeff\u2028\ud800\u{e0041}')).toBe(
      '\\u202e\\u2066\\u200b\\ufeff\\u2028\\ud800\\u{e0041}',
    );
    expect(visible('模型 👩‍👩‍👧‍👦 ｜▁ Ġ <|eot_id|>')).toBe('模型 👩‍👩‍👧‍👦 ｜▁ Ġ <|eot_id|>');
    expect(visible(HOSTILE)).not.toContain('\n');
  });

  test('cut never leaves half a character', () => {
    expect(cut('ab👍', 3)).toBe('ab… (2 more characters)');
    expect(cut('ab👍', 4)).toBe('ab👍');
  });
});

describe('words', () => {
  test('a place is as exact as is known', () => {
    expect(placeText({ file: 'a.json', pointer: '/b', line: 3 })).toBe('a.json:3');
    expect(placeText({ file: 'a.json', pointer: '/b' })).toBe('a.json /b');
    expect(placeText({ file: 'a.json', pointer: '' })).toBe('a.json');
    expect(placeText({ file: 'a.parquet', row: 7 })).toBe('a.parquet row 7');
  });

  test('each kind of turn end', () => {
    const sentence = (turnEnd: { kind: string; token?: string; id?: number | null }): string => {
      const stops = { vllm: { known: true, ids: [1], tokens: ['</s>'], stops: false } };
      const table = stopTable({ turnEnd, stops });
      if (table === undefined) return 'no table';
      return turnEndText(table, ({ id, token }) => `${id ?? '-'} ${token ?? '-'}`);
    };
    expect(sentence({ kind: 'token', token: '</s>', id: 2 })).toBe('A turn ends with 2 </s>.');
    expect(sentence({ kind: 'next-role', token: '<|user|>', id: 151336 })).toBe(
      'A turn ends where the next one begins: 151336 <|user|>.',
    );
    expect(sentence({ kind: 'split', token: '<|im_end|>', id: null })).toBe(
      'A turn ends with - <|im_end|>, which is several tokens for this tokenizer.',
    );
    expect(sentence({ kind: 'none' })).toBe('The template writes nothing that ends a turn.');
    expect(sentence({ kind: 'else' })).toBe('no table');
  });
});
