export { d as arrowRecords } from "./data.js";
