/** The mark: a landing between two flights of stairs. */

type PalierMarkProps = { size?: number; title?: string };

export function PalierMark({ size = 32, title }: PalierMarkProps) {
	return (
		<svg
			width={size}
			height={size}
			viewBox="0 0 32 32"
			role={title ? "img" : undefined}
			aria-label={title}
			aria-hidden={title ? undefined : true}
			focusable="false"
		>
			<rect width="32" height="32" rx="7" fill="var(--accent)" />
			<path
				d="M4.5 26v-4.5H9V17h13.5v-4.5H27V8"
				fill="none"
				stroke="var(--accent-ink)"
				strokeWidth="2.6"
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
			<circle cx="15.8" cy="11.2" r="2.6" fill="var(--accent-ink)" />
		</svg>
	);
}
