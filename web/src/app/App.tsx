import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { readNonce } from '../lib/nonce.js';
import { queryClient } from '../lib/query-client.js';
import { router } from './router.js';
import { cssVariables, theme } from './theme.js';

// The same key as the script in index.html reads before the first paint.
const colorSchemeManager = localStorageColorSchemeManager({ key: 'actif-color-scheme' });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={readNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
