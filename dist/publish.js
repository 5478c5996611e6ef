import { f as createOnce, n as isCurrent, o as readBlob, p as refusal, r as listPullFiles, t as isBlob } from "./github.js";
import { n as nearestLine, o as applyEdit, r as lineOf } from "./json.js";
import { t as checkAnnotations } from "./annotations2.js";
import { B as suggestion, G as visible, H as cut, I as marker, L as markersAtEnd, P as joined, R as md, d as fixDiffs, h as ruleLink, i as page, m as placeLink, n as headlineText, o as LEVEL_MARKS, r as ordered, t as bytes, u as findingDetails, z as prose } from "./render.js";
import { createHash } from "node:crypto";
// src/github/checks.ts
/** `incomplete` is never neutral or success: both let a required check pass. */
function conclusion(verdict, incomplete) {
	if (verdict === "incomplete") return incomplete;
	return verdict === "pass" ? "success" : "failure";
}
/** GitHub refuses more in one request, and appends those of the next (https://docs.github.com/rest/checks/runs). */
const ANNOTATIONS_AT_ONCE = 50;
const OURS = "tunelint:";
/**
* Leaves a completed check run on the commit. One that already says the same is left alone; one that says something else
* is not changed, because annotations cannot be taken back, but followed by a newer one of that name, which is the one
* that counts. Throws an error of the API.
*/
async function writeCheck({ octokit, owner, repo }, wish, isCurrent) {
	const { name, head } = wish;
	const id = checkId(wish);
	const newest = async () => {
		const { data } = await octokit.rest.checks.listForRef({
			owner,
			repo,
			ref: head,
			check_name: name,
			filter: "all",
			per_page: 100
		});
		return data.check_runs.filter((run) => run.external_id?.startsWith(OURS) === true).sort((a, b) => b.id - a.id).at(0);
	};
	if ((await newest())?.external_id === id) return "unchanged";
	if (!await isCurrent()) return "stale";
	const batches = [wish.annotations.slice(0, ANNOTATIONS_AT_ONCE)];
	for (let at = ANNOTATIONS_AT_ONCE; at < wish.annotations.length; at += ANNOTATIONS_AT_ONCE) batches.push(wish.annotations.slice(at, at + ANNOTATIONS_AT_ONCE));
	const isWhole = batches.length === 1;
	const partial = `${OURS}partial:${id.slice(9)}`;
	const run = await createOnce(async (once) => {
		const { data } = await octokit.rest.checks.create({
			owner,
			repo,
			name,
			head_sha: head,
			external_id: isWhole ? id : partial,
			status: "completed",
			conclusion: wish.conclusion,
			...wish.details === void 0 ? {} : { details_url: wish.details },
			output: {
				...wish.output,
				annotations: [...batches[0] ?? []]
			},
			...once
		});
		return data.id;
	}, async () => {
		const there = await newest();
		return there?.external_id === (isWhole ? id : partial) ? there.id : void 0;
	});
	for (const [index, annotations] of batches.entries()) {
		if (index === 0) continue;
		if (!await isCurrent()) return "stale";
		await octokit.rest.checks.update({
			owner,
			repo,
			check_run_id: run,
			...index === batches.length - 1 ? { external_id: id } : {},
			output: {
				...wish.output,
				annotations: [...annotations]
			},
			request: { retries: 0 }
		});
	}
	return "written";
}
/** Equal for two check runs that say the same. */
function checkId({ name, conclusion: result, output, annotations, comparable }) {
	const said = [
		name,
		result,
		output.title,
		comparable(output.summary),
		comparable(output.text ?? ""),
		annotations
	];
	return OURS + createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);
}
const MAX_DESCRIPTION$1 = 140;
/** A commit status says the same in one line; the permission for it is another one. Throws an error of the API. */
async function writeStatus({ octokit, owner, repo }, { context, head, state, description, url }, isCurrent) {
	if (!await isCurrent()) return "stale";
	await octokit.rest.repos.createCommitStatus({
		owner,
		repo,
		sha: head,
		state,
		context,
		description: description.slice(0, MAX_DESCRIPTION$1),
		...url === void 0 ? {} : { target_url: url }
	});
	return "written";
}
// src/github/comment.ts
/**
* The comments of `login` whose body is ours, oldest first, from all pages. By author as well as by marker: anybody can
* write a marker, so that those of any author (undefined) only tell that it is worth asking who we are. Throws an error
* of the API.
*/
async function ownComments({ octokit, owner, repo }, { number }, login, isOurs) {
	const own = [];
	const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
		owner,
		repo,
		issue_number: number,
		per_page: 100
	});
	for await (const { data } of pages) for (const { id, body, user, html_url } of data) if ((login === void 0 || user?.login === login) && body !== void 0 && isOurs(body)) own.push({
		id,
		body,
		url: html_url
	});
	return own.sort((a, b) => a.id - b.id);
}
/**
* Leaves exactly one comment of ours with this body: the oldest is updated, unless it says the same already, and our
* own duplicates are removed. Throws an error of the API.
*/
async function writeComment({ octokit, owner, repo }, target, { body, comparable, own, again }, isCurrent) {
	const [first, ...duplicates] = own;
	if (first === void 0) {
		if (!await isCurrent()) return "stale";
		await createOnce(async (once) => {
			await octokit.rest.issues.createComment({
				owner,
				repo,
				issue_number: target.number,
				body,
				...once
			});
			return true;
		}, async () => (await again()).length > 0 ? true : void 0);
		return "written";
	}
	let outcome = "unchanged";
	if (comparable(first.body) !== comparable(body)) {
		if (!await isCurrent()) return "stale";
		await octokit.rest.issues.updateComment({
			owner,
			repo,
			comment_id: first.id,
			body
		});
		outcome = "written";
	}
	for (const { id } of duplicates) {
		if (!await isCurrent()) return "stale";
		await octokit.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
		outcome = "written";
	}
	return outcome;
}
// src/github/review.ts
const THREADS = `query($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          path
          isResolved
          resolvedBy { login }
          comments(first: 1) { totalCount nodes { viewerDidAuthor body } }
        }
      }
    }
  }
}`;
/** More threads than a pull request that people still read has; each page has a hundred. */
const MAX_PAGES = 50;
/** Reads who we are and what was commented on lines, with one request for up to 100 threads. Throws an error of the API. */
async function readConversation({ octokit, owner, repo }, { number }, fingerprintOf) {
	const threads = [];
	let login = "";
	let after = null;
	for (let page = 0; page < MAX_PAGES; page += 1) {
		const data = await octokit.graphql(THREADS, {
			owner,
			repo,
			number,
			after
		});
		login = data.viewer.login;
		const found = data.repository?.pullRequest?.reviewThreads;
		for (const thread of found?.nodes ?? []) {
			const first = thread?.comments.nodes?.[0];
			const fingerprint = first?.viewerDidAuthor === true ? fingerprintOf(first.body) : void 0;
			if (thread === null || fingerprint === void 0) continue;
			threads.push({
				id: thread.id,
				path: thread.path,
				fingerprint,
				isResolved: thread.isResolved,
				isResolvedByUs: thread.isResolved && account(thread.resolvedBy?.login) === account(login),
				isAnswered: thread.comments.totalCount > 1
			});
		}
		if (found?.pageInfo.hasNextPage !== true) break;
		after = found.pageInfo.endCursor;
	}
	return {
		login,
		threads
	};
}
/** GraphQL leaves `[bot]` off the login of an actor, though not off the viewer's. */
function account(login) {
	return login?.replace(/\[bot\]$/, "");
}
/** Writes the comments: those on lines in one review, each on a file on its own. Throws an error of the API. */
async function writeReview(client, target, wish, isCurrent) {
	const { octokit, owner, repo } = client;
	const place = {
		owner,
		repo,
		pull_number: target.number,
		commit_id: target.head
	};
	const isThere = async (comments) => {
		const { threads } = await readConversation(client, target, wish.fingerprintOf);
		const there = new Set(threads.filter((thread) => !thread.isResolvedByUs).map(({ fingerprint }) => fingerprint));
		return comments.some(({ fingerprint }) => there.has(fingerprint)) ? true : void 0;
	};
	if (wish.comments.length > 0) {
		if (!await isCurrent()) return "stale";
		const comments = wish.comments.map(({ path, line, startLine, body }) => ({
			path,
			body,
			line,
			side: "RIGHT",
			...startLine === void 0 || startLine === line ? {} : {
				start_line: startLine,
				start_side: "RIGHT"
			}
		}));
		await createOnce(async (once) => {
			await octokit.rest.pulls.createReview({
				...place,
				event: "COMMENT",
				body: wish.body,
				comments,
				...once
			});
			return true;
		}, () => isThere(wish.comments));
	}
	for (const comment of wish.fileComments) {
		if (!await isCurrent()) return "stale";
		const { path, body } = comment;
		await createOnce(async (once) => {
			await octokit.rest.pulls.createReviewComment({
				...place,
				path,
				body,
				subject_type: "file",
				...once
			});
			return true;
		}, () => isThere([comment]));
	}
	return wish.comments.length + wish.fileComments.length > 0 ? "written" : "unchanged";
}
/** Threads in one request; each costs GitHub about as much as a request of its own. */
const RESOLVED_AT_ONCE = 25;
/** Resolves threads. GitHub asks for the permission `contents: write` here. Throws an error of the API. */
async function resolveThreads({ octokit }, threads, isCurrent) {
	for (let start = 0; start < threads.length; start += RESOLVED_AT_ONCE) {
		if (!await isCurrent()) return "stale";
		const some = threads.slice(start, start + RESOLVED_AT_ONCE);
		const variables = some.map((_, i) => `$t${i}: ID!`).join(", ");
		const fields = some.map((_, i) => `r${i}: resolveReviewThread(input: { threadId: $t${i} }) { thread { id } }`);
		await octokit.graphql(`mutation(${variables}) { ${fields.join(" ")} }`, Object.fromEntries(some.map(({ id }, i) => [`t${i}`, id])));
	}
	return threads.length > 0 ? "written" : "unchanged";
}
// src/render/check-output.ts
/** Bytes of `output.summary` and of `output.text`; the description says characters, the service counts bytes. */
const MAX_TEXT$1 = 65535;
/** Characters of a title; GitHub shows about a hundred. */
const MAX_TITLE = 120;
/** Characters of the description of a commit status. */
const MAX_DESCRIPTION = 140;
/** Title, summary and text of a check run within GitHub's limits. */
function checkOutput(report, context) {
	const summary = page(report, context, {
		limit: MAX_TEXT$1,
		rest: "summary",
		details: false
	});
	const parts = [];
	const findings = ordered(report.findings);
	let free = 65335;
	for (const finding of findings) {
		const full = findingDetails(finding, context);
		if (bytes(full) + 2 > free) continue;
		free -= bytes(full) + 2;
		parts.push(full);
	}
	const leftOut = findings.length - parts.length;
	if (leftOut > 0) parts.push(md`${leftOut} more do not fit here; the job summary has them.`);
	return {
		title: shortened(visible(headlineText(report)), MAX_TITLE),
		summary: summary.body,
		...parts.length === 0 ? {} : { text: joined(parts, "\n\n") },
		leftOut
	};
}
/** A commit status, for where there is no permission to write check runs. */
function commitStatus(report) {
	return {
		state: {
			pass: "success",
			fail: "failure",
			incomplete: "error"
		}[report.verdict],
		description: shortened(visible(headlineText(report)), MAX_DESCRIPTION)
	};
}
function shortened(text, max) {
	return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
// src/render/comment.ts
/**
* Characters of a comment; more is refused with "body is too long (maximum is 65536 characters)".
* https://github.com/peter-evans/create-or-update-comment/issues/181
*/
const MAX_COMMENT = 65536;
/**
* The one comment on a pull request that says it all and is updated in place. It ends with a hidden marker
* (`summaryMarker`); compare with what stands there by `comparable`, as the address of the run changes with every run.
*/
function comment(report, context) {
	const mark = summaryMarker(context.key);
	const { body, leftOut } = page(report, context, {
		limit: MAX_COMMENT - bytes(mark) - 2,
		rest: "summary",
		details: true
	});
	return {
		body: md`${body}\n\n${mark}`,
		leftOut
	};
}
/** The marker of the comment with this key. */
function summaryMarker(key) {
	return marker("summary", ["v1", key]);
}
/** Does this body end with the marker for this key? Whose comment it is must be asked as well: anybody can write a marker. */
function hasSummaryMarker(body, key) {
	return body.trimEnd().endsWith(summaryMarker(key));
}
/** The body without what changes from run to run though the report is the same: two comments equal in this are one. */
function comparable(body) {
	return body.replaceAll("\r\n", "\n").replace(/\/actions\/runs\/\d+(?:\/attempts\/\d+)?/g, "/actions/runs").trim();
}
// src/render/patch.ts
/** Lines of a new file on which review comments may stand; GitHub cuts patches long before this. */
const MAX_LINES$1 = 2e5;
/**
* The hunks of the text that GitHub gives as `patch` of a changed file: hunks without file headings. A hunk without lines
* in the new file is left out, and what is not a patch gives none.
*/
function hunks(patch) {
	const found = [];
	let lines = [];
	let missing = 0;
	for (const line of patch.split("\n", MAX_LINES$1)) {
		const heading = missing === 0 ? /^@@ -\d+(?:,\d+)? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(line) : null;
		if (heading !== null) {
			missing = Number(heading[2] ?? 1);
			lines = [];
			if (missing > 0) found.push({
				start: Number(heading[1]),
				lines
			});
		} else if (missing > 0 && /^[ +]/.test(line)) {
			lines.push(line.slice(1));
			missing -= 1;
		}
	}
	return found;
}
/** The hunk that shows all lines from `start` to `end`, both 1-based and included. */
function hunkWith(all, start, end) {
	return all.find((hunk) => start >= hunk.start && start <= end && end < hunk.start + hunk.lines.length);
}
// src/render/suggest.ts
/** Lines that a suggestion may replace or bring; more than that is no change that is judged at a glance. */
const MAX_LINES = 40;
/** UTF-16 units of the new lines: a whole tokenizer on one line is no suggestion. */
const MAX_TEXT = 8e3;
/**
* Edits of one file as whole lines that GitHub can put in place of lines that the pull request shows; undefined when
* that is not possible: an edit fails, lines are outside of the hunks or are not what the hunks say, line ends are not
* `\n`, or the new lines hold what a reader cannot see.
*/
function suggested(text, edits, shown, applyEdit) {
	let changed = text;
	for (const edit of edits) {
		const next = "copyFrom" in edit ? void 0 : applyEdit(changed, edit);
		if (next === void 0) return void 0;
		changed = next;
	}
	if (changed === text || text.includes("\r") || changed.includes("\r")) return void 0;
	const old = text.split("\n");
	const made = changed.split("\n");
	let from = 0;
	while (from < old.length && from < made.length && old[from] === made[from]) from += 1;
	let oldEnd = old.length;
	let madeEnd = made.length;
	while (oldEnd > from && madeEnd > from && old[oldEnd - 1] === made[madeEnd - 1]) {
		oldEnd -= 1;
		madeEnd -= 1;
	}
	if (oldEnd === from || madeEnd === from) {
		if (from > 0 && hunkWith(shown, from, Math.max(from, oldEnd)) !== void 0) from -= 1;
		else {
			oldEnd += 1;
			madeEnd += 1;
		}
	}
	if (oldEnd >= old.length || oldEnd - from > MAX_LINES || madeEnd - from > MAX_LINES) return void 0;
	const start = from + 1;
	const hunk = hunkWith(shown, start, oldEnd);
	if (hunk === void 0) return void 0;
	for (let line = start; line <= oldEnd; line += 1) if (hunk.lines[line - hunk.start] !== old[line - 1]) return void 0;
	const lines = made.slice(from, madeEnd).join("\n");
	const block = lines.length > MAX_TEXT ? void 0 : suggestion(lines);
	return block === void 0 ? void 0 : {
		start,
		line: oldEnd,
		block
	};
}
// src/render/review.ts
/** Line comments on one pull request, those of earlier runs included; above about 30 in one request GitHub sees abuse. */
const MAX_COMMENTS = 30;
/** Each costs a request and a notification. */
const MAX_FILE_COMMENTS = 5;
/** Bytes of one comment; GitHub takes 65,536 characters. */
const MAX_BODY = 6e4;
/** Of a message, a reason, a fix; ours have up to 300 characters. */
const MAX_PROSE = 1e3;
/**
* What to write on a pull request beside the summary: new errors and warnings on the lines that they are about, a
* suggestion where a fix fits into lines that the pull request shows, one comment for each place. Nothing that an earlier
* run has said is said again, wherever the lines are now; what a person resolved stays resolved.
*/
function reviewPlan(report, context, pull) {
	const open = pull.threads.filter(({ isResolvedByUs }) => !isResolvedByUs);
	const said = new Set(open.flatMap(({ fingerprint }) => fingerprint.split("\n")));
	const groups = grouped(report, pull);
	const comments = [];
	const fileComments = [];
	for (const group of groups.filter(({ line }) => line !== void 0).slice(0, MAX_COMMENTS)) {
		const made = lineComment(group, group.findings.filter((finding) => !said.has(identity(finding))), context, pull);
		if (made !== void 0) comments.push(made);
	}
	for (const group of groups.filter(({ line }) => line === void 0).slice(0, MAX_FILE_COMMENTS)) {
		const made = written(group.path, group.findings.filter((finding) => !said.has(identity(finding))), void 0, context);
		if (made !== void 0) fileComments.push({
			path: group.path,
			...made
		});
	}
	const told = new Set([...comments, ...fileComments].flatMap(({ findings }) => findings));
	return {
		body: reviewBody(report, comments),
		comments,
		fileComments,
		elsewhere: report.findings.filter((finding) => !told.has(finding) && !said.has(identity(finding))),
		resolve: settled(report, pull.threads)
	};
}
/** Changed files whose text at the head the plan will ask for. */
function textsWanted(report, files) {
	const wanted = /* @__PURE__ */ new Set();
	for (const finding of commented(report)) {
		wanted.add(finding.at.file);
		for (const edit of finding.fix?.edits ?? []) wanted.add(edit.file);
	}
	return files.filter((file) => file.patch !== void 0 && !file.isDeleted && wanted.has(file.path)).map(({ path }) => path);
}
/** Findings worth a comment of their own; the others are in the summary. */
function commented(report) {
	return ordered(report.findings).filter(({ state, severity }) => state === "new" && severity !== "notice");
}
/** What a comment of ours is about, opaque; undefined when the body does not end with our marker. */
function fingerprintOf(body) {
	const marks = markersAtEnd(body, "finding");
	return marks.length === 0 ? void 0 : marks.map((mark) => mark.join(" ")).join("\n");
}
function identity({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
/** Threads whose findings are all gone. A rule that could not be run has not seen that its finding is gone. */
function settled(report, threads) {
	const there = new Set(report.findings.map(identity));
	const unsure = new Set([...report.skipped.filter(({ blocking }) => blocking === true), ...report.broken].map(({ rule }) => rule));
	const isGone = (mark) => !there.has(mark) && !unsure.has(mark.split(" ", 1)[0] ?? "");
	return threads.filter(({ fingerprint, isResolved, isAnswered }) => !isResolved && !isAnswered && fingerprint.split("\n").every(isGone));
}
function grouped(report, pull) {
	const files = new Map(pull.files.filter(({ isDeleted }) => !isDeleted).map((file) => [file.path, file]));
	const parsed = /* @__PURE__ */ new Map();
	const shownOf = (path) => {
		const known = parsed.get(path);
		if (known !== void 0) return known;
		const shown = hunks(files.get(path)?.patch ?? "");
		parsed.set(path, shown);
		return shown;
	};
	const groups = /* @__PURE__ */ new Map();
	for (const finding of commented(report)) {
		const place = placed(finding, files, shownOf, pull);
		if (place === void 0) continue;
		const key = JSON.stringify([place.path, place.line ?? null]);
		const group = groups.get(key) ?? {
			...place,
			shown: shownOf(place.path),
			findings: []
		};
		groups.set(key, group);
		group.findings.push(finding);
	}
	return [...groups.values()];
}
/** Where a fix can be taken over by a click, else the line of the finding, else its file; if the pull request shows it. */
function placed(finding, files, shownOf, pull) {
	const edits = finding.fix?.edits ?? [];
	for (const path of /* @__PURE__ */ new Set([finding.at.file, ...edits.map(({ file }) => file)])) {
		if (!files.has(path)) continue;
		const made = suggestionFor([finding], path, shownOf(path), pull);
		if (made !== void 0) return {
			path,
			line: made.line
		};
	}
	const { file } = finding.at;
	if (!files.has(file)) return void 0;
	const line = lineAtHead(finding, pull);
	return {
		path: file,
		line: line !== void 0 && hunkWith(shownOf(file), line, line) !== void 0 ? line : void 0
	};
}
/** The report may be of the merge commit, where lines have other numbers. */
function lineAtHead({ at }, pull) {
	const text = at.pointer === void 0 ? void 0 : pull.text(at.file);
	return text === void 0 || at.pointer === void 0 ? at.line : nearestLine(text, at.pointer, at.file, pull.lineOf);
}
/** The edits of all findings in one file as a suggestion; undefined when there are none or they contradict each other. */
function suggestionFor(findings, path, shown, pull) {
	const edits = /* @__PURE__ */ new Map();
	for (const edit of findings.flatMap(({ fix }) => fix?.edits ?? [])) {
		if (edit.file !== path) continue;
		if ("copyFrom" in edit) return void 0;
		const known = edits.get(edit.pointer);
		if (known !== void 0 && outcome(known) !== outcome(edit)) return void 0;
		edits.set(edit.pointer, edit);
	}
	const text = edits.size === 0 || shown.length === 0 ? void 0 : pull.text(path);
	return text === void 0 ? void 0 : suggested(text, [...edits.values()], shown, pull.applyEdit);
}
function outcome(edit) {
	return JSON.stringify("value" in edit ? [edit.value] : []);
}
function lineComment(group, findings, context, pull) {
	if (group.line === void 0) return void 0;
	const all = suggestionFor(findings, group.path, group.shown, pull);
	const single = findings.map((finding) => ({
		finding,
		made: suggestionFor([finding], group.path, group.shown, pull)
	}));
	const first = all === void 0 ? single.find(({ made }) => made !== void 0) : void 0;
	const made = all ?? first?.made;
	const isTaken = (finding) => all !== void 0 || finding === first?.finding;
	const body = written(group.path, findings, made === void 0 ? void 0 : {
		made,
		isTaken
	}, context);
	if (body === void 0) return void 0;
	const line = made?.line ?? group.line;
	const start = made?.start ?? line;
	return {
		path: group.path,
		...start < line ? { startLine: start } : {},
		line,
		side: "RIGHT",
		...body
	};
}
/** One body for all findings of a place, as many as fit. */
function written(path, findings, taken, context) {
	const parts = [];
	const marks = [];
	const kept = [];
	let used = taken === void 0 ? 0 : bytes(taken.made.block) + 2;
	let below = 0;
	for (const finding of findings) {
		const isTaken = taken?.isTaken(finding) === true && finding.fix?.edits.some(({ file }) => file === path) === true;
		const part = findingText(path, finding, isTaken, context);
		const mark = marker("finding", [finding.rule, finding.fingerprint]);
		used += bytes(part) + bytes(mark) + 3;
		if (used > MAX_BODY) break;
		parts.push(part);
		marks.push(mark);
		kept.push(finding);
		if (isTaken) below = parts.length;
	}
	if (kept.length === 0) return void 0;
	if (taken !== void 0) parts.splice(below, 0, taken.made.block);
	return {
		body: joined([...parts, joined(marks, "\n")], "\n\n"),
		fingerprint: kept.map(identity).join("\n"),
		findings: kept
	};
}
function findingText(path, finding, isTaken, context) {
	const { at, fix, message, rule, severity, why } = finding;
	const where = at.file === path ? md`` : md` (${placeLink(finding, context)})`;
	const parts = [md`${LEVEL_MARKS[severity]} **${ruleLink(rule, context)}**${where}: ${prose(cut(message, MAX_PROSE))}`, prose(cut(why, MAX_PROSE))];
	if (fix !== void 0) {
		parts.push(md`**Fix:** ${prose(cut(fix.text, MAX_PROSE))}`);
		const others = isTaken ? fix.edits.filter(({ file }) => file !== path) : fix.edits;
		if (isTaken && others.length > 0) parts.push(md`The suggestion below is a part of it; the rest:`);
		parts.push(...fixDiffs(others, context));
	}
	return joined(parts, "\n\n");
}
function reviewBody(report, comments) {
	const count = comments.reduce((sum, { findings }) => sum + findings.length, 0);
	const all = md`${count} of ${report.findings.length} ${report.findings.length === 1 ? md`finding` : md`findings`}`;
	return md`${all} ${count === 1 ? md`is` : md`are`} commented on below; the summary has them all.\n\n${marker("review", ["v1"])}`;
}
// src/publish.ts
/** Login of GITHUB_TOKEN, for a token that may not ask who it is. */
const ACTIONS_LOGIN = "github-actions[bot]";
/** Files read through the API to place comments; more than this is a pull request whose author needs no suggestions. */
const MAX_TEXTS = 20;
const MOVED = "the pull request has a newer commit or was closed while this ran: nothing more was written for the old one";
/**
* Writes a report to all channels. What a channel refuses goes to the next (check run → commit status → log; review →
* comment → job summary) and is told in `notes`; no refusal is thrown. Nothing is written once the head has moved.
*/
async function publish(publication) {
	const { client, target, report, channels } = publication;
	const notes = [];
	let isStale = false;
	const current = async () => {
		if (isStale || target.kind === "commit") return !isStale;
		try {
			isStale = !await isCurrent(client, target);
		} catch (error) {
			throw new Unverified(refusal(error, "pull-requests: read"));
		}
		return !isStale;
	};
	const attempt = async (what, permission, act) => {
		if (isStale) return void 0;
		try {
			return await act();
		} catch (error) {
			notes.push(`${what}: ${error instanceof Unverified ? error.message : refusal(error, permission)}`);
			return;
		}
	};
	const isPull = target.kind === "pull" && (channels.comment || channels.review);
	const [hasCheck, isSilent] = await Promise.all([channels.check && writeChecks(publication, current, attempt), isPull && isEmpty(report) && saidNothing(publication, target, attempt)]);
	if (isPull && !isSilent) {
		const conversation = await attempt("review threads could not be read", "pull-requests: read", () => readConversation(client, target, fingerprintOf));
		if (channels.review && conversation !== void 0) await writeReviews(publication, target, conversation, current, attempt, notes);
		const login = conversation?.login ?? ACTIONS_LOGIN;
		if (channels.comment) await writeSummary(publication, target, login, {
			...report,
			degraded: [...report.degraded, ...notes]
		}, current, attempt);
	}
	if (isStale) notes.push(MOVED);
	return {
		notes,
		needsLog: !hasCheck
	};
}
/** GitHub did not say whether the head is still the same, so nothing may be written. */
var Unverified = class extends Error {};
/** True when there is a check run with annotations. */
async function writeChecks(publication, current, attempt) {
	const { client, target, report, context, checkName } = publication;
	const { leftOut: _, ...output } = checkOutput(report, context);
	const wish = {
		name: checkName,
		head: target.head,
		conclusion: conclusion(report.verdict, publication.incomplete),
		output,
		annotations: checkAnnotations(report).annotations,
		details: context.run,
		comparable
	};
	const written = await attempt("no check run", "checks: write", () => writeCheck(client, wish, current));
	if (written !== void 0) return written !== "stale";
	const status = {
		...commitStatus(report),
		context: checkName,
		head: target.head,
		url: context.run
	};
	await attempt("no commit status", "statuses: write", () => writeStatus(client, status, current));
	return false;
}
async function writeReviews(publication, target, conversation, current, attempt, notes) {
	const { client, report, context, files } = publication;
	const listed = report.findings.length === 0 ? [] : files ?? await attempt("changed files could not be listed", "pull-requests: read", async () => {
		const all = await listPullFiles(client, target.number, target.files);
		if (all === void 0) notes.push("no comments on lines: the pull request changes more files than GitHub lists");
		return all ?? [];
	}) ?? [];
	const changed = listed.map(changedFile);
	const texts = await textsAtHead(publication, listed, textsWanted(report, changed));
	const plan = reviewPlan(report, context, {
		files: changed,
		threads: conversation.threads,
		text: (path) => texts.get(path),
		applyEdit,
		lineOf
	});
	await attempt("no comments on lines", "pull-requests: write", () => writeReview(client, target, {
		...plan,
		fingerprintOf
	}, current));
	const inScope = (path) => publication.scope.some((folder) => folder === "." || path === folder || path.startsWith(`${folder}/`));
	const gone = plan.resolve.filter(({ path }) => inScope(path));
	if (gone.length > 0) await attempt("threads of findings that are gone stay open", "contents: write", () => resolveThreads(client, gone, current));
}
function changedFile({ path, patch, status }) {
	return {
		path,
		...patch === void 0 ? {} : { patch },
		isDeleted: status === "removed"
	};
}
/** Files as they are at the head: from the checkout where it has the same bytes, else from GitHub. */
async function textsAtHead({ client, checkedOut }, files, wanted) {
	const blobs = new Map(files.map(({ path, blob }) => [path, blob]));
	const texts = /* @__PURE__ */ new Map();
	let asked = 0;
	for (const path of wanted) {
		const blob = blobs.get(path);
		if (blob === null || blob === void 0) continue;
		const here = await checkedOut(path);
		if (here !== void 0 && isBlob(here, blob)) texts.set(path, new TextDecoder().decode(here));
		else if (asked < MAX_TEXTS) {
			asked += 1;
			const text = await readBlob(client, blob).catch((error) => {
				refusal(error, "");
			});
			if (text !== void 0) texts.set(path, text);
		}
	}
	return texts;
}
async function writeSummary({ client, context }, target, login, report, current, attempt) {
	const read = () => ownComments(client, target, login, (body) => hasSummaryMarker(body, context.key));
	await attempt("no comment, the job summary has it", "pull-requests: write", async () => {
		const own = await read();
		if (own.length === 0 && isEmpty(report)) return "unchanged";
		const { body } = comment(report, context);
		return writeComment(client, target, {
			body,
			comparable,
			own,
			again: read
		}, current);
	});
}
/** Is there no comment with our marker, whoever wrote it? */
async function saidNothing({ client, context }, target, attempt) {
	const said = await attempt("comments could not be read", "pull-requests: read", () => ownComments(client, target, void 0, (body) => hasSummaryMarker(body, context.key)));
	return said === void 0 || said.length === 0;
}
/** Nothing was judged, found or lost. */
function isEmpty(report) {
	const { subjects, findings, fixed, skipped, broken, verdict } = report;
	return [
		subjects,
		findings,
		fixed ?? [],
		skipped,
		broken
	].every((list) => list.length === 0) && verdict === "pass";
}
export { isEmpty, publish };
