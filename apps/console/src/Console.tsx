import { QueryClient } from '@tanstack/react-query';
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { ChangePasswordPage } from './account/ChangePasswordPage';
import { LoginPage } from './account/LoginPage';
import { HomePage } from './home/HomePage';
import { ConsoleLayout } from './layout/ConsoleLayout';
import { NotFoundPage } from './layout/NotFoundPage';
import { api, authProvider, dataProvider, i18nProvider } from './providers/providers';
import { ApiContext } from './providers/use-api';
import { cards } from './resources';
import type { ResourceCard } from './resources/resource-card';
import { consoleTheme } from './theme/theme';

const store = localStorageStore();

/** The API client has already tried again where that can help; a refusal asked for four times is still a refusal. */
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });

/** The console: react-admin with our providers, frame and cards. Only what the person's roles may read is there at all. */
export function Console() {
  return (
    <ApiContext.Provider value={api}>
      <Admin
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        store={store}
        queryClient={queryClient}
        theme={consoleTheme}
        lightTheme={consoleTheme}
        darkTheme={null}
        layout={ConsoleLayout}
        loginPage={LoginPage}
        dashboard={HomePage}
        catchAll={NotFoundPage}
        title=""
        requireAuth
        disableTelemetry
      >
        {(permissions: string[]) => (
          <>
            {cards.filter((card) => permissions.includes(card.permission)).map((card) => resourceOf(card, permissions))}
            <CustomRoutes>
              <Route path="/account/password" element={<ChangePasswordPage />} />
            </CustomRoutes>
          </>
        )}
      </Admin>
    </ApiContext.Provider>
  );
}

function resourceOf(card: ResourceCard, permissions: readonly string[]) {
  const may = (permission: string | undefined) => permission === undefined || permissions.includes(permission);
  return (
    <Resource
      key={card.name}
      name={card.name}
      icon={card.icon}
      {...(card.list ? { list: card.list } : {})}
      {...(card.show ? { show: card.show } : {})}
      {...(card.edit && may(card.editPermission) ? { edit: card.edit } : {})}
      {...(card.create && may(card.createPermission) ? { create: card.create } : {})}
      {...(card.recordRepresentation ? { recordRepresentation: card.recordRepresentation } : {})}
    >
      {card.routes?.map(({ path, screen: Extra }) => <Route key={path} path={path} element={<Extra />} />)}
    </Resource>
  );
}
