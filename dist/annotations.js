export { t as checkAnnotations, n as logAnnotations, r as logLine } from "./annotations2.js";
