export { i as llamaCppBackend } from "./smoke2.js";
