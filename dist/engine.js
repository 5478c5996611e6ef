import { S as SourceError, T as defineRule, b as ENGINES, d as declaration, f as discover, u as candidates, w as defineRowRule, y as normalised } from "./start.js";
import { p as isTrainedOn } from "./data.js";
import { n as parseJson, r as pointerToken, t as lineOf } from "./json.js";
import { K as locator } from "./render.js";
import { t as require_dist } from "./yaml.js";
import { Worker } from "node:worker_threads";
// src/rules/adapter-base-differs.ts
const adapterBaseDiffers = defineRule({
	id: "adapter-base-differs",
	section: "weights",
	severity: "error",
	needs: ["adapter", "declared"],
	wants: ["training"],
	title: "The adapter names another base than the training config or tunelint.yml",
	why: "An adapter holds differences to the weights it was trained on. Put onto another model it loads without error if the shapes agree, and answers garbage.",
	fix: "Name the model that the adapter was trained on in all of these files.",
	links: ["https://huggingface.co/docs/peft/developer_guides/checkpoint", "https://github.com/predibase/lorax/issues/311"],
	message: (args) => `base_model_name_or_path is ${args.base}; ${args.file} names ${args.other}`,
	*check({ adapter, declared, training }) {
		const base = adapter.base;
		if (base === void 0) return;
		const others = [...declared.base === void 0 ? [] : [{
			name: declared.base,
			file: "tunelint.yml or --base"
		}], ...(training ?? []).flatMap((t) => t.base === void 0 ? [] : [{
			name: t.base,
			file: t.at.file
		}])];
		const seen = /* @__PURE__ */ new Set();
		for (const { name, file } of others) {
			if (!surelyDiffer$1(base.value, name) || seen.has(file)) continue;
			seen.add(file);
			yield {
				at: base.at,
				args: {
					base: base.value,
					other: name,
					file
				}
			};
		}
	}
});
/**
* Copies of one model go by many names: another organisation, a local folder, a quantised form. Two names differ for sure when both
* name a model and its size or kind by their last part, and these parts differ.
*/
function surelyDiffer$1(a, b) {
	const x = modelName$1(a);
	const y = modelName$1(b);
	return x !== void 0 && y !== void 0 && x !== y;
}
/** The last part without what tools append; undefined for a name that need not be a model's, such as `base` or `checkpoint-500`. */
function modelName$1(written) {
	const name = written.replace(/^hf:|^https:\/\/huggingface\.co\//, "").replace(/@[^/@]*$/, "").replace(/[\\/]+$/, "");
	const isHubId = /^[\w.-]+\/[\w.-]+$/.test(name) && !name.startsWith(".");
	const last = name.split(/[\\/]/).at(-1) ?? "";
	if (!isHubId && !/\d(\.\d+)?[bm]([^a-z]|$)/i.test(last)) return void 0;
	if (!/\d/.test(last)) return void 0;
	return last.toLowerCase().replace(/^meta-/, "").replace(/[-_.](unsloth|bnb|gptq|awq|fp8|nvfp4|mlx|hf|dynamic|int[48]|[48]bits?|bf16|fp16)(?=[-_.]|$)/g, "");
}
// src/rules/adapter-base-unresolvable.ts
const adapterBaseUnresolvable = defineRule({
	id: "adapter-base-unresolvable",
	section: "weights",
	severity: "warning",
	needs: ["adapter", "declared"],
	wants: ["base"],
	title: "The adapter names no base model that others can find",
	why: "An adapter is nothing without its base. Whoever loads it on another machine gets an error, or has to guess which model it belongs to.",
	fix: "Set base_model_name_or_path to the Hub id of the base model.",
	links: ["https://github.com/MakazhanAlpamys/Soup/issues/531", "https://github.com/meta-pytorch/torchtune/pull/2026"],
	message: (args) => args.why === "empty" ? `base_model_name_or_path is ${args.base === null ? "not set" : "empty"}` : `base_model_name_or_path is ${args.base}, a path ${args.why === "absolute" ? "on the machine of the author" : "that leads to no model in this repository"}`,
	*check({ adapter, declared, base }) {
		const name = adapter.base?.value ?? null;
		const why = name === null || name.trim() === "" ? "empty" : isAbsolute(name) ? "absolute" : isRelative(name) ? "relative" : void 0;
		if (why === void 0) return;
		if (why === "empty" && adapter.json["inference_mode"] === false && adapter.tensors === void 0) return;
		if (why === "relative" && base !== void 0 && declared.base === void 0) return;
		yield {
			at: adapter.base?.at ?? {
				file: adapter.file,
				pointer: name === null && !("base_model_name_or_path" in adapter.json) ? "" : "/base_model_name_or_path"
			},
			args: {
				base: name,
				why
			},
			...declared.base?.startsWith("hf:") === true ? { fix: {
				text: "Name the base that tunelint.yml names",
				edits: [{
					file: adapter.file,
					pointer: "/base_model_name_or_path",
					value: hubId(declared.base)
				}]
			} } : {}
		};
	}
});
/** `/…`, `~/…`, `C:\…`, `\\server\…`, `file:…`. */
function isAbsolute(name) {
	return /^(\/|~|\\\\|[A-Za-z]:[\\/]|file:)/.test(name);
}
/** A Hub id has at most one slash and does not begin with a dot. A single name may be a folder as well as an old Hub id. */
function isRelative(name) {
	return /^\.{1,2}([\\/]|$)/.test(name) || name.includes("\\") || name.replace(/\/+$/, "").split("/").length > 2;
}
function hubId(base) {
	return base.slice(3).replace(/@.*$/, "");
}
// src/rules/adapter-new-token-frozen.ts
const LISTED$19 = 5;
/** Modules that hold a row for each token, by the names of the families. */
const EMBEDDING$2 = /\b(embed_tokens|lm_head|wte|embed_in|embed_out|word_embeddings|tok_embeddings|output_layer|embeddings?|shared|ff_out)\b/;
const adapterNewTokenFrozen = defineRule({
	id: "adapter-new-token-frozen",
	section: "embeddings",
	severity: "error",
	needs: [
		"adapter",
		"tokenizer",
		"tokenizerDiff",
		"base"
	],
	title: "Tokens were added and the adapter does not train their rows",
	why: "The rows of new tokens start as noise or as an average, and stay so: the model cannot tell the tokens apart and hardly ever writes one.",
	fix: "Train the rows: list embed_tokens and lm_head in modules_to_save, or the new ids in trainable_token_indices.",
	links: [
		"https://huggingface.co/docs/peft/developer_guides/lora#efficiently-train-tokens-alongside-lora",
		"https://github.com/huggingface/peft/issues/2898",
		"https://github.com/unslothai/unsloth/issues/237"
	],
	message: (args) => `${args.tokens.map((t) => `${t.id} ${t.token}`).join(", ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more tokens` : ""} ${args.count === 1 ? "is" : "are"} new against ${args.base}, and the adapter has no embed_tokens or lm_head in modules_to_save, target_modules or trainable_token_indices`,
	*check({ adapter, tokenizer, tokenizerDiff, base }) {
		const pad = tokenizer.special["pad_token"]?.token;
		const added = tokenizerDiff.added.filter((t) => t.token !== pad);
		if (added.length === 0 || trainsRows(adapter)) return;
		yield {
			at: {
				file: adapter.file,
				pointer: "modules_to_save" in adapter.json ? "/modules_to_save" : ""
			},
			args: {
				tokens: added.slice(0, LISTED$19).map(({ id, token }) => ({
					id,
					token
				})),
				count: added.length,
				base: base.name
			}
		};
	}
});
function trainsRows(adapter) {
	const { trainableTokenIndices: indices, targetModules } = adapter;
	if (Array.isArray(indices) ? indices.length > 0 : indices !== null) return true;
	return [...adapter.modulesToSave, ...typeof targetModules === "string" ? [targetModules] : targetModules ?? []].some((name) => EMBEDDING$2.test(name)) || (adapter.tensors ?? []).some((t) => EMBEDDING$2.test(t.name));
}
// src/rules/config-changed-from-base.ts
/** Keys that decide what the weights compute: another value makes another model of them. */
const ARCHITECTURE = new Set(`model_type rope_theta rope_scaling partial_rotary_factor rotary_pct rotary_dim hidden_size num_hidden_layers num_attention_heads num_key_value_heads
  head_dim v_head_dim qk_nope_head_dim qk_rope_head_dim kv_lora_rank q_lora_rank intermediate_size moe_intermediate_size hidden_act hidden_activation
  activation_function num_local_experts num_experts n_routed_experts num_experts_per_tok n_embd n_layer n_head n_inner d_model attention_bias mlp_bias
  attn_logit_softcapping final_logit_softcapping query_pre_attn_scalar rms_norm_eps layer_norm_eps layer_norm_epsilon layer_types multi_query
  alibi parallel_attn new_decoder_architecture residual_multiplier attention_multiplier embedding_multiplier logits_scaling logit_scale`.split(/\s+/));
const configChangedFromBase = defineRule({
	id: "config-changed-from-base",
	section: "weights",
	severity: "warning",
	needs: [
		"config",
		"configDiff",
		"base"
	],
	title: "`config.json` says something else than the base",
	why: "The weights were trained with the values of the base. With another rope setting, head size or activation they still load, and compute something else: garbage at once, or only beyond some length.",
	fix: "Take the value of the base, unless the fine-tune was trained with the new one.",
	links: ["https://github.com/unslothai/unsloth-zoo/pull/149", "https://huggingface.co/docs/transformers/main_classes/configuration"],
	message: (args) => `${args.key} is ${text$2(args.head)}; in the base ${args.name} it is ${text$2(args.base)}`,
	*check({ config, configDiff, base }) {
		for (const change of configDiff) yield {
			at: change.at,
			severity: ARCHITECTURE.has(change.key) ? "error" : "warning",
			args: {
				key: change.key,
				head: change.head ?? null,
				base: change.base ?? null,
				name: base.name
			},
			...fix$3(change)
		};
		const classes = base.config?.architectures ?? [];
		const { architectures } = config;
		if (architectures.length === 0 || classes.length === 0 || !config.generates || architectures.some((a) => classes.includes(a))) return;
		const isHeadless = architectures.every((a) => /(?<!LMHead)Model$/.test(a)) && classes.some((a) => !/(?<!LMHead)Model$/.test(a));
		yield {
			at: {
				file: config.file,
				pointer: "/architectures"
			},
			severity: isHeadless ? "error" : "warning",
			args: {
				key: "architectures",
				head: [...architectures],
				base: [...classes],
				name: base.name
			},
			...isHeadless ? { fix: {
				text: "Name the class of the base: engines choose by it what to serve, and this one has no head that writes tokens",
				edits: [{
					file: config.file,
					pointer: "/architectures",
					value: [...classes]
				}]
			} } : {}
		};
	}
});
/** The value of the base, at the place where this file has its own. */
function fix$3(change) {
	const { at, key, base } = change;
	const pointer = at.pointer ?? "";
	const isWritten = pointer.endsWith(`/${key}`);
	if (pointer.endsWith("/rope_parameters") && key !== "rope_theta") return {};
	if (base === void 0) return isWritten ? { fix: {
		text: `Take ${key} out`,
		edits: [{
			file: at.file,
			pointer,
			remove: true
		}]
	} } : {};
	return { fix: {
		text: `Set ${key} to ${text$2(base)}`,
		edits: [{
			file: at.file,
			pointer: isWritten ? pointer : `${pointer}/${key}`,
			value: base
		}]
	} };
}
function text$2(value) {
	const json = JSON.stringify(value) ?? "nothing";
	if (json === "null") return "not set";
	return json.length > 120 ? `${json.slice(0, 120)}…` : json;
}
// src/rules/config-incomplete.ts
const configIncomplete = defineRule({
	id: "config-incomplete",
	section: "weights",
	severity: "error",
	needs: [
		"config",
		"declared",
		"folder"
	],
	wants: ["weights", "base"],
	title: "`config.json` lacks what is needed to load the model",
	why: "Without the model type nothing knows which class to build, without the sizes a class builds itself as large as its own default, into which these weights do not fit.",
	fix: "Copy the fields from config.json of the base, or save the model once more.",
	links: [
		"https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/models/auto/configuration_auto.py",
		"https://github.com/ggml-org/llama.cpp/blob/2bbcf7fc93a460f04d5709756a48b2408443eecb/conversion/base.py",
		"https://github.com/ollama/ollama/blob/5827999e9e3a3361163a6c9d7153301daaf7227e/convert/convert.go"
	],
	message: (args) => args.missing === "model_type" ? "no model_type, and no code of its own that says how to load it" : args.missing === "architectures" ? `no architectures: ${args.engines.join(", ")} cannot tell which model this is` : `no ${args.keys.join(", ")}: the class takes its default, which is the size of another model`,
	*check({ config, declared, folder, weights, base }) {
		const { json } = config;
		if (declared.kind === "adapter" || isOtherLibrary(json) || weights?.format === "gguf") return;
		if (!(weights !== void 0 || folder.files.some((f) => /\.index\.json$/.test(f.path)) || SIZES.some((names) => has$1(json, names)))) return;
		const basis = base?.config;
		if (config.modelType === void 0 && !hasOwnCode$1(json)) {
			yield hit$1(config, "model_type", [], [], basis);
			return;
		}
		const blind = ["llama.cpp", "ollama"].filter((engine) => declared.engines.includes(engine));
		if (config.architectures.length === 0 && config.generates && !hasOwnCode$1(json) && blind.length > 0) yield hit$1(config, "architectures", [], blind, basis);
		if (config.textPointer !== "" || hasOwnCode$1(json) || !config.generates || hasParts(json) || !ORDINARY.test(config.modelType ?? "")) return;
		const absent = SIZES.filter((names) => !has$1(json, names)).map((names) => names[0] ?? "");
		if (absent.length > 0) yield hit$1(config, "sizes", absent, [], basis);
	}
});
/** Common name first, then the names that older classes take for it. */
const SIZES = [
	["vocab_size", "padded_vocab_size"],
	[
		"hidden_size",
		"n_embd",
		"n_embed",
		"d_model",
		"dim"
	],
	[
		"num_hidden_layers",
		"n_layer",
		"n_layers",
		"num_layers",
		"encoder_layers"
	],
	[
		"num_attention_heads",
		"n_head",
		"n_heads",
		"num_heads",
		"encoder_attention_heads"
	]
];
/** Types of plain transformers whose config class has all four; state-space models have no heads, say. */
const ORDINARY = /^(llama|mistral|mixtral|ministral|qwen2|qwen2_moe|qwen3|qwen3_moe|gemma|gemma2|gemma3_text|phi|phi3|phimoe|gpt2|gpt_neox|gptj|gpt_bigcode|falcon|bloom|opt|mpt|stablelm|starcoder2|olmo|olmo2|olmo3|cohere|cohere2|granite|granitemoe|deepseek_v2|deepseek_v3|glm|glm4|glm4_moe|smollm3|gpt_oss|exaone4|nemotron|ernie4_5|internlm2|minicpm3|seed_oss|apertus)$/;
function hit$1(config, missing, keys, engines, base) {
	const wanted = missing === "sizes" ? keys : [missing];
	const edits = wanted.flatMap((key) => {
		const value = base?.json[key];
		return value === void 0 ? [] : [{
			file: config.file,
			pointer: `/${key}`,
			value
		}];
	});
	return {
		at: {
			file: config.file,
			pointer: ""
		},
		args: {
			missing,
			keys,
			engines
		},
		...edits.length === wanted.length ? { fix: {
			text: `Take ${wanted.join(", ")} from config.json of the base`,
			edits
		} } : {}
	};
}
function has$1(json, names) {
	return names.some((name) => json[name] !== void 0 && json[name] !== null);
}
/** diffusers, timm, GGUF runtimes and others call a file of theirs config.json too. */
function isOtherLibrary(json) {
	return [
		"_class_name",
		"_diffusers_version",
		"pretrained_cfg",
		"peft_type"
	].some((key) => json[key] !== void 0);
}
function hasOwnCode$1(json) {
	return json["auto_map"] !== void 0 && json["auto_map"] !== null;
}
function hasParts(json) {
	return Object.values(json).some((v) => typeof v === "object" && v !== null && !Array.isArray(v) && SIZES.some((names) => has$1(v, names)));
}
// src/rules/config-invalid.ts
/** tokenizer.json has its own rule; safetensors and GGUF files are judged with the weights. */
const JUDGED = /(^|\/)(?!tokenizer\.json$)[^/]+\.json$|(^|\/)(modelfile(\.[^/]+)?|[^/]+\.modelfile)$/i;
const configInvalid = defineRule({
	id: "config-invalid",
	section: "weights",
	severity: "error",
	needs: ["folder"],
	title: "A configuration file cannot be read",
	why: "Every loader stops at it, or passes over it and takes defaults that belong to another model.",
	fix: "Mend the file at the line that is named, or save it once more.",
	links: ["https://docs.python.org/3/library/json.html", "https://huggingface.co/docs/transformers/main_classes/configuration"],
	message: (args) => `${args.file} ${args.reason}`,
	*check({ folder }) {
		for (const { at, reason } of folder.problems) if (JUDGED.test(at.file)) yield {
			at,
			args: {
				file: at.file.slice(at.file.lastIndexOf("/") + 1),
				reason
			}
		};
	}
});
// src/rules/embedding-not-finite.ts
const LISTED$18 = 5;
const embeddingNotFinite = defineRule({
	id: "embedding-not-finite",
	section: "embeddings",
	severity: "error",
	needs: ["embeddingRows"],
	title: "A row of the embedding holds NaN or infinity",
	why: "The first text that holds the token turns every number after it into NaN, and the model answers nothing or one token for ever. In the output head it does so for every text.",
	fix: "Go back to the last checkpoint whose weights are finite; merge and convert in float32 or bfloat16, for float16 overflows at 65504.",
	links: ["https://github.com/haotian-liu/LLaVA/issues/408", "https://huggingface.co/docs/transformers/perf_train_gpu_one#mixed-precision-training"],
	message: (args) => `${args.count} ${args.count === 1 ? "row" : "rows"} of the ${args.matrix === "input" ? "embedding" : "output head"} ${args.count === 1 ? "holds" : "hold"} NaN or infinity: ${args.tokens.map(({ id, token }) => token === null ? `${id}` : `${id} ${token}`).join(", ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ""}`,
	*check({ embeddingRows }) {
		for (const matrix of ["input", "output"]) {
			const rows = embeddingRows.found.filter((row) => row.kind === "not-finite" && row.matrix === matrix);
			const [first] = rows;
			if (first === void 0) continue;
			yield {
				at: first.at,
				args: {
					tokens: rows.slice(0, LISTED$18).map(({ id, token }) => ({
						id,
						token: token ?? null
					})),
					count: rows.length,
					matrix
				}
			};
		}
	}
});
// src/rules/embedding-row-untrained.ts
const LISTED$17 = 5;
/** What training leaves of no row. */
const UNTRAINED = /* @__PURE__ */ new Set([
	"zero",
	"identical",
	"reserved",
	"unchanged"
]);
const embeddingRowUntrained = defineRule({
	id: "embedding-row-untrained",
	section: "embeddings",
	severity: "error",
	needs: ["embeddingRows"],
	title: "The row of a token was never trained",
	why: "The model has not learned what the token means: its vector is zero, or the same as that of other tokens, or lies among those of reserved tokens. Where the template writes it, turns have no boundaries for the model; where the model has to write it, it does not.",
	fix: "Train the embedding and the output head with the rest (modules_to_save, trainable_token_indices), or start the row from the mean or from a similar token before training.",
	links: [
		"https://arxiv.org/abs/2405.05417",
		"https://github.com/meta-pytorch/torchtune/issues/2429",
		"https://github.com/meta-llama/llama3/issues/77",
		"https://github.com/unslothai/unsloth-zoo/blob/main/unsloth_zoo/tokenizer_utils.py"
	],
	message: (args) => {
		const list = args.tokens.map(({ id, token, how }) => `${id} ${token} (${how})`).join(", ");
		const more = args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : "";
		const user = args.used === "template" ? "the template writes " : args.used === "declared" ? "declared as new: " : args.used === "data" ? "the data hold " : "";
		const rows = args.count === 1 ? "its row was" : "their rows were";
		return args.used === null ? `${args.count} ${args.count === 1 ? "token that nothing here uses has an untrained row" : "tokens that nothing here uses have untrained rows"}: ${args.tokens.map(({ id, token }) => `${id} ${token}`).join(", ")}${more}` : `${user}${list}${more}, and ${rows} never trained${args.matrix === "output" ? ` in the output head ${args.tensor}` : ""}`;
	},
	*check({ embeddingRows }) {
		const rows = embeddingRows.found.filter((row) => UNTRAINED.has(row.kind));
		for (const matrix of ["input", "output"]) {
			const here = rows.filter((row) => row.matrix === matrix);
			for (const used of [
				"template",
				"declared",
				"data"
			]) {
				const hit = here.filter((row) => row.used === used);
				const [first] = hit;
				if (first !== void 0) yield {
					at: first.at,
					severity: "error",
					args: {
						matrix,
						tokens: listed$2(hit),
						count: hit.length,
						used,
						tensor: (matrix === "input" ? embeddingRows.input : embeddingRows.output) ?? ""
					}
				};
			}
		}
		const idle = rows.filter((row) => row.used === void 0 && row.matrix === "input" && !row.isPad && row.isAdded);
		const [first] = idle;
		if (first === void 0) return;
		yield {
			at: first.at,
			severity: "notice",
			args: {
				matrix: "input",
				tokens: listed$2(idle),
				count: idle.length,
				used: null,
				tensor: embeddingRows.input
			}
		};
	}
});
function listed$2(rows) {
	return rows.slice(0, LISTED$17).map((row) => ({
		id: row.id,
		token: row.token ?? "",
		how: how$1(row)
	}));
}
function how$1({ kind, like, norm }) {
	switch (kind) {
		case "zero": return "all zeros";
		case "identical": return like === void 0 ? "identical to others" : `identical to ${like.id}${like.token === void 0 ? "" : ` ${like.token}`}${like.count > 1 ? ` and ${like.count - 1} more` : ""}`;
		case "unchanged": return "still as in the base, which has no such token";
		default: return `norm ${norm}, like the reserved rows`;
	}
}
// src/rules/embedding-rows-shrunk.ts
const embeddingRowsShrunk = defineRule({
	id: "embedding-rows-shrunk",
	section: "embeddings",
	severity: "error",
	needs: ["weights", "base"],
	wants: ["config", "tokenizer"],
	title: "The embedding has fewer rows than that of the base",
	why: "resize_token_embeddings to the length of the tokenizer cuts off the rows behind it: trained ones where the base uses ids that its tokenizer does not list, and the padding that makes the size a round number for the kernels. Adapters and engines made for the base do not fit any more.",
	fix: "Resize only where the tokenizer has more tokens than the embedding has rows, and start again from the base.",
	links: ["https://github.com/unslothai/unsloth-zoo/pull/923", "https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.resize_token_embeddings"],
	message: (args) => `${args.rows} rows, and ${args.base} has ${args.baseRows}${args.tokens === null ? "" : args.rows === args.tokens ? "; it was cut to the length of the tokenizer" : ""}`,
	*check({ weights, base, config, tokenizer }) {
		const { rows, inputEmbedding } = weights;
		const baseRows = base.weights?.rows ?? base.config?.vocabSize?.value;
		if (rows === void 0 || baseRows === void 0 || rows >= baseRows || inputEmbedding === void 0) return;
		yield {
			at: config?.vocabSize?.at ?? { file: inputEmbedding.file },
			args: {
				rows,
				base: base.name,
				baseRows,
				tokens: tokenizer?.vocabulary.size ?? null
			}
		};
	}
});
// src/rules/embedding-rows-too-few.ts
const LISTED$16 = 5;
const embeddingRowsTooFew = defineRule({
	id: "embedding-rows-too-few",
	section: "embeddings",
	severity: "error",
	needs: ["tokenizer", "declared"],
	wants: [
		"weights",
		"config",
		"adapter",
		"base"
	],
	title: "A token has no row in the embedding",
	why: "The first text that holds the token stops the program with an index error, on a GPU with an assertion that names no cause; converters to GGUF refuse the folder.",
	fix: "Take the token out of the tokenizer, or resize the embedding (resize_token_embeddings) and train its row.",
	links: [
		"https://github.com/hiyouga/LLaMA-Factory/issues/6765",
		"https://github.com/InternRobotics/PointLLM/issues/46",
		"https://github.com/ggml-org/llama.cpp/issues/6111"
	],
	message: (args) => `${args.tokens.map((t) => `${t.id} ${t.token}`).join(", ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more tokens` : ""} ${args.count === 1 ? "has" : "have"} no row: ${args.of} has ${args.rows} rows, for the ids up to ${args.rows - 1}`,
	*check({ tokenizer, declared, weights, config, adapter, base }) {
		const embedding = declared.kind === "adapter" ? ofAdapter(adapter, base) : ofModel(weights, config);
		if (embedding === void 0 || tokenizer.vocabulary.size <= embedding.rows) return;
		const model = declared.kind === "adapter" ? base?.config : config;
		const elsewhere = idsElsewhere(model?.json);
		const hasOtherInputs = model !== void 0 && (TEXT_SIBLING.test(model.modelType ?? "") || OTHER_INPUTS.some((key) => isObject$5(model.json[key])));
		const lacking = [...tokenizer.vocabulary.tokenOf].filter(([id, token]) => id >= embedding.rows && !elsewhere.has(id) && !(hasOtherInputs && OTHER_TOKEN.test(token))).map(([id, token]) => ({
			id,
			token
		})).sort((a, b) => a.id - b.id);
		const first = lacking[0];
		if (first === void 0) return;
		yield {
			at: place$7(tokenizer, first),
			args: {
				tokens: lacking.slice(0, LISTED$16),
				count: lacking.length,
				...embedding
			}
		};
	}
});
function ofModel(weights, config) {
	const more = number$2(config?.json["additional_vocab_size"]) ?? number$2(config?.text["additional_vocab_size"]) ?? 0;
	if (weights?.rows !== void 0) return {
		rows: weights.rows + more,
		of: weights.inputEmbedding?.name ?? "the embedding"
	};
	const map = config?.json["auto_map"];
	if (isObject$5(map) && Object.keys(map).some((key) => key.startsWith("AutoModel"))) return void 0;
	const padded = number$2(config?.text["padded_vocab_size"]) ?? 0;
	const size = config?.vocabSize?.value;
	return size === void 0 ? void 0 : {
		rows: Math.max(size, padded) + more,
		of: "vocab_size of config.json"
	};
}
/** An adapter may bring its own embedding; where its tensors cannot be seen, one that is said to be trained may have any size. */
function ofAdapter(adapter, base) {
	const own = adapter?.tensors?.find((t) => EMBEDDING$1.test(t.name) && t.shape.length === 2 && !/lora_/.test(t.name));
	if (own?.shape[0] !== void 0) return {
		rows: own.shape[0],
		of: own.name
	};
	if (adapter === void 0 || adapter.tensors === void 0 && adapter.modulesToSave.some((m) => EMBEDDING$1.test(m))) return void 0;
	const found = base === void 0 ? void 0 : ofModel(base.weights, base.config);
	return found === void 0 ? void 0 : {
		rows: found.rows,
		of: `${found.of} of the base`
	};
}
const EMBEDDING$1 = /embed_tokens|wte|embed_in|word_embeddings|tok_embeddings/;
/** Parts of a model that turn something else than text into vectors; their placeholders are replaced before any lookup. */
const OTHER_INPUTS = [
	"vision_config",
	"audio_config",
	"vision_model",
	"audio_model_id",
	"vision_backbone",
	"speech_config",
	"visual",
	"image_token_index"
];
/** The text-only sizes keep the tokenizer of the family: gemma-3-1b-it has 262144 rows, and <image_soft_token> is 262144. */
const TEXT_SIBLING = /_text$/;
const OTHER_TOKEN = /image|img|video|vision|audio|speech|patch|frame/i;
/** Ids that config.json names as placeholders: `image_token_index`, `audio_token_id`, `video_token_id`, … */
function idsElsewhere(json) {
	const found = /* @__PURE__ */ new Set();
	for (const [key, value] of Object.entries(json ?? {})) if (/(image|img|video|vision|audio|speech|media|patch)\w*(_index|_id|_ids|_token)$/.test(key)) {
		for (const id of Array.isArray(value) ? value : [value]) if (typeof id === "number") found.add(id);
	}
	return found;
}
function place$7(tokenizer, { id, token }) {
	const decoder = tokenizer.config?.["added_tokens_decoder"];
	if (tokenizer.configFile !== void 0 && isObject$5(decoder) && Object.hasOwn(decoder, String(id))) return {
		file: tokenizer.configFile,
		pointer: `/added_tokens_decoder/${id}`
	};
	if (tokenizer.jsonFile !== void 0) return {
		file: tokenizer.jsonFile,
		pointer: "/added_tokens"
	};
	const map = tokenizer.files.find((file) => file.endsWith("added_tokens.json"));
	if (map !== void 0) return {
		file: map,
		pointer: `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`
	};
	return {
		file: tokenizer.files[0] ?? "",
		pointer: ""
	};
}
function number$2(value) {
	return typeof value === "number" ? value : void 0;
}
function isObject$5(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/rules/eos-files-disagree.ts
const eosFilesDisagree = defineRule({
	id: "eos-files-disagree",
	section: "stopping",
	severity: "error",
	needs: [
		"config",
		"tokenizer",
		"stops",
		"declared"
	],
	wants: [
		"generationConfig",
		"turnEnd",
		"template"
	],
	title: "The tokenizer's eos token is in neither generation_config.json nor config.json",
	why: "Engines take their stop ids from different files. Trained on one eos and served with another, the model ends its text and the engine goes on.",
	fix: "Name the tokenizer's eos id in generation_config.json and config.json too (as one of a list where there are several).",
	links: ["https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/utils.py", "https://github.com/vllm-project/vllm/issues/4180"],
	message: (args) => `the tokenizer's eos is ${args.id} ${args.token}; ${args.says.map((s) => `${s.file} says ${s.ids.join(", ")}`).join("; ")}`,
	*check({ config, tokenizer, stops, declared, generationConfig, turnEnd, template }) {
		const eos = tokenizer.special["eos_token"];
		if (!config.generates || eos?.id === void 0) return;
		const { id, token } = eos;
		const written = [generationConfig?.eos, config.eos].filter((f) => f !== void 0 && !f.isDefault);
		if (written.length === 0 || written.some((f) => f.ids.includes(id))) return;
		if (turnEnd?.kind === "token") {
			const views = stops.views.filter((v) => declared.engines.includes(v.engine));
			if (turnEnd.token !== token || views.some((v) => v.endsTurn !== void 0)) return;
		}
		if (turnEnd?.kind === "next-role") return;
		const first = written[0];
		if (first === void 0) return;
		const file = (f) => f.at.file.slice(f.at.file.lastIndexOf("/") + 1);
		yield {
			at: first.at,
			severity: template === void 0 ? "error" : "warning",
			args: {
				token,
				id,
				says: written.map((f) => ({
					file: file(f),
					ids: f.ids
				}))
			},
			fix: {
				text: `Add ${id} ${token} to the eos ids of ${written.map(file).join(" and ")}`,
				edits: written.map((f) => ({
					file: f.at.file,
					pointer: f.at.pointer ?? "",
					value: [...f.ids, id]
				}))
			}
		};
	}
});
// src/rules/eos-missing.ts
const eosMissing = defineRule({
	id: "eos-missing",
	section: "stopping",
	severity: "error",
	needs: [
		"config",
		"tokenizer",
		"folder"
	],
	wants: ["generationConfig"],
	title: "No file names an end-of-sequence token",
	why: "Without an eos id no engine has anything to stop at: every answer runs to the token limit.",
	fix: "Set eos_token in tokenizer_config.json and eos_token_id in config.json and generation_config.json to the token that ends the text.",
	links: ["https://huggingface.co/docs/transformers/main_classes/text_generation#transformers.GenerationConfig.eos_token_id"],
	message: (_args) => "neither tokenizer_config.json, special_tokens_map.json, generation_config.json nor config.json names an end-of-sequence token",
	*check({ config, tokenizer, folder, generationConfig }) {
		if (!config.generates) return;
		if (generationConfig?.eos !== void 0 || tokenizer.special["eos_token"] !== void 0) return;
		if (config.eos !== void 0 && !(config.eos.isDefault && isText(config.eos.ids, tokenizer))) return;
		if (folder.unreadable.length > 0 || folder.problems.length > 0) return;
		if (tokenizer.config === void 0 || tokenizer.config["auto_map"] !== void 0) return;
		yield {
			at: {
				file: tokenizer.configFile ?? config.file,
				pointer: ""
			},
			args: {}
		};
	}
});
/** LlamaConfig says 2 by itself, which is an end token in Llama 2 and a piece of text in vocabularies that are made otherwise. */
function isText(ids, { vocabulary, special }) {
	const controls = /* @__PURE__ */ new Set([...vocabulary.added.map((t) => t.content), ...Object.values(special).flatMap((s) => s === void 0 ? [] : [s.token])]);
	return ids.every((id) => {
		const token = vocabulary.tokenOf.get(id);
		return token !== void 0 && vocabulary.complete && !controls.has(token) && !/^<.*>$|^\[.*\]$/.test(token);
	});
}
// src/rules/eos-not-special.ts
const eosNotSpecial = defineRule({
	id: "eos-not-special",
	section: "stopping",
	severity: "warning",
	needs: ["tokenizer"],
	wants: ["turnEnd", "config"],
	title: "The end token is not marked special",
	why: "decode(skip_special_tokens=True) then leaves the token in the answer, streaming servers print it, and text cleaned of special tokens keeps it.",
	fix: "Set \"special\": true on the token in tokenizer.json (added_tokens) and tokenizer_config.json (added_tokens_decoder).",
	links: ["https://huggingface.co/docs/tokenizers/api/added-tokens"],
	message: (args) => `${args.id} ${args.token} ${args.role} and is an added token without "special": true`,
	*check({ tokenizer, turnEnd, config }) {
		if (config?.generates === false) return;
		const eos = tokenizer.special["eos_token"];
		const ends = /* @__PURE__ */ new Map();
		if (eos !== void 0) ends.set(eos.token, "is the eos token");
		if (turnEnd?.kind === "token") ends.set(turnEnd.token, "ends a turn");
		const json = tokenizer.jsonFile !== void 0 && tokenizer.invalid === void 0;
		const decoder = tokenizer.config?.["added_tokens_decoder"];
		for (const token of tokenizer.vocabulary.added) {
			const role = ends.get(token.content);
			if (role === void 0 || token.special) continue;
			const inDecoder = typeof decoder === "object" && decoder !== null && Object.hasOwn(decoder, String(token.id));
			if (!json && !inDecoder) continue;
			const index = tokenizer.vocabulary.added.indexOf(token);
			const edits = [...inDecoder && tokenizer.configFile !== void 0 ? [{
				file: tokenizer.configFile,
				pointer: `/added_tokens_decoder/${token.id}/special`,
				value: true
			}] : []];
			yield {
				at: inDecoder && tokenizer.configFile !== void 0 ? {
					file: tokenizer.configFile,
					pointer: `/added_tokens_decoder/${token.id}/special`
				} : {
					file: tokenizer.jsonFile ?? "",
					pointer: `/added_tokens/${index}`
				},
				args: {
					id: token.id,
					token: token.content,
					role
				},
				...json || edits.length === 0 ? {} : { fix: {
					text: `Mark ${token.id} ${token.content} as special`,
					edits
				} }
			};
		}
	}
});
// src/rules/file-is-lfs-pointer.ts
const LISTED$15 = 3;
const WEIGHTS$3 = /\.(safetensors|bin|gguf|pt|pth|ckpt)$/i;
const fileIsLfsPointer = defineRule({
	id: "file-is-lfs-pointer",
	section: "weights",
	severity: "warning",
	needs: ["folder"],
	title: "A file is a Git LFS pointer whose content is not there",
	why: "What the pointer stands for was not checked: a defect in it stays unseen, and whoever takes the files as they are gets a text of three lines instead.",
	fix: "Let the checkout fetch Git LFS objects (lfs: true), or run where they can be had.",
	links: ["https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md", "https://github.com/actions/checkout#usage"],
	message: (args) => `${args.files.join(", ")}${args.count > args.files.length ? ` and ${args.count - args.files.length} more files` : ""} ${args.count === 1 ? "is a Git LFS pointer" : "are Git LFS pointers"} to ${size(args.bytes)} that could not be had`,
	*check({ folder }) {
		const pointers = folder.unreadable.filter((f) => f.unreadable === "lfs-pointer");
		const weights = pointers.filter((f) => WEIGHTS$3.test(f.path));
		if (weights.length > 0) yield hit(weights);
		for (const file of pointers) if (!WEIGHTS$3.test(file.path)) yield hit([file]);
	}
});
function hit(files) {
	return {
		at: { file: files[0]?.path ?? "" },
		args: {
			files: files.slice(0, LISTED$15).map((f) => f.path.slice(f.path.lastIndexOf("/") + 1)),
			count: files.length,
			bytes: files.reduce((sum, f) => sum + f.size, 0)
		}
	};
}
function size(bytes) {
	if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
	if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
	return `${bytes} bytes`;
}
// src/rules/generation-config-invalid.ts
const generationConfigInvalid = defineRule({
	id: "generation-config-invalid",
	section: "weights",
	severity: "error",
	needs: ["generationConfig"],
	title: "`generation_config.json` holds what transformers refuses",
	why: "Such a combination passes with a warning when the model is loaded and raises when it is saved: the next fine-tune, merge or quantisation of this model fails at its last step. Other values do not even load.",
	fix: "Set do_sample to true where sampling is meant, else take the sampling values out.",
	links: [
		"https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/configuration_utils.py#L528",
		"https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/generation/configuration_utils.py#L652",
		"https://github.com/QwenLM/Qwen3-ASR/issues/210"
	],
	message: (args) => `${args.values.map((v) => `${v.key} is ${JSON.stringify(v.value)}`).join(", ")} ${args.because}: ${args.refuses} of transformers ${args.versions.join(" and ")} refuses that`,
	*check({ generationConfig: { file, json } }) {
		for (const { keys, because, refuses, versions = ["4.57.6", "5.18.0"], remedy } of problems(json)) yield {
			at: {
				file,
				pointer: `/${keys[0]}`
			},
			args: {
				values: keys.map((key) => ({
					key,
					value: shown$1(json[key])
				})),
				because,
				refuses,
				versions
			},
			...remedy === void 0 ? {} : { fix: fix$2(file, keys, remedy) }
		};
	}
});
function* problems(json) {
	const given = (key) => json[key] !== void 0 && json[key] !== null;
	const { do_sample: sample, num_beams: beams, early_stopping: stopping } = json;
	const isGreedy = sample === void 0 || sample === false;
	const isSingle = beams === void 0 || beams === 1;
	const sampling = SAMPLING.filter(([key, neutral]) => given(key) && json[key] !== neutral).map(([key]) => key);
	if (sample !== true && sampling.length > 0) yield {
		keys: sampling,
		because: sample === void 0 ? "and do_sample is not set" : `and do_sample is ${JSON.stringify(sample)}`,
		refuses: "save_pretrained",
		...isGreedy ? {} : { versions: ["5.18.0"] },
		remedy: sample === false ? "remove" : "sample"
	};
	const isStopping = stopping === "never" || typeof stopping === "boolean";
	if (given("early_stopping") && !isStopping) yield {
		keys: ["early_stopping"],
		because: "and not true, false or \"never\"",
		refuses: "from_pretrained"
	};
	const beamKeys = [...given("early_stopping") && isStopping && stopping !== false ? ["early_stopping"] : [], ...given("length_penalty") && json["length_penalty"] !== 1 ? ["length_penalty"] : []];
	if (isSingle && beamKeys.length > 0) yield {
		keys: beamKeys,
		because: "without beams",
		refuses: "save_pretrained",
		remedy: "remove"
	};
	const count = json["num_return_sequences"];
	if (typeof count === "number" && count > 1) {
		const tooMany = typeof beams === "number" && beams > 1 && count > beams;
		if (isSingle && isGreedy || tooMany) yield {
			keys: ["num_return_sequences"],
			because: tooMany ? `with ${beams} beams` : "with greedy decoding",
			refuses: "from_pretrained"
		};
	}
	const limit = json["max_new_tokens"];
	if (given("max_new_tokens") && (typeof limit !== "number" || limit <= 0)) yield {
		keys: ["max_new_tokens"],
		because: "and not a number above 0",
		refuses: "from_pretrained"
	};
	if (given("pad_token_id") && typeof json["pad_token_id"] !== "number") yield {
		keys: ["pad_token_id"],
		because: "and not one token id",
		refuses: "from_pretrained"
	};
	for (const key of [
		"eos_token_id",
		"bos_token_id",
		"decoder_start_token_id"
	]) if (given(key) && !isIds(json[key])) yield {
		keys: [key],
		because: "and not a token id",
		refuses: "generate"
	};
	const outputs = OUTPUTS.filter((key) => json[key] === true);
	if (outputs.length > 0 && json["return_dict_in_generate"] !== true) yield {
		keys: outputs,
		because: "and return_dict_in_generate is not",
		refuses: "save_pretrained",
		remedy: "remove"
	};
	if (given("cache_implementation") && json["use_cache"] === false) yield {
		keys: ["cache_implementation"],
		because: "and use_cache is false",
		refuses: "save_pretrained",
		remedy: "remove"
	};
	const misplaced = ARGUMENTS.filter((key) => Object.hasOwn(json, key));
	if (misplaced.length > 0) yield {
		keys: misplaced,
		because: "and belongs into the call of generate()",
		refuses: "from_pretrained",
		remedy: "remove"
	};
}
function fix$2(file, keys, remedy) {
	const edits = remedy === "sample" ? [{
		file,
		pointer: "/do_sample",
		value: true
	}] : keys.map((key) => ({
		file,
		pointer: `/${key}`,
		remove: true
	}));
	const names = keys.join(", ");
	return {
		text: remedy === "sample" ? `Set do_sample to true, for which ${names} was written` : `Take ${names} out`,
		edits
	};
}
function isIds(value) {
	return typeof value === "number" || Array.isArray(value) && value.every((id) => typeof id === "number");
}
function shown$1(value) {
	return typeof value === "object" && value !== null ? JSON.stringify(value).slice(0, 60) : value ?? null;
}
/** Sampling values with the one that contradicts nothing. */
const SAMPLING = [
	["temperature", 1],
	["top_p", 1],
	["top_k", 50],
	["min_p", void 0],
	["typical_p", 1],
	["epsilon_cutoff", 0],
	["eta_cutoff", 0]
];
const OUTPUTS = [
	"output_attentions",
	"output_hidden_states",
	"output_scores",
	"output_logits"
];
const ARGUMENTS = [
	"logits_processor",
	"stopping_criteria",
	"prefix_allowed_tokens_fn",
	"synced_gpus",
	"assistant_model",
	"streamer"
];
// src/rules/generation-prompt-missing.ts
const generationPromptMissing = defineRule({
	id: "generation-prompt-missing",
	section: "template",
	severity: "warning",
	needs: ["template", "rendering"],
	title: "The chat template has no generation prompt",
	why: "Replies stand behind a header of their own, and the prompt ends before it. The model has to guess whose turn it is: it often goes on with the question.",
	fix: "Write the header of the assistant at the end when add_generation_prompt is set.",
	links: ["https://github.com/instructlab/training/issues/233", "https://huggingface.co/docs/transformers/chat_templating#addgenerationprompt"],
	message: (args) => `add_generation_prompt changes nothing: after the question the prompt goes on with ${JSON.stringify(args.prompt)} only, and a reply stands behind ${JSON.stringify(args.header)}`,
	*check({ template, rendering }) {
		const user = rendering.probes["user"]?.text;
		if (!rendering.hasAssistantHeader || user === void 0 || user !== rendering.probes["user-prompt"]?.text) return;
		const tail = user.slice(rendering.probes["user"]?.contents[0]?.end ?? 0);
		const header = assistantHeader(rendering, user);
		if (header === void 0 || ALREADY_ASSISTANT.test(tail)) return;
		const hit = {
			at: template.at,
			args: {
				header: header.trim(),
				prompt: tail
			}
		};
		const fix = promptBranch(template, header);
		yield fix === void 0 ? hit : {
			...hit,
			fix
		};
	}
});
/** The prompt names the assistant already: `<|CHATBOT_TOKEN|>`, `ASSISTANT:`, `<start_of_turn>model`. */
const ALREADY_ASSISTANT = /assistant|chatbot|model|\bbot\b|gpt/i;
/** What stands before the reply and not yet in the prompt; undefined where the reply does not simply continue the prompt. */
function assistantHeader(rendering, user) {
	const pair = rendering.probes["pair"];
	const reply = pair?.contents[1];
	if (pair?.text === void 0 || reply === void 0 || !pair.text.startsWith(user)) return void 0;
	const header = pair.text.slice(user.length, reply.start);
	return header.trim() === "" ? void 0 : header;
}
function promptBranch(template, header) {
	if (template.at.pointer === void 0) return void 0;
	const branch = `{% if add_generation_prompt %}{{ ${JSON.stringify(header)} }}{% endif %}`;
	return {
		text: "Add the branch for add_generation_prompt at the end of the template",
		edits: [{
			file: template.at.file,
			pointer: template.at.pointer,
			value: `${template.source}${branch}`
		}]
	};
}
// src/rules/gguf-stop-ids-differ.ts
const ggufStopIdsDiffer = defineRule({
	id: "gguf-stop-ids-differ",
	section: "weights",
	severity: "error",
	needs: ["ggufs"],
	wants: [
		"turnEnd",
		"tokenizer",
		"generationConfig",
		"config",
		"stops"
	],
	title: "The GGUF file ends generation at another token than the model folder",
	why: "llama.cpp, Ollama and LM Studio see the GGUF file alone. It was made from another state of the folder, or its metadata were changed since: the model stops in one engine and runs on in the other.",
	fix: "Convert the folder once more, or set tokenizer.ggml.eos_token_id with gguf_set_metadata.py.",
	links: [
		"https://github.com/ollama/ollama/issues/3759",
		"https://github.com/nomic-ai/gpt4all/issues/2239",
		"https://github.com/ollama/ollama/blob/02e2ab6477c55efac0b5745aa095f53b4305c828/model/models/llama/model.go",
		"https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/src/llama-vocab.cpp"
	],
	message: (args) => `the file ends at ${args.id}${args.token === null ? "" : ` ${args.token}`}, ${args.isTurnEnd ? "turns of the chat template end with" : "the folder names"} ${args.wanted.map((w) => `${w.id}${w.token === null ? "" : ` ${w.token}`}`).join(", ")}${args.isListed ? "; llama.cpp knows that one by its text, other readers of the file do not" : ""}`,
	*check({ ggufs, turnEnd, tokenizer, generationConfig, config, stops }) {
		const tokenOf = (gguf, id) => gguf.tokens?.[id] ?? tokenizer?.vocabulary.tokenOf.get(id) ?? null;
		for (const gguf of ggufs) {
			const eosId = gguf.eosId;
			if (eosId === void 0) continue;
			const header = [
				eosId,
				gguf.eotId,
				gguf.eomId
			].filter((id) => id !== void 0);
			const found = (id, token) => ({
				at: { file: gguf.file },
				args: {
					id: eosId,
					token: tokenOf(gguf, eosId),
					wanted: [{
						id,
						token
					}],
					isTurnEnd: true,
					isListed: false
				}
			});
			const eos = tokenizer?.special["eos_token"];
			if (turnEnd?.kind === "token" && turnEnd.id !== void 0) {
				const { id, token } = turnEnd;
				if (header.includes(id) || header.some((h) => gguf.tokens?.[h] === token)) continue;
				const isListed = stops?.views.some((v) => v.engine === "llama.cpp" && v.texts.includes(token)) === true;
				const hit = found(id, token);
				if (!isListed) yield hit;
				else if (eos?.token === token && tokenizer?.configFile !== void 0) yield {
					...hit,
					args: {
						...hit.args,
						isListed
					}
				};
				else if (tokenizer?.configFile === void 0) yield {
					...hit,
					severity: "warning",
					args: {
						...hit.args,
						isListed
					}
				};
				continue;
			}
			if (turnEnd !== void 0) continue;
			const named = [
				...generationConfig?.eos?.ids ?? [],
				...config?.eos?.ids ?? [],
				...eos?.id === void 0 ? [] : [eos.id]
			];
			const wanted = [...new Set(named)].filter((id) => id >= 0);
			if (wanted.length === 0 || header.some((id) => wanted.includes(id))) continue;
			const hit = found(eosId, null);
			yield {
				...hit,
				args: {
					...hit.args,
					wanted: wanted.slice(0, 4).map((id) => ({
						id,
						token: tokenizer?.vocabulary.tokenOf.get(id) ?? null
					})),
					isTurnEnd: false
				}
			};
		}
	}
});
// src/rules/gguf-template-differs.ts
/** What is shown around the first difference. */
const AROUND = 40;
const ggufTemplateDiffers = defineRule({
	id: "gguf-template-differs",
	section: "weights",
	severity: "warning",
	needs: ["ggufs", "template"],
	title: "The GGUF file carries another chat template than the model folder",
	why: "llama.cpp and Ollama build prompts from the template in the file, everything else from the one in the folder. One of them gives the model a prompt that it was not trained on.",
	fix: "Convert the folder once more, or write the template into the file with gguf_new_metadata.py.",
	links: ["https://github.com/ikawrakow/ik_llama.cpp/issues/339", "https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/gguf-py/gguf/scripts/gguf_new_metadata.py"],
	message: (args) => args.gguf === null ? "the file has no chat template, the folder has one" : `from character ${args.at} on the file has ${JSON.stringify(args.gguf)}, the folder ${JSON.stringify(args.folder)}`,
	*check({ ggufs, template }) {
		const own = template.copies.map((copy) => normal(copy.source));
		const wanted = normal(template.source);
		for (const { file, template: written, architecture } of ggufs) {
			if (written === void 0) {
				if (architecture !== void 0 && architecture !== "clip") yield {
					at: { file },
					args: {
						gguf: null,
						folder: wanted.slice(0, AROUND),
						at: 0
					}
				};
				continue;
			}
			const text = normal(written);
			if (own.includes(text) || text === wanted) continue;
			let at = 0;
			while (at < text.length && text[at] === wanted[at]) at += 1;
			yield {
				at: { file },
				args: {
					gguf: text.slice(at, at + AROUND),
					folder: wanted.slice(at, at + AROUND),
					at
				}
			};
		}
	}
});
/** Converters strip the ends, and Windows changes line ends. */
function normal(template) {
	return template.replaceAll("\r\n", "\n").trim();
}
// src/rules/merges-changed.ts
const mergesChanged = defineRule({
	id: "merges-changed",
	section: "tokenizer",
	severity: "error",
	needs: [
		"tokenizerDiff",
		"tokenizer",
		"base"
	],
	title: "Merges or scores differ from the base",
	why: "They decide into which tokens text is split. The weights were trained on the splits of the base, so ordinary text now reaches the model in pieces it does not know.",
	fix: "Copy tokenizer.json of the base.",
	links: ["https://huggingface.co/docs/tokenizers/api/models", "https://github.com/hiyouga/LLaMA-Factory/issues/6383"],
	message: (args) => args.head === args.base ? `${args.head} merges or scores, and they are not those of ${args.name}${example(args)}` : `${args.head} merges or scores, ${args.name} has ${args.base}${example(args)}`,
	*check({ tokenizerDiff: diff, tokenizer, base }) {
		if (diff.merges?.changed !== true || tokenizer.jsonFile === void 0) return;
		const from = diff.copyable.find(([file]) => file === tokenizer.jsonFile)?.[1];
		const alone = diff.added.length + diff.removed.length + diff.renumbered.length + diff.flags.length + diff.pipeline.length === 0;
		const { head, base: count, example: text } = diff.merges;
		yield {
			at: {
				file: tokenizer.jsonFile,
				pointer: "/model"
			},
			args: {
				head,
				base: count,
				example: text ?? null,
				name: base.name
			},
			...from !== void 0 && alone ? { fix: {
				text: "Copy tokenizer.json of the base: nothing else in it differs",
				edits: [{
					file: tokenizer.jsonFile,
					copyFrom: "base",
					from
				}]
			} } : {}
		};
	}
});
function example(args) {
	return args.example === null ? "" : ` (${args.example})`;
}
// src/rules/modelfile-stops-differ.ts
/** `./`, `/…`, `~/…`, `C:\…` or a weights file; anything else names a model of Ollama's registry, with its own template. */
const LOCAL = /^(\.{1,2}([/\\]|$)|[/\\~]|[A-Za-z]:[/\\])|\.(gguf|safetensors|bin)$/;
const MARKER$2 = /<[|｜][^<>\s{}]+[|｜]>|<(start|end)_of_turn>|\[\/?INST\]|<\/?s>|<turn\|>|<\|turn>/g;
const modelfileStopsDiffer = defineRule({
	id: "modelfile-stops-differ",
	section: "weights",
	severity: "warning",
	needs: ["modelfiles"],
	wants: [
		"turnEnd",
		"stops",
		"rendering",
		"tokenizer"
	],
	title: "The Ollama Modelfile does not fit the model",
	why: "Ollama builds the prompt from TEMPLATE and stops at PARAMETER stop. If the turn end is missing there, answers run on into the next turn; with markers of another model it gets a prompt it was never trained on.",
	fix: "Write the markers of the chat template into TEMPLATE and its turn end into a PARAMETER stop line.",
	links: ["https://docs.ollama.com/modelfile", "https://github.com/ollama/ollama/issues/3759"],
	message: (args) => args.what === "stop" ? `no PARAMETER stop names ${args.id === null ? "" : `${args.id} `}${args.token}, which ends a turn${args.stops.length === 0 ? "" : ` (there is ${args.stops.join(", ")})`}` : `TEMPLATE writes ${args.token}, which is no token of this model and not in its chat template`,
	*check({ modelfiles, turnEnd, stops, rendering, tokenizer }) {
		for (const modelfile of modelfiles) {
			if (modelfile.from !== void 0 && !LOCAL.test(modelfile.from.value)) continue;
			yield* missingStop(modelfile, turnEnd, stops, tokenizer);
			yield* foreignTemplate(modelfile, rendering, tokenizer);
		}
	}
});
/** Stop strings, or a template without any: an empty Modelfile leaves both to Ollama. */
function missingStop(modelfile, end, stops, tokenizer) {
	if (end?.kind !== "token" || modelfile.stops.length === 0 && modelfile.template === void 0) return [];
	const byId = end.id !== void 0 && stops?.views.some((v) => v.engine === "ollama" && v.ids.includes(end.id ?? -1));
	const isEos = tokenizer?.special["eos_token"]?.token === end.token;
	if (byId === true || isEos || modelfile.stops.some((s) => s.value === end.token)) return [];
	return [{
		at: modelfile.stops.at(-1)?.at ?? modelfile.template?.at ?? { file: modelfile.file },
		args: {
			what: "stop",
			id: end.id ?? null,
			token: end.token,
			stops: modelfile.stops.map((s) => s.value).slice(0, 5)
		},
		fix: {
			text: `Add the line PARAMETER stop "${end.token}"`,
			edits: []
		}
	}];
}
function foreignTemplate(modelfile, rendering, tokenizer) {
	const template = modelfile.template;
	if (template === void 0 || rendering === void 0 || tokenizer === void 0 || !tokenizer.vocabulary.addedComplete) return [];
	const written = rendering.markers.map((m) => m.text);
	const foreign = (template.value.match(MARKER$2) ?? []).find((m) => !written.includes(m) && !tokenizer.vocabulary.idOf.has(m));
	if (foreign === void 0 || written.length === 0) return [];
	return [{
		at: template.at,
		args: {
			what: "template",
			id: null,
			token: foreign,
			stops: []
		}
	}];
}
// src/rules/new-token-overwrites-row.ts
/** Ids that a tokenizer keeps free: renaming one loses nothing. */
const RESERVED$1 = /reserved|unused|extra_id|placeholder|dummy|control_\d|^<\|?(?:custom_token|fim_pad|PAD_ID)|^\[control|^<unk_?\d|padding_/i;
const newTokenOverwritesRow = defineRule({
	id: "new-token-overwrites-row",
	section: "embeddings",
	severity: "error",
	needs: ["trainingConfig", "trainingBase"],
	title: "A token listed as new is there already, and its row is overwritten",
	why: "The initialisation of new tokens writes over the row that the base has learned for this token. What the model knew of it is gone.",
	fix: "Take the token out of the list of new ones; give an override the id of a reserved token.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/blob/121291957307cf494d726cd0a84e61340345aa0f/src/llamafactory/model/model_utils/embedding.py", "https://github.com/axolotl-ai-cloud/axolotl/blob/002a637c86864c8acf451757ee45040b5ea5e25f/src/axolotl/loaders/tokenizer.py"],
	message: (args) => args.named === args.token ? `${args.id} ${args.token} is listed as new, and ${args.base} has it already` : `${args.named} takes the id of ${args.id} ${args.token}, which ${args.base} uses`,
	*check({ trainingConfig: config, trainingBase }) {
		const vocabulary = trainingBase.facts.tokenizer?.vocabulary;
		if (vocabulary === void 0 || !config.trains) return;
		for (const { token, id, named, severity } of overwritten(config, vocabulary)) yield {
			at: named.at,
			severity,
			args: {
				id,
				token,
				named: named.value,
				base: trainingBase.path
			}
		};
	}
});
function* overwritten(config, vocabulary) {
	for (const named of config.newTokens) {
		const override = /^\/added_tokens_overrides\/(\d+)$/.exec(named.at.pointer ?? "");
		if (override !== null) {
			const id = Number(override[1]);
			const token = vocabulary.tokenOf.get(id);
			if (token !== void 0 && token !== named.value && !RESERVED$1.test(token)) yield {
				token,
				id,
				named,
				severity: "error"
			};
			continue;
		}
		if (config.trainer !== "llama-factory") continue;
		const id = vocabulary.idOf.get(named.value);
		const init = config.json["init_special_tokens"];
		const isWritten = typeof init === "string" && init.startsWith("desc_init");
		if (id !== void 0) yield {
			token: named.value,
			id,
			named,
			severity: isWritten ? "error" : "notice"
		};
	}
}
// src/rules/new-token-row-random.ts
const LISTED$14 = 5;
const SUSPECT$1 = /* @__PURE__ */ new Set([
	"fresh",
	"outlier",
	"mean",
	"copy"
]);
const newTokenRowRandom = defineRule({
	id: "new-token-row-random",
	section: "embeddings",
	severity: "warning",
	needs: ["embeddingRows", "declared"],
	wants: ["base"],
	title: "The row of an added token is as it was initialised",
	why: "The row was drawn at random, set to the mean of the others or copied, and training has not moved it. The model sees noise where the token stands, or takes it for another.",
	fix: "Train the embedding and the output head (modules_to_save, trainable_token_indices) on data that hold the token; start its row from the mean or from a similar token.",
	links: [
		"https://arxiv.org/abs/2405.05417",
		"https://nlp.stanford.edu/~johnhew/vocab-expansion.html",
		"https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.resize_token_embeddings"
	],
	message: (args) => `${args.tokens.map(({ id, token, how }) => `${id} ${token} ${how}`).join("; ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ""} (usual norms: ${args.low} to ${args.high})`,
	*check({ embeddingRows, declared, base }) {
		const isKnown = base?.tokenizer !== void 0 || declared.newTokens.length > 0;
		const rows = embeddingRows.found.filter((row) => SUSPECT$1.has(row.kind) && row.matrix === "input" && !row.isPad && (row.isNew || !isKnown && row.isAdded && row.used !== void 0 && row.kind !== "outlier"));
		const [first] = rows;
		if (first === void 0) return;
		const [low, high] = embeddingRows.usualNorms ?? [0, 0];
		yield {
			at: first.at,
			args: {
				tokens: rows.slice(0, LISTED$14).map((row) => ({
					id: row.id,
					token: row.token ?? "",
					how: how(row)
				})),
				count: rows.length,
				low: Number(low.toPrecision(3)),
				high: Number(high.toPrecision(3))
			}
		};
	}
});
function how({ kind, norm, nearest, like }) {
	const near = nearest === void 0 ? "" : `, nearest ${nearest.id}${nearest.token === void 0 ? "" : ` ${nearest.token}`} at cosine ${nearest.cosine.toFixed(2)}`;
	switch (kind) {
		case "mean": return `is initialised from the mean of the others${near}`;
		case "copy": return `is a copy of ${like?.id ?? ""}${like?.token === void 0 ? "" : ` ${like.token}`}`;
		case "outlier": return `has norm ${norm}, unlike every other row${near}`;
		default: return `looks drawn at random, norm ${norm}${near}`;
	}
}
// src/rules/pad-files-disagree.ts
const padFilesDisagree = defineRule({
	id: "pad-files-disagree",
	section: "padding",
	severity: "warning",
	needs: ["tokenizer"],
	wants: [
		"config",
		"generationConfig",
		"turnEnd"
	],
	title: "Two files name different padding tokens",
	why: "Collators pad with the token of the tokenizer, the model and generate() look for the id of the configs. What one adds as padding the other takes for text.",
	fix: "Name the same padding token in tokenizer_config.json, config.json and generation_config.json.",
	links: ["https://github.com/huggingface/trl/pull/7097"],
	message: (args) => `the padding token is ${[args.places].flat().join(", but ")}`,
	*check({ tokenizer, config, generationConfig, turnEnd }) {
		const own = tokenizer.special["pad_token"];
		const named = [
			...fromTokenizer(own),
			...fromConfig(generationConfig, tokenizer),
			...fromConfig(config, tokenizer)
		];
		const distinct = named.filter((n, i) => named.findIndex((m) => m.id === n.id) === i);
		const odd = distinct[1];
		if (odd === void 0) return;
		const hit = {
			at: odd.at,
			args: { places: distinct.map((n) => `${n.id}${n.token === null ? "" : ` ${n.token}`} in ${fileName$3(n.at.file)}`) }
		};
		const fix = agreement(named, tokenizer, turnEnd, config);
		yield fix === void 0 ? hit : {
			...hit,
			fix
		};
	}
});
/** Not what a tokenizer class would take by itself: that is no file's word. */
function fromTokenizer(named) {
	if (named?.id === void 0 || named.at.pointer === "/tokenizer_class") return [];
	return [{
		id: named.id,
		token: named.token,
		at: named.at
	}];
}
function fromConfig(config, tokenizer) {
	const field = config?.pad;
	const id = field?.ids[0];
	if (field === void 0 || field.isDefault || id === void 0 || id < 0) return [];
	return [{
		id,
		token: tokenizer.vocabulary.tokenOf.get(id) ?? null,
		at: field.at
	}];
}
/** The tokenizer's word counts, since trainers pad with it, unless it pads with the token that ends a turn. */
function agreement(named, tokenizer, turnEnd, config) {
	const ends = turnEnd?.kind === "token" ? [turnEnd.id, turnEnd.between?.id] : [tokenizer.special["eos_token"]?.id];
	const rows = config?.vocabSize?.value ?? Number.POSITIVE_INFINITY;
	const chosen = named.find((n) => n.token !== null && n.id < rows && !ends.includes(n.id));
	if (chosen?.token === void 0 || chosen.token === null) return void 0;
	const { id, token } = chosen;
	const inTokenizer = tokenizer.mentions.filter((m) => m.name === "pad_token" && m.token !== token).map((m) => ({
		...m.at,
		value: token
	}));
	const inConfigs = named.filter((n) => n.id !== id && n.at.file !== tokenizer.special["pad_token"]?.at.file).map((n) => ({
		...n.at,
		value: id
	}));
	const edits = [...inTokenizer, ...inConfigs].map(({ file, pointer, value }) => ({
		file,
		pointer: pointer ?? "",
		value
	}));
	return {
		text: `Pad with ${id} ${token} everywhere`,
		edits
	};
}
function fileName$3(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/rules/pad-is-turn-end.ts
const padIsTurnEnd = defineRule({
	id: "pad-is-turn-end",
	section: "padding",
	severity: "warning",
	needs: ["turnEnd"],
	wants: [
		"tokenizer",
		"config",
		"generationConfig",
		"training"
	],
	title: "The padding token is the token that ends a turn",
	why: "Collators that set the labels of padding to -100 by its id do the same to every terminator. The model is never taught to end its turn and runs on.",
	fix: "Pad with another token of this tokenizer: a reserved one, or the unknown token.",
	links: [
		"https://github.com/huggingface/trl/issues/976",
		"https://github.com/huggingface/blog/issues/1302",
		"https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py"
	],
	message: (args) => `${args.id === null ? "" : `${args.id} `}${args.token} pads and ends a turn${args.masks === null ? "" : `; the training in ${args.masks} masks the labels of padding by its id, so the end of every turn is masked too`}`,
	*check({ turnEnd, tokenizer, config, generationConfig, training }) {
		if (turnEnd.kind !== "token" || config?.generates === false) return;
		const pad = padding(tokenizer, config, generationConfig);
		if (pad === void 0 || !isEnd(turnEnd, pad.value)) return;
		const masking = training?.find((t) => t.masksPadId);
		const severity = masking === void 0 ? "warning" : "error";
		const hit = {
			at: pad.at,
			severity,
			args: {
				id: turnEnd.id ?? null,
				token: turnEnd.token,
				masks: masking?.at.file ?? null
			}
		};
		const fix = otherPad(turnEnd, tokenizer, config, generationConfig);
		yield fix === void 0 ? hit : {
			...hit,
			fix
		};
	}
});
/** What trainers pad with: the tokenizer's pad token, else the id that a config names. */
function padding(tokenizer, config, generation) {
	const named = tokenizer?.special["pad_token"];
	if (named !== void 0) return {
		value: {
			id: named.id,
			token: named.token
		},
		at: named.at
	};
	for (const field of [generation?.pad, config?.pad]) if (field !== void 0 && !field.isDefault) return {
		value: {
			id: field.ids[0],
			token: void 0
		},
		at: field.at
	};
}
function isEnd(end, pad) {
	return [end, end.between].some((e) => e !== void 0 && (pad.token === e.token || pad.id !== void 0 && pad.id === e.id));
}
/** Tokens that no family uses in text: made for padding, or for fill-in-the-middle and vision padding; then the unknown token. */
const CANDIDATES$1 = [...[
	"<|finetune_right_pad_id|>",
	"<|finetune_right_pad|>",
	"<｜▁pad▁｜>",
	"<|pad|>",
	"<pad>",
	"[PAD]",
	"<PAD>",
	"<seed:pad>"
], ...[
	"<|fim_pad|>",
	"<fim_pad>",
	"<|vision_pad|>",
	"<|dummy_85|>",
	"<|placeholder1|>",
	"<|endoftext|>",
	"<unk>"
]];
/** Sets one existing token as padding in every file that names the old one. */
function otherPad(end, tokenizer, config, generation) {
	if (tokenizer?.configFile === void 0) return void 0;
	const ends = [end.token, end.between?.token];
	const token = [...[generation?.pad, config?.pad].map((f) => tokenizer.vocabulary.tokenOf.get(f?.ids[0] ?? -1)), ...CANDIDATES$1].find((t) => t !== void 0 && tokenizer.vocabulary.idOf.has(t) && !ends.includes(t));
	const id = token === void 0 ? void 0 : tokenizer.vocabulary.idOf.get(token);
	if (token === void 0 || id === void 0 || id >= (config?.vocabSize?.value ?? Number.POSITIVE_INFINITY)) return void 0;
	const edits = tokenizer.mentions.filter((m) => m.name === "pad_token").map((m) => ({
		file: m.at.file,
		pointer: m.at.pointer ?? "/pad_token",
		value: token
	}));
	if (!edits.some((e) => e.file === tokenizer.configFile)) edits.push({
		file: tokenizer.configFile,
		pointer: "/pad_token",
		value: token
	});
	for (const field of [generation?.pad, config?.pad]) if (field !== void 0 && !field.isDefault && field.ids[0] !== id) edits.push({
		file: field.at.file,
		pointer: field.at.pointer ?? "/pad_token_id",
		value: id
	});
	return {
		text: `Pad with ${id} ${token}, which this tokenizer has already`,
		edits
	};
}
// src/rules/pad-missing.ts
const padMissing = defineRule({
	id: "pad-missing",
	section: "padding",
	severity: "notice",
	needs: ["tokenizer"],
	wants: [
		"config",
		"generationConfig",
		"turnEnd",
		"training"
	],
	title: "No file names a padding token",
	why: "As soon as several examples form a batch, a trainer has to choose one. Most take EOS, and where labels are masked by the id of padding the model then never learns to stop; others add a token that has no row in the embedding.",
	fix: "Name a token that the tokenizer already has and that never ends a turn.",
	links: ["https://github.com/huggingface/trl/pull/7097", "https://github.com/huggingface/transformers/issues/23401"],
	message: (args) => `no file names a padding token${args.trainer === null ? "" : `, and ${args.trainer} pads batches`}${args.token === null ? "" : `; ${args.id} ${args.token} would do`}`,
	*check({ tokenizer, config, generationConfig, turnEnd, training }) {
		if (tokenizer.configFile === void 0 || tokenizer.special["pad_token"] !== void 0 || writtenInCode(tokenizer)) return;
		if (config?.pad !== void 0 || generationConfig?.pad !== void 0 || config?.generates === false) return;
		const batching = training?.find((t) => t.batches);
		const severity = batching === void 0 ? "notice" : "warning";
		const token = suitable(tokenizer, turnEnd, config?.vocabSize?.value ?? Number.POSITIVE_INFINITY);
		const id = token === void 0 ? void 0 : tokenizer.vocabulary.idOf.get(token);
		const hit = {
			at: {
				file: tokenizer.configFile,
				pointer: ""
			},
			severity,
			args: {
				id: id ?? null,
				token: token ?? null,
				trainer: batching?.trainer ?? null
			}
		};
		if (token === void 0) yield hit;
		else yield {
			...hit,
			fix: {
				text: `Pad with ${id} ${token}`,
				edits: [{
					file: tokenizer.configFile,
					pointer: "/pad_token",
					value: token
				}]
			}
		};
	}
});
/** A tokenizer class of the repository's own may define its padding in Python, which is never run. */
function writtenInCode(tokenizer) {
	const map = tokenizer.config?.["auto_map"];
	return typeof map === "object" && map !== null && "AutoTokenizer" in map;
}
/** Tokens that no family uses in text: made for padding, or for fill-in-the-middle and vision padding; then the unknown token. */
const CANDIDATES = [...[
	"<|finetune_right_pad_id|>",
	"<|finetune_right_pad|>",
	"<｜▁pad▁｜>",
	"<|pad|>",
	"<pad>",
	"[PAD]",
	"<PAD>",
	"<seed:pad>"
], ...[
	"<|fim_pad|>",
	"<fim_pad>",
	"<|vision_pad|>",
	"<|dummy_85|>",
	"<|placeholder1|>",
	"<unk>",
	"<|reserved_special_token_2|>",
	"<|endoftext|>"
]];
function suitable(tokenizer, end, rows) {
	const taken = [...end?.kind === "token" ? [end.token, end.between?.token] : [], tokenizer.special["eos_token"]?.token];
	return CANDIDATES.find((t) => (tokenizer.vocabulary.idOf.get(t) ?? rows) < rows && !taken.includes(t));
}
// src/rules/padding-side-right.ts
const paddingSideRight = defineRule({
	id: "padding-side-right",
	section: "padding",
	severity: "notice",
	needs: ["tokenizer", "config"],
	title: "`padding_side` is right in a model that generates",
	why: "Right is what training wants. In a batch of prompts of different length it puts padding between a prompt and its reply, and the shorter prompts are answered with garbage.",
	fix: "Save \"left\", or set tokenizer.padding_side = \"left\" before generating in batches. Trainers set their own side.",
	links: [
		"https://huggingface.co/docs/transformers/llm_tutorial#padding-side",
		"https://github.com/unslothai/unsloth/issues/772",
		"https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/utils.py"
	],
	message: (args) => `tokenizer_config.json says padding_side ${JSON.stringify(args.side)}: in a batch, padding comes between a short prompt and its reply`,
	*check({ tokenizer, config }) {
		const side = tokenizer.paddingSide;
		if (side?.value !== "right" || !config.generates || config.json["is_encoder_decoder"] === true) return;
		yield {
			at: side.at,
			args: { side: side.value },
			fix: {
				text: "Pad prompts on the left",
				edits: [{
					file: side.at.file,
					pointer: side.at.pointer ?? "/padding_side",
					value: "left"
				}]
			}
		};
	}
});
// src/rules/remote-code-required.ts
const LISTED$13 = 3;
/** Names under which transformers and the Hub look for code beside a model. */
const MODEL_CODE = /^(modeling|configuration|tokenization|processing|image_processing|feature_extraction|modular|generation)_\w+\.py$|^handler\.py$|^custom_generate/;
const WEIGHTS$2 = /\.(safetensors|bin|gguf)$|\.safetensors\.index\.json$/i;
const remoteCodeRequired = defineRule({
	id: "remote-code-required",
	section: "weights",
	severity: "warning",
	needs: ["folder"],
	wants: ["config", "tokenizer"],
	title: "The model brings Python code of its own",
	why: "The code runs only with trust_remote_code, which executes whatever the repository holds on the machine of every user. Engines that do not know the architecture cannot serve the model without it, and it was not looked at here.",
	fix: "Use an architecture that transformers has, or review the code and pin its revision.",
	links: ["https://huggingface.co/docs/transformers/models#custom-models", "https://huggingface.co/docs/hub/security"],
	message: (args) => args.classes.length > 0 ? `auto_map names ${args.classes.join(", ")}${args.from === null ? "" : ` of the repository ${args.from}`}, which run only with trust_remote_code` : `${args.files.join(", ")}${args.count > args.files.length ? ` and ${args.count - args.files.length} more Python files` : ""} ${args.count === 1 ? "lies" : "lie"} beside the weights`,
	*check({ folder, config, tokenizer }) {
		const maps = [...config === void 0 ? [] : [mapped(config.json["auto_map"], {
			file: config.file,
			pointer: "/auto_map"
		})], ...tokenizer?.configFile === void 0 ? [] : [mapped(tokenizer.config?.["auto_map"], {
			file: tokenizer.configFile,
			pointer: "/auto_map"
		})]].flat();
		yield* maps;
		if (maps.length > 0) return;
		const names = folder.files.map((f) => ({
			path: f.path,
			name: f.path.slice(f.path.lastIndexOf("/") + 1)
		}));
		if (!names.some((f) => WEIGHTS$2.test(f.name))) return;
		const code = names.filter((f) => folder.path === "." ? MODEL_CODE.test(f.name) : f.name.endsWith(".py"));
		const first = code[0];
		if (first === void 0) return;
		yield {
			at: { file: first.path },
			args: {
				files: code.slice(0, LISTED$13).map((f) => f.name),
				count: code.length,
				classes: [],
				from: null
			}
		};
	}
});
function mapped(map, at) {
	const names = strings(map);
	if (names.length === 0) return [];
	const foreign = names.find((n) => n.includes("--"));
	return [{
		at,
		args: {
			files: [],
			count: 0,
			classes: [...new Set(names.map((n) => n.slice(n.lastIndexOf("--") + 1).replace(/^-/, "")))].slice(0, LISTED$13),
			from: foreign === void 0 ? null : foreign.slice(0, foreign.indexOf("--"))
		}
	}];
}
function strings(value) {
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap((item) => strings(item));
}
// src/rules/row-duplicate.ts
const LISTED$12 = 5;
const rowDuplicate = defineRule({
	id: "row-duplicate",
	section: "rows",
	severity: "warning",
	needs: ["dataset"],
	title: "Rows are there twice",
	why: "A repeated example counts as often as it stands there: the model learns it by heart, and the loss looks better than it is.",
	fix: "Keep each example once, or weight it on purpose.",
	links: ["https://arxiv.org/abs/2107.06499"],
	message: (args) => `${args.count} of ${args.rows} rows repeat an earlier one: ${args.pairs.map(({ row, of }) => `row ${row} is row ${of}`).join(", ")}${args.count > args.pairs.length ? " …" : ""}`,
	*check({ dataset }) {
		const { count, places } = dataset.duplicates;
		const first = places[0];
		if (count === 0 || first === void 0) return;
		yield {
			at: {
				file: dataset.file,
				row: first.row,
				...first.line === void 0 ? {} : { line: first.line }
			},
			args: {
				count,
				rows: dataset.rows,
				pairs: places.slice(0, LISTED$12).map(({ row, of }) => ({
					row,
					of
				}))
			}
		};
	}
});
// src/rules/row-over-length.ts
/** From this share of the rows on, the training is not the one that was meant. */
const ERROR_SHARE$1 = .05;
/** These leave such rows out unless they are told to cut them. */
const DROPPING = /* @__PURE__ */ new Set(["axolotl", "ms-swift"]);
const rowOverLength = defineRule({
	id: "row-over-length",
	section: "rows",
	severity: "warning",
	needs: ["dataset"],
	title: "Rows are longer than the cutoff",
	why: "The trainer cuts the end off, and with it the terminator: what is learned is a reply that does not end. Some trainers drop such rows.",
	fix: "Raise the cutoff, split or shorten these rows, or leave them out.",
	links: [
		"https://github.com/hiyouga/LLaMA-Factory/issues/3945",
		"https://github.com/shibing624/MedicalGPT/issues/157",
		"https://github.com/huggingface/trl/pull/4698"
	],
	message: (args) => `${args.count} of ${args.rows} rows (${percent(args.count, args.rows)}) are longer than the cutoff of ${args.cutoff} tokens and ${args.drops === null ? "lose their end" : `${args.drops} leaves them out or cuts their end`}; half have at most ${args.p50} tokens, 90 % ${args.p90}, 99 % ${args.p99}, the longest ${args.max}`,
	*check({ dataset }) {
		const { lengths, maxLength } = dataset;
		const first = lengths?.over.places[0];
		if (lengths === null || maxLength === null || lengths.over.count === 0 || first === void 0) return;
		const { over, rows, p50, p90, p99, max } = lengths;
		const isPlainText = dataset.shapes[0]?.shape === "text";
		const drops = dataset.trainer !== null && DROPPING.has(dataset.trainer) ? dataset.trainer : null;
		const severity = !isPlainText && over.count / rows >= ERROR_SHARE$1 ? "error" : "warning";
		yield {
			at: {
				file: dataset.file,
				row: first.row,
				...first.line === void 0 ? {} : { line: first.line }
			},
			severity,
			args: {
				count: over.count,
				rows,
				cutoff: maxLength,
				p50,
				p90,
				p99,
				max,
				drops
			}
		};
	}
});
function percent(count, rows) {
	const share = 100 * count / Math.max(rows, 1);
	return `${share < 1 ? share.toFixed(2) : share.toFixed(share < 10 ? 1 : 0)} %`;
}
// src/rules/rows-mixed-shape.ts
const rowsMixedShape = defineRule({
	id: "rows-mixed-shape",
	section: "rows",
	severity: "warning",
	needs: ["dataset"],
	title: "Rows of different shapes stand in one file",
	why: "A trainer decides by the first row, or by the columns of all, how to read the file. Rows of the other shape fail, or become empty text.",
	fix: "Write all rows in one shape, or split the file.",
	links: ["https://huggingface.co/docs/trl/dataset_formats", "https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/data/README.md"],
	message: (args) => `the rows are of ${args.shapes.length} shapes: ${args.shapes.map(({ shape, count, row }) => `${count} × ${shape} (from row ${row})`).join(", ")}`,
	*check({ dataset }) {
		const shapes = dataset.shapes.filter(({ shape }) => shape !== "unknown");
		const odd = shapes.at(-1);
		if (shapes.length < 2 || odd === void 0) return;
		const { row, line } = odd.first;
		yield {
			at: {
				file: dataset.file,
				row,
				...line === void 0 ? {} : { line }
			},
			args: { shapes: shapes.map(({ shape, count, first }) => ({
				shape,
				count,
				row: first.row
			})) }
		};
	}
});
// src/rules/rows-unreadable.ts
/** What the reader says of rows that are JSON and no example of any format. */
const NO_SHAPE = /^has no shape that is known/;
const rowsUnreadable = defineRule({
	id: "rows-unreadable",
	section: "rows",
	severity: "error",
	needs: ["dataset"],
	title: "Rows cannot be read",
	why: "Loaders stop at the first line that they cannot parse, or drop it and everything after it: the training runs on less than was meant, or not at all.",
	fix: "Mend or remove these rows. Where the columns have names of their own, say which is which in dataset_info.json or the training config.",
	links: ["https://huggingface.co/docs/datasets/loading#json", "https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/data/README.md"],
	message: (args) => args.ended ? `reading ended after ${args.rows} rows: ${args.problem}` : `${args.count} of ${args.rows} rows cannot be used; row ${args.row ?? "?"} ${args.problem}`,
	*check({ dataset }) {
		const { unreadable, ended, rows } = dataset;
		const first = unreadable.places[0];
		if (first !== void 0 && unreadable.count > 0) yield {
			at: place$6(dataset, first),
			severity: isForeign$1(dataset) ? "warning" : "error",
			args: {
				count: unreadable.count,
				rows,
				row: first.row,
				problem: first.problem,
				ended: false
			}
		};
		if (ended !== null) yield {
			at: { file: dataset.file },
			args: {
				count: 0,
				rows,
				row: null,
				problem: ended,
				ended: true
			}
		};
	}
});
/** No row at all is an example: data of another kind, or with keys that nobody explained. */
function isForeign$1({ unreadable, judged }) {
	return unreadable.count >= judged && unreadable.places.every((p) => NO_SHAPE.test(p.problem));
}
function place$6(dataset, { row, line }) {
	return {
		file: dataset.file,
		row,
		...line === void 0 ? {} : { line }
	};
}
// src/rules/special-token-unused.ts
const LISTED$11 = 5;
const specialTokenUnused = defineRule({
	id: "special-token-unused",
	section: "embeddings",
	severity: "notice",
	needs: ["dataset"],
	title: "A declared new token never occurs in what is learned",
	why: "Its row gets no gradient from being written: the model will never write the token, and what it reads in it is the initialisation.",
	fix: "Add examples that use the token in a reply, or do not add the token.",
	links: ["https://github.com/meta-llama/llama3/issues/77", "https://github.com/hiyouga/LlamaFactory/issues/7368"],
	message: (args) => `${args.tokens.join(", ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ""} ${args.count === 1 ? "is" : "are"} declared as new, and none of the ${args.rows} rows teaches ${args.count === 1 ? "it" : "them"}`,
	*check({ dataset }) {
		if (dataset.newTokens === null || dataset.split === "eval") return;
		const unused = Object.entries(dataset.newTokens).filter(([, rows]) => rows === 0).map(([token]) => token).sort();
		if (unused.length === 0) return;
		yield {
			at: { file: dataset.file },
			args: {
				tokens: unused.slice(0, LISTED$11),
				count: unused.length,
				rows: dataset.judged
			}
		};
	}
});
// src/rules/split-overlap.ts
const LISTED$10 = 5;
const splitOverlap = defineRule({
	id: "split-overlap",
	section: "rows",
	severity: "error",
	needs: ["dataset"],
	title: "The same example is in training and evaluation data",
	why: "The evaluation measures what was learned by heart. A model that got worse looks better, and the checkpoint that is kept is the wrong one.",
	fix: "Take these examples out of one of the two files.",
	links: ["https://arxiv.org/abs/2107.06499"],
	message: (args) => `${args.count} ${args.count === 1 ? "row is" : "rows are"} in ${args.other} too: ${args.pairs.map(({ row, of }) => `row ${row} is row ${of} there`).join(", ")}${args.count > args.pairs.length ? " …" : ""}`,
	*check({ dataset }) {
		if (dataset.split !== "eval") return;
		for (const { file, count, places } of dataset.overlaps) {
			const first = places[0];
			if (count === 0 || first === void 0) continue;
			yield {
				at: {
					file: dataset.file,
					row: first.row,
					...first.line === void 0 ? {} : { line: first.line }
				},
				args: {
					count,
					other: file,
					pairs: places.slice(0, LISTED$10).map(({ row, of }) => ({
						row,
						of
					}))
				}
			};
		}
	}
});
// src/rules/stop-id-is-ordinary-token.ts
const stopIdIsOrdinaryToken = defineRule({
	id: "stop-id-is-ordinary-token",
	section: "stopping",
	severity: "error",
	needs: ["tokenizer", "stops"],
	wants: [
		"config",
		"generationConfig",
		"turnEnd"
	],
	title: "A stop id is an ordinary word piece of this vocabulary",
	why: "Ids copied from another model mean other tokens here: generation stops in the middle of a sentence where that piece occurs, and does not stop at the true end.",
	fix: "Set the id to this tokenizer's own end token.",
	links: ["https://github.com/huggingface/olm-training/issues/6", "https://github.com/tloen/alpaca-lora/issues/279"],
	message: (args) => `${args.field} names ${args.id} ${args.token}, ${UNKNOWN.test(args.token) ? "here the unknown token" : "here an ordinary piece of text"}${args.eos === null ? "" : `; this tokenizer's eos is ${args.eos}`}`,
	*check({ tokenizer, config, generationConfig, turnEnd }) {
		const { vocabulary } = tokenizer;
		if (!vocabulary.complete || config?.generates === false) return;
		const added = new Set(vocabulary.added.map((t) => t.id));
		const named = new Set(Object.values(tokenizer.special).flatMap((s) => s === void 0 ? [] : [s.token]));
		const eos = tokenizer.special["eos_token"];
		const fields = [generationConfig?.eos, config?.eos].filter((f) => f !== void 0 && !f.isDefault);
		for (const field of fields) for (const id of field.ids) {
			const token = vocabulary.tokenOf.get(id);
			if (token === void 0) continue;
			const isUnknown = UNKNOWN.test(token) && eos?.token !== token;
			if (!isUnknown && (added.has(id) || named.has(token))) continue;
			if (turnEnd?.kind === "token" && turnEnd.id === id) continue;
			if (!isUnknown && !isOrdinary(token)) continue;
			yield {
				at: field.at,
				args: {
					id,
					token,
					field: "eos_token_id",
					eos: eos === void 0 ? null : `${eos.id ?? "?"} ${eos.token}`
				},
				...eos?.id === void 0 ? {} : { fix: {
					text: `Replace ${id} with this tokenizer's eos ${eos.id} ${eos.token}`,
					edits: [{
						file: field.at.file,
						pointer: field.at.pointer ?? "",
						value: replaced$1(field, id, eos.id)
					}]
				} }
			};
		}
	}
});
function replaced$1(field, id, by) {
	const ids = [...new Set(field.ids.map((i) => i === id ? by : i))];
	return field.isList ? ids : by;
}
/** No text ends with it: LLaMA conversions of 2023 named its id as eos, where the ids of another vocabulary were meant. */
const UNKNOWN = /^(<unk>|\[UNK\])$/;
/** A text piece of letters, digits or punctuation; control tokens in brackets, bytes such as `<0x0A>` and line ends are not meant. */
function isOrdinary(token) {
	const text = token.replace(/^[Ġ▁]/, "").replace(/^##|<\/w>$/g, "");
	return /^[\p{L}\p{N}!-;=?@^-`~]/u.test(text) && !/^<.*>$|^\[.*\]$|^[Ċčĉ▁\s]+$/.test(text);
}
// src/rules/template-bos-doubled.ts
const templateBosDoubled = defineRule({
	id: "template-bos-doubled",
	section: "template",
	severity: "notice",
	needs: [
		"template",
		"rendering",
		"tokenizer"
	],
	title: "The chat template and the tokenizer both write BOS",
	why: "apply_chat_template with tokenize=True writes it once. Code that renders to text first and tokenizes that text writes it twice, in training or in serving, and rarely in both.",
	fix: "Tokenize rendered text with add_special_tokens=False.",
	links: [
		"https://github.com/OpenRLHF/OpenRLHF/issues/393",
		"https://github.com/huggingface/text-generation-inference/pull/1594",
		"https://github.com/huggingface/open-r1/pull/462"
	],
	message: (args) => `${args.id === null ? "" : `${args.id} `}${args.token} is written by the template and put before the text by the tokenizer`,
	*check({ template, rendering, tokenizer }) {
		const bos = tokenizer.special["bos_token"];
		const text = rendering.probes["user-prompt"]?.text ?? rendering.probes["pair"]?.text;
		if (bos === void 0 || tokenizer.addsBos !== true || text?.startsWith(bos.token) !== true) return;
		yield {
			at: template.at,
			args: {
				token: bos.token,
				id: bos.id ?? null
			}
		};
	}
});
// src/rules/template-changed-from-base.ts
const templateChangedFromBase = defineRule({
	id: "template-changed-from-base",
	section: "template",
	severity: "warning",
	needs: [
		"template",
		"templateDiff",
		"base"
	],
	title: "The chat template renders other text than that of the base model",
	why: "The base model was trained on its own format. Unless the fine-tune was trained on the new one, from enough data, it is asked in a format it does not know.",
	fix: "Take the template of the base model back, or make sure that the training rendered its rows with this very template.",
	links: ["https://github.com/unslothai/unsloth/issues/3437", "https://github.com/hiyouga/LLaMA-Factory/pull/10773"],
	message: (args) => `renders ${JSON.stringify(args.head)} where the template of ${args.base} renders ${JSON.stringify(args.before)} (probe ${[args.probes].flat().join(", ")})`,
	*check({ template, templateDiff, base }) {
		const first = templateDiff.probes[0];
		if (first === void 0) return;
		yield {
			at: template.at,
			args: {
				base: base.name,
				probes: templateDiff.probes.map((p) => p.name),
				head: first.head,
				before: first.base
			}
		};
	}
});
// src/rules/template-copies-differ.ts
const templateCopiesDiffer = defineRule({
	id: "template-copies-differ",
	section: "template",
	severity: "error",
	needs: ["template", "rendering"],
	title: "Two files hold different chat templates",
	why: "transformers prefers chat_template.jinja, older versions, TGI and converters read tokenizer_config.json, and processors of 4.x read chat_template.json. The prompt depends on who reads it.",
	fix: "Keep one template, the one the model was trained with, and write the same text into every file that holds one.",
	links: [
		"https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py",
		"https://github.com/huggingface/text-generation-inference/issues/3247",
		"https://github.com/QwenLM/Qwen3-VL/issues/1488"
	],
	message: (args) => args.renders === "other" ? `${args.other} renders other text than ${args.inForce}, which the tokenizer takes` : `${args.other} and ${args.inForce} hold different templates${args.renders === "same" ? " that render the probe conversations alike" : "; one of them could not be rendered here"}`,
	*check({ template, rendering }) {
		for (const [i, copy] of template.copies.entries()) {
			if (copy.inForce || copy.name !== "default" || copy.source.trim() === template.source.trim()) continue;
			const equal = rendering.copiesEqual[i];
			const jobsDiffer = IMAGES.test(copy.source) !== IMAGES.test(template.source);
			const severity = equal !== false ? "notice" : jobsDiffer ? "warning" : "error";
			const args = {
				other: fileName$2(copy.at.file),
				inForce: fileName$2(template.at.file),
				renders: equal === void 0 ? "unknown" : equal ? "same" : "other"
			};
			const hit = {
				at: copy.at,
				severity,
				args
			};
			if (equal !== true || copy.at.pointer === void 0) yield hit;
			else yield {
				...hit,
				fix: {
					text: `Write the template of ${args.inForce} into ${args.other}`,
					edits: [{
						file: copy.at.file,
						pointer: copy.at.pointer,
						value: template.source
					}]
				}
			};
		}
	}
});
/** The template writes image placeholders for content parts of that type. */
const IMAGES = /['"]image['"]/;
function fileName$2(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/rules/template-drops-message.ts
/** Roles of the probe conversations, in message order; user and assistant are judged where there is no system message. */
const CONVERSATIONS = {
	user: ["user"],
	"user-prompt": ["user"],
	pair: ["user", "assistant"],
	"three-prompt": [
		"user",
		"assistant",
		"user"
	],
	"two-turns": [
		"user",
		"assistant",
		"user",
		"assistant"
	],
	"system-prompt": ["system", "user"],
	system: [
		"system",
		"user",
		"assistant"
	]
};
const templateDropsMessage = defineRule({
	id: "template-drops-message",
	section: "template",
	severity: "error",
	needs: ["template", "rendering"],
	title: "The chat template drops a message",
	why: "The text of the message never reaches the model: it answers without it, and training on it teaches nothing. No engine says so.",
	fix: "Write the content of every role, or raise an exception for a role that the model does not know.",
	links: ["https://github.com/sgl-project/sglang/issues/40082", "https://github.com/unslothai/unsloth/issues/989"],
	message: (args) => `the text of the ${args.role} message (number ${args.number} of ${args.of}) is not in the rendering`,
	*check({ template, rendering }) {
		for (const role of [
			"user",
			"assistant",
			"system"
		]) {
			const lost = firstLost(rendering, role);
			if (lost === void 0) continue;
			const severity = role === "system" ? "warning" : "error";
			yield {
				at: template.at,
				severity,
				args: {
					role,
					...lost
				}
			};
		}
	}
});
function firstLost(rendering, role) {
	for (const [name, roles] of Object.entries(CONVERSATIONS)) {
		if (roles.includes("system") !== (role === "system")) continue;
		if (role === "system" && rendering.content === "parts") continue;
		const probe = rendering.probes[name];
		if (probe?.text === void 0) continue;
		const number = roles.findIndex((r, i) => r === role && probe.contents[i] === void 0);
		if (number >= 0) return {
			number: number + 1,
			of: roles.join(" → ")
		};
	}
}
// src/rules/template-invalid.ts
const templateInvalid = defineRule({
	id: "template-invalid",
	section: "template",
	severity: "error",
	needs: ["template"],
	title: "The chat template does not parse or has no default",
	why: "Every engine compiles the template before the first chat request. It fails there, so the model answers no chat request at all.",
	fix: "Close the open block or mend the expression at the line named, or take the template of the base model back.",
	links: ["https://github.com/unslothai/unsloth/issues/1284", "https://jinja.palletsprojects.com/en/stable/templates/"],
	message: (args) => args.parses ? `the list of chat templates ${args.reason}` : `the chat template does not parse: ${args.reason}${args.line === null ? "" : ` (line ${args.line} of the template)`}`,
	*check({ template }) {
		if (template.invalid === void 0) return;
		const { message, line } = template.invalid;
		const isList = !template.copies.some((copy) => copy.inForce);
		yield {
			at: template.at.pointer === void 0 && !/\.gguf$/i.test(template.at.file) && line !== void 0 ? {
				...template.at,
				line
			} : template.at,
			args: {
				reason: message,
				line: line ?? null,
				parses: isList
			}
		};
	}
});
// src/rules/template-missing.ts
const templateMissing = defineRule({
	id: "template-missing",
	section: "template",
	severity: "error",
	needs: [
		"folder",
		"tokenizer",
		"declared"
	],
	wants: [
		"template",
		"base",
		"config"
	],
	title: "The chat template is missing",
	why: "Engines build the prompt from the template beside the model. Without one, transformers and vLLM refuse chat requests, and others fall back to a format that the model was not trained on.",
	fix: "Save the template with the model: copy chat_template.jinja, or the chat_template field of tokenizer_config.json, from the base model.",
	links: [
		"https://github.com/hiyouga/LLaMA-Factory/issues/8399",
		"https://github.com/hiyouga/LLaMA-Factory/issues/5836",
		"https://huggingface.co/docs/transformers/chat_templating"
	],
	message: (args) => `no file of this folder holds a chat template${args.base !== null ? `, and the base model ${args.base} has one` : args.declared ? ", and tunelint.yml says that this is a chat model" : ""}`,
	*check({ folder, tokenizer, declared, template, base, config }) {
		if (template !== void 0 || declared.chat === false) return;
		if (unread$1(folder)) return;
		const lost = base?.template !== void 0;
		const severity = lost || declared.chat === true ? "error" : "notice";
		const mayChat = declared.kind === "checkpoint" && config?.generates === true && config.json["is_encoder_decoder"] !== true;
		if (severity === "notice" && !mayChat) return;
		const hit = {
			at: {
				file: tokenizer.configFile ?? tokenizer.files[0] ?? folder.path,
				pointer: ""
			},
			severity,
			args: {
				base: lost ? base.name : null,
				declared: declared.chat === true
			}
		};
		const fix = lost ? restored(folder, tokenizer, base) : void 0;
		yield fix === void 0 ? hit : {
			...hit,
			fix
		};
	}
});
const HOLDERS = [
	"chat_template.jinja",
	"tokenizer_config.json",
	"chat_template.json"
];
function unread$1(folder) {
	return [...folder.unreadable.map((f) => f.path), ...folder.problems.map((p) => p.at.file)].some((path) => HOLDERS.includes(path.slice(path.lastIndexOf("/") + 1)));
}
/** The base's template in the place where the base has it. */
function restored(folder, tokenizer, base) {
	const template = base.template;
	if (template === void 0 || template.invalid !== void 0) return void 0;
	if (template.at.pointer === void 0) {
		const name = "chat_template.jinja";
		const file = folder.path === "." ? name : `${folder.path}/${name}`;
		return {
			text: `Copy ${name} from ${base.name}`,
			edits: [{
				file,
				copyFrom: "base",
				from: template.at.file
			}]
		};
	}
	if (tokenizer.configFile === void 0) return void 0;
	return {
		text: `Copy the chat_template of ${base.name} to tokenizer_config.json`,
		edits: [{
			file: tokenizer.configFile,
			pointer: "/chat_template",
			value: template.source
		}]
	};
}
// src/rules/template-not-deterministic.ts
/** Optional arguments that callers of released templates may pass, each with a default in the template. */
const KNOWN = /* @__PURE__ */ new Set([
	...[
		"tools",
		"documents",
		"functions",
		"available_tools",
		"custom_tools",
		"builtin_tools",
		"xml_tools",
		"python_tools",
		"tool_choice"
	],
	...[
		"tools_in_user_message",
		"tool_call_format",
		"parallel_tool_calls",
		"use_json_tooldef",
		"keep_tool_result",
		"regen_tool_call_ids"
	],
	...[
		"enable_thinking",
		"thinking",
		"thinking_budget",
		"thinking_mode",
		"skip_thinking",
		"drop_thinking",
		"clear_thinking",
		"preserve_thinking"
	],
	...[
		"truncate_history_thinking",
		"retain_reasoning",
		"reasoning",
		"reasoning_effort",
		"reasoning_mode",
		"medium_effort",
		"think_render_option"
	],
	...[
		"model_identity",
		"date_string",
		"current_date",
		"controls",
		"length",
		"originality",
		"citations",
		"enable_citations",
		"citation_mode"
	],
	...[
		"json_mode",
		"json_schema",
		"response_format",
		"safety_mode",
		"add_vision_id",
		"continue_final_message",
		"continue_same_model_turn"
	],
	...[
		"system_message",
		"system_prompt",
		"developer_message",
		"developer_instruction",
		"custom_instructions",
		"instruction"
	],
	...[
		"platform_instruction_override",
		"developer_instruction_override",
		"chat_template_kwargs",
		"add_default_system_prompt",
		"add_special_tokens"
	]
]);
/** Names shown; a template that reads more has another kind of trouble. */
const SHOWN$3 = 8;
const templateNotDeterministic = defineRule({
	id: "template-not-deterministic",
	section: "template",
	severity: "notice",
	needs: ["template", "rendering"],
	title: "The rendering depends on more than the conversation",
	why: "The same conversation gives another prompt on another day, or when the caller passes a variable that others do not. Training rows and prompts then differ, and cached prefixes are lost.",
	fix: "Pass a fixed date (date_string) in training and tests, and give every variable that is read a default in the template.",
	links: ["https://github.com/sgl-project/sglang/issues/3296", "https://huggingface.co/docs/transformers/chat_templating_writing"],
	message: (args) => {
		const names = [args.names].flat().join(", ");
		const reads = names === "" ? "" : `reads ${names}, which nobody passes by default`;
		return args.clock ? `writes today's date${reads === "" ? "" : ` and ${reads}`}` : reads;
	},
	*check({ template, rendering }) {
		const names = rendering.undeclared.filter((name) => !KNOWN.has(name) && !name.endsWith("_token") && !setsItself(template.source, name));
		if (!rendering.readsClock && names.length === 0) return;
		yield {
			at: template.at,
			args: {
				clock: rendering.readsClock,
				names: names.slice(0, SHOWN$3)
			}
		};
	}
});
/** A variable that one branch of the template sets and another tests is the template's own. */
function setsItself(source, name) {
	for (const match of source.matchAll(/\bset\s+([\w.,\s]*\w)\s*(?:=|-?%})/g)) if (match[1]?.split(",").some((target) => target.trim() === name)) return true;
	return false;
}
// src/rules/template-not-portable.ts
/** Blocks of Jinja2 that the small interpreters do not parse. */
const BLOCKS = [
	"raw",
	"with",
	"autoescape",
	"block",
	"include",
	"import",
	"from",
	"extends"
].map((s) => `statement:${s}`);
/** Methods of Python's str that neither minijinja's pycompat nor @huggingface/jinja has. */
const METHODS = [
	"removeprefix",
	"removesuffix",
	"partition",
	"rpartition",
	"rsplit",
	"zfill",
	"index",
	"ljust",
	"rjust",
	"center",
	"casefold",
	"swapcase"
].map((m) => `method:${m}`);
/** Only what is certain: measured with @huggingface/jinja 0.5.11, read in the sources that `links` names. */
const INTERPRETERS = [
	{
		engine: "llama.cpp",
		name: "llama.cpp",
		lacks: BLOCKS
	},
	{
		engine: "tgi",
		name: "TGI (minijinja)",
		lacks: [
			...METHODS,
			"global:cycler",
			"global:joiner",
			"global:lipsum"
		]
	},
	{
		engine: void 0,
		name: "transformers.js (@huggingface/jinja)",
		lacks: [
			...BLOCKS,
			...METHODS,
			...[
				"find",
				"rfind",
				"count",
				"isdigit",
				"isalpha",
				"isspace",
				"format",
				"splitlines",
				"join"
			].map((m) => `method:${m}`),
			...[
				"count",
				"sum",
				"min",
				"max",
				"select",
				"reject",
				"round",
				"groupby",
				"batch",
				"slice",
				"attr",
				"format",
				"e",
				"escape"
			].map((f) => `filter:${f}`),
			...[
				"truncate",
				"wordwrap",
				"wordcount",
				"center",
				"urlencode",
				"striptags",
				"pprint",
				"random",
				"xmlattr"
			].map((f) => `filter:${f}`),
			...[
				"float",
				"divisibleby",
				"sameas",
				"in",
				"escaped",
				"filter",
				"eq",
				"equalto",
				"ne",
				"gt",
				"ge",
				"lt",
				"le"
			].map((t) => `test:${t}`),
			...[
				"dict",
				"joiner",
				"cycler",
				"lipsum"
			].map((g) => `global:${g}`)
		]
	},
	{
		engine: void 0,
		name: "llama-cpp-python and swift-transformers",
		lacks: ["statement:generation"]
	}
];
const templateNotPortable = defineRule({
	id: "template-not-portable",
	section: "template",
	severity: "notice",
	needs: ["template", "declared"],
	title: "The chat template uses what another interpreter does not have",
	why: "transformers, vLLM and SGLang render templates with Jinja2 itself. Other engines have interpreters of their own that know a part of it, and refuse the rest when the model is loaded or at the first request.",
	fix: "Write the same with plain if, for, set and the common filters; leave {% generation %} to a template that is used in training only.",
	links: [
		"https://github.com/ggml-org/llama.cpp/blob/5c5f166e8ba011eb880ebec21497d39e85a91b04/common/jinja/parser.cpp",
		"https://github.com/mitsuhiko/minijinja/blob/02a5ba459f8d48620427cb58d73603cb024b01a8/minijinja-contrib/src/pycompat.rs",
		"https://github.com/huggingface/huggingface.js/blob/56b3fefc8a373f7472d955f6048ebc5b298dbac6/packages/jinja/src/runtime.ts",
		"https://github.com/abetlen/llama-cpp-python/pull/2082",
		"https://github.com/huggingface/swift-jinja/issues/34"
	],
	message: (args) => `uses ${[args.uses].flat().join(", ")}, which the template interpreter of ${args.interpreter} does not have`,
	*check({ template, declared }) {
		const all = ENGINES.every((engine) => declared.engines.includes(engine));
		for (const { engine, name, lacks } of INTERPRETERS) {
			if (engine === void 0 ? !all : !declared.engines.includes(engine)) continue;
			const uses = lacks.filter((feature) => template.features.includes(feature)).map(spelled);
			if (uses.length > 0) yield {
				at: template.at,
				args: {
					interpreter: name,
					uses
				}
			};
		}
	}
});
function spelled(feature) {
	const [kind = "", name = ""] = feature.split(":");
	if (kind === "statement") return `{% ${name} %}`;
	if (kind === "method") return `.${name}()`;
	return kind === "global" ? `${name}()` : `the ${kind} ${name}`;
}
// src/rules/template-prefix-broken.ts
/** A prompt, and the conversation that is that prompt and a reply. */
const STEPS = [["user-prompt", "pair"], ["three-prompt", "two-turns"]];
const templatePrefixBroken = defineRule({
	id: "template-prefix-broken",
	section: "template",
	severity: "warning",
	needs: ["template", "rendering"],
	wants: ["base"],
	title: "The prompt is not the beginning of the conversation that follows",
	why: "Trainers render whole conversations, engines render prompts. Where the two differ before the reply, the model is asked with text that it never saw in training, and label masks that are found by prefix are wrong.",
	fix: "Let the generation prompt be exactly what stands before a reply, or train with a template that renders replies as engines prompt for them.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/pull/10773", "https://github.com/huggingface/trl/issues/6361"],
	message: (args) => `the generation prompt goes ${JSON.stringify(args.prompt)} where the same conversation with its reply goes ${JSON.stringify(args.conversation)}${args.inherited ? " (so does the template of the base model)" : ""}`,
	*check({ template, rendering, base }) {
		const broken = firstBreak(rendering);
		if (broken === void 0) return;
		const before = base?.rendering === void 0 ? void 0 : firstBreak(base.rendering);
		const inherited = before !== void 0 && before.prompt === broken.prompt && before.conversation === broken.conversation;
		const severity = inherited ? "notice" : "warning";
		yield {
			at: template.at,
			severity,
			args: {
				...broken,
				inherited
			}
		};
	}
});
const AFTER = 40;
function firstBreak(rendering) {
	for (const [asked, answered] of STEPS) {
		const prompt = rendering.probes[asked];
		const conversation = rendering.probes[answered];
		if (prompt?.text === void 0 || conversation?.text === void 0 || conversation.text.startsWith(prompt.text)) continue;
		let at = 0;
		while (at < prompt.text.length && prompt.text[at] === conversation.text[at]) at += 1;
		return {
			prompt: around$1(prompt, at),
			conversation: around$1(conversation, at)
		};
	}
}
/** The text around a place, with what the probe's messages say left out. */
function around$1(probe, at) {
	const text = probe.text ?? "";
	const words = probe.contents.flatMap((c) => c === void 0 ? [] : text.slice(c.start, c.end));
	const shown = (part) => words.reduce((rest, word) => rest.replaceAll(word, "…"), part);
	return shown(text.slice(0, at)).slice(-25).replace(/^[^<]*>/, "") + shown(text.slice(at)).slice(0, AFTER);
}
// src/rules/template-raises.ts
const templateRaises = defineRule({
	id: "template-raises",
	section: "template",
	severity: "error",
	needs: ["template", "rendering"],
	wants: ["tokenizer"],
	title: "The chat template raises on a plain conversation",
	why: "A question, an answer and another question is the simplest chat there is. The template fails on it, so every second turn of a user is an error.",
	fix: "Let the template accept user → assistant → user without a system message, or take the template of the base model back.",
	links: ["https://huggingface.co/docs/transformers/chat_templating_writing", "https://github.com/microsoft/autogen/issues/1037"],
	message: (args) => `${args.raised ? "raises" : "fails"} on user → assistant → user without a system message: ${args.error}`,
	*check({ template, rendering, tokenizer }) {
		const error = rendering.probes["three-prompt"]?.error;
		if (error === void 0 || error.kind === "limit") return;
		if (isUnknownToken(error.message, tokenizer)) return;
		yield {
			at: template.at,
			args: {
				error: error.message,
				raised: error.kind === "raised"
			}
		};
	}
});
/** The template writes a special token that no file names and that may come from the tokenizer's class or from code. */
function isUnknownToken(message, tokenizer) {
	const name = /'(\w+_token)' is undefined/.exec(message)?.[1];
	return name !== void 0 && !Object.hasOwn(tokenizer?.config ?? {}, name);
}
// src/rules/template-token-quoted.ts
const templateTokenQuoted = defineRule({
	id: "template-token-quoted",
	section: "template",
	severity: "warning",
	needs: [
		"template",
		"rendering",
		"tokenizer"
	],
	wants: ["base"],
	title: "A control token stands in quotes in the rendering",
	why: "A tool that rewrote the template put quotes, or a part of an expression, into the text. The model reads the quotes beside its control token, in every prompt.",
	fix: "Write the token without quotes outside an expression, or with them inside {{ … }}.",
	links: ["https://github.com/unslothai/unsloth/pull/10682", "https://jinja.palletsprojects.com/en/stable/templates/#variables"],
	message: (args) => `the template writes ${args.id === null ? "" : `${args.id} `}${args.token} inside literal quotes`,
	*check({ template, rendering, tokenizer, base }) {
		for (const marker of rendering.markers) {
			if (!marker.quoted || !isControl(marker.text, tokenizer)) continue;
			if (base?.rendering?.markers.some((m) => m.text === marker.text && m.quoted)) continue;
			yield {
				at: template.at,
				args: {
					token: marker.text,
					id: tokenizer.vocabulary.idOf.get(marker.text) ?? null
				}
			};
		}
	}
});
/** A default system prompt may speak of `'<tools>'`; only what the tokenizer treats as special cannot be meant as words. */
function isControl(text, tokenizer) {
	return Object.values(tokenizer.special).some((named) => named?.token === text) || tokenizer.vocabulary.added.some((token) => token.content === text && token.special);
}
// src/rules/template-token-unknown.ts
/** `<|…|>` and DeepSeek's `<｜…｜>`: a form that no text has, so a template that writes it means one token. */
const CONTROL = /^<([|｜])[^<>\s]+\1>$/;
/** Zephyr's role markers, which many models with other control tokens write as plain text (OLMo 2, Tülu, StableLM Zephyr). */
const PLAIN_ROLES = [
	"<|system|>",
	"<|user|>",
	"<|assistant|>"
];
/** Tokens shown as what the tokenizer does have. */
const SHOWN$2 = 4;
const templateTokenUnknown = defineRule({
	id: "template-token-unknown",
	section: "template",
	severity: "warning",
	needs: [
		"template",
		"rendering",
		"tokenizer"
	],
	wants: ["turnEnd", "base"],
	title: "The chat template writes a marker that is not a token",
	why: "The tokenizer splits the marker into word pieces. The model never saw that sequence as a turn marker, and a reply can start or end in the middle of it.",
	fix: "Use the markers that this tokenizer has, or take the tokenizer that the template was written for.",
	links: ["https://github.com/huggingface/trl/blob/v0.11.4/trl/models/utils.py", "https://github.com/chujiezheng/chat_templates/issues/14"],
	message: (args) => `the template writes ${list(args.markers)}, which this tokenizer splits into pieces; ${args.base === null ? "it" : `that of ${args.base}`} has ${list(args.has)}`,
	*check({ template, rendering, tokenizer, turnEnd, base }) {
		if (!tokenizer.vocabulary.complete) return;
		const end = turnEnd?.kind === "split" ? turnEnd.text : void 0;
		const unknown = rendering.markers.filter((m) => m.isOneToken === false && CONTROL.test(m.text) && m.text !== end && !isBasesWay(m, base) && !isPlainRole(m, tokenizer));
		if (unknown.length === 0) return;
		const own = relatives(unknown, tokenizer);
		const has = own.length > 0 ? own : relatives(unknown, base?.tokenizer);
		if (has.length === 0) return;
		const from = own.length > 0 ? null : base?.name ?? null;
		yield {
			at: template.at,
			args: {
				markers: unknown.map((m) => m.text),
				has: has.slice(0, SHOWN$2),
				base: from
			}
		};
	}
});
function isBasesWay(marker, base) {
	return base?.rendering?.markers.some((m) => m.text === marker.text && m.isOneToken === false) ?? false;
}
function isPlainRole(marker, tokenizer) {
	return PLAIN_ROLES.includes(marker.text) && !PLAIN_ROLES.some((role) => tokenizer.vocabulary.idOf.has(role));
}
/** Control tokens in the style of the unknown markers; none in a tokenizer whose markers are plain text by design (Llama 2, Zephyr). */
function relatives(unknown, tokenizer) {
	const bars = new Set(unknown.map((m) => CONTROL.exec(m.text)?.[1]));
	return (tokenizer?.vocabulary.added ?? []).map((token) => token.content).filter((c) => bars.has(CONTROL.exec(c)?.[1] ?? "") && !/reserved|dummy|placeholder|extra_/.test(c));
}
function list(values) {
	return [values].flat().join(", ");
}
// src/rules/template-too-costly.ts
const templateTooCostly = defineRule({
	id: "template-too-costly",
	section: "template",
	severity: "error",
	needs: ["template", "rendering"],
	title: "The chat template exceeds the limits on a short conversation",
	why: "Templates are programs that a server runs for every request, before any limit of its own. One that does not come to an end, or fills the memory, takes the server down.",
	fix: "Remove the loop or the repetition that grows without bound, or take the template of the base model back.",
	links: ["https://jinja.palletsprojects.com/en/stable/sandbox/#security-considerations"],
	message: (args) => `rendering a short conversation (${args.probe}) was stopped: ${args.error}`,
	*check({ template, rendering }) {
		for (const probe of Object.values(rendering.probes)) {
			if (probe.error?.kind !== "limit") continue;
			yield {
				at: template.at,
				args: {
					error: probe.error.message,
					probe: probe.name
				}
			};
			return;
		}
	}
});
// src/rules/tied-embeddings-conflict.ts
const WRITES_TOKENS = /(ForCausalLM|LMHeadModel|ForConditionalGeneration|ForImageTextToText)$/;
/** What a stored output layer is called, packed or not. */
const HEAD = /(^|\.)(lm_head|embed_out|output_layer|output|ff_out|head|decoder)\./;
const tiedEmbeddingsConflict = defineRule({
	id: "tied-embeddings-conflict",
	section: "embeddings",
	severity: "error",
	needs: ["config", "weights"],
	wants: ["embeddingRows"],
	title: "`tie_word_embeddings` contradicts the stored output layer",
	why: "If it is false and no output layer is stored, loaders start with a random one and the model answers noise. If it is true and another layer is stored, it is thrown away and the input embedding takes its place.",
	fix: "Set tie_word_embeddings as it was in training, or save the weights once more with the output layer.",
	links: [
		"https://github.com/huggingface/transformers/issues/34759",
		"https://github.com/vllm-project/vllm/issues/9736",
		"https://github.com/unslothai/unsloth/issues/1971"
	],
	message: (args) => args.different !== void 0 ? `tie_word_embeddings is ${args.tied}${args.isDefault ? " by default of the class" : ""}, and ${args.name} is stored with other numbers than the input embedding (${args.different} ${args.different === 1 ? "row" : "rows"} compared)` : args.output === null ? `tie_word_embeddings is ${args.tied}${args.isDefault ? " by default of the class" : ""}, and the weights hold ${args.name} ${shape(args.input)} and no output layer` : `tie_word_embeddings is ${args.tied}${args.isDefault ? " by default of the class" : ""}, and ${args.name} is ${shape(args.output)} while the input embedding is ${shape(args.input)}`,
	*check({ config, weights, embeddingRows }) {
		const { value: tied, at, isDefault } = config.tieWordEmbeddings;
		const { inputEmbedding: input, outputEmbedding: output, tensors } = weights;
		if (input === void 0 || tensors === void 0 || input.shape.length !== 2) return;
		const hasOwnCode = config.json["auto_map"] !== void 0 && config.json["auto_map"] !== null;
		if (isDefault && (hasOwnCode || config.modelType === void 0)) return;
		if (config.textPointer !== "" && config.text["tie_word_embeddings"] !== tied) return;
		if (config.json["quantization_config"] !== void 0 || config.json["quantization"] !== void 0) return;
		if (tied) {
			if (output === void 0 || output.shape.length !== 2) return;
			const place = isDefault ? {
				file: config.file,
				pointer: ""
			} : at;
			if (sameShape$1(input, output)) {
				const { compared = 0, different = 0 } = embeddingRows?.tied ?? {};
				if (compared === 0 || different < compared) return;
				yield {
					at: place,
					args: {
						tied,
						isDefault,
						input: input.shape,
						output: output.shape,
						name: output.name,
						different
					},
					fix: {
						text: "Set tie_word_embeddings to false, so that both layers are loaded",
						edits: [{
							file: config.file,
							pointer: isDefault ? `${config.textPointer}/tie_word_embeddings` : at.pointer ?? "",
							value: false
						}]
					}
				};
				return;
			}
			yield {
				at: place,
				args: {
					tied,
					isDefault,
					input: input.shape,
					output: output.shape,
					name: output.name
				}
			};
			return;
		}
		const writes = config.generates && config.architectures.some((a) => WRITES_TOKENS.test(a));
		if (output !== void 0 || !weights.complete || !writes || tensors.some((t) => mayBeHead(t, input))) return;
		yield {
			at: isDefault ? {
				file: config.file,
				pointer: ""
			} : at,
			args: {
				tied,
				isDefault,
				input: input.shape,
				output: null,
				name: input.name
			}
		};
	}
});
function sameShape$1(a, b) {
	return a.shape.length === b.shape.length && a.shape.every((n, i) => n === b.shape[i]);
}
/** By name, or by having a side as long as the vocabulary. */
function mayBeHead(tensor, input) {
	if (tensor.name === input.name) return false;
	return HEAD.test(tensor.name) || tensor.shape.length === 2 && tensor.shape.includes(input.shape[0] ?? -1);
}
function shape(sizes) {
	return `[${sizes.join(", ")}]`;
}
// src/rules/token-added.ts
/** Tokens that a message lists; the rest is counted. */
const LISTED$9 = 5;
/**
* Tools that add a token by themselves, by what they add.
* LLaMA-Factory makes every stop word of a template that the tokenizer lacks an added token:
* https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/template.py (fix_special_tokens)
*/
const ORIGINS = [
	{
		tokens: /^<\|eom_id\|>$/,
		origin: "the llama3 template of LLaMA-Factory adds it as a stop word, and Llama 3.0 does not have it"
	},
	{
		tokens: /^<\|im_(start|end)\|>$/,
		origin: "helpers that give a model the ChatML format add it, such as setup_chat_format of TRL"
	},
	{
		tokens: /^(\[PAD\]|<pad>|<\|pad\|>)$/i,
		origin: "scripts that train without a pad token add it"
	},
	{
		tokens: /^<\|endoftext\|>$/,
		origin: "LLaMA-Factory adds it where the tokenizer names no eos_token"
	}
];
const tokenAdded = defineRule({
	id: "token-added",
	section: "tokenizer",
	severity: "error",
	needs: [
		"tokenizerDiff",
		"tokenizer",
		"declared",
		"base"
	],
	wants: ["template"],
	title: "The tokenizer has a token that the base does not have",
	why: "Nobody declared it. Its embedding row is missing or was never trained, text that holds it is split otherwise than in the base, and engines that expect the vocabulary of the base fail or answer garbage.",
	fix: "Copy the tokenizer files of the base, or declare the token under new-tokens in tunelint.yml if it is meant.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/issues/6765", "https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/template.py"],
	message: (args) => `${listed$1(args.tokens, args.count)} ${args.count === 1 ? "is" : "are"} not in the tokenizer of the base ${args.base}${args.origin === null ? "" : `; ${args.origin}`}`,
	*check({ tokenizerDiff: diff, tokenizer, declared, base, template }) {
		const known = new Set(declared.newTokens);
		const added = diff.added.filter((t) => !known.has(t.token));
		const first = added[0];
		if (first === void 0) return;
		yield {
			at: place$5(tokenizer, first),
			args: {
				tokens: added.slice(0, LISTED$9).map((t) => ({
					id: t.id,
					token: t.token,
					instead: t.baseToken ?? null
				})),
				count: added.length,
				base: base.name,
				origin: ORIGINS.find((o) => added.every((t) => o.tokens.test(t.token)))?.origin ?? null
			},
			fix: added.length === diff.added.length ? fix$1(diff, tokenizer, base, template) : KEEP_DECLARED
		};
	}
});
function listed$1(tokens, count) {
	const names = tokens.map((t) => `${t.id} ${t.token}${t.instead === null ? "" : ` (in the base ${t.instead})`}`).join(", ");
	return count > tokens.length ? `${names} and ${count - tokens.length} more tokens` : names;
}
function place$5(tokenizer, { id, token }) {
	const decoder = tokenizer.config?.["added_tokens_decoder"];
	if (tokenizer.configFile !== void 0 && isObject$4(decoder) && Object.hasOwn(decoder, String(id))) return {
		file: tokenizer.configFile,
		pointer: `/added_tokens_decoder/${id}`
	};
	if (tokenizer.jsonFile !== void 0) return {
		file: tokenizer.jsonFile,
		pointer: "/added_tokens"
	};
	const map = tokenizer.files.find((file) => file.endsWith("added_tokens.json"));
	if (map !== void 0) return {
		file: map,
		pointer: `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`
	};
	return {
		file: tokenizer.files[0] ?? "",
		pointer: ""
	};
}
/** Copying the files of the base would lose the declared tokens with the others. */
const KEEP_DECLARED = {
	text: "Take these tokens out and keep the declared ones",
	edits: []
};
/** Copies the base's files where the comparison proves that only the added tokens are lost; else says what has to be kept. */
function fix$1(diff, tokenizer, base, template) {
	const newIds = new Set(diff.added.map((t) => t.id));
	const others = [
		...diff.removed.some((t) => !newIds.has(t.id)) ? ["tokens are missing"] : [],
		...diff.renumbered.length > 0 ? ["ids have moved"] : [],
		...diff.flags.length > 0 ? ["flags of tokens differ"] : [],
		...diff.merges?.changed === true ? ["merges differ"] : [],
		...diff.pipeline.length > 0 ? ["the pipeline differs"] : [],
		...isUsed(diff, tokenizer, template) ? ["the template or a special token needs the added ones"] : [],
		...diff.complete ? [] : ["only the added tokens could be compared"]
	];
	if (others.length > 0) return {
		text: `Take the tokenizer files of the base if nothing else in this one is meant: ${others.join(", ")}`,
		edits: []
	};
	const from = new Map(diff.copyable);
	const copies = tokenizer.files.flatMap((file) => {
		const source = file === tokenizer.configFile ? void 0 : from.get(file);
		return source !== void 0 && sameNames(file, tokenizer, source, base.tokenizer) ? [{
			file,
			copyFrom: "base",
			from: source
		}] : [];
	});
	const kept = tokenizer.files.filter((file) => file !== tokenizer.configFile && !copies.some((c) => c.file === file));
	const text = "Go back to the vocabulary of the base: nothing else in vocabulary, merges and pipeline differs, so nothing else is lost";
	if (kept.length > 0) return {
		text: `${text}. Take the token out of ${kept.join(", ")} as well`,
		edits: []
	};
	return {
		text,
		edits: [...configEdits(tokenizer.configFile ?? "", tokenizer.config, diff.added), ...copies]
	};
}
/** Taken out, the token would leave a template that writes pieces, or a special token that nothing holds. */
function isUsed(diff, tokenizer, template) {
	return diff.added.some(({ token }) => template?.source.includes(token) === true || tokenizer.mentions.some((m) => m.token === token));
}
/** Takes the tokens out of tokenizer_config.json and leaves template, eos_token and the rest as they are. */
function configEdits(file, config, added) {
	const names = new Set(added.map((t) => t.token));
	const decoder = config?.["added_tokens_decoder"];
	const removed = added.filter((t) => isObject$4(decoder) && Object.hasOwn(decoder, String(t.id))).map((t) => ({
		file,
		pointer: `/added_tokens_decoder/${t.id}`,
		remove: true
	}));
	const lists = ["additional_special_tokens", "extra_special_tokens"].flatMap((key) => {
		const list = config?.[key];
		if (!Array.isArray(list)) return [];
		const rest = list.filter((item) => !names.has(content(item)));
		return rest.length === list.length ? [] : [{
			file,
			pointer: `/${key}`,
			value: rest
		}];
	});
	return [...removed, ...lists];
}
/** The special tokens that a file names are the same in the base's file, so that copying it changes none of them. */
function sameNames(file, tokenizer, from, base) {
	const names = (t, path) => (t?.mentions ?? []).filter((m) => m.at.file === path).map((m) => `${m.name} ${m.token}`).sort().join("\n");
	return names(tokenizer, file) === names(base, from);
}
function content(item) {
	if (typeof item === "string") return item;
	const text = isObject$4(item) ? item["content"] : void 0;
	return typeof text === "string" ? text : "";
}
function isObject$4(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/rules/token-flags-changed.ts
const LISTED$8 = 5;
/** As tokenizer.json spells them. */
const SPELLING = { singleWord: "single_word" };
const tokenFlagsChanged = defineRule({
	id: "token-flags-changed",
	section: "tokenizer",
	severity: "warning",
	needs: [
		"tokenizerDiff",
		"tokenizer",
		"base"
	],
	title: "Flags of an added token differ from the base",
	why: "`special` decides whether engines drop the token from the text they return; `lstrip`, `rstrip`, `normalized` and `single_word` decide where it is found. A tool call or a <think> block can vanish, or a marker be missed.",
	fix: "Give the token the flags it has in the base.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/pull/7253", "https://huggingface.co/docs/tokenizers/api/added-tokens"],
	message: (args) => `${args.changes.map((c) => `${c.id} ${c.token} has ${c.flag} ${c.head}, in the base ${c.base}`).join("; ")}${args.count > args.changes.length ? `; and ${args.count - args.changes.length} more flags differ from ${args.base}` : ` (${args.base})`}`,
	*check({ tokenizerDiff: diff, tokenizer, base }) {
		const first = diff.flags[0];
		if (first === void 0) return;
		yield {
			at: place$4(tokenizer, first.id),
			args: {
				changes: diff.flags.slice(0, LISTED$8).map((c) => ({
					...c,
					flag: spelling(c.flag)
				})),
				count: diff.flags.length,
				base: base.name
			}
		};
	}
});
function spelling(flag) {
	return Object.hasOwn(SPELLING, flag) ? SPELLING[flag] ?? flag : flag;
}
function place$4(tokenizer, id) {
	if (tokenizer.jsonFile !== void 0) return {
		file: tokenizer.jsonFile,
		pointer: "/added_tokens"
	};
	return {
		file: tokenizer.configFile ?? tokenizer.files[0] ?? "",
		pointer: `/added_tokens_decoder/${id}`
	};
}
// src/rules/token-id-out-of-range.ts
/** Fields whose ids are looked up in the embedding, or index the scores over the vocabulary. */
const LOOKED_UP = [
	"bos_token_id",
	"eos_token_id",
	"pad_token_id",
	"decoder_start_token_id",
	"suppress_tokens",
	"begin_suppress_tokens"
];
/** Whisper's own code writes [-1] for "the usual list"; transformers compares ids and finds none, so nothing breaks. */
const NEGATIVE_IS_FINE = ["suppress_tokens", "begin_suppress_tokens"];
const tokenIdOutOfRange = defineRule({
	id: "token-id-out-of-range",
	section: "padding",
	severity: "error",
	needs: ["config", "declared"],
	wants: [
		"generationConfig",
		"tokenizer",
		"weights"
	],
	title: "A token id is outside the embedding",
	why: "The id indexes no row. Padding or generating with it ends in a device-side assert, and transformers refuses to save a generation config with a negative one.",
	fix: "Name the id of a token that the model has, or null.",
	links: [
		"https://github.com/meta-llama/llama/issues/481",
		"https://github.com/meta-llama/llama-cookbook/issues/189",
		"https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/configuration_utils.py"
	],
	message: (args) => `${args.field} is ${args.id}, and the model has rows 0 to ${args.rows - 1} (${args.from})`,
	*check({ config, declared, generationConfig, tokenizer, weights }) {
		const rows = embeddingRows(config, weights);
		if (rows === void 0 || declared.kind === "adapter" || !config.generates || /decoder|generator/.test(config.textPointer)) return;
		for (const holder of [config, generationConfig]) for (const field of holder?.tokenIds ?? []) {
			if (field.isDefault || !LOOKED_UP.includes(field.name)) continue;
			const id = field.ids.filter((id) => id >= rows.value || id < 0 && !NEGATIVE_IS_FINE.includes(field.name))[0];
			if (id === void 0) continue;
			const hit = {
				at: field.at,
				args: {
					field: field.name,
					id,
					rows: rows.value,
					from: source(rows.at, config)
				}
			};
			const fix = mended(field, rows.value, tokenizer, holder);
			yield fix === void 0 ? hit : {
				...hit,
				fix
			};
		}
		const pad = tokenizer?.special["pad_token"];
		if (pad?.id !== void 0 && pad.id >= rows.value) yield {
			at: pad.at,
			args: {
				field: `${pad.name} ${pad.token}`,
				id: pad.id,
				rows: rows.value,
				from: source(rows.at, config)
			}
		};
	}
});
/** Rows in the weights, else vocab_size; of the part that describes the text, so that a config without one says nothing. */
function embeddingRows(config, weights) {
	const declared = config.vocabSize;
	if (declared === void 0 || declared.value <= 0 || declared.at.pointer !== `${config.textPointer}/vocab_size`) return void 0;
	const file = weights?.inputEmbedding?.file;
	return weights?.rows !== void 0 && weights.rows > 0 && file !== void 0 ? {
		value: weights.rows,
		at: { file }
	} : declared;
}
function source(at, config) {
	return at.file === config.file ? "vocab_size" : "the embedding";
}
/** The tokenizer's id for this role; for padding also null, which every reader understands. */
function mended(field, rows, tokenizer, holder) {
	const { file, pointer } = field.at;
	if (holder === void 0 || pointer === void 0) return void 0;
	const kept = field.ids.filter((id) => id >= 0 && id < rows);
	if (field.isList && kept.length > 0) return {
		text: `Keep only ids that exist: ${kept.join(", ")}`,
		edits: [{
			file,
			pointer,
			value: kept
		}]
	};
	const named = tokenizer?.special[field.name.replace(/_id$/, "")];
	if (named?.id !== void 0 && named.id >= rows) return void 0;
	if (named?.id !== void 0) return {
		text: `Name ${named.id} ${named.token}`,
		edits: [{
			file,
			pointer,
			value: named.id
		}]
	};
	return field.name === "pad_token_id" ? {
		text: "Name no padding token here",
		edits: [{
			file,
			pointer,
			value: null
		}]
	} : void 0;
}
// src/rules/token-removed.ts
const LISTED$7 = 5;
const tokenRemoved = defineRule({
	id: "token-removed",
	section: "tokenizer",
	severity: "error",
	needs: [
		"tokenizerDiff",
		"tokenizer",
		"base"
	],
	title: "A token of the base is gone",
	why: "Text that holds it is split into other pieces than the ones the weights were trained on; a control token that is gone can no longer start or end a turn.",
	fix: "Copy the tokenizer files of the base, then add again what is meant to be new.",
	links: ["https://github.com/huggingface/trl/issues/1412", "https://github.com/hiyouga/LLaMA-Factory/issues/6765"],
	message: (args) => `${args.tokens.map((t) => `${t.id} ${t.token}`).join(", ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more tokens` : ""} of the base ${args.base} ${args.count === 1 ? "is" : "are"} not in this tokenizer`,
	*check({ tokenizerDiff: diff, tokenizer, base }) {
		const renamed = new Set(diff.added.filter((t) => t.baseToken !== void 0).map((t) => t.id));
		const removed = diff.removed.filter((t) => !renamed.has(t.id) && (diff.complete || listedAlike(tokenizer, base.tokenizer, t.id)));
		if (removed.length === 0) return;
		yield {
			at: place$3(tokenizer),
			args: {
				tokens: removed.slice(0, LISTED$7).map(({ id, token }) => ({
					id,
					token
				})),
				count: removed.length,
				base: base.name
			}
		};
	}
});
/**
* Where one side is known by its added tokens alone, a token is proven gone only when both sides list theirs in the same kind
* of file: layouts differ in what they list.
*/
function listedAlike(head, base, id) {
	if (head.jsonFile !== void 0 && base?.jsonFile !== void 0) return true;
	const decoder = (t) => t?.config?.["added_tokens_decoder"];
	const lists = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
	const there = decoder(base);
	return lists(decoder(head)) && lists(there) && Object.hasOwn(there, String(id));
}
function place$3(tokenizer) {
	if (tokenizer.jsonFile !== void 0) return {
		file: tokenizer.jsonFile,
		pointer: "/added_tokens"
	};
	if (tokenizer.configFile !== void 0) return {
		file: tokenizer.configFile,
		pointer: "/added_tokens_decoder"
	};
	return {
		file: tokenizer.files[0] ?? "",
		pointer: ""
	};
}
// src/rules/token-renumbered.ts
const LISTED$6 = 5;
const tokenRenumbered = defineRule({
	id: "token-renumbered",
	section: "tokenizer",
	severity: "error",
	needs: [
		"tokenizerDiff",
		"tokenizer",
		"base"
	],
	title: "A token has another id than in the base",
	why: "The weights know a token by its id. With another id the model reads and writes another token than the one that is meant.",
	fix: "Copy the tokenizer files of the base, so that every token keeps its id.",
	links: ["https://github.com/axolotl-ai-cloud/axolotl/issues/731", "https://github.com/fc2869/lo-fit/issues/1"],
	message: (args) => `${args.tokens.map((t) => `${t.id} ${t.token} is ${t.baseId}`).join(", ")} in the base ${args.base}${args.count > args.tokens.length ? `, and ${args.count - args.tokens.length} more tokens have moved` : ""}`,
	*check({ tokenizerDiff: diff, tokenizer, base }) {
		if (diff.renumbered.length === 0) return;
		yield {
			at: place$2(tokenizer, diff.renumbered[0]?.id),
			args: {
				tokens: diff.renumbered.slice(0, LISTED$6).map(({ id, token, baseId }) => ({
					id,
					token,
					baseId: baseId ?? -1
				})),
				count: diff.renumbered.length,
				base: base.name
			}
		};
	}
});
function place$2(tokenizer, id) {
	const decoder = tokenizer.config?.["added_tokens_decoder"];
	const isListed = typeof decoder === "object" && decoder !== null && id !== void 0 && Object.hasOwn(decoder, String(id));
	if (tokenizer.configFile !== void 0 && isListed) return {
		file: tokenizer.configFile,
		pointer: `/added_tokens_decoder/${id}`
	};
	if (tokenizer.jsonFile !== void 0) return {
		file: tokenizer.jsonFile,
		pointer: ""
	};
	return {
		file: tokenizer.files[0] ?? "",
		pointer: ""
	};
}
// src/rules/tokenizer-class-ambiguous.ts
const tokenizerClassAmbiguous = defineRule({
	id: "tokenizer-class-ambiguous",
	section: "tokenizer",
	severity: "warning",
	needs: ["tokenizer"],
	wants: ["config"],
	title: "The same tokenizer files load differently in transformers 4.x and 5.x",
	why: "4.x goes by tokenizer_class alone, 5.x lets the model type overrule it and builds some classes without looking at the pre-tokenizer of tokenizer.json. The ids, the BOS or the padding side change with the library and no file changes.",
	fix: "Write down what the class decides today: padding_side and the post-processor; name PreTrainedTokenizerFast where tokenizer.json alone should decide.",
	links: ["https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/models/auto/tokenization_auto.py", "https://github.com/huggingface/transformers/issues/44031"],
	message: (args) => {
		const files = `${args.className ?? "no tokenizer_class"} with model type ${args.modelType ?? "unknown"}`;
		switch (args.what) {
			case "mistral-regex": return `fix_mistral_regex puts the pre-tokenizer of Mistral into the tokenizer of a ${args.modelType ?? "model that is none"}`;
			case "padding-side": return `${files} pads ${args.old} in transformers 4.57.6 and ${args.new} in 5.18.0`;
			case "bos": return `${files} puts ${args.old} before a text in transformers 4.57.6 and ${args.new} in 5.18.0`;
			default: return `${files} takes the pre-tokenizer of tokenizer.json in transformers 4.57.6; 5.18.0 loads ${args.new}, which builds its own, with other ids`;
		}
	},
	*check({ tokenizer, config }) {
		const { configFile, className, pipeline } = tokenizer;
		if (configFile === void 0) return;
		const modelType = config?.modelType;
		const facts = {
			className: className ?? null,
			modelType: modelType ?? null
		};
		if (tokenizer.config?.["fix_mistral_regex"] === true && modelType !== void 0 && !MISTRALS.has(modelType)) yield {
			at: {
				file: configFile,
				pointer: "/fix_mistral_regex"
			},
			severity: "error",
			args: {
				...facts,
				what: "mistral-regex",
				old: "",
				new: ""
			},
			fix: {
				text: "Take the flag out, and copy tokenizer.json of the base if the tokenizer was saved with it",
				edits: [{
					file: configFile,
					pointer: "/fix_mistral_regex",
					remove: true
				}]
			}
		};
		if (className === void 0 || pipeline === void 0 || hasOwnCode(tokenizer)) return;
		const loaded = loadedBy5(className, modelType);
		if (tokenizer.paddingSide === void 0 && PADS_LEFT.test(className) && !PADS_LEFT.test(loaded) && config?.generates !== false) yield side(configFile, facts);
		if (loaded === RAW && tokenizer.addsBos !== void 0) {
			const bos = tokenizer.special["bos_token"]?.token;
			const written = bos !== void 0 && pipeline.prefixTokens.includes(bos);
			if (written !== tokenizer.addsBos) yield {
				at: {
					file: configFile,
					pointer: "/tokenizer_class"
				},
				args: {
					...facts,
					what: "bos",
					old: tokenizer.addsBos ? bos ?? "BOS" : "nothing",
					new: written ? bos ?? "BOS" : "nothing"
				}
			};
		}
		const isByteLevel = mentionsByteLevel(pipeline.preTokenizer);
		const expected = /^(Code)?Llama|^Gemma/.test(loaded) ? false : /^(Qwen2|Qwen3_5|GPT2|Cohere)/.test(loaded) ? true : void 0;
		if (expected !== void 0 && expected !== isByteLevel) yield {
			at: {
				file: configFile,
				pointer: "/tokenizer_class"
			},
			args: {
				...facts,
				what: "pre-tokenizer",
				old: className,
				new: loaded
			}
		};
	}
});
const PADS_LEFT = /^((Code)?Llama|Gemma|Cohere)Tokenizer/;
const RAW = "TokenizersBackend";
/** https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py (_patch_mistral_regex) */
const MISTRALS = /* @__PURE__ */ new Set([
	"mistral",
	"mistral3",
	"voxtral",
	"voxtral_realtime",
	"ministral",
	"ministral3",
	"pixtral",
	"mixtral"
]);
/**
* Model types for which 5.18.0 takes tokenizer.json as it is, whatever tokenizer_class says: those registered with
* TokenizersBackend or MistralCommonBackend. https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/models/auto/tokenization_auto.py
*/
const TAKEN_RAW = new Set(`arctic aria chameleon deepseek_ocr deepseek_v2 deepseek_v3 deepseek_v32 deepseek_v4 deepseek_vl deepseek_vl_hybrid deepseek_vl_v2 ernie4_5
  ernie4_5_moe flex_olmo fuyu glm glm4 glm4_moe glm4_moe_lite glm4v glm4v_moe gpt_bigcode granite granitemoe granitemoehybrid granitemoeshared
  hyperclovax internlm2 jamba janus kimi_k25 kimi_linear llava llava_next mimo_v2_flash minicpm3 minicpmv minimax_m2 ministral ministral3 mistral
  mistral3 mixtral molmo molmo2 nemotron olmo2 olmo3 olmo_hybrid persimmon phi3 phi3_v phimoe pixtral smolvlm stablelm step3_vl step3p5 vipllava
  voxtral voxtral_realtime`.split(/\s+/));
/** Model types whose own class wins in 5.18.0 over any tokenizer_class. Same source. */
const OVERRULED = /* @__PURE__ */ new Map([
	["qwen2", "Qwen2Tokenizer"],
	["qwen3_5", "Qwen3_5Tokenizer"],
	["qwen3_5_moe", "Qwen3_5Tokenizer"]
]);
function loadedBy5(className, modelType) {
	if (modelType !== void 0 && TAKEN_RAW.has(modelType)) return RAW;
	const name = className.replace(/Fast$/, "");
	if (name === "PreTrainedTokenizer" || name === RAW) return (modelType === void 0 ? void 0 : OVERRULED.get(modelType)) ?? RAW;
	return (modelType === void 0 ? void 0 : OVERRULED.get(modelType)) ?? name;
}
function side(file, facts) {
	return {
		at: {
			file,
			pointer: "/tokenizer_class"
		},
		args: {
			...facts,
			what: "padding-side",
			old: "left",
			new: "right"
		},
		fix: {
			text: "Write the side down that batched generation needs",
			edits: [{
				file,
				pointer: "/padding_side",
				value: "left"
			}]
		}
	};
}
/** Code of the repository builds the tokenizer then, in both versions. */
function hasOwnCode(tokenizer) {
	const map = tokenizer.config?.["auto_map"];
	return map !== void 0 && map !== null;
}
function mentionsByteLevel(preTokenizer) {
	return JSON.stringify(preTokenizer)?.includes("\"ByteLevel\"") === true;
}
// src/rules/tokenizer-files-disagree.ts
/** Contradictions of one kind that are listed one by one. */
const LISTED$5 = 5;
const tokenizerFilesDisagree = defineRule({
	id: "tokenizer-files-disagree",
	section: "tokenizer",
	severity: "error",
	needs: ["tokenizer"],
	title: "Tokenizer files contradict each other",
	why: "Each loader takes ids and special tokens from another of these files. Where they disagree, one engine reads or stops at another token than the next, or adds a token that has no embedding.",
	fix: "Save the tokenizer once more from the version that is right, or copy all tokenizer files of the base.",
	links: ["https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py", "https://github.com/unslothai/unsloth/issues/2797"],
	message: (args) => `${args.file} ${sentence(args)}${args.more > 0 ? ` (and ${args.more} more like it)` : ""}`,
	*check({ tokenizer }) {
		const { conflicts } = tokenizer;
		yield* capped(conflicts.filter((c) => c.what === "id").map(conflict));
		yield* capped(conflicts.filter((c) => c.what === "token").map(conflict));
		yield* empty(tokenizer);
		const unknown = tokenizer.mentions.filter((m) => isUnknown(m, tokenizer));
		for (const m of unknown) yield unknownToken(m, tokenizer);
		for (const c of conflicts) {
			if (c.what !== "special-token" || unknown.some((m) => m.at === c.a.at || m.at === c.b.at)) continue;
			yield specialToken(c, tokenizer);
		}
	}
});
function capped(hits) {
	const more = hits.length - LISTED$5;
	return hits.slice(0, LISTED$5).map((hit, i) => i === 0 && more > 0 ? {
		...hit,
		args: {
			...hit.args,
			more
		}
	} : hit);
}
function conflict(c) {
	return {
		at: c.b.at,
		args: {
			file: fileName$1(c.b.at.file),
			kind: c.what,
			what: c.token,
			here: c.b.says,
			there: c.a.says,
			thereFile: fileName$1(c.a.at.file),
			more: 0,
			inForce: false,
			isMisspelt: false
		}
	};
}
/**
* special_tokens_map.json against tokenizer_config.json. transformers reads the map only where tokenizer_config.json has no
* added_tokens_decoder; then it wins, and a stale map changes eos or pad. Else nobody is misled but readers of the map.
*/
function specialToken(c, tokenizer) {
	const inForce = tokenizer.special[c.token]?.at.file === c.b.at.file;
	const isMisspelt = letters(c.a.says) === letters(c.b.says);
	const matters = c.token === "eos_token" || c.token === "pad_token" || c.token === "bos_token";
	return {
		at: c.b.at,
		severity: isMisspelt || inForce && matters ? "error" : inForce ? "warning" : "notice",
		args: {
			file: fileName$1(c.b.at.file),
			kind: "special-token",
			what: c.token,
			here: c.b.says,
			there: c.a.says,
			thereFile: fileName$1(c.a.at.file),
			more: 0,
			inForce,
			isMisspelt
		},
		fix: {
			text: `Name ${c.a.says} as ${c.token} in ${fileName$1(c.b.at.file)} too`,
			edits: [{
				file: c.b.at.file,
				pointer: c.b.at.pointer ?? `/${c.token}`,
				value: c.a.says
			}]
		}
	};
}
const NAMES = [
	"eos_token",
	"bos_token",
	"pad_token",
	"unk_token"
];
/**
* The empty string as a special token (llama-7b-hf of 2023). transformers 4.57.6 and 5.18.0 do not load the tokenizer when it is
* unk_token, and look the others up as unknown: BOS then puts <unk> before every text. Without an unknown token it means none.
*/
function* empty({ config, configFile, special }) {
	for (const name of NAMES) {
		if (configFile === void 0 || config?.[name] !== "") continue;
		const breaks = name === "unk_token" || name === "eos_token" || special["unk_token"] !== void 0;
		yield {
			at: {
				file: configFile,
				pointer: `/${name}`
			},
			...breaks ? {} : { severity: "warning" },
			args: {
				file: fileName$1(configFile),
				kind: "empty",
				what: name,
				here: "",
				there: null,
				thereFile: null,
				more: 0,
				inForce: true,
				isMisspelt: false
			}
		};
	}
}
function unknownToken(m, tokenizer) {
	const said = tokenizer.mentions.find((o) => o.name === m.name && o.id !== void 0);
	return {
		at: m.at,
		...said === void 0 ? {} : { fix: {
			text: `Name ${said.token} as ${m.name}, as ${fileName$1(said.at.file)} does`,
			edits: [{
				file: m.at.file,
				pointer: m.at.pointer ?? `/${m.name}`,
				value: said.token
			}]
		} },
		args: {
			file: fileName$1(m.at.file),
			kind: "unknown",
			what: m.name,
			here: m.token,
			there: null,
			thereFile: null,
			more: 0,
			inForce: tokenizer.special[m.name]?.at.file === m.at.file,
			isMisspelt: false
		}
	};
}
/** Code of the repository may add tokens by itself. Else every token is known, or all added tokens are, among which transformers writes every special token. */
function isUnknown(m, { vocabulary, config }) {
	if (config?.["auto_map"] !== void 0) return false;
	return m.id === void 0 && (vocabulary.complete || vocabulary.addedComplete && vocabulary.added.some((t) => t.special));
}
function sentence(args) {
	switch (args.kind) {
		case "id": return `gives ${args.what} the id ${args.here}; ${other(args)} says ${args.there}`;
		case "token": return `calls id ${args.what} ${args.here}; ${other(args)} calls it ${args.there}`;
		case "special-token": return `names ${args.here} as ${args.what}${args.inForce ? ", which wins" : ""}; ${args.thereFile} names ${args.there}${args.isMisspelt ? ", of which it is a misspelling" : args.inForce ? "" : ", which transformers takes"}`;
		case "empty": return `names the empty string as ${args.what}, which is no token: ${args.what === "unk_token" ? "transformers fails to load the tokenizer" : "transformers takes the unknown token, or none, for it"}`;
		case "unknown": return `names ${args.here} as ${args.what}, a token that no tokenizer file holds${args.inForce ? "; transformers adds it under a new id, for which there is no row" : ""}`;
		default: return String(args.what);
	}
}
/** `<|turn_end>` and `<|turn_end|>` are the same to a reader and two tokens to a tokenizer. */
function letters(token) {
	return token.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || token;
}
/** tokenizer.json can contradict itself. */
function other(args) {
	return args.thereFile === args.file ? "its own vocabulary" : `${args.thereFile}`;
}
function fileName$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/rules/tokenizer-format-skew.ts
const tokenizerFormatSkew = defineRule({
	id: "tokenizer-format-skew",
	section: "tokenizer",
	severity: "warning",
	needs: ["tokenizer"],
	wants: [
		"config",
		"generationConfig",
		"base"
	],
	title: "Tokenizer files are written in a form that the declared library cannot read",
	why: "The tokenizer was saved with a newer transformers than the model says it needs. Whoever installs the declared version, or a server built on it, cannot load the tokenizer.",
	fix: "Copy the tokenizer files of the base, or save them with the version that serves the model.",
	links: [
		"https://github.com/hiyouga/LLaMA-Factory/issues/6383",
		"https://github.com/unslothai/unsloth/issues/8444",
		"https://github.com/huggingface/transformers/releases/tag/v4.45.0"
	],
	message: (args) => `${WHAT$1[args.what] ?? args.what} transformers ${args.needs} or newer; ${args.declared === null ? "no file says which version the model needs" : `the model declares ${args.declared}`}${args.base === null ? "" : ` and the base names ${args.base}`}`,
	*check({ tokenizer, config, generationConfig, base }) {
		const declared = config?.transformersVersion?.value ?? generationConfig?.transformersVersion?.value;
		const older = (version) => declared !== void 0 && isOlder$1(declared, version);
		const basesClass = base?.tokenizer?.className;
		const configFile = tokenizer.configFile;
		if (configFile !== void 0 && tokenizer.className === "TokenizersBackend") {
			const was = basesClass !== void 0 && basesClass !== "TokenizersBackend" ? basesClass : void 0;
			if (older("5.0.0") || declared === void 0 || was !== void 0) yield {
				at: {
					file: configFile,
					pointer: "/tokenizer_class"
				},
				args: {
					what: "class",
					needs: "5.0.0",
					declared: declared ?? null,
					base: was ?? null
				},
				...was === void 0 ? {} : { fix: {
					text: `Name the class of the base, ${was}, which every version has`,
					edits: [{
						file: configFile,
						pointer: "/tokenizer_class",
						value: was
					}]
				} }
			};
		}
		if (tokenizer.pipeline?.mergesForm === "pairs" && older("4.45.0")) yield merges(tokenizer, declared);
		if (configFile !== void 0 && Array.isArray(tokenizer.config?.["extra_special_tokens"]) && older("5.0.0")) yield {
			at: {
				file: configFile,
				pointer: "/extra_special_tokens"
			},
			args: {
				what: "extra-tokens",
				needs: "5.0.0",
				declared: declared ?? null,
				base: null
			}
		};
	}
});
const WHAT$1 = {
	class: "tokenizer_class TokenizersBackend needs",
	merges: "merges written as pairs instead of strings need",
	"extra-tokens": "extra_special_tokens as a list needs"
};
function merges(tokenizer, declared) {
	return {
		at: {
			file: tokenizer.jsonFile ?? "",
			pointer: "/model/merges"
		},
		args: {
			what: "merges",
			needs: "4.45.0",
			declared: declared ?? null,
			base: null
		}
	};
}
/** Compares the numbers of two versions; `4.45.0.dev0` counts as 4.45.0. */
function isOlder$1(version, than) {
	const x = numbers(version);
	const y = numbers(than);
	for (let i = 0; i < y.length; i += 1) {
		const difference = (x[i] ?? 0) - (y[i] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}
function numbers(version) {
	return /^\d+(\.\d+)*/.test(version) ? version.split(".").slice(0, 3).map((part) => Number.parseInt(part, 10) || 0) : [Number.POSITIVE_INFINITY];
}
// src/rules/tokenizer-invalid.ts
const tokenizerInvalid = defineRule({
	id: "tokenizer-invalid",
	section: "tokenizer",
	severity: "error",
	needs: ["tokenizer"],
	wants: ["base"],
	title: "`tokenizer.json` does not load",
	why: "Nothing that uses the fast tokenizer can load the model: transformers, vLLM, SGLang, TGI and the GGUF converter all read this file.",
	fix: "Copy tokenizer.json of the base, or save the tokenizer once more.",
	links: ["https://huggingface.co/docs/tokenizers/api/tokenizer#tokenizers.Tokenizer.from_file", "https://github.com/hiyouga/LLaMA-Factory/issues/6383"],
	message: (args) => `tokenizer.json ${args.reason}`,
	*check({ tokenizer: { invalid }, base }) {
		if (invalid === void 0) return;
		const from = base?.tokenizer?.jsonFile;
		yield {
			at: invalid.at,
			args: { reason: invalid.reason },
			...from === void 0 ? {} : { fix: {
				text: "Copy tokenizer.json of the base; tokens that the fine-tune added have to be added again",
				edits: [{
					file: invalid.at.file,
					copyFrom: "base",
					from
				}]
			} }
		};
	}
});
// src/rules/tokenizer-missing.ts
/** Any file that a tokenizer can be made of, code of the repository and Mistral's own format included. */
const TOKENIZER_FILE = /^(tokenizer|vocab|merges|spiece|sentencepiece|source\.spm|special_tokens|added_tokens|tekken|tokenization_|tiktoken)|\.(tiktoken|model|spm|vocab)$|bpe/i;
const WEIGHTS$1 = /\.(safetensors|bin|pt|pth|ckpt)$|\.safetensors\.index\.json$/i;
const tokenizerMissing = defineRule({
	id: "tokenizer-missing",
	section: "tokenizer",
	severity: "warning",
	needs: [
		"folder",
		"declared",
		"config"
	],
	wants: ["tokenizer", "base"],
	title: "The checkpoint has no tokenizer",
	why: "The model cannot be loaded from this folder alone, and whoever adds a tokenizer from elsewhere may take one whose ids mean other tokens.",
	fix: "Save the tokenizer into the folder as well, or name the base model in tunelint.yml.",
	links: ["https://huggingface.co/docs/transformers/main_classes/tokenizer#transformers.PreTrainedTokenizer.save_pretrained", "https://github.com/hiyouga/LLaMA-Factory/issues/8399"],
	message: (args) => `weights of a ${args.modelType ?? "model"}, and no tokenizer file beside them and no base model known that has one`,
	*check({ folder, declared, config, tokenizer, base }) {
		if (tokenizer !== void 0 || base !== void 0 || declared.base !== void 0 || declared.kind === "adapter" || !config.generates) return;
		const names = folder.files.map((f) => f.path.slice(f.path.lastIndexOf("/") + 1));
		if (names.some((n) => TOKENIZER_FILE.test(n) || /\.gguf$/i.test(n)) || !names.some((n) => WEIGHTS$1.test(n))) return;
		yield {
			at: {
				file: config.file,
				pointer: ""
			},
			args: { modelType: config.modelType ?? null }
		};
	}
});
// src/rules/tokenizer-pipeline-changed.ts
/** A text and its ids are cut to this many in a message. */
const SHOWN$1 = 12;
const tokenizerPipelineChanged = defineRule({
	id: "tokenizer-pipeline-changed",
	section: "tokenizer",
	severity: "error",
	needs: [
		"tokenizerDiff",
		"tokenizer",
		"base"
	],
	title: "The tokenizer splits text in another way than the base",
	why: "Normalizer, pre-tokenizer and post-processor decide into which ids text is turned. The weights were trained on the ids of the base; with others the model answers worse without any error.",
	fix: "Copy tokenizer.json of the base, or give the changed part its value there.",
	links: ["https://github.com/huggingface/transformers/pull/42299", "https://huggingface.co/docs/tokenizers/pipeline"],
	message: (args) => args.flag !== null ? `${args.parts.join(", ")} is ${args.flag}, unlike in the base ${args.base}: transformers 4.x ${args.flag ? "puts" : "no longer puts"} ${args.parts.includes("add_bos_token") ? "BOS before" : "EOS behind"} every text` : `${args.parts.join(", ")} ${args.parts.length === 1 ? "differs" : "differ"} from the base ${args.base}${args.probe === null ? "; no probe text is encoded otherwise" : `: ${JSON.stringify(args.probe.text)} becomes ${ids(args.probe.head)} instead of ${ids(args.probe.base)}`}`,
	*check({ tokenizerDiff: diff, tokenizer, base }) {
		yield* flagsChanged(tokenizer, base);
		if (diff.pipeline.length === 0 || tokenizer.jsonFile === void 0) return;
		const file = tokenizer.jsonFile;
		const only = diff.pipeline.length === 1 ? diff.pipeline[0] : void 0;
		const probe = diff.merges?.changed === true ? void 0 : diff.probes[0];
		const edits = diff.pipeline.filter((p) => p.part !== "model").map((p) => ({
			file,
			pointer: `/${p.part}`,
			value: p.base
		}));
		yield {
			at: {
				file,
				pointer: only === void 0 ? "" : `/${only.part}`
			},
			...probe === void 0 || isRewritten(diff, tokenizer, base.tokenizer) ? { severity: "warning" } : {},
			args: {
				parts: diff.pipeline.map((p) => p.part),
				base: base.name,
				probe: probe === void 0 ? null : {
					text: probe.text.slice(0, 40),
					head: [...probe.head],
					base: [...probe.base]
				},
				flag: null
			},
			...edits.length === diff.pipeline.length ? { fix: {
				text: `Give ${edits.map((e) => e.pointer.slice(1)).join(", ")} of tokenizer.json the value of the base`,
				edits
			} } : {}
		};
	}
});
/** The classes of transformers 4.x that write the post-processor anew from these flags, with what they take where one is absent. */
const FLAGS = [["add_bos_token", true], ["add_eos_token", false]];
/** Between two such tokenizers a flag alone changes the ids of every text, and tokenizer.json does not show it. */
function* flagsChanged(head, base) {
	const other = base.tokenizer;
	if (!rewrites(head) || !rewrites(other) || head.configFile === void 0) return;
	if (head.config === void 0 || other?.config === void 0) return;
	for (const [name, usual] of FLAGS) {
		const [here, there] = [head.config, other.config].map((c) => typeof c[name] === "boolean" ? c[name] : usual);
		if (here === void 0 || here === there) continue;
		yield {
			at: {
				file: head.configFile,
				pointer: Object.hasOwn(head.config, name) ? `/${name}` : ""
			},
			args: {
				parts: [name],
				base: base.name,
				probe: null,
				flag: here
			},
			fix: {
				text: `Set ${name} to ${there}, as in the base`,
				edits: [{
					file: head.configFile,
					pointer: `/${name}`,
					value: there === true
				}]
			}
		};
	}
}
function rewrites(tokenizer) {
	return /^(Code)?Llama|^Gemma|^Cohere/.test(tokenizer?.className ?? "");
}
/**
* The Llama, Gemma and Cohere classes of transformers 4.x write the post-processor anew on loading and saving, from
* add_bos_token: in transformers nothing changes then, only for what reads tokenizer.json as it is.
*/
function isRewritten(diff, head, base) {
	return diff.pipeline.every((p) => p.part === "post_processor") && rewrites(head) && rewrites(base) && head.addsBos === base?.addsBos;
}
function ids(list) {
	return `[${list.slice(0, SHOWN$1).join(", ")}${list.length > SHOWN$1 ? ", …" : ""}]`;
}
// src/rules/tokenizer-truncation-saved.ts
const tokenizerTruncationSaved = defineRule({
	id: "tokenizer-truncation-saved",
	section: "tokenizer",
	severity: "warning",
	needs: ["tokenizer"],
	wants: ["config"],
	title: "Truncation or padding was left in tokenizer.json",
	why: "A training script set it for one call and save_pretrained kept it. transformers resets it on every call, but servers that read tokenizer.json themselves cut or pad every prompt to this length without a word.",
	fix: "Set `truncation` and `padding` of tokenizer.json to null.",
	links: ["https://huggingface.co/docs/tokenizers/api/tokenizer#tokenizers.Tokenizer.enable_truncation", "https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_fast.py"],
	message: (args) => [args.truncation === null ? void 0 : `every text is cut to ${args.truncation} tokens by readers that take tokenizer.json as it is`, args.padding === null ? void 0 : `padding is saved as ${args.padding}`].filter((part) => part !== void 0).join(", and "),
	*check({ tokenizer, config }) {
		const pipeline = tokenizer.pipeline;
		if (pipeline === void 0 || config?.generates === false) return;
		const parts = ["truncation", "padding"].filter((part) => pipeline[part] !== null);
		const first = parts[0];
		if (first === void 0) return;
		const length = member(pipeline.truncation, "max_length");
		yield {
			at: {
				file: pipeline.file,
				pointer: `/${first}`
			},
			args: {
				truncation: pipeline.truncation === null ? null : typeof length === "number" ? `${length}` : "a number of",
				padding: pipeline.padding === null ? null : strategy(pipeline.padding)
			},
			fix: {
				text: `Set ${parts.join(" and ")} of tokenizer.json to null`,
				edits: parts.map((part) => ({
					file: pipeline.file,
					pointer: `/${part}`,
					value: null
				}))
			}
		};
	}
});
function strategy(padding) {
	const fixed = member(member(padding, "strategy"), "Fixed");
	const side = member(padding, "direction");
	return `${typeof fixed === "number" ? `${fixed} tokens` : "the longest of the batch"}${typeof side === "string" ? `, ${side.toLowerCase()}` : ""}`;
}
function member(value, key) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
// src/rules/training-base-differs.ts
const trainingBaseDiffers = defineRule({
	id: "training-base-differs",
	section: "training",
	severity: "error",
	needs: ["trainingConfig", "trainingOutput"],
	wants: ["trainingBase"],
	title: "The training config names another base than the model that it made",
	why: "The checkpoint was not made by this config, or on another model than everybody believes: what is merged, compared or trained on from here starts from the wrong weights.",
	fix: "Name the model that was trained on, or put the right checkpoint there.",
	links: ["https://huggingface.co/docs/peft/developer_guides/checkpoint", "https://github.com/predibase/lorax/issues/311"],
	message: (args) => args.why === "shape" ? `the config starts from ${args.named}, and ${args.file} says ${args.other}` : `the config starts from ${args.named}, and ${args.file} names ${args.other}`,
	*check({ trainingConfig: config, trainingOutput: output, trainingBase: base }) {
		if (config.base === void 0) return;
		if (output.facts.adapter !== void 0) return;
		const named = config.base.value;
		const written = writtenBase(output);
		const hit = (other, file, why) => ({
			at: config.base?.at ?? { file: config.file },
			args: {
				named,
				other,
				file,
				why
			}
		});
		if (written !== void 0 && surelyDiffer(named, written.name)) yield hit(written.name, written.at.file, "name");
		else if (base !== void 0) {
			const shape = otherShape(base, output);
			if (shape !== void 0) yield hit(shape, output.facts.config?.file ?? output.path, "shape");
		}
	}
});
/** What the checkpoint itself calls its base: transformers writes it on saving. A path says nothing on another machine. */
function writtenBase({ facts }) {
	const { config } = facts;
	const name = config?.json["_name_or_path"];
	if (config === void 0 || typeof name !== "string" || name === "") return void 0;
	return {
		name,
		at: {
			file: config.file,
			pointer: "/_name_or_path"
		}
	};
}
/** Fields that no training changes. */
const FIXED = [
	"hidden_size",
	"num_hidden_layers",
	"num_attention_heads",
	"intermediate_size"
];
function otherShape(base, output) {
	const a = base.facts.config;
	const b = output.facts.config;
	if (a === void 0 || b === void 0) return void 0;
	if (a.modelType !== void 0 && b.modelType !== void 0 && a.modelType !== b.modelType) return `model_type ${b.modelType}, which is ${a.modelType} in the base`;
	for (const key of FIXED) {
		const before = a.text[key];
		const after = b.text[key];
		if (typeof before === "number" && typeof after === "number" && before !== after) return `${key} ${after}, which is ${before} in the base`;
	}
}
/** Two names differ for sure when both name a model and its size by their last part, and these differ: copies go by many names. */
function surelyDiffer(a, b) {
	const x = modelName(a);
	const y = modelName(b);
	return x !== void 0 && y !== void 0 && x !== y;
}
function modelName(written) {
	const last = written.replace(/^hf:|^https:\/\/huggingface\.co\//, "").replace(/@[^/@]*$/, "").replace(/[\\/]+$/, "").split(/[\\/]/).at(-1) ?? "";
	if (!/\d(\.\d+)?[bm]([^a-z]|$)/i.test(last)) return void 0;
	return last.toLowerCase().replace(/^meta-/, "").replace(/[-_.](unsloth|bnb|gptq|awq|fp8|nvfp4|mlx|hf|dynamic|int[48]|[48]bits?|bf16|fp16)(?=[-_.]|$)/g, "");
}
// src/rules/training-cutoff-too-short.ts
/** A few long rows are cut in every training; from this share on it shapes what is learned. */
const SHARE = .05;
const trainingCutoffTooShort = defineRule({
	id: "training-cutoff-too-short",
	section: "training",
	severity: "warning",
	needs: ["trainingConfig", "trainingData"],
	title: "The cutoff cuts many of the rows",
	why: "Rows beyond the cutoff lose their end, and with it the terminator; some trainers drop them. A training with many of them teaches replies that do not end.",
	fix: "Raise the cutoff to the length of the data, or split and shorten long rows.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/issues/3945", "https://github.com/shibing624/MedicalGPT/issues/157"],
	message: (args) => `the cutoff is ${args.cutoff} tokens; ${args.count === null ? `at least 10 % of the ${args.rows} rows` : `${args.count} of the ${args.rows} rows`} of ${args.file} are longer, the longest has ${args.max}`,
	*check({ trainingConfig: config, trainingData }) {
		if (config.maxLength === void 0 || config.packing || !config.trains) return;
		const cutoff = config.maxLength.value;
		for (const dataset of trainingData) {
			const cut = cutBy(dataset, cutoff);
			if (cut === void 0 || dataset.lengths === null) continue;
			yield {
				at: config.maxLength.at,
				args: {
					cutoff,
					...cut,
					rows: dataset.lengths.rows,
					file: dataset.file,
					max: dataset.lengths.max
				}
			};
		}
	}
});
/** How many rows are cut, where it is too many; null where only the percentiles say so. */
function cutBy({ lengths, maxLength }, cutoff) {
	if (lengths === null || lengths.rows === 0) return void 0;
	if (maxLength === cutoff) return lengths.over.count / lengths.rows >= SHARE ? { count: lengths.over.count } : void 0;
	return lengths.p90 > cutoff ? { count: null } : void 0;
}
// src/rules/training-new-token-frozen.ts
const LISTED$4 = 5;
/** Modules that hold a row for each token, by the names of the families. */
const EMBEDDING = /\b(embed_tokens|lm_head|wte|embed_in|embed_out|word_embeddings|tok_embeddings|output_layer|embeddings?|shared|all)\b/;
/** Tokens that one family has and another has not: without the base's vocabulary nobody can say whether they are new. */
const FAMILIAR = /^(?:<\|?\/?(?:im_start|im_end|endoftext|end_of_text|eot_id|end|think|tool_call|tool_response|pad|unk|s|eos|bos|begin_of_text|finetune_right_pad_id|finetune_right_pad)\|?>|\[(?:PAD|MASK|UNK|INST|\/INST)\])$/i;
/** Makers whose tokenizers have no ChatML tokens, and copies of their models under the same name. */
const LACKS_CHATML = /^(?:meta-llama|mistralai|google)\/|^(?:NousResearch|unsloth)\/(?:Meta-)?(?:Llama-[23]|mistral-7b|gemma)/;
const trainingNewTokenFrozen = defineRule({
	id: "training-new-token-frozen",
	section: "embeddings",
	severity: "error",
	needs: ["trainingConfig"],
	wants: ["trainingBase"],
	title: "New tokens are added and their rows stay frozen",
	why: "The rows of new tokens start as noise or as an average. This method does not train them, so the model cannot tell the tokens apart and hardly ever writes one.",
	fix: "Train the rows: name the embeddings and lm_head among the modules that are trained whole, or train the new rows alone.",
	links: [
		"https://github.com/axolotl-ai-cloud/axolotl/blob/002a637c86864c8acf451757ee45040b5ea5e25f/src/axolotl/loaders/tokenizer.py",
		"https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/model/model_utils/embedding.py",
		"https://github.com/unslothai/unsloth/issues/237",
		"https://github.com/meta-llama/llama3/issues/77"
	],
	message: (args) => `${args.tokens.join(", ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ""} ${args.count === 1 ? "is" : "are"} added; ${HOW.get(args.how) ?? args.how}`,
	*check({ trainingConfig: config, trainingBase }) {
		const how = config.trains ? frozenBy(config) : void 0;
		if (how === void 0) return;
		const added = config.newTokens.filter((token) => isNew(token, config, trainingBase));
		const first = added[0];
		if (first === void 0) return;
		const names = [...new Set(added.map((token) => token.value))];
		yield {
			at: first.at,
			args: {
				tokens: names.slice(0, LISTED$4),
				count: names.length,
				trainer: config.trainer,
				how
			}
		};
	}
});
const HOW = /* @__PURE__ */ new Map([
	["adapter", "lora_modules_to_save names neither embed_tokens nor lm_head, and axolotl does not add them by itself"],
	["freeze", "finetuning_type freeze trains layers only"],
	["quantized", "the embedding of a quantised model cannot be resized"]
]);
/** Why the rows are not trained; undefined where they are, or where nothing is known of the trainer. */
function frozenBy(config) {
	const { json, method } = config;
	if (config.modulesToSave.some(({ value }) => EMBEDDING.test(value))) return void 0;
	if (config.trainer === "axolotl") {
		if (method === void 0) return void 0;
		const named = JSON.stringify([json["lora_target_modules"] ?? null, json["peft_trainable_token_indices"] ?? null]);
		return EMBEDDING.test(named) || hasEntries(json["peft_trainable_token_indices"]) ? void 0 : "adapter";
	}
	if (config.trainer !== "llama-factory") return void 0;
	if (typeof json["quantization_bit"] === "number") return "quantized";
	const extra = JSON.stringify([json["freeze_extra_modules"] ?? null, json["freeze_trainable_modules"] ?? null]);
	return method === "freeze" && !EMBEDDING.test(extra) ? "freeze" : void 0;
}
function hasEntries(value) {
	return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
function isNew(token, config, base) {
	const pointer = token.at.pointer ?? "";
	if (token.value === config.padToken?.value) return false;
	const vocabulary = base?.facts.tokenizer?.vocabulary;
	if (vocabulary !== void 0 && (vocabulary.complete || vocabulary.addedComplete)) return !vocabulary.idOf.has(token.value);
	if (/^\/special_tokens\/(?!additional_special_tokens)/.test(pointer)) return false;
	if (/^<\|im_(start|end)\|>$/.test(token.value)) return LACKS_CHATML.test(config.base?.value ?? "");
	return !FAMILIAR.test(token.value);
}
// src/rules/training-new-token-init.ts
const LISTED$3 = 5;
const trainingNewTokenInit = defineRule({
	id: "training-new-token-init",
	section: "embeddings",
	severity: "warning",
	needs: ["trainingConfig"],
	wants: ["trainingBase"],
	title: "New tokens start from random rows",
	why: "A random row far from all others costs many steps until the token means something, and with few examples it never does. This trainer can start from the rows of existing tokens.",
	fix: "LLaMA-Factory: describe the tokens in new_special_tokens_config and set init_special_tokens to desc_init. axolotl: set mean_resizing_embeddings to true.",
	links: [
		"https://github.com/hiyouga/LlamaFactory/issues/7368",
		"https://github.com/hiyouga/LLaMA-Factory/blob/121291957307cf494d726cd0a84e61340345aa0f/src/llamafactory/model/model_utils/embedding.py",
		"https://docs.axolotl.ai/docs/config-reference.html"
	],
	message: (args) => `${args.tokens.join(", ")}${args.count > args.tokens.length ? ` and ${args.count - args.tokens.length} more` : ""}: ${args.trainer} starts new rows ${args.how === "noise" ? "from the mean row with noise of full size" : "at random"}; it offers ${args.how === "noise" ? "desc_init" : "mean_resizing_embeddings"}`,
	*check({ trainingConfig: config, trainingBase }) {
		if (!config.trains) return;
		const { json, trainer } = config;
		const how = trainer === "llama-factory" ? "noise" : trainer === "axolotl" ? "random" : void 0;
		if (how === void 0 || json["mean_resizing_embeddings"] === true) return;
		const init = json["init_special_tokens"];
		if (typeof init === "string" && init.startsWith("desc_init")) return;
		const vocabulary = trainingBase?.facts.tokenizer?.vocabulary;
		const knows = vocabulary?.complete === true || vocabulary?.addedComplete === true;
		const added = config.newTokens.filter(({ at }) => trainer !== "axolotl" || at.pointer?.startsWith("/tokens") === true).filter(({ value }) => knows ? !vocabulary.idOf.has(value) : !/^<\|im_(start|end)\|>$/.test(value));
		const first = added[0];
		if (first === void 0) return;
		const names = [...new Set(added.map(({ value }) => value))];
		yield {
			at: first.at,
			args: {
				tokens: names.slice(0, LISTED$3),
				count: names.length,
				trainer,
				how
			}
		};
	}
});
// src/rules/training-pad-masks-eos.ts
const trainingPadMasksEos = defineRule({
	id: "training-pad-masks-eos",
	section: "training",
	severity: "error",
	needs: ["trainingConfig"],
	wants: ["trainingBase", "trainingOutput"],
	title: "The training masks the terminator as padding",
	why: "The collator sets every label that equals the padding id to -100, and padding is the token that ends a text. Its label is masked everywhere, so the model never learns to stop.",
	fix: "Pad with another token of this tokenizer (a reserved one), or use a collator that masks padding by its position.",
	links: [
		"https://github.com/huggingface/trl/issues/976",
		"https://github.com/mlabonne/llm-course/issues/33",
		"https://github.com/huggingface/blog/issues/1302",
		"https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py"
	],
	message: (args) => `${args.id === null ? "" : `${args.id} `}${args.token} pads and ends the text, and the collator masks every label equal to it (${args.collator})`,
	*check({ trainingConfig: config, trainingBase, trainingOutput }) {
		if (!config.trains || config.masksPadId === void 0) return;
		const model = trainingBase ?? trainingOutput;
		const pad = config.padToken?.value ?? padOf(model);
		if (pad === void 0) return;
		const ends = [config.eosToken?.value ?? model?.facts.tokenizer?.special["eos_token"]?.token];
		const turnEnd = model?.facts.turnEnd;
		if (turnEnd?.kind === "token") ends.push(turnEnd.token, turnEnd.between?.token);
		if (!ends.includes(pad)) return;
		yield {
			at: config.padToken?.at ?? {
				file: config.file,
				pointer: ""
			},
			args: {
				token: pad,
				id: model?.facts.tokenizer?.vocabulary.idOf.get(pad) ?? null,
				collator: config.masksPadId.link
			}
		};
	}
});
/** Trainers take eos where a tokenizer has no padding token. */
function padOf(model) {
	const special = model?.facts.tokenizer?.special;
	return special?.["pad_token"]?.token ?? special?.["eos_token"]?.token;
}
// src/rules/training-template-differs.ts
const trainingTemplateDiffers = defineRule({
	id: "training-template-differs",
	section: "training",
	severity: "error",
	needs: ["trainingConfig", "trainingTemplate"],
	title: "The training template writes other text than the template that ships",
	why: "The model learns conversations in one format and is asked in another: it does not recognise its turns, ends them with a token that nobody waits for, and runs on.",
	fix: "Train with the template of the model, or ship the template that was trained.",
	links: [
		"https://github.com/huggingface/optimum-habana/pull/1253",
		"https://github.com/hiyouga/LlamaFactory/pull/10773",
		"https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/template.py"
	],
	message: (args) => `the template ${args.name} ${args.part === "ends" ? "ends a reply with" : "opens a user turn with"} ${shown(args.named)}, and the one that ships in ${args.file} ${args.part === "ends" ? "ends it with" : "writes"} ${shown(args.shipped)}`,
	*check({ trainingTemplate: template }) {
		for (const part of ["ends", "opens"]) {
			const differs = template[part];
			if (differs === void 0) continue;
			yield {
				at: template.name.at,
				args: {
					name: template.name.value,
					file: template.shipped.at.file,
					part,
					...differs
				}
			};
			return;
		}
	}
});
function shown(text) {
	return text === "" ? "nothing" : text.replaceAll("\n", "\\n");
}
// src/rules/transformers-too-old.ts
const transformersTooOld = defineRule({
	id: "transformers-too-old",
	section: "stopping",
	severity: "warning",
	needs: ["config"],
	wants: ["generationConfig"],
	title: "The files were written by a transformers version that is too old for this model",
	why: "An older version loads the model without the feature, often without a word: wrong positions, a lost stop id, garbage after a few hundred tokens.",
	fix: "Train and export with at least the version named here, and write the files anew.",
	links: ["https://github.com/huggingface/transformers/releases/tag/v4.43.0", "https://github.com/huggingface/transformers/releases/tag/v4.44.2"],
	message: (args) => `transformers_version is ${args.version}; ${args.what} needs ${args.needs} or later (${args.link})`,
	*check({ config, generationConfig }) {
		const need = NEEDS.find((n) => n.when(config));
		const version = config.transformersVersion ?? generationConfig?.transformersVersion;
		if (need === void 0 || version === void 0 || !isOlder(version.value, need.version)) return;
		yield {
			at: version.at,
			args: {
				version: version.value,
				needs: need.version,
				what: need.what,
				link: need.link
			}
		};
	}
});
/** Release notes that name the version in which a model type or feature arrived. */
const RELEASE = "https://github.com/huggingface/transformers/releases/tag/v";
const NEEDS = [{
	version: "4.43.0",
	what: "rope scaling of type llama3 (Llama 3.1)",
	link: `${RELEASE}4.43.0`,
	when: (c) => ropeType(c) === "llama3"
}, ...[
	["mistral", "4.34.0"],
	["mixtral", "4.36.0"],
	["phi", "4.36.0"],
	["qwen2", "4.37.0"],
	["gemma", "4.38.0"],
	["starcoder2", "4.39.0"],
	["cohere", "4.39.0"],
	["qwen2_moe", "4.40.0"],
	["olmo", "4.40.0"],
	["phi3", "4.41.0"],
	["gemma2", "4.42.0"],
	["qwen2_vl", "4.45.0"],
	["mllama", "4.45.0"],
	["granite", "4.45.0"],
	["olmo2", "4.47.0"],
	["cohere2", "4.48.0"],
	["qwen2_5_vl", "4.49.0"],
	["gemma3", "4.50.0"],
	["gemma3_text", "4.50.0"],
	["qwen3", "4.51.0"],
	["qwen3_moe", "4.51.0"],
	["llama4", "4.51.0"],
	["gpt_oss", "4.55.0"]
].map(([type, version]) => ({
	version,
	what: `model type ${type}`,
	link: `${RELEASE}${version}`,
	when: (c) => c.modelType === type && c.json["auto_map"] === void 0
}))];
function ropeType(config) {
	for (const key of ["rope_scaling", "rope_parameters"]) {
		const value = config.text[key];
		if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
		const type = "rope_type" in value ? value["rope_type"] : "type" in value ? value["type"] : void 0;
		if (typeof type === "string") return type;
	}
}
/** A development version counts as the release it leads to: 4.43.0.dev0 has what 4.43.0 has. */
function isOlder(version, than) {
	const a = parts(version);
	const b = parts(than);
	if (a === void 0 || b === void 0) return false;
	for (let i = 0; i < 3; i += 1) {
		const x = a[i] ?? 0;
		const y = b[i] ?? 0;
		if (x !== y) return x < y;
	}
	return false;
}
function parts(version) {
	const match = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(version);
	return match === null ? void 0 : [
		Number(match[1]),
		Number(match[2]),
		Number(match[3] ?? 0)
	];
}
// src/rules/turn-end-not-in-stop-set.ts
const turnEndNotInStopSet = defineRule({
	id: "turn-end-not-in-stop-set",
	section: "stopping",
	severity: "error",
	needs: [
		"turnEnd",
		"stops",
		"declared",
		"folder"
	],
	wants: [
		"config",
		"generationConfig",
		"tokenizer",
		"base"
	],
	title: "The token that ends a turn does not stop generation",
	why: "The model was trained to end its turn with this token. An engine that does not stop there goes on: it answers itself, repeats, and runs to the token limit.",
	fix: "Add the id to eos_token_id of generation_config.json, and make it the eos_token of tokenizer_config.json where engines take it from there.",
	links: ["https://github.com/vllm-project/vllm/issues/4180", "https://huggingface.co/docs/transformers/main_classes/text_generation#transformers.GenerationConfig.eos_token_id"],
	message: (args) => {
		const end = `${name(args)} ends a turn in the chat template`;
		if (args.eos !== null) return `${end}, the tokenizer's eos is ${args.eos}, and no config here names another stop id`;
		const others = args.others.length === 0 ? "" : ` (${args.others.join(", ")} ${args.others.length > 1 ? "do" : "does"} stop there)`;
		const doubt = args.doubt === "base" ? AS_BASE : args.doubt === "code" ? OWN_CODE : "";
		return `${end} and is not among the stop ids of ${args.engines.join(", ")}${others}${doubt}`;
	},
	*check({ turnEnd, stops, declared, folder, config, generationConfig, tokenizer, base }) {
		if (turnEnd.kind !== "token" || config?.generates === false || /\.gguf$/i.test(turnEnd.at.file)) return;
		const views = stops.views.filter((v) => declared.engines.includes(v.engine));
		const deaf = views.filter((v) => v.endsTurn === false);
		if (deaf.length === 0) {
			const eos = tokenizer?.special["eos_token"];
			if (!(config === void 0 && generationConfig === void 0 && declared.kind === "checkpoint") || eos === void 0 || eos.token === turnEnd.token || folder.unreadable.length > 0) return;
			if (turnEnd.between?.token === eos.token) return;
			yield {
				at: eos.at,
				severity: "warning",
				args: {
					...named$1(turnEnd),
					engines: [],
					others: [],
					doubt: null,
					eos: name(eos)
				}
			};
			return;
		}
		const doubt = declared.chat === true || declared.kind === "adapter" || base !== void 0 || declared.base !== void 0 || wasTuned(folder, generationConfig) || !agree(config, generationConfig, tokenizer) ? null : doubtful(turnEnd, folder, config, tokenizer);
		yield {
			at: place$1(turnEnd, config, generationConfig, tokenizer),
			...doubt === null ? {} : { severity: "warning" },
			args: {
				...named$1(turnEnd),
				engines: deaf.map((v) => v.engine),
				others: views.filter((v) => v.endsTurn === true).map((v) => v.engine),
				doubt,
				eos: null
			},
			...fix(turnEnd, deaf, config, generationConfig, tokenizer)
		};
	}
});
/**
* A folder that may be right though all its files agree on another eos. `base`: a pretrained model as its maker released it, whose
* tokenizer only carries the chat template of its sibling (Meta-Llama-3-70B, Qwen2.5-7B). Tuned and saved again, it looks
* otherwise: save_pretrained writes its own version into config.json, 4.x a special_tokens_map.json, later ones chat_template.jinja.
* `code`: a model with code of its own, whose chat() may stop by itself (InternVL2).
*/
function doubtful(end, folder, config, tokenizer) {
	const map = config?.json["auto_map"];
	if (typeof map === "object" && map !== null) return "code";
	if (config === void 0 || config.json["_name_or_path"] !== void 0) return null;
	const eos = tokenizer?.special["eos_token"]?.token;
	const isQwen = /^qwen[23]/.test(config.modelType ?? "") && eos === "<|endoftext|>" && end.token === "<|im_end|>" && !folder.files.some((f) => /(^|\/)(special_tokens_map\.json|added_tokens\.json|chat_template\.jinja)$/.test(f.path));
	const isLlama3 = eos === "<|end_of_text|>" && end.token === "<|eot_id|>" && config.transformersVersion?.value === LLAMA3_SAVED_BY;
	return isQwen || isLlama3 ? "base" : null;
}
/** Of Meta's release; nobody who tunes has this version. https://huggingface.co/meta-llama/Meta-Llama-3-70B/blob/main/config.json */
const LLAMA3_SAVED_BY = "4.40.0.dev0";
/** Every file names the same eos, and it is not what ends a turn. */
function agree(config, generation, tokenizer) {
	const eos = tokenizer?.special["eos_token"]?.id;
	const written = [config?.eos, generation?.eos].filter((f) => f !== void 0);
	return eos !== void 0 && written.length > 0 && written.every((f) => f.ids.length === 1 && f.ids[0] === eos);
}
/** Sampling settings are made for answering, and a trainer leaves its records behind. */
function wasTuned(folder, generation) {
	return [
		"temperature",
		"top_p",
		"top_k"
	].some((key) => typeof generation?.json[key] === "number") || generation?.json["do_sample"] === true || folder.files.some((f) => /(^|\/)(trainer_state\.json|training_args\.bin|train_results\.json|trainer_log\.jsonl)$/.test(f.path));
}
const AS_BASE = ". All files agree on another eos, as in a base model that only carries the template: once it is tuned to chat, it will not stop";
const OWN_CODE = ", and the code that the model brings, which is not run here, may stop there by itself";
function named$1(end) {
	return {
		token: end.token,
		id: end.id ?? null
	};
}
function name(token) {
	return token.id === null || token.id === void 0 ? token.token : `${token.id} ${token.token}`;
}
/** Where the author has to look: the list of stop ids, wherever it is. */
function place$1(end, config, generation, tokenizer) {
	const holder = generation ?? config;
	if (holder?.eos !== void 0) return holder.eos.at;
	if (holder !== void 0) return {
		file: holder.file,
		pointer: ""
	};
	return tokenizer?.special["eos_token"]?.at ?? end.at;
}
/** Adds the id to the file that each deaf engine reads, keeping every id that is there. */
function fix(end, deaf, config, generation, tokenizer) {
	if (end.id === void 0) return {};
	const { id } = end;
	const edits = [];
	const holder = generation ?? config;
	const eos = holder?.eos;
	if (holder !== void 0 && !(eos?.ids.includes(id) ?? false)) {
		const pointer = eos === void 0 || eos.isDefault ? "/eos_token_id" : eos.at.pointer ?? "/eos_token_id";
		edits.push({
			file: holder.file,
			pointer,
			value: eos === void 0 ? id : [.../* @__PURE__ */ new Set([...eos.ids, id])]
		});
	}
	const byTokenizer = deaf.filter((v) => v.from.some((p) => p.file === tokenizer?.configFile));
	const named = tokenizer?.special["eos_token"];
	if (tokenizer?.configFile !== void 0 && named !== void 0 && named.token !== end.token && needsTokenizer(byTokenizer, edits.length > 0, generation)) edits.push({
		file: named.at.file,
		pointer: named.at.pointer ?? "/eos_token",
		value: end.token
	});
	if (edits.length === 0) return {};
	const files = [...new Set(edits.map((e) => e.file.slice(e.file.lastIndexOf("/") + 1)))].join(" and ");
	return { fix: {
		text: `Let ${id} ${end.token} stop generation: add it to ${files}`,
		edits
	} };
}
/** Engines that read generation_config.json as well are mended there; the rest need the tokenizer's eos_token. */
function needsTokenizer(deaf, editsIds, generation) {
	return deaf.some((v) => !editsIds || generation === void 0 || v.engine === "llama.cpp" || v.engine === "ollama");
}
// src/rules/turn-end-not-one-token.ts
const turnEndNotOneToken = defineRule({
	id: "turn-end-not-one-token",
	section: "stopping",
	severity: "error",
	needs: ["turnEnd", "tokenizer"],
	wants: ["config"],
	title: "The text that ends a turn is not one token of this tokenizer",
	why: "Engines stop at token ids. A marker that the tokenizer cuts into pieces has no id, so nothing can stop at it, and the model has to spell it out.",
	fix: "Use a template whose end-of-turn marker is in the vocabulary, or add the marker as a special token, resize the embeddings and train its row.",
	links: ["https://github.com/unslothai/unsloth/issues/416", "https://huggingface.co/docs/transformers/chat_templating_writing"],
	message: (args) => `the chat template ends a turn with ${args.text}, which this tokenizer ${args.pieces === null ? "does not hold as one token" : `splits into ${args.pieces.length} tokens (${args.pieces.join(" ")})`}`,
	*check({ turnEnd, config }) {
		if (turnEnd.kind !== "split" || config?.generates === false) return;
		yield {
			at: turnEnd.at,
			args: {
				text: turnEnd.text,
				pieces: turnEnd.pieces === void 0 ? null : turnEnd.pieces.slice(0, 12)
			}
		};
	}
});
// src/rules/turn-unterminated.ts
const turnUnterminated = defineRule({
	id: "turn-unterminated",
	section: "stopping",
	severity: "error",
	needs: [
		"turnEnd",
		"stops",
		"declared"
	],
	wants: ["config", "tokenizer"],
	title: "The chat template puts nothing after a reply that could stop generation",
	why: "What is never written after a reply is never learned as its end: the model goes on into the next turn and answers itself until the token limit.",
	fix: "Let the template write the end-of-turn token (or eos_token) after every assistant message, and train on text that holds it.",
	links: ["https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59", "https://huggingface.co/docs/transformers/chat_templating_writing"],
	message: (args) => args.next === null ? `after a reply the chat template writes ${args.after === "" ? "nothing" : JSON.stringify(args.after)}, neither at the end nor before the next turn a token that ends the turn` : `after a reply the chat template writes only the next turn's marker ${args.next}, and ${args.engines === null ? "no engine stops" : `${args.engines.join(", ")} ${args.engines.length > 1 ? "do" : "does"} not stop`} there`,
	*check({ turnEnd, stops, declared, config, tokenizer }) {
		if (config?.generates === false) return;
		if (turnEnd.kind === "none") yield {
			at: turnEnd.at,
			args: {
				after: shortened(turnEnd.text),
				next: null,
				engines: null
			},
			...hasOwnProcessor(tokenizer) ? { severity: "warning" } : {}
		};
		if (turnEnd.kind !== "next-role") return;
		const views = stops.views.filter((v) => declared.engines.includes(v.engine));
		const deaf = views.filter((v) => v.endsTurn === false).map((v) => v.engine);
		if (turnEnd.id === void 0 || deaf.length === 0) return;
		const some = views.some((v) => v.endsTurn === true);
		if (some && !deaf.includes("transformers")) return;
		yield {
			at: turnEnd.at,
			args: {
				after: "",
				next: `${turnEnd.id} ${turnEnd.token}`,
				engines: some ? deaf : null
			}
		};
	}
});
function hasOwnProcessor(tokenizer) {
	const map = tokenizer?.config?.["auto_map"];
	return typeof map === "object" && map !== null && "AutoProcessor" in map;
}
function shortened(text) {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
// src/rules/use-cache-off.ts
const useCacheOff = defineRule({
	id: "use-cache-off",
	section: "stopping",
	severity: "warning",
	needs: ["config"],
	wants: ["generationConfig"],
	title: "`use_cache` is off in the shipped config",
	why: "Trainers switch the key-value cache off for gradient checkpointing and save it so. Generation then computes the whole prefix again for every token: many times slower, and it looks like a model that does not stop.",
	fix: "Set use_cache to true in config.json (and generation_config.json) before publishing.",
	links: ["https://huggingface.co/docs/transformers/main_classes/text_generation#transformers.GenerationConfig.use_cache"],
	message: (args) => `${args.file} ships "use_cache": false, so every generated token recomputes the whole prefix`,
	*check({ config, generationConfig }) {
		if (!config.generates) return;
		const override = generationConfig?.json["use_cache"];
		if (override === true) return;
		const places = [
			...override === false && generationConfig !== void 0 ? [{
				file: generationConfig.file,
				pointer: "/use_cache"
			}] : [],
			...config.json["use_cache"] === false ? [{
				file: config.file,
				pointer: "/use_cache"
			}] : [],
			...config.textPointer !== "" && config.text["use_cache"] === false ? [{
				file: config.file,
				pointer: `${config.textPointer}/use_cache`
			}] : []
		];
		for (const at of places) yield {
			at,
			args: { file: at.file.slice(at.file.lastIndexOf("/") + 1) },
			fix: {
				text: "Switch the cache on",
				edits: [{
					...at,
					value: true
				}]
			}
		};
	}
});
// src/rules/vocab-size-mismatch.ts
const vocabSizeMismatch = defineRule({
	id: "vocab-size-mismatch",
	section: "embeddings",
	severity: "error",
	needs: ["config", "weights"],
	wants: ["tokenizer"],
	title: "`vocab_size` is not the number of embedding rows",
	why: "Loaders build an embedding of vocab_size rows and refuse weights of another size, or start that layer with random numbers. It happens when tokens were added and only one of the two was saved.",
	fix: "Set vocab_size to the number of rows in the weights, if the weights are the right ones.",
	links: [
		"https://github.com/huggingface/peft/pull/2290",
		"https://github.com/ggml-org/llama.cpp/issues/6111",
		"https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.resize_token_embeddings"
	],
	message: (args) => `vocab_size is ${args.vocabSize}; ${args.tensor} has ${args.rows} rows`,
	*check({ config, weights, tokenizer }) {
		const { vocabSize } = config;
		const { rows, inputEmbedding } = weights;
		if (vocabSize === void 0 || rows === void 0 || inputEmbedding === void 0) return;
		if (rowsOf$1(config, vocabSize.value).includes(rows)) return;
		const fits = tokenizer === void 0 || tokenizer.vocabulary.size <= rows;
		yield {
			at: vocabSize.at,
			args: {
				vocabSize: vocabSize.value,
				rows,
				tensor: inputEmbedding.name
			},
			...fits ? { fix: {
				text: `Set vocab_size to ${rows}, the rows that are stored`,
				edits: [{
					file: vocabSize.at.file,
					pointer: vocabSize.at.pointer ?? "/vocab_size",
					value: rows
				}]
			} } : {}
		};
	}
});
/** Rows that a class makes of vocab_size. */
function rowsOf$1(config, vocabSize) {
	const sizes = [vocabSize];
	if (/^mllama/.test(config.modelType ?? "")) sizes.push(vocabSize + 8);
	for (const json of [config.json, config.text]) for (const key of ["padded_vocab_size", "additional_vocab_size"]) {
		const value = json[key];
		if (typeof value === "number") sizes.push(key === "padded_vocab_size" ? value : vocabSize + value);
	}
	return sizes;
}
// src/rules/weights-dtype-differs.ts
/** Names of torch for the floats that weights are stored in. */
const DTYPES = {
	float32: "F32",
	float: "F32",
	float16: "F16",
	half: "F16",
	bfloat16: "BF16",
	float64: "F64",
	double: "F64"
};
const weightsDtypeDiffers = defineRule({
	id: "weights-dtype-differs",
	section: "weights",
	severity: "warning",
	needs: ["config", "weights"],
	title: "The weights are stored in another type of number than `config.json` says",
	why: "Engines load the model as config.json says: numbers are cast on the way in, which loses range (bfloat16 to float16 overflows) or precision, and a merge that was saved as float32 takes twice the disk, download and time.",
	fix: "Save the weights in the type that the base has, or let config.json name the type that is stored.",
	links: [
		"https://github.com/axolotl-ai-cloud/axolotl/issues/1510",
		"https://github.com/huggingface/peft/issues/890",
		"https://github.com/modelscope/ms-swift/issues/841",
		"https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.from_pretrained.torch_dtype"
	],
	message: (args) => `${args.key} is ${args.declared}, and ${args.percent} % of the numbers are stored as ${args.stored}`,
	*check({ config, weights }) {
		const declared = declaredType(config);
		if (declared === void 0 || weights.tensors === void 0 || isQuantised(config)) return;
		const name = declared.value.replace(/^torch\./, "");
		const wanted = DTYPES[name];
		const most = mostStored(weights.tensors);
		if (wanted === void 0 || most === void 0 || most.dtype === wanted) return;
		const stored = Object.keys(DTYPES).find((known) => DTYPES[known] === most.dtype);
		if (stored === void 0) return;
		const key = declared.at.pointer?.slice(1).replaceAll("/", ".") ?? "torch_dtype";
		const fix = most.dtype === "F32" || most.dtype === "F64" ? void 0 : {
			text: `Let ${key} say ${stored}, the type that is stored`,
			edits: [{
				file: declared.at.file,
				pointer: declared.at.pointer ?? "",
				value: stored
			}]
		};
		yield {
			at: declared.at,
			args: {
				declared: name,
				stored,
				percent: Math.round(100 * most.share),
				key
			},
			...fix === void 0 ? {} : { fix }
		};
	}
});
/** `torch_dtype` until transformers 4.55, `dtype` since; of a model made of parts the whole's goes before the text part's. */
function declaredType({ file, json, text, textPointer }) {
	for (const [object, pointer] of [[json, ""], [text, textPointer]]) for (const key of ["dtype", "torch_dtype"]) {
		const value = object[key];
		if (typeof value === "string") return {
			value,
			at: {
				file,
				pointer: `${pointer}/${key}`
			}
		};
	}
}
function isQuantised({ json, text }) {
	return [json, text].some((object) => [
		"quantization_config",
		"quantization",
		"compression_config"
	].some((key) => object[key] !== void 0));
}
/** The type of most numbers. Undefined where no type has the majority, or where whole numbers or bytes are stored among them: packed weights. */
function mostStored(tensors) {
	const counts = /* @__PURE__ */ new Map();
	let all = 0;
	for (const { dtype, shape } of tensors) {
		const size = shape.reduce((a, b) => a * b, 1);
		counts.set(dtype, (counts.get(dtype) ?? 0) + size);
		all += size;
	}
	const floats = [...counts].filter(([dtype]) => /^(BF16|F16|F32|F64)$/.test(dtype));
	const isFloats = floats.reduce((sum, [, size]) => sum + size, 0) > .99 * all;
	const [dtype, size] = floats.sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
	return isFloats && size > .5 * all ? {
		dtype,
		share: size / all
	} : void 0;
}
// src/rules/weights-index-mismatch.ts
const LISTED$2 = 3;
const weightsIndexMismatch = defineRule({
	id: "weights-index-mismatch",
	section: "weights",
	severity: "error",
	needs: ["weights"],
	title: "The index does not say what the shards hold",
	why: "Loaders go by the index. A tensor that it puts into the wrong file stops them, one that it does not name stays random, and a file that it does not name is passed over by one engine and loaded over the others by the next.",
	fix: "Save the model once more into an empty folder, which writes shards and index together, or delete the files that do not belong to it.",
	links: [
		"https://github.com/huggingface/huggingface_hub/issues/4725",
		"https://github.com/redai-studio/Relax/pull/148",
		"https://github.com/osaurus-ai/vmlx-swift/pull/388",
		"https://github.com/Blaizzy/mlx-vlm/pull/1464",
		"https://github.com/vllm-project/vllm/blob/v0.10.2/vllm/model_executor/model_loader/weight_utils.py"
	],
	message: ({ what, names, count, file }) => {
		const list = `${names.join(", ")}${count > names.length ? ` and ${count - names.length} more` : ""}`;
		switch (what) {
			case "absent": return `the index puts ${list} into a file that does not hold ${count === 1 ? "it" : "them"} (${file})`;
			case "unlisted": return `the index does not name ${list}, which ${file} holds`;
			case "stray": return `${list} ${count === 1 ? "is" : "are"} weights beside the shards, and the index does not name ${count === 1 ? "it" : "them"}`;
			case "shadowed": return `model.safetensors lies beside an index that names ${list}: transformers loads the one file, vLLM those of the index`;
			case "no-index": return `${list} ${count === 1 ? "is a shard" : "are shards"}, and there is no model.safetensors.index.json: transformers finds no weights`;
			default: return what;
		}
	},
	*check({ weights }) {
		const { index } = weights;
		if (weights.lacksIndex) yield {
			at: { file: weights.safetensors[0] ?? "" },
			args: args("no-index", weights.presentShards, "model.safetensors.index.json")
		};
		if (index === void 0) return;
		const at = {
			file: index.file,
			pointer: "/weight_map"
		};
		if (index.strays.includes("model.safetensors")) {
			yield {
				at,
				args: args("shadowed", index.shards, "model.safetensors")
			};
			return;
		}
		const [absent] = index.absent;
		const [unlisted] = index.unlisted;
		if (absent !== void 0) yield {
			at: {
				file: index.file,
				pointer: `/weight_map/${absent.tensor.replaceAll("~", "~0").replaceAll("/", "~1")}`
			},
			args: args("absent", index.absent.map(({ tensor }) => tensor), absent.file)
		};
		if (unlisted !== void 0) yield {
			at,
			args: args("unlisted", index.unlisted.map(({ tensor }) => tensor), unlisted.file)
		};
		if (index.strays.length > 0) yield {
			at,
			args: args("stray", index.strays, index.shards[0] ?? "")
		};
	}
});
function args(what, names, file) {
	return {
		what,
		names: names.slice(0, LISTED$2),
		count: names.length,
		file
	};
}
// src/rules/weights-key-prefix.ts
/**
* What a wrapper puts before or into the names of a state dict. Each is taken off when the wrapped model is saved the right way:
* - peft: `get_base_model()` or `merge_and_unload()` https://github.com/huggingface/peft/blob/main/src/peft/peft_model.py
* - torch.compile: https://pytorch.org/docs/stable/generated/torch.compile.html (OptimizedModule)
* - DataParallel, DistributedDataParallel, DeepSpeed: https://pytorch.org/docs/stable/generated/torch.nn.DataParallel.html
* - FSDP and activation checkpointing:
*   https://github.com/pytorch/pytorch/blob/main/torch/distributed/algorithms/_checkpoint/checkpoint_wrapper.py
*/
const WRAPPERS = [
	{
		part: "base_model.model.",
		by: "peft",
		in: /^(?:module\.|_orig_mod\.)*base_model\.model\./
	},
	{
		part: "_orig_mod.",
		by: "torch.compile",
		in: /(?:^|\.)_orig_mod\./
	},
	{
		part: "module.",
		by: "DataParallel or DeepSpeed",
		in: /^module\./
	},
	{
		part: "_forward_module.",
		by: "Lightning",
		in: /^_forward_module\./
	},
	{
		part: "_fsdp_wrapped_module.",
		by: "FSDP",
		in: /(?:^|\.)_fsdp_wrapped_module\./
	},
	{
		part: "_checkpoint_wrapped_module.",
		by: "activation checkpointing",
		in: /(?:^|\.)_checkpoint_wrapped_module\./
	},
	{
		part: ".base_layer.",
		by: "peft",
		in: /\.base_layer\./
	},
	{
		part: ".modules_to_save.",
		by: "peft",
		in: /\.modules_to_save\./
	},
	{
		part: "language_model.language_model.",
		by: "saving a text model that was loaded from a multimodal one",
		in: /(?:^|\.)language_model\.(?:model\.)?language_model\./
	}
];
const weightsKeyPrefix = defineRule({
	id: "weights-key-prefix",
	section: "weights",
	severity: "error",
	needs: ["weights", "declared"],
	title: "Names of the weights carry the prefix of a training wrapper",
	why: "Loaders look tensors up by name. What they do not find they fill with random numbers, with a warning at most, and the model answers garbage.",
	fix: "Unwrap the model before it is saved (merge_and_unload, accelerator.unwrap_model, the _orig_mod of a compiled one), or rename the tensors.",
	links: [
		"https://github.com/huggingface/transformers/pull/45314",
		"https://github.com/huggingface/accelerate/blob/main/src/accelerate/utils/other.py",
		"https://github.com/huggingface/peft/blob/main/src/peft/peft_model.py"
	],
	message: (args) => `${args.count} of ${args.of} tensors have ${args.part} in their names, left by ${args.by}: ${args.example}`,
	*check({ weights, declared }) {
		const { tensors } = weights;
		if (declared.kind === "adapter" || tensors === void 0) return;
		for (const { part, by, in: pattern } of WRAPPERS) {
			const named = tensors.filter((tensor) => pattern.test(tensor.name));
			const first = named[0];
			if (first === void 0) continue;
			yield {
				at: { file: first.file },
				args: {
					part,
					by,
					count: named.length,
					of: tensors.length,
					example: first.name,
					file: first.file.slice(first.file.lastIndexOf("/") + 1)
				}
			};
		}
	}
});
// src/rules/weights-pickle.ts
const LISTED$1 = 3;
const weightsPickle = defineRule({
	id: "weights-pickle",
	section: "weights",
	severity: "warning",
	needs: ["weights", "folder"],
	title: "The weights are pickled",
	why: "A pickle can run any code when it is loaded. transformers asks for torch 2.6 or newer before it opens one, and several servers take safetensors only.",
	fix: "Save the weights as safetensors (save_pretrained does so by default) and delete the pickles.",
	links: ["https://huggingface.co/docs/hub/security-pickle", "https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/utils/import_utils.py"],
	message: (args) => `${args.files.join(", ")}${args.count > args.files.length ? ` and ${args.count - args.files.length} more files` : ""} ${args.count === 1 ? "is a pickle" : "are pickles"}${args.isOnlyFormat ? ", and the weights have no other format" : " beside the safetensors or GGUF files"}`,
	*check({ weights, folder }) {
		const first = weights.pickles[0];
		if (first === void 0) return;
		const isOnlyFormat = weights.safetensors.length === 0 && !folder.files.some((f) => /\.(safetensors|gguf)$/i.test(f.path));
		yield {
			at: { file: first },
			severity: isOnlyFormat ? "error" : "warning",
			args: {
				files: weights.pickles.slice(0, LISTED$1).map((f) => f.slice(f.lastIndexOf("/") + 1)),
				count: weights.pickles.length,
				isOnlyFormat
			}
		};
	}
});
// src/rules/weights-shard-missing.ts
const LISTED = 3;
const weightsShardMissing = defineRule({
	id: "weights-shard-missing",
	section: "weights",
	severity: "error",
	needs: ["weights"],
	title: "A shard of the weights is missing",
	why: "transformers stops when it comes to the missing file. Engines that load what lies there start with random numbers in its place and answer garbage.",
	fix: "Add the missing files, or save the model once more; delete an index that was left from another save.",
	links: [
		"https://github.com/Neph0s/CoSER/issues/3",
		"https://github.com/sgl-project/sglang/pull/32279",
		"https://huggingface.co/docs/transformers/main/en/models#sharded-checkpoints"
	],
	message: (args) => `${args.files.join(", ")}${args.missing > args.files.length ? ` and ${args.missing - args.files.length} more files` : ""} ${args.missing === 1 ? "is" : "are"} not there${args.index === null ? ", by the numbers in the names of the others" : `; ${args.index} puts ${args.tensors} tensors there`} (${args.present} of ${args.present + args.missing} files are)`,
	*check({ weights }) {
		const { missingShards: missing, presentShards: present, index } = weights;
		const first = missing[0];
		if (first === void 0) return;
		const byIndex = first.tensors !== void 0 && index !== void 0;
		yield {
			at: byIndex ? {
				file: index.file,
				pointer: "/weight_map"
			} : { file: besides(weights.safetensors, first.file) },
			args: {
				files: missing.slice(0, LISTED).map(({ file }) => file),
				missing: missing.length,
				present: present.length,
				tensors: byIndex ? missing.reduce((sum, { tensors }) => sum + (tensors ?? 0), 0) : null,
				index: byIndex ? index.file.slice(index.file.lastIndexOf("/") + 1) : null
			}
		};
	}
});
/** The missing file, in the folder of those that are there. */
function besides(paths, file) {
	const path = paths[0] ?? "";
	return path.slice(0, path.lastIndexOf("/") + 1) + file;
}
// src/rules/index.ts
/** Every rule that judges a subject as a whole, by file name. */
const rules = [
	adapterBaseDiffers,
	adapterBaseUnresolvable,
	adapterNewTokenFrozen,
	configChangedFromBase,
	configIncomplete,
	configInvalid,
	embeddingNotFinite,
	embeddingRowUntrained,
	embeddingRowsShrunk,
	embeddingRowsTooFew,
	eosFilesDisagree,
	eosMissing,
	eosNotSpecial,
	fileIsLfsPointer,
	generationConfigInvalid,
	generationPromptMissing,
	ggufStopIdsDiffer,
	ggufTemplateDiffers,
	mergesChanged,
	modelfileStopsDiffer,
	newTokenOverwritesRow,
	newTokenRowRandom,
	padFilesDisagree,
	padIsTurnEnd,
	padMissing,
	paddingSideRight,
	remoteCodeRequired,
	rowDuplicate,
	rowOverLength,
	rowsMixedShape,
	rowsUnreadable,
	specialTokenUnused,
	splitOverlap,
	stopIdIsOrdinaryToken,
	templateBosDoubled,
	templateChangedFromBase,
	templateCopiesDiffer,
	templateDropsMessage,
	templateInvalid,
	templateMissing,
	templateNotDeterministic,
	templateNotPortable,
	templatePrefixBroken,
	templateRaises,
	templateTokenQuoted,
	templateTokenUnknown,
	templateTooCostly,
	tiedEmbeddingsConflict,
	tokenAdded,
	tokenFlagsChanged,
	tokenIdOutOfRange,
	tokenRemoved,
	tokenRenumbered,
	tokenizerClassAmbiguous,
	tokenizerFilesDisagree,
	tokenizerFormatSkew,
	tokenizerInvalid,
	tokenizerMissing,
	tokenizerPipelineChanged,
	tokenizerTruncationSaved,
	trainingBaseDiffers,
	trainingCutoffTooShort,
	trainingNewTokenFrozen,
	trainingNewTokenInit,
	trainingPadMasksEos,
	trainingTemplateDiffers,
	transformersTooOld,
	turnEndNotInStopSet,
	turnEndNotOneToken,
	turnUnterminated,
	useCacheOff,
	vocabSizeMismatch,
	weightsDtypeDiffers,
	weightsIndexMismatch,
	weightsKeyPrefix,
	weightsPickle,
	weightsShardMissing,
	defineRule({
		id: "weights-truncated",
		section: "weights",
		severity: "error",
		needs: ["weights"],
		title: "A file of weights is cut off or damaged",
		why: "Loaders refuse the whole file. It comes from an upload, a download or a save that broke off, or from something else being saved under that name.",
		fix: "Copy or save the file once more, and compare sizes before it is committed.",
		links: ["https://github.com/huggingface/safetensors#format", "https://github.com/huggingface/safetensors/blob/main/safetensors/src/tensor.rs"],
		message: (args) => `${args.file} ${args.reason}`,
		*check({ weights }) {
			for (const { at, reason } of weights.damaged) yield {
				at,
				args: {
					file: at.file.slice(at.file.lastIndexOf("/") + 1),
					reason
				}
			};
		}
	})
];
// src/rules/labels-all-masked.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED$3 = -100;
const SPEAKS$1 = /* @__PURE__ */ new Set([
	"assistant",
	"function_call",
	"tool_call"
]);
const labelsAllMasked = defineRowRule({
	id: "labels-all-masked",
	section: "labels",
	severity: "error",
	needs: ["labels"],
	title: "Nothing is learned from a row",
	why: "Every label is -100, so the row has no loss. The reply was not found by the code that masks the prompt, or the cutoff has taken it away; a batch of such rows has a loss of NaN.",
	fix: "Mend the masking (the marker of the reply has to be tokenized as it is in the text), raise the cutoff, or take these rows out.",
	links: ["https://github.com/huggingface/transformers/issues/27733", "https://github.com/unslothai/unsloth/issues/2095"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: all ${args.length} labels of the first are -100${args.cut ? ", after the cutoff" : ""}`,
	*row(row, seen) {
		const labels = seen?.labels ?? row.labels;
		if (labels === void 0 || labels.length === 0 || isLearned(labels)) return;
		if (row.turns.length > 0 && row.chosen === void 0 && !row.turns.some((turn) => SPEAKS$1.has(turn.role))) return;
		yield { args: {
			length: labels.length,
			cut: seen !== void 0 && seen.length > seen.ids.length
		} };
	}
});
function isLearned(labels) {
	for (let i = 0; i < labels.length; i += 1) if (labels[i] !== IGNORED$3) return true;
	return false;
}
// src/rules/labels-prompt-trained.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED$2 = -100;
/** A label on the first token alone may be that of BOS. */
const LEADING$1 = 3;
const labelsPromptTrained = defineRowRule({
	id: "labels-prompt-trained",
	section: "labels",
	severity: "warning",
	needs: ["labels"],
	title: "Prompt tokens carry labels although only replies should",
	why: "The config says that only replies are learned, and the prompt is learned too: the model learns to write questions, and is tempted to go on with the next one instead of stopping.",
	fix: "Set the labels of prompt tokens to -100, or say train-on: all where it is meant.",
	links: ["https://github.com/huggingface/transformers/issues/26357", "https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/data/data_collator.py"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the prompt carries labels (${args.trained} of ${args.length} tokens of the first row are learned)`,
	*row(row, seen, head) {
		const labels = seen?.labels ?? row.labels;
		if (head.trainOn !== "assistant" || labels === void 0 || labels.length <= LEADING$1) return;
		const hasPrompt = row.shape === "tokenized" || typeof row.prompt === "string" || row.turns.some((turn) => turn.role === "user");
		const start = row.mask === void 0 ? 0 : Math.max(0, row.mask.indexOf(1));
		if (!hasPrompt || row.turns[0]?.role === "assistant") return;
		if (labels.slice(start, start + LEADING$1).includes(IGNORED$2)) return;
		yield { args: {
			length: labels.length,
			trained: labels.filter((label) => label !== IGNORED$2).length
		} };
	}
});
// src/rules/labels-terminator-masked.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED$1 = -100;
const labelsTerminatorMasked = defineRowRule({
	id: "labels-terminator-masked",
	section: "labels",
	severity: "error",
	needs: ["labels", "tokenizer"],
	title: "The terminator after a reply carries no label",
	why: "The reply is learned and its end is not: the label of the terminator is -100. The model does not learn to stop and runs to the token limit.",
	fix: "Give the terminator its own id as label. Where padding and terminator are one token, mask padding by position and not by id, or pad with another token.",
	links: [
		"https://github.com/huggingface/trl/issues/976",
		"https://github.com/huggingface/open-r1/pull/494",
		"https://github.com/meta-pytorch/torchtune/issues/2792"
	],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the label of ${args.id}${args.token === null ? "" : ` ${args.token}`} after a reply is -100`,
	*row(row, seen, head) {
		const ids = seen?.ids ?? row.ids;
		const labels = seen?.labels ?? row.labels;
		if (ids === void 0 || labels === void 0 || ids.length !== labels.length) return;
		const id = maskedEnd(ids, labels, row, seen, head);
		if (id !== void 0) yield { args: {
			id,
			token: head.tokenizer?.vocabulary.tokenOf.get(id) ?? null
		} };
	}
});
function maskedEnd(ids, labels, row, seen, head) {
	const ends = endIds(head);
	if (ends.size === 0) return void 0;
	let masked;
	for (let i = 1; i < ids.length && masked === void 0; i += 1) {
		if (labels[i] !== IGNORED$1 || labels[i - 1] === IGNORED$1) continue;
		if (ends.has(ids[i] ?? -1) && !ends.has(ids[i - 1] ?? -1) && row.mask?.[i] !== 0) masked = ids[i];
	}
	if (masked === void 0 || seen !== void 0 && row.shape !== "tokenized") return masked;
	return ids.some((id, i) => labels[i] !== IGNORED$1 && ends.has(id)) ? void 0 : masked;
}
const known$3 = /* @__PURE__ */ new WeakMap();
/** What may end a turn here. The header of a next turn (GLM-4) is prompt, and rightly masked. */
function endIds(head) {
	const cached = known$3.get(head);
	if (cached !== void 0) return cached;
	const end = head.turnEnd;
	const eos = head.tokenizer?.special["eos_token"]?.id;
	const ids = end?.kind === "next-role" ? [] : [...end?.kind === "token" ? [end.id, end.between?.id] : [], eos].filter((id) => id !== void 0);
	const set = new Set(ids);
	known$3.set(head, set);
	return set;
}
// src/rules/preference-pair-equal.ts
/** What ends a turn or a text in the families of open models. */
const TERMINATOR = /(?:<\|(?:im_end|eot_id|end_of_text|endoftext|end|eot|END_OF_TURN_TOKEN)\|>|<\/s>|<end_of_turn>|<｜end▁of▁sentence｜>|<eos>)$/;
const preferencePairEqual = defineRowRule({
	id: "preference-pair-equal",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "The chosen and the rejected reply do not differ as they should",
	why: "Equal replies have no preferred one: the row only adds noise. Where only one of the two ends with the terminator, the model learns from the terminator and not from the answer.",
	fix: "Take equal pairs out. Let both replies end alike: with the terminator, or both without.",
	links: ["https://huggingface.co/docs/trl/dataset_formats#preference", "https://github.com/huggingface/trl/blob/v0.21.0/trl/trainer/dpo_trainer.py"],
	message: (args, { count, rows }) => args.kind === "terminator" ? `${count} of ${rows} rows: only the ${args.side} reply ends with a terminator` : `${count} of ${rows} rows: the chosen reply equals the rejected one`,
	*row(row, _seen, head) {
		if (row.chosen === void 0 || row.rejected === void 0) return;
		if (row.chosen.length === 0 && row.rejected.length === 0) return;
		if (same$2(row.chosen, row.rejected)) {
			yield { args: {
				kind: "equal",
				side: ""
			} };
			return;
		}
		const chosen = endsTerminated(row.chosen, head);
		if (chosen === void 0 || chosen === endsTerminated(row.rejected, head)) return;
		yield {
			severity: "warning",
			args: {
				kind: "terminator",
				side: chosen ? "chosen" : "rejected"
			}
		};
	}
});
function same$2(a, b) {
	return a.length === b.length && a.every((turn, i) => {
		const other = b[i];
		if (turn.role !== other?.role || turn.text?.trim() !== other.text?.trim()) return false;
		return JSON.stringify(turn.toolCalls ?? null) === JSON.stringify(other.toolCalls ?? null);
	});
}
function endsTerminated(turns, head) {
	const text = turns.at(-1)?.text?.trimEnd();
	if (text === void 0) return void 0;
	return TERMINATOR.test(text) || head.turnEnd?.kind === "token" && text.endsWith(head.turnEnd.token);
}
// src/rules/row-bos-doubled.ts
const rowBosDoubled = defineRowRule({
	id: "row-bos-doubled",
	section: "labels",
	severity: "error",
	needs: ["seen", "tokenizer"],
	title: "A row begins with two BOS tokens",
	why: "The template (or the text) writes BOS and the tokenizer adds another. The model is trained on a beginning that it never sees in use, and answers get worse.",
	fix: "Write BOS in one place: take it out of the text, or tokenize with add_special_tokens=False.",
	links: ["https://github.com/OpenRLHF/OpenRLHF/issues/393", "https://github.com/huggingface/trl/pull/3328"],
	message: (args, { count, rows }) => `${count} of ${rows} rows begin with ${args.id}${args.token === null ? "" : ` ${args.token}`} twice`,
	*row(row, seen, head) {
		const ids = seen?.ids ?? row.ids;
		const id = head.tokenizer?.special["bos_token"]?.id;
		if (ids === void 0 || id === void 0 || row.ids !== void 0 && id === head.padId) return;
		if (ids[0] === id && ids[1] === id) yield { args: {
			id,
			token: head.tokenizer?.special["bos_token"]?.token ?? null
		} };
	}
});
// src/rules/row-empty-reply.ts
const rowEmptyReply = defineRowRule({
	id: "row-empty-reply",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "A reply is empty",
	why: "The model learns to answer with nothing but the terminator, and does so for prompts like these.",
	fix: "Take these rows out, or fill in the reply.",
	links: ["https://github.com/bojieli/ai-agent-book/pull/385", "https://github.com/axolotl-ai-cloud/axolotl/blob/067b021c8b87a9e5e380b9173c704cf7340e30f5/tests/fixtures/conversation.missingturns.json"],
	message: (args, { count, rows }) => `${count} of ${rows} rows have an empty ${args.side === "" ? "reply" : `${args.side} reply`}${args.turn === null ? "" : ` (turn ${args.turn} in the first)`}`,
	*row(row) {
		if (row.problem !== void 0) return;
		const hit = emptyTurn(row.turns, "") ?? emptyCompletion(row) ?? emptyTurn(row.chosen ?? [], "chosen");
		if (hit !== void 0) yield { args: hit };
		const rejected = hit === void 0 ? emptyTurn(row.rejected ?? [], "rejected") : void 0;
		if (rejected !== void 0) yield {
			args: rejected,
			severity: "warning"
		};
	}
});
function emptyTurn(turns, side) {
	const at = turns.findIndex((turn) => turn.role === "assistant" && turn.trained !== false && turn.toolCalls === void 0 && isEmpty(turn.text));
	return at < 0 ? void 0 : {
		turn: side === "" ? at + 1 : null,
		side
	};
}
function emptyCompletion(row) {
	const completion = row.completion;
	return typeof completion === "string" && isEmpty(completion) ? {
		turn: null,
		side: ""
	} : void 0;
}
/** Null is row-null-text's. */
function isEmpty(text) {
	return text === void 0 || text !== null && text.trim() === "";
}
// src/rules/row-foreign-terminator.ts
const ANY = new RegExp([
	...[
		"<|im_end|>",
		"<|eot_id|>",
		"<|end_of_text|>",
		"<|endoftext|>",
		"</s>",
		"<end_of_turn>",
		"<|end|>",
		"<|eot|>"
	],
	...[
		"<｜end▁of▁sentence｜>",
		"<|END_OF_TURN_TOKEN|>",
		"<|end_of_turn|>",
		"<|endofturn|>",
		"<|eom_id|>",
		"[/INST]"
	],
	...[
		"<|end_of_sentence|>",
		"<|EOT|>",
		"<|turn_end|>",
		"<|role_end|>",
		"<eos>",
		"<eod>",
		"<|endofassistant|>"
	]
].map((t) => t.replace(/[|[\]/]/g, "\\$&")).join("|"), "g");
/** Of these, tokens with which pretraining ends a document; in a chat the turn has an end of its own. */
const ENDS_TEXT = /* @__PURE__ */ new Set([
	"<|end_of_text|>",
	"<|endoftext|>",
	"</s>",
	"<eos>",
	"<eod>",
	"<｜end▁of▁sentence｜>"
]);
/** What may stand after a terminator within one text: the header of the next turn, or nothing. */
const HEADER = /^\s*(?:$|<\|(?:im_start|start_header_id|user|system|assistant|start)\|>|<s>|<start_of_turn>|\[INST\]|<｜User｜>|<\|begin_of_text\|>)/;
/** Each is looked at with all the text before it; a text that speaks of terminators more often than this is about them. */
const MAX_CANDIDATES = 100;
const rowForeignTerminator = defineRowRule({
	id: "row-foreign-terminator",
	section: "rows",
	severity: "error",
	needs: ["row", "tokenizer"],
	title: "The text holds a terminator of another convention",
	why: "The model learns to end its turn with a text that no engine stops at. It shows up in answers, and generation runs on.",
	fix: "Take the terminator out of the data and let the chat template write its own, or replace it with that of the template.",
	links: ["https://github.com/huggingface/trl/pull/3299", "https://github.com/meta-llama/llama-cookbook/issues/640"],
	message: (args, { count, rows }) => `${count} of ${rows} rows hold ${args.id === null ? args.token : `${args.id} ${args.token}`}, ${args.id === null ? "which is not a token of this tokenizer" : "which does not end a turn here"}${args.end === null ? "" : `; a turn ends with ${args.end}`}`,
	*row(row, _seen, head) {
		if (head.tokenizer === void 0) return;
		const token = inRow(row, head);
		if (token === void 0) return;
		yield { args: {
			token,
			id: head.tokenizer.vocabulary.idOf.get(token) ?? null,
			end: nameOf$1(head)
		} };
	}
});
function inRow(row, head) {
	for (const turns of [row.turns, row.chosen]) for (const turn of turns ?? []) {
		if (turn.role !== "assistant" || typeof turn.text !== "string") continue;
		const token = inText(turn.text, head, true);
		if (token !== void 0) return token;
	}
	if (typeof row.completion === "string" && row.turns.length === 0) {
		const token = inText(row.completion, head, false);
		if (token !== void 0) return token;
	}
	return typeof row.text === "string" ? inText(row.text, head, false) : void 0;
}
/**
* The first foreign terminator that stands where a turn ends: at the end of the text, or before the header of a next turn. One in the
* middle of a sentence, in quotes or in code is spoken about. `isReply`: the template will write the terminator of its own.
*/
function inText(text, head, isReply) {
	if (!text.includes("<") && !text.includes("[/")) return void 0;
	ANY.lastIndex = 0;
	let candidates = 0;
	for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
		const token = match[0];
		const after = text.slice(ANY.lastIndex, ANY.lastIndex + 40);
		if (!HEADER.test(after) || !isForeign(token, text, head, isReply)) continue;
		candidates += 1;
		if (candidates > MAX_CANDIDATES) return void 0;
		const before = text.slice(0, match.index);
		if (isQuoted(before, after)) continue;
		if (token === "</s>" && before.lastIndexOf("<s>") > before.lastIndexOf("</s>") && !before.startsWith("<s>")) continue;
		if (token === "[/INST]" && !before.includes("[INST]")) continue;
		return token;
	}
}
function isForeign(token, text, head, isReply) {
	const vocabulary = head.tokenizer?.vocabulary;
	const end = head.turnEnd;
	if (!vocabulary?.idOf.has(token)) return vocabulary?.complete === true || vocabulary?.addedComplete === true;
	if (end?.kind !== "token" || !ENDS_TEXT.has(token)) return false;
	if (token === end.token || token === end.between?.token) return false;
	return isReply || (text.includes(end.token) ? !text.trimEnd().endsWith(token) || !isAfterEnd(text, token, end.token) : false);
}
function isAfterEnd(text, token, end) {
	return text.trimEnd().slice(0, -token.length).trimEnd().endsWith(end);
}
function isQuoted(before, after) {
	if (/[`'"“‘「]$/.test(before) || /^[`'"”’」]/.test(after)) return true;
	return (before.split("```").length - 1) % 2 === 1;
}
function nameOf$1(head) {
	const end = head.turnEnd;
	if (end?.kind !== "token") return null;
	return end.id === void 0 ? end.token : `${end.id} ${end.token}`;
}
// src/rules/row-id-out-of-range.ts
/** Not learned: the index that cross entropy ignores. */
const IGNORED = -100;
const rowIdOutOfRange = defineRowRule({
	id: "row-id-out-of-range",
	section: "labels",
	severity: "error",
	needs: ["row", "tokenizer"],
	title: "A token id is outside the vocabulary",
	why: "There is no embedding row for this id: training stops with a device-side assert. The rows were tokenized with another tokenizer, or with tokens that this one does not have.",
	fix: "Tokenize the rows with the tokenizer of the model that is trained.",
	links: ["https://github.com/tloen/alpaca-lora/issues/279", "https://github.com/OpenRLHF/OpenRLHF/issues/87"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${args.in} holds the id ${args.id}, and the ${args.limit} rows of the embedding end at ${args.limit - 1}`,
	*row({ ids, labels }, _seen, head) {
		const { tokenizer } = head;
		if (ids === void 0 || tokenizer === void 0) return;
		const { vocabulary } = tokenizer;
		const limit = tokenizer.rows ?? (vocabulary.complete ? vocabulary.size : void 0);
		if (limit === void 0) return;
		const id = ids.find((other) => other < 0 || other >= limit);
		if (id !== void 0) {
			yield { args: {
				id,
				limit,
				in: "input_ids"
			} };
			return;
		}
		const label = labels?.find((other) => other !== IGNORED && (other < 0 || other >= limit));
		if (label !== void 0) yield { args: {
			id: label,
			limit,
			in: "labels"
		} };
	}
});
// src/rules/row-lengths-differ.ts
const rowLengthsDiffer = defineRowRule({
	id: "row-lengths-differ",
	section: "labels",
	severity: "error",
	needs: ["row"],
	title: "Input ids, labels and mask have different lengths",
	why: "They are three columns of one sequence. With different lengths the batch cannot be made, or labels stand at the wrong tokens.",
	fix: "Cut and pad input_ids, labels and attention_mask together.",
	links: ["https://huggingface.co/docs/transformers/main/en/main_classes/data_collator", "https://docs.axolotl.ai/docs/dataset-formats/tokenized.html"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the first has ${args.ids} input_ids${args.labels === null ? "" : `, ${args.labels} labels`}${args.mask === null ? "" : `, an attention_mask of ${args.mask}`}`,
	*row({ ids, labels, mask }) {
		if (ids === void 0) return;
		if ((labels?.length ?? ids.length) === ids.length && (mask?.length ?? ids.length) === ids.length) return;
		yield { args: {
			ids: ids.length,
			labels: labels?.length ?? null,
			mask: mask?.length ?? null
		} };
	}
});
// src/rules/row-look-alike-marker.ts
/** Characters that look like those of a marker; DeepSeek's own tokens are written with ｜ and ▁. */
const LIKE = {
	"｜": "|",
	"∣": "|",
	"│": "|",
	"┃": "|",
	ǀ: "|",
	"❘": "|",
	"¦": "|",
	"＜": "<",
	"‹": "<",
	"〈": "<",
	"＞": ">",
	"›": ">",
	"〉": ">",
	"▁": "_",
	"＿": "_"
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LIKE).join("")}]`, "g");
const CANDIDATE = /[<＜‹〈][|｜∣│┃ǀ❘¦][^<>＜＞‹›〈〉\s|｜∣│┃ǀ❘¦]{1,40}[|｜∣│┃ǀ❘¦][>＞›〉]/g;
const rowLookAlikeMarker = defineRowRule({
	id: "row-look-alike-marker",
	section: "rows",
	severity: "warning",
	needs: ["row", "tokenizer"],
	title: "A marker is written with look-alike characters",
	why: "It looks like a control token and is not one: the tokenizer splits it, the turn has no boundary there, and the model learns to write it as text.",
	fix: "Write the marker as the tokenizer has it, character by character.",
	links: ["https://huggingface.co/deepseek-ai/DeepSeek-V3/blob/main/tokenizer_config.json", "https://huggingface.co/meta-llama/Llama-3.1-8B-Instruct/blob/main/tokenizer_config.json"],
	message: (args, { count, rows }) => `${count} of ${rows} rows hold ${args.typed}, which is not ${args.id} ${args.token} but looks like it`,
	*row(row, _seen, head) {
		const tokens = head.tokenizer === void 0 ? void 0 : tokensByLook(head);
		if (tokens === void 0 || tokens.size === 0) return;
		for (const text of textsOf$1(row)) for (const [typed] of text.matchAll(CANDIDATE)) {
			const token = tokens.get(plain$2(typed));
			if (token === void 0 || head.tokenizer?.vocabulary.idOf.has(typed) !== false) continue;
			yield { args: {
				typed,
				token: token.content,
				id: token.id
			} };
			return;
		}
	}
});
function plain$2(marker) {
	return marker.replace(LOOK_ALIKE, (char) => LIKE[char] ?? char);
}
const known$2 = /* @__PURE__ */ new WeakMap();
/** Added tokens by what they look like. Made once for a dataset. */
function tokensByLook(head) {
	const cached = known$2.get(head);
	if (cached !== void 0) return cached;
	const tokens = new Map((head.tokenizer?.vocabulary.added ?? []).map((t) => [plain$2(t.content), t]));
	known$2.set(head, tokens);
	return tokens;
}
function* textsOf$1(row) {
	for (const turns of [
		row.turns,
		row.chosen,
		row.rejected
	]) for (const turn of turns ?? []) if (typeof turn.text === "string") yield turn.text;
	for (const text of [
		row.text,
		row.prompt,
		row.completion
	]) if (typeof text === "string") yield text;
}
// src/rules/row-mask-missing.ts
/** One padding token at an end may be a terminator or BOS that shares its id. */
const MIN_RUN$1 = 2;
const rowMaskMissing = defineRowRule({
	id: "row-mask-missing",
	section: "labels",
	severity: "error",
	needs: ["row", "tokenizer"],
	title: "Rows are padded and have no attention mask",
	why: "Without a mask every token counts as text: the model attends to the padding, positions are shifted where it stands on the left, and the output degrades to garbage.",
	fix: "Store attention_mask beside input_ids (0 on padding), or leave padding to the collator.",
	links: ["https://github.com/jzhang38/TinyLlama/issues/159", "https://huggingface.co/docs/transformers/main/en/pad_truncation"],
	message: (args, { count, rows }) => `${count} of ${rows} rows are padded (the first with ${args.padding} × ${args.id}${args.token === null ? "" : ` ${args.token}`} on the ${args.side}) and have no attention_mask`,
	*row(row, _seen, head) {
		const { ids } = row;
		const id = head.padId;
		if (ids === void 0 || row.mask !== void 0 || id === void 0) return;
		const left = leading(ids, id);
		if (left === ids.length) return;
		const right = leading(ids.toReversed(), id);
		if (Math.max(left, right) < MIN_RUN$1) return;
		yield { args: {
			padding: left + right,
			side: left >= MIN_RUN$1 ? "left" : "right",
			id,
			token: tokenOf$1(id, head)
		} };
	}
});
function leading(ids, id) {
	const at = ids.findIndex((other) => other !== id);
	return at < 0 ? ids.length : at;
}
function tokenOf$1(id, head) {
	return head.tokenizer?.vocabulary.tokenOf.get(id) ?? null;
}
// src/rules/row-null-text.ts
/** What languages print for a missing value; as a whole text they are a bug of the code that wrote the data. */
const NOTHING$2 = /^(?:None|null|NULL|nan|NaN|undefined|<NA>|NaT|\[object Object\])$/;
/** Pre-rendered rows whose empty cells were printed into the format. */
const PRINTED = /^(?:#{1,4} ?)?(?:Instruction|Input|Response|Output|Question|Answer|User|Assistant|指令|输入|输出|回答):?[ \t]*\n?[ \t]*(None|nan|NaN|undefined)[ \t]*(?=\n|$|<[|/])/m;
/** A question to which "None" or "null" is an answer: it names the word, or shows code. */
const ASKS_FOR_IT = /\b(?:none|null|nan|undefined)\b|```|\b(?:print|return|def|function|python|javascript|sql)\b/i;
const rowNullText = defineRowRule({
	id: "row-null-text",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "Text is missing and stands there as null or the word \"None\"",
	why: "Empty cells of a table became null, or the words None, nan or undefined. Trainers stop at null, or print it into the prompt, and the model learns to answer \"None\".",
	fix: "Fill in the text, leave the row out, or write empty cells as empty strings.",
	links: [
		"https://github.com/bojieli/ai-agent-book/pull/385",
		"https://github.com/unslothai/unsloth/pull/10813",
		"https://github.com/starjob42/Starjob/issues/2"
	],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${args.where} is ${args.word === null ? "null" : `the word "${args.word}"`}`,
	*row(row) {
		if (row.problem !== void 0) return;
		const hit = inTurns(row.turns, "") ?? inTexts(row) ?? inTurns(row.chosen, "chosen") ?? inTurns(row.rejected, "rejected");
		if (hit !== void 0) yield { args: hit };
	}
});
function inTurns(turns, side) {
	if (turns === void 0) return void 0;
	for (const [at, turn] of turns.entries()) {
		const where = side === "" ? `the ${turn.role.slice(0, 40)} text of turn ${at + 1}` : `the ${side} reply`;
		if (turn.text === null && turn.toolCalls === void 0) return {
			where,
			word: null
		};
		if (typeof turn.text !== "string" || turn.text.length > 20) continue;
		const word = NOTHING$2.exec(turn.text.trim())?.[0];
		const isJudged = turn.role === "assistant" || turn.role === "system" || turn.role === "user" && isFirst(turns, at);
		if (word !== void 0 && isJudged && !turns.slice(0, at).some(asksForIt)) return {
			where,
			word
		};
	}
}
function isFirst(turns, at) {
	return !turns.slice(0, at).some((turn) => turn.role !== "system" && turn.role !== "developer");
}
function asksForIt(turn) {
	return typeof turn.text === "string" && ASKS_FOR_IT.test(turn.text);
}
function inTexts(row) {
	if (row.prompt === null) return {
		where: "the prompt",
		word: null
	};
	if (row.completion === null) return {
		where: "the completion",
		word: null
	};
	if (row.text === null) return {
		where: "the text",
		word: null
	};
	if (typeof row.completion === "string") {
		const word = row.completion.length > 20 ? void 0 : NOTHING$2.exec(row.completion.trim())?.[0];
		if (word !== void 0 && !ASKS_FOR_IT.test(row.prompt ?? "")) return {
			where: "the completion",
			word
		};
	}
	const printed = typeof row.text === "string" ? PRINTED.exec(row.text)?.[1] : void 0;
	return printed === void 0 ? void 0 : {
		where: "a field of the text",
		word: printed
	};
}
// src/rules/row-padding-attended.ts
/** One padding token at an end may be a terminator or BOS that shares its id. */
const MIN_RUN = 2;
const rowPaddingAttended = defineRowRule({
	id: "row-padding-attended",
	section: "labels",
	severity: "error",
	needs: ["row"],
	title: "The attention mask does not fit the padding",
	why: "Where the mask is 1 on padding the model reads it as text, and answers garbage for padded input; where it is 0 on text the model does not see that text.",
	fix: "Let attention_mask be 0 exactly on padding, and 1 on all the rest.",
	links: ["https://github.com/jzhang38/TinyLlama/issues/159", "https://huggingface.co/docs/transformers/main/en/pad_truncation"],
	message: (args, { count, rows }) => args.kind === "padding" ? `${count} of ${rows} rows: attention_mask is 1 on padding (${args.tokens} × ${args.id}${args.token === null ? "" : ` ${args.token}`} in the first)` : `${count} of ${rows} rows: attention_mask is 0 on text (${args.tokens} tokens in the first, from ${args.id}${args.token === null ? "" : ` ${args.token}`} on)`,
	*row(row, _seen, head) {
		const { ids, mask } = row;
		if (ids === void 0 || mask === void 0 || ids.length !== mask.length || ids.length === 0) return;
		const found = attended(ids, mask, head) ?? unattended(ids, mask);
		if (found !== void 0) yield { args: {
			...found,
			token: head.tokenizer?.vocabulary.tokenOf.get(found.id) ?? null
		} };
	}
});
function attended(ids, mask, head) {
	const id = head.padId;
	if (id === void 0) return void 0;
	let left = 0;
	while (left < ids.length && ids[left] === id) left += 1;
	if (left === ids.length) return void 0;
	let right = ids.length;
	while (right > left && ids[right - 1] === id) right -= 1;
	const isText = head.stopIds.includes(id) || head.tokenizer?.special["bos_token"]?.id === id ? 1 : 0;
	const before = left >= MIN_RUN ? ones(mask, 0, left - isText) : 0;
	const after = ids.length - right >= MIN_RUN ? ones(mask, right + isText, ids.length) : 0;
	return before + after > 0 ? {
		kind: "padding",
		tokens: before + after,
		id
	} : void 0;
}
function ones(mask, from, to) {
	let count = 0;
	for (let i = from; i < to; i += 1) if (mask[i] !== 0) count += 1;
	return count;
}
/** A run of one id at an end is padding, though of another tokenizer perhaps; everything else is text. */
function unattended(ids, mask) {
	let start = 0;
	while (start < ids.length && mask[start] === 0 && ids[start] === ids[0]) start += 1;
	let end = ids.length;
	while (end > start && mask[end - 1] === 0 && ids[end - 1] === ids[ids.length - 1]) end -= 1;
	let tokens = 0;
	let first;
	for (let i = start; i < end; i += 1) {
		if (mask[i] !== 0) continue;
		tokens += 1;
		first ??= ids[i];
	}
	return first === void 0 ? void 0 : {
		kind: "text",
		tokens,
		id: first
	};
}
// src/rules/row-repeats.ts
/** A unit that returns this often is a loop; refrains and lists of equal lines return less often. */
const MIN_TIMES = 10;
/** Characters of the looped part; laughter and rulers are shorter. */
const MIN_LENGTH = 240;
/** Short units (哈哈哈, la la la) are honest for longer. */
const SHORT_UNIT = 8;
const MIN_LENGTH_OF_SHORT = 600;
/** Characters at the end by which a loop is sought. */
const PROBE = 12;
/** A unit longer than this, ten times over, is longer than any reply. */
const MAX_UNIT = 2e3;
/** The probe may return within the unit itself; so many returns are tried. */
const TRIES = 6;
const SHOWN = 60;
const rowRepeats = defineRowRule({
	id: "row-repeats",
	section: "rows",
	severity: "warning",
	needs: ["row"],
	title: "A reply is a loop",
	why: "The reply ends in the same words over and over, as a model wrote it that did not stop. Trained on, it teaches exactly that.",
	fix: "Take these replies out, or cut them before the loop begins.",
	links: ["https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59", "https://github.com/hiyouga/LLaMA-Factory/issues/3469"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: the reply ends in a loop, ${args.times} times "${args.unit}"`,
	*row(row) {
		if (row.label === false) return;
		for (const reply of repliesOf(row)) {
			const loop = loopOf(reply);
			if (loop === void 0) continue;
			yield { args: {
				unit: loop.unit.trim().slice(0, SHOWN),
				times: loop.times
			} };
			return;
		}
	}
});
function* repliesOf(row) {
	for (const turns of [row.turns, row.chosen]) for (const turn of turns ?? []) if (turn.role === "assistant" && turn.trained !== false && typeof turn.text === "string") yield turn.text;
	if (typeof row.completion === "string") yield row.completion;
}
function loopOf(reply) {
	if (reply.length < MIN_LENGTH) return void 0;
	const text = reply.trimEnd();
	const probe = text.slice(-12);
	const tail = text.length - PROBE;
	let at = text.lastIndexOf(probe, tail - 1);
	for (let tries = 0; at >= 0 && tries < TRIES; tries += 1) {
		const period = tail - at;
		if (period > MAX_UNIT) return void 0;
		let start = text.length - period;
		while (start > 0 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + period)) start -= 1;
		const length = text.length - start;
		const times = Math.floor(length / period);
		const unit = text.slice(-period);
		if (times >= MIN_TIMES && length >= (period < SHORT_UNIT ? MIN_LENGTH_OF_SHORT : MIN_LENGTH)) return /\p{L}/u.test(unit) ? {
			unit,
			times
		} : void 0;
		at = at === 0 ? -1 : text.lastIndexOf(probe, at - 1);
	}
}
// src/rules/row-role-order.ts
/** Ends a call on its own in formats that split it from the reply; the names of ShareGPT, ms-swift and TRL's data. */
const CALLS = /* @__PURE__ */ new Set(["function_call", "tool_call"]);
/** What a tool answers. */
const RESULTS = /* @__PURE__ */ new Set([
	"tool",
	"function",
	"observation",
	"tool_response",
	"tool_result",
	"ipython"
]);
/** Instructions; several may open a conversation (gpt-oss has system and developer). */
const LEADING = /* @__PURE__ */ new Set(["system", "developer"]);
const LISTED_ROLE = 40;
const rowRoleOrder = defineRowRule({
	id: "row-role-order",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "The turns of a conversation are out of order",
	why: "Trainers and chat templates expect user and assistant in turn, with the system message first. Rows that break this are refused, dropped without a word, or rendered as a conversation that never happens in use.",
	fix: "Merge consecutive turns of one speaker, put the system message first, begin with the user, and map unknown roles to user, assistant, system or tool.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/issues/2962", "https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${PROBLEMS.get(args.problem)?.(args.role, args.turn) ?? args.problem}${args.dropped ? "; LLaMA-Factory leaves such rows out" : ""}`,
	*row(row, _seen, head) {
		const found = misplaced(row, head.trainer === "llama-factory");
		if (found === void 0) return;
		const role = found.turn.role === "" ? "(none)" : found.turn.role.slice(0, LISTED_ROLE);
		yield { args: {
			turn: found.at + 1,
			role,
			problem: found.problem,
			dropped: head.trainer === "llama-factory"
		} };
	}
});
const PROBLEMS = /* @__PURE__ */ new Map([
	["unknown", (role, turn) => `turn ${turn} has the role ${role}, which no trainer knows`],
	["late-system", (role, turn) => `turn ${turn} is a ${role} message in the middle of the conversation`],
	["reply-first", (role, turn) => `the conversation begins with the ${role} (turn ${turn})`],
	["repeated", (role, turn) => `turn ${turn} is the second ${role} turn in a row`]
]);
function misplaced(row, alternates) {
	let last;
	for (const [at, turn] of row.turns.entries()) {
		const kind = kindOf$2(turn.role);
		if (kind === void 0) return {
			at,
			turn,
			problem: "unknown"
		};
		if (kind === "system") {
			if (last !== void 0) return {
				at,
				turn,
				problem: "late-system"
			};
			continue;
		}
		if (last === void 0) {
			const isAlone = at === row.turns.length - 1 && !alternates && kind === "assistant";
			if (kind !== "user" && !isAlone) return {
				at,
				turn,
				problem: "reply-first"
			};
		} else if (repeats(last, turn, alternates)) return {
			at,
			turn,
			problem: "repeated"
		};
		last = turn;
	}
}
function kindOf$2(role) {
	if (role === "user" || role === "assistant") return role;
	if (LEADING.has(role)) return "system";
	if (CALLS.has(role)) return "call";
	return RESULTS.has(role) ? "result" : void 0;
}
/** One speaker twice in a row. A reply and its call, several calls, and several results of one step are no repetition. */
function repeats(last, turn, alternates) {
	const a = kindOf$2(last.role);
	const b = kindOf$2(turn.role);
	if (alternates && last.toolCalls === void 0 && turn.toolCalls === void 0) return a === b && (a === "user" || a === "assistant");
	if (a !== b) return false;
	return a === "user" || a === "assistant" && last.toolCalls === void 0 && turn.toolCalls === void 0;
}
// src/rules/row-special-token-in-text.ts
/** What control tokens look like; whether one is, the vocabulary says. */
const MARKER$1 = /<[|｜]?[^<>\s]{1,60}>|\[\/?[A-Za-z_]{2,20}\]/g;
/** Placeholders that have to stand in the text where a picture or a sound goes. */
const MEDIA = /image|img|video|audio|vision|speech|media|pixel|frame|patch|\bunk\b/i;
/** Messages that come from outside; a control token in a reply may be meant (a call, a thought). */
const OUTSIDE = /* @__PURE__ */ new Set([
	"user",
	"system",
	"developer",
	"tool",
	"function",
	"observation",
	"tool_response",
	"ipython"
]);
const rowSpecialTokenInText = defineRowRule({
	id: "row-special-token-in-text",
	section: "rows",
	severity: "warning",
	needs: ["row", "tokenizer"],
	title: "A control token is typed in a message",
	why: "The tokenizer turns the text into the control token itself. A turn ends in the middle of a message, another begins, or a placeholder waits for a picture that is not there.",
	fix: "Take the marker out of the message, or break it up (for instance with a space) where it is meant as text.",
	links: ["https://github.com/PrimeIntellect-ai/renderers/pull/116"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: ${args.id} ${args.token} is typed in a ${args.role} message (turn ${args.turn} in the first)`,
	*row(row, _seen, head) {
		const tokens = head.tokenizer === void 0 ? void 0 : controlTokens(head);
		if (tokens === void 0 || tokens.size === 0) return;
		for (const [at, turn] of row.turns.entries()) {
			if (typeof turn.text !== "string" || !OUTSIDE.has(turn.role)) continue;
			if (!turn.text.includes("<") && !turn.text.includes("[")) continue;
			for (const [text] of turn.text.matchAll(MARKER$1)) {
				const id = tokens.get(text);
				if (id === void 0) continue;
				yield { args: {
					token: text,
					id,
					role: turn.role,
					turn: at + 1
				} };
				return;
			}
		}
	}
});
const known$1 = /* @__PURE__ */ new WeakMap();
/** Control tokens that have no business in a message; declared new tokens are meant. Made once for a dataset. */
function controlTokens(head) {
	const cached = known$1.get(head);
	if (cached !== void 0) return cached;
	const added = head.tokenizer?.vocabulary.added ?? [];
	const tokens = new Map(added.filter((t) => t.special && !MEDIA.test(t.content) && !head.newTokens.includes(t.content)).map((t) => [t.content, t.id]));
	known$1.set(head, tokens);
	return tokens;
}
// src/rules/row-terminator-doubled.ts
const rowTerminatorDoubled = defineRowRule({
	id: "row-terminator-doubled",
	section: "rows",
	severity: "warning",
	needs: ["row", "tokenizer"],
	title: "The terminator is typed in the data and added again",
	why: "Every reply ends with two terminators. The second one is learned as text after the end, and the loss of the first is diluted.",
	fix: "Take the terminator out of the data: template and trainer write it.",
	links: ["https://github.com/huggingface/trl/pull/3091", "https://github.com/unslothai/unsloth/issues/3437"],
	message: (args, { count, rows }) => `${count} of ${rows} rows: a reply in the data ends with ${args.id === null ? "" : `${args.id} `}${args.token}, and another one is written after it`,
	*row(row, seen, head) {
		const typed = typedInReply(row, head) ?? twiceAtTheEnd(row, seen, head);
		if (typed !== void 0) yield { args: typed };
	}
});
function typedInReply(row, head) {
	const end = head.turnEnd;
	if (end?.kind !== "token") return void 0;
	for (const turns of [
		row.turns,
		row.chosen,
		row.rejected
	]) for (const turn of turns ?? []) {
		if (turn.role !== "assistant" || typeof turn.text !== "string") continue;
		for (const token of [end, ...end.between === void 0 ? [] : [end.between]]) if (turn.text.trimEnd().endsWith(token.token)) return {
			token: token.token,
			id: token.id ?? null
		};
	}
}
/** Text rows: as the trainer will see them. */
function twiceAtTheEnd(row, seen, head) {
	if (seen === void 0 || row.shape !== "text" && row.shape !== "prompt-completion") return void 0;
	const id = seen.ids.at(-1);
	if (id === void 0 || seen.ids.at(-2) !== id || seen.length > seen.ids.length || !head.stopIds.includes(id)) return void 0;
	return {
		token: head.tokenizer?.vocabulary.tokenOf.get(id) ?? "",
		id
	};
}
// src/rules/row-text-damaged.ts
const DAMAGES = [
	{
		what: "replacement",
		pattern: /\ufffd/
	},
	{
		what: "mojibake",
		pattern: new RegExp([
			"Ã[\\u0080-\\u009f¡-¿ƒ„…†‡ˆ‰‹Œ‘’“”•–—˜™›œ]",
			"â€[\\u0080-\\u009f™œ“”˜¦¢]",
			"Â[\\u00a0°£©®«»·]",
			"ï»¿",
			"(?:[ãäåæçèé][\\u0080-\\u00bfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2}",
			"锟斤拷"
		].join("|"))
	},
	{
		what: "surrogate",
		pattern: /\p{Surrogate}/u
	},
	{
		what: "control",
		pattern: /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]|\x1b(?!\[)/
	}
];
/** A character with which any of these begins: one pass tells that a text has none. */
const SUSPECT = /[\ufffdÃâÂïãäåæçèé锟\ud800-\udfff\0-\x08\x0b\x0e-\x1f\x7f]/;
const CONTEXT = 12;
const rowTextDamaged = defineRowRule({
	id: "row-text-damaged",
	section: "rows",
	severity: "warning",
	needs: ["row"],
	title: "Text was damaged by a wrong encoding",
	why: "The text was read or cut in the wrong encoding. The model learns the damaged characters and writes them.",
	fix: "Read the source again as UTF-8, or take these rows out.",
	links: ["https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-23/#G24272", "https://ftfy.readthedocs.io/en/latest/explain.html"],
	message: (args, { count, rows }) => `${count} of ${rows} rows hold ${WHAT.get(args.what) ?? "damaged text"} (${args.code}), near "${args.near}"`,
	*row(row) {
		for (const text of textsOf(row)) {
			if (!SUSPECT.test(text)) continue;
			for (const { what, pattern } of DAMAGES) {
				const match = pattern.exec(text);
				if (match === null) continue;
				yield { args: {
					what,
					near: context(text, match.index, match[0].length),
					code: codePoint(match[0])
				} };
				return;
			}
		}
	}
});
const WHAT = /* @__PURE__ */ new Map([
	["replacement", "replacement characters"],
	["mojibake", "text in a wrong encoding"],
	["surrogate", "half a surrogate pair"],
	["control", "a control character"]
]);
/** What stands around the place, without anything that a terminal or a JSON writer could stumble over. */
function context(text, at, length) {
	return text.slice(Math.max(0, at - CONTEXT), at + length + CONTEXT).replace(/\p{Surrogate}/gu, "�").replace(/[\0-\x1f\x7f-\x9f]/g, " ");
}
function codePoint(text) {
	return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function* textsOf(row) {
	for (const turns of [
		row.turns,
		row.chosen,
		row.rejected
	]) for (const turn of turns ?? []) if (typeof turn.text === "string") yield turn.text;
	for (const text of [
		row.text,
		row.prompt,
		row.completion
	]) if (typeof text === "string") yield text;
}
// src/rules/row-unterminated.ts
/** Headers that open a turn, by the names of the families: a text with one of them is a conversation. */
const TURN_OPENERS = [...[
	"<|im_start|>",
	"<|start_header_id|>",
	"<start_of_turn>",
	"<|start_of_role|>",
	"<|START_OF_TURN_TOKEN|>"
], ...[
	"<|user|>",
	"<|assistant|>",
	"<｜User｜>",
	"<｜Assistant｜>",
	"[INST]",
	"<|header_start|>",
	"<|turn>"
]];
/** Headers in plain words; judged only where the trainer is known, since many add the terminator themselves. */
const PLAIN_HEADER = /^(?:#{2,4} ?(?:Response|Assistant|Answer|回答|输出)|(?:ASSISTANT|Assistant|GPT)): ?/m;
const rowUnterminated = defineRowRule({
	id: "row-unterminated",
	section: "rows",
	severity: "error",
	needs: ["seen", "tokenizer"],
	title: "A reply has no terminator after it",
	why: "The model is never shown that a reply ends. It does not learn to stop: it repeats itself, or goes on with the next question, to the token limit.",
	fix: "Write the terminator of the chat template after every reply, or let the trainer render the conversation with the template.",
	links: [
		"https://github.com/ymcui/Chinese-LLaMA-Alpaca-3/issues/59",
		"https://github.com/OptimalScale/LMFlow/issues/387",
		"https://github.com/ymcui/Chinese-LLaMA-Alpaca/issues/483"
	],
	message: (args, { count, rows }) => `${count} of ${rows} rows: no terminator follows the reply, ${args.next === null ? "the text just ends" : `${args.next} comes next`}${args.end === null ? "" : `; the template ends a turn with ${args.end}`}`,
	*row(row, seen, head) {
		if (seen === void 0 || head.tokenizer === void 0 || row.shape === "tokenized") return;
		if (head.turnEnd?.kind === "next-role") return;
		if (seen.length > seen.ids.length || seen.ids.length === 0) return;
		if (!(isRendered(row) ? endsOpen(seen, head, row) : repliesOpen(seen, head))) return;
		yield { args: {
			end: nameOf(head),
			next: nextToken(seen, head)
		} };
	}
});
/** The row brings its text as it is; no template is put around it. */
function isRendered(row) {
	return row.shape === "text" || row.shape === "prompt-completion" && row.turns.length === 0;
}
function repliesOpen(seen, head) {
	return seen.replies.some(({ end, terminator }) => !isStop(terminator, head) && !isStop(afterSpace(seen.ids, end, head), head));
}
function endsOpen(seen, head, row) {
	if (row.shape === "prompt-completion" ? head.trainer === void 0 : !showsTurns(row.text ?? "", head)) return false;
	let last = seen.ids.length - 1;
	while (last > 0 && isSpace$6(seen.ids[last], head)) last -= 1;
	return !isStop(seen.ids[last], head) || seen.replies.some(({ terminator }) => isOpener(terminator, head));
}
/** The next turn begins where the reply should have ended. Other control tokens stand within replies (a call, a thought). */
function isOpener(id, head) {
	const token = id === void 0 ? void 0 : head.tokenizer?.vocabulary.tokenOf.get(id);
	return token !== void 0 && TURN_OPENERS.includes(token) && !isStop(id, head);
}
function showsTurns(text, head) {
	const end = head.turnEnd?.kind === "token" ? head.turnEnd.token : void 0;
	const eos = head.tokenizer?.special["eos_token"]?.token;
	if (end !== void 0 && end !== eos && text.includes(end)) return true;
	const isToken = (token) => head.tokenizer?.vocabulary.idOf.has(token) === true;
	if (TURN_OPENERS.some((opener) => text.includes(opener) && isToken(opener))) return true;
	return head.trainer !== void 0 && PLAIN_HEADER.test(text);
}
function isStop(id, head) {
	if (id === void 0) return false;
	const { turnEnd, tokenizer, stopIds } = head;
	return stopIds.includes(id) || turnEnd?.kind === "token" && (turnEnd.id === id || turnEnd.between?.id === id) || tokenizer?.special["eos_token"]?.id === id;
}
function afterSpace(ids, from, head) {
	let at = from;
	while (at < ids.length && isSpace$6(ids[at], head)) at += 1;
	return ids[at];
}
/** Line feed and spaces as byte-level BPE (Ċ, Ġ), SentencePiece (▁, <0x0A>) and plain vocabularies write them. */
const SPACE$1 = /^(?:[\sĊĠĉč▁]|<0x0[9AD]>)+$/;
function isSpace$6(id, head) {
	const token = id === void 0 ? void 0 : head.tokenizer?.vocabulary.tokenOf.get(id);
	return token !== void 0 && SPACE$1.test(token);
}
function nameOf(head) {
	const end = head.turnEnd;
	if (end?.kind !== "token") return null;
	return end.id === void 0 ? end.token : `${end.id} ${end.token}`;
}
/** The control token that stands where the terminator should, if one does. */
function nextToken(seen, head) {
	const open = seen.replies.find(({ terminator }) => terminator !== void 0 && !isStop(terminator, head));
	const added = head.tokenizer?.vocabulary.added.find((token) => token.id === open?.terminator);
	return added === void 0 ? null : `${added.id} ${added.content}`;
}
// src/rules/row-without-reply.ts
/** Roles that speak for the model. */
const SPEAKS = /* @__PURE__ */ new Set([
	"assistant",
	"function_call",
	"tool_call"
]);
const rowWithoutReply = defineRowRule({
	id: "row-without-reply",
	section: "rows",
	severity: "error",
	needs: ["row"],
	title: "A conversation has no reply to learn from",
	why: "Only replies carry labels. A row without one teaches nothing at best; some trainers stop at it, and a batch of such rows has a loss of NaN.",
	fix: "Complete the conversation with its reply, or take the row out.",
	links: ["https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py", "https://github.com/huggingface/transformers/issues/27733"],
	message: (args, { count, rows }) => `${count} of ${rows} rows have no assistant turn (the first has ${args.turns === 1 ? "one turn" : `${args.turns} turns`})`,
	*row(row) {
		if (row.shape !== "messages" || row.problem !== void 0) return;
		if (row.turns.some((turn) => SPEAKS.has(turn.role))) return;
		yield { args: { turns: row.turns.length } };
	}
});
// src/rules/rows-dropped-by-trainer.ts
/** From this share of the rows on, the training is not the one that was meant. */
const ERROR_SHARE = .05;
const rowsDroppedByTrainer = defineRowRule({
	id: "rows-dropped-by-trainer",
	section: "rows",
	severity: "warning",
	needs: ["row"],
	title: "The trainer leaves rows out without a word",
	why: "The trainer drops rows that it cannot use and goes on, at most with a line in its log. What they were to teach is not learned, and the numbers of steps and epochs are others than planned.",
	fix: "Mend these rows, or raise the cutoff, or split long conversations.",
	links: [
		"https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/data/converter.py",
		"https://github.com/axolotl-ai-cloud/axolotl/blob/067b021c8b87a9e5e380b9173c704cf7340e30f5/src/axolotl/utils/trainer.py",
		"https://swift.readthedocs.io/en/latest/Instruction/Command-line-parameters.html"
	],
	message: (args, { count, rows }) => `${args.trainer} leaves out ${count} of ${rows} rows: ${REASONS.get(args.reason) ?? args.reason}`,
	level: ({ count, rows }) => rows > 0 && count / rows >= ERROR_SHARE ? "error" : "warning",
	*row(row, seen, head) {
		const { trainer, maxLength } = head;
		if (trainer === void 0 || row.problem !== void 0) return;
		const reason = why(row, seen, trainer, maxLength);
		if (reason !== void 0) yield { args: {
			trainer,
			reason,
			turns: row.turns.length
		} };
	}
});
const REASONS = /* @__PURE__ */ new Map([
	["roles", "their roles do not alternate between user and assistant"],
	["count", "their last turn is not a reply"],
	["length", "they are longer than the cutoff"]
]);
function why(row, seen, trainer, maxLength) {
	const reason = trainer === "llama-factory" ? converted$2(row) : void 0;
	if (reason !== void 0 || seen === void 0) return reason;
	if (seen.ids.length === 0 && seen.length > 0) return "length";
	return trainer === "ms-swift" && maxLength !== void 0 && seen.length > maxLength ? "length" : void 0;
}
const ODD = /* @__PURE__ */ new Set([
	"user",
	"tool",
	"observation",
	"function",
	"tool_response",
	"ipython"
]);
const EVEN = /* @__PURE__ */ new Set([
	"assistant",
	"function_call",
	"tool_call"
]);
/** As LLaMA-Factory's converters: after the system message user and assistant alternate, and the last is a reply. */
function converted$2(row) {
	if (row.shape !== "messages" && row.shape !== "preference" && row.shape !== "kto") return void 0;
	const turns = mergedResults(row.turns.filter((turn, at) => !(at === 0 && turn.role === "system")));
	if (turns.length === 0) return row.shape === "messages" ? "count" : void 0;
	if (turns.findIndex((turn, at) => !(at % 2 === 0 ? ODD : EVEN).has(turn.role)) >= 0) return "roles";
	if (row.shape === "preference") return void 0;
	return turns.length % 2 === 0 ? void 0 : "count";
}
/** Its OpenAI converter takes consecutive tool results for one. */
function mergedResults(turns) {
	return turns.filter((turn, at) => !(turn.role === "tool" && turns[at - 1]?.role === "tool"));
}
// src/rules/row-rules.ts
/** Every rule that judges one row of a dataset, by file name. */
const rowRules = [
	labelsAllMasked,
	labelsPromptTrained,
	labelsTerminatorMasked,
	preferencePairEqual,
	rowBosDoubled,
	rowEmptyReply,
	rowForeignTerminator,
	rowIdOutOfRange,
	rowLengthsDiffer,
	rowLookAlikeMarker,
	rowMaskMissing,
	rowNullText,
	rowPaddingAttended,
	rowRepeats,
	rowRoleOrder,
	rowSpecialTokenInText,
	rowTerminatorDoubled,
	rowTextDamaged,
	rowUnterminated,
	rowWithoutReply,
	rowsDroppedByTrainer
];
// src/check.ts
/** Every rule there is, whatever it judges, by id. */
const allRules = [...rules, ...rowRules].sort((a, b) => compare$1(a.id, b.id));
/** What a rule says of a finding with these arguments. May throw on arguments that no rule of ours would have made. */
function messageOf(rule, args) {
	if (!("row" in rule)) return rule.message(args);
	return rule.message(args, {
		count: Number(args["count"]),
		rows: Number(args["rows"])
	});
}
const DEFAULTS = {
	rules: {},
	failOn: "error",
	onlyNew: false,
	required: []
};
/** A rule has to come to an end on hostile facts: more hits than this on one subject are counted, not listed. */
const HITS_PER_RULE = 1e3;
/** Runs every rule on one reading. A rule whose facts are missing is listed as skipped, one that throws as broken. */
function judge(reading, config = DEFAULTS, rules$1 = rules) {
	const findings = [];
	const skipped = [];
	const broken = [];
	const subject = reading.subject.path;
	for (const rule of rules$1) {
		const level = config.rules[rule.id];
		if (level === "off" || !concerns(rule, reading)) continue;
		const missing = rule.needs.find((name) => reading.facts[name] === void 0);
		if (missing !== void 0) {
			const why = reading.missing[missing] ?? {
				reason: `no ${missing}`,
				blocked: false
			};
			skipped.push({
				rule: rule.id,
				subject,
				reason: why.reason,
				...why.blocked ? { blocking: true } : {}
			});
			continue;
		}
		try {
			let hits = 0;
			for (const hit of rule.check(reading.facts)) {
				hits += 1;
				if (hits > HITS_PER_RULE) break;
				findings.push(finding(rule, hit, subject, level));
			}
		} catch (error) {
			broken.push({
				rule: rule.id,
				subject,
				error: error instanceof Error ? error.message : String(error)
			});
		}
	}
	return {
		findings: distinct$1(findings),
		skipped,
		broken
	};
}
/** What a rule needs tells which subjects it is about; it is not skipped on the others, it has nothing to say there. */
function concerns({ needs, section }, { subject: { kind }, facts, missing }) {
	if (section === "smoke") return facts.smoke !== void 0 || missing.smoke !== void 0;
	if (needs.includes("dataset")) return kind === "dataset";
	if (needs.includes("trainingConfig")) return kind === "training-config";
	return kind === "checkpoint" || kind === "adapter";
}
function finding(rule, hit, subject, level) {
	return {
		rule: rule.id,
		severity: level ?? hit.severity ?? rule.severity,
		subject,
		at: hit.at,
		args: hit.args,
		message: rule.message(hit.args),
		why: rule.why,
		...hit.fix === void 0 ? {} : { fix: hit.fix },
		fingerprint: fingerprintOf({
			rule: rule.id,
			subject,
			at: hit.at,
			args: hit.args
		}),
		state: "new"
	};
}
function distinct$1(findings) {
	const seen = /* @__PURE__ */ new Set();
	return findings.filter((f) => !seen.has(f.fingerprint) && seen.add(f.fingerprint));
}
/** Equal for the same defect in two runs, whatever the line. */
function fingerprintOf({ rule, subject, at, args }) {
	if (at.row !== void 0 && args["count"] !== void 0) return fingerprint([
		rule,
		subject,
		at.file,
		args["count"]
	]);
	return fingerprint([
		rule,
		subject,
		at.file,
		at.pointer ?? "",
		at.row ?? "",
		args
	]);
}
/** 64 bits of FNV-1a in hex over canonical JSON; equal for equal findings on every machine. */
function fingerprint(parts) {
	const text = canonical(parts);
	let a = 2166136261;
	let b = 2646966556;
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 16777619);
		b = Math.imul(b ^ unit ^ a >>> 16, 16777619);
	}
	return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value === "object" && value !== null) return `{${Object.entries(value).sort(([x], [y]) => x < y ? -1 : x > y ? 1 : 0).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
	return JSON.stringify(value);
}
/**
* Marks as `existing` what the earlier state already had, and lists as `fixed` what only the earlier state has; findings
* are compared by fingerprint. A finding whose rule could not be run now is not called fixed.
*/
function withStates(judged, before) {
	const known = new Set(before.findings.map((f) => f.fingerprint));
	const now = new Set(judged.findings.map((f) => f.fingerprint));
	const unsure = new Set([...judged.skipped.filter((s) => s.blocking === true), ...judged.broken].map((s) => s.rule));
	const gone = before.findings.filter((f) => !now.has(f.fingerprint) && !unsure.has(f.rule));
	return {
		...judged,
		findings: judged.findings.map((f) => known.has(f.fingerprint) ? {
			...f,
			state: "existing"
		} : f),
		fixed: gone.map(({ fix, ...f }) => ({
			...f,
			state: "existing"
		}))
	};
}
const RANK = {
	error: 3,
	warning: 2,
	notice: 1
};
/** `fail` beats `incomplete` beats `pass`. */
function verdict(judged, config) {
	const counted = config.onlyNew ? judged.findings.filter((f) => f.state === "new") : judged.findings;
	const threshold = config.failOn === "never" ? Number.POSITIVE_INFINITY : RANK[config.failOn];
	if (counted.some((f) => RANK[f.severity] >= threshold)) return "fail";
	if (judged.broken.length > 0) return "incomplete";
	if (judged.findings.some((f) => f.rule === "file-is-lfs-pointer")) return "incomplete";
	if (judged.skipped.some((s) => s.blocking === true || config.required.includes(s.rule))) return "incomplete";
	return "pass";
}
/** The report of one run: findings worst first, then by subject, file and rule. */
function report(judged, subjects, config, version, degraded = []) {
	const all = {
		findings: judged.flatMap((j) => j.findings).sort(inOrder),
		skipped: judged.flatMap((j) => j.skipped),
		broken: judged.flatMap((j) => j.broken),
		...judged.some((j) => j.fixed !== void 0) ? { fixed: judged.flatMap((j) => j.fixed ?? []).sort(inOrder) } : {}
	};
	const counts = {
		error: 0,
		warning: 0,
		notice: 0
	};
	for (const f of all.findings) counts[f.severity] += 1;
	return {
		schemaVersion: 1,
		tool: {
			name: "tunelint",
			version
		},
		verdict: verdict(all, config),
		counts,
		subjects,
		...all,
		degraded
	};
}
function inOrder(a, b) {
	return RANK[b.severity] - RANK[a.severity] || compare$1(a.subject, b.subject) || compare$1(a.rule, b.rule) || compare$1(a.at.file, b.at.file) || compare$1(a.at.pointer ?? "", b.at.pointer ?? "");
}
function compare$1(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/read/safetensors.ts
/** As in the library: https://github.com/huggingface/safetensors/blob/main/safetensors/src/tensor.rs (MAX_HEADER_SIZE). */
const MAX_HEADER_BYTES = 1e8;
/** One read of this size holds the header of nearly every shard, so that most files cost one request. */
const FIRST_READ_BYTES$1 = 65536;
/** The index of a model with 10^12 parameters in a few hundred experts is about 10 MB. */
const MAX_INDEX_BYTES = 64e6;
const LENGTH_BYTES = 8;
/** Bits of one element; a dtype that is not here is one that a newer library knows, and its size is not judged. */
const DTYPE_BITS = /* @__PURE__ */ new Map([
	["F4", 4],
	["F6_E2M3", 6],
	["F6_E3M2", 6],
	["BOOL", 8],
	["U8", 8],
	["I8", 8],
	["F8_E5M2", 8],
	["F8_E4M3", 8],
	["F8_E8M0", 8],
	["I16", 16],
	["U16", 16],
	["F16", 16],
	["BF16", 16],
	["I32", 32],
	["U32", 32],
	["F32", 32],
	["F64", 64],
	["I64", 64],
	["U64", 64],
	["C64", 64]
]);
/**
* The header of one safetensors file, read by range, with the checks that the library makes before it loads one byte:
* https://github.com/huggingface/safetensors/blob/main/safetensors/src/tensor.rs (read_metadata, validate). Also refuses
* duplicate keys, as https://github.com/huggingface/safetensors#format demands. Throws `SourceError` when the bytes
* cannot be had.
*/
async function readSafetensorsHeader(source, entry) {
	const file = entry.path;
	if (entry.size < LENGTH_BYTES) return problem$1(file, `is ${entry.size} bytes long, too short for a safetensors file`);
	let bytes = await source.bytes(file, 0, Math.min(entry.size, FIRST_READ_BYTES$1));
	if (bytes.length < LENGTH_BYTES) return problem$1(file, "is too short for a safetensors file");
	const length = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).getBigUint64(0, true);
	if (length > MAX_HEADER_BYTES) return problem$1(file, `declares a header of ${length} bytes; safetensors allows ${MAX_HEADER_BYTES}`);
	const dataStart = LENGTH_BYTES + Number(length);
	if (dataStart > entry.size) return problem$1(file, `declares a header of ${length} bytes and is only ${entry.size} bytes long`);
	if (dataStart > bytes.length) {
		const rest = await source.bytes(file, bytes.length, dataStart);
		const whole = new Uint8Array(bytes.length + rest.length);
		whole.set(bytes);
		whole.set(rest, bytes.length);
		bytes = whole;
	}
	if (dataStart > bytes.length) return problem$1(file, "ended before its header did");
	const json = headerObject(bytes.subarray(LENGTH_BYTES, dataStart));
	if (typeof json === "string") return problem$1(file, `has a header that ${json}`);
	return header(file, json, dataStart, entry.size - dataStart);
}
/** Which tensor an index puts into which file; a problem when it is not such an index. Throws `SourceError`. */
async function readWeightIndex(source, entry) {
	if (entry.size > MAX_INDEX_BYTES) return problem$1(entry.path, `is ${entry.size} bytes long; an index of weights is at most ${MAX_INDEX_BYTES}`);
	const parsed = parseJson(await source.bytes(entry.path), entry.path, MAX_INDEX_BYTES);
	if ("reason" in parsed) return parsed;
	if (!isRecord(parsed.value)) return problem$1(entry.path, "is not a JSON object");
	const { weight_map: map, metadata } = parsed.value;
	if (!isRecord(map)) return problem$1(entry.path, "has no weight_map");
	const shardOf = /* @__PURE__ */ new Map();
	for (const [tensor, shard] of Object.entries(map)) {
		if (typeof shard !== "string") return problem$1(entry.path, `weight_map names no file for ${tensor}`);
		shardOf.set(tensor, shard);
	}
	const { total_size: total } = isRecord(metadata) ? metadata : {};
	return {
		file: entry.path,
		shardOf,
		totalSize: typeof total === "number" ? total : void 0
	};
}
function header(file, json, dataStart, dataBytes) {
	const tensors = [];
	let metadata = Object.create(null);
	for (const [name, value] of Object.entries(json)) {
		if (name === "__metadata__") {
			if (value === null) continue;
			const read = stringRecord(value);
			if (read === void 0) return problem$1(file, "has a header whose __metadata__ is not a map of strings");
			metadata = read;
			continue;
		}
		const tensor = tensorEntry(file, name, value);
		if (typeof tensor === "string") return problem$1(file, `has a header in which ${name} ${tensor}`);
		tensors.push(tensor);
	}
	tensors.sort((a, b) => a.start - b.start || a.end - b.end);
	let end = 0;
	for (const tensor of tensors) {
		if (tensor.start !== end) {
			const how = tensor.start < end ? "overlaps the tensor before it" : "leaves a hole before it";
			return problem$1(file, `has a header in which ${tensor.info.name} ${how}`);
		}
		end = tensor.end;
	}
	const said = `its header says ${end} bytes of tensors and ${dataBytes} are there`;
	return {
		tensors: tensors.map(({ info, start, end }) => ({
			...info,
			span: [dataStart + start, dataStart + end]
		})),
		metadata,
		problem: end > dataBytes ? {
			...problem$1(file, `is cut: ${said}`),
			kind: "cut"
		} : end < dataBytes ? {
			...problem$1(file, `is too long: ${said}`),
			kind: "long"
		} : void 0
	};
}
function tensorEntry(file, name, value) {
	if (!isRecord(value)) return "is not an object";
	const { dtype, shape, data_offsets: offsets } = value;
	if (typeof dtype !== "string") return "has no dtype";
	if (!Array.isArray(shape) || !shape.every(isCount)) return "has a shape that is not a list of sizes";
	if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) return "has no data_offsets";
	const [start, end] = [Number(offsets[0]), Number(offsets[1])];
	if (end < start) return "ends before it starts";
	const sizes = shape;
	const elements = sizes.reduce((product, size) => product * size, 1);
	if (!Number.isSafeInteger(elements)) return "has a shape that overflows";
	const bits = DTYPE_BITS.get(dtype);
	if (bits !== void 0 && elements * bits !== (end - start) * 8) return `has ${end - start} bytes, which is not ${JSON.stringify(sizes)} of ${dtype}`;
	return {
		info: {
			name,
			dtype,
			shape: sizes,
			file
		},
		start,
		end
	};
}
/** The object of a header, read as strictly as the library reads it, or what is wrong with it. */
function headerObject(bytes) {
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return "is not UTF-8";
	}
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		return "is not JSON";
	}
	if (!isRecord(json)) return "is not a JSON object";
	return colons(text) === members(json) ? json : "names a key twice";
}
/** Colons outside strings: in valid JSON, the number of members written. */
function colons(text) {
	let count = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (inString) {
			if (char === 92) at++;
			else if (char === 34) inString = false;
		} else if (char === 34) inString = true;
		else if (char === 58) count++;
	}
	return count;
}
function members(json) {
	let count = 0;
	const stack = [json];
	while (stack.length > 0) {
		const value = stack.pop();
		if (typeof value !== "object" || value === null) continue;
		const children = Object.values(value);
		if (!Array.isArray(value)) count += children.length;
		for (const child of children) if (typeof child === "object") stack.push(child);
	}
	return count;
}
function problem$1(file, reason) {
	return {
		at: { file },
		reason
	};
}
function stringRecord(value) {
	if (!isRecord(value)) return void 0;
	const record = Object.create(null);
	for (const [key, text] of Object.entries(value)) {
		if (typeof text !== "string") return void 0;
		record[key] = text;
	}
	return record;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isCount(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
// src/read/adapter.ts
const CONFIG = "adapter_config.json";
/** PEFT's name, https://github.com/huggingface/peft/blob/main/src/peft/utils/constants.py (SAFETENSORS_WEIGHTS_NAME). */
const WEIGHTS = "adapter_model.safetensors";
/** Real ones are below 10 kB; those with a rank per layer reach some 100 kB. */
const MAX_CONFIG_BYTES = 1e7;
/**
* The adapter in `folder`, of which `files` are the files directly in it. Undefined without a readable
* adapter_config.json. `tensors` is undefined when adapter_model.safetensors is absent or unreadable; an
* adapter_model.bin is a pickle and is never opened.
*/
async function readAdapter(source, folder, files) {
	const prefix = folder === "." || folder === "" ? "" : `${folder}/`;
	const configEntry = files.find((file) => file.path === prefix + CONFIG);
	const weightsEntry = files.find((file) => file.path === prefix + WEIGHTS);
	const problems = [];
	const unreadable = [];
	const config = await readOrNote(configEntry, unreadable, (entry) => readConfig(source, entry));
	if (config === void 0) return {
		problems,
		unreadable
	};
	if ("reason" in config) return {
		problems: [config],
		unreadable
	};
	const header = await readOrNote(weightsEntry, unreadable, (entry) => readSafetensorsHeader(source, entry));
	if (header !== void 0 && "reason" in header) problems.push(header);
	else if (header?.problem !== void 0) problems.push(header.problem);
	const tensors = header === void 0 || "reason" in header ? void 0 : header.tensors;
	return {
		adapter: {
			...adapter(prefix + CONFIG, config.json),
			tensors
		},
		problems,
		unreadable
	};
}
/** What adapter_config.json says; a key of the wrong type counts as absent. */
function adapter(file, json) {
	const value = (key) => Object.hasOwn(json, key) ? json[key] ?? null : null;
	const text = (key) => {
		const found = value(key);
		return typeof found === "string" ? found : void 0;
	};
	const base = text("base_model_name_or_path");
	const target = value("target_modules");
	return {
		file,
		json,
		peftType: text("peft_type"),
		base: base === void 0 ? void 0 : {
			value: base,
			at: {
				file,
				pointer: "/base_model_name_or_path"
			}
		},
		baseRevision: text("revision"),
		modulesToSave: texts(value("modules_to_save")) ?? [],
		trainableTokenIndices: value("trainable_token_indices"),
		targetModules: typeof target === "string" ? target : texts(target)
	};
}
async function readConfig(source, entry) {
	const at = { file: entry.path };
	if (entry.size > MAX_CONFIG_BYTES) return {
		at,
		reason: `has ${entry.size} bytes, too many for an adapter's config`
	};
	const parsed = parseJson(await source.bytes(entry.path), entry.path, MAX_CONFIG_BYTES);
	if ("reason" in parsed) return parsed;
	return isJsonObject(parsed.value) ? { json: parsed.value } : {
		at,
		reason: "is not a JSON object"
	};
}
async function readOrNote(entry, unreadable, read) {
	if (entry === void 0) return void 0;
	try {
		if (entry.unreadable === void 0) return await read(entry);
		unreadable.push(entry);
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		unreadable.push({
			...entry,
			unreadable: error.reason
		});
	}
}
function texts(value) {
	if (typeof value === "string") return [value];
	if (!Array.isArray(value)) return void 0;
	return value.filter((item) => typeof item === "string");
}
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/read/folder.ts
/** The small JSON files of a model are a few kB; vocabularies excepted, nothing honest comes near this. */
const SMALL_JSON_LIMIT = 16777216;
/** Opens a folder; `files` are the entries directly in it. */
function openFolder(source, path, files) {
	const prefix = path === "." ? "" : `${path}/`;
	const byName = new Map(files.map((f) => [f.path.slice(prefix.length), f]));
	const problems = [];
	const unreadable = [];
	const failed = /* @__PURE__ */ new Map();
	function fail(entry, reason) {
		if (failed.has(entry.path)) return;
		failed.set(entry.path, reason);
		unreadable.push(entry);
	}
	async function bytes(entry, limit) {
		if (entry.unreadable !== void 0) {
			fail(entry, UNREADABLE[entry.unreadable]);
			return;
		}
		if (entry.size > limit) {
			const reason = `has ${entry.size} bytes; more than ${limit} are not read`;
			if (!failed.has(entry.path)) problems.push({
				at: { file: entry.path },
				reason
			});
			failed.set(entry.path, reason);
			return;
		}
		try {
			return await source.bytes(entry.path);
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			fail({
				...entry,
				unreadable: error.reason
			}, UNREADABLE[error.reason]);
			return;
		}
	}
	async function parse(entry, limit = SMALL_JSON_LIMIT) {
		const content = await bytes(entry, limit);
		if (content === void 0) return { kind: "unreadable" };
		const parsed = parseJson(content, entry.path);
		if ("reason" in parsed) {
			problems.push(parsed);
			failed.set(entry.path, "is not valid JSON");
			return {
				kind: "problem",
				problem: parsed
			};
		}
		return {
			kind: "value",
			value: parsed.value
		};
	}
	async function json(name, limit) {
		const entry = byName.get(name);
		if (entry === void 0) return void 0;
		const parsed = await parse(entry, limit);
		if (parsed.kind !== "value") return void 0;
		if (isObject$3(parsed.value)) return {
			file: entry.path,
			value: parsed.value
		};
		problems.push({
			at: {
				file: entry.path,
				pointer: ""
			},
			reason: `holds ${kindOf$1(parsed.value)} where an object is expected`
		});
		failed.set(entry.path, "is not a JSON object");
	}
	return {
		source,
		path,
		files,
		problems,
		unreadable,
		file: (name) => byName.get(name),
		bytes,
		parse,
		json,
		async text(name, limit = SMALL_JSON_LIMIT) {
			const entry = byName.get(name);
			const content = entry === void 0 ? void 0 : await bytes(entry, limit);
			if (entry === void 0 || content === void 0) return void 0;
			return {
				file: entry.path,
				value: new TextDecoder().decode(content)
			};
		},
		whyUnreadable(names) {
			const found = names.flatMap((name) => {
				const entry = byName.get(name);
				if (entry === void 0) return [];
				const reason = failed.get(entry.path) ?? (entry.unreadable === void 0 ? void 0 : UNREADABLE[entry.unreadable]);
				return reason === void 0 ? [] : [`${name} ${reason}`];
			});
			return found.length === 0 ? void 0 : found.join(", ");
		}
	};
}
/** The words for each reason, to follow a file's name. */
const UNREADABLE = {
	"lfs-pointer": "is a Git LFS pointer",
	"link-outside": "is a link that leaves the checked folder",
	"no-permission": "may not be read",
	"too-large": "is too large to be read",
	"not-reachable": "could not be reached",
	broken: "could not be read"
};
function kindOf$1(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
/** Reads one key of a JSON object with its place. */
function placed(part, key, read) {
	if (part === void 0) return void 0;
	const value = read(part.value[key]);
	return value === void 0 ? void 0 : {
		value,
		at: {
			file: part.file,
			pointer: `/${escapePointer(key)}`
		}
	};
}
function isObject$3(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** One reference token of a JSON Pointer (RFC 6901). */
function escapePointer(key) {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
function stringOf(value) {
	return typeof value === "string" ? value : void 0;
}
function numberOf$1(value) {
	return typeof value === "number" ? value : void 0;
}
function stringsOf(value) {
	return Array.isArray(value) ? value.filter((v) => typeof v === "string") : [];
}
// src/tokenizer/unicode-tables.ts
/** Names, in the order in which GENERAL_CATEGORIES numbers them. */
const GENERAL_CATEGORY_NAMES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn";
/** Oniguruma: runs over all code points, one base-36 digit of category and a base-36 length. */
const GENERAL_CATEGORIES = "pw m1 h3 j1 h3 d1 e1 h1 i1 h1 c1 h2 8a h2 i3 h2 0q d1 h1 e1 k1 b1 k1 1q d1 i1 e1 i1 px m1 h1 j4 l1 h1 k1 l1 41 f1 i1 q1 l1 k1 l1 i1 a2 k1 11 h2 k1 a1 41 g1 a3 h1 0n i1 07 1o i1 18 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 02 11 01 11 01 13 02 11 01 11 02 11 03 12 04 11 02 11 03 13 02 11 02 11 01 11 01 11 02 11 01 12 01 11 02 11 03 11 01 11 02 12 41 01 13 44 01 21 11 01 21 11 01 21 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 01 21 11 01 11 03 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 17 02 11 02 12 01 11 04 11 01 11 01 11 01 11 01 11x 41 1r 3i k4 3c ke 35 k7 31 k1 31 kh 534 01 11 01 11 31 k1 01 11 t2 31 13 h1 01 t4 k2 01 h1 03 t1 01 t1 02 11 0h t1 09 1z 01 12 03 13 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 15 01 11 i1 01 11 02 12 01f 11c 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 l1 55 72 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 02 11 01 11 01 11 01 11 01 11 01 11 01 12 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 t1 012 t2 31 h6 115 h1 c1 t2 l2 j1 t1 519 c1 51 h1 52 h1 52 h1 51 t8 4r t4 44 h2 tb q6 i3 h2 j1 h2 l2 5b h1 q1 h3 4w 31 4a 5l 8a h4 42 51 42r h1 41 57 q1 l1 56 32 52 l1 54 42 8a 43 l2 41 he t1 q1 41 51 4u 5r t2 42h 5b 41 te 8a 4x 59 32 l1 h3 31 t2 51 j2 4m 54 31 59 31 53 31 55 t2 hf t1 4p 53 t2 h1 t1 4b t5 4o k1 46 t1 q2 t5 59 415 31 5o q1 5w 61 41i 51 61 51 41 63 58 64 51 62 41 57 4a 52 h2 8a h1 31 4f 51 62 t1 48 t2 42 t2 4m t1 47 t1 41 t3 44 t2 51 41 63 54 t2 62 t2 62 51 41 t8 61 t4 42 t1 43 52 t2 8a 42 j2 a6 l1 j1 41 h1 51 t2 52 61 t1 46 t4 42 t2 4m t1 47 t1 42 t1 42 t1 42 t2 51 t1 63 52 t4 52 t2 53 t3 51 t7 44 t1 41 t7 8a 52 43 51 h1 ta 52 61 t1 49 t1 43 t1 4m t1 47 t1 42 t1 45 t2 51 41 63 55 t1 52 61 t1 62 51 t2 41 tf 42 52 t2 8a h1 j1 t7 41 56 t1 51 62 t1 48 t2 42 t2 4m t1 47 t1 42 t1 45 t2 51 41 61 51 61 54 t2 62 t2 62 51 t7 52 61 t4 42 t1 43 52 t2 8a l1 41 a6 ta 51 41 t1 46 t3 43 t1 44 t3 42 t1 41 t1 42 t3 42 t3 43 t3 4c t4 62 51 62 t3 63 t1 63 51 t2 41 t6 61 te 8a a3 l6 j1 l1 t5 51 63 51 48 t1 43 t1 4n t1 4g t2 51 41 53 64 t1 53 t1 54 t7 52 t1 43 t2 41 t2 42 52 t2 8a t7 h1 a7 l1 41 51 62 h1 48 t1 43 t1 4n t1 4a t1 45 t2 51 41 61 51 65 t1 51 62 t1 62 52 t7 62 t6 42 t1 42 52 t2 8a t1 42 61 tc 52 62 49 t1 43 t1 415 52 41 63 54 t1 63 t1 63 51 41 l1 t4 43 61 a7 43 52 t2 8a a9 l1 46 t1 51 62 t1 4i t3 4o t1 49 t1 41 t2 47 t3 51 t4 63 53 t1 51 t1 68 t6 8a t2 62 h1 tc 41c 51 42 57 t4 j1 46 31 58 h1 8a h2 t11 42 t1 41 t1 45 t1 4o t1 41 t1 4a 51 42 59 41 t2 45 t1 31 t1 57 t1 8a t2 44 tw 41 l3 hf l1 h1 l3 52 l6 8a aa l1 51 l1 51 l1 51 d1 e1 d1 e1 62 48 t1 410 t4 5e 61 55 h1 52 45 5b t1 510 t1 l8 51 l6 t1 l2 h5 l4 h2 t11 417 62 54 61 56 61 52 62 52 41 8a h6 46 62 52 44 53 41 63 42 67 43 54 4d 51 62 52 66 51 41 61 8a 63 51 l2 012 t1 01 t5 01 t2 117 h1 31 13 495 t1 44 t2 47 t1 41 t1 44 t2 415 t1 44 t2 4x t1 44 t2 47 t1 41 t1 44 t2 4f t1 41l t1 44 t2 41v t2 53 h9 ak t3 4g la t6 02e t2 16 t2 c1 4h8 l1 h1 4h m1 4q d1 e1 t3 423 h3 93 48 t7 4i 53 61 t9 4j 52 61 h2 t9 4i 52 tc 4d t1 43 t1 52 tc 41g 52 61 57 68 51 62 5b h3 31 h3 j1 41 51 t2 8a t6 aa t6 h6 c1 h4 53 q1 51 8a t6 4z 31 41h t7 45 52 4y 51 41 t5 41y ta 4v t1 53 64 52 63 t4 62 51 66 53 t4 l1 t3 h2 8a 4u t2 45 tb 418 t4 4q t6 8a a1 t3 ly 4n 52 62 51 t2 h2 41h 61 51 61 57 t1 51 61 51 62 58 66 5a t2 51 8a t6 8a t6 h7 31 h6 t2 5e 71 5g t1d 54 61 41b 51 61 55 61 51 65 51 62 48 t1 h2 8a h7 la 59 l9 h3 52 61 4u 61 54 62 52 61 53 42 8a 418 51 61 52 63 51 61 53 62 t8 h4 410 68 58 62 52 t3 h5 8a t3 43 8a 4u 36 h2 19 01 11 t5 017 t2 03 h8 t8 53 h1 5d 61 57 44 51 46 51 42 61 52 41 t5 118 31r 1d 31 1y 311 51s 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 19 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 19 08 16 t2 06 t2 18 08 18 08 16 t2 06 t2 18 t1 01 t1 01 t1 01 t1 01 18 08 1e t2 18 28 18 28 18 28 15 t1 12 04 21 k1 11 k3 13 t1 12 04 21 k3 14 t2 12 04 t1 k3 18 05 k3 t2 13 t1 12 04 21 k2 t1 mb q5 c6 h2 f1 g1 d1 f2 g1 d1 f1 h8 n1 o1 q5 m1 h9 f1 g1 h4 b2 h3 i1 d1 e1 hb i1 h1 b1 ha m1 q5 t1 qa a1 31 t2 a6 i3 d1 e1 31 aa i3 d1 e1 t1 3d t3 jx tf 5d 74 51 73 5c tf l2 01 l4 01 l2 11 03 12 03 11 l1 01 l2 i1 05 l6 01 l1 01 l1 01 l1 04 l1 11 04 11 44 11 l2 12 02 i5 01 14 l1 i1 l2 11 l1 ag 9z 01 11 94 a1 l2 t4 i5 l5 i2 l4 i1 l2 i1 l2 i1 l7 i1 lv i2 l2 i1 l1 i1 lv i7g l8 d1 e1 d1 e1 lk i2 l7 d1 e1 l29 i1 lu ip l14 i6 l20 tm lb tl a1o l26 am l53 i1 l9 i1 l1i i8 l33 i1 l6w d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 au l18 i5 d1 e1 iv d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 ig l74 i3n d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 i1r d1 e1 d1 e1 iw d1 e1 i76 l1c il l2 i6 l13 t2 lw t1 l2x 01c 11c 01 11 03 12 01 11 01 11 01 11 04 11 01 12 01 16 32 03 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 12 l6 01 11 01 11 53 01 11 t5 h4 a1 h2 112 t1 11 t5 11 t2 41k t7 31 h1 te 51 4n t9 47 t1 47 t1 47 t1 47 t1 47 t1 47 t1 47 t1 47 t1 5w h2 f1 g1 f1 g1 h3 f1 g1 h1 f1 g1 h9 c1 h2 c1 h1 f1 g1 h2 f1 g1 d1 e1 d1 e1 d1 e1 d1 e1 h5 31 ha c2 h4 c1 h1 d1 hd l2 h3 d1 e1 d1 e1 d1 e1 d1 e1 c1 ty lq t1 l2h tc l5y tq lg m1 h3 l1 31 41 91 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 l2 d1 e1 d1 e1 d1 e1 d1 e1 c1 d1 e2 l1 99 54 62 c1 35 l2 93 31 41 h1 l2 t1 42e t2 52 k2 32 41 c1 42i h1 33 41 t5 417 t1 42m t1 l2 a4 la 4w l12 t9 l1 4g lv t1 aa lu a8 l1 af lw aa l13 af l8w 4534 l1s 4g7p 31 4vr t3 l1j t9 414 36 h2 47g 31 h3 4g 8a 42 tk 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 41 51 73 h1 5a h1 31 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 32 52 41y 9a 52 h6 t8 kn 39 k2 01 11 01 11 01 11 01 11 01 11 01 11 01 13 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 31 18 01 11 01 11 02 11 01 11 01 11 01 11 01 11 31 k2 01 11 01 11 41 01 11 01 13 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 05 11 05 11 01 11 01 11 01 11 01 11 01 11 01 11 01 11 04 11 01 11 02 11 t2 01 11 t1 11 t1 11 01 11 01 11 01 11 01 tl 33 01 11 41 32 11 47 51 43 51 44 51 4n 62 52 61 l4 51 t3 a6 l2 j1 l1 t6 41g h4 t8 62 41e 6g 52 t8 h2 8a t6 5i 46 h3 41 h1 42 51 8a 4s 58 h2 4n 5b 62 tb h1 4t t3 53 61 41b 51 62 54 62 52 63 hd t1 31 8a t4 h2 45 51 31 49 8a 45 t1 415 56 62 52 62 52 t9 43 51 48 51 61 t2 8a t2 h4 4g 31 46 l3 41 61 51 61 41e 51 41 53 42 52 45 52 41 51 41 to 42 31 h2 4b 61 52 62 h2 41 32 61 51 ta 46 t2 46 t2 46 t9 47 t1 47 t1 117 k1 34 19 31 k2 t4 128 4z 62 51 62 51 62 h1 61 51 t2 8a t6 48mc tc 4n t4 41d t4 r1kw s4xs 4a6 t2 42y t12 17 tc 15 t5 41 51 4a i1 4d t1 45 t1 41 t1 42 t1 42 t1 430 kh tg 4a3 e1 d1 lg 41s t2 41i t7 l1 tw 4c j1 l3 5g h7 d1 e1 h1 t6 5g h1 c2 b2 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 d1 e1 h2 d1 e1 h4 b3 h3 t1 h4 c1 d1 e1 d1 e1 d1 e1 h3 i1 c1 i3 t1 h1 j1 h2 t4 45 t1 43r t2 q1 t1 h3 j1 h3 d1 e1 h1 i1 h1 c1 h2 8a h2 i3 h2 0q d1 h1 e1 k1 b1 k1 1q d1 i1 e1 i1 d1 e1 h1 d1 e1 h2 4a 31 419 32 4v t3 46 t2 46 t2 46 t2 43 t3 j2 i1 k1 l1 j2 t1 l1 i4 l2 ta q3 l2 t2 4c t1 4q t1 4j t1 42 t1 4f t2 4e ty 43f t5 h3 t4 a19 t3 l9 91h a4 lh a2 l3 t1 ld t3 l1 t1b l19 51 t3m 4t t3 41d tf 51 ar t4 4w a4 t9 4k 91 48 91 t5 412 55 t5 4u t1 h1 410 t4 48 h1 95 t16 014 114 426 t2 8a t6 010 t4 110 t4 414 t8 41g tb h1 0b t1 0f t1 07 t1 02 t1 1b t1 1f t1 17 t1 12 t3 41g tc 48n t9 4m ta 48 to 36 t1 316 t1 39 t1x 46 t2 41 t1 418 t1 42 t3 41 t2 4n t1 h1 a8 4n l2 a7 4v t8 a9 t1c 4j t1 42 t5 a5 4m a6 t3 h1 4q t5 h1 t1s 41k t4 a2 42 ag t2 a1a 41 53 t1 52 t5 54 44 t1 43 t1 4t t2 53 t4 51 a9 t7 h9 t7 4t a2 h1 4t a3 tw 48 l1 4s 52 t4 a5 h7 t9 41i t3 h7 4m t2 a8 4j t5 a8 4i t7 h4 tc a7 t28 421 t1j 01f td 11f t7 a6 410 54 t8 8a t6 8a 44 31 41 0m t3 55 c1 31 1m t8 i2 t5s av t1 416 t1 52 c1 t2 42 tg 43 t1j 54 4t aa 41 t8 4m 5b a4 h5 tm 4i 54 h4 t12 4l a7 tk 4n t9 61 51 61 41h 5f h7 t4 ak 8a 51 42 52 41 t9 53 61 419 63 54 62 52 h2 q1 h4 51 ta q1 t2 4p t7 8a t6 53 410 55 61 58 t1 8a h4 41 62 41 t8 4z 51 h2 41 t9 52 61 41c 63 59 62 44 h4 54 h1 61 51 8a 41 h1 41 h3 t1 ak tb 4i t1 4p 63 53 62 51 61 52 h6 51 42 51 t1q 47 t1 41 t1 44 t1 4f t1 4a h1 t6 41b 51 63 58 t5 8a t6 52 62 t1 48 t2 42 t2 4m t1 47 t1 42 t1 45 t1 52 41 62 51 64 t2 62 t2 63 t2 41 t6 61 t5 45 62 t2 57 t3 55 tb 4a t1 41 t2 41 t1 412 t1 41 63 56 t1 61 t2 61 t1 64 t1 62 51 61 51 41 51 41 h2 t1 h2 t8 52 tt 41h 63 58 62 53 61 51 44 h5 8a h2 t1 h1 51 43 tu 41c 63 56 61 51 64 52 61 52 42 h1 41 t8 8a t4m 41b 63 54 t2 64 52 61 52 hn 44 52 ty 41c 63 58 62 51 61 52 h3 41 tb 8a t6 hd tj 417 51 61 51 62 56 61 51 41 h1 t6 8a t6 8k ts 4r t2 51 61 51 62 54 61 55 t4 8a a2 h3 l1 47 t55 418 63 59 61 52 h1 t2s 0w 1w 8a a9 tc 48 t2 41 t2 48 t1 42 t1 4o 66 t1 62 t2 52 61 51 41 61 41 61 51 h3 t9 8a t1y 48 t2 413 63 54 t2 52 64 51 41 h1 41 61 tr 41 5a 414 56 61 41 54 h8 51 t8 41 56 62 53 41a 5d 61 52 h3 41 h5 td 421 t7 ha t52 4x h1 te 8a t6 49 t1 411 61 57 t1 56 61 51 41 h5 ta 8a aj t3 h2 4u t2 5m t1 61 57 61 52 61 52 t21 47 t1 42 t1 412 56 t3 51 t1 52 t1 57 41 51 t8 8a t6 46 t1 42 t1 4w 65 t1 52 t1 62 51 61 51 41 t7 8a t8m 4j 52 62 h2 t7 52 41 61 4d t1 4y 62 55 t3 62 51 61 51 hd 8a 51 t2d 41 tf al l8 j4 lh td h1 4pm t2u 933 t1 h5 tb 45g t218 42p h2 td 4ts qg 51 46 5f ta 432z t5 4g7 t5a1 4u 5c 63 53 8a t1c6 4ft t7 4v t1 8a t4 h2 427 t1 8a t6 4u t2 55 h1 ta 41c 57 h5 l4 34 h1 l1 ta 8a t1 a7 t1 4l t5 4j tc0 33 414 32 h3 8a t5i 0w 1w an h4 t2t 423 t4 51 41 61j t7 54 3d t1s 32 h1 31 51 tb 62 te 44qg t8 4ye t15 4a t6w7 34 t1 37 t1 32 t1 483 tf 41 tt 43 t2 41 te 44 t8 4b0 t1s4 42z t5 4d t3 49 t7 4a t2 l1 52 h1 q4 t318 l6o 8a t6 lc4 t24 51a t2 5n t9 l38 t1o l6u ta l13 t2 l1o 62 53 l3 66 q8 58 l2 57 lu 54 l1p tl l1u 53 l1 t3e ak tc ak tc l2f t9 ap t3r 0q 1q 0q 17 t1 1i 0q 1q 01 t1 02 t2 01 t2 02 t2 04 t1 08 14 t1 11 t1 17 t1 1b 0q 1q 02 t1 04 t2 08 t1 07 t1 1q 02 t1 04 t1 05 t1 01 t3 07 t1 1q 0q 1q 0q 1q 0q 1q 0q 1q 0q 1q 0q 1s t2 0p i1 1p i1 16 0p i1 1p i1 16 0p i1 1p i1 16 0p i1 1p i1 16 0p i1 1p i1 16 01 11 t2 81e le8 51j l4 51e l8 51 le 51 l2 h5 tf 55 t1 5f tuo 1a 41 1k t6 16 t5x 57 t1 5h t2 57 t1 52 t1 55 t5 31q tx 51 t34 419 t3 57 37 t2 8a t4 41 l1 t8w 4u 51 th 418 54 8a t5 j1 tcw 4r 31 54 8a t5y 4u 52 41 8a t4 h1 tdc 47 t1 44 t1 42 t1 4f t1 45h t2 a9 57 t15 0y 1y 57 31 t4 8a t4 h2 tlt a1n l1 a3 j1 a4 t24 a19 l1 af t5e 44 t1 4r t1 42 t1 41 t2 41 t1 4a t1 44 t1 41 t1 41 t6 41 t4 41 t1 41 t1 41 t1 43 t1 42 t1 41 t2 41 t1 41 t1 41 t1 41 t1 41 t1 42 t1 41 t2 44 t1 47 t1 44 t1 44 t1 41 t1 4a t1 4h t5 43 t1 45 t1 4h t1g i2 t7i l18 t4 l2s tc lf t2 lf t1 lf t1 l11 ta ad l4h t1k lt td l18 t4 l9 t7 l2 te l6 t4a l6z k5 lk8 t4 lh t3 ld t3 l3b t4 l2n t6 lc t4 l1 tf lc t4 l1k t8 la t6 l14 t8 lu t2 lc t4 l2 t1q l9g tc le t2 ld t3 la t5 l1k t7 lf t2 lb t6 l9 t7 l43 t1 l2k 8a tsm 4wyo tw 437e t6 466 t2 44g2 te 45rl tf 4ha t1wi 4f2 t15u 43t7 t5 438g tf975 q1 tu q2o t3k 56o t1e6o s1eke t2 s1eke t2";
/** Oniguruma's \\w: pairs of gap and length, base 36, as all range tables below. */
const ONIG_WORD = "1c a 7 q 4 1 1 q 1b 1 7 2 1 1 3 2 1 3 1 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 3v 1 4t 1 12 2 1 6 15 8 19 1 1 1 2 1 2 1 1 8 r 4 4 t b 5 22 4 2u 1 8 2 a 1 j 2 1 g 1n 2 2t e 1i 4 1 2 1 2 1a i s 4 b 5 o 1 6 8 23 1 3l 2 a 1 j 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 c a 1 1 1 2 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 g b 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 a 9 7 1 3 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 7 3 4 2 1 5 2 a 1 1 g 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e a g d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 2 a g 4 1 8 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3 c d 1 3 1 1f 1 3 1 5 5 4 7 5 2 a a 6 1 3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 2 d 1m 5 f 1 a 13 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4 w 1 n 2 6 a b 1 1 1 1 1 4 a 1 10 4 k 1 i 1 10 9 1 1l 22 6 26 2 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 3 w g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 m 9 m b k c d 1 3 1 2 c 2c 3 1 4 2 2 a x 3 1 b 6 2h 7 17 5 1y a v 1 c 4 c a 14 2 5 b 18 4 q 6 a 12 s 4 1r 1 t 2 b 6 a d 1 8 v 1d 25 3 a h 9 c 38 c 1k 8 a 3 1d 2 b 5 17 2 3 g 3 1 13 5 eu 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 1u 2 j 1 s 1 d 1 g d 1f x h 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 h 15 ml 1g 1ee 6d 6 9 c 12 1 1 5 1 2 1k 7 1 f o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 w 1b 1 d1 3 p f 1 5 2 5 4 2e 2 2 2 3 1 2i 1 4 5 17 1 2m h w 1c g e8 534 1s h3h 1v 1a 2 7h 3 s k 1f 1 a 1 37 11 9 2 2v 2 1v 2 2 1 1 1 8 l 1i 4 1 j 1g c 1y a a 6 o 3 1 1 1d 2 10 c t 3 1t e b 6 v 1 1j 9 e 2 a 6 n 3 21 o 3 2 g 2 5 a 6 2 6 2 6 9 7 1 7 1 17 1 e 6 3f 1 2 2 a 6 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 c 1 d 1 5 1 1 1 2 1 2 1 30 x a3 i 1s 2 1i 14 c 4 g g g 3 2 o 3 w 5 1 3r j a 7 q 4 1 1 q b 2h 3 6 2 6 2 6 2 3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x 1h 3s 1 3m t 3 1d f 1 v w d u 5 17 5 u 2 10 4 8 1 5 16 4e 2 a 6 10 4 10 4 14 8 1g c b 1 f 1 7 1 2 1 b 1 f 1 7 1 2 3 1g c 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y 1k 6 2 1s 4 1 2 5 8 1 3 1 t 2 3 4 1 w t 3 t z 8 1 u p 1i a m a j d i 32 21 1j 1f d 1f d 14 8 a 6 12 3 5 1 n 6y 16 1 2 3 2 g 3 1j x a 1 8 x v m 16 l r n 9 1z v g 9 1o 7 1 d p 7 a 6 1h 1 a 4 4 8 10 2 1 9 1x 4 4 1 d 1 1 z i 1 11 6 4 1q 7 1 1 1 4 1 f 1 a 7 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 1 a 2 2 2 3 2 1 6 1 5 7 2 7 3 5 b a 1 1 2 1 1 12 1 a 1 1 2 1 1 4 1 8 d 2 t 23 5 a 4 4 u 1y 1 1 8 a 4m 1i 2 9 n 6 y 1t 3 1 b a 12 1l 7 a 6 k s r 2 f 4 a 6 7 55 1n 2t 22 l 8 2 1 2 8 1 2 1 u 1 2 2 9 c a 1y 8 2 1a 2 8 1 2 r 1r 8 1 8 22 3 1 i 21 5j x f a 6 9 1 19 1 9 f a o u 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 9 8 a 6 6 1 2 1 11 1 2 1 6 7 a 8m n 9 h 1 15 3 5 d b 2d 1 27 pm 2u 33 h 5g 218 2p f ts g m a 32z 5 g7 5a1 1m 1c6 ft 7 v 1 a 6 27 1 a 6 u 2 5 b 1j 9 4 c a 9 l 5 j c0 19 3 a 5i 1s 3k 23 4 1l 7 h 1s 2 1 2 b 2 e 4qg 8 ye 15 a 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 3 2 381 a ee 1a 2 n f2 5 3 6 8 8 2 7 u 4 44 3 cb 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 8 2 1e e8 1j 4 1e 8 1 e 1 m 5 1 f uo v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 3 e 2 a 4 1 8x v h 1m d2 16 5y 17 dh 7 1 4 1 2 1 f 1 5h b 7 15 24 4 a x2 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h hg q 6 q 6 q 21y a sm wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g f9e8 6o";
/** Oniguruma's \\s. */
const ONIG_SPACE = "9 5 i 1 2s 1 q 1 4bj 1 1vj b t 2 5 1 1b 1 334 1";
/** Oniguruma's [[:alpha:]]. */
const ONIG_ALPHA = "1t q 6 q 1b 1 a 1 4 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 2e 1 t i 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 3v 8 4m 1 12 2 1 6 15 13 e 1 1 1 2 1 2 1 1 8 r 4 4 t b 5 1k 1 7 e 2u 1 8 4 8 4 3 a 3 2 1 g 1c d 2t o x 9 2 4 1 5 o 2 j j p 7 b 5 o 1 6 8 1 8 16 a c 3 7 6 24 1 g 1 3 4 f d j 1 8 2 2 2 m 1 7 1 1 3 4 3 8 2 2 2 2 1 1 8 1 4 2 1 5 c 2 a 1 4 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 4 5 4 2 2 2 4 1 7 4 1 1 h 6 b 3 1 9 1 3 1 m 1 7 1 2 1 5 3 9 1 3 1 2 3 1 f 4 l 4 4 3 1 8 2 2 2 m 1 7 1 2 1 5 3 8 2 2 2 2 9 2 4 2 1 5 d 1 g 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 3 3 1 6 1 14 d 1 3 1 n 1 g 3 8 1 3 1 3 8 2 1 3 2 1 2 4 s 4 1 8 1 3 1 n 1 a 1 5 3 8 1 3 1 3 8 2 6 2 1 4 d 3 c d 1 3 1 15 2 8 1 3 1 3 1 1 5 4 7 5 m 6 1 3 1 i 3 o 1 9 1 1 2 7 8 6 1 1 1 8 i 2 d 1m 5 7 6 1 1f 2 1 1 1 5 1 o 1 1 1 j 1 3 2 5 1 1 6 1 e 4 w 1 1r 8 1 10 4 j 4 g 1 10 1v 1j 1 1 2 5 g 1s a 4 2 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 11 g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 k b l c k c d 1 3 1 2 c 1g 2 j e 1 4 1 1v 2h 7 17 5 1y a v 1 c 4 9 n u 2 5 b 18 4 q 1i s 4 1r 2 k 1e 1 n 2 b 3 1d 1g 1 f 1 8 1f 16 2 4 a 18 1 b e 1j m 3 a 10 2 b 5 17 2 3 15 4 1 6 1 2 3 1 5 5c j y b 7q 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 38 1 d 1 g d 2t 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 h 15 ml 1g 1ee 6d 6 4 3 2 c 12 1 1 5 1 2 1k 7 1 g n 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 w 1b 1 d1 3 p 9 7 5 2 5 4 2e 6 3 1 2i 1 4 5 17 1 2m h w 1c g e8 534 1s h3h 1v 1a 2 7h 3 g a 2 k 1b 5 8 3 35 13 9 2 2v 2 1v 2 2 1 1 1 8 l k 1 x o 1g c 1w 1 1 18 6 3 1 1 3 a x 5 z d t 3 1f 1 c f 1 g g a 5 1 1j 9 e i n 3 1x 1 1 1 1 o 3 2 g 2 4 b 6 2 6 2 6 9 7 1 7 1 17 1 e 6 3f l 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 c 1 d 1 5 1 1 1 2 1 2 1 30 x a3 i 1s 2 1i 14 c 38 5 1 3r 10 q 6 q b 2h 3 6 2 6 2 6 2 3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x 1h 7f t 3 1d 1b w d u 5 17 5 u 2 10 4 8 1 5 16 4e i 10 4 10 4 14 8 1g c b 1 f 1 7 1 2 1 b 1 f 1 7 1 2 3 1g c 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y 1k 6 2 1s 4 1 2 5 8 1 3 1 t 16 t 3 t z 8 1 s r 1i a m a j d i 32 21 1j 1f d 1f d 14 y s 3 1 5 n 6y 16 1 2 3 2 g 3 1j 1 3 t a 1 8 m 16 i 1a l r n 9 1y 17 5 a 1l 9 1 d p n 1f h 4 8 z 3 1 9 1s 1 4 9 2 a 1 1 1 z i 1 y 2 1 6 4 1q 7 1 1 1 4 1 f 1 a 7 1l n 4 1 8 2 2 2 m 1 7 1 2 1 5 3 8 2 2 2 2 3 1 6 1 5 7 s a 1 1 2 1 1 12 1 a 1 1 2 1 1 4 1 2 3 1 1 1 18 1u 1 3 1 4 k 3 u 1u 2 2 1 1 54 1i 2 7 p 6 y 1r 1 1 3 1 1n 1i 2 1 1z r 2 e l 7 55 1l 2v 1s v 8 2 1 2 8 1 2 1 u 1 2 2 2 2 4 2l 8 2 1a 2 6 1 1 1 2 r 1f 2 a h 20 5 1 i 21 5j x v 9 1 19 1 7 1 1 1d u 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 3 1 1 2 2 o 6 1 2 1 11 1 2 1 4 1 1 93 n 9 h 1 15 3 3 33 1 27 pm 2u 33 h 5g 218 2p f ts h 6 p 32z 5 g7 5a1 1b 1ch ft 7 v h 27 h u i 1c g 4 v l 5 j c0 19 5v 1s 3k 23 4 1l 7 h 1s 2 1 1 c 2 e 4qg 8 ye 15 a 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 4 1 4m9 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 8 1f8 v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 a 7 g 1 8x u i 18 dg s 6c u 2 1 dr 7 1 4 1 2 1 f 1 5h 1n 1w 3 1 3 1 xg 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h hg q 6 q 6 q 2uu wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g";
/** Oniguruma's [[:upper:]]. */
const ONIG_UPPER = "1t q 2t n 1 7 x 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 3 2 1 1 1 2 1 3 2 4 1 2 1 3 3 2 1 2 1 1 1 1 1 2 1 1 2 1 1 2 1 3 1 1 1 2 3 1 7 1 2 1 2 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 2 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 7 2 1 2 2 1 1 4 1 1 1 1 1 1 1 1 81 1 1 1 3 1 8 1 6 1 1 3 1 1 1 2 1 h 1 9 z 1 2 3 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 2 1 1 2 2 1f 1c 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 12 289 12 1 1 5 1 k2 2e 1oz 1 6 17 2 3 8w 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 8 8 6 a 8 8 8 8 6 b 1 1 1 1 1 1 1 8 8 20 4 c 4 c 4 c 5 b 4 7a 1 4 1 3 3 2 3 2 1 3 5 6 1 1 1 1 1 1 4 2 4 a 2 5 1 q g j 1 mq q 1f4 1c 1c 1 1 3 2 1 1 1 1 1 1 4 1 1 2 1 8 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 8 1 1 1 4 1 nyl 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 j 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 3r 1 1 1 1 1 1 1 1 1 1 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 a 1 1 1 1 2 1 1 1 1 1 1 1 1 4 1 1 1 2 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 5 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 4 1 1 1 2 3 1 5 1 1 1 1 1 1 1 o 1 h7v q xx 14 3s 10 4c b 1 f 1 7 1 2 1d6 1f 4d m 27u w gw0 w k2o q q q q q q 1 1 2 2 1 2 2 2 4 1 8 q q q 2 1 4 2 8 1 7 r 2 1 4 1 5 1 1 3 7 r q q q q q q q q q q q u p x p x p x p x p x 1 3ed y 1la q 6 q 6 q";
/** Oniguruma's [[:lower:]]. */
const ONIG_LOWER = "2p q 1b 1 a 1 4 1 10 o 1 8 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 3 2 1 1 1 2 1 3 2 4 1 2 1 3 3 2 1 2 1 1 1 1 1 2 1 1 2 1 1 2 1 3 1 1 1 2 2 2 3 6 1 2 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 2 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 7 2 1 2 2 1 1 4 1 1 1 1 1 1 1 1 1x 1 10 7 2 u 5 2o 1 17 1 1 1 3 1 2 4 i 1 r z 1 2 3 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 1 2 1 2 2 1f 1c 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1c 15 287 17 1 4 l4 6 1oi 9 1 1 39 5c 1t 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9 8 6 a 8 8 8 8 6 a 8 8 8 8 e 2 8 8 8 8 8 8 5 1 2 6 1 3 3 1 2 8 4 2 2 8 8 a 3 1 2 3d 1 d 1 g d 31 1 3 2 3 1 r 1 4 1 4 1 2 2 8 4 4 1 x g 4 1 nf q 1fq 1c 1 1 3 2 1 1 1 1 1 1 4 1 1 2 1 8 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 7 1 1 1 4 1 c 12 1 1 5 1 nwz 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 j 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 3 3p 1 1 1 1 1 1 1 1 1 1 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 a 1 1 1 1 2 1 1 1 1 1 1 1 1 1 4 1 1 1 2 1 1 3 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 5 1 5 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 4 1 1 1 2 1 3 1 1 1 1 1 1 1 1 1 1 1 m 3 1 1 1 3 mt 17 1 e 6 28 fnk 7 c 5 tl q y5 14 3s 10 4b b 1 f 1 7 1 2 cj 1 2 3 1 16 1 9 zp 1f 3h m 27u w gw0 w k2i q q 7 1 i q q q 4 1 1 1 7 1 b q q q q q q q q q q q q q q q q q s s p 1 6 q p 1 6 q p 1 6 q p 1 6 q p 1 6 1 1 1f8 a 1 k 6 6 79 1q 1pw y";
/** Oniguruma's [[:punct:]]. */
const ONIG_PUNCT = "x f a 7 q 6 q 4 y 9 1 2 1 4 2 1 1 3 2 1 3 1 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 8 1 5 2 1 1 32 1 3v 1 5z 6 15 2 2 3 1a 1 1 1 2 1 2 1 18 2 h a b 1 1 3 22 4 2u 1 9 1 a 1 j 2 1 e 6g 4 4 2 1c f v 1 15 1 63 2 a 1 3l 2 6 2 1 1 3c 1 3d 2 3i 1 3m 8 3g 1 7 1 4 1 5m 1 15 1 3e 1 22 1 f 1 a 2 4l n 2 6 k 1 1 1 1 1 1 4 1z 1 1k 8 1 6 1 d 33 6 26 2 2j 1 h0 9 13 a 2u 1 h8 2 18 2 26 3 1z 2 4d 3 1 4 10 b 8l 1 3 2 48 y u 2 3k 7 1 6 4g 2 a h 9 c 3g 4 1n 5 1q 2 1s 8 b 1 kp 1 1 3 b 3 d 3 d 3 d 2 h o 8 1b r 5 b 5 h x 1r 2 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 1 1m 2 4 ii m b 29 26 m hi u rk 2 w 1 2x 6d 6 e 4 1 2 34 1 3z 1b 1 1a y q 1 2h c 5y q g 1 4 3 p f 1 5 2 5 3 2j 2 3 1 2i 1 44 2 4 a w 12 9 1 g v b u 8 1 f w a 13 f 8w 534 1s h3k 1j 1j 2 7h 3 2r 1 a 1 37 6 8 n 9 2 2v 2 4d 4 a 4 1m 4 2e 2 14 3 1 1 1d 2 1b 1 2p d g 2 3g 4 n 3 2s 2 g 2 2x 1 e 2 3j 1 fnh 1 3s h aj i 3j 1 18 4 g a m z 1 j 1 4 45 f a 7 q 6 q b 3e 7 1 7 d 2 76 3 1g 9 1l h 2 3 1 d 3 1 1b 19 bm 1 1c 1 bi 1 kn 1 v 2 4m 1 v 1 7k 9 12 1 20 1 13 7 1u 7 2h 4 cx 1 v 2 7x 1 4n 5 18 4 59 7 31 2 1 4 3i 4 1c 2 27 4 4 1 d 1 1 3 2g 6 2z 1 8a 2 1 2 36 5 a 2 1 1 2w 1 6y n 2x 3 s d 24 1 3m 4 6z 1 7c 3 4b 1 2k 8 2b 3 1 5 2l a 5z 1 2n 5 16 2 hx 2 22 d 3p t d 1 vk 5 29o 2 bjv 2 3p 1 1t 9 4 2 fb 3 87 4 93 1 f5l 1 2 1 31c 6o g c4 4c 38 1o 6u a 13 2 1o 5 3 m 2 7 u 4 1p l 1u 3 1 56 2f oa 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 1o e8 1j 4 1e 8 1 e 1 7 1c3 1 bz 1 lb 1 ny 2 ng 1 3 1 3h 1 ch 2 7i 18 4 2s c f 2 f 1 f 1 11 n 4h 1k t d 18 4 9 7 2 e 6 4a rc 4 h 3 d 3 3b 4 2n 6 c 4 1 f c 4 1k 8 a 6 14 8 u 2 c 4 2 1q 9g c e 2 d 3 a 5 1k 7 f 2 b 6 9 7 43 1 2k";
/** Oniguruma's scripts, those that tokenizers name. */
const ONIG_SCRIPTS = [
	["Arabic", "16o 5 1 6 1 e 1 3 1 w 1 a b q 1 30 1 y 28 1c 6o v 1 2 5 23 1 t 1bv4 37 g a3 2 28 2 1i 7 1 w g 34 5 1 3r 31f v 1v 3 1j 4 181s 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h 1g 2"],
	["Armenian", "10x 12 2 1e 2 3 1chv 5"],
	["Bengali", "1vk 4 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 p"],
	["Bopomofo", "kq 2 93t 17 34 w"],
	["Common", "0 1t q 6 q 1b 1 f 1 5 n 1 v 1 ch 13 5 5 2 k 38 1 9 1 6 1 1 1 hp 1 6 1 e 1 3 1 w 1 4c 1 ec 1 3l 2 yh 1 b9 4 82 1 167 3 1z 2 5n 2 1 1 y5 1 d 1 7 4 1 6 1 3 2 1 lh c 2 2f 1 b 3 b 1 f h x 1r 12 1 3 2 6 1 r 1 h 15 3 4 ii m b l ps 74 hg 2 w 1 2x e8 2m b6 l 1 1 1 p f 8 4 4 2j 2 3 1 2i 2 43 g w 12 9 1 1c 1s v 29 1b 1 2g 4o 534 1s hkw y 2u 3 4l a 6s 1 4g 1 az 1 e 2 g5u 2 5s a m z 1 j 1 4 43 1 1 w q 6 q b a 1 19 2 1s 7 1 7 a 5 76 3 4 19 3 9 28 d 1f 19 6c r 10o4 4 318 6y 6 c4 4c 38 1o 6u a 13 2 1q 3 h 8 2 7 u 4 1p 5x k c k c 2f 9 p 3r 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 84 2 1e 41d 1w 24 1p jm 18 4 2s c f 2 f 1 f 1 11 a 4u 1k q 1 2 d 18 4 9 7 2 e 6 4a rc 4 h 3 d 3 3b 4 2n 6 c 4 1 f c 4 1k 8 a 6 14 8 u 2 c 4 2 1q 9g c e 2 d 3 a 5 1k 7 f 2 b 6 9 7 43 1 2u gvlz 1 u 2o"],
	["Cyrillic", "sg 3p 2 4p 4ls b 4g 1 24 1 38n w nr4 2o ham 2 18n4 1q x 1"],
	["Devanagari", "1s0 29 4 f 2 q vhc w mio a"],
	["Georgian", "3a8 12 1 1 5 1 2 17 1 4 2a8 17 2 3 37k 12 1 1 5 1"],
	["Greek", "og 4 1 3 2 4 1 1 4 1 1 1 1 3 1 1 1 k 1 1r e g 4yu 5 1e 5 4 5 2c 1 8w m 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 f 1 e 2 6 1 j 2 3 1 9 87 1 rb2 1 gyi 27 h 1 155r 1y"],
	["Gujarati", "22p 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 c 7 7"],
	["Hangul", "3cw 74 5ym 2 75 2m 35 v 1t v nhd t hv 8mc c n 4 1d 7tw v 3 6 2 6 2 6 2 3"],
	["Han", "96o q 1 2h c 5y 1b 1 1 1 p 9 e 4 qs 534 1s g74 hkw a6 2 2y n48 2 c 2 sge wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g"],
	["Hebrew", "13l 1j 8 r 4 6 1cfc q 1 5 1 1 1 2 1 2 1 a"],
	["Hiragana", "9j5 2e 6 3 23q9 7z i 1 t 3 crx 1"],
	["Inherited", "lc 34 7p 2 ck b q 1 kg 4 3ff v e9 3 1 d 1 7 4 1 6 1 3 2 5i 1s ek 2 5e x 309 4 2z 2 14kl g g e r3 1 6a 1 38a 1 1138 1a 2 n f4 3 h 8 2 7 u 4 h45u 6o"],
	["Kannada", "2gw d 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3"],
	["Katakana", "9lt 2i 2 3 6o g 5s 1b 1 2g 14b2 a 1 19 ytu 4 1 7 1 2 1 1 7z 3 1e 1 e 4"],
	["Khmer", "4n4 2m 2 a 6 a di w"],
	["Lao", "2v5 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4"],
	["Latin", "1t q 6 q 1b 1 f 1 5 n 1 v 1 ch 13 5 55n 12 6 1d 5 4 5 d 1 1y 1t 74 a9 1 d 1 g d 3x 2 6 1 r 1 h 15 253 w o82 2u 3 1v 2 2 1 1 1 8 l e mo 17 1 9 1 4 fpy 7 t6 q 6 q 1lx 6 1 16 1 9 16it v 6 6"],
	["Malayalam", "2kg d 1 3 1 1f 1 3 1 6 4 g 2 q"],
	["Mongolian", "4qo 2 2 1 1 k 6 2h 7 17 1e45 d"],
	["Myanmar", "35s 4g u9s v 2p w le8 k"],
	["Sinhala", "2o1 3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 3 1fcc k"],
	["Tamil", "29u 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e l 1ih1 1e d 1"],
	["Telugu", "2dc d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 2 a 7 9"],
	["Thai", "2rl 1m 5 s"],
	["Tibetan", "2yo 20 1 10 4 13 1 10 1 f 1 7 4 2"]
];
/** char::is_whitespace of Rust's std. */
const RUST_SPACE = "9 5 i 1 2s 1 q 1 4bj 1 1vj b t 2 5 1 1b 1 334 1";
/** char::is_numeric of Rust's std. */
const RUST_NUMERIC = "1c a 3c 2 5 1 2 3 141 a 3q a 5i a bg a 3a a 4 6 30 a 3a a 3a a 2 6 32 d 37 a 8 7 2v a 2w 7 7 j 31 a 2o a 3a a 1y k 7g a 1y a jz k oh 3 6n a 6 a m a 8c a 3k b 4l a 6 a 52 a 2e a 3q a 6 a t2 1 3 6 6 a 5i 1f 2 5 k6 1o 26 m hi u 12h 1 ll 1 p 9 e 3 9j 4 3u a u 8 1 f w a 13 f msg a 58 a 8w 6 4a a 12 a 5i a m a 2e a ba a geu a dp 19 c 1l h 2 9h r 10 4 t 1 8 1 3q 5 5m a q6 8 p 7 13 9 23 5 m 6 4g 2 2 g 2 1a 1s 9 1g 2 u 3 23 5 2w 8 o 8 15 7 96 6 1c a 6 a 7q v 4e a 16 4 34 7 3q u 3k a 1o a 40 a 7 k 6z a 9i a 3a a ae a 2u a 6 k 24 c bo j 2l a ie a 2e t 6b a 1y a 1i a 9y a 2u l tn 33 c01 a 1t2 a 2e a 3q a 1 7 em a 7a n 9p 3 id5 a 152 k c k 30 p ut 1e 1ts a bq a dy a 6v a jw 9 3k a lz 1n 1 3 1 4 24 19 1 f qq d 25f a";
/** \\w of the regex crate. */
const REGEX_CRATE_WORD = "1c a 7 q 4 1 1 q 1b 1 a 1 4 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 3v 1 4t 1 12 2 1 6 15 8 19 1 1 1 2 1 2 1 1 8 r 4 4 t b 5 22 4 2u 1 8 2 a 1 j 2 1 g 1n 2 2t e 1i 4 1 2 1 2 1a i s 4 b 5 o 1 6 8 23 1 3l 2 a 1 j 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 c a 1 1 1 2 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 g b 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 a 9 7 1 3 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 7 3 4 2 1 5 2 a 1 1 g 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e a g d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 2 a g 4 1 8 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3 c d 1 3 1 1f 1 3 1 5 5 4 7 5 2 a a 6 1 3 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 2 d 1m 5 f 1 a 13 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 4 w 1 n 2 6 a b 1 1 1 1 1 4 a 1 10 4 k 1 i 1 10 9 1 1l 22 6 26 2 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 3 w g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 m 9 m b k c d 1 3 1 2 c 2c 3 1 4 2 2 a x 3 1 b 6 2h 7 17 5 1y a v 1 c 4 c a 14 2 5 b 18 4 q 6 a 12 s 4 1r 1 t 2 b 6 a d 1 8 v 1d 25 3 a h 9 c 38 c 1k 8 a 3 1d 2 b 5 17 2 3 g 3 1 13 5 eu 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 f 2 1d 2 j 1 s 1 d 1 g d 1f x h 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 h 15 ml 1g 1ee 6d 6 9 c 12 1 1 5 1 2 1k 7 1 f o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 w 1b 1 d1 3 p f 1 5 2 5 4 2e 2 2 2 3 1 2i 1 4 5 17 1 2m h w 1c g e8 534 1s h3h 1v 1a 2 7h 3 s k 1f 1 a 1 37 11 9 2 2v 2 1v 2 2 1 1 1 8 l 1i 4 1 j 1g c 1y a a 6 o 3 1 1 1d 2 10 c t 3 1t e b 6 v 1 1j 9 e 2 a 6 n 3 21 o 3 2 g 2 5 a 6 2 6 2 6 9 7 1 7 1 17 1 e 6 3f 1 2 2 a 6 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 c 1 d 1 5 1 1 1 2 1 2 1 30 x a3 i 1s 2 1i 14 c 4 g g g 3 2 o 3 w 5 1 3r j a 7 q 4 1 1 q b 2h 3 6 2 6 2 6 2 3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x 1h 3s 1 3m t 3 1d f 1 v w d u 5 17 5 u 2 10 4 8 1 5 16 4e 2 a 6 10 4 10 4 14 8 1g c b 1 f 1 7 1 2 1 b 1 f 1 7 1 2 3 1g c 8n 9 m a 8 o 6 1 16 1 9 1x 6 2 1 1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y 1k 6 2 1s 4 1 2 5 8 1 3 1 t 2 3 4 1 w t 3 t z 8 1 u p 1i a m a j d i 32 21 1j 1f d 1f d 14 8 a 6 12 3 5 1 n 6y 16 1 2 3 2 g 3 1j x a 1 8 x v m 16 l r n 9 1z v g 9 1o 7 1 d p 7 a 6 1h 1 a 4 4 8 10 2 1 9 1x 4 4 1 d 1 1 z i 1 11 6 4 1q 7 1 1 1 4 1 f 1 a 7 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 1 a 2 2 2 3 2 1 6 1 5 7 2 7 3 5 b a 1 1 2 1 1 12 1 a 1 1 2 1 1 4 1 8 d 2 t 23 5 a 4 4 u 1y 1 1 8 a 4m 1i 2 9 n 6 y 1t 3 1 b a 12 1l 7 a 6 k s r 2 f 4 a 6 7 55 1n 2t 22 l 8 2 1 2 8 1 2 1 u 1 2 2 9 c a 1y 8 2 1a 2 8 1 2 r 1r 8 1 8 22 3 1 i 21 5j x f a 6 9 1 19 1 9 f a o u 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 9 8 a 6 6 1 2 1 11 1 2 1 6 7 a 8m n 9 h 1 15 3 5 d b 2d 1 27 pm 2u 33 h 5g 218 2p f ts g m a 32z 5 g7 5a1 1m 1c6 ft 7 v 1 a 6 27 1 a 6 u 2 5 b 1j 9 4 c a 9 l 5 j c0 19 3 a 5i 1s 3k 23 4 1l 7 h 1s 2 1 2 b 2 e 4qg 8 ye 15 a 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 3 2 381 a ee 1a 2 n f2 5 3 6 8 8 2 7 u 4 44 3 cb 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 8 2 1e e8 1j 4 1e 8 1 e 1 m 5 1 f uo v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 19 3 e 2 a 4 1 8x v h 1m d2 16 5y 17 dh 7 1 4 1 2 1 f 1 5h b 7 15 24 4 a x2 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h hg q 6 q 6 q 21y a sm wyo w 37e 6 66 2 4g2 e 5rl f ha 1wi f2 15u 3t7 5 38g f9e8 6o";
/** What the Punctuation and BertPreTokenizer pre-tokenizers split on. */
const PUNCTUATION = "x f a 7 q 6 q 4 y 1 5 1 3 1 a 2 3 1 3 1 ji 1 8 1 cy 6 15 2 1f 1 1 1 2 1 2 1 18 2 k 2 1 2 d 1 2 2 22 4 2u 1 17 e 6h 3 1i f v 1 79 2 a 1 an 1 lf 1 2i 1 a 2 4o f 1 1 11 4 1z 1 22 5 4 2 33 6 4r 1 h0 9 47 1 h8 2 18 2 26 3 1z 2 4d 3 1 3 11 b 8p 2 60 2 3k 7 1 6 4s 7 4b 4 1n 5 1q 2 1s 8 b 1 n0 o 8 k 1 d 1 c u 2 e 2 hl 4 t 2 u5 e 27 2 v a b7 m 1r 4 w 2 l7 4 1 2 34 1 3z 1b 1 j ce 3 4 a 2 c g 1 c 1 2q 1 2i 1 mwy 2 7h 3 2r 1 a 1 37 6 ak 4 2e 2 14 3 1 1 1d 2 1b 1 2p d g 2 3g 4 3i 2 g 2 6x 1 g2a 2 5s a m z 1 e 1 1 4 1 1 2 45 3 1 6 1 4 a 2 3 2 q 3 1 1 r 1 1 1 1 7 be 3 ik 1 1c 1 bi 1 kn 1 5j 1 v 1 7k 9 12 1 34 7 1u 7 2h 4 x6 7 31 2 1 4 3i 4 1c 2 27 5 3 1 d 1 1 3 2g 6 2z 1 f0 1 6y n 2x 3 6w 3 2lt 5 dtl 2 3p 1 1t 5 8 1 g2i 1 5wn 5";
/** What the StripAccents normalizer removes. */
const COMBINING_MARKS = "lc 34 7n 7 7b 19 1 1 1 2 1 2 1 1 20 b 1c l g 1 2t 7 2 6 2 2 1 4 z 1 u r 2j b 1m 9 y 4 1 9 1 3 1 5 17 3 3c e 1 x 1i 3 1 i 1 7 a 2 t 3 1k 1 1 7 2 2 2 3 9 1 a 2 t 3 1k 1 1 5 4 2 2 3 3 1 u 2 3 1 b 3 1k 1 1 8 1 3 1 3 k 2 t 3 1k 1 1 7 2 2 2 3 8 2 a 2 u 1 1n 5 3 3 1 4 9 1 14 4 1m 7 1 3 1 4 7 2 b 2 t 3 1k 1 1 7 1 3 1 4 7 2 b 2 t 3 1m 7 1 3 1 4 9 1 a 2 u 2 1y 1 4 6 1 1 1 8 i 2 1p 1 2 7 c 8 2q 1 2 6 1 2 b 6 22 2 r 1 1 1 1 1 4 2 1d k 1 2 5 b 1 10 9 1 2s k n 4 4 3 1 3 2 7 3 4 d c 1 1 a 4 jj 3 qa 3 t 3 t 2 u 2 1s w 9 1 19 3 3b 2 y 1 3a c 4 c 63 5 1l a 1 t 2 1 1c f 1t 5 1b h 12 9 c 3 u d 1k e 1c k 48 3 1 l 4 1 4 3 3 2 5i 1i 5 5 k0 x 2da 3 3x 1 2o w fe 6 2x 2 n9w 4 1 a w 2 28 2 7k 1 3 1 4 1 n 5 2g 2 1e i q i 1g 8 p d 18 4 1b e 10 1 1v e c 1 8 2 19 3 1e 1 1 3 2 2 5 2 1 1 15 5 5 2 6k 8 1 2 fn4 1 kh g g g r1 1 6a 1 45 5 1ae 3 1 2 5 4 14 3 4 1 4l 2 109 3 1h f 1k 4 19 b 1x 3 10 e 1q 1 c 3 1c e 9 3 2n c 6 1 4g c l 4 1k 1 1 7 2 2 2 3 9 1 a 2 2 7 3 5 5c i 2x k 6j 7 2 9 r 2 2a h 2y d 2t f zn 8 1 8 2a m 1 e fg9 5 1n 7 t6 1a g 4 f7u 2 43q 5 3 6 8 8 2 7 u 4 44 3 1iz 1j 4 1e 8 1 e 1 m 5 1 f 11s 7 1 h 2 7 1 2 1 5 1ph 7 31 7 gzhx 6o";
/** What BertNormalizer removes after NFD. */
const BERT_ACCENTS = "lc 34 7n 5 7d 19 1 1 1 2 1 2 1 1 20 b 1c l g 1 2t 7 2 6 2 2 1 4 z 1 u r 2j b 1m 9 y 4 1 9 1 3 1 5 17 3 3r w 1j 1 1 1 4 8 4 1 3 7 a 2 t 1 1m 1 4 4 8 1 k 2 t 2 1l 1 4 2 4 2 2 3 3 1 u 2 3 1 b 2 1l 1 4 5 1 2 4 1 k 2 t 1 1m 1 2 1 1 4 8 1 8 1 b 2 u 1 1p 1 c 1 1e 1 1p 3 5 3 1 4 7 2 b 2 t 1 1m 1 2 1 6 1 5 2 k 2 t 1 1r 4 8 1 k 2 2u 1 7 3 1 1 2i 1 2 7 c 8 2q 1 2 6 1 2 b 6 22 2 r 1 1 1 1 1 1j e 1 5 1 2 5 b 1 10 9 1 2u 4 1 6 1 2 2 2 p 2 4 3 g 4 d 1 2 2 6 1 f 1 jj 3 qa 3 t 3 t 2 u 2 1s 2 1 7 8 1 2 b 9 1 19 3 4b 1 3a 3 4 2 9 1 6 3 63 2 2 1 1m 1 1 7 1 1 1 1 2 8 6 a 2 1 1c e 1u 4 1c 1 1 5 1 1 5 1 14 9 c 2 w 4 2 2 1 3 1k 1 1 2 3 1 1 3 1m 8 2 2 48 3 1 d 1 7 4 1 6 1 3 2 5i 1i 6 4 k0 d 4 1 3 c 2da 3 3x 1 2o w fe 4 2z 2 n9w 1 4 a w 2 28 2 7k 1 3 1 4 1 p 2 4d 1 r i 1g 8 p b 1a 3 1c 1 2 4 2 1 14 1 1v 6 2 2 2 2 c 1 8 1 1b 1 1f 1 1 3 2 2 5 2 1 1 16 2 8 1 6m 1 2 1 4 1 fn4 1 kh g g g r1 1 6a 1 45 5 1ae 3 1 2 5 4 14 3 4 1 4l 2 10a 1 1i f 1k 3 1d 4 2 2 1x 3 10 5 1 8 1q 1 c 2 1g 9 b 3 2q 3 2 1 1 2 4n 1 3 8 l 2 1m 1 3 1 11 7 3 5 8u 6 1 1 4 2 1 2 6m 4 6 2 1 2 r 2 2d 8 2 1 1 2 2y 1 1 1 2 6 1 1 2t 3 2 4 1 5 gjo 5 1n 7 uw 4 f7u 2 43s 3 h 8 2 7 u 4 44 3 1iz 1j 4 1e 8 1 e 1 m 5 1 f 2sg 7 gzl5 6o";
/** What BertNormalizer's clean_text removes. */
const BERT_CONTROLS = "0 9 2 2 1 i 2n x d 1 11u 6 m 1 5c 1 1d 1 3cu 1 1ks 5 q 5 1d 5 1 a 11u8 4xs 16n 1 6x 3 1 1 3b3 1 xya 4 43z 8 h406 1 u 2o 1egw 1eke 2 1eke";
/** char::to_lowercase to one character: start, count, step, delta. */
const LOWERCASE = "1t,q,1,w 5c,n,1,w 60,7,1,w 74,o,2,1 8i,3,2,1 8p,8,2,1 96,n,2,1 ag,1,1,-3d ah,3,2,1 ap,1,1,5u aq,2,2,1 au,1,1,5q av,1,1,1 ax,2,1,5p az,1,1,1 b2,1,1,27 b3,1,1,5m b4,1,1,5n b5,1,1,1 b7,1,1,5p b8,1,1,5r ba,1,1,5v bb,1,1,5t bc,1,1,1 bg,1,1,5v bh,1,1,5x bj,1,1,5y bk,3,2,1 bq,1,1,62 br,1,1,1 bt,1,1,62 bw,1,1,1 by,1,1,62 bz,1,1,1 c1,2,1,61 c3,2,2,1 c7,1,1,63 c8,1,1,1 cc,1,1,1 ck,1,1,2 cl,1,1,1 cn,1,1,2 co,1,1,1 cq,1,1,2 cr,9,2,1 da,9,2,1 dt,1,1,2 du,2,2,1 dy,1,1,-2p dz,1,1,-1k e0,k,2,1 f4,1,1,-3m f6,9,2,1 fu,1,1,8bv fv,1,1,1 fx,1,1,-4j fy,1,1,8bs g1,1,1,1 g3,1,1,-5f g4,1,1,1x g5,1,1,1z g6,5,2,1 og,2,2,1 om,1,1,1 ov,1,1,38 p2,1,1,12 p4,3,1,11 p8,1,1,1s pa,2,1,1r pd,h,1,w pv,9,1,w r3,1,1,8 rc,c,2,1 s4,1,1,-1o s7,1,1,1 s9,1,1,-7 sa,1,1,1 sd,3,1,-3m sg,g,1,28 sw,w,1,w v4,h,2,1 wa,r,2,1 xs,1,1,f xt,7,2,1 y8,1c,2,1 10x,12,1,1c 3a8,12,1,5ls 3bb,1,1,5ls 3bh,1,1,5ls 3vk,28,1,tzk 3xs,6,1,8 5mx,1,1,1 5n4,17,1,-2bk 5od,3,1,-2bk 5xc,23,2,1 61q,1,1,-5vj 61s,1c,2,1 64o,8,1,-8 654,6,1,-8 65k,8,1,-8 660,8,1,-8 66g,6,1,-8 66x,4,2,-8 67c,8,1,-8 688,8,1,-8 68o,8,1,-8 694,8,1,-8 69k,2,1,-8 69m,2,1,-22 69o,1,1,-9 6a0,4,1,-2e 6a4,1,1,-9 6ag,2,1,-8 6ai,2,1,-2s 6aw,2,1,-8 6ay,2,1,-34 6b0,1,1,-7 6bc,2,1,-3k 6be,2,1,-3i 6bg,1,1,-9 6jq,1,1,-5st 6ju,1,1,-6gv 6jv,1,1,-6di 6k2,1,1,s 6lc,g,1,g 6mb,1,1,1 792,q,1,q 8ow,1c,1,1c 8rk,1,1,1 8rm,1,1,-8af 8rn,1,1,-2xy 8ro,1,1,-89z 8rr,3,2,1 8rx,1,1,-8bg 8ry,1,1,-8al 8rz,1,1,-8bj 8s0,1,1,-8bi 8s2,1,1,1 8s5,1,1,1 8se,2,1,-8cf 8sg,1e,2,1 8vf,2,2,1 8vm,1,1,1 wu8,n,2,1 ww0,e,2,1 x0i,7,2,1 x0y,v,2,1 x2x,2,2,1 x31,1,1,-r9g x32,5,2,1 x3f,1,1,1 x3h,1,1,-wmg x3k,2,2,1 x3q,a,2,1 x4a,1,1,-wn8 x4b,1,1,-wnj x4c,1,1,-wnf x4d,1,1,-wn5 x4e,1,1,-wn8 x4g,1,1,-wlu x4h,1,1,-wmi x4i,1,1,-wlx x4j,1,1,ps x4k,8,2,1 x50,1,1,-1c x51,1,1,-wn7 x52,1,1,-raw x53,2,2,1 x57,1,1,-wo7 x58,8,2,1 x5o,1,1,-wu9 x6d,1,1,1 1ee9,q,1,w 1fcw,14,1,14 1fhs,10,1,14 1fn4,b,1,13 1fng,f,1,13 1fnw,7,1,13 1fo4,2,1,13 1h1c,1f,1,1s 1h74,m,1,w 1jfk,w,1,w 20cg,w,1,w 20f4,p,1,r 2olc,y,1,y";
/** char::to_lowercase to several characters. */
const LOWERCASE_SPECIAL = "8g,2x,lj";
/** Full canonical decompositions (Hangul left out): gap, then the characters. */
const NFD_MAPPINGS = "5c,1t,lc 1,1t,ld 1,1t,le 1,1t,lf 1,1t,lk 1,1t,lm 2,1v,mf 1,1x,lc 1,1x,ld 1,1x,le 1,1x,lk 1,21,lc 1,21,ld 1,21,le 1,21,lk 2,26,lf 1,27,lc 1,27,ld 1,27,le 1,27,lf 1,27,lk 3,2d,lc 1,2d,ld 1,2d,le 1,2d,lk 1,2h,ld 3,2p,lc 1,2p,ld 1,2p,le 1,2p,lf 1,2p,lk 1,2p,lm 2,2r,mf 1,2t,lc 1,2t,ld 1,2t,le 1,2t,lk 1,2x,lc 1,2x,ld 1,2x,le 1,2x,lk 2,32,lf 1,33,lc 1,33,ld 1,33,le 1,33,lf 1,33,lk 3,39,lc 1,39,ld 1,39,le 1,39,lk 1,3d,ld 2,3d,lk 1,1t,lg 1,2p,lg 1,1t,li 1,2p,li 1,1t,mg 1,2p,mg 1,1v,ld 1,2r,ld 1,1v,le 1,2r,le 1,1v,lj 1,2r,lj 1,1v,lo 1,2r,lo 1,1w,lo 1,2s,lo 3,1x,lg 1,2t,lg 1,1x,li 1,2t,li 1,1x,lj 1,2t,lj 1,1x,mg 1,2t,mg 1,1x,lo 1,2t,lo 1,1z,le 1,2v,le 1,1z,li 1,2v,li 1,1z,lj 1,2v,lj 1,1z,mf 1,2v,mf 1,20,le 1,2w,le 3,21,lf 1,2x,lf 1,21,lg 1,2x,lg 1,21,li 1,2x,li 1,21,mg 1,2x,mg 1,21,lj 4,22,le 1,2y,le 1,23,mf 1,2z,mf 2,24,ld 1,30,ld 1,24,mf 1,30,mf 1,24,lo 1,30,lo 5,26,ld 1,32,ld 1,26,mf 1,32,mf 1,26,lo 1,32,lo 4,27,lg 1,33,lg 1,27,li 1,33,li 1,27,ln 1,33,ln 3,2a,ld 1,36,ld 1,2a,mf 1,36,mf 1,2a,lo 1,36,lo 1,2b,ld 1,37,ld 1,2b,le 1,37,le 1,2b,mf 1,37,mf 1,2b,lo 1,37,lo 1,2c,mf 1,38,mf 1,2c,lo 1,38,lo 3,2d,lf 1,39,lf 1,2d,lg 1,39,lg 1,2d,li 1,39,li 1,2d,lm 1,39,lm 1,2d,ln 1,39,ln 1,2d,mg 1,39,mg 1,2f,le 1,3b,le 1,2h,le 1,3d,le 1,2h,lk 1,2i,ld 1,3e,ld 1,2i,lj 1,3e,lj 1,2i,lo 1,3e,lo y,27,m3 1,33,m3 e,2d,m3 1,39,m3 t,1t,lo 1,2p,lo 1,21,lo 1,2x,lo 1,27,lo 1,33,lo 1,2d,lo 1,39,lo 1,2d,lk,lg 1,39,lk,lg 1,2d,lk,ld 1,39,lk,ld 1,2d,lk,lo 1,39,lk,lo 1,2d,lk,lc 1,39,lk,lc 2,1t,lk,lg 1,2p,lk,lg 1,1t,lj,lg 1,2p,lj,lg 1,5i,lg 1,6e,lg 3,1z,lo 1,2v,lo 1,23,lo 1,2z,lo 1,27,mg 1,33,mg 1,27,mg,lg 1,33,mg,lg 1,c7,lo 1,ia,lo 1,2y,lo 4,1z,ld 1,2v,ld 3,26,lc 1,32,lc 1,1t,lm,ld 1,2p,lm,ld 1,5i,ld 1,6e,ld 1,60,ld 1,6w,ld 1,1t,lr 1,2p,lr 1,1t,lt 1,2p,lt 1,1x,lr 1,2t,lr 1,1x,lt 1,2t,lt 1,21,lr 1,2x,lr 1,21,lt 1,2x,lt 1,27,lr 1,33,lr 1,27,lt 1,33,lt 1,2a,lr 1,36,lr 1,2a,lt 1,36,lt 1,2d,lr 1,39,lr 1,2d,lt 1,39,lt 1,2b,me 1,37,me 1,2c,me 1,38,me 3,20,lo 1,2w,lo 7,1t,lj 1,2p,lj 1,1x,mf 1,2t,mf 1,27,lk,lg 1,33,lk,lg 1,27,lf,lg 1,33,lf,lg 1,27,lj 1,33,lj 1,27,lj,lg 1,33,lj,lg 1,2h,lg 1,3d,lg 7h,lc 1,ld 2,lv 1,lk,ld 1c,jd a,1n 7,4o,ld 1,pd,ld 1,53 1,ph,ld 1,pj,ld 1,pl,ld 2,pr,ld 2,px,ld 1,q1,ld 1,qh,lk,ld q,pl,lk 1,px,lk 1,q9,ld 1,qd,ld 1,qf,ld 1,qh,ld 1,qt,lk,ld q,qh,lk 1,qt,lk 1,qn,ld 1,qt,ld 1,qx,ld 5,r6,ld 1,r6,lk 18,t1,lc 1,t1,lk 2,sz,ld 4,sm,lk 5,t6,ld 1,t4,lc 1,tf,li b,t4,li w,u0,li n,tx,lc 1,tx,lk 2,tv,ld 4,uu,lk 5,u2,ld 1,u0,lc 1,ub,li o,vo,lr 1,vp,lr 22,t2,li 1,ty,li e,sw,li 1,ts,li 1,sw,lk 1,ts,lk 3,t1,li 1,tx,li 3,yg,lk 1,yh,lk 1,t2,lk 1,ty,lk 1,t3,lk 1,tz,lk 3,t4,lg 1,u0,lg 1,t4,lk 1,u0,lk 1,ta,lk 1,u6,lk 3,yw,lk 1,yx,lk 1,tp,lk 1,ul,lk 1,tf,lg 1,ub,lg 1,tf,lk 1,ub,lk 1,tf,ln 1,ub,ln 1,tj,lk 1,uf,lk 3,tn,lk 1,uj,lk 89,17r,18z 1,17r,190 1,18o,190 1,17r,191 1,18q,190 4a,1cl,190 2,1c1,190 h,1ci,190 gm,1t4,1to 8,1tc,1to 3,1tf,1to 10,1sl,1to 1,1sm,1to 1,1sn,1to 1,1ss,1to 1,1sx,1to 1,1sy,1to 1,1t7,1to 1,1tb,1to 30,1xj,1xa 1,1xj,1xz g,1wh,1x8 1,1wi,1x8 2,1wv,1x8 2c,20i,20s 3,20o,20s z,1zq,20s 1,1zr,20s 1,1zw,20s 3,20b,20s 6i,287,28m 3,287,27y 1,287,28n g,275,27w 1,276,27w 1j,2aa,2c7 1i,2bq,2bi 1,2br,2bi 1,2bq,2c7 3g,2fa,2fq 3c,2in,2j9 7,2iu,2j9 1,2iu,2ja 2,2iu,2iq 1,2iu,2iq,2j9 3j,2me,2m6 1,2mf,2m6 1,2me,2mv 3y,2qh,2q2 2,2qh,2q7 1,2qh,2q7,2q2 1,2qh,2qn 9x,30i,33r a,30s,33r 5,30x,33r 5,312,33r 5,317,33r d,30g,33p a,31t,31u 2,31t,31w 1,33m,328 2,33n,328 9,31t,328 i,32q,33r a,330,33r 5,335,33r 5,33a,33r 5,33f,33r d,32o,33p 31,36t,372 25c,5c5,5dh 2,5c7,5dh 2,5c9,5dh 2,5cb,5dh 2,5cd,5dh 4,5ch,5dh 15,5dm,5dh 2,5do,5dh 3,5dq,5dh 1,5dr,5dh 2,5du,5dh jh,1t,md 1,2p,md 1,1u,lj 1,2q,lj 1,1u,mb 1,2q,mb 1,1u,mp 1,2q,mp 1,1v,mf,ld 1,2r,mf,ld 1,1w,lj 1,2s,lj 1,1w,mb 1,2s,mb 1,1w,mp 1,2s,mp 1,1w,mf 1,2s,mf 1,1w,ml 1,2s,ml 1,1x,lg,lc 1,2t,lg,lc 1,1x,lg,ld 1,2t,lg,ld 1,1x,ml 1,2t,ml 1,1x,mo 1,2t,mo 1,1x,mf,li 1,2t,mf,li 1,1y,lj 1,2u,lj 1,1z,lg 1,2v,lg 1,20,lj 1,2w,lj 1,20,mb 1,2w,mb 1,20,lk 1,2w,lk 1,20,mf 1,2w,mf 1,20,mm 1,2w,mm 1,21,mo 1,2x,mo 1,21,lk,ld 1,2x,lk,ld 1,23,ld 1,2z,ld 1,23,mb 1,2z,mb 1,23,mp 1,2z,mp 1,24,mb 1,30,mb 1,24,mb,lg 1,30,mb,lg 1,24,mp 1,30,mp 1,24,ml 1,30,ml 1,25,ld 1,31,ld 1,25,lj 1,31,lj 1,25,mb 1,31,mb 1,26,lj 1,32,lj 1,26,mb 1,32,mb 1,26,mp 1,32,mp 1,26,ml 1,32,ml 1,27,lf,ld 1,33,lf,ld 1,27,lf,lk 1,33,lf,lk 1,27,lg,lc 1,33,lg,lc 1,27,lg,ld 1,33,lg,ld 1,28,ld 1,34,ld 1,28,lj 1,34,lj 1,2a,lj 1,36,lj 1,2a,mb 1,36,mb 1,2a,mb,lg 1,36,mb,lg 1,2a,mp 1,36,mp 1,2b,lj 1,37,lj 1,2b,mb 1,37,mb 1,2b,ld,lj 1,37,ld,lj 1,2b,lo,lj 1,37,lo,lj 1,2b,mb,lj 1,37,mb,lj 1,2c,lj 1,38,lj 1,2c,mb 1,38,mb 1,2c,mp 1,38,mp 1,2c,ml 1,38,ml 1,2d,mc 1,39,mc 1,2d,mo 1,39,mo 1,2d,ml 1,39,ml 1,2d,lf,ld 1,39,lf,ld 1,2d,lg,lk 1,39,lg,lk 1,2e,lf 1,3a,lf 1,2e,mb 1,3a,mb 1,2f,lc 1,3b,lc 1,2f,ld 1,3b,ld 1,2f,lk 1,3b,lk 1,2f,lj 1,3b,lj 1,2f,mb 1,3b,mb 1,2g,lj 1,3c,lj 1,2g,lk 1,3c,lk 1,2h,lj 1,3d,lj 1,2i,le 1,3e,le 1,2i,mb 1,3e,mb 1,2i,mp 1,3e,mp 1,2w,mp 1,38,lk 1,3b,lm 1,3d,lm 2,an,lj 5,1t,mb 1,2p,mb 1,1t,ll 1,2p,ll 1,1t,le,ld 1,2p,le,ld 1,1t,le,lc 1,2p,le,lc 1,1t,le,ll 1,2p,le,ll 1,1t,le,lf 1,2p,le,lf 1,1t,mb,le 1,2p,mb,le 1,1t,li,ld 1,2p,li,ld 1,1t,li,lc 1,2p,li,lc 1,1t,li,ll 1,2p,li,ll 1,1t,li,lf 1,2p,li,lf 1,1t,mb,li 1,2p,mb,li 1,1x,mb 1,2t,mb 1,1x,ll 1,2t,ll 1,1x,lf 1,2t,lf 1,1x,le,ld 1,2t,le,ld 1,1x,le,lc 1,2t,le,lc 1,1x,le,ll 1,2t,le,ll 1,1x,le,lf 1,2t,le,lf 1,1x,mb,le 1,2t,mb,le 1,21,ll 1,2x,ll 1,21,mb 1,2x,mb 1,27,mb 1,33,mb 1,27,ll 1,33,ll 1,27,le,ld 1,33,le,ld 1,27,le,lc 1,33,le,lc 1,27,le,ll 1,33,le,ll 1,27,le,lf 1,33,le,lf 1,27,mb,le 1,33,mb,le 1,27,m3,ld 1,33,m3,ld 1,27,m3,lc 1,33,m3,lc 1,27,m3,ll 1,33,m3,ll 1,27,m3,lf 1,33,m3,lf 1,27,m3,mb 1,33,m3,mb 1,2d,mb 1,39,mb 1,2d,ll 1,39,ll 1,2d,m3,ld 1,39,m3,ld 1,2d,m3,lc 1,39,m3,lc 1,2d,m3,ll 1,39,m3,ll 1,2d,m3,lf 1,39,m3,lf 1,2d,m3,mb 1,39,m3,mb 1,2h,lc 1,3d,lc 1,2h,mb 1,3d,mb 1,2h,ll 1,3d,ll 1,2h,lf 1,3d,lf 7,q9,lv 1,q9,lw 1,q9,lv,lc 1,q9,lw,lc 1,q9,lv,ld 1,q9,lw,ld 1,q9,lv,n6 1,q9,lw,n6 1,pd,lv 1,pd,lw 1,pd,lv,lc 1,pd,lw,lc 1,pd,lv,ld 1,pd,lw,ld 1,pd,lv,n6 1,pd,lw,n6 1,qd,lv 1,qd,lw 1,qd,lv,lc 1,qd,lw,lc 1,qd,lv,ld 1,qd,lw,ld 3,ph,lv 1,ph,lw 1,ph,lv,lc 1,ph,lw,lc 1,ph,lv,ld 1,ph,lw,ld 3,qf,lv 1,qf,lw 1,qf,lv,lc 1,qf,lw,lc 1,qf,lv,ld 1,qf,lw,ld 1,qf,lv,n6 1,qf,lw,n6 1,pj,lv 1,pj,lw 1,pj,lv,lc 1,pj,lw,lc 1,pj,lv,ld 1,pj,lw,ld 1,pj,lv,n6 1,pj,lw,n6 1,qh,lv 1,qh,lw 1,qh,lv,lc 1,qh,lw,lc 1,qh,lv,ld 1,qh,lw,ld 1,qh,lv,n6 1,qh,lw,n6 1,pl,lv 1,pl,lw 1,pl,lv,lc 1,pl,lw,lc 1,pl,lv,ld 1,pl,lw,ld 1,pl,lv,n6 1,pl,lw,n6 1,qn,lv 1,qn,lw 1,qn,lv,lc 1,qn,lw,lc 1,qn,lv,ld 1,qn,lw,ld 3,pr,lv 1,pr,lw 1,pr,lv,lc 1,pr,lw,lc 1,pr,lv,ld 1,pr,lw,ld 3,qt,lv 1,qt,lw 1,qt,lv,lc 1,qt,lw,lc 1,qt,lv,ld 1,qt,lw,ld 1,qt,lv,n6 1,qt,lw,n6 2,px,lw 2,px,lw,lc 2,px,lw,ld 2,px,lw,n6 1,qx,lv 1,qx,lw 1,qx,lv,lc 1,qx,lw,lc 1,qx,lv,ld 1,qx,lw,ld 1,qx,lv,n6 1,qx,lw,n6 1,q1,lv 1,q1,lw 1,q1,lv,lc 1,q1,lw,lc 1,q1,lv,ld 1,q1,lw,ld 1,q1,lv,n6 1,q1,lw,n6 1,q9,lc 1,q9,ld 1,qd,lc 1,qd,ld 1,qf,lc 1,qf,ld 1,qh,lc 1,qh,ld 1,qn,lc 1,qn,ld 1,qt,lc 1,qt,ld 1,qx,lc 1,qx,ld 3,q9,lv,n9 1,q9,lw,n9 1,q9,lv,lc,n9 1,q9,lw,lc,n9 1,q9,lv,ld,n9 1,q9,lw,ld,n9 1,q9,lv,n6,n9 1,q9,lw,n6,n9 1,pd,lv,n9 1,pd,lw,n9 1,pd,lv,lc,n9 1,pd,lw,lc,n9 1,pd,lv,ld,n9 1,pd,lw,ld,n9 1,pd,lv,n6,n9 1,pd,lw,n6,n9 1,qf,lv,n9 1,qf,lw,n9 1,qf,lv,lc,n9 1,qf,lw,lc,n9 1,qf,lv,ld,n9 1,qf,lw,ld,n9 1,qf,lv,n6,n9 1,qf,lw,n6,n9 1,pj,lv,n9 1,pj,lw,n9 1,pj,lv,lc,n9 1,pj,lw,lc,n9 1,pj,lv,ld,n9 1,pj,lw,ld,n9 1,pj,lv,n6,n9 1,pj,lw,n6,n9 1,qx,lv,n9 1,qx,lw,n9 1,qx,lv,lc,n9 1,qx,lw,lc,n9 1,qx,lv,ld,n9 1,qx,lw,ld,n9 1,qx,lv,n6,n9 1,qx,lw,n6,n9 1,q1,lv,n9 1,q1,lw,n9 1,q1,lv,lc,n9 1,q1,lw,lc,n9 1,q1,lv,ld,n9 1,q1,lw,ld,n9 1,q1,lv,n6,n9 1,q1,lw,n6,n9 1,q9,li 1,q9,lg 1,q9,lc,n9 1,q9,n9 1,q9,ld,n9 2,q9,n6 1,q9,n6,n9 1,pd,li 1,pd,lg 1,pd,lc 1,pd,ld 1,pd,n9 2,qh 3,4o,n6 1,qf,lc,n9 1,qf,n9 1,qf,ld,n9 2,qf,n6 1,qf,n6,n9 1,ph,lc 1,ph,ld 1,pj,lc 1,pj,ld 1,pj,n9 1,69r,lc 1,69r,ld 1,69r,n6 1,qh,li 1,qh,lg 1,qh,lk,lc 1,qh,lk,ld 3,qh,n6 1,qh,lk,n6 1,pl,li 1,pl,lg 1,pl,lc 1,pl,ld 2,6bi,lc 1,6bi,ld 1,6bi,n6 1,qt,li 1,qt,lg 1,qt,lk,lc 1,qt,lk,ld 1,qp,lv 1,qp,lw 1,qt,n6 1,qt,lk,n6 1,px,li 1,px,lg 1,px,lc 1,px,ld 1,pt,lw 1,4o,lc 1,4o,ld 1,2o 3,qx,lc,n9 1,qx,n9 1,qx,ld,n9 2,qx,n6 1,qx,n6,n9 1,pr,lc 1,pr,ld 1,q1,lc 1,q1,ld 1,q1,n9 1,50 3,6bm 1,6bn 85,q1 4,23 1,1t,lm 33,6mo,mw 1,6mq,mw j,6ms,mw v,6og,mw 1,6ok,mw 1,6oi,mw 1h,6pv,mw 5,6q0,mw 3,6q3,mw o,6qr,mw 2,6qt,mw r,6rg,mw 3,6rn,mw 3,6rp,mw 2,6rs,mw n,1p,mw 2,6sh,mw b,6rx,mw 1,1o,mw 1,1q,mw 1,6sk,mw 1,6sl,mw 3,6sy,mw 1,6sz,mw 3,6t2,mw 1,6t3,mw 7,6t6,mw 1,6t7,mw 3,6te,mw 1,6tf,mw 3,6ti,mw 1,6tj,mw z,6ua,mw 1,6ug,mw 1,6uh,mw 1,6uj,mw 1d,6t8,mw 1,6t9,mw 1,6tt,mw 1,6tu,mw 7,6uq,mw 1,6ur,mw 1,6us,mw 1,6ut,mw 1o,9hk 1,9hl 1iq,8gt,mw 12o,9jf,9ll 2,9jh,9ll 2,9jj,9ll 2,9jl,9ll 2,9jn,9ll 2,9jp,9ll 2,9jr,9ll 2,9jt,9ll 2,9jv,9ll 2,9jx,9ll 2,9jz,9ll 2,9k1,9ll 3,9k4,9ll 2,9k6,9ll 2,9k8,9ll 7,9kf,9ll 1,9kf,9lm 2,9ki,9ll 1,9ki,9lm 2,9kl,9ll 1,9kl,9lm 2,9ko,9ll 1,9ko,9lm 2,9kr,9ll 1,9kr,9lm n,9ja,9ll a,9lp,9ll e,9m3,9ll 2,9m5,9ll 2,9m7,9ll 2,9m9,9ll 2,9mb,9ll 2,9md,9ll 2,9mf,9ll 2,9mh,9ll 2,9mj,9ll 2,9ml,9ll 2,9mn,9ll 2,9mp,9ll 3,9ms,9ll 2,9mu,9ll 2,9mw,9ll 7,9n3,9ll 1,9n3,9lm 2,9n6,9ll 1,9n6,9lm 2,9n9,9ll 1,9n9,9lm 2,9nc,9ll 1,9nc,9lm 2,9nf,9ll 1,9nf,9lm n,9ly,9ll 3,9nz,9ll 1,9o0,9ll 1,9o1,9ll 1,9o2,9ll 4,9od,9ll 13ia,rpk 1,kc4 1,s7e 1,rt4 1,lw1 1,fg2 1,gkl 1,vj0 1,vj0 1,hn5 1,ssx 1,gw7 1,hmw 1,jcm 1,ne1 1,p6t 1,qin 1,qt6 1,r20 1,sjz 1,kxu 1,ljv 1,mah 1,mvy 1,q4d 1,sq2 1,uep 1,fia 1,ghh 1,l50 1,mjf 1,qi5 1,v8e 1,ifk 1,m3v 1,qfh 1,r50 1,jih 1,pnc 1,qvz 1,iq2 1,kd3 1,lm2 1,mpo 1,slq 1,fpi 1,g53 1,gda 1,jwk 1,l3n 1,mj4 1,nhj 1,pa9 1,qh2 1,qjg 1,s1b 1,tv6 1,upb 1,v7e 1,nt8 1,nzz 1,otc 1,q15 1,t1g 1,vb3 1,rfa 1,hjz 1,iro 1,okg 1,pdq 1,mle 1,nuy 1,rsy 1,ttj 1,hjs 1,i8y 1,kyb 1,lp6 1,lxr 1,oq7 1,oxj 1,tor 1,gcy 1,pe3 1,g64 1,g5o 1,o4c 1,ou6 1,q29 1,tpx 1,rk0 1,jin 1,kxu 1,rge 1,fg9 1,i5j 1,iz6 1,mtj 1,n74 1,gev 1,nwb 1,fr3 1,iw9 1,ff1 1,lho 1,k1k 1,opu 1,gjn 1,hge 1,ni9 1,q4p 1,re2 1,la2 1,sds 1,lfs 1,jjy 1,put 1,jog 1,n6t 1,fji 1,g2x 1,g5l 1,kn5 1,oo7 1,prj 1,rf6 1,ssv 1,gdx 1,gn6 1,ho3 1,ir0 1,k3p 1,m4e 1,nxm 1,tkd 1,ui2 1,vbr 1,vda 1,gbf 1,kau 1,l87 1,sbm 1,ino 1,j9s 1,jcw 1,jve 1,lyb 1,mdl 1,n0p 1,o22 1,ovo 1,pdb 1,s9y 1,q9a 1,sgz 1,t3e 1,g7r 1,gbn 1,gql 1,ma0 1,r0i 1,re2 1,iq1 1,iyd 1,jnf 1,l9q 1,oji 1,mt1 1,fl0 1,h6h 1,i5j 1,iii 1,izg 1,muq 1,mzt 1,p7e 1,pc6 1,svo 1,tti 1,tvs 1,u1k 1,fpn 1,o1a 1,ss4 1,trs 1,j4x 1,fie 1,fyy 1,i5q 1,i7z 1,k2h 1,kxu 1,mha 1,ncy 1,q9o 1,sjg 1,vil 1,k94 1,tny 1,gax 1,kfv 1,kj7 1,lkx 1,luk 1,mx5 1,n6h 1,nsb 1,opc 1,u3i 1,g31 1,je6 1,tq0 1,fu3 1,ie1 1,lpm 1,sa2 1,ivf 1,j7o 1,kk7 1,mtj 1,tqe 1,g89 1,glr 1,i91 1,k5v 1,kem 1,ko8 1,lid 1,mx2 1,naa 1,p6h 1,r0v 1,r1d 1,sss 1,tsy 1,gfz 1,lve 1,gm5 1,mhc 1,n14 1,qgq 1,tr7 1,uvr 1,vbz 1,kgn 1,lor 1,pns 1,o97 1,obk 1,olu 1,mo0 1,m8p 1,riw 1,fk0 1,px2 1,g8q 1,g7b 1,ip2 1,jir 1,onq 1,i2t 1,ljy 1,kac 1,saj 1,qx8 1,tot 1,r63 1,iqb 1,g1s 1,gxs 3,hga 2,k8k 3,g66 1,mqy 1,ngq 1,ny4 1,nz2 1,nz9 1,o0f 1,tw6 1,on2 1,p8d 2,qhe 2,rg8 3,shk 1,sn1 4,u7j 1,u7w 1,u94 1,v5g 1,sm6 1,trr 1,fqm 1,fzb 1,g25 1,gcp 1,gdg 1,ggh 1,gwt 1,gzq 1,h2g 1,hfk 1,hig 1,i90 1,i9a 1,j2s 1,j8o 1,j9q 1,jci 1,k0f 1,k4i 1,k9d 1,kn9 1,lmf 1,lqy 1,lya 1,mem 1,mjv 1,mxu 1,ntd 1,ny6 1,nyh 1,nyg 1,nyo 1,nyu 1,nz1 1,o0d 1,o0e 1,o5c 1,o75 1,og0 1,ovo 1,ow9 1,oxt 1,p6a 1,pad 1,pnx 1,prt 1,prt 1,q53 1,r2o 1,r6e 1,rgh 1,ri1 1,rtf 1,ruw 1,sdy 1,shk 1,tsz 1,u0v 1,u2j 1,j1x 1,36cu 1,pp4 3,ffq 1,g51 1,g2w 1,fpc 1,g1x 1,g3k 1,gcn 1,ge2 1,gwt 1,gut 1,gwp 1,gyq 1,hga 1,hir 1,hms 1,hn8 1,huq 1,i08 1,iqa 1,iqh 1,iuh 1,iwd 1,j4o 1,j7y 1,j60 1,j9q 1,j8g 1,jci 1,jec 1,jpg 1,jrw 1,jte 1,k0m 1,k8k 1,kd3 1,kd7 1,keu 1,l89 1,la2 1,lkx 1,lwb 1,lvv 1,lya 1,m5a 1,mem 1,nmv 1,mk5 1,mnj 1,mqy 1,n01 1,n46 1,n5n 1,nbx 1,nbz 1,ngq 1,nh7 1,nhw 1,nka 1,nk0 1,nv0 1,o8h 1,og0 1,ol7 1,orf 1,ovo 1,p4u 1,pad 1,pxu 1,q27 1,qrd 1,r41 1,r5y 1,r6e 1,ren 1,rg8 1,rez 1,rgh 1,rge 1,rfx 1,ri1 1,rka 1,ruw 1,sag 1,sj6 1,srd 1,sxi 1,tq4 1,tsz 1,tw6 1,tzv 1,u0v 1,u17 1,u2j 1,umq 1,vj0 1,313e 1,3138 1,33dh 1,brx 1,cns 1,cop 1,39e1 1,3bgw 1,3i6r 1,vgj 1,vim 1w,15l,14k 2,16a,14n b,161,14x 1,161,14y 1,161,14s,14x 1,161,14s,14y 1,15c,14n 1,15c,14o 1,15c,14s 1,15d,14s 1,15e,14s 1,15f,14s 1,15g,14s 1,15h,14s 1,15i,14s 2,15k,14s 1,15l,14s 1,15m,14s 1,15n,14s 1,15o,14s 2,15q,14s 2,15s,14s 1,15t,14s 2,15v,14s 1,15w,14s 2,15y,14s 1,15z,14s 1,160,14s 1,161,14s 1,162,14s 1,15h,14p 1,15d,14v 1,15n,14v 1,15w,14v 47g,1huh,1hve 2,1huj,1hve f,1hut,1hve 3n,1hyp,1hyf 1,1hyq,1hyf f0,1idj,1ida 1,1idj,1idz a7,1int,1inu 1,1int,1ink 2,1int,1inx 70,1iuw,1iun 1,1iux,1iun 112b,2jx3,2jxh 1,2jx4,2jxh 1,2jx4,2jxh,2jxq 1,2jx4,2jxh,2jxr 1,2jx4,2jxh,2jxs 1,2jx4,2jxh,2jxt 1,2jx4,2jxh,2jxu 2f,2jzt,2jxh 1,2jzu,2jxh 1,2jzt,2jxh,2jxq 1,2jzu,2jxh,2jxq 1,2jzt,2jxh,2jxr 1,2jzu,2jxh,2jxr 1m4g,fgd 1,fg8 1,fgh 1,2tcy 1,fog 1,fqm 1,fqz 1,fsy 1,fwa 1,fx5 1,fzb 1,fyn 1,ae6 1,2ud6 1,g25 1,g2c 1,g2s 1,g3b 1,2u58 1,aex 1,g2v 1,g3x 1,2u6j 1,g47 1,g4k 1,fkc 1,g4s 1,g51 1,3ly7 1,g6t 1,g77 1,afz 1,g8r 1,g92 1,gaa 1,gaf 1,ahh 1,gcn 1,gcp 1,gdg 1,ge2 1,ged 1,gee 1,gev 1,gg9 1,ggh 1,ggq 1,ghf 1,ghp 1,ghr 1,ghr 1,ghr 1,2v58 1,m7k 1,gju 1,gkf 1,2vdv 1,gkr 1,gkx 1,gli 1,gpq 1,gmw 1,gnc 1,go8 1,gpu 1,gs6 1,gsw 1,gur 1,gv7 1,gw4 1,gw4 1,gwp 1,gx7 1,gxf 1,gxu 1,h7a 1,gzq 1,h7b 1,h1t 1,h2s 1,g7b 1,hke 1,hce 1,hdg 1,he5 1,haj 1,hf6 1,hf5 1,hik 1,2x9g 1,hki 1,hkn 1,hl2 1,hlm 1,hlu 1,hnm 1,2xm0 1,2xnu 1,hrg 1,hsr 1,ht3 1,hqw 1,huu 1,aum 1,av0 1,hzc 1,i0u 1,i0u 1,2y88 1,i4j 1,i54 1,i5j 1,i5v 1,2yhk 1,i67 1,i6e 1,itv 1,i76 1,ayp 1,i8w 1,i9a 1,ibk 1,ia5 1,2z1g 1,if7 1,2z1i 1,ige 1,igb 1,igs 1,ijl 1,ijm 1,b3j 1,ikd 1,ilk 1,im5 1,ind 1,b4y 1,2zr7 1,b5o 1,ipc 1,ipf 1,ipi 1,iq2 1,3pg2 1,iri 1,3035 1,3035 1,poh 1,isi 1,isi 1,b7r 1,335k 1,3cgq 1,iua 1,iuj 1,b8j 1,ivu 1,ix9 1,ixj 1,iyh 1,j29 1,bay 1,ba4 1,j2s 1,30t0 1,j47 1,j7s 1,j7w 1,j7y 1,j7w 1,j96 1,j9q 1,jaq 1,jac 1,jan 1,jby 1,jci 1,jcm 1,jdc 1,jdn 1,jfh 1,jht 1,jis 1,jm8 1,31n0 1,jlp 1,jjw 1,jmw 1,jnn 1,jqc 1,31td 1,js2 1,jph 1,jop 1,bhq 1,ju1 1,jum 1,jvh 1,juf 1,bjg 1,k0f 1,k18 1,32mi 1,k4j 1,kc8 1,k7d 1,bo9 1,k9d 1,bns 1,bms 1,g42 1,g45 1,kcg 1,k9o 1,pf1 1,deh 1,kd3 1,kd7 1,kdd 1,kf2 1,ker 1,33cz 1,bpl 1,kje 1,kg5 1,klu 1,kn9 1,33hp 1,kni 1,kkf 1,kr8 1,brx 1,ksi 1,kv7 1,kx6 1,l2g 1,33xf 1,l3v 1,bvc 1,l5t 1,34br 1,l78 1,bwu 1,l82 1,l9b 1,la2 1,la3 1,34p9 1,2yvf 1,34sa 1,le6 1,354s 1,lhb 1,lhp 1,lev 1,ljq 1,lku 1,lmf 1,lkx 1,lm1 1,lmg 1,lmt 1,357i 1,lkk 1,lrj 1,lta 1,c37 1,lvv 1,lvr 1,35jl 1,lq1 1,m0e 1,35ni 1,35ou 1,m2u 1,m61 1,m5a 1,m57 1,c5y 1,m6i 1,m7x 1,m7r 1,m99 1,2u5h 1,mdh 1,368z 1,mfw 1,36i3 1,mjs 1,mk5 1,mkw 1,36yw 1,mm8 1,mmt 1,3779 1,37dg 1,mt6 1,mtn 1,cdo 1,mud 1,ce0 1,ce0 1,myv 1,mzg 1,n01 1,n0l 1,n2i 1,cgr 1,n50 1,386u 1,n5q 1,389e 1,n74 1,2zrz 1,nbk 1,38v5 1,38vs 1,38zo 1,cn0 1,cnc 1,nhw 1,394j 1,394i 1,395l 1,396b 1,nj2 1,nj3 1,nj3 1,nka 1,cop 1,nm3 1,cp2 1,cra 1,39r1 1,nri 1,nt8 1,nv0 1,ctf 1,3a5i 1,nyu 1,3a8q 1,3a9x 1,o0f 1,o2z 1,cvj 1,o5c 1,o5m 1,o5r 1,3at8 1,3b1j 1,3b1j 1,oa6 1,d1e 1,3b8r 1,og6 1,og9 1,d2f 1,3beo 1,onm 1,d5s 1,oo8 1,oo3 1,oow 1,3c06 1,orn 1,d8h 1,ouf 1,ow2 1,oxx 1,d9w 1,3ciw 1,3cjr 1,dax 1,3cnt 1,p6i 1,3cqm 1,p79 1,pa2 1,pad 1,3d22 1,3d43 1,pcw 1,3d7s 1,pdc 1,33a7 1,ded 1,pf6 1,phf 1,dfv 1,pj2 1,hx1 1,3dlz 1,3dmd 1,33bn 1,33bw 1,poh 1,pok 1,sda 1,dij 1,psh 1,psb 1,pst 1,gc3 1,ptd 1,ptf 1,ptp 1,puu 1,3ebg 1,put 1,pwd 1,pyb 1,q0d 1,pwj 1,q0t 1,q1z 1,q53 1,pxv 1,q16 1,q18 1,q1o 1,3eie 1,3eqz 1,3emt 1,dnv 1,q9d 1,q9f 1,qae 1,3g0a 1,qck 1,3f3g 1,dp9 1,dpd 1,3f75 1,3ff6 1,dpn 1,qj4 1,qjg 1,qjr 1,qjt 1,qll 1,qko 1,qoe 1,qn6 1,qrd 1,qp4 1,qqz 1,qrq 1,dsn 1,qu9 1,qv5 1,dtl 1,qxs 1,qxv 1,3giv 1,r13 1,r1a 1,dv9 1,r22 1,aez 1,3gz2 1,3h46 1,dz2 1,dzb 1,rds 1,rfx 1,rka 1,rpx 1,3hrc 1,rsb 1,rsx 1,rvf 1,rxz 1,3i9b 1,2upw 1,s0b 1,rzw 1,s1c 1,2uvy 1,s7o 1,sag 1,3jki 1,3jl9 1,sk4 1,smp 1,snl 1,3ju6 1,snv 1,svs 1,t07 1,t08 1,sxo 1,t89 1,t91 1,3ksa 1,tjf 1,ej9 1,tkn 1,3l2v 1,eli 1,ts3 1,iia 1,tur 1,3ltx 1,3lzu 1,epa 1,epi 1,u00 1,3mdm 1,er6 1,3mhi 1,u17 1,u17 1,u21 1,3mpi 1,u76 1,eur 1,u95 1,ucn 1,ude 1,uf2 1,ez2 1,3nsg 1,umq 1,uv4 1,v0d 1,f66 1,f71 1,v3b 1,3owe 1,f7c 1,3oxx 1,3p5a 1,3p8x 1,vcr 1,f9y 1,veh 1,vem 1,vet 1,vf3 1,vfa 1,vgb 1,3pxc";
/** Full compatibility decompositions where they differ from the canonical ones. */
const NFKD_MAPPINGS = "4g,w 8,w,lk 2,2p 5,w,lg 3,1e 1,1f 1,w,ld 1,qk 3,w,mf 1,1d 1,33 2,1d,6dg,1g 1,1d,6dg,1e 1,1f,6dg,1g 38,21,22 1,2x,2y c,24,53 1,30,53 9,jg,32 1i,37 1x,1w,2i,lo 1,1w,3e,lo 1,2s,3e,lo 1,24,22 1,24,2y 1,30,2y 1,26,22 1,26,2y 1,32,2y 11,1w,2i 1,1w,3e 1,2s,3e 59,2w 1,h2 1,2y 1,36 1,hl 1,hn 1,ht 1,3b 1,3d w,w,li 1,w,lj 1,w,lm 1,w,mg 1,w,lf 1,w,ln 3,gz 1,30 1,37 1,3c 1,id 46,w,n9 a,w,ld 1,w,lk,ld 23,qa 1,qg 1,px 1,px,ld 1,px,lk 1,qu 1,qo q,qi 1,qp 1,qq 2,pk 1,qd 4,pv b2,12d,136 6m,17r,19w 1,18o,19w 1,1c7,19w 1,18q,19w 1iz,2tp,2sy 3k,2x9,2wi 15,2wb,2vt 1,2wb,2w1 1b,2yz 2z,33m,31t,328 2,33n,31t,328 ar,3bw 2eo,1t 1,5i 1,1u 2,1w 1,1x 1,b2 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 2,27 1,f6 1,28 1,2a 1,2c 1,2d 1,2f 1,2p 1,gg 1,gh 1,5qa 1,2q 1,2s 1,2t 1,gp 1,gr 1,gs 1,2v 2,2z 1,31 1,97 1,33 1,gk 1,5qu 1,5qv 1,34 1,38 1,39 1,5r1 1,hb 1,3a 1,5r9 1,qa 1,qb 1,qc 1,qu 1,qv 1,2x 1,36 1,39 1,3a 1,qa 1,qb 1,qp 1,qu 1,qv e,u5 z,gi 1,2r 1,gl 1,6o 1,gs 1,2u 1,gv 1,gx 1,h1 1,h4 1,h5 1,h6 1,5tn 1,il 1,h9 1,5tx 1,in 1,hd 1,hc 1,he 1,hf 1,hg 1,hh 1,hk 1,hu 1,hv 1,bv 1,i1 1,i2 1,5r0 1,i3 1,i4 1,3e 1,i8 1,i9 1,ia 1,qg 63,2p,ji 1,37,lj 82,w,lv 2,w,lv 1,w,n6 1,w,lk,n6 c,w,lv,lc 1,w,lv,ld 1,w,lv,n6 e,w,lw,lc 1,w,lw,ld 1,w,lw,n6 e,w,lk,lc 1,w,lk,ld f,w,ld 1,w,lw 2,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 1,w 7,6c0 6,w,mr d,1a 1,1a,1a 1,1a,1a,1a 9,w 4,6cy,6cy 1,6cy,6cy,6cy 2,6d1,6d1 1,6d1,6d1,6d1 5,x,x 2,w,lh 9,1r,1r 1,1r,x 1,x,1r e,6cy,6cy,6cy,6cy 8,w h,1c 1,2x 3,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,17 1,6qa 1,1p 1,14 1,15 1,32 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,17 1,6qa 1,1p 1,14 1,15 2,2p 1,2t 1,33 1,3c 1,gp 1,2w 1,2z 1,30 1,31 1,32 1,34 1,37 1,38 c,2a,37 2g,2p,1b,2r 1,2p,1b,37 1,1v 1,4w,1v 2,2r,1b,33 1,2r,1b,39 1,b4 2,4w,1y 1,2v 1,20 1,20 1,20 1,2w 1,87 1,21 1,21 1,24 1,30 2,26 1,26,33 3,28 1,29 1,2a 1,2a 1,2a 3,2b,25 1,2c,1x,24 1,2c,25 2,2i 4,2i 4,1u 1,1v 2,2t 1,1x 1,1y 2,25 1,33 1,15c 1,15d 1,15e 1,15f 1,2x 2,1y,1t,2g 1,qo 1,qb 1,pf 1,ps 1,6q9 5,1w 1,2s 1,2t 1,2x 1,2y 7,1d,6dg,1j 1,1d,6dg,1l 1,1d,6dg,1d,1c 1,1d,6dg,1f 1,1e,6dg,1f 1,1d,6dg,1h 1,1e,6dg,1h 1,1f,6dg,1h 1,1g,6dg,1h 1,1d,6dg,1i 1,1h,6dg,1i 1,1d,6dg,1k 1,1f,6dg,1k 1,1h,6dg,1k 1,1j,6dg,1k 1,1d,6dg 1,21 1,21,21 1,21,21,21 1,21,2e 1,2e 1,2e,21 1,2e,21,21 1,2e,21,21,21 1,21,2g 1,2g 1,2g,21 1,2g,21,21 1,24 1,1v 1,1w 1,25 1,2x 1,2x,2x 1,2x,2x,2x 1,2x,3a 1,3a 1,3a,2x 1,3a,2x,2x 1,3a,2x,2x,2x 1,2x,3c 1,3c 1,3c,2x 1,3c,2x,2x 1,30 1,2r 1,2s 1,31 a,1c,6dg,1f 4j,6qz,6qz 1,6qz,6qz,6qz 2,6r2,6r2 1,6r2,6r2,6r2 fk,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1d,1c 1,1d,1d 1,1d,1e 1,1d,1f 1,1d,1g 1,1d,1h 1,1d,1i 1,1d,1j 1,1d,1k 1,1d,1l 1,1e,1c 1,14,1d,15 1,14,1e,15 1,14,1f,15 1,14,1g,15 1,14,1h,15 1,14,1i,15 1,14,1j,15 1,14,1k,15 1,14,1l,15 1,14,1d,1c,15 1,14,1d,1d,15 1,14,1d,1e,15 1,14,1d,1f,15 1,14,1d,1g,15 1,14,1d,1h,15 1,14,1d,1i,15 1,14,1d,1j,15 1,14,1d,1k,15 1,14,1d,1l,15 1,14,1e,1c,15 1,1d,1a 1,1e,1a 1,1f,1a 1,1g,1a 1,1h,1a 1,1i,1a 1,1j,1a 1,1k,1a 1,1l,1a 1,1d,1c,1a 1,1d,1d,1a 1,1d,1e,1a 1,1d,1f,1a 1,1d,1g,1a 1,1d,1h,1a 1,1d,1i,1a 1,1d,1j,1a 1,1d,1k,1a 1,1d,1l,1a 1,1e,1c,1a 1,14,2p,15 1,14,2q,15 1,14,2r,15 1,14,2s,15 1,14,2t,15 1,14,2u,15 1,14,2v,15 1,14,2w,15 1,14,2x,15 1,14,2y,15 1,14,2z,15 1,14,30,15 1,14,31,15 1,14,32,15 1,14,33,15 1,14,34,15 1,14,35,15 1,14,36,15 1,14,37,15 1,14,38,15 1,14,39,15 1,14,3a,15 1,14,3b,15 1,14,3c,15 1,14,3d,15 1,14,3e,15 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1c 10i,6qz,6qz,6qz,6qz 2w,1m,1m,1p 1,1p,1p 1,1p,1p,1p ee,2y 1,2e 6q,8yp 8g,lal 2c,vj3 d,feo 1,ffs 1,fg6 1,fgf 1,fh5 1,fid 1,fik 1,fj4 1,fju 1,g1r 1,g2t 1,g2z 1,g3m 1,g46 1,g4r 1,g68 1,g6t 1,g74 1,gbf 1,ge1 1,get 1,gey 1,gfs 1,gg1 1,ggs 1,gh5 1,ghu 1,gja 1,gjs 1,gkj 1,h5j 1,h7j 1,hkb 1,hky 1,hl6 1,hlh 1,hlz 1,ho3 1,i1c 1,i2o 1,i60 1,i6n 1,i76 1,i7s 1,i9a 1,i9d 1,ijf 1,ijp 1,ik1 1,ike 1,inm 1,inu 1,inz 1,ir8 1,iri 1,irv 1,is3 1,its 1,iu9 1,iur 1,iwz 1,jd4 1,jee 1,jez 1,jzj 1,jzo 1,k1z 1,k2f 1,k2s 1,k3d 1,k4g 1,k4l 1,kc0 1,kco 1,kdk 1,l5s 1,l7m 1,l89 1,l9v 1,laj 1,las 1,laz 1,lcf 1,lck 1,ldg 1,m7f 1,mju 1,mk6 1,mkb 1,mkf 1,mkn 1,ml5 1,ml7 1,mng 1,mtg 1,mtl 1,n30 1,n3a 1,n4o 1,n4v 1,n54 1,n5c 1,n7v 1,n82 1,nee 1,nel 1,nfy 1,ngf 1,nhq 1,nob 1,noi 1,noz 1,ny2 1,o1k 1,o1q 1,o6s 1,o97 1,oah 1,okz 1,ooo 1,p4m 1,p5d 1,p6y 1,p8d 1,pa9 1,pak 1,paq 1,pbn 1,pdr 1,pe1 1,pnn 1,pnu 1,po3 1,poc 1,pos 1,pp7 1,ppb 1,pri 1,prm 1,prs 1,qj1 1,qjv 1,qww 1,qx8 1,qxv 1,r5q 1,r63 1,r82 1,r9c 1,rp3 1,rpi 1,rpx 1,rqw 1,rrx 1,rxg 1,rxs 1,rzn 1,s6j 1,s7e 1,sd7 1,sds 1,sdx 1,sk1 1,sp5 1,ssm 1,sss 1,ssx 1,tiv 1,tj4 1,tng 1,trq 1,trt 1,tt4 1,tw1 1,twe 1,twi 1,twp 1,tzf 1,u0d 1,u0j 1,u0x 1,u5k 1,u6z 1,u73 1,uc6 1,uc9 1,ucs 1,ujs 1,ul4 1,ulb 1,un9 1,unj 1,unm 1,unw 1,uoq 1,uzp 1,vat 1,vb3 1,vc5 1,vcr 1,vcz 1,vd9 1,vdd 1,veh 1,vel 1,vf2 1,vf7 1,vfk 1,vgb 1,vgq 1,vgy 1,vil 1,vj0 1,vj4 17,w 1i,9hu 2,gg1 1,gg4 1,gg5 2p,w,9ll 1,w,9lm 3,9l4,9l6 2o,9mb,9mw 1e,3cw 1,3cx 1,3hm 1,3cy 1,3ho 1,3hp 1,3cz 1,3d0 1,3d1 1,3hs 1,3ht 1,3hu 1,3hv 1,3hw 1,3hx 1,3dm 1,3d2 1,3d3 1,3d4 1,3dt 1,3d5 1,3d6 1,3d7 1,3d8 1,3d9 1,3da 1,3db 1,3dc 1,3dd 1,3de 1,3fl 1,3fm 1,3fn 1,3fo 1,3fp 1,3fq 1,3fr 1,3fs 1,3ft 1,3fu 1,3fv 1,3fw 1,3fx 1,3fy 1,3fz 1,3g0 1,3g1 1,3g2 1,3g3 1,3g4 1,3g5 1,3fk 1,3dg 1,3dh 1,3if 1,3ig 1,3ik 1,3im 1,3ir 1,3iv 1,3ix 1,3do 1,3j1 1,3j3 1,3dp 1,3dq 1,3ds 1,3du 1,3dv 1,3dz 1,3e1 1,3e3 1,3e4 1,3e5 1,3e6 1,3e7 1,3ea 1,3ee 1,3eo 1,3ev 1,3f0 1,3jl 1,3jm 1,3fb 1,3fc 1,3fd 1,3gk 1,3gl 1,3go 1,3gx 1,3gy 1,3h0 1,3ha 1,3hd 4,feo 1,fik 1,fex 1,h5n 1,fey 1,ffx 1,fez 1,n5e 1,fh5 1,ffd 1,fep 1,hm1 1,h80 1,fju 2p,14,3cw,15 1,14,3cy,15 1,14,3cz,15 1,14,3d1,15 1,14,3d2,15 1,14,3d3,15 1,14,3d5,15 1,14,3d7,15 1,14,3d8,15 1,14,3da,15 1,14,3db,15 1,14,3dc,15 1,14,3dd,15 1,14,3de,15 1,14,3cw,3fl,15 1,14,3cy,3fl,15 1,14,3cz,3fl,15 1,14,3d1,3fl,15 1,14,3d2,3fl,15 1,14,3d3,3fl,15 1,14,3d5,3fl,15 1,14,3d7,3fl,15 1,14,3d8,3fl,15 1,14,3da,3fl,15 1,14,3db,3fl,15 1,14,3dc,3fl,15 1,14,3dd,3fl,15 1,14,3de,3fl,15 1,14,3d8,3fy,15 1,14,3d7,3ft,3d8,3fp,3hn,15 1,14,3d7,3ft,3de,3fy,15 2,14,feo,15 1,14,fik,15 1,14,fex,15 1,14,h5n,15 1,14,fis,15 1,14,g31,15 1,14,fer,15 1,14,g2z,15 1,14,fh9,15 1,14,gg1,15 1,14,kco,15 1,14,m7f,15 1,14,ldg,15 1,14,kdk,15 1,14,ssx,15 1,14,h7j,15 1,14,k4l,15 1,14,kkq,15 1,14,kcp,15 1,14,ny6,15 1,14,glp,15 1,14,mm1,15 1,14,rs1,15 1,14,nz1,15 1,14,gc4,15 1,14,fkz,15 1,14,gos,15 1,14,i1y,15 1,14,nhf,15 1,14,flt,15 1,14,rt3,15 1,14,ggk,15 1,14,nzh,15 1,14,fm9,15 1,14,pnu,15 1,14,po3,15 1,gun 1,inw 1,k1z 1,oen 9,28,2c,1x 1,1e,1d 1,1e,1e 1,1e,1f 1,1e,1g 1,1e,1h 1,1e,1i 1,1e,1j 1,1e,1k 1,1e,1l 1,1f,1c 1,1f,1d 1,1f,1e 1,1f,1f 1,1f,1g 1,1f,1h 1,3cw 1,3cy 1,3cz 1,3d1 1,3d2 1,3d3 1,3d5 1,3d7 1,3d8 1,3da 1,3db 1,3dc 1,3dd 1,3de 1,3cw,3fl 1,3cy,3fl 1,3cz,3fl 1,3d1,3fl 1,3d2,3fl 1,3d3,3fl 1,3d5,3fl 1,3d7,3fl 1,3d8,3fl 1,3da,3fl 1,3db,3fl 1,3dc,3fl 1,3dd,3fl 1,3de,3fl 1,3da,3fl,3hz,3cw,3ft 1,3d8,3fy,3d7,3g4 1,3d7,3fy 2,feo 1,fik 1,fex 1,h5n 1,fis 1,g31 1,fer 1,g2z 1,fh9 1,gg1 1,kco 1,m7f 1,ldg 1,kdk 1,ssx 1,h7j 1,k4l 1,kkq 1,kcp 1,ny6 1,glp 1,mm1 1,rs1 1,nz1 1,gc4 1,o2g 1,n5j 1,ho3 1,six 1,g16 1,ghc 1,lig 1,u11 1,fm9 1,g49 1,l7n 1,fey 1,ffx 1,fez 1,ijq 1,gkz 1,gfv 1,i3b 1,i1y 1,nhf 1,flt 1,rt3 1,ggk 1,hlo 1,1f,1i 1,1f,1j 1,1f,1k 1,1f,1l 1,1g,1c 1,1g,1d 1,1g,1e 1,1g,1f 1,1g,1g 1,1g,1h 1,1g,1i 1,1g,1j 1,1g,1k 1,1g,1l 1,1h,1c 1,1d,kco 1,1e,kco 1,1f,kco 1,1g,kco 1,1h,kco 1,1i,kco 1,1j,kco 1,1k,kco 1,1l,kco 1,1d,1c,kco 1,1d,1d,kco 1,1d,1e,kco 1,20,2v 1,2t,36,2v 1,2t,2e 1,24,2c,1w 1,9lu 1,9lw 1,9ly 1,9m0 1,9m2 1,9m3 1,9m5 1,9m7 1,9m9 1,9mb 1,9md 1,9mf 1,9mh 1,9mj 1,9ml 1,9mn 1,9mp 1,9ms 1,9mu 1,9mw 1,9my 1,9mz 1,9n0 1,9n1 1,9n2 1,9n3 1,9n6 1,9n9 1,9nc 1,9nf 1,9ni 1,9nj 1,9nk 1,9nl 1,9nm 1,9no 1,9nq 1,9ns 1,9nt 1,9nu 1,9nv 1,9nw 1,9nx 1,9nz 1,9o0 1,9o1 1,9o2 2,9lu,9n3,9lm,9oc,9mw 1,9lu,9nv,9n9,9lt 1,9lu,9o3,9nc,9lm,9lu 1,9lu,9oc,9nv 1,9lw,9mz,9o3,9m7,9ll 1,9lw,9o3,9mp 1,9ly,9m1,9o3 1,9m0,9mh,9m7,9oc,9mw,9ll 1,9m0,9oc,9m3,9oc 1,9m2,9o3,9mh 1,9m2,9oc,9nk 1,9m3,9lw,9nu 1,9m3,9nt,9mr,9mw 1,9m3,9nx,9nu,9oc 1,9m3,9ll,9nx,9o3 1,9m3,9ll,9o3,9ni 1,9m5,9ll,9m3,9ll 1,9m5,9ll,9mz,9oc 1,9m5,9np,9nu,9oc 1,9m5,9ll,9nv,9mn,9ll,9oc 1,9m5,9nx 1,9m5,9nx,9m7,9ll,9nt,9nk 1,9m5,9nx,9nl,9oc,9mw,9nv 1,9m5,9nx,9nz,9mr,9mw 1,9m7,9ll,9nt,9nk 1,9m7,9ll,9nt,9nk,9mw,9o3 1,9m7,9nv,9mj,9ll,9lw,9nx 1,9m7,9nx,9oc,9n1 1,9m9,9oc,9mh 1,9mb,9nv,9my 1,9mb,9oc,9nf,9lm 1,9md,9lw,9m7,9nv 1,9md,9o3,9mp,9oc,9nk 1,9mf,9nu,9o3,9m7,9ll 1,9mj,9o3,9mp 1,9mj,9o3,9mw 1,9mn,9ll,9oc,9mh 1,9mu,9ll,9mf 1,9mw,9ll,9nv 1,9mw,9o3 1,9my,9n2 1,9n2,9mr,9mw 1,9n3,9lw,9ms 1,9n3,9lm,9oc,9mj,9o3,9mw 1,9n3,9lm,9oc,9ms 1,9n3,9ll,9oc,9nw,9nv 1,9n6,9lm,9lu,9mh,9mw,9nv 1,9n6,9lm,9m7,9nv 1,9n6,9lm,9mb 1,9n6,9ll,9nv 1,9n9,9lt,9nt,9mr,9mw,9ll 1,9n9,9lv,9oc,9mw 1,9n9,9ll,9mr,9mf,9lz,9nv 1,9n9,9nt,9o3 1,9nc,9m7,9mn,9oc,9nv 1,9nc,9lm,9ml 1,9nc,9lm,9mz,9n6 1,9nc,9nv,9ms 1,9nc,9lm,9o3,9mh 1,9nc,9lm,9oc,9mf,9ll 1,9nc,9ll,9oc,9mn 1,9nf,9lm,9lw,9o3,9mw 1,9nf,9ll,9nv,9mw 1,9nf,9o3 1,9nf,9lm,9o3,9mw,9ll 1,9nf,9oc,9nv 1,9nf,9oc,9o3 1,9ni,9lw,9m7,9nx 1,9ni,9lw,9nv 1,9ni,9mr,9n3 1,9ni,9nv,9m7 1,9ni,9o3,9mf,9nr,9o3 1,9nj,9m7,9nx,9o3 1,9nj,9nu 1,9nj,9nu,9n3,9ll,9oc,9nv 1,9nl,9m3,9ll 1,9nl,9m3,9ll,9mw,9o3 1,9nl,9oc,9mw,9nv 1,9no,9oc,9mw,9ll 1,9no,9oc,9nv 1,9nq,9lu,9o3 1,9nu,9mr,9mw,9nv 1,9nu,9nt 1,9nv,9n6,9lm,9oc 1,9nv,9oc,9n9,9ll,9nv 1,9nw,9nk 1,9nw,9o3,9mw,9m9,9ll,9o3 1,9nz,9mr,9mw 1,1c,m9l 1,1d,m9l 1,1e,m9l 1,1f,m9l 1,1g,m9l 1,1h,m9l 1,1i,m9l 1,1j,m9l 1,1k,m9l 1,1l,m9l 1,1d,1c,m9l 1,1d,1d,m9l 1,1d,1e,m9l 1,1d,1f,m9l 1,1d,1g,m9l 1,1d,1h,m9l 1,1d,1i,m9l 1,1d,1j,m9l 1,1d,1k,m9l 1,1d,1l,m9l 1,1e,1c,m9l 1,1e,1d,m9l 1,1e,1e,m9l 1,1e,1f,m9l 1,1e,1g,m9l 1,2w,28,2p 1,2s,2p 1,1t,2d 1,2q,2p,36 1,33,2e 1,34,2r 1,2s,31 1,2s,31,1e 1,2s,31,1f 1,21,2d 1,inn,jdc 1,k6l,gp8 1,hlz,l7n 1,k5q,lh7 1,kkq,irz,fmi,ny6 1,34,1t 1,32,1t 1,qk,1t 1,31,1t 1,2z,1t 1,23,1u 1,25,1u 1,1z,1u 1,2r,2p,30 1,2z,2r,2p,30 1,34,1y 1,32,1y 1,qk,1y 1,qk,2v 1,31,2v 1,2z,2v 1,20,3e 1,2z,20,3e 1,25,20,3e 1,1z,20,3e 1,2c,20,3e 1,qk,30 1,31,30 1,2s,30 1,2z,30 1,2u,31 1,32,31 1,qk,31 1,31,31 1,2r,31 1,2z,31 1,31,31,1e 1,2r,31,1e 1,31,1e 1,2z,31,1e 1,31,31,1f 1,2r,31,1f 1,31,1f 1,2z,31,1f 1,31,6qd,37 1,31,6qd,37,1e 1,28,2p 1,2z,28,2p 1,25,28,2p 1,1z,28,2p 1,36,2p,2s 1,36,2p,2s,6qd,37 1,36,2p,2s,6qd,37,1e 1,34,37 1,32,37 1,qk,37 1,31,37 1,34,2e 1,32,2e 1,qk,2e 1,31,2e 1,2z,2e 1,25,2e 1,34,2f 1,32,2f 1,qk,2f 1,31,2f 1,2z,2f 1,25,2f 1,2z,q1 1,25,q1 1,2p,1a,31,1a 1,1u,35 1,2r,2r 1,2r,2s 1,1v,6qd,2z,2v 1,1v,33,1a 1,2s,1u 1,1z,3d 1,2w,2p 1,20,28 1,2x,32 1,23,23 1,23,25 1,2z,38 1,30,31 1,30,32 1,30,33,2v 1,30,3c 1,31,2q 1,31,2x,30 1,31,33,30 1,28,20 1,34,1a,31,1a 1,28,28,25 1,28,2a 1,37,36 1,2b,3a 1,2f,2q 1,2e,6qd,31 1,1t,6qd,31 1,1d,k4l 1,1e,k4l 1,1f,k4l 1,1g,k4l 1,1h,k4l 1,1i,k4l 1,1j,k4l 1,1k,k4l 1,1l,k4l 1,1d,1c,k4l 1,1d,1d,k4l 1,1d,1e,k4l 1,1d,1f,k4l 1,1d,1g,k4l 1,1d,1h,k4l 1,1d,1i,k4l 1,1d,1j,k4l 1,1d,1k,k4l 1,1d,1l,k4l 1,1e,1c,k4l 1,1e,1d,k4l 1,1e,1e,k4l 1,1e,1f,k4l 1,1e,1g,k4l 1,1e,1h,k4l 1,1e,1i,k4l 1,1e,1j,k4l 1,1e,1k,k4l 1,1e,1l,k4l 1,1f,1c,k4l 1,1f,1d,k4l 1,2v,2p,30 mn1,ui 1,uk 5v,x2n 3s,86 1,9f o3,x0n 1,xtj 1,h7 1,xua fq9,2u,2u 1,2u,2x 1,2u,30 1,2u,2u,2x 1,2u,2u,30 1,37,38 1,37,38 d,12s,12u 1,12s,12d 1,12s,12j 1,132,12u 1,12s,12l 9,15u 1,15c 1,15f 1,15g 1,15n 1,15o 1,15p 1,160 1,162 1,17 12,15c,15o 1,19t 1,19t 1,1a3 1,1a3 1,1a3 1,1a3 1,1a6 1,1a6 1,1a6 1,1a6 1,1a8 1,1a8 1,1a8 1,1a8 1,1a2 1,1a2 1,1a2 1,1a2 1,1a7 1,1a7 1,1a7 1,1a7 1,1a1 1,1a1 1,1a1 1,1a1 1,1b8 1,1b8 1,1b8 1,1b8 1,1ba 1,1ba 1,1ba 1,1ba 1,1ac 1,1ac 1,1ac 1,1ac 1,1ab 1,1ab 1,1ab 1,1ab 1,1ae 1,1ae 1,1ae 1,1ae 1,1af 1,1af 1,1af 1,1af 1,1al 1,1al 1,1ak 1,1ak 1,1am 1,1am 1,1ag 1,1ag 1,1aw 1,1aw 1,1ap 1,1ap 1,1bd 1,1bd 1,1bd 1,1bd 1,1bj 1,1bj 1,1bj 1,1bj 1,1bn 1,1bn 1,1bn 1,1bn 1,1bl 1,1bl 1,1bl 1,1bl 1,1bu 1,1bu 1,1bv 1,1bv 1,1bv 1,1bv 1,1cl,190 1,1cl,190 1,1c1 1,1c1 1,1c1 1,1c1 1,1by 1,1by 1,1by 1,1by 1,1ci 1,1ci 1,1ci,190 1,1ci,190 y,1bh 1,1bh 1,1bh 1,1bh 1,1c7 1,1c7 1,1c6 1,1c6 1,1c8 1,1c8 1,1c7,19w 1,1cb 1,1cb 1,1c5 1,1c5 1,1c9 1,1c9 1,1cg 1,1cg 1,1cg 1,1cg 1,18p 1,18p 1,18q,190,17r 1,18q,190,17r 1,18q,190,1cl 1,18q,190,1cl 1,18q,190,18o 1,18q,190,18o 1,18q,190,1c7 1,18q,190,1c7 1,18q,190,1c6 1,18q,190,1c6 1,18q,190,1c8 1,18q,190,1c8 1,18q,190,1cg 1,18q,190,1cg 1,18q,190,1cg 1,18q,190,18p 1,18q,190,18p 1,18q,190,18p 1,1cc 1,1cc 1,1cc 1,1cc 1,18q,190,17w 1,18q,190,17x 1,18q,190,18l 1,18q,190,18p 1,18q,190,18q 1,17s,17w 1,17s,17x 1,17s,17y 1,17s,18l 1,17s,18p 1,17s,18q 1,17u,17w 1,17u,17x 1,17u,17y 1,17u,18l 1,17u,18p 1,17u,18q 1,17v,17w 1,17v,18l 1,17v,18p 1,17v,18q 1,17w,17x 1,17w,18l 1,17x,17w 1,17x,18l 1,17y,17w 1,17y,17x 1,17y,18l 1,183,17w 1,183,17x 1,183,17y 1,183,18l 1,185,17x 1,185,18l 1,186,17w 1,186,17x 1,186,17y 1,186,18l 1,187,17x 1,187,18l 1,188,18l 1,189,17w 1,189,18l 1,18a,17w 1,18a,18l 1,18h,17w 1,18h,17x 1,18h,17y 1,18h,18l 1,18h,18p 1,18h,18q 1,18i,17x 1,18i,18l 1,18i,18p 1,18i,18q 1,18j,17r 1,18j,17w 1,18j,17x 1,18j,17y 1,18j,18k 1,18j,18l 1,18j,18p 1,18j,18q 1,18k,17w 1,18k,17x 1,18k,17y 1,18k,18l 1,18k,18p 1,18k,18q 1,18l,17w 1,18l,17x 1,18l,17y 1,18l,18l 1,18l,18p 1,18l,18q 1,18m,17w 1,18m,17x 1,18m,17y 1,18m,18l 1,18m,18p 1,18m,18q 1,18n,17w 1,18n,18l 1,18n,18p 1,18n,18q 1,18q,17w 1,18q,17x 1,18q,17y 1,18q,18l 1,18q,18p 1,18q,18q 1,180,19s 1,181,19s 1,18p,19s 1,w,18s,18x 1,w,18t,18x 1,w,18u,18x 1,w,18v,18x 1,w,18w,18x 1,w,18x,19s 1,18q,190,181 1,18q,190,182 1,18q,190,18l 1,18q,190,18m 1,18q,190,18p 1,18q,190,18q 1,17s,181 1,17s,182 1,17s,18l 1,17s,18m 1,17s,18p 1,17s,18q 1,17u,181 1,17u,182 1,17u,18l 1,17u,18m 1,17u,18p 1,17u,18q 1,17v,181 1,17v,182 1,17v,18l 1,17v,18m 1,17v,18p 1,17v,18q 1,18h,18p 1,18h,18q 1,18i,18p 1,18i,18q 1,18j,17r 1,18j,18k 1,18j,18l 1,18j,18p 1,18j,18q 1,18k,18l 1,18k,18p 1,18k,18q 1,18l,17r 1,18l,18l 1,18m,181 1,18m,182 1,18m,18l 1,18m,18m 1,18m,18p 1,18m,18q 1,18p,19s 1,18q,181 1,18q,182 1,18q,18l 1,18q,18m 1,18q,18p 1,18q,18q 1,18q,190,17w 1,18q,190,17x 1,18q,190,17y 1,18q,190,18l 1,18q,190,18n 1,17s,17w 1,17s,17x 1,17s,17y 1,17s,18l 1,17s,18n 1,17u,17w 1,17u,17x 1,17u,17y 1,17u,18l 1,17u,18n 1,17v,18l 1,17w,17x 1,17w,18l 1,17x,17w 1,17x,18l 1,17y,17w 1,17y,18l 1,183,17w 1,183,17x 1,183,17y 1,183,18l 1,185,17x 1,185,17y 1,185,18l 1,186,17w 1,186,17x 1,186,17y 1,186,18l 1,187,17x 1,188,18l 1,189,17w 1,189,18l 1,18a,17w 1,18a,18l 1,18h,17w 1,18h,17x 1,18h,17y 1,18h,18l 1,18i,17x 1,18i,18l 1,18j,17w 1,18j,17x 1,18j,17y 1,18j,18k 1,18j,18l 1,18k,17w 1,18k,17x 1,18k,17y 1,18k,18l 1,18k,18n 1,18l,17w 1,18l,17x 1,18l,17y 1,18l,18l 1,18m,17w 1,18m,17x 1,18m,17y 1,18m,18l 1,18m,18n 1,18n,17w 1,18n,18l 1,18n,19s 1,18q,17w 1,18q,17x 1,18q,17y 1,18q,18l 1,18q,18n 1,18q,190,18l 1,18q,190,18n 1,17s,18l 1,17s,18n 1,17u,18l 1,17u,18n 1,17v,18l 1,17v,18n 1,183,18l 1,183,18n 1,184,18l 1,184,18n 1,18j,18k 1,18j,18l 1,18k,18l 1,18m,18l 1,18m,18n 1,18q,18l 1,18q,18n 1,18g,18u,18x 1,18g,18v,18x 1,18g,18w,18x 1,187,18p 1,187,18q 1,189,18p 1,189,18q 1,18a,18p 1,18a,18q 1,183,18p 1,183,18q 1,184,18p 1,184,18q 1,17x,18p 1,17x,18q 1,17w,18p 1,17w,18q 1,17y,18p 1,17y,18q 1,185,18p 1,185,18q 1,186,18p 1,186,18q 1,184,17w 1,184,17x 1,184,17y 1,184,18l 1,184,181 1,183,181 1,185,181 1,186,181 1,187,18p 1,187,18q 1,189,18p 1,189,18q 1,18a,18p 1,18a,18q 1,183,18p 1,183,18q 1,184,18p 1,184,18q 1,17x,18p 1,17x,18q 1,17w,18p 1,17w,18q 1,17y,18p 1,17y,18q 1,185,18p 1,185,18q 1,186,18p 1,186,18q 1,184,17w 1,184,17x 1,184,17y 1,184,18l 1,184,181 1,183,181 1,185,181 1,186,181 1,184,17w 1,184,17x 1,184,17y 1,184,18l 1,183,18n 1,184,18n 1,187,18l 1,183,17w 1,183,17x 1,183,17y 1,184,17w 1,184,17x 1,184,17y 1,187,18l 1,188,18l 1,17r,18r 1,17r,18r j,17u,17w,18l 1,17u,17x,17w 1,17u,17x,17w 1,17u,17x,18l 1,17u,17y,18l 1,17u,18l,17w 1,17u,18l,17x 1,17u,18l,17y 1,17w,18l,17x 1,17w,18l,17x 1,17x,18l,18q 1,17x,18l,18p 1,183,17x,17w 1,183,17w,17x 1,183,17w,18p 1,183,18l,17x 1,183,18l,17x 1,183,18l,17w 1,183,18l,18l 1,183,18l,18l 1,185,17x,17x 1,185,17x,17x 1,185,18l,18l 1,184,17x,18l 1,184,17x,18l 1,184,17w,18q 1,184,18l,17y 1,184,18l,17y 1,184,18l,18l 1,184,18l,18l 1,186,17x,18p 1,186,17y,18l 1,186,17y,18l 1,187,18l,17x 1,187,18l,17x 1,187,18l,18l 1,187,18l,18q 1,189,17w,18l 1,189,18l,18l 1,189,18l,18l 1,189,18l,18p 1,18a,18l,18l 1,18a,18l,18q 1,18a,18l,18p 1,18h,17y,18l 1,18h,17y,18l 1,18i,18l,17x 1,18i,18l,18l 1,18k,17x,18l 1,18k,17x,18q 1,18k,17x,18p 1,18k,17w,17w 1,18k,17w,17w 1,18k,17y,18l 1,18k,17y,18l 1,18k,18l,17x 1,18k,18l,17x 1,18l,17x,17w 1,18l,17x,18l 1,18l,17x,18q 1,18l,17w,17x 1,18l,17w,18l 1,18l,17y,17w 1,18l,17y,18l 3,18l,17w,17y 1,18n,18l,17w 1,18n,18l,18l 1,18m,17x,18l 1,18m,17x,18p 1,18m,17w,18l 1,18m,17w,18l 1,18m,17w,18p 1,18m,18l,18q 1,18m,18l,18p 1,18q,18l,18l 1,18q,18l,18l 1,17s,17y,18q 1,17u,17w,18q 1,17u,17w,18p 1,17u,17y,18q 1,17u,17y,18p 1,17u,18l,18q 1,17u,18l,18p 1,17w,18l,18q 1,17w,17x,18p 1,17w,18l,18p 1,183,17y,18p 1,185,17x,18q 1,184,17x,18q 1,186,17x,18q 1,18k,17w,18q 1,18k,18l,18q 1,18q,17x,18q 1,18q,17w,18q 1,18q,18l,18q 1,18l,18l,18q 1,18i,18l,18q 1,18m,17x,18q 1,18i,18l,17x 1,18k,17x,18l 1,189,18l,18q 1,18j,18l,18q 1,18m,17w,17x 1,18l,17y,18q 1,18k,17w,18l 1,18j,18l,18l 1,18k,17w,18l 1,18m,17w,17x 1,17w,17x,18q 1,17x,17w,18q 1,18l,17w,18q 1,18h,18l,18q 1,17s,17x,18q 1,18j,18l,18l 1,189,17w,18l 1,185,18l,18l 1,183,17y,18q 1,18m,17w,18q 15,185,18k,1ci 1,18i,18k,1ci 1,17r,18k,18k,18n 1,17r,18j,17s,181 1,18l,17x,18l,17z 1,185,18k,189,18l 1,181,183,18o,18k 1,189,18k,18q,18n 1,18o,183,18k,18l 1,185,18k,18p 1,185,18k,18p,w,17r,18k,18k,18n,w,189,18k,18q,18n,w,18o,183,18k,18l 1,17w,18k,w,17w,18k,17r,18k,18n 1,181,1cc,17r,18k k,18 1,9hd 1,9he 1,1m 1,1n 1,x 1,1r 1,9hy 1,9hz 1,1a,1a,1a n,1a,1a 1,6c4 1,6c3 1,2n 1,2n 1,14 1,15 1,3f 1,3h 1,9hw 1,9hx 1,9hs 1,9ht 1,9hm 1,9hn 1,9hk 1,9hl 1,9ho 1,9hp 1,9hq 1,9hr 3,2j 1,2l 1,w,lh 1,w,lh 1,w,lh 1,w,lh 1,2n 1,2n 1,2n 1,18 1,9hd 1,1a 2,1n 1,1m 1,1r 1,x 1,6c4 1,14 1,15 1,3f 1,3h 1,9hw 1,9hx 1,z 1,12 1,16 1,17 1,19 1,1o 1,1q 1,1p 2,2k 1,10 1,11 1,1s 5,w,18r 1,18g,18r 1,w,18s 2,w,18t 2,w,18u 1,18g,18u 1,w,18v 1,18g,18v 1,w,18w 1,18g,18w 1,w,18x 1,18g,18x 1,w,18y 1,18g,18y 1,17l 1,17r,18z 1,17r,18z 1,17r,190 1,17r,190 1,18o,190 1,18o,190 1,17r,191 1,17r,191 1,18q,190 1,18q,190 1,18q,190 1,18q,190 1,17r 1,17r 1,17s 1,17s 1,17s 1,17s 1,17t 1,17t 1,17u 1,17u 1,17u 1,17u 1,17v 1,17v 1,17v 1,17v 1,17w 1,17w 1,17w 1,17w 1,17x 1,17x 1,17x 1,17x 1,17y 1,17y 1,17y 1,17y 1,17z 1,17z 1,180 1,180 1,181 1,181 1,182 1,182 1,183 1,183 1,183 1,183 1,184 1,184 1,184 1,184 1,185 1,185 1,185 1,185 1,186 1,186 1,186 1,186 1,187 1,187 1,187 1,187 1,188 1,188 1,188 1,188 1,189 1,189 1,189 1,189 1,18a 1,18a 1,18a 1,18a 1,18h 1,18h 1,18h 1,18h 1,18i 1,18i 1,18i 1,18i 1,18j 1,18j 1,18j 1,18j 1,18k 1,18k 1,18k 1,18k 1,18l 1,18l 1,18l 1,18l 1,18m 1,18m 1,18m 1,18m 1,18n 1,18n 1,18n 1,18n 1,18o 1,18o 1,18p 1,18p 1,18q 1,18q 1,18q 1,18q 1,18k,17r,18z 1,18k,17r,18z 1,18k,17r,190 1,18k,17r,190 1,18k,17r,191 1,18k,17r,191 1,18k,17r 1,18k,17r 5,x 1,y 1,z 1,10 1,11 1,12 1,13 1,14 1,15 1,16 1,17 1,18 1,19 1,1a 1,1b 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1m 1,1n 1,1o 1,1p 1,1q 1,1r 1,1s 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2j 1,2k 1,2l 1,2m 1,2n 1,2o 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,3f 1,3g 1,3h 1,3i 1,879 1,87a 1,9he 1,9ho 1,9hp 1,9hd 1,9ob 1,9o2 1,9lt 1,9lv 1,9lx 1,9lz 1,9m1 1,9nn 1,9np 1,9nr 1,9mr 1,9oc 1,9lu 1,9lw 1,9ly 1,9m0 1,9m2 1,9m3 1,9m5 1,9m7 1,9m9 1,9mb 1,9md 1,9mf 1,9mh 1,9mj 1,9ml 1,9mn 1,9mp 1,9ms 1,9mu 1,9mw 1,9my 1,9mz 1,9n0 1,9n1 1,9n2 1,9n3 1,9n6 1,9n9 1,9nc 1,9nf 1,9ni 1,9nj 1,9nk 1,9nl 1,9nm 1,9no 1,9nq 1,9ns 1,9nt 1,9nu 1,9nv 1,9nw 1,9nx 1,9nz 1,9o3 1,9ll 1,9lm 1,3fk 1,3cw 1,3cx 1,3hm 1,3cy 1,3ho 1,3hp 1,3cz 1,3d0 1,3d1 1,3hs 1,3ht 1,3hu 1,3hv 1,3hw 1,3hx 1,3dm 1,3d2 1,3d3 1,3d4 1,3dt 1,3d5 1,3d6 1,3d7 1,3d8 1,3d9 1,3da 1,3db 1,3dc 1,3dd 1,3de 4,3fl 1,3fm 1,3fn 1,3fo 1,3fp 1,3fq 3,3fr 1,3fs 1,3ft 1,3fu 1,3fv 1,3fw 3,3fx 1,3fy 1,3fz 1,3g0 1,3g1 1,3g2 3,3g3 1,3g4 1,3g5 4,4i 1,4j 1,4s 1,w,lg 1,4m 1,4l 1,6g9 2,7b6 1,6mo 1,6mp 1,6mq 1,6mr 1,7fk 1,7gr 15w2,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 2,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 2,1v 1,1w 3,1z 3,22 1,23 3,26 1,27 1,28 1,29 2,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 2,2u 2,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 2,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 2,1w 1,1x 1,1y 1,1z 3,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 2,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 2,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 2,1w 1,1x 1,1y 1,1z 2,21 1,22 1,23 1,24 1,25 2,27 4,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 2,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,2p 1,2q 1,2r 1,2s 1,2t 1,2u 1,2v 1,2w 1,2x 1,2y 1,2z 1,30 1,31 1,32 1,33 1,34 1,35 1,36 1,37 1,38 1,39 1,3a 1,3b 1,3c 1,3d 1,3e 1,8h 1,fr 3,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,pd 1,pe 1,pf 1,pg 1,ph 1,pi 1,pj 1,pk 1,pl 1,pm 1,pn 1,po 1,pp 1,pq 1,pr 1,ps 1,pt 1,pk 1,pv 1,pw 1,px 1,py 1,pz 1,q0 1,q1 1,6pz 1,q9 1,qa 1,qb 1,qc 1,qd 1,qe 1,qf 1,qg 1,qh 1,qi 1,qj 1,qk 1,ql 1,qm 1,qn 1,qo 1,qp 1,qq 1,qr 1,qs 1,qt 1,qu 1,qv 1,qw 1,qx 1,6pu 1,qd 1,qg 1,qi 1,qu 1,qp 1,qo 1,rg 1,rh 3,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 1,1c 1,1d 1,1e 1,1f 1,1g 1,1h 1,1i 1,1j 1,1k 1,1l 4ch,17r 1,17s 1,17w 1,17z 2,18o 1,182 1,17x 1,187 1,18q 1,18j 1,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 1,181 1,184 1,17u 1,17v 1,17y 1,180 1,186 1,188 1,18a 1,19q 1,1bu 1,1b5 1,19r 2,17s 1,17w 2,18n 3,17x 2,18q 1,18j 1,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 2,184 1,17u 1,17v 1,17y 2,186 2,18a 7,17w 5,17x 2,18q 2,18k 2,18m 1,183 1,189 2,185 1,18i 2,184 3,17y 2,186 2,18a 2,1bu 2,19r 2,17s 1,17w 2,18n 3,17x 1,187 1,18q 1,18j 2,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 2,184 1,17u 1,17v 1,17y 2,186 1,188 1,18a 1,19q 2,1b5 2,17r 1,17s 1,17w 1,17z 1,18n 1,18o 1,182 1,17x 1,187 1,18q 2,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 1,181 1,184 1,17u 1,17v 1,17y 1,180 1,186 1,188 1,18a 6,17s 1,17w 1,17z 2,18o 1,182 1,17x 1,187 1,18q 2,18k 1,18l 1,18m 1,183 1,189 1,18h 1,185 1,18i 1,181 1,184 1,17u 1,17v 1,17y 1,180 1,186 1,188 1,18a g5,1c,1a 1,1c,18 1,1d,18 1,1e,18 1,1f,18 1,1g,18 1,1h,18 1,1i,18 1,1j,18 1,1k,18 1,1l,18 6,14,1t,15 1,14,1u,15 1,14,1v,15 1,14,1w,15 1,14,1x,15 1,14,1y,15 1,14,1z,15 1,14,20,15 1,14,21,15 1,14,22,15 1,14,23,15 1,14,24,15 1,14,25,15 1,14,26,15 1,14,27,15 1,14,28,15 1,14,29,15 1,14,2a,15 1,14,2b,15 1,14,2c,15 1,14,2d,15 1,14,2e,15 1,14,2f,15 1,14,2g,15 1,14,2h,15 1,14,2i,15 1,9hw,2b,9hx 1,1v 1,2a 1,1v,1w 1,2f,2i 2,1t 1,1u 1,1v 1,1w 1,1x 1,1y 1,1z 1,20 1,21 1,22 1,23 1,24 1,25 1,26 1,27 1,28 1,29 1,2a 1,2b 1,2c 1,2d 1,2e 1,2f 1,2g 1,2h 1,2i 1,20,2e 1,25,2e 1,2b,1w 1,2b,2b 1,28,28,2e 1,2f,1v r,25,1v 1,25,1w 11,1w,22 34,9kr,9jf 1,9mb,9mb 1,9md e,jez 1,i1j 1,gjw 1,9mu,9ll 1,fik 1,hlm 1,r8j 1,hm1 1,fj8 1,k68 1,mch 1,k2h 1,g99 1,ivg 1,g3x 1,k34 1,g7x 1,oqq 1,n4v 1,rs9 1,hkg 1,gmx 1,lxw 1,jh1 1,jmd 1,feo 1,fex 1,si2 1,ijq 1,ffx 1,gkz 1,jk7 1,rxs 1,jf7 1,o01 1,o6y 1,glk 1,lts 1,kcp 1,kco 1,n5f 1,gaa 1,gxi 1,sp9 5,9hw,kdo,9hx 1,9hw,fex,9hx 1,9hw,fik,9hx 1,9hw,i2x,9hx 1,9hw,m9l,9hx 1,9hw,jf7,9hx 1,9hw,nh3,9hx 1,9hw,gd9,9hx 1,9hw,k0n,9hx 8,ivr 1,gkv";
/** Combining classes other than 0: gap, length, class. */
const COMBINING_CLASSES = "lc l 6e 0 1 6g 0 4 64 0 1 6g 0 1 60 0 5 64 0 2 5m 0 4 64 0 2 5m 0 b 64 0 5 1 0 4 64 0 3 6e 2 1 6e 2 1 6o 0 1 6e 0 3 64 0 3 6e 0 2 64 1 3 6e 0 4 64 0 1 6e 0 1 6g 0 2 64 0 1 6e 0 1 6h 0 2 6i 0 1 6h 0 2 6i 0 1 6h 0 d 6e 7n 5 6e 7d 1 64 0 4 6e 0 1 64 0 3 6e 0 1 66 0 1 64 0 6 6e 0 6 64 0 2 6e 0 1 64 0 2 6e 0 1 66 0 1 6c 0 1 6e 0 1 a 0 1 b 0 1 c 0 1 d 0 1 e 0 1 f 0 1 g 0 1 h 0 1 i 0 2 j 0 1 k 0 1 l 0 1 m 1 1 n 1 1 o 0 1 p 1 1 6e 0 1 64 1 1 i 20 8 6e 0 1 u 0 1 v 0 1 w 1c 1 r 0 1 s 0 1 t 0 1 u 0 1 v 0 1 w 0 1 x 0 1 y 0 2 6e 0 2 64 0 5 6e 0 1 64 0 2 6e 0 1 64 g 1 z 2t 7 6e 2 4 6e 0 1 64 0 1 6e 2 2 6e 1 1 64 0 2 6e 0 1 64 z 1 10 u 1 6e 0 1 64 0 2 6e 0 1 64 0 2 6e 0 3 64 0 1 6e 0 2 64 0 1 6e 0 1 64 0 3 6e 0 1 64 0 1 6e 0 1 64 0 1 6e 0 1 64 0 1 6e 0 1 64 0 2 6e 4g 7 6e 0 1 64 0 1 6e y 4 6e 1 9 6e 1 3 6e 1 5 6e 17 3 64 3c e 6e 1 1 64 0 2 6e 0 1 64 0 2 6e 0 1 64 0 3 6e 0 3 64 0 1 r 0 1 s 0 1 t 0 3 6e 0 1 64 0 2 6e 0 2 64 0 5 6e 1o 1 7 g 1 9 3 1 6e 0 1 64 0 2 6e 2v 1 7 g 1 9 32 1 7 g 1 9 32 1 7 g 1 9 32 1 7 g 1 9 3j 1 9 3j 1 9 7 1 2c 0 1 2j 2t 1 7 g 1 9 3j 1 9 3g 1 9 31 2 2v 0 1 9 d 4 2z 30 2 3a e 4 3e 24 2 64 r 1 64 1 1 64 1 1 60 1j 1 3l 0 1 3m 1 1 3o 5 4 3m 2 1 3m 1 2 6e 0 1 9 1 2 6e 1q 1 64 34 1 7 1 2 9 2a 1 64 jz 3 6e qc 1 9 v 1 9 4d 1 9 a 1 6e 5n 1 6c 3z 1 66 0 1 6e 0 1 64 63 1 6e 0 1 64 1z 1 9 k 8 6e 2 1 64 1c 5 6e 0 6 64 0 2 6e 0 1 64 3a 1 7 f 1 9 12 1 6e 0 1 64 0 7 6e 1i 2 9 1m 1 7 b 2 9 1v 1 7 48 3 6e 1 1 1 0 5 64 0 2 6e 0 4 64 0 1 6e 1 7 1 4 1 64 6 1 6e 3 2 6e 5i 2 6e 0 1 64 0 7 6e 0 1 64 0 2 6e 0 1 6i 0 1 5y 0 1 64 0 1 5m 0 11 6e 5 1 6e 0 1 6h 0 1 64 0 1 6e 0 1 64 k0 2 6e 0 2 1 0 4 6e 0 3 1 0 2 6e 4 1 6e 3 2 1 0 1 6e 0 1 64 0 1 6e 0 2 1 0 4 64 0 1 6e 2da 3 6e 3x 1 9 2o w 6e fe 1 62 0 1 6c 0 1 6g 0 1 66 0 2 68 2x 2 8 n9w 1 6e 4 a 6e w 2 6e 28 2 6e 7o 1 9 59 1 9 r i 6e 1l 3 64 11 1 9 2n 1 7 c 1 9 6n 1 6e 1 2 6e 0 1 64 2 2 6e 5 2 6e 1 1 6e 1g 1 9 6u 1 9 fn4 1 q ld 7 6e 0 7 64 0 2 6e r1 1 64 6a 1 64 45 5 6e 1aq 1 64 1 1 6e 14 1 6e 0 1 1 0 1 64 4 1 9 4l 1 6e 0 1 64 127 1 9 1k 1 9 1l 1 9 0 1 7 1x 3 6e 1c 2 9 1q 1 7 24 1 9 9 1 7 2y 1 9 0 1 7 4y 1 7 0 1 9 29 1 7 g 1 9 o 7 6e 3 5 6e 5p 1 9 3 1 7 3f 1 9 0 1 7 6z 1 9 0 1 7 3i 1 9 3a 1 9 0 1 7 37 1 9 103 1 9 fjk 5 1 1n 7 6e g2v 1 1 43q 2 60 0 3 1 3 1 6a 0 5 60 8 8 64 2 5 6e 0 2 64 u 4 6e 44 3 6e 2pn 7 6e 1 h 6e 2 7 6e 1 2 6e 1 5 6e 1ph 7 64 31 6 6e 0 1 7";
// src/tokenizer/char-sets.ts
const CODE_POINTS = 1114112;
/** Decodes the gap-and-length form of unicode-tables.ts. */
function decodeRanges(encoded) {
	const out = [];
	let at = 0;
	const numbers = encoded.split(" ");
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		at += Number.parseInt(numbers[i] ?? "", 36);
		const end = at + Number.parseInt(numbers[i + 1] ?? "", 36);
		out.push(at, end);
		at = end;
	}
	return out;
}
function union(sets) {
	const ranges = [];
	for (const set of sets) for (let i = 0; i < set.length; i += 2) ranges.push([set[i] ?? 0, set[i + 1] ?? 0]);
	ranges.sort((a, b) => a[0] - b[0]);
	const out = [];
	for (const [start, end] of ranges) {
		const last = out.length - 1;
		if (last > 0 && start <= (out[last] ?? 0)) out[last] = Math.max(out[last] ?? 0, end);
		else out.push(start, end);
	}
	return out;
}
function complement(set) {
	const out = [];
	let at = 0;
	for (let i = 0; i < set.length; i += 2) {
		const start = set[i] ?? 0;
		if (start > at) out.push(at, start);
		at = set[i + 1] ?? 0;
	}
	if (at < CODE_POINTS) out.push(at, CODE_POINTS);
	return out;
}
function intersection(a, b) {
	return complement(union([complement(a), complement(b)]));
}
function has(set, code) {
	let low = 0;
	let high = set.length / 2;
	while (low < high) {
		const middle = low + high >> 1;
		if (code < (set[2 * middle] ?? 0)) high = middle;
		else if (code >= (set[2 * middle + 1] ?? 0)) low = middle + 1;
		else return true;
	}
	return false;
}
/** A predicate over code points that is one table look-up below U+10000. */
function tester(set) {
	const table = /* @__PURE__ */ new Uint8Array(65536);
	for (let i = 0; i < set.length; i += 2) table.fill(1, Math.min(set[i] ?? 0, 65536), Math.min(set[i + 1] ?? 0, 65536));
	return (code) => code < 65536 ? table[code] === 1 : has(set, code);
}
let categories;
function generalCategories() {
	if (categories !== void 0) return categories;
	const names = GENERAL_CATEGORY_NAMES.split(" ");
	const ranges = names.map(() => []);
	let at = 0;
	for (const run of GENERAL_CATEGORIES.split(" ")) {
		const end = at + Number.parseInt(run.slice(1), 36);
		ranges[Number.parseInt(run.slice(0, 1), 36)]?.push(at, end);
		at = end;
	}
	const found = /* @__PURE__ */ new Map();
	for (const [i, name] of names.entries()) found.set(name.toLowerCase(), ranges[i] ?? []);
	for (const major of [
		"l",
		"m",
		"n",
		"p",
		"s",
		"z",
		"c"
	]) found.set(major, union(names.filter((n) => n[0]?.toLowerCase() === major).map((n) => found.get(n.toLowerCase()) ?? [])));
	categories = found;
	return found;
}
const LONG_NAMES = /* @__PURE__ */ new Map([
	["letter", "l"],
	["uppercaseletter", "lu"],
	["lowercaseletter", "ll"],
	["titlecaseletter", "lt"],
	["modifierletter", "lm"],
	["otherletter", "lo"],
	["mark", "m"],
	["nonspacingmark", "mn"],
	["spacingmark", "mc"],
	["enclosingmark", "me"],
	["number", "n"],
	["decimalnumber", "nd"],
	["letternumber", "nl"],
	["othernumber", "no"],
	["punctuation", "p"],
	["symbol", "s"],
	["separator", "z"],
	["spaceseparator", "zs"],
	["other", "c"],
	["control", "cc"],
	["format", "cf"],
	["unassigned", "cn"],
	["privateuse", "co"]
]);
const memo = /* @__PURE__ */ new Map();
function remember(name, make) {
	const known = memo.get(name);
	if (known !== void 0) return known;
	const made = make();
	memo.set(name, made);
	return made;
}
/** `\s` of Oniguruma. */
function spaces() {
	return remember("space", () => decodeRanges(ONIG_SPACE));
}
/** `\w` of Oniguruma. */
function wordChars() {
	return remember("word", () => decodeRanges(ONIG_WORD));
}
/** `\d` of Oniguruma. */
function digits() {
	return generalCategories().get("nd") ?? [];
}
const HEX_DIGITS = [
	48,
	58,
	65,
	71,
	97,
	103
];
/**
* The set behind `\p{name}` or `[[:name:]]` as Oniguruma 6.9.10 (Unicode 16) has it: general categories, POSIX
* classes, and the scripts listed in unicode-tables.ts. Undefined for a name that is not covered.
*/
function property(name) {
	const key = name.toLowerCase().replace(/[ _-]/g, "");
	const category = generalCategories().get(LONG_NAMES.get(key) ?? key);
	if (category !== void 0) return category;
	const script = ONIG_SCRIPTS.find(([s]) => s.toLowerCase() === key);
	if (script !== void 0) return remember(`script ${key}`, () => decodeRanges(script[1]));
	switch (key) {
		case "alpha":
		case "alphabetic": return remember("alpha", () => decodeRanges(ONIG_ALPHA));
		case "alnum": return remember("alnum", () => union([decodeRanges(ONIG_ALPHA), digits()]));
		case "upper":
		case "uppercase": return remember("upper", () => decodeRanges(ONIG_UPPER));
		case "lower":
		case "lowercase": return remember("lower", () => decodeRanges(ONIG_LOWER));
		case "punct": return remember("punct", () => decodeRanges(ONIG_PUNCT));
		case "space":
		case "whitespace": return spaces();
		case "word": return wordChars();
		case "digit": return digits();
		case "xdigit": return HEX_DIGITS;
		case "any": return [0, CODE_POINTS];
		case "ascii": return [0, 128];
		default: return;
	}
}
// src/tokenizer/errors.ts
/** Why a tokenizer file cannot be used: `invalid` is the file's fault, `unsupported` is a construct this engine refuses. */
var TokenizerError = class extends Error {
	kind;
	/** For `unsupported`: the construct by name, such as `pre_tokenizer UnicodeScripts`. For `invalid`: the JSON path. */
	construct;
	constructor(kind, message, construct) {
		super(message);
		this.name = "TokenizerError";
		this.kind = kind;
		this.construct = construct;
	}
};
/** Builds the error for a file that breaks its own format at `path` (a JSON path such as `model.vocab`). */
function invalid(path, problem) {
	return new TokenizerError("invalid", `${path}: ${problem}`, path);
}
/** Builds the error for a construct that is refused by name. */
function unsupported(construct, detail = "") {
	return new TokenizerError("unsupported", `unsupported ${construct}${detail === "" ? "" : `: ${detail}`}`, construct);
}
// src/tokenizer/json.ts
/** Reads an own property, so that a key such as `constructor` never reaches Object.prototype. */
function own$1(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
function asObject(value, path) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(path, "expected an object");
	return value;
}
function asArray(value, path) {
	if (!Array.isArray(value)) throw invalid(path, "expected a list");
	return value;
}
function asString(value, path) {
	if (typeof value !== "string") throw invalid(path, "expected a string");
	return value;
}
/** A token id: Rust reads u32. */
function asId(value, path) {
	if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 2147483647) throw invalid(path, "expected a token id (a whole number from 0 to 2147483647)");
	return value;
}
function asCount(value, path) {
	if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw invalid(path, "expected a whole number that is not negative");
	return value;
}
/** Reads a boolean property; `fallback` undefined means that it must be there. */
function flag(object, key, path, fallback) {
	const value = own$1(object, key);
	if (value === void 0 && fallback !== void 0) return fallback;
	if (typeof value !== "boolean") throw invalid(`${path}.${key}`, "expected true or false");
	return value;
}
function text$1(object, key, path) {
	return asString(own$1(object, key), `${path}.${key}`);
}
/** A string, or undefined where the property is null or missing. */
function optionalText(object, key, path) {
	const value = own$1(object, key);
	return value === null || value === void 0 ? void 0 : asString(value, `${path}.${key}`);
}
/** A string of exactly one character (code point), as Rust's `char` is read. */
function oneChar(object, key, path) {
	const value = text$1(object, key, path);
	const [first] = value;
	if (first === void 0 || first.length !== value.length) throw invalid(`${path}.${key}`, "expected one character");
	return value;
}
// src/tokenizer/added-tokens.ts
/** Gemma 3 has 6,415. */
const MAX_ADDED$1 = 1e5;
const MAX_CONTENT = 1e3;
/** Reads `added_tokens` and gives each the id that Rust's add_tokens gives it. */
function readAddedTokens(value, idOf, vocabSize) {
	if (value === void 0) return [];
	const list = asArray(value, "added_tokens");
	if (list.length > MAX_ADDED$1) throw unsupported("added_tokens", `more than ${MAX_ADDED$1}`);
	const byContent = /* @__PURE__ */ new Map();
	let highest = -1;
	for (const [i, entry] of list.entries()) {
		const path = `added_tokens[${i}]`;
		const object = asObject(entry, path);
		const content = text$1(object, "content", path);
		const declaredId = asId(own$1(object, "id"), `${path}.id`);
		if (content === "") continue;
		if (content.length > MAX_CONTENT) throw unsupported("added token", `longer than ${MAX_CONTENT} characters`);
		const known = byContent.get(content);
		const base = highest >= vocabSize || vocabSize === 0 && highest >= 0 ? highest + 1 : vocabSize;
		const id = known?.id ?? idOf(content) ?? base;
		const token = {
			id,
			content,
			special: flag(object, "special", path),
			lstrip: flag(object, "lstrip", path),
			rstrip: flag(object, "rstrip", path),
			normalized: flag(object, "normalized", path),
			singleWord: flag(object, "single_word", path),
			declaredId
		};
		if (known !== void 0) {
			if (!(known.special === token.special && known.lstrip === token.lstrip && known.rstrip === token.rstrip && known.normalized === token.normalized && known.singleWord === token.singleWord)) throw invalid(path, `${JSON.stringify(content)} was there before with other flags`);
			continue;
		}
		byContent.set(content, token);
		if (id > highest) highest = id;
	}
	return [...byContent.values()];
}
const isWord = tester(decodeRanges(REGEX_CRATE_WORD));
const isSpace$5 = tester(decodeRanges(RUST_SPACE));
/** Finds added tokens in a text: leftmost first, the longest of those that start together. */
var AddedTokenMatcher = class {
	root = {
		token: void 0,
		next: /* @__PURE__ */ new Map()
	};
	starts = /* @__PURE__ */ new Uint8Array(65536);
	empty;
	/** `patterns` are the texts to look for; where two are equal the first wins. */
	constructor(patterns) {
		this.empty = patterns.length === 0;
		for (const { pattern, token } of patterns) {
			if (pattern === "") throw unsupported("added token", `${JSON.stringify(token.content)} normalizes to nothing`);
			this.starts[pattern.charCodeAt(0)] = 1;
			let node = this.root;
			for (let i = 0; i < pattern.length; i++) {
				const unit = pattern.charCodeAt(i);
				let next = node.next.get(unit);
				if (next === void 0) {
					next = {
						token: void 0,
						next: /* @__PURE__ */ new Map()
					};
					node.next.set(unit, next);
				}
				node = next;
			}
			node.token ??= token;
		}
	}
	/** Cuts the text into stretches, all of it in order. Undefined where no token is in it. */
	split(text) {
		if (this.empty) return void 0;
		const { starts } = this;
		const length = text.length;
		let out;
		let done = 0;
		let at = 0;
		while (at < length) {
			if (starts[text.charCodeAt(at)] === 0) {
				at += 1;
				continue;
			}
			const match = this.longest(text, at);
			if (match === void 0) {
				at += 1;
				continue;
			}
			const { token, end } = match;
			const found = at;
			at = end;
			if (token.singleWord && (endsWithWord(text, found) || startsWithWord(text, end))) continue;
			let start = found;
			let stop = end;
			if (token.lstrip) {
				while (start > 0 && isSpace$5(text.charCodeAt(start - 1))) start -= 1;
				start = Math.max(start, done);
			}
			if (token.rstrip) while (stop < length && isSpace$5(text.charCodeAt(stop))) stop += 1;
			out ??= [];
			if (done < start) out.push({
				start: done,
				end: start,
				token: void 0
			});
			out.push({
				start,
				end: stop,
				token
			});
			done = stop;
		}
		if (out !== void 0 && done !== length) out.push({
			start: done,
			end: length,
			token: void 0
		});
		return out;
	}
	longest(text, start) {
		let node = this.root;
		let token;
		let end = start;
		for (let i = start; i < text.length; i++) {
			node = node.next.get(text.charCodeAt(i));
			if (node === void 0) break;
			if (node.token !== void 0) {
				token = node.token;
				end = i + 1;
			}
		}
		return token === void 0 ? void 0 : {
			token,
			end
		};
	}
};
function endsWithWord(text, end) {
	if (end === 0) return false;
	const unit = text.charCodeAt(end - 1);
	return isWord(unit >= 56320 && unit < 57344 && end > 1 ? text.codePointAt(end - 2) ?? 0 : unit);
}
function startsWithWord(text, start) {
	return start < text.length && isWord(text.codePointAt(start) ?? 0);
}
// src/tokenizer/byte-level.ts
/** GPT-2's printable stand-ins: byte → UTF-16 unit of its character. */
const BYTE_TO_UNIT = byteToUnit();
/** The other way round; -1 for characters that stand for no byte. All stand-ins are below U+0144. */
const UNIT_TO_BYTE = unitToByte();
function byteToUnit() {
	const table = /* @__PURE__ */ new Uint16Array(256);
	let next = 256;
	for (let byte = 0; byte < 256; byte++) table[byte] = byte >= 33 && byte <= 126 || byte >= 161 && byte <= 172 || byte >= 174 ? byte : next++;
	return table;
}
function unitToByte() {
	const table = (/* @__PURE__ */ new Int16Array(324)).fill(-1);
	for (const [byte, unit] of BYTE_TO_UNIT.entries()) table[unit] = byte;
	return table;
}
/** Writes the UTF-8 of well-formed UTF-16 `units` from start to end into `bytes` at 0; returns the number of bytes. */
function utf8(units, start, end, bytes) {
	let n = 0;
	for (let i = start; i < end; i++) {
		const unit = units[i] ?? 0;
		if (unit < 128) bytes[n++] = unit;
		else if (unit < 2048) {
			bytes[n++] = 192 | unit >> 6;
			bytes[n++] = 128 | unit & 63;
		} else if (unit >= 55296 && unit < 56320) {
			const code = 65536 + (unit - 55296 << 10) + ((units[++i] ?? 0) - 56320);
			bytes[n++] = 240 | code >> 18;
			bytes[n++] = 128 | code >> 12 & 63;
			bytes[n++] = 128 | code >> 6 & 63;
			bytes[n++] = 128 | code & 63;
		} else {
			bytes[n++] = 224 | unit >> 12;
			bytes[n++] = 128 | unit >> 6 & 63;
			bytes[n++] = 128 | unit & 63;
		}
	}
	return n;
}
/** Bytes that one character takes in UTF-8. */
function utf8Width(code) {
	return code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
}
// src/tokenizer/merge.ts
/** Up to here scanning for the lowest rank beats a heap. */
const SCAN_AT_MOST = 56;
const NO_RANK = 2147483647;
/** A heap entry is rank × 2^24 + position in one double; ranks are below 2^29. */
const POSITIONS = 16777216;
/** The buffer in which one word's symbols are merged, lowest rank first, leftmost first among equals. */
var MergeBuffer = class {
	pairs;
	ids;
	lengths;
	ranks;
	joined;
	next = /* @__PURE__ */ new Int32Array(0);
	previous = /* @__PURE__ */ new Int32Array(0);
	heap = /* @__PURE__ */ new Float64Array(0);
	heapSize = 0;
	constructor(pairs) {
		this.pairs = pairs;
		this.ids = /* @__PURE__ */ new Int32Array(256);
		this.lengths = /* @__PURE__ */ new Int32Array(256);
		this.ranks = /* @__PURE__ */ new Int32Array(256);
		this.joined = /* @__PURE__ */ new Int32Array(256);
	}
	/** Makes room for `count` symbols; `ids` and `lengths` may be new arrays afterwards. */
	reset(count) {
		if (this.ids.length < count) {
			this.ids = new Int32Array(count * 2);
			this.lengths = new Int32Array(count * 2);
			this.ranks = new Int32Array(count * 2);
			this.joined = new Int32Array(count * 2);
		}
	}
	/** As `reset`, but keeps what is there. */
	grow(count) {
		if (this.ids.length >= count) return;
		const { ids, lengths } = this;
		this.reset(count);
		this.ids.set(ids);
		this.lengths.set(lengths);
	}
	/** Merges the first `count` symbols in place and returns how many are left. */
	merge(count, withLengths = false) {
		return count <= SCAN_AT_MOST ? this.scan(count, withLengths) : this.drain(count, withLengths);
	}
	scan(total, withLengths) {
		const { ids, lengths, ranks, joined, pairs } = this;
		const { slots } = pairs;
		let n = total;
		for (let i = 0; i + 1 < n; i++) {
			const at = pairs.find(ids[i] ?? 0, ids[i + 1] ?? 0);
			ranks[i] = at < 0 ? NO_RANK : slots[at + 2] ?? 0;
			joined[i] = at < 0 ? 0 : slots[at + 3] ?? 0;
		}
		for (;;) {
			let best = -1;
			let lowest = NO_RANK;
			for (let i = 0; i < n - 1; i++) {
				const rank = ranks[i] ?? 0;
				if (rank < lowest) {
					lowest = rank;
					best = i;
				}
			}
			if (best < 0) return n;
			ids[best] = joined[best] ?? 0;
			if (withLengths) {
				lengths[best] = (lengths[best] ?? 0) + (lengths[best + 1] ?? 0);
				for (let i = best + 1; i + 1 < n; i++) lengths[i] = lengths[i + 1] ?? 0;
			}
			n -= 1;
			for (let i = best + 1; i < n; i++) {
				ids[i] = ids[i + 1] ?? 0;
				ranks[i] = ranks[i + 1] ?? 0;
				joined[i] = joined[i + 1] ?? 0;
			}
			if (best + 1 < n) {
				const at = pairs.find(ids[best] ?? 0, ids[best + 1] ?? 0);
				ranks[best] = at < 0 ? NO_RANK : slots[at + 2] ?? 0;
				joined[best] = at < 0 ? 0 : slots[at + 3] ?? 0;
			}
			if (best > 0) {
				const at = pairs.find(ids[best - 1] ?? 0, ids[best] ?? 0);
				ranks[best - 1] = at < 0 ? NO_RANK : slots[at + 2] ?? 0;
				joined[best - 1] = at < 0 ? 0 : slots[at + 3] ?? 0;
			}
		}
	}
	drain(total, withLengths) {
		if (total >= POSITIONS) throw unsupported("text", "more than 16 million symbols in one piece");
		if (this.next.length < total) {
			this.next = new Int32Array(total * 2);
			this.previous = new Int32Array(total * 2);
			this.heap = new Float64Array(total * 6);
		}
		const { ids, lengths, next, previous, pairs } = this;
		const { slots } = pairs;
		for (let i = 0; i < total; i++) {
			next[i] = i + 1 < total ? i + 1 : -1;
			previous[i] = i - 1;
		}
		this.heapSize = 0;
		for (let i = 0; i + 1 < total; i++) {
			const at = pairs.find(ids[i] ?? 0, ids[i + 1] ?? 0);
			if (at >= 0) this.push((slots[at + 2] ?? 0) * POSITIONS + i);
		}
		while (this.heapSize > 0) {
			const top = this.pop();
			const rank = Math.floor(top / POSITIONS);
			const i = top - rank * POSITIONS;
			const j = next[i] ?? -1;
			if ((ids[i] ?? -1) < 0 || j < 0) continue;
			const at = pairs.find(ids[i] ?? 0, ids[j] ?? 0);
			if (at < 0 || slots[at + 2] !== rank) continue;
			ids[i] = slots[at + 3] ?? 0;
			ids[j] = -1;
			if (withLengths) lengths[i] = (lengths[i] ?? 0) + (lengths[j] ?? 0);
			const after = next[j] ?? -1;
			next[i] = after;
			if (after >= 0) {
				previous[after] = i;
				const right = pairs.find(ids[i] ?? 0, ids[after] ?? 0);
				if (right >= 0) this.push((slots[right + 2] ?? 0) * POSITIONS + i);
			}
			const before = previous[i] ?? -1;
			if (before >= 0) {
				const left = pairs.find(ids[before] ?? 0, ids[i] ?? 0);
				if (left >= 0) this.push((slots[left + 2] ?? 0) * POSITIONS + before);
			}
		}
		let n = 0;
		for (let i = total > 0 ? 0 : -1; i >= 0; i = next[i] ?? -1) {
			ids[n] = ids[i] ?? 0;
			lengths[n] = lengths[i] ?? 0;
			n += 1;
		}
		return n;
	}
	push(value) {
		const { heap } = this;
		let i = this.heapSize++;
		while (i > 0) {
			const parent = i - 1 >> 1;
			const above = heap[parent] ?? 0;
			if (above <= value) break;
			heap[i] = above;
			i = parent;
		}
		heap[i] = value;
	}
	pop() {
		const { heap } = this;
		const top = heap[0] ?? 0;
		const size = --this.heapSize;
		const value = heap[size] ?? 0;
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= size) break;
			if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
			if ((heap[child] ?? 0) >= value) break;
			heap[i] = heap[child] ?? 0;
			i = child;
		}
		heap[i] = value;
		return top;
	}
};
// src/tokenizer/piece-cache.ts
/** Pieces longer than this hardly come twice. */
const MAX_PIECE = 64;
/** 2^18 slots of 16 bytes, filled to two thirds: room for 170,000 different words. */
const SLOTS = 1 << 18;
const MAX_PIECES$1 = Math.floor(SLOTS * .66);
const MAX_UNITS = 1 << 21;
const MAX_IDS = 1 << 20;
/** A chain longer than this is crafted; the piece is then left out. */
const MAX_PROBES = 32;
/**
* Ids of pieces seen before, keyed by their UTF-16 units in a buffer. Its memory is bounded: when full, it starts
* afresh, so that it follows the text.
*/
var PieceCache = class {
	/** hash, start in `units`, length and count (16 bits each), start in `ids` */
	slots;
	units = /* @__PURE__ */ new Uint16Array(0);
	ids = /* @__PURE__ */ new Int32Array(0);
	pieces = 0;
	unitsUsed = 0;
	idsUsed = 0;
	hash(units, start, end) {
		let hash = end - start;
		for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 16777619);
		return hash ^ hash >>> 15;
	}
	/** Appends the ids of the piece, if it is known. */
	emit(units, start, end, hash, out) {
		const { slots } = this;
		if (slots === void 0) return false;
		const length = end - start;
		const known = this.units;
		let at = (hash & 262143) << 2;
		for (;;) {
			const shape = slots[at + 2] ?? 0;
			if (shape === 0) return false;
			if (slots[at] === hash && shape >>> 16 === length) {
				const from = slots[at + 1] ?? 0;
				let k = 0;
				while (k < length && known[from + k] === units[start + k]) k++;
				if (k === length) {
					const first = slots[at + 3] ?? 0;
					const count = shape & 65535;
					for (let q = first; q < first + count; q++) out.push(this.ids[q] ?? 0);
					return true;
				}
			}
			at = at + 4 & SLOTS * 4 - 1;
		}
	}
	/** Stores the ids that were appended to `out` from `from` on. */
	remember(units, start, end, hash, out, from) {
		const length = end - start;
		if (length > MAX_PIECE || length === 0) return;
		const count = out.length - from;
		if (this.slots === void 0) this.clear();
		if (this.pieces >= MAX_PIECES$1 || this.unitsUsed + length > MAX_UNITS || this.idsUsed + count > MAX_IDS) this.clear();
		const slots = this.slots ?? new Int32Array(SLOTS * 4);
		let at = (hash & 262143) << 2;
		for (let probes = 0; slots[at + 2] !== 0; probes++) {
			if (probes >= MAX_PROBES) return;
			at = at + 4 & SLOTS * 4 - 1;
		}
		slots[at] = hash;
		slots[at + 1] = this.unitsUsed;
		slots[at + 2] = length << 16 | count;
		slots[at + 3] = this.idsUsed;
		for (let i = start; i < end; i++) this.units[this.unitsUsed++] = units[i] ?? 0;
		for (let i = from; i < out.length; i++) this.ids[this.idsUsed++] = out[i] ?? 0;
		this.pieces += 1;
	}
	clear() {
		if (this.slots === void 0) {
			this.slots = new Int32Array(SLOTS * 4);
			this.units = new Uint16Array(MAX_UNITS);
			this.ids = new Int32Array(MAX_IDS);
		} else this.slots.fill(0);
		this.pieces = 0;
		this.unitsUsed = 0;
		this.idsUsed = 0;
	}
};
// src/tokenizer/token-table.ts
/** Multiplier of the polynomial hash; odd, so that no information is lost mod 2^32. */
const BASE = 16777619;
/** A table this full of collisions was made to be slow: random ones need 2 probes a key. */
const MAX_PROBES_PER_KEY = 40;
function mix(hash) {
	const h = Math.imul(hash ^ hash >>> 16, 2246822507);
	return h ^ h >>> 13;
}
function tableSize(count) {
	let size = 16;
	while (size < count * 2) size *= 2;
	return size;
}
/** Extends the hash of a string by one UTF-16 unit. The empty string's hash is 0. */
function extend(hash, unit) {
	return Math.imul(hash, BASE) + unit | 0;
}
/**
* Strings to ids by their UTF-16 units, without a JavaScript string in sight, so that a stretch of a buffer or two
* tokens put together can be looked up as they are.
*/
var TokenTable = class {
	ids;
	maxLength;
	arena;
	starts;
	hashes;
	slots;
	mask;
	powers;
	/** `ids[i]` belongs to `tokens[i]`; of equal tokens the last wins. Throws TokenizerError on crafted collisions. */
	constructor(tokens, ids) {
		this.ids = ids;
		let total = 0;
		let longest = 0;
		for (let i = 0; i < tokens.length; i++) {
			const length = tokens[i]?.length ?? 0;
			total += length;
			if (length > longest) longest = length;
		}
		this.maxLength = longest;
		this.arena = new Uint16Array(total);
		this.starts = new Int32Array(tokens.length + 1);
		this.hashes = new Int32Array(tokens.length);
		const size = tableSize(tokens.length);
		this.mask = size - 1;
		this.slots = new Int32Array(size).fill(-1);
		this.powers = new Int32Array(Math.min(longest, 4096) + 1);
		this.powers[0] = 1;
		for (let i = 1; i < this.powers.length; i++) this.powers[i] = Math.imul(this.powers[i - 1] ?? 0, BASE);
		const { arena, starts, hashes, slots, mask } = this;
		let at = 0;
		let probes = 0;
		for (let i = 0; i < tokens.length; i++) {
			const token = tokens[i] ?? "";
			let hash = 0;
			for (let k = 0; k < token.length; k++) {
				const unit = token.charCodeAt(k);
				arena[at++] = unit;
				hash = Math.imul(hash, BASE) + unit | 0;
			}
			starts[i + 1] = at;
			hashes[i] = hash;
			let slot = mix(hash) & mask;
			while ((slots[slot] ?? -1) >= 0) {
				slot = slot + 1 & mask;
				probes += 1;
			}
			if (probes > tokens.length * MAX_PROBES_PER_KEY + 1e3) throw unsupported("model.vocab", "made to collide");
			slots[slot] = i;
		}
	}
	/** The id of the text in `units` from start to end, whose hash is given; -1 where there is none. */
	find(units, start, end, hash) {
		const { slots, mask, hashes, starts, arena } = this;
		const length = end - start;
		for (let slot = mix(hash) & mask;; slot = slot + 1 & mask) {
			const index = slots[slot] ?? -1;
			if (index < 0) return -1;
			if (hashes[index] !== hash) continue;
			const from = starts[index] ?? 0;
			if ((starts[index + 1] ?? 0) - from !== length) continue;
			let k = 0;
			while (k < length && arena[from + k] === units[start + k]) k++;
			if (k === length) return index;
		}
	}
	/** The index of the part of `text` from start to end, or -1. */
	findText(text, start = 0, end = text.length) {
		let hash = 0;
		for (let k = start; k < end; k++) hash = Math.imul(hash, BASE) + text.charCodeAt(k) | 0;
		const { slots, mask, hashes, starts, arena } = this;
		const length = end - start;
		for (let slot = mix(hash) & mask;; slot = slot + 1 & mask) {
			const index = slots[slot] ?? -1;
			if (index < 0) return -1;
			if (hashes[index] !== hash) continue;
			const from = starts[index] ?? 0;
			if ((starts[index + 1] ?? 0) - from !== length) continue;
			let k = 0;
			while (k < length && arena[from + k] === text.charCodeAt(start + k)) k++;
			if (k === length) return index;
		}
	}
	/** The index of token `left` followed by token `right` without its first `skip` units, or -1. */
	findJoined(left, right, skip) {
		const { slots, mask, hashes, starts, arena, powers } = this;
		const leftStart = starts[left] ?? 0;
		const leftLength = (starts[left + 1] ?? 0) - leftStart;
		const rightStart = (starts[right] ?? 0) + skip;
		const rightLength = (starts[right + 1] ?? 0) - rightStart;
		if (rightLength < 0) return -1;
		let hash = hashes[left] ?? 0;
		if (skip === 0 && rightLength < powers.length) hash = Math.imul(hash, powers[rightLength] ?? 0) + (hashes[right] ?? 0) | 0;
		else for (let k = 0; k < rightLength; k++) hash = Math.imul(hash, BASE) + (arena[rightStart + k] ?? 0) | 0;
		const length = leftLength + rightLength;
		for (let slot = mix(hash) & mask;; slot = slot + 1 & mask) {
			const index = slots[slot] ?? -1;
			if (index < 0) return -1;
			if (hashes[index] !== hash) continue;
			const from = starts[index] ?? 0;
			if ((starts[index + 1] ?? 0) - from !== length) continue;
			let k = 0;
			while (k < leftLength && arena[from + k] === arena[leftStart + k]) k++;
			if (k < leftLength) continue;
			k = 0;
			while (k < rightLength && arena[from + leftLength + k] === arena[rightStart + k]) k++;
			if (k === rightLength) return index;
		}
	}
	/** The units of token `index`, as a view. */
	unitsOf(index) {
		return this.arena.subarray(this.starts[index], this.starts[index + 1]);
	}
};
/** (left id, right id) → (rank, new id), four integers a slot, side by side for the cache line's sake. */
var PairTable = class {
	slots;
	mask;
	probes = 0;
	allowed;
	constructor(count) {
		const size = tableSize(count);
		this.mask = size - 1;
		this.slots = new Int32Array(size * 4).fill(-1);
		this.allowed = count * MAX_PROBES_PER_KEY + 1e3;
	}
	/** A later entry for the same pair replaces the earlier one, as in Rust's map. */
	set(left, right, rank, id) {
		const { slots, mask } = this;
		let slot = pairHash(left, right) & mask;
		while (slots[slot * 4] !== -1) {
			if (slots[slot * 4] === left && slots[slot * 4 + 1] === right) break;
			slot = slot + 1 & mask;
			this.probes += 1;
			if (this.probes > this.allowed) throw unsupported("model.merges", "made to collide");
		}
		slots[slot * 4] = left;
		slots[slot * 4 + 1] = right;
		slots[slot * 4 + 2] = rank;
		slots[slot * 4 + 3] = id;
	}
	/** Where the pair's four integers begin in `slots`, or -1. */
	find(left, right) {
		const { slots, mask } = this;
		let at = (pairHash(left, right) & mask) << 2;
		for (;;) {
			const found = slots[at];
			if (found === left && slots[at + 1] === right) return at;
			if (found === -1) return -1;
			at = at + 4 & (mask << 2 | 3);
		}
	}
};
function pairHash(left, right) {
	const h = Math.imul(left, 2654435761) ^ Math.imul(right, 2246822507);
	return h ^ h >>> 15;
}
// src/tokenizer/bpe.ts
const NO_ID = -1;
/** A model of type BPE. Its merge tables are built at the first call that needs them. */
var Bpe = class {
	vocab;
	merges;
	unkToken;
	prefix;
	suffix;
	fuseUnk;
	byteFallback;
	ignoreMerges;
	dropout;
	built;
	byteIds = null;
	chars = null;
	byteCache = new PieceCache();
	charCache = new PieceCache();
	bytes = /* @__PURE__ */ new Uint8Array(1024);
	mapped = /* @__PURE__ */ new Uint16Array(1024);
	/** Checks shapes only; throws TokenizerError naming the path. */
	constructor(model, vocab) {
		this.vocab = vocab;
		this.merges = readMerges(asArray(own$1(model, "merges"), "model.merges"));
		this.unkToken = optionalText(model, "unk_token", "model");
		this.prefix = optionalText(model, "continuing_subword_prefix", "model") ?? "";
		this.suffix = optionalText(model, "end_of_word_suffix", "model") ?? "";
		const boolean = (key) => own$1(model, key) === null ? false : flag(model, key, "model", false);
		this.fuseUnk = boolean("fuse_unk");
		this.byteFallback = boolean("byte_fallback");
		this.ignoreMerges = boolean("ignore_merges");
		const dropout = own$1(model, "dropout") ?? 0;
		if (typeof dropout !== "number" || dropout < 0 || dropout > 1) throw invalid("model.dropout", "expected 0 to 1");
		this.dropout = dropout > 0;
	}
	prepare() {
		this.tables();
	}
	tables() {
		if (this.built !== void 0) return this.built;
		if (this.dropout) throw unsupported("model.dropout", "encoding would be random");
		const { tokens: names, ids } = this.vocab;
		const tokens = new TokenTable(names, ids);
		const pairs = new PairTable(this.merges.list.length);
		const skip = this.prefix.length;
		const add = (rank, left, right) => {
			if (left < 0 || right < 0) throw invalid(`model.merges[${rank}]`, "names a token that is not in model.vocab");
			const joined = tokens.findJoined(left, right, skip);
			if (joined < 0) throw invalid(`model.merges[${rank}]`, "makes a token that is not in model.vocab");
			pairs.set(ids[left] ?? 0, ids[right] ?? 0, rank, ids[joined] ?? 0);
		};
		if (this.merges.kind === "pairs") {
			const { list } = this.merges;
			for (let i = 0; i < list.length; i++) {
				const pair = list[i] ?? [];
				add(i, tokens.findText(String(pair[0])), tokens.findText(String(pair[1])));
			}
		} else {
			let rank = 0;
			for (const line of this.merges.list) {
				if (line.startsWith("#version")) continue;
				const space = line.indexOf(" ");
				if (space < 0 || line.indexOf(" ", space + 1) >= 0) throw invalid(`model.merges[${rank}]`, "expected \"a b\"");
				add(rank, tokens.findText(line, 0, space), tokens.findText(line, space + 1));
				rank += 1;
			}
		}
		const idOf = (name) => {
			const index = tokens.findText(name);
			return index < 0 ? NO_ID : ids[index] ?? NO_ID;
		};
		const unknown = this.unkToken === void 0 ? NO_ID : idOf(this.unkToken);
		let fallback;
		if (this.byteFallback) {
			fallback = /* @__PURE__ */ new Int32Array(256);
			for (let byte = 0; byte < 256; byte++) fallback[byte] = idOf(byteToken(byte));
		}
		this.built = {
			tokens,
			merger: new MergeBuffer(pairs),
			fallback,
			unknown
		};
		return this.built;
	}
	/** The ids of the 256 stand-ins of the byte-level alphabet, or undefined where the quick way would not be exact. */
	byteAlphabet() {
		if (this.byteIds !== null) return this.byteIds;
		const { tokens } = this.tables();
		const found = /* @__PURE__ */ new Int32Array(256);
		this.byteIds = void 0;
		if (this.prefix !== "" || this.suffix !== "") return void 0;
		for (let byte = 0; byte < 256; byte++) {
			const index = tokens.findText(String.fromCharCode(BYTE_TO_UNIT[byte] ?? 0));
			if (index < 0) return void 0;
			found[byte] = this.vocab.ids[index] ?? 0;
		}
		this.byteIds = found;
		return found;
	}
	/** Whether `encodeBytes` gives what `tokenize` gives over the mapped text. */
	readsBytes() {
		return this.byteAlphabet() !== void 0;
	}
	/** Appends the ids of `units` from start to end, read as bytes of UTF-8 (byte-level BPE). */
	encodeBytes(units, start, end, out) {
		const cache = this.byteCache;
		const hash = cache.hash(units, start, end);
		if (cache.emit(units, start, end, hash, out)) return;
		const { merger, tokens } = this.tables();
		const alphabet = this.byteAlphabet() ?? /* @__PURE__ */ new Int32Array(256);
		const most = (end - start) * 3;
		if (this.bytes.length < most) {
			this.bytes = new Uint8Array(most * 2);
			this.mapped = new Uint16Array(most * 2);
		}
		const { bytes, mapped } = this;
		const length = utf8(units, start, end, bytes);
		const from = out.length;
		if (this.ignoreMerges && length <= tokens.maxLength) {
			let whole = 0;
			for (let i = 0; i < length; i++) {
				mapped[i] = BYTE_TO_UNIT[bytes[i] ?? 0] ?? 0;
				whole = extend(whole, mapped[i] ?? 0);
			}
			const index = tokens.find(mapped, 0, length, whole);
			if (index >= 0) {
				out.push(this.vocab.ids[index] ?? 0);
				cache.remember(units, start, end, hash, out, from);
				return;
			}
		}
		merger.reset(length);
		const { ids } = merger;
		for (let i = 0; i < length; i++) ids[i] = alphabet[bytes[i] ?? 0] ?? 0;
		const count = merger.merge(length);
		for (let i = 0; i < count; i++) out.push(merger.ids[i] ?? 0);
		cache.remember(units, start, end, hash, out, from);
	}
	charTables() {
		if (this.chars !== null) return this.chars;
		const { tokens, fallback } = this.tables();
		this.chars = void 0;
		if (this.prefix !== "" || this.suffix !== "" || fallback === void 0 || fallback.includes(NO_ID)) return void 0;
		if (this.mergesFallback()) return void 0;
		const ids = (/* @__PURE__ */ new Int32Array(65536)).fill(NO_ID);
		const inside = new Uint32Array(1 << 17);
		const count = this.vocab.tokens.length;
		for (let index = 0; index < count; index++) {
			const token = tokens.unitsOf(index);
			if (token.length === 1) ids[token[0] ?? 0] = this.vocab.ids[index] ?? 0;
			for (let k = 1; k < token.length; k++) {
				const bit = pairBit(token[k - 1] ?? 0, token[k] ?? 0);
				inside[bit >>> 5] = (inside[bit >>> 5] ?? 0) | 1 << (bit & 31);
			}
		}
		this.chars = {
			ids,
			inside
		};
		return this.chars;
	}
	/** Whether `encodeChars` gives what `tokenize` gives. */
	readsChars() {
		return this.charTables() !== void 0;
	}
	/** Whether some merge starts from a byte token, so that what bytes stand for matters to merging. */
	mergesFallback() {
		const { fallback, merger } = this.tables();
		const bytes = new Set(fallback ?? []);
		const { slots } = merger.pairs;
		for (let at = 0; at < slots.length; at += 4) if (slots[at] !== -1 && (bytes.has(slots[at] ?? 0) || bytes.has(slots[at + 1] ?? 0))) return true;
		return false;
	}
	/**
	* Appends the ids of `units` from start to end, read as characters with byte fallback (SentencePiece's way). The
	* text is cut wherever no token holds the two characters side by side: no merge can cross such a place.
	*/
	encodeChars(units, start, end, out) {
		const tables = this.charTables();
		if (tables === void 0) return;
		if (this.ignoreMerges && end - start <= this.tables().tokens.maxLength) {
			let hash = 0;
			for (let i = start; i < end; i++) hash = extend(hash, units[i] ?? 0);
			const index = this.tables().tokens.find(units, start, end, hash);
			if (index >= 0) {
				out.push(this.vocab.ids[index] ?? 0);
				return;
			}
		}
		const { inside } = tables;
		let from = start;
		let previous = units[start] ?? 0;
		for (let i = start + 1; i < end; i++) {
			const unit = units[i] ?? 0;
			const bit = pairBit(previous, unit);
			if (((inside[bit >>> 5] ?? 0) & 1 << (bit & 31)) === 0 && (unit & 64512) !== 56320) {
				this.encodeRun(units, from, i, out, tables.ids);
				from = i;
			}
			previous = unit;
		}
		if (from < end) this.encodeRun(units, from, end, out, tables.ids);
	}
	encodeRun(units, start, end, out, singles) {
		const cache = this.charCache;
		const hash = cache.hash(units, start, end);
		if (cache.emit(units, start, end, hash, out)) return;
		const { merger, fallback, tokens } = this.tables();
		merger.reset((end - start) * 3);
		const { ids } = merger;
		const { bytes } = this;
		let n = 0;
		for (let i = start; i < end; i++) {
			const unit = units[i] ?? 0;
			const wide = unit >= 55296 && unit < 56320;
			let id = singles[unit] ?? NO_ID;
			if (wide) {
				const index = tokens.find(units, i, i + 2, extend(extend(0, unit), units[i + 1] ?? 0));
				id = index < 0 ? NO_ID : this.vocab.ids[index] ?? 0;
			}
			if (id >= 0) ids[n++] = id;
			else {
				const length = utf8(units, i, wide ? i + 2 : i + 1, bytes);
				for (let k = 0; k < length; k++) ids[n++] = fallback?.[bytes[k] ?? 0] ?? 0;
			}
			if (wide) i += 1;
		}
		const count = merger.merge(n);
		const from = out.length;
		for (let i = 0; i < count; i++) out.push(merger.ids[i] ?? 0);
		cache.remember(units, start, end, hash, out, from);
	}
	/** The general way, step for step as Rust's merge_word: offsets, unknown tokens, prefixes and suffixes. */
	tokenize(text) {
		const { tokens, merger, fallback, unknown } = this.tables();
		const ids = this.vocab.ids;
		const bytesOf = byteLength(text);
		if (this.ignoreMerges) {
			const index = tokens.findText(text);
			if (index >= 0) return [{
				id: ids[index] ?? 0,
				start: 0,
				end: bytesOf
			}];
		}
		merger.reset(bytesOf + 1);
		let n = 0;
		const add = (id, length) => {
			merger.ids[n] = id;
			merger.lengths[n] = length;
			n += 1;
		};
		let pending = 0;
		const flush = () => {
			if (pending > 0) add(unknown, pending);
			pending = 0;
		};
		const plain = this.prefix === "" && this.suffix === "";
		let at = 0;
		while (at < text.length) {
			const code = text.codePointAt(at) ?? 0;
			const next = at + (code > 65535 ? 2 : 1);
			const width = utf8Width(code);
			const symbol = plain ? text.slice(at, next) : (at > 0 ? this.prefix : "") + text.slice(at, next) + (next >= text.length ? this.suffix : "");
			const index = tokens.findText(symbol);
			const bytes = index < 0 && fallback !== void 0 ? fallbackIds(symbol, fallback) : void 0;
			if (index >= 0) {
				flush();
				add(ids[index] ?? 0, width);
			} else if (bytes !== void 0) {
				merger.grow(n + bytes.length + text.length * 3);
				for (const id of bytes) add(id, 1);
			} else if (this.unkToken !== void 0) {
				if (unknown < 0) throw invalid("model.unk_token", "is not in model.vocab");
				if (pending > 0 && !this.fuseUnk) flush();
				pending += width;
			}
			at = next;
		}
		flush();
		const count = merger.merge(n, true);
		const found = [];
		let offset = 0;
		for (let i = 0; i < count; i++) {
			const length = merger.lengths[i] ?? 0;
			found.push({
				id: merger.ids[i] ?? 0,
				start: offset,
				end: offset + length
			});
			offset += length;
		}
		return found;
	}
};
function fallbackIds(symbol, fallback) {
	const out = [];
	for (const byte of new TextEncoder().encode(symbol)) {
		const id = fallback[byte] ?? NO_ID;
		if (id < 0) return void 0;
		out.push(id);
	}
	return out;
}
function byteLength(text) {
	let n = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.codePointAt(i) ?? 0;
		n += utf8Width(code);
		if (code > 65535) i += 1;
	}
	return n;
}
/** The name of a byte's token under byte_fallback. */
function byteToken(byte) {
	return `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`;
}
function pairBit(left, right) {
	return (Math.imul(left, 2654435761) ^ Math.imul(right, 2246822507)) >>> 10;
}
function readMerges(merges) {
	const paired = Array.isArray(merges[0]);
	for (let i = 0; i < merges.length; i++) {
		const merge = merges[i];
		if (paired) {
			const pair = asArray(merge, `model.merges[${i}]`);
			if (pair.length !== 2 || typeof pair[0] !== "string" || typeof pair[1] !== "string") throw invalid(`model.merges[${i}]`, "expected two strings");
		} else if (typeof merge !== "string") throw invalid(`model.merges[${i}]`, "expected a string");
	}
	return paired ? {
		kind: "pairs",
		list: merges
	} : {
		kind: "text",
		list: merges
	};
}
/** Class numbers are bytes, and two of them are taken. */
const MAX_CLASSES = 250;
/** Cuts all code points into classes that no set tells apart. Newline is always its own class (line anchors). */
function partitionOf(used) {
	const sets = [[10, 11], ...used];
	const edges = /* @__PURE__ */ new Set([0, 65536]);
	for (const set of sets) for (const edge of set) edges.add(edge);
	edges.delete(1114112);
	const starts = [...edges].sort((a, b) => a - b);
	const numbers = /* @__PURE__ */ new Map();
	const representatives = [];
	const bmp = /* @__PURE__ */ new Uint8Array(65536);
	const astralStarts = [];
	const astralClasses = [];
	for (const [i, start] of starts.entries()) {
		let signature = "";
		for (const set of sets) signature += has(set, start) ? "1" : "0";
		let number = numbers.get(signature);
		if (number === void 0) {
			number = numbers.size;
			if (number >= MAX_CLASSES) throw unsupported("regex", `more than ${MAX_CLASSES} kinds of characters`);
			numbers.set(signature, number);
			representatives.push(start);
		}
		if (start < 65536) bmp.fill(number, start, Math.min(starts[i + 1] ?? 65536, 65536));
		else {
			astralStarts.push(start);
			astralClasses.push(number);
		}
	}
	const members = /* @__PURE__ */ new Map();
	for (const set of used) {
		const table = /* @__PURE__ */ new Uint8Array(256);
		for (const [number, code] of representatives.entries()) if (has(set, code)) table[number] = 1;
		table[255] = 1;
		members.set(set, table);
	}
	return {
		bmp,
		astralStarts: Int32Array.from(astralStarts),
		astralClasses: Uint8Array.from(astralClasses),
		members
	};
}
// src/tokenizer/regex-parse.ts
/** The longest real pattern (o200k) has 400 characters; generated class lists reach some thousands. */
const MAX_PATTERN_LENGTH = 2e4;
/** Real patterns nest 3 deep. */
const MAX_DEPTH$6 = 30;
/** Bounds the work of one `{n,m}`. */
const MAX_REPEAT = 1e3;
/** Two ASCII letters that Oniguruma folds to one character (ß, ﬁ, …) when it ignores case. */
const MULTI_FOLDS = /* @__PURE__ */ new Set([
	"ss",
	"ff",
	"fi",
	"fl",
	"st"
]);
/**
* Parses a pattern in Oniguruma's default (Ruby) syntax.
* Throws TokenizerError `unsupported` for what is not covered (back references, \X, \K, options but i and m, …).
*/
function parseRegex(source) {
	if (source.length > MAX_PATTERN_LENGTH) throw unsupported("regex", `longer than ${MAX_PATTERN_LENGTH} characters`);
	return new Parser(source).all();
}
function set(chars, folded) {
	return {
		type: "set",
		set: chars,
		folded
	};
}
function single(code) {
	return [code, code + 1];
}
var Parser = class {
	chars;
	source;
	at = 0;
	depth = 0;
	ignoreCase = false;
	dotAll = false;
	constructor(source) {
		this.source = source;
		this.chars = Array.from(source);
	}
	all() {
		const node = this.choice();
		if (this.at < this.chars.length) throw this.refuse("unmatched )");
		return node;
	}
	refuse(what) {
		return unsupported(`regex construct ${what}`, `in ${JSON.stringify(this.source.slice(0, 200))}`);
	}
	peek(offset = 0) {
		return this.chars[this.at + offset] ?? "";
	}
	eat(expected) {
		const wanted = Array.from(expected);
		for (const [i, char] of wanted.entries()) if (this.peek(i) !== char) return false;
		this.at += wanted.length;
		return true;
	}
	choice() {
		this.depth += 1;
		if (this.depth > MAX_DEPTH$6) throw this.refuse("nested too deep");
		const { ignoreCase, dotAll } = this;
		const items = [this.sequence()];
		while (this.eat("|")) items.push(this.sequence());
		this.ignoreCase = ignoreCase;
		this.dotAll = dotAll;
		this.depth -= 1;
		const [only] = items;
		return items.length === 1 && only !== void 0 ? only : {
			type: "choice",
			items
		};
	}
	sequence() {
		const items = [];
		while (this.at < this.chars.length && this.peek() !== "|" && this.peek() !== ")") {
			const previous = items.at(-1);
			const node = this.quantified();
			if (previous?.type === "set" && node.type === "set" && MULTI_FOLDS.has(`${previous.folded}${node.folded}`)) throw this.refuse(`(?i) over ${previous.folded}${node.folded}`);
			items.push(node);
		}
		const [only] = items;
		return items.length === 1 && only !== void 0 ? only : {
			type: "sequence",
			items
		};
	}
	quantified() {
		let node = this.atom();
		for (;;) {
			const range = this.quantifier();
			if (range === void 0) return node;
			if (node.type === "assert" || node.type === "look") throw this.refuse("repeated assertion");
			const { min, max, braces } = range;
			if (max !== Number.POSITIVE_INFINITY && max > MAX_REPEAT) throw this.refuse(`repeat above ${MAX_REPEAT}`);
			if (node.type === "set" && (node.folded === "s" || node.folded === "f") && max > 1) throw this.refuse("(?i) over a repeated s or f");
			let mode = "greedy";
			if (this.peek() === "?" && braces && min === max) throw this.refuse("{n}?");
			if (this.eat("?")) mode = "lazy";
			else if (!braces && this.eat("+")) mode = "possessive";
			node = {
				type: "repeat",
				body: node,
				min,
				max,
				mode
			};
		}
	}
	quantifier() {
		if (this.eat("*")) return {
			min: 0,
			max: Number.POSITIVE_INFINITY,
			braces: false
		};
		if (this.eat("+")) return {
			min: 1,
			max: Number.POSITIVE_INFINITY,
			braces: false
		};
		if (this.eat("?")) return {
			min: 0,
			max: 1,
			braces: false
		};
		if (this.peek() !== "{") return void 0;
		const match = /^\{(\d{0,6})(,?)(\d{0,6})\}/.exec(this.chars.slice(this.at, this.at + 20).join(""));
		if (match === null || match[1] === "" && match[3] === "") return void 0;
		const [whole, low = "", comma, high = ""] = match;
		this.at += whole.length;
		const min = low === "" ? 0 : Number(low);
		const max = comma === "" ? min : high === "" ? Number.POSITIVE_INFINITY : Number(high);
		if (max < min) throw this.refuse("{n,m} with n above m");
		if (min > MAX_REPEAT) throw this.refuse(`repeat above ${MAX_REPEAT}`);
		return {
			min,
			max,
			braces: true
		};
	}
	atom() {
		const char = this.peek();
		this.at += 1;
		switch (char) {
			case "(": return this.group();
			case "[": return set(this.bracket());
			case ".": return set(this.dotAll ? [0, 1114112] : complement(single(10)));
			case "^": return {
				type: "assert",
				kind: "line-start"
			};
			case "$": return {
				type: "assert",
				kind: "line-end"
			};
			case "\\": return this.escape();
			case "*":
			case "+":
			case "?": throw this.refuse(`${char} with nothing to repeat`);
			default: return this.literal(char.codePointAt(0) ?? 0);
		}
	}
	literal(code) {
		if (!this.ignoreCase) return set(single(code));
		if (code >= 128) throw this.refuse("(?i) over a character that is not ASCII");
		return set(fold(single(code)), /[a-z]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code | 32) : void 0);
	}
	group() {
		if (!this.eat("?")) return this.close(this.choice());
		if (this.eat(":")) return this.close(this.choice());
		if (this.eat("=")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: true,
			negative: false
		});
		if (this.eat("!")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: true,
			negative: true
		});
		if (this.eat("<=")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: false,
			negative: false
		});
		if (this.eat("<!")) return this.close({
			type: "look",
			body: this.choice(),
			ahead: false,
			negative: true
		});
		if (this.eat(">")) return this.close({
			type: "atomic",
			body: this.choice()
		});
		if (this.peek() === "<" && /[A-Za-z_]/.test(this.peek(1))) {
			while (this.peek() !== ">" && this.at < this.chars.length) this.at += 1;
			this.at += 1;
			return this.close(this.choice());
		}
		const { ignoreCase, dotAll } = this;
		let on = true;
		for (;;) {
			const char = this.peek();
			this.at += 1;
			if (char === "-") on = false;
			else if (char === "i") this.ignoreCase = on;
			else if (char === "m") this.dotAll = on;
			else if (char === ":" || char === ")") {
				const body = this.choice();
				this.ignoreCase = ignoreCase;
				this.dotAll = dotAll;
				return char === ":" ? this.close(body) : body;
			} else throw this.refuse(`(?${char}`);
		}
	}
	close(node) {
		if (!this.eat(")")) throw this.refuse("unclosed group");
		return node;
	}
	escape() {
		switch (this.peek()) {
			case "A":
				this.at += 1;
				return {
					type: "assert",
					kind: "begin"
				};
			case "z":
				this.at += 1;
				return {
					type: "assert",
					kind: "end"
				};
			case "Z":
				this.at += 1;
				return {
					type: "assert",
					kind: "end-or-last-newline"
				};
			case "b":
				this.at += 1;
				return {
					type: "assert",
					kind: "word-edge"
				};
			case "B":
				this.at += 1;
				return {
					type: "assert",
					kind: "not-word-edge"
				};
			case "N":
				this.at += 1;
				return set(complement(single(10)));
			case "O":
				this.at += 1;
				return set([0, 1114112]);
			default: {
				const found = this.classEscape();
				return typeof found === "number" ? this.literal(found) : set(found);
			}
		}
	}
	/** What follows a backslash, in and out of brackets: a set, or the code of one character. */
	classEscape() {
		const char = this.peek();
		this.at += 1;
		switch (char) {
			case "s": return spaces();
			case "S": return complement(spaces());
			case "w": return wordChars();
			case "W": return complement(wordChars());
			case "d": return digits();
			case "D": return complement(digits());
			case "h": return property("xdigit") ?? [];
			case "H": return complement(property("xdigit") ?? []);
			case "p":
			case "P": return this.namedSet(char === "P");
			case "n": return 10;
			case "t": return 9;
			case "r": return 13;
			case "f": return 12;
			case "v": return 11;
			case "a": return 7;
			case "e": return 27;
			case "x": return this.peek() === "{" ? this.hex(/^\{([0-9A-Fa-f]{1,8})\}/) : this.hex(/^([0-9A-Fa-f]{1,2})/);
			case "u": return this.hex(/^([0-9A-Fa-f]{4})/);
			default:
				if (char === "" || /[A-Za-z0-9]/.test(char)) throw this.refuse(`\\${char}`);
				return char.codePointAt(0) ?? 0;
		}
	}
	hex(pattern) {
		const match = pattern.exec(this.chars.slice(this.at, this.at + 12).join(""));
		if (match === null) throw this.refuse("bad hexadecimal escape");
		this.at += match[0].length;
		const code = Number.parseInt(match[1] ?? "", 16);
		if (code > 1114111 || code > 127 && match[0].length <= 2) throw this.refuse("escape of a byte");
		return code;
	}
	namedSet(negated) {
		if (!this.eat("{")) throw this.refuse("\\p without {");
		const circumflex = this.eat("^");
		let name = "";
		while (this.peek() !== "}" && this.at < this.chars.length) {
			name += this.peek();
			this.at += 1;
		}
		this.at += 1;
		const found = property(name);
		if (found === void 0 || name.toLowerCase() === "word") throw this.refuse(`\\p{${name}}`);
		if (this.ignoreCase && !/^(n|nd|no|p|s|z|zs|p[a-z]|s[a-z]|han|hiragana|katakana|hangul)$/i.test(name)) throw this.refuse(`(?i) over \\p{${name}}`);
		return negated !== circumflex ? complement(found) : found;
	}
	/** The inside of [...], after the opening bracket. */
	bracket() {
		this.depth += 1;
		if (this.depth > MAX_DEPTH$6) throw this.refuse("nested too deep");
		const negated = this.eat("^");
		let parts = [];
		let whole;
		for (let first = true;; first = false) {
			if (this.at >= this.chars.length) throw this.refuse("unclosed [");
			if (this.peek() === "]" && !first) break;
			if (this.eat("&&")) {
				const side = union(parts);
				whole = whole === void 0 ? side : intersection(whole, side);
				parts = [];
				continue;
			}
			parts.push(this.member());
		}
		this.at += 1;
		this.depth -= 1;
		const side = union(parts);
		const result = whole === void 0 ? side : intersection(whole, side);
		return negated ? complement(result) : result;
	}
	member() {
		if (this.eat("[:")) {
			const negated = this.eat("^");
			let name = "";
			while (this.peek() !== ":" && this.at < this.chars.length) {
				name += this.peek();
				this.at += 1;
			}
			const found = property(name);
			const known = [
				"alpha",
				"alnum",
				"upper",
				"lower",
				"punct",
				"space",
				"digit",
				"xdigit",
				"ascii"
			].includes(name);
			if (!this.eat(":]") || !known || found === void 0) throw this.refuse(`[[:${name}`);
			if (this.ignoreCase) throw this.refuse(`(?i) over [[:${name}:]]`);
			return negated ? complement(found) : found;
		}
		if (this.eat("[")) return this.bracket();
		const low = this.memberChar();
		if (typeof low !== "number") return low;
		if (this.peek() === "-" && this.peek(1) !== "]" && this.peek(1) !== "") {
			this.at += 1;
			if (this.peek() === "[") throw this.refuse("range that ends in a set");
			const high = this.memberChar();
			if (typeof high !== "number" || high < low) throw this.refuse("bad range in [...]");
			return this.cased([low, high + 1]);
		}
		return this.cased(single(low));
	}
	memberChar() {
		if (this.eat("\\")) {
			if (this.eat("b")) return 8;
			return this.classEscape();
		}
		const char = this.peek();
		this.at += 1;
		return char.codePointAt(0) ?? 0;
	}
	cased(range) {
		if (!this.ignoreCase) return range;
		if ((range[1] ?? 0) > 128) throw this.refuse("(?i) over a range that is not ASCII");
		return fold(range);
	}
};
/** Adds the other case to ASCII ranges, as Oniguruma folds: s also matches ſ (U+017F), k also K (U+212A). */
function fold(ascii) {
	const lower = intersection(ascii, [97, 123]);
	const upper = intersection(ascii, [65, 91]);
	const both = union([
		ascii,
		lower.map((c) => c - 32),
		upper.map((c) => c + 32)
	]);
	const extra = [];
	if (intersection(both, single(115)).length > 0) extra.push(single(383));
	if (intersection(both, single(107)).length > 0) extra.push(single(8490));
	return union([both, ...extra]);
}
// src/tokenizer/regex-match.ts
/** Unrolled group repeats may not make a pattern larger than this. */
const MAX_PROGRAM = 5e3;
/** Nested group repeats recurse once an iteration; V8's stack holds some ten thousand of these frames. */
const MAX_RECURSION = 2e3;
/** Backtracking steps allowed: real patterns need fewer than 3 a character. */
const STEPS_PER_UNIT = 100;
const STEPS_AT_LEAST = 1e5;
/**
* A compiled Oniguruma pattern. It works on class numbers, one byte a UTF-16 unit, so that all Unicode tables are
* ours and none is V8's, and it counts its steps, so that no pattern can hang.
*/
var Regex = class {
	partition;
	start;
	first;
	nullable;
	source;
	classes = /* @__PURE__ */ new Uint8Array(1024);
	begin = 0;
	end = 0;
	steps = 0;
	recursion = 0;
	size = 0;
	/** Compiles; throws TokenizerError `unsupported` naming what is not covered. */
	constructor(source) {
		this.source = source;
		const tree = parseRegex(source);
		const sets = [wordChars()];
		collectSets(tree, sets);
		this.partition = partitionOf(sets);
		this.start = this.compile(tree, (at) => at);
		const first = this.firstOf(tree);
		this.first = first.members;
		this.nullable = first.nullable;
	}
	/** Loads the text of later searches: `length` UTF-16 units, well formed. */
	load(units, length) {
		if (this.classes.length <= length + 1) this.classes = new Uint8Array((length + 2) * 2);
		const { bmp } = this.partition;
		const { classes } = this;
		for (let i = 0; i < length; i++) {
			const unit = units[i] ?? 0;
			classes[i] = bmp[unit] ?? 0;
			if (unit >= 55296 && unit < 56320 && i + 1 < length) {
				classes[i] = this.astralClass(65536 + (unit - 55296 << 10) + ((units[i + 1] ?? 0) - 56320));
				i += 1;
				classes[i] = 255;
			}
		}
		classes[length] = 254;
		this.steps = STEPS_AT_LEAST + length * STEPS_PER_UNIT;
	}
	/**
	* All matches between `begin` and `end`, as Oniguruma's find_iter gives them, as start, end pairs appended to
	* `out`. The text outside is out of sight, also of look-behind.
	*/
	findAll(begin, end, out) {
		try {
			this.search(begin, end, out);
		} catch (error) {
			if (error instanceof RangeError) throw this.tooDeep();
			throw error;
		}
	}
	tooDeep() {
		return unsupported("regex that repeats a group too often", JSON.stringify(this.source.slice(0, 200)));
	}
	search(begin, end, out) {
		this.begin = begin;
		this.end = end;
		this.recursion = 0;
		const { classes, first, nullable, start } = this;
		let from = begin;
		let lastEnd = -1;
		while (from <= end) {
			let at = from;
			let stop = -1;
			for (; at <= end; at++) {
				if (!nullable) {
					while (at < end && first[classes[at] ?? 254] === 0) at++;
					if (at >= end) return;
				}
				if (classes[at] === 255 && at < end && at > from) continue;
				stop = start(at);
				if (stop >= 0) break;
				this.step();
			}
			if (stop < 0) return;
			if (stop === at && stop === lastEnd) {
				from += classes[from + 1] === 255 ? 2 : 1;
				continue;
			}
			out.push(at, stop);
			from = stop;
			lastEnd = stop;
		}
	}
	step() {
		this.steps -= 1;
		if (this.steps < 0) throw unsupported("regex that backtracks too much", JSON.stringify(this.source.slice(0, 200)));
	}
	astralClass(code) {
		const { astralStarts, astralClasses } = this.partition;
		let low = 0;
		let high = astralStarts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((astralStarts[middle] ?? 0) <= code) low = middle;
			else high = middle - 1;
		}
		return astralClasses[low] ?? 0;
	}
	membersOf(set) {
		return this.partition.members.get(set) ?? /* @__PURE__ */ new Uint8Array(256);
	}
	/** The matcher of `node` followed by `next`: the position where the whole match ends, or -1. */
	compile(node, next) {
		this.size += 1;
		if (this.size > MAX_PROGRAM) throw unsupported("regex", "too large when its repeats are written out");
		switch (node.type) {
			case "set": {
				const members = this.membersOf(node.set);
				return (at) => {
					if (at >= this.end || members[this.classes[at] ?? 254] === 0) return -1;
					return next(this.classes[at + 1] === 255 ? at + 2 : at + 1);
				};
			}
			case "sequence": return node.items.reduceRight((after, item) => this.compile(item, after), next);
			case "choice": return this.compileChoice(node.items, next);
			case "repeat":
				if (node.mode === "possessive") {
					const body = this.compile({
						...node,
						mode: "greedy"
					}, (at) => at);
					return (at) => {
						const stop = body(at);
						return stop < 0 ? -1 : next(stop);
					};
				}
				if (node.body.type === "set") return this.compileRun(this.membersOf(node.body.set), node.min, node.max, node.mode === "lazy", next);
				return this.compileRepeat(node.body, node.min, node.max, node.mode === "lazy", next);
			case "atomic": {
				const body = this.compile(node.body, (at) => at);
				return (at) => {
					const stop = body(at);
					return stop < 0 ? -1 : next(stop);
				};
			}
			case "look": return node.ahead ? this.compileAhead(node, next) : this.compileBehind(node, next);
			case "assert": return this.compileAssertion(node.kind, next);
		}
	}
	compileChoice(items, next) {
		const branches = items.map((item) => this.compile(item, next));
		const firsts = items.map((item) => this.firstOf(item));
		const table = [];
		for (let c = 0; c < 256; c++) table.push(branches.filter((_, i) => firsts[i]?.nullable === true || firsts[i]?.members[c] === 1));
		const atEnd = branches.filter((_, i) => firsts[i]?.nullable === true);
		return (at) => {
			const open = at < this.end ? table[this.classes[at] ?? 254] ?? [] : atEnd;
			for (let i = 0; i < open.length; i++) {
				const stop = open[i]?.(at) ?? -1;
				if (stop >= 0) return stop;
			}
			return -1;
		};
	}
	/** A repeated set: one loop forward, then back one character at a time. */
	compileRun(members, min, max, lazy, next) {
		const width = (at) => this.classes[at + 1] === 255 ? 2 : 1;
		if (lazy) return (at) => {
			let j = at;
			for (let count = 0;; count++) {
				if (count >= min) {
					const stop = next(j);
					if (stop >= 0) return stop;
					this.step();
				}
				if (count >= max || j >= this.end || members[this.classes[j] ?? 254] === 0) return -1;
				j += width(j);
			}
		};
		return (at) => {
			const { classes, end } = this;
			let j = at;
			let least = at;
			if (max === Number.POSITIVE_INFINITY && min <= 1) {
				while (j < end && members[classes[j] ?? 254] === 1) j++;
				if (min === 1) {
					if (j === at) return -1;
					least = at + width(at);
				}
			} else {
				let count = 0;
				while (count < max && j < end && members[classes[j] ?? 254] === 1) {
					j += width(j);
					count += 1;
					if (count === min) least = j;
				}
				if (count < min) return -1;
			}
			for (;;) {
				const stop = next(j);
				if (stop >= 0) return stop;
				if (j <= least) return -1;
				this.step();
				j -= classes[j - 1] === 255 ? 2 : 1;
			}
		};
	}
	compileRepeat(body, min, max, lazy, next) {
		if (max !== Number.POSITIVE_INFINITY) {
			let tail = next;
			for (let i = min; i < max; i++) {
				const after = tail;
				const more = this.compile(body, after);
				tail = lazy ? (at) => orElse(next(at), () => more(at)) : (at) => orElse(more(at), () => next(at));
			}
			for (let i = 0; i < min; i++) tail = this.compile(body, tail);
			return tail;
		}
		let iterationStart = -1;
		const again = (at) => at === iterationStart ? next(at) : loop(at);
		const once = this.compile(body, again);
		const iterate = (at) => {
			const saved = iterationStart;
			iterationStart = at;
			this.recursion += 1;
			if (this.recursion > MAX_RECURSION) {
				this.recursion = 0;
				throw this.tooDeep();
			}
			const stop = once(at);
			this.recursion -= 1;
			iterationStart = saved;
			this.step();
			return stop;
		};
		const loop = lazy ? (at) => orElse(next(at), () => iterate(at)) : (at) => orElse(iterate(at), () => next(at));
		let head = loop;
		for (let i = 0; i < min; i++) head = this.compile(body, head);
		return head;
	}
	compileAhead(node, next) {
		const { negative } = node;
		if (node.body.type === "set") {
			const members = this.membersOf(node.body.set);
			return (at) => (at < this.end && members[this.classes[at] ?? 254] === 1) !== negative ? next(at) : -1;
		}
		const body = this.compile(node.body, (at) => at);
		return (at) => body(at) >= 0 !== negative ? next(at) : -1;
	}
	compileBehind(node, next) {
		const bodies = (node.body.type === "choice" ? node.body.items : [node.body]).map((option) => ({
			length: fixedLength$1(option),
			match: this.compile(option, (at) => at)
		}));
		return (at) => {
			return bodies.some(({ length, match }) => {
				let from = at;
				for (let i = 0; i < length; i++) {
					if (from <= this.begin) return false;
					from -= this.classes[from - 1] === 255 ? 2 : 1;
				}
				return match(from) === at;
			}) !== node.negative ? next(at) : -1;
		};
	}
	compileAssertion(kind, next) {
		const newline = this.partition.bmp[10] ?? 0;
		const word = this.membersOf(wordChars());
		const isWord = (at) => at >= this.begin && at < this.end && word[this.classes[at] ?? 254] === 1;
		const before = (at) => isWord(this.classes[at - 1] === 255 ? at - 2 : at - 1);
		switch (kind) {
			case "begin": return (at) => at === this.begin ? next(at) : -1;
			case "end": return (at) => at === this.end ? next(at) : -1;
			case "end-or-last-newline": return (at) => at === this.end || at === this.end - 1 && this.classes[at] === newline ? next(at) : -1;
			case "line-start": return (at) => at === this.begin || this.classes[at - 1] === newline && at < this.end ? next(at) : -1;
			case "line-end": return (at) => at === this.end || this.classes[at] === newline ? next(at) : -1;
			case "word-edge": return (at) => isWord(at) !== (at > this.begin && before(at)) ? next(at) : -1;
			case "not-word-edge": return (at) => isWord(at) === (at > this.begin && before(at)) ? next(at) : -1;
		}
	}
	/** The classes a match of `node` can start with, and whether it can be empty (then any class may follow). */
	firstOf(node) {
		switch (node.type) {
			case "set": {
				const members = Uint8Array.from(this.membersOf(node.set));
				members[255] = 0;
				return {
					members,
					nullable: false
				};
			}
			case "sequence": {
				const members = /* @__PURE__ */ new Uint8Array(256);
				for (const item of node.items) {
					const first = this.firstOf(item);
					for (let c = 0; c < 256; c++) if (first.members[c] === 1) members[c] = 1;
					if (!first.nullable) return {
						members,
						nullable: false
					};
				}
				return {
					members,
					nullable: true
				};
			}
			case "choice": {
				const members = /* @__PURE__ */ new Uint8Array(256);
				let nullable = false;
				for (const item of node.items) {
					const first = this.firstOf(item);
					for (let c = 0; c < 256; c++) if (first.members[c] === 1) members[c] = 1;
					nullable ||= first.nullable;
				}
				return {
					members,
					nullable
				};
			}
			case "repeat": {
				const first = this.firstOf(node.body);
				return {
					members: first.members,
					nullable: first.nullable || node.min === 0
				};
			}
			case "atomic": return this.firstOf(node.body);
			default: return {
				members: /* @__PURE__ */ new Uint8Array(256),
				nullable: true
			};
		}
	}
};
function orElse(stop, other) {
	return stop >= 0 ? stop : other();
}
function fixedLength$1(node) {
	switch (node.type) {
		case "set": return 1;
		case "sequence": return node.items.reduce((sum, item) => sum + fixedLength$1(item), 0);
		case "choice": {
			const lengths = new Set(node.items.map(fixedLength$1));
			const [only] = lengths;
			if (lengths.size === 1 && only !== void 0) return only;
			throw unsupported("regex construct look-behind of varying length");
		}
		case "repeat":
			if (node.min === node.max) return node.min * fixedLength$1(node.body);
			throw unsupported("regex construct look-behind of varying length");
		case "atomic": return fixedLength$1(node.body);
		default: return 0;
	}
}
function collectSets(node, out) {
	switch (node.type) {
		case "set":
			out.push(node.set);
			return;
		case "sequence":
		case "choice":
			for (const item of node.items) collectSets(item, out);
			return;
		case "repeat":
		case "look":
		case "atomic":
			collectSets(node.body, out);
			return;
		case "assert": return;
	}
}
// src/tokenizer/units.ts
let text = "";
let units = /* @__PURE__ */ new Uint16Array(1024);
/**
* The UTF-16 units of `wanted` at the front of a buffer that is used again for the next text. Several steps ask for
* the same text in a row.
*/
function unitsOf(wanted) {
	if (wanted === text) return units;
	const { length } = wanted;
	if (units.length < length) units = new Uint16Array(length * 2);
	for (let i = 0; i < length; i++) units[i] = wanted.charCodeAt(i);
	text = wanted;
	return units;
}
// src/tokenizer/pattern.ts
/** Finds all matches of a `{"String": …}` or `{"Regex": …}` pattern in a text. */
var Searcher = class {
	/** The text looked for, where the pattern is a plain, non-empty one. */
	literal;
	source;
	regex;
	constructor(source, isLiteral) {
		this.source = source;
		this.literal = isLiteral && source !== "" ? source : void 0;
		if (this.literal === void 0) this.regex = new Regex(source);
	}
	/** Start, end pairs of the matches in the whole text, UTF-16 units. */
	findAll(text) {
		const out = [];
		if (this.literal !== void 0) {
			literalMatches(text, this.literal, 0, text.length, out);
			return out;
		}
		if (text === "") return out;
		const regex = this.compiled();
		regex.load(unitsOf(text), text.length);
		regex.findAll(0, text.length, out);
		return out;
	}
	/** The regex, for callers that search many stretches of one text. Not to be called on a literal pattern. */
	compiled() {
		this.regex ??= new Regex(this.source);
		return this.regex;
	}
};
/** Appends start, end of every occurrence of `literal` that lies within start and end of `text`. */
function literalMatches(text, literal, start, end, out) {
	let at = text.indexOf(literal, start);
	while (at >= 0 && at + literal.length <= end) {
		out.push(at, at + literal.length);
		at = text.indexOf(literal, at + literal.length);
	}
}
/** Reads a pattern object; throws TokenizerError. */
function readPattern(value, path) {
	const object = asObject(value, path);
	const regex = own$1(object, "Regex");
	const literal = own$1(object, "String");
	if (regex === void 0 === (literal === void 0)) throw invalid(path, "expected {\"String\": …} or {\"Regex\": …}");
	return regex === void 0 ? new Searcher(asString(literal, `${path}.String`), true) : new Searcher(asString(regex, `${path}.Regex`), false);
}
// src/tokenizer/decoders.ts
const MAX_DEPTH$5 = 10;
/** Reads `decoder`; throws TokenizerError. Undefined where it is null. */
function readDecoder(value, path = "decoder", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH$5) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": {
			const list = asArray(own$1(object, "decoders"), `${path}.decoders`);
			const steps = [];
			for (const [i, item] of list.entries()) {
				const inner = `${path}.decoders[${i}]`;
				const step = readDecoder(asObject(item, inner), inner, depth + 1);
				if (step !== void 0) steps.push(step);
			}
			return (tokens) => steps.reduce((current, step) => step(current), tokens);
		}
		case "ByteLevel": return byteLevel$2;
		case "ByteFallback": return byteFallback;
		case "Fuse": return (tokens) => [tokens.join("")];
		case "Replace": {
			const pattern = readPattern(own$1(object, "pattern"), `${path}.pattern`);
			const content = text$1(object, "content", path);
			return (tokens) => tokens.map((token) => {
				const matches = pattern.findAll(token);
				let out = "";
				let last = 0;
				for (let i = 0; i < matches.length; i += 2) {
					out += token.slice(last, matches[i]) + content;
					last = matches[i + 1] ?? 0;
				}
				return out + token.slice(last);
			});
		}
		case "Strip": return strip$1(oneChar(object, "content", path), asCount(own$1(object, "start"), `${path}.start`), asCount(own$1(object, "stop"), `${path}.stop`));
		case "Metaspace": {
			const replacement = oneChar(object, "replacement", path);
			const scheme = own$1(object, "add_prefix_space") === false ? "never" : own$1(object, "prepend_scheme");
			return (tokens) => tokens.map((token, i) => token.split(replacement).join(i === 0 && scheme !== "never" ? "" : " "));
		}
		case "WordPiece": return wordPiece(text$1(object, "prefix", path), flag(object, "cleanup", path));
		case "BPEDecoder": {
			const suffix = text$1(object, "suffix", path);
			return (tokens) => tokens.map((token, i) => replaceAll(token, suffix, i === tokens.length - 1 ? "" : " "));
		}
		case "CTC": {
			const pad = text$1(object, "pad_token", path);
			const delimiter = text$1(object, "word_delimiter_token", path);
			const cleans = flag(object, "cleanup", path);
			return (tokens) => tokens.filter((token, i) => i === 0 || token !== tokens[i - 1]).map((token) => {
				const bare = replaceAll(token, pad, "");
				return cleans ? replaceAll(cleanup(bare), delimiter, " ") : bare;
			}).filter((token) => token !== "");
		}
		default: throw unsupported(`decoder ${type}`);
	}
}
/** Rust's str::replace, which puts the new text between all characters where the old one is empty. */
function replaceAll(token, from, to) {
	if (from === "") return to + Array.from(token, (c) => c + to).join("");
	return token.split(from).join(to);
}
function byteLevel$2(tokens) {
	const bytes = [];
	const encoder = new TextEncoder();
	for (const token of tokens) {
		const mark = bytes.length;
		for (let i = 0; i < token.length; i++) {
			const unit = token.charCodeAt(i);
			const byte = unit < UNIT_TO_BYTE.length ? UNIT_TO_BYTE[unit] ?? -1 : -1;
			if (byte < 0) {
				bytes.length = mark;
				for (const plain of encoder.encode(token)) bytes.push(plain);
				break;
			}
			bytes.push(byte);
		}
	}
	return [new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes))];
}
function byteFallback(tokens) {
	const out = [];
	let bytes = [];
	const flush = () => {
		if (bytes.length === 0) return;
		try {
			out.push(new TextDecoder("utf-8", {
				fatal: true,
				ignoreBOM: true
			}).decode(Uint8Array.from(bytes)));
		} catch {
			for (let i = 0; i < bytes.length; i++) out.push("�");
		}
		bytes = [];
	};
	for (const token of tokens) {
		const match = /^<0x([0-9A-Fa-f]{2}|\+[0-9A-Fa-f])>$/.exec(token);
		if (match === null) {
			flush();
			out.push(token);
		} else bytes.push(Number.parseInt((match[1] ?? "").replace("+", ""), 16));
	}
	flush();
	return out;
}
function strip$1(content, start, stop) {
	return (tokens) => tokens.map((token) => {
		const chars = Array.from(token);
		let from = 0;
		while (from < start && from < chars.length && chars[from] === content) from += 1;
		let to = chars.length;
		for (let i = 0; i < stop && to > 0 && chars[to - 1] === content; i++) to -= 1;
		return chars.slice(from, Math.max(from, to)).join("");
	});
}
function cleanup(token) {
	return token.replaceAll(" .", ".").replaceAll(" ?", "?").replaceAll(" !", "!").replaceAll(" ,", ",").replaceAll(" ' ", "'").replaceAll(" n't", "n't").replaceAll(" 'm", "'m").replaceAll(" do not", " don't").replaceAll(" 's", "'s").replaceAll(" 've", "'ve").replaceAll(" 're", "'re");
}
function wordPiece(prefix, cleans) {
	return (tokens) => tokens.map((token, i) => {
		const joined = i === 0 ? token : token.startsWith(prefix) ? token.slice(prefix.length) : ` ${token}`;
		return cleans ? cleanup(joined) : joined;
	});
}
// src/tokenizer/doc.ts
/** The spans of untouched input: every unit stands for the whole character it belongs to. */
function inputSpans(text, base) {
	const starts = new Int32Array(text.length);
	const ends = new Int32Array(text.length);
	let i = 0;
	while (i < text.length) {
		const width = (text.codePointAt(i) ?? 0) > 65535 ? 2 : 1;
		for (let k = 0; k < width; k++) {
			starts[i + k] = base + i;
			ends[i + k] = base + i + width;
		}
		i += width;
	}
	return {
		starts,
		ends
	};
}
function slice$2(doc, start, end) {
	if (start === 0 && end === doc.text.length) return doc;
	const { spans } = doc;
	const text = doc.text.slice(start, end);
	if (spans === void 0) return {
		text,
		spans,
		base: doc.base
	};
	return {
		text,
		spans: {
			starts: spans.starts.subarray(start, end),
			ends: spans.ends.subarray(start, end)
		},
		base: spans.starts[start] ?? doc.base
	};
}
/** Collects a new text with its spans. */
var Builder = class {
	parts = [];
	starts = [];
	ends = [];
	length = 0;
	source;
	constructor(source) {
		this.source = source;
	}
	/** Copies units start to end of the source as they are. */
	keep(start, end) {
		this.parts.push(this.source.text.slice(start, end));
		this.length += end - start;
		const { spans } = this.source;
		if (spans === void 0) return;
		for (let i = start; i < end; i++) {
			this.starts.push(spans.starts[i] ?? 0);
			this.ends.push(spans.ends[i] ?? 0);
		}
	}
	/** Adds text that stands for what unit `unit` of the source stands for; before the first unit it stands for nothing. */
	add(text, unit) {
		this.parts.push(text);
		this.length += text.length;
		const { spans, base } = this.source;
		if (spans === void 0) return;
		for (let i = 0; i < text.length; i++) {
			this.starts.push(unit < 0 ? base : spans.starts[unit] ?? base);
			this.ends.push(unit < 0 ? base : spans.ends[unit] ?? base);
		}
	}
	done() {
		const spans = this.source.spans === void 0 ? void 0 : {
			starts: Int32Array.from(this.starts),
			ends: Int32Array.from(this.ends)
		};
		return {
			text: this.parts.join(""),
			spans,
			base: this.source.base
		};
	}
};
/** Replaces the whole text by `changes`, after `removed` old characters vanished at the front. */
function transform(doc, changes, removed = 0) {
	const { text } = doc;
	const builder = new Builder(doc);
	let at = 0;
	const skip = () => {
		if (at < text.length) at += (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
	};
	for (let i = 0; i < removed; i++) skip();
	for (const { char, change } of changes) {
		if (change > 0) {
			builder.add(char, at - 1);
			continue;
		}
		builder.add(char, at);
		skip();
		for (let i = change; i < 0; i++) skip();
	}
	return builder.done();
}
// src/tokenizer/precompiled.ts
/** Graphemes of this many bytes and more are looked up character by character (SentencePiece's rule in Rust). */
const GRAPHEME_BYTES = 6;
/**
* SentencePiece's compiled character map: a Darts double array over UTF-8 and the replacements it points to. Throws
* TokenizerError on a map that is not one; every look-up is bounded by the array's size.
*/
function readPrecompiled(value, path) {
	if (value === null) return (doc) => doc;
	const bytes = fromBase64(asString(value, path), path);
	if (bytes.length === 0) return (doc) => doc;
	if (bytes.length < 4) throw invalid(path, "too short");
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const trieBytes = view.getUint32(0, true);
	if (trieBytes % 4 !== 0 || 4 + trieBytes > bytes.length) throw invalid(path, "its trie does not fit");
	const units = new Uint32Array(trieBytes / 4);
	for (let i = 0; i < units.length; i++) units[i] = view.getUint32(4 + i * 4, true);
	const texts = bytes.subarray(4 + trieBytes);
	const decoder = new TextDecoder("utf-8");
	const encoder = new TextEncoder();
	const memo = /* @__PURE__ */ new Map();
	const lookUp = (chunk) => {
		const key = encoder.encode(chunk);
		let node = offset(units[0] ?? 0);
		for (const byte of key) {
			if (byte === 0) return void 0;
			node ^= byte;
			const unit = units[node];
			if (unit === void 0 || (unit & 2147483903) >>> 0 !== byte) return void 0;
			node ^= offset(unit);
			if ((unit >>> 8 & 1) === 1) {
				const from = (units[node] ?? 0) & 2147483647;
				const to = texts.indexOf(0, from);
				return from > texts.length ? void 0 : decoder.decode(texts.subarray(from, to < 0 ? texts.length : to));
			}
		}
	};
	const transformed = (chunk) => {
		if (memo.has(chunk)) return memo.get(chunk);
		const found = lookUp(chunk);
		if (memo.size > 5e4) memo.clear();
		memo.set(chunk, found);
		return found;
	};
	return (doc) => {
		const { text } = doc;
		const builder = new Builder(doc);
		let from = 0;
		const put = (start, end, to) => {
			if (start > from) builder.keep(from, start);
			replaceSpan(builder, text, start, end, to);
			from = end;
		};
		for (const { start, end } of graphemes(text)) {
			if (byteCount(text, start, end) < GRAPHEME_BYTES) {
				const to = transformed(text.slice(start, end));
				if (to !== void 0) {
					put(start, end, to);
					continue;
				}
			}
			let at = start;
			while (at < end) {
				const next = at + ((text.codePointAt(at) ?? 0) > 65535 ? 2 : 1);
				const to = transformed(text.slice(at, next));
				if (to !== void 0) put(at, next, to);
				at = next;
			}
		}
		if (from === 0) return doc;
		builder.keep(from, text.length);
		return builder.done();
	};
}
/** New characters stand for the old ones one by one; what is over stands for the last of them. */
function replaceSpan(builder, text, start, end, to) {
	let at = start;
	let last = start;
	for (const char of to) {
		builder.add(char, at < end ? at : last);
		if (at < end) {
			last = at;
			at += (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
		}
	}
}
function offset(unit) {
	return unit >>> 10 << ((unit & 512) >>> 6);
}
function byteCount(text, start, end) {
	let n = 0;
	for (let i = start; i < end; i++) {
		const unit = text.charCodeAt(i);
		n += unit < 128 ? 1 : unit < 2048 ? 2 : unit >= 55296 && unit < 57344 ? 2 : 3;
	}
	return n;
}
const segmenter$1 = new Intl.Segmenter("en", { granularity: "grapheme" });
function* graphemes(text) {
	if (/^[\x00-\x7f]*$/.test(text)) {
		let at = 0;
		while (at < text.length) {
			const end = text.startsWith("\r\n", at) ? at + 2 : at + 1;
			yield {
				start: at,
				end
			};
			at = end;
		}
		return;
	}
	for (const { index, segment } of segmenter$1.segment(text)) yield {
		start: index,
		end: index + segment.length
	};
}
function fromBase64(encoded, path) {
	let binary;
	try {
		binary = atob(encoded);
	} catch {
		throw invalid(path, "not base64");
	}
	return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}
// src/tokenizer/unicode-normal.ts
function decodeMappings(encoded) {
	const found = /* @__PURE__ */ new Map();
	let at = 0;
	for (const entry of encoded.split(" ")) {
		const [gap = 0, ...codes] = entry.split(",").map((n) => Number.parseInt(n, 36));
		at += gap;
		found.set(at, codes);
	}
	return found;
}
let loaded;
function tables$1() {
	if (loaded !== void 0) return loaded;
	const canonical = decodeMappings(NFD_MAPPINGS);
	const compatible = decodeMappings(NFKD_MAPPINGS);
	const classes = /* @__PURE__ */ new Map();
	const numbers = COMBINING_CLASSES.split(" ").map((n) => Number.parseInt(n, 36));
	let at = 0;
	for (let i = 0; i + 2 < numbers.length; i += 3) {
		at += numbers[i] ?? 0;
		const end = at + (numbers[i + 1] ?? 0);
		for (; at < end; at++) classes.set(at, numbers[i + 2] ?? 0);
	}
	const codes = [[4352, 4608], [44032, 55204]];
	for (const [code, parts] of [...canonical, ...compatible]) for (const c of [code, ...parts]) codes.push([c, c + 1]);
	for (const code of classes.keys()) codes.push([code, code + 1]);
	loaded = {
		canonical,
		compatible,
		classes,
		known: tester(union(codes))
	};
	return loaded;
}
/** Normalizes well-formed text. */
function normalize(text, form) {
	const theirs = text.normalize(form);
	if (theirs === text) return text;
	const { known } = tables$1();
	let out = "";
	let runStart = 0;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const width = code > 65535 ? 2 : 1;
		if (!known(code)) {
			out += text.slice(runStart, at).normalize(form) + text.slice(at, at + width);
			runStart = at + width;
		}
		at += width;
	}
	return runStart === 0 ? theirs : out + text.slice(runStart).normalize(form);
}
/** The same as `normalize`, told as changes, as the crate unicode-normalization-alignments tells them. */
function normalizeChanges(text, form) {
	const { canonical, compatible, classes } = tables$1();
	const compat = form === "NFKC" || form === "NFKD";
	const decomposed = [];
	let pending = 0;
	const sortPending = () => {
		const tail = decomposed.splice(pending).sort((a, b) => a.ccc - b.ccc);
		for (const item of tail) decomposed.push(item);
	};
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		const parts = (compat ? compatible.get(code) : void 0) ?? canonical.get(code) ?? (isSyllable(code) ? jamo(char) : [code]);
		for (const [i, part] of parts.entries()) {
			const ccc = classes.get(part) ?? 0;
			if (ccc === 0) {
				if (decomposed.length - pending > 1) sortPending();
				pending = decomposed.length;
			}
			decomposed.push({
				code: part,
				change: i === 0 ? 0 : 1,
				ccc
			});
			if (ccc === 0) pending = decomposed.length;
		}
	}
	sortPending();
	const out = [];
	const emit = (item) => out.push({
		char: String.fromCodePoint(item.code),
		change: item.change
	});
	if (form === "NFD" || form === "NFKD") {
		for (const item of decomposed) emit(item);
		return out;
	}
	let starter;
	let held = [];
	let lastClass;
	for (const item of decomposed) {
		if (starter === void 0) {
			if (item.ccc === 0) starter = item;
			else emit(item);
			continue;
		}
		const composed = lastClass !== void 0 && lastClass >= item.ccc ? void 0 : compose(starter.code, item.code);
		if (composed !== void 0) starter = {
			code: composed,
			change: starter.change + item.change - 1
		};
		else if (item.ccc === 0) {
			emit(starter);
			for (const one of held) emit(one);
			held = [];
			starter = item;
			lastClass = void 0;
		} else {
			held.push(item);
			lastClass = item.ccc;
		}
	}
	if (starter !== void 0) emit(starter);
	for (const one of held) emit(one);
	return out;
}
function isSyllable(code) {
	return code >= 44032 && code < 55204;
}
function jamo(syllable) {
	return Array.from(syllable.normalize("NFD"), (c) => c.codePointAt(0) ?? 0);
}
function compose(first, second) {
	const { known } = tables$1();
	if (!known(first) || !known(second)) return void 0;
	const pair = String.fromCodePoint(first, second).normalize("NFC");
	const code = pair.codePointAt(0) ?? 0;
	return pair.length === (code > 65535 ? 2 : 1) && known(code) ? code : void 0;
}
let lower$1;
function lowerTable() {
	if (lower$1 !== void 0) return lower$1;
	const table = /* @__PURE__ */ new Map();
	for (const entry of LOWERCASE.split(" ")) {
		const [start = 0, count = 0, step = 0, delta = 0] = entry.split(",").map((n) => Number.parseInt(n, 36));
		for (let i = 0; i < count; i++) table.set(start + i * step, String.fromCodePoint(start + i * step + delta));
	}
	for (const entry of LOWERCASE_SPECIAL.split(" ")) {
		const [code = 0, ...parts] = entry.split(",").map((n) => Number.parseInt(n, 36));
		table.set(code, String.fromCodePoint(...parts));
	}
	lower$1 = table;
	return table;
}
/** `char::to_lowercase`: no context, so a final Σ becomes σ. */
function lowerChar(char) {
	return lowerTable().get(char.codePointAt(0) ?? 0) ?? char;
}
/** Lower case of every character by itself. */
function lowercase(text) {
	if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
	const table = lowerTable();
	let out = "";
	for (const char of text) out += table.get(char.codePointAt(0) ?? 0) ?? char;
	return out;
}
// src/tokenizer/normalizers.ts
/** Real files nest two deep. */
const MAX_DEPTH$4 = 10;
/** Reads `normalizer`; throws TokenizerError. Undefined where it is null. */
function readNormalizer(value, path = "normalizer", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH$4) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": {
			const list = asArray(own$1(object, "normalizers"), `${path}.normalizers`);
			const steps = [];
			for (const [i, item] of list.entries()) {
				const step = readNormalizer(asObject(item, `${path}.normalizers[${i}]`), `${path}.normalizers[${i}]`, depth + 1);
				if (step !== void 0) steps.push(step);
			}
			return steps.length === 0 ? void 0 : (doc) => steps.reduce((current, step) => step(current), doc);
		}
		case "NFC":
		case "NFD":
		case "NFKC":
		case "NFKD": return unicode(type);
		case "Lowercase": return lower;
		case "Strip": return strip(flag(object, "strip_left", path), flag(object, "strip_right", path));
		case "StripAccents": {
			const isMark = tester(decodeRanges(COMBINING_MARKS));
			return (doc) => filter(doc, (code) => !isMark(code));
		}
		case "Prepend": {
			const prefix = text$1(object, "prepend", path);
			return (doc) => {
				if (doc.text === "" || prefix === "") return doc;
				const builder = new Builder(doc);
				builder.add(prefix, 0);
				builder.keep(0, doc.text.length);
				return builder.done();
			};
		}
		case "Replace": return replace$1(readPattern(own$1(object, "pattern"), `${path}.pattern`), text$1(object, "content", path));
		case "Nmt": return nmt;
		case "ByteLevel": return byteLevel$1;
		case "BertNormalizer": return bert(object, path);
		case "Precompiled": return readPrecompiled(own$1(object, "precompiled_charsmap"), `${path}.precompiled_charsmap`);
		default: throw unsupported(`normalizer ${type}`);
	}
}
function unicode(form) {
	return (doc) => {
		if (doc.spans === void 0) {
			const normal = normalize(doc.text, form);
			return normal === doc.text ? doc : {
				...doc,
				text: normal
			};
		}
		if (normalize(doc.text, form) === doc.text) return doc;
		return transform(doc, normalizeChanges(doc.text, form));
	};
}
function lower(doc) {
	if (doc.spans === void 0) return {
		...doc,
		text: lowercase(doc.text)
	};
	const changes = [];
	for (const char of doc.text) for (const [i, part] of Array.from(lowerChar(char)).entries()) changes.push({
		char: part,
		change: i > 0 ? 1 : 0
	});
	return transform(doc, changes);
}
const isSpace$4 = tester(decodeRanges(RUST_SPACE));
function strip(left, right) {
	return (doc) => {
		const { text } = doc;
		let start = 0;
		let end = text.length;
		if (left) while (start < end && isSpace$4(text.charCodeAt(start))) start += 1;
		if (right) while (end > start && isSpace$4(text.charCodeAt(end - 1))) end -= 1;
		if (start === 0 && end === text.length) return doc;
		const builder = new Builder(doc);
		builder.keep(start, end);
		return builder.done();
	};
}
/** Drops characters; each drop is told to the character kept before it, which changes no span. */
function filter(doc, keep) {
	const builder = new Builder(doc);
	const { text } = doc;
	let from = 0;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const next = at + (code > 65535 ? 2 : 1);
		if (!keep(code)) {
			if (at > from) builder.keep(from, at);
			from = next;
		}
		at = next;
	}
	if (from === 0) return doc;
	builder.keep(from, text.length);
	return builder.done();
}
function map(doc, change) {
	const builder = new Builder(doc);
	const { text } = doc;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const next = at + (code > 65535 ? 2 : 1);
		const to = change(code);
		if (to === code) builder.keep(at, next);
		else builder.add(String.fromCodePoint(to), at);
		at = next;
	}
	return builder.done();
}
function replace$1(pattern, content) {
	return (doc) => {
		if (doc.spans === void 0 && pattern.literal !== void 0) return doc.text.includes(pattern.literal) ? {
			...doc,
			text: doc.text.split(pattern.literal).join(content)
		} : doc;
		const matches = pattern.findAll(doc.text);
		if (matches.length === 0) return doc;
		const builder = new Builder(doc);
		let last = 0;
		for (let i = 0; i < matches.length; i += 2) {
			const start = matches[i] ?? 0;
			const end = matches[i + 1] ?? 0;
			builder.keep(last, start);
			builder.add(content, end - 1);
			last = end;
		}
		builder.keep(last, doc.text.length);
		return builder.done();
	};
}
const NMT_SPACES = /* @__PURE__ */ new Set([
	9,
	10,
	12,
	13,
	5760,
	8203,
	8204,
	8205,
	8206,
	8207,
	8232,
	8233,
	9601,
	65279,
	65533
]);
function nmt(doc) {
	return map(filter(doc, (c) => !(c >= 1 && c <= 8 || c === 11 || c >= 14 && c <= 31 || c === 127 || c === 143 || c === 159)), (c) => NMT_SPACES.has(c) ? 32 : c);
}
/** Writes every byte of the text's UTF-8 as its stand-in character. */
function byteLevel$1(doc) {
	const builder = new Builder(doc);
	const encoder = new TextEncoder();
	const { text } = doc;
	let at = 0;
	while (at < text.length) {
		const code = text.codePointAt(at) ?? 0;
		const next = at + (code > 65535 ? 2 : 1);
		if (utf8Width(code) === 1) builder.add(String.fromCharCode(BYTE_TO_UNIT[code] ?? 0), at);
		else for (const byte of encoder.encode(text.slice(at, next))) builder.add(String.fromCharCode(BYTE_TO_UNIT[byte] ?? 0), at);
		at = next;
	}
	return builder.done();
}
function bert(object, path) {
	const cleanText = flag(object, "clean_text", path);
	const chinese = flag(object, "handle_chinese_chars", path);
	const lowers = flag(object, "lowercase", path);
	const accents = own$1(object, "strip_accents");
	if (accents !== null && accents !== void 0 && typeof accents !== "boolean") throw invalid(`${path}.strip_accents`, "expected true, false or null");
	const stripAccents = accents ?? lowers;
	const isControl = tester(decodeRanges(BERT_CONTROLS));
	const isAccent = tester(decodeRanges(BERT_ACCENTS));
	return (doc) => {
		let current = doc;
		if (cleanText) current = map(filter(current, (c) => !isControl(c)), (c) => isSpace$4(c) ? 32 : c);
		if (chinese) {
			const changes = [];
			for (const char of current.text) if (isChinese(char.codePointAt(0) ?? 0)) changes.push({
				char: " ",
				change: 0
			}, {
				char,
				change: 1
			}, {
				char: " ",
				change: 1
			});
			else changes.push({
				char,
				change: 0
			});
			current = transform(current, changes);
		}
		if (stripAccents) current = filter(unicode("NFD")(current), (c) => !isAccent(c));
		return lowers ? lower(current) : current;
	};
}
/** Rust's list as it stands, the gap from U+2B820 to U+2B91F included. */
function isChinese(c) {
	return c >= 19968 && c <= 40959 || c >= 13312 && c <= 19903 || c >= 131072 && c <= 173791 || c >= 173824 && c <= 177983 || c >= 177984 && c <= 178207 || c >= 178464 && c <= 183983 || c >= 63744 && c <= 64255 || c >= 194560 && c <= 195103;
}
// src/tokenizer/post-processors.ts
const MAX_DEPTH$3 = 10;
const MAX_TEMPLATE = 1e3;
const isSpace$3 = tester(decodeRanges(RUST_SPACE));
/** Reads `post_processor`; throws TokenizerError. `tokenOf` names the token of an id, for trimming offsets. */
function readPostProcessor(value, tokenOf, path = "post_processor", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH$3) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": {
			const list = asArray(own$1(object, "processors"), `${path}.processors`);
			const steps = [];
			for (const [i, item] of list.entries()) {
				const inner = `${path}.processors[${i}]`;
				const step = readPostProcessor(asObject(item, inner), tokenOf, inner, depth + 1);
				if (step !== void 0) steps.push(step);
			}
			return { run: (draft, add, input) => steps.reduce((current, step) => step.run(current, add, input), draft) };
		}
		case "ByteLevel": {
			const trims = flag(object, "trim_offsets", path);
			const addSpace = flag(object, "add_prefix_space", path);
			return { run: (draft, _, input) => trims ? trim(draft, tokenOf, addSpace, input) : draft };
		}
		case "TemplateProcessing": return template(object, path);
		case "BertProcessing": {
			const [cls, sep] = [pair(object, "cls", path), pair(object, "sep", path)];
			return { run: (draft, add) => add ? surround(draft, [cls], [sep]) : draft };
		}
		case "RobertaProcessing": {
			const [cls, sep] = [pair(object, "cls", path), pair(object, "sep", path)];
			const trims = flag(object, "trim_offsets", path);
			const addSpace = flag(object, "add_prefix_space", path);
			return { run: (draft, add, input) => {
				const trimmed = trims ? trim(draft, tokenOf, addSpace, input) : draft;
				return add ? surround(trimmed, [cls], [sep]) : trimmed;
			} };
		}
		default: throw unsupported(`post_processor ${type}`);
	}
}
function pair(object, key, path) {
	const [token, id] = asArray(own$1(object, key), `${path}.${key}`);
	asString(token, `${path}.${key}[0]`);
	return asId(id, `${path}.${key}[1]`);
}
function surround(draft, before, after) {
	const none = (ids) => ids.map(() => [0, 0]);
	return {
		ids: [
			...before,
			...draft.ids,
			...after
		],
		offsets: draft.offsets === void 0 ? void 0 : [
			...none(before),
			...draft.offsets,
			...none(after)
		]
	};
}
function template(object, path) {
	const specials = asObject(own$1(object, "special_tokens"), `${path}.special_tokens`);
	const pieces = asArray(own$1(object, "single"), `${path}.single`);
	if (pieces.length > MAX_TEMPLATE) throw unsupported(`${path}.single`, `longer than ${MAX_TEMPLATE}`);
	/** undefined stands for the sequence itself. */
	const parts = pieces.map((piece, i) => {
		const at = `${path}.single[${i}]`;
		const entry = asObject(piece, at);
		const sequence = own$1(entry, "Sequence");
		if (sequence !== void 0) {
			if (own$1(asObject(sequence, at), "id") !== "A") throw invalid(at, "names a sequence other than A");
			return;
		}
		const id = text$1(asObject(own$1(entry, "SpecialToken"), `${at}.SpecialToken`), "id", `${at}.SpecialToken`);
		const special = own$1(specials, id);
		if (special === void 0) throw invalid(at, `${JSON.stringify(id)} is not in special_tokens`);
		const where = `${path}.special_tokens[${JSON.stringify(id)}]`;
		return asArray(own$1(asObject(special, where), "ids"), `${where}.ids`).map((n, k) => asId(n, `${where}.ids[${k}]`));
	});
	const sequences = parts.filter((part) => part === void 0).length;
	if (sequences > 1) throw unsupported("post_processor TemplateProcessing", "with the sequence more than once");
	if (sequences === 1) {
		const at = parts.indexOf(void 0);
		const before = parts.slice(0, at).flatMap((part) => part ?? []);
		const after = parts.slice(at + 1).flatMap((part) => part ?? []);
		return { run: (draft, add) => add ? surround(draft, before, after) : draft };
	}
	const only = parts.flatMap((part) => part ?? []);
	return { run: (draft, add) => surround({
		ids: [],
		offsets: draft.offsets === void 0 ? void 0 : []
	}, add ? only : [], []) };
}
/** Leaves the whitespace at a token's ends out of its offsets (Rust's process_offsets, which counts code points). */
function trim(draft, tokenOf, addPrefixSpace, input) {
	if (draft.offsets === void 0) return draft;
	const space = BYTE_TO_UNIT[32] ?? 0;
	const blank = (unit) => unit === space || isSpace$3(unit);
	const offsets = draft.offsets.map(([start, end], i) => {
		const token = tokenOf(draft.ids[i] ?? 0) ?? "";
		let leading = 0;
		while (leading < token.length && blank(token.charCodeAt(leading))) leading += 1;
		let trailing = 0;
		while (trailing < token.length && blank(token.charCodeAt(token.length - 1 - trailing))) trailing += 1;
		let from = start;
		if (leading > 0 && !((i === 0 || start === 0) && addPrefixSpace && leading === 1)) for (let k = 0; k < leading && from < end; k++) from += (input.codePointAt(from) ?? 0) > 65535 ? 2 : 1;
		const back = before(input, end, trailing);
		return [from, back === void 0 ? end : Math.max(back, from)];
	});
	return {
		ids: draft.ids,
		offsets
	};
}
/** The place `count` code points before `at`; undefined where the text begins sooner. */
function before(input, at, count) {
	let place = at;
	for (let k = 0; k < count; k++) {
		if (place <= 0) return void 0;
		const unit = input.charCodeAt(place - 1);
		place -= unit >= 56320 && unit < 57344 && place > 1 ? 2 : 1;
	}
	return place;
}
// src/tokenizer/pre-tokenizers.ts
/** GPT-2's pattern, which ByteLevel uses when use_regex is on. */
const GPT2 = "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";
const MAX_DEPTH$2 = 10;
const isSpace$2 = tester(decodeRanges(RUST_SPACE));
let punctuation;
let numeric;
let word;
/** Reads `pre_tokenizer`; throws TokenizerError. Undefined where it is null. */
function readPreTokenizer(value, path = "pre_tokenizer", depth = 0) {
	if (value === null || value === void 0) return void 0;
	if (depth > MAX_DEPTH$2) throw unsupported(path, "nested too deep");
	const object = asObject(value, path);
	const type = text$1(object, "type", path);
	switch (type) {
		case "Sequence": return sequence(object, path, depth);
		case "Split": {
			const pattern = readPattern(own$1(object, "pattern"), `${path}.pattern`);
			const how = behavior(own$1(object, "behavior"), `${path}.behavior`);
			return cutting(searching(pattern), how, flag(object, "invert", path));
		}
		case "ByteLevel": return byteLevel(object, path);
		case "Metaspace": return metaspace(object, path);
		case "BertPreTokenizer": return chain([cutting(charMatches(isSpace$2), "Removed"), cutting(charMatches(isPunctuation()), "Isolated")]);
		case "Punctuation": {
			const how = own$1(object, "behavior");
			return cutting(charMatches(isPunctuation()), how === void 0 ? "Isolated" : behavior(how, `${path}.behavior`));
		}
		case "Digits":
			numeric ??= tester(decodeRanges(RUST_NUMERIC));
			return cutting(charMatches(numeric), flag(object, "individual_digits", path) ? "Isolated" : "Contiguous");
		case "Whitespace": return cutting(words$2, "Removed", true);
		case "WhitespaceSplit": return cutting(charMatches(isSpace$2), "Removed");
		case "CharDelimiterSplit": return cutting(searching(new Searcher(oneChar(object, "delimiter", path), true)), "Removed");
		case "FixedLength": {
			const length = own$1(object, "length") === void 0 ? 5 : asCount(own$1(object, "length"), `${path}.length`);
			if (length === 0) throw invalid(`${path}.length`, "expected more than 0");
			return simple((pieces) => ({
				...pieces,
				bounds: fixedLength(pieces, length)
			}));
		}
		default: throw unsupported(`pre_tokenizer ${type}`);
	}
}
function simple(run) {
	return {
		run,
		needsOrigin: false,
		usesBytes: false
	};
}
function chain(steps) {
	const last = steps.length - 1;
	const runs = steps.map((step, i) => step.usesBytes && i < last ? (pieces) => spellBytes(step.run(pieces)) : step.run);
	return {
		run: (pieces) => runs.reduce((current, run) => run(current), pieces),
		needsOrigin: steps.some((step) => step.needsOrigin),
		usesBytes: steps[last]?.usesBytes ?? false
	};
}
/** Writes the stand-ins that `asBytes` promises. */
function spellBytes(pieces) {
	if (!pieces.asBytes) return pieces;
	const { doc, bounds } = pieces;
	const spelled = byteLevel$1(doc);
	const out = [];
	let at = 0;
	let length = 0;
	for (const bound of bounds) {
		for (; at < bound; at++) {
			const unit = doc.text.charCodeAt(at);
			length += unit < 128 ? 1 : unit < 2048 ? 2 : unit >= 55296 && unit < 57344 ? 2 : 3;
		}
		out.push(length);
	}
	return {
		doc: spelled,
		bounds: out,
		asBytes: false
	};
}
function sequence(object, path, depth) {
	const list = asArray(own$1(object, "pretokenizers"), `${path}.pretokenizers`);
	const steps = [];
	for (const [i, item] of list.entries()) {
		const inner = `${path}.pretokenizers[${i}]`;
		const step = readPreTokenizer(asObject(item, inner), inner, depth + 1);
		if (step !== void 0) steps.push(step);
	}
	return chain(steps);
}
function searching(pattern) {
	const { literal } = pattern;
	if (literal !== void 0) return (doc, start, end, out) => literalMatches(doc.text, literal, start, end, out);
	const regex = pattern.compiled();
	return (doc, start, end, out, fresh) => {
		if (fresh) regex.load(unitsOf(doc.text), doc.text.length);
		regex.findAll(start, end, out);
	};
}
function charMatches(test) {
	return ({ text }, start, end, out) => {
		let at = start;
		while (at < end) {
			const code = text.codePointAt(at) ?? 0;
			const next = at + (code > 65535 ? 2 : 1);
			if (test(code)) out.push(at, next);
			at = next;
		}
	};
}
/** `\w+|[^\w\s]+` of the regex crate. */
function words$2({ text }, start, end, out) {
	word ??= tester(decodeRanges(REGEX_CRATE_WORD));
	const kind = (code) => word?.(code) ? 1 : isSpace$2(code) ? 0 : 2;
	let at = start;
	let from = start;
	let current = 0;
	while (at < end) {
		const code = text.codePointAt(at) ?? 0;
		const next = kind(code);
		if (next !== current) {
			if (current !== 0) out.push(from, at);
			from = at;
			current = next;
		}
		at += code > 65535 ? 2 : 1;
	}
	if (current !== 0 && at > from) out.push(from, at);
}
function isPunctuation() {
	punctuation ??= tester(decodeRanges(PUNCTUATION));
	return punctuation;
}
function behavior(value, path) {
	switch (value) {
		case "Removed":
		case "Isolated":
		case "MergedWithPrevious":
		case "MergedWithNext":
		case "Contiguous": return value;
		default: throw invalid(path, "expected Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous");
	}
}
function cutting(find, how, invert = false) {
	return simple((pieces) => {
		const out = [];
		const matches = [];
		const { doc, bounds } = pieces;
		for (let i = 0; i < bounds.length; i += 2) {
			const start = bounds[i] ?? 0;
			const end = bounds[i + 1] ?? 0;
			matches.length = 0;
			find(doc, start, end, matches, i === 0);
			if (how === "Isolated") isolate(matches, start, end, out);
			else cut$1(matches, start, end, how, invert, out);
		}
		return {
			...pieces,
			bounds: out
		};
	});
}
function isolate(matches, start, end, out) {
	let last = start;
	for (let i = 0; i < matches.length; i += 2) {
		const from = matches[i] ?? 0;
		const to = matches[i + 1] ?? 0;
		if (from > last) out.push(last, from);
		if (to > from) out.push(from, to);
		last = to;
	}
	if (last < end) out.push(last, end);
}
function cut$1(matches, start, end, how, invert, out) {
	const parts = [];
	let last = start;
	for (let i = 0; i < matches.length; i += 2) {
		const from = matches[i] ?? 0;
		const to = matches[i + 1] ?? 0;
		if (from !== last) parts.push({
			start: last,
			end: from,
			match: invert
		});
		parts.push({
			start: from,
			end: to,
			match: !invert
		});
		last = to;
	}
	if (last !== end) parts.push({
		start: last,
		end,
		match: invert
	});
	for (const part of merged(parts, how)) if (part.end > part.start) out.push(part.start, part.end);
}
function merged(parts, how) {
	if (how === "Removed") return parts.filter((part) => !part.match);
	if (how === "Isolated") return parts;
	const out = [];
	let before = false;
	if (how === "MergedWithNext") {
		for (const part of [...parts].reverse()) {
			const last = out.at(-1);
			if (part.match && !before && last !== void 0) last.start = part.start;
			else out.push({ ...part });
			before = part.match;
		}
		return out.reverse();
	}
	for (const part of parts) {
		const last = out.at(-1);
		if ((how === "Contiguous" ? part.match === before : part.match && !before) && last !== void 0) last.end = part.end;
		else out.push({ ...part });
		before = part.match;
	}
	return out;
}
function fixedLength({ doc, bounds }, length) {
	const out = [];
	for (let i = 0; i < bounds.length; i += 2) {
		const end = bounds[i + 1] ?? 0;
		let from = bounds[i] ?? 0;
		let at = from;
		let count = 0;
		while (at < end) {
			at += (doc.text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
			count += 1;
			if (count === length || at >= end) {
				out.push(from, at);
				from = at;
				count = 0;
			}
		}
	}
	return out;
}
function byteLevel(object, path) {
	const addSpace = flag(object, "add_prefix_space", path);
	const useRegex = flag(object, "use_regex", path, true);
	flag(object, "trim_offsets", path);
	const split = useRegex ? cutting(searching(new Searcher(GPT2, false)), "Isolated") : void 0;
	return {
		needsOrigin: false,
		usesBytes: true,
		run: (pieces) => {
			let current = pieces;
			const { text } = pieces.doc;
			const lacksSpace = (start) => text.charCodeAt(start) !== 32;
			if (addSpace && pieces.bounds.some((start, i) => i % 2 === 0 && lacksSpace(start))) current = rewrite(pieces, (builder, start, end) => {
				if (lacksSpace(start)) builder.add(" ", start);
				builder.keep(start, end);
			});
			if (split !== void 0) current = split.run(current);
			return {
				...current,
				asBytes: true
			};
		}
	};
}
/** Writes every piece anew into one text. */
function rewrite(pieces, write) {
	const builder = new Builder(pieces.doc);
	const bounds = [];
	for (let i = 0; i < pieces.bounds.length; i += 2) {
		const from = builder.length;
		write(builder, pieces.bounds[i] ?? 0, pieces.bounds[i + 1] ?? 0);
		bounds.push(from, builder.length);
	}
	return {
		...pieces,
		doc: builder.done(),
		bounds
	};
}
function metaspace(object, path) {
	const replacement = oneChar(object, "replacement", path);
	let scheme = own$1(object, "prepend_scheme") ?? "always";
	if (scheme !== "always" && scheme !== "never" && scheme !== "first") throw invalid(`${path}.prepend_scheme`, "expected always, never or first");
	if (own$1(object, "add_prefix_space") === false) {
		if (own$1(object, "prepend_scheme") !== void 0 && scheme !== "never") throw invalid(`${path}.add_prefix_space`, "does not match prepend_scheme");
		if (scheme !== "never") throw invalid(`${path}.add_prefix_space`, "false needs prepend_scheme \"never\"");
		scheme = "never";
	}
	const cutter = (own$1(object, "split") === null ? true : flag(object, "split", path, true)) ? cutting(searching(new Searcher(replacement, true)), "MergedWithNext") : void 0;
	const first = replacement.codePointAt(0);
	return {
		needsOrigin: scheme === "first",
		usesBytes: false,
		run: (pieces) => {
			const { text, spans, base } = pieces.doc;
			const written = rewrite(pieces, (builder, start, end) => {
				const origin = spans === void 0 ? base + start : spans.starts[start] ?? 0;
				if (!(text.charCodeAt(start) === 32 || text.codePointAt(start) === first) && (scheme === "always" || scheme === "first" && origin === 0)) builder.add(replacement, start);
				let from = start;
				for (let at = text.indexOf(" ", start); at >= 0 && at < end; at = text.indexOf(" ", at + 1)) {
					builder.keep(from, at);
					builder.add(replacement, at);
					from = at + 1;
				}
				builder.keep(from, end);
			});
			return cutter === void 0 ? written : cutter.run(written);
		}
	};
}
// src/tokenizer/unigram.ts
/** What an unknown character costs below the worst piece (SentencePiece's kUnkPenalty). */
const UNKNOWN_PENALTY = 10;
/** The `vocab` list of a Unigram model: pairs of piece and score, in the order of their ids. */
var UnigramVocab = class {
	tokens;
	scores;
	ids;
	constructor(value) {
		const list = asArray(value, "model.vocab");
		const tokens = [];
		this.scores = new Float64Array(list.length);
		for (const [i, entry] of list.entries()) {
			const [token, score] = asArray(entry, `model.vocab[${i}]`);
			if (typeof token !== "string" || typeof score !== "number") throw invalid(`model.vocab[${i}]`, "expected [piece, score]");
			tokens.push(token);
			this.scores[i] = score;
		}
		this.tokens = tokens;
	}
	get size() {
		return this.tokens.length;
	}
	get maxId() {
		return this.tokens.length - 1;
	}
	idOf(token) {
		this.ids ??= new Map(this.tokens.map((t, i) => [t, i]));
		return this.ids.get(token);
	}
	tokenOf(id) {
		return this.tokens[id];
	}
};
/** A model of type Unigram: the best path through all pieces, as Rust's encode_optimized finds it. */
var Unigram = class {
	vocab;
	unkId;
	byteFallback;
	lowest;
	table;
	constructor(model, vocab) {
		this.vocab = vocab;
		const unkId = own$1(model, "unk_id");
		this.unkId = unkId === null || unkId === void 0 ? void 0 : asCount(unkId, "model.unk_id");
		if (this.unkId !== void 0 && this.unkId >= vocab.size) throw invalid("model.unk_id", "is not in model.vocab");
		this.byteFallback = flag(model, "byte_fallback", "model", false);
		let lowest = Number.POSITIVE_INFINITY;
		for (const score of vocab.scores) if (score < lowest) lowest = score;
		this.lowest = lowest;
		for (const key of ["alpha", "nbest_size"]) if ((own$1(model, key) ?? null) !== null) throw unsupported(`model.${key}`, "encoding would be random");
	}
	prepare() {
		this.pieces();
	}
	pieces() {
		this.table ??= new TokenTable(this.vocab.tokens, Int32Array.from(this.vocab.tokens, (_, i) => i));
		return this.table;
	}
	tokenize(text) {
		const table = this.pieces();
		const { scores } = this.vocab;
		const length = text.length;
		const units = new Uint16Array(length);
		for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
		const best = new Float64Array(length + 1);
		const from = new Int32Array(length + 1).fill(-1);
		const ids = new Int32Array(length + 1);
		const reach = (end, start, score, id) => {
			if (from[end] !== -1 && score <= (best[end] ?? 0)) return;
			best[end] = score;
			from[end] = start;
			ids[end] = id;
		};
		let start = 0;
		while (start < length) {
			const here = best[start] ?? 0;
			const next = start + ((text.codePointAt(start) ?? 0) > 65535 ? 2 : 1);
			let single = false;
			let hash = 0;
			const last = Math.min(length, start + table.maxLength);
			for (let end = start + 1; end <= last; end++) {
				hash = extend(hash, units[end - 1] ?? 0);
				const id = table.find(units, start, end, hash);
				if (id < 0) continue;
				reach(end, start, (scores[id] ?? 0) + here, id);
				if (end === next) single = true;
			}
			if (!single) {
				const unkScore = this.lowest - UNKNOWN_PENALTY + here;
				if (from[next] === -1 || unkScore > (best[next] ?? 0)) reach(next, start, unkScore, this.unknown());
			}
			start = next;
		}
		return this.collect(text, from, ids);
	}
	unknown() {
		if (this.unkId === void 0) throw invalid("model.unk_id", "is missing and a character is not in model.vocab");
		return this.unkId;
	}
	/** Walks back the best path; neighbouring unknowns become one piece, which may then fall back to bytes. */
	collect(text, from, ids) {
		const parts = [];
		let unknown = "";
		let end = text.length;
		while (end > 0) {
			const start = from[end] ?? 0;
			const part = text.slice(start, end);
			if (ids[end] === this.unkId) unknown = part + unknown;
			else {
				if (unknown !== "") parts.push(unknown);
				unknown = "";
				parts.push(part);
			}
			end = start;
		}
		if (unknown !== "") parts.push(unknown);
		const out = [];
		let offset = 0;
		for (const part of parts.reverse()) {
			let width = 0;
			for (const char of part) width += utf8Width(char.codePointAt(0) ?? 0);
			const id = this.vocab.idOf(part);
			const bytes = id === void 0 && this.byteFallback ? this.bytes(part) : void 0;
			if (bytes !== void 0) for (const byte of bytes) out.push({
				id: byte,
				start: offset,
				end: offset + width
			});
			else out.push({
				id: id ?? this.unknown(),
				start: offset,
				end: offset + width
			});
			offset += width;
		}
		return out;
	}
	bytes(part) {
		const out = [];
		for (const byte of new TextEncoder().encode(part)) {
			const id = this.vocab.idOf(byteToken(byte));
			if (id === void 0) return void 0;
			out.push(id);
		}
		return out;
	}
};
// src/tokenizer/vocab.ts
/** An id table longer than this would cost more memory than any real vocabulary. */
const MAX_ID = 16777216;
/** The `vocab` object of a model: token → id. Reading it builds no table but two flat lists. */
var Vocab = class {
	tokens;
	ids;
	maxId;
	object;
	byId;
	constructor(value, path) {
		const object = asObject(value, path);
		this.object = object;
		this.tokens = Object.keys(object);
		this.ids = new Int32Array(this.tokens.length);
		let max = -1;
		for (let i = 0; i < this.tokens.length; i++) {
			const token = this.tokens[i] ?? "";
			const id = object[token];
			if (typeof id !== "number" || !Number.isInteger(id) || id < 0) asId(id, `${path}[${JSON.stringify(token)}]`);
			if (typeof id !== "number" || id > MAX_ID) throw unsupported(`${path} id`, `above ${MAX_ID}`);
			this.ids[i] = id;
			if (id > max) max = id;
		}
		this.maxId = max;
	}
	get size() {
		return this.tokens.length;
	}
	idOf(token) {
		const id = own$1(this.object, token);
		return typeof id === "number" ? id : void 0;
	}
	/** Throws TokenizerError where two tokens share the id: Rust's answer is then a matter of chance. */
	tokenOf(id) {
		if (this.byId === void 0) {
			const byId = new Array(this.maxId + 1).fill(void 0);
			for (let i = 0; i < this.tokens.length; i++) {
				const at = this.ids[i] ?? 0;
				if (byId[at] !== void 0) throw invalid("model.vocab", `id ${at} belongs to more than one token`);
				byId[at] = this.tokens[i];
			}
			this.byId = byId;
		}
		return this.byId[id];
	}
};
// src/tokenizer/word-models.ts
/** A model of type WordPiece: the longest piece from the left, again and again. */
function readWordPiece(model, vocab) {
	const unkToken = text$1(model, "unk_token", "model");
	const prefix = text$1(model, "continuing_subword_prefix", "model");
	const maxChars = asCount(own$1(model, "max_input_chars_per_word"), "model.max_input_chars_per_word");
	const unknown = (end) => {
		const id = vocab.idOf(unkToken);
		if (id === void 0) throw invalid("model.unk_token", "is not in model.vocab");
		return [{
			id,
			start: 0,
			end
		}];
	};
	return {
		prepare() {},
		tokenize(word) {
			const chars = Array.from(word);
			const bytes = [0];
			for (const char of chars) bytes.push((bytes.at(-1) ?? 0) + utf8Width(char.codePointAt(0) ?? 0));
			const total = bytes.at(-1) ?? 0;
			if (chars.length > maxChars) return unknown(total);
			const out = [];
			let start = 0;
			while (start < chars.length) {
				let end = chars.length;
				let id;
				for (; end > start; end--) {
					id = vocab.idOf((start > 0 ? prefix : "") + chars.slice(start, end).join(""));
					if (id !== void 0) break;
				}
				if (id === void 0) return unknown(total);
				out.push({
					id,
					start: bytes[start] ?? 0,
					end: bytes[end] ?? 0
				});
				start = end;
			}
			return out;
		}
	};
}
/** A model of type WordLevel: whole pieces or the unknown token. */
function readWordLevel(model, vocab) {
	const unkToken = text$1(model, "unk_token", "model");
	return {
		prepare() {},
		tokenize(word) {
			const id = vocab.idOf(word) ?? vocab.idOf(unkToken);
			if (id === void 0) throw invalid("model.unk_token", "is not in model.vocab");
			let end = 0;
			for (const char of word) end += utf8Width(char.codePointAt(0) ?? 0);
			return [{
				id,
				start: 0,
				end
			}];
		}
	};
}
// src/tokenizer/sentencepiece.ts
/** Gemma's file has 4 MB. */
const MAX_BYTES$2 = 64e6;
/** Gemma has 262,144 pieces. */
const MAX_PIECES = 2e6;
/** Reads a SentencePiece model file (protobuf). Throws TokenizerError `invalid` on anything else. */
function parseSentencePiece(bytes) {
	if (bytes.length > MAX_BYTES$2) throw bad$1(`larger than ${MAX_BYTES$2} bytes`);
	const pieces = [];
	let trainer = [];
	let normalizer = [];
	for (const field of fields(bytes)) if (field.number === 1) {
		if (pieces.length >= MAX_PIECES) throw bad$1(`more than ${MAX_PIECES} pieces`);
		pieces.push(readPiece(field.bytes));
	} else if (field.number === 2) trainer = [...fields(field.bytes)];
	else if (field.number === 3) normalizer = [...fields(field.bytes)];
	if (pieces.length === 0) throw bad$1("no pieces");
	const modelType = [
		void 0,
		"unigram",
		"bpe",
		"word",
		"char"
	][last$1(trainer, 3, 1)];
	if (modelType === void 0) throw bad$1("unknown model_type");
	return {
		pieces,
		modelType,
		byteFallback: last$1(trainer, 35, 0) !== 0,
		unkId: last$1(trainer, 40, 0) | 0,
		bosId: last$1(trainer, 41, 1) | 0,
		eosId: last$1(trainer, 42, 2) | 0,
		padId: last$1(trainer, 43, -1) | 0,
		addDummyPrefix: last$1(normalizer, 3, 1) !== 0,
		removeExtraWhitespaces: last$1(normalizer, 4, 1) !== 0,
		escapeWhitespaces: last$1(normalizer, 5, 1) !== 0,
		treatWhitespaceAsSuffix: last$1(trainer, 24, 0) !== 0,
		precompiledCharsmap: normalizer.findLast((field) => field.number === 2)?.bytes ?? /* @__PURE__ */ new Uint8Array(0)
	};
}
function bad$1(problem) {
	return new TokenizerError("invalid", `tokenizer.model: ${problem}`, "tokenizer.model");
}
function last$1(list, number, fallback) {
	return list.findLast((field) => field.number === number)?.value ?? fallback;
}
function readPiece(bytes) {
	const types = [
		void 0,
		"normal",
		"unknown",
		"control",
		"user-defined",
		"unused",
		"byte"
	];
	let piece = "";
	let score = 0;
	let type = "normal";
	for (const field of fields(bytes)) if (field.number === 1) try {
		piece = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(field.bytes);
	} catch {
		throw bad$1("a piece that is not UTF-8");
	}
	else if (field.number === 2) {
		if (field.bytes.length !== 4) throw bad$1("a score that is not a float");
		score = new DataView(field.bytes.buffer, field.bytes.byteOffset, 4).getFloat32(0, true);
	} else if (field.number === 3) {
		const found = types[field.value];
		if (found === void 0) throw bad$1(`unknown piece type ${field.value}`);
		type = found;
	}
	return {
		piece,
		score,
		type
	};
}
/** The fields of one protobuf message, in order. `value` is a varint's low 32 bits; `bytes` is what else it holds. */
function* fields(bytes) {
	const none = /* @__PURE__ */ new Uint8Array(0);
	let at = 0;
	const varint = () => {
		let value = 0;
		for (let shift = 0; shift < 70; shift += 7) {
			const byte = bytes[at++];
			if (byte === void 0) throw bad$1("cut short");
			if (shift < 32) value |= (byte & 127) << shift;
			if (byte < 128) return value >>> 0;
		}
		throw bad$1("a number that does not end");
	};
	while (at < bytes.length) {
		const key = varint();
		const number = key >>> 3;
		const kind = key & 7;
		if (number === 0) throw bad$1("not a protobuf message");
		if (kind === 0) {
			yield {
				number,
				value: varint(),
				bytes: none
			};
			continue;
		}
		const length = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 ? varint() : -1;
		if (length < 0 || at + length > bytes.length) throw bad$1("not a protobuf message");
		yield {
			number,
			value: 0,
			bytes: bytes.subarray(at, at + length)
		};
		at += length;
	}
}
// src/tokenizer/sentencepiece-json.ts
/** A vocabulary cannot make more merges than this without having been made to. */
const MAX_MERGES = 5e6;
/**
* What transformers' LlamaConverter makes of a model (the generic SpmConverter for Unigram models that carry a
* character map): an object for `loadTokenizer`. Throws TokenizerError `unsupported` for model types word and char.
*/
function tokenizerJsonFromSentencePiece(model, options = {}) {
	const { legacy = true, addPrefixSpace = true, addBosToken = true, addEosToken = false } = options;
	if (model.modelType !== "bpe" && model.modelType !== "unigram") throw unsupported(`tokenizer.model of type ${model.modelType}`);
	if (model.treatWhitespaceAsSuffix) throw unsupported("tokenizer.model with treat_whitespace_as_suffix");
	const generic = model.modelType === "unigram" && model.precompiledCharsmap.length > 0;
	const scheme = addPrefixSpace ? legacy ? "always" : "first" : "never";
	const replaceSpaces = {
		type: "Replace",
		pattern: { String: " " },
		content: "▁"
	};
	const normalizer = generic ? {
		type: "Sequence",
		normalizers: [
			{
				type: "Precompiled",
				precompiled_charsmap: toBase64(model.precompiledCharsmap)
			},
			{
				type: "Strip",
				strip_left: false,
				strip_right: true
			},
			{
				type: "Replace",
				pattern: { Regex: " {2,}" },
				content: "▁"
			}
		]
	} : legacy ? {
		type: "Sequence",
		normalizers: [...addPrefixSpace ? [{
			type: "Prepend",
			prepend: "▁"
		}] : [], replaceSpaces]
	} : null;
	const metaspace = {
		type: "Metaspace",
		replacement: "▁",
		prepend_scheme: scheme,
		split: generic
	};
	const decoders = [
		{
			type: "Replace",
			pattern: { String: "▁" },
			content: " "
		},
		{ type: "ByteFallback" },
		{ type: "Fuse" }
	];
	if (addPrefixSpace) decoders.push({
		type: "Strip",
		content: " ",
		start: 1,
		stop: 0
	});
	return {
		version: "1.0",
		added_tokens: addedTokens(model),
		normalizer,
		pre_tokenizer: generic || !legacy ? metaspace : null,
		post_processor: postProcessor(model, addBosToken, addEosToken),
		decoder: generic ? metaspace : {
			type: "Sequence",
			decoders
		},
		model: model.modelType === "unigram" ? {
			type: "Unigram",
			unk_id: model.unkId,
			vocab: model.pieces.map(({ piece, score }) => [piece, score]),
			byte_fallback: !generic || model.byteFallback
		} : bpe(model)
	};
}
function addedTokens(model) {
	const out = [];
	for (const [id, { piece, type }] of model.pieces.entries()) {
		const special = type === "control" || type === "unknown";
		if (special || type === "user-defined") out.push({
			id,
			content: piece,
			single_word: false,
			lstrip: false,
			rstrip: false,
			normalized: false,
			special
		});
	}
	return out;
}
function postProcessor(model, addBos, addEos) {
	const tokens = Object.create(null);
	const one = (id) => {
		const piece = model.pieces[id]?.piece;
		if (piece === void 0) return [];
		tokens[piece] = {
			id: piece,
			ids: [id],
			tokens: [piece]
		};
		return [{ SpecialToken: {
			id: piece,
			type_id: 0
		} }];
	};
	const single = [
		...addBos ? one(model.bosId) : [],
		{ Sequence: {
			id: "A",
			type_id: 0
		} },
		...addEos ? one(model.eosId) : []
	];
	return single.length === 1 ? null : {
		type: "TemplateProcessing",
		single,
		pair: [],
		special_tokens: tokens
	};
}
/** Merges out of pieces and scores: all ways to halve each piece, best piece first (transformers' generate_merges). */
function bpe(model) {
	const ids = /* @__PURE__ */ new Map();
	const scores = /* @__PURE__ */ new Map();
	for (const [id, { piece, score }] of model.pieces.entries()) {
		ids.set(piece, id);
		scores.set(piece, id < 3 ? 0 : score);
	}
	const merges = [];
	for (const [piece, score] of scores) {
		const chars = Array.from(piece);
		const local = [];
		let left = "";
		for (let i = 1; i < chars.length; i++) {
			left += chars[i - 1] ?? "";
			const right = piece.slice(left.length);
			const leftId = ids.get(left);
			const rightId = leftId === void 0 ? void 0 : ids.get(right);
			if (leftId !== void 0 && rightId !== void 0) local.push({
				left,
				right,
				leftId,
				rightId
			});
		}
		local.sort((a, b) => a.leftId - b.leftId || a.rightId - b.rightId);
		for (const { left: l, right } of local) merges.push({
			left: l,
			right,
			score
		});
		if (merges.length > MAX_MERGES) throw unsupported("tokenizer.model", `more than ${MAX_MERGES} merges`);
	}
	const size = /* @__PURE__ */ new Map();
	const length = (text) => {
		let n = size.get(text);
		if (n === void 0) {
			n = Array.from(text).length;
			size.set(text, n);
		}
		return n;
	};
	merges.sort((a, b) => b.score - a.score || length(b.left) - length(a.left) || length(b.right) - length(a.right));
	const vocab = Object.create(null);
	for (const [piece, id] of ids) vocab[piece] = id;
	return {
		type: "BPE",
		dropout: null,
		unk_token: model.pieces[model.unkId]?.piece ?? null,
		continuing_subword_prefix: null,
		end_of_word_suffix: null,
		fuse_unk: true,
		byte_fallback: true,
		vocab,
		merges: merges.map(({ left, right }) => [left, right])
	};
}
function toBase64(bytes) {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
// src/tokenizer/tiktoken.ts
/** o200k has 200,000 lines and 3.6 MB. */
const MAX_BYTES$1 = 64e6;
const MAX_RANKS = 2e6;
const MAX_TOKEN_BYTES = 4096;
/** Reads lines of base64 and rank. Throws TokenizerError `invalid` naming the line. */
function parseTiktoken(input) {
	if (input.length > MAX_BYTES$1) throw bad(`larger than ${MAX_BYTES$1} bytes`);
	const text = typeof input === "string" ? input : new TextDecoder().decode(input);
	const ranks = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	for (const [i, line] of text.split("\n").entries()) {
		const trimmed = line.trim();
		if (trimmed === "") continue;
		const match = /^([A-Za-z0-9+/]+={0,2})[ \t]+(\d{1,9})$/.exec(trimmed);
		if (match === null) throw bad(`line ${i + 1} is not base64 and a rank`);
		let token;
		try {
			token = atob(match[1] ?? "");
		} catch {
			throw bad(`line ${i + 1} is not base64`);
		}
		const rank = Number(match[2]);
		if (token.length > MAX_TOKEN_BYTES) throw bad(`line ${i + 1} has a token of more than ${MAX_TOKEN_BYTES} bytes`);
		if (ranks.has(token) || seen.has(rank)) throw bad(`line ${i + 1} repeats a token or rank`);
		ranks.set(token, rank);
		seen.add(rank);
		if (ranks.size > MAX_RANKS) throw bad(`more than ${MAX_RANKS} tokens`);
	}
	if (ranks.size === 0) throw bad("no tokens");
	return { ranks };
}
function bad(problem) {
	return new TokenizerError("invalid", `tiktoken file: ${problem}`, "tiktoken");
}
// src/tokenizer/index.ts
/**
* Makes a tokenizer of a parsed tokenizer.json. Its `truncation` and `padding` are not applied, as transformers does
* not apply them either. Throws TokenizerError: `invalid` naming the JSON path, `unsupported` naming the construct.
* Merges are read at the first `encode` (or `prepare`) and may throw there.
*/
function loadTokenizer(json) {
	const file = asObject(json, "tokenizer.json");
	const version = own$1(file, "version");
	if (version !== void 0 && version !== "1.0") throw invalid("version", "expected \"1.0\"");
	const { model, vocab } = readModel$1(asObject(own$1(file, "model"), "model"));
	const normalizer = readNormalizer(own$1(file, "normalizer"));
	const preTokenizer = readPreTokenizer(own$1(file, "pre_tokenizer"));
	const added = readAddedTokens(own$1(file, "added_tokens"), (token) => vocab.idOf(token), vocab.size);
	const idToAdded = new Map(added.map((token) => [token.id, token]));
	const contentToAdded = new Map(added.map((token) => [token.content, token]));
	const specials = new Set(added.filter((token) => token.special).map((token) => token.content));
	const idToToken = (id) => idToAdded.get(id)?.content ?? vocab.tokenOf(id);
	const postProcessor = readPostProcessor(own$1(file, "post_processor"), idToToken);
	const decoder = readDecoder(own$1(file, "decoder"));
	const ordered = [...added.filter((token) => token.special), ...added.filter((token) => !token.special)];
	const literal = new AddedTokenMatcher(ordered.filter((token) => !token.normalized).map((token) => ({
		pattern: token.content,
		token
	})));
	const normalized = new AddedTokenMatcher(ordered.filter((token) => token.normalized).map((token) => ({
		pattern: normalizer?.({
			text: token.content,
			spans: void 0,
			base: 0
		}).text ?? token.content,
		token
	})));
	const needsOrigin = preTokenizer?.needsOrigin === true && normalizer !== void 0;
	function encodeDoc(doc, draft) {
		const whole = {
			doc,
			bounds: doc.text === "" ? [] : [0, doc.text.length],
			asBytes: false
		};
		const pieces = preTokenizer === void 0 ? whole : preTokenizer.run(whole);
		if (draft.offsets === void 0 && model instanceof Bpe && encodeFast(model, pieces, draft.ids)) return;
		const { doc: final, bounds } = spellBytes(pieces);
		for (let i = 0; i < bounds.length; i += 2) {
			const start = bounds[i] ?? 0;
			const piece = final.text.slice(start, bounds[i + 1]);
			const tokens = model.tokenize(piece);
			for (const token of tokens) draft.ids.push(token.id);
			if (draft.offsets === void 0 || final.spans === void 0) continue;
			const unitAt = byteIndex(piece);
			for (const token of tokens) {
				const first = start + (unitAt[token.start] ?? 0);
				const last = start + (unitAt[Math.max(token.end - 1, token.start)] ?? 0);
				draft.offsets.push([final.spans.starts[first] ?? 0, final.spans.ends[last] ?? 0]);
			}
		}
	}
	function encodeStretch(doc, draft) {
		const clean = normalizer === void 0 ? doc : normalizer(doc);
		const stretches = normalized.split(clean.text);
		if (stretches === void 0) {
			encodeDoc(clean, draft);
			return;
		}
		for (const { start, end, token } of stretches) {
			if (token === void 0) {
				encodeDoc(slice$2(clean, start, end), draft);
				continue;
			}
			draft.ids.push(token.id);
			draft.offsets?.push([clean.spans?.starts[start] ?? 0, clean.spans?.ends[end - 1] ?? 0]);
		}
	}
	let maxId = vocab.maxId;
	for (const token of added) if (token.id > maxId) maxId = token.id;
	return {
		encode(input, options = {}) {
			const { addSpecialTokens = true, offsets = false } = options;
			const text = wellFormed(input);
			const draft = {
				ids: [],
				offsets: offsets ? [] : void 0
			};
			const stretches = literal.split(text) ?? [{
				start: 0,
				end: text.length,
				token: void 0
			}];
			for (const { start, end, token } of stretches) {
				if (token !== void 0) {
					draft.ids.push(token.id);
					draft.offsets?.push([start, end]);
					continue;
				}
				const part = start === 0 && end === text.length ? text : text.slice(start, end);
				encodeStretch({
					text: part,
					spans: offsets || needsOrigin ? inputSpans(part, start) : void 0,
					base: start
				}, draft);
			}
			const done = postProcessor === void 0 ? draft : postProcessor.run(draft, addSpecialTokens, text);
			return done.offsets === void 0 ? { ids: done.ids } : {
				ids: done.ids,
				offsets: done.offsets
			};
		},
		decode(ids, options = {}) {
			const { skipSpecialTokens = true } = options;
			const tokens = [];
			for (const id of ids) {
				const token = idToToken(id);
				if (token !== void 0 && !(skipSpecialTokens && specials.has(token))) tokens.push(token);
			}
			return decoder === void 0 ? tokens.join(" ") : decoder(tokens).join("");
		},
		tokenToId: (token) => contentToAdded.get(token)?.id ?? vocab.idOf(token),
		idToToken,
		addedTokens: added,
		vocabSize: vocab.size,
		maxId,
		prepare: () => model.prepare()
	};
}
function readModel$1(model) {
	const declared = own$1(model, "type");
	const type = declared === void 0 && own$1(model, "merges") !== void 0 ? "BPE" : asString(declared, "model.type");
	if (type === "Unigram") {
		const vocab = new UnigramVocab(own$1(model, "vocab"));
		return {
			model: new Unigram(model, vocab),
			vocab
		};
	}
	if (type !== "BPE" && type !== "WordPiece" && type !== "WordLevel") throw unsupported(`model ${type}`);
	const vocab = new Vocab(own$1(model, "vocab"), "model.vocab");
	if (type === "BPE") return {
		model: new Bpe(model, vocab),
		vocab
	};
	return {
		model: type === "WordPiece" ? readWordPiece(model, vocab) : readWordLevel(model, vocab),
		vocab
	};
}
/** The ways without strings; false where they would not be exact. */
function encodeFast(model, { doc, bounds, asBytes }, out) {
	if (asBytes ? !model.readsBytes() : !model.readsChars()) return false;
	const units = unitsOf(doc.text);
	if (asBytes) for (let i = 0; i < bounds.length; i += 2) model.encodeBytes(units, bounds[i] ?? 0, bounds[i + 1] ?? 0, out);
	else for (let i = 0; i < bounds.length; i += 2) model.encodeChars(units, bounds[i] ?? 0, bounds[i + 1] ?? 0, out);
	return true;
}
/** For each byte of the text's UTF-8 the unit where its character begins. */
function byteIndex(text) {
	const out = [];
	for (let i = 0; i < text.length; i++) {
		const code = text.codePointAt(i) ?? 0;
		const width = code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
		for (let k = 0; k < width; k++) out.push(i);
		if (code > 65535) i += 1;
	}
	return out;
}
function wellFormed(text) {
	return /[\ud800-\udfff]/.test(text) ? text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "�") : text;
}
// src/read/model-types.ts
const FACTS = {
	versions: [
		"4.34.1",
		"4.36.2",
		"4.37.2",
		"4.38.2",
		"4.40.2",
		"4.42.4",
		"4.43.4",
		"4.45.2",
		"4.48.3",
		"4.51.3",
		"4.55.4",
		"4.57.6",
		"5.0.0",
		"5.18.0"
	],
	old: "4.57.6",
	"new": "5.18.0",
	needs: [
		[
			"hidden_size",
			"num_hidden_layers",
			"num_attention_heads",
			"vocab_size"
		],
		[
			"hidden_size",
			"num_hidden_layers",
			"num_attention_heads"
		],
		[
			"hidden_size|d_model",
			"num_hidden_layers|encoder_layers",
			"num_attention_heads|encoder_attention_heads"
		],
		[
			"hidden_size|d_model",
			"num_attention_heads|encoder_attention_heads",
			"vocab_size"
		],
		[
			"hidden_size",
			"num_hidden_layers|n_layer",
			"num_attention_heads|n_head",
			"vocab_size"
		],
		["vocab_size"],
		["hidden_size", "num_hidden_layers"],
		[
			"hidden_size|n_embd",
			"num_hidden_layers|n_layer",
			"num_attention_heads|n_head",
			"vocab_size"
		],
		["hidden_size", "num_attention_heads|num_heads"],
		["hidden_size|d_model", "num_attention_heads|encoder_attention_heads"],
		["hidden_size", "num_attention_heads|encoder_attention_heads"],
		[
			"hidden_size|d_model",
			"num_hidden_layers|n_layers",
			"num_attention_heads|n_heads",
			"vocab_size"
		],
		["num_attention_heads|num_heads"],
		[
			"hidden_size|dim",
			"num_hidden_layers|n_layers",
			"num_attention_heads|n_heads",
			"vocab_size"
		],
		["num_hidden_layers", "num_attention_heads"],
		["hidden_size", "num_attention_heads"],
		["hidden_size"],
		[
			"hidden_size",
			"num_hidden_layers",
			"vocab_size"
		],
		[
			"hidden_size",
			"num_hidden_layers|encoder_layers",
			"num_attention_heads|encoder_num_attention_heads",
			"vocab_size"
		],
		[
			"hidden_size|emb_dim",
			"num_hidden_layers|n_layers",
			"num_attention_heads|n_heads",
			"vocab_size"
		],
		[
			"hidden_size|d_model",
			"num_attention_heads|n_head",
			"vocab_size"
		],
		["hidden_size", "vocab_size"],
		["num_attention_heads"],
		[
			"hidden_size",
			"num_hidden_layers|num_layers",
			"num_attention_heads|num_heads",
			"vocab_size"
		],
		[
			"hidden_size|d_model",
			"num_attention_heads|num_heads",
			"vocab_size"
		],
		[
			"hidden_size|hidden_dim",
			"num_hidden_layers|num_layers",
			"num_attention_heads|num_heads"
		],
		[
			"hidden_size|embed_dim",
			"num_hidden_layers",
			"num_attention_heads"
		],
		["hidden_size|text_hidden_size"],
		["num_hidden_layers"],
		[
			"hidden_size|embed_dim",
			"num_hidden_layers|layers",
			"num_attention_heads|attention_heads",
			"vocab_size"
		],
		[
			"hidden_size",
			"num_attention_heads",
			"vocab_size"
		],
		[
			"hidden_size|d_model",
			"num_hidden_layers|num_layers",
			"num_attention_heads|num_heads",
			"vocab_size"
		],
		["hidden_size|hidden_dim", "num_attention_heads"],
		["hidden_size|mask_feature_size"],
		[
			"hidden_size",
			"num_hidden_layers",
			"num_attention_heads|attention_heads"
		],
		["hidden_size|d_model", "num_hidden_layers|num_layers"],
		[
			"hidden_size|d_model",
			"num_hidden_layers",
			"num_attention_heads"
		],
		[
			"hidden_size",
			"num_attention_heads|num_encoder_attention_heads",
			"vocab_size"
		],
		[
			"hidden_size|d_model",
			"num_attention_heads|decoder_attention_heads",
			"vocab_size"
		],
		[
			"hidden_size",
			"num_hidden_layers|encoder_layers",
			"num_attention_heads|encoder_attention_heads",
			"vocab_size"
		],
		["hidden_size|embed_dim", "num_attention_heads|num_heads"],
		[
			"hidden_size|d_model",
			"num_hidden_layers|n_layer",
			"num_attention_heads|n_head",
			"vocab_size"
		],
		[
			"hidden_size|d_model",
			"num_hidden_layers|decoder_layers",
			"num_attention_heads|decoder_attention_heads",
			"vocab_size"
		],
		[
			"hidden_size|d_model",
			"num_hidden_layers|num_layers",
			"num_attention_heads|attention_heads",
			"vocab_size"
		]
	],
	models: {
		"EvollaModel": {
			"eos": 128009,
			"bos": 128e3,
			"vocab": 128256,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"afmoe": {
			"vocab": 200192,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"aimv2": {
			"tied": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "CLIPTokenizer"
		},
		"aimv2_text_model": {
			"eos": 49407,
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"aimv2_vision_model": {
			"tied": true,
			"needs": 1,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"albert": {
			"eos": 3,
			"bos": 2,
			"pad": 0,
			"vocab": 3e4,
			"tied": true,
			"needs": 0,
			"tokenizer": "AlbertTokenizer"
		},
		"align": {
			"tied": true,
			"tokenizer": "BertTokenizer"
		},
		"align_text_model": {
			"pad": 0,
			"vocab": 30522,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"align_vision_model": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"altclip": { "tied": true },
		"altclip_text_model": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 250002,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"altclip_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"apertus": {
			"eos": 2,
			"bos": 1,
			"pad": 3,
			"vocab": 131072,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"arcee": {
			"eos": 128001,
			"bos": 128e3,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"arctic": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"aria": {
			"tied": false,
			"generates": true,
			"since": "4.48.3",
			"without": "4.45.2",
			"tokenizer": "TokenizersBackend"
		},
		"aria_text": {
			"eos": 2,
			"bos": 1,
			"pad": 2,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"audio-spectrogram-transformer": {
			"tied": true,
			"needs": 1
		},
		"audioflamingo3": {
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "Qwen2Tokenizer"
		},
		"audioflamingo3_encoder": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"autoformer": {
			"tied": true,
			"needs": 2
		},
		"axk1": {
			"eos": 163691,
			"bos": 163691,
			"vocab": 163840,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"axk2": {
			"eos": 163691,
			"bos": 163691,
			"vocab": 163840,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"aya_vision": {
			"tied": true,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "CohereTokenizer"
		},
		"bamba": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 128e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"bark": {
			"tied": true,
			"tokenizer": "BertTokenizer"
		},
		"bart": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 50265,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "RobertaTokenizer"
		},
		"beit": {
			"vocab": 8192,
			"tied": true,
			"needs": 0
		},
		"bert": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"bert-generation": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 50358,
			"tied": true,
			"generates": true,
			"needs": 0,
			"tokenizer": "BertGenerationTokenizer"
		},
		"big_bird": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 50358,
			"tied": true,
			"needs": 0,
			"tokenizer": "BigBirdTokenizer"
		},
		"bigbird_pegasus": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"start": 2,
			"vocab": 96103,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "TokenizersBackend"
		},
		"biogpt": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 42384,
			"tied": true,
			"generates": true,
			"needs": 0,
			"tokenizer": "BioGptTokenizer"
		},
		"bit": { "tied": true },
		"bitnet": {
			"eos": 128001,
			"bos": 128e3,
			"vocab": 128256,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"blenderbot": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"start": 1,
			"vocab": 8008,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "BlenderbotTokenizer"
		},
		"blenderbot-small": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"start": 1,
			"vocab": 50265,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "BlenderbotSmallTokenizer"
		},
		"blip": {
			"tied": true,
			"generates": true,
			"tokenizer": "BertTokenizer"
		},
		"blip-2": {
			"tied": true,
			"generates": true,
			"tokenizer": "GPT2Tokenizer"
		},
		"blip_2_qformer": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"blip_2_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"blip_text_model": {
			"eos": 2,
			"bos": 30522,
			"pad": 0,
			"vocab": 30524,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"blip_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"bloom": {
			"eos": 2,
			"bos": 1,
			"vocab": 250880,
			"tied": true,
			"generates": true,
			"needs": 4
		},
		"blt": {
			"vocab": 260,
			"tied": false,
			"generates": true,
			"needs": 5,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"blt_global_transformer": {
			"tied": false,
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"blt_local_decoder": {
			"vocab": 260,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"blt_local_encoder": {
			"vocab": 260,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"blt_patcher": {
			"vocab": 260,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"bridgetower": {
			"tied": false,
			"tokenizer": "RobertaTokenizer"
		},
		"bridgetower_text_model": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"bridgetower_vision_model": {
			"needs": 6,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"bros": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"camembert": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "CamembertTokenizer"
		},
		"camembertv2-base": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"canary": {
			"eos": 3,
			"bos": 4,
			"pad": 2,
			"start": 7,
			"vocab": 16384,
			"tied": true,
			"generates": true,
			"needs": 5,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"canary_decoder": {
			"eos": 3,
			"bos": 4,
			"pad": 2,
			"vocab": 16384,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"canine": {
			"eos": 57345,
			"bos": 57344,
			"pad": 0,
			"tied": true,
			"needs": 1,
			"tokenizer": "CanineTokenizer"
		},
		"chameleon": {
			"eos": 2,
			"bos": 1,
			"vocab": 65536,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.43.4",
			"without": "4.42.4",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"chameleon_vqgan": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"chatlm": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"chinese_clip": {
			"tied": true,
			"tokenizer": "BertTokenizer"
		},
		"chinese_clip_text_model": {
			"bos": 0,
			"pad": 0,
			"vocab": 30522,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"chinese_clip_vision_model": {
			"tied": true,
			"needs": 1,
			"since": "4.38.2",
			"without": "4.37.2"
		},
		"chmv2": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"clap": {
			"tied": true,
			"tokenizer": "RobertaTokenizer"
		},
		"clap_audio_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"clap_text_model": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"clip": {
			"tied": true,
			"tokenizer": "CLIPTokenizer"
		},
		"clip_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 1,
			"vocab": 49408,
			"tied": true,
			"needs": 0,
			"since": "4.45.2",
			"without": "4.43.4"
		},
		"clip_vision_model": {
			"tied": true,
			"needs": 1,
			"since": "4.36.2",
			"without": "4.34.1"
		},
		"clipseg": {
			"tied": true,
			"tokenizer": "CLIPTokenizer"
		},
		"clipseg_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 1,
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"clipseg_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"clvp": {
			"tied": true,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "ClvpTokenizer"
		},
		"clvp_decoder": {
			"eos": 8193,
			"bos": 8192,
			"vocab": 8194,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"clvp_encoder": {
			"eos": 0,
			"bos": 255,
			"vocab": 256,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"code_llama": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"tokenizer": "CodeLlamaTokenizer"
		},
		"codegen": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 50400,
			"tied": false,
			"generates": true,
			"needs": 7,
			"tokenizer": "GPT2Tokenizer"
		},
		"cohere": {
			"eos": 255001,
			"bos": 5,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "CohereTokenizer"
		},
		"cohere2": {
			"eos": 255001,
			"bos": 5,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2",
			"tokenizer": "CohereTokenizer"
		},
		"cohere2_moe": {
			"eos": 255001,
			"bos": 5,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"cohere2_vision": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"cohere_asr": {
			"eos": 3,
			"bos": 4,
			"pad": 2,
			"vocab": 16384,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"cohere_compass": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"cohere_compass_text": {
			"eos": 255001,
			"bos": 5,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"cohere_compass_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"colmodernvbert": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"colpali": {
			"tied": true,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"colqwen2": {
			"tied": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "Qwen2Tokenizer"
		},
		"conditional_detr": {
			"tied": true,
			"needs": 9
		},
		"convbert": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"convnext": { "tied": true },
		"convnextv2": { "tied": true },
		"cosmos3_edge": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"cosmos3_edge_text": {
			"eos": 11,
			"bos": 1,
			"pad": 0,
			"vocab": 131072,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"cosmos3_edge_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"cosmos3_omni": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen2Tokenizer"
		},
		"cpmant": {
			"vocab": 30720,
			"tied": true,
			"generates": true,
			"needs": 0,
			"tokenizer": "CpmAntTokenizer"
		},
		"csm": {
			"bos": 128e3,
			"pad": 128002,
			"vocab": 2051,
			"tied": false,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"csm_depth_decoder_model": {
			"vocab": 2051,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"ctrl": {
			"vocab": 246534,
			"tied": true,
			"generates": true,
			"needs": 7,
			"tokenizer": "CTRLTokenizer"
		},
		"cvt": { "tied": true },
		"cwm": {
			"eos": [
				128001,
				128008,
				128009
			],
			"bos": 128e3,
			"vocab": 128256,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"d_fine": {
			"tied": true,
			"needs": 9,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"dab-detr": {
			"tied": true,
			"needs": 10,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"dac": {
			"tied": true,
			"since": "4.45.2",
			"without": "4.43.4"
		},
		"data2vec-audio": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0,
			"tokenizer": "Wav2Vec2CTCTokenizer"
		},
		"data2vec-text": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "RobertaTokenizer"
		},
		"data2vec-vision": {
			"tied": true,
			"needs": 1
		},
		"dbrx": {
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 11,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "GPT2Tokenizer"
		},
		"deberta": {
			"pad": 0,
			"vocab": 50265,
			"tied": true,
			"needs": 0,
			"tokenizer": "DebertaTokenizer"
		},
		"deberta-v2": {
			"pad": 0,
			"vocab": 128100,
			"tied": true,
			"needs": 0,
			"tokenizer": "DebertaV2Tokenizer"
		},
		"decision_transformer": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 1,
			"tied": true,
			"needs": 4
		},
		"deepseek_ocr": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_ocr2": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_ocr2_encoder": {
			"vocab": 151936,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"deepseek_ocr2_sam_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"deepseek_ocr2_text": {
			"eos": 2,
			"bos": 1,
			"vocab": 102400,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"deepseek_ocr2_vision": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"deepseek_v2": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_v3": {
			"eos": 1,
			"bos": 0,
			"vocab": 129280,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_v32": {
			"eos": 1,
			"bos": 0,
			"vocab": 129280,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_v4": {
			"eos": 1,
			"bos": 0,
			"vocab": 129280,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_vl": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_vl_hybrid": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deepseek_vl_v2": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"deformable_detr": {
			"tied": true,
			"needs": 9
		},
		"deimv2": {
			"tied": true,
			"needs": 9,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"deit": {
			"tied": true,
			"needs": 1
		},
		"depth_anything": {
			"tied": true,
			"since": "4.38.2",
			"without": "4.37.2"
		},
		"depth_pro": {
			"tied": true,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"deta": {
			"tied": true,
			"needs": 9
		},
		"detr": {
			"tied": true,
			"needs": 9
		},
		"dia": {
			"eos": 1024,
			"bos": 1026,
			"pad": 1025,
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "DiaTokenizer"
		},
		"dia_decoder": {
			"eos": 1024,
			"bos": 1026,
			"pad": 1025,
			"vocab": 1028,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"dia_encoder": {
			"vocab": 256,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"diffllama": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"diffusion_gemma": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "GemmaTokenizer"
		},
		"diffusion_gemma_text": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262144,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"dinat": {
			"tied": true,
			"needs": 12
		},
		"dinov2": {
			"tied": true,
			"needs": 1
		},
		"dinov2_with_registers": {
			"tied": true,
			"needs": 1,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"dinov3_convnext": {
			"tied": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"dinov3_vit": {
			"tied": true,
			"needs": 1,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"distilbert": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 13,
			"tokenizer": "BertTokenizer"
		},
		"doge": {
			"vocab": 32768,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"donut-swin": {
			"tied": true,
			"needs": 12
		},
		"dots1": {
			"vocab": 152064,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"dpr": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "DPRQuestionEncoderTokenizer"
		},
		"dpt": {
			"tied": true,
			"needs": 1
		},
		"edgetam": {
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"edgetam_video": {
			"tied": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"edgetam_vision_model": {
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"efficientformer": {
			"tied": true,
			"needs": 14
		},
		"efficientloftr": {
			"tied": true,
			"needs": 15,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"efficientnet": { "tied": true },
		"electra": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"emu3": {
			"tied": false,
			"generates": true,
			"since": "4.48.3",
			"without": "4.45.2",
			"tokenizer": "GPT2Tokenizer"
		},
		"emu3_text_model": {
			"eos": 151850,
			"bos": 151849,
			"pad": 151643,
			"vocab": 184622,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"emu3_vqgan": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"encodec": {
			"tied": true,
			"needs": 16
		},
		"encoder-decoder": { "generates": true },
		"eomt": {
			"tied": true,
			"needs": 1,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"eomt_dinov3": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"ernie": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"ernie4_5": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 103424,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"ernie4_5_moe": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 103424,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"ernie4_5_vl_moe": {
			"tied": true,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"ernie4_5_vl_moe_text": {
			"vocab": 103424,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"ernie4_5_vl_moe_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"ernie_m": {
			"pad": 1,
			"vocab": 250002,
			"tied": true,
			"needs": 0
		},
		"esm": {
			"eos": 2,
			"tied": true,
			"needs": 0,
			"tokenizer": "EsmTokenizer"
		},
		"esmc": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 64,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "EsmcTokenizer"
		},
		"esmfold2": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "EsmcTokenizer"
		},
		"eurobert": {
			"eos": 128001,
			"bos": 128e3,
			"pad": 128001,
			"vocab": 128256,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"evolla": {
			"eos": 128009,
			"bos": 128e3,
			"vocab": 128256,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"exaone4": {
			"eos": 2,
			"bos": 0,
			"vocab": 102400,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"exaone4_5": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"exaone4_5_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"exaone_moe": {
			"eos": 53,
			"bos": 1,
			"pad": 0,
			"vocab": 102400,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"falcon": {
			"eos": 11,
			"bos": 11,
			"vocab": 65024,
			"tied": true,
			"generates": true,
			"needs": 0
		},
		"falcon_h1": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 128e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"falcon_mamba": {
			"eos": 0,
			"bos": 0,
			"pad": 0,
			"vocab": 50280,
			"tied": true,
			"generates": true,
			"needs": 17,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "GPTNeoXTokenizer"
		},
		"fast_vlm": {
			"tied": false,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"fastspeech2_conformer": {
			"vocab": 78,
			"tied": true,
			"needs": 18,
			"since": "4.37.2",
			"without": "4.36.2"
		},
		"fastspeech2_conformer_hifigan": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"fastspeech2_conformer_with_hifigan": {
			"tied": true,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"flaubert": {
			"eos": 1,
			"bos": 0,
			"pad": 2,
			"vocab": 30145,
			"tied": true,
			"needs": 19,
			"tokenizer": "FlaubertTokenizer"
		},
		"flava": {
			"tied": true,
			"tokenizer": "BertTokenizer"
		},
		"flava_image_model": {
			"vocab": 8192,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"flava_multimodal_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"flava_text_model": {
			"pad": 0,
			"vocab": 30522,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"flex_olmo": {
			"eos": 100257,
			"pad": 100277,
			"vocab": 100352,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "TokenizersBackend"
		},
		"florence2": {
			"tied": true,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "BartTokenizer"
		},
		"florence_vision": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"fnet": {
			"eos": 2,
			"bos": 1,
			"pad": 3,
			"vocab": 32e3,
			"tied": true,
			"needs": 17,
			"tokenizer": "FNetTokenizer"
		},
		"focalnet": { "tied": true },
		"fsmt": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 42024,
			"tied": false,
			"generates": true,
			"tokenizer": "FSMTTokenizer"
		},
		"fun_asr_nano": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen2Tokenizer"
		},
		"fun_asr_nano_encoder": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"funnel": {
			"vocab": 30522,
			"tied": true,
			"needs": 20,
			"tokenizer": "FunnelTokenizer"
		},
		"fuyu": {
			"eos": 2,
			"bos": 1,
			"vocab": 262144,
			"tied": false,
			"generates": true,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"gemma": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.38.2",
			"without": "4.37.2",
			"tokenizer": "GemmaTokenizer"
		},
		"gemma2": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.42.4",
			"without": "4.40.2",
			"tokenizer": "GemmaTokenizer"
		},
		"gemma3": {
			"tied": true,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "GemmaTokenizer"
		},
		"gemma3_text": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262208,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "GemmaTokenizer"
		},
		"gemma3n": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "GemmaTokenizer"
		},
		"gemma3n_audio": {
			"vocab": 128,
			"tied": true,
			"needs": 21,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"gemma3n_text": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262400,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "GemmaTokenizer"
		},
		"gemma3n_vision": {
			"vocab": 128,
			"tied": true,
			"needs": 21,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"gemma4": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_assistant": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_audio": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_text": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262144,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_unified": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_unified_assistant": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_unified_audio": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_unified_text": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262144,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_unified_vision": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gemma4_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"git": {
			"eos": 102,
			"bos": 101,
			"pad": 0,
			"vocab": 30522,
			"tied": false,
			"generates": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"git_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glm": {
			"eos": [
				151329,
				151336,
				151338
			],
			"pad": 151329,
			"vocab": 151552,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2",
			"tokenizer": "TokenizersBackend"
		},
		"glm4": {
			"eos": [
				151329,
				151336,
				151338
			],
			"pad": 151329,
			"vocab": 151552,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "TokenizersBackend"
		},
		"glm46v": {
			"tied": false,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"glm4_moe": {
			"vocab": 151552,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend"
		},
		"glm4_moe_lite": {
			"eos": 1,
			"bos": 0,
			"vocab": 154880,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "TokenizersBackend"
		},
		"glm4v": {
			"tied": false,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend"
		},
		"glm4v_moe": {
			"tied": false,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "TokenizersBackend"
		},
		"glm4v_moe_text": {
			"vocab": 151424,
			"tied": false,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"glm4v_moe_vision": {
			"needs": 8,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"glm4v_text": {
			"vocab": 151552,
			"tied": false,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"glm4v_vision": {
			"needs": 8,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"glm5_next": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glm5_next_text": {
			"pad": 154820,
			"vocab": 154880,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glm5_next_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glm_image": {
			"tied": false,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "TokenizersBackend"
		},
		"glm_image_text": {
			"eos": 16385,
			"pad": 167841,
			"vocab": 168064,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"glm_image_vision": {
			"needs": 8,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"glm_image_vqmodel": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"glm_moe_dsa": {
			"eos": 1,
			"bos": 0,
			"vocab": 154880,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glm_ocr": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glm_ocr_text": {
			"vocab": 59392,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glm_ocr_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glmasr": {
			"tied": true,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "TokenizersBackend"
		},
		"glmasr_encoder": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"glmga": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"glpn": {
			"tied": true,
			"needs": 22
		},
		"got_ocr2": {
			"tied": true,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "TokenizersBackend"
		},
		"gpt-sw3": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 50257,
			"tied": true,
			"generates": true,
			"needs": 7,
			"tokenizer": "GPTSw3Tokenizer"
		},
		"gpt2": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 50257,
			"tied": true,
			"generates": true,
			"needs": 7,
			"tokenizer": "GPT2Tokenizer"
		},
		"gpt_bigcode": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 50257,
			"tied": true,
			"generates": true,
			"needs": 7,
			"tokenizer": "TokenizersBackend"
		},
		"gpt_neo": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 50257,
			"tied": true,
			"generates": true,
			"needs": 23,
			"tokenizer": "GPT2Tokenizer"
		},
		"gpt_neox": {
			"eos": 2,
			"bos": 0,
			"vocab": 50432,
			"tied": false,
			"generates": true,
			"needs": 0,
			"tokenizer": "GPTNeoXTokenizer"
		},
		"gpt_neox_japanese": {
			"eos": 31999,
			"bos": 31996,
			"vocab": 32e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"tokenizer": "GPTNeoXJapaneseTokenizer"
		},
		"gpt_oss": {
			"vocab": 201088,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"gptj": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 50400,
			"tied": false,
			"generates": true,
			"needs": 7,
			"tokenizer": "GPT2Tokenizer"
		},
		"gptsan-japanese": {
			"eos": 35999,
			"pad": 35995,
			"vocab": 36e3,
			"tied": true,
			"generates": true,
			"needs": 24
		},
		"granite": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "TokenizersBackend"
		},
		"granite4_vision": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granite4_vision_text": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granite_speech": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"granite_speech5_ctc": {
			"pad": 0,
			"vocab": 16384,
			"tied": true,
			"needs": 5,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "ParakeetTokenizer"
		},
		"granite_speech5_encoder": {
			"vocab": 16384,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granite_speech_encoder": {
			"needs": 25,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granite_speech_plus": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granite_speech_plus_encoder": {
			"needs": 25,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granite_swa": {
			"eos": 100257,
			"bos": 100257,
			"vocab": 100352,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granitemoe": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "TokenizersBackend"
		},
		"granitemoe_swa": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"granitemoehybrid": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend"
		},
		"granitemoeshared": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "TokenizersBackend"
		},
		"granitevision": {
			"tied": false,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"graphormer": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"tied": true,
			"needs": 14
		},
		"grounding-dino": {
			"tied": true,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "BertTokenizer"
		},
		"groupvit": {
			"tied": true,
			"tokenizer": "CLIPTokenizer"
		},
		"groupvit_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 1,
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"groupvit_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"gte": {
			"pad": 1,
			"vocab": 250048,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "XLMRobertaTokenizer"
		},
		"h2ovl_chat": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"helium": {
			"eos": 2,
			"bos": 1,
			"pad": 3,
			"vocab": 48e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"hgnet_v2": {
			"tied": true,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"hiera": {
			"tied": true,
			"since": "4.43.4",
			"without": "4.42.4"
		},
		"higgs_audio_v2": {
			"eos": 128009,
			"bos": 1,
			"pad": 128001,
			"vocab": 128256,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"higgs_audio_v2_tokenizer": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"hrm_text": {
			"vocab": 151808,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"hubert": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0,
			"tokenizer": "Wav2Vec2CTCTokenizer"
		},
		"hunyuan_v1_dense": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 290943,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"hunyuan_v1_moe": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 290943,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"hunyuan_vl": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen2Tokenizer"
		},
		"hunyuan_vl_text": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 290943,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"hunyuan_vl_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"hy_v3": {
			"vocab": 120832,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"hy_v4": {
			"eos": 120025,
			"bos": 12e4,
			"pad": 120002,
			"vocab": 120832,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"hyperclovax": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"hyperclovax_vision_v2": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "GPT2Tokenizer",
			"ignoresTokenizerClass": true
		},
		"hyperclovax_vlm": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"ibert": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "RobertaTokenizer"
		},
		"idefics": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"tokenizer": "LlamaTokenizer"
		},
		"idefics2": {
			"tied": false,
			"generates": true,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "LlamaTokenizer"
		},
		"idefics2_perceiver": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"idefics2_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"idefics3": {
			"pad": 128002,
			"tied": false,
			"generates": true,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"idefics3_vision": {
			"tied": true,
			"needs": 1,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"idefics_perciever": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"idefics_vision": {
			"needs": 26,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"ijepa": {
			"tied": true,
			"needs": 1,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"imagegpt": {
			"vocab": 513,
			"tied": false,
			"needs": 7
		},
		"informer": {
			"tied": true,
			"needs": 2
		},
		"inkling_audio": {
			"needs": 27,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"inkling_mm_model": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"inkling_text": {
			"eos": 2,
			"bos": 1,
			"vocab": 201024,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"inkling_vision": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"instructblip": {
			"tied": true,
			"generates": true,
			"tokenizer": "GPT2Tokenizer"
		},
		"instructblip_qformer": {
			"pad": 0,
			"vocab": 30522,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"instructblip_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"instructblipvideo": {
			"tied": true,
			"generates": true,
			"since": "4.42.4",
			"without": "4.40.2",
			"tokenizer": "GPT2Tokenizer"
		},
		"instructblipvideo_qformer": {
			"pad": 0,
			"vocab": 30522,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"instructblipvideo_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"internlm2": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"internvl": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "Qwen2Tokenizer"
		},
		"internvl_vision": {
			"tied": true,
			"needs": 1,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"jais2": {
			"eos": 150024,
			"bos": 0,
			"vocab": 150272,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "GPT2Tokenizer"
		},
		"jamba": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 65536,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"janus": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"janus_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"janus_vqgan": {
			"needs": 28,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"jetmoe": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": true,
			"generates": true,
			"needs": 17,
			"since": "4.42.4",
			"without": "4.40.2"
		},
		"jina_embeddings_v3": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 250002,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "XLMRobertaTokenizer"
		},
		"jukebox": { "tied": true },
		"kimi_k25": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"kimi_k25_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"kimi_linear": {
			"eos": 163586,
			"bos": 163584,
			"pad": 163839,
			"vocab": 163840,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"kosmos-2": {
			"tied": true,
			"generates": true,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "TokenizersBackend"
		},
		"kosmos-2.5": {
			"tied": true,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"kosmos_2_5_text_model": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 108481,
			"tied": true,
			"needs": 29,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"kosmos_2_5_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"kosmos_2_text_model": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 65037,
			"tied": true,
			"needs": 29,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"kosmos_2_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"kyutai_speech_to_text": {
			"bos": 48e3,
			"pad": 3,
			"vocab": 4001,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"laguna": {
			"vocab": 100352,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"lasr_ctc": {
			"pad": 0,
			"vocab": 512,
			"needs": 5,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "LasrTokenizer"
		},
		"lasr_encoder": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "LasrTokenizer"
		},
		"layoutlm": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"layoutlmv2": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "LayoutLMv2Tokenizer"
		},
		"layoutlmv3": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"tied": true,
			"needs": 0,
			"tokenizer": "LayoutLMv3Tokenizer"
		},
		"layoutxlm": {
			"pad": 0,
			"vocab": 30522,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "LayoutXLMTokenizer"
		},
		"led": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 50265,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "LEDTokenizer"
		},
		"levit": {
			"tied": true,
			"needs": 22
		},
		"lfm2": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 65536,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"lfm2_moe": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 65536,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"lfm2_vl": {
			"tied": true,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"lightglue": {
			"tied": true,
			"needs": 14,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"lighton_ocr": {
			"tied": true,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "Qwen2TokenizerFast"
		},
		"lilt": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "RobertaTokenizer"
		},
		"llama": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0
		},
		"llama4": {
			"tied": false,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"llama4_text": {
			"eos": 2,
			"bos": 1,
			"vocab": 202048,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"llama4_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"llava": {
			"tied": false,
			"generates": true,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"llava_next": {
			"tied": false,
			"generates": true,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"llava_next_video": {
			"tied": false,
			"generates": true,
			"since": "4.45.2",
			"without": "4.43.4"
		},
		"llava_onevision": {
			"tied": false,
			"generates": true,
			"since": "4.45.2",
			"without": "4.43.4"
		},
		"longcat_flash": {
			"eos": 2,
			"bos": 1,
			"vocab": 131072,
			"tied": false,
			"generates": true,
			"needs": 30,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"longformer": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "RobertaTokenizer"
		},
		"longt5": {
			"eos": 1,
			"pad": 0,
			"vocab": 32128,
			"tied": true,
			"generates": true,
			"needs": 31
		},
		"luke": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50267,
			"tied": true,
			"needs": 0,
			"tokenizer": "LukeTokenizer"
		},
		"lw_detr": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"lw_detr_vit": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"lxmert": {
			"vocab": 30522,
			"tied": true,
			"needs": 30,
			"tokenizer": "LxmertTokenizer"
		},
		"m2m_100": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 128112,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "M2M100Tokenizer"
		},
		"mamba": {
			"eos": 0,
			"bos": 0,
			"pad": 0,
			"vocab": 50280,
			"tied": true,
			"generates": true,
			"needs": 17,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "GPTNeoXTokenizer"
		},
		"mamba2": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 32768,
			"tied": false,
			"generates": true,
			"needs": 17,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "GPTNeoXTokenizer"
		},
		"marian": {
			"eos": 0,
			"pad": 58100,
			"start": 58100,
			"vocab": 58101,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "MarianTokenizer"
		},
		"markuplm": {
			"eos": 2,
			"bos": 0,
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "MarkupLMTokenizer"
		},
		"mask2former": {
			"tied": true,
			"needs": 32
		},
		"maskformer": {
			"tied": true,
			"needs": 33
		},
		"maskformer-swin": {
			"tied": true,
			"needs": 12
		},
		"mbart": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "MBartTokenizer"
		},
		"mctct": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 8065,
			"tied": true,
			"needs": 0
		},
		"mega": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 17,
			"tokenizer": "RobertaTokenizer"
		},
		"megatron-bert": {
			"pad": 0,
			"vocab": 29056,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"mellum": {
			"vocab": 98304,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"metaclip_2": {
			"tied": true,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "XLMRobertaTokenizer"
		},
		"metaclip_2_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 1,
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"metaclip_2_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"mgp-str": {
			"tied": true,
			"needs": 1,
			"tokenizer": "MgpstrTokenizer"
		},
		"mimi": {
			"tied": true,
			"needs": 1,
			"since": "4.45.2",
			"without": "4.43.4"
		},
		"mimo_v2_flash": {
			"bos": 1,
			"vocab": 152576,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"minicpm3": {
			"eos": 2,
			"bos": 1,
			"vocab": 73448,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"minicpmv": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"minicpmv4_6": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"minicpmv4_6_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"minicpmv4_7": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"minicpmv4_7_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"minimax": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"minimax_m2": {
			"eos": 200020,
			"bos": 200034,
			"vocab": 200064,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"minimax_m3_vl": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"minimax_m3_vl_text": {
			"eos": 200020,
			"bos": 200034,
			"vocab": 200064,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"minimax_m3_vl_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"ministral": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "TokenizersBackend"
		},
		"ministral3": {
			"eos": 2,
			"bos": 1,
			"pad": 11,
			"vocab": 131072,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "TokenizersBackend"
		},
		"mistral": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"tokenizer": "TokenizersBackend"
		},
		"mistral3": {
			"tied": true,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "TokenizersBackend"
		},
		"mistral4": {
			"eos": 2,
			"bos": 1,
			"pad": 11,
			"vocab": 131072,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"mixtral": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "TokenizersBackend"
		},
		"mlcd": {
			"tied": true,
			"needs": 1,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"mlcd_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"mllama": {
			"tied": true,
			"generates": true,
			"since": "4.45.2",
			"without": "4.43.4"
		},
		"mllama_text_model": {
			"eos": 128001,
			"bos": 128e3,
			"pad": 128004,
			"vocab": 128256,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"mllama_vision_model": {
			"needs": 34,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"mm-grounding-dino": {
			"tied": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "BertTokenizer"
		},
		"mobilebert": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "MobileBertTokenizer"
		},
		"mobilenet_v1": { "tied": true },
		"mobilenet_v2": { "tied": true },
		"mobilevit": {
			"tied": true,
			"needs": 22
		},
		"mobilevitv2": { "tied": true },
		"modernbert": {
			"eos": 50282,
			"bos": 50281,
			"pad": 50283,
			"vocab": 50368,
			"tied": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"modernbert-decoder": {
			"eos": 50282,
			"bos": 50281,
			"pad": 50283,
			"vocab": 50368,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"modernvbert": {
			"tied": false,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"molmo": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"molmo2": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"moonshine": {
			"eos": 2,
			"bos": 1,
			"start": 1,
			"vocab": 32768,
			"tied": true,
			"generates": true,
			"needs": 21,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"moonshine_streaming": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32768,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"moonshine_streaming_encoder": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"moshi": {
			"vocab": 32e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"moshi_depth": {
			"vocab": 32e3,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"mpnet": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30527,
			"tied": true,
			"needs": 0,
			"tokenizer": "MPNetTokenizer"
		},
		"mpt": {
			"vocab": 50368,
			"tied": true,
			"generates": true,
			"needs": 11,
			"tokenizer": "GPTNeoXTokenizer"
		},
		"mra": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"tied": true,
			"needs": 0,
			"tokenizer": "RobertaTokenizer"
		},
		"mt5": {
			"eos": 1,
			"pad": 0,
			"start": 0,
			"vocab": 250112,
			"tied": true,
			"generates": true,
			"needs": 31,
			"tokenizer": "T5Tokenizer"
		},
		"muse_glimmer": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"muse_glimmer_assistant": {
			"eos": 200001,
			"bos": 2e5,
			"pad": 200018,
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"muse_glimmer_text": {
			"eos": 200001,
			"bos": 2e5,
			"vocab": 202048,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"muse_glimmer_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"musicflamingo": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"musicgen": {
			"generates": true,
			"tokenizer": "T5Tokenizer"
		},
		"musicgen_decoder": {
			"bos": 2048,
			"pad": 2048,
			"vocab": 2048,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"musicgen_melody": {
			"generates": true,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "T5Tokenizer"
		},
		"musicgen_melody_decoder": {
			"bos": 2048,
			"pad": 2048,
			"vocab": 2048,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"mvp": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 50267,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "MvpTokenizer"
		},
		"nanochat": {
			"eos": 1,
			"bos": 0,
			"pad": 1,
			"vocab": 50304,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"nat": {
			"tied": true,
			"needs": 12
		},
		"nemotron": {
			"eos": 3,
			"bos": 2,
			"vocab": 256e3,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"nemotron3_5_asr": {
			"pad": 0,
			"vocab": 13088,
			"needs": 5,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "ParakeetTokenizer"
		},
		"nemotron3_diarization": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"nemotron3_diarization_audio": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"nemotron_asr_streaming": {
			"pad": 0,
			"vocab": 1025,
			"needs": 5,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "ParakeetTokenizer"
		},
		"nemotron_asr_streaming_encoder": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"nemotron_h": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 131072,
			"tied": false,
			"generates": true,
			"needs": 30,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"nemotron_h_omni": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"neomme": {
			"pad": 0,
			"vocab": 131072,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"neucodec": {
			"tied": false,
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"nezha": {
			"eos": 3,
			"bos": 2,
			"pad": 0,
			"vocab": 21128,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"nllb-moe": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 128112,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "NllbTokenizer"
		},
		"nomic_bert": {
			"pad": 0,
			"vocab": 30528,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "BertTokenizer"
		},
		"nougat": { "tokenizer": "NougatTokenizer" },
		"nvfp4": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"nystromformer": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 3e4,
			"tied": true,
			"needs": 0,
			"tokenizer": "TokenizersBackend"
		},
		"olmo": {
			"eos": 50279,
			"pad": 1,
			"vocab": 50304,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "GPTNeoXTokenizer"
		},
		"olmo2": {
			"eos": 50279,
			"pad": 1,
			"vocab": 50304,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2",
			"tokenizer": "TokenizersBackend"
		},
		"olmo3": {
			"eos": 50279,
			"pad": 1,
			"vocab": 50304,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "TokenizersBackend"
		},
		"olmo_hybrid": {
			"eos": 100257,
			"pad": 100277,
			"vocab": 100352,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"olmoe": {
			"eos": 50279,
			"pad": 1,
			"vocab": 50304,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "GPTNeoXTokenizer"
		},
		"omdet-turbo": {
			"tied": true,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "CLIPTokenizer"
		},
		"oneformer": {
			"tied": true,
			"needs": 32,
			"tokenizer": "CLIPTokenizer"
		},
		"open-llama": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 1e5,
			"tied": false,
			"generates": true,
			"needs": 0
		},
		"openai-gpt": {
			"vocab": 40478,
			"tied": true,
			"generates": true,
			"needs": 7,
			"tokenizer": "OpenAIGPTTokenizer"
		},
		"openai_privacy_filter": {
			"eos": 199999,
			"pad": 199999,
			"vocab": 200064,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"opencua": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"openvla": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"opt": {
			"eos": 2,
			"bos": 2,
			"pad": 1,
			"vocab": 50272,
			"tied": true,
			"generates": true,
			"needs": 0,
			"tokenizer": "GPT2Tokenizer"
		},
		"ovis2": {
			"vocab": 151643,
			"tied": true,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "Qwen2Tokenizer"
		},
		"owlv2": {
			"tied": true,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "CLIPTokenizer"
		},
		"owlv2_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 0,
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"owlv2_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"owlvit": {
			"tied": true,
			"tokenizer": "CLIPTokenizer"
		},
		"owlvit_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 0,
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"owlvit_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"paddleocr_vl": {
			"tied": true,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"paddleocr_vl_text": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 103424,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"paddleocr_vl_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"paligemma": {
			"vocab": 257152,
			"tied": true,
			"generates": true,
			"since": "4.42.4",
			"without": "4.40.2"
		},
		"parakeet_ctc": {
			"pad": 1024,
			"vocab": 1025,
			"tied": true,
			"needs": 5,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "ParakeetTokenizer"
		},
		"parakeet_encoder": {
			"tied": true,
			"needs": 1,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"parakeet_rnnt": {
			"pad": 2,
			"vocab": 8193,
			"needs": 5,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "ParakeetTokenizer"
		},
		"parakeet_tdt": {
			"pad": 2,
			"vocab": 8193,
			"needs": 5,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "ParakeetTokenizer"
		},
		"patchtsmixer": {
			"tied": true,
			"needs": 35,
			"since": "4.36.2",
			"without": "4.34.1"
		},
		"patchtst": {
			"tied": true,
			"needs": 36,
			"since": "4.36.2",
			"without": "4.34.1"
		},
		"pe_audio": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"pe_audio_encoder": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"pe_audio_video": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"pe_audio_video_encoder": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"pe_video": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"pe_video_encoder": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"pegasus": {
			"eos": 1,
			"pad": 0,
			"start": 0,
			"vocab": 50265,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "PegasusTokenizer"
		},
		"pegasus_x": {
			"eos": 1,
			"pad": 0,
			"start": 0,
			"vocab": 96103,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "TokenizersBackend"
		},
		"perceiver": {
			"vocab": 262,
			"tied": true,
			"needs": 5,
			"tokenizer": "PerceiverTokenizer"
		},
		"perception_encoder": {
			"tied": true,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"perception_lm": {
			"tied": false,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"persimmon": {
			"eos": 2,
			"bos": 1,
			"vocab": 262144,
			"tied": false,
			"generates": true,
			"needs": 0,
			"tokenizer": "TokenizersBackend"
		},
		"phi": {
			"eos": 2,
			"bos": 1,
			"vocab": 51200,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "GPT2Tokenizer"
		},
		"phi3": {
			"eos": 32e3,
			"bos": 1,
			"pad": 32e3,
			"vocab": 32064,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.42.4",
			"without": "4.40.2",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"phi3_v": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"phi4_multimodal": {
			"eos": [199999, 200020],
			"bos": 199999,
			"pad": 199999,
			"vocab": 200064,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"phi4_multimodal_audio": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"phi4_multimodal_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"phimoe": {
			"eos": 2,
			"bos": 1,
			"vocab": 32064,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"pi0": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pix2struct": {
			"eos": 1,
			"pad": 0,
			"start": 0,
			"tied": false,
			"generates": true,
			"tokenizer": "TokenizersBackend"
		},
		"pix2struct_text_model": {
			"eos": 1,
			"pad": 0,
			"start": 0,
			"vocab": 50244,
			"tied": false,
			"needs": 23,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pix2struct_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pixio": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"pixtral": {
			"tied": true,
			"generates": true,
			"needs": 1,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "TokenizersBackend"
		},
		"plbart": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50005,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "PLBartTokenizer"
		},
		"poolformer": { "tied": true },
		"pop2piano": {
			"eos": 1,
			"pad": 0,
			"vocab": 2400,
			"tied": true,
			"generates": true,
			"needs": 5
		},
		"pp_chart2table": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_doclayout_v2": {
			"needs": 9,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_doclayout_v3": {
			"tied": true,
			"needs": 9,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_formulanet": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "NougatTokenizer"
		},
		"pp_lcnet": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_lcnet_v3": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_lcnet_v4": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv5_mobile_det": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv5_mobile_rec": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv5_server_det": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv5_server_rec": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv6_medium_det": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv6_small_det": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv6_small_rec": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"pp_ocrv6_tiny_rec": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"prompt_depth_anything": {
			"tied": true,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"prophetnet": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"start": 0,
			"vocab": 30522,
			"tied": true,
			"generates": true,
			"needs": 37,
			"tokenizer": "ProphetNetTokenizer"
		},
		"pvt": {
			"tied": true,
			"needs": 22
		},
		"pvt_v2": {
			"tied": true,
			"needs": 22,
			"since": "4.40.2",
			"without": "4.38.2"
		},
		"qdqbert": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"qianfan_ocr": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qianfan_ocr_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2": {
			"vocab": 151936,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.37.2",
			"without": "4.36.2",
			"tokenizer": "Qwen2Tokenizer",
			"ignoresTokenizerClass": true
		},
		"qwen2_5_omni": {
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen2_5_omni_audio_encoder": {
			"needs": 2,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_omni_bigvgan": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_omni_dit": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_omni_talker": {
			"vocab": 8448,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_omni_text": {
			"vocab": 152064,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_omni_thinker": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_omni_token2wav": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_omni_vision_encoder": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_5_vl": {
			"vocab": 152064,
			"tied": false,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen2_5_vl_text": {
			"eos": 151645,
			"bos": 151643,
			"vocab": 152064,
			"tied": false,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"qwen2_5_vl_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen2_audio": {
			"tied": true,
			"generates": true,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen2_audio_encoder": {
			"tied": true,
			"since": "4.45.2",
			"without": "4.43.4"
		},
		"qwen2_moe": {
			"vocab": 151936,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen2_vl": {
			"vocab": 152064,
			"tied": false,
			"generates": true,
			"since": "4.45.2",
			"without": "4.43.4",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen2_vl_text": {
			"eos": 151645,
			"bos": 151643,
			"vocab": 152064,
			"tied": false,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"qwen2_vl_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3": {
			"vocab": 151936,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen3_5": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen3_5Tokenizer",
			"ignoresTokenizerClass": true
		},
		"qwen3_5_moe": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen3_5Tokenizer",
			"ignoresTokenizerClass": true
		},
		"qwen3_5_moe_text": {
			"vocab": 248320,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen3_5Tokenizer",
			"ignoresTokenizerClass": true
		},
		"qwen3_5_moe_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_5_text": {
			"vocab": 248320,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen3_5Tokenizer"
		},
		"qwen3_5_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_asr": {
			"eos": [151643, 151645],
			"pad": 151645,
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen3_asr_encoder": {
			"needs": 2,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_moe": {
			"vocab": 151936,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen3_next": {
			"vocab": 151936,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen3_omni_moe": {
			"tied": true,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen3_omni_moe_audio_encoder": {
			"needs": 2,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_omni_moe_talker_code_predictor": {
			"vocab": 2048,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_omni_moe_talker_text": {
			"vocab": 3072,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_omni_moe_text": {
			"vocab": 3584,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_omni_moe_thinker": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_omni_moe_vision_encoder": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_vl": {
			"tied": false,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen3_vl_moe": {
			"tied": false,
			"generates": true,
			"since": "4.57.6",
			"without": "4.55.4",
			"tokenizer": "Qwen2Tokenizer"
		},
		"qwen3_vl_moe_text": {
			"vocab": 151936,
			"tied": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"qwen3_vl_moe_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen3_vl_text": {
			"vocab": 151936,
			"tied": false,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"qwen3_vl_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen4_exp": {
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen3_5Tokenizer",
			"ignoresTokenizerClass": true
		},
		"qwen4_exp_text": {
			"vocab": 248320,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"qwen4_exp_vision": {
			"needs": 8,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"radio": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"rag": { "tokenizer": "RagTokenizer" },
		"realm": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"recurrent_gemma": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "GemmaTokenizer"
		},
		"reformer": {
			"eos": 2,
			"pad": 0,
			"vocab": 320,
			"tied": false,
			"needs": 30,
			"tokenizer": "ReformerTokenizer"
		},
		"regnet": { "tied": true },
		"rembert": {
			"eos": 313,
			"bos": 312,
			"pad": 0,
			"vocab": 250300,
			"tied": false,
			"needs": 0,
			"tokenizer": "RemBertTokenizer"
		},
		"resnet": { "tied": true },
		"retribert": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"rf_detr": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"rf_detr_dinov2": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"roberta": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"tied": true,
			"needs": 0,
			"tokenizer": "RobertaTokenizer"
		},
		"roberta-prelayernorm": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"tied": true,
			"needs": 0,
			"tokenizer": "RobertaTokenizer"
		},
		"roc_bert": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "RoCBertTokenizer"
		},
		"roformer": {
			"pad": 0,
			"vocab": 5e4,
			"tied": true,
			"needs": 0,
			"tokenizer": "RoFormerTokenizer"
		},
		"rt_detr": {
			"tied": true,
			"needs": 9,
			"since": "4.42.4",
			"without": "4.40.2"
		},
		"rt_detr_resnet": {
			"tied": true,
			"since": "4.42.4",
			"without": "4.40.2"
		},
		"rt_detr_v2": {
			"tied": true,
			"needs": 9,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"rwkv": {
			"eos": 0,
			"bos": 0,
			"vocab": 50277,
			"tied": false,
			"generates": true,
			"needs": 17,
			"tokenizer": "GPTNeoXTokenizer"
		},
		"sam": { "tied": true },
		"sam2": {
			"tied": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"sam2_hiera_det_model": {
			"tied": true,
			"needs": 15,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"sam2_video": {
			"tied": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"sam2_vision_model": {
			"tied": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"sam3": {
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "CLIPTokenizer"
		},
		"sam3_detr_decoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_detr_encoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_geometry_encoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_lite_text": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_lite_text_detr_decoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_lite_text_detr_encoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_lite_text_geometry_encoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_lite_text_mask_decoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_lite_text_text_model": {
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_mask_decoder": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sam3_tracker": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"sam3_tracker_video": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"sam3_video": {
			"since": "5.0.0",
			"without": "4.57.6",
			"tokenizer": "CLIPTokenizer"
		},
		"sam3_vision_model": {
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"sam3_vit_model": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"sam_hq": {
			"tied": true,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"sam_hq_vision_model": {
			"tied": true,
			"needs": 1,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"sam_vision_model": {
			"tied": true,
			"needs": 1,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"sapiens2": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"sapiens2_head": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"seamless_m4t": {
			"eos": 3,
			"bos": 2,
			"pad": 0,
			"start": 3,
			"vocab": 256102,
			"tied": true,
			"generates": true,
			"needs": 21,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "SeamlessM4TTokenizer"
		},
		"seamless_m4t_v2": {
			"eos": 3,
			"bos": 2,
			"pad": 0,
			"start": 3,
			"vocab": 256102,
			"tied": true,
			"generates": true,
			"needs": 21,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "SeamlessM4TTokenizer"
		},
		"seed_oss": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 155136,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"segformer": {
			"tied": true,
			"needs": 22
		},
		"seggpt": {
			"tied": true,
			"needs": 1,
			"since": "4.40.2",
			"without": "4.38.2"
		},
		"sew": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0
		},
		"sew-d": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0
		},
		"shieldgemma2": {
			"tied": true,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "GemmaTokenizer"
		},
		"siglip": {
			"tied": true,
			"since": "4.37.2",
			"without": "4.36.2",
			"tokenizer": "SiglipTokenizer"
		},
		"siglip2": {
			"tied": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "Siglip2Tokenizer"
		},
		"siglip2_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 1,
			"vocab": 32e3,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"siglip2_vision_model": {
			"tied": true,
			"needs": 1,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"siglip_text_model": {
			"eos": 49407,
			"bos": 49406,
			"pad": 1,
			"vocab": 32e3,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"siglip_vision_model": {
			"tied": true,
			"needs": 1,
			"since": "4.37.2",
			"without": "4.36.2"
		},
		"slanet": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"slanext": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"smollm3": {
			"eos": 128001,
			"bos": 128e3,
			"pad": 128004,
			"vocab": 128256,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"smolvlm": {
			"pad": 128002,
			"tied": false,
			"generates": true,
			"since": "4.51.3",
			"without": "4.48.3",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"smolvlm_vision": {
			"tied": true,
			"needs": 1,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"solar_open": {
			"vocab": 196608,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"speech-encoder-decoder": { "generates": true },
		"speech_to_text": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 1e4,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "Speech2TextTokenizer"
		},
		"speech_to_text_2": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 1e4,
			"tied": true,
			"generates": true,
			"needs": 38
		},
		"speecht5": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 81,
			"tied": true,
			"generates": true,
			"needs": 39,
			"tokenizer": "SpeechT5Tokenizer"
		},
		"speecht5_hifigan": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"splinter": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "SplinterTokenizer"
		},
		"squeezebert": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"stablelm": {
			"eos": 0,
			"bos": 0,
			"vocab": 50304,
			"tied": false,
			"generates": true,
			"needs": 0,
			"since": "4.38.2",
			"without": "4.37.2",
			"tokenizer": "TokenizersBackend"
		},
		"starcoder2": {
			"eos": 50256,
			"bos": 50256,
			"vocab": 49152,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "GPT2Tokenizer"
		},
		"step3_vl": {
			"unknown": true,
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"step3p5": {
			"pad": 1,
			"vocab": 128815,
			"tied": false,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"step3p5_vision": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"step3p7": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"superglue": {
			"tied": true,
			"needs": 15,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"superpoint": {
			"tied": true,
			"since": "4.40.2",
			"without": "4.38.2"
		},
		"swiftformer": { "tied": true },
		"swin": {
			"tied": true,
			"needs": 12
		},
		"swin2sr": {
			"tied": true,
			"needs": 40
		},
		"swinv2": {
			"tied": true,
			"needs": 12
		},
		"switch_transformers": {
			"eos": 1,
			"pad": 0,
			"vocab": 32128,
			"tied": true,
			"generates": true,
			"needs": 31,
			"tokenizer": "T5Tokenizer"
		},
		"t5": {
			"eos": 1,
			"pad": 0,
			"vocab": 32128,
			"tied": true,
			"generates": true,
			"needs": 31,
			"tokenizer": "T5Tokenizer"
		},
		"t5_gemma_module": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"t5gemma": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "GemmaTokenizer"
		},
		"t5gemma2": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262208,
			"tied": true,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"t5gemma2_decoder": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262208,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"t5gemma2_encoder": {
			"tied": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"t5gemma2_text": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 262208,
			"tied": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"table-transformer": {
			"tied": true,
			"needs": 9
		},
		"tapas": {
			"pad": 0,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "TapasTokenizer"
		},
		"textnet": {
			"tied": true,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"time_series_transformer": {
			"tied": true,
			"needs": 2
		},
		"timesfm": {
			"tied": true,
			"needs": 1,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"timesfm2_5": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"timesformer": {
			"tied": true,
			"needs": 1
		},
		"timm_backbone": { "tied": true },
		"timm_wrapper": {
			"tied": true,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"tipsv2": {
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Tipsv2Tokenizer"
		},
		"tipsv2_dpt": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"tipsv2_text_model": {
			"pad": 0,
			"vocab": 32e3,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"tipsv2_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"trajectory_transformer": {
			"eos": 50256,
			"bos": 50256,
			"pad": 1,
			"vocab": 100,
			"tied": true,
			"needs": 7
		},
		"transfo-xl": {
			"eos": 0,
			"vocab": 267735,
			"tied": true,
			"generates": true,
			"needs": 41
		},
		"trocr": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 50265,
			"tied": true,
			"generates": true,
			"needs": 42,
			"tokenizer": "XLMRobertaTokenizer"
		},
		"tvlt": {
			"tied": true,
			"needs": 1
		},
		"tvp": {
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"since": "4.36.2",
			"without": "4.34.1",
			"tokenizer": "BertTokenizer"
		},
		"udop": {
			"eos": 1,
			"pad": 0,
			"vocab": 33201,
			"tied": true,
			"generates": true,
			"needs": 31,
			"since": "4.40.2",
			"without": "4.38.2",
			"tokenizer": "UdopTokenizer"
		},
		"umt5": {
			"eos": 1,
			"pad": 0,
			"start": 0,
			"vocab": 250112,
			"tied": true,
			"generates": true,
			"needs": 31,
			"tokenizer": "TokenizersBackend"
		},
		"unispeech": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0,
			"tokenizer": "Wav2Vec2CTCTokenizer"
		},
		"unispeech-sat": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0,
			"tokenizer": "Wav2Vec2CTCTokenizer"
		},
		"univnet": {
			"tied": true,
			"since": "4.36.2",
			"without": "4.34.1"
		},
		"upernet": {
			"tied": true,
			"needs": 16
		},
		"uvdoc": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"uvdoc_backbone": {
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"van": { "tied": true },
		"vaultgemma": {
			"eos": 1,
			"bos": 2,
			"pad": 0,
			"vocab": 256e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"vibevoice": {
			"eos": 151643,
			"pad": 151643,
			"vocab": 151936,
			"tied": false,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "Qwen2TokenizerFast"
		},
		"vibevoice_acoustic_tokenizer": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"vibevoice_acoustic_tokenizer_decoder": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"vibevoice_acoustic_tokenizer_encoder": {
			"needs": 16,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"vibevoice_asr": {
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"video_llama_3": {
			"tied": false,
			"generates": true,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"video_llama_3_vision": {
			"needs": 1,
			"since": "5.0.0",
			"without": "4.57.6"
		},
		"video_llava": {
			"tied": false,
			"generates": true,
			"since": "4.42.4",
			"without": "4.40.2"
		},
		"videomae": {
			"tied": true,
			"needs": 1
		},
		"videomt": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"videoprism": {
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "VideoPrismTokenizer"
		},
		"videoprism_text_model": {
			"pad": 0,
			"vocab": 32e3,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"videoprism_vision_model": {
			"needs": 15,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"vilt": {
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"vipllava": {
			"tied": false,
			"generates": true,
			"since": "4.37.2",
			"without": "4.36.2",
			"tokenizer": "TokenizersBackend",
			"ignoresTokenizerClass": true
		},
		"vision-encoder-decoder": { "generates": true },
		"vision-text-dual-encoder": {},
		"visual_bert": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "BertTokenizer"
		},
		"vit": {
			"tied": true,
			"needs": 1
		},
		"vit_hybrid": {
			"tied": true,
			"needs": 1
		},
		"vit_mae": {
			"tied": true,
			"needs": 1
		},
		"vit_msn": {
			"tied": true,
			"needs": 1
		},
		"vitdet": {
			"tied": true,
			"needs": 1
		},
		"vitmatte": {
			"tied": true,
			"needs": 16
		},
		"vitpose": {
			"tied": true,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"vitpose_backbone": {
			"tied": true,
			"needs": 1,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"vits": {
			"vocab": 38,
			"tied": true,
			"needs": 0,
			"tokenizer": "VitsTokenizer"
		},
		"vivit": {
			"tied": true,
			"needs": 1
		},
		"vjepa2": {
			"tied": true,
			"needs": 1,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"voxtral": {
			"vocab": 131072,
			"tied": true,
			"generates": true,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "TokenizersBackend"
		},
		"voxtral_encoder": {
			"vocab": 51866,
			"tied": true,
			"needs": 0,
			"since": "4.55.4",
			"without": "4.51.3"
		},
		"voxtral_realtime": {
			"tied": true,
			"generates": true,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "TokenizersBackend"
		},
		"voxtral_realtime_encoder": {
			"vocab": 131072,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"voxtral_realtime_text": {
			"eos": 2,
			"bos": 1,
			"vocab": 32e3,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"wav2vec2": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0,
			"tokenizer": "Wav2Vec2CTCTokenizer"
		},
		"wav2vec2-bert": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"tied": true,
			"needs": 0,
			"since": "4.37.2",
			"without": "4.36.2",
			"tokenizer": "Wav2Vec2CTCTokenizer"
		},
		"wav2vec2-conformer": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"tied": true,
			"needs": 0,
			"tokenizer": "Wav2Vec2CTCTokenizer"
		},
		"wavlm": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32,
			"tied": true,
			"needs": 0
		},
		"whisper": {
			"eos": 50256,
			"bos": 50256,
			"pad": 50256,
			"start": 50257,
			"vocab": 51865,
			"tied": true,
			"generates": true,
			"needs": 3,
			"tokenizer": "WhisperTokenizer"
		},
		"xclip": {
			"tied": true,
			"tokenizer": "CLIPTokenizer"
		},
		"xclip_text_model": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 49408,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"xclip_vision_model": {
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"xcodec": {
			"tied": true,
			"since": "4.57.6",
			"without": "4.55.4"
		},
		"xcodec2": {
			"tied": false,
			"needs": 1,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"xglm": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"start": 2,
			"vocab": 256008,
			"tied": true,
			"generates": true,
			"needs": 43,
			"tokenizer": "XGLMTokenizer"
		},
		"xlm": {
			"eos": 1,
			"bos": 0,
			"pad": 2,
			"vocab": 30145,
			"tied": true,
			"needs": 19,
			"tokenizer": "XLMTokenizer"
		},
		"xlm-prophetnet": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"start": 0,
			"vocab": 30522,
			"tied": true,
			"generates": true,
			"needs": 37
		},
		"xlm-roberta": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "XLMRobertaTokenizer"
		},
		"xlm-roberta-xl": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 250880,
			"tied": true,
			"needs": 0,
			"tokenizer": "TokenizersBackend"
		},
		"xlnet": {
			"eos": 2,
			"bos": 1,
			"pad": 5,
			"vocab": 32e3,
			"tied": true,
			"generates": true,
			"needs": 41,
			"tokenizer": "XLNetTokenizer"
		},
		"xlstm": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50304,
			"tied": false,
			"generates": true,
			"needs": 17,
			"since": "4.55.4",
			"without": "4.51.3",
			"tokenizer": "GPTNeoXTokenizer"
		},
		"xmod": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 30522,
			"tied": true,
			"needs": 0,
			"tokenizer": "XLMRobertaTokenizer"
		},
		"yolos": {
			"tied": true,
			"needs": 1
		},
		"yoso": {
			"eos": 2,
			"bos": 0,
			"pad": 1,
			"vocab": 50265,
			"tied": true,
			"needs": 0,
			"tokenizer": "AlbertTokenizer"
		},
		"youtu": {
			"eos": 128001,
			"bos": 128e3,
			"vocab": 128256,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0"
		},
		"zamba": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.48.3",
			"without": "4.45.2"
		},
		"zamba2": {
			"eos": 2,
			"bos": 1,
			"pad": 0,
			"vocab": 32e3,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "4.51.3",
			"without": "4.48.3"
		},
		"zaya": {
			"eos": 106,
			"bos": 2,
			"pad": 0,
			"vocab": 262272,
			"tied": true,
			"generates": true,
			"needs": 0,
			"since": "5.18.0",
			"without": "5.0.0",
			"tokenizer": "GemmaTokenizer"
		},
		"zoedepth": {
			"tied": true,
			"since": "4.43.4",
			"without": "4.42.4"
		}
	},
	tokenizers: {
		"AlbertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "[CLS]",
				"eos_token": "[SEP]",
				"unk_token": "<unk>",
				"sep_token": "[SEP]",
				"pad_token": "<pad>",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"BartTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"BarthezTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"BartphoTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"BertGenerationTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"sep_token": "<::::>"
			}
		},
		"BertJapaneseTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"BertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"BertweetTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"BigBirdTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"eos_token": "</s>",
				"pad_token": "<pad>",
				"sep_token": "[SEP]",
				"mask_token": "[MASK]",
				"cls_token": "[CLS]"
			}
		},
		"BioGptTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"pad_token": "<pad>"
			}
		},
		"BlenderbotSmallTokenizer": { "sides": ["right", "right"] },
		"BlenderbotTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"BloomTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"eos_token": "</s>",
				"pad_token": "<pad>"
			}
		},
		"ByT5Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"CLIPTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"bos_token": "<|startoftext|>",
				"eos_token": "<|endoftext|>",
				"pad_token": "<|endoftext|>"
			}
		},
		"CTRLTokenizer": {
			"sides": ["right", "right"],
			"tokens": { "unk_token": "<unk>" }
		},
		"CamembertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"CanineTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "",
				"eos_token": "",
				"sep_token": "",
				"cls_token": "",
				"pad_token": "\0",
				"mask_token": ""
			}
		},
		"ClvpTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"bos_token": "<|endoftext|>",
				"eos_token": "[STOP]",
				"pad_token": "[STOP]"
			}
		},
		"CodeGenTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"bos_token": "<|endoftext|>",
				"eos_token": "<|endoftext|>"
			}
		},
		"CodeLlamaTokenizer": {
			"sides": ["left", "left"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"eos_token": "</s>"
			}
		},
		"CohereTokenizer": {
			"sides": ["left", "left"],
			"tokens": {
				"unk_token": "<UNK>",
				"bos_token": "<BOS_TOKEN>",
				"eos_token": "<|END_OF_TURN_TOKEN|>"
			}
		},
		"ConvBertTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"CpmAntTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"pad_token": "<pad>",
				"unk_token": "<unk>"
			}
		},
		"CpmTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"sep_token": "<sep>",
				"pad_token": "<pad>",
				"cls_token": "<cls>",
				"mask_token": "<mask>"
			}
		},
		"DPRQuestionEncoderTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"DebertaTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "[CLS]",
				"eos_token": "[SEP]",
				"sep_token": "[SEP]",
				"cls_token": "[CLS]",
				"unk_token": "[UNK]",
				"pad_token": "[PAD]",
				"mask_token": "[MASK]"
			}
		},
		"DebertaV2Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "[CLS]",
				"eos_token": "[SEP]",
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"DiaTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"pad_token": "<pad>",
				"unk_token": "<pad>"
			}
		},
		"DistilBertTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"ElectraTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"ErnieMTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"EsmTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"cls_token": "<cls>",
				"pad_token": "<pad>",
				"mask_token": "<mask>",
				"eos_token": "<eos>"
			}
		},
		"EsmcTokenizer": {
			"sides": [null, "right"],
			"tokens": {
				"unk_token": "<unk>",
				"cls_token": "<cls>",
				"pad_token": "<pad>",
				"mask_token": "<mask>",
				"eos_token": "<eos>"
			}
		},
		"FNetTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"sep_token": "[SEP]",
				"pad_token": "<pad>",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"FSMTTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"sep_token": "</s>",
				"pad_token": "<pad>"
			}
		},
		"FlaubertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"sep_token": "</s>",
				"pad_token": "<pad>",
				"cls_token": "</s>",
				"mask_token": "<special1>"
			}
		},
		"FunnelTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"sep_token": "<sep>",
				"pad_token": "<pad>",
				"cls_token": "<cls>",
				"mask_token": "<mask>",
				"bos_token": "<s>",
				"eos_token": "</s>"
			}
		},
		"GPT2Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"bos_token": "<|endoftext|>",
				"eos_token": "<|endoftext|>"
			}
		},
		"GPTNeoXJapaneseTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"pad_token": "<|endoftext|>",
				"bos_token": "<|startoftext|>",
				"eos_token": "<|endoftext|>"
			}
		},
		"GPTNeoXTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"bos_token": "<|endoftext|>",
				"eos_token": "<|endoftext|>"
			}
		},
		"GPTSanJapaneseTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "<|nottoken|>",
				"pad_token": "<|separator|>",
				"bos_token": "<|startoftext|>",
				"eos_token": "<|endoftext|>",
				"sep_token": "<|segmenter|>"
			}
		},
		"GPTSw3Tokenizer": { "sides": ["right", "right"] },
		"GemmaTokenizer": {
			"sides": ["left", "left"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<bos>",
				"eos_token": "<eos>",
				"pad_token": "<pad>"
			}
		},
		"HerbertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>",
				"sep_token": "</s>"
			}
		},
		"JukeboxTokenizer": {
			"sides": ["right", null],
			"tokens": { "unk_token": "<|endoftext|>" }
		},
		"LEDTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"LasrTokenizer": {
			"sides": [null, "right"],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"LayoutLMTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"LayoutLMv2Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"LayoutLMv3Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"LayoutXLMTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"LlamaTokenizer": {
			"sides": ["left", "left"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"eos_token": "</s>"
			}
		},
		"LongformerTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"LukeTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"LxmertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"M2M100Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"pad_token": "<pad>",
				"unk_token": "<unk>"
			}
		},
		"MBart50Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"MBartTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"MLukeTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"MPNetTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "[UNK]",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"MT5Tokenizer": {
			"sides": ["right", null],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"MarianTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"eos_token": "</s>",
				"pad_token": "<pad>"
			}
		},
		"MarkupLMTokenizer": {
			"sides": [null, "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"MgpstrTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[GO]",
				"bos_token": "[GO]",
				"eos_token": "[s]",
				"pad_token": "[GO]"
			}
		},
		"MobileBertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"MvpTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"MyT5Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"NllbTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"NougatTokenizer": {
			"sides": [null, "right"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"eos_token": "</s>",
				"pad_token": "<pad>"
			}
		},
		"OpenAIGPTTokenizer": {
			"sides": ["right", "right"],
			"tokens": { "unk_token": "<unk>" }
		},
		"PLBartTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"ParakeetTokenizer": { "sides": [null, "right"] },
		"PegasusTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"pad_token": "<pad>",
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"mask_token": "<mask_2>"
			}
		},
		"PerceiverTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"pad_token": "[PAD]",
				"bos_token": "[BOS]",
				"eos_token": "[EOS]",
				"mask_token": "[MASK]",
				"cls_token": "[CLS]",
				"sep_token": "[SEP]"
			}
		},
		"PhobertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"PreTrainedTokenizer": { "sides": ["right", "right"] },
		"ProphetNetTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"mask_token": "[MASK]"
			}
		},
		"PythonBackend": { "sides": [null, "right"] },
		"Qwen2Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"eos_token": "<|endoftext|>",
				"pad_token": "<|endoftext|>"
			}
		},
		"Qwen3_5Tokenizer": {
			"sides": [null, "right"],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"eos_token": "<|endoftext|>",
				"pad_token": "<|endoftext|>"
			}
		},
		"RealmTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"ReformerTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>"
			}
		},
		"RemBertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "[CLS]",
				"eos_token": "[SEP]",
				"unk_token": "<unk>",
				"sep_token": "[SEP]",
				"pad_token": "<pad>",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"RetriBertTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"RoCBertTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"RoFormerTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"RobertaTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"SeamlessM4TTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"SentencePieceBackend": { "sides": [null, "right"] },
		"Siglip2Tokenizer": {
			"sides": [null, "left"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<bos>",
				"eos_token": "<eos>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"SiglipTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "</s>"
			}
		},
		"Speech2Text2Tokenizer": {
			"sides": ["right", null],
			"tokens": {
				"bos_token": "<s>",
				"pad_token": "<pad>",
				"eos_token": "</s>",
				"unk_token": "<unk>"
			}
		},
		"Speech2TextTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"pad_token": "<pad>",
				"unk_token": "<unk>"
			}
		},
		"SpeechT5Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"SplinterTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"SqueezeBertTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"T5Tokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"TapasTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "[UNK]",
				"sep_token": "[SEP]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"TapexTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"Tipsv2Tokenizer": {
			"sides": [null, "right"],
			"tokens": {
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"TokenizersBackend": { "sides": [null, "right"] },
		"TransfoXLTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"unk_token": "<unk>",
				"eos_token": "<eos>"
			}
		},
		"UdopTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"eos_token": "</s>",
				"sep_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"VideoPrismTokenizer": {
			"sides": [null, "right"],
			"tokens": {
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"VitsTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"pad_token": "<pad>",
				"unk_token": "<unk>"
			}
		},
		"Wav2Vec2CTCTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"Wav2Vec2PhonemeCTCTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"WhisperTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<|endoftext|>",
				"bos_token": "<|endoftext|>",
				"eos_token": "<|endoftext|>"
			}
		},
		"XGLMTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>"
			}
		},
		"XLMProphetNetTokenizer": {
			"sides": ["right", null],
			"tokens": {
				"bos_token": "[SEP]",
				"eos_token": "[SEP]",
				"sep_token": "[SEP]",
				"unk_token": "[UNK]",
				"pad_token": "[PAD]",
				"cls_token": "[CLS]",
				"mask_token": "[MASK]"
			}
		},
		"XLMRobertaTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"sep_token": "</s>",
				"cls_token": "<s>",
				"unk_token": "<unk>",
				"pad_token": "<pad>",
				"mask_token": "<mask>"
			}
		},
		"XLMTokenizer": {
			"sides": ["right", "right"],
			"tokens": {
				"unk_token": "<unk>",
				"bos_token": "<s>",
				"sep_token": "</s>",
				"pad_token": "<pad>",
				"cls_token": "</s>",
				"mask_token": "<special1>"
			}
		},
		"XLNetTokenizer": {
			"sides": ["left", "left"],
			"tokens": {
				"bos_token": "<s>",
				"eos_token": "</s>",
				"unk_token": "<unk>",
				"sep_token": "<sep>",
				"pad_token": "<pad>",
				"cls_token": "<cls>",
				"mask_token": "<mask>"
			}
		}
	}
};
FACTS.old, FACTS.new;
/**
* What transformers knows about a `model_type`; undefined when neither version knows it (remote code, a newer library, a typing error).
*/
function modelTypeFacts(modelType) {
	const entry = own(FACTS.models, modelType);
	if (entry === void 0 || entry.unknown) return void 0;
	return {
		eos: entry.eos,
		bos: entry.bos,
		pad: entry.pad,
		decoderStart: entry.start,
		tieWordEmbeddings: entry.tied,
		vocabSize: entry.vocab,
		generates: entry.generates === true,
		needs: (FACTS.needs[entry.needs ?? -1] ?? []).map((names) => names.split("|")),
		since: entry.since,
		without: entry.without
	};
}
/**
* What transformers knows about a `tokenizer_class`, with or without `Fast` (AutoTokenizer takes the fast class wherever there is one);
* undefined for a class it does not have.
*/
function tokenizerClassFacts(className) {
	const entry = own(FACTS.tokenizers, bare(className));
	if (entry === void 0) return void 0;
	return {
		paddingSide: {
			old: entry.sides[0] ?? void 0,
			new: entry.sides[1] ?? void 0
		},
		specialTokens: entry.tokens ?? {}
	};
}
function bare(className) {
	return className.endsWith("Fast") ? className.slice(0, -4) : className;
}
/** Names come from files: `__proto__` and `constructor` must find nothing. */
function own(table, name) {
	return Object.hasOwn(table, name) ? table[name] : void 0;
}
/** The class that AutoTokenizer takes for a model type when no file names one; undefined when it has none. */
function tokenizerClassOf(modelType) {
	return own(FACTS.models, modelType)?.tokenizer;
}
// src/read/llama-cpp-vocabulary.ts
/**
* Token strings that end generation in llama.cpp whatever the file says, and the fill-in-the-middle tokens that it counts among them.
* https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/src/llama-vocab.cpp (`special_eog_ids`)
*/
const END_TEXTS = [
	"<|eot_id|>",
	"<|im_end|>",
	"<|end|>",
	"<|return|>",
	"<|call|>",
	"<|flush|>",
	"<|calls|>",
	"<end_of_turn>",
	"<|endoftext|>",
	"</s>",
	"<|eom_id|>",
	"<EOT>",
	"_<EOT>",
	"[EOT]",
	"[EOS]",
	"<|end_of_text|>",
	"<end_of_utterance>",
	"<eos>",
	"<turn|>",
	"<|tool_response>",
	"<｜end▁of▁sentence｜>",
	"[e~[",
	"<|fim_pad|>",
	"<fim-pad>",
	"<fim_pad>",
	"<PAD>",
	"[PAD]",
	"<|fim_repo|>",
	"<|repo_name|>",
	"<fim-repo>",
	"<REPO>",
	"<reponame>",
	"<|file_sep|>"
];
/**
* END_TEXTS without those that llama.cpp takes out again: `<|end|>` where the vocabulary has gpt-oss' `<|return|>` and `<|call|>` (or
* Solar's `<|calls|>` and `<|flush|>`), `</s>` where it has Gemma 4's `<|tool_response>`. `has` gives undefined when the vocabulary
* at hand cannot say; nothing is then taken out.
*/
function endTexts(has) {
	const isHarmony = (has("<|call|>") === true || has("<|calls|>") === true) && (has("<|return|>") === true || has("<|flush|>") === true);
	const isGemma4 = has("<|tool_response>") === true;
	return END_TEXTS.filter((text) => !(text === "<|end|>" && isHarmony) && !(text === "</s>" && isGemma4));
}
/** Model types whose converter writes the end token by the common rule below, or by one that is handled here. */
const CONVERTED = /* @__PURE__ */ new Set([
	...[
		"llama",
		"llama4",
		"llama4_text",
		"mistral",
		"mistral3",
		"mixtral",
		"baichuan",
		"exaone",
		"exaone4",
		"smollm3",
		"seed_oss"
	],
	...[
		"qwen2",
		"qwen2_moe",
		"qwen2_vl",
		"qwen2_5_vl",
		"qwen3",
		"qwen3_moe",
		"qwen3_vl",
		"qwen3_vl_moe",
		"qwen3_next"
	],
	...[
		"qwen3_5",
		"qwen3_5_text",
		"qwen3_5_moe",
		"qwen3_5_moe_text",
		"qwen",
		"mimo",
		"ernie4_5",
		"ernie4_5_moe"
	],
	...[
		"gemma",
		"gemma2",
		"gemma3",
		"gemma3_text",
		"gemma3n",
		"gemma3n_text",
		"gemma4",
		"gemma4_text"
	],
	...[
		"phi",
		"phi3",
		"phimoe",
		"deepseek",
		"deepseek_v2",
		"deepseek_v3",
		"kimi_k2",
		"cohere",
		"cohere2",
		"minicpm",
		"minicpm3"
	],
	...[
		"granite",
		"granitemoe",
		"granitemoehybrid",
		"olmo",
		"olmo2",
		"olmo3",
		"olmoe",
		"gpt_oss",
		"starcoder2",
		"stablelm"
	],
	...[
		"falcon",
		"gpt2",
		"gpt_neox",
		"mpt",
		"bloom",
		"internlm2",
		"internlm3",
		"nemotron",
		"minimax_m2",
		"lfm2"
	]
]);
/**
* GLM: the next role's token becomes the end of the turn; the MoE models take the observation's too.
* https://github.com/ggml-org/llama.cpp/blob/051139f511300aaf6159294433fab91c73ef7455/conversion/glm.py
* https://github.com/ggml-org/llama.cpp/blob/32e9e0448790c40f733273b95c8e90e2b5faa600/conversion/chatglm.py
*/
const ROLE_ENDS = /* @__PURE__ */ new Map([
	["chatglm", ["<|user|>"]],
	["glm", ["<|user|>"]],
	["glm4", ["<|user|>"]],
	["glm4v", ["<|user|>"]],
	["glm4_moe", ["<|user|>", "<|observation|>"]],
	["glm4v_moe", ["<|user|>", "<|observation|>"]],
	["glm4_moe_lite", ["<|user|>", "<|observation|>"]]
]);
/** CodeLlama, known to the converter by its vocabulary size, ends infilling with `▁<EOT>`. */
const CODE_LLAMA = {
	vocabSize: 32016,
	eot: 32010
};
/**
* The end tokens that convert_hf_to_gguf.py writes into the header: eos_token of tokenizer_config.json where tokenizer.json has it among
* its added tokens, else eos_token_id of config.json if that is one number. generation_config.json is not read.
* https://github.com/ggml-org/llama.cpp/blob/85f9d68be8eeee3c4ecd5af2749e74ccb123ac6b/gguf-py/gguf/vocab.py (`SpecialVocab`)
*/
function endTokensOfConversion(config, tokenizer) {
	const type = config.modelType ?? "";
	const roles = ROLE_ENDS.get(type);
	const { idOf, added } = tokenizer.vocabulary;
	if (roles === void 0 && !CONVERTED.has(type)) return missing("llama.cpp may convert this model type by rules of its own.");
	if (roles?.some((token) => !idOf.has(token))) return missing("The role tokens, which end a turn here, have no id in these files.");
	const ids = [];
	const texts = [];
	const from = [];
	const named = namedEnd(tokenizer);
	const namedId = named === void 0 ? void 0 : added.find((t) => t.content === named.token)?.id;
	if (named !== void 0) {
		if (namedId === void 0) texts.push(named.token);
		else ids.push(namedId);
		from.push(named.at);
	}
	if (namedId === void 0 || tokenizer.jsonFile === void 0) {
		const field = ["", config.textPointer].map((at) => config.tokenIds.find((f) => f.name === "eos_token_id" && !f.isDefault && f.at.pointer === `${at}/eos_token_id`)).find((f) => f !== void 0);
		if (field !== void 0 && !field.isList) {
			ids.push(...field.ids);
			from.push(field.at);
		}
		if (ids.length === 0) return missing("No file gives the end token an id that the converter reads.");
	}
	for (const token of [...tokenizer.pipeline?.suffixTokens ?? [], ...roles ?? []]) {
		texts.push(token);
		ids.push(...[idOf.get(token)].filter((id) => id !== void 0));
	}
	if (config.vocabSize?.value === CODE_LLAMA.vocabSize) ids.push(CODE_LLAMA.eot);
	return {
		ids: [...new Set(ids)],
		texts,
		from,
		missing: void 0
	};
}
function missing(reason) {
	return {
		ids: [],
		texts: [],
		from: [],
		missing: reason
	};
}
/** eos_token as tokenizer_config.json writes it, sep_token in its place where it has none. */
function namedEnd(tokenizer) {
	const { config, configFile } = tokenizer;
	if (config === void 0 || configFile === void 0) return void 0;
	for (const name of ["eos_token", "sep_token"]) {
		const value = config[name];
		const content = typeof value === "object" && value !== null && "content" in value ? value["content"] : value;
		if (typeof content === "string" && content !== "") return {
			token: content,
			at: {
				file: configFile,
				pointer: `/${name}`
			}
		};
	}
}
// src/read/tokenizer-end.ts
/** A source that names nothing, for certain. */
const NOTHING$1 = {
	ids: [],
	texts: [],
	from: [],
	missing: void 0
};
/** A source that could name something and cannot be looked at. */
function undecided(missing) {
	return {
		...NOTHING$1,
		missing
	};
}
/** Everything that any of the sources names; the first doubt is kept. */
function together(parts) {
	return {
		ids: [...new Set(parts.flatMap((p) => p.ids))],
		texts: [...new Set(parts.flatMap((p) => p.texts))],
		from: parts.flatMap((p) => p.from),
		missing: parts.find((p) => p.missing !== void 0)?.missing
	};
}
const QWEN_TOKENS = /* @__PURE__ */ new Map([
	["<|endoftext|>", 151643],
	["<|im_start|>", 151644],
	["<|im_end|>", 151645]
]);
/**
* Ids of special tokens that the code of a custom tokenizer class sets and no JSON file names, by `tokenizer_class`.
* QWenTokenizer (Qwen-7B): https://huggingface.co/Qwen/Qwen-7B-Chat/blob/main/tokenization_qwen.py
*/
function knownSpecialTokens(className) {
	return className === "QWenTokenizer" ? QWEN_TOKENS : void 0;
}
/** Classes whose code fixes the end token, whatever tokenizer_config.json says: ChatGLMTokenizer of ChatGLM 2 and 3. */
const FIXED_EOS = /* @__PURE__ */ new Map([["ChatGLMTokenizer", 2]]);
/** The one token that `tokenizer.eos_token_id` is. */
function eosOf(tokenizer) {
	if (tokenizer === void 0) return undecided("The tokenizer, whose end token this engine stops at, is not at hand.");
	const { special, className, config, configFile, vocabulary } = tokenizer;
	const at = configFile === void 0 ? [] : [{
		file: configFile,
		pointer: "/tokenizer_class"
	}];
	const fixed = className === void 0 ? void 0 : FIXED_EOS.get(className);
	if (fixed !== void 0) return {
		...NOTHING$1,
		ids: [fixed],
		from: at
	};
	if (tokenizer.invalid !== void 0) return undecided("tokenizer.json does not load.");
	const eos = special["eos_token"];
	if (eos !== void 0) {
		const { id } = eos;
		return {
			...NOTHING$1,
			ids: id === void 0 ? [] : [id],
			texts: id === void 0 ? [eos.token] : [],
			from: [eos.at]
		};
	}
	if (config === void 0) return undecided("tokenizer_config.json, which names the end token, is not at hand.");
	if ("eos_token" in config) return NOTHING$1;
	if (className === void 0) return undecided("tokenizer_config.json names neither an end token nor a tokenizer class.");
	if (knownSpecialTokens(className) !== void 0) return NOTHING$1;
	const facts = "auto_map" in config ? void 0 : tokenizerClassFacts(className);
	if (facts === void 0) return undecided(`The tokenizer class ${className.slice(0, 80)} sets the end token in its own code.`);
	const token = facts.specialTokens["eos_token"];
	if (token === void 0) return NOTHING$1;
	const id = vocabulary.idOf.get(token);
	return {
		ids: id === void 0 ? [] : [id],
		texts: id === void 0 ? [token] : [],
		from: at,
		missing: void 0
	};
}
// src/read/stop-set.ts
/**
* Which ids and token strings end generation, per engine. A view is `known` when everything that can stop the engine is in it: then
* a token that is neither in `ids` nor in `texts` certainly does not stop. It may name more than one version of the engine stops at.
* `texts` hold strings whose id the files do not tell, and those that the engine goes by itself.
*/
function stops(input) {
	const loaded = loadedFiles(input);
	return {
		views: ENGINES.map((engine) => viewOf(engine, loaded)),
		named: namedIds(input)
	};
}
/** Engines load an adapter onto its base, whose config and generation config they read; those beside the adapter they do not. */
function loadedFiles(input) {
	const { modelfiles, kind, base } = input;
	const from = kind === "checkpoint" ? input : base;
	const own = kind === "adapter" && input.tokenizer !== void 0 ? [input.tokenizer] : [];
	return {
		config: from?.config,
		generationConfig: from?.generationConfig,
		generationConfigAbsent: from?.generationConfigAbsent === true && from.config !== void 0,
		tokenizers: [from?.tokenizer, ...own],
		modelfiles,
		ggufs: kind === "checkpoint" ? input.ggufs : [],
		missing: from === void 0 ? "An adapter stops where its base model stops, and the base is not at hand." : void 0
	};
}
function viewOf(engine, loaded) {
	const { link, part } = SOURCES[engine];
	const { ids, texts, from, missing } = loaded.missing === void 0 ? part(loaded) : undecided(loaded.missing);
	return {
		engine,
		known: missing === void 0,
		reason: missing,
		ids,
		texts,
		from,
		link
	};
}
const SOURCES = {
	/** `adjust_generation_fn` takes generation_config.json, and config.json where there is none. */
	transformers: {
		link: "https://github.com/huggingface/transformers/blob/v5.18.0/src/transformers/generation/utils.py#L545-L568",
		part: transformersPart
	},
	/** `process_inputs` hands generation config and the tokenizer's eos to `SamplingParams.update_from_generation_config`. */
	vllm: {
		link: "https://github.com/vllm-project/vllm/blob/009daaeebfb0ce2813f970f2173ea9c8eee09092/vllm/v1/engine/input_processor.py",
		part: (loaded) => together([generationOrConfigPart(loaded), tokenizerEosPart(loaded)])
	},
	/** `_get_hf_eos_token_id` joins both configs; the scheduler adds the tokenizer's eos and Llama 3.1's `<|eom_id|>`. */
	sglang: {
		link: "https://github.com/sgl-project/sglang/blob/001adf564fd332c285397a46a034ee2f93ba7515/python/sglang/srt/configs/model_config.py",
		part: (loaded) => together([
			configPart(loaded),
			generationPart(loaded),
			tokenizerEosPart(loaded),
			eomPart(loaded)
		])
	},
	/** A list in generation_config.json replaces the tokenizer's eos. */
	tgi: {
		link: "https://github.com/huggingface/text-generation-inference/blob/v3.3.5/server/text_generation_server/models/flash_causal_lm.py",
		part: tgiPart
	},
	"llama.cpp": {
		link: "https://github.com/ggml-org/llama.cpp/blob/00ad355e009e83abf98f96a6ded7193b95763681/src/llama-vocab.cpp",
		part: llamaCppPart
	},
	/** `setParameters`: stop strings of the Modelfile replace those of the template that was detected. */
	ollama: {
		link: "https://github.com/ollama/ollama/blob/5827999e9e3a3361163a6c9d7153301daaf7227e/server/create.go",
		part: ollamaPart
	},
	/** `load_config`: eos_token_id of generation_config.json, then config.json; `TokenizerWrapper`: else the tokenizer's. */
	"mlx-lm": {
		link: "https://github.com/ml-explore/mlx-lm/blob/003da2e9192786bcb2eb49701093609484c68860/mlx_lm/utils.py",
		part: mlxPart
	}
};
function fieldPart(field) {
	return field === void 0 ? NOTHING$1 : {
		...NOTHING$1,
		ids: field.ids,
		from: [field.at]
	};
}
/** generation_config.json alone; a field that is null or absent stops nothing. */
function generationPart(loaded) {
	if (loaded.generationConfig !== void 0) return fieldPart(loaded.generationConfig.eos);
	if (loaded.generationConfigAbsent) return NOTHING$1;
	return undecided("generation_config.json may name stop ids, and it is not at hand.");
}
/**
* config.json as a config object has it: the top level where it names an eos, else the language model's part and the defaults of the
* classes. transformers 5 leaves those defaults out when it makes a generation config of config.json, 4.x does not; they are counted.
*/
function configPart(loaded) {
	const config = loaded.config;
	if (config === void 0) return undecided("config.json is not at hand.");
	const eos = config.tokenIds.filter((f) => f.name === "eos_token_id" && !isNulled(f, config));
	const top = eos.find((f) => !f.isDefault && f.at.pointer === "/eos_token_id");
	if (top !== void 0) return fieldPart(top);
	if (eos.length > 0) return together(eos.map(fieldPart));
	if ("eos_token_id" in config.json || "eos_token_id" in config.text || config.modelType !== void 0 && modelTypeFacts(config.modelType) !== void 0) return NOTHING$1;
	return undecided("config.json names no eos_token_id, and the default of its model class is not known.");
}
/** A default does not stand in for a null: the class gets the null. */
function isNulled(field, config) {
	if (!field.isDefault) return false;
	return (!field.at.pointer || field.at.pointer === "/eos_token_id" ? config.json : config.text)["eos_token_id"] === null;
}
function generationOrConfigPart(loaded) {
	return loaded.generationConfig === void 0 && loaded.generationConfigAbsent ? configPart(loaded) : generationPart(loaded);
}
/**
* Model types outside transformers whose code leaves `generate` alone, so that it goes by the files as usual. Others may bring their
* own `generate` or `chat` that knows more stops than the files: QWenLMHeadModel adds stop words, MiniCPM-V its terminators.
*/
const PLAIN_REMOTE_TYPES = /* @__PURE__ */ new Set([
	"internlm2",
	"internlm3",
	"kimi_k2",
	"minicpm",
	"minicpm3",
	"mimo"
]);
function transformersPart(loaded) {
	const config = loaded.config;
	const found = generationOrConfigPart(loaded);
	if (config === void 0) return found;
	const type = config.modelType;
	if (hasRemoteModel(config.json) && (type === void 0 || modelTypeFacts(type) === void 0) && !PLAIN_REMOTE_TYPES.has(type ?? "")) return {
		...found,
		missing: "The model brings its own code, which may stop at more than its files name."
	};
	return rebuildsFromConfig(loaded) ? together([found, configPart(loaded)]) : found;
}
function hasRemoteModel(json) {
	const map = json["auto_map"];
	return typeof map === "object" && map !== null && Object.keys(map).some((key) => key.startsWith("AutoModel"));
}
/** Generation parameters that config.json of 4.x may carry, with the defaults of the config class. */
const LEGACY_PARAMETERS = {
	max_length: 20,
	min_length: 0,
	do_sample: false,
	early_stopping: false,
	num_beams: 1,
	temperature: 1,
	top_k: 50,
	top_p: 1,
	typical_p: 1,
	repetition_penalty: 1,
	length_penalty: 1,
	no_repeat_ngram_size: 0,
	num_return_sequences: 1,
	remove_invalid_values: false
};
/**
* 4.x makes the generation config anew from config.json when the file says `_from_model_config` and config.json carries generation
* parameters of its own.
* https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/generation/utils.py#L1719-L1740
*/
function rebuildsFromConfig(loaded) {
	const { config, generationConfig } = loaded;
	if (config === void 0 || generationConfig?.json["_from_model_config"] !== true) return false;
	return Object.entries(LEGACY_PARAMETERS).some(([key, value]) => (config.json[key] ?? value) !== value);
}
function tokenizerEosPart(loaded) {
	return together(loaded.tokenizers.map(eosOf));
}
const EOM = "<|eom_id|>";
function eomPart(loaded) {
	return together(loaded.tokenizers.map((tokenizer) => {
		const id = tokenizer?.vocabulary.idOf.get(EOM);
		if (id !== void 0) return {
			...NOTHING$1,
			ids: [id]
		};
		return tokenizer === void 0 || tokenizer.vocabulary.addedComplete ? NOTHING$1 : {
			...NOTHING$1,
			texts: [EOM]
		};
	}));
}
/** A list replaces the tokenizer's eos; one id is read by some of TGI's backends and not by its Python server. */
function tgiPart(loaded) {
	const eos = tokenizerEosPart(loaded);
	const generation = generationPart(loaded);
	if (generation.missing !== void 0) return {
		...eos,
		missing: generation.missing
	};
	if (loaded.generationConfig?.eos?.isList) return generation;
	if (generation.ids.every((id) => eos.ids.includes(id))) return eos;
	return {
		...eos,
		missing: "TGI takes a single id of generation_config.json in some of its backends only."
	};
}
/** Python's truth: 0 and an empty list count as not given. config.json counts at its top level and as it is written. */
function mlxPart(loaded) {
	const generation = generationPart(loaded);
	const given = loaded.generationConfig?.eos;
	if (generation.missing !== void 0 || given !== void 0 && (given.isList || given.ids[0] !== 0)) return generation;
	const config = loaded.config;
	if (config === void 0) return undecided("config.json is not at hand.");
	const top = config.tokenIds.find((f) => f.name === "eos_token_id" && !f.isDefault && f.at.pointer === "/eos_token_id");
	return top === void 0 ? tokenizerEosPart(loaded) : fieldPart(top);
}
function llamaCppPart(loaded) {
	const ggufs = loaded.ggufs.filter((g) => g.eosId !== void 0 || g.tokens !== void 0);
	if (ggufs.length > 0) return together(ggufs.map(ggufPart));
	return together(loaded.tokenizers.map((tokenizer) => convertedPart(loaded.config, tokenizer)));
}
/** What stops a GGUF file: the ids of its header, and every token whose text is on llama.cpp's own list. */
function ggufPart(gguf) {
	const tokens = gguf.tokens;
	const texts = endTexts(tokens === void 0 ? () => void 0 : (token) => tokens.includes(token));
	const header = [
		gguf.eosId,
		gguf.eotId,
		gguf.eomId
	].filter((id) => id !== void 0);
	const listed = texts.flatMap((text) => tokens?.indexOf(text) ?? -1).filter((id) => id >= 0);
	return {
		ids: [...header, ...listed],
		texts,
		from: [{ file: gguf.file }],
		missing: gguf.eosId === void 0 ? `${gguf.file} names no end token, and llama.cpp then takes one by default.` : void 0
	};
}
/** What stops the GGUF file that convert_hf_to_gguf.py would write of this folder. */
function convertedPart(config, tokenizer) {
	if (config === void 0) return undecided("config.json, by which the converter chooses its way, is not at hand.");
	if (tokenizer === void 0) return undecided("The tokenizer is not at hand.");
	const converted = endTokensOfConversion(config, tokenizer);
	if (converted.missing !== void 0) return undecided(converted.missing);
	const { vocabulary } = tokenizer;
	const texts = endTexts((token) => vocabulary.idOf.has(token) ? true : isWhole(tokenizer) ? false : void 0);
	const listed = texts.flatMap((text) => vocabulary.idOf.get(text) ?? []);
	return {
		ids: [...converted.ids, ...listed],
		texts: [...converted.texts, ...texts],
		from: converted.from,
		missing: void 0
	};
}
function isWhole(tokenizer) {
	return tokenizer.vocabulary.complete || tokenizer.vocabulary.addedComplete;
}
/** `./`, `../`, `/…`, `~/`, `C:\…` or a weights file: anything else names a model of Ollama's registry. */
const LOCAL_MODEL = /^(\.{1,2}([/\\]|$)|[/\\~]|[A-Za-z]:[/\\])|\.(gguf|safetensors|bin)$/;
function ollamaPart(loaded) {
	const own = together(loaded.tokenizers.map((tokenizer) => ollamaIds(loaded, tokenizer)));
	const [modelfile, ...others] = loaded.modelfiles;
	if (modelfile === void 0 || modelfile.stops.length === 0) return {
		...own,
		missing: "No Modelfile sets `PARAMETER stop`, so Ollama takes the stop strings of the template it thinks it recognises."
	};
	if (others.length > 0) return {
		...own,
		missing: "Several Modelfiles lie here, each with stop strings of its own."
	};
	const stopStrings = {
		...NOTHING$1,
		texts: modelfile.stops.map((s) => s.value),
		from: modelfile.stops.map((s) => s.at)
	};
	const source = modelfile.from?.value;
	if (source === void 0 || !LOCAL_MODEL.test(source)) return {
		...stopStrings,
		missing: "The Modelfile builds on a model that is not in this folder."
	};
	const gguf = loaded.ggufs.find((g) => lastName(g.file) === lastName(source));
	if (source.endsWith(".gguf")) {
		if (gguf === void 0) return {
			...stopStrings,
			missing: `${source.slice(0, 80)} is not at hand.`
		};
		return together([stopStrings, ggufPart(gguf)]);
	}
	return together([
		stopStrings,
		own,
		{
			...NOTHING$1,
			texts: END_TEXTS
		}
	]);
}
function lastName(path) {
	return path.split(/[/\\]/).at(-1) ?? path;
}
/**
* The eos that Ollama's converter takes: the tokenizer's by name, and a list in generation_config.json beside it.
* https://github.com/ollama/ollama/blob/040a8e85eeead2b9a9ec21734f436b97a343866a/convert/tokenizer.go
*/
function ollamaIds(loaded, tokenizer) {
	const generation = generationPart(loaded);
	const list = loaded.generationConfig?.eos?.isList ? generation : {
		...NOTHING$1,
		missing: generation.missing
	};
	return together([eosOf(tokenizer), list]);
}
function namedIds(input) {
	const tokenOf = input.tokenizer?.vocabulary.tokenOf;
	const ids = [...input.generationConfig?.tokenIds ?? [], ...input.config?.tokenIds ?? []].filter((f) => f.name === "eos_token_id" && !f.isDefault).flatMap((f) => f.ids.map((id) => ({
		id,
		token: tokenOf?.get(id),
		at: f.at
	})));
	const mentions = (input.tokenizer?.mentions ?? []).flatMap((m) => m.name === "eos_token" && m.id !== void 0 ? [{
		id: m.id,
		token: m.token,
		at: m.at
	}] : []);
	return [...ids, ...mentions];
}
// src/read/vocabulary.ts
/** `added_tokens` of tokenizer.json. */
function addedOfTokenizerJson(json, file) {
	return {
		file,
		tokens: (Array.isArray(json["added_tokens"]) ? json["added_tokens"] : []).flatMap((t, i) => isObject$3(t) ? tokenOf(t, numberOf$1(t["id"]), `/added_tokens/${i}`) : [])
	};
}
/** `added_tokens_decoder` of tokenizer_config.json (transformers 4.34 to 4.x; 5.x no longer writes it). */
function addedOfDecoder(config, file) {
	const decoder = config["added_tokens_decoder"];
	if (!isObject$3(decoder)) return {
		file,
		tokens: []
	};
	return {
		file,
		tokens: Object.entries(decoder).flatMap(([id, t]) => isObject$3(t) ? tokenOf(t, Number(id), `/added_tokens_decoder/${id}`) : [])
	};
}
/** added_tokens.json: token → id, without flags. */
function addedOfMap(map, file) {
	return {
		file,
		tokens: Object.entries(map).flatMap(([content, id]) => typeof id === "number" && Number.isInteger(id) ? [{
			id,
			content,
			special: false,
			lstrip: false,
			rstrip: false,
			normalized: true,
			singleWord: false,
			pointer: `/${escapePointer(content)}`
		}] : [])
	};
}
function tokenOf(t, id, pointer) {
	const content = t["content"];
	if (typeof content !== "string" || id === void 0 || !Number.isInteger(id)) return [];
	return [{
		id,
		content,
		special: t["special"] === true,
		lstrip: t["lstrip"] === true,
		rstrip: t["rstrip"] === true,
		normalized: t["normalized"] === true,
		singleWord: t["single_word"] === true,
		pointer
	}];
}
/** The first source wins (tokenizer.json, then added_tokens_decoder, then added_tokens.json); the others may only agree or add. */
function mergeAdded(sources, conflicts) {
	const byId = /* @__PURE__ */ new Map();
	const byContent = /* @__PURE__ */ new Map();
	for (const { file, tokens } of sources) for (const { pointer, ...token } of tokens) {
		const at = {
			file,
			pointer
		};
		const sameId = byId.get(token.id);
		const sameContent = byContent.get(token.content);
		if (sameId !== void 0 && sameId.token.content !== token.content) conflicts.push({
			token: String(token.id),
			what: "token",
			a: {
				at: sameId.at,
				says: sameId.token.content
			},
			b: {
				at,
				says: token.content
			}
		});
		else if (sameContent !== void 0 && sameContent.token.id !== token.id) conflicts.push({
			token: token.content,
			what: "id",
			a: {
				at: sameContent.at,
				says: String(sameContent.token.id)
			},
			b: {
				at,
				says: String(token.id)
			}
		});
		else if (sameId === void 0) {
			byId.set(token.id, {
				token,
				at
			});
			byContent.set(token.content, {
				token,
				at
			});
		}
	}
	return [...byId.values()].map((t) => t.token).sort((a, b) => a.id - b.id);
}
/** Clashes that are listed; a shifted vocabulary has one for each added token, and more say nothing new. */
const MAX_CLASHES = 20;
/**
* Added tokens that contradict the vocabulary of the model in tokenizer.json: the same string under another id there, or the id
* given to another string. The library then goes by the vocabulary and numbers the added token anew.
* https://github.com/huggingface/tokenizers/blob/v0.22.2/tokenizers/src/tokenizer/added_vocabulary.rs (add_tokens)
*/
function clashesWithVocabulary(json, file, sources) {
	const model = json["model"];
	const vocab = isObject$3(model) ? model["vocab"] : void 0;
	const wanted = new Set(sources.flatMap((s) => s.tokens.map((t) => t.id)));
	const names = new Set(sources.flatMap((s) => s.tokens.map((t) => t.content)));
	const idOf = /* @__PURE__ */ new Map();
	const tokenOf = /* @__PURE__ */ new Map();
	const note = (token, id) => {
		if (names.has(token)) idOf.set(token, id);
		if (wanted.has(id)) tokenOf.set(id, token);
	};
	if (Array.isArray(vocab)) for (const [id, entry] of vocab.entries()) note(String(Array.isArray(entry) ? entry[0] : entry), id);
	else if (isObject$3(vocab)) for (const token in vocab) {
		const id = vocab[token];
		if (typeof id === "number") note(token, id);
	}
	const found = [];
	for (const source of sources) for (const { id, content, pointer } of source.tokens) {
		if (found.length >= MAX_CLASHES) return found;
		const b = {
			file: source.file,
			pointer
		};
		const vocabularyId = idOf.get(content);
		const other = tokenOf.get(id);
		if (vocabularyId !== void 0 && vocabularyId !== id) found.push({
			token: content,
			what: "id",
			a: {
				at: {
					file,
					pointer: "/model/vocab"
				},
				says: String(vocabularyId)
			},
			b: {
				at: b,
				says: String(id)
			}
		});
		else if (vocabularyId === void 0 && other !== void 0) found.push({
			token: String(id),
			what: "token",
			a: {
				at: {
					file,
					pointer: "/model/vocab"
				},
				says: other
			},
			b: {
				at: b,
				says: content
			}
		});
	}
	return found;
}
/** Every token that the files at hand name, with what is known of their completeness. */
function buildVocabulary(from) {
	const idOf = /* @__PURE__ */ new Map();
	const tokenOf = /* @__PURE__ */ new Map();
	const put = (token, id) => {
		idOf.set(token, id);
		tokenOf.set(id, token);
	};
	const model = from.json?.["model"];
	const vocab = isObject$3(model) ? model["vocab"] : from.vocab;
	if (Array.isArray(vocab)) for (const [id, entry] of vocab.entries()) put(String(Array.isArray(entry) ? entry[0] : entry), id);
	else if (isObject$3(vocab)) for (const token in vocab) {
		const id = vocab[token];
		if (typeof id === "number") put(token, id);
	}
	for (const [token, id] of from.pieces ?? []) put(token, id);
	const complete = tokenOf.size > 0;
	for (const [token, id] of from.known ?? []) put(token, id);
	for (const token of from.added) put(token.content, token.id);
	let size = from.ranks ?? 0;
	for (const id of tokenOf.keys()) if (id >= size) size = id + 1;
	return {
		complete,
		addedComplete: from.addedComplete,
		idOf,
		tokenOf,
		added: from.added,
		size
	};
}
// src/read/tokenizer.ts
/** A real tokenizer.json has up to 35 MB (Gemma 3); past this the file is refused unread. */
const TOKENIZER_JSON_LIMIT = 134217728;
/** The largest sentencepiece and tiktoken files have about 5 MB. */
const VOCABULARY_LIMIT = 33554432;
const SPECIAL_NAMES = [
	"bos_token",
	"eos_token",
	"unk_token",
	"sep_token",
	"pad_token",
	"cls_token",
	"mask_token"
];
/** Files that make up a tokenizer, by name. */
const TOKENIZER_FILES = [
	"tokenizer.json",
	"tokenizer_config.json",
	"special_tokens_map.json",
	"added_tokens.json",
	"tokenizer.model",
	"spiece.model",
	"vocab.json",
	"merges.txt"
];
/**
* Reads every tokenizer file of a folder into one view, with the precedence that transformers applies: tokenizer_config.json
* names the special tokens, and special_tokens_map.json overrides them only where tokenizer_config.json has no
* added_tokens_decoder.
* https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py (`_from_pretrained`)
*/
async function readTokenizer(folder, modelType) {
	const config = await folder.json("tokenizer_config.json");
	const specialMap = await folder.json("special_tokens_map.json");
	const addedFile = await folder.json("added_tokens.json");
	const { json, invalid, file: jsonFile } = await readTokenizerJson(folder);
	const model = json === void 0 ? await readModelFile(folder) : void 0;
	const vocabJson = json === void 0 && model === void 0 ? await folder.json("vocab.json", TOKENIZER_JSON_LIMIT) : void 0;
	const ranks = json === void 0 && model === void 0 && vocabJson === void 0 ? await readTiktoken(folder) : void 0;
	const blocked = folder.whyUnreadable(TOKENIZER_FILES);
	const files = [
		config?.file,
		specialMap?.file,
		addedFile?.file,
		jsonFile,
		model?.file,
		vocabJson?.file,
		ranks?.file
	].filter((f) => f !== void 0);
	if (files.length === 0) return {
		tokenizer: void 0,
		json: void 0,
		engine: () => void 0,
		blocked
	};
	const named = stringOf(config?.value["tokenizer_class"]);
	const className = named ?? (modelType === void 0 ? void 0 : tokenizerClassOf(modelType));
	const conflicts = [];
	const sources = [];
	if (json !== void 0 && jsonFile !== void 0) sources.push(addedOfTokenizerJson(json, jsonFile));
	if (config !== void 0) sources.push(addedOfDecoder(config.value, config.file));
	if (addedFile !== void 0) sources.push(addedOfMap(addedFile.value, addedFile.file));
	const hasDecoder = isObject$3(config?.value["added_tokens_decoder"]);
	if (json !== void 0 && jsonFile !== void 0) conflicts.push(...clashesWithVocabulary(json, jsonFile, sources));
	const vocabulary = buildVocabulary({
		json,
		pieces: model?.pieces,
		vocab: vocabJson?.value,
		ranks: ranks?.count,
		added: mergeAdded(sources, conflicts),
		addedComplete: json !== void 0 || hasDecoder,
		known: json === void 0 && className !== void 0 ? knownSpecialTokens(className) : void 0
	});
	const fromConfig = namedTokens(config, vocabulary.idOf);
	const fromMap = namedTokens(specialMap, vocabulary.idOf);
	const special = Object.create(null);
	const defaults = className === void 0 ? void 0 : tokenizerClassFacts(className)?.specialTokens;
	if (config !== void 0 && defaults !== void 0) for (const name of SPECIAL_NAMES) {
		const token = defaults[name];
		if (token === void 0 || Object.hasOwn(config.value, name)) continue;
		special[name] = {
			name,
			token,
			id: vocabulary.idOf.get(token),
			at: {
				file: config.file,
				pointer: "/tokenizer_class"
			}
		};
	}
	for (const named of fromConfig) special[named.name] = named;
	for (const named of fromMap) if (!hasDecoder || special[named.name] === void 0) special[named.name] = named;
	for (const a of fromConfig) {
		const b = fromMap.find((m) => m.name === a.name);
		if (b === void 0 || a.token === b.token) continue;
		conflicts.push({
			token: a.name,
			what: "special-token",
			a: {
				at: a.at,
				says: a.token
			},
			b: {
				at: b.at,
				says: b.token
			}
		});
	}
	const engine = openEngine(json, jsonFile, model);
	const pipeline = json === void 0 || jsonFile === void 0 ? void 0 : pipelineOf(json, jsonFile);
	return {
		tokenizer: {
			files,
			configFile: config?.file,
			jsonFile,
			config: config?.value,
			className: named,
			vocabulary,
			pipeline,
			special,
			mentions: [...fromConfig, ...fromMap],
			conflicts,
			paddingSide: placed(config, "padding_side", stringOf),
			addsBos: addsBos(className, config?.value, pipeline, special["bos_token"]?.token),
			invalid: invalid ?? engine.invalid,
			modelMaxLength: numberOf$1(config?.value["model_max_length"])
		},
		json,
		engine: engine.engine,
		blocked
	};
}
async function readTokenizerJson(folder) {
	const entry = folder.file("tokenizer.json");
	if (entry === void 0) return {
		invalid: void 0,
		file: void 0
	};
	const before = folder.problems.length;
	const parsed = await folder.parse(entry, TOKENIZER_JSON_LIMIT);
	const problem = folder.problems.splice(before)[0];
	if (parsed.kind !== "value") return {
		invalid: problem,
		file: problem === void 0 ? void 0 : entry.path
	};
	const invalid = shapeProblem(parsed.value, entry.path);
	return invalid === void 0 && isObject$3(parsed.value) ? {
		json: parsed.value,
		invalid: void 0,
		file: entry.path
	} : {
		invalid,
		file: entry.path
	};
}
/** Loads tokenizer.json at once, for what does not load is a fact; a sentencepiece model only when somebody encodes with it. */
function openEngine(json, file, model) {
	if (json !== void 0 && file !== void 0) try {
		const engine = loadTokenizer(json);
		engine.prepare();
		return {
			engine: () => engine,
			invalid: void 0
		};
	} catch (error) {
		return {
			engine: () => void 0,
			invalid: error instanceof TokenizerError && error.kind === "invalid" ? {
				at: {
					file,
					pointer: ""
				},
				reason: `is invalid: ${error.message}`
			} : void 0
		};
	}
	let engine;
	let tried = false;
	const open = () => {
		if (tried || model === void 0) return engine;
		tried = true;
		try {
			engine = loadTokenizer(tokenizerJsonFromSentencePiece(model.parsed, {}));
		} catch {}
		return engine;
	};
	return {
		engine: open,
		invalid: void 0
	};
}
async function readModelFile(folder) {
	const entry = folder.file("tokenizer.model") ?? folder.file("spiece.model");
	const bytes = entry === void 0 ? void 0 : await folder.bytes(entry, VOCABULARY_LIMIT);
	if (entry === void 0 || bytes === void 0) return void 0;
	try {
		const parsed = parseSentencePiece(bytes);
		const pieces = /* @__PURE__ */ new Map();
		for (const [id, piece] of parsed.pieces.entries()) pieces.set(piece.piece, id);
		return {
			file: entry.path,
			pieces,
			parsed
		};
	} catch {
		return;
	}
}
async function readTiktoken(folder) {
	const entry = folder.files.find((f) => /(\.tiktoken|(^|\/)tiktoken\.model)$/.test(f.path)) ?? folder.file("tokenizer.model");
	const bytes = entry === void 0 ? void 0 : await folder.bytes(entry, VOCABULARY_LIMIT);
	if (entry === void 0 || bytes === void 0) return void 0;
	try {
		return {
			file: entry.path,
			count: parseTiktoken(bytes).ranks.size
		};
	} catch {
		return;
	}
}
function shapeProblem(value, file) {
	const problem = (pointer, reason) => ({
		at: {
			file,
			pointer
		},
		reason
	});
	if (!isObject$3(value)) return problem("", "is not an object");
	const model = value["model"];
	if (!isObject$3(model)) return problem("", "has no `model` object");
	const vocab = model["vocab"];
	if (!isObject$3(vocab) && !Array.isArray(vocab)) return problem("/model", "has no `model.vocab`");
	const added = value["added_tokens"] ?? [];
	if (!Array.isArray(added)) return problem("/added_tokens", "has `added_tokens` that are not a list");
	for (const [i, token] of added.entries()) if (!isObject$3(token) || typeof token["content"] !== "string" || !Number.isInteger(token["id"])) return problem(`/added_tokens/${i}`, `has an added token (number ${i}) without a string \`content\` and a whole number \`id\``);
	if (!isObject$3(vocab)) return void 0;
	for (const key in vocab) {
		const id = vocab[key];
		if (typeof id !== "number" || !Number.isInteger(id) || id < 0) return problem("/model/vocab", `gives ${JSON.stringify(key).slice(0, 80)} an id that is not a whole number`);
	}
	if (model["type"] === "BPE" && !Array.isArray(model["merges"])) return problem("/model", "is a BPE model without a list of `merges`");
}
function namedTokens(from, idOf) {
	if (from === void 0) return [];
	return SPECIAL_NAMES.flatMap((name) => {
		const value = from.value[name];
		const token = typeof value === "string" ? value : isObject$3(value) ? stringOf(value["content"]) : void 0;
		if (token === void 0 || token === "") return [];
		const pointer = typeof value === "string" ? `/${name}` : `/${name}/content`;
		return [{
			name,
			token,
			id: idOf.get(token),
			at: {
				file: from.file,
				pointer
			}
		}];
	});
}
/** additional_special_tokens (4.x) or extra_special_tokens (5.x: a list, or names with tokens), as strings. */
function additionalSpecialTokens(config) {
	return ["additional_special_tokens", "extra_special_tokens"].flatMap((key) => {
		const value = config?.[key];
		return (Array.isArray(value) ? value : isObject$3(value) ? Object.values(value) : []).flatMap((e) => typeof e === "string" ? e : isObject$3(e) ? stringOf(e["content"]) ?? [] : []);
	});
}
function pipelineOf(json, file) {
	const { vocab: _vocab, merges, type, ...modelOptions } = isObject$3(json["model"]) ? json["model"] : {};
	const postProcessor = json["post_processor"] ?? null;
	const around = surroundings(postProcessor);
	return {
		file,
		model: stringOf(type) ?? "BPE",
		normalizer: json["normalizer"] ?? null,
		preTokenizer: json["pre_tokenizer"] ?? null,
		postProcessor,
		decoder: json["decoder"] ?? null,
		truncation: json["truncation"] ?? null,
		padding: json["padding"] ?? null,
		modelOptions,
		mergesForm: !Array.isArray(merges) || merges.length === 0 ? "none" : typeof merges[0] === "string" ? "strings" : "pairs",
		prefixTokens: around.prefix,
		suffixTokens: around.suffix
	};
}
function surroundings(processor) {
	if (!isObject$3(processor)) return {
		prefix: [],
		suffix: []
	};
	const type = processor["type"];
	if (type === "Sequence" && Array.isArray(processor["processors"])) {
		const parts = processor["processors"].map(surroundings);
		return {
			prefix: parts.flatMap((p) => p.prefix),
			suffix: parts.flatMap((p) => p.suffix)
		};
	}
	if (type === "TemplateProcessing" && Array.isArray(processor["single"])) {
		const sequence = processor["single"].findIndex((item) => isObject$3(item) && isObject$3(item["Sequence"]));
		const names = (items) => items.flatMap((item) => isObject$3(item) && isObject$3(item["SpecialToken"]) ? stringOf(item["SpecialToken"]["id"]) ?? [] : []);
		return {
			prefix: names(processor["single"].slice(0, sequence)),
			suffix: names(processor["single"].slice(sequence + 1))
		};
	}
	if (type === "RobertaProcessing" || type === "BertProcessing") {
		const name = (key) => {
			const pair = processor[key];
			return Array.isArray(pair) && typeof pair[0] === "string" ? [pair[0]] : [];
		};
		return {
			prefix: name("cls"),
			suffix: name("sep")
		};
	}
	return {
		prefix: [],
		suffix: []
	};
}
/**
* Whether BOS goes before the text. The Llama, Gemma and Cohere classes of transformers 4.x write the post-processor anew from
* add_bos_token; every other fast class takes it as tokenizer.json has it.
* https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/models/llama/tokenization_llama_fast.py
*/
function addsBos(className, config, pipeline, bos) {
	if (bos === void 0) return config === void 0 && pipeline === void 0 ? void 0 : false;
	const rewrites = /^(Code)?Llama|^Gemma|^Cohere/.test(className ?? "");
	const flag = config?.["add_bos_token"];
	if (rewrites && typeof flag === "boolean") return flag;
	if (pipeline !== void 0) return pipeline.prefixTokens.includes(bos);
	return rewrites ? true : void 0;
}
// src/read/compare.ts
/**
* Texts on which two tokenizers are compared when their pipelines or merges differ: scripts, digits, white space, code,
* contractions, accents in both normal forms, emoji, zero-width characters.
*/
const PROBE_TEXTS = [
	"Hello world",
	" leading and trailing ",
	"tabs	and\nnew\r\nlines\n\n\n",
	"12345 1,234.56 2024-07-26",
	"I'm we're THEY'LL don't",
	"def f(x):\n    return {\"a\": [1, 2]}  # comment",
	"naïve café — “quotes” … £5",
	"café vs café",
	"你好,世界。训练数据",
	"こんにちは 世界 カタカナ",
	"안녕하세요",
	"Привет, мир",
	"مرحبا بالعالم",
	"नमस्ते दुनिया",
	"สวัสดีชาวโลก",
	"👩‍👩‍👧 🇩🇪 👍🏽",
	"zero​width﻿ and\xA0nbsp",
	"https://example.org/a_b?c=d&e=%20",
	"aGVsbG8gd29ybGQ=0O1lI",
	"        eight spaces",
	"<s> </s> <|im_end|> [INST]"
];
/** The semantic difference of two tokenizers. Undefined when neither a whole vocabulary nor all added tokens are known on both sides. */
function tokenizerDiff(head, base) {
	const h = head.tokenizer;
	const b = base.tokenizer;
	if (h === void 0 || b === void 0) return void 0;
	const complete = h.vocabulary.complete && b.vocabulary.complete;
	if (!complete && !(h.vocabulary.addedComplete && b.vocabulary.addedComplete)) return void 0;
	const headIds = complete ? h.vocabulary.idOf : new Map(h.vocabulary.added.map((t) => [t.content, t.id]));
	const baseIds = complete ? b.vocabulary.idOf : new Map(b.vocabulary.added.map((t) => [t.content, t.id]));
	const added = [];
	const removed = [];
	const renumbered = [];
	for (const [token, id] of headIds) {
		const baseId = baseIds.get(token);
		if (baseId === id) continue;
		if (baseId !== void 0) renumbered.push({
			token,
			id,
			baseId
		});
		else {
			const baseToken = b.vocabulary.tokenOf.get(id);
			added.push(baseToken === void 0 ? {
				token,
				id
			} : {
				token,
				id,
				baseToken
			});
		}
	}
	for (const [token, id] of baseIds) if (!headIds.has(token)) removed.push({
		token,
		id
	});
	const pipeline = h.pipeline === void 0 || b.pipeline === void 0 ? [] : pipelineChanges(h.pipeline, b.pipeline);
	const merges = head.json === void 0 || base.json === void 0 ? void 0 : mergeChanges(head.json, base.json);
	const byId = (x, y) => x.id - y.id;
	const names = new Set(b.files.map(fileName));
	return {
		added: added.sort(byId),
		removed: removed.sort(byId),
		renumbered: renumbered.sort(byId),
		flags: flagChanges(head, base),
		merges,
		pipeline,
		probes: pipeline.length > 0 || merges?.changed === true ? probeChanges(head.engine(), base.engine()) : [],
		complete,
		copyable: h.files.flatMap((file) => {
			const name = fileName(file);
			const from = b.files.find((f) => fileName(f) === name);
			return names.has(name) && from !== void 0 && TOKENIZER_FILES.includes(name) ? [[file, from]] : [];
		})
	};
}
function fileName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function flagChanges(head, base) {
	const known = (r) => r.json !== void 0 || isObject$3(r.tokenizer?.config?.["added_tokens_decoder"]);
	if (!known(head) || !known(base)) return [];
	const baseTokens = new Map(base.tokenizer?.vocabulary.added.map((t) => [t.content, t]));
	return (head.tokenizer?.vocabulary.added ?? []).flatMap((token) => {
		const other = baseTokens.get(token.content);
		if (other === void 0) return [];
		return [
			"special",
			"lstrip",
			"rstrip",
			"normalized",
			"singleWord"
		].flatMap((flag) => token[flag] === other[flag] ? [] : [{
			token: token.content,
			id: token.id,
			flag,
			head: token[flag],
			base: other[flag]
		}]);
	});
}
function mergeChanges(head, base) {
	const [h = [], b = []] = [head, base].map((json) => {
		const model = json["model"];
		if (!isObject$3(model)) return [];
		return Array.isArray(model["merges"]) ? model["merges"] : Array.isArray(model["vocab"]) ? model["vocab"] : [];
	});
	const length = Math.max(h.length, b.length);
	for (let i = 0; i < length; i += 1) {
		const x = mergeText(h[i]);
		const y = mergeText(b[i]);
		if (x !== y) return {
			changed: true,
			head: h.length,
			base: b.length,
			example: `number ${i}: ${x ?? "none"} instead of ${y ?? "none"}`
		};
	}
	return {
		changed: false,
		head: h.length,
		base: b.length,
		example: void 0
	};
}
function mergeText(merge) {
	if (merge === void 0 || typeof merge === "string") return merge;
	return Array.isArray(merge) ? `${merge[0]} ${merge[1]}` : JSON.stringify(merge);
}
/** Values that the tokenizers library takes when a key is absent, so that writing them down is no change. */
const MODEL_DEFAULTS = {
	dropout: null,
	unk_token: null,
	continuing_subword_prefix: null,
	end_of_word_suffix: null,
	fuse_unk: false,
	byte_fallback: false,
	ignore_merges: false
};
function pipelineChanges(head, base) {
	return [
		[
			"normalizer",
			head.normalizer,
			base.normalizer
		],
		[
			"pre_tokenizer",
			head.preTokenizer,
			base.preTokenizer
		],
		[
			"post_processor",
			head.postProcessor,
			base.postProcessor
		],
		[
			"decoder",
			head.decoder,
			base.decoder
		],
		[
			"model",
			modelMeaning(head),
			modelMeaning(base)
		]
	].flatMap(([part, h, b]) => sameMeaning(h, b) ? [] : [{
		part,
		head: h,
		base: b
	}]);
}
function modelMeaning(pipeline) {
	const options = {
		...MODEL_DEFAULTS,
		type: pipeline.model
	};
	for (const [key, value] of Object.entries(pipeline.modelOptions)) options[key] = value === "" ? null : value;
	return options;
}
/** Equal up to key order; a key that is absent equals one that is null. */
function sameMeaning(a, b) {
	const x = a ?? null;
	const y = b ?? null;
	if (Array.isArray(x) && Array.isArray(y)) return x.length === y.length && x.every((v, i) => sameMeaning(v, y[i]));
	if (isObject$3(x) && isObject$3(y)) return [.../* @__PURE__ */ new Set([...Object.keys(x), ...Object.keys(y)])].every((k) => sameMeaning(x[k], y[k]));
	return x === y;
}
function probeChanges(head, base) {
	if (head === void 0 || base === void 0) return [];
	return PROBE_TEXTS.flatMap((text) => {
		const h = head.encode(text).ids;
		const b = base.encode(text).ids;
		return h.length === b.length && h.every((id, i) => id === b[i]) ? [] : [{
			text,
			head: [...h],
			base: [...b]
		}];
	});
}
/** Keys that say how and where a file was written, not what the model is. */
const VOLATILE = /* @__PURE__ */ new Set([
	"_name_or_path",
	"transformers_version",
	"torch_dtype",
	"dtype",
	"use_cache",
	"architectures",
	"auto_map",
	"id2label",
	"label2id",
	"quantization_config",
	"vocab_size",
	"bos_token_id",
	"eos_token_id",
	"pad_token_id",
	"tie_word_embeddings"
]);
/**
* Keys that both config.json files set, to different values; keys that only one of them writes are library defaults that a
* newer version wrote down. Rope settings are compared across the 4.x (rope_theta, rope_scaling) and 5.x (rope_parameters) forms.
*/
function configDiff(head, base) {
	const found = [];
	const x = rope(head.text);
	const y = rope(base.text);
	for (const key of ["rope_theta", "rope_scaling"]) {
		if (sameMeaning(x[key], y[key])) continue;
		if (key === "rope_theta" && (x[key] === void 0 || y[key] === void 0)) continue;
		const written = head.text[key] !== void 0 ? key : head.text["rope_parameters"] !== void 0 ? "rope_parameters" : void 0;
		const pointer = written === void 0 ? head.textPointer : `${head.textPointer}/${written}`;
		found.push({
			at: {
				file: head.file,
				pointer
			},
			key,
			head: x[key],
			base: y[key]
		});
	}
	for (const key of Object.keys(base.text).sort()) {
		if (VOLATILE.has(key) || /^rope_/.test(key)) continue;
		const h = head.text[key];
		const b = base.text[key];
		if (h === void 0 || b === void 0 || isObject$3(h) || isObject$3(b) || sameMeaning(h, b)) continue;
		found.push({
			at: {
				file: head.file,
				pointer: `${head.textPointer}/${escapePointer(key)}`
			},
			key,
			head: h,
			base: b
		});
	}
	return found;
}
function rope(text) {
	const modern = text["rope_parameters"];
	if (isObject$3(modern)) {
		const { rope_theta, ...rest } = modern;
		const type = rest["rope_type"];
		return {
			rope_theta,
			rope_scaling: type === void 0 || type === "default" ? void 0 : scaling(rest)
		};
	}
	const old = text["rope_scaling"];
	return {
		rope_theta: text["rope_theta"],
		rope_scaling: isObject$3(old) ? scaling(old) : void 0
	};
}
/** `type` is the old name of `rope_type`. */
function scaling(value) {
	const { type, rope_type, ...rest } = value;
	const kind = rope_type ?? type;
	return kind === "default" ? void 0 : {
		...rest,
		rope_type: kind ?? null
	};
}
/** Probes on which two templates write different text; what surrounds the first difference of each. */
function templateDiff(head, base) {
	return { probes: Object.values(head.probes).flatMap((h) => {
		const b = base.probes[h.name];
		if (b === void 0 || h.text === b.text) return [];
		const ht = h.text ?? `(${h.error?.message ?? "not rendered"})`;
		const bt = b.text ?? `(${b.error?.message ?? "not rendered"})`;
		let at = 0;
		while (at < ht.length && at < bt.length && ht[at] === bt[at]) at += 1;
		return [{
			name: h.name,
			head: around(ht, at, h),
			base: around(bt, at, b)
		}];
	}) };
}
/** The text around a place, with what the probe's messages say left out. */
function around(text, at, probe) {
	const words = probe.contents.flatMap((c) => c === void 0 ? [] : text.slice(c.start, c.end));
	const shown = (part) => words.reduce((rest, word) => rest.replaceAll(word, "…"), part);
	return shown(text.slice(0, at)).slice(-30) + shown(text.slice(at)).slice(0, 60);
}
// src/read/floats.ts
/** Dtypes whose elements are floats that can be decoded here, with their bytes. */
const FLOAT_BYTES = /* @__PURE__ */ new Map([
	["F64", 8],
	["F32", 4],
	["F16", 2],
	["BF16", 2],
	["F8_E4M3", 1],
	["F8_E5M2", 1],
	["F8_E8M0", 1]
]);
/** Bytes of one element of a float dtype; undefined for whole numbers and for what is packed below a byte. */
function floatBytes(dtype) {
	return FLOAT_BYTES.get(dtype);
}
/** The elements as single floats; `bytes` holds whole elements of a dtype that `floatBytes` knows. */
function toFloats(bytes, dtype) {
	const width = FLOAT_BYTES.get(dtype) ?? 1;
	const count = Math.floor(bytes.length / width);
	const aligned = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
	const { buffer, byteOffset } = aligned;
	switch (dtype) {
		case "F64": return Float32Array.from(new Float64Array(buffer, byteOffset, count));
		case "F32": return new Float32Array(buffer, byteOffset, count);
		case "BF16": {
			const words = new Uint32Array(count);
			const halves = new Uint16Array(buffer, byteOffset, count);
			for (let i = 0; i < count; i++) words[i] = (halves[i] ?? 0) << 16;
			return new Float32Array(words.buffer);
		}
		case "F16": return looked(new Uint16Array(buffer, byteOffset, count), table("F16", 65536, (bits) => small(bits, 5, 10)));
		case "F8_E5M2": return looked(aligned, table(dtype, 256, (bits) => small(bits, 5, 2)));
		case "F8_E4M3": return looked(aligned, table(dtype, 256, (bits) => (bits & 127) === 127 ? NaN : small(bits, 4, 3, true)));
		default: return looked(aligned, table("F8_E8M0", 256, (bits) => bits === 255 ? NaN : 2 ** (bits - 127)));
	}
}
const tables = /* @__PURE__ */ new Map();
function table(name, size, value) {
	const known = tables.get(name);
	if (known !== void 0) return known;
	const made = Float32Array.from({ length: size }, (_, bits) => value(bits));
	tables.set(name, made);
	return made;
}
function looked(codes, values) {
	const floats = new Float32Array(codes.length);
	for (let i = 0; i < codes.length; i++) floats[i] = values[codes[i] ?? 0] ?? 0;
	return floats;
}
/** A float of a sign, `exponent` and `mantissa` bits, as IEEE 754 has them; `finiteOnly`: the highest exponent is one like the others. */
function small(bits, exponent, mantissa, finiteOnly = false) {
	const sign = bits >> exponent + mantissa === 0 ? 1 : -1;
	const power = bits >> mantissa & 2 ** exponent - 1;
	const fraction = (bits & 2 ** mantissa - 1) / 2 ** mantissa;
	const bias = 2 ** (exponent - 1) - 1;
	if (power === 0) return sign * fraction * 2 ** (1 - bias);
	if (power === 2 ** exponent - 1 && !finiteOnly) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : NaN;
	return sign * (1 + fraction) * 2 ** (power - bias);
}
// src/read/row-statistics.ts
/** Two rows are the same when they differ by less: bfloat16 rounds by up to 0.4 %, the noise of mean initialisation is below. */
const SAME = .01;
/** Less of the usual norm than any training leaves. */
const ZERO = 1e-6;
/** Ordinary rows that a statement about distributions needs. */
const MIN_REFERENCE = 24;
/** Standard deviations that a random row may lie off in each test, so that all of them together lose less than one in a thousand. */
const NULL_SIGMA = 4;
/** Robust deviations that lie between what ordinary rows do and what a random row may do, before rows are called random. */
const POWER_SIGMA = 3;
/** Learns what is usual. `deviations` are the standard deviations with which frameworks draw new rows. */
function rowsOf(reference, reserved, deviations) {
	const columns = reference[0]?.length ?? reserved[0]?.length ?? 0;
	const live = reference.filter((row) => norm(row) > 0);
	const sorted = live.map(norm).sort((a, b) => a - b);
	const mean = meanOf(live, columns);
	const rows = {
		columns,
		reference: live,
		norms: {
			low: quantile(sorted, .1),
			high: quantile(sorted, .9),
			min: sorted[0] ?? NaN,
			max: sorted.at(-1) ?? NaN
		},
		mean,
		meanRadius: meanRadius(live, mean),
		fresh: void 0,
		reserved: void 0
	};
	if (live.length < MIN_REFERENCE || columns < 4) return rows;
	return {
		...rows,
		fresh: freshTest(live, mean, deviations),
		reserved: reservedTest(live, reserved, mean)
	};
}
/** What is wrong with one row by itself; undefined when it looks like a trained one or when nothing can be said. */
function kindOf(row, rows) {
	const { columns, reference, norms, mean } = rows;
	const length = norm(row);
	if (length === 0 || length < ZERO * norms.low) return "zero";
	if (reference.length < MIN_REFERENCE || columns < 4) return void 0;
	if (rows.reserved !== void 0 && isReserved(row, rows.reserved, mean)) return "reserved";
	if (distance(row, mean) < rows.meanRadius) return "mean";
	if (rows.fresh !== void 0 && isFresh(row, rows.fresh, mean)) return "fresh";
	if (length > 4 * norms.max || length < norms.min / 8) return "outlier";
}
/**
* The sample's mean lies off that of all rows by 1/√n of a usual row's distance. Ordinary rows are much farther away, if they are
* about as long as each other; where lengths differ widely the short ones are near the mean too, and nothing can be said.
*/
function meanRadius(reference, mean) {
	const distances = reference.map((row) => Math.log(distance(row, mean))).sort((a, b) => a - b);
	const middle = quantile(distances, .5);
	const below = (middle - quantile(distances, .05)) / 1.645;
	const radius = middle + Math.log(Math.min(.35, 2.5 / Math.sqrt(reference.length)));
	return middle - radius > 4 * below && (distances[0] ?? 0) > radius + Math.LN2 / 2 ? Math.exp(radius) : 0;
}
/** Rows of `others` that hold the same numbers as `row`, up to rounding; `others` as `byNorm` sorts them. */
function sameRows(row, others) {
	const length = norm(row.values);
	if (row.values.length < 4 || length === 0) return [];
	const same = [];
	for (let i = firstAtLeast(others, length * .99); i < others.length; i++) {
		const other = others[i];
		if (other === void 0 || other.norm > length * 1.01) break;
		if (other.id !== row.id && isSame(row.values, other.values, length)) same.push(other.id);
	}
	return same.sort((a, b) => a - b);
}
function byNorm(rows) {
	return rows.map((row) => ({
		...row,
		norm: norm(row.values)
	})).sort((a, b) => a.norm - b.norm);
}
/** True when both hold the same numbers up to rounding; `length` is the norm of the first, where it is known. */
function isSame(a, b, length = norm(a)) {
	const bound = (SAME * length) ** 2;
	let sum = 0;
	for (let i = 0; i < a.length; i++) {
		sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
		if (sum > bound) return false;
	}
	return true;
}
/** The row of `others` with the most similar direction. */
function nearest(row, others) {
	const length = norm(row.values);
	let best;
	for (const other of others) {
		const cosine = dot(row.values, other.values) / (length * norm(other.values));
		if (other.id !== row.id && (best === void 0 || cosine > best.cosine)) best = {
			id: other.id,
			cosine
		};
	}
	return best !== void 0 && Number.isFinite(best.cosine) ? best : void 0;
}
function norm(row) {
	return Math.sqrt(dot(row, row));
}
/**
* A row as `normal_(0, σ)` draws it has, whatever the model: every direction alike, the norm σ√d within 1/√(2d), and coordinates
* without outliers. Trained rows share directions: with each other (the span of a sample explains more of them than of a random
* row), with their mean, and by columns. The three are weighed by how well they tell ordinary rows, each judged by the others,
* from random ones; where they do not, nothing is called random.
*/
function freshTest(reference, mean, deviations) {
	const columns = mean.length;
	const size = Math.min(reference.length, Math.floor(columns / 6));
	if (size < MIN_REFERENCE / 2) return void 0;
	const unit = reference.map((row) => scaled(row, 1 / norm(row)));
	const span = Array.from({ length: size }, (_, i) => unit[Math.floor(i * unit.length / size)] ?? /* @__PURE__ */ new Float32Array(0));
	const inverse = inverseGram(span);
	if (inverse === void 0) return void 0;
	const profile = new Float64Array(columns);
	for (const row of unit) for (let i = 0; i < columns; i++) profile[i] = (profile[i] ?? 0) + (row[i] ?? 0) ** 2 * columns / unit.length;
	const share = size / columns;
	const roughness = profile.reduce((sum, w) => sum + w * w, 0) / columns - 1;
	const direction = meanOf(unit, columns);
	const length = norm(direction);
	const blank = {
		deviations,
		span,
		inverse,
		profile,
		direction: direction.map((value) => value / length),
		expected: [
			share,
			1,
			0
		],
		deviation: [
			Math.sqrt(2 * share * (1 - share) / (columns + 2)),
			Math.sqrt(2 * Math.max(1e-9, roughness) / columns),
			1 / Math.sqrt(columns)
		],
		weights: [
			0,
			0,
			0
		]
	};
	const measured = othersMeasures(blank, unit, length);
	const weights = separating(measured.map((values, i) => values.map((value) => offBy(value, blank, i))));
	const test = {
		...blank,
		weights
	};
	return margin(measured[0].map((_, i) => score([
		measured[0][i] ?? 0,
		at(measured[1], i),
		at(measured[2], i)
	], test)), NULL_SIGMA) >= POWER_SIGMA ? test : void 0;
}
/** The measures of ordinary rows of norm one, each by the others. As many of each as there are rows in the span. */
function othersMeasures({ span, inverse, profile, direction }, unit, shared) {
	const columns = direction.length;
	const count = unit.length;
	const energies = span.map((_, i) => 1 - 1 / (inverse[i * span.length + i] ?? 1));
	const profiles = [];
	const cosines = [];
	for (const row of span) {
		let own = 0;
		let sum = 0;
		for (let i = 0; i < columns; i++) {
			const square = (row[i] ?? 0) ** 2;
			sum += square * (profile[i] ?? 0);
			own += square * square * columns / count;
		}
		profiles.push((sum - own) * count / (count - 1));
		const all = dot(row, direction) * shared * count;
		cosines.push((all - 1) / Math.sqrt(Math.max(1e-12, (shared * count) ** 2 - 2 * all + 1)));
	}
	return [
		energies,
		profiles,
		cosines
	];
}
/** Fisher's weights for measures given in deviations of random rows, scaled so that the score of random rows has deviation 1. */
function separating(measures) {
	const raw = measures.map((values) => {
		const sorted = [...values].sort((a, b) => a - b);
		const middle = quantile(sorted, .5);
		const below = (middle - quantile(sorted, .05)) / 1.645;
		return Math.max(0, middle) / (1 + below * below);
	});
	const length = Math.hypot(...raw);
	const [energy = 0, profile = 0, cosine = 0] = raw.map((weight) => length > 0 ? weight / length : 0);
	return [
		energy,
		profile,
		cosine
	];
}
function offBy(value, { expected, deviation }, measure) {
	return (value - at(expected, measure)) / at(deviation, measure);
}
function score(measures, test) {
	return measures.reduce((sum, value, i) => sum + at(test.weights, i) * offBy(value, test, i), 0);
}
/** Robust deviations between the middle of `values` and `limit`, their spread taken below the middle. */
function margin(values, limit) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = quantile(sorted, .5);
	const below = (middle - quantile(sorted, .05)) / 1.645;
	return below > 0 ? (middle - limit) / below : 0;
}
function isFresh(row, test, mean) {
	if (isRandom(row, test)) return true;
	return isRandom(row.map((value, i) => value - (mean[i] ?? 0)), test);
}
function isRandom(row, test) {
	const columns = row.length;
	const squares = dot(row, row);
	const deviation = Math.sqrt(squares / columns);
	const tolerance = NULL_SIGMA / Math.sqrt(2 * columns) + .002;
	if (!test.deviations.some((usual) => Math.abs(deviation / usual - 1) <= tolerance)) return false;
	let fourth = 0;
	let profile = 0;
	for (let i = 0; i < columns; i++) {
		const square = (row[i] ?? 0) ** 2;
		fourth += square * square;
		profile += square * (test.profile[i] ?? 0);
	}
	if (fourth * columns / squares ** 2 > 3 + 5 * Math.sqrt(24 / columns)) return false;
	const along = test.span.map((other) => dot(row, other));
	let energy = 0;
	for (let i = 0; i < along.length; i++) for (let j = 0; j < along.length; j++) energy += at(along, i) * at(along, j) * (test.inverse[i * along.length + j] ?? 0);
	const cosine = dot(row, test.direction) / Math.sqrt(squares);
	return score([
		energy / squares,
		profile / squares,
		cosine
	], test) <= NULL_SIGMA;
}
/**
* Rows of reserved tokens and of the padding, which nothing trains, lie close together: pulled to zero by weight decay, or, where
* the embedding is the output head too, pushed into one direction by every other token's loss. Another row in that cluster is
* untrained as well. Undefined where they do not lie apart from ordinary rows.
*/
function reservedTest(reference, reserved, mean) {
	if (reserved.length < 3) return void 0;
	const columns = mean.length;
	const centre = medianOf(reserved, columns);
	const radii = reserved.map((row) => distance(row, centre)).sort((a, b) => a - b);
	const radius = Math.max(quantile(radii, .66), SAME * norm(centre));
	const distances = reference.map((row) => distance(row, centre)).sort((a, b) => a - b);
	if ((distances[0] ?? 0) > 3 * radius) return {
		centre,
		radius: 1.5 * radius,
		cosine: void 0
	};
	const towards = centre.map((value, i) => value - (mean[i] ?? 0));
	const own = reserved.filter((row) => distance(row, centre) <= radius).map((row) => cosineFrom(row, mean, towards)).sort((a, b) => a - b);
	const usual = reference.map((row) => cosineFrom(row, mean, towards)).sort((a, b) => a - b);
	const middle = quantile(usual, .5);
	const above = Math.max((quantile(usual, .95) - middle) / 1.645, 1 / Math.sqrt(columns));
	const least = Math.max(middle + 6 * above, ((usual.at(-1) ?? 1) + quantile(own, .1)) / 2);
	if (quantile(own, .1) < least || (distances[0] ?? 0) < radius) return void 0;
	return {
		centre,
		radius: 1.2 * radius,
		cosine: {
			towards,
			least
		}
	};
}
function isReserved(row, test, mean) {
	if (distance(row, test.centre) > test.radius) return false;
	return test.cosine === void 0 || cosineFrom(row, mean, test.cosine.towards) >= test.cosine.least;
}
function at(values, index) {
	return values[index] ?? 0;
}
function dot(a, b) {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
}
function distance(a, b) {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
	return Math.sqrt(sum);
}
function cosineFrom(row, mean, towards) {
	let along = 0;
	let squares = 0;
	for (let i = 0; i < row.length; i++) {
		const value = (row[i] ?? 0) - (mean[i] ?? 0);
		along += value * (towards[i] ?? 0);
		squares += value * value;
	}
	return along / Math.sqrt(squares * dot(towards, towards));
}
function scaled(row, factor) {
	return row.map((value) => value * factor);
}
function meanOf(rows, columns) {
	const mean = new Float64Array(columns);
	for (const row of rows) for (let i = 0; i < columns; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
	return mean;
}
function medianOf(rows, columns) {
	return Float64Array.from({ length: columns }, (_, i) => quantile(rows.map((row) => row[i] ?? 0).sort((a, b) => a - b), .5));
}
/** Of sorted values, the nearest rank. */
function quantile(sorted, q) {
	return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}
function firstAtLeast(rows, least) {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((rows[middle]?.norm ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** Inverse of the Gram matrix of rows of norm one, row by row; undefined when some of them depend on others. */
function inverseGram(rows) {
	const n = rows.length;
	const a = new Float64Array(n * n);
	const inverse = new Float64Array(n * n);
	for (let i = 0; i < n; i++) {
		inverse[i * n + i] = 1;
		for (let j = 0; j <= i; j++) {
			const value = dot(rows[i] ?? [], rows[j] ?? []);
			a[i * n + j] = value;
			a[j * n + i] = value;
		}
		a[i * n + i] = (a[i * n + i] ?? 0) + 1e-6;
	}
	for (let k = 0; k < n; k++) {
		const pivot = a[k * n + k] ?? 0;
		if (!(pivot > 1e-9)) return void 0;
		for (let j = 0; j < n; j++) {
			a[k * n + j] = (a[k * n + j] ?? 0) / pivot;
			inverse[k * n + j] = (inverse[k * n + j] ?? 0) / pivot;
		}
		for (let i = 0; i < n; i++) {
			const factor = a[i * n + k] ?? 0;
			if (i === k || factor === 0) continue;
			for (let j = 0; j < n; j++) {
				a[i * n + j] = (a[i * n + j] ?? 0) - factor * (a[k * n + j] ?? 0);
				inverse[i * n + j] = (inverse[i * n + j] ?? 0) - factor * (inverse[k * n + j] ?? 0);
			}
		}
	}
	return inverse;
}
// src/read/embedding-rows.ts
/** A matrix up to this size is read whole. */
const WHOLE_BYTES = 1e6;
/** A matrix up to this size is searched for the row that a new one is a copy of. */
const SEARCHED_BYTES = 64e6;
/** One read of such a search. */
const SEARCH_BYTES = 8388608;
/** Rows of ordinary tokens to compare with: so many stretches of so many rows, spread over the vocabulary. */
const STRETCHES = 8;
const STRETCH_ROWS = 16;
/** Rows of added tokens that are read; used and new ones come first. */
const ADDED_BYTES = 1e6;
const MIN_ADDED = 48;
const MAX_ADDED = 512;
/** Padding behind the tokenizer: nothing trains it. */
const PADDING_ROWS = 8;
/** Rows of reserved tokens that are read of the output head, to compare with. */
const HEAD_RESERVED = 16;
/** Ranges that lie closer together are read in one go. */
const GAP_BYTES = 65536;
/** Used if config.json is silent: https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/modeling_utils.py. */
const DEFAULT_DEVIATION = .02;
/** Of ten reserved rows, how many look drawn at random where reserved rows are left so. */
const FRESH_RESERVED = .8;
/** Ids that a tokenizer keeps free. */
const RESERVED = /reserved|unused|extra_id|placeholder|dummy|control_\d|^<\|?(?:custom_token|fim_pad|PAD_ID)|^\[control|^<unk_?\d|padding_|^\[PAD\d+\]$/i;
/**
* Reads the rows of added, new and template tokens of the embedding (and, of what the model has to write, those of the output head)
* with a sample of ordinary rows, and judges each by itself and beside the others. Kilobytes of a model of gigabytes. Throws
* `SourceError` when the bytes cannot be had.
*/
async function readEmbeddingRows(source, weights, questions) {
	const input = weights.inputEmbedding;
	const noRows = whyNoRows(weights, input);
	if (noRows !== void 0 || input === void 0) return noRows ?? {
		reason: "there is no embedding",
		blocked: false
	};
	const [total = 0, columns = 0] = input.shape;
	const vocabulary = questions.tokenizer?.vocabulary;
	const plan = rowPlan(total, rowBytes(input), questions, vocabulary);
	const read = await readRows(source, input, [
		...plan.judged,
		...plan.reserved,
		...plan.sample
	]);
	const statistics = statisticsOf(read, plan, questions, columns);
	const context = {
		questions,
		vocabulary,
		total,
		plan,
		read,
		sorted: byNorm([...read.values()]),
		statistics,
		file: input.file
	};
	const found = [...judged("input", context)];
	const unchanged = await unchangedRows(questions, read, total, found);
	found.push(...unchanged.map((id) => reading(context, "input", id, "unchanged")));
	const copies = await copiedRows(source, input, context, found);
	for (const [id, of] of copies) found.push(reading(context, "input", id, "copy", [of]));
	const output = weights.outputEmbedding;
	let tied;
	if (output !== void 0 && output.name !== input.name && whyNoRows(weights, output) === void 0) {
		const heads = await headRows(source, output, plan, questions);
		if (sameShape(input, output)) tied = compared$1(read, heads);
		const headContext = {
			...context,
			read: heads,
			sorted: byNorm([...heads.values()]),
			statistics: rowsOf([], [], []),
			file: output.file,
			plan: {
				...plan,
				judged: plan.judged.filter((id) => heads.has(id))
			}
		};
		const written = /* @__PURE__ */ new Set([...questions.written, ...questions.declared]);
		for (const row of judged("output", headContext)) if (written.has(row.id) || row.kind === "not-finite") found.push(row);
	}
	return {
		input: input.name,
		output: output?.name,
		rows: total,
		columns,
		read: read.size,
		usualNorms: Number.isFinite(statistics.norms.low) ? [statistics.norms.low, statistics.norms.high] : void 0,
		found,
		tied
	};
}
function whyNoRows(weights, tensor) {
	if (weights.format !== "safetensors" || weights.tensors === void 0) return {
		reason: `rows of ${weights.format} weights are not read`,
		blocked: false
	};
	if (tensor === void 0) return {
		reason: "no tensor is known as the embedding",
		blocked: false
	};
	const damaged = weights.damaged.find(({ at }) => at.file === tensor.file);
	if (damaged !== void 0) return {
		reason: `${tensor.file} ${damaged.reason}`,
		blocked: false
	};
	if (tensor.shape.length !== 2 || tensor.span === void 0) return {
		reason: "the embedding is quantised",
		blocked: false
	};
	if (floatBytes(tensor.dtype) === void 0) return {
		reason: `the embedding is stored as ${tensor.dtype}`,
		blocked: false
	};
	if ((tensor.shape[0] ?? 0) === 0 || (tensor.shape[1] ?? 0) === 0) return {
		reason: "the embedding is empty",
		blocked: false
	};
	if (rowBytes(tensor) > ADDED_BYTES) return {
		reason: "a row of the embedding is too long",
		blocked: false
	};
}
function rowBytes(tensor) {
	return (tensor.shape[1] ?? 0) * (floatBytes(tensor.dtype) ?? 1);
}
function rowPlan(total, bytesPerRow, questions, vocabulary) {
	const isRow = (id) => Number.isInteger(id) && id >= 0 && id < total;
	const { template, declared, data, added, written } = questions;
	const used = new Set([
		...template,
		...declared,
		...data,
		...added,
		...written
	].filter(isRow));
	const others = (vocabulary?.added ?? []).map(({ id }) => id).filter((id) => isRow(id) && !used.has(id));
	const limit = Math.min(MAX_ADDED, Math.max(MIN_ADDED, Math.floor(ADDED_BYTES / bytesPerRow)));
	const end = vocabulary === void 0 ? total : Math.max(vocabulary.size, ...used, 0);
	const isWhole = total * bytesPerRow <= WHOLE_BYTES;
	const judged = [...used, ...near(others, [...used], isWhole ? others.length : Math.max(0, limit - used.size))].slice(0, isWhole ? void 0 : Math.max(limit, used.size)).sort((a, b) => a - b);
	const padding = [];
	for (let id = end; id < total && padding.length < PADDING_ROWS; id++) padding.push(id);
	const reserved = judged.filter((id) => !used.has(id) && RESERVED.test(vocabulary?.tokenOf.get(id) ?? ""));
	const notOrdinary = /* @__PURE__ */ new Set([...(vocabulary?.added ?? []).map(({ id }) => id), ...used]);
	const isOrdinary = (id) => !notOrdinary.has(id) && id < end && (vocabulary === void 0 || !vocabulary.complete || vocabulary.tokenOf.has(id));
	return {
		judged,
		reserved: [...reserved, ...padding],
		sample: sample(Math.min(end, total), isWhole, isOrdinary)
	};
}
/** Of `ids` the `count` that lie nearest to those that are read anyway. */
function near(ids, anchors, count) {
	if (ids.length <= count) return ids;
	const middle = anchors.length === 0 ? ids[0] ?? 0 : anchors.toSorted((a, b) => a - b)[anchors.length >> 1] ?? 0;
	return ids.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, count);
}
/** Stretches of ordinary ids at even distances: ids follow frequency in most vocabularies, so all frequencies are there. */
function sample(end, isWhole, isOrdinary) {
	const ids = [];
	if (isWhole) {
		for (let id = 0; id < end; id++) if (isOrdinary(id)) ids.push(id);
		return ids;
	}
	for (let stretch = 0; stretch < STRETCHES; stretch++) {
		const start = Math.floor((stretch + .5) * end / STRETCHES);
		for (let id = start, count = 0; id < end && id < start + 64 && count < STRETCH_ROWS; id++) {
			if (!isOrdinary(id)) continue;
			ids.push(id);
			count++;
		}
	}
	return ids;
}
/** The rows of these ids, in few reads. Ids beyond the matrix are left out. */
async function readRows(source, tensor, ids) {
	const [start = 0] = tensor.span ?? [];
	const bytes = rowBytes(tensor);
	const wanted = [...new Set(ids)].filter((id) => id >= 0 && id < (tensor.shape[0] ?? 0)).sort((a, b) => a - b);
	const runs = [];
	for (const id of wanted) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run === void 0 || last === void 0 || (id - last - 1) * bytes > GAP_BYTES) runs.push([id]);
		else run.push(id);
	}
	const rows = /* @__PURE__ */ new Map();
	const read = runs.map(async (run) => {
		const first = run[0] ?? 0;
		const last = run.at(-1) ?? first;
		const data = await source.bytes(tensor.file, start + first * bytes, start + (last + 1) * bytes);
		for (const id of run) {
			const from = (id - first) * bytes;
			if (from + bytes > data.length) continue;
			rows.set(id, {
				id,
				values: toFloats(data.slice(from, from + bytes), tensor.dtype)
			});
		}
	});
	await Promise.all(read);
	return rows;
}
async function headRows(source, output, plan, { written, declared }) {
	const wanted = [...written, ...declared];
	const ids = [...wanted, ...near(plan.reserved, wanted, HEAD_RESERVED)];
	return await readRows(source, output, ids.length > 0 ? ids : plan.sample.slice(0, STRETCH_ROWS));
}
function sameShape(a, b) {
	return a.shape.length === b.shape.length && a.shape.every((size, i) => size === b.shape[i]);
}
function compared$1(input, output) {
	let count = 0;
	let different = 0;
	for (const [id, row] of output) {
		const other = input.get(id);
		if (other === void 0 || !isNumbers(row) || !isNumbers(other)) continue;
		count++;
		if (!isSame(row.values, other.values)) different++;
	}
	return count === 0 ? void 0 : {
		compared: count,
		different
	};
}
function isNumbers({ values }) {
	return values.every(Number.isFinite);
}
function statisticsOf(read, plan, questions, columns) {
	const values = (ids) => ids.flatMap((id) => {
		const row = read.get(id);
		return row !== void 0 && isNumbers(row) ? [row.values] : [];
	});
	const deviations = [
		questions.deviation ?? DEFAULT_DEVIATION,
		DEFAULT_DEVIATION,
		1 / Math.sqrt(columns)
	];
	return rowsOf(thinned(values(plan.sample)), values(plan.reserved), deviations);
}
/** Of a matrix that was read whole a part is enough to know what is usual. */
function thinned(rows) {
	const count = 128;
	if (rows.length <= count) return rows;
	return Array.from({ length: count }, (_, i) => rows[Math.floor(i * rows.length / count)]).filter((row) => row !== void 0);
}
function* judged(matrix, context) {
	const { plan, read, sorted, statistics, questions } = context;
	for (const [id, row] of [...read].sort((a, b) => a[0] - b[0])) if (!isNumbers(row)) yield reading(context, matrix, id, "not-finite");
	const isLeftFresh = areLeftFresh(plan.reserved, read, statistics);
	const isNew = /* @__PURE__ */ new Set([...questions.declared, ...questions.added]);
	const reserved = new Set(plan.reserved);
	for (const id of plan.judged) {
		const row = read.get(id);
		if (row === void 0 || !isNumbers(row)) continue;
		const kind = kindOf(row.values, statistics);
		if (kind === "zero") {
			yield reading(context, matrix, id, "zero");
			continue;
		}
		const same = sameRows(row, sorted);
		if (same.length > 0) {
			const elder = same.find((other) => !isNew.has(other) && !reserved.has(other));
			const isCopy = isNew.has(id) && elder !== void 0 && !same.some((other) => reserved.has(other));
			yield reading(context, matrix, id, isCopy ? "copy" : "identical", isCopy ? [elder] : same);
		} else if (kind !== void 0) yield reading(context, matrix, id, kind === "fresh" && isLeftFresh && !isNew.has(id) ? "reserved" : kind);
	}
}
/** Where nearly all reserved rows look drawn at random, a token that does is one of them. */
function areLeftFresh(ids, read, statistics) {
	const rows = ids.flatMap((id) => read.get(id) ?? []);
	const fresh = rows.filter((row) => isNumbers(row) && kindOf(row.values, statistics) === "fresh");
	return rows.length >= 3 && fresh.length >= FRESH_RESERVED * rows.length;
}
/** New tokens whose row is, number by number, the row that the base has at that place. */
async function unchangedRows({ base, added, declared }, read, total, found) {
	if (base === void 0 || base.embedding.shape.length !== 2 || base.embedding.span === void 0) return [];
	if (floatBytes(base.embedding.dtype) === void 0) return [];
	const known = new Set(found.map(({ id }) => id));
	const ids = [.../* @__PURE__ */ new Set([...added, ...declared])].filter((id) => id < Math.min(total, base.embedding.shape[0] ?? 0) && !known.has(id));
	if (ids.length === 0) return [];
	const before = await readRows(base.source, base.embedding, ids);
	return ids.filter((id) => {
		const [row, other] = [read.get(id), before.get(id)];
		return row !== void 0 && other !== void 0 && isNumbers(row) && isSame(row.values, other.values);
	});
}
/** New tokens whose row is that of a token which is not among the rows read so far: one pass over the whole matrix. */
async function copiedRows(source, tensor, { questions, read, total }, found) {
	const copies = /* @__PURE__ */ new Map();
	const bytes = rowBytes(tensor);
	const known = new Set(found.map(({ id }) => id));
	const isNew = /* @__PURE__ */ new Set([...questions.added, ...questions.declared]);
	const rows = [...isNew].flatMap((id) => {
		const row = known.has(id) ? void 0 : read.get(id);
		return row !== void 0 && isNumbers(row) ? [{
			...row,
			norm: norm(row.values)
		}] : [];
	});
	if (rows.length === 0 || total * bytes <= WHOLE_BYTES) return copies;
	if (questions.deep !== true && (total * bytes > SEARCHED_BYTES || source.isRemote === true)) return copies;
	const [start = 0] = tensor.span ?? [];
	const step = Math.max(1, Math.floor(SEARCH_BYTES / bytes));
	const columns = tensor.shape[1] ?? 0;
	for (let first = 0; first < total && copies.size < rows.length; first += step) {
		const last = Math.min(total, first + step);
		const values = toFloats(await source.bytes(tensor.file, start + first * bytes, start + last * bytes), tensor.dtype);
		for (let id = first; id < last; id++) {
			if (isNew.has(id)) continue;
			const other = values.subarray((id - first) * columns, (id - first + 1) * columns);
			for (const row of rows) if (!copies.has(row.id) && isSame(row.values, other, row.norm)) copies.set(row.id, id);
		}
	}
	return copies;
}
function reading({ questions, vocabulary, read, file }, matrix, id, kind, same = []) {
	const { tokenizer, template, declared, data, added, padId } = questions;
	const tokenOf = (other) => vocabulary?.tokenOf.get(other);
	const row = read.get(id);
	const isNew = declared.includes(id) || added.includes(id);
	const closest = row !== void 0 && isNew && (kind === "fresh" || kind === "outlier" || kind === "mean") ? nearest(row, [...read.values()]) : void 0;
	const [first] = same;
	return {
		matrix,
		id,
		token: tokenOf(id),
		kind,
		used: template.includes(id) ? "template" : declared.includes(id) ? "declared" : data.includes(id) ? "data" : void 0,
		isNew,
		isAdded: vocabulary?.added.some((t) => t.id === id) ?? false,
		isPad: id === padId,
		like: first === void 0 ? void 0 : {
			id: first,
			token: tokenOf(first),
			count: same.length
		},
		nearest: closest === void 0 ? void 0 : {
			...closest,
			token: tokenOf(closest.id)
		},
		norm: row === void 0 ? NaN : rounded$1(norm(row.values)),
		at: place(tokenizer, id, tokenOf(id)) ?? { file }
	};
}
function rounded$1(value) {
	return Number.isFinite(value) ? Number(value.toPrecision(3)) : 0;
}
/** Where the tokenizer's files say what this id is. */
function place(tokenizer, id, token) {
	if (tokenizer === void 0 || token === void 0) return void 0;
	const decoder = tokenizer.config?.["added_tokens_decoder"];
	if (tokenizer.configFile !== void 0 && isObject$2(decoder) && Object.hasOwn(decoder, String(id))) return {
		file: tokenizer.configFile,
		pointer: `/added_tokens_decoder/${id}`
	};
	if (tokenizer.jsonFile !== void 0) return {
		file: tokenizer.jsonFile,
		pointer: "/added_tokens"
	};
	const map = tokenizer.files.find((file) => file.endsWith("added_tokens.json"));
	if (map !== void 0) return {
		file: map,
		pointer: `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`
	};
}
function isObject$2(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/read/gguf.ts
/** Enough for the metadata of a small vocabulary; what is read grows from here by GROWTH. */
const FIRST_READ_BYTES = 1e6;
const GROWTH = 4;
/** Gemma's 262,144 tokens with scores, types and 514,906 merges need about 25 MB. */
const MAX_METADATA_BYTES = 1e8;
/** Real files have 20 to 60 keys; some converters add a few hundred. */
const MAX_KEYS = 65536;
/** As docs/gguf.md: a key is at most 2^16 - 1 bytes long. */
const MAX_KEY_BYTES = 65535;
/** Arrays of arrays are allowed by the description and written by nobody. */
const MAX_ARRAY_DEPTH = 4;
const STRING = 8;
const ARRAY = 9;
/** Bytes of a value by its type's number; strings and arrays say their own length. */
const FIXED_BYTES = /* @__PURE__ */ new Map([
	[0, 1],
	[1, 1],
	[2, 2],
	[3, 2],
	[4, 4],
	[5, 4],
	[6, 4],
	[7, 1],
	[10, 8],
	[11, 8],
	[12, 8]
]);
/** What a value is kept for; everything else is walked over. */
const WANTED = /* @__PURE__ */ new Set([
	"general.architecture",
	"tokenizer.ggml.tokens",
	"tokenizer.ggml.bos_token_id",
	"tokenizer.ggml.eos_token_id",
	"tokenizer.ggml.eot_token_id",
	"tokenizer.ggml.eom_token_id",
	"tokenizer.ggml.padding_token_id",
	"tokenizer.ggml.add_bos_token",
	"tokenizer.chat_template"
]);
/**
* GGUF files of a folder that hold metadata of a language model: the first of several shards, and not the projector of
* an image model (`mmproj-…`), which has no tokenizer.
*/
function ggufModels(files) {
	return files.filter((file) => {
		const name = file.path.slice(file.path.lastIndexOf("/") + 1);
		if (!/\.gguf$/i.test(name) || /^mmproj/i.test(name)) return false;
		const shard = /-(\d{5})-of-\d{5}\.gguf$/i.exec(name)?.[1];
		return shard === void 0 || Number(shard) === 1;
	});
}
/**
* Metadata of one GGUF file (version 2 or 3, little-endian) that bears on the tokenizer, the stops and the template.
* A file that llama.cpp would refuse is a problem. Throws `SourceError` when the bytes cannot be had.
* Keys: https://github.com/ggml-org/llama.cpp/blob/master/gguf-py/gguf/constants.py (class Keys.Tokenizer).
*/
async function readGguf(source, path) {
	const size = (await source.entry(path))?.size;
	if (size === void 0) return problem(path, "is not there");
	const limit = Math.min(size, MAX_METADATA_BYTES);
	let bytes = await source.bytes(path, 0, Math.min(limit, FIRST_READ_BYTES));
	for (;;) {
		const result = metadata(bytes, size);
		if (typeof result === "string") return problem(path, result);
		if ("values" in result) return facts(path, result.values);
		if (bytes.length >= limit || result.needs > limit) return problem(path, size <= MAX_METADATA_BYTES || result.needs > size ? "ends inside its metadata" : `has more than ${MAX_METADATA_BYTES} bytes of metadata`);
		const rest = await source.bytes(path, bytes.length, Math.min(limit, Math.max(result.needs, bytes.length * GROWTH)));
		if (rest.length === 0) return problem(path, "ends inside its metadata");
		const whole = new Uint8Array(bytes.length + rest.length);
		whole.set(bytes);
		whole.set(rest, bytes.length);
		bytes = whole;
	}
}
function facts(file, values) {
	const id = (key) => {
		const value = values.get(`tokenizer.ggml.${key}_token_id`);
		const number = typeof value === "bigint" ? Number(value) : value;
		return typeof number === "number" && Number.isSafeInteger(number) ? number : void 0;
	};
	const addBos = values.get("tokenizer.ggml.add_bos_token");
	const template = values.get("tokenizer.chat_template");
	const tokens = values.get("tokenizer.ggml.tokens");
	const architecture = values.get("general.architecture");
	return {
		file,
		eosId: id("eos"),
		eotId: id("eot"),
		eomId: id("eom"),
		bosId: id("bos"),
		padId: id("padding"),
		addBos: typeof addBos === "boolean" ? addBos : void 0,
		template: typeof template === "string" ? template : void 0,
		tokens: Array.isArray(tokens) ? tokens : void 0,
		architecture: typeof architecture === "string" ? architecture : void 0
	};
}
/** Thrown inside this file only: the value goes on behind the bytes that were read, at least up to `needs`. */
var More = class {
	needs;
	constructor(needs) {
		this.needs = needs;
	}
};
/** Thrown inside this file only: what is wrong with the file. */
var Malformed = class {
	reason;
	constructor(reason) {
		this.reason = reason;
	}
};
/** The wanted values; or how many bytes are needed at least; or what is wrong, as a phrase that follows the name. */
function metadata(bytes, fileSize) {
	try {
		return { values: keyValues(new Reader(bytes, fileSize)) };
	} catch (error) {
		if (error instanceof More) return { needs: error.needs };
		if (error instanceof Malformed) return error.reason;
		throw error;
	}
}
function keyValues(reader) {
	if (reader.fileSize < 24) throw new Malformed("is too short for a GGUF file");
	if (reader.string(4) !== "GGUF") throw new Malformed("does not start with GGUF");
	const version = reader.number(4);
	if (version !== 0 && (version & 65535) === 0) throw new Malformed("is a big-endian GGUF file; engines on common machines read little-endian ones only");
	if (version !== 2 && version !== 3) throw new Malformed(`is GGUF version ${version}; versions 2 and 3 are in use`);
	reader.length();
	const keys = reader.length();
	if (keys > MAX_KEYS) throw new Malformed(`declares ${keys} metadata keys`);
	const seen = /* @__PURE__ */ new Set();
	const values = /* @__PURE__ */ new Map();
	for (let i = 0; i < keys; i++) {
		const length = reader.length();
		if (length > MAX_KEY_BYTES) throw new Malformed(`has a metadata key of ${length} bytes`);
		const key = reader.string(length);
		if (seen.has(key)) throw new Malformed(`names the metadata key ${key} twice`);
		seen.add(key);
		const type = reader.number(4);
		if (WANTED.has(key)) values.set(key, reader.value(type));
		else reader.skip(type, 0);
	}
	return values;
}
var Reader = class {
	fileSize;
	#bytes;
	#at = 0;
	constructor(bytes, fileSize) {
		this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.fileSize = fileSize;
	}
	/** An unsigned little-endian number of 1, 2 or 4 bytes. */
	number(size) {
		return this.#bytes.readUIntLE(this.#take(size), size);
	}
	/** A count or length of 8 bytes, no more than the file can hold. */
	length() {
		const length = this.#bytes.readBigUInt64LE(this.#take(8));
		if (length > this.fileSize) throw new Malformed(`declares a length of ${length} in a file of ${this.fileSize} bytes`);
		return Number(length);
	}
	string(length) {
		const start = this.#take(length);
		return this.#bytes.toString("utf8", start, start + length);
	}
	/** The value of a wanted key; undefined for a type that no wanted key has. */
	value(type) {
		if (type === STRING) return this.string(this.length());
		if (type === ARRAY) return this.#strings();
		const start = this.#at;
		this.skip(type, 0);
		switch (type) {
			case 0: return this.#bytes.readUInt8(start);
			case 1: return this.#bytes.readInt8(start);
			case 2: return this.#bytes.readUInt16LE(start);
			case 3: return this.#bytes.readInt16LE(start);
			case 4: return this.#bytes.readUInt32LE(start);
			case 5: return this.#bytes.readInt32LE(start);
			case 7: return this.#bytes.readUInt8(start) !== 0;
			case 10: return this.#bytes.readBigUInt64LE(start);
			case 11: return this.#bytes.readBigInt64LE(start);
			default: return;
		}
	}
	skip(type, depth) {
		const fixed = FIXED_BYTES.get(type);
		if (fixed !== void 0) this.#take(fixed);
		else if (type === STRING) this.#take(this.length());
		else if (type === ARRAY) {
			if (depth >= MAX_ARRAY_DEPTH) throw new Malformed(`nests arrays deeper than ${MAX_ARRAY_DEPTH} in its metadata`);
			this.#skipElements(this.number(4), this.length(), depth + 1);
		} else throw new Malformed(`has a metadata value of the unknown type ${type}`);
	}
	#skipElements(type, count, depth) {
		const fixed = FIXED_BYTES.get(type);
		if (fixed !== void 0) this.#take(count * fixed);
		else for (let i = 0; i < count; i++) this.skip(type, depth);
	}
	#strings() {
		const type = this.number(4);
		const count = this.length();
		if (type !== STRING) {
			this.#skipElements(type, count, 1);
			return;
		}
		const strings = [];
		for (let i = 0; i < count; i++) strings.push(this.string(this.length()));
		return strings;
	}
	/** Moves on by `size` bytes; the offset where they start. */
	#take(size) {
		const start = this.#at;
		const end = start + size;
		if (end > this.fileSize) throw new Malformed("ends inside its metadata");
		if (end > this.#bytes.length) throw new More(end);
		this.#at = end;
		return start;
	}
};
function problem(file, reason) {
	return {
		at: { file },
		reason
	};
}
// src/read/model-config.ts
/**
* Keys under which a multimodal config keeps its language model, in the order they are tried. text_config is transformers'
* own name (`get_text_config`), the others belong to InternVL, DeepSeek-VL, Qwen-Omni and Janus.
* https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/configuration_utils.py
*/
const TEXT_PARTS = [
	["text_config"],
	["llm_config"],
	["language_config"],
	["thinker_config", "text_config"],
	["generator"],
	["decoder"]
];
/** Fields that hold token ids or lists of them, in config.json and generation_config.json. */
const ID_FIELDS = [
	"bos_token_id",
	"eos_token_id",
	"pad_token_id",
	"decoder_start_token_id",
	"forced_bos_token_id",
	"forced_eos_token_id",
	"suppress_tokens",
	"begin_suppress_tokens"
];
/** config.json as facts. Never fails: what a field holds is judged by rules. */
function modelConfig(part) {
	const json = part.value;
	const { text, textPointer } = textPart(json);
	const modelType = stringOf(json["model_type"]);
	const architectures = stringsOf(json["architectures"]);
	const own = tokenIds(json, part.file, "");
	const nested = textPointer === "" ? [] : tokenIds(text, part.file, textPointer);
	const defaults = classDefaults(modelType, part.file, "", json);
	const nestedDefaults = textPointer === "" ? [] : classDefaults(stringOf(text["model_type"]), part.file, textPointer, text);
	const all = [
		...own,
		...nested,
		...defaults,
		...nestedDefaults
	];
	const field = (name) => all.find((f) => f.name === name);
	return {
		file: part.file,
		json,
		text,
		textPointer,
		modelType,
		architectures,
		generates: generates(modelType, architectures),
		vocabSize: vocabSize(part, text, textPointer),
		tokenIds: all,
		eos: field("eos_token_id"),
		pad: field("pad_token_id"),
		bos: field("bos_token_id"),
		tieWordEmbeddings: tied(part, text, textPointer, modelType),
		transformersVersion: placed(part, "transformers_version", stringOf)
	};
}
/** generation_config.json as facts. */
function generationConfig(part) {
	const ids = tokenIds(part.value, part.file, "");
	const field = (name) => ids.find((f) => f.name === name);
	return {
		file: part.file,
		json: part.value,
		tokenIds: ids,
		eos: field("eos_token_id"),
		pad: field("pad_token_id"),
		bos: field("bos_token_id"),
		transformersVersion: placed(part, "transformers_version", stringOf)
	};
}
function textPart(json) {
	for (const path of TEXT_PARTS) {
		let at = json;
		for (const key of path) at = isObject$3(at) ? at[key] : void 0;
		if (isObject$3(at)) return {
			text: at,
			textPointer: `/${path.join("/")}`
		};
	}
	return {
		text: json,
		textPointer: ""
	};
}
function tokenIds(json, file, pointer) {
	return ID_FIELDS.flatMap((name) => {
		const value = json[name];
		if (value === void 0 || value === null) return [];
		const ids = (Array.isArray(value) ? value : [value]).filter((v) => typeof v === "number");
		if (ids.length === 0) return [];
		return [{
			name,
			at: {
				file,
				pointer: `${pointer}/${name}`
			},
			ids,
			isList: Array.isArray(value),
			isDefault: false
		}];
	});
}
/** A key that is absent takes the class's default; a key that is null stays None. */
function classDefaults(modelType, file, pointer, json) {
	const facts = modelType === void 0 ? void 0 : modelTypeFacts(modelType);
	if (facts === void 0) return [];
	const defaults = {
		bos_token_id: facts.bos,
		eos_token_id: facts.eos,
		pad_token_id: facts.pad
	};
	return Object.entries(defaults).flatMap(([name, value]) => {
		if (value === void 0 || value === null || Object.hasOwn(json, name)) return [];
		const ids = typeof value === "number" ? [value] : [...value];
		return [{
			name,
			at: {
				file,
				pointer
			},
			ids,
			isList: typeof value !== "number",
			isDefault: true
		}];
	});
}
function vocabSize(part, text, textPointer) {
	const inner = numberOf$1(text["vocab_size"]);
	if (inner !== void 0) return {
		value: inner,
		at: {
			file: part.file,
			pointer: `${textPointer}/vocab_size`
		}
	};
	return placed(part, "vocab_size", numberOf$1);
}
function tied(part, text, textPointer, modelType) {
	const key = "tie_word_embeddings";
	for (const [json, pointer] of [[part.value, ""], [text, textPointer]]) {
		const value = json[key];
		if (typeof value === "boolean") return {
			value,
			at: {
				file: part.file,
				pointer: `${pointer}/${key}`
			},
			isDefault: false
		};
	}
	const inner = stringOf(text["model_type"]) ?? modelType;
	return {
		value: (inner === void 0 ? void 0 : modelTypeFacts(inner))?.tieWordEmbeddings ?? true,
		at: {
			file: part.file,
			pointer: ""
		},
		isDefault: true
	};
}
/** Heads that do not generate text: nothing about stopping applies to such a model. */
const OTHER_HEADS = /For(MaskedLM|SequenceClassification|TokenClassification|QuestionAnswering|MultipleChoice|NextSentencePrediction|ImageClassification|FeatureExtraction|PreTraining|AudioClassification|CTC|RewardModeling?)$|RewardModel$|^(Bert|Roberta|XLMRoberta|DistilBert|Deberta(V2)?|Electra|MPNet|NomicBert|CLIP|Siglip|ViT|Wav2Vec2)\w*Model$/;
function generates(modelType, architectures) {
	if (architectures.length > 0 && architectures.every((a) => OTHER_HEADS.test(a))) return false;
	if (architectures.some((a) => /(ForCausalLM|LMHeadModel|ForConditionalGeneration|ForSeq2SeqLM)$/.test(a))) return true;
	return (modelType === void 0 ? void 0 : modelTypeFacts(modelType))?.generates ?? true;
}
// src/read/modelfile.ts
/** A Modelfile holds a template, a system prompt and perhaps licences: kilobytes. */
const MAX_BYTES = 5e6;
const COMMANDS = /* @__PURE__ */ new Set([
	"from",
	"license",
	"template",
	"system",
	"adapter",
	"draft",
	"renderer",
	"parser",
	"parameter",
	"message",
	"requires"
]);
/** A file that Ollama users name so: `Modelfile`, `Modelfile.q4`, `bot.modelfile`; `name` without folders. */
function isModelfile(name) {
	return /^modelfile(?:\.(?!md$)[^/]+)?$|\.modelfile$/i.test(name);
}
/**
* FROM, the stops and the template of one Modelfile, each with its line. Of several FROM or TEMPLATE lines the last
* counts, as in Ollama; stops add up. A file that Ollama would refuse is a problem with the line, except that a missing
* FROM is not. Throws `SourceError` when the bytes cannot be had.
*/
async function readModelfile(source, path) {
	const size = (await source.entry(path))?.size;
	if (size === void 0) return {
		at: { file: path },
		reason: "is not there"
	};
	if (size > MAX_BYTES) return {
		at: { file: path },
		reason: `is ${size} bytes long, too long for a Modelfile`
	};
	return modelfile(path, decoded(await source.bytes(path)));
}
/** The same from the text. */
function modelfile(file, text) {
	const commands = [];
	const failed = parse$1(text, commands);
	if (failed !== void 0) return {
		at: {
			file,
			line: failed.line
		},
		reason: failed.reason
	};
	const placed = ({ value, line }) => ({
		value,
		at: {
			file,
			line
		}
	});
	const named = (name) => commands.filter((command) => command.name === name).map(placed);
	return {
		file,
		from: named("from").at(-1),
		stops: named("parameter stop"),
		template: named("template").at(-1)
	};
}
function parse$1(text, commands) {
	const chars = new Characters(text);
	for (;;) {
		while (isBlank(chars.now)) chars.next();
		if (chars.now === void 0) return void 0;
		if (chars.now === "#") {
			while (chars.now !== void 0 && !isNewline(chars.now)) chars.next();
			continue;
		}
		const line = chars.line;
		let name = chars.word(/[A-Za-z]/).toLowerCase();
		if (!isSpace$1(chars.now) || !COMMANDS.has(name)) return {
			line,
			reason: "has a line that starts with no command of Ollama"
		};
		chars.next();
		if (name === "parameter" || name === "message") {
			const word = chars.word(name === "parameter" ? /[A-Za-z0-9_]/ : /[A-Za-z]/);
			if (!isSpace$1(chars.now)) return {
				line,
				reason: `has a ${name.toUpperCase()} without a value`
			};
			if (name === "message" && ![
				"system",
				"user",
				"assistant"
			].includes(word)) return {
				line,
				reason: "has a MESSAGE whose role is not system, user or assistant"
			};
			name = `${name} ${word}`;
		}
		const value = readValue(chars);
		if (value === void 0) return {
			line,
			reason: "ends inside a quoted value"
		};
		commands.push({
			name,
			value,
			line
		});
	}
}
/**
* A value goes to the end of the line, or, once it has begun with a quote, to the first end of a line that closes it.
* There are no escapes and no single quotes. Undefined when the file ends inside a quoted value.
*/
function readValue(chars) {
	const kept = [];
	let start = -1;
	let end = 0;
	for (;;) {
		const char = chars.now;
		if (char === void 0 || isNewline(char)) {
			const value = start === -1 ? "" : unquoted(kept, start, end);
			if (value !== void 0 || char === void 0) return value;
			kept.push(char);
		} else if (isPrintable(char) || char === "	") {
			kept.push(char);
			if (!isBlank(char)) {
				if (start === -1) start = kept.length - 1;
				end = kept.length;
			}
		}
		chars.next();
	}
}
function unquoted(chars, start, end) {
	const quotesAt = (at, count) => chars.slice(at, at + count).every((char) => char === "\"");
	const length = end - start;
	for (const quotes of [3, 1]) {
		if (length < quotes || !quotesAt(start, quotes)) continue;
		if (length < 2 * quotes || !quotesAt(end - quotes, quotes)) return void 0;
		return chars.slice(start + quotes, end - quotes).join("");
	}
	return chars.slice(start, end).join("");
}
var Characters = class {
	line = 1;
	#text;
	#at = 0;
	constructor(text) {
		this.#text = text;
	}
	get now() {
		const code = this.#text.codePointAt(this.#at);
		return code === void 0 ? void 0 : String.fromCodePoint(code);
	}
	next() {
		const char = this.now;
		if (char === void 0) return;
		this.#at += char.length;
		if (char === "\n" || char === "\r" && this.now !== "\n") this.line++;
	}
	word(allowed) {
		let word = "";
		while (this.now !== void 0 && allowed.test(this.now)) {
			word += this.now;
			this.next();
		}
		return word;
	}
};
/** UTF-8, or UTF-16 where a byte order mark says so, as Ollama decodes it. */
function decoded(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return new TextDecoder("utf-16le").decode(bytes);
	if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder("utf-16be").decode(bytes);
	return new TextDecoder().decode(bytes);
}
function isBlank(char) {
	return isSpace$1(char) || isNewline(char);
}
function isSpace$1(char) {
	return char === " " || char === "	";
}
function isNewline(char) {
	return char === "\n" || char === "\r";
}
/** Go's strconv.IsPrint: what it refuses, such as a zero-width space, Ollama drops from names and values. */
function isPrintable(char) {
	return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(char);
}
// src/jinja/errors.ts
/** The only error that leaves the engine. */
var TemplateError = class extends Error {
	kind;
	line;
	/** For kind 'unsupported': the construct by name, such as "statement:include". */
	construct;
	/** Name of the exception that Python raises here, such as "UndefinedError". */
	python;
	constructor(kind, message, details = {}) {
		super(message);
		this.name = "TemplateError";
		this.kind = kind;
		this.line = details.line;
		this.construct = details.construct;
		this.python = details.python;
	}
};
// src/jinja/run.ts
/** Steps a render may take by default: a conversation of a thousand turns takes under a million. */
const DEFAULT_MAX_STEPS = 1e7;
/** Longest output, and longest single string, in UTF-16 units by default: ten times the longest context in use. */
const DEFAULT_MAX_OUTPUT = 33554432;
/** Nesting of data that is compared, printed or serialised: Python's json gives up near 1,000 as well. */
const MAX_DATA_DEPTH = 900;
/** Characters that cost as much as one step when a string is copied. */
const CHARACTERS_PER_STEP = 64;
/** The render under way. */
const run$1 = {
	context: {},
	clock: {
		year: 1970,
		month: 1,
		day: 1
	},
	steps: DEFAULT_MAX_STEPS,
	maxOutput: DEFAULT_MAX_OUTPUT,
	maxDepth: 200,
	marks: void 0,
	out: "",
	unjoinable: void 0,
	captures: 0,
	rootLength: 0,
	depth: 0,
	line: 0,
	readsClock: false,
	undefinedNames: void 0,
	generation: []
};
/** An exception of Python's, at the line being rendered. */
function pythonError(python, message) {
	return new TemplateError("runtime", message, {
		python,
		line: run$1.line
	});
}
/** Python's TypeError. */
function typeError(message) {
	return pythonError("TypeError", message);
}
/** Python's ValueError. */
function valueError(message) {
	return pythonError("ValueError", message);
}
/** A value whose rendering depends on Python's memory or build, met while rendering. */
function unsupportedValue(construct) {
	return new TemplateError("unsupported", `template feature not supported: ${construct}`, {
		construct,
		line: run$1.line
	});
}
/** A budget that is used up. */
function limitError(what) {
	return new TemplateError("limit", `template exceeds the limit of ${what}`, { line: run$1.line });
}
/** Takes steps from the budget. */
function charge(steps) {
	run$1.steps -= steps;
	if (run$1.steps < 0) throw limitError("steps");
}
/** Takes what copying so many characters costs, and refuses a string longer than the output may be. */
function chargeText(length) {
	if (length > run$1.maxOutput) throw limitError("output");
	run$1.steps -= Math.floor(length / CHARACTERS_PER_STEP);
	if (run$1.steps < 0) throw limitError("steps");
}
/** Takes what building a list of so many items costs. */
function chargeItems(count) {
	if (count > run$1.maxOutput) throw limitError("output");
	charge(Math.ceil(count / 2));
}
/** Refuses data nested deeper than Python would follow. */
function checkDataDepth(depth) {
	if (depth > MAX_DATA_DEPTH) throw limitError("data depth");
}
// src/jinja/numbers.ts
/** A Python float with an integral value. Every other float is a plain number, and an integral number is an int. */
var Float = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
/** Size of the largest int: four times what can be printed. */
const MAX_INT_BITS = 64e3;
/** Decimals that Number.prototype.toFixed can give. */
const MAX_DECIMALS = 100;
/** A float as the engine keeps it. */
function float(value) {
	return Number.isInteger(value) ? new Float(value) : value;
}
/** An int as the engine keeps it: a number when it is exact, a bigint otherwise. */
function integer(value) {
	return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
/** Whether a value is a Python float. */
function isFloat(value) {
	return value instanceof Float || typeof value === "number" && !Number.isInteger(value);
}
/** Whether a value is a Python int, booleans aside. */
function isInt(value) {
	return Number.isInteger(value) || typeof value === "bigint";
}
/** The int behind an int or a boolean. */
function intOf(value) {
	if (typeof value === "boolean") return value ? 1 : 0;
	return isInt(value) ? value : void 0;
}
/** The number behind a float. */
function floatOf(value) {
	if (value instanceof Float) return value.value;
	return typeof value === "number" && !Number.isInteger(value) ? value : void 0;
}
/** The number behind an int, a boolean or a float, as Python's float() gives it. */
function realOf(value) {
	const whole = intOf(value);
	return whole === void 0 ? floatOf(value) : Number(whole);
}
/** An index, a count or a width: an int as a plain number, clamped where it is too large to matter. */
function indexOf(value) {
	const whole = intOf(value);
	if (whole === void 0) return void 0;
	if (typeof whole === "number") return whole;
	return whole > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}
/** An argument that Python wants to be an int. */
function needInt$1(value, typeName) {
	const index = indexOf(value);
	if (index === void 0) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
	return index;
}
/** The result of an operator on two numbers, or undefined when one is not a number. */
function arithmetic(op, left, right) {
	const a = intOf(left);
	const b = intOf(right);
	if (a !== void 0 && b !== void 0) return intArithmetic(op, a, b);
	const x = realOf(left);
	const y = realOf(right);
	if (x === void 0 || y === void 0) return void 0;
	return float(floatArithmetic(op, x, y));
}
function intArithmetic(op, a, b) {
	if (typeof a === "number" && typeof b === "number" && op !== "div" && op !== "pow") {
		const quick = smallArithmetic(op, a, b);
		if (Number.isSafeInteger(quick) && Number.isSafeInteger(a) && Number.isSafeInteger(b)) return quick + 0;
	}
	if (op === "div") return float(trueDivision(a, b));
	if (op === "pow") return power(a, b);
	const x = BigInt(a);
	const y = BigInt(b);
	switch (op) {
		case "add": return integer(x + y);
		case "sub": return integer(x - y);
		case "mul": return sized$1(x * y);
		case "floordiv":
		case "mod": {
			if (y === 0n) throw zeroDivision(op === "mod" ? "integer modulo by zero" : "integer division or modulo by zero");
			const remainder = (x % y + y) % y;
			return integer(op === "mod" ? remainder : (x - remainder) / y);
		}
		default: return op;
	}
}
function smallArithmetic(op, a, b) {
	switch (op) {
		case "add": return a + b;
		case "sub": return a - b;
		case "mul": return a * b;
		case "floordiv": return b === 0 ? NaN : Math.floor(a / b);
		case "mod": return b === 0 ? NaN : (a % b + b) % b;
		default: return op;
	}
}
function floatArithmetic(op, x, y) {
	switch (op) {
		case "add": return x + y;
		case "sub": return x - y;
		case "mul": return x * y;
		case "div":
			if (y === 0) throw zeroDivision("float division by zero");
			return x / y;
		case "floordiv":
			if (y === 0) throw zeroDivision("float floor division by zero");
			return floorDivision(x, y);
		case "mod":
			if (y === 0) throw zeroDivision("float modulo");
			return floatModulo(x, y);
		case "pow": return floatPower(x, y);
		default: return op;
	}
}
function zeroDivision(message) {
	return pythonError("ZeroDivisionError", message);
}
function sized$1(value) {
	if (value.toString(16).length * 4 > MAX_INT_BITS) throw limitError("integer size");
	return integer(value);
}
function trueDivision(a, b) {
	if (b === 0 || b === 0n) throw zeroDivision("division by zero");
	if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return Number(a) / Number(b);
	let x = BigInt(a);
	let y = BigInt(b);
	const sign = x < 0n !== y < 0n ? -1 : 1;
	if (x < 0n) x = -x;
	if (y < 0n) y = -y;
	const shift = Math.max(0, y.toString(2).length - x.toString(2).length + 66);
	const scaled = x << BigInt(shift);
	const quotient = scaled / y | (scaled % y === 0n ? 0n : 1n);
	const value = sign * Number(quotient) / 2 ** shift;
	if (!Number.isFinite(value)) throw pythonError("OverflowError", "integer division result too large for a float");
	return value;
}
function power(a, b) {
	const exponent = BigInt(b);
	if (exponent < 0n) {
		if (Number(a) === 0) throw zeroDivision("0.0 cannot be raised to a negative power");
		return float(floatPower(Number(a), Number(b)));
	}
	const base = BigInt(a);
	if (base !== 0n && base !== 1n && base !== -1n) {
		if (BigInt(base.toString(2).length) * exponent > BigInt(MAX_INT_BITS) * 2n) throw limitError("integer size");
	}
	return sized$1(base === -1n ? exponent % 2n === 0n ? 1n : -1n : base ** exponent);
}
function floatPower(x, y) {
	if (x === 0 && y < 0) throw zeroDivision("0.0 cannot be raised to a negative power");
	if (x === 1 || x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) return 1;
	if (x < 0 && Number.isFinite(y) && !Number.isInteger(y) && Number.isFinite(x)) throw pythonError("TypeError", "complex numbers are not supported");
	const value = x ** y;
	if (!Number.isFinite(value) && Number.isFinite(x) && Number.isFinite(y)) throw pythonError("OverflowError", "(34, 'Numerical result out of range')");
	return value;
}
function floatModulo(x, y) {
	const remainder = x % y;
	if (remainder === 0) return y < 0 ? -0 : 0;
	return remainder < 0 !== y < 0 ? remainder + y : remainder;
}
function floorDivision(x, y) {
	const remainder = x % y;
	let quotient = (x - remainder) / y;
	if (remainder !== 0 && y < 0 !== remainder < 0) quotient -= 1;
	if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
	const floor = Math.floor(quotient);
	return quotient - floor > .5 ? floor + 1 : floor;
}
/** Python's repr of an int. */
function intText(value) {
	if (typeof value === "number" && Number.isSafeInteger(value)) return String(value + 0);
	const text = BigInt(value).toString();
	if (text.length > 4301) throw pythonError("ValueError", "Exceeds the limit (4300 digits) for integer string conversion");
	return text;
}
/** Python's repr of a float: shortest digits, an exponent from 1e16 and below 1e-4. */
function floatText(value) {
	if (Number.isNaN(value)) return "nan";
	if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
	if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
	const [mantissa = "", power = ""] = value.toExponential().split("e");
	const exponent = Number(power);
	if (exponent < -4 || exponent >= 16) return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
	if (Number.isInteger(value)) return `${String(value)}.0`;
	if (exponent >= 0) return String(value);
	return `${value < 0 ? "-" : ""}0.${"0".repeat(-exponent - 1)}${mantissa.replace(/[-.]/g, "")}`;
}
/** Decimals rounded half to even on the exact value, as C's printf does; toFixed rounds ties up. */
function fixed(value, decimals) {
	if (!Number.isFinite(value)) return floatText(value);
	const digits = Math.min(decimals, MAX_DECIMALS);
	const magnitude = Math.abs(value);
	let text = magnitude >= 1e21 ? wholeFixed(magnitude, digits) : magnitude.toFixed(digits);
	if (magnitude < 1e21 && isTie(magnitude, digits)) {
		const lower = exactDecimals(magnitude, digits);
		if (Number(lower.charAt(lower.length - 1)) % 2 === 0) text = lower;
	}
	if (decimals > digits) text += "0".repeat(decimals - digits);
	return value < 0 || Object.is(value, -0) ? `-${text}` : text;
}
function wholeFixed(value, digits) {
	const whole = BigInt(value).toString();
	return digits === 0 ? whole : `${whole}.${"0".repeat(digits)}`;
}
function isTie(value, digits) {
	if (digits + 1 > MAX_DECIMALS) return false;
	const next = value.toFixed(digits + 1);
	return next.endsWith("5") && Number(next) === value && /5?0*$/.test(value.toFixed(MAX_DECIMALS).slice(next.length)) ? /^0*$/.test(value.toFixed(MAX_DECIMALS).slice(next.length)) : false;
}
function exactDecimals(value, digits) {
	const next = value.toFixed(digits + 1).slice(0, -1);
	return next.endsWith(".") ? next.slice(0, -1) : next;
}
/** Python's round() of a float to decimals. */
function roundFloat(value, decimals) {
	if (!Number.isFinite(value) || value === 0) return value;
	if (decimals > 22) return value;
	if (decimals >= 0) return Number(fixed(value, decimals));
	const unit = 10 ** -decimals;
	if (!Number.isFinite(unit)) return value < 0 ? -0 : 0;
	const magnitude = Math.abs(value);
	const floor = Math.floor(magnitude / unit);
	const rest = magnitude - floor * unit;
	const rounded = (rest > unit / 2 || rest === unit / 2 && floor % 2 !== 0 ? floor + 1 : floor) * unit;
	return value < 0 ? -rounded : rounded;
}
/** Python's int(text, base); undefined where it raises ValueError. */
function parseInteger(text, base) {
	const trimmed = /^\s*([+-]?)(0[xX]|0[oO]|0[bB])?([0-9a-zA-Z_]+)\s*$/.exec(text);
	if (trimmed === null) return void 0;
	const [, sign = "", prefix = ""] = trimmed;
	let digits = trimmed[3] ?? "";
	const prefixBase = prefix === "" ? void 0 : {
		x: 16,
		o: 8,
		b: 2
	}[prefix.charAt(1).toLowerCase()];
	if (prefixBase !== void 0 && prefixBase !== base && base !== 0) digits = `${prefix}${digits}`;
	else if (prefixBase !== void 0) digits = digits.replace(/^_/, "");
	const radix = base === 0 ? prefixBase ?? 10 : base;
	if (/^_|__|_$/.test(digits)) return void 0;
	if (base === 0 && prefixBase === void 0 && /^0[0_]*[1-9]/.test(digits)) return void 0;
	digits = digits.replaceAll("_", "").toLowerCase();
	let value = 0n;
	if (radix === 10) {
		if (!/^\d+$/.test(digits)) return void 0;
		value = BigInt(digits);
	} else for (const digit of digits) {
		const worth = Number.parseInt(digit, 36);
		if (!(worth < radix)) return void 0;
		value = value * BigInt(radix) + BigInt(worth);
	}
	return integer(sign === "-" ? -value : value);
}
/** Python's float(text); undefined where it raises ValueError. */
function parseFloatText(text) {
	const trimmed = text.trim();
	const special = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
	if (special !== null) {
		if (/nan/i.test(trimmed)) return NaN;
		return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	const digits = trimmed.replaceAll("_", "");
	if (/(?:^|\D)_|_(?:\D|$)/.test(trimmed) || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return void 0;
	return Number(digits);
}
// src/jinja/text.ts
const SURROGATE = /[\ud800-\udfff]/;
/** Whether a UTF-16 unit is white space to Python's str.isspace. */
function isSpace(code) {
	if (code <= 32) return code === 32 || code >= 9 && code <= 13 || code >= 28 && code <= 31;
	if (code < 133) return false;
	return code === 133 || code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
}
/** Whether a string has characters outside the basic plane, whose indices differ from Python's. */
function hasSurrogates(text) {
	return SURROGATE.test(text);
}
/** Length in code points. */
function codePointLength(text) {
	if (!hasSurrogates(text)) return text.length;
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (isPair(text, at)) at += 1;
		length += 1;
	}
	return length;
}
function isPair(text, at) {
	const high = text.charCodeAt(at);
	if (high < 55296 || high > 56319) return false;
	const low = text.charCodeAt(at + 1);
	return low >= 56320 && low <= 57343;
}
/** The code points as strings. */
function codePoints(text) {
	chargeText(text.length);
	return hasSurrogates(text) ? Array.from(text) : text.split("");
}
/** UTF-16 offset of a code point index that lies within the string. */
function unitOffset(text, index) {
	if (!hasSurrogates(text)) return index;
	let at = 0;
	for (let left = index; left > 0 && at < text.length; left -= 1) at += isPair(text, at) ? 2 : 1;
	return at;
}
/** Code point index of a UTF-16 offset. */
function pointIndex(text, offset) {
	return codePointLength(text.slice(0, offset));
}
/** Start and end in UTF-16 units of what str.strip and its kin leave. */
function stripBounds(text, chars, left, right) {
	let start = 0;
	let end = text.length;
	if (chars === void 0) {
		while (left && start < end && isSpace(text.charCodeAt(start))) start += 1;
		while (right && end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
		return [start, end];
	}
	if (hasSurrogates(chars)) return astralBounds(text, new Set(chars), left, right);
	while (left && start < end && chars.includes(text.charAt(start))) start += 1;
	while (right && end > start && chars.includes(text.charAt(end - 1))) end -= 1;
	return [start, end];
}
function astralBounds(text, chars, left, right) {
	const points = Array.from(text);
	let first = 0;
	let last = points.length;
	while (left && first < last && chars.has(points[first] ?? "")) first += 1;
	while (right && last > first && chars.has(points[last - 1] ?? "")) last -= 1;
	const start = points.slice(0, first).join("").length;
	return [start, start + points.slice(first, last).join("").length];
}
/** str.split() without a separator: pieces between runs of white space, with their offsets. */
function splitSpace(text, max) {
	const pieces = [];
	let at = 0;
	while (true) {
		while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
		if (at >= text.length) return pieces;
		if (max >= 0 && pieces.length >= max) {
			pieces.push([at, text.length]);
			return pieces;
		}
		const start = at;
		while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
		pieces.push([start, at]);
	}
}
/** str.rsplit() without a separator. */
function rsplitSpace(text, max) {
	const pieces = [];
	let at = text.length;
	while (true) {
		while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1;
		if (at === 0) return pieces.reverse();
		if (max >= 0 && pieces.length >= max) {
			pieces.push([0, at]);
			return pieces.reverse();
		}
		const end = at;
		while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
		pieces.push([at, end]);
	}
}
/** str.split(separator) as offsets. */
function splitOn(text, separator, max) {
	const pieces = [];
	let start = 0;
	while (max < 0 || pieces.length < max) {
		const found = text.indexOf(separator, start);
		if (found < 0) break;
		pieces.push([start, found]);
		start = found + separator.length;
	}
	pieces.push([start, text.length]);
	return pieces;
}
/** str.rsplit(separator) as offsets. */
function rsplitOn(text, separator, max) {
	const pieces = [];
	let end = text.length;
	while (max < 0 || pieces.length < max) {
		const found = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
		if (found < 0) break;
		pieces.push([found + separator.length, end]);
		end = found;
	}
	pieces.push([0, end]);
	return pieces.reverse();
}
const LINE_END = /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/g;
/** str.splitlines as offsets, the line ends kept on request. */
function splitLines(text, keepEnds) {
	const lines = [];
	let start = 0;
	for (const end of text.matchAll(LINE_END)) {
		const after = end.index + end[0].length;
		lines.push([start, keepEnds ? after : end.index]);
		start = after;
	}
	if (start < text.length) lines.push([start, text.length]);
	return lines;
}
/** str.replace with a limit on the count; an empty needle matches between all code points. */
function replaceText(text, needle, replacement, count) {
	if (count === 0) return text;
	if (needle === "") {
		const points = codePoints(text);
		const limit = count < 0 ? points.length + 1 : Math.min(count, points.length + 1);
		chargeText(text.length + limit * replacement.length);
		let out = "";
		for (let index = 0; index <= points.length; index += 1) out += (index < limit ? replacement : "") + (points[index] ?? "");
		return out;
	}
	const pieces = splitOn(text, needle, count);
	if (pieces.length === 1) return text;
	chargeText(text.length + (pieces.length - 1) * Math.max(0, replacement.length - needle.length));
	return pieces.map(([start, end]) => text.slice(start, end)).join(replacement);
}
/** str.count of non-overlapping needles. */
function countText(text, needle) {
	if (needle === "") return codePointLength(text) + 1;
	let count = 0;
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count += 1;
	return count;
}
/** Order of two strings by code point, as Python compares them. */
function compareText(left, right) {
	if (left === right) return 0;
	const length = Math.min(left.length, right.length);
	for (let at = 0; at < length; at += 1) {
		const a = left.charCodeAt(at);
		const b = right.charCodeAt(at);
		if (a === b) continue;
		const aHigh = a >= 55296 && a <= 57343;
		if (aHigh !== (b >= 55296 && b <= 57343)) return aHigh ? 1 : -1;
		return a - b;
	}
	return left.length - right.length;
}
// src/jinja/values.ts
/** What Python has and plain data has not. Templates reach only what `attribute` names. */
var PyObject = class {
	/** Module of the type in messages; empty for Python's built-in types. */
	get moduleName() {
		return "";
	}
	/** A readable attribute, or undefined. */
	attribute(_name) {}
	/** What repr() prints, or undefined when Python prints an address. */
	printed(_repr) {}
	/** What len() gives, or undefined when it raises TypeError. */
	size() {}
};
/** A Python tuple. The groups of `groupby` have names for their two parts. */
var Tuple = class extends PyObject {
	typeName = "tuple";
	items;
	names;
	constructor(items, names = []) {
		super();
		this.items = items;
		this.names = names;
	}
	attribute(name) {
		const index = this.names.indexOf(name);
		return index < 0 ? void 0 : this.items[index];
	}
};
/** A str that is more than its text: HTML-safe (Markup), or one that knows where message contents lie in it. */
var Str = class extends PyObject {
	text;
	markup;
	marks;
	constructor(text, markup, marks = []) {
		super();
		this.text = text;
		this.markup = markup;
		this.marks = marks;
	}
	get typeName() {
		return this.markup ? "Markup" : "str";
	}
	get moduleName() {
		return this.markup ? "markupsafe." : "";
	}
	/** The part between two offsets, with the marks that lie in it. */
	cut(start, end) {
		const text = this.text.slice(start, end);
		const marks = [];
		for (const mark of this.marks) {
			const from = Math.max(mark.start, start);
			const to = Math.min(mark.end, end);
			const vanished = text === "" && start <= mark.end && end >= mark.start;
			if (from < to || from === to && mark.start === mark.end) marks.push({
				message: mark.message,
				start: from - start,
				end: to - start
			});
			else if (vanished) marks.push({
				message: mark.message,
				start: 0,
				end: 0
			});
		}
		return rich(text, this.markup, marks);
	}
};
/** A str with marks, or a plain string when it is nothing more. */
function rich(text, markup, marks) {
	return markup || marks.length > 0 ? new Str(text, markup, marks) : text;
}
/** Jinja2's default Undefined. */
var Undefined = class extends PyObject {
	typeName = "Undefined";
	#hint;
	#object;
	#name;
	#unsafe;
	constructor(options) {
		super();
		this.#hint = options.hint;
		this.#object = options.object;
		this.#name = options.name;
		this.#unsafe = options.unsafe ?? false;
	}
	get moduleName() {
		return "jinja2.runtime.";
	}
	get message() {
		if (this.#hint !== void 0) return this.#hint;
		if (this.#object === void 0) return `'${String(this.#name)}' is undefined`;
		const owner = objectTypeName(this.#object);
		const name = strOf(this.#name);
		if (name === void 0) return `${owner} has no element ${quoteName(this.#name)}`;
		return `'${owner}' has no attribute '${name}'`;
	}
	/** The error that Python raises when something is done with it. */
	error() {
		return pythonError(this.#unsafe ? "SecurityError" : "UndefinedError", this.message);
	}
};
function quoteName(name) {
	return isInt(name) ? String(name) : typeNameOf(name);
}
function objectTypeName(object) {
	if (object === null) return "None";
	return `${object instanceof PyObject ? object.moduleName : ""}${typeNameOf(object)} object`;
}
/** A dict that is not the host's: any hashable key, insertion order. */
var Dict = class extends PyObject {
	typeName = "dict";
	#entries = /* @__PURE__ */ new Map();
	constructor(entries = []) {
		super();
		for (const [key, value] of entries) this.put(key, value);
	}
	size() {
		return this.#entries.size;
	}
	/** Only while the dict is being made: templates cannot change one. */
	put(key, value) {
		const filed = fileKey(key);
		const old = this.#entries.get(filed);
		this.#entries.set(filed, [old === void 0 ? key : old[0], value]);
	}
	get(key) {
		return this.#entries.get(fileKey(key))?.[1];
	}
	entries() {
		return [...this.#entries.values()];
	}
};
function fileKey(key) {
	if (typeof key === "string") return key.startsWith("\0") ? `\0s${key}` : key;
	if (typeof key === "number" || typeof key === "bigint" || key === null) return key;
	if (typeof key === "boolean") return Number(key);
	if (key instanceof Str) return fileKey(key.text);
	if (key instanceof Float) return key.value;
	if (key instanceof Undefined) return "\0u";
	if (key instanceof Tuple) {
		charge(key.items.length);
		return `\0t${key.items.map((item) => fileText(fileKey(item))).join("")}`;
	}
	if (key instanceof Range) return fileKey(new Tuple([
		"range",
		key.length,
		key.length > 0 ? key.start : null,
		key.step
	]));
	const isSetLike = key instanceof View && key.typeName !== "dict_values";
	if (isMapping(key) || Array.isArray(key) || isSetLike) throw typeError(`unhashable type: '${typeNameOf(key)}'`);
	if (key instanceof PyObject) return key;
	throw unsupportedValue("host value");
}
function fileText(key) {
	if (typeof key === "object" && key !== null) throw unsupportedValue("function in a key");
	const text = `${typeof key === "string" ? "s" : "n"}${String(key)}`;
	return `${text.length}:${text}`;
}
/** Something that can be called. */
var Callable = class extends PyObject {};
/** A function or a bound method of the engine. */
var Func = class extends Callable {
	typeName;
	name;
	/** What a method is bound to: two methods of one object are equal. */
	owner;
	#body;
	constructor(name, body, typeName = "builtin_function_or_method", owner = void 0) {
		super();
		this.name = name;
		this.typeName = typeName;
		this.owner = owner;
		this.#body = body;
	}
	call(args, kwargs) {
		return this.#body(args, kwargs);
	}
};
/** A Python range. */
var Range = class extends PyObject {
	typeName = "range";
	start;
	stop;
	step;
	length;
	constructor(start, stop, step) {
		super();
		this.start = start;
		this.stop = stop;
		this.step = step;
		this.length = Math.max(0, Math.ceil((stop - start) / step));
	}
	at(index) {
		return this.start + index * this.step;
	}
	attribute(name) {
		if (name === "start" || name === "stop" || name === "step") return this[name];
	}
};
/** What keys(), values() and items() of a dict give. */
var View = class extends PyObject {
	typeName;
	dict;
	constructor(typeName, dict) {
		super();
		this.typeName = typeName;
		this.dict = dict;
	}
	items() {
		if (this.typeName === "dict_keys") return mappingKeys(this.dict);
		const entries = mappingEntries(this.dict);
		return this.typeName === "dict_values" ? entries.map(([, value]) => value) : entries.map((entry) => new Tuple(entry));
	}
};
/** A generator or an iterator: read once, printed by its address in Python. */
var Lazy = class extends PyObject {
	typeName;
	iterator;
	constructor(typeName, iterator) {
		super();
		this.typeName = typeName;
		this.iterator = iterator;
	}
};
/** Whether a value is a dict. */
function isMapping(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.getPrototypeOf(value) === Object.prototype) return true;
	if (Array.isArray(value)) return false;
	return value instanceof Dict || !(value instanceof PyObject || value instanceof Float);
}
/** Number of keys of a dict. */
function mappingSize(value) {
	if (value instanceof Dict) return value.size();
	if (value instanceof Map) return value.size;
	return Object.keys(value).length;
}
/** Value under a key, or undefined. */
function mappingGet(value, key) {
	if (typeof key === "string" && Object.getPrototypeOf(value) === Object.prototype) return Object.hasOwn(value, key) ? value[key] : void 0;
	if (value instanceof Dict) return value.get(key);
	const name = typeof key === "string" ? key : key instanceof Str ? key.text : void 0;
	if (name === void 0) {
		fileKey(key);
		return;
	}
	if (value instanceof Map) return value.get(name);
	return Object.hasOwn(value, name) ? value[name] : void 0;
}
/** Keys in order. */
function mappingKeys(value) {
	if (value instanceof Dict) return value.entries().map(([key]) => key);
	return value instanceof Map ? [...value.keys()] : Object.keys(value);
}
/** Keys and values in order. */
function mappingEntries(value) {
	if (value instanceof Dict) return value.entries();
	return value instanceof Map ? [...value.entries()] : Object.entries(value);
}
/** The text of a str. */
function strOf(value) {
	if (typeof value === "string") return value;
	return value instanceof Str ? value.text : void 0;
}
/** Name of the value's Python type. */
function typeNameOf(value) {
	if (value === null || value === void 0) return "NoneType";
	if (typeof value === "string") return "str";
	if (typeof value === "boolean") return "bool";
	if (isInt(value)) return "int";
	if (isFloat(value)) return "float";
	if (Array.isArray(value)) return "list";
	if (value instanceof PyObject) return value.typeName;
	if (typeof value === "object") return "dict";
	throw unsupportedValue("host value");
}
// src/jinja/protocols.ts
/** Python's bool(). */
function truthy(value) {
	switch (typeof value) {
		case "boolean": return value;
		case "string": return value !== "";
		case "number": return value !== 0;
		case "bigint": return value !== 0n;
		case "undefined": return false;
		default: return value !== null && truthyObject(value);
	}
}
function truthyObject(value) {
	if (Array.isArray(value)) return value.length > 0;
	if (value instanceof Str) return value.text !== "";
	if (value instanceof Undefined) return false;
	if (value instanceof Float) return value.value !== 0;
	return sizeOf(value) !== 0;
}
/** Python's len(), or undefined where it raises TypeError. */
function sizeOf(value) {
	if (typeof value === "string") return codePointLength(value);
	if (value instanceof Str) return codePointLength(value.text);
	if (Array.isArray(value)) return value.length;
	if (value instanceof Tuple) return value.items.length;
	if (value instanceof Undefined) return 0;
	if (value instanceof Range) return value.length;
	if (value instanceof View) return mappingSize(value.dict);
	if (value instanceof PyObject) return value.size();
	return isMapping(value) ? mappingSize(value) : void 0;
}
/** All items of an iterable; throws Python's TypeError for anything else. */
function itemsOf(value) {
	if (Array.isArray(value)) return value;
	if (value instanceof Tuple) return value.items;
	if (typeof value === "string") return codePoints(value);
	if (value instanceof Str) return codePoints(value.text);
	if (value instanceof Undefined) return [];
	if (value instanceof View) return value.items();
	if (value instanceof Range) {
		chargeItems(value.length);
		return Array.from({ length: value.length }, (_, index) => value.at(index));
	}
	if (value instanceof Lazy) {
		const items = [];
		for (let next = value.iterator.next(); next.done !== true; next = value.iterator.next()) {
			charge(1);
			items.push(next.value);
		}
		return items;
	}
	if (isMapping(value)) return mappingKeys(value);
	throw typeError(`'${typeNameOf(value)}' object is not iterable`);
}
/** An iterator that takes items one by one, as Python's iter() does. */
function iterate(value) {
	return value instanceof Lazy ? value.iterator : itemsOf(value)[Symbol.iterator]();
}
/** Whether Python's iter() would take the value. */
function isIterable(value) {
	if (typeof value === "string" || Array.isArray(value) || isMapping(value)) return true;
	return value instanceof Str || value instanceof Tuple || value instanceof Undefined || value instanceof View || value instanceof Range || value instanceof Lazy;
}
/** A number as Python's int() makes of a float: toward zero. */
function truncated(value) {
	const whole = Math.trunc(value);
	return Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole);
}
/** Whether two values are the same object; equal small numbers and strings are. */
function same$1(left, right) {
	if (left instanceof Float && right instanceof Float) return left === right;
	return left === right && intOf(left) === intOf(right) && realOf(left) === realOf(right);
}
// src/jinja/repr.ts
/** Python's str(). */
function str(value) {
	if (typeof value === "string") return value;
	if (value instanceof Str) return value.text;
	if (value instanceof Undefined) return "";
	return repr(value);
}
/** str() that keeps what a str object knows beyond its text. */
function softStr(value) {
	return value instanceof Str ? value : str(value);
}
/** Python's repr(). */
function repr(value, depth = 0) {
	charge(1);
	checkDataDepth(depth);
	switch (typeof value) {
		case "string": return quoted(value);
		case "boolean": return value ? "True" : "False";
		case "number": return Number.isInteger(value) ? intText(value) : floatText(value);
		case "bigint": return intText(value);
		case "object": return value === null ? "None" : sized(reprObject(value, depth));
		default: throw unsupportedValue("host value");
	}
}
function sized(text) {
	chargeText(text.length);
	return text;
}
function reprObject(value, depth) {
	if (Array.isArray(value)) return `[${value.map((item) => repr(item, depth + 1)).join(", ")}]`;
	if (value instanceof Float) return floatText(value.value);
	if (value instanceof Str) return value.markup ? `Markup(${quoted(value.text)})` : quoted(value.text);
	if (value instanceof Tuple) return reprTuple(value.items, depth);
	if (value instanceof Undefined) return "Undefined";
	if (value instanceof Range) {
		const step = value.step === 1 ? "" : `, ${value.step}`;
		return `range(${value.start}, ${value.stop}${step})`;
	}
	if (value instanceof View) return `${value.typeName}(${repr(value.items(), depth + 1)})`;
	if (isMapping(value)) return `{${mappingEntries(value).map(([key, item]) => `${repr(key, depth + 1)}: ${repr(item, depth + 1)}`).join(", ")}}`;
	if (!(value instanceof PyObject)) throw unsupportedValue("host value");
	const own = value.printed((inner) => repr(inner, depth + 1));
	if (own !== void 0) return own;
	throw unsupportedValue(`printing a ${value.typeName}`);
}
function reprTuple(items, depth) {
	const inner = items.map((item) => repr(item, depth + 1)).join(", ");
	return items.length === 1 ? `(${inner},)` : `(${inner})`;
}
const NAMED_ESCAPES = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\\": "\\\\"
};
const TO_ESCAPE = /[\\\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu;
/** Python's repr of a str. */
function quoted(text) {
	chargeText(text.length);
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	const body = text.replace(TO_ESCAPE, (char) => {
		if (char === " ") return char;
		const named = NAMED_ESCAPES[char];
		if (named !== void 0) return named;
		const code = char.codePointAt(0) ?? 0;
		if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
		if (code < 65536) return `\\u${code.toString(16).padStart(4, "0")}`;
		return `\\U${code.toString(16).padStart(8, "0")}`;
	});
	return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}
const HTML_ESCAPES = {
	"&": "&amp;",
	">": "&gt;",
	"<": "&lt;",
	"'": "&#39;",
	"\"": "&#34;"
};
/** markupsafe.escape as text. */
function escapeHtml(value) {
	if (value instanceof Str && value.markup) return value.text;
	const text = strOf(value) ?? str(value);
	chargeText(text.length);
	return text.replace(/[&><'"]/g, (char) => HTML_ESCAPES[char] ?? char);
}
// src/jinja/spec.ts
const SPEC = /^(?:([\s\S])?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([a-zA-Z%]?)$/u;
/** Python's format(value, spec). */
function formatValue(value, spec) {
	if (spec === "") return str(value);
	const text = strOf(value);
	const whole = intOf(value);
	if (text === void 0 && whole === void 0 && !isFloat(value)) throw typeError(`unsupported format string passed to ${value instanceof Undefined ? "Undefined" : typeNameOf(value)}.__format__`);
	const parsed = parseSpec(spec, text === void 0 ? value : text);
	if (text !== void 0) return formatText(text, parsed);
	if (whole !== void 0 && !"eEfFgG%".includes(parsed.type || "d")) return formatInt(whole, parsed, value);
	return formatFloat(whole === void 0 ? floatOf(value) ?? 0 : Number(whole), parsed);
}
function parseSpec(spec, value) {
	const match = SPEC.exec(spec);
	if (match === null) throw valueError(`Invalid format specifier '${spec}' for object of type '${typeNameOf(value)}'`);
	const [, fill, align = "", sign = "", , alternate, zero, width = "", grouping = "", precision, type = ""] = match;
	chargeText(Number(width) + Number(precision ?? 0));
	return {
		fill: fill ?? (zero !== "" && align === "" ? "0" : " "),
		align,
		sign,
		alternate: alternate === "#",
		zero: zero !== "",
		width: Number(width),
		grouping,
		precision: precision === void 0 ? void 0 : Number(precision),
		type
	};
}
function unknownCode(type, typeName) {
	return valueError(`Unknown format code '${type}' for object of type '${typeName}'`);
}
function formatText(text, spec) {
	if (spec.type !== "" && spec.type !== "s") throw unknownCode(spec.type, "str");
	if (spec.sign !== "") throw valueError("Sign not allowed in string format specifier");
	if (spec.alternate) throw valueError("Alternate form (#) not allowed in string format specifier");
	if (spec.align === "=") throw valueError("'=' alignment not allowed in string format specifier");
	if (spec.grouping !== "") throw valueError(`Cannot specify '${spec.grouping}' with 's'.`);
	return aligned("", spec.precision === void 0 ? text : codePoints(text).slice(0, spec.precision).join(""), spec, spec.zero && spec.align === "" ? "<" : "<");
}
const RADIX = {
	b: 2,
	o: 8,
	x: 16,
	X: 16
};
function formatInt(value, spec, original) {
	const type = spec.type || "d";
	if (spec.precision !== void 0) throw valueError("Precision not allowed in integer format specifier");
	if (type === "c") return aligned("", String.fromCodePoint(Number(value)), spec, "<");
	const radix = RADIX[type];
	if (radix === void 0 && type !== "d" && type !== "n") throw unknownCode(type, typeNameOf(original));
	if (spec.type === "" && typeof original === "boolean" && spec.grouping === "" && spec.sign === "" && !spec.alternate) {}
	const magnitude = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
	let digits = radix === void 0 ? intText(magnitude) : magnitude.toString(radix);
	if (type === "X") digits = digits.toUpperCase();
	const prefix = spec.alternate && radix !== void 0 ? `0${type}` : "";
	return aligned(signOf(value < 0, spec.sign) + prefix, digits, spec, ">", radix === void 0 ? 3 : 4);
}
function signOf(negative, sign) {
	if (negative) return "-";
	return sign === "+" || sign === " " ? sign : "";
}
function formatFloat(value, spec) {
	const negative = value < 0 || Object.is(value, -0);
	const type = spec.type;
	if (type !== "" && !"eEfFgGn%".includes(type)) throw unknownCode(type, "float");
	const digits = floatDigits(Math.abs(value), spec.precision, type, spec.alternate);
	return aligned(signOf(negative, spec.sign), digits, spec, ">", 3);
}
/** Digits of a positive float under a conversion of printf, `%` or none. */
function floatDigits(value, precision, type, alternate = false) {
	const upper = type === "E" || type === "F" || type === "G";
	const cased = (text) => upper ? text.toUpperCase() : text;
	if (!Number.isFinite(value)) return cased(Number.isNaN(value) ? "nan" : "inf") + (type === "%" ? "%" : "");
	switch (type.toLowerCase()) {
		case "f": return fixed(value, precision ?? 6);
		case "%": return `${fixed(value * 100, precision ?? 6)}%`;
		case "e": return cased(exponential(value, precision ?? 6));
		case "g":
		case "n": return cased(general(value, precision === 0 ? 1 : precision ?? 6, alternate));
		default:
			if (precision === void 0) return floatText(value);
			return withPoint(general(value, precision === 0 ? 1 : precision, false, true));
	}
}
function withPoint(text) {
	return /[.e]/.test(text) ? text : `${text}.0`;
}
/** printf's %e on the exact value, half to even. */
function exponential(value, precision) {
	let text = value.toExponential(Math.min(precision, 100));
	const tie = value.toExponential(Math.min(precision + 1, 100));
	const [mantissa = ""] = tie.split("e");
	if (mantissa.endsWith("5") && Number(tie) === value && precision < 20) {
		const lower = mantissa.slice(0, -1).replace(/\.$/, "");
		if (Number(lower.charAt(lower.length - 1)) % 2 === 0) text = `${lower}e${tie.split("e")[1]}`;
	}
	const [digits = "", power = ""] = text.split("e");
	const exponent = Number(power);
	return `${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function general(value, precision, alternate, plain = false) {
	if (value === 0) return alternate ? `0.${"0".repeat(precision - 1)}` : "0";
	const scientific = exponential(value, precision - 1);
	const exponent = Number(scientific.split("e")[1]);
	const trim = (text) => alternate || !text.includes(".") ? text : text.replace(/\.?0+$/, "");
	if (exponent < -4 || exponent >= precision - (plain && exponent > 0 ? 1 : 0)) {
		const [digits = "", power = ""] = scientific.split("e");
		return `${trim(digits)}e${power}`;
	}
	return trim(fixed(value, precision - 1 - exponent));
}
function aligned(prefix, digits, spec, fallback, group = 3) {
	const align = spec.align || (spec.zero && fallback === ">" ? "=" : fallback);
	let body = digits;
	if (spec.grouping !== "") {
		const [whole = "", ...rest] = digits.split(/(?=[.eE%])/);
		body = grouped(whole, spec, group, align === "=" && spec.fill === "0" ? spec.width - prefix.length - rest.join("").length : 0) + rest.join("");
	}
	const missing = spec.width - codePointLength(prefix) - codePointLength(body);
	if (missing <= 0) return prefix + body;
	const fill = spec.fill;
	if (align === "=") return prefix + fill.repeat(missing) + body;
	if (align === "<") return prefix + body + fill.repeat(missing);
	if (align === ">") return fill.repeat(missing) + prefix + body;
	const left = Math.floor(missing / 2);
	return fill.repeat(left) + prefix + body + fill.repeat(missing - left);
}
function grouped(digits, spec, size, width) {
	const step = (text) => text.replace(new RegExp(`\\B(?=(?:[0-9a-fA-F]{${size}})+$)`, "g"), spec.grouping);
	let padded = digits;
	while (step(padded).length < width) padded = `0${padded}`;
	const text = step(padded);
	return text.length > width && width > 0 && text.startsWith(`0${spec.grouping}`) ? text : text;
}
/** Python's str.format. */
function formatBraces(template, lookup) {
	return new BraceFormat(lookup).format(template, 2);
}
var BraceFormat = class {
	#lookup;
	#automatic = 0;
	#numbering;
	constructor(lookup) {
		this.#lookup = lookup;
	}
	format(template, depth) {
		if (depth < 0) throw valueError("Max string recursion exceeded");
		let out = "";
		let at = 0;
		while (at < template.length) {
			const brace = template.slice(at).search(/[{}]/);
			if (brace < 0) return out + template.slice(at);
			out += template.slice(at, at + brace);
			at += brace;
			const char = template.charAt(at);
			if (template.charAt(at + 1) === char) {
				out += char;
				at += 2;
				continue;
			}
			if (char === "}") throw valueError("Single '}' encountered in format string");
			const end = fieldEnd(template, at + 1);
			out += this.#field(template.slice(at + 1, end), depth);
			chargeText(out.length);
			at = end + 1;
		}
		return out;
	}
	#field(field, depth) {
		const match = /^([^{}!:[]*(?:\[[^\]]*\][^{}!:[]*)*)(?:!([^:]*))?(?::([\s\S]*))?$/.exec(field);
		if (match === null) throw valueError("expected '}' before end of string");
		const [, path = "", conversion, spec = ""] = match;
		let value = this.#value(path);
		if (conversion !== void 0) {
			if (conversion === "") throw valueError("end of string while looking for conversion specifier");
			value = this.#lookup.convert(value, conversion);
		}
		return this.#lookup.finish(formatValue(value, this.format(spec, depth - 1)), value);
	}
	#value(path) {
		const match = /^([^.[]*)((?:\.[^.[]*|\[[^\]]*\])*)$/.exec(path);
		if (match === null) throw valueError("Only '.' or '[' may follow ']' in format field specifier");
		const [, first = "", rest = ""] = match;
		let value = this.#first(first);
		for (const [step] of rest.matchAll(/\.[^.[]*|\[[^\]]*\]/g)) {
			const name = step.startsWith(".") ? step.slice(1) : step.slice(1, -1);
			if (name === "") throw valueError("Empty attribute in format string");
			if (step.startsWith(".")) value = this.#lookup.attribute(value, name);
			else value = this.#lookup.item(value, /^\d+$/.test(name) ? Number(name) : name);
		}
		return value;
	}
	#first(name) {
		const { args, kwargs } = this.#lookup;
		if (name !== "" && !/^\d+$/.test(name)) {
			const value = typeof kwargs === "function" ? kwargs(name) : kwargs.get(name);
			if (value === void 0) throw pythonError("KeyError", `'${name}'`);
			return value;
		}
		const numbering = name === "" ? "automatic" : "manual";
		if (this.#numbering !== void 0 && this.#numbering !== numbering) throw valueError(numbering === "manual" ? "cannot switch from automatic field numbering to manual field specification" : "cannot switch from manual field specification to automatic field numbering");
		this.#numbering = numbering;
		const index = name === "" ? this.#automatic : Number(name);
		this.#automatic += 1;
		if (index >= args.length) throw pythonError("IndexError", `Replacement index ${index} out of range for positional args tuple`);
		return args[index];
	}
};
function fieldEnd(template, start) {
	let depth = 1;
	let bracket = false;
	for (let at = start; at < template.length; at += 1) {
		const char = template.charAt(at);
		if (char === "[") bracket = true;
		else if (char === "]") bracket = false;
		else if (bracket) continue;
		else if (char === "{") depth += 1;
		else if (char === "}") {
			depth -= 1;
			if (depth === 0) return at;
		}
	}
	throw valueError(start >= template.length ? "Single '{' encountered in format string" : "expected '}' before end of string");
}
// src/jinja/percent.ts
const CONVERSION = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlL]?([\s\S]?)/gu;
/** Python's `text % values`. */
function formatPercent(format, values) {
	const template = strOf(format) ?? "";
	const markup = format instanceof Str && format.markup;
	const args = values instanceof Tuple ? values.items : [values];
	let used = 0;
	let named = false;
	const next = () => {
		if (used >= args.length) throw typeError("not enough arguments for format string");
		used += 1;
		return args[used - 1];
	};
	const text = template.replace(CONVERSION, (whole, name, flags, width, precision, type, offset) => {
		if (type === "") throw valueError("incomplete format");
		if (type === "%") return "%";
		let value;
		let minimum = width === "*" ? realOf(next()) ?? 0 : Number(width || 0);
		const decimals = precision === "*" ? realOf(next()) ?? 0 : precision === void 0 ? void 0 : Number(precision);
		let left = flags.includes("-");
		if (minimum < 0) {
			left = true;
			minimum = -minimum;
		}
		chargeText(minimum + (decimals ?? 0));
		if (name === void 0) value = next();
		else {
			if (values instanceof Undefined) throw values.error();
			if (!isMapping(values)) throw typeError("format requires a mapping");
			value = mappingGet(values, name);
			if (value === void 0) throw pythonError("KeyError", repr(name));
			named = true;
		}
		const position = offset + whole.length - 1;
		const [sign, digits] = converted$1(type, flags, decimals, value, position, markup);
		const missing = Math.max(0, minimum - codePointLength(sign + digits));
		if (left) return sign + digits + " ".repeat(missing);
		const numeric = !"srac".includes(type);
		return flags.includes("0") && numeric ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
	});
	chargeText(text.length);
	if (!named && used < args.length && !(isMapping(values) || isLoose(values))) throw typeError("not all arguments converted during string formatting");
	return rich(text, markup, []);
}
/** Objects with __getitem__ that are no str or tuple may be left over. */
function isLoose(values) {
	return Array.isArray(values) || values instanceof Undefined || values instanceof Range;
}
function converted$1(type, flags, precision, value, position, markup) {
	const sign = (negative) => negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
	switch (type) {
		case "s":
		case "r":
		case "a": {
			let text = type === "s" ? str(value) : repr(value);
			if (type === "a") text = ascii(text);
			if (markup && !(type === "s" && value instanceof Str && value.markup)) text = escapeHtml(text);
			return ["", precision === void 0 ? text : codePoints(text).slice(0, precision).join("")];
		}
		case "c": {
			const code = intOf(value);
			if (code !== void 0 && !(code >= 0 && code <= 1114111)) throw pythonError("OverflowError", "%c arg not in range(0x110000)");
			const char = strOf(value) ?? (code === void 0 ? "" : String.fromCodePoint(Number(code)));
			if (codePointLength(char) !== 1) throw typeError("%c requires int or char");
			return ["", char];
		}
		case "d":
		case "i":
		case "u": return number$1(wholeOf(value, type, true), 10, precision, "", sign);
		case "o": return number$1(wholeOf(value, type, false), 8, precision, flags.includes("#") ? "0o" : "", sign);
		case "x": return number$1(wholeOf(value, type, false), 16, precision, flags.includes("#") ? "0x" : "", sign);
		case "X": {
			const [mark, digits] = number$1(wholeOf(value, type, false), 16, precision, "", sign);
			return [mark + (flags.includes("#") ? "0X" : ""), digits.toUpperCase()];
		}
		case "e":
		case "E":
		case "f":
		case "F":
		case "g":
		case "G": {
			if (value instanceof Undefined) throw value.error();
			const real = realOf(value);
			if (real === void 0) throw typeError(`must be real number, not ${typeNameOf(value)}`);
			const digits = floatDigits(Math.abs(real), precision ?? 6, type, flags.includes("#"));
			return [sign(real < 0 || Object.is(real, -0)), digits];
		}
		default: throw valueError(`unsupported format character '${type}' (0x${(type.codePointAt(0) ?? 0).toString(16)}) at index ${position}`);
	}
}
function ascii(text) {
	return codePoints(text).map((char) => {
		const code = char.codePointAt(0) ?? 0;
		if (code < 128) return char;
		if (code < 256) return `\\x${code.toString(16)}`;
		if (code < 65536) return `\\u${code.toString(16).padStart(4, "0")}`;
		return `\\U${code.toString(16).padStart(8, "0")}`;
	}).join("");
}
function wholeOf(value, type, truncate) {
	if (value instanceof Undefined && truncate) throw value.error();
	const whole = intOf(value);
	if (whole !== void 0) return whole;
	const real = floatOf(value);
	if (real !== void 0 && truncate) {
		if (!Number.isFinite(real)) throw pythonError("OverflowError", "cannot convert float infinity to integer");
		return truncated(real);
	}
	throw typeError(`%${type} format: ${truncate ? "a real number is required" : "an integer is required"}, not ${typeNameOf(value)}`);
}
function number$1(value, radix, precision, prefix, sign) {
	const whole = BigInt(value);
	const magnitude = whole < 0n ? -whole : whole;
	const digits = radix === 10 ? intText(magnitude) : magnitude.toString(radix);
	return [sign(whole < 0n) + prefix, digits.padStart(precision ?? 0, "0")];
}
// src/jinja/operators.ts
const SYMBOLS = {
	add: "+",
	sub: "-",
	mul: "*",
	div: "/",
	floordiv: "//",
	mod: "%",
	pow: "** or pow()"
};
/** Python's + */
function add(left, right) {
	if (typeof left === "string" && typeof right === "string") {
		if (left.length + right.length > run$1.maxOutput) throw limitError("output");
		return left + right;
	}
	return binary("add", left, right);
}
/** Any operator of two operands. */
function binary(op, left, right) {
	if (op === "mod" && strOf(left) !== void 0) return formatPercent(left, right);
	const number = arithmetic(op, left, right);
	if (number !== void 0) return number;
	if (left instanceof Undefined) throw left.error();
	if (right instanceof Undefined) throw right.error();
	if (op === "add") {
		const joined = concatenated(left, right);
		if (joined !== void 0) return joined;
	}
	if (op === "mul") {
		const repeated = repeat(left, right) ?? repeat(right, left);
		if (repeated !== void 0) return repeated;
	}
	const types = `'${typeNameOf(left)}' and '${typeNameOf(right)}'`;
	if (op === "add" && strOf(left) !== void 0) throw typeError(`can only concatenate str (not "${typeNameOf(right)}") to str`);
	if (op === "add" && (Array.isArray(left) || left instanceof Tuple)) {
		const name = typeNameOf(left);
		throw typeError(`can only concatenate ${name} (not "${typeNameOf(right)}") to ${name}`);
	}
	if (op === "mul" && (isSequence$1(left) || isSequence$1(right))) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(isSequence$1(left) ? right : left)}'`);
	throw typeError(`unsupported operand type(s) for ${SYMBOLS[op]}: ${types}`);
}
function isSequence$1(value) {
	return strOf(value) !== void 0 || Array.isArray(value) || value instanceof Tuple;
}
function concatenated(left, right) {
	if (Array.isArray(left) && Array.isArray(right)) {
		chargeItems(left.length + right.length);
		return left.concat(right);
	}
	if (left instanceof Tuple && right instanceof Tuple) {
		chargeItems(left.items.length + right.items.length);
		return new Tuple(left.items.concat(right.items));
	}
	if (strOf(left) === void 0 || strOf(right) === void 0) return void 0;
	const markup = isMarkup(left) || isMarkup(right);
	return joinText([left, right].map((part) => markup ? escaped(part) : part), markup);
}
/** Whether a value is an HTML-safe str. */
function isMarkup(value) {
	return value instanceof Str && value.markup;
}
/** A value as HTML-safe text; marks survive when nothing had to be escaped. */
function escaped(value) {
	if (isMarkup(value)) return value;
	const text = escapeHtml(value);
	return value instanceof Str && text === value.text ? new Str(text, true, value.marks) : text;
}
/** Strings one after another, with their marks. */
function joinText(parts, markup) {
	let text = "";
	const marks = [];
	for (const part of parts) {
		if (typeof part === "string") text += part;
		else {
			for (const { message, start, end } of part.marks) marks.push({
				message,
				start: start + text.length,
				end: end + text.length
			});
			text += part.text;
		}
		if (text.length > run$1.maxOutput) throw limitError("output");
	}
	return rich(text, markup, marks);
}
function repeat(sequence, times) {
	const count = indexOf(times);
	if (count === void 0) return void 0;
	const copies = Math.max(0, count);
	if (typeof times === "bigint" && BigInt.asIntN(64, times) !== times && isSequence$1(sequence)) throw pythonError("OverflowError", "cannot fit 'int' into an index-sized integer");
	const text = strOf(sequence);
	if (text !== void 0) {
		chargeText(text.length * copies);
		return rich(text === "" ? "" : text.repeat(copies), isMarkup(sequence), []);
	}
	if (!Array.isArray(sequence) && !(sequence instanceof Tuple)) return void 0;
	const items = itemsOf(sequence);
	chargeItems(items.length * copies);
	const all = [];
	for (let copy = 0; items.length > 0 && copy < copies; copy += 1) all.push(...items);
	return sequence instanceof Tuple ? new Tuple(all) : all;
}
/** Python's == */
function equal(left, right, depth = 0) {
	if (typeof left === "string" && typeof right === "string") return left === right;
	charge(1);
	checkDataDepth(depth);
	const text = strOf(left);
	if (text !== void 0) return text === strOf(right);
	const a = intOf(left) ?? floatOf(left);
	if (a !== void 0) {
		const b = intOf(right) ?? floatOf(right);
		return b !== void 0 && a == b;
	}
	if (left === right) return true;
	if (left instanceof Undefined) return right instanceof Undefined;
	if (Array.isArray(left)) return Array.isArray(right) && equalItems(left, right, depth);
	if (left instanceof Tuple) return right instanceof Tuple && equalItems(left.items, right.items, depth);
	if (left instanceof Range) return right instanceof Range && equalItems(itemsOf(left), itemsOf(right), depth);
	if (left instanceof Func) return right instanceof Func && left.name === right.name && isBoundAlike(left, right);
	if (left instanceof View) return right instanceof View && equalViews(left, right, depth);
	if (!isMapping(left) || !isMapping(right) || mappingSize(left) !== mappingSize(right)) return false;
	return mappingEntries(left).every(([key, value]) => {
		const other = mappingGet(right, key);
		return other !== void 0 && equal(value, other, depth + 1);
	});
}
function isBoundAlike(left, right) {
	return left.owner !== void 0 && left.owner === right.owner;
}
function equalItems(left, right, depth) {
	return left.length === right.length && left.every((item, index) => equal(item, right[index], depth + 1));
}
function equalViews(left, right, depth) {
	if (left.typeName === "dict_values" || right.typeName === "dict_values") return false;
	const others = right.items();
	const items = left.items();
	return items.length === others.length && items.every((item) => others.some((other) => equal(item, other, depth + 1)));
}
const COMPARE_SYMBOLS = {
	lt: "<",
	lteq: "<=",
	gt: ">",
	gteq: ">="
};
/** Python's order: the sign of the comparison; NaN where numbers have none. */
function order(op, left, right, depth = 0) {
	charge(1);
	checkDataDepth(depth);
	const a = intOf(left) ?? floatOf(left);
	const b = intOf(right) ?? floatOf(right);
	if (a !== void 0 && b !== void 0) return a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
	const text = strOf(left);
	const other = strOf(right);
	if (text !== void 0 && other !== void 0) return compareText(text, other);
	if (left instanceof Undefined) throw left.error();
	if (right instanceof Undefined) throw right.error();
	if (Array.isArray(left) && Array.isArray(right) || left instanceof Tuple && right instanceof Tuple) {
		const items = itemsOf(left);
		const others = itemsOf(right);
		for (let index = 0; index < Math.min(items.length, others.length); index += 1) if (!equal(items[index], others[index], depth + 1)) return order(op, items[index], others[index], depth + 1);
		return items.length - others.length;
	}
	const types = `'${typeNameOf(left)}' and '${typeNameOf(right)}'`;
	throw typeError(`'${COMPARE_SYMBOLS[op]}' not supported between instances of ${types}`);
}
/** Python's < */
function lessThan(left, right) {
	return order("lt", left, right) < 0;
}
/** Any comparison. */
function compare(op, left, right) {
	switch (op) {
		case "eq": return equal(left, right);
		case "ne": return !equal(left, right);
		case "lt": return order(op, left, right) < 0;
		case "lteq": return order(op, left, right) <= 0;
		case "gt": return order(op, left, right) > 0;
		case "gteq": return order(op, left, right) >= 0;
		case "in": return contains(right, left);
		case "notin": return !contains(right, left);
		default: return op;
	}
}
/** Python's `item in container`. */
function contains(container, item) {
	if (typeof container === "string" && typeof item === "string") return container.includes(item);
	const text = strOf(container);
	if (text !== void 0) {
		const needle = strOf(item);
		if (needle === void 0) throw typeError(`'in <string>' requires string as left operand, not ${typeNameOf(item)}`);
		return text.includes(needle);
	}
	if (isMapping(container)) return mappingGet(container, item) !== void 0;
	if (container instanceof View && container.typeName === "dict_keys") return mappingGet(container.dict, item) !== void 0;
	if (!isIterable(container)) throw typeError(`argument of type '${typeNameOf(container)}' is not iterable`);
	if (!(container instanceof Lazy)) return itemsOf(container).some((other) => same$1(other, item) || equal(other, item));
	for (let next = container.iterator.next(); next.done !== true; next = container.iterator.next()) {
		charge(1);
		if (equal(next.value, item)) return true;
	}
	return false;
}
/** Python's object[start:stop:step]. */
function slice$1(object, start, stop, step) {
	if (object instanceof Undefined) throw object.error();
	const text = strOf(object);
	if (text === void 0 && !Array.isArray(object) && !(object instanceof Tuple) && !(object instanceof Range)) {
		if (isMapping(object)) throw typeError("unhashable type: 'slice'");
		throw typeError(`'${typeNameOf(object)}' object is not subscriptable`);
	}
	const by = sliceIndex(step) ?? 1;
	if (by === 0) throw valueError("slice step cannot be zero");
	if (text !== void 0 && by === 1 && !hasSurrogates(text)) {
		const [from, to] = bounds(text.length, start, stop, 1);
		return object instanceof Str ? object.cut(from, Math.max(from, to)) : text.slice(from, Math.max(from, to));
	}
	const items = text === void 0 ? itemsOf(object) : codePoints(text);
	const [from, to] = bounds(items.length, start, stop, by);
	if (object instanceof Range) return new Range(object.at(from), object.at(to), object.step * by);
	const taken = takeItems(items, from, to, by);
	if (text !== void 0) return rich(taken.join(""), isMarkup(object), []);
	return object instanceof Tuple ? new Tuple(taken) : taken;
}
function takeItems(items, from, to, by) {
	if (by === 1) return items.slice(from, Math.max(from, to));
	const taken = [];
	for (let at = from; by > 0 ? at < to : at > to; at += by) taken.push(items[at]);
	chargeItems(taken.length);
	return taken;
}
function sliceIndex(value) {
	if (value === null || value === void 0) return void 0;
	const index = indexOf(value);
	if (index === void 0) throw typeError("slice indices must be integers or None or have an __index__ method");
	return index;
}
function bounds(length, start, stop, step) {
	const lowest = step < 0 ? -1 : 0;
	const highest = step < 0 ? length - 1 : length;
	const clamp = (value, fallback) => {
		const index = sliceIndex(value);
		if (index === void 0) return fallback;
		return Math.min(highest, Math.max(lowest, index < 0 ? index + length : index));
	};
	return step < 0 ? [clamp(start, highest), clamp(stop, lowest)] : [clamp(start, lowest), clamp(stop, highest)];
}
/** Python's sorted(): stable, with Python's comparisons and errors. */
function sorted$1(items, key, reverse) {
	charge(items.length * Math.ceil(Math.log2(items.length + 2)));
	const keyed = items.map((item) => ({
		item,
		key: key(item)
	}));
	const sign = reverse ? -1 : 1;
	keyed.sort((a, b) => lessThan(a.key, b.key) ? -sign : lessThan(b.key, a.key) ? sign : 0);
	return keyed.map(({ item }) => item);
}
/** Sum of numbers, strings refused, as Python's sum(). */
function total(items, start) {
	if (strOf(start) !== void 0) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
	let sum = start;
	for (const item of items) sum = add(sum, item);
	return sum;
}
/** Python's abs(). */
function absolute(value) {
	if (value instanceof Undefined) throw typeError("bad operand type for abs(): 'Undefined'");
	const whole = intOf(value);
	if (whole !== void 0) return typeof whole === "number" ? Math.abs(whole) : integer(whole < 0n ? -whole : whole);
	const real = realOf(value);
	if (real === void 0) throw typeError(`bad operand type for abs(): '${typeNameOf(value)}'`);
	return float(Math.abs(real));
}
/** An operator on two numbers; throws Python's TypeError for anything else. */
function arithmeticOf(op, left, right) {
	const result = arithmetic(op, left, right);
	if (result === void 0) return binary(op, left, right);
	return result;
}
// src/jinja/characters.ts
const ALPHA = /^\p{L}+$/u;
const DECIMAL = /^\p{Nd}+$/u;
/** Characters that Unicode calls digits without being decimals. */
const DIGIT = /^[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]+$/u;
/** Ideographs that Unicode gives a numeric value. */
const NUMERIC_IDEOGRAPHS = "㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千-卅卌叁-叄四壱壹幺廾廿弌-弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零參拾兩零六陸什𠀁𠁤𠃢𠄡𠤪𠦃𠦌𠦜𠫪𠫽𠬙𢎐𢦘𣬛𦉭廾";
const NUMERIC = new RegExp(`^[\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, "u");
const ALPHANUMERIC = new RegExp(`^[\\p{L}\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, "u");
const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
const NOT_PRINTABLE = /[\p{C}\p{Z}]/u;
const UPPER_OR_TITLE = /[\p{Uppercase}\p{Lt}]/u;
/** The predicates of str that look at every character. */
const PREDICATES = {
	isalpha: (text) => ALPHA.test(text),
	isdecimal: (text) => DECIMAL.test(text),
	isdigit: (text) => DIGIT.test(text),
	isnumeric: (text) => NUMERIC.test(text),
	isalnum: (text) => ALPHANUMERIC.test(text),
	isidentifier: (text) => IDENTIFIER.test(text),
	isascii: (text) => !/[^\0-\x7f]/.test(text),
	isprintable: (text) => !NOT_PRINTABLE.test(text.replaceAll(" ", "")),
	isspace: (text) => text !== "" && Array.from(text).every((char) => isSpace(char.charCodeAt(0))),
	islower: isLower,
	isupper: isUpper,
	istitle: isTitle
};
/** Python's str.islower. */
function isLower(text) {
	return /\p{Lowercase}/u.test(text) && !UPPER_OR_TITLE.test(text);
}
/** Python's str.isupper. */
function isUpper(text) {
	return /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);
}
function isTitle(text) {
	let cased = false;
	let afterCased = false;
	for (const char of codePoints(text)) if (UPPER_OR_TITLE.test(char)) {
		if (afterCased) return false;
		afterCased = true;
		cased = true;
	} else if (/\p{Lowercase}/u.test(char)) {
		if (!afterCased) return false;
		cased = true;
	} else afterCased = false;
	return cased;
}
/** Characters whose title case is neither themselves nor their upper case. */
const TITLE_CASE = {
	Ǆ: "ǅ",
	ǆ: "ǅ",
	Ǉ: "ǈ",
	ǉ: "ǈ",
	Ǌ: "ǋ",
	ǌ: "ǋ",
	Ǳ: "ǲ",
	ǳ: "ǲ",
	"ᾲ": "Ὰͅ",
	"ᾳ": "ᾼ",
	"ᾴ": "Άͅ",
	"ᾷ": "ᾼ͂",
	"ῂ": "Ὴͅ",
	"ῃ": "ῌ",
	"ῄ": "Ήͅ",
	"ῇ": "ῌ͂",
	"ῲ": "Ὼͅ",
	"ῳ": "ῼ",
	"ῴ": "Ώͅ",
	"ῷ": "ῼ͂"
};
const LIGATURE = /^[\u00df\u0587\ufb00-\ufb06\ufb13-\ufb17]$/;
const TITLE_ITSELF = /^[\p{Lt}\u10d0-\u10ff]$/u;
const IOTA_SUBSCRIPT = /^[\u1f80-\u1faf]$/;
/** One character in title case. */
function titleCase(char) {
	const listed = TITLE_CASE[char];
	if (listed !== void 0) return listed;
	if (TITLE_ITSELF.test(char)) return char;
	if (IOTA_SUBSCRIPT.test(char)) return String.fromCharCode(char.charCodeAt(0) | 8);
	const upper = char.toUpperCase();
	return LIGATURE.test(char) ? upper.charAt(0) + upper.slice(1).toLowerCase() : upper;
}
/** Python's str.capitalize. */
function capitalize(text) {
	const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
	if (text === "") return "";
	return titleCase(first) + text.toLowerCase().slice(first.toLowerCase().length);
}
/** Every character in lower case; the case of a final sigma depends on its neighbours. */
function lowered(text) {
	const points = codePoints(text);
	const whole = codePoints(text.toLowerCase());
	return points.map((char, index) => char === "Σ" && whole.length === points.length ? whole[index] ?? "" : char.toLowerCase());
}
/** Python's str.title. */
function title(text) {
	chargeText(text.length);
	let out = "";
	let afterCased = false;
	const lower = lowered(text);
	for (const [index, char] of codePoints(text).entries()) {
		const cased = /[\p{Uppercase}\p{Lowercase}\p{Lt}]/u.test(char);
		out += afterCased ? lower[index] : titleCase(char);
		afterCased = cased;
	}
	return out;
}
/** Python's str.swapcase. */
function swapCase(text) {
	const lower = lowered(text);
	return codePoints(text).map((char, index) => {
		if (/\p{Uppercase}/u.test(char)) return lower[index];
		return /\p{Lowercase}/u.test(char) ? char.toUpperCase() : char;
	}).join("");
}
/** Python's str.casefold, for characters whose folding is their lower case, and ß. */
function caseFold(text) {
	return text.replace(/[ßẞ]/g, "ss").replaceAll("ς", "σ").toLowerCase().replaceAll("ς", "σ");
}
// src/jinja/str-methods.ts
/** Largest C int, which str.expandtabs takes. */
const MAX_C_INT = 2147483647;
/** Calls of methods that need no more than the text, for any number of arguments in bounds. */
function method(name, min, max, body, names = "") {
	const keywords = names.split(" ");
	return (self, args, kwargs) => {
		const all = kwargs === void 0 || kwargs.size === 0 ? args : named(name, args, kwargs, keywords);
		if (all.length < min || all.length > max) throw typeError(`${name}() takes ${all.length < min ? `at least ${min}` : `at most ${max}`} arguments (${all.length} given)`);
		return body(self, ...all);
	};
}
function named(name, args, kwargs, keywords) {
	const all = [...args];
	for (const [key, value] of kwargs ?? []) {
		const index = keywords.indexOf(key);
		if (key === "" || index < 0) throw typeError(`${name}() takes no keyword arguments`);
		if (index < args.length) throw typeError(`argument for ${name}() given by name ('${key}') and position`);
		all[index] = value;
	}
	return all;
}
function textOf(self) {
	return typeof self === "string" ? self : self.text;
}
function cut(self, start, end) {
	return typeof self === "string" ? self.slice(start, end) : self.cut(start, end);
}
/** A new text of the same kind as `self`. */
function like(self, text) {
	return rich(text, isMarkup(self), []);
}
/** An argument of a Markup method, escaped as the text it goes into. */
function argText(self, value, what) {
	const text = strOf(value);
	if (text === void 0) throw typeError(`${what} must be str, not ${typeNameOf(value)}`);
	return isMarkup(self) ? escapeHtml(value) : text;
}
function needText(value, what) {
	const text = strOf(value);
	if (text === void 0) throw typeError(`${what} must be str, not ${typeNameOf(value)}`);
	return text;
}
function needCount(value, fallback) {
	if (value === void 0) return fallback;
	if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) throw pythonError("OverflowError", "Python int too large to convert to C ssize_t");
	const count = indexOf(value);
	if (count === void 0) throw typeError(`'${typeNameOf(value)}' object cannot be interpreted as an integer`);
	return count;
}
function stripper(name, left, right) {
	return method(name, 0, 1, (self, chars) => {
		const set = chars === void 0 || chars === null ? void 0 : needText(chars, `${name} arg`);
		const text = textOf(self);
		const [start, end] = stripBounds(text, set, left, right);
		return start === 0 && end === text.length ? self : cut(self, start, end);
	});
}
function splitter(name, fromRight) {
	const body = (self, separator, max) => {
		const text = textOf(self);
		chargeText(text.length);
		const limit = needCount(max, -1);
		let pieces;
		if (separator === void 0 || separator === null) pieces = fromRight ? rsplitSpace(text, limit) : splitSpace(text, limit);
		else {
			const by = strOf(separator);
			if (by === void 0) throw typeError(`must be str or None, not ${typeNameOf(separator)}`);
			if (by === "") throw valueError("empty separator");
			pieces = fromRight ? rsplitOn(text, by, limit) : splitOn(text, by, limit);
		}
		return pieces.map(([start, end]) => cut(self, start, end));
	};
	return method(name, 0, 2, body, "sep maxsplit");
}
function partitioner(name, fromRight) {
	return method(name, 1, 1, (self, separator) => {
		const by = needText(separator, `${name}() argument`);
		if (by === "") throw valueError("empty separator");
		const text = textOf(self);
		const found = fromRight ? text.lastIndexOf(by) : text.indexOf(by);
		if (found < 0) {
			const empty = like(self, "");
			return new Tuple(fromRight ? [
				empty,
				empty,
				self
			] : [
				self,
				empty,
				empty
			]);
		}
		const after = found + by.length;
		return new Tuple([
			cut(self, 0, found),
			cut(self, found, after),
			cut(self, after, text.length)
		]);
	});
}
/** UTF-16 offsets of the optional start and end arguments; `undefined` where they cross. */
function part(text, start, end) {
	if (start === void 0 && end === void 0) return [0, text.length];
	const length = codePointLength(text);
	const clamp = (value, fallback) => {
		if (value === void 0 || value === null) return fallback;
		const index = indexOf(value);
		if (index === void 0) throw typeError("slice indices must be integers or None or have an __index__ method");
		return index < 0 ? Math.max(0, index + length) : index;
	};
	const from = clamp(start, 0);
	const to = Math.min(length, clamp(end, length));
	return from > to ? void 0 : [unitOffset(text, from), unitOffset(text, to)];
}
function finder(name, last, raises) {
	return method(name, 1, 3, (self, needle, start, end) => {
		const sought = needText(needle, `${name}() argument 1`);
		const text = textOf(self);
		const range = part(text, start, end);
		const found = range === void 0 ? -1 : findIn(text, sought, range, last);
		if (found < 0 && raises) throw valueError("substring not found");
		return found < 0 ? -1 : pointIndex(text, found);
	});
}
function findIn(text, sought, [from, to], last) {
	const within = text.slice(from, to);
	const found = last ? within.lastIndexOf(sought) : within.indexOf(sought);
	return found < 0 ? -1 : found + from;
}
function edge(name, test) {
	return method(name, 1, 3, (self, affix, start, end) => {
		const affixes = affix instanceof Tuple ? affix.items : [affix];
		const text = textOf(self);
		const range = part(text, start, end);
		return affixes.some((one) => {
			const sought = strOf(one);
			if (sought === void 0) throw typeError(`${name} first arg must be str or a tuple of str, not ${typeNameOf(one)}`);
			return range !== void 0 && test(text.slice(...range), sought);
		});
	});
}
function padder(name, split) {
	return method(name, 1, 2, (self, width, fill) => {
		const char = fill === void 0 ? " " : needText(fill, "The fill character");
		if (codePointLength(char) !== 1) throw typeError("The fill character must be exactly one character long");
		const text = textOf(self);
		const wanted = needCount(width, 0);
		const missing = wanted - codePointLength(text);
		if (missing <= 0) return self;
		chargeText(wanted);
		const left = split(missing, wanted);
		return joinText([
			char.repeat(left),
			self,
			char.repeat(missing - left)
		], isMarkup(self));
	});
}
function mapper(name, map) {
	return method(name, 0, 0, (self) => {
		const text = textOf(self);
		chargeText(text.length);
		return like(self, map(text));
	});
}
function replace(self, old, replacement, count) {
	const needle = needText(old, "replace() argument 1");
	const by = argText(self, replacement, "replace() argument 2");
	const limit = needCount(count, -1);
	if (typeof self === "string" || self.marks.length === 0 || needle === "") return like(self, replaceText(textOf(self), needle, by, limit));
	return joinText(splitOn(self.text, needle, limit).map(([start, end]) => self.cut(start, end)).flatMap((piece, index) => index === 0 ? [piece] : [by, piece]), self.markup);
}
function join$1(self, items) {
	const parts = [];
	for (const [index, item] of itemsOf(items).entries()) {
		if (index > 0) parts.push(self);
		if (isMarkup(self)) parts.push(escaped(item));
		else if (strOf(item) === void 0) throw typeError(`sequence item ${index}: expected str instance, ${typeNameOf(item)} found`);
		else parts.push(item);
	}
	return joinText(parts, isMarkup(self));
}
function zeroFill(self, width) {
	const text = textOf(self);
	const missing = needCount(width, 0) - codePointLength(text);
	if (missing <= 0) return self;
	chargeText(text.length + missing);
	const sign = /^[+-]/.test(text) ? text.charAt(0) : "";
	return like(self, sign + "0".repeat(missing) + text.slice(sign.length));
}
function expandTabs(self, size) {
	const width = needCount(size, 8);
	if (Math.abs(width) > MAX_C_INT) throw pythonError("OverflowError", "Python int too large to convert to C int");
	let column = 0;
	let out = "";
	for (const char of textOf(self)) if (char === "	") {
		const spaces = width > 0 ? width - column % width : 0;
		chargeText(out.length + spaces);
		out += " ".repeat(spaces);
		column += spaces;
	} else {
		out += char;
		column = char === "\n" || char === "\r" ? 0 : column + 1;
	}
	return like(self, out);
}
function without(name, atStart) {
	return method(name, 1, 1, (self, affix) => {
		const sought = needText(affix, `${name}() argument`);
		const text = textOf(self);
		if (sought === "" || !(atStart ? text.startsWith(sought) : text.endsWith(sought))) return self;
		return atStart ? cut(self, sought.length, text.length) : cut(self, 0, text.length - sought.length);
	});
}
/** The methods of str that templates can call; `format` lives with attribute access. */
const STR_METHODS = new Map([
	["strip", stripper("strip", true, true)],
	["lstrip", stripper("lstrip", true, false)],
	["rstrip", stripper("rstrip", false, true)],
	["split", splitter("split", false)],
	["rsplit", splitter("rsplit", true)],
	["partition", partitioner("partition", false)],
	["rpartition", partitioner("rpartition", true)],
	["splitlines", method("splitlines", 0, 1, (self, keep) => splitLines(textOf(self), truthy(keep)).map(([start, end]) => cut(self, start, end)), "keepends")],
	["find", finder("find", false, false)],
	["rfind", finder("rfind", true, false)],
	["index", finder("index", false, true)],
	["rindex", finder("rindex", true, true)],
	["startswith", edge("startswith", (text, affix) => text.startsWith(affix))],
	["endswith", edge("endswith", (text, affix) => text.endsWith(affix))],
	["count", method("count", 1, 3, (self, needle, start, end) => {
		const range = part(textOf(self), start, end);
		const sought = needText(needle, "count() argument 1");
		return range === void 0 ? 0 : countText(textOf(self).slice(...range), sought);
	})],
	["replace", method("replace", 2, 3, replace)],
	["join", method("join", 1, 1, join$1)],
	["upper", mapper("upper", (text) => text.toUpperCase())],
	["lower", mapper("lower", (text) => text.toLowerCase())],
	["title", mapper("title", title)],
	["capitalize", mapper("capitalize", capitalize)],
	["swapcase", mapper("swapcase", swapCase)],
	["casefold", mapper("casefold", caseFold)],
	["ljust", padder("ljust", () => 0)],
	["rjust", padder("rjust", (missing) => missing)],
	["center", padder("center", (missing, width) => Math.floor(missing / 2) + (missing & width & 1))],
	["zfill", method("zfill", 1, 1, zeroFill)],
	["expandtabs", method("expandtabs", 0, 1, expandTabs, "tabsize")],
	["removeprefix", without("removeprefix", true)],
	["removesuffix", without("removesuffix", false)],
	...Object.entries(PREDICATES).map(([name, test]) => [name, method(name, 0, 0, (self) => test(textOf(self)))])
]);
// src/jinja/attributes.ts
const words$1 = (text) => new Set(text.split(" "));
/** What the immutable sandbox hides: these would change the object. */
const LIST_CHANGERS = words$1("append clear pop reverse insert sort extend remove");
const DICT_CHANGERS = words$1("clear pop popitem setdefault update");
/** Attributes that Python has and this engine does not: naming one is refused, never guessed. */
const REFUSED_STR = words$1("encode maketrans translate");
const REFUSED_DICT = words$1("fromkeys");
const REFUSED_NUMBER = words$1("as_integer_ratio bit_count from_bytes fromhex hex to_bytes");
const REFUSED_LAZY = words$1("close gi_running gi_suspended gi_yieldfrom send throw gi_code gi_frame");
/** Attributes of every Python object; the sandbox hides them. */
const DUNDER = words$1("__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__");
const DUNDER_CONTAINER = words$1("__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ __ror__ __setitem__");
[
	...REFUSED_STR,
	...REFUSED_DICT,
	...REFUSED_NUMBER
];
words$1("get keys values items copy clear pop popitem setdefault update fromkeys");
/** Jinja2's `object.name`: an attribute first, then an item. */
function getAttribute(object, name) {
	if (object instanceof Undefined) throw object.error();
	const found = attribute(object, name);
	if (found !== void 0) return found;
	if (isMapping(object)) {
		const item = mappingGet(object, name);
		if (item !== void 0) return item;
	}
	return new Undefined({
		object,
		name
	});
}
/** Jinja2's `object[index]`: an item first, then an attribute. */
function getItem(object, index) {
	if (object instanceof Undefined) throw object.error();
	const item = itemAt(object, index);
	if (item !== void 0) return item;
	const name = strOf(index);
	const found = name === void 0 ? void 0 : attribute(object, name);
	return found ?? (found === null ? null : new Undefined({
		object,
		name: index
	}));
}
function itemAt(object, index) {
	if (isMapping(object)) return hashable(index) ? mappingGet(object, index) : void 0;
	const at = indexOf(index);
	if (at === void 0) return void 0;
	const text = strOf(object);
	if (text !== void 0) {
		const length = codePointLength(text);
		const point = at < 0 ? at + length : at;
		if (point < 0 || point >= length) return void 0;
		const start = unitOffset(text, point);
		return rich(String.fromCodePoint(text.codePointAt(start) ?? 0), isMarkup(object), []);
	}
	if (object instanceof Range) {
		const position = at < 0 ? at + object.length : at;
		return position < 0 || position >= object.length ? void 0 : object.at(position);
	}
	if (Array.isArray(object)) return object.at(at);
	return object instanceof Tuple ? object.items.at(at) : void 0;
}
function hashable(key) {
	return !Array.isArray(key) && !isMapping(key) && (!(key instanceof Tuple) || key.items.every(hashable));
}
/** A Python attribute of a value, or undefined when Python has none of that name. */
function attribute(object, name) {
	if (name.startsWith("_") && hasDunder(object, name)) return unsafe(object, name);
	if (strOf(object) !== void 0) return strAttribute(object, name);
	if (isMapping(object)) return dictAttribute(object, name);
	if (Array.isArray(object)) return listAttribute(object, name);
	if (object instanceof PyObject) {
		if (object instanceof Lazy && REFUSED_LAZY.has(name)) throw unsupportedValue(`method:${name}`);
		if (object instanceof Tuple || object instanceof Range) return object.attribute(name) ?? sequenceAttribute(object, name);
		if (object instanceof View && name === "mapping") throw unsupportedValue("method:mapping");
		const found = name.startsWith("__") ? void 0 : object.attribute(name);
		return found !== void 0 && name.startsWith("_") ? unsafe(object, name) : found;
	}
	return intOf(object) !== void 0 || isFloat(object) ? numberAttribute(object, name) : void 0;
}
function hasDunder(object, name) {
	if (DUNDER.has(name)) return true;
	return (Array.isArray(object) || isMapping(object) || strOf(object) !== void 0) && DUNDER_CONTAINER.has(name);
}
function unsafe(object, name) {
	return new Undefined({
		hint: `access to attribute '${name}' of '${typeNameOf(object)}' object is unsafe.`,
		object,
		name,
		unsafe: true
	});
}
function strAttribute(object, name) {
	const method = STR_METHODS.get(name);
	if (method !== void 0) return new Func(name, (args, kwargs) => method(object, args, kwargs), void 0, object);
	if (name === "format") return new Func(name, (args, kwargs) => format(object, args, kwargs ?? /* @__PURE__ */ new Map()), "function");
	if (name === "format_map") return new Func(name, (args) => formatMap(object, args), "function");
	if (isMarkup(object)) {
		if (name === "unescape" || name === "striptags" || name === "escape") throw unsupportedValue(`method:${name}`);
	}
	if (REFUSED_STR.has(name)) throw unsupportedValue(`method:${name}`);
}
function format(self, args, kwargs) {
	const markup = isMarkup(self);
	return rich(formatBraces(strOf(self) ?? "", {
		args,
		kwargs,
		attribute: getAttribute,
		item: getItem,
		finish: (piece, value) => markup && !isMarkup(value) ? escapeHtml(piece) : piece,
		convert: (value, conversion) => converted(value, conversion, markup)
	}), markup, []);
}
function converted(value, conversion, markup) {
	const finish = (text) => markup ? escapeHtml(text) : text;
	if (conversion === "s") return markup ? escaped(value) : str(value);
	if (conversion === "r") return finish(repr(value));
	if (conversion === "a") throw unsupportedValue("format:!a");
	throw valueError(`Unknown conversion specifier '${conversion}'`);
}
function formatMap(self, args) {
	const [mapping] = args;
	if (args.length !== 1) throw typeError(`format_map() takes exactly one argument (${args.length} given)`);
	return format(self, [], (name) => {
		return isMapping(mapping) ? mappingGet(mapping, name) : getItem(mapping, name);
	});
}
/** A method without keyword arguments. */
function bound(owner, name, min, max, body) {
	const checked = (args, kwargs) => {
		if (kwargs !== void 0 && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
		if (args.length < min) throw typeError(`${name} expected at least ${min} argument, got ${args.length}`);
		if (args.length > max) throw typeError(`${name} expected at most ${max} arguments, got ${args.length}`);
		return body(...args);
	};
	return new Func(name, checked, void 0, owner);
}
function dictAttribute(object, name) {
	switch (name) {
		case "get": return bound(object, name, 1, 2, (key, fallback) => {
			if (!hashable(key)) throw typeError(`unhashable type: '${typeNameOf(key)}'`);
			const found = mappingGet(object, key);
			if (found !== void 0) return found;
			return fallback === void 0 ? null : fallback;
		});
		case "keys": return bound(object, name, 0, 0, () => new View("dict_keys", object));
		case "values": return bound(object, name, 0, 0, () => new View("dict_values", object));
		case "items": return bound(object, name, 0, 0, () => new View("dict_items", object));
		case "copy": return bound(object, name, 0, 0, () => new Dict(mappingEntries(object)));
		default:
			if (DICT_CHANGERS.has(name)) return unsafe(object, name);
			if (REFUSED_DICT.has(name)) throw unsupportedValue(`method:${name}`);
			return;
	}
}
function listAttribute(object, name) {
	if (LIST_CHANGERS.has(name)) return unsafe(object, name);
	if (name === "copy") return bound(object, name, 0, 0, () => [...object]);
	return sequenceAttribute(object, name);
}
function sequenceAttribute(object, name) {
	if (name === "count") return bound(object, name, 1, 1, (item) => itemsOf(object).filter((other) => equal(other, item)).length);
	if (name !== "index") return void 0;
	return bound(object, name, 1, 3, (item, start, stop) => {
		const items = itemsOf(object);
		charge(items.length);
		const clamp = (value, fallback) => {
			const index = value === void 0 ? fallback : indexOf(value);
			if (index === void 0) throw typeError("slice indices must be integers or have an __index__ method");
			return index < 0 ? Math.max(0, index + items.length) : index;
		};
		const to = Math.min(items.length, clamp(stop, items.length));
		for (let at = clamp(start, 0); at < to; at += 1) if (equal(items[at], item)) return at;
		throw valueError(object instanceof Tuple ? "tuple.index(x): x not in tuple" : `${repr(item)} is not in list`);
	});
}
function numberAttribute(object, name) {
	const real = floatOf(object);
	const whole = intOf(object);
	switch (name) {
		case "real": return whole ?? object;
		case "imag": return whole === void 0 ? float(0) : 0;
		case "numerator": return whole;
		case "denominator": return whole === void 0 ? void 0 : 1;
		case "conjugate": return bound(object, name, 0, 0, () => whole ?? object);
		case "is_integer": return real === void 0 ? void 0 : bound(object, name, 0, 0, () => Number.isInteger(real));
		case "bit_length": {
			if (whole === void 0) return void 0;
			const magnitude = BigInt(whole) < 0n ? -BigInt(whole) : BigInt(whole);
			return bound(object, name, 0, 0, () => magnitude === 0n ? 0 : magnitude.toString(2).length);
		}
		default:
			if (REFUSED_NUMBER.has(name)) throw unsupportedValue(`method:${name}`);
			return;
	}
}
/** Characters of a str, items of anything else: what `reversed()` turns round. */
function reversible(value) {
	const text = strOf(value);
	if (text !== void 0) return codePoints(text);
	if (Array.isArray(value) || value instanceof Tuple || value instanceof Range || value instanceof View) return itemsOf(value);
	return isMapping(value) ? mappingKeys(value) : void 0;
}
// src/jinja/arguments.ts
/**
* Wraps a body whose arguments arrive by position or name; one that was not given arrives as undefined.
* `names` lists the parameters; the first `required` of them must be given.
*/
function builtin(name, names, required, body) {
	const params = names === "" ? [] : names.split(" ");
	return (args, kwargs) => {
		if (args.length > params.length) throw typeError(`${name}() takes ${params.length} positional arguments but ${args.length} were given`);
		if ((kwargs === void 0 || kwargs.size === 0) && args.length >= required) return body(...args);
		const all = [...args];
		for (const [key, value] of kwargs ?? []) {
			const index = params.indexOf(key);
			if (index < 0) throw typeError(`${name}() got an unexpected keyword argument '${key}'`);
			if (index < args.length) throw typeError(`${name}() got multiple values for argument '${key}'`);
			all[index] = value;
		}
		for (let index = 0; index < required; index += 1) if (all[index] === void 0) throw typeError(`${name}() missing 1 required positional argument: '${params[index]}'`);
		return body(...all);
	};
}
// src/jinja/tests.ts
function operator(name, op) {
	return [name, builtin(name, "value other", 2, (value, other) => compare(op, value, other))];
}
function plain$1(name, body) {
	return [name, builtin(name, "value", 1, body)];
}
function isSequence(value) {
	return sizeOf(value) !== void 0 && !(value instanceof View) && !(value instanceof Callable);
}
/** Jinja2's tests by name. `filter` and `test` are added where the names are known. */
const TESTS = new Map([
	plain$1("odd", (value) => equal(binary("mod", value, 2), 1)),
	plain$1("even", (value) => equal(binary("mod", value, 2), 0)),
	["divisibleby", builtin("divisibleby", "value num", 2, (value, num) => equal(binary("mod", value, num), 0))],
	plain$1("defined", (value) => !(value instanceof Undefined)),
	plain$1("undefined", (value) => value instanceof Undefined),
	plain$1("none", (value) => value === null),
	plain$1("boolean", (value) => typeof value === "boolean"),
	plain$1("false", (value) => value === false),
	plain$1("true", (value) => value === true),
	plain$1("integer", isInt),
	plain$1("float", isFloat),
	plain$1("lower", (value) => isLower(str(value))),
	plain$1("upper", (value) => isUpper(str(value))),
	plain$1("string", (value) => strOf(value) !== void 0),
	plain$1("mapping", isMapping),
	plain$1("number", (value) => typeof value === "boolean" || isInt(value) || isFloat(value)),
	plain$1("sequence", isSequence),
	["sameas", builtin("sameas", "value other", 2, same$1)],
	plain$1("iterable", (value) => isIterable(value) || value instanceof Callable && sizeOf(value) !== void 0),
	plain$1("callable", (value) => value instanceof Callable || value instanceof Undefined),
	plain$1("escaped", isMarkup),
	["in", builtin("in", "value seq", 2, (value, seq) => contains(seq, value))],
	operator("==", "eq"),
	operator("eq", "eq"),
	operator("equalto", "eq"),
	operator("!=", "ne"),
	operator("ne", "ne"),
	operator(">", "gt"),
	operator("gt", "gt"),
	operator("greaterthan", "gt"),
	operator(">=", "gteq"),
	operator("ge", "gteq"),
	operator("<", "lt"),
	operator("lt", "lt"),
	operator("lessthan", "lt"),
	operator("<=", "lteq"),
	operator("le", "lteq")
]);
// src/jinja/filters-items.ts
function define$1(name, names, required, body) {
	return [name, builtin(name, names, required, body)];
}
function argumentError(message) {
	return pythonError("FilterArgumentError", message);
}
function generator(iterator) {
	return new Lazy("generator", iterator);
}
/** "a.0.b" as the steps to take; digits are indices. */
function steps(path) {
	if (path === null || path === void 0) return [];
	const text = strOf(path);
	if (text === void 0) return [path];
	return text.split(".").map((part) => /^\p{Nd}+$/u.test(part) ? Number(part) : part);
}
function attributeGetter(path, fold, fallback = null) {
	const parts = steps(path);
	return (item) => {
		let value = item;
		for (const part of parts) {
			value = getItem(value, part);
			if (fallback !== null && value instanceof Undefined) value = fallback;
		}
		return fold ? folded(value) : value;
	};
}
function folded(value) {
	return strOf(value)?.toLowerCase() ?? value;
}
function sortFilter(value, reverse, caseSensitive, path) {
	const fold = !truthy(caseSensitive);
	const getters = (strOf(path)?.split(",") ?? [path]).map((one) => attributeGetter(one, fold));
	const key = (item) => getters.map((getter) => getter(item));
	return sorted$1(itemsOf(value), key, truthy(reverse));
}
function dictSort(value, caseSensitive, by = "key", reverse = false) {
	const part = strOf(by) === "key" ? 0 : strOf(by) === "value" ? 1 : void 0;
	if (part === void 0) throw argumentError("You can only sort by either \"key\" or \"value\"");
	const fold = !truthy(caseSensitive);
	const key = (pair) => {
		const item = pair.items[part];
		return fold ? folded(item) : item;
	};
	return sorted$1(entriesOf(value).map((entry) => new Tuple(entry)), key, truthy(reverse));
}
function entriesOf(value) {
	if (value instanceof Undefined) throw value.error();
	if (isMapping(value)) return mappingEntries(value);
	throw pythonError("AttributeError", `'${typeNameOf(value)}' object has no attribute 'items'`);
}
function* unique(value, caseSensitive, path) {
	const getter = attributeGetter(path, !truthy(caseSensitive));
	const seen = new Dict();
	for (const item of drain(value)) {
		const key = getter(item);
		if (seen.get(key) !== void 0) continue;
		seen.put(key, true);
		yield item;
	}
}
function* drain(value) {
	const iterator = iterate(value);
	for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
		charge(1);
		yield next.value;
	}
}
function extreme(value, better, caseSensitive, path) {
	const items = itemsOf(value);
	if (items.length === 0) return new Undefined({ hint: "No aggregated item, sequence was empty." });
	const getter = attributeGetter(path, !truthy(caseSensitive));
	let best = items[0];
	let bestKey = getter(best);
	for (const item of items.slice(1)) {
		const key = getter(item);
		if (!better(key, bestKey)) continue;
		best = item;
		bestKey = key;
	}
	return best;
}
function join(value, separator = "", path = null) {
	const getter = attributeGetter(path, false);
	const parts = [];
	const by = str(separator);
	for (const item of itemsOf(value)) {
		charge(1);
		if (parts.length > 0) parts.push(by);
		parts.push(softStr(path === null ? item : getter(item)));
	}
	return joinText(parts, false);
}
function first(value) {
	const next = iterate(value).next();
	return next.done === true ? new Undefined({ hint: "No first item, sequence was empty." }) : next.value;
}
function last(value) {
	const items = value instanceof Undefined ? [] : reversible(value);
	if (items === void 0) throw typeError(`'${typeNameOf(value)}' object is not reversible`);
	return items.length === 0 ? new Undefined({ hint: "No last item, sequence was empty." }) : items.at(-1);
}
function reverse(value) {
	const items = value instanceof Undefined ? [] : reversible(value);
	if (strOf(value) !== void 0) return (items ?? []).toReversed().join("");
	if (items !== void 0) return new Lazy(Array.isArray(value) ? "list_reverseiterator" : "reversed", items.toReversed()[Symbol.iterator]());
	try {
		return itemsOf(value).toReversed();
	} catch (error) {
		throw error instanceof Error && /not iterable/.test(error.message) ? argumentError("argument must be iterable") : error;
	}
}
function* batch(value, count, fill = null) {
	let line = [];
	const size = indexOf(count);
	for (const item of drain(value)) {
		if (line.length === size) {
			yield line;
			line = [];
		}
		line.push(item);
	}
	if (line.length === 0) return;
	if (fill !== null && line.length < (size ?? 0)) {
		chargeItems(size ?? 0);
		line = line.concat(Array.from({ length: (size ?? 0) - line.length }, () => fill));
	}
	yield line;
}
function* sliced(value, count, fill = null) {
	const items = itemsOf(value);
	const slices = indexOf(count);
	if (slices === void 0) throw typeError("unsupported operand type(s) for //");
	if (slices === 0) throw pythonError("ZeroDivisionError", "integer division or modulo by zero");
	const size = Math.floor(items.length / slices);
	const longer = (items.length % slices + slices) % slices;
	let offset = 0;
	for (let index = 0; index < slices; index += 1) {
		charge(1);
		const start = offset + index * size;
		if (index < longer) offset += 1;
		const part = items.slice(start, offset + (index + 1) * size);
		yield fill !== null && index >= longer ? [...part, fill] : part;
	}
}
function groupBy(value, path, fallback = null, caseSensitive = false) {
	const fold = !truthy(caseSensitive);
	const key = attributeGetter(path, fold, fallback);
	const shown = attributeGetter(path, false, fallback);
	const groups = [];
	for (const item of sorted$1(itemsOf(value), key, false)) {
		const group = groups.at(-1);
		if (group !== void 0 && equal(group.key, key(item))) group.items.push(item);
		else groups.push({
			key: key(item),
			items: [item]
		});
	}
	return groups.map(({ key: own, items }) => new Tuple([fold ? shown(items[0]) : own, items], ["grouper", "list"]));
}
/** Python's len(). */
function lengthOf(value) {
	const length = sizeOf(value);
	if (length === void 0) throw typeError(`object of type '${typeNameOf(value)}' has no len()`);
	return length;
}
function* itemPairs(value) {
	if (value instanceof Undefined) return;
	if (!isMapping(value)) throw typeError("Can only get item pairs from a mapping.");
	for (const entry of mappingEntries(value)) yield new Tuple(entry);
}
function attr(object, name) {
	const text = strOf(name);
	if (text === void 0) throw typeError("attribute name must be string");
	if (object instanceof Undefined) return text.startsWith("__") ? new Undefined({
		object,
		name
	}) : getAttribute(object, text);
	return attribute(object, text) ?? new Undefined({
		object,
		name: text
	});
}
function* mapItems(args, kwargs, filters) {
	const [value, name, ...rest] = args;
	if (!truthy(value)) return;
	let apply;
	if (args.length === 1 && kwargs?.has("attribute")) {
		const unknown = [...kwargs.keys()].find((key) => key !== "attribute" && key !== "default");
		if (unknown !== void 0) throw argumentError(`Unexpected keyword argument '${unknown}'`);
		apply = attributeGetter(kwargs.get("attribute"), false, kwargs.get("default") ?? null);
	} else {
		if (args.length < 2) throw argumentError("map requires a filter argument");
		apply = (item) => {
			const filter = filters(strOf(name) ?? "");
			if (filter === void 0) throw pythonError("TemplateRuntimeError", `No filter named '${str(name)}'.`);
			return filter([item, ...rest], kwargs);
		};
	}
	for (const item of drain(value)) yield apply(item);
}
function chooser(name, wanted, byAttribute, tests) {
	return [name, (args, kwargs) => generator(choose(args, kwargs, wanted, byAttribute, tests))];
}
function* choose(args, kwargs, wanted, byAttribute, tests) {
	const [value, ...rest] = args;
	if (!truthy(value)) return;
	if (byAttribute && rest.length === 0) throw argumentError("Missing parameter for attribute name");
	const subject = byAttribute ? attributeGetter(rest.shift(), false) : (item) => item;
	const named = rest.length > 0;
	const name = rest.shift();
	const test = named ? tests(strOf(name) ?? "") : void 0;
	for (const item of drain(value)) {
		const found = subject(item);
		if (named && test === void 0) throw pythonError("TemplateRuntimeError", `No test named '${str(name)}'.`);
		if (truthy(test === void 0 ? found : test([found, ...rest], kwargs)) === wanted) yield item;
	}
}
/** Filters that work on sequences and dicts; `map` finds the filters it is given by name. */
function itemFilters(filters) {
	const tests = (name) => TESTS.get(name);
	return [
		define$1("length", "obj", 1, lengthOf),
		define$1("count", "obj", 1, lengthOf),
		define$1("first", "seq", 1, first),
		define$1("last", "seq", 1, last),
		define$1("list", "value", 1, (value) => [...itemsOf(value)]),
		define$1("join", "value d attribute", 1, join),
		define$1("sort", "value reverse case_sensitive attribute", 1, sortFilter),
		define$1("dictsort", "value case_sensitive by reverse", 1, dictSort),
		define$1("unique", "value case_sensitive attribute", 1, (...args) => generator(unique(args[0], args[1], args[2]))),
		define$1("min", "value case_sensitive attribute", 1, (value, sensitive, path) => extreme(value, lessThan, sensitive, path)),
		define$1("max", "value case_sensitive attribute", 1, (value, sensitive, path) => extreme(value, (a, b) => lessThan(b, a), sensitive, path)),
		define$1("sum", "iterable attribute start", 1, (value, path = null, start = 0) => total(path === null ? itemsOf(value) : itemsOf(value).map(attributeGetter(path, false)), start)),
		define$1("reverse", "value", 1, reverse),
		define$1("batch", "value linecount fill_with", 2, (...args) => generator(batch(args[0], args[1], args[2]))),
		define$1("slice", "value slices fill_with", 2, (...args) => generator(sliced(args[0], args[1], args[2]))),
		define$1("groupby", "value attribute default case_sensitive", 2, groupBy),
		define$1("items", "value", 1, (value) => generator(itemPairs(value))),
		define$1("attr", "obj name", 2, attr),
		define$1("default", "value default_value boolean", 1, fallbackFor),
		define$1("d", "value default_value boolean", 1, fallbackFor),
		["map", (args, kwargs) => generator(mapItems(args, kwargs, filters))],
		chooser("select", true, false, tests),
		chooser("reject", false, false, tests),
		chooser("selectattr", true, true, tests),
		chooser("rejectattr", false, true, tests)
	];
}
function fallbackFor(value, fallback = "", boolean = false) {
	return value instanceof Undefined || truthy(boolean) && !truthy(value) ? fallback : value;
}
// src/jinja/json.ts
const CONTROL_ESCAPES = {
	"\"": "\\\"",
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\f": "\\f",
	"\b": "\\b"
};
/** transformers' tojson filter: json.dumps, non-ASCII kept unless asked otherwise. */
function toJson(value, ascii, indent, separators, sortKeys) {
	const pad = indentText(indent);
	let itemSeparator = pad === void 0 ? ", " : ",";
	let keySeparator = ": ";
	if (separators !== void 0 && separators !== null) {
		const pair = separators instanceof Tuple ? separators.items : separators;
		const [item, key] = Array.isArray(pair) ? pair.map(strOf) : [];
		if (!Array.isArray(pair) || pair.length !== 2 || item === void 0 || key === void 0) throw typeError("separators must be a pair of strings");
		itemSeparator = item;
		keySeparator = key;
	}
	return dump(value, {
		ascii: truthy(ascii),
		indent: pad,
		itemSeparator,
		keySeparator,
		sortKeys: truthy(sortKeys)
	}, 0);
}
function indentText(indent) {
	if (indent === void 0 || indent === null) return void 0;
	const text = strOf(indent);
	if (text !== void 0) return text;
	const width = indexOf(indent);
	if (width === void 0) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(indent)}'`);
	chargeText(Math.max(0, width));
	return " ".repeat(Math.max(0, width));
}
function dump(value, style, depth) {
	charge(1);
	checkDataDepth(depth);
	const text = strOf(value);
	if (text !== void 0) return jsonString(text, style.ascii);
	if (value === null) return "null";
	if (typeof value === "boolean") return String(value);
	if (typeof value === "bigint") return intText(value);
	if (typeof value === "number") return Number.isInteger(value) ? intText(value) : jsonFloat(value);
	if (value instanceof Float) return jsonFloat(value.value);
	const items = value instanceof Tuple ? value.items : value;
	if (Array.isArray(items)) return bracketed(items.map((item) => dump(item, style, depth + 1)), "[]", style, depth);
	if (!isMapping(value)) throw typeError(`Object of type ${typeNameOf(value)} is not JSON serializable`);
	const entries = mappingEntries(value);
	return bracketed((style.sortKeys ? sorted$1([...entries], (entry) => entry[0], false) : entries).map(([key, item]) => jsonString(keyText(key), style.ascii) + style.keySeparator + dump(item, style, depth + 1)), "{}", style, depth);
}
function bracketed(parts, brackets, style, depth) {
	if (parts.length === 0) return brackets;
	const open = brackets.charAt(0);
	const close = brackets.charAt(1);
	let text;
	if (style.indent === void 0) text = open + parts.join(style.itemSeparator) + close;
	else {
		const line = `\n${style.indent.repeat(depth + 1)}`;
		text = `${open}${line}${parts.join(style.itemSeparator + line)}\n${style.indent.repeat(depth)}${close}`;
	}
	chargeText(text.length);
	return text;
}
function keyText(key) {
	const text = strOf(key);
	if (text !== void 0) return text;
	if (key === null) return "null";
	if (typeof key === "boolean") return String(key);
	if (typeof key === "number" || typeof key === "bigint" || key instanceof Float) return typeof key === "number" && !Number.isInteger(key) ? jsonFloat(key) : repr(key);
	throw typeError(`keys must be str, int, float, bool or None, not ${typeNameOf(key)}`);
}
function jsonFloat(value) {
	if (Number.isNaN(value)) return "NaN";
	if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
	return floatText(value);
}
function jsonString(text, ascii) {
	chargeText(text.length);
	if (!ascii && !/[\ud800-\udfff]/.test(text)) return JSON.stringify(text);
	return `"${text.replace(ascii ? /["\\\0-\x1f]|[^\0-\x7e\x7f]/g : /["\\\0-\x1f]/g, (char) => {
		return CONTROL_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	})}"`;
}
// src/jinja/loop.ts
/** Items for unpacking into so many names. */
function unpacked(items, count) {
	if (items.length > count) throw pythonError("ValueError", `too many values to unpack (expected ${count})`);
	if (items.length < count) throw pythonError("ValueError", `not enough values to unpack (expected ${count}, got ${items.length})`);
	return items;
}
// src/jinja/filters-text.ts
/** A method of str as a filter: the value is made a str first. */
function viaMethod(filter, names, required, name = filter) {
	const method = STR_METHODS.get(name);
	return [filter, builtin(filter, names, required, (value, ...args) => method?.(softStr(value), args, void 0))];
}
function define(name, names, required, body) {
	return [name, builtin(name, names, required, body)];
}
const WORD_START = /([-\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000({[<]+)/;
function titled(value) {
	const soft = softStr(value);
	return rich(str(soft).split(WORD_START).filter((word) => word !== "").map((word) => {
		const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
		return first.toUpperCase() + word.slice(first.length).toLowerCase();
	}).join(""), isMarkup(soft), []);
}
function replaced(value, old, replacement, count) {
	const text = value instanceof Str && !value.markup ? value : str(value);
	const limit = count === null || count === void 0 ? [] : [count];
	return STR_METHODS.get("replace")?.(text, [
		str(old),
		str(replacement),
		...limit
	], void 0);
}
function indented(value, width = 4, first = false, blank = false) {
	const pad = strOf(width) ?? str(binary("mul", " ", width));
	if (value instanceof Undefined) throw value.error();
	const own = strOf(value);
	if (Array.isArray(value)) throw pythonError("AttributeError", "'list' object has no attribute 'splitlines'");
	if (own === void 0) throw typeError(`unsupported operand type(s) for +=: '${typeNameOf(value)}' and 'str'`);
	const markup = isMarkup(value);
	const soft = value;
	const cut = (start, end) => typeof soft === "string" ? soft.slice(start, end) : soft.cut(start, end);
	const lines = splitLines(`${own}\n`, false).map(([start, end]) => cut(start, end));
	const parts = truthy(first) ? [pad] : [];
	for (const [index, line] of lines.entries()) {
		if (index > 0) parts.push("\n");
		if (index > 0 && (truthy(blank) || str(line) !== "")) parts.push(pad);
		parts.push(line);
	}
	return joinText(parts, markup);
}
function needInt(value) {
	if (value instanceof Undefined) throw value.error();
	const index = indexOf(value);
	if (index === void 0) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(value)}'`);
	return index;
}
function truncatedText(value, length = 255, kill = false, end = "...", leeway = null) {
	const limit = needInt(length);
	const tail = strOf(end);
	if (tail === void 0) throw typeError(`object of type '${typeNameOf(end)}' has no len()`);
	const slack = leeway === null ? 5 : needInt(leeway);
	const tailLength = codePointLength(tail);
	if (limit < tailLength) throw pythonError("AssertionError", `expected length >= ${tailLength}, got ${limit}`);
	if (slack < 0) throw pythonError("AssertionError", `expected leeway >= 0, got ${slack}`);
	const size = sizeOf(value);
	if (size === void 0) throw typeError(`object of type '${typeNameOf(value)}' has no len()`);
	if (size <= limit + slack) return value;
	const text = strOf(value);
	if (text === void 0) {
		slice$1(value, null, limit - tailLength, null);
		if (truthy(kill)) throw typeError(`can only concatenate ${typeNameOf(value)} to ${typeNameOf(value)}`);
		throw pythonError("AttributeError", `'${typeNameOf(value)}' object has no attribute 'rsplit'`);
	}
	const cut = str(slice$1(text, null, limit - tailLength, null));
	if (truthy(kill)) return rich(cut + tail, isMarkup(value), []);
	const space = cut.lastIndexOf(" ");
	return rich((space < 0 ? cut : cut.slice(0, space)) + tail, isMarkup(value), []);
}
function toInt(value, fallback = 0, base = 10) {
	const text = strOf(value);
	if (text !== void 0) {
		const radix = indexOf(base);
		const whole = radix === void 0 ? void 0 : parseInteger(text, radix);
		if (whole !== void 0) return whole;
		const real = parseFloatText(text);
		return real === void 0 || !Number.isFinite(real) ? fallback : truncated(real);
	}
	if (value instanceof Undefined) throw value.error();
	const whole = intOf(value);
	if (whole !== void 0) return whole;
	const real = floatOf(value);
	if (real === void 0 || Number.isNaN(real)) return fallback;
	if (!Number.isFinite(real)) throw pythonError("OverflowError", "cannot convert float infinity to integer");
	return truncated(real);
}
function toFloat(value, fallback = float(0)) {
	if (value instanceof Undefined) throw value.error();
	const text = strOf(value);
	const real = text === void 0 ? realOf(value) : parseFloatText(text);
	return real === void 0 ? fallback : float(real);
}
function rounded(value, precision = 0, method = "common") {
	const how = strOf(method);
	if (how !== "common" && how !== "ceil" && how !== "floor") throw pythonError("FilterArgumentError", "method must be common, ceil or floor");
	if (how !== "common") {
		const scale = arithmeticOf("pow", 10, precision);
		const scaled = realOf(arithmeticOf("mul", value, scale));
		if (scaled === void 0) throw typeError(`must be real number, not ${typeNameOf(value)}`);
		return arithmeticOf("div", truncated(how === "ceil" ? Math.ceil(scaled) : Math.floor(scaled)), scale);
	}
	const digits = indexOf(precision);
	const whole = intOf(value);
	const real = floatOf(value);
	if (whole === void 0 && real === void 0) throw typeError(`type ${typeNameOf(value)} doesn't define __round__ method`);
	if (digits === void 0) {
		if (precision !== null) throw typeError(`'${typeNameOf(precision)}' object cannot be interpreted as an integer`);
		return whole ?? truncated(Number(fixed(real ?? 0, 0)));
	}
	if (real !== void 0) return float(roundFloat(real, digits));
	return digits >= 0 ? whole : roundedInt(BigInt(whole ?? 0), -digits);
}
function roundedInt(value, zeros) {
	const unit = 10n ** BigInt(Math.min(zeros, 1e3));
	const rest = (value % unit + unit) % unit;
	const floor = value - rest;
	const odd = floor / unit % 2n !== 0n;
	return integer(rest * 2n > unit || rest * 2n === unit && odd ? floor + unit : floor);
}
const SIZE_UNITS = [
	"kB",
	"MB",
	"GB",
	"TB",
	"PB",
	"EB",
	"ZB",
	"YB"
];
function fileSize(value, isBinary) {
	const size = realOf(toFloat(value, null));
	if (size === void 0) {
		if (strOf(value) !== void 0) throw valueError(`could not convert string to float: '${str(value)}'`);
		throw typeError(`float() argument must be a string or a real number, not '${typeNameOf(value)}'`);
	}
	const base = truthy(isBinary) ? 1024 : 1e3;
	if (size === 1) return "1 Byte";
	if (size < base) return `${intText(truncated(size))} Bytes`;
	const step = SIZE_UNITS.findIndex((_, index) => size < base ** (index + 2));
	const index = step < 0 ? SIZE_UNITS.length - 1 : step;
	const unit = SIZE_UNITS[index] ?? "";
	const name = truthy(isBinary) ? `${unit.charAt(0).toUpperCase()}iB` : unit;
	return `${fixed(base * size / base ** (index + 2), 1)} ${name}`;
}
function urlQuote(value, query) {
	const text = str(value);
	chargeText(text.length * 3);
	let out = "";
	for (const byte of new TextEncoder().encode(text)) {
		const char = String.fromCharCode(byte);
		if (/[A-Za-z0-9_.~-]/.test(char) || char === "/" && !query) out += char;
		else if (char === " " && query) out += "+";
		else out += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return out;
}
function urlEncoded(value) {
	if (strOf(value) !== void 0 || !isIterable(value)) return urlQuote(value, false);
	return (isMapping(value) ? mappingEntries(value).map((entry) => new Tuple(entry)) : itemsOf(value)).map((pair) => {
		const [key, item] = unpacked(itemsOf(pair), 2);
		return `${urlQuote(key, true)}=${urlQuote(item, true)}`;
	}).join("&");
}
function xmlAttributes(value, autospace = true) {
	if (!isMapping(value)) throw pythonError("AttributeError", `'${typeNameOf(value)}' object has no attribute 'items'`);
	const parts = [];
	for (const [key, item] of mappingEntries(value)) {
		if (item === null || item instanceof Undefined) continue;
		const name = strOf(key) ?? "";
		if (/[\s/>=]/.test(name)) throw valueError(`Invalid character in attribute name: '${name}'`);
		parts.push(`${escapeHtml(name)}="${escapeHtml(item)}"`);
	}
	const text = parts.join(" ");
	return truthy(autospace) && text !== "" ? ` ${text}` : text;
}
function formatted$1(args, kwargs) {
	const [value, ...rest] = args;
	if (kwargs !== void 0 && kwargs.size > 0) {
		if (rest.length > 0) throw pythonError("FilterArgumentError", "can't handle positional and keyword arguments at the same time");
		return formatPercent(softStr(value), new Map(kwargs));
	}
	return formatPercent(softStr(value), new Tuple(rest));
}
/** Filters that make or change text and numbers. */
const TEXT_FILTERS = [
	viaMethod("lower", "s", 1),
	viaMethod("upper", "s", 1),
	viaMethod("capitalize", "s", 1),
	viaMethod("trim", "value chars", 1, "strip"),
	define("center", "value width", 1, (value, width = 80) => STR_METHODS.get("center")?.(softStr(value), [width], void 0)),
	define("title", "s", 1, titled),
	define("string", "value", 1, softStr),
	define("replace", "s old new count", 3, replaced),
	define("indent", "s width first blank", 1, indented),
	define("truncate", "s length killwords end leeway", 1, truncatedText),
	define("wordcount", "s", 1, (value) => (str(value).match(/[\p{L}\p{N}_]+/gu) ?? []).length),
	define("int", "value default base", 1, toInt),
	define("float", "value default", 1, toFloat),
	define("round", "value precision method", 1, rounded),
	define("abs", "value", 1, absolute),
	define("filesizeformat", "value binary", 1, fileSize),
	define("urlencode", "value", 1, urlEncoded),
	define("xmlattr", "d autospace", 1, xmlAttributes),
	define("safe", "value", 1, (value) => isMarkup(value) ? value : new Str(str(value), true, marksOf(value))),
	define("e", "value", 1, markupOf),
	define("escape", "value", 1, markupOf),
	define("forceescape", "value", 1, (value) => new Str(escapeHtml(str(value)), true)),
	define("tojson", "x ensure_ascii indent separators sort_keys", 1, (value, ascii, indent, separators, sort) => toJson(value, ascii, indent, separators, sort)),
	["format", formatted$1]
];
function markupOf(value) {
	const text = escaped(value);
	return typeof text === "string" ? new Str(text, true) : text;
}
function marksOf(value) {
	return value instanceof Str ? value.marks : [];
}
// src/jinja/filters.ts
/** Filters of Jinja2 that are refused by name: random, or for HTML pages and debugging only. */
const REFUSED_FILTERS = /* @__PURE__ */ new Set([
	"random",
	"pprint",
	"urlize",
	"striptags",
	"wordwrap"
]);
const known = new Map([...TEXT_FILTERS, ...itemFilters((name) => known.get(name))]);
/** Every filter by name. */
const FILTERS = known;
function nameTest(isKnown) {
	return (args) => {
		const [name] = args;
		if (args.length !== 1) throw typeError("takes exactly one argument");
		return typeof name === "string" && isKnown(name);
	};
}
/** Every test by name. */
const ALL_TESTS = new Map([
	...TESTS,
	["filter", nameTest((name) => FILTERS.has(name) || REFUSED_FILTERS.has(name))],
	["test", nameTest((name) => ALL_TESTS.has(name))]
]);
// src/jinja/clock.ts
const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const DAY_MS = 864e5;
/** Widest padding that a directive may ask for; glibc allows more, nobody writes it. */
const MAX_WIDTH = 1e3;
/** The moment in Python's strftime as glibc's C locale gives it; `undefined` for a directive that is not covered. */
function strftime(clock, format) {
	if (format !== latest.format || !sameClock(clock, latest.clock)) latest = {
		clock,
		format,
		text: formatted(clock, format)
	};
	return latest.text;
}
/** A data set is rendered with one clock and one format: the last answer is the next one. */
let latest = {
	clock: NaN,
	format: "",
	text: void 0
};
function sameClock(a, b) {
	if (a === b || typeof a === "number" || typeof b === "number") return a === b;
	return a.day === b.day && a.month === b.month && a.year === b.year && a.hour === b.hour && a.minute === b.minute && a.second === b.second && a.microsecond === b.microsecond;
}
function formatted(clock, format) {
	const now = moment(clock);
	let covered = true;
	const text = format.replace(/%([-_0^#]*)(\d*)([EO]?)([A-Za-z%+]?)/g, (whole, flags, width, _mod, directive) => {
		const piece = directiveText(now, directive);
		if (piece === void 0) {
			covered &&= directive === "" || !/[EsNvZzL]/.test(directive);
			return whole;
		}
		return padded(piece, flags, Math.min(Number(width || -1), MAX_WIDTH));
	});
	return covered ? text : void 0;
}
function moment(clock) {
	const date = typeof clock === "number" ? new Date(clock) : void 0;
	const parts = date === void 0 ? clock : {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		microsecond: date.getUTCMilliseconds() * 1e3
	};
	const day = Math.floor(utc(parts.year, parts.month, parts.day) / DAY_MS);
	return {
		hour: 0,
		minute: 0,
		second: 0,
		microsecond: 0,
		...parts,
		weekday: ((day + 4) % 7 + 7) % 7,
		yearDay: day - Math.floor(utc(parts.year, 1, 1) / DAY_MS) + 1
	};
}
function utc(year, month, day) {
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getTime();
}
function number(value, width, pad = "0") {
	return {
		text: String(value),
		width,
		pad
	};
}
function words(text) {
	return {
		text,
		width: 0,
		pad: " "
	};
}
function directiveText(now, directive) {
	const hour12 = now.hour % 12 === 0 ? 12 : now.hour % 12;
	const compose = (format) => words(strftimeOf(now, format));
	switch (directive) {
		case "a": return words((DAYS[now.weekday] ?? "").slice(0, 3));
		case "A": return words(DAYS[now.weekday] ?? "");
		case "b":
		case "h": return words((MONTHS[now.month - 1] ?? "").slice(0, 3));
		case "B": return words(MONTHS[now.month - 1] ?? "");
		case "c": return compose("%a %b %e %H:%M:%S %Y");
		case "C": return number(Math.floor(now.year / 100), 2);
		case "d": return number(now.day, 2);
		case "D":
		case "x": return compose("%m/%d/%y");
		case "e": return number(now.day, 2, " ");
		case "F": return compose("%Y-%m-%d");
		case "f": return number(now.microsecond, 6);
		case "g": return number(isoCalendar(now)[0] % 100, 2);
		case "G": return number(isoCalendar(now)[0], 0);
		case "H": return number(now.hour, 2);
		case "I": return number(hour12, 2);
		case "j": return number(now.yearDay, 3);
		case "k": return number(now.hour, 2, " ");
		case "l": return number(hour12, 2, " ");
		case "m": return number(now.month, 2);
		case "M": return number(now.minute, 2);
		case "n": return words("\n");
		case "p": return words(now.hour < 12 ? "AM" : "PM");
		case "P": return words(now.hour < 12 ? "am" : "pm");
		case "r": return compose("%I:%M:%S %p");
		case "R": return compose("%H:%M");
		case "S": return number(now.second, 2);
		case "t": return words("	");
		case "T":
		case "X": return compose("%H:%M:%S");
		case "u": return number(now.weekday === 0 ? 7 : now.weekday, 1);
		case "U": return number(Math.floor((now.yearDay + 6 - now.weekday) / 7), 2);
		case "V": return number(isoCalendar(now)[1], 2);
		case "w": return number(now.weekday, 1);
		case "W": return number(Math.floor((now.yearDay + 6 - (now.weekday + 6) % 7) / 7), 2);
		case "y": return number(now.year % 100, 2);
		case "Y": return number(now.year, 0);
		case "z":
		case "Z": return words("");
		case "%": return words("%");
		default: return;
	}
}
function strftimeOf(now, format) {
	return format.replace(/%([A-Za-z])/g, (_, directive) => {
		const piece = directiveText(now, directive);
		return piece === void 0 ? "" : padded(piece, "", -1);
	});
}
function padded(piece, flags, width) {
	const last = [...flags].reverse().find((flag) => "-_0".includes(flag));
	let text = piece.text;
	if (flags.includes("^")) text = text.toUpperCase();
	if (flags.includes("#")) text = /^[AP]M$/.test(text) ? text.toLowerCase() : text.toUpperCase();
	if (last === "-") return text;
	const pad = last === "_" ? " " : last === "0" ? "0" : piece.pad;
	return text.padStart(width < 0 ? piece.width : width, pad);
}
function isoCalendar(now) {
	const weekday = (now.weekday + 6) % 7;
	const thursday = new Date(utc(now.year, now.month, now.day) + (3 - weekday) * DAY_MS);
	const year = thursday.getUTCFullYear();
	return [year, Math.floor((thursday.getTime() - utc(year, 1, 1)) / (7 * DAY_MS)) + 1];
}
// src/jinja/globals.ts
/** Longest range that the sandbox allows. */
const MAX_RANGE = 1e5;
/** Jinja2's namespace object, the only thing a template can change. */
var Namespace = class extends PyObject {
	typeName = "Namespace";
	#attributes = /* @__PURE__ */ new Map();
	constructor(entries) {
		super();
		for (const [key, value] of entries) this.#attributes.set(strOf(key) ?? str(key), value);
	}
	get moduleName() {
		return "jinja2.utils.";
	}
	attribute(name) {
		return this.#attributes.get(name);
	}
	/** Assigns an attribute. */
	put(name, value) {
		this.#attributes.set(name, value);
	}
	printed(repr) {
		return `<Namespace ${repr(new Dict(this.#attributes))}>`;
	}
};
var Cycler = class extends PyObject {
	typeName = "Cycler";
	#items;
	#at = 0;
	constructor(items) {
		super();
		this.#items = items;
	}
	get moduleName() {
		return "jinja2.utils.";
	}
	attribute(name) {
		switch (name) {
			case "current": return this.#items[this.#at];
			case "pos": return this.#at;
			case "items": return new Tuple(this.#items);
			case "next": return new Func("next", () => {
				const current = this.#items[this.#at];
				this.#at = (this.#at + 1) % this.#items.length;
				return current;
			});
			case "reset": return new Func("reset", () => {
				this.#at = 0;
				return null;
			});
			default: return;
		}
	}
};
var Joiner = class extends Callable {
	typeName = "Joiner";
	#separator;
	#used = false;
	constructor(separator) {
		super();
		this.#separator = separator;
	}
	get moduleName() {
		return "jinja2.utils.";
	}
	attribute(name) {
		if (name === "sep") return this.#separator;
		return name === "used" ? this.#used : void 0;
	}
	call(args, kwargs) {
		if (args.length > 0 || (kwargs?.size ?? 0) > 0) throw typeError("Joiner.__call__() takes 1 positional argument");
		if (this.#used) return this.#separator;
		this.#used = true;
		return "";
	}
};
/** Entries as dict(...) takes them: a mapping or pairs, then names. */
function dictEntries(name, args, kwargs) {
	if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
	const entries = [];
	const [source] = args;
	if (source instanceof Undefined) throw source.error();
	if (source !== void 0) {
		if (isMapping(source)) entries.push(...mappingEntries(source));
		else for (const [index, pair] of itemsOf(source).entries()) entries.push(pairOf(pair, index));
	}
	entries.push(...kwargs ?? []);
	return entries;
}
function pairOf(pair, index) {
	const items = strOf(pair) === void 0 && !Array.isArray(pair) && !(pair instanceof Tuple) ? void 0 : itemsOf(pair);
	if (items === void 0) throw typeError(`cannot convert dictionary update sequence element #${index} to a sequence`);
	const [key, value] = items;
	if (items.length !== 2) throw valueError(`dictionary update sequence element #${index} has length ${items.length}; 2 is required`);
	return [key, value];
}
function makeRange(args) {
	if (args.length < 1 || args.length > 3) throw typeError(`range expected 1 to 3 arguments, got ${args.length}`);
	const [first = 0, second, step = 1] = args.map((value) => needInt$1(value, typeNameOf));
	if (step === 0) throw valueError("range() arg 3 must not be zero");
	const range = second === void 0 ? new Range(0, first, 1) : new Range(first, second, step);
	if (range.length > MAX_RANGE) throw pythonError("OverflowError", `Range too big. The sandbox blocks ranges larger than MAX_RANGE (${MAX_RANGE}).`);
	return range;
}
function now(format) {
	const text = strOf(format);
	if (text === void 0) throw typeError(`strftime() argument 1 must be str, not ${typeNameOf(format)}`);
	run$1.readsClock = true;
	const shown = strftime(run$1.clock, text);
	if (shown === void 0) throw unsupportedValue("strftime directive");
	return shown;
}
function raise(message) {
	throw new TemplateError("raised", str(message), {
		line: run$1.line,
		python: "TemplateError"
	});
}
function noNames(name, body) {
	return (args, kwargs) => {
		if (kwargs !== void 0 && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
		return body(args);
	};
}
function cycler(args) {
	if (args.length === 0) throw pythonError("RuntimeError", "at least one item has to be provided");
	return new Cycler(args);
}
new Func("range", noNames("range", makeRange), "function"), new Func("dict", (args, kwargs) => new Dict(dictEntries("dict", args, kwargs)), "type"), new Func("namespace", (args, kwargs) => new Namespace(dictEntries("dict", args, kwargs)), "type"), new Func("cycler", noNames("cycler", cycler), "type"), new Func("joiner", builtin("joiner", "sep", 0, (separator = ", ") => new Joiner(separator)), "type"), new Func("lipsum", () => {
	throw unsupportedValue("global:lipsum");
}, "function"), new Func("raise_exception", builtin("raise_exception", "message", 1, raise), "function"), new Func("strftime_now", builtin("strftime_now", "format", 1, now), "function");
// src/jinja/lexer.ts
const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
new RegExp(`${SPACE}+`, "y");
new RegExp(`^${SPACE}+$`);
new RegExp(`${SPACE}+$`);
new RegExp(`\\{%([-+]?)${SPACE}*raw${SPACE}*(?:-%\\}${SPACE}*|%\\})`, "y");
new RegExp(`\\{%([-+]?)${SPACE}*endraw${SPACE}*(?:\\+%\\}|-%\\}${SPACE}*|%\\}\\n?)`, "g");
new RegExp(`\\+#\\}|-#\\}${SPACE}*|#\\}\\n?`, "g");
new RegExp(`\\+%\\}|-%\\}${SPACE}*|%\\}\\n?`, "y");
new RegExp(`-\\}\\}${SPACE}*|\\}\\}`, "y");
// src/read/probe.ts
/** Control markers by shape: `<|im_end|>`, `<｜User｜>`, `<start_of_turn>`, `</s>`, `[INST]`, `[/INST]`. */
const MARKER = /<[|｜][^<>|｜\s]{1,60}[|｜]>|<\/?[A-Za-z_][\w.:-]{0,60}>|<[\w.:-]{1,60}\|>|\[\/?[A-Z][A-Z_]{1,40}\]/g;
/** Every marker that the renderings hold outside the messages' own text; `quoted` when it stands between quotes. */
function markers(texts, isOneToken) {
	const found = /* @__PURE__ */ new Map();
	for (const text of texts) for (const match of text.matchAll(MARKER)) {
		const marker = match[0];
		const before = text[match.index - 1];
		const after = text[match.index + marker.length];
		const quoted = before !== void 0 && before === after && (before === "'" || before === "\"");
		const seen = found.get(marker);
		if (seen === void 0 || quoted && !seen.quoted) found.set(marker, {
			text: marker,
			isOneToken: isOneToken(marker),
			quoted
		});
	}
	return [...found.values()];
}
// src/read/turn-end.ts
/** A token by shape, for folders whose vocabulary cannot be read: `<|im_end|>`, `</s>`, `[/INST]`. */
const SHAPE = /^(<[|｜][^<>|｜\s]{1,60}[|｜]>|<\/?[A-Za-z_][\w.:-]{0,60}>|<[\w.:-]{1,60}\|>|\[\/?[A-Za-z_~]{1,40}\[?\]?\]|\[e~\[)/;
/**
* What ends an assistant turn: the first token that is not white space among what the template puts between a reply and the
* next turn, or the end. What belongs to the next turn's header is found by comparing with the text before the first turn.
* Where eos follows that token at once, at the end as well as before the next turn, eos is the end (Command R7B writes
* `<|END_RESPONSE|><|END_OF_TURN_TOKEN|>`). `named` are the tokenizer's special tokens.
*/
function turnEnd(probes, at, vocabulary, encode, named) {
	const pair = probes["pair"];
	const three = probes["three"]?.text === void 0 ? probes["three-prompt"] : probes["three"];
	const tail = after(pair, 1);
	const between = three?.text === void 0 ? void 0 : slice(three, 1, 2);
	if (tail === void 0 && between === void 0) return {
		reason: `the template does not render a reply (${pair?.error?.message ?? three?.error?.message ?? "its text is missing"})`,
		blocked: false
	};
	const segment = segmenter(vocabulary);
	const nextTurn = between === void 0 ? void 0 : segment(between);
	const opening = segment(three?.text?.slice(0, three.contents[0]?.start ?? 0) ?? "");
	const terminator = nextTurn === void 0 ? void 0 : nextTurn.slice(0, nextTurn.length - commonSuffix(nextTurn, opening));
	const header = segment(slice(pair, 0, 1) ?? "");
	const shared = firstSolid(header);
	const first = firstSolid(nextTurn ?? []);
	const opener = firstSolid(opening.filter((s) => s.text !== named.bos));
	const closes = shared?.marker === true && shared.text === first?.text && shared.text !== opener?.text;
	const ending = segment(tail ?? "");
	const eos = markersAtOnce(ending).find((s) => s.text === named.eos);
	const closer = markersAtOnce(nextTurn ?? []).some((s) => s.text === eos?.text) ? eos : void 0;
	const middle = closer ?? (closes ? first : firstSolid(terminator ?? []));
	const last = firstSolid(ending);
	const lastIsPrompt = last !== void 0 && last.text !== middle?.text && endsWith(header, ending);
	const end = closer ?? (lastIsPrompt ? void 0 : last);
	const chosen = end ?? middle;
	if (chosen === void 0) {
		const next = firstSolid(nextTurn ?? []);
		if (next?.marker === true && (vocabulary?.complete !== true || vocabulary.idOf.has(next.text))) return {
			kind: "next-role",
			token: next.text,
			id: vocabulary?.idOf.get(next.text),
			at
		};
		return {
			kind: "none",
			text: tail ?? between ?? "",
			at
		};
	}
	const text = solidText(end === void 0 ? terminator ?? [] : ending);
	if (!chosen.marker && ending.some((s) => s.marker)) return {
		reason: "the template goes on with text of its own after the last reply",
		blocked: false
	};
	if (!chosen.marker) return {
		kind: "none",
		text,
		at
	};
	const id = vocabulary?.idOf.get(chosen.text);
	if (id === void 0 && vocabulary?.complete === true) {
		const ids = encode(chosen.text);
		if (ids?.length === 1) return {
			kind: "token",
			token: chosen.text,
			id: ids[0],
			seen: end === void 0 ? "between" : "end",
			between: void 0,
			at
		};
		return {
			kind: "split",
			text: chosen.text,
			pieces: ids?.map((i) => vocabulary.tokenOf.get(i) ?? String(i)),
			at
		};
	}
	return {
		kind: "token",
		token: chosen.text,
		id,
		seen: end === void 0 ? "between" : "end",
		between: end !== void 0 && middle?.marker && middle.text !== end.text ? {
			token: middle.text,
			id: vocabulary?.idOf.get(middle.text)
		} : void 0,
		at
	};
}
/**
* Does what ends a turn stop this engine? Undefined where the files do not decide it: the stop set is not known, or the id of
* the turn end is not and one of the stop ids may be it.
*/
function endsTurn(view, end, tokenOf) {
	if (end === void 0) return void 0;
	if (end.kind !== "token" && end.kind !== "next-role") return false;
	if (view.texts.includes(end.token)) return true;
	if (view.ids.some((id) => id === end.id || tokenOf?.get(id) === end.token)) return true;
	if (!view.known || end.id === void 0 && view.ids.some((id) => tokenOf?.get(id) === void 0)) return void 0;
	return false;
}
function after(probe, index) {
	const content = probe?.contents[index];
	return content === void 0 ? void 0 : probe?.text?.slice(content.end);
}
function slice(probe, from, to) {
	const a = probe?.contents[from];
	const b = probe?.contents[to];
	return a === void 0 || b === void 0 || b.start < a.end ? void 0 : probe?.text?.slice(a.end, b.start);
}
/** Cuts text into control tokens (added tokens first, longest first, as tokenizers do; else by shape) and single characters. */
function segmenter(vocabulary) {
	const byFirst = /* @__PURE__ */ new Map();
	for (const { content } of vocabulary?.added ?? []) {
		if (content.trim() === "") continue;
		const first = content.charAt(0);
		const list = byFirst.get(first);
		if (list === void 0) byFirst.set(first, [content]);
		else list.push(content);
	}
	for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
	return (text) => {
		const found = [];
		let at = 0;
		while (at < text.length) {
			const added = byFirst.get(text.charAt(at))?.find((token) => text.startsWith(token, at));
			const shaped = added === void 0 ? SHAPE.exec(text.slice(at, at + 128))?.[0] : void 0;
			const unit = added ?? shaped ?? text.charAt(at);
			found.push({
				text: unit,
				marker: added !== void 0 || shaped !== void 0
			});
			at += unit.length;
		}
		return found;
	};
}
function firstSolid(segments) {
	return segments.find((s) => s.text.trim() !== "");
}
/** The control tokens before any plain text. */
function markersAtOnce(segments) {
	const solid = segments.filter((s) => s.text.trim() !== "");
	const plain = solid.findIndex((s) => !s.marker);
	return plain < 0 ? solid : solid.slice(0, plain);
}
function solidText(segments) {
	return segments.map((s) => s.text).join("").trim();
}
function commonSuffix(a, b) {
	let n = 0;
	while (n < a.length && n < b.length && a[a.length - 1 - n]?.text === b[b.length - 1 - n]?.text) n += 1;
	return n;
}
function endsWith(whole, part) {
	return part.length > 0 && commonSuffix(whole, part) === part.length;
}
// src/read/template.ts
/** Files that can hold a chat template. */
const TEMPLATE_FILES = [
	"chat_template.jinja",
	"tokenizer_config.json",
	"chat_template.json"
];
/**
* Every copy of the chat template in a folder. transformers takes chat_template.jinja before tokenizer_config.json;
* chat_template.json is read by processors of 4.x only.
* https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/tokenization_utils_base.py (`_from_pretrained`)
*/
async function readTemplateCopies(folder) {
	const copies = [];
	const jinja = await folder.text("chat_template.jinja");
	if (jinja !== void 0) copies.push({
		at: { file: jinja.file },
		name: "default",
		source: jinja.value
	});
	for (const file of [
		"tokenizer_config.json",
		"chat_template.json",
		"processor_config.json"
	]) {
		const part = await folder.json(file);
		const value = part?.value["chat_template"];
		if (part === void 0 || value === void 0 || value === null) continue;
		const at = {
			file: part.file,
			pointer: "/chat_template"
		};
		if (typeof value === "string") copies.push({
			at,
			name: "default",
			source: value
		});
		else if (Array.isArray(value)) for (const [i, entry] of value.entries()) {
			const source = isObject$3(entry) ? stringOf(entry["template"]) : void 0;
			const name = isObject$3(entry) ? stringOf(entry["name"]) : void 0;
			if (source !== void 0 && name !== void 0) copies.push({
				at: {
					file: part.file,
					pointer: `/chat_template/${i}/template`
				},
				name,
				source
			});
		}
		else if (isObject$3(value)) {
			for (const [name, source] of Object.entries(value)) if (typeof source === "string") copies.push({
				at: {
					file: part.file,
					pointer: `/chat_template/${name}`
				},
				name,
				source
			});
		}
	}
	const first = copies.find((c) => c.name === "default") ?? (copies.length === 1 ? copies[0] : void 0);
	return copies.map((c) => ({
		...c,
		inForce: c === first
	}));
}
/** Reads, renders and measures the template in force. `tokenizer` gives the special tokens it writes. */
async function readTemplate(folder, tokenizer, encode, sandbox) {
	const copies = await readTemplateCopies(folder);
	const blocked = folder.whyUnreadable(TEMPLATE_FILES);
	const missing = {
		reason: blocked ?? "the folder has no chat template",
		blocked: blocked !== void 0
	};
	const head = copies.find((c) => c.inForce) ?? copies[0];
	if (head === void 0) return {
		template: void 0,
		rendering: missing,
		turnEnd: missing
	};
	return await measured(head, copies, tokenizer, encode, sandbox, folder.whyUnreadable(["tokenizer_config.json"]) !== void 0);
}
/**
* The template inside a GGUF file, for a folder that has nothing else: llama.cpp and Ollama see no more either. Undefined where
* several files carry different ones.
*/
async function templateOfGgufs(ggufs, sandbox) {
	const gguf = ggufs[0];
	const source = gguf?.template;
	if (gguf === void 0 || source === void 0 || gguf.tokens === void 0) return void 0;
	if (ggufs.some((other) => other.template !== source)) return void 0;
	const copy = {
		at: { file: gguf.file },
		name: "default",
		source,
		inForce: true
	};
	return await measured(copy, [copy], tokenizerOfGguf(gguf, gguf.tokens), () => void 0, sandbox, false);
}
/** What the measurement asks of a tokenizer. The header does not say by what rules text is split. */
function tokenizerOfGguf(gguf, tokens) {
	const special = Object.create(null);
	for (const [name, id] of [
		["bos_token", gguf.bosId],
		["eos_token", gguf.eosId],
		["pad_token", gguf.padId]
	]) {
		const token = id === void 0 ? void 0 : tokens[id];
		if (token !== void 0) special[name] = {
			name,
			token,
			id,
			at: { file: gguf.file }
		};
	}
	return {
		files: [gguf.file],
		configFile: void 0,
		jsonFile: void 0,
		config: void 0,
		className: void 0,
		vocabulary: {
			complete: true,
			addedComplete: false,
			idOf: new Map(tokens.map((token, id) => [token, id])),
			tokenOf: new Map(tokens.map((token, id) => [id, token])),
			added: [],
			size: tokens.length
		},
		pipeline: void 0,
		special,
		mentions: [],
		conflicts: [],
		paddingSide: void 0,
		addsBos: gguf.addBos,
		invalid: void 0,
		modelMaxLength: void 0
	};
}
/** `hidden`: tokenizer_config.json is there and cannot be read. */
async function measured(head, copies, tokenizer, encode, sandbox, hidden) {
	const base = {
		source: head.source,
		at: head.at,
		copies
	};
	if (!head.inForce) {
		const message = `names ${copies.map((c) => c.name).join(", ")} but no template called "default"`;
		const missing = {
			reason: "no chat template is called \"default\"",
			blocked: false
		};
		return {
			template: {
				...base,
				invalid: {
					message,
					line: void 0
				},
				unsupported: void 0,
				features: []
			},
			rendering: missing,
			turnEnd: missing
		};
	}
	const variables = templateVariables(tokenizer);
	const result = await sandbox.render({
		source: head.source,
		variables
	});
	const template = {
		...base,
		invalid: result.kind === "invalid" ? {
			message: result.message,
			line: result.line
		} : void 0,
		unsupported: result.kind === "unsupported" ? result.construct : void 0,
		features: result.kind === "rendered" ? result.features : []
	};
	if (result.kind !== "rendered") {
		const missing = whyNotRendered(result);
		return {
			template,
			rendering: result.kind === "limit" ? tooCostly(result.message) : missing,
			turnEnd: missing
		};
	}
	const vocabulary = tokenizer?.vocabulary;
	const isOneToken = (text) => {
		if (vocabulary?.idOf.has(text)) return true;
		if (vocabulary?.complete !== true) return void 0;
		const ids = encode(text);
		return ids === void 0 ? false : ids.length === 1;
	};
	const texts = Object.values(result.probes).flatMap((p) => p.text ?? []);
	const copiesEqual = await Promise.all(copies.map(async (copy) => {
		if (copy.inForce || copy.source === head.source) return true;
		if (copy.name !== "default") return void 0;
		const other = await sandbox.render({
			source: copy.source,
			variables
		});
		return other.kind === "rendered" ? sameRenderings(result, other) : void 0;
	}));
	const rendering = {
		content: result.content,
		probes: result.probes,
		readsClock: result.readsClock,
		undeclared: result.undeclared,
		hasAssistantHeader: hasAssistantHeader(result),
		copiesEqual,
		markers: markers(texts, isOneToken)
	};
	if (tokenizer?.configFile === void 0 && result.variables.includes("eos_token") && tokenizer?.special["eos_token"] === void 0) return {
		template,
		rendering,
		turnEnd: {
			reason: "the template writes eos_token, and no file that can be read here names it",
			blocked: hidden
		}
	};
	return {
		template,
		rendering,
		turnEnd: turnEnd(result.probes, head.at, vocabulary, encode, {
			bos: tokenizer?.special["bos_token"]?.token,
			eos: tokenizer?.special["eos_token"]?.token
		})
	};
}
/** What transformers passes to a template besides the messages: every special token that is set, as a string. */
function templateVariables(tokenizer) {
	const variables = Object.create(null);
	for (const [name, named] of Object.entries(tokenizer?.special ?? {})) if (named !== void 0) variables[name] = named.token;
	const additional = additionalSpecialTokens(tokenizer?.config);
	if (additional.length > 0) variables["additional_special_tokens"] = additional;
	return variables;
}
/** Do two templates write the same text on every probe, and fail on the same ones? */
function sameRenderings(a, b) {
	return Object.entries(a.probes).every(([name, probe]) => probe.text === b.probes[name]?.text);
}
function whyNotRendered(result) {
	if (result.kind === "invalid") return {
		reason: "the chat template does not parse",
		blocked: false
	};
	if (result.kind === "limit") return {
		reason: "the chat template exceeds the limits of rendering",
		blocked: false
	};
	return {
		reason: `the chat template uses ${result.construct}, which is not covered here`,
		blocked: true
	};
}
/** A template that was stopped from outside: every probe counts as over the limit. */
function tooCostly(message) {
	return {
		content: "string",
		probes: { user: {
			name: "user",
			text: void 0,
			error: {
				kind: "limit",
				message
			},
			contents: []
		} },
		readsClock: false,
		undeclared: [],
		hasAssistantHeader: false,
		copiesEqual: [],
		markers: []
	};
}
/**
* Does a reply stand behind a header of its own (`<|im_start|>assistant`)? True when the text between question and reply
* holds more than what already closes the question. In Mistral's and Llama 2's formats it does not.
*/
function hasAssistantHeader(result) {
	const user = result.probes["user"];
	const pair = result.probes["pair"];
	const question = pair?.contents[0];
	const reply = pair?.contents[1];
	const asked = user?.contents[0];
	if (user?.text === void 0 || pair?.text === void 0 || question === void 0 || reply === void 0 || asked === void 0) return false;
	const between = pair.text.slice(question.end, reply.start);
	const tail = user.text.slice(asked.end);
	return between.startsWith(tail) ? between.slice(tail.length).trim() !== "" : /[A-Za-z]/.test(between);
}
// src/read/embeddings.ts
/**
* Modules that hold the input embedding, as the released checkpoints name them, the decoder's before an encoder's.
* `.weight` is appended.
*/
const INPUT_MODULES = [
	"model.embed_tokens",
	"model.language_model.embed_tokens",
	"language_model.model.embed_tokens",
	"model.text_model.embed_tokens",
	"thinker.model.embed_tokens",
	"llm.model.embed_tokens",
	"transformer.wte",
	"wte",
	"gpt_neox.embed_in",
	"transformer.word_embeddings",
	"word_embeddings",
	"model.tok_embeddings",
	"language_model.model.tok_embeddings",
	"tok_embeddings",
	"transformer.embedding.word_embeddings",
	"backbone.embeddings",
	"backbone.embedding",
	"model.decoder.embed_tokens",
	"decoder.embed_tokens",
	"transformer.embd.wte",
	"model.word_embeddings",
	"model.transformer.wte",
	"shared",
	"model.shared"
];
const OUTPUT_MODULES = [
	"lm_head.linear",
	"lm_head",
	"language_model.lm_head",
	"thinker.lm_head",
	"llm.lm_head",
	"embed_out",
	"output",
	"language_model.output",
	"transformer.output_layer",
	"model.transformer.ff_out"
];
/**
* The input embedding and the output head among `tensors`, by the names of the known architectures. `isIndexed` says
* which of two tensors with one name counts. Where the rows cannot be read off the stored shape, it is given as `[]`.
*/
function embeddings(tensors, isIndexed) {
	return {
		input: embedding(tensors, INPUT_MODULES, isIndexed),
		output: embedding(tensors, OUTPUT_MODULES, isIndexed)
	};
}
/**
* The first of `modules` that is stored. Leftover prefixes of trainers are looked through, for their own rule judges
* them. Where the module is stored in another way than as one matrix (packed, split), its shape is `[]`.
*/
function embedding(tensors, modules, isIndexed) {
	const parts = /* @__PURE__ */ new Map();
	for (const tensor of tensors) {
		const name = tensor.name.replace(/^(?:base_model\.model\.|_orig_mod\.|module\.)+/, "");
		for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
			const module = name.slice(0, dot);
			if (!modules.includes(module)) continue;
			const list = parts.get(module);
			if (list === void 0) parts.set(module, [tensor]);
			else list.push(tensor);
		}
	}
	for (const module of modules) {
		const stored = parts.get(module)?.filter((tensor) => !/\.bias$/.test(tensor.name));
		if (stored === void 0 || stored.length === 0) continue;
		const plain = stored.filter((tensor) => tensor.name.endsWith(`${module}.weight`));
		const tensor = plain.find(isIndexed) ?? plain[0] ?? stored[0];
		if (tensor === void 0) continue;
		return isMatrix(tensor, module, stored) ? tensor : {
			...tensor,
			shape: []
		};
	}
}
/** The first dimension is the vocabulary: a plain matrix, or one whose rows alone are packed along the other dimension. */
function isMatrix(tensor, module, stored) {
	if (!tensor.name.endsWith(`${module}.weight`) || tensor.shape.length !== 2) return false;
	const has = (side) => stored.some((other) => other.name.endsWith(`${module}.${side}`));
	if (has("weight.absmax") || stored.some((other) => other.name.includes(`${module}.weight.quant_state`))) return false;
	if (/^(?:F|BF)\d/.test(tensor.dtype)) return true;
	return has("scales") || has("SCB") || has("weight_scale") || has("weight_scale_inv");
}
// src/read/weights.ts
/** Shards asked for at once; a Hub repository answers them in parallel, a disk does not care. */
const PARALLEL_READS = 8;
/**
* Weights of the model in `folder`, of which `files` are the files directly in it. Undefined when there are none: no
* safetensors file or index, no pickle, no GGUF file.
*
* - Which files count follows transformers: `model.safetensors`, else the shards of the index, else every other
*   safetensors file that is not an adapter.
* - An index alone says names but no shapes, so `tensors` is undefined then and `complete` false.
* - Pickles are listed by name and never opened; what a trainer leaves beside them (`optimizer.pt`,
*   `training_args.bin`, `rng_state_0.pth`) is not listed, and `adapter_model.bin` only where it has no safetensors twin.
* - An embedding whose rows cannot be read off its stored shape (GPTQ, AWQ, bitsandbytes 4 bit) has the shape `[]`.
*/
async function readWeights(source, folder, files) {
	const unreadable = [];
	const problems = [];
	const byName = new Map(files.map((file) => [nameIn(folder, file.path), file]));
	const names = [...byName.keys()];
	const indexEntry = byName.get(indexName(names) ?? "");
	const isSingle = byName.has("model.safetensors");
	let index;
	if (indexEntry?.unreadable !== void 0) {
		if (!isSingle) unreadable.push(indexEntry);
	} else if (indexEntry !== void 0) {
		const read = await orUnreadable(() => readWeightIndex(source, indexEntry), indexEntry, unreadable);
		if (read !== void 0 && "reason" in read) problems.push(read);
		else index = read;
	}
	const wanted = wantedFiles(names, isSingle ? void 0 : index);
	const shards = wanted.flatMap((name) => byName.get(name) ?? []);
	const headers = /* @__PURE__ */ new Map();
	const damaged = [];
	for (let start = 0; start < shards.length; start += PARALLEL_READS) {
		const batch = shards.slice(start, start + PARALLEL_READS).map(async (entry) => {
			if (entry.unreadable === void 0) return [entry, await orUnreadable(() => readSafetensorsHeader(source, entry), entry, unreadable)];
			unreadable.push(entry);
			return [entry, void 0];
		});
		for (const [entry, header] of await Promise.all(batch)) {
			if (header === void 0) continue;
			if ("reason" in header) damaged.push({
				...header,
				kind: "header"
			});
			else {
				headers.set(nameIn(folder, entry.path), header);
				if (header.problem !== void 0) damaged.push(header.problem);
			}
		}
	}
	for (const { at, reason } of damaged) problems.push({
		at,
		reason
	});
	const pickles = [...byName].filter(([name]) => isPickledWeights(name, names)).map(([, file]) => file.path);
	const ggufs = names.filter((name) => /\.gguf$/i.test(name));
	const format = wanted.length > 0 || indexEntry !== void 0 ? "safetensors" : ggufs.length > 0 ? "gguf" : pickles.length > 0 ? "pickle" : void 0;
	unreadable.sort((a, b) => a.path < b.path ? -1 : 1);
	if (format === void 0) return {
		unreadable,
		problems
	};
	const numbered = format === "gguf" ? ggufs : format === "pickle" ? pickles.map((p) => nameIn(folder, p)) : wanted;
	const missing = missingShards(isSingle ? void 0 : index, numbered, byName);
	const tensors = [...headers.values()].flatMap((header) => header.tensors);
	const known = headers.size > 0 ? tensors : void 0;
	const isIndexed = (tensor) => index?.shardOf.get(tensor.name) === nameIn(folder, tensor.file);
	const { input, output } = embeddings(tensors, isIndexed);
	return {
		weights: {
			format,
			tensors: known,
			indexFile: indexEntry?.path,
			inputEmbedding: input,
			outputEmbedding: output,
			rows: input?.shape[0],
			complete: shards.length > 0 && headers.size === wanted.length && missing.length === 0 && (isSingle || indexEntry === void 0 || index !== void 0),
			index: index === void 0 ? void 0 : indexReading(index, headers, names, isSingle),
			missingShards: missing,
			presentShards: numbered.filter((name) => byName.has(name)),
			lacksIndex: indexEntry === void 0 && wanted.some((name) => /^model-\d+-of-\d+\.safetensors$/.test(name)),
			damaged,
			pickles,
			safetensors: shards.map((shard) => shard.path)
		},
		unreadable,
		problems
	};
}
/** An index beside the shards, both ways; one beside `model.safetensors` is only in the way, where it names other files. */
function indexReading(index, headers, names, isSingle) {
	const shards = [...new Set(index.shardOf.values())].sort();
	const absent = [];
	const unlisted = [];
	const held = new Map([...headers].map(([file, { tensors }]) => [file, new Set(tensors.map(({ name }) => name))]));
	for (const [tensor, file] of index.shardOf) if (held.get(file)?.has(tensor) === false) absent.push({
		tensor,
		file
	});
	for (const [file, tensors] of held) if (shards.includes(file)) {
		for (const tensor of tensors) if (!index.shardOf.has(tensor)) unlisted.push({
			tensor,
			file
		});
	}
	const strays = names.filter((name) => MODEL_FILE.test(name) && !shards.includes(name));
	return {
		file: index.file,
		shards,
		absent,
		unlisted,
		strays: isSingle && shards.length === 0 ? [] : strays
	};
}
/** What save_pretrained calls weights: `model.safetensors`, `model-00001-of-00004.safetensors`. Other names belong to other things. */
const MODEL_FILE = /^model(-\d+-of-\d+)?\.safetensors$/;
/** Nothing is missing where nothing is there: files too large to be committed were left out on purpose. */
function missingShards(index, names, byName) {
	if (!names.some((name) => byName.has(name))) return [];
	const missing = /* @__PURE__ */ new Map();
	if (index !== void 0) {
		for (const file of index.shardOf.values()) if (!byName.has(file)) missing.set(file, (missing.get(file) ?? 0) + 1);
		return sorted(missing);
	}
	for (const name of names) {
		const parts = NUMBERED.exec(name);
		if (parts === null) continue;
		const [, before = "", number = "", between = "", total = "", after = ""] = parts;
		if (Number(total) > MAX_SHARDS) continue;
		const first = names.some((n) => n === `${before}${"0".repeat(number.length)}${between}${total}${after}`) ? 0 : 1;
		for (let i = first; i < Number(total) + first; i++) {
			const file = `${before}${String(i).padStart(number.length, "0")}${between}${total}${after}`;
			if (!byName.has(file)) missing.set(file, void 0);
		}
	}
	return sorted(missing);
}
const NUMBERED = /^(.*?)(\d{1,6})(-of-)(\d{1,6})(\.(?:safetensors|bin|gguf))$/i;
/** More than the largest released models have. */
const MAX_SHARDS = 2e3;
function sorted(missing) {
	return [...missing].map(([file, tensors]) => ({
		file,
		tensors
	})).sort((a, b) => a.file < b.file ? -1 : 1);
}
/**
* Files of the weights in the order in which transformers looks for them:
* https://github.com/huggingface/transformers/blob/main/src/transformers/modeling_utils.py (_get_resolved_checkpoint_files).
*/
function wantedFiles(names, index) {
	if (names.includes("model.safetensors")) return ["model.safetensors"];
	if (index !== void 0) return [...new Set(index.shardOf.values())].sort();
	const all = names.filter((name) => /\.safetensors$/i.test(name) && !isBesideWeights(name)).sort();
	const model = all.filter((name) => !/^consolidated/i.test(name));
	return model.length > 0 ? model : all;
}
function indexName(names) {
	if (names.includes("model.safetensors.index.json")) return "model.safetensors.index.json";
	return names.filter((name) => /\.safetensors\.index\.json$/i.test(name) && !isBesideWeights(name)).sort()[0];
}
/** Adapters and what trainers leave behind: safetensors or pickles, but not the model. */
function isBesideWeights(name) {
	return /^(?:adapter_|(?:pytorch_)?lora[._-]|optimizer|scheduler|scaler|rng_state|random_states|training_args)|optim_states/i.test(name);
}
function isPickledWeights(name, names) {
	if (/^adapter_model.*\.bin$/i.test(name)) return !names.some((other) => /^adapter_model.*\.safetensors$/i.test(other));
	return /^pytorch_model.*\.bin$|\.(?:pt|pth|ckpt)$/i.test(name) && !isBesideWeights(name);
}
async function orUnreadable(read, entry, unreadable) {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		unreadable.push({
			...entry,
			unreadable: error.reason
		});
		return;
	}
}
function nameIn(folder, path) {
	return folder === "." || folder === "" ? path : path.slice(folder.length + 1);
}
// src/read/checkpoint.ts
/** Reads one checkpoint or adapter folder into facts; what could not be had is in `missing`, with the reason. */
async function readCheckpoint(source, subject, options) {
	const head = await readModel(source, subject.path, options.sandbox);
	const { folder } = head;
	const base = "source" in options.base ? await readModel(options.base.source, options.base.path, options.sandbox) : void 0;
	const noBase = "source" in options.base ? {
		reason: "the base model has nothing to compare with",
		blocked: false
	} : options.base;
	const adapter = await readAdapter(source, subject.path, folder.files);
	const modelfiles = await readModelfiles(folder);
	const ggufs = await readGgufs(folder);
	folder.problems.push(...adapter.problems);
	folder.unreadable.push(...adapter.unreadable);
	const facts = {};
	const missing = {};
	function put(name, value, why) {
		if (value === void 0) missing[name] = why;
		else facts[name] = value;
	}
	put("declared", options.declared, NOTHING);
	put("config", head.config, absent(folder, "config.json"));
	put("generationConfig", head.generation, absent(folder, "generation_config.json"));
	const noTokenizer = {
		reason: head.tokenizer.blocked ?? "the folder has no tokenizer files",
		blocked: head.tokenizer.blocked !== void 0
	};
	put("tokenizer", head.tokenizer.tokenizer, noTokenizer);
	const { template, rendering, turnEnd } = (head.tokenizer.tokenizer === void 0 && !noTokenizer.blocked && head.template.template === void 0 ? await templateOfGgufs(ggufs ?? [], options.sandbox) : void 0) ?? head.template;
	put("template", template, "reason" in rendering ? rendering : NOTHING);
	put("rendering", "reason" in rendering ? void 0 : rendering, "reason" in rendering ? rendering : NOTHING);
	put("turnEnd", "reason" in turnEnd ? void 0 : turnEnd, "reason" in turnEnd ? turnEnd : NOTHING);
	put("weights", lostShard(folder, head.weights) === void 0 ? head.weights : void 0, noWeights(folder, head.weights));
	put("adapter", adapter.adapter, absent(folder, "adapter_config.json"));
	put("modelfiles", modelfiles, absentOrBroken(folder, isModelfile, "Ollama Modelfile"));
	put("ggufs", ggufs, absentOrBroken(folder, (name) => /\.gguf$/i.test(name), "GGUF file"));
	put("training", options.training.length > 0 ? options.training : void 0, {
		reason: "no training config in reach",
		blocked: false
	});
	const measured = "reason" in turnEnd ? void 0 : turnEnd;
	const tokenOf = head.tokenizer.tokenizer?.vocabulary.tokenOf;
	const views = stops({
		config: head.config,
		generationConfig: head.generation,
		generationConfigAbsent: folder.file("generation_config.json") === void 0,
		tokenizer: head.tokenizer.tokenizer,
		modelfiles: modelfiles ?? [],
		ggufs: ggufs ?? [],
		base: base === void 0 ? void 0 : {
			config: base.config,
			generationConfig: base.generation,
			generationConfigAbsent: base.folder.file("generation_config.json") === void 0,
			tokenizer: base.tokenizer.tokenizer
		},
		kind: options.declared.kind
	});
	put("stops", {
		...views,
		views: views.views.map((v) => ({
			...v,
			endsTurn: endsTurn(v, measured, tokenOf)
		}))
	}, NOTHING);
	put("base", base === void 0 || !("source" in options.base) ? void 0 : baseFacts(base, options.base), noBase);
	put("tokenizerDiff", base === void 0 ? void 0 : tokenizerDiff(head.tokenizer, base.tokenizer), base === void 0 ? noBase : head.tokenizer.tokenizer === void 0 ? noTokenizer : {
		reason: "not both tokenizers can be read",
		blocked: false
	});
	if (options.rows === true && facts.weights !== void 0) {
		const asked = rowQuestions(head, facts, options, base);
		const rows = await orMissing(() => readEmbeddingRows(source, facts.weights, asked));
		put("embeddingRows", "reason" in rows ? void 0 : rows, "reason" in rows ? rows : NOTHING);
	} else missing.embeddingRows = missing.weights ?? NOTHING;
	const baseRendering = base === void 0 || "reason" in base.template.rendering ? void 0 : base.template.rendering;
	put("templateDiff", "reason" in rendering || baseRendering === void 0 ? void 0 : templateDiff(rendering, baseRendering), base === void 0 ? noBase : {
		reason: "not both chat templates can be rendered",
		blocked: false
	});
	put("configDiff", head.config === void 0 || base?.config === void 0 ? void 0 : configDiff(head.config, base.config), base === void 0 ? noBase : {
		reason: "not both folders have a config.json",
		blocked: false
	});
	put("folder", {
		path: folder.path,
		files: folder.files,
		problems: folder.problems,
		unreadable: distinct(folder.unreadable)
	}, NOTHING);
	return {
		subject,
		facts,
		missing
	};
}
/** What cannot be had is missing, and blocks; what is ours stays ours. */
async function orMissing(read) {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return {
			reason: error.message,
			blocked: true
		};
	}
}
function rowQuestions(head, facts, { declared, dataIds, base: place }, base) {
	const { rendering, turnEnd, tokenizerDiff: diff, tokenizer, config } = facts;
	const vocabulary = tokenizer?.vocabulary;
	const texts = Object.values(rendering?.probes ?? {}).flatMap((probe) => probe.text ?? []);
	const isAdded = new Set(vocabulary?.added.map(({ id }) => id));
	const written = new Set(texts.flatMap((text) => encode(head.tokenizer, text) ?? []).filter((id) => isAdded.has(id)));
	for (const { text, isOneToken } of rendering?.markers ?? []) {
		const id = isOneToken === true ? vocabulary?.idOf.get(text) : void 0;
		if (id !== void 0) written.add(id);
	}
	const ends = turnEnd?.kind === "token" ? [turnEnd.id, turnEnd.between?.id] : turnEnd?.kind === "next-role" ? [turnEnd.id] : [];
	const deviation = config?.text["initializer_range"] ?? config?.json["initializer_range"];
	const embedding = base?.weights?.inputEmbedding;
	return {
		tokenizer,
		template: [...written],
		declared: declared.newTokens.flatMap((token) => vocabulary?.idOf.get(token) ?? []),
		data: dataIds ?? [],
		added: diff?.added.map(({ id }) => id) ?? [],
		written: ends.filter((id) => id !== void 0),
		padId: config?.pad?.ids[0] ?? tokenizer?.special["pad_token"]?.id,
		deviation: typeof deviation === "number" && deviation > 0 ? deviation : void 0,
		base: embedding === void 0 || !("source" in place) ? void 0 : {
			source: place.source,
			embedding
		}
	};
}
const NOTHING = {
	reason: "not read",
	blocked: false
};
/** Reads the files that every model folder has; the base goes the same way. */
async function readModel(source, path, sandbox) {
	const files = await source.list(path);
	const prefix = path === "." ? "" : `${path}/`;
	const folder = openFolder(source, path, files.filter((f) => /^(additional_chat_templates\/)?[^/]+$/.test(f.path.slice(prefix.length))));
	const config = await folder.json("config.json");
	const generation = await folder.json("generation_config.json");
	const model = config === void 0 ? void 0 : modelConfig(config);
	const tokenizer = await readTokenizer(folder, model?.modelType);
	const template = await readTemplate(folder, tokenizer.tokenizer, (text) => encode(tokenizer, text), sandbox);
	const weights = await readWeights(source, path, folder.files);
	folder.problems.push(...weights.problems);
	folder.unreadable.push(...weights.unreadable);
	return {
		folder,
		config: model === void 0 || !isEmbedder(folder) ? model : {
			...model,
			generates: false
		},
		generation: generation === void 0 ? void 0 : generationConfig(generation),
		tokenizer,
		template,
		weights: weights.weights
	};
}
/** sentence-transformers' own files: a decoder that makes embeddings (Qwen3-Embedding) never generates, whatever its class. */
function isEmbedder(folder) {
	return ["modules.json", "config_sentence_transformers.json"].some((name) => folder.file(name) !== void 0);
}
function encode(tokenizer, text) {
	try {
		return tokenizer.engine()?.encode(text, { addSpecialTokens: false }).ids;
	} catch {
		return;
	}
}
function baseFacts(base, place) {
	return {
		name: place.name,
		why: place.why,
		config: base.config,
		generationConfig: base.generation,
		tokenizer: base.tokenizer.tokenizer,
		template: base.template.template,
		rendering: "reason" in base.template.rendering ? void 0 : base.template.rendering,
		weights: base.weights
	};
}
function absent(folder, name) {
	const why = folder.whyUnreadable([name]);
	return {
		reason: why ?? `the folder has no ${name}`,
		blocked: why !== void 0
	};
}
/** A shard, index or GGUF file that was wanted and could not be had: what it holds is unknown, and so what the whole lacks. */
function lostShard(folder, weights) {
	const wanted = /* @__PURE__ */ new Set([...weights?.safetensors ?? [], ...weights?.indexFile === void 0 ? [] : [weights.indexFile]]);
	return folder.unreadable.find((f) => wanted.has(f.path) || weights === void 0 && /\.(safetensors|gguf)$/i.test(f.path));
}
function noWeights(folder, weights) {
	const lost = lostShard(folder, weights);
	if (lost === void 0) return {
		reason: "the folder has no weights",
		blocked: false
	};
	return {
		reason: lost.unreadable === "lfs-pointer" ? "the weights are Git LFS pointers" : `${lost.path} could not be read`,
		blocked: true
	};
}
/** Of files that are found by their kind: none is there, or why those that are could not be used. */
function absentOrBroken(folder, isKind, kind) {
	const name = (path) => path.slice(path.lastIndexOf("/") + 1);
	const unreadable = folder.unreadable.find((f) => isKind(name(f.path)));
	if (unreadable !== void 0) return {
		reason: `${name(unreadable.path)} ${UNREADABLE[unreadable.unreadable ?? "broken"]}`,
		blocked: true
	};
	const problem = folder.problems.find((p) => isKind(name(p.at.file)));
	if (problem !== void 0) return {
		reason: `${name(problem.at.file)} ${problem.reason}`,
		blocked: true
	};
	return {
		reason: `the folder has no ${kind}`,
		blocked: false
	};
}
async function readModelfiles(folder) {
	const found = [];
	for (const file of folder.files) {
		if (!isModelfile(file.path.slice(file.path.lastIndexOf("/") + 1))) continue;
		if (file.unreadable !== void 0) folder.unreadable.push(file);
		else {
			const read = await readModelfile(folder.source, file.path);
			if ("reason" in read) folder.problems.push(read);
			else found.push(read);
		}
	}
	return found.length > 0 ? found : void 0;
}
async function readGgufs(folder) {
	const found = [];
	for (const file of ggufModels(folder.files)) if (file.unreadable !== void 0) folder.unreadable.push(file);
	else {
		const read = await readGguf(folder.source, file.path);
		if ("reason" in read) folder.problems.push(read);
		else found.push(read);
	}
	return found.length > 0 ? found : void 0;
}
function distinct(entries) {
	return [...new Map(entries.map((e) => [e.path, e])).values()];
}
// src/read/sandbox.ts
/** All eight probes of the costliest released template take 5 ms; a second is a template that does not come to an end. */
const TIME_LIMIT_MS = 3e3;
/** MiB of the worker's old generation: a rendering is kilobytes. */
const MEMORY_LIMIT_MB = 128;
/** Inside the engine, deterministic: the costliest released template needs about 20,000 steps a probe. */
const ENGINE_LIMITS = {
	maxSteps: 2e6,
	maxOutput: 1e6,
	maxDepth: 200
};
/** A worker that renders templates under time, memory and output limits; it is started at the first template and replaced when it dies. */
function sandbox() {
	let worker;
	let next = 0;
	let tail = Promise.resolve();
	function start() {
		const self = import.meta.url;
		const file = new URL(self.endsWith(".ts") ? "../template-worker.ts" : "./template-worker.js", self);
		return new Worker(file, {
			resourceLimits: {
				maxOldGenerationSizeMb: MEMORY_LIMIT_MB,
				maxYoungGenerationSizeMb: 32,
				stackSizeMb: 4
			},
			env: {},
			stdout: true,
			stderr: true
		});
	}
	async function run(job) {
		worker ??= start();
		const current = worker;
		const id = next++;
		current.ref();
		return await new Promise((resolve, reject) => {
			const timer = setTimeout(() => end(() => resolve(limit(`it took more than ${TIME_LIMIT_MS / 1e3} s`)), true), TIME_LIMIT_MS);
			const onMessage = (message) => {
				if (message.id !== id) return;
				const { result, fault } = message;
				end(() => result === void 0 ? reject(/* @__PURE__ */ new Error(`the template engine failed: ${fault}`)) : resolve(result), false);
			};
			const onError = (error) => end(() => error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(limit(`it took more than ${MEMORY_LIMIT_MB} MB`)) : reject(error), true);
			function end(settle, dead) {
				clearTimeout(timer);
				current.unref();
				current.off("message", onMessage);
				current.off("error", onError);
				if (dead) {
					worker = void 0;
					current.terminate();
				}
				settle();
			}
			current.on("message", onMessage);
			current.on("error", onError);
			current.postMessage({
				id,
				job
			});
		});
	}
	/** One at a time: a template's time limit must not pay for its neighbour. */
	function queued(job) {
		const result = tail.then(() => run(job));
		tail = result.catch(() => void 0);
		return result;
	}
	return {
		start() {
			worker ??= start();
			worker.unref();
		},
		render: (job) => queued({
			...job,
			limits: ENGINE_LIMITS
		}),
		conversations: (job) => queued(job),
		async close() {
			await worker?.terminate();
			worker = void 0;
		}
	};
}
function limit(message) {
	return {
		kind: "limit",
		message
	};
}
// src/run.ts
/** One whole run: finds the subjects, reads them, judges them, and says where each finding stands. */
async function run(input) {
	const box = sandbox();
	try {
		return await runIn(box, input);
	} finally {
		await box.close();
	}
}
/** The subjects in the paths of a run, with the data and the configs of the whole source, which may belong to them. */
async function findSubjects(input) {
	const everything = await listed(input.source, ["."]);
	const { contents, configs } = await peeked(input.source, candidates(everything, ["."]));
	const peek = (path) => contents.get(path);
	const isTraining = (path) => configs.has(path);
	const isData = trainedOn(contents, configs);
	const { subjects, unmatched } = discover(everything, input.config, input.paths, peek, isTraining, isData);
	const all = discover(everything, input.config, ["."], peek, isTraining, isData);
	const models = everything.flatMap(({ path }) => /^(?:(.*)\/)?tokenizer(?:_config)?\.json$/.exec(path)?.slice(1, 2) ?? []);
	return {
		subjects,
		unmatched,
		datasets: all.subjects.filter(({ kind }) => kind === "dataset").map(({ path }) => path),
		models: [...new Set(models.map((folder) => folder ?? "."))].sort(),
		contents,
		configs
	};
}
async function runIn(box, input) {
	box.start();
	const files = await listed(input.source, input.paths);
	const { contents, configs } = await peeked(input.source, candidates(files, input.paths));
	const found = discover(files, input.config, input.paths, (path) => contents.get(path), (path) => configs.has(path), trainedOn(contents, configs));
	const subjects = input.since === void 0 ? found.subjects : found.subjects.filter((s) => touched(s, input.since?.changed ?? []));
	const judged = [];
	const shown = [];
	const bases = /* @__PURE__ */ new Map();
	const read = reader(input.source);
	const locate = locator(read, lineOf);
	const data = await judgedData(input, subjects, found.guessed, box);
	for (const [i, subject] of subjects.entries()) {
		if (subject.kind === "dataset") continue;
		input.progress(i, subjects.length, subject.path);
		if (subject.kind === "training-config") {
			judged.push(await judgedTraining(input, subject, box, configs, data.datasets));
			shown.push({
				...subject,
				facts: {}
			});
			continue;
		}
		const { reading, base } = await readSubject(input, input.source, subject, box, configs, true);
		if (base !== void 0) bases.set(subject.path, base.source);
		const now = await located(judge(reading, input.checking), locate, read);
		const before = input.since === void 0 ? void 0 : await judgedBefore(input, input.since.source, subject, box, configs);
		judged.push(before === void 0 ? now : withStates(now, before));
		shown.push({
			...subject,
			facts: subjectFacts(reading)
		});
	}
	judged.push(...data.judged, unread(files));
	shown.push(...data.shown);
	const notes = found.unmatched.map(unmatchedNote);
	return {
		report: report(judged, shown, input.checking, input.version, notes),
		bases
	};
}
/** Does one of the training configs name the file as its data? */
function trainedOn(contents, configs) {
	const registries = new Map([...contents].filter(([path]) => /(^|\/)dataset_info\.json$/.test(path)));
	const around = {
		configs: [...configs.values()].map(({ config }) => config),
		registries
	};
	return (path) => isTrainedOn(path, around);
}
/** A file or folder that this process may not read could hold a model: nothing can be green then. */
function unread(files) {
	return {
		findings: [],
		broken: [],
		skipped: files.filter((f) => f.unreadable === "no-permission").map(({ path }) => ({
			rule: "every rule",
			subject: path,
			reason: "may not be read",
			blocking: true
		}))
	};
}
function unmatchedNote({ by, path }) {
	return `${by === "config" ? "tunelint.yml names" : "there is nothing to judge in"} ${path}${by === "config" ? ", and nothing matches it" : ""}`;
}
/** Scans the data files. What belongs to them may lie anywhere in the source, so all of it is listed then. */
async function judgedData(input, subjects, guessed, box) {
	const wanted = subjects.filter(({ kind }) => kind === "dataset");
	if (wanted.length === 0) return {
		judged: [],
		shown: [],
		datasets: []
	};
	const files = await listed(input.source, ["."]);
	const { contents, configs } = await peeked(input.source, candidates(files, ["."]));
	const { judgeDatasets } = await import("./datasets.js");
	return await judgeDatasets({
		...input,
		subjects: wanted,
		guessed: new Set(guessed),
		files,
		contents,
		configs: [...configs.values()].map(({ config }) => config),
		sandbox: box,
		since: input.since?.source,
		options: input.data ?? {},
		progress: (subject, rows) => {
			const at = subjects.findIndex(({ path, kind }) => kind === "dataset" && path === subject);
			input.progress(at, subjects.length, subject, rows);
		}
	});
}
/** Every file below the paths. A file that is named brings its folder along, for a checkpoint is more than one file. */
async function listed(source, paths) {
	const all = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const slash = path.lastIndexOf("/");
		const folder = path !== "." && await source.entry(path) !== void 0 ? slash < 0 ? "." : path.slice(0, slash) : path;
		for (const entry of await source.list(folder)) all.set(entry.path, entry);
	}
	return [...all.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
/** The files that discovery wants to look into: JSON objects, and training configs; what cannot be read or parsed is left out. */
async function peeked(source, paths) {
	const contents = /* @__PURE__ */ new Map();
	const configs = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const bytes = await readOrSkip(source, path);
		if (bytes === void 0) continue;
		const content = path.endsWith(".json") ? jsonObject(bytes, path) : void 0;
		if (content !== void 0) contents.set(path, content);
		if (/(^|\/)(config|dataset_info)\.json$/.test(path)) continue;
		const { training, trainingConfig } = await import("./training-config.js");
		const config = trainingConfig(path, decode(bytes));
		if (config !== void 0 && !("reason" in config)) configs.set(path, {
			config,
			training: training(config)
		});
	}
	return {
		contents,
		configs
	};
}
async function peek(source, path) {
	if (await source.entry(path) === void 0) return void 0;
	const bytes = await readOrSkip(source, path);
	return bytes === void 0 ? void 0 : jsonObject(bytes, path);
}
async function readOrSkip(source, path) {
	try {
		return await source.bytes(path);
	} catch (error) {
		if (error instanceof SourceError) return void 0;
		throw error;
	}
}
function jsonObject(bytes, path) {
	const parsed = parseJson(bytes, path);
	return "value" in parsed && isObject$3(parsed.value) ? parsed.value : void 0;
}
/** Did a file of this subject change? Of a subject at the root only the files directly in it count. */
function touched(subject, changed) {
	if (subject.path === ".") return changed.some((path) => !path.includes("/"));
	return changed.some((path) => path === subject.path || path.startsWith(`${subject.path}/`));
}
async function judgedBefore(input, source, subject, box, configs) {
	if ((await source.list(subject.path).catch((error) => {
		if (error instanceof SourceError) return [];
		throw error;
	})).length === 0) return void 0;
	return judge((await readSubject(input, source, subject, box, configs, true)).reading, input.checking);
}
/** Reads one checkpoint or adapter with what belongs to it; `base` is where its base model was read. */
async function readSubject(input, source, subject, box, configs, rows = false) {
	const inReach = [...configs.values()].filter((c) => makes(c.config, subject.path)).map((c) => c.training);
	const said = declaration(input.config, subject);
	const newTokens = [.../* @__PURE__ */ new Set([...said.newTokens, ...inReach.flatMap((t) => t.newTokens)])];
	const declared = {
		...said,
		newTokens
	};
	const base = declared.base === void 0 ? await baseInSource(source, subject) : await input.openBase(declared.base, input.config.base === void 0 ? "config" : "input");
	return {
		reading: await readCheckpoint(source, subject, {
			sandbox: box,
			declared,
			base,
			training: inReach,
			rows
		}),
		base: "source" in base ? base : void 0
	};
}
/** What a training config says about the models beside it. */
async function judgedTraining(input, subject, box, configs, data) {
	const config = configs.get(subject.path)?.config;
	if (config === void 0) return {
		findings: [],
		skipped: [],
		broken: []
	};
	const files = await input.source.list(".");
	const model = async (path) => {
		const prefix = path === "." ? "" : `${path}/`;
		if (!files.some((f) => /^(adapter_)?config\.json$|^tokenizer(_config)?\.json$/.test(f.path.slice(prefix.length)) && f.path.startsWith(prefix))) return void 0;
		const kind = files.some((f) => f.path === `${prefix}adapter_config.json`) ? "adapter" : "checkpoint";
		const { reading } = await readSubject(input, input.source, {
			kind,
			path
		}, box, configs);
		return {
			path,
			facts: reading.facts
		};
	};
	const datasets = data.filter((d) => d.config === subject.path).map(({ dataset }) => dataset);
	const text = async (path) => {
		const bytes = await input.source.entry(path) === void 0 ? void 0 : await readOrSkip(input.source, path);
		return bytes === void 0 ? void 0 : decode(bytes);
	};
	const { readTraining } = await import("./training-subject.js");
	return judge(await readTraining(subject, config, {
		model,
		text,
		datasets
	}), input.checking);
}
/** Does this training config write the model in `folder`: it lies in it, or its output directory is that folder? */
function makes(config, folder) {
	const slash = config.file.lastIndexOf("/");
	const home = slash < 0 ? "." : config.file.slice(0, slash);
	const out = config.outputDir?.value;
	return home === folder || out !== void 0 && [relative(".", out), relative(home, out)].includes(folder);
}
/** A base that the folder itself names and that lies in the same source: adapter_config.json, then `_name_or_path`. */
async function baseInSource(source, subject) {
	const here = subject.path === "." ? "" : `${subject.path}/`;
	for (const [file, key] of [["adapter_config.json", "base_model_name_or_path"], ["config.json", "_name_or_path"]]) {
		const value = await source.entry(here + file) === void 0 ? void 0 : (await peek(source, here + file))?.[key];
		if (typeof value !== "string" || value === "") continue;
		for (const path of [relative(subject.path, value), relative(".", value)]) {
			if (path === void 0 || path === subject.path) continue;
			if (await source.entry(path === "." ? "config.json" : `${path}/config.json`) === void 0) continue;
			return {
				source,
				path,
				name: path,
				why: `${file} names it as ${key}`
			};
		}
		if (file === "adapter_config.json") return {
			reason: `the base model ${value} is not in reach`,
			blocked: false
		};
	}
	return {
		reason: "no base model is known",
		blocked: false
	};
}
/** A relative path as seen from a folder, within the source; undefined for absolute paths and those that leave it. */
function relative(folder, path) {
	if (/^([/\\~]|[A-Za-z]:)/.test(path)) return void 0;
	return normalised(`${folder}/${path.replaceAll("\\", "/")}`);
}
async function located(judged, locate, read) {
	const findings = [];
	for (const finding of judged.findings) {
		const at = await locate(finding.at);
		const fix = finding.fix === void 0 ? void 0 : {
			...finding.fix,
			edits: await withBefore(finding.fix.edits, read)
		};
		findings.push({
			...finding,
			at,
			...fix === void 0 ? {} : { fix }
		});
	}
	return {
		...judged,
		findings
	};
}
/** Larger values than this are not shown as what was there before. */
const MAX_BEFORE = 2e3;
/** Notes in each edit the value that it replaces. */
async function withBefore(edits, read) {
	const noted = [];
	for (const edit of edits) {
		const text = "pointer" in edit ? await read(edit.file) : void 0;
		const before = text === void 0 || !("pointer" in edit) ? void 0 : valueAt$1(text, edit.pointer);
		noted.push(before === void 0 || JSON.stringify(before).length > MAX_BEFORE ? edit : {
			...edit,
			before
		});
	}
	return noted;
}
function valueAt$1(text, pointer) {
	const span = lineOf(text, pointer);
	if (span === void 0) return void 0;
	try {
		return JSON.parse(text.slice(span.start, span.end));
	} catch {
		return;
	}
}
/** Text of a file, read once; undefined when it cannot be had. */
function reader(source) {
	const texts = /* @__PURE__ */ new Map();
	return (path) => {
		const known = texts.get(path);
		if (known !== void 0) return known;
		const text = source.bytes(path).then(decode, () => void 0);
		texts.set(path, text);
		return text;
	};
}
function decode(bytes) {
	return new TextDecoder().decode(bytes);
}
/** The main facts of a subject, for the stop table and for whoever reads the JSON. */
function subjectFacts({ facts }) {
	const { config, base, turnEnd, stops, tokenizer } = facts;
	const tokenOf = tokenizer?.vocabulary.tokenOf;
	const views = Object.fromEntries((stops?.views ?? []).map((view) => [view.engine, {
		known: view.known,
		...view.reason === void 0 ? {} : { reason: view.reason },
		ids: view.ids,
		tokens: view.ids.map((id) => tokenOf?.get(id) ?? null),
		texts: turnEnd?.kind === "token" && view.texts.includes(turnEnd.token) ? [turnEnd.token] : [],
		stops: view.endsTurn ?? null,
		link: view.link
	}]));
	return {
		...config?.modelType === void 0 ? {} : { modelType: config.modelType },
		...base === void 0 ? {} : { base: {
			name: base.name,
			why: base.why
		} },
		...turnEnd === void 0 ? {} : { turnEnd: turnEndFacts(turnEnd) },
		...stops === void 0 || config?.generates === false ? {} : { stops: views }
	};
}
function turnEndFacts(end) {
	switch (end.kind) {
		case "token":
		case "next-role": return {
			kind: end.kind,
			token: end.token,
			id: end.id ?? null
		};
		case "split": return {
			kind: end.kind,
			token: end.text
		};
		case "none": return { kind: end.kind };
		default: return end;
	}
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
		eosToken: ["/special_tokens/eos_token"],
		padToken: ["/special_tokens/pad_token"],
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
	const hasObject = (...names) => names.some((name) => Object.hasOwn(json, name) && isObject$1(json[name]));
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
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
	const found = [resolved(`${folderOf(config)}/${path}`), resolved(path)];
	return [...new Set(found.filter((folder) => folder !== void 0))];
}
/** A path without `.` and `..`, or undefined when it leaves the source. */
function resolved(path) {
	const parts = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.join("/") || ".";
}
function folderOf(path) {
	const at = path.lastIndexOf("/");
	return at < 0 ? "." : path.slice(0, at);
}
export { report as _, readSubject as a, rowRules as b, readCheckpoint as c, TokenizerError as d, DEFAULTS as f, messageOf as g, judge as h, findSubjects as i, templateVariables as l, fingerprintOf as m, training as n, run as o, allRules as p, trainingConfig as r, sandbox as s, readTraining as t, loadTokenizer as u, verdict as v, rules as x, withStates as y };
