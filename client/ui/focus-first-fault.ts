/** After a form could not be sent: the focus goes to the first field that says what is missing, once it says so. */

const FIELDS = "input, textarea, button, select";

export function focusFirstFault(form: HTMLElement | null): void {
	requestAnimationFrame(() => {
		const fault = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]');
		const field = fault?.matches(FIELDS) ? fault : fault?.querySelector<HTMLElement>(FIELDS);
		field?.focus();
	});
}
