/** The address that begins a mail to somebody; null for what is no mail address, so that nothing else can hide in a link. */

const MAIL = /^[^\s@<>"'?&%]+@[^\s@<>"'?&%.]+(?:\.[^\s@<>"'?&%.]+)+$/;

export function mailAddress(email: string): string | null {
	const trimmed = email.trim();
	return MAIL.test(trimmed) ? `mailto:${trimmed}` : null;
}
