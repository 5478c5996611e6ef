import { D as UserError } from "./start.js";
import { n as throttling, r as retry, t as Octokit } from "./octokit.js";
import { inflateRawSync } from "node:zlib";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/github/event.ts
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A branch that is new or gone has this for its other end. */
const NO_COMMIT = /^0+$/;
/** What `command: check` judges in an event. Throws UserError for events in which a check would be unsafe or senseless. */
function checkTarget({ name, payload, sha }) {
	switch (name) {
		case "pull_request":
		case "pull_request_review": return pullTarget(payload);
		case "merge_group": return commitTarget(payload, ["merge_group", "head_sha"], ["merge_group", "base_sha"]);
		case "push":
			if (at(payload, "deleted") === true) return {
				kind: "none",
				why: "the branch was deleted"
			};
			return commitTarget(payload, ["after"], ["before"]);
		case "pull_request_target": throw new UserError("command: check does not run under pull_request_target, which holds secrets: use pull_request, and command: report under workflow_run for pull requests from forks (docs/setup.md)");
		case "workflow_run": throw new UserError("under workflow_run use command: report, which reads what command: check has uploaded");
		case "issue_comment": throw new UserError("command: check does not run on comments, which name no commit: use pull_request");
		default: return {
			kind: "commit",
			head: commit(sha, "GITHUB_SHA"),
			base: void 0
		};
	}
}
/** Whose reports `command: report` writes up. Throws UserError where there can be none. */
function reportsOf(event) {
	if (event.name !== "workflow_run") return {
		kind: "own",
		target: checkTarget(event)
	};
	const run = ["workflow_run"];
	const id = at(event.payload, ...run, "id");
	if (typeof id !== "number" || !Number.isSafeInteger(id)) throw new UserError("the event names no workflow run");
	return {
		kind: "run",
		run: {
			id,
			event: text(event.payload, ...run, "event") ?? "",
			head: commit(at(event.payload, ...run, "head_sha"), "workflow_run.head_sha"),
			conclusion: text(event.payload, ...run, "conclusion") ?? "",
			owner: text(event.payload, ...run, "head_repository", "owner", "login"),
			branch: text(event.payload, ...run, "head_branch")
		}
	};
}
/** Is the run one of a pull request? Others (a push, a merge group) have a commit and nothing to comment on. */
function isOfPull(run) {
	return run.event.startsWith("pull_request");
}
/** Where an event's findings can go, of the channels that the user wants. */
function channels(target, wanted) {
	const pull = target.kind === "pull";
	return {
		comment: wanted.comment && pull,
		review: wanted.review && pull,
		check: wanted.check && target.kind !== "none"
	};
}
/** The pull request of an event's payload. Throws UserError when there is none. */
function pullTarget(payload) {
	const number = at(payload, "pull_request", "number");
	if (typeof number !== "number" || !Number.isSafeInteger(number)) throw new UserError("the event names no pull request");
	if (at(payload, "pull_request", "state") === "closed") return {
		kind: "none",
		why: "the pull request is closed"
	};
	const files = at(payload, "pull_request", "changed_files");
	const repository = at(payload, "pull_request", "base", "repo", "id");
	return {
		kind: "pull",
		number,
		head: commit(at(payload, "pull_request", "head", "sha"), "pull_request.head.sha"),
		base: commit(at(payload, "pull_request", "base", "sha"), "pull_request.base.sha"),
		files: typeof files === "number" ? files : void 0,
		fork: at(payload, "pull_request", "head", "repo", "id") !== repository
	};
}
function commitTarget(payload, headAt, baseAt) {
	const base = at(payload, ...baseAt);
	return {
		kind: "commit",
		head: commit(at(payload, ...headAt), headAt.join(".")),
		base: typeof base === "string" && NO_COMMIT.test(base) ? void 0 : commit(base, baseAt.join("."))
	};
}
function commit(value, name) {
	if (typeof value === "string" && COMMIT.test(value)) return value;
	throw new UserError(`the event has no commit in ${name}; run this action under one of the events of docs/setup.md`);
}
function text(value, ...keys) {
	const found = at(value, ...keys);
	return typeof found === "string" && found !== "" ? found : void 0;
}
/** A member of a payload; undefined where there is none. */
function at(value, ...keys) {
	let found = value;
	for (const key of keys) {
		if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return void 0;
		found = Reflect.get(found, key);
	}
	return found;
}
const COMMAND = /^\/tunelint smoke(?:[ \t]+(\S+))?[ \t]*$/;
/**
* The command on the first line of a comment that was just written: `/tunelint smoke <whole commit id>`. Whether who wrote it
* may, and whether the commit is the head, has still to be asked. Throws UserError when the id is not whole: a shortened one
* could be made to fit another commit.
*/
function commandOf(payload) {
	const none = (why) => ({
		kind: "none",
		why
	});
	if (at(payload, "action") !== "created") return none("the comment was not written now");
	const number = at(payload, "issue", "number");
	if (at(payload, "issue", "pull_request") === void 0 || typeof number !== "number") return none("the comment is on no pull request");
	const [first = ""] = (text(payload, "comment", "body") ?? "").split(/\r?\n/);
	const command = COMMAND.exec(first);
	const login = text(payload, "comment", "user", "login");
	if (command === null || login === void 0) return none("the comment is no command");
	if (at(payload, "comment", "user", "type") !== "User") return none("the command is not a person’s");
	const head = command[1];
	if (head === void 0 || !COMMIT.test(head)) throw new UserError("name the whole id of the commit: /tunelint smoke followed by 40 hex digits");
	return {
		kind: "command",
		login,
		target: {
			kind: "pull",
			number,
			head,
			base: void 0,
			files: void 0,
			fork: true
		}
	};
}
/** The comparison that belongs to a target and a checkout; `since` is the user's own word and goes first. */
function comparison(target, checkout, since) {
	if (since !== void 0) return {
		kind: "parted",
		with: since
	};
	const [first, second] = checkout.parents;
	if (target.kind === "pull" && first !== void 0 && second === target.head) return {
		kind: "commit",
		with: first
	};
	if (target.base === void 0) return { kind: "everything" };
	if (checkout.head === target.head || checkout.parents.includes(target.head)) return {
		kind: "parted",
		with: target.base
	};
	return {
		kind: "parted",
		with: target.base,
		note: `the checkout is at ${checkout.head.slice(0, 7)}, not at ${target.head.slice(0, 7)}, which this event is about`
	};
}
// src/github/client.ts
/** No answer of the API takes this long; a stalled connection must not hold a job for hours. */
const REQUEST_MS = 6e4;
/** Longer waits for a rate limit are not worth a runner's time: what could not be written goes to the next channel. */
const MAX_WAIT_S = 120;
const MAX_LIMIT_RETRIES = 2;
const Connection = Octokit.plugin(retry, throttling);
/** A client for one repository. Throws UserError when the token or the repository's name is missing. */
function connect({ apiUrl, token, repository, fetch: send, version, debug }) {
	const [owner, repo, ...rest] = repository.split("/");
	if (owner === void 0 || repo === void 0 || repo === "" || rest.length > 0) throw new UserError(`GITHUB_REPOSITORY is ${JSON.stringify(repository)}, not OWNER/NAME`);
	let count = 0;
	const counted = async (input, init) => {
		count += 1;
		const limit = AbortSignal.timeout(REQUEST_MS);
		const signal = init?.signal == null ? limit : AbortSignal.any([init.signal, limit]);
		return whole(await send(input, {
			...init,
			signal
		}));
	};
	const wait = (retryAfter, options, retries) => {
		const again = retryAfter <= MAX_WAIT_S && retries < MAX_LIMIT_RETRIES;
		debug(`${options.method} ${options.url}: rate limit, ${again ? `again in ${retryAfter} s` : "given up"}`);
		return again;
	};
	const octokit = new Connection({
		auth: token === "" ? void 0 : token,
		baseUrl: apiUrl.replace(/\/+$/, ""),
		userAgent: `tunelint/${version}`,
		request: { fetch: counted },
		log: {
			debug: () => {},
			info: debug,
			warn: debug,
			error: debug
		},
		throttle: {
			onRateLimit: (after, options, _, retries) => wait(after, options, retries),
			onSecondaryRateLimit: (after, options, _, retries) => wait(after, options, retries)
		}
	});
	let isDown = false;
	octokit.hook.wrap("request", async (request, options) => {
		const isRetried = options.request?.["retries"] !== 0;
		if (isDown) options.request = {
			...options.request,
			retries: 0
		};
		try {
			const answer = await request(options);
			isDown = false;
			return answer;
		} catch (error) {
			if (isRetried && (statusOf(error) ?? 0) >= 500) isDown = true;
			throw error;
		}
	});
	return {
		octokit,
		owner,
		repo,
		requests: () => count
	};
}
/**
* A JSON answer with all of its body. Octokit takes a body that broke off for an empty one, and a list of comments that
* is empty for that reason would have a second comment written; thrown here, it counts as a server error.
*/
async function whole(answer) {
	if (!/^application\/(?:[\w.+-]+\+)?json\b/.test(answer.headers.get("content-type") ?? "") || answer.body === null) return answer;
	const body = await answer.text();
	if (answer.ok) JSON.parse(body);
	const { status, statusText, headers, url } = answer;
	return Object.defineProperty(new Response(body, {
		status,
		statusText,
		headers
	}), "url", { value: url });
}
/** HTTP status of an error of the API; undefined for any other error. 500 stands for a lost connection too. */
function statusOf(error) {
	if (typeof error !== "object" || error === null) return void 0;
	if (!("name" in error) || error.name !== "HttpError" && error.name !== "GraphqlResponseError") return void 0;
	return "status" in error && typeof error.status === "number" ? error.status : 403;
}
/**
* Why the API did not do what was asked, in a few words; rethrows what is no answer of the API, for that is a fault of
* ours. The words of the server are left out: they may repeat what we sent.
*/
function refusal(error, permission) {
	const status = statusOf(error);
	if (status === void 0) throw error;
	if (status === 401) return "the token is not valid";
	if (status === 403 || status === 404 || status === 429) {
		const message = error instanceof Error ? error.message : "";
		if (status === 429 || /rate limit/i.test(message)) return "GitHub limits the rate of requests";
		if (/lock/i.test(message)) return "the conversation is locked";
		return `the token has not the permission ${permission}`;
	}
	if (status >= 500) return `GitHub did not answer (status ${status})`;
	return `GitHub refused it (status ${status})`;
}
/** Creation is tried this often. */
const TRIES = 3;
/**
* Creates something once. After a server error it may be there all the same, so it is looked for before the next try;
* the retry of the plugin, which would create it twice, is off: `create` passes `request: { retries: 0 }` on.
*/
async function createOnce(create, find) {
	for (let attempt = 1;; attempt += 1) try {
		return await create({ request: { retries: 0 } });
	} catch (error) {
		const status = statusOf(error);
		if (status === void 0 || status < 500 || attempt === TRIES) throw error;
		await setTimeout(1e3 * attempt);
		const there = await find();
		if (there !== void 0) return there;
	}
}
/** The body of an answer that was not parsed; undefined when it is longer than `max` bytes. */
async function bounded(data, max) {
	if (!(data instanceof ReadableStream)) return void 0;
	const chunks = [];
	let size = 0;
	for await (const chunk of data) {
		size += chunk.length;
		if (size > max) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
// src/github/artifact.ts
/** The name of the artifact of a check, and what the names of several begin with. */
const ARTIFACT = "tunelint-report";
const REPORT_FILE = "report.json";
/** A zip is no larger than what is in it, give or take; a report has 32 MiB at most. */
const MAX_ZIP_BYTES = 40 * 2 ** 20;
/** Of all reports together; a matrix of many jobs has small ones. */
const MAX_TOTAL_BYTES = 128 * 2 ** 20;
/** One of each job of a matrix, which has 256 at most (https://docs.github.com/actions/reference/limits). */
const MAX_ARTIFACTS = 256;
/** Files in a zip that holds one report. */
const MAX_ENTRIES = 1e3;
/** The report in every artifact of a run whose name begins with `prefix`; of one name the newest. Throws an error of the API. */
async function downloadReports({ octokit, owner, repo }, run, prefix, maxBytes) {
	const listed = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
		owner,
		repo,
		run_id: run,
		per_page: 100
	});
	const newest = /* @__PURE__ */ new Map();
	for (const artifact of listed) {
		if (!artifact.name.startsWith(prefix)) continue;
		const known = newest.get(artifact.name);
		if (known === void 0 || known.id < artifact.id) newest.set(artifact.name, artifact);
	}
	const reports = [];
	const problems = [];
	let total = 0;
	if (newest.size > MAX_ARTIFACTS) problems.push(`the run has ${newest.size} reports; ${MAX_ARTIFACTS} are read`);
	for (const { id, expired, size_in_bytes } of [...newest.values()].slice(0, MAX_ARTIFACTS)) {
		if (expired || size_in_bytes > MAX_ZIP_BYTES) {
			problems.push(expired ? "a report has expired" : `a report is larger than ${MAX_ZIP_BYTES} bytes`);
			continue;
		}
		const { data } = await octokit.rest.actions.downloadArtifact({
			owner,
			repo,
			artifact_id: id,
			archive_format: "zip",
			request: { parseSuccessResponseBody: false }
		});
		const zip = await bounded(data, MAX_ZIP_BYTES);
		const file = zip === void 0 ? { problem: `is larger than ${MAX_ZIP_BYTES} bytes` } : zipEntry(zip, REPORT_FILE, maxBytes);
		total += "bytes" in file ? file.bytes.length : 0;
		if ("problem" in file) problems.push(`a report ${file.problem}`);
		else if (total > MAX_TOTAL_BYTES) problems.push(`the reports of the run are larger than ${MAX_TOTAL_BYTES} bytes`);
		else reports.push(new TextDecoder().decode(file.bytes));
	}
	return {
		reports,
		problems
	};
}
/** Signatures and layouts: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12, 4.3.16. */
const END_OF_DIRECTORY = 101010256;
const DIRECTORY_ENTRY = 33639248;
const LOCAL_HEADER = 67324752;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 65535;
const STORED = 0;
const DEFLATED = 8;
/**
* One file of a zip archive, by its exact name, with at most `maxBytes`; nothing else in the archive is looked at. A
* problem is a predicate: `is no zip archive`.
*/
function zipEntry(zip, name, maxBytes) {
	const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
	const broken = { problem: "is no zip archive that can be read" };
	let end = view.length - END_BYTES;
	while (end >= 0 && end >= view.length - END_BYTES - MAX_COMMENT && view.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
	if (end < 0 || view.readUInt32LE(end) !== END_OF_DIRECTORY) return broken;
	const entries = view.readUInt16LE(end + 10);
	if (entries > MAX_ENTRIES) return { problem: `holds more than ${MAX_ENTRIES} files` };
	let at = view.readUInt32LE(end + 16);
	for (let i = 0; i < entries; i += 1) {
		if (at + ENTRY_BYTES > view.length || view.readUInt32LE(at) !== DIRECTORY_ENTRY) return broken;
		const nameBytes = view.readUInt16LE(at + 28);
		const next = at + ENTRY_BYTES + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
		if (view.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes) === name) {
			const [method, packed, size, local] = [
				view.readUInt16LE(at + 10),
				view.readUInt32LE(at + 20),
				view.readUInt32LE(at + 24),
				view.readUInt32LE(at + 42)
			];
			if (size > maxBytes) return { problem: `is larger than ${maxBytes} bytes` };
			if (local + LOCAL_BYTES > view.length || view.readUInt32LE(local) !== LOCAL_HEADER) return broken;
			const start = local + LOCAL_BYTES + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
			if (start + packed > view.length) return broken;
			return unpacked(view.subarray(start, start + packed), method, maxBytes) ?? broken;
		}
		at = next;
	}
	return { problem: `holds no ${name}` };
}
function unpacked(bytes, method, maxBytes) {
	if (method === STORED) return bytes.length > maxBytes ? { problem: `is larger than ${maxBytes} bytes` } : { bytes };
	if (method !== DEFLATED) return void 0;
	try {
		return { bytes: inflateRawSync(bytes, { maxOutputLength: maxBytes }) };
	} catch (error) {
		return (error instanceof Error && "code" in error ? error.code : void 0) === "ERR_BUFFER_TOO_LARGE" ? { problem: `is larger than ${maxBytes} bytes` } : void 0;
	}
}
const PAGE = 100;
/**
* The changed files; undefined when there are more than GitHub lists. `expected` is the number that the event names:
* when it is over the limit, nothing is asked. Throws an error of the API.
*/
async function listPullFiles({ octokit, owner, repo }, number, expected) {
	if (expected !== void 0 && expected > 3e3) return void 0;
	const files = [];
	for (let page = 1;; page += 1) {
		const { data } = await octokit.rest.pulls.listFiles({
			owner,
			repo,
			pull_number: number,
			per_page: PAGE,
			page
		});
		for (const { filename, previous_filename, status, patch, sha } of data) files.push({
			path: filename,
			from: previous_filename,
			status,
			patch,
			blob: sha
		});
		if (data.length < PAGE) return files;
		if (files.length >= 3e3) return void 0;
	}
}
/** Paths that a list of files touches, both ends of a rename, sorted. */
function touchedPaths(files) {
	return [...new Set(files.flatMap(({ path, from }) => from === void 0 ? [path] : [path, from]))].sort();
}
/**
* Is the pull request open, and `head` still its head? Asked before every write, so that the results of an old commit
* are not written over those of a newer one. Throws an error of the API.
*/
async function isCurrent({ octokit, owner, repo }, target) {
	const { data } = await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: target.number
	});
	return data.state === "open" && data.head.sha === target.head;
}
/**
* The open pull requests of this repository whose head is the commit of a finished run. What the run itself says (and,
* for a fork, its author decides) only helps to look; the commit id is compared. Newest first.
*/
async function pullsOf(client, run) {
	const { octokit, owner, repo } = client;
	const found = [];
	if (run.owner !== void 0 && run.branch !== void 0) {
		const head = `${run.owner}:${run.branch}`;
		const { data } = await octokit.rest.pulls.list({
			owner,
			repo,
			head,
			state: "open",
			per_page: PAGE
		});
		found.push(...matching(data, client, run.head));
	}
	if (found.length === 0) try {
		const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
			owner,
			repo,
			commit_sha: run.head,
			per_page: PAGE
		});
		found.push(...matching(data, client, run.head));
	} catch (error) {
		if (statusOf(error) !== 404 && statusOf(error) !== 422) throw error;
	}
	return found.sort((a, b) => b.number - a.number).map(({ number, head, base }) => ({
		kind: "pull",
		number,
		head: head.sha,
		base: base.sha,
		files: void 0,
		fork: head.repo?.id !== base.repo.id
	}));
}
/** Those that are open, of this repository, and at that commit. */
function matching(pulls, { owner, repo }, head) {
	const name = `${owner}/${repo}`.toLowerCase();
	return pulls.filter((pull) => pull.state === "open" && pull.head.sha === head && pull.base.repo.full_name.toLowerCase() === name);
}
/** The commit where two commits parted, as GitHub knows it; for clones that do not reach back so far. */
async function mergeBaseOf({ octokit, owner, repo }, base, head) {
	const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${base}...${head}`,
		per_page: 1
	});
	return data.merge_base_commit.sha;
}
/** Characters of a file that is read to place a comment: configs and cards; no reader reviews a tokenizer line by line. */
const MAX_TEXT_BYTES = 2 * 2 ** 20;
/**
* A text file of a pull request by its object id, which a fork's objects have in this repository too; undefined when it
* is larger than 2 MiB. Throws an error of the API.
*/
async function readBlob({ octokit, owner, repo }, blob) {
	const { data } = await octokit.rest.git.getBlob({
		owner,
		repo,
		file_sha: blob,
		mediaType: { format: "raw" },
		request: { parseSuccessResponseBody: false }
	});
	const bytes = await bounded(data, MAX_TEXT_BYTES);
	return bytes === void 0 ? void 0 : new TextDecoder().decode(bytes);
}
/** Is this content the object of that id? */
function isBlob(content, blob) {
	return createHash(blob.length === 64 ? "sha256" : "sha1").update(`blob ${content.length}\0`).update(content).digest("hex") === blob;
}
export { reportsOf as S, checkTarget as _, pullsOf as a, isOfPull as b, ARTIFACT as c, connect as d, createOnce as f, channels as g, at as h, mergeBaseOf as i, REPORT_FILE as l, statusOf as m, isCurrent as n, readBlob as o, refusal as p, listPullFiles as r, touchedPaths as s, isBlob as t, downloadReports as u, commandOf as v, pullTarget as x, comparison as y };
