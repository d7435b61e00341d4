/** Calendars and clocks: legal holidays computed by rule, business days, and the wall time of any IANA zone. */
export { WEEKDAYS, civilDay, readDay, showDay, weekdayOf, type CivilDay, type Weekday } from './civil-day.js';
export { federalHolidayOn, federalHolidays, type Holiday } from './federal.js';
export { HOLIDAY_REGIONS, regionalHolidayOn, regionalHolidays, type HolidayRegion } from './regional.js';
export { MAX_BUSINESS_DAYS, addBusinessDays, isBusinessDay } from './business-days.js';
export { instantOf, isZone, localTime, type LocalTime } from './zone-time.js';
