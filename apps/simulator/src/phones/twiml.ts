const SPOKEN = /<(?:Message|Sms|Body)\b[^>]*>([\s\S]*?)<\/(?:Message|Sms|Body)>/i;

/**
 * What the carrier would say to the person because of a webhook's answer, or null. A plain-text answer is spoken as it is (twilio.md §2),
 * which is why our side must answer an empty Response.
 */
export function saidBy(contentType: string | null, body: string): string | null {
  const trimmed = body.trim();
  if (trimmed === '') return null;
  if (contentType?.startsWith('text/plain') === true) return trimmed;
  if (contentType === null || !/xml/.test(contentType)) return null;
  const spoken = SPOKEN.exec(trimmed)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim();
  return spoken === undefined || spoken === '' ? null : spoken;
}
