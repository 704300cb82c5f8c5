/** The languages that messages and results are written in; Chinese is the default. */
export const LANGUAGES = ['zh', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
