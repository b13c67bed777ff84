/** A page one meets before going in: the flight of stairs and a sentence on one side, what to do on the other. */

import type { ReactNode } from "react";
import { PalierMark } from "#client/ui/PalierMark.tsx";
import styles from "./Threshold.module.css";

type ThresholdProps = {
	/** The sentence beside the stairs. */
	sentence: string;
	/** At the top corner: a choice of language. */
	corner?: ReactNode;
	children: ReactNode;
};

const PRODUCT = "Palier";

export function Threshold({ sentence, corner, children }: ThresholdProps) {
	return (
		<div className={styles.threshold}>
			<header className={styles.side}>
				<p className={styles.name}>
					<PalierMark size={36} />
					{PRODUCT}
				</p>
				<p className={styles.sentence}>{sentence}</p>
				<Stairs />
			</header>
			<div className={styles.door}>
				{corner && <div className={styles.corner}>{corner}</div>}
				<main className={styles.content}>{children}</main>
			</div>
		</div>
	);
}

/** Flights and landings, with people on them. */
function Stairs() {
	return (
		<svg
			className={styles.stairs}
			viewBox="0 0 480 420"
			preserveAspectRatio="xMidYMax slice"
			aria-hidden
			focusable="false"
		>
			<path className={styles.mass} d="M0 420V384h40v-36h40v-36h118v-36h40v-36h40v-36h118v-36h40v-36h44v328z" />
			<path className={styles.edge} d="M0 384h40v-36h40v-36h118v-36h40v-36h40v-36h118v-36h40v-36h44" />
			<g className={styles.people}>
				<circle cx="112" cy="297" r="11" />
				<circle cx="139" cy="297" r="11" />
				<circle cx="166" cy="297" r="11" />
				<circle cx="310" cy="189" r="11" />
				<circle cx="337" cy="189" r="11" />
			</g>
			<circle className={styles.climber} cx="258" cy="225" r="11" />
		</svg>
	);
}
