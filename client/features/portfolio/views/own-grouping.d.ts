/** Projects by what they answer to an own field that is a list: choices, yes or no, organisations, people. */
import { type OwnFieldType } from "#shared/document/own-fields.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Language } from "#shared/lib/language.ts";
import { type Grouping, type GroupingKey } from "#client/features/portfolio/views/grouping-type.ts";
/** Whether projects may be grouped by what they answer to fields of a type. */
export declare function isListed(type: OwnFieldType): boolean;
export declare function ownGrouping(key: GroupingKey, catalog: PortfolioCatalog, language: Language): Grouping | null;
