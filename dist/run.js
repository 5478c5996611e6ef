export { i as run } from "./engine.js";
