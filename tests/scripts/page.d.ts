// What the script in each page itself gives to our modules: overrides/partials/javascripts/palette.html.
declare let scheme: string;
declare function showScheme(): void;

// What tests put into a page: axe-core, and tests/browser/accessibility.js.
type AxeViolation = { id: string; nodes: { target: string[]; failureSummary: string }[] };
declare const axe: { run(context: unknown, options: object): Promise<{ violations: AxeViolation[] }> };
interface Window {
  lookAtPages(
    asked: { paths: string[]; known: Record<string, string[]> },
  ): Promise<{ done: number; found: [string, string][]; known: Record<string, string[]> }>;
}
