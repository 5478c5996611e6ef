import { E as SourceError, k as SMOKE_THRESHOLDS, w as entryFor } from "./start.js";
import { C as rules, a as readSubject, b as report, c as loadTokenizer, d as TokenizerError, m as findSubjects, p as sandbox, s as templateVariables, v as judge } from "./engine.js";
import { a as rows, d as relate } from "./data.js";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createServer } from "node:net";
import { randomUUID } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { execFileSync, spawn } from "node:child_process";
// src/smoke/child.ts
/** Variables that a process needs to start, to find its libraries and devices, and to be found by the runner's own cleaning up. */
const KEPT = new Set("PATH HOME USER LOGNAME LANG LANGUAGE TZ TMPDIR TMP TEMP LD_LIBRARY_PATH VIRTUAL_ENV CONDA_PREFIX PYENV_ROOT PYENV_VERSION PYTHONPATH PYTHONUSERBASE HF_HOME HF_HUB_CACHE XDG_CACHE_HOME RUNNER_TRACKING_ID SYSTEMROOT WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA".split(" "));
const KEPT_PREFIX = /^(?:LC_|CUDA_|NVIDIA_|HIP_|ROCR_|ROCM_|HSA_|OMP_|MKL_|OPENBLAS_|NCCL_|PYTORCH_|TORCH_|TRITON_|VLLM_|SGLANG_|OLLAMA_|LLAMA_|GGML_)/;
const SECRET = /TOKEN|SECRET|PASSW|CREDENTIAL|API_?KEY|AUTH|_KEY$/;
/**
* The part of an environment that a model's process may see: a list of what is needed, so that nothing else gets there
* (GITHUB_*, ACTIONS_*, INPUT_*, secrets under any name). `home`: an empty folder to take for HOME, so that neither
* credentials in the real one are at hand nor caches stay there; packages of `pip install --user` are still found.
*/
function childEnvironment(env, { home, more = {} } = {}) {
	const kept = {};
	for (const [name, value] of Object.entries(env)) {
		const upper = name.toUpperCase();
		const isKept = KEPT.has(upper) || KEPT_PREFIX.test(upper) && !SECRET.test(upper);
		if (value !== void 0 && isKept) kept[name] = value;
	}
	if (home !== void 0) {
		const real = kept["HOME"];
		if (real !== void 0) kept["PYTHONUSERBASE"] ??= join(real, ".local");
		kept["HOME"] = home;
		delete kept["XDG_CACHE_HOME"];
	}
	return {
		...kept,
		...more
	};
}
/** From SIGTERM to SIGKILL. A cancelled job has 7.5 s from SIGINT (https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation). */
const GRACE_MS = 3e3;
/** By this variable children that left the process group are found. */
const MARK = "TUNELINT_CHILD";
/**
* Runs `$@` with a limit of memory in KiB (`-`: none), and kills the process group as soon as descriptor 4 closes, which
* happens however its other end dies. Standard input goes by way of 5: a shell gives background processes none.
*/
const LAUNCHER = `
limit=$1; shift
[ "$limit" = - ] || ulimit -d "$limit" || exit 126
exec 5<&0
"$@" <&5 4<&- 5<&- &
child=$!
( cat <&4 >/dev/null 2>&1; kill -KILL 0 ) </dev/null >/dev/null 2>&1 3<&- 5<&- &
exec 4<&- 5<&- 3<&- </dev/null
wait "$child"
exit $?
`;
/** Starts a process as the leader of its own group. It is gone with its children when `ended` resolves. */
function startChild({ command, cwd, env, limits, signal }) {
	const mark = randomUUID();
	const isWindows = process.platform === "win32";
	const kib = limits.memoryBytes === void 0 ? "-" : String(Math.ceil(limits.memoryBytes / 1024));
	const [file, ...args] = isWindows ? command : [
		"/bin/sh",
		"-c",
		LAUNCHER,
		"sh",
		kib,
		...command
	];
	const child = spawn(file, args, {
		cwd,
		env: {
			...env,
			[MARK]: mark
		},
		detached: !isWindows,
		windowsHide: true,
		stdio: [
			"pipe",
			"pipe",
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const [stdin, stdout, stderr, channel] = child.stdio;
	for (const stream of [...child.stdio]) stream?.on("error", () => {});
	let because = "itself";
	let tail = "";
	let bytes = 0;
	const killed = (why, force) => {
		if (because === "itself") because = why;
		kill(child.pid, force ? "SIGKILL" : "SIGTERM");
	};
	for (const stream of [stdout, stderr]) stream.setEncoding("utf8").on("data", (text) => {
		tail = (tail + text).slice(-16384);
		bytes += Buffer.byteLength(text);
		if (bytes > limits.outputBytes) killed("output", true);
	});
	const clock = setTimeout(() => killed("time", true), limits.wallMs);
	let grace;
	let isOver = false;
	const stop = () => {
		if (isOver) return ended;
		killed("stopped", false);
		grace ??= setTimeout(() => kill(child.pid, "SIGKILL"), GRACE_MS);
		return ended;
	};
	const ended = new Promise((resolve) => {
		const over = (status, error) => {
			if (isOver) return;
			isOver = true;
			clearTimeout(clock);
			clearTimeout(grace);
			signal?.removeEventListener("abort", stop);
			kill(child.pid, "SIGKILL");
			sweep(mark);
			for (const stream of child.stdio) stream?.destroy();
			resolve({
				because,
				status,
				tail,
				...error === void 0 ? {} : { error }
			});
		};
		child.once("error", (error) => {
			because = "spawn";
			over(void 0, error);
		});
		child.once("exit", (code, name) => {
			kill(child.pid, "SIGKILL");
			sweep(mark);
			const done = () => over(code ?? (name === "SIGTERM" ? 143 : 137));
			const late = setTimeout(done, 1e3);
			child.once("close", () => {
				clearTimeout(late);
				done();
			});
		});
	});
	if (signal?.aborted === true) stop();
	else signal?.addEventListener("abort", stop, { once: true });
	return {
		stdin,
		channel,
		tail: () => tail,
		ended,
		stop
	};
}
/** Signals a whole process group; nothing when it is gone. */
function kill(pid, name) {
	if (pid === void 0) return;
	try {
		if (process.platform === "win32") execFileSync("taskkill", [
			"/pid",
			String(pid),
			"/T",
			"/F"
		], { stdio: "ignore" });
		else process.kill(-pid, name);
	} catch {}
}
/** Kills what left the group (a daemon, a server's own session); Linux only, where the environment of a process can be read. */
function sweep(mark) {
	if (process.platform !== "linux") return;
	for (const pid of readdirSync("/proc")) {
		if (!/^\d+$/.test(pid)) continue;
		try {
			if (readFileSync(`/proc/${pid}/environ`, "latin1").includes(`${MARK}=${mark}`)) process.kill(Number(pid), "SIGKILL");
		} catch {}
	}
}
// src/smoke/output.ts
/** A transcript with what it shows. */
function output(plan, transcript) {
	const { turnEnd, markers } = plan;
	const { text, ids, stop } = transcript;
	const end = turnEnd === null || turnEnd.token.trim() === "" ? -1 : text.indexOf(turnEnd.token);
	const said = end < 0 ? text : text.slice(0, end);
	const prompt = plan.prompts.find((p) => p.name === transcript.prompt);
	const isCut = stop.reason === "length" || stop.reason === "time";
	const passed = ids === null || turnEnd?.id == null ? -1 : ids.indexOf(turnEnd.id);
	const last = (ids?.length ?? 0) - 1;
	return {
		...transcript,
		answer: without(said, [...markers.forbidden, ...markers.allowed]).trim(),
		passedTurnEnd: passed < 0 || passed === last && stop.reason === "stop" ? null : passed,
		loop: loopOf(said, isCut),
		leaks: markers.forbidden.filter((marker) => marker !== turnEnd?.token && said.includes(marker)),
		reasoning: isCut && end < 0 && isReasoning((prompt?.text ?? "").slice(-REASONING_PROMPT) + text)
	};
}
/** What is wrong with each prompt's outputs. Of the base only the greedy ones are there, and they count. */
function answers(plan, outputs, of) {
	const pass = plan.samples && of === "head" ? "sampled" : "greedy";
	return plan.prompts.flatMap((prompt) => {
		const own = outputs.filter((o) => o.prompt === prompt.name);
		const counted = own.filter((o) => o.pass === pass);
		if (counted.length === 0) return [];
		const least = pass === "sampled" ? Math.min(plan.repeatMinPass, counted.length) : counted.length;
		const defect = (isBad) => {
			const bad = counted.filter(isBad);
			return counted.length - bad.length < least ? bad[0] ?? null : null;
		};
		const greedy = own.find((o) => o.pass === "greedy");
		return [{
			prompt: prompt.name,
			question: prompt.messages.at(-1)?.content ?? prompt.text,
			at: prompt.at,
			expectsStop: prompt.expectsStop && !counted.some((o) => o.reasoning),
			greedy: greedy === void 0 ? null : {
				stops: greedy.stop.reason === "stop",
				speaks: greedy.answer !== ""
			},
			endless: defect((o) => o.stop.reason !== "stop"),
			loop: defect((o) => o.loop !== null),
			empty: defect((o) => o.answer === "" && !o.reasoning),
			leak: defect((o) => o.leaks.length > 0)
		}];
	});
}
/** The opening may be written by the template, at the end of the prompt. */
const REASONING_PROMPT = 40;
const REASONING = [
	["<think>", "</think>"],
	["<thinking>", "</thinking>"],
	["<thought>", "</thought>"],
	["<reasoning>", "</reasoning>"],
	["<seed:think>", "</seed:think>"],
	["[THINK]", "[/THINK]"],
	["<|begin_of_thought|>", "<|end_of_thought|>"],
	["<|channel|>analysis", "<|channel|>final"]
];
function isReasoning(text) {
	return REASONING.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close));
}
function without(text, markers) {
	let left = text;
	for (const marker of markers) if (left.includes(marker)) left = left.replaceAll(marker, "");
	return left;
}
/** A unit that returns so often at the end of an output that ran to its limit is a loop. */
const TIMES = 4;
/** Characters of the looped part, white space not counted. */
const LENGTH = 24;
/** Rulers and rows of dots are honest for longer. */
const LENGTH_WITHOUT_LETTERS = 40;
/** Of an output that came to an end by itself: refrains, laughter and lists end, too. */
const TIMES_ENDED = 10;
const LENGTH_ENDED = 240;
/** Loops that change a word each time: this share of the runs of `GRAM` characters was there before. */
const GRAM = 12;
const SHARE = .8;
const NEAR_LENGTH = 120;
const SHOWN = 60;
/**
* Does the text end in a loop? White space and case do not count, so that a loop whose spaces vary is one, and characters are
* compared rather than words, so that it works where words are not set apart. `isCut`: the output ran to its limit.
*/
function loopOf(text, isCut) {
	const dense = [...text.slice(-4e3).normalize("NFKC").toLowerCase()].filter((c) => !/\s/u.test(c));
	return periodic(dense, isCut) ?? (isCut ? nearly(dense) : null);
}
function periodic(dense, isCut) {
	const n = dense.length;
	const least = isCut ? TIMES : TIMES_ENDED;
	for (let period = 1; period * least <= n; period += 1) {
		let start = n - period;
		while (start > 0 && dense[start - 1] === dense[start - 1 + period]) start -= 1;
		const length = n - start;
		const times = Math.floor(length / period);
		if (times < least) continue;
		const unit = dense.slice(n - period).join("");
		if (length >= (isCut ? /\p{L}/u.test(unit) ? LENGTH : LENGTH_WITHOUT_LETTERS : LENGTH_ENDED) && (isCut || /\p{L}/u.test(unit))) return {
			unit: shown(unit),
			times
		};
	}
	return null;
}
function nearly(dense) {
	if (dense.length < NEAR_LENGTH) return null;
	const seen = /* @__PURE__ */ new Map();
	const late = Math.floor(dense.length / 3);
	let repeated = 0;
	let counted = 0;
	for (let at = 0; at + GRAM <= dense.length; at += 1) {
		const gram = dense.slice(at, at + GRAM).join("");
		const times = seen.get(gram) ?? 0;
		if (at >= late) {
			counted += 1;
			if (times > 0) repeated += 1;
		}
		seen.set(gram, times + 1);
	}
	if (repeated < counted * SHARE) return null;
	const [unit, times] = [...seen].reduce((a, b) => b[1] > a[1] ? b : a);
	return times >= TIMES ? {
		unit: shown(unit),
		times
	} : null;
}
function shown(unit) {
	return [...unit].slice(0, SHOWN).join("");
}
/** Characters of a prompt: longer ones cost memory and show nothing more. */
const MAX_PROMPT = 8e3;
const PARITY_TOKENS = 32;
/** The plan, or why there can be none. */
function plan(input) {
	const { facts, conversations, encode } = input;
	if (conversations.length === 0) return {
		reason: "the chat template renders none of the prompts, so the model cannot be asked",
		blocked: true
	};
	const prompts = conversations.map((c) => prompt(c, facts, encode, input.maxNewTokens));
	const { turnEnd, generationConfig } = facts;
	const ends = turnEnd?.kind === "token" || turnEnd?.kind === "next-role" ? {
		token: turnEnd.token,
		id: turnEnd.id ?? null
	} : turnEnd?.kind === "split" ? {
		token: turnEnd.text,
		id: null
	} : null;
	return {
		seed: input.seed,
		prompts,
		source: input.source,
		chat: facts.template !== void 0,
		maxNewTokens: input.maxNewTokens,
		parityTokens: Math.min(PARITY_TOKENS, input.maxNewTokens),
		samples: generationConfig?.json["do_sample"] === true,
		repeat: input.repeat,
		repeatMinPass: Math.min(input.repeatMinPass, input.repeat),
		turnEnd: ends,
		stopIds: facts.stops?.views.find((v) => v.engine === "transformers")?.ids ?? [],
		tokens: measuredTokens(facts),
		markers: markers(facts, conversations),
		thresholds: input.thresholds
	};
}
function prompt({ name, messages, text, reply, answered, at }, facts, encode, maxNewTokens) {
	const ref = reply === null || answered === null ? null : reference(reply, answered, facts, encode);
	const length = ref?.start != null && ref.end !== null ? ref.end - ref.start : [...reply ?? ""].length;
	return {
		name,
		messages,
		text,
		ids: encode?.(text).ids ?? null,
		expectsStop: facts.template !== void 0 && length <= maxNewTokens / 2,
		reference: ref,
		at
	};
}
function reference(reply, { text, start, end }, { turnEnd }, encode) {
	const whole = {
		reply,
		text,
		span: {
			start,
			end
		}
	};
	const encoded = encode?.(text);
	const id = turnEnd?.kind === "token" || turnEnd?.kind === "next-role" ? turnEnd.id : void 0;
	if (encoded === void 0 || id === void 0) return {
		...whole,
		ids: null,
		start: null,
		end: null
	};
	const first = encoded.offsets.findIndex(([, to]) => to > start);
	const last = encoded.ids.findIndex((at, i) => at === id && (encoded.offsets[i]?.[0] ?? 0) >= end);
	if (first < 0 || last <= first) return {
		...whole,
		ids: null,
		start: null,
		end: null
	};
	return {
		...whole,
		ids: encoded.ids.slice(0, last + 1),
		start: first,
		end: last
	};
}
/** Tokens that were declared as new or that the base lacks, and the control tokens that the template writes. */
function measuredTokens({ declared, tokenizer, tokenizerDiff, rendering }) {
	const idOf = (token) => tokenizer?.vocabulary.idOf.get(token);
	const found = /* @__PURE__ */ new Map();
	const add = (token, kind, id = idOf(token)) => {
		if (id !== void 0 && !found.has(token)) found.set(token, {
			token,
			id,
			kind
		});
	};
	for (const token of declared?.newTokens ?? []) add(token, "new");
	for (const { token, id } of tokenizerDiff?.added ?? []) add(token, "new", id);
	for (const { text, isOneToken } of rendering?.markers ?? []) if (isOneToken === true) add(text, "template");
	return [...found.values()].slice(0, MAX_TOKENS);
}
const MAX_TOKENS = 256;
/** Terminators and headers of the conventions in use: typed out in a reply they come from another template. */
const FOREIGN = [
	"<|im_start|>",
	"<|im_end|>",
	"<|eot_id|>",
	"<|start_header_id|>",
	"<|end_header_id|>"
].concat([
	"<|begin_of_text|>",
	"<|end_of_text|>",
	"<|endoftext|>",
	"<start_of_turn>",
	"<end_of_turn>"
]).concat([
	"[INST]",
	"[/INST]",
	"<<SYS>>",
	"<|user|>",
	"<|assistant|>",
	"<|system|>",
	"<|end|>",
	"<｜User｜>"
]).concat([
	"<｜Assistant｜>",
	"<｜end▁of▁sentence｜>",
	"<|eom_id|>",
	"<|eot|>",
	"<|header_start|>",
	"<|header_end|>"
]);
/** Control tokens with which models reason and call tools: part of a reply. */
const PART_OF_REPLY = /think|tool|call|python|function|channel|box|ref|quad|image|audio|video|vision|citation|code/i;
function markers(facts, conversations) {
	const { tokenizer, rendering, declared, tokenizerDiff } = facts;
	const special = (tokenizer?.vocabulary.added ?? []).filter((t) => t.special).map((t) => t.content);
	const written = rendering?.markers.map((m) => m.text) ?? [];
	const all = [.../* @__PURE__ */ new Set([
		...special,
		...written,
		...FOREIGN
	])].filter((text) => text.trim().length > 1);
	const inReply = [...replySurroundings(rendering), ...conversations.flatMap((c) => [c.reply ?? "", ...c.messages.map((m) => m.content)])].join("\n");
	const added = /* @__PURE__ */ new Set([...declared?.newTokens ?? [], ...tokenizerDiff?.added.map((t) => t.token) ?? []]);
	const isAllowed = (text) => added.has(text) || inReply.includes(text) || PART_OF_REPLY.test(text);
	return {
		forbidden: all.filter((text) => !isAllowed(text)),
		allowed: all.filter(isAllowed)
	};
}
/** What the template writes between the header of a reply and the reply itself (gpt-oss: `<|channel|>final<|message|>`). */
function replySurroundings(rendering) {
	const prompted = rendering?.probes["user-prompt"]?.text;
	const pair = rendering?.probes["pair"];
	const reply = pair?.contents[1];
	if (prompted === void 0 || pair?.text === void 0 || reply === void 0) return [];
	return pair.text.startsWith(prompted) ? [pair.text.slice(prompted.length, reply.start)] : [];
}
/** The last exchange of a row as a prompt with its reference reply; undefined for rows that hold none in plain text. */
function conversationOf(row) {
	if (row.problem !== void 0 || row.label === false || row.tools !== void 0) return void 0;
	const turns = row.chosen === void 0 ? row.turns : [...row.turns, ...row.chosen];
	const name = `${row.file} row ${row.row}`;
	const at = {
		file: row.file,
		row: row.row
	};
	if (turns.length === 0) {
		if (typeof row.prompt !== "string") return void 0;
		return made(name, [{
			role: "user",
			content: row.prompt
		}], row.completion ?? null, at);
	}
	const isQuestion = turns.at(-1)?.role === "user" && row.shape === "prompt";
	const last = isQuestion ? turns.length : turns.findLastIndex((turn) => turn.role === "assistant");
	const reply = isQuestion ? null : turns[last]?.text;
	const messages = [];
	for (const turn of turns.slice(0, last)) {
		const { role, text } = turn;
		if (role !== "system" && role !== "user" && role !== "assistant" || typeof text !== "string") return void 0;
		if (turn.toolCalls !== void 0 && turn.toolCalls !== null) return void 0;
		messages.push({
			role,
			content: text
		});
	}
	if (last < 0 || turns[last]?.toolCalls != null || reply === void 0) return void 0;
	if (reply === null && !isQuestion) return void 0;
	return made(name, messages, reply, at);
}
function made(name, messages, reply, at) {
	const length = messages.reduce((sum, m) => sum + m.content.length, reply?.length ?? 0);
	if (messages.at(-1)?.role !== "user" || reply?.trim() === "" || length > MAX_PROMPT) return void 0;
	return {
		name,
		messages,
		reply,
		at
	};
}
/** Chooses `size` of the items offered, each as likely as any other and the same for the same seed (Vitter's algorithm R). */
function reservoir(size, seed) {
	const kept = [];
	let offered = 0;
	let state = seed >>> 0;
	const random = () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
	};
	return {
		offer(item) {
			const at = offered;
			offered += 1;
			if (kept.length < size) {
				kept.push({
					item,
					at
				});
				return;
			}
			const place = Math.floor(random() * offered);
			if (place < size) kept[place] = {
				item,
				at
			};
		},
		chosen: () => [...kept].sort((a, b) => a.at - b.at).map(({ item }) => item)
	};
}
// src/smoke/prompts.ts
const asked$2 = (name, question, reply) => ({
	name,
	messages: [{
		role: "user",
		content: question
	}],
	reply,
	at: null
});
/**
* Asked where there is no data in reach. Each wants a reply of a few words, so that a model that goes on has not been asked to.
* Several languages and scripts, one and two turns, with and without a system message.
*/
const BUILT_IN = [
	asked$2("capital-en", "What is the capital of France? Answer in one short sentence.", "The capital of France is Paris."),
	asked$2("capital-zh", "法国的首都是哪里？请用一句话回答。", "法国的首都是巴黎。"),
	asked$2("sum-es", "¿Cuánto es dos más tres? Responde con una frase corta.", "Dos más tres es cinco."),
	asked$2("greeting-de", "Sag kurz Hallo.", "Hallo!"),
	asked$2("yes-en", "Is water wet? Answer with yes or no.", "Yes."),
	asked$2("colour-ja", "空は何色ですか。一言で答えてください。", "青です。"),
	{
		name: "system-en",
		messages: [{
			role: "system",
			content: "You are a helpful assistant. You answer in one short sentence."
		}, {
			role: "user",
			content: "Which day comes after Monday?"
		}],
		reply: "Tuesday comes after Monday.",
		at: null
	},
	{
		name: "two-turns-en",
		messages: [
			{
				role: "user",
				content: "My name is Ada. Say hello to me in a few words."
			},
			{
				role: "assistant",
				content: "Hello, Ada!"
			},
			{
				role: "user",
				content: "What is my name? Answer in one short sentence."
			}
		],
		reply: "Your name is Ada.",
		at: null
	}
];
/** For models without a chat template: text to go on with. Nothing says where it should end. */
const PLAIN = [
	asked$2("plain-en", "The capital of France is", " Paris."),
	asked$2("plain-zh", "法国的首都是", "巴黎。"),
	asked$2("plain-story", "Once upon a time there was", " a king."),
	asked$2("plain-code", "def add(a, b):\n    return", " a + b")
].map((plain) => ({
	...plain,
	reply: null
}));
// src/smoke/summary.ts
/** Prompts in a summary, and characters of each text in it. */
const PROMPTS = 32;
const TEXT = 240;
/** The summary of one run. `outputs` and `base` are its transcripts with what they show. */
function smokeSummary(run, outputs, base) {
	const { smoke, paddingParity, turnEndReplies } = run;
	const { plan } = smoke;
	const questions = new Map(plan.prompts.map((p) => [p.name, p]));
	const wanted = new Set(plan.prompts.filter((p) => p.expectsStop).map((p) => p.name));
	const isJudged = (o) => o.pass === (plan.samples ? "sampled" : "greedy") && wanted.has(o.prompt);
	const judged = outputs.filter((o) => isJudged(o) && !o.reasoning);
	const judgedBase = base.filter((o) => o.pass === "greedy" && wanted.has(o.prompt) && !o.reasoning);
	const unmeasured = {};
	for (const name of [
		"transcripts",
		"baseTranscripts",
		"paddingParity",
		"turnEndReplies",
		"tokenLosses",
		"logits"
	]) if (isMissing$1(run[name])) unmeasured[name] = run[name].reason;
	return {
		backend: smoke.backend,
		versions: smoke.versions,
		device: smoke.device,
		dtype: smoke.dtype,
		seed: plan.seed,
		data: plan.source.kind === "dataset" ? plan.source.file : null,
		maxNewTokens: plan.maxNewTokens,
		samples: plan.samples,
		problem: smoke.problem === null ? null : short(smoke.problem.message),
		stopped: {
			count: judged.filter((o) => o.stop.reason === "stop").length,
			of: judged.length
		},
		outputs: outputs.slice(0, PROMPTS).map((o) => ({
			prompt: o.prompt,
			pass: o.pass,
			question: short(questions.get(o.prompt)?.messages.at(-1)?.content ?? ""),
			answer: short(o.answer),
			stop: o.stop.reason,
			token: o.stop.reason === "stop" ? o.stop.token : null,
			tokens: o.tokens,
			loop: o.loop === null ? null : `${o.loop.times} × ${o.loop.unit}`,
			leaks: o.leaks.slice(0, 5)
		})),
		turnEnds: isMissing$1(turnEndReplies) ? [] : turnEndReplies.slice(0, PROMPTS).map(({ prompt, probability, rank, inside }) => ({
			prompt,
			probability,
			rank,
			inside
		})),
		padding: isMissing$1(paddingParity) ? null : paddingCounts(paddingParity.prompts),
		base: judgedBase.length === 0 ? null : {
			stopped: judgedBase.filter((o) => o.stop.reason === "stop").length,
			of: judgedBase.length
		},
		timings: smoke.timings,
		unmeasured
	};
}
function paddingCounts(prompts) {
	const unmasked = prompts.filter((p) => p.unmaskedEqual !== null);
	return {
		equal: prompts.filter((p) => p.differsAt === null).length,
		of: prompts.length,
		unmaskedEqual: unmasked.length === 0 ? null : unmasked.filter((p) => p.unmaskedEqual === true).length
	};
}
function isMissing$1(value) {
	return typeof value === "object" && value !== null && "reason" in value && "blocked" in value;
}
function short(text) {
	const points = [...text];
	return points.length <= TEXT ? text : `${points.slice(0, 239).join("")}…`;
}
// src/smoke/thresholds.ts
/**
* Defaults of the smoke rules' limits. How they were measured: docs/smoke.md.
* Shares are of the prompts that count, probabilities from 0 to 1, losses in nats.
*/
const DEFAULT_THRESHOLDS = {
	"output-never-stops": .25,
	"output-repeats": .25,
	"output-empty": 0,
	"output-leaks-special-token": 0,
	"padding-changes-output": 1,
	"turn-end-improbable": .02,
	"special-token-not-learned": 3,
	"output-worse-than-base": .25
};
/** The defaults with what tunelint.yml says; its keys were checked where it was read. */
function thresholds(said) {
	const own = SMOKE_THRESHOLDS.filter((name) => said[name] !== void 0).map((name) => [name, said[name]]);
	return {
		...DEFAULT_THRESHOLDS,
		...Object.fromEntries(own)
	};
}
// src/smoke-test.ts
const RULES = rules.filter(({ section }) => section === "smoke");
/** Runs the smoke test on every checkpoint and adapter in the paths. */
async function smokeTest(input) {
	const box = sandbox();
	try {
		const found = await findSubjects(input.run);
		const judged = [];
		const shown = [];
		const transcripts = [];
		for (const subject of found.subjects) {
			if (subject.kind !== "checkpoint" && subject.kind !== "adapter") continue;
			const one = await smokeOne(input, subject, found, box);
			judged.push(judge(one.reading, input.run.checking, RULES));
			shown.push({
				...subject,
				facts: one.facts
			});
			transcripts.push({
				subject: subject.path,
				run: one.run,
				outputs: one.outputs
			});
		}
		const notes = found.unmatched.map(({ path }) => `there is nothing to test in ${path}`);
		return {
			report: report(judged, shown, input.run.checking, input.run.version, notes),
			transcripts
		};
	} finally {
		await box.close();
	}
}
async function smokeOne(input, subject, found, box) {
	input.progress(`${subject.path}: reading`);
	const { reading, base } = await readSubject({
		...input.run,
		since: void 0,
		progress: () => {}
	}, input.run.source, subject, box, found.configs);
	const model = modelOf(input, subject, reading, base);
	const ready = "reason" in model ? model : await planned(input, subject, found, reading, box);
	const run = "reason" in model || "reason" in ready ? ready : await started(input, ready, model);
	if ("reason" in run) return {
		reading: {
			...reading,
			missing: {
				...reading.missing,
				smoke: run
			}
		},
		facts: {},
		run,
		outputs: []
	};
	const outputs = shownBy(run, run.transcripts);
	const ofBase = shownBy(run, run.baseTranscripts);
	return {
		reading: withSmoke(reading, run),
		facts: { smoke: smokeSummary(run, outputs, ofBase) },
		run,
		outputs
	};
}
async function started(input, plan, model) {
	const { backend, limits, signal, progress } = input;
	return await backend({
		plan,
		model,
		limits,
		signal,
		progress
	});
}
function shownBy({ smoke }, transcripts) {
	return isMissing(transcripts) ? [] : transcripts.map((t) => output(smoke.plan, t));
}
/** The reading with what was measured as facts for the rules. */
function withSmoke(reading, run) {
	const outputs = shownBy(run, run.transcripts);
	const baseOutputs = shownBy(run, run.baseTranscripts);
	const facts = {
		...reading.facts,
		smoke: run.smoke
	};
	const missing = { ...reading.missing };
	function put(name, value) {
		if (isMissing(value)) missing[name] = value;
		else facts[name] = value;
	}
	const { plan: asked } = run.smoke;
	put("answers", isMissing(run.transcripts) ? run.transcripts : answers(asked, outputs, "head"));
	put("baseAnswers", isMissing(run.baseTranscripts) ? run.baseTranscripts : answers(asked, baseOutputs, "base"));
	put("paddingParity", run.paddingParity);
	const unknown = reading.missing.turnEnd;
	put("turnEndReplies", unknown?.blocked === true ? unknown : run.turnEndReplies);
	put("tokenLosses", run.tokenLosses);
	put("logits", run.logits);
	return {
		...reading,
		facts,
		missing
	};
}
function isMissing(value) {
	return "reason" in value && "blocked" in value;
}
function modelOf(input, subject, { facts, missing }, base) {
	const { onHub } = input;
	if (onHub !== void 0 && (subject.kind === "adapter" || facts.weights?.format === "gguf")) return cannot("adapters and GGUF files are tested from a folder: download the repository and name its folder");
	const here = onHub === void 0 ? input.absolute(subject.path) : onHub.place;
	const place = base === void 0 ? void 0 : input.placeOf(base);
	if (subject.kind === "adapter") {
		if (facts.adapter === void 0) return missing.adapter ?? cannot("the adapter has no adapter_config.json");
		if (facts.adapter.tensors === void 0) return cannot("adapter_model.safetensors is not there or cannot be read; pickled adapters are never opened");
		if (place !== void 0) return {
			...place,
			adapter: here,
			base: place
		};
		const named = facts.adapter.base?.value ?? "";
		if (!/^[\w.-]+\/[\w.-]+$/.test(named)) return cannot("the base model of the adapter is not in reach: name it with --base or in tunelint.yml");
		const revision = facts.adapter.baseRevision;
		const hub = {
			kind: "hub",
			place: named,
			...revision === void 0 ? {} : { revision }
		};
		return {
			...hub,
			adapter: here,
			base: hub
		};
	}
	if (facts.weights === void 0) return {
		...missing.weights ?? cannot("the folder has no weights"),
		blocked: true
	};
	const { format } = facts.weights;
	if (format === "pickle") return cannot("the weights are pickles, which are never opened: save them as safetensors");
	const compared = place === void 0 ? {} : { base: place };
	if (format === "safetensors") return onHub === void 0 ? {
		kind: "folder",
		place: here,
		...compared
	} : {
		kind: "hub",
		...onHub,
		...compared
	};
	const file = input.run.paths.find((path) => /\.gguf$/i.test(path) && facts.ggufs?.some((g) => g.file === path)) ?? facts.ggufs?.[0]?.file;
	if (file === void 0) return missing.ggufs ?? cannot("the GGUF file cannot be read");
	return {
		kind: "gguf",
		place: input.absolute(file),
		...compared
	};
}
function cannot(reason) {
	return {
		reason,
		blocked: true
	};
}
async function planned(input, subject, found, reading, box) {
	const { facts } = reading;
	if (facts.config?.generates === false) return {
		reason: "the model does not generate text",
		blocked: false
	};
	const chosen = await conversations(input, subject, found, facts);
	if ("reason" in chosen) return chosen;
	const rendered = await render(chosen.conversations, facts, box);
	if ("reason" in rendered) return rendered;
	return plan({
		facts,
		conversations: rendered,
		source: chosen.source,
		encode: await encoder(input.run.source, facts),
		seed: input.seed,
		maxNewTokens: input.maxNewTokens,
		repeat: input.repeat,
		repeatMinPass: input.repeatMinPass,
		thresholds: thresholds(input.run.config.smoke.thresholds)
	});
}
/** A seeded sample of the named file, else of the data in reach, else the built-in questions. */
async function conversations(input, subject, found, facts) {
	const { source, config } = input.run;
	const named = input.prompts ?? (config.smoke.prompts === void 0 ? void 0 : {
		source,
		file: config.smoke.prompts
	});
	if (named !== void 0) {
		const sample = await sampled(named.source, named.file, void 0, input.seed);
		if (sample.length === 0) return cannot(`${named.file} holds no prompts that could be read`);
		return {
			conversations: sample,
			source: {
				kind: "dataset",
				file: named.file
			}
		};
	}
	if (facts.template !== void 0) for (const relation of dataOf(subject, found, config)) {
		const sample = await sampled(source, relation.file, relation, input.seed);
		if (sample.length > 0) return {
			conversations: sample,
			source: {
				kind: "dataset",
				file: relation.file
			}
		};
	}
	return {
		conversations: facts.template === void 0 ? PLAIN : BUILT_IN,
		source: { kind: "built-in" }
	};
}
/** Data files that belong to the model, those for evaluation first. */
function dataOf(subject, found, config) {
	const registries = new Map([...found.contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
	const configs = [...found.configs.values()].map((c) => c.config);
	return found.datasets.map((file) => relate(file, {
		said: entryFor(config.datasets, file),
		configs,
		registries,
		models: found.models
	})).filter(({ tokenizer }) => "path" in tokenizer && tokenizer.path === subject.path).sort((a, b) => Number(a.split === "train") - Number(b.split === "train"));
}
async function sampled(source, file, relation, seed) {
	const kept = reservoir(8, seed);
	let read = 0;
	try {
		for await (const row of rows(source, file, {
			mapping: relation?.mapping,
			field: relation?.field
		})) {
			const conversation = conversationOf(row);
			if (conversation !== void 0) kept.offer(conversation);
			read += 1;
			if (read >= 2e4) break;
		}
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
	}
	return kept.chosen();
}
async function render(conversations, { template, tokenizer, rendering }, box) {
	if (template === void 0) return conversations.map((c) => ({
		...c,
		text: c.messages.map((m) => m.content).join("\n"),
		answered: null
	}));
	const result = await box.conversations({
		source: template.source,
		variables: {
			...templateVariables(tokenizer),
			.../\benable_thinking\b/.test(template.source) ? { enable_thinking: false } : {}
		},
		content: rendering?.content ?? "string",
		conversations: conversations.map(({ messages, reply }) => ({
			turns: messages.map(({ role, content }) => ({
				role,
				text: content
			})),
			reply
		}))
	});
	if (result.kind !== "conversations") return cannot(`the chat template cannot be rendered, so the model cannot be asked: ${result.message}`);
	return conversations.flatMap((conversation, i) => {
		const one = result.rendered[i];
		return one === void 0 || "error" in one ? [] : [{
			...conversation,
			...one
		}];
	});
}
async function encoder(source, { tokenizer }) {
	if (tokenizer?.jsonFile === void 0) return void 0;
	try {
		const json = JSON.parse(new TextDecoder().decode(await source.bytes(tokenizer.jsonFile)));
		const engine = loadTokenizer(json);
		engine.prepare();
		return (text) => {
			const { ids, offsets } = engine.encode(text, {
				addSpecialTokens: false,
				offsets: true
			});
			return {
				ids,
				offsets: offsets ?? []
			};
		};
	} catch (error) {
		if (error instanceof TokenizerError || error instanceof SyntaxError || error instanceof SourceError) return void 0;
		throw error;
	}
}
// src/smoke/words.ts
/** Characters of another program's words in a sentence of ours. */
const MAX_WORDS = 300;
/** The last line with something on it, of what another program wrote: one line, without control characters, shortened. */
function plainLine(text) {
	const last = text.replace(/\p{Cc}\[[\d;]*[A-Za-z]/gu, "").split(/[\r\n]+/).map((line) => line.replace(/\p{Cc}+/gu, " ").trim()).filter((line) => line !== "").at(-1) ?? "";
	return last.length <= MAX_WORDS ? last : `${last.slice(0, 299)}…`;
}
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
		if (model.kind !== "gguf") return blocked$1(`the backend llama.cpp runs GGUF files, and ${model.kind === "hub" ? model.place : "this"} is none`);
		if (model.adapter !== void 0) return blocked$1("the backend llama.cpp does not run adapters: merge and convert it first");
		const peer = findPeer(folders);
		if (peer === void 0) return blocked$1("the backend llama.cpp needs node-llama-cpp: npm install --global node-llama-cpp@3");
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
	if (start === void 0) return blocked$1(why ?? `node-llama-cpp does not start: ${plain(failed?.message ?? end.ended.tail)} (npm install --global node-llama-cpp@3)`);
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
		if (why !== void 0 && !crashed || failed !== void 0 && /memory|VRAM/i.test(failed.message)) return blocked$1(why ?? `there is not enough memory for the model: ${plain(failed?.message ?? "")}`);
		const message = plain(failed?.message ?? end.ended.tail) || "llama.cpp crashed while it read the file";
		const timings = {
			start: start.seconds,
			load: 0,
			total: end.total,
			firstToken: null,
			tokensPerSecond: null,
			peakMemoryMb: null
		};
		const nothing = unmeasured$1("the model does not load");
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
	if (lost !== void 0) return blocked$1(lost);
	const transcripts = said.output.map(transcript$1);
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
		baseTranscripts: unmeasured$1("the backend llama.cpp compares with no base"),
		paddingParity: unmeasured$1("llama.cpp does not pad"),
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
function transcript$1({ prompt, pass, repeat, ids, text, stop, seconds }) {
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
	if (plan.turnEnd === null) return unmeasured$1("it is not known what ends a turn");
	const found = reference.flatMap(({ prompt, turnEnd }) => turnEnd === null ? [] : [{
		prompt,
		...turnEnd
	}]);
	if (found.length > 0) return found;
	return unmeasured$1(reference.length === 0 ? "there are no reference replies" : "the vocabulary of the file has no one token for the turn end");
}
function tokenLosses({ plan }, { reference }) {
	const all = reference.flatMap(({ losses }) => losses);
	if (all.length === 0) return unmeasured$1("there are no reference replies");
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
function blocked$1(reason) {
	return {
		reason,
		blocked: true
	};
}
function unmeasured$1(reason) {
	return {
		reason,
		blocked: false
	};
}
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
	return startChild({
		command: [
			"/bin/sh",
			"-c",
			`exec ${command.replaceAll("{model}", "\"$TUNELINT_MODEL\"").replaceAll("{port}", String(port))}`
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
		await setTimeout$1(POLL_MS);
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
			inside: null
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
// src/smoke/python.ts
/** What a cached environment holds: the worker's needs, and readers of the formats of tokenizers and weights. */
const PACKAGES = [
	"torch>=2.4",
	"transformers>=4.44,<6",
	"accelerate",
	"peft",
	"safetensors",
	"gguf",
	"sentencepiece",
	"tiktoken",
	"protobuf"
];
/** Downloads of several GB over a slow line. */
const SETUP_MS = 36e5;
const SETUP_OUTPUT = 67108864;
const isWindows = process.platform === "win32";
/** The Python that was named, else that of the active environment, else the one on the path: its absolute path. */
function findPython(named, env) {
	if (named !== void 0) {
		const found = isRunnable(named) ? named : /[\\/]/.test(named) ? void 0 : onPath(named, env);
		return found === void 0 ? {
			reason: `there is no Python at ${named}: name one that has torch and transformers with --python`,
			blocked: true
		} : { python: found };
	}
	const active = env["VIRTUAL_ENV"];
	const inside = active === void 0 || active === "" ? void 0 : pythonIn(active);
	if (inside !== void 0 && isRunnable(inside)) return { python: inside };
	const found = onPath("python3", env) ?? onPath("python", env);
	if (found !== void 0) return { python: found };
	return {
		reason: "no Python was found: install Python 3.9 or later, or name one with --python",
		blocked: true
	};
}
/** The Python of an environment in `folder` that has what the worker needs; made at the first call, by uv where there is one. */
async function setUpPython(folder, env, signal, progress) {
	const python = pythonIn(folder);
	const stamp = join(folder, "tunelint-packages.txt");
	const content = `${PACKAGES.join("\n")}\n`;
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === content && isRunnable(python)) return { python };
	const uv = onPath("uv", env);
	const system = findPython(void 0, {
		...env,
		VIRTUAL_ENV: void 0
	});
	if ("reason" in system && uv === void 0) return system;
	const maker = "python" in system ? system.python : "python3";
	const steps = uv === void 0 ? [[
		maker,
		"-m",
		"venv",
		"--clear",
		folder
	], [
		python,
		"-m",
		"pip",
		"install",
		"--disable-pip-version-check",
		"--no-input",
		...PACKAGES
	]] : [[
		uv,
		"venv",
		"--clear",
		folder
	], [
		uv,
		"pip",
		"install",
		"--python",
		python,
		...PACKAGES
	]];
	try {
		mkdirSync(folder, { recursive: true });
		for (const command of steps) {
			progress(`making a Python environment in ${folder}`);
			const ended = await startChild({
				command,
				env: {
					...childEnvironment(env),
					...installer(env)
				},
				limits: {
					wallMs: SETUP_MS,
					outputBytes: SETUP_OUTPUT
				},
				signal
			}).ended;
			if (ended.status === 0 && ended.because === "itself") continue;
			rmSync(folder, {
				recursive: true,
				force: true
			});
			return {
				reason: setUpFailed(folder, command, ended),
				blocked: true
			};
		}
		writeFileSync(stamp, content);
	} catch (error) {
		const { code } = error;
		if (code === void 0) throw error;
		return {
			reason: `no Python environment could be made in ${folder}: ${whyNot(code)}`,
			blocked: true
		};
	}
	return { python };
}
function setUpFailed(folder, command, { because, tail, status }) {
	const start = `no Python environment could be made in ${folder}`;
	if (because === "stopped") return `${start}: it was stopped`;
	if (because === "time") return `${start}: ${command[0]} took more than ${SETUP_MS / 6e4} minutes`;
	if (/No space left on device|ENOSPC|os error 28/.test(tail)) return `${start}: ${whyNot("ENOSPC")}`;
	const last = (tail.split("\n").filter((line) => /error/i.test(line)).at(-1) ?? tail.trim().split("\n").at(-1) ?? "").trim();
	return `${start}: ${command.slice(0, 4).join(" ")} ended with status ${status} (${last.slice(0, 300)})`;
}
function whyNot(code) {
	if (code === "ENOSPC" || code === "EDQUOT") return "the disk is full; make room (it takes 2 to 8 GB) or use --python";
	if (code === "EACCES" || code === "EROFS" || code === "EPERM") return "the folder may not be written; use --python";
	return `${code}; use --python`;
}
/** Where packages come from, which the model itself need not know. */
function installer(env) {
	const kept = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && /^(?:PIP_|UV_|(?:HTTPS?|NO|ALL)_PROXY$|SSL_CERT|REQUESTS_CA)/i.test(name)) kept[name] = value;
	return kept;
}
function pythonIn(folder) {
	return isWindows ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}
function onPath(name, env) {
	const endings = isWindows ? [
		".exe",
		".cmd",
		""
	] : [""];
	for (const folder of (env["PATH"] ?? env["Path"] ?? "").split(delimiter)) for (const ending of endings) {
		const file = join(folder, name + ending);
		if (folder !== "" && isRunnable(file)) return file;
	}
}
function isRunnable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
// src/smoke/transformers.ts
/** Seconds that a process gets beyond its own time limit, to say so itself. */
const MARGIN_SECONDS = 10;
/** A backend that runs the model with Hugging Face transformers in a Python process of its own. */
function transformersBackend(options) {
	return async (job) => {
		const found = options.setUp === void 0 ? findPython(options.python, options.env) : await setUpPython(options.setUp, options.env, job.signal, job.progress);
		if ("reason" in found) return found;
		const home = mkdtempSync(join(tmpdir(), "tunelint-smoke-"));
		try {
			return await runWorker(found.python, home, options, job);
		} finally {
			rmSync(home, {
				recursive: true,
				force: true
			});
		}
	};
}
async function runWorker(python, home, { env, device }, { plan, model, limits, signal, progress }) {
	const began = performance.now();
	const isOnline = model.kind === "hub" || model.base?.kind === "hub";
	const child = startChild({
		command: [python, workerFile()],
		cwd: home,
		env: childEnvironment(env, {
			home,
			more: {
				...isOnline ? {} : {
					HF_HUB_OFFLINE: "1",
					TRANSFORMERS_OFFLINE: "1"
				},
				HF_HUB_CACHE: hubCache(env),
				HF_HUB_DISABLE_TELEMETRY: "1",
				TOKENIZERS_PARALLELISM: "false",
				PYTHONIOENCODING: "utf-8",
				PYTHONUNBUFFERED: "1"
			}
		}),
		limits: {
			wallMs: (limits.seconds + MARGIN_SECONDS) * 1e3,
			outputBytes: limits.outputBytes,
			memoryBytes: limits.memoryMb === null ? void 0 : limits.memoryMb * 1024 * 1024
		},
		signal
	});
	child.channel.write(`${JSON.stringify({
		plan,
		model,
		device,
		seconds: limits.seconds
	})}\n`);
	const { events, garbage } = await received(child, limits.outputBytes, progress);
	const failure = whyIncomplete(events, garbage, garbage === void 0 && last(events, "done") !== void 0 ? await stopped(child) : await child.ended, python, limits.seconds);
	if (last(events, "loaded") === void 0) return {
		reason: failure ?? "the worker ended without a word",
		blocked: true
	};
	return assembled(events, failure, {
		plan,
		model
	}, (performance.now() - began) / 1e3);
}
/** In the bundle the worker lies beside cli.js. */
function workerFile() {
	const self = import.meta.url;
	return fileURLToPath(new URL(self.endsWith(".ts") ? "./worker.py" : "./smoke-worker.py", self));
}
/** Where models of the Hub are kept: the one thing that may stay on the machine. */
function hubCache(env) {
	const home = env["HOME"] ?? env["USERPROFILE"] ?? tmpdir();
	return env["HF_HUB_CACHE"] ?? join(env["HF_HOME"] ?? join(env["XDG_CACHE_HOME"] ?? join(home, ".cache"), "huggingface"), "hub");
}
/** It has said all: what libraries do at exit need not be waited for. */
async function stopped(child) {
	const patience = setTimeout(() => void child.stop(), 1e3);
	const ended = await child.ended;
	clearTimeout(patience);
	return ended;
}
async function received(child, most, progress) {
	const events = [];
	let garbage;
	let rest = "";
	let bytes = 0;
	const spoil = (why) => {
		garbage ??= why;
		child.stop();
	};
	child.channel.setEncoding("utf8");
	await new Promise((resolve) => {
		child.channel.on("data", (text) => {
			bytes += text.length;
			if (bytes > most) spoil(`sent more than ${most} bytes`);
			if (garbage !== void 0) return;
			const lines = (rest + text).split("\n");
			rest = lines.pop() ?? "";
			for (const line of lines) {
				const event = parsed(line);
				if (event === void 0) return spoil("sent something that is no measurement");
				events.push(event);
				if (event.event === "progress") progress(event.what);
				if (event.event === "done" || event.event === "failed") resolve();
			}
		});
		child.channel.once("end", resolve).once("close", resolve);
		child.ended.then(() => resolve());
	});
	return {
		events,
		garbage
	};
}
function parsed(line) {
	try {
		const value = JSON.parse(line);
		if (typeof value !== "object" || value === null || !("event" in value) || typeof value.event !== "string") return void 0;
		return value;
	} catch {
		return;
	}
}
function last(events, name) {
	return events.findLast((event) => event.event === name);
}
function all(events, name) {
	return events.filter((event) => event.event === name);
}
/** Why not everything was measured, as one sentence; undefined when it was. */
function whyIncomplete(events, garbage, ended, python, seconds) {
	if (garbage !== void 0) return `the Python process ${garbage}, so nothing of it is believed; is another program writing to it?`;
	const failed = last(events, "failed");
	if (failed !== void 0) return sentence(failed, python, seconds);
	if (last(events, "done") !== void 0) return void 0;
	const where = last(events, "progress")?.what;
	const during = where === void 0 ? "before the model was loaded" : `at: ${where}`;
	switch (ended.because) {
		case "time": return `the smoke test took more than ${seconds} s (${during}); give it more with --time-limit`;
		case "output": return `the Python process printed without end (${during}); its last words: ${lastLine(ended.tail)}`;
		case "stopped": return "the smoke test was stopped";
		case "spawn": return `${python} cannot be started (${ended.error?.message ?? "unknown reason"}): name another with --python`;
		case "itself": break;
		default: return ended.because;
	}
	const status = ended.status ?? 0;
	if (status === 137) return `the Python process was killed (${during}), most likely because memory ran out: use a larger machine, or --memory-limit`;
	if (status > 128) return `the Python process crashed with signal ${status - 128} (${during})`;
	return `the Python process ended with status ${status} (${during}): ${lastLine(ended.tail)}`;
}
function lastLine(tail) {
	return (tail.trim().split("\n").at(-1) ?? "").slice(0, 300) || "it said nothing";
}
const INSTALL = {
	google: "protobuf",
	protobuf: "protobuf"
};
function sentence({ kind, message, package: name }, python, seconds) {
	switch (kind) {
		case "package": return `${python} lacks ${name}: run \`${python} -m pip install ${name === "torch" || name === "transformers" ? "torch transformers" : INSTALL[name ?? ""] ?? name}\`, name another Python with --python, or use --setup`;
		case "memory": return `the model does not fit into memory: use a larger machine or GPU, or --device cpu (${message})`;
		case "device": return `${message}: use --device auto or cpu, or install a torch that is built for this machine`;
		case "disk": return `${message}: make room and run again`;
		case "gone": return `${message}: it was moved or removed while the smoke test ran, or is not complete`;
		case "version": return `${message}; upgrade with \`${python} -m pip install --upgrade transformers\``;
		case "time": return `the smoke test took more than ${seconds} s; give it more with --time-limit`;
		case "hub": return `the model could not be had from the Hub: ${message}`;
		case "crash": return `the smoke test could not be carried through: ${message}`;
		default: return message;
	}
}
function assembled(events, failure, { plan, model }, total) {
	const started = last(events, "started");
	const loaded = last(events, "loaded");
	const spoken = last(events, "transcripts");
	const logits = last(events, "logits");
	const problem = loaded?.problem ?? null;
	const not = (reason, blocked = false) => ({
		reason,
		blocked
	});
	const cause = problem !== null ? not(`the ${problem.part} does not load`) : logits?.finite === false ? not("the logits are not finite") : failure !== void 0 ? not(failure, true) : void 0;
	const replies = last(events, "turn-ends")?.replies;
	const losses = last(events, "losses");
	const padding = last(events, "padding");
	const noBase = last(events, "no-base");
	return {
		smoke: {
			backend: "transformers",
			plan,
			versions: started?.versions ?? {},
			device: started?.device ?? "unknown",
			dtype: loaded?.dtype ?? null,
			problem,
			weights: loaded?.weights ?? null,
			resized: loaded?.resized ?? null,
			timings: {
				start: started?.seconds ?? 0,
				load: loaded?.seconds ?? 0,
				total,
				firstToken: spoken?.firstToken ?? null,
				tokensPerSecond: spoken?.tokensPerSecond ?? null,
				peakMemoryMb: last(events, "done")?.peakMemoryMb ?? null
			}
		},
		transcripts: spoken === void 0 ? cause ?? NONE : all(events, "transcript").map(plain),
		baseTranscripts: model.base === void 0 ? not("no base model is known") : noBase !== void 0 ? not(`the base model cannot be run: ${noBase.message}`, true) : last(events, "base-transcripts") === void 0 ? cause ?? NONE : all(events, "base-transcript").map(plain),
		paddingParity: padding === void 0 ? cause ?? NONE : plain(padding),
		turnEndReplies: plan.turnEnd === null || plan.turnEnd.id === null ? not("what ends a turn is not one token of this tokenizer, or not known") : replies === void 0 ? cause ?? NONE : replies.length === 0 ? not("no prompt has a reference reply that could be followed") : replies,
		tokenLosses: losses === void 0 ? cause ?? NONE : losses.ordinary.count === 0 ? not("no prompt has a reference reply that could be followed") : plain(losses),
		logits: logits === void 0 ? cause ?? NONE : plain(logits)
	};
}
const NONE = {
	reason: "it was not measured",
	blocked: true
};
function plain(event) {
	const { event: _, ...rest } = event;
	return rest;
}
export { llamaCppBackend as a, childEnvironment as c, findPeer as i, transformersBackend as n, smokeTest as o, openaiBackend as r, withSmoke as s, assembled as t };
