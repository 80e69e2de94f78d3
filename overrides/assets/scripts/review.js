/**
 * Marks a page whose next review is past. The build is for a fixed day, so that the same
 * content gives the same bytes; what has come due since is told here.
 * @param {Document} page
 * @param {DOMStringMap} data
 * @param {Date} now
 */
export function startReviewNotice(page, data, now) {
  const review = page.querySelector(".review[data-next]");
  if (!review || !isPast(review.dataset.next, now)) return;
  const notice = page.createElement("p");
  notice.className = "notice";
  notice.textContent = data.pastReview;
  const heading = page.querySelector(".prose h1");
  heading.parentNode.insertBefore(notice, heading.nextSibling);
}

/**
 * @param {string} day such as 2027-05-22
 * @param {Date} now
 * @returns {boolean} whether the day is over
 */
export function isPast(day, now) {
  const [year, month, date] = day.split("-").map(Number);
  return now >= new Date(year, month - 1, date + 1);
}
