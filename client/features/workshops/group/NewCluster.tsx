/** Where a cluster begins: a name to type, or a card to drop. */

import { Plus } from "lucide-react";
import { useState } from "react";
import styles from "#client/features/workshops/group/Group.module.css";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { NEW } from "#client/features/workshops/group/zones.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";

export function NewCluster({ onCreate }: { onCreate: (name: string) => void }) {
	const t = useTexts(groupTexts);
	const [name, setName] = useState("");
	return (
		<form
			className={styles.new}
			data-zone={NEW}
			onSubmit={(event) => {
				event.preventDefault();
				const said = name.trim();
				if (said === "") return;
				setName("");
				onCreate(said);
			}}
		>
			<TextField label={t.newGroupName} maxLength={120} value={name} onChange={setName} />
			<Button type="submit" size="small" icon={<Plus size={16} aria-hidden />} isDisabled={name.trim() === ""}>
				{t.create}
			</Button>
			<p className={styles.dropNew}>{t.dropNew}</p>
		</form>
	);
}
