export { m as DEFAULTS, h as allRules, g as fingerprintOf, _ as judge, v as messageOf, y as report, b as verdict, x as withStates } from "./engine.js";
