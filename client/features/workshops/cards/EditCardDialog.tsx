/** Changes the words of one’s own card. */

import { useState } from "react";
import { MAX_CARD_CHARACTERS } from "#shared/ledger/cards-wire.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import type { ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

export function EditCardDialog({ card, onClose }: { card: ShownCard; onClose: () => void }) {
	const t = useTexts(cardTexts);
	const { giveCard } = useWorkshop();
	const [text, setText] = useState(card.text);
	const [isSending, setSending] = useState(false);
	const said = text.trim();
	const over = said.length - MAX_CARD_CHARACTERS;
	const save = async () => {
		if (said === "" || over > 0 || isSending) return;
		setSending(true);
		const given = await giveCard({ kind: "edit-card", card: card.id, text: said }, t.saved);
		setSending(false);
		if (given === "done" || given === "waiting") onClose();
	};
	return (
		<Dialog
			title={t.edit}
			size="small"
			isOpen
			onOpenChange={(isOpen) => !isOpen && onClose()}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button
						variant="primary"
						isPending={isSending}
						isDisabled={said === "" || over > 0}
						onPress={() => void save()}
					>
						{t.save}
					</Button>
				</>
			}
		>
			<TextArea
				label={t.editLabel}
				autoFocus
				value={text}
				onChange={setText}
				{...(over > 0 ? { error: t.tooLong(over) } : {})}
				onKeyDown={(event) => {
					if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
					event.preventDefault();
					void save();
				}}
			/>
		</Dialog>
	);
}
