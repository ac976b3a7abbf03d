/** Days and months of the calendar as text ("2024-02-29", "2024-02"), and days as whole numbers. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether "2024-02-29" or "2024-02" is a day or a month that there is. */
export function isInCalendar(iso: string): boolean {
  const [year, month, day] = partsOf(iso);
  return year > 0 && day >= 1 && day <= daysOf(year, month);
}

/** Whether a text is a whole day, such as "2024-02-29"; a month is not. */
export function isDay(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && isInCalendar(text);
}

/** The last day of a month: `lastDayOf("2024-02")` is "2024-02-29". */
export function lastDayOf(month: string): string {
  const [year, number] = partsOf(month);
  return isoOf(year, number, daysOf(year, number));
}

/** The number of a day: `dayNumber("2024-03-01") - dayNumber("2024-02-28")` is 2. */
export function dayNumber(iso: string): number {
  const [year, month, day] = partsOf(iso);
  // Years begin in March, so that the day which not every year has is the last.
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + day - 1;
}

/** The day with this number: `dayWithNumber(dayNumber("2024-02-28") + 1)` is "2024-02-29". */
export function dayWithNumber(number: number): string {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber(isoOf(year, 1, 1)) > number) {
    year -= 1;
  }
  let month = 12;
  while (dayNumber(isoOf(year, month, 1)) > number) {
    month -= 1;
  }
  return isoOf(year, month, number - dayNumber(isoOf(year, month, 1)) + 1);
}

function partsOf(iso: string): readonly [number, number, number] {
  const [year = 0, month = 0, day = 1] = iso.split("-").map((part) => Number.parseInt(part, 10));
  return [year, month, day];
}

/** How many days a month has; 0 for a month that there is not. */
function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (DAYS[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0);
}

function isoOf(year: number, month: number, day: number): string {
  const digits = (number: number, width: number): string => String(number).padStart(width, "0");
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
