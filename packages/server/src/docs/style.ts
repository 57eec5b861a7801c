/** The stylesheet of the pages under /docs, a file of its own so that no inline style need be allowed. */
export const style = `:root { color-scheme: light dark; --line: #b1b4b6; --soft: #f3f2f1; --link: #1d5a9e; }
@media (prefers-color-scheme: dark) { :root { --line: #505a5f; --soft: #222; --link: #8ab8ee; } }
body { margin: 0; font: 1.0625rem/1.5 Arial, Helvetica, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 6rem; }
h1 { font-size: 2.25rem; } h2 { font-size: 1.5rem; margin: 2.5rem 0 .75rem; } h3 { font-size: 1.25rem; margin: 0 0 .5rem; }
h4 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
nav h2 { font-size: 1.0625rem; margin: 1rem 0 .25rem; } nav ul { margin: 0; padding-left: 1.25rem; }
a { color: var(--link); text-underline-offset: .15em; } a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 3px solid #f9a826; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; }
section { border-top: 1px solid var(--line); padding: 1.5rem 0; scroll-margin-top: 1rem; }
code, pre { font: .9375em/1.4 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
pre, .address { background: var(--soft); padding: .75rem 1rem; overflow-x: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1rem; margin: .5rem 0; } dd { margin: 0; }
.scroll { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: normal; white-space: nowrap; } tr:target, section:target { background: var(--soft); }
`
