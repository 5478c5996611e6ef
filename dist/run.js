export { n as findSubjects, r as readSubject, i as run } from "./engine.js";
