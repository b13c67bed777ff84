/** One text that stays on this device until its author says that it may go: take it away, or erase it. */

import { Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type * as Y from "yjs";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { texts } from "#client/document/leftover-texts.ts";
import { TakeAway } from "#client/document/TakeAway.tsx";

type KeptTextProps = {
	doc: Y.Doc;
	title?: string | null;
	children: ReactNode;
	onForget: () => unknown;
	onShow?: () => void;
};

export function KeptText({ doc, title, children, onForget, onShow }: KeptTextProps) {
	const t = useTexts(texts);
	const [isAsking, setAsking] = useState(false);
	return (
		<Banner
			tone="warn"
			action={
				<>
					{onShow && (
						<Button size="small" onPress={onShow}>
							{t.show}
						</Button>
					)}
					<TakeAway doc={doc} title={title} size="small" />
					<Button size="small" variant="quiet" icon={<Trash2 size={16} aria-hidden />} onPress={() => setAsking(true)}>
						{t.forget}
					</Button>
					<ConfirmDialog
						title={t.forgetTitle}
						confirmLabel={t.forgetConfirm}
						isOpen={isAsking}
						onOpenChange={setAsking}
						onConfirm={async () => {
							await onForget();
							return true;
						}}
					>
						<p>{t.forgetSentence}</p>
					</ConfirmDialog>
				</>
			}
		>
			{children}
		</Banner>
	);
}
