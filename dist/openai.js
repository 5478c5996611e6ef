import { n as startChild } from "./child.js";
import { t as plainLine } from "./words.js";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
// src/smoke/server.ts
/** Bytes of one answer: the longest output has a few kilobytes, its log probabilities a few hundred. */
const MAX_ANSWER = 8 * 2 ** 20;
/** Bytes that a server may log. */
const MAX_LOG = 256 * 2 ** 20;
const POLL_MS = 250;
/** One question of readiness or identity. */
const SHORT_MS = 5e3;
/** A server that can be asked, or the sentence that says why there is none. */
async function openServer(options) {
	const { url, command, apiKey, signal, wallMs } = options;
	const port = command !== void 0 && url === void 0 ? await freePort() : void 0;
	const origin = originOf(url ?? `http://127.0.0.1:${port}`);
	if (origin === void 0) return { reason: `${JSON.stringify(url)} is no address of a server: it begins with http:// or https://` };
	const started = performance.now();
	const left = () => Math.max(1, wallMs - (performance.now() - started));
	const child = command === void 0 ? void 0 : served(command, port ?? Number(new URL(origin).port), options);
	let end;
	child?.ended.then((ended) => {
		end = ended;
	});
	const ask = (path, body, timeoutMs = left()) => asked$1(`${origin}${path}`, body, {
		apiKey,
		timeoutMs: Math.min(timeoutMs, left()),
		signal
	});
	const server = {
		origin,
		ask,
		ended: () => end,
		close: async () => {
			await child?.stop();
		}
	};
	const reason = await ready(server, child, {
		origin,
		isStarted: command !== void 0,
		left,
		signal
	});
	if (reason === void 0) return server;
	await server.close();
	return { reason };
}
/** The command as the operator wrote it. The model's path comes from a repository, so it goes in as a variable, never as shell text. */
function served(command, port, { env, model, wallMs, memoryBytes, signal }) {
	const script = command.replaceAll("{model}", "\"$TUNELINT_MODEL\"").replaceAll("{port}", String(port));
	return startChild({
		command: [
			"/bin/sh",
			"-c",
			`exec ${script}`
		],
		env: {
			...env,
			TUNELINT_MODEL: model
		},
		limits: {
			wallMs,
			outputBytes: MAX_LOG,
			memoryBytes
		},
		signal
	});
}
/** Waits until the server answers; undefined when it does. */
async function ready(server, child, { origin, isStarted, left, signal }) {
	for (;;) {
		const ended = server.ended();
		if (ended !== void 0) return endedReason(ended);
		if (signal.aborted) return "the smoke test was stopped";
		const health = await server.ask("/health", void 0, SHORT_MS);
		if (health.ok || health.status !== void 0 && health.status < 300) return void 0;
		if (health.status !== void 0 && health.status !== 503) {
			const models = await server.ask("/v1/models", void 0, SHORT_MS);
			if (models.ok) return void 0;
			if (models.status !== void 0 && models.status !== 503 && !isStarted) return models.status === 401 || models.status === 403 ? `the server at ${origin} wants a key: set TUNELINT_API_KEY` : void 0;
		}
		if (!isStarted && health.status === void 0) return `no server answers at ${origin}: ${health.problem}`;
		if (left() <= POLL_MS) return `the server did not get ready in time: it wrote ${plainLine(child?.tail() ?? "") || "nothing"}`;
		await setTimeout(POLL_MS);
	}
}
/** Why a server that was started here is gone, as a sentence. */
function endedReason({ because, status, tail, error }) {
	const said = plainLine(tail);
	if (because === "spawn") return `the server could not be started: ${error?.message ?? "no reason given"}`;
	if (because === "time") return "the server took too long and was stopped";
	if (because === "output") return "the server wrote without end and was stopped";
	if (because === "stopped") return "the smoke test was stopped";
	if (status === 137) return "the server was killed, most likely for want of memory";
	return `the server ended with status ${status ?? "?"}: ${said === "" ? "it wrote nothing" : said}`;
}
function originOf(url) {
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return void 0;
	const { origin, pathname } = new URL(url);
	return `${origin}${pathname.replace(/\/+$/, "").replace(/\/v1$/, "")}`;
}
async function freePort() {
	const probe = createServer();
	await new Promise((resolve, reject) => {
		probe.once("error", reject).listen(0, "127.0.0.1", resolve);
	});
	const address = probe.address();
	await new Promise((resolve) => probe.close(resolve));
	if (address === null || typeof address === "string") throw new Error("the system gives no port");
	return address.port;
}
async function asked$1(url, body, { apiKey, timeoutMs, signal }) {
	const headers = { accept: "application/json" };
	if (body !== void 0) headers["content-type"] = "application/json";
	if (apiKey !== void 0) headers["authorization"] = `Bearer ${apiKey}`;
	const timeout = AbortSignal.timeout(Math.ceil(timeoutMs));
	let status;
	try {
		const response = await fetch(url, {
			method: body === void 0 ? "GET" : "POST",
			headers,
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			redirect: "error",
			signal: AbortSignal.any([signal, timeout])
		});
		status = response.status;
		const text = await bounded(response);
		if (text === void 0) return {
			ok: false,
			status,
			problem: `answers more than ${MAX_ANSWER} bytes`
		};
		let json;
		try {
			json = JSON.parse(text);
		} catch {
			if (response.ok) return {
				ok: false,
				status,
				problem: "does not answer in JSON"
			};
		}
		if (response.ok) return {
			ok: true,
			json,
			server: response.headers.get("server") ?? ""
		};
		return {
			ok: false,
			status,
			problem: `answers ${status}: ${complaint(json) ?? (plainLine(text) || "nothing else")}`
		};
	} catch (error) {
		if (timeout.aborted) return {
			ok: false,
			status,
			problem: `does not answer within ${Math.ceil(timeoutMs / 1e3)} s`
		};
		if (signal.aborted) return {
			ok: false,
			status,
			problem: "was not waited for"
		};
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		const code = cause instanceof Error && "code" in cause ? String(cause.code) : void 0;
		const known = Object.entries({
			ECONNREFUSED: "nothing listens there",
			ENOTFOUND: "there is no such host",
			ECONNRESET: "it hung up"
		}).find(([name]) => name === code)?.[1];
		return {
			ok: false,
			status,
			problem: known ?? plainLine(cause instanceof Error ? cause.message : String(cause))
		};
	}
}
async function bounded(response) {
	const decoder = new TextDecoder();
	let text = "";
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		if (bytes > MAX_ANSWER) return void 0;
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}
/** `{ error: { message } }` of OpenAI, `{ message }` of vLLM before 0.9, `{ detail }` of FastAPI, `{ error }` of TGI. */
function complaint(json) {
	const text = [
		at(json, "error", "message"),
		at(json, "message"),
		at(json, "detail"),
		at(json, "error")
	].find((value) => typeof value === "string");
	return typeof text === "string" ? plainLine(text) : void 0;
}
/** A member of JSON that anybody may have written; undefined where there is none. */
function at(value, ...keys) {
	let found = value;
	for (const key of keys) {
		if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return void 0;
		found = Reflect.get(found, key);
	}
	return found;
}
// src/smoke/openai.ts
/** One answer: reasoning models on a busy server take their time, and the whole test has its own limit. */
const ANSWER_MS = 3e5;
const IDENTITY_MS = 3e3;
/** Prompts asked at once of servers that batch; the others would only queue them. */
const AT_ONCE = 8;
/** The most that vLLM gives without `--max-logprobs`, and OpenAI itself. https://docs.vllm.ai/en/latest/configuration/engine_args.html */
const TOP = 20;
/** Generates with an OpenAI-compatible server, and measures what its answers show. */
function openaiBackend(options) {
	return async (job) => {
		const started = performance.now();
		job.progress(options.serveCommand === void 0 ? "asking the server" : "starting the server");
		const server = await openServer({
			url: options.url,
			command: options.serveCommand,
			apiKey: options.apiKey,
			env: options.env,
			model: job.model.place,
			wallMs: job.limits.seconds * 1e3,
			memoryBytes: job.limits.memoryMb === null ? void 0 : job.limits.memoryMb * 2 ** 20,
			signal: job.signal
		});
		if ("reason" in server) return blocked(server.reason);
		const ready = performance.now();
		try {
			return await asked(job, server, options.served, {
				started,
				ready
			});
		} finally {
			await server.close();
		}
	};
}
const UNKNOWN = {
	name: "server",
	version: "",
	extra: {},
	batches: false,
	takesIds: false
};
/**
* vLLM: /version, and control tokens stay in the text with skip_special_tokens
*   https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html
* SGLang: /get_model_info https://docs.sglang.ai/basic_usage/native_api.html
* TGI: /info https://huggingface.github.io/text-generation-inference/
* llama-server: /props https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md
* Ollama: /api/version https://github.com/ollama/ollama/blob/main/docs/api.md
*/
async function dialect(server) {
	const get = (path) => server.ask(path, void 0, IDENTITY_MS);
	const [props, model, ollama, version, info] = await Promise.all([
		"/props",
		"/get_model_info",
		"/api/version",
		"/version",
		"/info"
	].map(get));
	const said = (answer, ...keys) => {
		const value = answer?.ok === true ? at(answer.json, ...keys) : void 0;
		return typeof value === "string" ? plainLine(value).slice(0, 60) : void 0;
	};
	const whole = {
		batches: true,
		takesIds: true,
		extra: { skip_special_tokens: false }
	};
	if (props?.ok === true && at(props.json, "default_generation_settings") !== void 0) return {
		name: "llama.cpp",
		version: said(props, "build_info") ?? "",
		extra: {},
		batches: false,
		takesIds: true
	};
	if (said(model, "model_path") !== void 0) return {
		name: "sglang",
		version: "",
		...whole
	};
	if (said(ollama, "version") !== void 0) return {
		...UNKNOWN,
		name: "ollama",
		version: said(ollama, "version") ?? ""
	};
	if (said(info, "model_id") !== void 0) return {
		...UNKNOWN,
		name: "tgi",
		version: said(info, "version") ?? "",
		batches: true
	};
	const vllm = said(version, "version");
	return vllm === void 0 ? UNKNOWN : {
		name: "vllm",
		version: vllm,
		...whole
	};
}
async function asked(job, server, served, { started, ready }) {
	const { plan, progress } = job;
	const engine = await dialect(server);
	const model = served ?? await modelName(server, job.model.place);
	const passes = [{
		pass: "greedy",
		repeat: 0
	}];
	if (plan.samples) for (let repeat = 0; repeat < plan.repeat; repeat += 1) passes.push({
		pass: "sampled",
		repeat
	});
	const wanted = passes.flatMap((pass) => plan.prompts.map((prompt) => ({
		...pass,
		prompt
	})));
	const transcripts = await inTurn(wanted, engine.batches ? AT_ONCE : 1, async (one, i) => {
		progress(`output ${i + 1} of ${wanted.length}`);
		return await transcript(job, server, {
			engine,
			model
		}, one);
	});
	const ended = server.ended();
	if (ended !== void 0) return blocked(endedReason(ended));
	const failed = transcripts.flatMap(({ stop }) => stop.reason === "error" ? [stop.message] : []);
	if (failed.length === transcripts.length) return blocked(`the server ${failed[0] ?? "was asked nothing"}`);
	const seconds = transcripts.reduce((sum, one) => sum + one.seconds, 0);
	const tokens = transcripts.reduce((sum, one) => sum + one.tokens, 0);
	progress("turn ends");
	const turnEndReplies = await turnEnds(job, server, {
		engine,
		model
	});
	return {
		smoke: {
			backend: "openai",
			plan,
			versions: { [engine.name === "server" ? "OpenAI-compatible server" : engine.name]: engine.version },
			device: "server",
			dtype: null,
			problem: null,
			weights: null,
			resized: null,
			timings: {
				start: (ready - started) / 1e3,
				load: 0,
				total: (performance.now() - started) / 1e3,
				firstToken: null,
				tokensPerSecond: seconds > 0 && tokens > 0 ? tokens / seconds : null,
				peakMemoryMb: null
			}
		},
		transcripts,
		baseTranscripts: unmeasured("the server has one model"),
		paddingParity: unmeasured("a server does its own batching"),
		turnEndReplies,
		tokenLosses: unmeasured("servers do not give the losses of given tokens in one way"),
		logits: unmeasured("servers do not show logits")
	};
}
/** The name under which the server has the model: of a server that is started for it, its place is one. */
async function modelName(server, place) {
	const answer = await server.ask("/v1/models", void 0, IDENTITY_MS);
	const listed = answer.ok ? at(answer.json, "data") : void 0;
	const ids = (Array.isArray(listed) ? listed : []).map((one) => at(one, "id")).filter((id) => typeof id === "string");
	return ids.includes(place) || ids.length !== 1 ? place : ids[0] ?? place;
}
async function transcript({ plan }, server, { engine, model }, { prompt, pass, repeat }) {
	const started = performance.now();
	const body = {
		model,
		max_tokens: plan.maxNewTokens,
		stream: false,
		...pass === "greedy" ? { temperature: 0 } : { seed: (plan.seed + repeat) % 2 ** 31 },
		...engine.extra
	};
	const answer = (plan.chat ? await server.ask("/v1/chat/completions", {
		...body,
		messages: prompt.messages
	}, ANSWER_MS) : void 0) ?? await server.ask("/v1/completions", {
		...body,
		prompt: prompt.text
	}, ANSWER_MS);
	const head = {
		prompt: prompt.name,
		pass,
		repeat
	};
	const seconds = (performance.now() - started) / 1e3;
	if (!answer.ok) return {
		...head,
		ids: null,
		tokens: 0,
		text: "",
		stop: error(answer.problem),
		seconds
	};
	return {
		...head,
		...read(answer.json, plan),
		seconds
	};
}
/** One answer, whatever it is. */
function read(json, { maxNewTokens, turnEnd }) {
	const choice = at(json, "choices", 0);
	const content = at(choice, "message", "content") ?? at(choice, "text");
	const reasoning = at(choice, "message", "reasoning_content") ?? at(choice, "message", "reasoning");
	const thought = typeof reasoning === "string" && reasoning !== "" ? reasoning : void 0;
	const nothing = {
		ids: null,
		tokens: 0,
		text: ""
	};
	const isCall = Array.isArray(at(choice, "message", "tool_calls"));
	if (typeof content !== "string" && thought === void 0 && !isCall) return {
		...nothing,
		stop: error("answers without a text")
	};
	const said = typeof content === "string" ? content : "";
	const isCut = at(choice, "finish_reason") === "length";
	const before = thought === void 0 ? "" : said === "" && isCut ? `<think>${thought}` : `<think>${thought}</think>`;
	const counted = at(json, "usage", "completion_tokens");
	const isCount = typeof counted === "number" && Number.isSafeInteger(counted) && counted >= 0;
	const stop = stopOf(choice, turnEnd);
	const length = stop.reason === "length" ? maxNewTokens : 0;
	const end = stop.reason === "stop" ? turnEnd?.token ?? "" : "";
	const whole = before + said;
	return {
		ids: null,
		tokens: isCount ? counted : length,
		text: end !== "" && whole.endsWith(end) ? whole.slice(0, -end.length) : whole,
		stop
	};
}
/**
* Why it ended. vLLM names an extra stop id in `stop_reason` and leaves it null for its own eos
* (https://docs.vllm.ai/en/latest/api/vllm/outputs.html), SGLang names the id in `matched_stop`
* (https://docs.sglang.ai/basic_usage/openai_api_completions.html), TGI has words of its own
* (https://huggingface.github.io/text-generation-inference/, FinishReason).
*/
function stopOf(choice, turnEnd) {
	const reason = at(choice, "finish_reason");
	if (reason === "length") return { reason: "length" };
	if ([
		"stop",
		"eos_token",
		"stop_sequence",
		"tool_calls",
		"function_call"
	].includes(String(reason))) {
		const by = at(choice, "stop_reason") ?? at(choice, "matched_stop");
		const id = typeof by === "number" && Number.isSafeInteger(by) && by >= 0 ? by : null;
		return {
			reason: "stop",
			id,
			token: typeof by === "string" ? plainLine(by) : id !== null && id === turnEnd?.id ? turnEnd.token : null
		};
	}
	return error(typeof reason === "string" ? `ended it with ${JSON.stringify(plainLine(reason))}` : "does not say why it ended");
}
/**
* The probability of the turn end as the next token after each reference reply, where the server completes plain text and
* gives log probabilities; a token that is not among the TOP gets the probability of the last of them.
*/
async function turnEnds({ plan }, server, { engine, model }) {
	const { turnEnd } = plan;
	const references = plan.prompts.flatMap(({ name, reference }) => reference === null ? [] : [{
		name,
		reference
	}]);
	if (turnEnd === null) return unmeasured("it is not known what ends a turn");
	if (references.length === 0) return unmeasured("there are no reference replies");
	const replies = [];
	for (const { name, reference } of references) {
		const { ids, end, text, span } = reference;
		const prompt = engine.takesIds && ids !== null && end !== null ? ids.slice(0, end) : text.slice(0, span.end);
		const answer = await server.ask("/v1/completions", {
			model,
			prompt,
			max_tokens: 1,
			temperature: 0,
			logprobs: TOP,
			stream: false,
			...engine.extra
		}, ANSWER_MS);
		if (!answer.ok) return unmeasured(`the server ${answer.problem}`);
		const top = topTokens(answer.json);
		if (top.length < 2) return unmeasured("the server gives no log probabilities");
		const index = top.findIndex(({ token, id }) => id === void 0 ? token === turnEnd.token : id === turnEnd.id);
		const last = Math.min(top.at(-1)?.probability ?? 0, Math.max(0, 1 - top.reduce((sum, t) => sum + t.probability, 0)));
		replies.push({
			prompt: name,
			probability: index < 0 ? last : top[index]?.probability ?? 0,
			rank: index < 0 ? top.length + 1 : index + 1,
			first: top[0]?.token ?? "",
			inside: 0
		});
	}
	return replies;
}
/** The likeliest next tokens: of completions a record per token (vLLM, SGLang, llama-cpp-python), of llama-server a list as in chats. */
function topTokens(json) {
	const logprobs = at(json, "choices", 0, "logprobs");
	const record = at(logprobs, "top_logprobs", 0);
	const list = at(logprobs, "content", 0, "top_logprobs");
	const found = [];
	const add = (token, id, logprob) => {
		if (typeof token !== "string" || typeof logprob !== "number" || !(logprob <= .01)) return;
		found.push({
			token,
			id: typeof id === "number" ? id : void 0,
			probability: Math.min(1, Math.exp(logprob))
		});
	};
	if (Array.isArray(list)) for (const one of list.slice(0, 100)) add(at(one, "token"), at(one, "id"), at(one, "logprob"));
	else if (typeof record === "object" && record !== null) for (const [token, logprob] of Object.entries(record).slice(0, 100)) add(token, void 0, logprob);
	return found.sort((a, b) => b.probability - a.probability);
}
/** Does them in order, so many at once; the results are in order too. */
async function inTurn(items, atOnce, act) {
	const results = [];
	let next = 0;
	const one = async () => {
		for (let i = next++; i < items.length; i = next++) results[i] = await act(items[i], i);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, one));
	return results;
}
function error(message) {
	return {
		reason: "error",
		message
	};
}
function blocked(reason) {
	return {
		reason,
		blocked: true
	};
}
function unmeasured(reason) {
	return {
		reason,
		blocked: false
	};
}
export { openaiBackend };
