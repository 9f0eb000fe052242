// First: it must be set before any schema is made.
import './schema-settings';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { WelcomeDoor } from './account/WelcomeDoor';
import { Console } from './Console';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');

// A data router, because a guard against leaving unsaved text needs one.
const router = createBrowserRouter(
  [
    { path: '/welcome', element: <WelcomeDoor /> },
    { path: '*', element: <Console /> },
  ],
  { basename: '/console' },
);

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
