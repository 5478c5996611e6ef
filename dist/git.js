export { r as changedFiles, a as gitSource, s as lfsPlace, c as mergeBase } from "./start.js";
