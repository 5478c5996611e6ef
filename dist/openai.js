export { n as openaiBackend } from "./smoke2.js";
