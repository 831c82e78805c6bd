import { environment } from '../environment';

/** By which name the site asks others for something, and where they learn whose it is. */
export function userAgent(): string {
  return `WeightsAndMeasures/1.0 (+${environment().siteUrl}/about)`;
}
