/** Placeholder. */
export function JoinPage() {
	return null;
}
