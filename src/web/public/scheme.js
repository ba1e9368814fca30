// Before anything is painted: the chosen colour scheme, else the system's.
const chosen = localStorage.getItem('followthrough.scheme');
const dark =
  chosen && chosen !== 'auto' ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
