/** Which of the two views of a set of balises is shown: its list, or how far projects cover it. */

import { useCallback } from "react";
import { useSearchParams } from "wouter";

const COVERAGE = "couverture";

/** Whether the coverage is shown, from the address; going there puts the open balise away. */
export function useCoverageView(): [isCoverage: boolean, setCoverage: (isShown: boolean) => void] {
	const [params, setParams] = useSearchParams();
	const setCoverage = useCallback(
		(isShown: boolean) => setParams(() => new URLSearchParams(isShown ? { vue: COVERAGE } : {})),
		[setParams],
	);
	return [params.get("vue") === COVERAGE, setCoverage];
}
