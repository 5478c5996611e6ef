import { D as UserError, E as SourceError, I as nameOf$1, _ as SKIPPED_FOLDERS, g as MAX_READ_BYTES, h as MAX_FILES, v as insidePath, y as localSource } from "./start.js";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes } from "node:fs/promises";
// src/source/cache.ts
/** Changed with the layout, so that versions of different layouts can share a folder. */
const LAYOUT = "v1";
const DIGEST_BYTES = 32;
/** A temporary file of this age was left by a run that is gone. */
const LEFT_MS = 864e5;
/** A tokenizer of 17 MB and some megabytes of rows a base: room for a hundred of them. */
const DEFAULT_CACHE_BYTES = 2e9;
/** Trimmed, it has room for more, so that not every entry starts the next trim. */
const TRIMMED = .9;
/** The time of an entry says when it was used; within an hour it need not be noted twice. */
const USED_MS = 36e5;
/** A cache in `folder`, which is made when something is put. */
function diskCache(folder, { unique, now, maxBytes }) {
	const root = join(folder, LAYOUT);
	const temporary = join(root, "tmp");
	let count = 0;
	let ready;
	/** Bytes of all entries, as far as this run knows. */
	let total = 0;
	let trimming;
	async function trim() {
		const entries = await entriesIn(root);
		total = entries.reduce((sum, { size }) => sum + size, 0);
		if (total <= maxBytes) return;
		for (const { file, size } of entries.sort((a, b) => a.usedMs - b.usedMs)) {
			if (total <= TRIMMED * maxBytes) return;
			await rm(file, { force: true }).catch(() => {});
			total -= size;
		}
	}
	function place(key) {
		const name = createHash("sha256").update(key).digest("hex");
		const shelf = join(root, name.slice(0, 2));
		return {
			folder: shelf,
			file: join(shelf, name)
		};
	}
	return {
		async get(key) {
			const { file } = place(key);
			try {
				const bytes = await readFile(file);
				const content = bytes.subarray(DIGEST_BYTES);
				if (digest(content).equals(bytes.subarray(0, DIGEST_BYTES))) {
					await markUsed(file, now);
					return content;
				}
				await rm(file, { force: true });
			} catch {}
		},
		async put(key, content) {
			const size = content.length + DIGEST_BYTES;
			if (size > maxBytes) return;
			const { folder: shelf, file } = place(key);
			count += 1;
			const draft = join(temporary, `${unique}-${count}`);
			try {
				ready ??= mkdir(temporary, { recursive: true }).then(() => Promise.all([sweep(temporary), trim()]));
				await ready;
				await mkdir(shelf, { recursive: true });
				const handle = await open(draft, "wx");
				try {
					await handle.writeFile(digest(content));
					await handle.writeFile(content);
					await handle.sync();
				} finally {
					await handle.close();
				}
				await rename(draft, file);
				total += size;
				if (total > maxBytes) {
					trimming ??= trim().finally(() => {
						trimming = void 0;
					});
					await trimming;
				}
			} catch {
				await rm(draft, { force: true }).catch(() => {});
			}
		}
	};
}
/** What the shelves hold; what another run takes away meanwhile is left out. */
async function entriesIn(root) {
	const shelves = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
	return (await Promise.all(shelves.map(async (shelf) => {
		const names = await readdir(join(root, shelf)).catch(() => []);
		return await Promise.all(names.map((name) => entryAt(join(root, shelf, name))));
	}))).flat().filter((entry) => entry !== void 0);
}
async function entryAt(file) {
	try {
		const { size, mtimeMs } = await stat(file);
		return {
			file,
			size,
			usedMs: mtimeMs
		};
	} catch {
		return;
	}
}
/** Notes the use in the entry's own time: access times are switched off on many disks. */
async function markUsed(file, now) {
	try {
		if (now - (await stat(file)).mtimeMs > USED_MS) await utimes(file, now / 1e3, now / 1e3);
	} catch {}
}
function digest(content) {
	return createHash("sha256").update(content).digest();
}
/** Takes away what runs that were killed have left. The folder's own time stands for the clock. */
async function sweep(folder) {
	try {
		const now = (await stat(folder)).mtimeMs;
		for (const name of await readdir(folder)) {
			const file = join(folder, name);
			if (now - (await stat(file)).mtimeMs > LEFT_MS) await rm(file, { force: true });
		}
	} catch {}
}
// src/source/http.ts
/** Why there is no answer that can be used. */
var HttpError = class extends Error {
	failure;
	/** Of the answer, where there was one. */
	status;
	headers;
	constructor(failure, message, answer, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.name = "HttpError";
		this.failure = failure;
		this.status = answer?.status;
		this.headers = answer?.headers;
	}
};
/** A server is not asked for more at a time. */
const PARALLEL = 8;
const MAX_HOPS = 5;
/** Of what an error page says, enough for a sentence. */
const MAX_ERROR_BYTES = 16384;
/** Bodies are held in memory; weights are read by range far below this. */
const MAX_BODY_BYTES = 2 ** 30;
/** A file that is asked for in part and arrives whole is read to its end up to this size. */
const MAX_UNASKED_BYTES = 8 * 2 ** 20;
const FIRST_WAIT_MS = 400;
const PASSING = /* @__PURE__ */ new Set([
	408,
	425,
	429,
	500,
	502,
	503,
	504
]);
/** Sends requests one by one or up to eight at a time. */
function http(options) {
	const { counts } = options;
	let running = 0;
	const waiting = [];
	/** Where a file was found after redirects to another host: asked there at once for its next range. */
	const moved = /* @__PURE__ */ new Map();
	async function send(url, request = {}) {
		if (running >= PARALLEL) await new Promise((resolve) => waiting.push(resolve));
		running += 1;
		try {
			return await tried(url, request);
		} finally {
			running -= 1;
			waiting.shift()?.();
		}
	}
	async function tried(url, request) {
		for (let failed = 0;; failed += 1) try {
			return await followed(url, request);
		} catch (error) {
			if (!(error instanceof HttpError) || failed >= options.retries) throw error;
			const wait = passes(error) ? waitOf(error, failed) : void 0;
			if (wait === void 0 || wait > options.maxWaitMs) throw error;
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}
	async function followed(url, request) {
		const known = moved.get(url);
		if (known !== void 0) try {
			return await hops(url, known, request);
		} catch (error) {
			if (!(error instanceof HttpError) || error.status === void 0 || passes(error)) throw error;
			moved.delete(url);
		}
		return hops(url, url, request);
	}
	async function hops(asked, from, request) {
		let url = from;
		const home = new URL(asked).origin;
		for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
			const answer = await once(url, new URL(url).origin === home ? request : withoutCredentials(request));
			if (!("location" in answer)) {
				if (new URL(url).origin !== home) moved.set(asked, url);
				return answer;
			}
			const next = new URL(answer.location, url);
			if (next.protocol !== "https:" && new URL(url).protocol === "https:" || !/^https?:$/.test(next.protocol)) throw new HttpError("redirect", `${hostOf(url)} leads to ${next.protocol}//${next.host}, which is not followed`);
			url = next.href;
		}
		throw new HttpError("redirect", `${hostOf(asked)} leads in circles`);
	}
	async function once(url, request) {
		const { range } = request;
		const headers = {
			"user-agent": options.userAgent,
			...request.headers,
			...range === void 0 ? {} : { range: `bytes=${range.start}-${range.end - 1}` }
		};
		const { authorization } = options;
		if (authorization !== void 0 && new URL(url).origin === authorization.origin) headers["authorization"] = authorization.value;
		const controller = new AbortController();
		const timer = setTimeout(() => controller.abort(), options.timeoutMs);
		counts.reads += 1;
		try {
			const response = await options.fetch(url, {
				method: request.method ?? "GET",
				headers,
				redirect: "manual",
				signal: controller.signal,
				...request.body === void 0 ? {} : { body: request.body }
			});
			const location = response.headers.get("location");
			if (response.status >= 300 && response.status < 400 && location !== null) {
				await response.body?.cancel().catch(() => {});
				return { location };
			}
			const { status, headers: said } = response;
			if (status < 200 || status > 299) throw new HttpError("status", messageIn(new TextDecoder().decode(await bodyOf(response, MAX_ERROR_BYTES, true, timer))) ?? `status ${status}`, {
				status,
				headers: said
			});
			return {
				status,
				headers: said,
				body: await ranged(response, range, timer)
			};
		} catch (error) {
			if (error instanceof HttpError) throw error;
			if (controller.signal.aborted) throw new HttpError("timeout", `${hostOf(url)} did not answer within ${options.timeoutMs / 1e3} s`);
			throw new HttpError("unreachable", `${hostOf(url)} could not be reached (${codeOf(error)})`, void 0, error);
		} finally {
			clearTimeout(timer);
		}
	}
	async function ranged(response, range, timer) {
		if (range === void 0) return bodyOf(response, MAX_BODY_BYTES, false, timer);
		const wanted = range.end - range.start;
		const url = response.url;
		if (response.status === 206) {
			const first = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1];
			if (first !== void 0 && Number(first) !== range.start) throw new HttpError("no-ranges", `${hostOf(url)} answers with another range than the one that was asked for`);
			const body = await bodyOf(response, wanted, true, timer);
			if (body.length < wanted) throw new HttpError("truncated", `${hostOf(url)} sent ${body.length} of ${wanted} bytes`);
			return body;
		}
		if (range.start === 0) return bodyOf(response, wanted, true, timer);
		if (Number(response.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > MAX_UNASKED_BYTES) {
			await response.body?.cancel().catch(() => {});
			throw new HttpError("no-ranges", `${hostOf(url)} does not serve parts of files`);
		}
		return (await bodyOf(response, MAX_UNASKED_BYTES, false, timer)).slice(range.start, range.end);
	}
	/** The first `limit` bytes; `isPart`: the rest is left where it is, else more than that is an error. */
	async function bodyOf(response, limit, isPart, timer) {
		const said = response.headers.get("content-encoding") === null ? response.headers.get("content-length") : null;
		const chunks = [];
		let length = 0;
		const reader = response.body?.getReader();
		while (reader !== void 0 && length < limit) {
			let chunk;
			try {
				chunk = (await reader.read()).value;
			} catch (error) {
				throw length === 0 && said === null ? error : new HttpError("truncated", `${hostOf(response.url)} broke off after ${length} bytes`, void 0, error);
			}
			if (chunk === void 0) break;
			timer.refresh();
			chunks.push(chunk);
			length += chunk.length;
			counts.bytes += chunk.length;
		}
		if (length >= limit) {
			const isWhole = said !== null && Number(said) <= length;
			const rest = isWhole || !isPart ? (await reader?.read())?.value : void 0;
			if (!isWhole) await reader?.cancel().catch(() => {});
			if (rest !== void 0) throw new HttpError("too-large", `${hostOf(response.url)} sent more than ${limit} bytes`);
		} else if (said !== null && Number(said) > length) throw new HttpError("truncated", `${hostOf(response.url)} sent ${length} of ${said} bytes`);
		const whole = new Uint8Array(length);
		let at = 0;
		for (const chunk of chunks) {
			whole.set(chunk, at);
			at += chunk.length;
		}
		return length > limit ? whole.subarray(0, limit) : whole;
	}
	return { send };
}
/** What one host was given to know the caller by is not for another. */
function withoutCredentials(request) {
	const { authorization, cookie, ...headers } = request.headers ?? {};
	return {
		...request,
		headers
	};
}
/** May the same request have an answer a moment later? */
function passes(error) {
	if (error.failure === "truncated" || error.failure === "timeout") return true;
	if (error.failure === "unreachable") return !/\bENOTFOUND\b|CERT|SSL|TLS/.test(error.message);
	return error.status !== void 0 && PASSING.has(error.status);
}
function waitOf(error, failed) {
	return secondsToWait(error.headers) === void 0 ? FIRST_WAIT_MS * 2 ** failed : 1e3 * (secondsToWait(error.headers) ?? 0);
}
/**
* Seconds that an answer asks to wait: `Retry-After`, or the `t` of `RateLimit: "api";r=0;t=55`, as
* https://huggingface.co/docs/hub/rate-limits describes it.
*/
function secondsToWait(headers) {
	const after = /^\d+$/.exec(headers?.get("retry-after") ?? "")?.[0] ?? /\bt=(\d+)/.exec(headers?.get("ratelimit") ?? "")?.[1];
	return after === void 0 ? void 0 : Number(after);
}
/** `error` or `message` of a JSON body, on one line. */
function messageIn(text) {
	try {
		const json = JSON.parse(text);
		if (typeof json !== "object" || json === null) return void 0;
		const said = "error" in json ? json.error : "message" in json ? json.message : void 0;
		return typeof said === "string" ? said.replace(/\s+/g, " ").slice(0, 300) : void 0;
	} catch {
		return;
	}
}
function hostOf(url) {
	return URL.canParse(url) ? new URL(url).host : "the server";
}
/** The system's word for what went wrong, which fetch keeps one or two causes down. */
function codeOf(error) {
	for (let at = error; at instanceof Error; at = at.cause) if ("code" in at && typeof at.code === "string") return at.code;
	return error instanceof Error ? error.message : String(error);
}
// src/source/hub-spec.ts
/** A full commit id. */
const COMMIT = /^[0-9a-f]{40}$/;
/** `hf:ORG/NAME[@REV]` or undefined when it is not written like that. https://huggingface.co/docs/hub/repositories */
function hubSpec(text) {
	const match = /^hf:((?:[\w.-]+\/)?[\w.-]+)(?:@([^\s@]+))?$/.exec(text);
	const repo = match?.[1];
	if (repo === void 0 || !isRepoName(repo)) return void 0;
	return {
		repo,
		revision: match?.[2]
	};
}
/** As huggingface_hub validates it: https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_validators.py */
function isRepoName(name) {
	return /^(?:[A-Za-z0-9_][\w.-]*\/)?[A-Za-z0-9_][\w.-]*$/.test(name) && name.length <= 96 && !/--|\.\.|\.git$|[.-]$|[.-]\//.test(name);
}
/** As it is written on the command line, a commit shortened. */
function nameOf({ repo, revision }) {
	return `hf:${repo}${revision === void 0 ? "" : `@${COMMIT.test(revision) ? revision.slice(0, 12) : revision}`}`;
}
// src/source/hub-error.ts
/** A repository that cannot be had; the message is a clause that names it and says what to do. */
var HubError = class extends Error {
	failure;
	constructor(failure, message, options) {
		super(message, options);
		this.name = "HubError";
		this.failure = failure;
	}
};
/**
* What an answer of the Hub means; `X-Error-Code` as huggingface_hub reads it:
* https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_http.py (hf_raise_for_status)
*/
function asHubError(error, { spec, endpoint, options }) {
	if (error instanceof HubError) return error;
	if (!(error instanceof HttpError)) {
		if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return new HubError("unreachable", `${new URL(endpoint).host} gave an answer about ${nameOf(spec)} that is not the Hub's`, { cause: error });
		throw error;
	}
	const name = nameOf(spec);
	const code = error.headers?.get("x-error-code") ?? "";
	const hasToken = options.token !== void 0 && options.token !== "";
	const give = "give a token that may read it (HF_TOKEN, in the action the input hf-token)";
	const failed = (failure, message) => new HubError(failure, message, { cause: error });
	const { status } = error;
	if (status === 401 && /invalid (?:credentials|user|username)/i.test(headerOrMessage(error)) && hasToken && code === "") return failed("gated", `${name} could not be read: the token is not valid`);
	if (code === "GatedRepo") return failed("gated", `${name} is gated: accept its terms at ${endpoint}/${spec.repo}${hasToken ? " with the account of the token" : ` and ${give}`}`);
	if (code === "RevisionNotFound" || status === 404 && /invalid rev/i.test(error.message)) return failed("missing", `${spec.repo} has no revision ${spec.revision ?? "main"} on the Hub`);
	if (code === "EntryNotFound") return failed("missing", `${name} has no such file`);
	if (status === 401 || status === 404 || code === "RepoNotFound") return failed("missing", `${name} is not on the Hub, or private: check the name${hasToken ? " and what the token may read" : `, or ${give}`}`);
	if (status === 403) return failed("gated", `${name} may not be read${hasToken ? " with this token" : ""}: ${hasToken ? "give one that may" : give}`);
	if (status === 429) {
		const seconds = secondsToWait(error.headers);
		return failed("rate-limited", `the Hub limits requests: ${seconds === void 0 ? "try again later" : `try again in ${seconds} s`}${hasToken ? "" : ", or give a token (HF_TOKEN)"}`);
	}
	const again = passes(error) ? "; try again, or pass --offline to check without it" : "";
	return failed("unreachable", `${name} could not be read: ${error.message}${again}`);
}
function headerOrMessage(error) {
	return `${error.headers?.get("x-error-message") ?? ""} ${error.message}`;
}
/** The same of a file. */
function unreadable({ failure }) {
	return failure === "gated" ? "no-permission" : failure === "missing" ? "broken" : "not-reachable";
}
// src/source/hub-model.ts
/** Asks the Hub for what is not known yet. Throws HubError. */
async function resolved(context) {
	const { spec, options } = context;
	if (spec.revision !== void 0 && COMMIT.test(spec.revision)) {
		const known = await storedModel(context, spec.revision);
		if (known !== void 0) return known;
	}
	const { listFiles, modelInfo } = await import("./hub-client.js");
	const common = {
		hubUrl: context.endpoint,
		fetch: asFetch(context.net)
	};
	try {
		const info = await modelInfo({
			...common,
			name: spec.repo,
			additionalFields: ["sha", "cardData"],
			...spec.revision === void 0 ? {} : { revision: spec.revision }
		});
		const commit = info.sha;
		if (typeof commit !== "string" || !COMMIT.test(commit)) throw new HubError("unreachable", `${nameOf(spec)} could not be resolved to a commit: the server names none`);
		await options.cache?.put(refKey(context), new TextEncoder().encode(commit));
		const known = await storedModel(context, commit);
		if (known !== void 0) return known;
		const files = [];
		for await (const item of listFiles({
			...common,
			repo: spec.repo,
			revision: commit,
			recursive: true
		})) {
			if (item.type !== "file" || insidePath(item.path, "win32") !== item.path || item.path.includes("\0")) continue;
			const oid = item.lfs?.oid === void 0 ? item.oid : item.lfs.oid;
			files.push({
				path: item.path,
				size: item.lfs?.size ?? item.size,
				content: contentOf(item.lfs === void 0 ? "git" : "sha256", oid)
			});
			if (files.length > 25e4) throw new HubError("refused", `${nameOf(spec)} holds more than ${MAX_FILES} files`);
		}
		files.sort((a, b) => a.path < b.path ? -1 : 1);
		const model = {
			commit,
			gated: info.gated !== false,
			card: plainObject(info.cardData),
			files
		};
		await options.cache?.put(modelKey(context, commit), new TextEncoder().encode(JSON.stringify(model)));
		return model;
	} catch (error) {
		throw asHubError(error, context);
	}
}
function contentOf(kind, oid) {
	return oid !== void 0 && (kind === "git" ? /^[0-9a-f]{40}$/ : /^[0-9a-f]{64}$/).test(oid) ? `${kind}:${oid}` : void 0;
}
function plainObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function refKey({ endpoint, spec }) {
	return `ref ${endpoint} ${spec.repo} ${spec.revision ?? ""}`;
}
function modelKey({ endpoint, spec }, commit) {
	return `model ${endpoint} ${spec.repo} ${commit}`;
}
async function storedModel(context, commit) {
	const bytes = await context.options.cache?.get(modelKey(context, commit));
	return bytes === void 0 ? void 0 : JSON.parse(new TextDecoder().decode(bytes));
}
/** What an earlier run has resolved and listed. */
async function remembered(context) {
	const { revision } = context.spec;
	const isCommit = revision !== void 0 && COMMIT.test(revision);
	const bytes = isCommit ? void 0 : await context.options.cache?.get(refKey(context));
	const commit = isCommit ? revision : bytes === void 0 ? void 0 : new TextDecoder().decode(bytes);
	return commit === void 0 ? void 0 : storedModel(context, commit);
}
/** The library's requests, sent by our own client. */
function asFetch(net) {
	return async (input, init) => {
		const headers = {};
		let range;
		new Headers(init?.headers).forEach((value, key) => {
			const bytes = key === "range" ? /^bytes=(\d+)-(\d+)$/.exec(value) : null;
			if (bytes === null) headers[key] = value;
			else range = {
				start: Number(bytes[1]),
				end: Number(bytes[2]) + 1
			};
		});
		const url = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
		const answer = await net.send(url, {
			method: init?.method ?? "GET",
			headers,
			...range === void 0 ? {} : { range }
		});
		return new Response(answer.body, {
			status: answer.status,
			headers: answer.headers
		});
	};
}
// src/source/joining.ts
/** Ranges of one file with smaller gaps between them are one request: shorter than the time of another. */
const GAP_BYTES = 131072;
/** One request holds no more of what lies in gaps than a connection brings in a moment. */
const MAX_JOINED_BYTES = 8 * 2 ** 20;
/**
* Reads of one file that are asked for together, joined where they overlap or lie near each other: rows of an embedding
* then cost one request for each neighbourhood. Each caller gets its own bytes, and the errors of its own request.
*/
function joining(read) {
	let wanted = [];
	function start() {
		const all = wanted.sort((a, b) => a.start - b.start || a.end - b.end);
		wanted = [];
		let group = [];
		let end = 0;
		for (const one of all) {
			const first = group[0];
			if (!(first !== void 0 && (one.start <= end || one.start - end <= GAP_BYTES && Math.max(end, one.end) - first.start <= MAX_JOINED_BYTES))) {
				together(group, end);
				group = [];
				end = one.end;
			}
			group.push(one);
			end = Math.max(end, one.end);
		}
		together(group, end);
	}
	function together(group, end) {
		const first = group[0];
		if (first === void 0) return;
		read(first.start, end).then((bytes) => {
			for (const one of group) one.resolve(bytes.subarray(one.start - first.start, one.end - first.start));
		}, (error) => {
			for (const one of group) one.reject(error);
		});
	}
	return (from, to) => new Promise((resolve, reject) => {
		if (wanted.length === 0) setImmediate(start);
		wanted.push({
			start: from,
			end: to,
			resolve,
			reject
		});
	});
}
// src/source/hub.ts
/** Files that every reading of a model wants, asked for at once rather than one after the other. */
const WANTED = /^(?:(?:adapter_|generation_|tokenizer_|preprocessor_)?config|special_tokens_map|added_tokens|chat_template|tokenizer|trainer_state|.*\.safetensors\.index)\.json$|^chat_template\.jinja$/;
/** The largest tokenizer.json in use has half of it. */
const MAX_AHEAD_BYTES = 64 * 2 ** 20;
/** Whether the content of a gated repository may be read shows at a small file. */
const SMALL_BYTES = 1e6;
/** Parts of files up to this size are not worth a request of their own. */
const WHOLE_BYTES$1 = 131072;
/** Larger parts are read once and not kept. */
const MAX_KEPT_RANGE_BYTES$1 = 4 * 2 ** 20;
const TIMEOUT_MS$1 = 2e4;
const GUESS_TIMEOUT_MS = 4e3;
const RETRIES = 4;
/** A job waits for the end of a rate limit's window up to this. */
const MAX_WAIT_MS = 6e4;
/**
* Opens a repository: resolves the revision to a commit, lists its files, and finds out whether they may be read. Throws
* HubError when it cannot be had. Single files that cannot be had later throw `SourceError`.
*/
async function hubSource(spec, options) {
	const endpoint = options.endpoint.replace(/\/+$/, "");
	const counts = {
		reads: 0,
		bytes: 0
	};
	const context = {
		spec,
		endpoint,
		options,
		net: http({
			fetch: options.fetch,
			userAgent: options.userAgent,
			counts,
			authorization: authorization(endpoint, options.token),
			timeoutMs: options.isGuess === true ? GUESS_TIMEOUT_MS : TIMEOUT_MS$1,
			retries: options.isGuess === true ? 0 : RETRIES,
			maxWaitMs: MAX_WAIT_MS
		})
	};
	const model = options.offline ? await remembered(context) : await resolved(context);
	if (model === void 0) return fromHubCache(context);
	const { source, download } = modelSource(context, model, counts);
	const first = model.files.find((f) => /^(?:adapter_)?config\.json$/.test(f.path) && f.size < SMALL_BYTES);
	try {
		if (first !== void 0) await (model.gated && !options.offline ? download(first, 0, first.size) : source.bytes(first.path));
	} catch (error) {
		if (error instanceof SourceError && error.cause instanceof HubError) throw error.cause;
		throw error;
	}
	return source;
}
function authorization(endpoint, token) {
	if (token === void 0 || token === "") return void 0;
	const { origin, protocol, hostname } = new URL(endpoint);
	return protocol === "https:" || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) ? {
		origin,
		value: `Bearer ${token}`
	} : void 0;
}
/** The snapshot that huggingface_hub has of it. https://huggingface.co/docs/huggingface_hub/guides/manage-cache */
async function fromHubCache(context) {
	const { spec, options } = context;
	const folder = hubCacheFolder(context);
	const revision = spec.revision ?? "main";
	let commit = COMMIT.test(revision) ? revision : void 0;
	if (folder !== void 0 && commit === void 0 && insidePath(revision, "win32") === revision) commit = await readFile(join(folder, "refs", ...revision.split("/")), "utf8").then((text) => text.trim(), () => void 0);
	const snapshot = folder === void 0 || !COMMIT.test(commit ?? "") ? "" : join(folder, "snapshots", commit ?? "");
	if (snapshot === "" || !existsSync(snapshot)) throw new HubError("offline", `${nameOf(spec)} is not in the cache, and nothing is read from the network (${options.offline ? "--offline or HF_HUB_OFFLINE" : "offline"})`);
	return {
		...localSource(snapshot, { name: nameOf({
			repo: spec.repo,
			revision: commit
		}) }),
		repo: spec.repo,
		commit: commit ?? "",
		card: void 0
	};
}
function hubCacheFolder({ spec, options }) {
	return options.hubCache === void 0 ? void 0 : join(options.hubCache, `models--${spec.repo.replaceAll("/", "--")}`);
}
function modelSource(context, model, counts) {
	const { spec, endpoint, options } = context;
	const byPath = new Map(model.files.map((entry) => [entry.path, entry]));
	const name = nameOf({
		repo: spec.repo,
		revision: model.commit
	});
	const folder = hubCacheFolder(context);
	const wholes = /* @__PURE__ */ new Map();
	const joined = /* @__PURE__ */ new Map();
	async function download(entry, start, end) {
		const { downloadFile } = await import("./hub-client.js");
		const path = entry.path.split("/").map(encodeURIComponent).join("/");
		try {
			const blob = await downloadFile({
				repo: spec.repo,
				path: entry.path,
				revision: model.commit,
				hubUrl: endpoint,
				fetch: asFetch(context.net),
				xet: false,
				downloadInfo: {
					size: entry.size,
					etag: entry.content ?? "",
					url: `${endpoint}/${spec.repo}/resolve/${model.commit}/${path}`
				}
			});
			if (blob === null) throw new HttpError("status", "no such file");
			return new Uint8Array(await blob.slice(start, end).arrayBuffer());
		} catch (error) {
			const hub = asHubError(error, context);
			throw new SourceError(unreadable(hub), `${entry.path}: ${hub.message}`, { cause: hub });
		}
	}
	/** The file in huggingface_hub's own cache, which puts a file there when it is complete. */
	async function inHubCache(entry) {
		if (folder === void 0) return void 0;
		const hash = entry.content?.replace(/^.*:/, "");
		const places = [join(folder, "snapshots", model.commit, ...entry.path.split("/"))];
		if (hash !== void 0) places.push(join(folder, "blobs", hash));
		for (const place of places) {
			const found = await stat(place).catch(() => void 0);
			if (found?.isFile() === true && found.size === entry.size) return place;
		}
	}
	async function readWhole(entry) {
		if (entry.size === 0) return /* @__PURE__ */ new Uint8Array(0);
		const key = `file ${entry.content ?? `${endpoint} ${spec.repo} ${model.commit} ${entry.path}`}`;
		const near = await inHubCache(entry);
		if (near !== void 0) {
			const bytes = await readFile(near).catch(() => void 0);
			if (bytes !== void 0 && isContent(bytes, entry)) return bytes;
		}
		const kept = await options.cache?.get(key);
		if (kept !== void 0 && isContent(kept, entry)) return kept;
		const twin = entry.content === void 0 ? void 0 : await options.twin?.(nameOf$1(entry.path), entry.size);
		if (twin !== void 0 && isContent(twin, entry)) return twin;
		refuseOffline(entry);
		for (let tries = 0; tries < 2; tries += 1) {
			const bytes = await download(entry, 0, entry.size);
			if (!isContent(bytes, entry)) continue;
			await options.cache?.put(key, bytes);
			return bytes;
		}
		throw new SourceError("broken", `${entry.path} of ${name} arrived with other content than the Hub says it has`);
	}
	function whole(entry) {
		let bytes = wholes.get(entry.path);
		if (bytes === void 0) {
			bytes = readWhole(entry);
			wholes.set(entry.path, bytes);
			bytes.catch(() => {});
		}
		return bytes;
	}
	async function readRange(entry, start, end) {
		const near = await inHubCache(entry);
		if (near !== void 0) return readPart$1(near, start, end);
		const isKept = entry.content !== void 0 && end - start <= MAX_KEPT_RANGE_BYTES$1;
		const key = `range ${entry.content} ${start}-${end}`;
		const kept = isKept ? await options.cache?.get(key) : void 0;
		if (kept?.length === end - start) return kept;
		refuseOffline(entry);
		const bytes = await download(entry, start, end);
		if (isKept) await options.cache?.put(key, bytes);
		return bytes;
	}
	function refuseOffline({ path }) {
		if (options.offline) throw new SourceError("not-reachable", `${path} of ${name} is not in the cache, and nothing is read from the network`);
	}
	/** Asked for while the list is looked through: a file after another would take the time of a round trip each. */
	const askedFor = /* @__PURE__ */ new Set();
	function askFor(prefix) {
		if (askedFor.has(prefix)) return;
		askedFor.add(prefix);
		for (const entry of model.files) {
			if (!entry.path.startsWith(prefix) || entry.size > MAX_AHEAD_BYTES) continue;
			if (WANTED.test(entry.path.slice(prefix.length))) whole(entry);
		}
	}
	return {
		source: {
			name,
			repo: spec.repo,
			commit: model.commit,
			card: model.card,
			counts,
			isRemote: true,
			async list(path = "") {
				const inside = insidePath(path, "win32");
				if (inside === void 0) return [{
					path,
					size: 0,
					unreadable: "link-outside"
				}];
				const file = byPath.get(inside);
				if (file !== void 0) return [plainEntry(file)];
				const prefix = inside === "" ? "" : `${inside}/`;
				askFor(prefix);
				return model.files.filter((f) => f.path.startsWith(prefix)).filter((f) => !f.path.slice(prefix.length).split("/").slice(0, -1).some((part) => SKIPPED_FOLDERS.has(part))).map(plainEntry);
			},
			async entry(path) {
				const file = byPath.get(insidePath(path, "win32") ?? path);
				return file === void 0 ? void 0 : plainEntry(file);
			},
			async bytes(path, start = 0, end = Number.POSITIVE_INFINITY) {
				const entry = byPath.get(insidePath(path, "win32") ?? path);
				if (entry === void 0) throw new SourceError("broken", `${path} is not a file of ${name}`);
				const from = Math.min(Math.max(0, start), entry.size);
				const to = Math.max(from, Math.min(end, entry.size));
				if (to - from > MAX_READ_BYTES) throw new SourceError("too-large", `${path}: ${to - from} bytes are more than one read may hold`);
				const isWhole = to - from === entry.size;
				if (isWhole || entry.size <= WHOLE_BYTES$1) {
					const bytes = await whole(entry);
					if (entry.size > SMALL_BYTES && options.cache !== void 0) wholes.delete(entry.path);
					return isWhole ? bytes : bytes.subarray(from, to);
				}
				let reads = joined.get(entry.path);
				if (reads === void 0) {
					reads = joining((a, b) => readRange(entry, a, b));
					joined.set(entry.path, reads);
				}
				return reads(from, to);
			}
		},
		download
	};
}
function plainEntry({ path, size }) {
	return {
		path,
		size
	};
}
/** Size, and the hash that the list of files names. */
function isContent(bytes, { size, content }) {
	if (bytes.length !== size) return false;
	if (content === void 0) return true;
	const hash = content.startsWith("git:") ? createHash("sha1").update(`blob ${size}\0`).update(bytes).digest("hex") : createHash("sha256").update(bytes).digest("hex");
	return content === `${content.startsWith("git:") ? "git" : "sha256"}:${hash}`;
}
async function readPart$1(path, start, end) {
	const handle = await open(path, "r");
	try {
		const bytes = new Uint8Array(end - start);
		const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
		return bytesRead === bytes.length ? bytes : bytes.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
// src/source/lfs-objects.ts
/** GitHub answers for up to a hundred objects at a time. */
const BATCH = 100;
/**
* Data is read from beginning to end, which for a large file would be all of its content over the network, and paid for;
* such a file stays a pointer where a checkout has not fetched it.
*/
const DATA = /\.(?:jsonl?|csv|parquet|arrow)$/i;
const MAX_DATA_BYTES = 64 * 2 ** 20;
const WHOLE_BYTES = 131072;
const MAX_KEPT_RANGE_BYTES = 4 * 2 ** 20;
const TIMEOUT_MS = 15e3;
/** The source with the content of its LFS pointers, as far as it can be had; the others stay pointers. */
function withLfs(inner, options) {
	const found = /* @__PURE__ */ new Map();
	const reads = /* @__PURE__ */ new Map();
	let failure;
	let place;
	let net;
	function placed() {
		place ??= options.place();
		return place;
	}
	function connected() {
		net ??= placed().then(({ endpoint, authorization }) => endpoint === void 0 ? void 0 : http({
			fetch: options.fetch,
			userAgent: options.userAgent,
			counts: inner.counts,
			authorization: authorization === void 0 ? void 0 : {
				origin: new URL(endpoint).origin,
				value: authorization
			},
			timeoutMs: TIMEOUT_MS,
			retries: 1,
			maxWaitMs: 1e4
		}));
		return net;
	}
	async function locally({ lfsOid: oid = "", size }) {
		const { objects } = await placed();
		if (objects === void 0) return void 0;
		const file = join(objects, oid.slice(0, 2), oid.slice(2, 4), oid);
		const there = await stat(file).catch(() => void 0);
		return there?.isFile() === true && there.size === size ? { file } : void 0;
	}
	/** Looks up every pointer that was not looked up before, those that are not here with few requests. */
	async function lookUp(entries) {
		const fresh = [...new Map(entries.filter(isPointer).map((entry) => [entry.lfsOid ?? "", entry]))].filter(([oid]) => !found.has(oid)).map(([, entry]) => entry);
		if (fresh.length === 0) return;
		const remote = (async () => {
			const here = await Promise.all(fresh.map(locally));
			return {
				here,
				there: await asked(fresh.filter((entry, i) => here[i] === void 0 && isWorthIt(entry)))
			};
		})();
		for (const [i, entry] of fresh.entries()) {
			const oid = entry.lfsOid ?? "";
			found.set(oid, remote.then(({ here, there }) => here[i] ?? there.get(oid)));
		}
		await remote;
	}
	async function asked(entries) {
		const answers = /* @__PURE__ */ new Map();
		const client = entries.length === 0 ? void 0 : await connected();
		const { endpoint } = await placed();
		if (client === void 0 || endpoint === void 0) return answers;
		for (let start = 0; start < entries.length; start += BATCH) {
			const objects = entries.slice(start, start + BATCH).map(({ lfsOid, size }) => ({
				oid: lfsOid,
				size
			}));
			try {
				const answer = await client.send(`${endpoint}/objects/batch`, {
					method: "POST",
					headers: {
						accept: "application/vnd.git-lfs+json",
						"content-type": "application/vnd.git-lfs+json"
					},
					body: JSON.stringify({
						operation: "download",
						transfers: ["basic"],
						objects,
						hash_algo: "sha256"
					})
				});
				for (const [oid, object] of objectsIn(answer.body)) answers.set(oid, object);
				if (objects.some(({ oid }) => answers.get(oid ?? "") === void 0)) failure ??= `Git LFS at ${new URL(endpoint).host} does not have every object that is pointed to`;
			} catch (error) {
				if (!(error instanceof HttpError)) throw error;
				failure ??= `Git LFS objects could not be had: ${said(error, new URL(endpoint).host)}`;
				break;
			}
		}
		return answers;
	}
	async function shown(entry) {
		if (!isPointer(entry) || await found.get(entry.lfsOid ?? "") === void 0) return entry;
		const { unreadable, ...rest } = entry;
		return rest;
	}
	async function range(entry, from, to) {
		const oid = entry.lfsOid ?? "";
		const at = await found.get(oid);
		if (at === void 0) throw new SourceError("lfs-pointer", `${entry.path} is a Git LFS pointer`);
		if ("file" in at) return readPart(at.file, from, to);
		const isWhole = from === 0 && to === entry.size;
		const isKept = to - from <= MAX_KEPT_RANGE_BYTES || isWhole;
		const key = isWhole ? `file sha256:${oid}` : `range sha256:${oid} ${from}-${to}`;
		const kept = isKept ? await options.cache?.get(key) : void 0;
		if (kept?.length === to - from) return kept;
		const client = await connected();
		try {
			const request = {
				headers: at.headers,
				range: {
					start: from,
					end: to
				}
			};
			const body = (await client?.send(at.href, request))?.body;
			if (body === void 0 || isWhole && createHash("sha256").update(body).digest("hex") !== oid) throw new SourceError("broken", `${entry.path} arrived with other content than its Git LFS pointer says`);
			if (isKept) await options.cache?.put(key, body);
			return body;
		} catch (error) {
			if (!(error instanceof HttpError)) throw error;
			throw new SourceError("not-reachable", `${entry.path}: ${error.message}`, { cause: error });
		}
	}
	return {
		name: inner.name,
		counts: inner.counts,
		isRemote: true,
		problem: () => failure,
		async list(folder) {
			const entries = await inner.list(folder);
			await lookUp(entries);
			return Promise.all(entries.map(shown));
		},
		async entry(path) {
			const entry = await inner.entry(path);
			if (entry === void 0 || !isPointer(entry)) return entry;
			await lookUp([entry]);
			return shown(entry);
		},
		async bytes(path, start = 0, end = Number.POSITIVE_INFINITY) {
			const entry = await inner.entry(path);
			if (entry === void 0 || !isPointer(entry)) return inner.bytes(path, start, end);
			await lookUp([entry]);
			const from = Math.min(Math.max(0, start), entry.size);
			const to = Math.max(from, Math.min(end, entry.size));
			if (to - from > MAX_READ_BYTES) throw new SourceError("too-large", `${path}: ${to - from} bytes are more than one read may hold`);
			if (to === from) return /* @__PURE__ */ new Uint8Array(0);
			if (entry.size <= WHOLE_BYTES) return (await range(entry, 0, entry.size)).subarray(from, to);
			const oid = entry.lfsOid ?? "";
			let read = reads.get(oid);
			if (read === void 0) {
				read = joining((a, b) => range(entry, a, b));
				reads.set(oid, read);
			}
			return read(from, to);
		}
	};
}
function isPointer({ unreadable, lfsOid }) {
	return unreadable === "lfs-pointer" && lfsOid !== void 0;
}
function isWorthIt({ path, size }) {
	return size <= MAX_DATA_BYTES || !DATA.test(path);
}
function objectsIn(body) {
	const found = /* @__PURE__ */ new Map();
	let json;
	try {
		json = JSON.parse(new TextDecoder().decode(body));
	} catch {
		return found;
	}
	const objects = member(json, "objects");
	for (const object of Array.isArray(objects) ? objects : []) {
		const oid = member(object, "oid");
		const download = member(member(object, "actions"), "download");
		const href = member(download, "href");
		if (typeof oid !== "string" || typeof href !== "string" || !URL.canParse(href)) continue;
		const headers = Object.entries(member(download, "header") ?? {});
		found.set(oid, {
			href,
			headers: Object.fromEntries(headers.map(([key, value]) => [key.toLowerCase(), String(value)]))
		});
	}
	return found;
}
function member(value, key) {
	return typeof value === "object" && value !== null ? value[key] : void 0;
}
function said(error, host) {
	if (error.status === 401 || error.status === 403 || error.status === 404) return `${host} refuses them (${error.status}): give a token that may read the repository, or fetch them first (git lfs pull)`;
	return error.message;
}
async function readPart(path, start, end) {
	const handle = await open(path, "r");
	try {
		const bytes = new Uint8Array(end - start);
		const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
		return bytes.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
// src/hub-access.ts
/**
* What the variables of huggingface_hub say (https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables)
* and TUNELINT_CACHE and TUNELINT_CACHE_SIZE, the folder of our own cache and its largest size; `home` is the user's folder.
*/
function hubEnvironment(env, home, platform) {
	const said = (name) => {
		const value = env[name]?.trim();
		return value === void 0 || value === "" ? void 0 : value;
	};
	const isOn = (name) => /^(?:1|on|yes|true)$/i.test(said(name) ?? "");
	const caches = said("XDG_CACHE_HOME") ?? join(home, ".cache");
	const hfHome = said("HF_HOME") ?? join(caches, "huggingface");
	const own = platform === "win32" ? join(said("LOCALAPPDATA") ?? join(home, "AppData", "Local"), "tunelint", "cache") : join(caches, "tunelint");
	const endpoint = said("HF_ENDPOINT") ?? "https://huggingface.co";
	if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) throw new UserError(`HF_ENDPOINT is ${JSON.stringify(endpoint)}, which is not the address of a server`);
	const cacheBytes = bytesOf(said("TUNELINT_CACHE_SIZE"));
	return {
		endpoint,
		token: said("HF_TOKEN") ?? said("HUGGING_FACE_HUB_TOKEN"),
		hubCache: said("HF_HUB_CACHE") ?? join(hfHome, "hub"),
		offline: isOn("HF_HUB_OFFLINE"),
		cacheFolder: cacheBytes === 0 ? void 0 : said("TUNELINT_CACHE") ?? own,
		cacheBytes
	};
}
const UNITS = {
	"": 1,
	K: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000
};
/** `2GB`, `500 MB`, a number of bytes; 0 for none. */
function bytesOf(size) {
	if (size === void 0) return DEFAULT_CACHE_BYTES;
	const [, number, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?)\s*([KMGT]?)(?:i?B)?$/i.exec(size) ?? [];
	if (number === void 0) throw new UserError(`TUNELINT_CACHE_SIZE is ${JSON.stringify(size)}, which is no size: write 2GB or 500MB, or 0 for none`);
	return Math.floor(Number(number) * (UNITS[unit.toUpperCase()] ?? 1));
}
/** The token that `hf auth login` has stored, where the variables do not forbid its use. */
function storedToken(env, home) {
	if (/^(?:1|on|yes|true)$/i.test(env["HF_HUB_DISABLE_IMPLICIT_TOKEN"] ?? "")) return void 0;
	const hfHome = env["HF_HOME"] || join(env["XDG_CACHE_HOME"] || join(home, ".cache"), "huggingface");
	try {
		return readFileSync(env["HF_TOKEN_PATH"] || join(hfHome, "token"), "utf8").trim() || void 0;
	} catch {
		return;
	}
}
/** `unique` tells this run apart from others that share the cache; `now` is the time in milliseconds. */
function hubAccess(environment, run) {
	const { cacheFolder, cacheBytes: maxBytes, ...rest } = environment;
	const { unique, now } = run;
	const cache = cacheFolder === void 0 ? void 0 : diskCache(cacheFolder, {
		unique,
		now,
		maxBytes
	});
	const opened = /* @__PURE__ */ new Map();
	/** Set when the Hub did not answer: no further guess waits for it. */
	let isDown;
	const { fetch: send } = run;
	const userAgent = `tunelint/${run.version}`;
	return {
		withLfs: (source, place) => withLfs(source, {
			place,
			fetch: send,
			userAgent,
			cache
		}),
		async open(spec, by, near) {
			const parsed = hubSpec(spec);
			if (parsed === void 0) throw new UserError(`${spec} must look like hf:ORG/NAME or hf:ORG/NAME@REVISION`);
			const key = `${by === "guessed" ? "guessed " : ""}${spec}`;
			let source = opened.get(spec) ?? opened.get(key);
			if (source === void 0) {
				if (by === "guessed" && isDown !== void 0) throw isDown;
				source = hubSource(parsed, {
					...rest,
					cache,
					fetch: send,
					userAgent,
					isGuess: by === "guessed",
					twin: near === void 0 ? void 0 : twinIn(near)
				});
				source.catch((error) => {
					if (error instanceof HubError && error.failure === "unreachable") isDown = error;
				});
				opened.set(key, source);
			}
			return source;
		}
	};
}
function twinIn({ source, path }) {
	return async (name, size) => {
		const file = path === "." ? name : `${path}/${name}`;
		const entry = await source.entry(file);
		if (entry?.size !== size || entry.unreadable !== void 0) return void 0;
		return source.bytes(file).catch(() => void 0);
	};
}
/**
* Opens a base model on the Hub. One that the user named and that cannot be had makes the verdict incomplete, and so does one
* that the model's own files name, where it is there and only cannot be had now; a guess that fails is a guess.
*/
async function openHubBase(access, spec, { why, by, near }) {
	try {
		const source = await access.open(spec, by, near);
		return {
			source,
			path: ".",
			name: source.name,
			why
		};
	} catch (error) {
		if (!(error instanceof HubError)) throw error;
		const isThere = error.failure !== "missing" && error.failure !== "offline";
		const blocked = by === "input" || by === "config" || by === "named" && isThere;
		return {
			reason: `the base model could not be read: ${error.message}`,
			blocked
		};
	}
}
export { storedToken as i, hubEnvironment as n, openHubBase as r, hubAccess as t };
