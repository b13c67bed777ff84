/** What an invitation link will allow: a role with its effect, how long, for how many people. */

import { grantableRoles, type Role, ROLES } from "#shared/domain/role.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/members/texts.ts";
import { roleEffects, roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./InviteDialog.module.css";

type Days = "1" | "7" | "30" | "90";
const USES = ["1", "5", "25", "100", "unlimited"] as const;

export type InvitationWish = { role: Role; days: Days; uses: (typeof USES)[number] };

export const FIRST_WISH: InvitationWish = { role: "editor", days: "30", uses: "unlimited" };

type InvitationFormProps = { wish: InvitationWish; onChange: (wish: InvitationWish) => void };

export function InvitationForm({ wish, onChange }: InvitationFormProps) {
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const effects = useTexts(roleEffects);
	const grantable = grantableRoles(useWorkspace().me.role);
	return (
		<div className={styles.form}>
			<RadioGroup
				label={t.inviteRole}
				value={wish.role}
				onChange={(role) => onChange({ ...wish, role })}
				options={ROLES.filter((role) => grantable.includes(role)).map((role) => ({
					value: role,
					label: names[role],
					description: effects[role],
				}))}
			/>
			<div className={styles.limits}>
				<Select
					label={t.days}
					value={wish.days}
					onChange={(days) => onChange({ ...wish, days })}
					options={[
						{ value: "1", label: t.day1 },
						{ value: "7", label: t.day7 },
						{ value: "30", label: t.day30 },
						{ value: "90", label: t.day90 },
					]}
				/>
				<Select
					label={t.maxUses}
					value={wish.uses}
					onChange={(uses) => onChange({ ...wish, uses })}
					options={USES.map((value) => ({
						value,
						label: value === "unlimited" ? t.unlimited : t.people(Number(value)),
					}))}
				/>
			</div>
		</div>
	);
}
