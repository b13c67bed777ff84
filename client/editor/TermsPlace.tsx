/** Where the terms of glossaries come over a text: after it, so that a long one is read without waiting for them. */

import type { Editor } from "@tiptap/core";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { later, useLater } from "#client/ui/later.ts";

const layerCode = later(() => import("#client/editor/terms/TermsLayer.tsx").then((file) => file.TermsLayer));

type TermsPlaceProps = { editor: Editor; signals: EditorSignals; canWrite: boolean };

export function TermsPlace(props: TermsPlaceProps) {
	const { can } = useWorkspace();
	// Selected words may be added before the layer is here: it then asks about them as it comes.
	if (can("write")) props.signals.expect("add-term");
	const Layer = useLater(layerCode, true);
	return Layer && <Layer {...props} />;
}
