/** Images pasted or dropped in a text: sent to the server with their progress in place, errors said in place, and only then written in the text for everybody. */

import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { findBlock } from "#shared/editor/block-ids.ts";
import { allowedImage } from "#shared/editor/url-rule.ts";
import type { texts } from "#client/editor/texts.ts";
import { currentBlock } from "#client/editor/block-acts.ts";
import { uploadElement } from "#client/editor/upload-element.ts";

/** `isFinal`: sending the same file again cannot help. */
export type UploadResult = { ok: true; url: string } | { ok: false; why: string; isFinal?: boolean };
/** Sends a file; calls back with the part sent (0 to 1). */
export type UploadImage = (
	file: File,
	onProgress: (part: number) => void,
	signal: AbortSignal,
) => Promise<UploadResult>;

export type Upload = {
	key: number;
	file: File;
	/** The block after which the image goes; the end of the text when it is gone. */
	after: string | null;
	part: number;
	error: string | null;
	/** The error is of the file itself: only another file can help. */
	isFinal?: boolean;
	abort: AbortController;
};

type Texts = (typeof texts)["fr"];

const uploadsKey = new PluginKey<readonly Upload[]>("imageUploads");
const TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const MAX_BYTES = 10 * 1024 * 1024;
let nextKey = 0;

declare module "@tiptap/core" {
	interface Commands<ReturnType> {
		imageUploads: { uploadImages: (files: readonly File[]) => ReturnType };
	}
}

type ImageUploadsOptions = {
	/** Null where no file may be sent: whoever only comments and proposes. */
	upload: UploadImage | null;
	texts: () => Texts;
	say: (sentence: string) => void;
};

export const ImageUploads = Extension.create<ImageUploadsOptions>({
	name: "imageUploads",

	addCommands() {
		return {
			uploadImages:
				(files) =>
				({ editor, dispatch }) => {
					const { upload, texts: t } = this.options;
					if (!upload || !editor.isEditable) return false;
					if (dispatch) queueMicrotask(() => start(editor.view, files, null, upload, t));
					return true;
				},
		};
	},

	addProseMirrorPlugins() {
		const { upload, texts: t, say } = this.options;
		if (!upload) return [refusing(() => say(t().imageNotProposed))];
		return [
			new Plugin<readonly Upload[]>({
				key: uploadsKey,
				state: {
					init: () => [],
					apply: (transaction, before) => (transaction.getMeta(uploadsKey) as readonly Upload[] | undefined) ?? before,
				},
				props: {
					decorations: (state) => drawUploads(state, upload, t),
					handlePaste: (view, event) => {
						const files = imagesOf(event.clipboardData);
						// With words beside it (a cell of Excel, a page of Word), the picture is only a copy of them.
						if (files.length === 0 || event.clipboardData?.types.includes("text/html")) return false;
						start(view, files, null, upload, t);
						return true;
					},
					handleDrop: (view, event) => {
						const files = imagesOf(event.dataTransfer);
						if (files.length === 0) return false;
						event.preventDefault();
						const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
						start(view, files, pos, upload, t);
						return true;
					},
				},
			}),
		];
	},
});

function imagesOf(data: DataTransfer | null): File[] {
	return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

function start(view: EditorView, files: readonly File[], pos: number | null, send: UploadImage, t: () => Texts): void {
	const after = blockIdAt(view.state, pos);
	for (const file of files) {
		const upload: Upload = { key: nextKey++, file, after, part: 0, error: null, abort: new AbortController() };
		change(view, (uploads) => [...uploads, upload]);
		void run(view, upload, send, t);
	}
}

function blockIdAt(state: EditorState, pos: number | null): string | null {
	const block = pos === null ? currentBlock(state) : null;
	const $pos = state.doc.resolve(pos ?? block?.pos ?? 0);
	const outer = $pos.depth > 0 ? $pos.node(1) : (state.doc.nodeAt(pos ?? block?.pos ?? 0) ?? null);
	const id: unknown = outer?.attrs.id;
	return typeof id === "string" ? id : null;
}

async function run(view: EditorView, upload: Upload, send: UploadImage, t: () => Texts): Promise<void> {
	const fail = (why: string, isFinal = false) =>
		edit(view, upload.key, { error: t().uploadFailed(upload.file.name, why), isFinal });
	if (!TYPES.includes(upload.file.type)) return fail(t().uploadNotImage, true);
	if (upload.file.size > MAX_BYTES) return fail(t().uploadTooBig, true);
	edit(view, upload.key, { error: null, part: 0 });
	const result = await send(upload.file, (part) => edit(view, upload.key, { part }), upload.abort.signal);
	if (view.isDestroyed || upload.abort.signal.aborted) return;
	if (!result.ok) return fail(result.why, result.isFinal);
	const src = allowedImage(result.url);
	const image = src === null ? undefined : view.state.schema.nodes.image?.create({ src, alt: "" });
	if (!image) return fail(t().uploadNetwork);
	const left = (uploadsKey.getState(view.state) ?? []).filter((one) => one.key !== upload.key);
	const { doc } = view.state;
	view.dispatch(view.state.tr.insert(placeAfter(doc, upload.after), image).setMeta(uploadsKey, left));
}

/** Says why an image that is pasted or dropped is not taken, rather than let it vanish. */
function refusing(say: () => void): Plugin {
	const refuse = (view: EditorView, data: DataTransfer | null): boolean => {
		if (!view.editable || imagesOf(data).length === 0 || data?.types.includes("text/html")) return false;
		say();
		return true;
	};
	return new Plugin({
		props: {
			handlePaste: (view, event) => refuse(view, event.clipboardData),
			handleDrop: (view, event) => view.dragging === null && refuse(view, event.dataTransfer),
		},
	});
}

function drawUploads(state: EditorState, send: UploadImage, t: () => Texts): DecorationSet | null {
	const uploads = uploadsKey.getState(state) ?? [];
	if (uploads.length === 0) return null;
	return DecorationSet.create(
		state.doc,
		uploads.map((upload) =>
			Decoration.widget(
				placeAfter(state.doc, upload.after),
				(view) =>
					uploadElement(upload, t(), {
						onRetry: () => void run(view, upload, send, t),
						onRemove: () => {
							upload.abort.abort();
							change(view, (all) => all.filter((one) => one.key !== upload.key));
						},
					}),
				{
					key: `upload-${upload.key}-${Math.round(upload.part * 20)}-${upload.error ?? ""}`,
					side: 1,
					stopEvent: () => true,
				},
			),
		),
	);
}

function placeAfter(doc: EditorState["doc"], after: string | null): number {
	const block = after === null ? null : findBlock(doc, after);
	return block ? block.pos + block.node.nodeSize : doc.content.size;
}

function edit(view: EditorView, key: number, values: Partial<Pick<Upload, "part" | "error" | "isFinal">>): void {
	change(view, (uploads) => uploads.map((one) => (one.key === key ? { ...one, ...values } : one)));
}

function change(view: EditorView, how: (uploads: readonly Upload[]) => readonly Upload[]): void {
	if (view.isDestroyed) return;
	view.dispatch(view.state.tr.setMeta(uploadsKey, how(uploadsKey.getState(view.state) ?? [])));
}
