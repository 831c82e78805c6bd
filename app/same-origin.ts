/**
 * Whether a form was sent from a page of this site, as far as the browser tells. The framework checks this for actions;
 * a route handler that takes a form has to ask.
 */
export function isSameOrigin({ headers }: Request): boolean {
  const origin = headers.get('origin');
  if (origin === null) return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'));
  return URL.canParse(origin) && new URL(origin).host === (headers.get('x-forwarded-host') ?? headers.get('host'));
}
