export { p as arrowBatches, m as arrowRecords } from "./data.js";
