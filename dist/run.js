export { i as findSubjects, a as readSubject, o as run } from "./engine.js";
