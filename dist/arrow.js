export { f as arrowRecords } from "./data.js";
