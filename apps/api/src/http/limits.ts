/** Largest JSON body: a case of a hundred thousand characters is 300 kB. */
export const jsonLimitBytes = 2_000_000;

/** Parts of one upload beside its files: a few fields, never a form of hundreds. */
export const uploadLimits = { files: 1, fields: 20, fieldSize: 100_000, parts: 21, headerPairs: 100 };
