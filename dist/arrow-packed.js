export { g as unpackArrow } from "./data.js";
