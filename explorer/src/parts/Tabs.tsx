import { Link } from 'wouter';

interface TabsProps<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly tab: Tab; readonly text: string }[];
  readonly value: Tab;
  readonly to: (tab: Tab) => string;
}

/** Parts of a page of which one is shown. Each has its address, so they are links. */
export function Tabs<Tab extends string>({ label, tabs, value, to }: TabsProps<Tab>) {
  return (
    <nav aria-label={label} className="tabs no-print">
      <ul className="bare row joined">
        {tabs.map(({ tab, text }) => (
          <li key={tab}>
            <Link href={to(tab)} className="button" {...(tab === value && { 'aria-current': 'true' })}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
