/** Groups of projects by what they share: a stage, a sector, an answer to an own field. What a board and a table with groups are made of. */
import { type Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Language } from "#shared/lib/language.ts";
import { type Grouping, type GroupingKey } from "#client/features/portfolio/views/grouping-type.ts";
/** Those every portfolio has, in the order they are offered. */
export declare const GROUPINGS: readonly ["stage", "sectors", "populations", "strategies", "territory", "readiness", "evidenceStrength", "organisation", "carrier", "adopter", "companion", "funder", "partner", "blockers", "conditions", "cohort"];
export type ProjectGroup = {
    readonly value: string;
    readonly projects: readonly Project[];
};
/** The keys that a workspace may group and filter by: the built-in ones, then its own fields that are lists. */
export declare function groupingKeys(catalog: PortfolioCatalog): GroupingKey[];
/** What groups by a key; null when the workspace has no such field (any more). Kept with its catalog: what it learns of names is learned once. */
export declare function groupingOf(key: GroupingKey, catalog: PortfolioCatalog, language: Language): Grouping | null;
/** The groups of some projects, in order; the group of those nobody placed comes last, when there are some. A project of two sectors is in both. */
export declare function groupProjects(projects: readonly Project[], grouping: Grouping, compareText: (a: string, b: string) => number): ProjectGroup[];
/** Level by level within an instrument; what nobody assessed comes first. */
export declare function compareReadiness(a: string, b: string): number;
