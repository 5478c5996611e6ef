export { n as training, r as trainingConfig } from "./training.js";
