/** The menu that every card of a page shares, beside the button of the one it was opened for; and what its acts open. */

import { Eye, EyeOff, Pencil, Sparkles, Trash2 } from "lucide-react";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { firstWords } from "#shared/lib/clip.ts";
import { BecomeDialog } from "#client/features/workshops/become/BecomeDialog.tsx";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import { EditCardDialog } from "#client/features/workshops/cards/EditCardDialog.tsx";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { MenuItem } from "#client/ui/MenuItem.tsx";

const listCode = later(() => import("#client/ui/menu-list.tsx").then((file) => file.MenuList));

type CardMenus = {
	/** For the cards. Null for whoever can do nothing with the card. */
	open: (card: string, button: HTMLElement) => void;
	/** To be drawn once on the page. */
	drawn: ReactNode;
};

/** `more`: acts of the screen itself, before the others. */
export function useCardMenu({ cards, takesCards, step }: CardsHere, more?: (card: ShownCard) => ReactNode): CardMenus {
	const [openFor, setOpenFor] = useState<string | null>(null);
	const [doing, setDoing] = useState<{ act: "edit" | "remove" | "become"; card: ShownCard } | null>(null);
	const anchor = useRef<HTMLElement | null>(null);
	const List = useLater(listCode, openFor !== null, { onGiveUp: () => setOpenFor(null) });
	const t = useTexts(cardTexts);
	const open = useCallback((card: string, button: HTMLElement) => {
		anchor.current = button;
		setOpenFor(card);
	}, []);
	const card = openFor === null ? undefined : cards.find(({ id }) => id === openFor);
	const close = () => setDoing(null);
	const menu = card && List && (
		<List
			anchor={anchor}
			label={t.acts(firstWords(card.text, 60))}
			placement="bottom end"
			focus="first"
			onClose={() => setOpenFor(null)}
		>
			{more?.(card)}
			<CardActs card={card} takesCards={takesCards} onAct={(act) => setDoing({ act, card })} />
		</List>
	);
	const drawn = (
		<>
			{menu}
			{doing?.act === "edit" && <EditCardDialog card={doing.card} onClose={close} />}
			{doing?.act === "remove" && <RemoveCard card={doing.card} onClose={close} />}
			{doing?.act === "become" && (
				<BecomeDialog step={step} name={doing.card.text} cards={[doing.card]} cluster={null} onClose={close} />
			)}
		</>
	);
	return useMemo(() => ({ open, drawn }), [open, drawn]);
}

/** What may be done with a card by whoever looks: an empty menu is not opened. */
export function hasActs(
	card: Pick<ShownCard, "isOwn">,
	{ leads, takesCards }: { leads: boolean; takesCards: boolean },
) {
	return leads || (card.isOwn && takesCards);
}

type CardActsProps = { card: ShownCard; takesCards: boolean; onAct: (act: "edit" | "remove" | "become") => void };

function CardActs({ card, takesCards, onAct }: CardActsProps) {
	const t = useTexts(cardTexts);
	const { leads, giveCard } = useWorkshop();
	const isOwnAct = card.isOwn && takesCards;
	return (
		<>
			{isOwnAct && (
				<MenuItem icon={<Pencil size={16} />} onAction={() => onAct("edit")}>
					{t.edit}
				</MenuItem>
			)}
			{leads && !card.isPrivate && (
				<>
					<MenuItem icon={<Sparkles size={16} />} onAction={() => onAct("become")}>
						{t.become}
					</MenuItem>
					<MenuItem
						icon={card.isHidden ? <Eye size={16} /> : <EyeOff size={16} />}
						onAction={() => void giveCard({ kind: "hide-card", card: card.id, isHidden: !card.isHidden })}
					>
						{card.isHidden ? t.show : t.hide}
					</MenuItem>
				</>
			)}
			{(isOwnAct || (leads && (!card.isPrivate || card.isOwn))) && (
				<MenuItem icon={<Trash2 size={16} />} isDanger onAction={() => onAct("remove")}>
					{t.remove}
				</MenuItem>
			)}
		</>
	);
}

function RemoveCard({ card, onClose }: { card: ShownCard; onClose: () => void }) {
	const t = useTexts(cardTexts);
	const { giveCard } = useWorkshop();
	return (
		<ConfirmDialog
			title={t.remove}
			confirmLabel={t.remove}
			isDanger
			isOpen
			onOpenChange={(isOpen) => !isOpen && onClose()}
			onConfirm={async () => {
				await giveCard({ kind: "remove-card", card: card.id }, t.removed);
			}}
		>
			{t.removeAsk(firstWords(card.text, 120))}
		</ConfirmDialog>
	);
}
