export { m as rules } from "./engine.js";
