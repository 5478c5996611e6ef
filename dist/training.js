import { F as folderOf, L as normalised, O as isObject } from "./start.js";
import { t as require_dist } from "./yaml.js";
import { f as openFolder } from "./engine.js";
import { a as pointerToken, i as parseJson } from "./json.js";
// src/read/training-log.ts
/** A million logged steps with ten values each. */
const MAX_BYTES = 134217728;
/** Points of the curve that are kept for a chart. */
const CHART_POINTS = 48;
/** Points on which a trend is looked for. */
const TREND_POINTS = 400;
/** Fewer points show no trend. */
const MIN_POINTS = 20;
/** Zeros in a row that no rounding explains. */
const MIN_ZEROS = 10;
/** A loss below this may go on to 0 by itself. */
const LEARNED_BY_HEART = .1;
/**
* The log of the training that wrote the model in `folder`. Where the folder itself has none, that of its last
* checkpoint folder which holds no model of its own; `below` are all files below the folder. Undefined without a log.
*/
async function readTrainingLog(folder, below) {
	if (folder.file("trainer_state.json") !== void 0) {
		const state = await folder.json("trainer_state.json", MAX_BYTES);
		return state === void 0 ? void 0 : trainingLog(state.file, stateEntries(state.file, state.value));
	}
	const lines = folder.file("trainer_log.jsonl");
	if (lines !== void 0) {
		const bytes = await folder.bytes(lines, MAX_BYTES);
		return bytes === void 0 ? void 0 : trainingLog(lines.path, lineEntries(lines.path, bytes));
	}
	const checkpoint = lastCheckpoint(folder.path, below);
	if (checkpoint === void 0) return void 0;
	const inner = openFolder(folder.source, checkpoint.folder, [checkpoint.state]);
	const state = await inner.json("trainer_state.json", MAX_BYTES);
	folder.problems.push(...inner.problems);
	folder.unreadable.push(...inner.unreadable);
	return state === void 0 ? void 0 : trainingLog(state.file, stateEntries(state.file, state.value));
}
/** `checkpoint-500` with a trainer_state.json and no model: its log goes on from those of the earlier ones. */
function lastCheckpoint(path, below) {
	const prefix = path === "." ? "" : `${path}/`;
	let last;
	for (const state of below) {
		const at = /^(checkpoint-(\d+))\/trainer_state\.json$/.exec(state.path.slice(prefix.length));
		if (at === null || !state.path.startsWith(prefix)) continue;
		const folder = prefix + at[1];
		const hasModel = below.some((f) => f.path.startsWith(`${folder}/`) && /\/(?:adapter_)?config\.json$|\.(?:safetensors|gguf)$/.test(f.path));
		const step = Number(at[2]);
		if (!hasModel && step > (last?.step ?? -1)) last = {
			folder,
			state,
			step
		};
	}
	return last;
}
/** https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/trainer_callback.py (TrainerState.log_history) */
function stateEntries(file, state) {
	return (Array.isArray(state["log_history"]) ? state["log_history"] : []).flatMap((values, i) => {
		if (!isObject(values)) return [];
		return [{
			step: number(values["step"]) ?? i,
			values,
			at: {
				file,
				pointer: `/log_history/${i}`
			}
		}];
	});
}
/** https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/train/callbacks.py (LogCallback) */
function lineEntries(file, bytes) {
	const entries = [];
	let start = 0;
	for (let line = 1; start < bytes.length; line += 1) {
		const feed = bytes.indexOf(10, start);
		const end = feed < 0 ? bytes.length : feed;
		const parsed = parseJson(bytes.subarray(start, end), file);
		start = end + 1;
		if ("reason" in parsed || !isObject(parsed.value)) continue;
		entries.push({
			step: number(parsed.value["current_steps"]) ?? line,
			values: parsed.value,
			at: {
				file,
				line
			}
		});
	}
	return entries;
}
/** A number, also where it is written as text: `NaN`, `inf`, `1.5`. */
function number(value) {
	if (typeof value === "number") return value;
	if (typeof value !== "string") return void 0;
	const text = value.trim().toLowerCase();
	if (/^[+-]?nan$/.test(text)) return NaN;
	if (/^[+-]?inf(?:inity)?$/.test(text)) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	return /^[+-]?[\d.]+(?:e[+-]?\d+)?$/.test(text) ? Number(text) : void 0;
}
const LOSS = /^(?:train\/|eval\/|train_|eval_(?:\w+_)?)?loss$/;
/** Methods whose loss is no measure of how well the model does: reinforcement learning and preferences. */
const OTHER_LOSS = /^(?:train\/)?(?:reward|rewards\/|kl$|objective\/|completion|completions\/|logps\/|policy|val\/)/;
/** Exported for its tests: what a list of logged steps shows. */
function trainingLog(file, entries) {
	const points = entries.flatMap(({ step, values, at }) => {
		const loss = number(values["loss"] ?? values["train/loss"]);
		return loss === void 0 ? [] : [{
			step,
			loss,
			at: within(at, values["loss"] === void 0 ? "train/loss" : "loss")
		}];
	});
	if (points.length === 0 && !entries.some(({ values }) => Object.keys(values).some((key) => LOSS.test(key)))) return void 0;
	const isOther = entries.some(({ values }) => Object.keys(values).some((key) => OTHER_LOSS.test(key)));
	const finite = points.filter((p) => Number.isFinite(p.loss));
	return {
		file,
		steps: points.length,
		first: finite[0]?.loss,
		last: finite.at(-1)?.loss,
		lowest: finite.length === 0 ? void 0 : finite.reduce((least, p) => Math.min(least, p.loss), Number.POSITIVE_INFINITY),
		curve: curve(points),
		trouble: notFinite(entries) ?? vanished(entries, points) ?? (isOther ? void 0 : zero(entries, points) ?? risen(finite))
	};
}
function within(at, key) {
	return at.pointer === void 0 ? at : {
		...at,
		pointer: `${at.pointer}/${key.replaceAll("/", "~1")}`
	};
}
/** The first loss that is no finite number. */
function notFinite(entries) {
	let first;
	let count = 0;
	for (const entry of entries) for (const key of Object.keys(entry.values)) {
		const value = LOSS.test(key) ? number(entry.values[key]) : void 0;
		if (value === void 0 || Number.isFinite(value)) continue;
		count += 1;
		first ??= {
			entry,
			key,
			value
		};
	}
	if (first === void 0) return void 0;
	const { entry, key, value } = first;
	return {
		kind: "not-finite",
		at: within(entry.at, key),
		step: entry.step,
		count,
		name: key,
		value: String(value)
	};
}
/**
* The gradient is no number in the last steps. The Trainer logs the mean loss since the last log with every NaN left out
* (logging_nan_inf_filter), so that a run that has broken shows a loss of 0. A single one comes from the loss scaling of
* float16, which skips the step.
*/
function vanished(entries, points) {
	const logged = entries.filter(({ values }) => number(values["grad_norm"]) !== void 0);
	let from = logged.length;
	while (from > 0 && !Number.isFinite(number(logged[from - 1]?.values["grad_norm"]))) from -= 1;
	const tail = logged.slice(from);
	const first = tail[0];
	if (first === void 0 || tail.length < 3) return void 0;
	const kind = points.filter((p) => p.step >= first.step).every((p) => p.loss === 0) && points.length > 0 ? "zero-loss" : "gradient";
	const value = String(number(first.values["grad_norm"]));
	return {
		kind,
		at: within(first.at, "grad_norm"),
		step: first.step,
		count: tail.length,
		name: "grad_norm",
		value
	};
}
/**
* A loss of exactly 0 to the end, without a gradient: all labels masked, or a loss that overflowed in a version of the Trainer that
* logs no gradient. A loss that comes near 0 by itself has learned the data by heart, and is rounded to 0.0 now and then.
*/
function zero(entries, points) {
	let from = points.length;
	while (from > 0 && points[from - 1]?.loss === 0) from -= 1;
	const first = points[from];
	const before = points[from - 1]?.loss ?? Number.POSITIVE_INFINITY;
	const count = points.length - from;
	if (first === void 0 || count < MIN_ZEROS || before < LEARNED_BY_HEART) return void 0;
	return entries.some(({ step, values }) => step >= first.step && Object.keys(values).some((key) => (key === "grad_norm" || LOSS.test(key)) && (number(values[key]) ?? 0) > 0)) ? void 0 : {
		kind: "zero",
		at: first.at,
		step: first.step,
		count,
		name: "loss",
		value: "0"
	};
}
/**
* Whether the loss ends far above where it began (diverged), or rose at some step and stayed up (spike). Medians and
* tails of stretches are compared, so that the noise of single batches does not count.
*/
function risen(all) {
	const points = thinned(all);
	const losses = points.map((p) => p.loss);
	if (losses.length < MIN_POINTS || losses.some((loss) => loss < 0)) return void 0;
	const width = Math.max(8, Math.floor(losses.length / 8));
	const begin = losses.slice(0, Math.max(5, Math.floor(losses.length / 8)));
	const start = quantile(begin, .5);
	const end = quantile(losses.slice(-width), .5);
	const found = rise(losses, width);
	const isDiverged = end >= start * 1.5 && end >= start + 1 && quantile(losses.slice(-width), .1) > quantile(begin, .9);
	if (found === void 0 && !isDiverged) return void 0;
	const at = points[found?.index ?? points.length - width] ?? points[0];
	if (at === void 0) return void 0;
	const from = isDiverged ? start : found?.before ?? start;
	return {
		kind: isDiverged ? "diverged" : "spike",
		at: at.at,
		step: at.step,
		count: 1,
		name: "loss",
		value: "",
		from,
		to: end
	};
}
/** At most TREND_POINTS of a long log: of each stretch its median. */
function thinned(points) {
	const size = Math.ceil(points.length / TREND_POINTS);
	if (size <= 1) return points;
	const kept = [];
	for (let i = 0; i < points.length; i += size) {
		const stretch = points.slice(i, i + size);
		const [first] = stretch;
		if (first !== void 0) kept.push({
			...first,
			loss: quantile(stretch.map((p) => p.loss), .5)
		});
	}
	return kept;
}
/** Where the stretch before a step and all that follows lie furthest apart. */
function rise(losses, width) {
	const end = quantile(losses.slice(-width), .5);
	let best;
	for (let p = width; p <= losses.length - width; p += 1) {
		const before = losses.slice(p - width, p);
		const middle = quantile(before, .5);
		if (end < middle * 1.4) continue;
		const after = losses.slice(p);
		const above = quantile(after, .5);
		if (above < middle * 1.5 || above < middle + .3) continue;
		if (quantile(after, .1) <= quantile(before, .9)) continue;
		const history = losses.slice(Math.floor(p / 2), p);
		if (above < quantile(history, .5) * 1.4 || quantile(after, .1) <= quantile(history, .75)) continue;
		const ratio = above / Math.max(middle, 1e-9);
		if (best === void 0 || ratio > best.ratio) best = {
			index: p,
			before: middle,
			ratio
		};
	}
	return best;
}
function quantile(values, part) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
/** The curve in few points: of each stretch the median, and null where a value is no number. */
function curve(points) {
	const size = Math.max(1, Math.ceil(points.length / CHART_POINTS));
	const shown = [];
	for (let i = 0; i < points.length; i += size) {
		const stretch = points.slice(i, i + size);
		const loss = stretch.every((p) => Number.isFinite(p.loss)) ? Number(quantile(stretch.map((p) => p.loss), .5).toPrecision(4)) : null;
		shown.push({
			step: stretch[0]?.step ?? 0,
			loss
		});
	}
	return shown;
}
// src/read/trainers.ts
var import_dist = require_dist();
/** Trainers' configs nest four or five deep. */
const MAX_DEPTH$1 = 32;
/** Where each trainer says it. */
const KEYS = {
	"llama-factory": {
		base: ["/model_name_or_path", "/model"],
		baseRevision: ["/model_revision"],
		outputDir: [
			"/output_dir",
			"/export_dir",
			"/train.output_dir",
			"/peft_config/export_dir"
		],
		template: ["/template", "/top.template"],
		datasets: [
			"/dataset",
			"/train_dataset",
			"/train.dataset"
		],
		evalDatasets: ["/eval_dataset", "/eval.dataset"],
		datasetDir: [
			"/dataset_dir",
			"/train.dataset_dir",
			"/eval.dataset_dir"
		],
		newTokens: [
			"/add_tokens",
			"/add_special_tokens",
			"/new_special_tokens"
		],
		newTokensFile: ["/new_special_tokens_config"],
		maxLength: ["/cutoff_len", "/train.cutoff_len"],
		packing: [
			"/packing",
			"/neat_packing",
			"/train.packing"
		],
		batchSize: [
			"/per_device_train_batch_size",
			"/micro_batch_size",
			"/train.batch_size"
		],
		defaultBatchSize: 8,
		modulesToSave: ["/additional_target"],
		stage: ["/stage", "/train.training_stage"],
		method: [
			"/finetuning_type",
			"/top.finetuning_type",
			"/peft_config/name"
		]
	},
	axolotl: {
		base: ["/base_model"],
		baseRevision: ["/revision_of_model"],
		tokenizer: ["/tokenizer_config"],
		outputDir: ["/output_dir"],
		template: ["/chat_template"],
		templateSource: ["/chat_template_jinja"],
		datasets: ["/datasets", "/pretraining_dataset"],
		evalDatasets: ["/test_datasets"],
		newTokens: [
			"/tokens",
			"/special_tokens",
			"/added_tokens_overrides"
		],
		eosToken: ["/special_tokens/eos_token", "/tokens/eos_token"],
		padToken: ["/special_tokens/pad_token", "/tokens/pad_token"],
		maxLength: ["/sequence_len"],
		packing: ["/sample_packing"],
		batchSize: ["/micro_batch_size"],
		defaultBatchSize: 1,
		modulesToSave: ["/lora_modules_to_save"],
		stage: ["/rl"],
		method: ["/adapter"]
	},
	trl: {
		base: ["/model_name_or_path"],
		baseRevision: ["/model_revision"],
		tokenizer: ["/tokenizer_name_or_path"],
		outputDir: ["/output_dir"],
		templateSource: ["/chat_template", "/chat_template_path"],
		datasets: [
			"/dataset_name",
			"/dataset_id_or_path",
			"/dataset_mixture/datasets",
			"/dataset_mixer",
			"/datasets"
		],
		eosToken: ["/eos_token"],
		padToken: ["/pad_token"],
		maxLength: ["/max_length", "/max_seq_length"],
		packing: ["/packing", "/padding_free"],
		batchSize: ["/per_device_train_batch_size"],
		defaultBatchSize: 8,
		modulesToSave: ["/lora_modules_to_save"]
	},
	"open-instruct": {
		base: ["/model_name_or_path"],
		baseRevision: ["/model_revision"],
		tokenizer: ["/tokenizer_name_or_path", "/tokenizer_name"],
		outputDir: ["/output_dir"],
		template: ["/chat_template_name"],
		datasets: [
			"/dataset_name",
			"/train_file",
			"/dataset_mixer",
			"/dataset_mixer_list"
		],
		maxLength: ["/max_seq_length"],
		packing: ["/packing"],
		batchSize: ["/per_device_train_batch_size"],
		defaultBatchSize: 8
	},
	transformers: {
		base: ["/model_name_or_path"],
		baseRevision: ["/model_revision"],
		tokenizer: ["/tokenizer_name"],
		outputDir: ["/output_dir"],
		datasets: ["/dataset_name", "/train_file"],
		evalDatasets: ["/validation_file"],
		maxLength: ["/block_size"],
		batchSize: ["/per_device_train_batch_size"],
		defaultBatchSize: 8
	},
	torchtune: {
		base: ["/checkpointer/checkpoint_dir", "/base_model_path"],
		tokenizer: ["/tokenizer/path"],
		outputDir: ["/output_dir", "/checkpointer/output_dir"],
		template: ["/tokenizer/prompt_template", "/dataset/prompt_template"],
		datasets: [
			"/dataset/source",
			"/dataset/data_files",
			"/dataset/_component_"
		],
		maxLength: ["/tokenizer/max_seq_len"],
		packing: ["/dataset/packed"],
		batchSize: ["/batch_size"],
		defaultBatchSize: 1
	},
	"ms-swift": {
		base: ["/model", "/model_id_or_path"],
		baseRevision: ["/model_revision"],
		outputDir: ["/output_dir", "/train/output_dir"],
		template: ["/template", "/template_type"],
		datasets: ["/dataset"],
		evalDatasets: ["/val_dataset"],
		newTokens: ["/new_special_tokens"],
		maxLength: ["/max_length"],
		packing: ["/packing", "/padding_free"],
		batchSize: ["/per_device_train_batch_size", "/micro_batch_size"],
		defaultBatchSize: 1,
		modulesToSave: ["/modules_to_save"],
		stage: ["/rlhf_type"],
		method: [
			"/tuner_type",
			"/train_type",
			"/sft_type",
			"/train/tuner_type"
		]
	},
	litgpt: {
		base: ["/checkpoint_dir"],
		tokenizer: ["/tokenizer_dir"],
		outputDir: ["/out_dir"],
		datasets: ["/data"],
		maxLength: ["/train/max_seq_length"],
		batchSize: ["/train/micro_batch_size"],
		defaultBatchSize: 1
	},
	"mistral-finetune": {
		base: ["/model_id_or_path"],
		outputDir: ["/run_dir"],
		datasets: ["/data/instruct_data", "/data/data"],
		evalDatasets: ["/data/eval_instruct_data"],
		maxLength: ["/seq_len"],
		batchSize: [],
		defaultBatchSize: 1
	},
	"mlx-lm": {
		base: ["/model"],
		outputDir: ["/adapter_path"],
		datasets: ["/data", "/hf_dataset/path"],
		maxLength: ["/max_seq_length"],
		batchSize: ["/batch_size"],
		defaultBatchSize: 4,
		method: ["/fine_tune_type"]
	},
	chatglm3: {
		base: [],
		outputDir: ["/training_args/output_dir"],
		datasets: ["/data_config/train_file"],
		evalDatasets: ["/data_config/val_file"],
		batchSize: ["/training_args/per_device_train_batch_size"],
		defaultBatchSize: 8
	}
};
/** Which trainer a parsed config is for, by the keys that only it has; undefined when it is no training config. */
function trainerOf(json) {
	const has = (...names) => names.some((name) => Object.hasOwn(json, name) && json[name] !== null);
	const hasKey = (...names) => names.some((name) => Object.hasOwn(json, name));
	const hasObject = (...names) => names.some((name) => Object.hasOwn(json, name) && isObject(json[name]));
	if (has("merge_method")) return void 0;
	if (usesTorchtune(json, 0)) return "torchtune";
	if (has("base_model")) return hasKey(...[
		"datasets",
		"pretraining_dataset",
		"micro_batch_size",
		"sequence_len",
		"num_epochs",
		"adapter"
	], "special_tokens", "rl", "test_datasets", "val_set_size") ? "axolotl" : void 0;
	if (hasKey("top.model_name", "top.finetuning_type")) return "llama-factory";
	if (has("model_name_or_path")) {
		if (has(...[
			"finetuning_type",
			"stage",
			"cutoff_len",
			"lora_target",
			"template",
			"infer_backend"
		], "dataset_dir", "export_dir")) return "llama-factory";
		if (hasKey(...[
			"with_tracking",
			"checkpointing_steps",
			"use_slow_tokenizer",
			"use_flash_attn"
		], "dataset_mixer_list", "exp_name")) return "open-instruct";
		const trl = [
			"dataset_mixture",
			"dataset_mixer",
			"dataset_id_or_path",
			"max_seq_length",
			"max_length",
			"use_peft"
		];
		const trlToo = [
			"packing",
			"chat_template",
			"chat_template_path",
			"beta",
			"loss_type",
			"lora_target_modules"
		];
		const modes = [
			"assistant_only_loss",
			"completion_only_loss",
			"num_generations",
			"dataset_text_field",
			"lora_r"
		];
		if (hasKey(...trl, ...trlToo, ...modes)) return "trl";
		if (has("train_file", "block_size", "do_train")) return "transformers";
		return has("dataset_name", "datasets") ? "trl" : void 0;
	}
	if (has("model") && hasObject("peft_config", "kernel_config", "dist_config", "quant_config")) return "llama-factory";
	if (has("fine_tune_type", "lora_parameters", "lora_layers") && has("model")) return "mlx-lm";
	if (has("model", "model_type", "model_id_or_path") && has(...[
		"tuner_type",
		"train_type",
		"sft_type",
		"split_dataset_ratio",
		"rlhf_type",
		"train_dataset_sample"
	], "sampler_type", "loss_scale")) return "ms-swift";
	if (has("seq_len") && hasKey("model_id_or_path") && hasObject("data")) return "mistral-finetune";
	if (hasObject("data_config", "training_args") && hasObject("training_args")) return "chatglm3";
	if (has("out_dir") && hasKey(...[
		"checkpoint_dir",
		"tokenizer_dir",
		"model_name"
	]) && hasObject("train")) return "litgpt";
}
function usesTorchtune(value, depth) {
	if (typeof value !== "object" || value === null || depth > MAX_DEPTH$1) return false;
	return Object.entries(value).some(([key, child]) => key === "_component_" && typeof child === "string" && child.startsWith("torchtune.") || usesTorchtune(child, depth + 1));
}
// src/read/training-config.ts
/** Anchors are used a handful of times; an alias bomb needs thousands. */
const MAX_ALIASES$1 = 100;
/** Trainers' configs nest four or five deep. */
const MAX_DEPTH = 32;
/** `${a}` may refer to a value with `${b}`; a circle ends here. */
const MAX_REFERENCES = 5;
/** A key without which no file is a config of the trainers above; saves parsing every other YAML file of a repository. */
const MENTIONS_MODEL = /(?:^|[{,\s])["']?(?:top\.)?(?:base_model|model|model_\w+|checkpoint_dir|checkpointer|data_config)["']?\s*:/m;
/** A file that cannot be parsed is worth a problem only when it is surely a trainer's. */
const SURELY_TRAINING = /^["']?(?:model_name_or_path|base_model)["']?\s*:/m;
/** The same from the text. */
function trainingConfig(file, text) {
	if (!MENTIONS_MODEL.test(text)) return void 0;
	const parsed = /\.json$/i.test(file) ? jsonDocument(text) : yamlDocuments(text);
	if ("reason" in parsed) {
		if (!SURELY_TRAINING.test(text)) return void 0;
		return {
			at: {
				file,
				...parsed.line === void 0 ? {} : { line: parsed.line }
			},
			reason: parsed.reason
		};
	}
	for (const document of parsed.documents) {
		const trainer = trainerOf(document.json);
		if (trainer !== void 0) return configOf(file, trainer, document);
	}
}
/** What the config means for a checkpoint or adapter it makes or starts from. */
function training(config) {
	return {
		at: {
			file: config.file,
			pointer: ""
		},
		trainer: config.trainer,
		masksPadId: config.trains && config.masksPadId !== void 0,
		batches: config.trains && !config.packing && config.batchSize !== void 0 && config.batchSize > 1,
		newTokens: [...new Set(config.newTokens.map((token) => token.value))],
		base: config.base?.value,
		template: /^tokenizer_default/.test(config.template?.value ?? "") ? void 0 : config.template?.value
	};
}
function configOf(file, trainer, document) {
	const { json } = document;
	const keys = KEYS[trainer];
	const place = (pointer) => {
		const line = document.line(pointer);
		return {
			file,
			pointer,
			...line === void 0 ? {} : { line }
		};
	};
	const text = (pointers) => {
		for (const pointer of pointers ?? []) {
			const value = valueAt(json, pointer);
			const resolved = typeof value === "string" ? resolve(value, json, 0) : void 0;
			if (resolved !== void 0 && resolved !== "") return {
				value: resolved,
				at: place(pointer)
			};
		}
	};
	const texts = (pointers) => (pointers ?? []).flatMap((pointer) => names(valueAt(json, pointer), pointer).map(([value, at]) => ({
		value,
		at: place(at)
	})));
	const on = (pointers) => (pointers ?? []).some((pointer) => valueAt(json, pointer) === true);
	const datasets = texts(keys.datasets);
	const stage = text(keys.stage)?.value;
	const [lengthAt, length] = (keys.maxLength?.map((pointer) => [pointer, numberOf(valueAt(json, pointer))]))?.find(([, value]) => value !== void 0) ?? [];
	const batchAt = keys.batchSize.find((pointer) => (valueAt(json, pointer) ?? null) !== null);
	return {
		file,
		trainer,
		json,
		trains: datasets.length > 0 && isRun(json),
		stage,
		method: text(keys.method)?.value,
		base: text(keys.base),
		baseRevision: text(keys.baseRevision)?.value,
		tokenizer: text(keys.tokenizer),
		outputDir: text(keys.outputDir),
		template: text(keys.template),
		templateSource: text(keys.templateSource),
		datasets,
		evalDatasets: texts(keys.evalDatasets),
		datasetDir: text(keys.datasetDir)?.value,
		newTokens: texts(keys.newTokens),
		newTokensFile: text(keys.newTokensFile),
		eosToken: text(keys.eosToken),
		padToken: text(keys.padToken),
		maxLength: length === void 0 || lengthAt === void 0 ? void 0 : {
			value: length,
			at: place(lengthAt)
		},
		packing: on(keys.packing) || trainer === "mistral-finetune" || packsByItself(trainer, stage, json),
		batchSize: batchAt === void 0 ? keys.defaultBatchSize : numberOf(valueAt(json, batchAt)),
		modulesToSave: texts(keys.modulesToSave),
		masksPadId: masksPadId(trainer, stage, json)
	};
}
/**
* Trainers that mask every label equal to the pad id, and with it the terminator where both are one token. All the
* others pad labels with -100 by position: LLaMA-Factory's and axolotl's DataCollatorForSeq2Seq, ms-swift, torchtune,
* and TRL's own collator (https://github.com/huggingface/trl/blob/main/trl/trainer/sft_trainer.py). TRL up to 0.16 took
* transformers' collator, but a config does not say which TRL runs it, so it is not judged by that.
*/
function masksPadId(trainer, stage, json) {
	if (namesCollator(json, 0)) return { link: "https://github.com/huggingface/transformers/blob/main/src/transformers/data/data_collator.py" };
	if (trainer === "llama-factory" && (stage === "pt" || stage === "Pre-Training")) return { link: "https://github.com/hiyouga/LlamaFactory/blob/main/src/llamafactory/train/pt/workflow.py" };
	if (trainer === "axolotl" && typeof valueAt(json, "/processor_type") === "string") return { link: "https://github.com/axolotl-ai-cloud/axolotl/blob/main/src/axolotl/processing_strategies.py" };
}
function namesCollator(value, depth) {
	if (typeof value === "string") return /^transformers\.(?:\w+\.)*DataCollatorForLanguageModeling$|^trl\.(?:\w+\.)*DataCollatorForCompletionOnlyLM$/.test(value);
	if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return false;
	return Object.values(value).some((child) => namesCollator(child, depth + 1));
}
/** LLaMA-Factory packs in pre-training unless told otherwise: src/llamafactory/hparams/parser.py. */
function packsByItself(trainer, stage, json) {
	if (trainer !== "llama-factory") return false;
	return stage === "pt" && valueAt(json, "/packing") !== false || valueAt(json, "/batching_strategy") === "padding_free";
}
/** False for what only predicts, samples or evaluates, though it names data. */
function isRun(json) {
	const is = (name) => Object.hasOwn(json, name) && json[name] === true;
	return !((is("do_predict") || is("eval.predict")) && !is("do_train")) && !Object.hasOwn(json, "sampler_type");
}
/**
* Names in a value, with their pointers: a string (several by commas), a list of strings or of objects with `path` or
* `id`, an object (values where they are strings: special tokens; else keys: weights of a mixture).
*/
function names(value, pointer) {
	if (typeof value === "string") return value.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => [part, pointer]);
	if (Array.isArray(value)) return value.flatMap((item, index) => {
		const at = `${pointer}/${index}`;
		if (typeof item === "string") return item === "" ? [] : [[item, at]];
		if (!isObject(item)) return [];
		for (const key of ["path", "id"]) {
			const name = valueAt(item, `/${key}`);
			if (typeof name === "string") return [[name, `${at}/${key}`]];
		}
		return [];
	});
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([key, item]) => {
		const at = `${pointer}/${pointerToken(key)}`;
		if (typeof item === "number") return [[key, at]];
		if (typeof item === "string") return item === "" ? [] : [[item, at]];
		return Array.isArray(item) ? names(item, at) : [];
	});
}
/** OmegaConf's `${a.b}`, as torchtune uses it; undefined where the file alone does not resolve it. */
function resolve(text, json, depth) {
	if (!text.includes("${")) return text;
	if (depth >= MAX_REFERENCES) return void 0;
	let known = true;
	const resolved = text.replace(/\$\{([\w.]+)\}/g, (_, path) => {
		const value = valueAt(json, `/${path.replaceAll(".", "/")}`);
		const inner = typeof value === "string" ? resolve(value, json, depth + 1) : void 0;
		if (inner === void 0) known = false;
		return inner ?? "";
	});
	return known && !resolved.includes("${") ? resolved : void 0;
}
function valueAt(json, pointer) {
	let value = json;
	for (const key of pointer.split("/").slice(1)) {
		if (!isObject(value) || !Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}
function numberOf(value) {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
}
function jsonDocument(text) {
	try {
		const json = plain(JSON.parse(text), 0);
		return { documents: isObject(json) ? [{
			json,
			line: () => void 0
		}] : [] };
	} catch {
		return {
			reason: "is not JSON",
			line: void 0
		};
	}
}
function yamlDocuments(text) {
	try {
		const lines = new import_dist.LineCounter();
		const parsed = (0, import_dist.parseAllDocuments)(text, {
			version: "1.1",
			lineCounter: lines,
			prettyErrors: false,
			uniqueKeys: false,
			logLevel: "silent"
		});
		const documents = [];
		for (const document of parsed) {
			const error = document.errors[0];
			if (error?.code === "RESOURCE_EXHAUSTION") throw new RangeError(error.message);
			if (error !== void 0) return {
				reason: `is not YAML: ${error.message}`,
				line: lines.linePos(error.pos[0]).line
			};
			const json = plain(document.toJS({
				mapAsMap: true,
				maxAliasCount: MAX_ALIASES$1
			}), 0);
			if (!isObject(json)) continue;
			const line = (pointer) => {
				const node = document.getIn(pointer.split("/").slice(1).map(key), true);
				return (0, import_dist.isNode)(node) && node.range ? lines.linePos(node.range[0]).line : void 0;
			};
			documents.push({
				json,
				line
			});
		}
		return { documents };
	} catch (error) {
		return {
			reason: `is not YAML that is safe to read: ${error instanceof ReferenceError ? "it repeats an anchor too often" : "it nests too deep"}`,
			line: void 0
		};
	}
}
/** Of a JSON Pointer's token the key in the document; indexes are numbers there. */
function key(token) {
	return /^\d+$/.test(token) ? Number(token) : token.replaceAll("~1", "/").replaceAll("~0", "~");
}
/** What a parser gave, as JSON: keys as strings, dates and large numbers as text, nothing inherited. */
function plain(value, depth) {
	if (depth > MAX_DEPTH) throw new RangeError("too deep");
	if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
	if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
	if (value instanceof Date) return value.toISOString();
	if (typeof value === "bigint") return value.toString();
	if (typeof value !== "object" || value instanceof Uint8Array || value instanceof Set) return null;
	const object = Object.create(null);
	const entries = value instanceof Map ? value.entries() : Object.entries(value);
	for (const [name, item] of entries) object[String(name)] = plain(item, depth + 1);
	return object;
}
// src/read/trainer-templates.ts
const CHATML = {
	opens: "<|im_start|>user",
	ends: "<|im_end|>"
};
const LLAMA_3 = {
	opens: "<|start_header_id|>user<|end_header_id|>",
	ends: "<|eot_id|>"
};
const LLAMA_4 = {
	opens: "<|header_start|>user<|header_end|>",
	ends: "<|eot|>"
};
const GEMMA = {
	opens: "<start_of_turn>user",
	ends: "<end_of_turn>"
};
const GEMMA_4 = {
	opens: "<|turn>user",
	ends: "<turn|>"
};
const INST = {
	opens: "[INST]",
	ends: "eos"
};
const PHI = {
	opens: "<|user|>",
	ends: "<|end|>"
};
const PHI_4 = {
	opens: "<|im_start|>user<|im_sep|>",
	ends: "<|im_end|>"
};
const COHERE = {
	opens: "<|START_OF_TURN_TOKEN|><|USER_TOKEN|>",
	ends: "<|END_OF_TURN_TOKEN|>"
};
const DEEPSEEK = {
	opens: "<｜User｜>",
	ends: "eos"
};
const ZEPHYR = {
	opens: "<|user|>",
	ends: "eos"
};
const VICUNA = {
	opens: "USER:",
	ends: "eos"
};
const ALPACA = {
	opens: "### Instruction:",
	ends: "eos"
};
const GRANITE = {
	opens: "<|start_of_role|>user<|end_of_role|>",
	ends: "eos"
};
const BY_TRAINER = {
	"llama-factory": {
		...same(CHATML, [
			"chatml",
			"chatml_de",
			"qwen",
			"qwen3",
			"qwen3_nothink",
			"qwen2_vl",
			"qwen2_audio",
			"qwen3_vl"
		]),
		...same(CHATML, [
			"yi",
			"intern2",
			"smollm",
			"smollm2",
			"falcon_h1",
			"opencoder",
			"cpm4",
			"dbrx",
			"seed_coder"
		]),
		...same(LLAMA_3, [
			"llama3",
			"mllama",
			"llava_next_llama3"
		]),
		...same(LLAMA_4, ["llama4"]),
		...same(GEMMA, [
			"gemma",
			"gemma2",
			"gemma3",
			"gemma3n"
		]),
		...same(GEMMA_4, ["gemma4", "gemma4n"]),
		...same(INST, [
			"mistral",
			"ministral",
			"mistral_small",
			"ministral3",
			"llama2",
			"llama2_zh",
			"pixtral"
		]),
		...same(PHI, ["phi", "phi4_mini"]),
		...same(PHI_4, ["phi4"]),
		...same(COHERE, ["cohere"]),
		...same(DEEPSEEK, ["deepseek3", "deepseekr1"]),
		...same(GRANITE, ["granite3", "granite4"]),
		...same(ZEPHYR, ["zephyr"]),
		...same(VICUNA, ["vicuna"]),
		...same(ALPACA, ["alpaca"])
	},
	axolotl: {
		...same(CHATML, [
			"chatml",
			"qwen_25",
			"qwen3",
			"qwen2_vl"
		]),
		...same(LLAMA_3, ["llama3", "llama3_2_vision"]),
		...same(LLAMA_4, ["llama4"]),
		...same(GEMMA, [
			"gemma",
			"gemma3",
			"gemma3n"
		]),
		...same(INST, [
			"mistral_v1",
			"mistral_v2v3",
			"mistral_v3_tekken",
			"mistral_v7_tekken",
			"pixtral"
		]),
		...same(PHI, ["phi_3", "phi_35"]),
		...same(PHI_4, ["phi_4"]),
		...same(COHERE, ["cohere"]),
		...same(DEEPSEEK, ["deepseek_v3"]),
		...same(ALPACA, ["alpaca"])
	},
	"ms-swift": {
		...same(CHATML, [
			"chatml",
			"qwen",
			"qwen2_5",
			"qwen3",
			"qwen3_nothinking",
			"yi",
			"internlm2"
		]),
		...same(LLAMA_3, ["llama3", "llama3_2"]),
		...same(LLAMA_4, ["llama4"]),
		...same(GEMMA, ["gemma", "gemma3_text"]),
		...same(INST, [
			"llama",
			"mistral_nemo",
			"mistral_2501"
		]),
		...same(PHI, ["phi3"]),
		...same(PHI_4, ["phi4"])
	}
};
/** The markers of a template by the name that a trainer gives it; undefined where they are not known. */
function templateMarkers(trainer, name) {
	const templates = Object.hasOwn(BY_TRAINER, trainer) ? BY_TRAINER[trainer] : void 0;
	return templates !== void 0 && Object.hasOwn(templates, name) ? templates[name] : void 0;
}
function same(markers, names) {
	return Object.fromEntries(names.map((name) => [name, markers]));
}
// src/read/training-subject.ts
/** Reads what a training config meets. Never fails: what is not in reach is missing. */
async function readTraining(subject, said, { model, text, datasets }) {
	const config = {
		...said,
		newTokens: [...said.newTokens, ...await describedTokens(said, text)]
	};
	const facts = { trainingConfig: config };
	const missing = {};
	const base = await firstOf(model, config.base === void 0 ? [] : pathsOf(config.file, config.base.value));
	const output = await firstOf(model, [...config.outputDir === void 0 ? [] : pathsOf(config.file, config.outputDir.value), folderOf(config.file)], base?.path);
	const markers = config.template === void 0 ? void 0 : templateMarkers(config.trainer, config.template.value);
	const template = output === void 0 ? void 0 : compared(config, markers, output);
	if (base !== void 0) facts.trainingBase = base;
	if (output !== void 0) facts.trainingOutput = output;
	if (template !== void 0) facts.trainingTemplate = template;
	if (datasets.length > 0) facts.trainingData = datasets;
	missing.trainingBase = {
		reason: config.base === void 0 ? "the config names no base model" : `${config.base.value} is not in reach`,
		blocked: false
	};
	missing.trainingOutput = {
		reason: "the model that it writes is not in reach",
		blocked: false
	};
	missing.trainingData = {
		reason: "the data that it trains on is not in reach",
		blocked: false
	};
	missing.trainingTemplate = {
		reason: whyNoTemplate(config, markers, output),
		blocked: false
	};
	return {
		subject,
		facts,
		missing
	};
}
/** Descriptions of tokens are a handful of lines; what is longer is no such file. */
const MAX_TEXT = 1e6;
const MAX_ALIASES = 100;
/** Tokens of LLaMA-Factory's new_special_tokens_config: a YAML or JSON file of token → description. */
async function describedTokens({ file, newTokensFile }, text) {
	if (newTokensFile === void 0) return [];
	for (const path of pathsOf(file, newTokensFile.value)) {
		const content = await text(path);
		if (content === void 0 || content.length > MAX_TEXT) continue;
		const described = mapping(content);
		const pointer = (token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
		return [...described.keys()].filter((token) => typeof token === "string").map((token) => ({
			value: token,
			at: {
				file: path,
				pointer: pointer(token)
			}
		}));
	}
	return [];
}
function mapping(content) {
	try {
		const value = (0, import_dist.parse)(content, {
			mapAsMap: true,
			maxAliasCount: MAX_ALIASES,
			logLevel: "silent"
		});
		return value instanceof Map ? value : /* @__PURE__ */ new Map();
	} catch {
		return /* @__PURE__ */ new Map();
	}
}
function whyNoTemplate(config, markers, output) {
	if (config.template === void 0) return "the config names no template";
	if (markers === void 0) return `what the template ${config.template.value} writes is not known here`;
	return output === void 0 ? "the model that it writes is not in reach" : "the template that ships could not be rendered";
}
/** The template that the config names beside the one that ships, rendered on a question and its answer. */
function compared({ template: name }, markers, { path, facts }) {
	const { template, rendering, tokenizer, turnEnd } = facts;
	const pair = rendering?.probes["pair"];
	const question = pair?.contents[0];
	if (name === void 0 || markers === void 0 || template === void 0 || turnEnd === void 0) return void 0;
	if (pair?.text === void 0 || question === void 0) return void 0;
	const eos = tokenizer?.special["eos_token"]?.token;
	const opens = pair.text.slice(0, question.start);
	const ends = markers.ends === "eos" ? eos : markers.ends;
	const shipped = endOf(turnEnd);
	return {
		name,
		shipped: {
			path,
			at: template.at
		},
		opens: holds(opens, markers.opens) ? void 0 : {
			named: markers.opens,
			shipped: lastLineOf(opens)
		},
		ends: ends === void 0 || shipped.includes(ends) ? void 0 : {
			named: ends,
			shipped: shipped[0] ?? ""
		}
	};
}
/** White space between the parts of a header is a detail of some versions of a template. */
function holds(text, marker) {
	return text.replace(/\s/g, "").includes(marker.replace(/\s/g, ""));
}
function endOf(end) {
	switch (end.kind) {
		case "token": return [end.token, ...end.between === void 0 ? [] : [end.between.token]];
		case "next-role": return [end.token];
		case "split": return [end.text];
		case "none": return [end.text.trim()];
		default: return end;
	}
}
function lastLineOf(text) {
	return text.trimEnd().split("\n").at(-1)?.slice(-60) ?? "";
}
async function firstOf(model, folders, except) {
	for (const folder of folders) {
		if (folder === except) continue;
		const found = await model(folder);
		if (found !== void 0) return found;
	}
}
/** Where a relative path in a config can lie: beside the config, or below the root, where trainers are started. */
function pathsOf(config, written) {
	if (/^([/\\~]|[A-Za-z]:)/.test(written)) return [];
	const path = written.replaceAll("\\", "/");
	const found = [normalised(`${folderOf(config)}/${path}`), normalised(path)];
	return [...new Set(found.filter((folder) => folder !== void 0))];
}
export { readTrainingLog as i, training as n, trainingConfig as r, readTraining as t };
