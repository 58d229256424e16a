/** What streams of events are about: what the facilitator does, what one table does, what any table does. */
export const topics = {
  workshop: (id: string): string => `workshop:${id}`,
  tables: (workshop: string): string => `workshop-tables:${workshop}`,
  table: (id: string): string => `workshop-table:${id}`,
} as const
