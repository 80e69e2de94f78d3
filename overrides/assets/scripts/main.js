/**
 * Starts what makes reading easier; every page reads without any of it.
 * @module
 */
import { startContents } from "./contents.js";
import { startCopyLinks } from "./copy-link.js";
import { startLanguageSwitch } from "./language-switch.js";
import { startMenu } from "./menu.js";
import { readPageData } from "./page-data.js";
import { startPath } from "./path.js";
import { startPractices } from "./practices.js";
import { startPrint } from "./print.js";
import { startReviewNotice } from "./review.js";
import { startSchemeSwitch } from "./scheme.js";
import { startSearchKey } from "./search-key.js";

const data = readPageData(document);
startSchemeSwitch(document, data);
startSearchKey(document, data);
startMenu(document);
startLanguageSwitch(document);
startContents(document);
startCopyLinks(document, data);
startPrint(document);
startReviewNotice(document, data, new Date());
startPractices(document, data);
startPath(document);
