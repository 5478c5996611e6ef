import { A as code, B as suggestion, F as link, M as escaped, N as fenced, P as joined, R as md, V as table, a as DOCS, j as details, z as prose } from "./render.js";
import { t as markdown } from "./markdown2.js";
export { DOCS, code, details, escaped, fenced, joined, link, markdown, md, prose, suggestion, table };
