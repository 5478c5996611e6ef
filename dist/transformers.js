export { n as transformersBackend } from "./smoke2.js";
