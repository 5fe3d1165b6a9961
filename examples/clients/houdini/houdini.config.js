/** @type {import('houdini').ConfigFile} */
export default {
  url: process.env.SAMSPIL_URL,
  schemaPath: '../../../schema/api.graphql',
  include: 'src/**/*.js',
  // They are texts in an answer, and in a question.
  scalars: Object.fromEntries(['EDTF', 'URL', 'Currency', 'CountryCode'].map((name) => [name, { type: 'string' }])),
};
