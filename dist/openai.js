export { r as openaiBackend } from "./smoke2.js";
