import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  applyAction,
  codeActions,
  commandLine,
  diagnosticsOf,
  eventually,
  open,
  restoreWorkspace,
  ruleOf,
  wholeRange,
} from '../support.ts';

/** test/extension/workspace/harbour.txt without its wraps and justification blanks. */
const mendedHarbour = [
  '望川医学院第一附属医院把义诊送到港口',
  '本报记者  顾舟宁  通讯员 简若书 发自东岭望川',
  '',
  '　　望川医学院第一附属医院的二十名医生九月三日上午来到北屿港，为码头工人免费检查听力和视力。院长程砚秋在启动仪式上说，港口的噪声最容易被人忽略，早一天检查就早一天安心。',
  '',
  '　　望川市总工会常务副主席温启航介绍，这样的活动每个季度举行一次，两年来已有三千多名工人受益。程砚秋和温启航随后一起走访了装卸一班，听取工人对体检安排的意见。',
  '',
  '　　工人们说，医生上门，省去了排队的时间，也让家里人放了心。望川医学院第一附属医院还为港口建立了听力档案。',
  '',
].join('\r\n');

const caption = '志愿者在望川医学院第一附属医院为市民指路';

/** Waits until the findings of a document include every rule of `rules`. */
function findings(uri: vscode.Uri, ...rules: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  return eventually(`findings of ${rules.join(', ')}`, () => {
    const diagnostics = diagnosticsOf(uri);
    return rules.every((rule) => diagnostics.some((one) => ruleOf(one) === rule)) ? diagnostics : undefined;
  });
}

interface CheckReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly range: { readonly start: vscode.Position };
    }[];
  }[];
}

const place = (rule: string, { line, character }: vscode.Position): string => `${rule} ${line}:${character}`;

suite('findings and fixes', () => {
  suiteSetup(activate);
  teardown(restoreWorkspace);

  for (const name of ['harbour.txt', 'hall.txt']) {
    test(`the findings of ${name} are those of the command line`, async () => {
      const { output } = await commandLine(['check', '--format', 'json', '.'], name);
      const report: CheckReport = JSON.parse(output);
      const file = report.files.find(({ path }) => path.endsWith(name));
      const expected = file?.findings.map(({ rule, range }) => place(rule, range.start)).toSorted() ?? [];
      assert.notEqual(expected.length, 0);
      const document = await open(name);
      await eventually(`the findings ${expected.join(', ')}`, () => {
        const seen = diagnosticsOf(document.uri).map((one) => place(ruleOf(one), one.range.start));
        return seen.toSorted().join() === expected.join() ? true : undefined;
      });
    });
  }

  test('a quick fix takes out the second copy of a caption and nothing else', async () => {
    const document = await open('hall.txt');
    const before = document.getText();
    const found = await findings(document.uri, 'doubled-caption');
    const range = found.find((one) => ruleOf(one) === 'doubled-caption')?.range ?? wholeRange(document);
    const action = await eventually('a quick fix for the doubled caption', async () => {
      const actions = await codeActions(document.uri, range, vscode.CodeActionKind.QuickFix);
      return actions.find(({ title, isPreferred }) => isPreferred === true && title.includes(caption));
    });
    await applyAction(action);
    assert.equal(document.getText(), before.replace(`${caption}${caption}`, caption));
    await eventually('the finding gone', () =>
      diagnosticsOf(document.uri).some((one) => ruleOf(one) === 'doubled-caption') ? undefined : true,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('preferred are safe fixes alone, and a rule may be ignored here, in the file and everywhere', async () => {
    const document = await open('hall.txt');
    const found = await findings(document.uri, 'inconsistent-organization-name');
    const range = found.find((one) => ruleOf(one) === 'inconsistent-organization-name')?.range;
    assert.ok(range);
    const actions = await eventually('the quick fixes', async () => {
      const all = await codeActions(document.uri, range, vscode.CodeActionKind.QuickFix);
      return all.length > 0 ? all : undefined;
    });
    const titles = actions.map(({ title }) => title);
    assert.ok(
      actions.every(({ isPreferred }) => isPreferred !== true),
      titles.join('\n'),
    );
    for (const ignoring of [
      /^Ignore this finding/u,
      /^Ignore all .* in this file/u,
      /^Ignore all .* everywhere/u,
    ])
      assert.ok(
        titles.some((title) => ignoring.test(title)),
        titles.join('\n'),
      );
  });

  test('the page of a rule opens from its finding, without a network', async () => {
    const document = await open('hall.txt');
    const found = await findings(document.uri, 'doubled-caption');
    const { code } = found.find((one) => ruleOf(one) === 'doubled-caption') ?? {};
    assert.ok(typeof code === 'object');
    assert.match(code.target.toString(), /^(?:file|vscode|command|jiaokan)\S*doubled-caption/u);
    await vscode.commands.executeCommand('jiaokan.openRuleDocumentation', 'doubled-caption');
    await eventually('the page', () =>
      /doubled-caption/u.test(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '')
        ? true
        : undefined,
    );
  });

  test('source.fixAll.jiaokan joins every wrap, as the command line does', async () => {
    const document = await open('harbour.txt');
    await findings(document.uri, 'broken-wrap', 'letter-spaced');
    const kind = vscode.CodeActionKind.SourceFixAll.append('jiaokan');
    const action = await eventually('the action source.fixAll.jiaokan', async () => {
      const [first] = await codeActions(document.uri, wholeRange(document), kind);
      return first;
    });
    await applyAction(action);
    assert.equal(document.getText(), mendedHarbour);
    const { text } = await commandLine(['fix', 'harbour.txt'], 'harbour.txt');
    assert.equal(document.getText(), text);
  });

  test('the command "Fix File" does the same, and one undo takes it back', async () => {
    const document = await open('harbour.txt');
    const before = document.getText();
    await findings(document.uri, 'broken-wrap');
    await vscode.commands.executeCommand('jiaokan.fixFile');
    assert.equal(document.getText(), mendedHarbour);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('an unsaved text is linted too', async () => {
    const content = `门诊大厅里的志愿者\n\n${caption}${caption}\n\n志愿者的微笑是病人走进医院看到的第一道光。\n`;
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    await findings(document.uri, 'doubled-caption');
  });

  test('what is typed changes the findings', async () => {
    const document = await open('hall.txt');
    await findings(document.uri, 'doubled-caption');
    const edit = new vscode.WorkspaceEdit();
    const start = document.positionAt(document.getText().indexOf(caption));
    edit.delete(document.uri, new vscode.Range(start, start.translate(0, caption.length)));
    await vscode.workspace.applyEdit(edit);
    await eventually('the doubled caption gone', () =>
      diagnosticsOf(document.uri).some((one) => ruleOf(one) === 'doubled-caption') ? undefined : true,
    );
  });
});
