export { t as judgeDatasets } from "./data.js";
