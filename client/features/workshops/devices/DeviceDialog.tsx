/** « Continuer sur un autre appareil »: a QR code and a link that give one’s place to another of one’s devices, once. */

import { failureSentence } from "#client/api/failure.ts";
import { hourWords } from "#client/features/workshops/clock-words.ts";
import styles from "#client/features/workshops/devices/Devices.module.css";
import { deviceTexts } from "#client/features/workshops/devices/device-texts.ts";
import { useDeviceLink } from "#client/features/workshops/devices/use-device-link.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { CopyField } from "#client/ui/CopyField.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { QrCode } from "#client/ui/QrCode.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type DeviceDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function DeviceDialog({ isOpen, onOpenChange }: DeviceDialogProps) {
	const t = useTexts(deviceTexts);
	const { language } = useLanguage();
	const toast = useToast();
	const { link, devices, make, cancel, closeOthers } = useDeviceLink(isOpen);
	const says = async (act: ReturnType<typeof cancel>, done: string) => {
		const result = await act;
		toast(result.ok ? { tone: "ok", text: done } : { tone: "danger", text: failureSentence(result.error, language) });
	};
	const close = (
		<Button variant="primary" onPress={() => onOpenChange(false)}>
			{t.close}
		</Button>
	);
	return (
		<Dialog title={t.title} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable actions={close}>
			<div className={styles.stack}>
				{link.state === "making" && <p role="status">{t.making}</p>}
				{link.state === "failed" && <Banner tone="danger">{failureSentence(link.failure, language)}</Banner>}
				{link.state === "open" && (
					<>
						<p>{t.lead}</p>
						<QrCode text={link.link} label={t.qr} className={styles.qr ?? ""} />
						<p className={styles.soft}>
							{t.until(hourWords(Date.parse(link.until), language))} {t.onlyYou}
						</p>
						<CopyField
							label={t.link}
							value={link.link}
							copyLabel={t.copy}
							copiedLabel={t.copied}
							failedLabel={t.copyFailed}
						/>
						<div>
							<Button size="small" onPress={() => void says(cancel(), t.cancelled)}>
								{t.cancel}
							</Button>
						</div>
					</>
				)}
				{link.state === "used" && <Banner isLive>{t.used}</Banner>}
				{link.state === "over" && <p role="status">{t.over}</p>}
				{(link.state === "used" || link.state === "over" || link.state === "failed") && (
					<div>
						<Button size="small" onPress={() => void make()}>
							{t.another}
						</Button>
					</div>
				)}
				{devices > 1 && (
					<div className={styles.others}>
						<p>{t.devices(devices)}</p>
						<Button size="small" onPress={() => void says(closeOthers(), t.othersClosed)}>
							{t.closeOthers}
						</Button>
					</div>
				)}
			</div>
		</Dialog>
	);
}
