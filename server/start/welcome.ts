/** What the person who starts Palier reads: where it is, how to come in, how to stop it. */

import { networkInterfaces } from "node:os";

export type Addresses = {
	/** The address in the owner's link. */
	main: string;
	/** Other machines' way in, when the server listens to the network. */
	network: string[];
};

/** Where people find a server that listens on that host and port. */
export function addressesOf(host: string, port: number, publicUrl: string | null): Addresses {
	const isOpen = host === "0.0.0.0" || host === "::";
	const named = isOpen ? "localhost" : host.includes(":") ? `[${host}]` : host;
	const network = isOpen ? machineAddresses().map((address) => `http://${address}:${port}`) : [];
	return { main: publicUrl ?? `http://${named}:${port}`, network };
}

export type Welcome = {
	addresses: Addresses;
	dataDir: string;
	/** The owner's link, when it is known. */
	ownerLink: string | null;
	ownerLinkFile: string;
	isFirstStart: boolean;
};

/** The lines, ready to print. */
export function welcome({ addresses, dataDir, ownerLink, ownerLinkFile, isFirstStart }: Welcome): string {
	const lines: [string, string][] = [["Adresse", addresses.main]];
	for (const address of addresses.network) lines.push(["Sur le réseau", address]);
	lines.push(["Données", dataDir]);
	if (ownerLink) lines.push(["Lien de propriété", ownerLink]);
	const width = Math.max(...lines.map(([label]) => label.length));
	const rows = lines.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
	const advice = ownerLink
		? isFirstStart
			? [
					`  Ouvrez le lien de propriété pour entrer dans votre espace. Il est aussi gardé dans ${ownerLinkFile}.`,
					"  Ne le partagez pas\u00a0: invitez les autres depuis la page des membres.",
				]
			: []
		: [
				`  Le lien de propriété n’est plus dans ${ownerLinkFile}. Pour en faire un nouveau\u00a0:`,
				"    npm start -- --new-owner-link",
			];
	return ["", "  Palier est prêt.", "", ...rows, "", ...advice, "  Pour arrêter\u00a0: Ctrl-C.", ""].join("\n");
}

function machineAddresses(): string[] {
	return Object.values(networkInterfaces())
		.flat()
		.filter((one) => one !== undefined && one.family === "IPv4" && !one.internal)
		.map((one) => one?.address ?? "");
}
