/** Dates, numbers and lists as they are written in the current language (fr-CA, en-CA), by `Intl`. */
import { type Language } from "#shared/lib/language.ts";
type Instant = Date | string | number;
export type Format = {
    /** « 3 mars 2026 » */
    date: (value: Instant) => string;
    /** « 2026-03-03 » */
    shortDate: (value: Instant) => string;
    /** « 3 mars 2026, 14 h 05 » */
    dateTime: (value: Instant) => string;
    /** « il y a 5 minutes », « hier », « dans 3 jours » */
    relative: (value: Instant, now?: number) => string;
    /** « 1 234,5 » */
    number: (value: number, options?: Intl.NumberFormatOptions) => string;
    /** « 12 500 $ », whole Canadian dollars unless there are cents. */
    money: (dollars: number) => string;
    /** « 12 % » from 0.12 */
    percent: (ratio: number) => string;
    /** « Ana, Bo et Chloé » */
    list: (items: readonly string[]) => string;
    /** Alphabetical order that puts É with E. */
    compare: (a: string, b: string) => number;
};
export declare function useFormat(): Format;
/** The same, outside React. */
export declare function formatFor(language: Language): Format;
export {};
