/** Where the terms of glossaries come over a text: after it, so that a long one is read without waiting for them. */

import type { Editor } from "@tiptap/core";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { later, useLater } from "#client/ui/later.ts";

const layerCode = later(() => import("#client/editor/terms/TermsLayer.tsx").then((file) => file.TermsLayer));

type TermsPlaceProps = { editor: Editor; signals: EditorSignals; canWrite: boolean };

export function TermsPlace(props: TermsPlaceProps) {
	const Layer = useLater(layerCode, true);
	return Layer && <Layer {...props} />;
}
