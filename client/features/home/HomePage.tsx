/** Placeholder. */
export function HomePage() {
	return null;
}
