/** The reader: the outline follows the text, and a citation is copied with one press. */
import { addCitationButtons } from "./citations.ts";
import { followOutline } from "./outline-follow.ts";

followOutline();
addCitationButtons();
