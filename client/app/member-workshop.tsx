/** The pages of a workshop inside its workspace, with what its steps show of other features. */

import type { ComponentProps } from "react";
import { workshopParts } from "#client/app/workshop-parts.tsx";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { ScreenPages } from "#client/features/workshops/ScreenPages.tsx";
import { WorkshopPages } from "#client/features/workshops/WorkshopPages.tsx";

export function MemberWorkshop(props: ComponentProps<typeof WorkshopPages>) {
	return (
		<WorkshopPartsContext value={workshopParts}>
			<WorkshopPages {...props} />
		</WorkshopPartsContext>
	);
}

export function ProjectedWorkshop(props: ComponentProps<typeof ScreenPages>) {
	return (
		<WorkshopPartsContext value={workshopParts}>
			<ScreenPages {...props} />
		</WorkshopPartsContext>
	);
}
