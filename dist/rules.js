export { y as rules } from "./engine.js";
