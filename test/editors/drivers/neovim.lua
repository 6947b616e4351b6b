-- Does in Neovim what a person does, and writes down what came of it.
vim.o.hidden = true
local result = {}
local corpus = vim.env.JIAOKAN_CORPUS

local function wait(what, holds)
  if not vim.wait(60000, holds, 50) then error('waited in vain for ' .. what) end
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

-- Puts the caret on a character of a line that holds a word, and gives the place as the protocol counts it.
local function place(buffer, word)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local start = line:find(word, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { number, start - 1 })
      return
    end
  end
  error(word .. ' does not stand in the text')
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, answer in pairs(answers or {}) do
    if answer.error then error(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
  error(method .. ' was not answered')
end

local function drive()
  vim.cmd('edit ' .. corpus .. '/visit.txt')
  local visit = vim.api.nvim_get_current_buf()
  wait('findings', function() return #vim.diagnostic.get(visit) >= 2 end)

  result.findings = {}
  for _, finding in ipairs(vim.diagnostic.get(visit)) do
    local found = vim.api.nvim_buf_get_text(visit, finding.lnum, finding.col, finding.end_lnum, finding.end_col, {})
    table.insert(result.findings, { finding.code or finding.user_data.lsp.code, finding.lnum, table.concat(found, '\n') })
  end

  result.outline = {}
  for _, symbol in ipairs(request('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })) do
    table.insert(result.outline, symbol.name)
  end

  -- The caret on the second character of the name, behind a character that takes two UTF-16 units.
  place(visit, '知白院长表示感谢')
  local before = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.definition()
  wait('the definition', function()
    return vim.api.nvim_get_current_buf() ~= visit or vim.api.nvim_win_get_cursor(0)[1] ~= before
  end)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local line = vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1]
  result.definition = { vim.fn.expand('%:t'), row - 1, line:sub(column + 1, column + 9) }

  vim.api.nvim_set_current_buf(visit)
  place(visit, '志愿者')
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local actions = request('textDocument/codeAction', params)
  result.action = actions[1].title
  local client = vim.lsp.get_active_clients()[1]
  local action = actions[1].edit and actions[1] or request('codeAction/resolve', actions[1])
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  result.fixed = text(visit)

  if vim.lsp.buf.format then vim.lsp.buf.format() else vim.lsp.buf.formatting_sync(nil, 60000) end
  result.formatted = text(visit)

  place(visit, '贺知白')
  vim.lsp.buf.rename('贺知青')
  local interview = function() return vim.fn.bufnr('interview.txt') end
  wait('the new name', function() return interview() > 0 and text(interview()):find('贺知青') ~= nil end)
  result.renamed = { text(visit), text(interview()) }
end

local done, reason = pcall(drive)
if not done then result.failure = reason end
vim.fn.writefile({ vim.json.encode(result) }, vim.env.JIAOKAN_RESULT)
vim.cmd('qall!')
