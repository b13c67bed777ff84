/** Some acts of a menu under a common heading, or set apart by a line. */

import { use } from "react";
import { type MenuGroupProps, MenuPartsContext } from "#client/ui/menu-parts.ts";

export function MenuGroup(props: MenuGroupProps) {
	const parts = use(MenuPartsContext);
	return parts && <parts.ListedGroup {...props} />;
}

export function MenuLine() {
	const parts = use(MenuPartsContext);
	return parts && <parts.ListedLine />;
}
