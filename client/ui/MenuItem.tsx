/** One act of a menu, with an icon, a second line or a key combination if they help. */

import { use } from "react";
import { type MenuItemProps, MenuPartsContext } from "#client/ui/menu-parts.ts";

export function MenuItem(props: MenuItemProps) {
	const parts = use(MenuPartsContext);
	return parts && <parts.ListedItem {...props} />;
}
