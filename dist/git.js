export { r as changedFiles, a as gitSource, s as lfsPlace, c as mergeBase, l as readCheckout } from "./start.js";
