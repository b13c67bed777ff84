/** Whether one's caret is where it can be seen, asked of the few things around it that scroll: at each letter, the editor would ask of all that holds the text. */

import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** What scrolls around a line may change with what is opened beside the text. */
const KNOWN_FOR_MS = 1_000;

const known = new WeakMap<Element, { at: number; scrollers: readonly Element[] }>();

/** True when nothing has to scroll. False when something may have to, or what is selected is no text. */
export function isCaretInView(view: EditorView): boolean {
	const { selection } = view.state;
	const focus = view.dom.ownerDocument.getSelection()?.focusNode;
	const line = focus instanceof Element ? focus : focus?.parentElement;
	if (!(selection instanceof TextSelection) || !line || !view.dom.contains(line)) return false;
	const caret = view.coordsAtPos(selection.head, 1);
	const { width, height } = visualViewport ?? { width: innerWidth, height: innerHeight };
	const boxes = [{ top: 0, left: 0, right: width, bottom: height }, ...scrollersOf(line).map(insideOf)];
	return boxes.every(
		(box) => caret.top >= box.top && caret.bottom <= box.bottom && caret.left >= box.left && caret.right <= box.right,
	);
}

function scrollersOf(line: Element): readonly Element[] {
	const now = performance.now();
	const before = known.get(line);
	if (before && now - before.at < KNOWN_FOR_MS) return before.scrollers;
	const scrollers: Element[] = [];
	for (let one: Element | null = line; one && one !== line.ownerDocument.body; one = one.parentElement)
		if (getComputedStyle(one).overflow !== "visible") scrollers.push(one);
	known.set(line, { at: now, scrollers });
	return scrollers;
}

/** Without its scroll bars. */
function insideOf(one: Element): { top: number; left: number; right: number; bottom: number } {
	const { top, left } = one.getBoundingClientRect();
	return { top, left, right: left + one.clientLeft + one.clientWidth, bottom: top + one.clientTop + one.clientHeight };
}
