/** What the screens of a live document say: saving, presence, refusals, citations. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		memberGone: "une personne qui n’est plus ici",
		memberElsewhere: "une personne de l’espace",
		saved: "Enregistré",
		savedMore: "Tout est sur le disque du serveur.",
		saving: "Enregistrement…",
		savingMore: "En route vers le serveur.",
		kept: "Gardé sur cet appareil, en attente du réseau",
		keptCount: (count: number) =>
			`${counted("fr", count, "modification", "modifications")} à envoyer au retour du réseau.`,
		offline: "Hors ligne",
		offlineMore: "Rien n’attend d’être envoyé. Vous pouvez continuer\u00a0: ce que vous écrirez sera gardé ici.",
		unsaved: "Non enregistré",
		unsavedMore: "Le serveur n’a pas confirmé depuis plus de 40 s. Copiez votre texte par prudence.",
		unsavedDevice: "Le réseau est coupé et cet appareil ne peut rien garder. Copiez votre texte.",
		connecting: "Connexion…",
		reconnecting: "Reconnexion…",
		portal: "Le réseau demande une connexion (portail)",
		portalMore:
			"Ouvrez une autre page pour accepter les conditions de ce réseau. Palier reprendra de lui-même\u00a0; ce que vous écrivez est gardé sur cet appareil.",
		testNetwork: "Tester mon réseau",
		backOnline: "De retour en ligne\u00a0: tout est enregistré.",
		copyText: "Copier mon texte",
		copied: "Texte copié.",
		notCopied: "La copie n’a pas fonctionné. Sélectionnez le texte et copiez-le avec Ctrl+C.",

		whoIsHere: "Qui est ici",
		whoIsHereCount: (count: number) => `Qui est ici\u00a0: ${counted("fr", count, "personne", "personnes")}`,
		me: (name: string) => `${name} (vous)`,
		goTo: (name: string) => `Aller où se trouve ${name}`,
		arrived: (names: string) => `Arrivée\u00a0: ${names}`,
		left: (names: string) => `Départ\u00a0: ${names}`,
		arrivedMany: (count: number) => `${counted("fr", count, "personne est arrivée", "personnes sont arrivées")}`,
		leftMany: (count: number) => `${counted("fr", count, "personne est partie", "personnes sont parties")}`,

		readOnlyMark: "Lecture seule",
		commentingMark: "Vous pouvez commenter et proposer",
		commentingMore:
			"Votre rôle permet de commenter et de proposer des modifications\u00a0; qui peut écrire les accepte ou les refuse.",
		readOnly: "Lecture seule.",
		readOnlyRole: (role: string) => `Votre rôle dans cet espace (${role}) permet de lire, pas d’écrire ici.`,
		accessNowRead: "Votre accès est passé à Lecture.",
		accessNowWrite: "Vous pouvez maintenant écrire dans ce document.",
		reload: "Recharger la page",
		rolledBack:
			"Une de vos modifications n’a pas pu être enregistrée, et le document affiche de nouveau la version commune.",
		rolledBackCopy: "Votre version est encore ici\u00a0: copiez-la avant de continuer.",
		noAnswer: "Le serveur ne répond pas",
		noAnswerMore: "Vérifiez votre connexion. La page s’ouvrira dès que le serveur répondra.",

		untitled: "Document sans titre",

		documentActions: "Actions sur ce document",

		renameLabel: "Titre du document",
		rename: "Modifier le titre",
	},
	en: {
		memberGone: "somebody who is no longer here",
		memberElsewhere: "somebody of the workspace",
		saved: "Saved",
		savedMore: "Everything is on the server’s disk.",
		saving: "Saving…",
		savingMore: "On its way to the server.",
		kept: "Kept on this device, waiting for the network",
		keptCount: (count) => `${counted("en", count, "change", "changes")} to send when the network is back.`,
		offline: "Offline",
		offlineMore: "Nothing is waiting to be sent. You can go on: what you write will be kept here.",
		unsaved: "Not saved",
		unsavedMore: "The server has not confirmed for over 40 s. Copy your text to be safe.",
		unsavedDevice: "The network is down and this device cannot keep anything. Copy your text.",
		connecting: "Connecting…",
		reconnecting: "Reconnecting…",
		portal: "The network asks you to sign in (portal)",
		portalMore:
			"Open another page to accept the conditions of this network. Palier will resume by itself; what you write is kept on this device.",
		testNetwork: "Test my network",
		backOnline: "Back online: everything is saved.",
		copyText: "Copy my text",
		copied: "Text copied.",
		notCopied: "Copying did not work. Select the text and copy it with Ctrl+C.",

		whoIsHere: "Who is here",
		whoIsHereCount: (count) => `Who is here: ${counted("en", count, "person", "people")}`,
		me: (name) => `${name} (you)`,
		goTo: (name) => `Go to where ${name} is`,
		arrived: (names) => `Arrived: ${names}`,
		left: (names) => `Left: ${names}`,
		arrivedMany: (count) => `${counted("en", count, "person has arrived", "people have arrived")}`,
		leftMany: (count) => `${counted("en", count, "person has left", "people have left")}`,

		readOnlyMark: "Read only",
		commentingMark: "You can comment and propose",
		commentingMore: "Your role allows commenting and proposing changes; whoever may write accepts or declines them.",
		readOnly: "Read-only.",
		readOnlyRole: (role) => `Your role in this workspace (${role}) allows reading here, not writing.`,
		accessNowRead: "Your access is now read-only.",
		accessNowWrite: "You can now write in this document.",
		reload: "Reload the page",
		rolledBack: "One of your changes could not be saved, and the document shows the common version again.",
		rolledBackCopy: "Your version is still here: copy it before you go on.",
		noAnswer: "The server does not answer",
		noAnswerMore: "Check your connection. The page will open as soon as the server answers.",

		untitled: "Untitled document",

		documentActions: "Actions on this document",

		renameLabel: "Document title",
		rename: "Edit title",
	},
});
