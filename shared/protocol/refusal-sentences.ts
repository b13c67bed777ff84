/** What each refusal says to people, in both languages: one sentence for each kind of refusals.ts, and none missing. */

import type { Language } from "#shared/lib/language.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";

export const REFUSAL_SENTENCES = {
	"bad-request": {
		fr: "La demande n’est pas valide.",
		en: "The request is not valid.",
	},
	"not-signed-in": {
		fr: "Vous n’êtes pas connecté, ou votre accès a pris fin. Rouvrez votre lien d’invitation.",
		en: "You are not signed in, or your access has ended. Open your invitation link again.",
	},
	forbidden: {
		fr: "Votre rôle ne permet pas cette action.",
		en: "Your role does not allow this.",
	},
	"wrong-origin": {
		fr: "Cette demande vient d’un autre site. Ouvrez Palier à son adresse habituelle.",
		en: "This request comes from another site. Open Palier at its usual address.",
	},
	"not-found": {
		fr: "Introuvable, ou vous n’y avez pas accès.",
		en: "Not found, or you have no access to it.",
	},
	"mail-off": {
		fr: "Ce serveur n’envoie pas de courriels\u00a0: les avis restent dans Palier.",
		en: "This server sends no e-mail: notices stay in Palier.",
	},
	"mail-address-invalid": {
		fr: "Écrivez une adresse de courriel complète, comme nom@exemple.org.",
		en: "Write a whole e-mail address, like name@example.org.",
	},
	"mail-link-invalid": {
		fr: "Ce lien ne sert plus. Ouvrez vos réglages dans Palier pour en recevoir un autre.",
		en: "This link no longer works. Open your settings in Palier to get another one.",
	},
	"invitation-invalid": {
		fr: "Ce lien d’invitation n’est pas valide. Vérifiez qu’il est complet, ou demandez-en un autre.",
		en: "This invitation link is not valid. Check that it is complete, or ask for another one.",
	},
	"invitation-expired": {
		fr: "Ce lien d’invitation est expiré ou a déjà servi autant que prévu. Demandez-en un autre à la personne qui vous invite.",
		en: "This invitation link has expired or has been used as many times as planned. Ask the person who invited you for another one.",
	},
	"link-too-wide": {
		fr: "Un lien qui donne ce rôle doit expirer plus tôt ou servir à moins de personnes.",
		en: "A link that gives this role must expire sooner or let fewer people in.",
	},
	"workspace-full": {
		fr: "Cet espace compte déjà le plus de membres possible. Une personne qui l’anime doit d’abord en retirer.",
		en: "This workspace already has as many members as it can. A facilitator must first remove some.",
	},
	"documents-full": {
		fr: "Cet espace compte déjà 3\u202f000 documents, le plus qu’il peut en garder ouverts. Une personne qui l’anime doit d’abord en archiver.",
		en: "This workspace already has 3,000 documents, as many as it can keep open. A facilitator must first archive some.",
	},
	"too-many-new-documents": {
		fr: "Vous avez créé 240 documents en une heure, le plus possible. Attendez un peu avant d’en créer d’autres.",
		en: "You have created 240 documents in one hour, as many as can be. Wait a little before creating more.",
	},
	"name-required": {
		fr: "Écrivez votre nom, en lettres ou en chiffres.",
		en: "Write your name, in letters or digits.",
	},
	"last-owner": {
		fr: "L’espace doit garder au moins une personne propriétaire.",
		en: "The workspace must keep at least one owner.",
	},
	archived: {
		fr: "Ce document est archivé. Une personne qui anime l’espace peut le désarchiver.",
		en: "This document is archived. A facilitator of the workspace can restore it.",
	},
	"removed-from-workspace": {
		fr: "Vous ne faites plus partie de cet espace.",
		en: "You are no longer part of this workspace.",
	},
	"too-many-requests": {
		fr: "Trop de demandes en peu de temps. Attendez un instant, puis recommencez.",
		en: "Too many requests in a short time. Wait a moment, then try again.",
	},
	"too-many-connections": {
		fr: "Trop d’onglets sont ouverts sur ce document. Fermez-en, puis rechargez la page.",
		en: "Too many tabs are open on this document. Close some, then reload the page.",
	},
	"too-large": {
		fr: "C’est trop volumineux pour être reçu.",
		en: "This is too large to be received.",
	},
	"document-full": {
		fr: "Ce document a atteint sa taille maximale. Continuez dans un nouveau document.",
		en: "This document has reached its maximum size. Continue in a new document.",
	},
	"image-type": {
		fr: "Ce fichier n’est pas une image reconnue (PNG, JPEG, GIF ou WebP).",
		en: "This file is not a known image (PNG, JPEG, GIF or WebP).",
	},
	"image-too-large": {
		fr: "Cette image dépasse 10 Mo. Réduisez-la, puis recommencez.",
		en: "This image is over 10 MB. Reduce it, then try again.",
	},
	"attachment-type": {
		fr: "Ce fichier n’est ni un PDF, ni une image reconnue, ni un classeur XLSX ou ODS sans macros.",
		en: "This file is not a PDF, a known image, or an XLSX or ODS workbook without macros.",
	},
	"attachment-too-large": {
		fr: "Ce fichier dépasse 10 Mo. Réduisez-le, puis recommencez.",
		en: "This file is over 10 MB. Reduce it, then try again.",
	},
	"attachment-empty": {
		fr: "Ce fichier est vide.",
		en: "This file is empty.",
	},
	"attachment-unknown": {
		fr: "Le fichier joint n’est plus là. Joignez-le de nouveau.",
		en: "The attached file is gone. Attach it again.",
	},
	"media-full": {
		fr: "Cet espace n’a plus de place pour d’autres fichiers.",
		en: "This workspace has no room left for more files.",
	},
	"archive-damaged": {
		fr: "Ce fichier n’est pas une archive de Palier, ou il est abîmé. Rien n’a été importé.",
		en: "This file is not a Palier archive, or it is damaged. Nothing was imported.",
	},
	"archive-newer": {
		fr: "Cette archive vient d’une version plus récente de Palier. Rien n’a été importé.",
		en: "This archive comes from a newer version of Palier. Nothing was imported.",
	},
	"archive-too-large": {
		fr: "Cette archive est trop volumineuse pour être importée. Rien n’a été importé.",
		en: "This archive is too large to be imported. Nothing was imported.",
	},
	"malformed-message": {
		fr: "Un message reçu n’est pas lisible\u00a0; il a été écarté.",
		en: "A message received cannot be read; it was set aside.",
	},
	"malformed-update": {
		fr: "Une modification reçue est abîmée\u00a0; elle a été écartée pour protéger le document.",
		en: "A change received is damaged; it was set aside to protect the document.",
	},
	"foreign-client": {
		fr: "Une modification porte la signature d’une autre personne\u00a0; elle a été écartée.",
		en: "A change carries somebody else’s signature; it was set aside.",
	},
	"contradicting-change": {
		fr: "Une modification contredit ce que le serveur a déjà sous la même signature\u00a0; elle a été écartée. Copiez votre texte avant de rouvrir le document.",
		en: "A change contradicts what the server already has under the same signature; it was set aside. Copy your text before you open the document again.",
	},
	"clock-gap": {
		fr: "Il manque une modification antérieure\u00a0; le document est resynchronisé.",
		en: "An earlier change is missing; the document is being synchronised again.",
	},
	"write-refused": {
		fr: "Vous êtes en lecture seule\u00a0: cette modification n’a pas été enregistrée.",
		en: "You are read-only: this change was not saved.",
	},
	"schema-too-old": {
		fr: "Ce document utilise une version plus récente de Palier. Rechargez la page pour y écrire.",
		en: "This document uses a newer version of Palier. Reload the page to write in it.",
	},
	quarantined: {
		fr: "Une partie des données de ce document est abîmée. Il est montré en lecture seule, tel qu’il a pu être rebâti, et rien n’a été effacé\u00a0: la page des réglages dit quoi rétablir à la personne propriétaire de l’espace.",
		en: "Part of the data of this document is damaged. It is shown read-only, as far as it could be rebuilt, and nothing was erased: the settings page tells the owner of the workspace what to restore.",
	},
	restored: {
		fr: "Le serveur a été rétabli depuis une sauvegarde. Ce que vous aviez de plus récent n’a pas été fusionné\u00a0: copiez-le ou téléchargez-le, puis rouvrez le document.",
		en: "The server was restored from a backup. What you had that is newer was not merged: copy or download it, then open the document again.",
	},
	"server-full": {
		fr: "Le serveur a trop de grands documents ouverts à la fois pour en prendre davantage. Rien n’est perdu\u00a0: réessayez dans une minute.",
		en: "The server has too many large documents open at once to take more. Nothing is lost: try again in a minute.",
	},
	"room-damaged": {
		fr: "Ce document ne peut pas être ouvert\u00a0: ses données ont un problème. Rien n’a été effacé\u00a0; prévenez la personne qui administre Palier.",
		en: "This document cannot be opened: its data has a problem. Nothing was erased; tell the person who runs Palier.",
	},
	"ledger-damaged": {
		fr: "Le registre de ces contributions a un problème\u00a0: rien n’y est ajouté, et rien n’a été effacé. La page des réglages dit quoi rétablir à la personne propriétaire de l’espace.",
		en: "The record of these contributions has a problem: nothing is added to it, and nothing was erased. The settings page tells the owner of the workspace what to restore.",
	},
	"storage-full": {
		fr: "Le serveur n’a plus de place pour enregistrer. Votre texte reste sur cet appareil\u00a0; prévenez la personne qui administre Palier.",
		en: "The server has no space left to save. Your text stays on this device; tell the person who runs Palier.",
	},
	"storage-failed": {
		fr: "Le serveur n’arrive pas à enregistrer pour l’instant. Votre texte reste sur cet appareil.",
		en: "The server cannot save for now. Your text stays on this device.",
	},
	"instrument-incomplete": {
		fr: "Cet instrument n’est pas complet\u00a0: il lui manque un titre, une source, des dimensions ou des intitulés de niveaux.",
		en: "This instrument is not complete: it lacks a title, a source, dimensions or titles of levels.",
	},
	"instrument-changed": {
		fr: "Une autre version de cet instrument a été publiée entre-temps. Regardez-la avant de publier la vôtre.",
		en: "Another version of this instrument was published meanwhile. Look at it before you publish yours.",
	},
	"instrument-unavailable": {
		fr: "Cette version de l’instrument n’est pas publiée, ou elle a été retirée.",
		en: "This version of the instrument is not published, or it was retired.",
	},
	"answers-do-not-fit": {
		fr: "Une réponse ne correspond pas à l’instrument\u00a0: ses dimensions, ses niveaux, une réponse par dimension.",
		en: "An answer does not fit the instrument: its dimensions, its levels, one answer a dimension.",
	},
	"round-closed": {
		fr: "Ce tour d’évaluation ne prend plus de réponse pour ce projet\u00a0: il est dévoilé ou annulé.",
		en: "This assessment round takes no more answers for this project: it was revealed or cancelled.",
	},
	"round-not-revealed": {
		fr: "Dévoilez d’abord les réponses de ce projet\u00a0; le groupe s’entend ensuite.",
		en: "Reveal the answers for this project first; the group agrees afterwards.",
	},
	"nothing-to-reveal": {
		fr: "Personne n’a encore répondu\u00a0: il n’y a rien à dévoiler.",
		en: "Nobody has answered yet: there is nothing to reveal.",
	},
	"reason-required": {
		fr: "Dites pourquoi\u00a0: la raison reste au registre, avec votre nom.",
		en: "Say why: the reason stays in the record, with your name.",
	},
	"discussion-full": {
		fr: "Il y a déjà trop de commentaires ici. Poursuivez ailleurs.",
		en: "There are already too many comments here. Go on elsewhere.",
	},
	"proposal-closed": {
		fr: "Cette proposition est déjà réglée\u00a0: quelqu’un d’autre l’a acceptée, refusée ou retirée.",
		en: "This proposal is settled already: somebody else accepted, declined or withdrew it.",
	},
	"not-asked": {
		fr: "Ce tour d’évaluation s’adresse à d’autres personnes ou à d’autres projets.",
		en: "This assessment round is for other people or other projects.",
	},
	"not-yours": {
		fr: "Seule la personne qui l’a inscrit peut le corriger ou le retirer.",
		en: "Only the person who recorded it may correct or withdraw it.",
	},
	"project-unknown": {
		fr: "Ce projet n’est pas dans le portefeuille, ou n’y est plus.",
		en: "This project is not in the portfolio, or no longer is.",
	},
	"person-unknown": {
		fr: "Une des personnes nommées ne fait pas partie de l’espace, ou son rôle ne lui permet pas d’évaluer.",
		en: "One of the people named is not part of the workspace, or has a role that may not assess.",
	},
	"evidence-required": {
		fr: "Écrivez sur quoi se fonde ce jugement\u00a0: une phrase suffit.",
		en: "Write what this judgement is founded on: one sentence is enough.",
	},
	"wording-changed": {
		fr: "Le texte a changé depuis que vous l’avez lu. Relisez-le, puis recommencez.",
		en: "The text has changed since you read it. Read it again, then try again.",
	},
	"moment-unreadable": {
		fr: "Ce moment du document ne peut pas être relu\u00a0: il n’existe pas, ou une partie de ce qui le composait est abîmée.",
		en: "This moment of the document cannot be read: it does not exist, or part of what made it is damaged.",
	},
	"balise-unknown": {
		fr: "Cette balise n’est plus là, ou elle est archivée.",
		en: "This balise is no longer there, or is archived.",
	},
	"vote-incomplete": {
		fr: "Ce vote n’est pas complet\u00a0: il lui manque au moins deux choix, ou les mots d’un degré de l’échelle.",
		en: "This vote is not complete: it lacks at least two options, or the words of a point of the scale.",
	},
	"vote-closed": {
		fr: "Ce vote est clos, annulé ou échu\u00a0: il ne prend plus de voix.",
		en: "This vote is closed, cancelled or past its deadline: it takes no more ballots.",
	},
	"ballot-final": {
		fr: "Votre bulletin anonyme est déjà dans l’urne\u00a0: il ne peut être ni changé ni retiré.",
		en: "Your anonymous ballot is already in the box: it can be neither changed nor withdrawn.",
	},
	"ballots-unreadable": {
		fr: "Les bulletins de ce vote ne peuvent plus être lus. Annulez-le et ouvrez-en un autre.",
		en: "The ballots of this vote can no longer be read. Cancel it and open another.",
	},
	"vote-not-closed": {
		fr: "Ce vote est encore ouvert. Fermez-le d’abord.",
		en: "This vote is still open. Close it first.",
	},
	"not-a-voter": {
		fr: "Ce vote s’adresse à d’autres personnes.",
		en: "This vote is for other people.",
	},
	"voter-unknown": {
		fr: "Une des personnes nommées ne fait pas partie de l’espace, ou son rôle ne lui permet pas de voter.",
		en: "One of the people named is not part of the workspace, or has a role that may not vote.",
	},
	"ballot-does-not-fit": {
		fr: "Cette réponse ne correspond pas à la façon de voter.",
		en: "This answer does not fit the way of voting.",
	},
	"deadline-passed": {
		fr: "L’échéance est déjà passée. Choisissez un moment à venir.",
		en: "The deadline has passed already. Choose a moment to come.",
	},
	"decision-superseded": {
		fr: "Une décision plus récente a remplacé celle-ci.",
		en: "A later decision has replaced this one.",
	},
	"measurement-changed": {
		fr: "Une de ces valeurs a été inscrite, corrigée ou retirée entre-temps. Regardez-la avant de recommencer.",
		en: "One of these values was recorded, corrected or removed meanwhile. Look at it before you try again.",
	},
	"second-person": {
		fr: "Une valeur est validée par une autre personne que celle qui l’a inscrite.",
		en: "A value is validated by somebody other than the person who recorded it.",
	},
	"measurement-unknown": {
		fr: "L’indicateur ou le projet d’une de ces valeurs n’existe plus, ou il est archivé.",
		en: "The indicator or the project of one of these values no longer exists, or is archived.",
	},
	"measurement-computed": {
		fr: "Cet indicateur est calculé à partir d’autres\u00a0: inscrivez plutôt les valeurs dont il est fait.",
		en: "This indicator is computed from others: record the values it is made of instead.",
	},
	"measurements-full": {
		fr: "Cet espace a atteint le nombre maximal de valeurs d’indicateurs.",
		en: "This workspace has reached the most values of indicators it can hold.",
	},
	"adoption-superseded": {
		fr: "Cette adoption n’est plus en vigueur\u00a0: une autre l’a remplacée.",
		en: "This adoption is no longer in force: another one has taken its place.",
	},
	"decision-unknown": {
		fr: "Cette décision n’est pas au registre de ce document, ou une autre l’a remplacée.",
		en: "This decision is not in the register of this document, or another one has taken its place.",
	},
	"export-failed": {
		fr: "Le fichier n’a pas pu être préparé : le document est peut-être trop lourd. Réessayez, ou prenez-le en Markdown.",
		en: "The file could not be prepared: the document may be too heavy. Try again, or take it as Markdown.",
	},
	"code-unknown": {
		fr: "Ce code n’ouvre aucun atelier. Vérifiez-le sur l’écran, ou demandez-le à l’animation.",
		en: "This code opens no workshop. Check it on the screen, or ask the facilitator.",
	},
	"device-link-invalid": {
		fr: "Ce lien ne sert plus\u00a0: il fonctionne une seule fois, pendant cinq minutes. Faites-en un autre sur l’appareil où vous êtes dans l’atelier.",
		en: "This link no longer works: it serves once, for five minutes. Make another one on the device where you are in the workshop.",
	},
	"device-taken": {
		fr: "Ce navigateur est celui d’un membre de l’espace\u00a0: il le reste. Ouvrez le lien dans un autre navigateur.",
		en: "This browser is that of a member of the workspace, and stays so. Open the link in another browser.",
	},
	"too-many-codes": {
		fr: "Trop de codes inexacts viennent de votre réseau. Scannez le code QR ou ouvrez le lien de l’atelier\u00a0: ils fonctionnent tout de suite. Sinon, réessayez dans dix minutes.",
		en: "Too many wrong codes come from your network. Scan the QR code or open the workshop’s link: they work right away. Otherwise, try again in ten minutes.",
	},
	"workshop-over": {
		fr: "Cet atelier est terminé. Ce que vous y avez écrit est gardé.",
		en: "This workshop is over. What you wrote in it is kept.",
	},
	"door-closed": {
		fr: "L’atelier n’a pas de code en ce moment : ouvrez d’abord la porte.",
		en: "The workshop has no code at the moment: open its door first.",
	},
	"put-out": {
		fr: "L’animation a mis fin à votre participation à cet atelier.",
		en: "The facilitator has ended your part in this workshop.",
	},
	"not-in-workshop": {
		fr: "Vous n’êtes pas entré dans cet atelier, ou l’animation ne vous a pas encore fait entrer.",
		en: "You have not come into this workshop, or the facilitator has not let you in yet.",
	},
	"workshop-moved": {
		fr: "Quelqu’un d’autre vient de changer d’étape. Regardez où en est l’atelier avant de le déplacer.",
		en: "Somebody else has just changed the step. See where the workshop is before you move it.",
	},
	"step-closed": {
		fr: "L’étape qui permettait cela est terminée, ou n’est pas encore commencée.",
		en: "The step that allowed this is over, or has not begun yet.",
	},
	"step-passed": {
		fr: "C’était pour une étape qui est passée : rien n’a changé dans celle qui est en cours.",
		en: "This was for a step that has passed: nothing changed in the one under way.",
	},
	"not-kept": {
		fr: "Sans réseau, cela n’est pas gardé, pour que rien ne change plus tard à votre insu. Refaites-le au retour du réseau.",
		en: "Without a network this is not kept, so that nothing changes later behind your back. Do it again when the network is back.",
	},
	"only-a-trial": {
		fr: "Essai : rien n’est envoyé.",
		en: "Trial: nothing is sent.",
	},
	"step-incomplete": {
		fr: "Une étape ouverte à l’avance doit fermer après avoir ouvert.",
		en: "A step that opens ahead must close after it opens.",
	},
	"step-already-held": {
		fr: "Cette étape a déjà eu lieu, ou s’est ouverte avant l’atelier : elle reste à son déroulement.",
		en: "This step has already taken place, or opened before the workshop: it stays in its course.",
	},
	"too-many-steps": {
		fr: "Un atelier a au plus 60 étapes.",
		en: "A workshop has at most 60 steps.",
	},
	"too-many-cards": {
		fr: "Cette étape ne prend plus de cartes ni de groupes : le nombre maximal est atteint.",
		en: "This step takes no more cards or clusters: the maximum has been reached.",
	},
	"template-name-taken": {
		fr: "Un autre modèle de cet espace porte déjà ce nom.",
		en: "Another template of this workspace already has this name.",
	},
	"too-many-templates": {
		fr: "Cet espace a déjà tous les modèles qu’il peut garder. Supprimez-en un d’abord.",
		en: "This workspace already keeps as many templates as it can. Delete one first.",
	},
	"too-many-tables": {
		fr: "Cet atelier a déjà toutes les tables qu’il peut avoir.",
		en: "This workshop already has as many tables as it can.",
	},
	"nothing-to-copy": {
		fr: "Il n’y a pas de texte à copier aux tables\u00a0: dans le déroulement, choisissez pour cette étape un cadre, un passage, une balise, une recommandation ou un indicateur.",
		en: "There is no text to copy to the tables: in the agenda, choose a framework, a passage, a balise, a recommendation or an indicator for this step.",
	},
	"vote-out-of-reach": {
		fr: "Les personnes de l’atelier n’ont pas accès à ce vote : ajoutez d’abord son document à ceux de l’atelier. Un vote du portefeuille ne s’y ajoute pas : ouvrez-en un autre dans l’étape.",
		en: "The people of the workshop have no access to this vote: add its document to those of the workshop first. A vote of the portfolio cannot be added: open another one in the step.",
	},
	"voters-left-out": {
		fr: "Ce vote est réservé à d’autres : des personnes de l’atelier n’y auraient pas de voix. Confirmez que vous le savez, ou ouvrez un vote pour tout le monde.",
		en: "This vote is for others: some people of the workshop would have no voice in it. Confirm that you know, or open a vote for everybody.",
	},
	"no-timer": {
		fr: "Aucune minuterie n’est en marche.",
		en: "No timer is running.",
	},
	"too-slow": {
		fr: "La connexion n’arrive plus à suivre\u00a0; elle est relancée.",
		en: "The connection can no longer keep up; it is being restarted.",
	},
	"server-stopping": {
		fr: "Le serveur redémarre\u00a0; reconnexion dans un instant.",
		en: "The server is restarting; reconnecting in a moment.",
	},
	"unexpected-error": {
		fr: "Une erreur imprévue s’est produite. Elle a été notée\u00a0; recommencez dans un instant.",
		en: "An unexpected error occurred. It has been noted; try again in a moment.",
	},
} as const satisfies Record<RefusalKind, Record<Language, string>>;

/** The sentence of a refusal in the reader's language. */
export function refusalSentence(kind: RefusalKind, language: Language): string {
	return REFUSAL_SENTENCES[kind][language];
}
