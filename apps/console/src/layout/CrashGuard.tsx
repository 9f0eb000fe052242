import { Component, type ReactNode } from 'react';
import { CrashedPage } from './CrashedPage';

interface CrashGuardProps {
  /** A change of it (another screen) clears the crash. */
  place: string;
  children: ReactNode;
}

interface CrashGuardState {
  error: unknown;
  crashed: boolean;
  place: string;
}

/** Keeps a broken screen from taking the frame with it. React offers this to class components only. */
export class CrashGuard extends Component<CrashGuardProps, CrashGuardState> {
  override state: CrashGuardState = { error: null, crashed: false, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<CrashGuardState> {
    return { error, crashed: true };
  }

  static getDerivedStateFromProps(props: CrashGuardProps, state: CrashGuardState): Partial<CrashGuardState> | null {
    return props.place === state.place ? null : { place: props.place, error: null, crashed: false };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashedPage error={this.state.error} onReset={() => this.setState({ crashed: false, error: null })} /> : this.props.children;
  }
}
