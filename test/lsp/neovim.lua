-- Runs in a headless Neovim from 0.7 on: asks the language server as a user does, and prints the answers as JSON.
local folder = os.getenv('WORKSPACE')
local wait = 60000

local function run()
  vim.cmd('cd ' .. vim.fn.fnameescape(folder))
  vim.cmd('edit docs/note.md')
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({
    name = 'architecture-glossary',
    cmd = { os.getenv('NODE'), os.getenv('PROGRAM'), 'lsp' },
    root_dir = folder,
  })
  vim.lsp.buf_attach_client(buffer, client)
  vim.wait(wait, function() return vim.lsp.get_client_by_id(client).initialized end, 20)

  local function ask(method, line, character, more)
    local params = vim.tbl_extend('force', {
      textDocument = vim.lsp.util.make_text_document_params(buffer),
      position = { line = line, character = character },
    }, more or {})
    local answers = vim.lsp.buf_request_sync(buffer, method, params, wait) or {}
    return (answers[client] or {}).result
  end

  local report = {}
  local hover = ask('textDocument/hover', 0, 25)
  report.hover = vim.lsp.util.convert_input_to_markdown_lines(hover.contents)

  local found = ask('textDocument/definition', 0, 25)
  local target = found[1].targetUri or found[1].uri
  local range = found[1].targetSelectionRange or found[1].range
  local path = vim.uri_to_fname(target)
  report.definition = { path, vim.fn.readfile(path)[range.start.line + 1] }

  vim.wait(wait, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
  report.diagnostics = vim.tbl_map(function(one) return one.message end, vim.diagnostic.get(buffer))

  local list = ask('textDocument/completion', 2, 4)
  report.completion = vim.tbl_map(function(item) return item.label end, list.items)

  local edit = ask('textDocument/rename', 0, 25, { newName = 'Delivery receipt' })
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  report.renamed = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)

  vim.lsp.stop_client(client)
  report.stopped = vim.wait(wait, function() return vim.lsp.get_client_by_id(client) == nil end, 20)

  io.stdout:write(vim.fn.json_encode(report))
end

-- An error must end the editor, which would wait for a key.
local isDone, message = xpcall(run, debug.traceback)
if not isDone then io.stderr:write(message) end
vim.cmd(isDone and 'qall!' or 'cquit')
