/** The bundler looks for this file in the folders above too, and would find that of the site. */
export function register() {}
