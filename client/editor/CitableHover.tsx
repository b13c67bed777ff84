/** The link of a chip, and the small card that tells more when one points at it, reaches it with the keyboard or selects it in the text. */

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useLocation } from "wouter";
import { citableFactsCode } from "#client/editor/citable-facts-code.ts";
import { portalPlace } from "#client/editor/portal-place.ts";
import type { Citable } from "#client/editor/use-citable.ts";
import { useLater } from "#client/ui/later.ts";
import styles from "./citable.module.css";

const DELAY_MS = 350;
const WIDTH = 320;

type CitableHoverProps = {
	citable: Citable;
	/** Selected in the text: the card shows without pointing. */
	isShown: boolean;
	/** A stop of the Tab key, when one reads; while writing, Tab would never leave the text. */
	isStop: boolean;
	children: ReactNode;
};

export function CitableHover({ citable, isShown, isStop, children }: CitableHoverProps) {
	const [, navigate] = useLocation();
	const place = useRef<HTMLAnchorElement & HTMLSpanElement>(null);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const [isPointed, setPointed] = useState(false);
	const id = useId();
	useEffect(() => () => clearTimeout(timer.current), []);

	const isOpen = isPointed && citable.entry !== null;
	const later = () => {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => setPointed(true), DELAY_MS);
	};
	// A caret that only passes over the chip opens nothing.
	useEffect(() => {
		if (!isShown) return;
		const wait = setTimeout(() => setPointed(true), DELAY_MS);
		return () => {
			clearTimeout(wait);
			setPointed(false);
		};
	}, [isShown]);
	// Whoever goes on writing wants the words under the card.
	useEffect(() => {
		if (isStop) return;
		const close = () => {
			clearTimeout(timer.current);
			setPointed(false);
		};
		document.addEventListener("keydown", close, { capture: true });
		return () => document.removeEventListener("keydown", close, { capture: true });
	}, [isStop]);
	const leave = () => {
		clearTimeout(timer.current);
		setPointed(false);
	};
	const card =
		isOpen && place.current && createPortal(<Card id={id} citable={citable} beside={place.current} />, portalPlace());

	if (citable.href === null) {
		return (
			<span ref={place} className={styles.link}>
				{children}
			</span>
		);
	}
	const href = citable.href;
	return (
		<>
			<a
				ref={place}
				href={href}
				className={styles.link}
				tabIndex={isStop ? 0 : -1}
				draggable={false}
				aria-describedby={isOpen ? id : undefined}
				// Not on entering: the text moves under a mouse at rest. Nor while words are being selected.
				onMouseMove={({ buttons }) => {
					if (buttons === 0 && !isOpen) later();
					else if (buttons !== 0) leave();
				}}
				onMouseLeave={leave}
				onFocus={() => setPointed(true)}
				onBlur={leave}
				onKeyDown={(event) => {
					if (event.key === "Escape") leave();
				}}
				onClick={(event) => {
					if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
					event.preventDefault();
					leave();
					navigate(href);
				}}
			>
				{children}
			</a>
			{card}
		</>
	);
}

function Card({ id, citable, beside }: { id: string; citable: Citable; beside: HTMLElement }) {
	const Facts = useLater(citableFactsCode, true);
	if (!Facts) return null;
	const box = beside.getBoundingClientRect();
	const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8));
	const isAbove = box.bottom + 200 > window.innerHeight && box.top > 220;
	const style = isAbove
		? { left, bottom: window.innerHeight - box.top + 6, maxWidth: WIDTH }
		: { left, top: box.bottom + 6, maxWidth: WIDTH };
	return (
		<div id={id} role="tooltip" className={styles.hover} style={style}>
			<Facts citable={citable} />
		</div>
	);
}
