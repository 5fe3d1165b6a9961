/** What this browser keeps of a reader's choices. Where it keeps nothing, each visit begins as usual. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`samspil-${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`samspil-${name}`, value);
  } catch {
    // The choice holds until the page is left.
  }
}
