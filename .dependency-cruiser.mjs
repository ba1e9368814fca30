/**
 * The walls between the layers. Dependencies point inward; an arrow that runs backwards fails the build.
 * The table that these rules enforce, and the reasons: docs/decisions/walls-by-dependency-cruiser.md.
 */

const unitTests = '[.]test[.]tsx?$';
const core = '^src/core/';
const app = '^src/app/';
const ports = '^src/app/ports(/|[.]ts$)';
const errorCatalogue = '^src/core/errors([.]ts$|/)';
const adapters = ['store', 'mail', 'calendar', 'files', 'capture', 'places'];
const doors = ['http', 'cli', 'mcp', 'worker'];
const layers = ['core', 'app', ...adapters, ...doors, 'web', 'main'];

/** Everything of ours: what a layer may take is excepted from this. */
const ours = '^(src|test|bench|scripts|bin)/';
const outside = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const adapterRules = adapters.flatMap((name) => [
  {
    name: `${name}-fulfils-ports`,
    severity: 'error',
    comment: `src/${name} is an adapter: it may import core and app/ports, and from the rest of app types only. Move what you need into a port in src/app/ports, a rule into src/core, or let src/main hand it in.`,
    from: { path: `^src/${name}/`, pathNot: unitTests },
    to: { path: ours, pathNot: [`^src/${name}/`, core, app] },
  },
  {
    name: `${name}-takes-only-types-from-app`,
    severity: 'error',
    comment: `src/${name} may import values from src/app/ports only; use "import type" for the rest of app, or move the value to src/core or src/app/ports.`,
    from: { path: `^src/${name}/`, pathNot: unitTests },
    to: { path: app, pathNot: ports, dependencyTypesNot: ['type-only'] },
  },
]);

const doorRules = doors.flatMap((name) => [
  {
    name: `${name}-goes-through-operations`,
    severity: 'error',
    comment: `src/${name} is a door: it may import app, and types of core. Call an operation of src/app instead; what it needs of an adapter comes through a port, wired in src/main.`,
    from: { path: `^src/${name}/`, pathNot: unitTests },
    to: { path: ours, pathNot: [`^src/${name}/`, core, app] },
  },
  {
    name: `${name}-takes-only-types-from-core`,
    severity: 'error',
    comment: `src/${name} is a door and decides nothing: "import type" from core is fine (and the error catalogue, src/core/errors); for a rule or a calculation call an operation of src/app.`,
    from: { path: `^src/${name}/`, pathNot: unitTests },
    to: { path: core, pathNot: errorCatalogue, dependencyTypesNot: ['type-only'] },
  },
]);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-imports-nothing-of-ours',
      severity: 'error',
      comment:
        'src/core is pure: it imports nothing of ours but itself. Pass what it needs as an argument (facts, policy, now), or move the rule that is needed into core.',
      from: { path: core, pathNot: unitTests },
      to: { path: ours, pathNot: core },
    },
    {
      name: 'core-needs-no-package',
      severity: 'error',
      comment:
        'src/core has no dependencies: no npm package and no node: builtin. Write the few lines here, or do the work in an adapter and pass its result in.',
      from: { path: core, pathNot: unitTests },
      to: { dependencyTypes: [...outside, 'core'] },
    },
    {
      name: 'core-tests-stay-in-core',
      severity: 'error',
      comment:
        'A unit test of core needs core alone (and test support, vitest, fast-check). A test that needs more belongs beside the operation, or in test/.',
      from: { path: `${core}.*${unitTests}` },
      to: { path: '^src/', pathNot: core },
    },
    {
      name: 'app-imports-core-only',
      severity: 'error',
      comment:
        'src/app imports core only. Declare what it needs as a port in src/app/ports; an adapter fulfils it and src/main wires it.',
      from: { path: app, pathNot: unitTests },
      to: { path: ours, pathNot: [app, core] },
    },
    {
      name: 'app-needs-zod-alone',
      severity: 'error',
      comment:
        'The only package of src/app is zod, and it uses no node: builtin. Declare a port in src/app/ports and do the work in an adapter.',
      from: { path: app, pathNot: unitTests },
      to: { dependencyTypes: [...outside, 'core'], pathNot: '(^|node_modules/)zod(/|$)' },
    },
    ...adapterRules,
    ...doorRules,
    {
      name: 'web-knows-the-operations-by-type',
      severity: 'error',
      comment:
        'src/web takes types only from app ("import type", through its typed client) and nothing of the other layers; core may be used for previews. Ask the server through the client instead.',
      from: { path: '^src/web/', pathNot: unitTests },
      to: { path: ours, pathNot: ['^src/web/', core, app] },
    },
    {
      name: 'web-takes-only-types-from-app',
      severity: 'error',
      comment: 'Operations run on the server: "import type" them, and call them through the typed client.',
      from: { path: '^src/web/', pathNot: unitTests },
      to: { path: app, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment:
        'src/main wires the parts and nobody imports it. Take what you need as an argument; main passes it in.',
      from: { path: '^src/', pathNot: '^src/main/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'sql-lives-in-store',
      severity: 'error',
      comment:
        'Only src/store speaks to the database. Add a method to a port in src/app/ports and fulfil it there.',
      from: { path: '^src/', pathNot: ['^src/(store|main)/', unitTests] },
      to: { path: '(^|node_modules/)(pg|pg-copy-streams|kysely)(/|$)' },
    },
    {
      name: 'product-without-test-support',
      severity: 'error',
      comment:
        "What runs at a user's place imports neither tests, test support, nor benchmarks. Move what both need into the layer that it belongs to.",
      from: { path: '^src/', pathNot: unitTests },
      to: { path: ['^(test|bench)/', unitTests] },
    },
    {
      name: 'product-without-development-packages',
      severity: 'error',
      comment:
        'What runs at a user\'s place cannot import a devDependency. Move the package to "dependencies" in package.json, or do without it.',
      from: { path: '^src/', pathNot: unitTests },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'folder-of-a-known-layer',
      severity: 'error',
      comment: `Every file in src belongs to a layer: ${layers.join(', ')}. Put it into one of these; a new layer needs its rules here and a page in docs/decisions.`,
      from: {},
      to: { path: '^src/', pathNot: `^src/(${layers.join('|')})/` },
    },
    {
      name: 'no-circular-imports',
      severity: 'error',
      comment:
        'These files import one another in a circle. Move what they share into a file of its own that both import.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-lead-somewhere',
      severity: 'error',
      comment:
        'This import leads nowhere. Check the path (with its .ts extension), or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment: 'This package is there by luck, through another one. Add it to package.json.',
      from: { path: '^(src|test|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    moduleSystems: ['es6', 'cjs'],
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
