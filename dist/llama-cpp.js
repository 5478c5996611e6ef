import { n as startChild } from "./child.js";
import { t as plainLine } from "./words.js";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
// src/smoke/llama-cpp.ts
/** What is left of the time for loading and for the last words. */
const MARGIN_MS = 15e3;
/**
* llama.cpp's threads wait busily for each other, so that more than there are cores slow it down twelvefold on small
* machines; beyond eight a small model gains nothing. Half of what is there: the other half is the second thread of a core.
*/
const THREADS = Math.min(8, Math.max(1, Math.floor(availableParallelism() / 2)));
/** Where node-llama-cpp is, or undefined. */
function findPeer(folders) {
	for (const start of folders) for (let folder = start;; folder = dirname(folder)) {
		const file = join(folder, "node_modules", "node-llama-cpp", "package.json");
		if (existsSync(file)) {
			const { version, exports } = JSON.parse(readFileSync(file, "utf8"));
			const module = join(dirname(file), exports?.["."]?.import ?? "dist/index.js");
			return {
				module: pathToFileURL(module).href,
				version
			};
		}
		if (dirname(folder) === folder) break;
	}
}
/** Runs a GGUF file with node-llama-cpp in a process of its own. */
function llamaCppBackend({ folders, device, node, env }) {
	return async (job) => {
		const { model, plan, limits, signal, progress } = job;
		if (model.kind !== "gguf") return blocked(`the backend llama.cpp runs GGUF files, and ${model.kind === "hub" ? model.place : "this"} is none`);
		if (model.adapter !== void 0) return blocked("the backend llama.cpp does not run adapters: merge and convert it first");
		const peer = findPeer(folders);
		if (peer === void 0) return blocked("the backend llama.cpp needs node-llama-cpp: npm install --global node-llama-cpp@3");
		const self = import.meta.url;
		const worker = new URL(self.endsWith(".ts") ? "../llama-worker.ts" : "./llama-worker.js", self);
		const started = performance.now();
		progress("starting llama.cpp");
		const child = startChild({
			command: [
				node,
				"--no-warnings=ExperimentalWarning",
				fileURLToPath(worker)
			],
			env,
			limits: {
				wallMs: limits.seconds * 1e3 + MARGIN_MS,
				outputBytes: limits.outputBytes,
				memoryBytes: limits.memoryMb === null ? void 0 : limits.memoryMb * 2 ** 20
			},
			signal
		});
		const told = {
			peer: peer.module,
			gpu: device === "cpu" ? false : device === "cuda" ? "cuda" : device === "mps" ? "metal" : "auto",
			threads: THREADS,
			model: model.place,
			seconds: limits.seconds,
			seed: plan.seed,
			maxNewTokens: plan.maxNewTokens,
			samples: plan.samples ? plan.repeat : 0,
			prompts: plan.prompts.map(({ name, text }) => ({
				name,
				text
			})),
			references: plan.prompts.flatMap(({ name, reference }) => reference === null ? [] : [{
				name,
				text: reference.text,
				...reference.span
			}]),
			turnEnd: plan.turnEnd?.token ?? null,
			tokens: plan.tokens.map(({ token }) => token)
		};
		child.channel.write(`${JSON.stringify(told)}\n`);
		const said = {
			started: [],
			loaded: [],
			output: [],
			reference: [],
			done: [],
			failed: []
		};
		const garbage = await listen(child.channel, limits.outputBytes, (answer) => {
			said[answer.kind].push(answer);
			if (answer.kind === "output") progress(`output ${said.output.length}`);
		});
		if (garbage !== void 0) await child.stop();
		return result(job, said, {
			ended: await child.ended,
			garbage,
			version: peer.version,
			total: (performance.now() - started) / 1e3
		});
	};
}
/** Hears the process to its end; what is wrong with what it said, or undefined. */
async function listen(channel, most, heard) {
	const decoder = new TextDecoder();
	let rest = "";
	let bytes = 0;
	try {
		for await (const chunk of channel) {
			bytes += chunk.length;
			if (bytes > most) return "the process that runs llama.cpp wrote without end";
			const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n");
			rest = lines.pop() ?? "";
			for (const line of lines) heard(JSON.parse(line));
		}
	} catch (error) {
		return error instanceof SyntaxError ? "the process that runs llama.cpp wrote what is no JSON" : void 0;
	}
}
function result(job, said, end) {
	const [start] = said.started;
	const [loaded] = said.loaded;
	const { model, plan } = job;
	const plain = (text) => plainLine(text).replaceAll(model.place, "the file");
	const failed = said.failed[0];
	const why = trouble(end, plain);
	if (start === void 0) return blocked(why ?? `node-llama-cpp does not start: ${plain(failed?.message ?? end.ended.tail)} (npm install --global node-llama-cpp@3)`);
	const about = {
		backend: "llama.cpp",
		plan,
		versions: {
			"node-llama-cpp": end.version,
			"llama.cpp": plainLine(start.release)
		},
		device: start.device,
		weights: null,
		resized: null
	};
	if (loaded === void 0) {
		const crashed = end.ended.status === 134 || end.ended.status === 139;
		if (why !== void 0 && !crashed || failed !== void 0 && /memory|VRAM/i.test(failed.message)) return blocked(why ?? `there is not enough memory for the model: ${plain(failed?.message ?? "")}`);
		const message = plain(failed?.message ?? end.ended.tail) || "llama.cpp crashed while it read the file";
		const timings = {
			start: start.seconds,
			load: 0,
			total: end.total,
			firstToken: null,
			tokensPerSecond: null,
			peakMemoryMb: null
		};
		const nothing = unmeasured("the model does not load");
		return {
			smoke: {
				...about,
				dtype: null,
				problem: {
					part: "model",
					message
				},
				timings
			},
			transcripts: nothing,
			baseTranscripts: nothing,
			paddingParity: nothing,
			turnEndReplies: nothing,
			tokenLosses: nothing,
			logits: nothing
		};
	}
	const [done] = said.done;
	const lost = why ?? (failed === void 0 ? void 0 : `llama.cpp failed: ${plain(failed.message)}`);
	if (lost !== void 0) return blocked(lost);
	const transcripts = said.output.map(transcript);
	const tokens = transcripts.reduce((sum, t) => sum + t.tokens, 0);
	const seconds = transcripts.reduce((sum, t) => sum + t.seconds, 0);
	const late = {
		reason: `the time limit of ${job.limits.seconds} s was reached`,
		blocked: true
	};
	const wanted = plan.prompts.length * (plan.samples ? 1 + plan.repeat : 1);
	return {
		smoke: {
			...about,
			dtype: plainLine(loaded.dtype),
			problem: null,
			timings: {
				start: start.seconds,
				load: loaded.seconds - start.seconds,
				total: end.total,
				firstToken: said.output[0]?.first ?? null,
				tokensPerSecond: seconds > 0 ? tokens / seconds : null,
				peakMemoryMb: done?.peakMemoryMb ?? null
			}
		},
		transcripts: transcripts.length < wanted ? late : transcripts,
		baseTranscripts: unmeasured("the backend llama.cpp compares with no base"),
		paddingParity: unmeasured("llama.cpp does not pad"),
		turnEndReplies: done === void 0 ? late : turnEndReplies(job, said),
		tokenLosses: done === void 0 ? late : tokenLosses(job, said),
		logits: {
			finite: said.reference.every(({ finite }) => finite),
			module: null,
			prompt: said.reference.find(({ finite }) => !finite)?.prompt ?? null,
			nan: 0,
			infinite: 0
		}
	};
}
/** Why the process is gone, where it was not by itself and in peace. */
function trouble({ ended, garbage }, plain) {
	if (garbage !== void 0) return garbage;
	if (ended.because === "time") return "llama.cpp took too long and was stopped";
	if (ended.because === "output") return "llama.cpp wrote without end and was stopped";
	if (ended.because === "stopped") return "the smoke test was stopped";
	if (ended.because === "spawn") return `node could not be started: ${ended.error?.message ?? "no reason given"}`;
	if (ended.status === 137) return "llama.cpp was killed, most likely for want of memory";
	if (ended.status !== 0) return `llama.cpp crashed (status ${ended.status}): ${plain(ended.tail) || "it wrote nothing"}`;
}
function transcript({ prompt, pass, repeat, ids, text, stop, seconds }) {
	return {
		prompt,
		pass,
		repeat,
		ids,
		tokens: ids.length,
		text,
		stop: typeof stop === "string" ? { reason: stop } : {
			reason: "stop",
			...stop
		},
		seconds
	};
}
function turnEndReplies({ plan }, { reference }) {
	if (plan.turnEnd === null) return unmeasured("it is not known what ends a turn");
	const found = reference.flatMap(({ prompt, turnEnd }) => turnEnd === null ? [] : [{
		prompt,
		...turnEnd
	}]);
	if (found.length > 0) return found;
	return unmeasured(reference.length === 0 ? "there are no reference replies" : "the vocabulary of the file has no one token for the turn end");
}
function tokenLosses({ plan }, { reference }) {
	const all = reference.flatMap(({ losses }) => losses);
	if (all.length === 0) return unmeasured("there are no reference replies");
	const special = new Map(plan.tokens.map((token) => [token.token, token]));
	const ordinary = all.filter(({ token }) => !special.has(token));
	const tokens = plan.tokens.flatMap((token) => {
		const own = all.filter((one) => one.token === token.token);
		if (own.length === 0) return [];
		const ranks = own.flatMap(({ rank }) => rank === null ? [] : [rank]);
		return [{
			...token,
			count: own.length,
			loss: mean(own.map((o) => o.loss)),
			rank: Math.round(mean(ranks)),
			baseLoss: null
		}];
	});
	return {
		ordinary: {
			count: ordinary.length,
			loss: mean(ordinary.map(({ loss }) => loss)),
			baseLoss: null
		},
		tokens
	};
}
function mean(values) {
	return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
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
export { llamaCppBackend };
