/** Opens a zip that a stranger may have made: its contents are known and bounded before a byte is inflated, and counted again while inflating. THREATS T18. */
import { type Result } from "#shared/lib/result.ts";
export type ZipLimits = {
    /** Bytes of everything wanted, inflated. */
    inflated: number;
    /** How many times larger than the file its contents may be. */
    ratio: number;
    entries: number;
};
export declare const WORKBOOK_LIMITS: ZipLimits;
export type ZipRefusal = {
    kind: "damaged";
} | {
    kind: "bomb";
    bytes: number;
    limit: number;
} | {
    kind: "password";
};
/** The wanted entries of a zip by their path. Refuses what is larger than it says, or than the limits. */
export declare function readZip(bytes: Uint8Array, limits: ZipLimits, wants: (path: string) => boolean): Promise<Result<Map<string, Uint8Array<ArrayBuffer>>, ZipRefusal>>;
