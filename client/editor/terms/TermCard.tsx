/** The card of a term under its words: what it means, in which milieu; of words to avoid, what to write instead and the way to do it. */

import type { Editor } from "@tiptap/core";
import { X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import type { CitableKey } from "#shared/domain/citable.ts";
import type { TermForm } from "#shared/domain/term-matching.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { portalPlace } from "#client/editor/portal-place.ts";
import { ReplaceChoices } from "#client/editor/terms/ReplaceChoices.tsx";
import { AvoidedWhy, TermFacts } from "#client/editor/terms/TermFacts.tsx";
import { texts } from "#client/editor/terms/texts.ts";
import type { OpenTerm } from "#client/editor/terms/use-open-term.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./Terms.module.css";

const WIDTH = 368;
const HEIGHT = 416;
/** Less room than that under the words, and the card goes where there is more. */
const ENOUGH = 300;
const MARGIN = 8;
const STOPS = "a[href], button:not([disabled])";

type TermCardProps = {
	editor: Editor;
	signals: EditorSignals;
	canWrite: boolean;
	open: OpenTerm;
	byKey: ReadonlyMap<CitableKey, DirectoryEntry>;
	preferred: (form: TermForm) => DirectoryEntry | null;
	onClose: () => void;
};

export function TermCard({ editor, signals, canWrite, open, byKey, preferred, onClose }: TermCardProps) {
	const t = useTexts(texts);
	const box = useRef<HTMLDivElement>(null);
	const style = usePlaceUnder(editor, open);
	const { isReached, match } = open;
	const words = editor.state.doc.textBetween(open.from, open.to, "", " ");
	const before = useRef<Element | null>(null);
	useEffect(() => {
		if (!isReached) return;
		before.current = document.activeElement;
		box.current?.focus({ preventScroll: true });
	}, [isReached]);
	useDismissal(box, onClose);
	const leave = () => {
		onClose();
		// Where one only reads, to the words themselves.
		if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
		else if (!editor.isDestroyed) editor.view.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const stops = [...(box.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
		const isEnd = event.key === "Tab" && document.activeElement === (event.shiftKey ? stops[0] : stops.at(-1));
		const isStart = event.key === "Tab" && event.shiftKey && document.activeElement === box.current;
		if (event.key !== "Escape" && !isEnd && !isStart) return;
		event.preventDefault();
		event.stopPropagation();
		leave();
	};
	const isAvoid = match.kind === "avoid";
	return createPortal(
		<div
			ref={box}
			role="dialog"
			aria-label={isAvoid ? t.cardAvoid(words) : t.cardTerm(words)}
			tabIndex={-1}
			data-term-card
			className={styles.card}
			style={style}
			onKeyDown={onKeyDown}
			onMouseLeave={isReached ? undefined : onClose}
			onBlur={(event) => {
				if (isReached && event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
					onClose();
			}}
		>
			<span className={styles.close}>
				<IconButton label={t.close} size="small" onPress={leave}>
					<X size={16} aria-hidden />
				</IconButton>
			</span>
			{match.forms
				.filter(({ kind }) => kind === match.kind)
				.map((form) => {
					const term = byKey.get(form.key);
					const use = preferred(form);
					if (!term || !use) return null;
					return (
						<section key={`${form.key} ${form.words}`} className={styles.facts}>
							<p className={styles.kind} data-kind={form.kind}>
								{form.kind === "avoid" ? t.avoid : t.term}
							</p>
							{form.kind === "avoid" && (
								<>
									<p className={styles.avoided}>
										<s>{words}</s>
									</p>
									<AvoidedWhy entry={term} words={form.words} />
									<p className={styles.instead}>{t.writeInstead}</p>
								</>
							)}
							{form.kind === "avoid" && (
								<ReplaceChoices
									editor={editor}
									signals={signals}
									canWrite={canWrite}
									open={open}
									words={words}
									use={use}
									onClose={onClose}
								/>
							)}
							<TermFacts entry={use} />
						</section>
					);
				})}
			{!isReached && <p className={styles.keys}>{t.keys}</p>}
		</div>,
		portalPlace(),
	);
}

/** Échap closes it wherever the focus is, and so does a press elsewhere. */
function useDismissal(box: RefObject<HTMLElement | null>, onClose: () => void): void {
	useEffect(() => {
		const key = (event: globalThis.KeyboardEvent) => {
			if (event.key === "Escape" && !event.defaultPrevented) onClose();
		};
		const press = ({ target }: PointerEvent) => {
			if (target instanceof Element && !box.current?.contains(target) && target.closest("[data-term]") === null)
				onClose();
		};
		document.addEventListener("keydown", key);
		document.addEventListener("pointerdown", press);
		return () => {
			document.removeEventListener("keydown", key);
			document.removeEventListener("pointerdown", press);
		};
	}, [box, onClose]);
}

type Spot = { left: number; top?: number; bottom?: number; maxHeight?: number };

/** Under the words, or above them where there is more room; it goes with the page. */
function usePlaceUnder(editor: Editor, { from, to }: OpenTerm): Spot {
	const [spot, setSpot] = useState<Spot>({ left: -9999, top: 0 });
	useLayoutEffect(() => {
		const place = () => {
			if (editor.isDestroyed || to > editor.state.doc.content.size) return;
			const start = editor.view.coordsAtPos(from, 1);
			const end = editor.view.coordsAtPos(to, -1);
			const { innerWidth, innerHeight } = window;
			const left = Math.max(
				MARGIN,
				Math.min(start.left, innerWidth - Math.min(WIDTH, innerWidth - 2 * MARGIN) - MARGIN),
			);
			const below = innerHeight - end.bottom - MARGIN;
			const above = start.top - MARGIN;
			const isAbove = below < ENOUGH && above > below;
			const maxHeight = Math.min(HEIGHT, Math.max(isAbove ? above : below, ENOUGH / 2));
			setSpot(
				isAbove
					? { left, bottom: innerHeight - start.top + 4, maxHeight }
					: { left, top: Math.min(end.bottom + 4, innerHeight - maxHeight - MARGIN), maxHeight },
			);
		};
		place();
		document.addEventListener("scroll", place, { capture: true, passive: true });
		window.addEventListener("resize", place);
		return () => {
			document.removeEventListener("scroll", place, { capture: true });
			window.removeEventListener("resize", place);
		};
	}, [editor, from, to]);
	return spot;
}
