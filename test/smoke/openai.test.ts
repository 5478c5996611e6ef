import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { childEnvironment } from '../../src/smoke/child.ts';
import { openaiBackend } from '../../src/smoke/openai.ts';
import type { SmokeJob } from '../../src/types.ts';
import { job, PLAN, ran } from './plans.ts';

// Servers that break every promise, and the dialects of those that keep theirs. Real engines: servers.test.ts.

const env = childEnvironment(process.env);
const MODEL = { kind: 'folder', place: '/models/bot' } as const;

type Handler = (request: IncomingMessage, response: ServerResponse, body: unknown) => void;

/** A server that answers as it likes; what it was asked is kept. */
async function server(
  answer: Handler,
): Promise<{ readonly url: string; readonly asked: { path: string; body: unknown }[] }> {
  const asked: { path: string; body: unknown }[] = [];
  const http = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    asked.push({ path: request.url ?? '', body });
    answer(request, response, body);
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, asked };
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Ready, without a dialect of its own; completions are up to the test. */
const completing =
  (answer: Handler, paths: Record<string, unknown> = {}): Handler =>
  (request, response, body) => {
    const path = request.url ?? '';
    if (path === '/health') json(response, {});
    else if (Object.hasOwn(paths, path)) json(response, paths[path]);
    else if (request.method === 'POST') answer(request, response, body);
    else json(response, { error: 'not found' }, 404);
  };

const chat = (choice: unknown, usage: unknown = { completion_tokens: 7 }) => ({ choices: [choice], usage });

async function run(url: string, more: Partial<SmokeJob> = {}, apiKey?: string) {
  return await openaiBackend({ url, env, apiKey })(job(MODEL, more));
}

describe('an answer', () => {
  test.each([
    ['stop', {}, { reason: 'stop', id: null, token: null }],
    ['length', {}, { reason: 'length' }],
    // vLLM and SGLang say which id it was.
    ['stop', { stop_reason: 2 }, { reason: 'stop', id: 2, token: '<|im_end|>' }],
    ['stop', { matched_stop: 0 }, { reason: 'stop', id: 0, token: null }],
    ['stop', { matched_stop: '###' }, { reason: 'stop', id: null, token: '###' }],
    // TGI's words.
    ['eos_token', {}, { reason: 'stop', id: null, token: null }],
    ['stop_sequence', {}, { reason: 'stop', id: null, token: null }],
  ])('that ended with %s %o', async (finish_reason, more, stop) => {
    const { url } = await server(
      completing((_, response) => json(response, chat({ message: { content: 'Paris.' }, finish_reason, ...more }))),
    );
    const { transcripts } = ran(await run(url));
    expect(transcripts).toMatchObject([
      { prompt: 'capital', pass: 'greedy', text: 'Paris.', tokens: 7, ids: null, stop },
      { prompt: 'yes', stop },
    ]);
  });

  test('with its reasoning apart is put together again', async () => {
    const message = { reasoning_content: 'France, so', content: 'Paris.' };
    const { url } = await server(completing((_, response) => json(response, chat({ message, finish_reason: 'stop' }))));
    expect(ran(await run(url)).transcripts).toMatchObject([{ text: '<think>France, so</think>Paris.' }, {}]);
    const cut = await server(
      completing((_, response) =>
        json(response, chat({ message: { reasoning: 'hm', content: null }, finish_reason: 'length' })),
      ),
    );
    expect(ran(await run(cut.url)).transcripts).toMatchObject([{ text: '<think>hm', stop: { reason: 'length' } }, {}]);
  });

  test('is asked for greedily, and sampled as the server does by itself', async () => {
    const { url, asked } = await server(
      completing((_, response) => json(response, chat({ message: { content: 'Paris.' }, finish_reason: 'stop' }))),
    );
    const plan = { ...PLAN, samples: true, repeat: 2 };
    const { transcripts } = ran(await run(url, { plan }));
    expect(transcripts).toHaveLength(6);
    const bodies = asked.filter(({ path }) => path === '/v1/chat/completions').map(({ body }) => body);
    expect(bodies).toHaveLength(6);
    expect(bodies[0]).toEqual({
      model: '/models/bot',
      messages: PLAN.prompts[0]?.messages,
      max_tokens: 24,
      stream: false,
      temperature: 0,
    });
    expect(bodies[2]).not.toHaveProperty('temperature');
    expect(bodies.slice(2).map((body) => (body as { seed: number }).seed)).toEqual([1, 1, 2, 2]);
  });

  test('of a model without a template is asked for as plain text', async () => {
    const { url, asked } = await server(
      completing((_, response) => json(response, chat({ text: ' Paris', finish_reason: 'length' }))),
    );
    ran(await run(url, { plan: { ...PLAN, chat: false, turnEnd: null } }));
    const posted = asked.flatMap(({ path, body }) => (body === undefined ? [] : [path]));
    expect(new Set(posted)).toEqual(new Set(['/v1/completions']));
  });
});

