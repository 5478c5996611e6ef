export { t as readTraining } from "./engine.js";
