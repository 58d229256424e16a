"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showcaseStore = showcaseStore;
function showcaseStore(db) {
    const one = (where) => db('showcases')
        .where(where)
        .first()
        .then((row) => row && asShowcase(row));
    return {
        ofProject: (project) => one({ project }),
        /** The page at an address, where it is public. */
        bySlug: async (slug) => {
            const found = await one({ slug });
            return found?.publishedAt === null ? undefined : found;
        },
        /** Every page that its group put into the directory, by its address, and the version of its project. */
        listed: () => db('showcases')
            .join('projects', 'projects.id', 'showcases.project')
            .where({ listed: true })
            .whereNotNull('publishedAt')
            .orderBy('slug')
            .select('project', 'version'),
        async slugTaken(slug) {
            return (await db('showcases').where({ slug }).first('project')) !== undefined;
        },
        async put({ page, ...row }) {
            await db('showcases')
                .insert({ ...row, page: JSON.stringify(page) })
                .onConflict('project')
                .merge();
        },
    };
}
function asShowcase(row) {
    return {
        ...row,
        page: JSON.parse(String(row['page'])),
        listed: Boolean(row['listed']),
    };
}
