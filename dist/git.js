export { n as changedFiles, i as gitSource, o as lfsPlace, s as mergeBase, c as readCheckout } from "./start.js";
