export { m as arrowBatches, h as arrowRecords } from "./data.js";
