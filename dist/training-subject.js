export { t as readTraining } from "./training.js";
