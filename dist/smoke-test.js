export { o as smokeTest } from "./smoke2.js";
