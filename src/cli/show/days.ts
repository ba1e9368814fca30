const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LONG_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Thu 12 Nov"; with the year when it is another one than that of `beside`. Both YYYY-MM-DD. */
export function shortDay(day: string, beside: string): string {
  const { dayOfWeek, day: date, month, year } = Temporal.PlainDate.from(day);
  const said = `${WEEKDAYS[dayOfWeek - 1]} ${date} ${MONTHS[month - 1]}`;
  return year === Temporal.PlainDate.from(beside).year ? said : `${said} ${year}`;
}

/** "Tuesday 24 Nov 2026" */
export function longDay(day: string): string {
  const { dayOfWeek, day: date, month, year } = Temporal.PlainDate.from(day);
  return `${LONG_WEEKDAYS[dayOfWeek - 1]} ${date} ${MONTHS[month - 1]} ${year}`;
}
