import "./render.js";
export { t as markdown } from "./markdown2.js";
