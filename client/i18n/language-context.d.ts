/** The language of the screen, for whoever draws or formats something. */
import type { Language } from "#shared/lib/language.ts";
export type LanguageChoice = {
    language: Language;
    /** Changes every sentence on the screen at once and remembers the choice on this device. */
    setLanguage: (language: Language) => void;
};
export declare const LanguageContext: import("react").Context<LanguageChoice>;
/** The current language and the way to change it. French unless the person chose otherwise. */
export declare function useLanguage(): LanguageChoice;
