/** Coming into a workshop: a code is read, found, and becomes a place. */

import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { linkedCode, readCode, readLinkedCode } from "#shared/domain/workshop-code.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { FindWorkshopReply } from "#shared/protocol/workshops.ts";
import { type Api, api as ownApi } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import type { SaidPerson } from "#client/document/PersonForm.tsx";

export type DoorState =
	/** `fault`: what kept the last code from opening anything; `incomplete`: it cannot be a code. */
	| { state: "asking"; typed: string; isFinding: boolean; fault: Failure | "incomplete" | null }
	| { state: "found"; code: string; found: FindWorkshopReply; isEntering: boolean; refused: Failure | null };

export type DoorActs = {
	find: (typed: string) => Promise<void>;
	/** `null`: as whom this browser already is there. */
	enter: (person: SaidPerson | null) => Promise<void>;
	/** Signs this browser out, then offers to enter as somebody else. */
	enterAsAnother: () => Promise<void>;
	/** Back to the code. */
	back: () => void;
};

/** What the page needs of the browser. */
export type DoorParts = { api: Api; hash: () => string };
const browserParts: DoorParts = { api: ownApi, hash: () => window.location.hash };

export function useWorkshopDoor({ api, hash }: DoorParts = browserParts): DoorState & DoorActs {
	const [door, setDoor] = useState<DoorState>(() => asking(readLinkedCode(codeIn(hash())).code, codeIn(hash()) !== ""));
	// One person, one key: entering again after a cut is the same joining.
	const [key, setKey] = useState<string>(() => newId());
	const [, navigate] = useLocation();
	const cache = useResourceCache();

	const find = useCallback(
		async (typed: string) => {
			const { code: written, pass } = readLinkedCode(typed);
			const code = readCode(written);
			if (code === null) {
				setDoor({ ...asking(written), fault: "incomplete" });
				return;
			}
			setDoor(asking(written, true));
			const reply = await api.findWorkshop(code, pass);
			setDoor(
				reply.ok
					? { state: "found", code, found: reply.value, isEntering: false, refused: null }
					: { ...asking(written), fault: reply.error },
			);
		},
		[api],
	);

	// A code that was scanned is in the fragment of the address; another one scanned in this tab changes it alone.
	useEffect(() => {
		const read = () => {
			const code = codeIn(hash());
			if (code !== "") void find(code);
		};
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, [hash, find]);

	const enter = async (person: SaidPerson | null) => {
		if (door.state !== "found" || door.isEntering) return;
		const { code, found } = door;
		setDoor({ ...door, isEntering: true, refused: null });
		const reply = await api.joinWorkshop({ code, ...(found.pass === "" ? {} : { pass: found.pass }), key, ...person });
		if (!reply.ok) {
			// The code may have changed while a name was written.
			if (reply.error.kind === "code-unknown" || reply.error.kind === "too-many-codes")
				setDoor({ ...asking(code), fault: reply.error });
			else setDoor({ ...door, isEntering: false, refused: reply.error });
			return;
		}
		cache.clear();
		const { workspace, workshop, member } = reply.value;
		const to = member.isGuest ? paths.takingPart : paths.workshop;
		navigate(to(workspace.id as WorkspaceId, workshop.id as DocumentId), { replace: true });
	};

	const enterAsAnother = async () => {
		if (door.state !== "found") return;
		const reply = await api.signOut();
		if (!reply.ok) {
			setDoor({ ...door, refused: reply.error });
			return;
		}
		setKey(newId());
		await find(linkedCode({ code: door.code, pass: door.found.pass }));
	};

	return { ...door, find, enter, enterAsAnother, back: () => setDoor(asking("")) };
}

function asking(typed: string, isFinding = false): Extract<DoorState, { state: "asking" }> {
	return { state: "asking", typed, isFinding, fault: null };
}

function codeIn(hash: string): string {
	return hash.replace(/^#/, "").trim().slice(0, 80);
}
