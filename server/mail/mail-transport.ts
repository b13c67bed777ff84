/** How a message leaves the server: one act, so that tests keep what would have been sent. */

export type MailMessage = {
	to: string;
	subject: string;
	text: string;
	html: string;
	/** The same for the same notice: whoever receives it twice may know. */
	messageId: string;
	/** Where one press ends all notices; none for the message that asks to confirm. */
	stopUrl: string | null;
};

export type MailTransport = {
	/** Resolves once the next server has taken it; rejects otherwise. */
	send(message: MailMessage): Promise<void>;
	close(): void;
};
