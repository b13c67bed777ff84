/** The `main` landmark, with the link that skips to it; a new page moves the focus there and is said to screen readers by its title. */

import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { CrashBoundary } from "#client/app/CrashBoundary.tsx";
import styles from "./AppFrame.module.css";

export const MAIN_ID = "contenu";

/** `above`: what is told on every page, and stays whatever happens to it. */
export function MainContent({ children, above }: { children: ReactNode; above?: ReactNode }) {
	const [path] = useLocation();
	const main = useRef<HTMLElement>(null);
	const shown = useRef(path);

	useEffect(() => {
		if (shown.current === path) return;
		shown.current = path;
		// A link to a passage is scrolled to by its page.
		if (!window.location.hash) window.scrollTo(0, 0);
		main.current?.focus({ preventScroll: true });
	}, [path]);

	return (
		<main id={MAIN_ID} ref={main} tabIndex={-1} className={styles.main}>
			{above}
			<CrashBoundary resetKey={path}>{children}</CrashBoundary>
		</main>
	);
}
