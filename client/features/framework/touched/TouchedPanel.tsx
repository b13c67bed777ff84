/** « Ce que ce passage touche » : what the section under the caret cites, or the whole text, each with its state now; it leads there, and back to the citing block. */

import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { type ReactNode, useId, useMemo, useState } from "react";
import { LINKED_KINDS, type LinkedKind } from "#shared/domain/citable.ts";
import { parseRoomName, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { CardOrigins } from "#client/document/CardOrigins.tsx";
import { VotedClauses } from "#client/document/VotedClauses.tsx";
import type { BesideProps } from "#client/editor/AskedPanel.tsx";
import { showBlock } from "#client/editor/use-linked-block.ts";
import { WithFigures } from "#client/features/framework/touched/IndicatorState.tsx";
import { kindHeadings, texts } from "#client/features/framework/touched/texts.ts";
import { TouchedItem } from "#client/features/framework/touched/TouchedItem.tsx";
import { type Scope, useTouched } from "#client/features/framework/touched/use-touched.ts";
import { OpenVotes } from "#client/features/framework/votes/OpenVotes.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import styles from "./TouchedPanel.module.css";

/** Where the panel is a sheet over the text: it leaves when it has shown a passage. */
const SHEET = "(max-width: 700px)";

export function TouchedPanel({ editor, room, takesFocus, onClose }: BesideProps) {
	const { id: workspace } = useWorkspace();
	const t = useTexts(texts);
	const headings = useTexts(kindHeadings);
	const announce = useAnnounce();
	const scopeName = useId();
	// Nobody has put the caret anywhere yet: the first section would say nothing of the text.
	const [scope, setScope] = useState<Scope>(() => (hasCaret(editor) ? "section" : "document"));
	const { heading, cited, blocks } = useTouched(editor, scope);
	const clauses = useMemo(() => ({ blocks }), [blocks]);
	const here = parseRoomName(room.name);
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	const isWhole = scope === "document";
	const onShow = (block: string, place: number, count: number) => {
		if (!showBlock(editor, block)) return;
		announce(t.passageShown(place, count));
		if (window.matchMedia(SHEET).matches) onClose();
	};
	return (
		<SidePanel title={t.title} takesFocus={takesFocus} onClose={onClose}>
			<fieldset className={styles.scope}>
				<legend className={styles.hidden}>{t.scope}</legend>
				{(["section", "document"] as const).map((value) => (
					<label key={value} className={styles.choice}>
						<input
							type="radio"
							name={scopeName}
							value={value}
							checked={scope === value}
							onChange={() => setScope(value)}
						/>
						<span>{t[value]}</span>
					</label>
				))}
			</fieldset>
			{!isWhole && <p className={styles.where}>{heading === "" ? t.beforeHeadings : t.inSection(heading)}</p>}
			{here?.place === "document" && (
				<div className={styles.clauses}>
					<OpenVotes workspace={workspace} place={here.document} room={room} scope={clauses} />
					<VotedClauses workspace={workspace} place={here.document} room={room} scope={clauses} />
				</div>
			)}
			<CardOrigins workspace={workspace} doc={room.doc} things={(blocks ?? []).join(" ")} />
			{cited.length === 0 ? (
				<div className={styles.empty}>
					<p>{isWhole ? t.emptyDocument : t.emptySection}</p>
					<p className={styles.hint}>{t.howToCite}</p>
				</div>
			) : (
				<p className={styles.count}>{t.touches(cited.length)}</p>
			)}
			{LINKED_KINDS.map((kind) => {
				const ofKind = cited.filter((one) => one.kind === kind);
				return (
					ofKind.length > 0 && (
						<section key={kind} className={styles.group}>
							<h3 className={styles.kind}>
								{headings[kind]} <span className={styles.number}>{ofKind.length}</span>
							</h3>
							<Items workspace={workspace} kind={kind}>
								{ofKind.map((one) => (
									<TouchedItem key={one.key} workspace={workspace} portfolio={portfolio} cited={one} onShow={onShow} />
								))}
							</Items>
						</section>
					)
				);
			})}
		</SidePanel>
	);
}

type ItemsProps = { workspace: WorkspaceId; kind: LinkedKind; children: ReactNode };

function Items({ workspace, kind, children }: ItemsProps) {
	const list = <ul className={styles.list}>{children}</ul>;
	return kind === "indicator" ? <WithFigures workspace={workspace}>{list}</WithFigures> : list;
}

function hasCaret({ state, isFocused }: Editor): boolean {
	return isFocused || state.selection.from > Selection.atStart(state.doc).from;
}
