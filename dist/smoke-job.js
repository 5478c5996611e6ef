import { m as findSubjects } from "./engine.js";
import { o as smokeTest } from "./smoke2.js";
import { join, resolve } from "node:path";
// src/smoke-job.ts
/** Runs the smoke test; `undefined` when there is no model to run. */
async function smokeJob(input) {
	const { source, place, config, version } = input;
	const folders = /* @__PURE__ */ new Map();
	const run = {
		source,
		paths: input.paths ?? place.paths,
		config,
		checking: {
			rules: config.rules,
			failOn: config.failOn,
			onlyNew: false,
			required: config.required
		},
		openBase: async (spec, by, ...more) => {
			const base = await input.openBase(spec, by, ...more);
			if ("source" in base && !spec.startsWith("hf:")) folders.set(base.source, by === "input" ? resolve(place.folder, spec) : join(place.root, spec));
			return base;
		},
		version
	};
	const paths = input.paths ?? await touchedModels({
		...run,
		since: void 0,
		progress: () => {}
	}, input.changed);
	if (paths.length === 0) return void 0;
	return await smokeTest({
		...input,
		run: {
			...run,
			paths
		},
		maxNewTokens: input.maxNewTokens ?? config.smoke.maxNewTokens,
		prompts: input.prompts === void 0 ? void 0 : {
			source,
			file: input.prompts
		},
		absolute: (inside) => join(place.root, inside),
		placeOf: (base) => placeOf(base, place, source, folders)
	});
}
/** Checkpoints and adapters with weights, as far as something in their folders has changed. */
async function touchedModels(run, changed) {
	const { subjects } = await findSubjects(run);
	const found = [];
	for (const { kind, path } of subjects) {
		if (kind !== "checkpoint" && kind !== "adapter") continue;
		const start = path === "." ? "" : `${path}/`;
		if (changed?.some((file) => file.startsWith(start)) === false) continue;
		if ((await run.source.list(path)).filter((file) => !file.path.slice(start.length).includes("/")).some((file) => /\.(?:safetensors|gguf)$/i.test(file.path))) found.push(path);
	}
	return found;
}
function placeOf(base, place, source, folders) {
	const folder = base.source === source ? place.root : folders.get(base.source);
	if (folder !== void 0) return {
		kind: "folder",
		place: join(folder, base.path)
	};
	const [, name, revision] = /^hf:([^@]+)(?:@(.+))?$/.exec(base.name) ?? [];
	return name === void 0 ? void 0 : {
		kind: "hub",
		place: name,
		...revision === void 0 ? {} : { revision }
	};
}
export { smokeJob };
