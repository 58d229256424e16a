/** Says to every test of this run that its database is PostgreSQL. */
process.env['TEST_DATABASE'] = 'postgres'
