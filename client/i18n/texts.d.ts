/** The few words of dates that `Intl` says less well. */
export declare const texts: import("#shared/lib/language.ts").Dictionary<{
    justNow: string;
}>;
