import { appointments } from './appointments.js';
import { estimates } from './estimates.js';
import { invoices } from './invoices.js';
import type { Story } from './story.js';

/** The stories, by the word that asks for each. */
export const STORIES: Readonly<Record<string, Story>> = { appointments, invoices, estimates };
