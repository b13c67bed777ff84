/** What « / » can insert, by French words and English ones. */

import type { Editor } from "@tiptap/core";
import {
	ChartNoAxesColumn,
	CodeXml,
	Hash,
	Heading1,
	Heading2,
	Heading3,
	Image,
	Info,
	Lightbulb,
	List,
	ListCollapse,
	ListOrdered,
	ListTodo,
	Minus,
	Pilcrow,
	Sigma,
	Table,
	TextQuote,
	TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { foldText } from "#shared/lib/fold-text.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { insertBlockHere } from "#client/editor/insert-block.ts";
import type { texts } from "#client/editor/texts.ts";

type Texts = (typeof texts)["fr"];

export type SlashItem = {
	id: string;
	label: string;
	icon: ReactNode;
	run: (editor: Editor) => void;
	/** Other words people use for it, both languages, without accents. */
	aliases: string;
};

const SIZE = 18;

/** Every item, in the order of the menu. */
export function slashItems(t: Texts, signals: EditorSignals | null): SlashItem[] {
	const heading = (level: 1 | 2 | 3) => (editor: Editor) => editor.chain().focus().setNode("heading", { level }).run();
	return [
		{
			id: "paragraph",
			label: t.paragraph,
			icon: <Pilcrow size={SIZE} />,
			aliases: "texte paragraphe text paragraph",
			run: (e) => e.chain().focus().setParagraph().run(),
		},
		{
			id: "h1",
			label: t.heading1,
			icon: <Heading1 size={SIZE} />,
			aliases: "titre grand heading h1 title",
			run: heading(1),
		},
		{
			id: "h2",
			label: t.heading2,
			icon: <Heading2 size={SIZE} />,
			aliases: "titre moyen sous-titre heading h2 subtitle",
			run: heading(2),
		},
		{ id: "h3", label: t.heading3, icon: <Heading3 size={SIZE} />, aliases: "titre petit heading h3", run: heading(3) },
		{
			id: "bullets",
			label: t.bulletList,
			icon: <List size={SIZE} />,
			aliases: "liste puces points bullet list ul",
			run: (e) => e.chain().focus().toggleBulletList().run(),
		},
		{
			id: "numbers",
			label: t.orderedList,
			icon: <ListOrdered size={SIZE} />,
			aliases: "liste numerotee numeros ordered numbered list ol",
			run: (e) => e.chain().focus().toggleOrderedList().run(),
		},
		{
			id: "tasks",
			label: t.taskList,
			icon: <ListTodo size={SIZE} />,
			aliases: "taches cases cocher todo task checklist",
			run: (e) => e.chain().focus().toggleTaskList().run(),
		},
		{
			id: "cite",
			label: t.cite,
			icon: <Hash size={SIZE} />,
			aliases: "citer lien projet indicateur balise fiche mention cite project indicator",
			run: (e) => e.chain().focus().insertContent("#").run(),
		},
		{
			id: "table",
			label: t.table,
			icon: <Table size={SIZE} />,
			aliases: "tableau grille table grid",
			run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
		},
		{
			id: "quote",
			label: t.quote,
			icon: <TextQuote size={SIZE} />,
			aliases: "citation extrait quote blockquote",
			run: (e) => e.chain().focus().toggleBlockquote().run(),
		},
		{
			id: "info",
			label: t.calloutInfo,
			icon: <Info size={SIZE} />,
			aliases: "encadre note savoir callout info",
			run: (e) => e.chain().focus().setCallout("info").run(),
		},
		{
			id: "idea",
			label: t.calloutIdea,
			icon: <Lightbulb size={SIZE} />,
			aliases: "encadre idee astuce callout idea tip",
			run: (e) => e.chain().focus().setCallout("idea").run(),
		},
		{
			id: "warning",
			label: t.calloutWarning,
			icon: <TriangleAlert size={SIZE} />,
			aliases: "encadre attention avertissement callout warning caution",
			run: (e) => e.chain().focus().setCallout("warning").run(),
		},
		{
			id: "toggle",
			label: t.toggle,
			icon: <ListCollapse size={SIZE} />,
			aliases: "repliable deroulant details toggle collapse",
			run: (e) => e.chain().focus().setDetails().run(),
		},
		{
			id: "divider",
			label: t.divider,
			icon: <Minus size={SIZE} />,
			aliases: "ligne separateur trait divider rule hr",
			run: (e) => insertBlockHere(e, { type: "horizontalRule" }),
		},
		...(signals
			? [
					{
						id: "image",
						label: t.image,
						icon: <Image size={SIZE} />,
						aliases: "image photo dessin picture",
						run: () => void signals.send("image"),
					},
				]
			: []),
		...(signals?.hears("live-block")
			? [
					{
						id: "live",
						label: t.liveBlock,
						icon: <ChartNoAxesColumn size={SIZE} />,
						aliases: "vue portefeuille graphique vivant tableau indicateur live view portfolio plot chart indicator",
						run: () => void signals.send("live-block"),
					},
				]
			: []),
		...(signals?.hears("figure")
			? [
					{
						id: "figure",
						label: t.indicatorFigure,
						icon: <Sigma size={SIZE} />,
						aliases: "chiffre vivant valeur nombre resultat indicateur mesure figure value number indicator",
						run: () => void signals.send("figure"),
					},
				]
			: []),
		{
			id: "code",
			label: t.codeBlock,
			icon: <CodeXml size={SIZE} />,
			aliases: "code programme",
			run: (e) => e.chain().focus().toggleCodeBlock().run(),
		},
	];
}

/** Those whose name or another word begins as the query does; all of them for an empty query. */
export function filterSlashItems(items: readonly SlashItem[], query: string): SlashItem[] {
	const words = foldText(query)
		.split(" ")
		.filter((word) => word !== "");
	return items.filter((item) => {
		const known = foldText(`${item.label} ${item.aliases}`).split(/[\s-]+/);
		return words.every((word) => known.some((other) => other.startsWith(word)));
	});
}
