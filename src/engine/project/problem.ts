/** A fault in a project: where (a JSON path such as `$.founders[2].email`), and what to do. */
export interface Problem {
  path: string
  message: string
}
