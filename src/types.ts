// The nouns: plain readonly data that crosses every boundary in the product, by what they are of. Everything else imports them from
// here; they import nothing but each other.

export * from './types/base.ts';
export * from './types/dataset.ts';
export * from './types/facts.ts';
export * from './types/model.ts';
export * from './types/report.ts';
export * from './types/rule.ts';
export * from './types/smoke.ts';
export * from './types/source.ts';
export * from './types/training.ts';
export * from './types/weights.ts';
