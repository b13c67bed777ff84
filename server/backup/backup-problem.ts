/** Why a backup or a restore was not done, in French then in English. Nothing was changed. */

export class BackupProblem extends Error {
	constructor(fr: string, en: string) {
		super(`${fr}\n${en}`);
		this.name = "BackupProblem";
	}
}
