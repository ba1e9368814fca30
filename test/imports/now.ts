/** The moment at which the tests of imports begin. */
export const NOW = Date.parse('2026-11-23T09:00:00Z');
