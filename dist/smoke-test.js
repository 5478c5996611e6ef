import { _ as report, a as readSubject, d as TokenizerError, h as judge, i as findSubjects, l as templateVariables, s as sandbox, u as loadTokenizer, x as rules } from "./engine.js";
import { i as rows, m as relate } from "./data.js";
import { D as SourceError, E as SMOKE_THRESHOLDS, v as entryFor } from "./start.js";
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
const SHARE = .85;
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
const asked = (name, question, reply) => ({
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
	asked("capital-en", "What is the capital of France? Answer in one short sentence.", "The capital of France is Paris."),
	asked("capital-zh", "法国的首都是哪里？请用一句话回答。", "法国的首都是巴黎。"),
	asked("sum-es", "¿Cuánto es dos más tres? Responde con una frase corta.", "Dos más tres es cinco."),
	asked("greeting-de", "Sag kurz Hallo.", "Hallo!"),
	asked("yes-en", "Is water wet? Answer with yes or no.", "Yes."),
	asked("colour-ja", "空は何色ですか。一言で答えてください。", "青です。"),
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
	asked("plain-en", "The capital of France is", " Paris."),
	asked("plain-zh", "法国的首都是", "巴黎。"),
	asked("plain-story", "Once upon a time there was", " a king."),
	asked("plain-code", "def add(a, b):\n    return", " a + b")
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
		const found = await findSubjects({
			...input.run,
			since: void 0,
			progress: () => {}
		});
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
	const outputs = "reason" in run.transcripts ? [] : run.transcripts.map((t) => output(run.smoke.plan, t));
	const ofBase = "reason" in run.baseTranscripts ? [] : run.baseTranscripts.map((t) => output(run.smoke.plan, t));
	return {
		reading: measured(reading, run, outputs, ofBase),
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
/** The reading with what was measured as facts for the rules. */
function measured(reading, run, outputs, baseOutputs) {
	const facts = {
		...reading.facts,
		smoke: run.smoke
	};
	const missing = { ...reading.missing };
	function put(name, value) {
		if (isMissing(value)) missing[name] = value;
		else facts[name] = value;
	}
	put("outputs", isMissing(run.transcripts) ? run.transcripts : outputs);
	put("baseOutputs", isMissing(run.baseTranscripts) ? run.baseTranscripts : baseOutputs);
	put("paddingParity", run.paddingParity);
	put("turnEndReplies", run.turnEndReplies);
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
	const here = input.absolute(subject.path);
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
	if (format === "safetensors") return {
		kind: "folder",
		place: here,
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
export { smokeTest };
