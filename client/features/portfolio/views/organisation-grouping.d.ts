/** Projects by the organisations they name, in one role or in any. */
import type { Named } from "#shared/document/named.ts";
import { type Involvement } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Grouping } from "#client/features/portfolio/views/grouping-type.ts";
/** Tells organisations apart by their record, else by their folded name; each name is folded once. */
export declare class OrganisationKeys {
    #private;
    constructor(catalog: PortfolioCatalog);
    of(named: Named): string;
    labelOf(key: string): string;
    /** What to write to name the organisation of a key. */
    named(key: string): Named;
}
/** `organisation`: whatever the role. A card is moved between those of one role alone: who it takes the place of is then plain. */
export declare function organisationGrouping(key: "organisation" | Involvement, catalog: PortfolioCatalog): Grouping;
