/** Days and ISO weeks of dates whose parts may lie outside of the calendar, as an interval's do. Source: PostgreSQL's datetime.c and timestamp.c. */

/** The number of a day; its year is one of the calendar, in which 0 is 1 BC. Integers are of 32 bits. Source: date2j. */
export function julianDay(year: number, month: number, day: number): number {
  const [y, m] = month > 2 ? [year + 4800, month + 1] : [year + 4799, month + 13];
  const century = Math.trunc(y / 100);
  const leapDays = Math.trunc(y / 4) - century + Math.trunc(century / 4);
  return (y * 365 - 32_167 + leapDays + Math.trunc((7834 * m) / 256) + day) | 0;
}

/** Days from the Monday before a day. */
function sinceMonday(julian: number): number {
  const rest = julian % 7;
  return rest < 0 ? rest + 7 : rest;
}

/** The Monday of the first week of an ISO year. */
function firstMonday(year: number): number {
  const fourth = julianDay(year, 1, 4);
  return fourth - sinceMonday(fourth);
}

/** The Monday of a week. Source: isoweek2j. */
export function mondayOf(year: number, week: number): number {
  return (week - 1) * 7 + firstMonday(year);
}

/** The ISO year and week of a date. Source: date2isoyear, date2isoweek. */
export function isoWeekOf(year: number, month: number, day: number): { readonly year: number; readonly week: number } {
  const julian = julianDay(year, month, day);
  const before = julian < firstMonday(year);
  const own = before ? year - 1 : year;
  const week = Math.trunc((julian - firstMonday(own)) / 7) + 1;
  // the year in which the date stands may end before it, even for a date of the week's year before
  if (week < 52 || julian < firstMonday(year + 1)) return { year: own, week };
  return { year: year + 1, week: Math.trunc((julian - firstMonday(year + 1)) / 7) + 1 };
}

/** The number of a day in its ISO year. Source: date2isoyearday. */
export function isoDayOfYear(year: number, month: number, day: number): number {
  return julianDay(year, month, day) - firstMonday(isoWeekOf(year, month, day).year) + 1;
}
