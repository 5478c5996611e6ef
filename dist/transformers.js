export { t as transformersBackend } from "./smoke2.js";
