export { l as isTrainedOn } from "./data.js";