describe('an engine', () => {
  test.each([
    ['vllm', '0.11.0', { '/version': { version: '0.11.0' } }, true],
    ['sglang', '', { '/get_model_info': { model_path: '/models/bot' } }, true],
    ['tgi', '3.3.6', { '/info': { model_id: '/models/bot', version: '3.3.6' } }, false],
    ['llama.cpp', 'b6000-abc', { '/props': { default_generation_settings: {}, build_info: 'b6000-abc' } }, false],
    ['ollama', '0.12.3', { '/api/version': { version: '0.12.3' }, '/version': { version: 'no' } }, false],
    ['OpenAI-compatible server', '', {}, false],
  ] as const)('%s %s is known', async (name, version, paths, keepsSpecial) => {
    const { url, asked } = await server(
      completing((_, response) => json(response, chat({ message: { content: 'Paris.' }, finish_reason: 'stop' })), {
        ...paths,
        '/v1/models': { data: [{ id: 'bot' }] },
      }),
    );
    expect(ran(await run(url)).smoke.versions).toEqual({ [name]: version });
    const body = asked.find(({ path }) => path === '/v1/chat/completions')?.body;
    expect(body).toMatchObject({ model: 'bot' });
    expect(Object.hasOwn(body as object, 'skip_special_tokens')).toBe(keepsSpecial);
  });

  test('is told its key, and nobody else is', async () => {
    const keys: unknown[] = [];
    const other = await server((request, response) => {
      keys.push(request.headers.authorization);
      json(response, {});
    });
    const { url } = await server((request, response) => {
      if (request.headers.authorization !== 'Bearer secret') json(response, {}, 401);
      else if (request.url === '/health') json(response, {});
      else response.writeHead(307, { location: `${other.url}/v1/chat/completions` }).end();
    });
    expect(await run(url, {}, 'secret')).toMatchObject({ blocked: true });
    expect(keys).toEqual([]);
  });
});

describe('the turn end', () => {
  const top = (entries: Record<string, number>) => ({
    logprobs: { top_logprobs: [entries] },
    text: 'x',
    finish_reason: 'length',
  });
  const measured = async (choice: unknown) => {
    const { url, asked } = await server(
      completing((request, response) =>
        json(
          response,
          chat(request.url === '/v1/completions' ? choice : { message: { content: 'Paris.' }, finish_reason: 'stop' }),
        ),
      ),
    );
    return { replies: ran(await run(url)).turnEndReplies, asked };
  };

  test('is looked for after the reference reply', async () => {
    const { replies, asked } = await measured(top({ '<|im_end|>': Math.log(0.9), ' Yes': Math.log(0.05) }));
    expect(replies).toEqual([
      { prompt: 'capital', probability: expect.closeTo(0.9), rank: 1, first: '<|im_end|>', inside: null },
    ]);
    const body = asked.find(({ path }) => path === '/v1/completions')?.body as { prompt: string };
    expect(body).toMatchObject({ max_tokens: 1, temperature: 0 });
    expect(body.prompt.endsWith('\nThe capital of France is Paris.')).toBe(true);
  });

  test('that is not among the likeliest has the probability of the last of them at most', async () => {
    const { replies } = await measured(top({ ' And': Math.log(0.95), ' So': Math.log(0.04) }));
    expect(replies).toMatchObject([{ probability: expect.closeTo(0.01), rank: 3, first: ' And' }]);
  });

  test('of llama-server is known by its id', async () => {
    const entry = (id: number, token: string, p: number) => ({ id, token, logprob: Math.log(p) });
    const { replies } = await measured({
      logprobs: { content: [{ top_logprobs: [entry(5, 'a', 0.6), entry(2, '', 0.3)] }] },
      text: 'x',
    });
    expect(replies).toMatchObject([{ probability: expect.closeTo(0.3), rank: 2 }]);
  });

  test.each([
    ['no log probabilities', { logprobs: null, text: 'x', finish_reason: 'length' }],
    ['positive ones', top({ a: 3, b: 5 })],
    ['words in their place', { logprobs: { top_logprobs: [{ a: 'x', b: 'y' }] } }],
  ])('is not measured by a server that gives %s', async (_, choice) => {
    expect((await measured(choice)).replies).toEqual({
      reason: 'the server gives no log probabilities',
      blocked: false,
    });
  });
});

