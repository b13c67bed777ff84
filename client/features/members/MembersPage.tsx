/** Placeholder. */
export function MembersPage() {
	return null;
}
