/** Whether a WebSocket opens and brings back what it was sent: the only proof that a network lets them pass. */

const PATIENCE_MS = 8_000;

export function echoOnce(url: string, Socket: typeof WebSocket): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = new Socket(url);
		const over = (isWell: boolean): void => {
			clearTimeout(late);
			resolve(isWell);
			socket.close();
		};
		const late = setTimeout(() => over(false), PATIENCE_MS);
		socket.onopen = () => socket.send("palier");
		socket.onmessage = ({ data }) => over(data === "palier");
		socket.onclose = () => over(false);
	});
}
