import { r as mergeReports } from "./merge.js";
import { a as reportSchema, i as MAX_REPORT_BYTES, n as parseReport, r as reportJson, t as checkedReport } from "./report.js";
export { MAX_REPORT_BYTES, checkedReport, mergeReports, parseReport, reportJson, reportSchema };
