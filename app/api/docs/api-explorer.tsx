'use client';

import 'swagger-ui-dist/swagger-ui.css';
import { useEffect, useRef } from 'react';
import styles from './api-explorer.module.css';

/** Every call with its fields, to be tried out. Comes as a file of our own, after the page, and only to this page. */
export function ApiExplorer({ document }: { document: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const domNode = place.current;
    if (!domNode) return undefined;
    let isGone = false;
    const show = async () => {
      const { default: SwaggerUIBundle } = await import('swagger-ui-dist/swagger-ui-es-bundle');
      // No validator badge: it would tell another site about each visit.
      const options = { validatorUrl: null, withCredentials: false, defaultModelsExpandDepth: 0 } as const;
      if (!isGone) SwaggerUIBundle({ domNode, url: document, ...options });
    };
    void show();
    return () => {
      isGone = true;
      domNode.replaceChildren();
    };
  }, [document]);
  return <div ref={place} className={styles.paper} />;
}
