import { Worker } from "node:worker_threads";
const ready = /* @__PURE__ */ new WeakSet();
let waiting;
/** Starts the thread in which templates are rendered before anything is known to need it: it takes as long as loading the program. */
function startAhead() {
	waiting ??= started();
	waiting.unref();
}
/** The thread that was started ahead, or a new one; it belongs to the caller, who ends it. */
function templateThread() {
	const thread = waiting ?? started();
	waiting = void 0;
	return thread;
}
/** Has it said that it is ready for work? */
function isReady(thread) {
	return ready.has(thread);
}
function started() {
	const self = import.meta.url;
	const file = new URL(self.endsWith(".ts") ? "../template-worker.ts" : "./template-worker.js", self);
	const thread = new Worker(file, {
		resourceLimits: {
			maxOldGenerationSizeMb: 128,
			maxYoungGenerationSizeMb: 32,
			stackSizeMb: 4
		},
		env: {},
		stdout: true,
		stderr: true
	});
	thread.on("message", (message) => {
		if ("ready" in message) ready.add(thread);
	});
	return thread;
}
export { startAhead as n, templateThread as r, isReady as t };
