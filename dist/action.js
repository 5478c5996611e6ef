import "./rolldown-runtime.js";
import { D as UserError, T as mayConcern, b as onPointers, l as proxied, m as VERSION, u as FAIL_ON, y as localSource } from "./start.js";
import { S as reportsOf, _ as checkTarget, d as connect, g as channels, l as REPORT_FILE } from "./github.js";
import { a as workspace, i as openBase, r as namesIn, t as configOf } from "./workspace.js";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as os$1 from "os";
import os, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";
import "path";
import * as events from "events";
import { randomUUID } from "node:crypto";
import "child_process";
import "timers";
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os$1.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os$1.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$1.EOL}${convertedValue}${os$1.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access: access$1, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access$1(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
new Summary();
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
process.platform;
fs.constants.O_RDONLY;
process.platform;
events.EventEmitter;
events.EventEmitter;
os.platform();
os.arch();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Gets the values of an multiline input.  Each value is also trimmed.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string[]
*
*/
function getMultilineInput(name, options) {
	const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
	if (options && options.trimWhitespace === false) return inputs;
	return inputs.map((input) => input.trim());
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os$1.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os$1.EOL);
}
// src/action/inputs.ts
const { env: env$3 } = process;
/** All of them. @throws UserError for one that cannot be used. */
function settings() {
	return {
		paths: lines("path") ?? ["."],
		config: text("config"),
		base: text("base"),
		since: text("since"),
		failOn: oneOf("fail-on", FAIL_ON),
		onlyNew: flag("only-new"),
		required: lines("required"),
		shard: shard(),
		wanted: {
			comment: flag("comment") ?? true,
			review: flag("review") ?? true,
			check: flag("check-run") ?? true
		},
		checkName: text("check-name") ?? "tunelint",
		incomplete: oneOf("incomplete", ["action_required", "failure"]) ?? "action_required",
		artifact: text("artifact-name") ?? "tunelint-report",
		reports: lines("reports") ?? [],
		token: text("token") ?? ""
	};
}
/** An input; undefined where it is empty. */
function text(name) {
	const value = getInput(name);
	return value === "" ? void 0 : value;
}
/** The lines of an input; undefined where it is empty. */
function lines(name) {
	const values = getMultilineInput(name);
	return values.length === 0 ? void 0 : values;
}
/** An input with few values. @throws UserError for any other. */
function oneOf(name, values) {
	const value = text(name);
	const found = values.find((known) => known === value);
	if (value !== void 0 && found === void 0) throw new UserError(`input ${name} must be one of ${values.join(", ")}, not ${JSON.stringify(value)}`);
	return found;
}
/** A whole number from 1. @throws UserError for anything else. */
function count(name) {
	const value = text(name);
	const number = Number(value);
	if (value !== void 0 && !(Number.isSafeInteger(number) && number > 0)) throw new UserError(`input ${name} must be a whole number from 1, not ${JSON.stringify(value)}`);
	return value === void 0 ? void 0 : number;
}
/** `2/8`: the second of eight. */
function shard() {
	const value = text("shard");
	if (value === void 0) return void 0;
	const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
	if (index === void 0 || count === void 0 || index < 1 || index > count) throw new UserError(`input shard is written as 2/8, the second of eight parts, not ${JSON.stringify(value)}`);
	return {
		index,
		count
	};
}
/** `true` or `false`; undefined where it is empty. @throws UserError for anything else. */
function flag(name) {
	const value = oneOf(name, ["true", "false"]);
	return value === void 0 ? void 0 : value === "true";
}
/** A variable that the runner sets. @throws UserError where it does not. */
function variable(name) {
	const value = env$3[name];
	if (value === void 0 || value === "") throw new UserError(`${name} is not set: this runs in GitHub Actions only`);
	return value;
}
/** What started the run: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function readEvent() {
	const path = variable("GITHUB_EVENT_PATH");
	const payload = JSON.parse(readFileSync(path, "utf8"));
	return {
		name: variable("GITHUB_EVENT_NAME"),
		payload,
		sha: env$3["GITHUB_SHA"] ?? ""
	};
}
/** Where the repository is shown, without a slash at the end. */
const SERVER = (env$3["GITHUB_SERVER_URL"] ?? "https://github.com").replace(/\/+$/, "");
// src/action/access.ts
const { env: env$2 } = process;
let access;
/** The Hub, with the token of the input hf-token or of the variable HF_TOKEN and no other: a runner's user may have stored one. */
function hub() {
	access ??= (async () => {
		const { hubAccess, hubEnvironment } = await import("./hub-access.js");
		const environment = hubEnvironment(env$2, homedir(), process.platform);
		const token = text("hf-token") ?? environment.token;
		if (token !== void 0) setSecret(token);
		return hubAccess({
			...environment,
			token
		}, {
			fetch: await proxied(env$2),
			version: VERSION,
			unique: randomUUID(),
			now: Date.now()
		});
	})();
	return access;
}
/** GitHub's API, as this repository's. */
async function connected(token) {
	const send = await proxied(env$2);
	return connect({
		apiUrl: env$2["GITHUB_API_URL"] ?? "https://api.github.com",
		token,
		repository: variable("GITHUB_REPOSITORY"),
		fetch: send,
		version: VERSION,
		debug: (line) => debug(line)
	});
}
/** Sources with what their Git LFS pointers stand for. */
const withPointers = [];
/** The source, with the content of Git LFS pointers from that repository. */
function withObjects(inner, repository, token) {
	const whole = onPointers(inner, async () => {
		return (await hub()).withLfs(inner, async () => {
			const { lfsPlace } = await import("./git.js");
			return lfsPlace(repository, {
				server: SERVER,
				token,
				offline: false
			});
		});
	});
	withPointers.push(whole);
	return whole;
}
/** Why the content of Git LFS pointers could not be had, one sentence each. */
function lfsProblems() {
	return [...new Set(withPointers.flatMap((source) => source.problem() ?? []))];
}
/** The way to a base model: a folder, or a repository on the Hub. */
function opener(place, token) {
	return async (spec, by, near, why = by === "input" ? "named by the input base" : "named in tunelint.yml") => {
		if (!spec.startsWith("hf:")) {
			const { repository, ...base } = await openBase(spec, by === "input" ? by : "config", place);
			return repository === void 0 ? base : {
				...base,
				source: withObjects(base.source, repository, token)
			};
		}
		const { openHubBase } = await import("./hub-access.js");
		return openHubBase(await hub(), spec, {
			why,
			by,
			near
		});
	};
}
// src/matrix.ts
/** https://docs.github.com/actions/reference/limits */
const MAX_JOBS = 256;
/** Characters of a path; outputs of a job may have 1 MB in all. */
const MAX_PATH = 1e3;
/** The models that have weights to run, one job each; more than there can be jobs share them. */
function smokeMatrix(subjects) {
	const paths = subjects.filter(({ kind, facts }) => (kind === "checkpoint" || kind === "adapter") && facts["weights"] !== void 0).flatMap(({ path }) => path.length > MAX_PATH || /\p{Cc}/u.test(path) ? [] : [path]);
	return { include: Array.from({ length: Math.min(paths.length, MAX_JOBS) }, (_, job) => paths.filter((_, i) => i % MAX_JOBS === job)).map((own, i) => ({
		name: `${i + 1}-${(own[0] ?? "").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^-+|-+$/g, "").slice(-60) || "root"}`,
		path: own.join("\n")
	})) };
}
// src/action/output.ts
const { env: env$1 } = process;
/** Everything that goes out, after everything is decided. */
async function finish(found, settings, { publication, isJudged, isUploading, run, transcripts }) {
	const isQuiet = found.subjects.length === 0 && found.findings.length === 0 && found.verdict === "pass";
	const files = isJudged ? await saved(found, transcripts) : void 0;
	outputs(found, files);
	const notes = [];
	let artifact = isUploading ? void 0 : settings.artifact;
	if (files !== void 0 && isUploading) try {
		if (!hasStorage()) throw new Error("this server has no storage for artifacts of this kind");
		const { uploadFiles } = await import("./upload.js");
		await uploadFiles(settings.artifact, files.transcripts === "" ? [files.report] : [files.report, files.transcripts]);
		artifact = settings.artifact;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		debug(`artifact: ${message}`);
		const why = /\b409\b|already exists/i.test(message) ? ": each use in one run needs its own artifact-name" : "";
		notes.push(`report.json could not be uploaded as an artifact${why}`);
	}
	const repository = `${SERVER}/${env$1["GITHUB_REPOSITORY"] ?? ""}`;
	const context = {
		key: settings.checkName,
		...publication === void 0 ? {} : {
			head: publication.target.head,
			blob: `${repository}/blob/${publication.target.head}`
		},
		...run === void 0 ? {} : { run: `${repository}/actions/runs/${run}` },
		...artifact === void 0 ? {} : { artifact }
	};
	let fault;
	let needsLog = true;
	if (publication !== void 0) {
		try {
			const { publish } = await import("./publish.js");
			const { checkName, incomplete } = settings;
			const degraded = [...found.degraded, ...notes];
			const published = await publish({
				...publication,
				report: {
					...found,
					degraded
				},
				context,
				checkName,
				incomplete
			});
			notes.push(...published.notes);
			needsLog = published.needsLog;
		} catch (error) {
			fault = { error };
			notes.push("writing to GitHub failed by a fault of tunelint");
		}
		debug(`${publication.client.requests()} requests to GitHub`);
	}
	const whole = {
		...found,
		degraded: [...found.degraded, ...notes]
	};
	setOutput("degraded", whole.degraded);
	if (isQuiet) info("Nothing to check: no checkpoint, adapter, dataset or training config is concerned.");
	else await show(whole, context, needsLog);
	for (const note of whole.degraded) debug(`degraded: ${note}`);
	if (fault !== void 0) throw fault.error;
}
/** The toolkit would try for minutes, or warn in the log, where a runner offers none, as on GitHub Enterprise Server. */
function hasStorage() {
	return ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_RESULTS_URL"].every((name) => (env$1[name] ?? "") !== "") && /^https:\/\/(?:github\.com|[^/]+\.ghe\.com)$/i.test(SERVER);
}
/** Job summary and log. */
async function show(whole, context, needsLog) {
	const [{ jobSummary }, { text: asText }, { logAnnotations }] = await Promise.all([
		import("./summary.js"),
		import("./text.js"),
		import("./annotations.js")
	]);
	const file = env$1["GITHUB_STEP_SUMMARY"];
	if (file !== void 0 && file !== "") appendFileSync(file, `${jobSummary(whole, context).body}\n`);
	const token = randomUUID();
	info(`::stop-commands::${token}\n${asText(whole, {
		color: false,
		width: 120
	}).replaceAll("##[", "## [")}\n::${token}::`);
	if (needsLog) for (const line of logAnnotations(whole).lines) info(line);
}
/** report.json, the SARIF file and the transcripts, in the runner's folder for temporary files. */
async function saved(found, transcripts) {
	const [{ reportJson }, { sarif }, { allRules }] = await Promise.all([
		import("./report2.js"),
		import("./sarif.js"),
		import("./check.js")
	]);
	const folder = join(env$1["RUNNER_TEMP"] ?? tmpdir(), `tunelint-${randomUUID()}`);
	mkdirSync(folder, { recursive: true });
	const files = {
		report: join(folder, REPORT_FILE),
		sarif: join(folder, "tunelint.sarif"),
		transcripts: transcripts === void 0 ? "" : join(folder, "transcripts.json")
	};
	if (files.transcripts !== "") writeFileSync(files.transcripts, JSON.stringify(transcripts));
	writeFileSync(files.report, reportJson(found));
	writeFileSync(files.sarif, JSON.stringify(sarif(found, allRules)));
	return files;
}
/** GitHub takes 1 MB of outputs from a job; paths beyond this are in the report. */
const MAX_OUTPUT_SUBJECTS = 1e3;
/** The outputs of action.yml. `files`: undefined where nothing was judged. */
function outputs(found, files) {
	const subjects = found.subjects.slice(0, MAX_OUTPUT_SUBJECTS).map(({ kind, path }) => ({
		kind,
		path
	}));
	setOutput("verdict", found.verdict);
	setOutput("errors", found.counts.error);
	setOutput("warnings", found.counts.warning);
	setOutput("report", files?.report ?? "");
	setOutput("sarif", files?.sarif ?? "");
	setOutput("transcripts", files?.transcripts ?? "");
	setOutput("subjects", subjects);
	const matrix = smokeMatrix(found.subjects);
	setOutput("matrix", matrix);
	setOutput("smoke-needed", matrix.include.length > 0);
	setOutput("degraded", found.degraded);
}
/** The report of a run that had nothing to judge. */
function nothingFound(degraded) {
	return {
		schemaVersion: 1,
		tool: {
			name: "tunelint",
			version: VERSION
		},
		verdict: "pass",
		counts: {
			error: 0,
			warning: 0,
			notice: 0
		},
		subjects: [],
		findings: [],
		skipped: [],
		broken: [],
		degraded
	};
}
/** What stands in red beside the step. */
function sentence({ verdict, counts }) {
	const found = [plural(counts.error, "error"), plural(counts.warning, "warning")].join(", ");
	return verdict === "incomplete" ? `Incomplete: something that is there could not be looked at (${found}); the job summary says what.` : `Failed: ${found}; the job summary has them.`;
}
function plural(count, what) {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
// src/action/check.ts
/** Command check: judges what the event changed, and says it on every channel that the token opens. */
async function check(settings) {
	const target = checkTarget(readEvent());
	if (target.kind === "none") {
		info(`Nothing to check: ${target.why}.`);
		return outputs(nothingFound([]), void 0);
	}
	const client = settings.token === "" ? void 0 : await connected(settings.token);
	const place = workspace(variable("GITHUB_WORKSPACE"), settings.paths);
	const source = localSource(place.root);
	const config = await configOf(source, place, settings);
	const { readChange } = await import("./change.js");
	const changing = readChange({
		target,
		client,
		repository: place.repository,
		since: settings.since,
		server: SERVER,
		token: settings.token
	});
	import("./publish.js");
	const change = await changing;
	const isOurs = change.paths === void 0 || mayConcern(change.paths, config, (folder) => namesIn(place.root, folder));
	let found = nothingFound(change.notes);
	if (isOurs) {
		if (namesIn(place.root, ".").length === 0) throw new UserError("there is nothing in the workspace: put actions/checkout before this step");
		found = await judged(source, place, config, change, settings);
	}
	const notes = client === void 0 ? ["there is no token: nothing is written to GitHub"] : [];
	const whole = {
		...found,
		degraded: [...found.degraded, ...notes]
	};
	const isPart = settings.shard !== void 0;
	await finish(whole, settings, {
		publication: client === void 0 || isPart ? void 0 : {
			client,
			target,
			channels: channels(target, settings.wanted),
			scope: place.paths,
			files: change.files,
			checkedOut: (path) => source.bytes(path).catch(() => void 0)
		},
		isJudged: isOurs,
		isUploading: true,
		run: process.env["GITHUB_RUN_ID"]
	});
	if (whole.verdict !== "pass" && !isPart) setFailed(sentence(whole));
}
/** Judges what changed, beside the state before. */
async function judged(folder, place, config, change, { token, shard: part }) {
	const [{ run }, { nothing }] = await Promise.all([import("./run.js"), import("./change.js")]);
	for (const path of place.paths) if (!existsSync(join(place.root, path)) && change.paths?.some((changed) => changed.startsWith(`${path}/`) || changed === path) !== true) throw new UserError(`input path: there is no ${path} in the checkout`);
	const before = await change.before();
	const source = withObjects(folder, place.root, token);
	const since = before.source === void 0 ? void 0 : withObjects(before.source, place.root, token);
	const changed = config.file !== void 0 && change.paths?.includes(config.file) === true ? (await source.list(".")).map(({ path }) => path) : change.paths;
	const deep = flag("deep") === true ? (await import("./finite-pool.js")).finitePool(availableParallelism()) : void 0;
	const { report } = await run({
		source,
		deep,
		paths: place.paths,
		config,
		checking: {
			rules: config.rules,
			failOn: config.failOn,
			onlyNew: config.onlyNew,
			required: config.required
		},
		openBase: opener(place, token),
		since: changed === void 0 ? void 0 : {
			source: since ?? nothing(),
			changed
		},
		version: VERSION,
		data: { shard: part },
		progress: (done, all, subject) => debug(`${done + 1}/${all} ${subject}`)
	});
	await deep?.close();
	const { fixed, ...rest } = report;
	return {
		...before.source === void 0 || fixed === void 0 ? rest : report,
		degraded: [
			...report.degraded,
			...change.notes,
			...before.notes,
			...lfsProblems()
		]
	};
}
// src/action/report.ts
/** Command report: writes up what jobs without a right to write have found. Their reports are hostile input. */
async function report(settings) {
	if (settings.token === "") throw new UserError("command: report needs a token");
	const client = await connected(settings.token);
	const from = await sourceOf(client, readEvent());
	const { gathered, targetsOf } = await import("./reports.js");
	const targets = from.kind === "own" ? [from.target] : await targetsOf(client, from.run);
	const [target, ...others] = targets;
	if (target === void 0 || target.kind === "none") {
		info(`Nothing to report on: ${target?.why ?? "no open pull request has the commit of the run as its head"}.`);
		return outputs(nothingFound([]), void 0);
	}
	const own = variable("GITHUB_RUN_ID");
	const run = from.kind === "run" ? String(from.run.id) : own;
	const found = await gathered(client, {
		runs: [.../* @__PURE__ */ new Set([Number(run), Number(own)])],
		finished: from.kind === "run" ? from.run : void 0,
		target,
		files: settings.reports.map((path) => resolve(variable("GITHUB_WORKSPACE"), path)),
		prefix: settings.artifact,
		empty: nothingFound([])
	});
	if (found === void 0) {
		info("Nothing to report: the run was skipped or cancelled.");
		return outputs(nothingFound([]), void 0);
	}
	const notes = others.length === 0 ? [] : [`${targets.length} pull requests have this head; this is the newest`];
	const publication = {
		client,
		target,
		channels: channels(target, settings.wanted),
		scope: settings.paths,
		files: void 0,
		checkedOut: async () => void 0
	};
	const whole = {
		...found,
		degraded: [...found.degraded, ...notes]
	};
	await finish(whole, settings, {
		publication,
		isJudged: true,
		isUploading: false,
		run
	});
	if (from.kind === "own" && whole.verdict !== "pass") setFailed(sentence(whole));
}
/** Whose reports are written up; of a command only when who wrote it may. */
async function sourceOf(client, event) {
	if (event.name !== "issue_comment") return reportsOf(event);
	const { permitted, smokeRequest } = await import("./permit.js");
	const request = smokeRequest(event);
	if (request.kind !== "command") return {
		kind: "own",
		target: {
			kind: "none",
			why: "the comment is no command"
		}
	};
	await permitted(client, request, request.target, {
		environment: void 0,
		run: 0
	});
	return {
		kind: "own",
		target: request.target
	};
}
// src/action/smoke.ts
const { env } = process;
const BACKENDS = [
	"transformers",
	"openai",
	"llama.cpp"
];
const DEVICES = [
	"auto",
	"cuda",
	"mps",
	"cpu"
];
/** Seconds for one model, if the workflow does not say. */
const SMOKE_SECONDS = 1800;
/** Everything that a backend sends about one model: prompts with their outputs are kilobytes. */
const SMOKE_OUTPUT_BYTES = 64 * 2 ** 20;
/** Command smoke: runs models of one commit that somebody let through. Writes nothing to GitHub: its report is written by `report`. */
async function smoke(settings) {
	const { mustBeAt, permitted, smokeRequest } = await import("./permit.js");
	const event = readEvent();
	const request = smokeRequest(event);
	const client = settings.token === "" ? void 0 : await connected(settings.token);
	const target = request.kind === "run" ? await headOf(client, request.run) : "target" in request ? request.target : request;
	if (request.kind === "none" || target.kind === "none") {
		info(`Nothing to run: ${target.kind === "none" ? target.why : ""}.`);
		return outputs(nothingFound([]), void 0);
	}
	const run = Number(variable("GITHUB_RUN_ID"));
	const why = await permitted(client, request, target, {
		environment: text("environment"),
		run
	});
	info(`May run ${target.head.slice(0, 7)}: ${why}.`);
	const place = workspace(variable("GITHUB_WORKSPACE"), settings.paths);
	const { readCheckout } = await import("./git.js");
	mustBeAt(target, place.repository === void 0 ? void 0 : await readCheckout(place.repository), event.name);
	const source = localSource(place.root);
	const config = await configOf(source, place, settings);
	const isNamed = lines("path") !== void 0;
	const { readChange } = await import("./change.js");
	const { token, since } = settings;
	const change = isNamed ? void 0 : await readChange({
		target,
		client,
		repository: place.repository,
		since,
		server: SERVER,
		token
	});
	const { smokeBackend } = await import("./smoke-backend.js");
	const { smokeJob } = await import("./smoke-job.js");
	const temp = env["RUNNER_TEMP"] ?? tmpdir();
	const home = mkdtempSync(join(temp, "tunelint-home-"));
	const abort = new AbortController();
	const stop = () => abort.abort();
	process.once("SIGINT", stop).once("SIGTERM", stop);
	try {
		const options = {
			backend: oneOf("backend", BACKENDS) ?? "transformers",
			device: oneOf("device", DEVICES) ?? "auto",
			url: text("url"),
			serveCommand: text("serve-command"),
			servedModel: text("served-model"),
			modules: text("modules"),
			python: text("python"),
			setup: flag("setup")
		};
		const repeat = count("repeat") ?? 1;
		const found = await smokeJob({
			backend: await smokeBackend(options, {
				env,
				node: process.execPath,
				home
			}),
			limits: {
				seconds: count("time-limit") ?? SMOKE_SECONDS,
				memoryMb: count("memory-limit") ?? null,
				outputBytes: SMOKE_OUTPUT_BYTES
			},
			seed: count("seed") ?? 1,
			repeat,
			repeatMinPass: count("repeat-min-pass") ?? repeat,
			signal: abort.signal,
			progress: (what) => debug(what),
			source,
			place,
			config,
			openBase: opener(place, token),
			paths: isNamed ? place.paths : void 0,
			changed: change?.paths,
			prompts: text("prompts"),
			maxNewTokens: count("max-new-tokens"),
			version: VERSION
		});
		if (found === void 0) {
			info("Nothing to run: no model with weights is concerned.");
			return outputs(nothingFound([]), void 0);
		}
		const { transcripts, report: whole } = found;
		await finish(whole, settings, {
			publication: void 0,
			isJudged: true,
			isUploading: true,
			run: String(run),
			transcripts
		});
		if (whole.verdict !== "pass") setFailed(sentence(whole));
	} finally {
		process.off("SIGINT", stop).off("SIGTERM", stop);
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
/** The pull request of a finished run, by its head commit. */
async function headOf(client, run) {
	if (client === void 0) throw new UserError("command: smoke needs a token under workflow_run");
	const { targetsOf } = await import("./reports.js");
	const [target] = await targetsOf(client, run);
	return target ?? {
		kind: "none",
		why: "no open pull request has the commit of the run as its head"
	};
}
// src/action.ts
await main();
async function main() {
	try {
		const command = text("command") ?? "check";
		if (command === "check") await check(settings());
		else if (command === "report") await report(settings());
		else if (command === "smoke") await smoke(settings());
		else if (command === "reply") throw new UserError(`command: ${command} is not part of this version`);
		else throw new UserError(`input command must be check, smoke, report or reply, not ${JSON.stringify(command)}`);
	} catch (error) {
		if (error instanceof UserError) setFailed(error.message);
		else setFailed(error instanceof Error ? error.stack ?? error.message : String(error));
	}
}
export {};
