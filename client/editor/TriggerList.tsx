/** The choices of the menu that follows « / » and « # ». The focus stays in the text; they follow the combobox pattern. */

import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { portalPlace } from "#client/editor/portal-place.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { type Choice, useCiteChoices, useSlashChoices } from "#client/editor/trigger-choices.tsx";
import { closeTrigger, type Trigger, triggerKey } from "#client/editor/trigger-menu.ts";
import { type Spot, spotBeside } from "#client/editor/trigger-position.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import styles from "./TriggerMenuList.module.css";

type TriggerListProps = { editor: Editor; trigger: Trigger; signals: EditorSignals | null };

export function TriggerList({ editor, trigger, signals }: TriggerListProps) {
	return trigger.sign === "/" ? (
		<SlashList editor={editor} trigger={trigger} signals={signals} />
	) : (
		<CiteList editor={editor} trigger={trigger} />
	);
}

function SlashList({ editor, trigger, signals }: TriggerListProps) {
	const late = useTexts(lateTexts);
	const choices = useSlashChoices(editor, trigger.query, signals);
	return (
		<List
			editor={editor}
			trigger={trigger}
			choices={choices}
			label={late.slashLabel}
			nothing={late.slashNothing}
			said={choices.length === 0 ? late.slashNothing : late.slashCount(choices.length)}
		/>
	);
}

function CiteList({ editor, trigger }: { editor: Editor; trigger: Trigger }) {
	const late = useTexts(lateTexts);
	const workspace = useWorkspace();
	const { choices, isReady } = useCiteChoices(editor, trigger.query, workspace);
	const nothing = isReady ? late.citeNothing : late.citeLoading;
	return (
		<List
			editor={editor}
			trigger={trigger}
			choices={choices}
			label={late.citeLabel}
			nothing={nothing}
			foot={late.citeKeys}
			said={choices.length === 0 ? nothing : late.citeCount(choices.length)}
		/>
	);
}

type ListProps = {
	editor: Editor;
	trigger: Trigger;
	choices: readonly Choice[];
	label: string;
	nothing: string;
	said: string;
	foot?: string;
};

const WIDTH = 352;
const SAY_AFTER_MS = 400;

function List({ editor, trigger, choices, label, nothing, said, foot }: ListProps) {
	const t = useTexts(lateTexts);
	const id = useId();
	const announce = useAnnounce();
	const [active, setActive] = useState(0);
	const [spot, setSpot] = useState<Spot | null>(null);
	const list = useRef<HTMLDivElement>(null);
	const current = Math.min(active, choices.length - 1);

	// A new search starts at its first result.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the query is what restarts
	useEffect(() => setActive(0), [trigger.query]);

	useLayoutEffect(() => {
		const place = () => !editor.isDestroyed && setSpot(spotBeside(editor, trigger.from, WIDTH));
		place();
		document.addEventListener("scroll", place, { capture: true, passive: true });
		window.addEventListener("resize", place);
		return () => {
			document.removeEventListener("scroll", place, { capture: true });
			window.removeEventListener("resize", place);
		};
	}, [editor, trigger.from]);

	useEffect(() => {
		const timer = setTimeout(() => announce(said), SAY_AFTER_MS);
		return () => clearTimeout(timer);
	}, [announce, said]);

	const choose = useCallback(
		(choice: Choice, asCard: boolean) => {
			editor.chain().focus().deleteRange({ from: trigger.from, to: trigger.to }).run();
			(asCard && choice.runAsCard ? choice.runAsCard : choice.run)();
			if (triggerKey.getState(editor.state) && choice.id !== "cite") closeTrigger(editor.view);
		},
		[editor, trigger.from, trigger.to],
	);

	useEffect(() => {
		editor.storage.triggerMenu.onKey = (event) => {
			if (choices.length === 0) return false;
			switch (event.key) {
				case "ArrowDown":
					setActive((current + 1) % choices.length);
					return true;
				case "ArrowUp":
					setActive((current - 1 + choices.length) % choices.length);
					return true;
				case "Enter":
				case "Tab": {
					const choice = choices[current];
					if (!choice || event.shiftKey) return false;
					choose(choice, event.ctrlKey || event.metaKey);
					return true;
				}
				default:
					return false;
			}
		};
		return () => {
			editor.storage.triggerMenu.onKey = null;
		};
	}, [editor, choices, current, choose]);

	const activeId = choices[current] ? `${id}-${current}` : null;
	useEffect(() => {
		if (editor.isDestroyed) return;
		const { dom } = editor.view;
		dom.setAttribute("aria-haspopup", "listbox");
		dom.setAttribute("aria-controls", id);
		dom.setAttribute("aria-autocomplete", "list");
		if (activeId === null) dom.removeAttribute("aria-activedescendant");
		else dom.setAttribute("aria-activedescendant", activeId);
		list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
		return () => {
			for (const name of ["aria-haspopup", "aria-controls", "aria-autocomplete", "aria-activedescendant"])
				dom.removeAttribute(name);
		};
	}, [editor, id, activeId]);

	const groups = useMemo(() => groupChoices(choices), [choices]);
	if (!spot) return null;
	return createPortal(
		// The mouse must not take the focus away from the text.
		// biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is
		<div className={styles.menu} style={{ ...spot, width: WIDTH }} onMouseDown={(event) => event.preventDefault()}>
			{/* A list that scrolls must be reachable, even though the focus stays in the text. */}
			<div ref={list} id={id} role="listbox" tabIndex={0} aria-label={label} className={styles.list}>
				{choices.length === 0 && <p className={styles.nothing}>{nothing}</p>}
				{groups.map((group) => (
					// biome-ignore lint/a11y/useSemanticElements: a fieldset is not a group of options
					<div key={group.title} role="group" aria-label={group.title || label}>
						{group.title && (
							<div className={styles.title} aria-hidden>
								{group.title}
							</div>
						)}
						{group.choices.map(({ choice, index }) => (
							// biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text
							// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read in the text
							<div
								key={choice.id}
								id={`${id}-${index}`}
								role="option"
								aria-selected={index === current}
								className={classNames(styles.option, index === current && styles.active)}
								onMouseMove={() => setActive(index)}
								onClick={() => choose(choice, false)}
							>
								<span className={styles.icon} aria-hidden>
									{choice.icon}
								</span>
								<span className={styles.words}>
									<span className={styles.label}>{choice.label}</span>
									{choice.detail && <span className={styles.detail}>{choice.detail}</span>}
								</span>
								{choice.runAsCard && index === current && (
									// A pointer's way to what Ctrl+Enter does; the count says the keys to everybody else.
									<span
										aria-hidden
										className={styles.asCard}
										onClick={(event) => {
											event.stopPropagation();
											choose(choice, true);
										}}
									>
										{t.asCard}
									</span>
								)}
							</div>
						))}
					</div>
				))}
			</div>
			{foot && choices.length > 0 && (
				<p className={styles.foot} aria-hidden>
					{foot}
				</p>
			)}
		</div>,
		portalPlace(),
	);
}

type Group = { title: string; choices: { choice: Choice; index: number }[] };

function groupChoices(choices: readonly Choice[]): Group[] {
	const groups: Group[] = [];
	for (const [index, choice] of choices.entries()) {
		const last = groups.at(-1);
		if (last && last.title === choice.group) last.choices.push({ choice, index });
		else groups.push({ title: choice.group, choices: [{ choice, index }] });
	}
	return groups;
}
