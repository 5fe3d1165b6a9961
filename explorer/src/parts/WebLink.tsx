import type { ReactNode } from 'react';

interface WebLinkProps {
  readonly address: string | null;
  readonly title?: string;
  readonly children: ReactNode;
  /** What stands there where it is no address of the web: such a thing is never followed. */
  readonly otherwise?: ReactNode;
}

/** Leads out of Samspil, to an address of the web that was recorded. */
export function WebLink({ address, title, children, otherwise = null }: WebLinkProps) {
  const isOfWeb = address !== null && /^https?:\/\//u.test(address);
  return isOfWeb ? (
    <a href={address} rel="noreferrer" target="_blank" {...(title !== undefined && { title })}>
      {children}
    </a>
  ) : (
    <>{otherwise}</>
  );
}
