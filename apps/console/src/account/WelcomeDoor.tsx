import { AdminContext, localStorageStore } from 'react-admin';
import { api, authProvider, dataProvider, i18nProvider } from '../providers/providers';
import { ApiContext } from '../providers/use-api';
import { consoleTheme } from '../theme/theme';
import { WelcomePage } from './WelcomePage';

const store = localStorageStore();

/** The page of a one-time link stands outside the console: nobody is signed in, and nothing may ask them to be. */
export function WelcomeDoor() {
  return (
    <ApiContext.Provider value={api}>
      <AdminContext authProvider={authProvider} dataProvider={dataProvider} i18nProvider={i18nProvider} store={store} theme={consoleTheme} darkTheme={null}>
        <WelcomePage />
      </AdminContext>
    </ApiContext.Provider>
  );
}
