import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { type RuleText, type SarifOptions, sarif } from '../../src/render/sarif.ts';
import type { Report } from '../../src/types.ts';
import { endless, finding, HOSTILE, healthy, hostile, incomplete } from './reports.ts';

const RULES: readonly RuleText[] = [
  {
    id: 'turn-end-not-in-stop-set',
    title: 'The token that ends a turn does not stop every engine',
    why: 'An engine that does not stop at <|eot_id|> goes on writing.',
    fix: 'List its id in eos_token_id.',
    severity: 'error',
    links: ['https://huggingface.co/docs/transformers/main_classes/text_generation'],
  },
  {
    id: 'pad-is-turn-end',
    title: 'Padding is masked together with the terminator',
    why: 'The model never learns to stop.',
    fix: 'Use another pad token.',
    severity: 'warning',
    links: [],
  },
  {
    id: 'template-not-deterministic',
    title: 'The template depends on the day',
    why: 'The same conversation is another prompt tomorrow.',
    fix: 'Fix the date.',
    severity: 'notice',
    links: [],
  },
  { id: 'never-fired', title: 'Never', why: 'Never.', fix: 'Never.', severity: 'error', links: [] },
];

function run(report: Report, options: SarifOptions = {}) {
  const [only] = sarif(report, RULES, options).runs;
  if (only === undefined) throw new Error('no run');
  return only;
}

