/** Secrets handed to people: 256 random bits, of which only the fingerprint is kept. */

import { createHash, randomBytes } from "node:crypto";

/** A new secret, short enough for a link: 43 characters that need no escaping. */
export function newToken(): string {
	return randomBytes(32).toString("base64url");
}

/** The fingerprint that the registry keeps in the place of a secret. */
export function hashToken(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
