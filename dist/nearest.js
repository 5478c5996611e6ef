export { t as nearest } from "./start.js";
