import { i as mergeBaseOf, p as refusal, r as listPullFiles, s as touchedPaths, y as comparison } from "./github.js";
import { D as UserError, E as SourceError, a as hasCommit, c as readCheckout, i as gitSource, n as changedFiles, r as fetchCommit, s as mergeBase } from "./start.js";
// src/change.ts
/** Finds out what changed: of a pull request from GitHub, else (or where GitHub cannot say) from git. */
async function readChange(input) {
	const { target, client, repository, since } = input;
	const notes = [];
	let found;
	const base = () => {
		found ??= readBase(input);
		return found;
	};
	const before = async () => {
		const { commit, notes: more } = await base();
		return {
			source: commit !== void 0 && repository !== void 0 ? await gitSource(repository, commit) : void 0,
			notes: more
		};
	};
	if (target.kind === "pull" && since === void 0 && client !== void 0) try {
		const files = await listPullFiles(client, target.number, target.files);
		if (files !== void 0) return {
			paths: touchedPaths(files),
			files,
			notes,
			before
		};
	} catch (error) {
		notes.push(`changed files are taken from git: ${refusal(error, "pull-requests: read")}`);
	}
	const { commit } = await base();
	if (commit !== void 0) notes.length = 0;
	return {
		paths: commit === void 0 || repository === void 0 ? void 0 : await changedFiles(repository, commit),
		files: void 0,
		notes,
		before
	};
}
async function readBase(input) {
	const { target, client, repository, since } = input;
	if (repository === void 0) {
		if (since === void 0 && target.kind === "commit" && target.base === void 0) return {
			commit: void 0,
			notes: []
		};
		return {
			commit: void 0,
			notes: ["the workspace is no git repository: everything that is found counts as new"]
		};
	}
	const plan = comparison(target, await readCheckout(repository), since);
	if (plan.kind === "everything") return {
		commit: void 0,
		notes: []
	};
	const notes = plan.note === void 0 ? [] : [plan.note];
	if (since !== void 0) return {
		commit: await mergeBase(repository, since),
		notes
	};
	const commit = plan.kind === "commit" ? plan.with : await parted(repository, plan.with, target.head, client, notes);
	if (await hasCommit(repository, commit) || await fetchCommit(repository, commit, input)) return {
		commit,
		notes
	};
	notes.push(`the commit to compare with (${commit.slice(0, 7)}) is not in this clone and could not be fetched, so everything that is found counts as new; fetch-depth: 0 in actions/checkout brings it`);
	return {
		commit: void 0,
		notes
	};
}
/** Where the checkout and `base` parted: by git where the clone reaches back so far, else by GitHub. */
async function parted(repository, base, head, client, notes) {
	if (await hasCommit(repository, base)) try {
		return await mergeBase(repository, base);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
	}
	if (client !== void 0) try {
		return await mergeBaseOf(client, base, head);
	} catch (error) {
		notes.push(`compared with the base itself, not with where the branch left it: ${refusal(error, "contents: read")}`);
	}
	return base;
}
/** A state with nothing in it: what is compared with it is new. */
function nothing() {
	return {
		name: "nothing",
		counts: {
			reads: 0,
			bytes: 0
		},
		list: async () => [],
		entry: async () => void 0,
		bytes: async (path) => {
			throw new SourceError("broken", `there is no ${path} in nothing`);
		}
	};
}
export { nothing, readChange };
