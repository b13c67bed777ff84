/** What an invitation leads to and as whom, then the three things asked of a person who joins. */

import type { JoinPreviewReply, JoinRequest } from "#shared/protocol/http.ts";
import type { Failure } from "#client/api/failure.ts";
import { PersonForm } from "#client/document/PersonForm.tsx";
import { texts } from "#client/features/join/texts.ts";
import { yourRoleEffects } from "#client/i18n/role-effects.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "#client/document/Door.module.css";

type JoinFormProps = {
	preview: JoinPreviewReply;
	isEntering: boolean;
	refused: Failure | null;
	onEnter: (person: Omit<JoinRequest, "token">) => void;
};

export function JoinForm({ preview, isEntering, refused, onEnter }: JoinFormProps) {
	const t = useTexts(texts);
	const effects = useTexts(yourRoleEffects);
	const format = useFormat();
	return (
		<PersonForm
			heading={
				<>
					<div>
						<p className={styles.eyebrow}>{t.invitedNeutral}</p>
						<h1>{preview.workspace.name}</h1>
					</div>
					<p className={styles.sentence}>{effects[preview.role]}</p>
				</>
			}
			nameHint={t.nameHint}
			sectors={preview.sectors}
			enter={t.enter}
			privacy={t.privacy}
			isEntering={isEntering}
			refused={refused}
			onEnter={onEnter}
		>
			{preview.expiresAt && <p className={styles.hint}>{t.expires(format.date(preview.expiresAt))}</p>}
		</PersonForm>
	);
}
