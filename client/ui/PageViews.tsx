/** The views of one page, one shown at a time, each at an address of its own. */

import styles from "./PageViews.module.css";

type PageViewsProps<View extends string> = {
	label: string;
	views: readonly { id: View; title: string }[];
	shown: View;
	onShow: (view: View) => void;
};

export function PageViews<View extends string>({ label, views, shown, onShow }: PageViewsProps<View>) {
	return (
		<nav className={styles.views} aria-label={label}>
			{views.map(({ id, title }) => (
				<button
					key={id}
					type="button"
					className={styles.view}
					aria-current={id === shown ? "page" : undefined}
					onClick={() => onShow(id)}
				>
					{title}
				</button>
			))}
		</nav>
	);
}
