import { D as UserError, f as findConfig, p as merge, y as localSource } from "./start.js";
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from "node:path";
// src/workspace.ts
/** Finds the checkout in the runner's workspace. `paths` are relative to the workspace; UserError when one leads out. */
function workspace(folder, paths) {
	const top = realpathSync(folder);
	const first = resolve(top, paths[0] ?? ".");
	const repository = repositoryOf(existsSync(first) ? realpathSync(first) : first, top);
	const root = repository ?? top;
	return {
		root,
		repository,
		folder: top,
		paths: paths.map((path) => within(root, resolve(top, path)))
	};
}
/** The folder with `.git` that holds `path`, no higher than `top`. */
function repositoryOf(path, top) {
	for (let at = path; isWithin(top, at); at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return at;
		if (dirname(at) === at) break;
	}
}
/** A path as seen from the root, links followed; one that is gone is one that the change removed. */
function within(root, path) {
	const absolute = resolve(root, path);
	const real = existsSync(absolute) ? realpathSync(absolute) : absolute;
	if (!isWithin(root, real)) throw new UserError(`${path} is not in the checkout`);
	return relative(root, real).split(sep).join("/") || ".";
}
/** Does `path` lie in `root` or is it that? Both absolute. */
function isWithin(root, path) {
	const way = relative(root, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
/** Names of what lies directly in a folder below the root; none when it is gone. */
function namesIn(root, folder) {
	try {
		return readdirSync(join(root, folder));
	} catch {
		return [];
	}
}
/** The configuration of a run: inputs before tunelint.yml before defaults. UserError with all that is wrong with them. */
async function configOf(source, place, given) {
	const file = (given.config === void 0 ? void 0 : within(place.root, resolve(place.folder, given.config))) ?? await findConfig(source, place.paths.length === 1 ? place.paths[0] ?? "." : ".");
	const { failOn, onlyNew, required, base } = given;
	if (file === void 0 && required === void 0) return merge(void 0, {
		failOn,
		onlyNew,
		base
	});
	const [{ readConfig }, { allRules }] = await Promise.all([import("./config-file.js"), import("./check.js")]);
	const unknown = required?.find((id) => allRules.every((rule) => rule.id !== id));
	if (unknown !== void 0) throw new UserError(`input required: there is no rule ${JSON.stringify(unknown)}`);
	if (file === void 0) return merge(void 0, {
		failOn,
		onlyNew,
		required,
		base
	});
	const parsed = await readConfig(source, file, allRules.map(({ id }) => id));
	if (!parsed.ok) throw new UserError(parsed.problems.join("\n"));
	return merge(parsed.value, {
		failOn,
		onlyNew,
		required,
		base
	});
}
/**
* Opens a base model: named by the input it is a path from the workspace, in tunelint.yml one in the checkout. UserError
* when it is no folder, or the file leads out of the checkout. `repository`: that
* which it lies in.
*/
async function openBase(spec, from, { root, folder }) {
	const why = from === "input" ? "named by the input base" : "named in tunelint.yml";
	const path = from === "input" ? resolve(folder, spec) : join(root, spec);
	if (!existsSync(path) || !statSync(path).isDirectory()) throw new UserError(`the base model ${spec} (${why}) is not a folder`);
	if (from === "config" && !isWithin(root, realpathSync(path))) throw new UserError(`the base model ${spec} (${why}) is not in the repository`);
	const repository = from === "config" ? root : repositoryOf(realpathSync(path), parse(path).root);
	return {
		source: localSource(path, { name: spec }),
		path: ".",
		name: spec,
		why,
		repository
	};
}
export { workspace as a, openBase as i, isWithin as n, namesIn as r, configOf as t };
