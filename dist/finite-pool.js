export { i as finitePool } from "./engine.js";
