/** The navigation of narrow screens, over the page: Échap or a touch outside closes it, and focus goes back to its button. */

import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { texts } from "#client/app/texts.ts";
import { WorkspaceNav } from "#client/app/WorkspaceNav.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "#client/app/AppFrame.module.css";

type NavDrawerProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function NavDrawer({ isOpen, onOpenChange }: NavDrawerProps) {
	const t = useTexts(texts);
	return (
		<ModalOverlay className={styles.scrim} isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
			<Modal className={styles.drawer}>
				<Dialog aria-label={t.navigation} className={styles.drawerBody}>
					<WorkspaceNav />
				</Dialog>
			</Modal>
		</ModalOverlay>
	);
}
