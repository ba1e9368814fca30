import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

/** Catches what breaks inside a page, so that the navigation stays. `at` changes with the page. */
export class ErrorBoundary extends Component<
  { readonly at: string; readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: { readonly at: string }) {
    if (this.state.broken && before.at !== this.props.at) this.setState({ broken: false });
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { words } = useWords();
  return (
    <main>
      <div className="blank" role="alert">
        <h1>{words.states.broken}</h1>
        <p className="dim">{words.states.brokenMore}</p>
        <button type="button" className="btn main" onClick={() => location.reload()}>
          {words.states.reload}
        </button>
      </div>
    </main>
  );
}
