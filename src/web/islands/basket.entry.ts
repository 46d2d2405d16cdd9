/** The page of the basket: one's own, which is kept in this browser, or one that somebody shared. */
import { startOwnBasket } from "./basket/own.ts";
import { startSharedBasket } from "./basket/shared.ts";

const page = document.querySelector<HTMLElement>("[data-basket]");
if (page?.dataset.basket === "own") startOwnBasket(page);
if (page?.dataset.basket === "shared") startSharedBasket(page);
