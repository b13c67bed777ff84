/** What a way of grouping projects is: which groups a project is in, what they are called, whether it may be moved from one to another. */
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
/** What projects are grouped and filtered by: `stage`, `sectors`… or `own.<id of an own field that is a list>`. */
export type GroupingKey = string;
export declare const OWN_PREFIX = "own.";
export type Grouping = {
    readonly key: GroupingKey;
    /** A project may be in several groups: its sectors, its populations, its organisations. */
    readonly isMultiple: boolean;
    /** The groups of a project; none when nobody said. */
    valuesOf(project: Project): readonly string[];
    labelOf(value: string): string;
    /** Groups that are there even when empty, in order; the others follow. */
    readonly fixed: readonly string[];
    /** What comes before what among the groups that are not fixed; by their labels when it does not say. */
    readonly compare?: (a: string, b: string) => number;
    /** Takes a project from a group to another; an empty text is the group of those nobody placed. Null where a project is not placed by hand. */
    readonly move: ((projects: RecordTable<ProjectFields>, project: Project, from: string, to: string) => void) | null;
};
