/** What live blocks and figures show is made by features the text does not know: the application hands it in. */

import { type ComponentType, createContext, type ReactNode } from "react";
import type { FigureAttributes } from "#shared/editor/figure-attributes.ts";
import type { LiveBlockAttributes, LiveBlockKind } from "#shared/editor/live-block-attributes.ts";

/** Draws the source of a live block as it is now. */
export type LiveBlockRenderer<Kind extends LiveBlockKind> = ComponentType<Extract<LiveBlockAttributes, { kind: Kind }>>;

/** Asks which source to show; nothing is put in the text when it is closed without a choice. */
export type LiveBlockPicker = ComponentType<{
	/** The block that is changed where it stands; absent for a new one. */
	now?: LiveBlockAttributes;
	onPick: (block: LiveBlockAttributes) => void;
	onClose: () => void;
}>;

/** How many projects a figure counts now, and in how many sectors. */
export type FigureCount = { readonly projects: number; readonly sectors: number };

export type FigureProps = {
	figure: FigureAttributes;
	/** Null until the portfolio is there. */
	count: FigureCount | null;
	canWrite: boolean;
	/** Selected in the text. */
	isSelected: boolean;
	onChange: (change: Partial<FigureAttributes>) => void;
	/** Back to the text, after the figure: what is typed next does not take its place. */
	onLeave: () => void;
};

/** Asks for which indicator and which projects a figure is. */
export type FigurePicker = ComponentType<{
	onPick: (figure: Partial<FigureAttributes>) => void;
	onClose: () => void;
}>;

/** Where a saved view stands now, drawn by whoever asks. `isGone`: it was deleted. */
export type ViewNowProps = {
	target: string;
	/** The last name known, until the view is there. */
	label: string;
	children: (now: { name: string; href: string | null; state: string; isGone: boolean }) => ReactNode;
};

export type LiveBlocks = {
	readonly renderers: { readonly [Kind in LiveBlockKind]: LiveBlockRenderer<Kind> };
	readonly Picker: LiveBlockPicker;
	readonly Figure: ComponentType<FigureProps>;
	readonly FigurePicker: FigurePicker;
	readonly ViewNow: ComponentType<ViewNowProps>;
};

/** Null where nothing live can be shown. */
export const LiveBlocksContext = createContext<LiveBlocks | null>(null);
