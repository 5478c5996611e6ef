export { a as smokeTest } from "./smoke2.js";
