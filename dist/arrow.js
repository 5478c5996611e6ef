export { p as arrowRecords } from "./data.js";
