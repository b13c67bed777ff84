/** Coming into a workshop by its code: the code, one's name, and in. Plain elements only, so that it is light on a phone. */

export function JoinWorkshopPage() {
	return <h1>Atelier</h1>;
}
