/** What texts may show live: the only place that knows both the text and the features that draw these blocks and figures. Their code comes when a text has one. */

import { lazy } from "react";
import type { LiveBlocks } from "#client/editor/live-blocks.ts";

const ViewBlock = lazy(() =>
	import("#client/features/portfolio/views/ViewBlock.tsx").then((file) => ({ default: file.ViewBlock })),
);
const ResultBlock = lazy(() =>
	import("#client/features/results/ResultBlock.tsx").then((file) => ({ default: file.ResultBlock })),
);
const LiveFigure = lazy(() =>
	import("#client/features/results/LiveFigure.tsx").then((file) => ({ default: file.LiveFigure })),
);
const LiveBlockPicker = lazy(() =>
	import("#client/app/LiveBlockPicker.tsx").then((file) => ({ default: file.LiveBlockPicker })),
);
const FigurePicker = lazy(() =>
	import("#client/features/results/FigurePicker.tsx").then((file) => ({ default: file.FigurePicker })),
);

const ViewNow = lazy(() =>
	import("#client/features/portfolio/views/ViewNow.tsx").then((file) => ({ default: file.ViewNow })),
);

export const liveBlocks: LiveBlocks = {
	renderers: { view: ViewBlock, indicator: ResultBlock },
	Picker: LiveBlockPicker,
	Figure: LiveFigure,
	FigurePicker,
	ViewNow,
};
