import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** Where one may go on, and what that is called. */
export interface Way {
  readonly to: string;
  readonly text: string;
}

/** Leads on from what is said above it. */
export function Onward({ way: { to, text } }: { readonly way: Way }) {
  return (
    <p>
      <Link href={to} className="button">
        {text} <span aria-hidden="true">→</span>
      </Link>
    </p>
  );
}

/** Nothing to show: a sentence that says what makes it so, and one way that loosens just that. */
export function Empty({ children, way }: { readonly children: ReactNode; readonly way?: Way }) {
  return (
    <div className="card stack close">
      <p className="lead">{children}</p>
      {way && <Onward way={way} />}
    </div>
  );
}
