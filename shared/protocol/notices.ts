/** What crosses `/api` about notices by e-mail. An address is given back to its own person, and to nobody else. */

import { z } from "zod";
import { NoticeChoices } from "#shared/domain/notice.ts";
import { LANGUAGES } from "#shared/lib/language.ts";

const language = z.enum(LANGUAGES);

/** `GET /api/workspaces/:workspace/notices`; every change below answers it too. */
export type NoticesReply = {
	/** This server sends mail. */
	isMailOn: boolean;
	address: string | null;
	/** Nothing but the message that asks is sent to an address before its person said it is theirs. */
	isConfirmed: boolean;
	choices: NoticeChoices;
};

/** `PUT …/notices/address`: a message asks whoever reads it to confirm. `DELETE` takes it off the server. */
export const AddressRequest = z.strictObject({ address: z.string().trim().max(254), language });
export type AddressRequest = z.infer<typeof AddressRequest>;

/** `PUT …/notices/choices`. */
export const ChoicesRequest = z.strictObject({ choices: NoticeChoices, language });
export type ChoicesRequest = z.infer<typeof ChoicesRequest>;

/** `POST /api/mail/confirm` → 204; from any browser. A GET confirms nothing: mail scanners follow links. */
export const ConfirmRequest = z.strictObject({ token: z.string().max(200) });
export type ConfirmRequest = z.infer<typeof ConfirmRequest>;

/** `POST /api/mail/stop/:token` → 204: no more notices by e-mail to the person of that link. A GET leads to the page that asks. */
export const STOP_PATH = "/api/mail/stop";
