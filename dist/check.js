export { p as DEFAULTS, m as allRules, h as fingerprintOf, g as judge, _ as messageOf, v as report, y as verdict, b as withStates } from "./engine.js";
