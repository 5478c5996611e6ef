import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { execFileSync, spawn } from "node:child_process";
// src/smoke/child.ts
/** Variables that a process needs to start, to find its libraries and devices, and to be found by the runner's own cleaning up. */
const KEPT = new Set("PATH HOME USER LOGNAME LANG LANGUAGE TZ TMPDIR TMP TEMP LD_LIBRARY_PATH VIRTUAL_ENV CONDA_PREFIX PYENV_ROOT PYENV_VERSION PYTHONPATH PYTHONUSERBASE HF_HOME HF_HUB_CACHE XDG_CACHE_HOME RUNNER_TRACKING_ID SYSTEMROOT WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA".split(" "));
const KEPT_PREFIX = /^(?:LC_|CUDA_|NVIDIA_|HIP_|ROCR_|ROCM_|HSA_|OMP_|MKL_|OPENBLAS_|NCCL_|PYTORCH_|TORCH_|TRITON_|VLLM_|SGLANG_|OLLAMA_|LLAMA_|GGML_)/;
const SECRET = /TOKEN|SECRET|PASSW|CREDENTIAL|API_?KEY|AUTH|_KEY$/;
/**
* The part of an environment that a model's process may see: a list of what is needed, so that nothing else gets there
* (GITHUB_*, ACTIONS_*, INPUT_*, secrets under any name). `home`: an empty folder to take for HOME, so that neither
* credentials in the real one are at hand nor caches stay there; packages of `pip install --user` are still found.
*/
function childEnvironment(env, { home, more = {} } = {}) {
	const kept = {};
	for (const [name, value] of Object.entries(env)) {
		const upper = name.toUpperCase();
		const isKept = KEPT.has(upper) || KEPT_PREFIX.test(upper) && !SECRET.test(upper);
		if (value !== void 0 && isKept) kept[name] = value;
	}
	if (home !== void 0) {
		const real = kept["HOME"];
		if (real !== void 0) kept["PYTHONUSERBASE"] ??= join(real, ".local");
		kept["HOME"] = home;
		delete kept["XDG_CACHE_HOME"];
	}
	return {
		...kept,
		...more
	};
}
/** From SIGTERM to SIGKILL. A cancelled job has 7.5 s from SIGINT (https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation). */
const GRACE_MS = 3e3;
/** By this variable children that left the process group are found. */
const MARK = "TUNELINT_CHILD";
/**
* Runs `$@` with a limit of memory in KiB (`-`: none), and kills the process group as soon as descriptor 4 closes, which
* happens however its other end dies. Standard input goes by way of 5: a shell gives background processes none.
*/
const LAUNCHER = `
limit=$1; shift
[ "$limit" = - ] || ulimit -d "$limit" || exit 126
exec 5<&0
"$@" <&5 4<&- 5<&- &
child=$!
( cat <&4 >/dev/null 2>&1; kill -KILL 0 ) </dev/null >/dev/null 2>&1 3<&- 5<&- &
exec 4<&- 5<&- 3<&- </dev/null
wait "$child"
exit $?
`;
/** Starts a process as the leader of its own group. It is gone with its children when `ended` resolves. */
function startChild({ command, cwd, env, limits, signal }) {
	const mark = randomUUID();
	const isWindows = process.platform === "win32";
	const kib = limits.memoryBytes === void 0 ? "-" : String(Math.ceil(limits.memoryBytes / 1024));
	const [file, ...args] = isWindows ? command : [
		"/bin/sh",
		"-c",
		LAUNCHER,
		"sh",
		kib,
		...command
	];
	const child = spawn(file, args, {
		cwd,
		env: {
			...env,
			[MARK]: mark
		},
		detached: !isWindows,
		windowsHide: true,
		stdio: [
			"pipe",
			"pipe",
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const [stdin, stdout, stderr, channel] = child.stdio;
	for (const stream of [...child.stdio]) stream?.on("error", () => {});
	let because = "itself";
	let tail = "";
	let bytes = 0;
	const killed = (why, force) => {
		if (because === "itself") because = why;
		kill(child.pid, force ? "SIGKILL" : "SIGTERM");
	};
	for (const stream of [stdout, stderr]) stream.setEncoding("utf8").on("data", (text) => {
		tail = (tail + text).slice(-16384);
		bytes += Buffer.byteLength(text);
		if (bytes > limits.outputBytes) killed("output", true);
	});
	const clock = setTimeout(() => killed("time", true), limits.wallMs);
	let grace;
	const stop = () => {
		killed("stopped", false);
		grace ??= setTimeout(() => kill(child.pid, "SIGKILL"), GRACE_MS);
		return ended;
	};
	const ended = new Promise((resolve) => {
		const over = (status, error) => {
			clearTimeout(clock);
			clearTimeout(grace);
			signal?.removeEventListener("abort", stop);
			kill(child.pid, "SIGKILL");
			sweep(mark);
			for (const stream of child.stdio) stream?.destroy();
			resolve({
				because,
				status,
				tail,
				...error === void 0 ? {} : { error }
			});
		};
		child.once("error", (error) => {
			because = "spawn";
			over(void 0, error);
		});
		child.once("exit", (code, name) => {
			kill(child.pid, "SIGKILL");
			sweep(mark);
			const done = () => over(code ?? (name === "SIGTERM" ? 143 : 137));
			const late = setTimeout(done, 1e3);
			child.once("close", () => {
				clearTimeout(late);
				done();
			});
		});
	});
	if (signal?.aborted === true) stop();
	else signal?.addEventListener("abort", stop, { once: true });
	return {
		stdin,
		channel,
		tail: () => tail,
		ended,
		stop
	};
}
/** Signals a whole process group; nothing when it is gone. */
function kill(pid, name) {
	if (pid === void 0) return;
	try {
		if (process.platform === "win32") execFileSync("taskkill", [
			"/pid",
			String(pid),
			"/T",
			"/F"
		], { stdio: "ignore" });
		else process.kill(-pid, name);
	} catch {}
}
/** Kills what left the group (a daemon, a server's own session); Linux only, where the environment of a process can be read. */
function sweep(mark) {
	if (process.platform !== "linux") return;
	for (const pid of readdirSync("/proc")) {
		if (!/^\d+$/.test(pid)) continue;
		try {
			if (readFileSync(`/proc/${pid}/environ`, "latin1").includes(`${MARK}=${mark}`)) process.kill(Number(pid), "SIGKILL");
		} catch {}
	}
}
export { startChild as n, childEnvironment as t };
