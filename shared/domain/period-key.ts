/** How the key of a period is written, apart from all that is known of periods: a page that only checks one needs no more. */

/** `2027`, `2026-school`, `2027-fiscal`, `2027-H1`, `2027-Q1`, `2027-03`, from 1900 to 2199. */
export const PERIOD_KEY = /^((?:19|2[01])\d{2})(?:-(?:(school|fiscal)|H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;
