/** Schemas that are checked in the browser: Zod tries whether code may be made from text, which this site forbids. Told beforehand, it does not try. Import it before any of them. */

import { config } from "zod";

config({ jitless: true });
