export { a as findSubjects, o as readSubject, s as run } from "./engine.js";
