/** Appearance, language, profile and sign-out, behind the person's initials. */

import { Settings2 } from "lucide-react";
import { useContext, useState } from "react";
import { Button } from "react-aria-components";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { WorkspaceContext } from "#client/api/workspace-context.tsx";
import { texts } from "#client/app/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./PreferencesMenu.module.css";

const itemsCode = later(() => import("#client/app/PreferencesItems.tsx").then((file) => file.PreferencesItems));
const signOutCode = later(() => import("#client/app/SignOutDialog.tsx").then((file) => file.SignOutDialog));

export function PreferencesMenu() {
	const api = useApi();
	const t = useTexts(texts);
	const workspace = useContext(WorkspaceContext);
	const session = useResource("me", api.me);
	const [isOpen, setOpen] = useState(false);
	const [isLeaving, setLeaving] = useState(false);
	const Items = useLater(itemsCode, isOpen, { onGiveUp: () => setOpen(false) });
	const SignOutDialog = useLater(signOutCode, isLeaving, { onGiveUp: () => setLeaving(false) });
	const isSignedIn = session.state === "ready" && session.value.signedIn;
	const label = workspace ? t.preferences(workspace.me.name) : t.settings;
	return (
		<>
			<Menu
				label={label}
				placement="bottom end"
				isOpen={isOpen && Items !== null}
				onOpenChange={setOpen}
				trigger={
					<Button className={styles.trigger}>
						<VisuallyHidden>{label}</VisuallyHidden>
						{workspace ? (
							<Avatar name={workspace.me.name} colour="var(--accent)" ink="var(--accent-ink)" isDecorative />
						) : (
							<Settings2 size={20} aria-hidden />
						)}
					</Button>
				}
			>
				{Items && <Items onLeave={isSignedIn ? () => setLeaving(true) : null} />}
			</Menu>
			{SignOutDialog && <SignOutDialog isOpen={isLeaving} onOpenChange={setLeaving} />}
		</>
	);
}
