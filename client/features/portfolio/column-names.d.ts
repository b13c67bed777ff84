/** The names of the table's columns. */
export declare const columnNames: import("#shared/lib/language.ts").Dictionary<Record<"adopter" | "blockers" | "budget" | "carrier" | "companion" | "conditions" | "end" | "evidenceStrength" | "externalCode" | "funder" | "name" | "partner" | "populations" | "readiness" | "sectors" | "stage" | "start" | "strategies" | "territory", string>>;
