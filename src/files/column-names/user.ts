/** What people call the columns of a list of sellers. Names are parted by commas. */
export const userColumns = {
  name: `
    sales agent, sales rep, salesperson, seller, agent, user, user name, sales representative,
    Verkäufer, Vertriebsmitarbeiter, Commercial, Vendedor, Venditore, Verkoper`,
  email: `email, e mail, user email`,
  manager: `
    manager, sales manager, team lead, Vorgesetzter, Vertriebsleiter, Leiter, Responsable, Gerente,
    Jefe, Responsabile`,
  team: `
    regional office, office, team, sales team, region, territory, Team, Büro, Niederlassung, Équipe,
    Equipo, Equipe, Squadra`,
} as const;
