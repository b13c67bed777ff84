/** How a criterion is told among the parts of a balise that is voted on. Apart: who only names parts does not load documents. */

/** What begins the id of a criterion. */
export const CRITERION_PART = "criterion-";
