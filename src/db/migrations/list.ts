/**
 * The migrations, in order. A typed list and not a folder scan, so that the names are the same from `src` and
 * from `dist`. A released one is never edited.
 */
import type { Knex } from 'knex'
import * as first from './001-projects'
import * as second from './002-issues'
import * as third from './003-mail'
import * as fourth from './004-seats'
import * as fifth from './005-decisions'
import * as sixth from './006-meetings'
import * as seventh from './007-catalogue'
import * as eighth from './008-money'
import * as ninth from './009-schools'
import * as tenth from './010-offers'
import * as eleventh from './011-workshops'
import * as twelfth from './012-guidance'
import * as fourteenth from './014-rule-books'
import * as fifteenth from './015-motions'
import * as sixteenth from './016-elections'
import * as seventeenth from './017-membership'
import * as eighteenth from './018-society-books'
import * as nineteenth from './019-years'
import * as twentieth from './020-sessions'
import * as twentyFirst from './021-project-versions'

export const migrations: Readonly<Record<string, Pick<Knex.Migration, 'up'>>> = {
  '001-projects': first,
  '002-issues': second,
  '003-mail': third,
  '004-seats': fourth,
  '005-decisions': fifth,
  '006-meetings': sixth,
  '007-catalogue': seventh,
  '008-money': eighth,
  '009-schools': ninth,
  '010-offers': tenth,
  '011-workshops': eleventh,
  '012-guidance': twelfth,
  '014-rule-books': fourteenth,
  '015-motions': fifteenth,
  '016-elections': sixteenth,
  '017-membership': seventeenth,
  '018-society-books': eighteenth,
  '019-years': nineteenth,
  '020-sessions': twentieth,
  '021-project-versions': twentyFirst,
}
