import { Socket } from "node:net";
// src/llama-worker.ts
/** llama.cpp's own defaults, which its users get. `common_params_sampling` in https://github.com/ggml-org/llama.cpp/blob/master/common/common.h */
const SAMPLING = {
	temperature: .8,
	topK: 40,
	topP: .95,
	minP: .05
};
/** Tokens of a context beyond the longest text and its output. */
const ROOM = 8;
/** The first complaint of llama.cpp itself. */
let logged;
const channel = new Socket({ fd: 3 });
let heard = "";
channel.setEncoding("utf8").on("data", (text) => {
	heard += text;
	const end = heard.indexOf("\n");
	if (end < 0) return;
	const job = JSON.parse(heard.slice(0, end));
	heard = "";
	run(job).then(() => channel.end(), (error) => {
		say({
			kind: "failed",
			message: logged ?? (error instanceof Error ? error.message : String(error))
		});
		channel.end();
	});
});
function say(answer) {
	channel.write(`${JSON.stringify(answer)}\n`);
}
async function run(job) {
	const started = performance.now();
	const seconds = () => (performance.now() - started) / 1e3;
	const peer = await import(job.peer);
	const llama = await peer.getLlama({
		gpu: job.gpu,
		build: "never",
		skipDownload: true,
		progressLogs: false,
		maxThreads: job.threads,
		logLevel: peer.LlamaLogLevel.error,
		logger: (_level, message) => {
			logged ??= message;
		}
	});
	say({
		kind: "started",
		release: llama.llamaCppRelease.release,
		device: llama.gpu === false ? "cpu" : llama.gpu,
		seconds: seconds()
	});
	const model = await llama.loadModel({ modelPath: job.model });
	const encoded = (text) => {
		const ids = model.tokenize(text, true);
		const { bos, shouldPrependBosToken } = model.tokens;
		return shouldPrependBosToken && bos !== null && ids[0] !== bos ? [bos, ...ids] : ids;
	};
	const prompts = job.prompts.map(({ name, text }) => ({
		name,
		ids: encoded(text)
	}));
	const references = job.references.map((reference) => ({
		...reference,
		ids: encoded(reference.text)
	}));
	const longest = Math.max(...prompts.map(({ ids }) => ids.length + job.maxNewTokens), ...references.map(({ ids }) => ids.length));
	const sequence = (await model.createContext({
		contextSize: longest + ROOM,
		threads: job.threads,
		sequences: 1
	})).getSequence();
	const stops = [...model.iterateAllTokens()].filter((token) => model.isEogToken(token));
	say({
		kind: "loaded",
		seconds: seconds(),
		dtype: model.typeDescription,
		stops: stops.map((id) => ({
			id,
			token: model.detokenize([id], true)
		}))
	});
	const passes = [{
		pass: "greedy",
		repeat: 0
	}].concat(Array.from({ length: job.samples }, (_, repeat) => ({
		pass: "sampled",
		repeat
	})));
	for (const { pass, repeat } of passes) for (const { name, ids } of prompts) {
		await sequence.clearHistory();
		const began = seconds();
		const options = pass === "greedy" ? { temperature: 0 } : {
			...SAMPLING,
			seed: job.seed + repeat
		};
		const out = [];
		let first = null;
		let isOver = false;
		for await (const token of sequence.evaluate(ids, {
			...options,
			yieldEogToken: true
		})) {
			first ??= seconds() - began;
			out.push(token);
			isOver = seconds() > job.seconds;
			if (model.isEogToken(token) || out.length >= job.maxNewTokens || isOver) break;
		}
		const last = out.at(-1);
		const isStopped = last !== void 0 && model.isEogToken(last);
		say({
			kind: "output",
			prompt: name,
			pass,
			repeat,
			ids: out,
			text: model.detokenize(isStopped ? out.slice(0, -1) : out, true),
			stop: isStopped ? {
				id: last,
				token: model.detokenize([last], true)
			} : isOver ? "time" : "length",
			seconds: seconds() - began,
			first
		});
		if (isOver) return;
	}
	for (const reference of references) {
		if (seconds() > job.seconds) return;
		await measureReference(model, sequence, reference, job, stops);
	}
	say({
		kind: "done",
		seconds: seconds(),
		peakMemoryMb: process.resourceUsage().maxRSS / 1e3
	});
	await llama.dispose();
}
/** What the model thinks of a reference reply: the stop at each place of it, and the losses of its tokens. */
async function measureReference(model, sequence, reference, job, stops) {
	const places = placesOf(model, reference);
	const [turnEnd, ...more] = job.turnEnd === null ? [] : model.tokenize(job.turnEnd, true);
	if (places === void 0 || turnEnd === void 0 || more.length > 0) {
		say({
			kind: "reference",
			prompt: reference.name,
			turnEnd: null,
			losses: [],
			finite: true
		});
		return;
	}
	const wanted = new Set(job.tokens.flatMap((token) => oneToken(model, token)));
	const ids = reference.ids.slice(0, places.end + 1);
	await sequence.clearHistory();
	const evaluated = await sequence.controlledEvaluate(ids.slice(0, -1).map((id, i) => {
		const next = ids[i + 1] ?? id;
		if (i + 1 < places.start) return id;
		const isWhole = i + 1 === places.end || wanted.has(next);
		const logits = { filter: {
			tokens: [next, ...stops],
			includeMax: true
		} };
		return [id, { generateNext: isWhole ? { probabilities: true } : {
			logits,
			totalLogitWeight: true
		} }];
	}));
	let inside = 0;
	let finite = true;
	const losses = [];
	let end = null;
	for (let i = places.start - 1; i < ids.length - 1; i += 1) {
		const next = evaluated[i]?.next;
		const id = ids[i + 1];
		if (next === void 0 || id === void 0) continue;
		const of = probabilities(next);
		const probability = of(id);
		if (!Number.isFinite(probability)) finite = false;
		const whole = next.probabilities;
		const rank = whole === void 0 ? null : rankOf(whole, id);
		losses.push({
			id,
			loss: -Math.log(Math.max(probability, 1e-30)),
			rank
		});
		if (i + 1 > places.start && i + 1 < places.end) inside = Math.max(inside, ...stops.map(of).filter(Number.isFinite));
		if (i + 1 === places.end && whole !== void 0) {
			const [first] = whole.keys();
			const text = first === void 0 ? "" : model.detokenize([first], true);
			end = {
				probability: whole.get(turnEnd) ?? 0,
				rank: rankOf(whole, turnEnd),
				first: text
			};
		}
	}
	say({
		kind: "reference",
		prompt: reference.name,
		turnEnd: end === null ? null : {
			...end,
			inside
		},
		losses: losses.map((one) => ({
			...one,
			token: model.detokenize([one.id], true)
		})),
		finite
	});
}
/** Indexes of the reply's first token and of the token that follows it; undefined where the text cannot be cut there. */
function placesOf(model, { text, start, end, ids }) {
	const extra = ids.length - model.tokenize(text, true).length;
	const before = model.tokenize(text.slice(0, start), true).length + extra;
	let after = model.tokenize(text.slice(0, end), true).length + extra;
	while (after < ids.length && model.detokenize([ids[after] ?? 0], true).trim() === "") after += 1;
	return before >= 1 && after > before && after < ids.length ? {
		start: before,
		end: after
	} : void 0;
}
function oneToken(model, text) {
	const ids = model.tokenize(text, true);
	return ids.length === 1 ? ids : [];
}
function probabilities({ probabilities: whole, logits, totalLogitWeight }) {
	if (whole !== void 0) return (id) => whole.get(id) ?? 0;
	const largest = Math.max(...logits?.values() ?? []);
	return (id) => Math.exp((logits?.get(id) ?? NaN) - largest) / (totalLogitWeight ?? NaN);
}
/** From 1; the map is sorted. */
function rankOf(whole, id) {
	let rank = 1;
	for (const [token] of whole) {
		if (token === id) return rank;
		rank += 1;
	}
	return rank;
}
export {};
