/** What follows a pointer that carries cards: the likeness of the one that was taken, over how many go along. */

import styles from "#client/features/workshops/group/Group.module.css";

export type Ghost = {
	/** Where the pointer is (in the window). */
	follow(x: number, y: number): void;
	remove(): void;
};

/** `count`: of the cards that are carried, this one included. */
export function cardGhost(card: HTMLElement, count: number, at: { x: number; y: number }): Ghost {
	const box = card.getBoundingClientRect();
	const likeness = card.cloneNode(true) as HTMLElement;
	likeness.removeAttribute("data-card");
	likeness.removeAttribute("data-chosen");
	const ghost = document.createElement("div");
	ghost.className = styles.ghost ?? "";
	ghost.setAttribute("aria-hidden", "true");
	ghost.inert = true;
	ghost.style.width = `${box.width}px`;
	ghost.append(likeness);
	if (count > 1) {
		const tally = document.createElement("span");
		tally.className = styles.tally ?? "";
		tally.textContent = `${count}`;
		ghost.dataset.several = "";
		ghost.append(tally);
	}
	document.body.append(ghost);
	const [dx, dy] = [at.x - box.left, at.y - box.top];
	const follow = (x: number, y: number) => {
		ghost.style.transform = `translate(${x - dx}px, ${y - dy}px) rotate(1.5deg) scale(1.02)`;
	};
	follow(at.x, at.y);
	return { follow, remove: () => ghost.remove() };
}
