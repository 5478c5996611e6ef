export { f as DEFAULTS, p as allRules, m as fingerprintOf, h as judge, g as messageOf, _ as report, v as verdict, y as withStates } from "./engine.js";
