export { a as changedFiles, s as gitSource, l as lfsPlace, u as mergeBase, d as readCheckout } from "./start.js";
