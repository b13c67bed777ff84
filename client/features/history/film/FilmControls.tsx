/** The controls of a film: buttons, a slider that says its step in words, and a speed. */

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { useId } from "react";
import styles from "#client/features/history/film/Film.module.css";
import { filmTexts } from "#client/features/history/film/film-texts.ts";
import { type FilmPlayer, SPEEDS, type Speed } from "#client/features/history/film/use-film-player.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Select } from "#client/ui/Select.tsx";

type FilmControlsProps = {
	player: FilmPlayer;
	count: number;
	/** Of the step that is shown. */
	words: string;
	/** Steps after which something was decided. */
	marked: readonly number[];
};

export function FilmControls({ player, count, words, marked }: FilmControlsProps) {
	const t = useTexts(filmTexts);
	const listId = useId();
	const { index, isPlaying, speed, go, toggle, setSpeed } = player;
	const isLast = index >= count - 1;
	if (count < 2) return null;
	return (
		<fieldset className={styles.controls} aria-label={t.player}>
			<div className={styles.buttons}>
				<IconButton label={t.first} isDisabled={index === 0} onPress={() => go(0)}>
					<ChevronFirst size={18} aria-hidden />
				</IconButton>
				<IconButton label={t.previous} isDisabled={index === 0} onPress={() => go(index - 1)}>
					<ChevronLeft size={18} aria-hidden />
				</IconButton>
				<Button
					variant="primary"
					icon={isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
					onPress={toggle}
				>
					{isPlaying ? t.pause : t.play}
				</Button>
				<IconButton label={t.next} isDisabled={isLast} onPress={() => go(index + 1)}>
					<ChevronRight size={18} aria-hidden />
				</IconButton>
				<IconButton label={t.last} isDisabled={isLast} onPress={() => go(count - 1)}>
					<ChevronLast size={18} aria-hidden />
				</IconButton>
				<Select
					label={t.speed}
					hideLabel
					className={styles.speed}
					options={(Object.keys(SPEEDS) as Speed[]).map((value) => ({ value, label: t[value] }))}
					value={speed}
					onChange={setSpeed}
				/>
			</div>
			<input
				type="range"
				className={styles.slider}
				aria-label={t.slider}
				aria-valuetext={`${t.stepOf(index + 1, count)}, ${words}`}
				min={1}
				max={count}
				step={1}
				value={index + 1}
				list={listId}
				onChange={(event) => go(Number(event.target.value) - 1)}
				onKeyDown={(event) => {
					if (event.key !== " ") return;
					event.preventDefault();
					toggle();
				}}
			/>
			<datalist id={listId}>
				{marked.map((step) => (
					<option key={step} value={step + 1} />
				))}
			</datalist>
			<p className={styles.quiet}>{t.keys}</p>
		</fieldset>
	);
}
