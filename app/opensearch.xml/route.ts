import { escapeMarkup } from '@/domain/models/escape-markup';
import { environment } from '@/server/platform/environment';

export const dynamic = 'force-dynamic';

/** Tells browsers how to search here (OpenSearch 1.1). */
export function GET(): Response {
  const site = escapeMarkup(environment().siteUrl);
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Weights &amp; Measures</ShortName>
  <Description>How open is each AI model, really?</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${site}/icon.svg</Image>
  <Url type="text/html" template="${site}/models?q={searchTerms}"/>
  <Url type="application/json" template="${site}/api/v1/models?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}
