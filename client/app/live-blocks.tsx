/** What texts may show live: the only place that knows both the text and the features that draw these blocks. Their code comes when a text has one. */

import { lazy } from "react";
import type { LiveBlocks } from "#client/editor/live-blocks.ts";

const ViewBlock = lazy(() =>
	import("#client/features/portfolio/views/ViewBlock.tsx").then((file) => ({ default: file.ViewBlock })),
);
const LiveBlockPicker = lazy(() =>
	import("#client/app/LiveBlockPicker.tsx").then((file) => ({ default: file.LiveBlockPicker })),
);

export const liveBlocks: LiveBlocks = {
	renderers: { view: ViewBlock },
	Picker: LiveBlockPicker,
};
