import { D as UserError } from "./start.js";
import { S as reportsOf, _ as checkTarget, h as at, m as statusOf, n as isCurrent, p as refusal, v as commandOf, x as pullTarget } from "./github.js";
// src/github/permit.ts
/** What `command: smoke` is asked for in an event. Throws UserError for a command that names no whole commit. */
function smokeRequest(event) {
	switch (event.name) {
		case "workflow_run": {
			const from = reportsOf(event);
			if (from.kind === "run") return from;
			break;
		}
		case "pull_request_target": {
			const target = pullTarget(event.payload);
			return target.kind === "none" ? target : {
				kind: "target",
				target
			};
		}
		case "issue_comment": return commandOf(event.payload);
	}
	const target = checkTarget(event);
	return target.kind === "none" ? target : {
		kind: "target",
		target
	};
}
/** Whoever may push here may also have a commit run. `maintain` is told as `write`. https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
const MAY_WRITE = /* @__PURE__ */ new Set(["admin", "write"]);
/**
* Lets a request through, in words for the log, or throws UserError: a fork's commit without an approval of this very run, a
* command of somebody who may not write here, a pull request that has another head by now.
*/
async function permitted(client, request, target, { environment, run }) {
	if (target.kind === "commit") return "a commit of this repository";
	if (request.kind !== "command" && !target.fork) return "the pull request is from this repository";
	const short = target.head.slice(0, 7);
	if (client === void 0) throw new UserError(`the commit ${short} is of a fork, and without a token nobody can be asked whether it may run`);
	const words = request.kind === "command" ? await commanded(client, request.login) : await approved(client, {
		environment,
		run,
		commit: short
	});
	try {
		if (await isCurrent(client, target)) return words;
	} catch (error) {
		throw new UserError(`the head of the pull request could not be asked for: ${refusal(error, "pull-requests: read")}`);
	}
	throw new UserError(`${short} is not the head of the pull request any more, or it was closed: nothing is run`);
}
async function commanded({ octokit, owner, repo }, login) {
	let permission = "none";
	try {
		({permission} = (await octokit.rest.repos.getCollaboratorPermissionLevel({
			owner,
			repo,
			username: login
		})).data);
	} catch (error) {
		if (statusOf(error) !== 404) throw new UserError(`the permission of ${login} could not be asked for: ${refusal(error, "metadata: read")}`);
	}
	if (!MAY_WRITE.has(permission)) throw new UserError(`${login} may not have commits run: that takes write access to this repository`);
	return `${login}, who may write here, asked for it`;
}
/** Reviews of this run: an environment holds its job back, and the run's commit cannot change. https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run */
async function approved({ octokit, owner, repo }, { environment, run, commit }) {
	const how = "let the job wait in an environment with required reviewers and name that in the input environment";
	if (environment === void 0) throw new UserError(`the commit ${commit} is of a fork and nobody let it through: ${how} (docs/security.md)`);
	try {
		const { data } = await octokit.rest.actions.getReviewsForRun({
			owner,
			repo,
			run_id: run
		});
		const review = data.find(({ state, environments }) => state === "approved" && environments.some(({ name }) => name === environment));
		const login = at(review, "user", "login");
		if (review !== void 0) return `${typeof login === "string" ? login : "a reviewer"} approved this run in ${environment}`;
	} catch (error) {
		throw new UserError(`the approvals of this run could not be read: ${refusal(error, "actions: read")}`);
	}
	throw new UserError(`the commit ${commit} is of a fork and nobody approved this run in the environment ${JSON.stringify(environment)}: does it have required reviewers?`);
}
/**
* Is the checkout what was let through? Of a pull request's own event also GitHub's test merge of it. Throws UserError
* otherwise: a branch may have moved between the approval and the checkout.
*/
function mustBeAt(target, checkout, event) {
	if (target.kind === "commit") return;
	const short = target.head.slice(0, 7);
	if (checkout === void 0) throw new UserError(`the workspace is no git repository: check out ${short} with actions/checkout before this step`);
	if (checkout.head === target.head) return;
	if (event === "pull_request" && checkout.parents[1] === target.head) return;
	throw new UserError(`the checkout is at ${checkout.head.slice(0, 7)}, not at ${short}, which was let through: give ref to actions/checkout`);
}
export { mustBeAt, permitted, smokeRequest };
