/** What live blocks show is made by features the text does not know: the application hands it in. */

import { type ComponentType, createContext } from "react";
import type { LiveBlockAttributes, LiveBlockKind } from "#shared/editor/live-block.ts";

/** Draws the source of a live block as it is now. */
export type LiveBlockRenderer = ComponentType<{ target: string; label: string }>;

/** Asks which source to show; nothing is put in the text when it is closed without a choice. */
export type LiveBlockPicker = ComponentType<{ onPick: (block: LiveBlockAttributes) => void; onClose: () => void }>;

export type LiveBlocks = {
	readonly renderers: Readonly<Record<LiveBlockKind, LiveBlockRenderer>>;
	readonly Picker: LiveBlockPicker;
};

/** Null where nothing live can be shown. */
export const LiveBlocksContext = createContext<LiveBlocks | null>(null);
