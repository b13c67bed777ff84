/** Whether the data of the workspace is what was written: asked for by its owner, told document by document. */

import { useId, useState } from "react";
import type { HealthReply } from "#shared/protocol/http.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

export function HealthSection() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const outcome = useId();
	const [isPending, setPending] = useState(false);
	const [health, setHealth] = useState<HealthReply | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const check = async () => {
		setPending(true);
		const result = await api.health(workspace.id);
		setPending(false);
		setHealth(result.ok ? result.value : null);
		setFailure(result.ok ? null : result.error);
	};
	return (
		<SettingsSection id="sante" title={t.health} why={t.healthWhy}>
			<div>
				<Button onPress={() => void check()} isPending={isPending} aria-describedby={outcome}>
					{t.checkHealth}
				</Button>
			</div>
			<div id={outcome} role="status">
				{failure && <p>{failureSentence(failure, language)}</p>}
				{health && <Health health={health} />}
			</div>
		</SettingsSection>
	);
}

function Health({ health }: { health: HealthReply }) {
	const t = useTexts(texts);
	const effects = { partial: t.effectPartial, history: t.effectHistory, owners: t.effectOwners, ledger: null };
	const isSound = health.damaged.length + health.images.length === 0 && !health.isUnreadable;
	if (isSound) return <p>{t.allSound(health.rows)}</p>;
	return (
		<>
			{health.isUnreadable && <p>{t.unreadable}</p>}
			<ul>
				{health.damaged.map((one) => (
					<li key={one.room}>
						<strong>{one.document?.title ?? t.portfolioOrDirectory}</strong>
						{one.rows.length > 0 && ` — ${t.damagedRows(one.rows)}`}. {effects[one.effect]}
						{one.ledgers.length > 0 && ` ${t.effectLedger}`}
					</li>
				))}
				{health.images.map((image) => (
					<li key={image}>
						<a href={image}>{t.damagedImage}</a>
					</li>
				))}
			</ul>
			<p>{t.healthAdvice}</p>
		</>
	);
}
