export { m as arrowRecords } from "./data.js";
