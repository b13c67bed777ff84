/** What one is told by e-mail, when, and at which address; kept for this person alone. */

import { useState } from "react";
import { NOTICE_EVENTS, NOTICE_PACES, type NoticeEvent, type NoticePace } from "#shared/domain/notice.ts";
import type { Result } from "#shared/lib/result.ts";
import type { NoticesReply } from "#shared/protocol/notices.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { type NoticesApi, noticesApi } from "#client/api/notices-api.ts";
import { useResource, useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/settings/notice-texts.ts";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { useSaving } from "#client/features/settings/use-saving.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./SettingsSection.module.css";

const ID = "avis";

export function NoticesSection({ api = noticesApi }: { api?: NoticesApi }) {
	const t = useTexts(texts);
	const { id, can } = useWorkspace();
	const { language } = useLanguage();
	const cache = useResourceCache();
	const key = `notices/${id}`;
	const loaded = useResource(key, () => api.notices(id));
	const { isPending, save } = useSaving();
	const send = (act: () => Promise<Result<NoticesReply, Failure>>, done?: string) =>
		save(async () => {
			const answer = await act();
			if (answer.ok) cache.put(key, answer.value);
			return answer;
		}, done);
	// Its place is held while it comes: the link of an e-mail leads to it.
	if (loaded.state !== "ready")
		return (
			<SettingsSection id={ID} title={t.title} why={t.why}>
				{loaded.state === "loading" ? (
					<Skeleton lines={3} />
				) : (
					<ErrorState isCompact title={t.failed} headingLevel={3} onRetry={loaded.reload}>
						{failureSentence(loaded.failure, language)}
					</ErrorState>
				)}
			</SettingsSection>
		);
	const { isMailOn, address, isConfirmed, choices } = loaded.value;
	const give = (to: string) => send(() => api.giveAddress(id, { address: to, language }), t.asked);
	const choose = (event: NoticeEvent, pace: NoticePace) =>
		send(() => api.choose(id, { choices: { ...choices, [event]: pace }, language }));
	return (
		<SettingsSection id={ID} title={t.title} why={isMailOn ? `${t.why} ${t.byMail}` : t.why}>
			{!isMailOn && <p>{t.off}</p>}
			{isMailOn && address === null && <AddressForm isPending={isPending} onGive={give} />}
			{address !== null && (
				<>
					<p role="status">{isConfirmed ? t.sentTo(address) : t.waitsFor(address)}</p>
					<div className={styles.actions}>
						{isMailOn && !isConfirmed && (
							<Button isPending={isPending} onPress={() => void give(address)}>
								{t.again}
							</Button>
						)}
						<Button
							variant={isConfirmed ? "secondary" : "quiet"}
							onPress={() => void send(() => api.dropAddress(id), t.dropped)}
						>
							{t.drop}
						</Button>
					</div>
				</>
			)}
			{isMailOn && address !== null && (
				<>
					{NOTICE_EVENTS.filter((event) => {
						if (event === "names") return can("changeSettings");
						return event !== "deletion" || can("moderate");
					}).map((event) => (
						<Select
							key={event}
							label={t[event]}
							value={choices[event]}
							onChange={(pace) => void choose(event, pace)}
							options={NOTICE_PACES.map((pace) => ({ value: pace, label: t[pace] }))}
						/>
					))}
					<p className={styles.hint}>{t.content}</p>
				</>
			)}
		</SettingsSection>
	);
}

function AddressForm({ isPending, onGive }: { isPending: boolean; onGive: (address: string) => Promise<boolean> }) {
	const t = useTexts(texts);
	const [address, setAddress] = useState("");
	return (
		<form
			className={styles.form}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void onGive(address.trim());
			}}
		>
			<TextField
				label={t.address}
				description={t.addressHint}
				mark="optional"
				type="email"
				value={address}
				onChange={setAddress}
				maxLength={254}
				autoComplete="email"
			/>
			<div className={styles.actions}>
				<Button type="submit" isPending={isPending} isDisabled={address.trim() === ""}>
					{t.give}
				</Button>
			</div>
		</form>
	);
}
