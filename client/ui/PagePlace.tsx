/** The place in the bar of the site where a page says its name once its own head has scrolled away. */

import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import styles from "./PagePlace.module.css";

const ID = "page-place";

/** Drawn once, by the bar. */
export function PagePlace() {
	return <span id={ID} className={styles.place} />;
}

/** What a page puts there. What it says is said by the page's own head already: nothing for those who listen. */
export function InPagePlace({ children }: { children: ReactNode }) {
	const place = window.document.getElementById(ID);
	return place && createPortal(<span aria-hidden="true">{children}</span>, place);
}
