/** Placeholder. */
export function OverviewPage() {
	return null;
}
