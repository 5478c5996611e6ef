export { u as isTrainedOn } from "./data.js";
