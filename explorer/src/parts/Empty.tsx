import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** Nothing to show: a sentence that says what makes it so, and one way that loosens just that. */
export function Empty({
  children,
  way,
}: {
  readonly children: ReactNode;
  readonly way?: { readonly to: string; readonly text: string };
}) {
  return (
    <div className="card stack close">
      <p className="lead">{children}</p>
      {way && (
        <p>
          <Link href={way.to} className="button">
            {way.text} <span aria-hidden="true">→</span>
          </Link>
        </p>
      )}
    </div>
  );
}
