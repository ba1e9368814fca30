import './theme/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createQueries } from './client/queries.ts';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App queries={createQueries()} />);
