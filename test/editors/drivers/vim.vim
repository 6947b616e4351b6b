" Does in Vim what a person does, and writes down what came of it.
set hidden
let s:result = {}

function! s:Wait(what, holds) abort
  let l:end = localtime() + 60
  while !a:holds()
    if localtime() > l:end
      throw 'waited in vain for ' . a:what
    endif
    sleep 50m
  endwhile
endfunction

function! s:Text(buffer) abort
  return join(getbufline(a:buffer, 1, '$'), "\n") . "\n"
endfunction

function! s:GoTo(word) abort
  call cursor(1, 1)
  if search('\V' . a:word, 'cW') == 0
    throw a:word . ' does not stand in the text'
  endif
endfunction

function! s:Findings() abort
  return filter(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.linter_name is# "jiaokan"')
endfunction

" The text of a finding. ALE counts bytes.
function! s:Found(finding) abort
  let l:first = getline(a:finding.lnum)
  if a:finding.end_lnum > a:finding.lnum
    return l:first[a:finding.col - 1 :] . "\n" . (a:finding.end_col > 0 ? getline(a:finding.end_lnum)[: a:finding.end_col - 1] : '')
  endif
  return l:first[a:finding.col - 1 : a:finding.end_col - 1]
endfunction

function! s:Drive() abort
  execute 'edit' $JIAOKAN_CORPUS . '/visit.txt'
  let l:visit = bufnr('')
  call ale#Queue(0, 'lint_file')
  call s:Wait('findings', {-> len(s:Findings()) >= 2})
  let s:result.findings = map(s:Findings(), '[v:val.code, v:val.lnum - 1, s:Found(v:val)]')

  " The caret on the second character of the name, behind a character that takes two UTF-16 units.
  call s:GoTo('知白院长表示感谢')
  let l:before = line('.')
  ALEGoToDefinition
  call s:Wait('the definition', {-> bufnr('') != l:visit || line('.') != l:before})
  let s:result.definition = [expand('%:t'), line('.') - 1, strcharpart(getline('.')[col('.') - 1 :], 0, 3)]

  execute 'buffer' l:visit
  call s:GoTo('志愿者')
  " The person takes the first action that is offered.
  function! ale#util#Input(message, value, ...) abort
    let s:result.action = matchstr(a:message, '1) \zs[^\n]*')
    return '1'
  endfunction
  let l:before = s:Text(l:visit)
  ALECodeAction
  call s:Wait('the fix', {-> s:Text(l:visit) isnot# l:before})
  let s:result.fixed = s:Text(l:visit)

  function! ale#util#Input(message, value, ...) abort
    return '贺知青'
  endfunction
  call s:GoTo('贺知白')
  ALERename
  call s:Wait('the new name', {-> bufnr('interview.txt') > 0 && s:Text(bufnr('interview.txt')) =~# '贺知青'})
  let s:result.renamed = [s:Text(l:visit), s:Text(bufnr('interview.txt'))]
endfunction

try
  call s:Drive()
catch
  let s:result.failure = v:exception . ' ' . v:throwpoint
endtry
call writefile([json_encode(s:result)], $JIAOKAN_RESULT)
qall!
