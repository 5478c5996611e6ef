export { h as unpackArrow } from "./data.js";
