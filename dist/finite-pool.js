export { t as finitePool } from "./engine.js";
