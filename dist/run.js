export { i as readSubject, a as run } from "./engine.js";
