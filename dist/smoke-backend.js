import { c as childEnvironment } from "./smoke2.js";
import { D as UserError } from "./start.js";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
// src/smoke-backend.ts
/** The backend, or UserError when its options do not go together. */
async function smokeBackend(options, { env, node, home }) {
	const { backend, url, serveCommand, servedModel, device } = options;
	const clean = childEnvironment(env, { home });
	switch (backend) {
		case "transformers": {
			const { transformersBackend } = await import("./transformers.js");
			const { python, setup } = options;
			return transformersBackend({
				python: python !== void 0 && /[\\/]/.test(python) ? resolve(python) : python,
				setUp: setup === true ? setUpFolder(env) : void 0,
				device,
				env
			});
		}
		case "openai": {
			if (url === void 0 && serveCommand === void 0) throw new UserError("the backend openai needs the address of a server (url) or a command that starts one (serve-command)");
			const { openaiBackend } = await import("./openai.js");
			const key = env["TUNELINT_API_KEY"];
			return openaiBackend({
				url,
				serveCommand,
				served: servedModel,
				apiKey: key === void 0 || key === "" ? void 0 : key,
				env: clean
			});
		}
		case "llama.cpp": {
			const { llamaCppBackend } = await import("./llama-cpp.js");
			return llamaCppBackend({
				folders: peerFolders(options.modules, env["PATH"] ?? "", node),
				device,
				node,
				env: clean
			});
		}
		default: return backend;
	}
}
/** Where the environment of --setup is kept from run to run. */
function setUpFolder(env) {
	const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
	return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(HOME ?? tmpdir(), ".cache"), "tunelint", "python");
}
/**
* Where an optional package may be: where the user says, beside this program, and among the global packages of each Node in
* PATH. Not in the working folder, which may hold what a stranger has sent.
*/
function peerFolders(modules, path, node) {
	const global = [dirname(node), ...path.split(delimiter).filter((folder) => folder !== "")].flatMap((folder) => [join(dirname(folder), "lib"), folder]);
	return [
		...modules === void 0 ? [] : [modules],
		dirname(fileURLToPath(import.meta.url)),
		...global
	];
}
export { smokeBackend };