describe('a bad server', () => {
  const bad: readonly (readonly [string, Handler, RegExp])[] = [
    [
      'garbage',
      (_, response) => response.writeHead(200).end('<html>\u001b[31mno'),
      /^the server does not answer in JSON$/,
    ],
    ['nothing', (_, response) => json(response, {}), /^the server answers without a text$/],
    ['null', (_, response) => json(response, null), /^the server answers without a text$/],
    ['numbers', (_, response) => json(response, chat({ message: { content: 7 } })), /answers without a text/],
    ['no reason', (_, response) => json(response, chat({ message: { content: 'x' } })), /does not say why it ended/],
    [
      'an odd reason',
      (_, response) => json(response, chat({ message: { content: 'x' }, finish_reason: 'a\u0000b\u202e' })),
      /ended it with "a b/,
    ],
    [
      'a refusal',
      (_, response) => json(response, { error: { message: 'no such\nmodel' } }, 404),
      /answers 404: model$/,
    ],
    ['a fault', (_, response) => response.writeHead(500).end('Traceback\n  boom'), /answers 500: boom$/],
    ['a hang-up', (request) => request.socket.destroy(), /^the server .+$/],
    [
      'without end',
      (_, response) => {
        response.writeHead(200);
        const more = setInterval(() => response.write('x'.repeat(2 ** 20)), 1);
        response.on('close', () => clearInterval(more));
      },
      /answers more than \d+ bytes/,
    ],
  ];

  test.each(bad)('that answers with %s is told of in one sentence', async (_, answer, sentence) => {
    const { url } = await server(completing(answer));
    const result = await run(url);
    expect(result).toEqual({ reason: expect.stringMatching(sentence), blocked: true });
  });

  test('that never answers is not waited for beyond the limit', async () => {
    const { url } = await server(completing(() => {}));
    const result = await run(url, { limits: { seconds: 2, memoryMb: null, outputBytes: 1e6 } });
    expect(result).toEqual({
      reason: expect.stringMatching(/^the server does not answer within \d s$/),
      blocked: true,
    });
  });

  test('that gives a count of nonsense is not believed', async () => {
    const { url } = await server(
      completing((_, response) =>
        json(response, chat({ message: { content: 'x' }, finish_reason: 'length' }, { completion_tokens: -1e99 })),
      ),
    );
    expect(ran(await run(url)).transcripts).toMatchObject([{ tokens: 24 }, { tokens: 24 }]);
  });

  test('that fails for one prompt costs that prompt', async () => {
    const { url } = await server(
      completing((_, response, body) => {
        if (JSON.stringify(body).includes('water')) json(response, { detail: 'too long' }, 400);
        else json(response, chat({ message: { content: 'Paris.' }, finish_reason: 'stop' }));
      }),
    );
    expect(ran(await run(url)).transcripts).toMatchObject([
      { stop: { reason: 'stop' } },
      { stop: { reason: 'error', message: 'answers 400: too long' } },
    ]);
  });

  test('that is not there, or wants a key, or is no address', async () => {
    expect(await run('http://127.0.0.1:9')).toEqual({
      reason: expect.stringMatching(/^no server answers at http:\/\/127\.0\.0\.1:9: /),
      blocked: true,
    });
    const { url } = await server((_, response) => json(response, {}, 401));
    expect(await run(url)).toEqual({ reason: `the server at ${url} wants a key: set TUNELINT_API_KEY`, blocked: true });
    expect(await run('localhost:8000')).toMatchObject({ reason: expect.stringContaining('is no address of a server') });
  });
});

describe('a server of our own', () => {
  const serve = (command: string, more: Partial<SmokeJob> = {}) =>
    openaiBackend({ serveCommand: command, env })(
      job({ kind: 'folder', place: '/tmp/$(touch /tmp/pwned) "; a' }, more),
    );
  const PYTHON = `python3 -c '
import http.server, json, sys
class H(http.server.BaseHTTPRequestHandler):
    def answer(self, value):
        data = json.dumps(value).encode()
        self.send_response(200); self.send_header("content-length", str(len(data))); self.end_headers(); self.wfile.write(data)
    def do_GET(self): self.answer({"data": []})
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.answer({"choices": [{"message": {"content": sys.argv[1]}, "finish_reason": "stop"}]})
    def log_message(self, *a): pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), H).serve_forever()'`;

  test('is started with the path of the model as one word, and stopped', async () => {
    const { transcripts, smoke } = ran(await serve(`${PYTHON} {model} {port}`));
    expect(transcripts).toMatchObject([{ text: '/tmp/$(touch /tmp/pwned) "; a' }, {}]);
    expect(smoke.timings.start).toBeGreaterThan(0);
  });

  test('that ends, or never gets ready, says its last words', async () => {
    expect(await serve('sh -c "echo loading; echo CUDA out of memory >&2; exit 3"')).toEqual({
      reason: expect.stringMatching(/^the server ended with status 3: (?:CUDA out of memory|loading)$/),
      blocked: true,
    });
    expect(await serve('no-such-server {port}')).toMatchObject({
      reason: expect.stringMatching(/status 127: .*not found/),
    });
    const limits = { seconds: 2, memoryMb: null, outputBytes: 1e6 };
    expect(await serve('sh -c "echo still loading; sleep 100"', { limits })).toEqual({
      reason: expect.stringMatching(/did not get ready in time: it wrote still loading$|took too long/),
      blocked: true,
    });
  });

  test('is stopped when the smoke test is', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    expect(await serve('sleep 100', { signal: controller.signal })).toEqual({
      reason: 'the smoke test was stopped',
      blocked: true,
    });
  });
});
