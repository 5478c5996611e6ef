export { n as judgeDatasets } from "./data.js";
