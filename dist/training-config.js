export { n as training, r as trainingConfig } from "./engine.js";
