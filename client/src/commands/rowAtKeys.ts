import * as vscode from 'vscode';

/** The argument that key bindings of a view give: VS Code tells extensions which row is selected, not on which one the keys are. */
export const fromKeys = 'keys';

/** How long VS Code may take to tell of a selection, in milliseconds. */
const patience = 500;

/**
 * The rows that a key acts on: those that are selected where it is several, and else the one that the arrow keys have come to. That one is
 * found by having VS Code select it besides, which opens nothing.
 */
export async function rowsAtKeys<Row extends { readonly id: string }>(
  tree: vscode.TreeView<Row>,
): Promise<readonly Row[]> {
  const before = tree.selection;
  if (before.length > 1) return before;
  const after = await toggled(tree);
  const known = new Set(before.map(({ id }) => id));
  const [added] = after.filter(({ id }) => !known.has(id));
  if (added !== undefined) {
    await tree.reveal(added, { select: true, focus: true });
    return [added];
  }
  // The keys were on the selected row, which was taken out.
  if (after.length < before.length) await toggled(tree);
  return before;
}

async function toggled<Row>(tree: vscode.TreeView<Row>): Promise<readonly Row[]> {
  const changed = new Promise<void>((resolve) => {
    const subscription = tree.onDidChangeSelection(() => done());
    const timer = setTimeout(() => done(), patience);
    const done = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
  });
  await vscode.commands.executeCommand('list.toggleSelection');
  await changed;
  return tree.selection;
}
