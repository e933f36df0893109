import { createBrowserRouter, Navigate } from 'react-router'
import { PageFault } from './pages/page-fault.tsx'
import { Shell } from './shell/shell.tsx'

/** Each page is a chunk of its own, brought when it is first opened. */
export const createRouter = () =>
  createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      HydrateFallback: () => null,
      errorElement: <PageFault />,
      children: [
        { index: true, lazy: async () => ({ Component: (await import('./pages/inbox/inbox-page.tsx')).InboxPage }) },
        { path: 'leads', lazy: async () => ({ Component: (await import('./pages/leads/leads-page.tsx')).LeadsPage }) },
        { path: 'leads/:id', lazy: async () => ({ Component: (await import('./pages/lead/lead-page.tsx')).LeadPage }) },
        {
          path: 'enterprises/questions',
          lazy: async () => ({ Component: (await import('./pages/questions/questions-page.tsx')).QuestionsPage }),
        },
        {
          path: 'enterprises/:id',
          lazy: async () => ({ Component: (await import('./pages/enterprise/enterprise-page.tsx')).EnterprisePage }),
        },
        {
          path: 'overview',
          lazy: async () => ({ Component: (await import('./pages/overview/overview-page.tsx')).OverviewPage }),
        },
        {
          path: 'policies',
          lazy: async () => ({ Component: (await import('./pages/policies/policies-page.tsx')).PoliciesPage }),
        },
        { path: 'parks', lazy: async () => ({ Component: (await import('./pages/parks/parks-page.tsx')).ParksPage }) },
        { path: 'parks/:id', lazy: async () => ({ Component: (await import('./pages/park/park-page.tsx')).ParkPage }) },
        {
          path: 'agreements',
          lazy: async () => ({ Component: (await import('./pages/agreements/agreements-page.tsx')).AgreementsPage }),
        },
        {
          path: 'agreements/new',
          lazy: async () => ({
            Component: (await import('./pages/agreement-form/agreement-form-page.tsx')).NewAgreementPage,
          }),
        },
        {
          path: 'agreements/:id',
          lazy: async () => ({ Component: (await import('./pages/agreement/agreement-page.tsx')).AgreementPage }),
        },
        {
          path: 'agreements/:id/change',
          lazy: async () => ({
            Component: (await import('./pages/agreement-form/agreement-form-page.tsx')).ChangeAgreementPage,
          }),
        },
        {
          path: 'simulation',
          lazy: async () => ({ Component: (await import('./pages/simulation/simulation-page.tsx')).SimulationPage }),
        },
        {
          path: 'policies/clauses/:id',
          lazy: async () => ({ Component: (await import('./pages/policies/clause-page.tsx')).ClausePage }),
        },
        {
          path: 'policies/publish',
          lazy: async () => ({ Component: (await import('./pages/publish/publish-page.tsx')).PublishPage }),
        },
        // A used or expired link leads here; whoever is signed in all the same goes on.
        { path: 'signed-out', element: <Navigate to="/" replace /> },
        { path: '*', lazy: async () => ({ Component: (await import('./pages/no-page.tsx')).NoPage }) },
      ],
    },
  ])
