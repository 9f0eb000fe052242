/** After the last test: the server of this run and its folder go. */
module.exports = async () => {
  const postgres = globalThis.huibianTestPostgres;
  globalThis.huibianTestPostgres = undefined;
  await postgres?.stop();
};
