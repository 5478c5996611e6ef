export { a as llamaCppBackend } from "./smoke2.js";