describe('the official schema', () => {
  // SARIF 2.1.0 (rtm.5) as published. It is draft-04, and what it uses of that is the same here but for the two keywords
  // taken off; one of its patterns is no regular expression with the u flag.
  function official(): { $schema: string; id: string; validate: ValidateFunction } {
    const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const { $schema, id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    return { $schema, id, validate: ajv.compile(schema) };
  }

  test('is the one of SARIF 2.1.0, and refuses what is not', () => {
    const { $schema, id, validate } = official();
    expect($schema).toBe('http://json-schema.org/draft-04/schema#');
    expect(id).toContain('sarif-2.1.0');
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
    const log = sarif(endless, RULES);
    expect(validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toBe(false);
  });

  test.each([
    ['endless', endless],
    ['healthy', healthy],
    ['incomplete', incomplete],
    ['hostile', hostile],
    ['empty strings', { ...endless, findings: [finding({ message: '', why: '', at: { file: '.' } })] }],
    ['lone surrogates', { ...endless, findings: [finding({ message: '\ud800', at: { file: 'a/\udfff b#?%/c' } })] }],
  ])('takes the report %s', (_, report) => {
    const { validate } = official();
    const region = () => ({ startLine: 4, startColumn: 19, endLine: 4, endColumn: 25 });
    for (const options of [{}, { region, lineHash: true }]) {
      const log = JSON.parse(JSON.stringify(sarif(report, RULES, options)));
      validate(log);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

describe('a report', () => {
  test('of Llama 3.1 that lost its terminator', () => {
    const region = (file: string, pointer: string) =>
      file.endsWith('generation_config.json') && pointer === '/eos_token_id'
        ? { startLine: 4, startColumn: 19, endLine: 4, endColumn: 25 }
        : undefined;
    expect(run(endless, { region })).toMatchInlineSnapshot(`
      {
        "columnKind": "utf16CodeUnits",
        "invocations": [
          {
            "executionSuccessful": true,
            "toolExecutionNotifications": [],
          },
        ],
        "originalUriBaseIds": {
          "%SRCROOT%": {
            "description": {
              "text": "The root of what was checked.",
            },
          },
        },
        "results": [
          {
            "baselineState": "new",
            "fixes": [
              {
                "artifactChanges": [
                  {
                    "artifactLocation": {
                      "uri": "models/support-bot/generation_config.json",
                      "uriBaseId": "%SRCROOT%",
                    },
                    "replacements": [
                      {
                        "deletedRegion": {
                          "endColumn": 25,
                          "endLine": 4,
                          "startColumn": 19,
                          "startLine": 4,
                        },
                        "insertedContent": {
                          "text": "[128001,128009]",
                        },
                      },
                    ],
                  },
                ],
                "description": {
                  "text": "List the id that ends a turn in eos_token_id of generation_config.json.",
                },
              },
            ],
            "level": "error",
            "locations": [
              {
                "logicalLocations": [
                  {
                    "fullyQualifiedName": "/eos_token_id",
                  },
                ],
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "models/support-bot/generation_config.json",
                    "uriBaseId": "%SRCROOT%",
                  },
                  "region": {
                    "startLine": 4,
                  },
                },
              },
            ],
            "message": {
              "text": "The template ends a turn with 128009 <|eot_id|>, and transformers, tgi and mlx-lm stop only at 128001 <|end_of_text|>.",
            },
            "partialFingerprints": {
              "tunelint/v1": "5f2b8c1e9a4d7036",
            },
            "ruleId": "turn-end-not-in-stop-set",
            "ruleIndex": 2,
          },
          {
            "baselineState": "unchanged",
            "level": "warning",
            "locations": [
              {
                "logicalLocations": [
                  {
                    "fullyQualifiedName": "/pad_token",
                  },
                ],
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "models/support-bot/tokenizer_config.json",
                    "uriBaseId": "%SRCROOT%",
                  },
                  "region": {
                    "startLine": 2063,
                  },
                },
              },
            ],
            "message": {
              "text": "The pad token is 128009 <|eot_id|>, which also ends a turn.",
            },
            "partialFingerprints": {
              "tunelint/v1": "a81f3366c0de9b12",
            },
            "ruleId": "pad-is-turn-end",
            "ruleIndex": 0,
          },
          {
            "baselineState": "new",
            "level": "note",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "models/support-bot/chat_template.jinja",
                    "uriBaseId": "%SRCROOT%",
                  },
                  "region": {
                    "startLine": 1,
                  },
                },
              },
            ],
            "message": {
              "text": "The template writes the date of the day (strftime_now).",
            },
            "partialFingerprints": {
              "tunelint/v1": "0b7d41aa52f3e6c8",
            },
            "ruleId": "template-not-deterministic",
            "ruleIndex": 1,
          },
        ],
        "tool": {
          "driver": {
            "informationUri": "https://github.com/tunelint/tunelint",
            "name": "tunelint",
            "rules": [
              {
                "defaultConfiguration": {
                  "level": "warning",
                },
                "fullDescription": {
                  "text": "The model never learns to stop.",
                },
                "help": {
                  "markdown": "**Padding is masked together with the terminator**

      The model never learns to stop.

      **To mend it:** Use another pad token.",
                  "text": "The model never learns to stop.

      To mend it: Use another pad token.",
                },
                "helpUri": "https://github.com/tunelint/tunelint/blob/main/docs/rules.md#pad-is-turn-end",
                "id": "pad-is-turn-end",
                "properties": {
                  "precision": "high",
                  "problem.severity": "warning",
                  "tags": [
                    "fine-tuning",
                  ],
                },
                "shortDescription": {
                  "text": "Padding is masked together with the terminator",
                },
              },
              {
                "defaultConfiguration": {
                  "level": "note",
                },
                "fullDescription": {
                  "text": "The same conversation is another prompt tomorrow.",
                },
                "help": {
                  "markdown": "**The template depends on the day**

      The same conversation is another prompt tomorrow.

      **To mend it:** Fix the date.",
                  "text": "The same conversation is another prompt tomorrow.

      To mend it: Fix the date.",
                },
                "helpUri": "https://github.com/tunelint/tunelint/blob/main/docs/rules.md#template-not-deterministic",
                "id": "template-not-deterministic",
                "properties": {
                  "precision": "high",
                  "problem.severity": "recommendation",
                  "tags": [
                    "fine-tuning",
                  ],
                },
                "shortDescription": {
                  "text": "The template depends on the day",
                },
              },
              {
                "defaultConfiguration": {
                  "level": "error",
                },
                "fullDescription": {
                  "text": "An engine that does not stop at <|eot_id|> goes on writing.",
                },
                "help": {
                  "markdown": "**The token that ends a turn does not stop every engine**

      An engine that does not stop at &lt;&#124;eot\\_id&#124;&gt; goes on writing.

      **To mend it:** List its id in eos\\_token\\_id.

      - <https://huggingface.co/docs/transformers/main_classes/text_generation>",
                  "text": "An engine that does not stop at <|eot_id|> goes on writing.

      To mend it: List its id in eos_token_id.

      https://huggingface.co/docs/transformers/main_classes/text_generation",
                },
                "helpUri": "https://github.com/tunelint/tunelint/blob/main/docs/rules.md#turn-end-not-in-stop-set",
                "id": "turn-end-not-in-stop-set",
                "properties": {
                  "precision": "high",
                  "problem.severity": "error",
                  "tags": [
                    "fine-tuning",
                  ],
                },
                "shortDescription": {
                  "text": "The token that ends a turn does not stop every engine",
                },
              },
            ],
            "semanticVersion": "0.1.0",
          },
        },
      }
    `);
  });

  test('fired rules only, each result by its index', () => {
    const { tool, results = [] } = run(endless);
    const rules = tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([
      'pad-is-turn-end',
      'template-not-deterministic',
      'turn-end-not-in-stop-set',
    ]);
    for (const result of results) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
  });

  test('a rule that is not known here still has its name', () => {
    const { tool } = run({ ...endless, findings: [finding({ rule: 'rule-of-tomorrow' })] });
    expect(tool.driver.rules?.[0]).toMatchObject({
      id: 'rule-of-tomorrow',
      shortDescription: { text: 'rule-of-tomorrow' },
      help: { text: 'rule-of-tomorrow' },
    });
  });

  test('a baseline only where one was compared with', () => {
    expect(run(endless).results?.map(({ baselineState }) => baselineState)).toEqual(['new', 'unchanged', 'new']);
    const fresh = { ...endless, findings: endless.findings.filter(({ state }) => state === 'new') };
    for (const result of run(fresh).results ?? []) expect(result).not.toHaveProperty('baselineState');
  });

  test('the fingerprint is also the line hash on demand', () => {
    expect(run(endless).results?.[0]?.partialFingerprints).toEqual({ 'tunelint/v1': '5f2b8c1e9a4d7036' });
    expect(run(endless, { lineHash: true }).results?.[0]?.partialFingerprints).toEqual({
      'tunelint/v1': '5f2b8c1e9a4d7036',
      primaryLocationLineHash: '5f2b8c1e9a4d7036',
    });
  });

  test('what broke or could not be looked at is a notification, and breaking is no success', () => {
    const invocation = run(incomplete).invocations?.[0];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.map(({ level, message }) => `${level}: ${message.text}`)).toEqual([
      "error: template-bos-doubled broke on .: TypeError: cannot read 'id' of undefined",
      'warning: token-added was not checked on .: tokenizer.json is a Git LFS pointer',
      'warning: merges-changed was not checked on .: tokenizer.json is a Git LFS pointer',
      'warning: stop-id-is-ordinary-token was not checked on .: tokenizer.json is a Git LFS pointer',
      'note: no permission to write a comment: the report is in the job summary only',
    ]);
    expect(run(endless).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });
});

describe('fixes', () => {
  const edits = [
    { file: 'm/a.json', pointer: '/x', value: [1] },
    { file: 'm/a.json', pointer: '/y', value: 'z' },
  ];
  const region = (_: string, pointer: string) =>
    pointer === '/missing'
      ? undefined
      : { startLine: pointer === '/x' ? 2 : 3, startColumn: 8, endLine: 3, endColumn: 9 };
  const fixes = (list: NonNullable<(typeof endless.findings)[number]['fix']>['edits'], known = true) =>
    run({ ...endless, findings: [finding({ fix: { text: 'Mend it.', edits: list } })] }, known ? { region } : {})
      .results?.[0]?.fixes;

  test('are replacements, those of a file together', () => {
    expect(fixes(edits)).toEqual([
      {
        description: { text: 'Mend it.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'm/a.json', uriBaseId: '%SRCROOT%' },
            replacements: [
              { deletedRegion: region('', '/x'), insertedContent: { text: '[1]' } },
              { deletedRegion: region('', '/y'), insertedContent: { text: '"z"' } },
            ],
          },
        ],
      },
    ]);
  });

  test('are left out whole when one edit is no replacement', () => {
    expect(fixes([...edits, { file: 'm/a.json', pointer: '/x', remove: true }])).toBeUndefined();
    expect(fixes([...edits, { file: 'm/t.json', copyFrom: 'base', from: 't.json' }])).toBeUndefined();
    expect(fixes([...edits, { file: 'm/a.json', pointer: '/missing', value: 1 }])).toBeUndefined();
    expect(fixes(edits, false)).toBeUndefined();
    expect(fixes([])).toBeUndefined();
  });
});

describe('hostile text and size', () => {
  test('paths are percent-encoded, relative, and decode to themselves', () => {
    const uri = (file: string) =>
      run({ ...endless, findings: [finding({ at: { file } })] }).results?.[0]?.locations?.[0]?.physicalLocation
        ?.artifactLocation?.uri;
    expect(uri('models/my bot/ü#1?%41.json')).toBe('models/my%20bot/%C3%BC%231%3F%2541.json');
    expect(uri('https://evil.example/x')).toBe('https%3A//evil.example/x');
    expect(uri('/etc/passwd')).toBe('etc/passwd');
    expect(uri('a\\b\n')).toBe('a%5Cb%0A');
  });

  test('a message is no link, no placeholder, no mention', () => {
    const message = '[click](https://evil.example) {0} @octocat \u001b[31m [128001, 128009] {"a": 1}';
    const text = run({ ...endless, findings: [finding({ message })] }).results?.[0]?.message.text;
    expect(text).toBe(
      '[click]\u200b(https://evil.example) {\u200b0} @\u200boctocat \\x1b[31m [128001, 128009] {"a": 1}',
    );
    expect(run(hostile).results?.[0]?.message.text).not.toContain('](');
    expect(HOSTILE).toContain('](');
  });

  test('long messages are cut and counted', () => {
    const text =
      run({ ...endless, findings: [finding({ message: 'x'.repeat(5_000) })] }).results?.[0]?.message.text ?? '';
    expect(text).toMatch(/^x{984}… \(4016 more characters\)$/);
  });

  test('beyond the limits of GitHub the least severe are left out, and it is said', () => {
    const many = (count: number, message: string): Report => ({
      ...endless,
      findings: Array.from({ length: count }, (_, index) =>
        finding({ message, severity: index % 2 === 0 ? 'notice' : 'error', fingerprint: String(index) }),
      ),
    });
    const short = run(many(25_010, 'No eos.'));
    expect(short.results).toHaveLength(25_000);
    expect(short.results?.filter(({ level }) => level === 'error')).toHaveLength(12_505);
    expect(short.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
      '10 findings of 25010 left out, the least severe, to keep to the limits of GitHub code scanning.',
      'GitHub code scanning shows the 5000 most severe of 25000 results.',
    ]);
    const long = sarif(many(20_000, '漢'.repeat(900)), RULES);
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(10_000_000);
    expect(long.runs[0]?.results?.length).toBeGreaterThan(2_000);
  });
});
