#!/usr/bin/env node
import { n as startAhead } from "./thread.js";
import * as nodeModule from "node:module";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
// src/launch.ts
const enable = Reflect.get(nodeModule, "enableCompileCache");
const caches = (process.platform === "win32" ? process.env["LOCALAPPDATA"] : process.env["XDG_CACHE_HOME"]) || join(homedir(), ".cache");
if (enable !== void 0 && process.env["NODE_COMPILE_CACHE"] === void 0 && isAbsolute(caches)) try {
	for (const folder of [caches, join(caches, "tunelint-code")]) if (!existsSync(folder)) mkdirSync(folder);
	enable(join(caches, "tunelint-code"));
} catch {}
if (process.argv[2] === "check") startAhead();
await import("./cli2.js");
export {};
