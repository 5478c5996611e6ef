export { r as changedFiles, a as gitSource, s as mergeBase } from "./start.js";
