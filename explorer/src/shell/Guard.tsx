import { Component, type ReactNode } from 'react';
import { Page } from '../parts/Page.js';
import { bilingual, useWords } from '../words/bilingual.js';

const words = bilingual(
  {
    title: 'Siden kan ikke vises',
    text: 'Samspil er måske blevet opdateret, siden du åbnede den. Hjælper det ikke at genindlæse, er fejlen vores.',
    reload: 'Genindlæs',
  },
  {
    title: 'This page cannot be shown',
    text: 'Samspil may have been updated since you opened it. If reloading does not help, the fault is ours.',
    reload: 'Reload',
  },
);

interface GuardProps {
  /** The page that is shown: another one is tried anew. */
  readonly path: string;
  readonly children: ReactNode;
}

interface GuardState {
  readonly path: string;
  readonly broken: boolean;
}

/** Stands in for a page that breaks, or whose code a newer version of Samspil has no more: the rest of the page stays. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { path: this.props.path, broken: false };

  static getDerivedStateFromProps({ path }: GuardProps, { path: former }: GuardState) {
    return path === former ? null : { path, broken: false };
  }

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useWords(words);
  return (
    <Page title={t.title}>
      <p role="alert">{t.text}</p>
      <p>
        <button type="button" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      </p>
    </Page>
  );
}
