/** A text of at most so many characters, cut between words where one can, and after none that waits for another. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const space = start.lastIndexOf(' ');
  return `${(space > most / 2 ? start.slice(0, space) : start).replace(/[\s–—:,(&/-]+$/u, '')}…`;
}
