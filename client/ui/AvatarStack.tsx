/** Some people side by side, five at most, then « +7 ». Read as one list by screen readers. */

import { Avatar, type AvatarProps } from "#client/ui/Avatar.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/ui/texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./AvatarStack.module.css";

export type StackedPerson = AvatarProps & { id: string };

type AvatarStackProps = {
	people: readonly StackedPerson[];
	label: string;
	most?: number;
	size?: AvatarProps["size"];
};

export function AvatarStack({ people, label, most = 5, size = "medium" }: AvatarStackProps) {
	const t = useTexts(texts);
	const shown = people.length > most ? people.slice(0, most) : people;
	const rest = people.length - shown.length;
	return (
		<ul className={styles.stack} aria-label={label}>
			{shown.map(({ id, ...person }) => (
				<li key={id} className={styles.person} title={person.name}>
					<Avatar {...person} size={size} />
				</li>
			))}
			{rest > 0 && (
				<li className={styles.person}>
					<span className={styles.rest}>
						<span aria-hidden>{`+${rest}`}</span>
						<VisuallyHidden>{t.more(rest)}</VisuallyHidden>
					</span>
				</li>
			)}
		</ul>
	);
}
