declare module 'swagger-ui-dist/swagger-ui-es-bundle' {
  /** Swagger UI's start: only what is used here of its many options. */
  export default function SwaggerUIBundle(options: {
    domNode: HTMLElement;
    url: string;
    validatorUrl: null;
    withCredentials: boolean;
    defaultModelsExpandDepth: number;
  }): unknown;
}
