/** Finds the token in what somebody pasted: a whole link, or only its end. */

const LINK_END = /#([\w-]{10,200})\s*$/;
const BARE_TOKEN = /^[\w-]{20,200}$/;

export function readInvitationLink(text: string): string | null {
	const trimmed = text.trim();
	return LINK_END.exec(trimmed)?.[1] ?? (BARE_TOKEN.test(trimmed) ? trimmed : null);
}
