/** What people and programs call the columns of a list of companies, in several languages. Names are parted by commas. */
export const accountColumns = {
  externalId: `
    account id, company id, organization id, organisation id, customer id, record id, id, external id,
    Datensatz-ID, Kundennummer`,
  name: `
    account, account name, company, company name, organization, organization name, organisation,
    organisation name, customer, customer name, client, business name, name, Firma, Firmenname,
    Unternehmen, Unternehmensname, Kunde, Entreprise, Nom de l'entreprise, Société, Raison sociale,
    Empresa, Nombre de la empresa, Cliente, Nome da empresa, Azienda, Nome azienda, Ragione sociale,
    Bedrijf, Bedrijfsnaam, الشركة, اسم الشركة, Компания, Название компании, Nazwa firmy, Företag,
    Yritys, Şirket, 公司, 公司名称, 会社名, 회사명`,
  domain: `
    domain, company domain name, email domain, Domain-Name des Unternehmens, Domäne, Domaine, Dominio,
    Domínio`,
  website: `
    website, web site, website url, company website, web page, homepage, url, Webseite, Internetseite,
    Site web, Sitio web, Página web, Site, Sito web, الموقع, Сайт, Strona www, 网站, ウェブサイト`,
  phone: `
    phone, phone number, telephone, tel, company phone, Telefon, Telefonnummer, Téléphone, Teléfono,
    Telefone, Telefono, Telefoon, الهاتف, Телефон, 电话, 電話番号`,
  industry: `
    industry, sector, company industry, vertical, Branche, Wirtschaftszweig, Secteur,
    Secteur d'activité, Industria, Sector, Setor, Indústria, Settore, Bedrijfstak, القطاع, Отрасль,
    Branża, Bransch, Toimiala, Sektör, 行业, 業種`,
  employees: `
    employees, number of employees, employee count, headcount, company size, size, Mitarbeiter,
    Mitarbeiterzahl, Anzahl der Mitarbeiter, Anzahl Mitarbeiter, Nombre d'employés, Effectif,
    Número de empleados, Empleados, Número de funcionários, Funcionários, Dipendenti,
    Numero di dipendenti, Aantal medewerkers, Medewerkers, عدد الموظفين, Сотрудники, Pracownicy, 员工人数,
    従業員数`,
  revenue: `
    revenue, annual revenue, turnover, Umsatz, Jahresumsatz, Chiffre d'affaires, Ingresos,
    Ingresos anuales, Facturación, Receita, Receita anual, Fatturato, Ricavi, Omzet, Jaaromzet,
    الإيرادات, Выручка, Przychody, 营收, 売上`,
  currency: `currency, currency iso code, Währung, Devise, Moneda, Moeda, Valuta`,
  street: `
    street, street address, address, billing street, Straße, Adresse, Anschrift, Rue, Calle, Dirección,
    Rua, Endereço, Via, Indirizzo, Straat, Adres`,
  postalCode: `
    zip, zip code, zipcode, postal code, postcode, billing postal code, PLZ, Postleitzahl, Code postal,
    Código postal, CEP, CAP`,
  city: `
    city, town, billing city, Stadt, Ort, Ville, Ciudad, Cidade, Città, Stad, Plaats, المدينة, Город,
    Miasto`,
  region: `
    state, region, province, state region, state abbr, billing state, Bundesland, Kanton, Région,
    Provincia, Estado, Regione, Provincie`,
  country: `
    country, country region, office location, location, billing country, headquarters, Land, Pays, País,
    Paese, البلد, الدولة, Страна, Kraj`,
  parent: `
    parent, parent account, parent company, subsidiary of, Muttergesellschaft, Konzern, Tochter von,
    Société mère, Empresa matriz, Società madre, Moederbedrijf`,
  parentExternalId: `parent id, parent account id, parent company id`,
  owner: `
    company owner, account owner, owner, owner id, account manager, sales rep, sales agent, assigned to,
    Zuständig, Kundenbetreuer, Betreuer, Inhaber, Zuständiger Mitarbeiter, Propriétaire,
    Propriétaire de l'entreprise, Propietario, Proprietário, Proprietario, Eigenaar`,
  rating: `rating, tier, ABC, ABC-Klasse, Bewertung`,
  note: `
    notes, note, description, comments, about, Notizen, Bemerkung, Beschreibung, Remarques, Notas,
    Descripción, Descrição, Note, Descrizione, Opmerkingen, ملاحظات, Примечание`,
  createdOn: `
    create date, created, created at, created date, date created, Erstellt am, Erstelldatum`,
  lastContact: `
    last contact, last contacted, last activity date, last activity, Letzter Kontakt, Letzte Aktivität`,
  tags: `tags, labels, categories, Kategorien`,
} as const;
