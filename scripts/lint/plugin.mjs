/**
 * Lint rules of this repository, loaded by oxlint (`jsPlugins` in .oxlintrc.json).
 *
 * `actif/injected-clock`: time comes from an injected clock. A rule that reads the wall clock cannot be moved
 * by the demo, cannot be tested without waiting, and disagrees with the database about which day it is.
 */
const SQL_CLOCK =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\bcurrent_(?:date|time|timestamp)\b/i;

const injectedClock = {
  create(context) {
    const report = (node, found) =>
      context.report({
        node,
        message: `${found} reads the wall clock: inject a Clock (src/kernel/clock.ts) instead.`,
      });
    const reportSql = (node, text) => {
      const found = SQL_CLOCK.exec(text);
      if (found) report(node, `SQL ${found[0]}`);
    };
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.name === 'Date') report(node, 'Date()');
        if (
          callee.type === 'MemberExpression' &&
          callee.object.name === 'Date' &&
          callee.property.name === 'now'
        ) {
          report(node, 'Date.now()');
        }
      },
      Literal(node) {
        if (typeof node.value === 'string') reportSql(node, node.value);
      },
      TemplateElement(node) {
        reportSql(node, node.value.raw);
      },
    };
  },
};

export default { meta: { name: 'actif' }, rules: { 'injected-clock': injectedClock } };
