import { useState, type ReactNode } from 'react';

/** Something that is only made once somebody opens it, since it has to be asked for. */
export function Opening({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
