/** What to say to a Node.js that is too old; null if it is not. Imports nothing, so that any Node.js gets to hear it. */
export function nodeRefusal(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `This is Node.js ${version}; Weights & Measures needs 20.19 or newer.\nWhat to do: install one from https://nodejs.org or with your version manager, and try again.`;
}
