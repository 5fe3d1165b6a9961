import type { ReactNode } from 'react';

/** What scrolls by a wheel is to be reached by keys too. */
const byKeys = { tabIndex: 0, role: 'group' };

/** Something that may be wider than the page: it scrolls sideways, the page does not. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="scroll" {...byKeys} aria-label={label}>
      {children}
    </div>
  );
}
