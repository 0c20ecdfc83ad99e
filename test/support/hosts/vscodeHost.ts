/** A VS Code of one version that runs compiled tests or is opened by hand. */
export interface VSCodeHost {
  /** For people, e.g. `VS Code 1.100.3 (server)`. */
  readonly name: string;
  /** Installs what the host needs, once a machine; the other functions do so by themselves. */
  readonly prepare: () => Promise<void>;
  /** Opens VS Code for a person or a driver; the caller closes it. */
  readonly open: (session: Session) => Promise<OpenVSCode>;
  /** Runs a compiled test suite to its end and returns its exit code, 0 when every test passed. */
  readonly runSuite: (session: Session, suite: Suite) => Promise<number>;
}

/** What is opened: always in a fresh profile that is removed afterwards. */
export interface Session {
  /** Absolute path of the workspace folder, or of a `.code-workspace` file of several. */
  readonly folder: string;
  /** The extension under test: a VSIX file, or a source tree that was built (the repository when left out). */
  readonly vsix?: string | undefined;
  /** User settings beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** TCP port of a server; any free one when left out. */
  readonly port?: number | undefined;
}

export interface Suite {
  /** Absolute path of a module that exports `run(): Promise<void>`, which rejects when a test fails. */
  readonly testsPath: string;
  /** Absolute paths of extensions beside the one under test. */
  readonly extensions?: readonly string[];
  /** Variables the extension host's `process.env` shall have. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface OpenVSCode {
  /** Where a browser finds it; undefined for a desktop, which shows its own window. */
  readonly address: string | undefined;
  /** Resolves when VS Code ended, by itself or by `close`. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

/** The versions every test runs in: the oldest supported and the newest known. */
export const versions = { oldest: '1.100.3', newest: '1.139.1' } as const;
