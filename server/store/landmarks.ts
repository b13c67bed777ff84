/** Which snapshots of a room are kept: the newest two, to open it, and now and then an older one, so that no past moment is far from one. */

const NEWEST_KEPT = 2;
/** Rows between two landmarks: what is replayed, at most, to read a past moment of a room that is summed up regularly. */
export const LANDMARK_ROWS = 5_000;

/** Of the snapshots of a room (their last rows, in order), those nothing needs any more. Every row they sum up stays. */
export function needlessSnapshots(seqs: readonly number[], landmarkRows = LANDMARK_ROWS): number[] {
	let landmark = 0;
	return seqs.slice(0, -NEWEST_KEPT).filter((seq) => {
		if (seq - landmark < landmarkRows) return true;
		landmark = seq;
		return false;
	});
}
