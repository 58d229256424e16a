/** What the rules say of a withdrawal of shares: the words of `documents/rules-society/shares`, as a check. */
import type { Pence } from '../../lib/money'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'

export interface Holder {
  /** Still a member on that day. */
  member: boolean
  shares: number
  paidPence: Pence
}

export interface ShareRules {
  /** The answer to shares.withdrawable; undefined where it is not settled. */
  withdrawable: boolean | undefined
  /** The price of one share; undefined where it is not settled. */
  nominalPence: Pence | undefined
}

export interface Withdrawal {
  shares: number
  pence: Pence
}

/** Why this withdrawal cannot be, as a sentence that says what to do; undefined where it can. */
export function withdrawalFault(holder: Holder, rules: ShareRules, asked: Withdrawal): string | undefined {
  if (holder.shares === 0) return 'This person holds no shares on that day. Check the date.'
  if (holder.member && rules.withdrawable === undefined)
    return 'Your rules do not say yet if shares are paid back. Answer that question first.'
  // Where shares are not withdrawable, a person who has left is still owed what was paid on all but the first.
  if (holder.member && rules.withdrawable === false)
    return 'Your rules say that shares are not paid back to a member. Enter nothing, or change the rules first.'
  if (asked.shares > holder.shares - 1) {
    const most = holder.shares - 1
    return `The first share is never paid back. This person holds ${counted(holder.shares, 'share')}, so ${
      most === 0 ? 'none can be withdrawn' : `at most ${most} can be withdrawn`
    }.`
  }
  return paymentFault(holder, rules, asked)
}

/** Repaid at nominal value, never more; and never more than was paid. */
function paymentFault(holder: Holder, rules: ShareRules, asked: Withdrawal): string | undefined {
  if (asked.pence > holder.paidPence)
    return `Only ${pounds(holder.paidPence)} was paid on these shares. Enter that amount or less.`
  const most = rules.nominalPence === undefined ? undefined : rules.nominalPence * asked.shares
  if (most !== undefined && asked.pence > most) {
    return `Shares are paid back at their price, never more: ${pounds(most)} for ${counted(asked.shares, 'share')}.`
  }
  return undefined
}
