/** The sentences of going on with one’s place on another device, and of closing it elsewhere. */

import { asName, ofName } from "#shared/lib/elision.ts";
import { counted, dictionary } from "#shared/lib/language.ts";

export const deviceTexts = dictionary({
	fr: {
		continue: "Continuer sur un autre appareil",
		title: "Continuer sur un autre appareil",
		lead: "Scannez ce code QR avec l’autre appareil, ou ouvrez-y le lien. Vous y aurez la même place\u00a0: même nom, mêmes cartes, mêmes votes, comptés une fois.",
		onlyYou: "Qui ouvre ce lien devient vous dans cet atelier\u00a0: ne le montrez à personne.",
		qr: "Code QR de votre lien",
		link: "Votre lien",
		copy: "Copier le lien",
		copied: "Lien copié",
		copyFailed: "Le navigateur n’a pas copié. Le lien est sélectionné\u00a0: faites Ctrl+C.",
		until: (time: string) => `Ce lien sert une seule fois, jusqu’à ${time}.`,
		making: "Préparation du lien…",
		used: "C’est fait\u00a0: votre autre appareil est dans l’atelier.",
		over: "Ce lien ne sert plus.",
		another: "Faire un autre lien",
		cancel: "Annuler ce lien",
		cancelled: "Le lien ne fonctionne plus",
		close: "Fermer",
		devices: (count: number) =>
			`Vous êtes dans l’atelier sur ${counted("fr", count, "appareil ou navigateur", "appareils ou navigateurs")}.`,
		closeOthers: "Déconnecter mes autres appareils",
		othersClosed: "Vos autres appareils sont déconnectés",

		tabTitle: "Continuer sur cet appareil",
		reading: "Lecture du lien…",
		noLinkTitle: "Ce lien est incomplet",
		noLink: "Ouvrez-le en entier, ou scannez de nouveau le code QR sur votre premier appareil.",
		failedTitle: "Le lien ne s’ouvre pas",
		retry: "Réessayer",
		typeCode: "Entrer plutôt avec le code de l’atelier",
		place: (workspace: string) => `Atelier de «\u00a0${workspace}\u00a0»`,
		same: (name: string) =>
			`Vous continuez ici en tant ${asName(name)}, avec ce que vous avez écrit. Votre premier appareil garde aussi votre place.`,
		instead: (name: string, other: string) =>
			`Ce navigateur est entré ici sous le nom ${ofName(other)}. Il continuera en tant ${asName(name)}\u00a0; ce que ${other} a écrit reste.`,
		member: (other: string) =>
			`Ce navigateur est celui ${ofName(other)}, membre de l’espace\u00a0: il le reste. Ouvrez le lien dans un autre navigateur.`,
		goOn: "Continuer ici",
		going: "Un instant…",
	},
	en: {
		continue: "Continue on another device",
		title: "Continue on another device",
		lead: "Scan this QR code with the other device, or open the link there. You will have the same place: same name, same cards, same votes, counted once.",
		onlyYou: "Whoever opens this link becomes you in this workshop: show it to nobody.",
		qr: "QR code of your link",
		link: "Your link",
		copy: "Copy the link",
		copied: "Link copied",
		copyFailed: "The browser did not copy. The link is selected: press Ctrl+C.",
		until: (time) => `This link serves once, until ${time}.`,
		making: "Preparing the link…",
		used: "Done: your other device is in the workshop.",
		over: "This link no longer works.",
		another: "Make another link",
		cancel: "Cancel this link",
		cancelled: "The link no longer works",
		close: "Close",
		devices: (count) =>
			`You are in the workshop on ${counted("en", count, "device or browser", "devices or browsers")}.`,
		closeOthers: "Sign my other devices out",
		othersClosed: "Your other devices are signed out",

		tabTitle: "Continue on this device",
		reading: "Reading the link…",
		noLinkTitle: "This link is incomplete",
		noLink: "Open the whole of it, or scan the QR code on your first device again.",
		failedTitle: "The link does not open",
		retry: "Try again",
		typeCode: "Come in with the workshop code instead",
		place: (workspace) => `Workshop of “${workspace}”`,
		same: (name) => `You go on here as ${name}, with what you wrote. Your first device keeps your place too.`,
		instead: (name, other) =>
			`This browser came in here as ${other}. It will go on as ${name}; what ${other} wrote stays.`,
		member: (other) =>
			`This browser is that of ${other}, a member of the workspace, and stays so. Open the link in another browser.`,
		goOn: "Continue here",
		going: "One moment…",
	},
});
