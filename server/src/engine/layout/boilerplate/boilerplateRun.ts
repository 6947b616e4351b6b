/** What a line of boilerplate is for. */
export type BoilerplateKind =
  /** Menus, link lists and the separators between their entries. */
  | 'navigation'
  /** Where on the site a page is. */
  | 'breadcrumb'
  | 'account'
  | 'share'
  /** Printing, text size, search, language, jumps. */
  | 'tools'
  /** Comment forms and the controls of forums. */
  | 'reply'
  /** The previous and the next page. */
  | 'neighbour'
  /** Links to other articles. */
  | 'related'
  /** Copyright, registration and policies of a site. */
  | 'legal'
  | 'shop'
  /** Leftovers of maps, players and chat windows. */
  | 'widget'
  /** How often a page was read. */
  | 'count'
  /** What a site says about itself or today's date. */
  | 'site'
  /** Page numbers, running heads and feet. */
  | 'page';

/** Adjacent lines of boilerplate. */
export interface BoilerplateRun {
  /** 0-based source lines, ascending; blank lines between them belong to the run. */
  readonly lines: readonly [number, ...number[]];
  /** What each of the lines is for. */
  readonly kinds: readonly [BoilerplateKind, ...BoilerplateKind[]];
  /** How certain it is, from 0 to 1. */
  readonly confidence: number;
}
