import { i as page } from "./render.js";
// src/render/summary.ts
/**
* Bytes of a job summary per step; a larger one is not shown at all (`FileCommandManager.cs` of the runner). Less is used,
* as other writers may add to it in the same step.
*/
const MAX_SUMMARY = 1024e3;
/** The job summary: the same page as the comment with room for nearly everything; what is left out is in the artifact. */
function jobSummary(report, context) {
	return page(report, context, {
		limit: MAX_SUMMARY,
		rest: "artifact",
		details: true
	});
}
export { jobSummary };
