export { h as DEFAULTS, g as allRules, _ as fingerprintOf, v as judge, y as messageOf, b as report, x as verdict, S as withStates } from "./engine.js";
