/** The SQL of the money plan as part of a project. It is read and written whole. */
import type { Db } from '../../db/open'
import type { MoneySettings } from '../../engine/money/settings'

export function moneyQueries(db: Db) {
  /** What the group said about its money, held still until the end of a transaction where the database can. */
  const money = async (project: string): Promise<MoneySettings | undefined> => {
    const [row] = (await db('money').where({ project }).forUpdate().select('settings')) as {
      settings: string
    }[]
    return row && (JSON.parse(row.settings) as MoneySettings)
  }

  const putMoney = async (project: string, settings: MoneySettings): Promise<void> => {
    const row = { project, settings: JSON.stringify(settings) }
    await db('money').insert(row).onConflict('project').merge()
  }

  return {
    money,
    putMoney,

    /** Forgets what one founder is paid. */
    async forgetPay(project: string, founder: string): Promise<void> {
      const settings = await money(project)
      if (!settings?.pay?.some((one) => one.founder === founder)) return
      await putMoney(project, { ...settings, pay: settings.pay.filter((one) => one.founder !== founder) })
    },
  }
}
