/* The programs that are driven: how they are found and started. */

/**
 * `start(configuration, driver)` gives the arguments; both are paths. `needs` is a file without which the plug-in is missing.
 * @type {readonly {name: string, program: string, version: string[], packages: string, configuration: string, driver: string,
 *   lacks: string[], needs?: string[], command?: string, start: (configuration: string, driver: string) => string[]}[]}
 */
export const editors = [
  {
    name: 'neovim',
    program: 'nvim',
    version: ['--version'],
    packages: 'neovim',
    configuration: 'init.lua',
    driver: 'neovim.lua',
    lacks: [],
    start: (configuration, driver) => ['--headless', '-u', configuration, '-c', `luafile ${driver}`],
  },
  {
    name: 'emacs',
    program: 'emacs',
    version: ['--version'],
    packages: 'emacs-nox elpa-eglot (eglot is part of Emacs since 29)',
    configuration: 'init.el',
    driver: 'emacs.el',
    lacks: [],
    start: (configuration, driver) => ['--batch', '-l', configuration, '-l', driver],
  },
  {
    name: 'vim',
    program: 'vim',
    version: ['--version'],
    packages: 'vim vim-ale',
    configuration: 'vimrc',
    driver: 'vim.vim',
    needs: ['/usr/share/vim-ale/autoload/ale.vim'],
    // ALE asks servers neither for the outline of a text nor for formatting.
    lacks: ['outline', 'formatted'],
    start: (configuration, driver) => [
      '-N',
      '-u',
      configuration,
      '-n',
      '-T',
      'dumb',
      '--not-a-term',
      '-S',
      driver,
    ],
  },
  {
    name: 'kate',
    program: 'kate',
    command: process.execPath,
    version: ['--version'],
    packages: 'kate dbus-bin dbus-daemon',
    configuration: 'home/CONFIG/kate/lspclient/settings.json',
    driver: 'kate.mjs',
    needs: ['/usr/bin/dbus-run-session'],
    lacks: ['definition', 'action', 'fixed', 'formatted', 'renamed'],
    start: (_configuration, driver) => [driver],
  },
];
