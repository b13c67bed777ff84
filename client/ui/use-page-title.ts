/** Names the page in the browser's tab and history: « Membres – Palier ». */

import { useEffect } from "react";

const PRODUCT = "Palier";

export function usePageTitle(title: string | null): void {
	useEffect(() => {
		document.title = title ? `${title} – ${PRODUCT}` : PRODUCT;
	}, [title]);
}
