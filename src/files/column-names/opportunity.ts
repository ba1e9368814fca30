/** What people and programs call the columns of a sales pipeline, in several languages. Names are parted by commas. */
export const opportunityColumns = {
  externalId: `
    opportunity id, deal id, opp id, record id, id, Deal-ID, Datensatz-ID, Opportunity-ID,
    ID de la oportunidad`,
  name: `
    opportunity, opportunity name, deal, deal name, deal title, opp name, Deal-Name, Dealname,
    Verkaufschance, Name der Verkaufschance, Verkaufsprojekt, Nom de la transaction,
    Nom de l'opportunité, Opportunité, Affaire, Nombre del negocio, Nombre de la oportunidad,
    Oportunidad, Negocio, Nome do negócio, Oportunidade, Nome trattativa, Opportunità, Naam deal,
    Verkoopkans, الفرصة, Сделка, Название сделки, Szansa sprzedaży, Affär, 商机, 案件名`,
  account: `
    account, account name, company, company name, customer, client, organization, organisation,
    associated company, Firma, Unternehmen, Kunde, Entreprise, Société, Client, Empresa, Cliente,
    Azienda, Bedrijf, Klant, الشركة, العميل, Компания, Клиент, Klient, 客户, 顧客`,
  accountExternalId: `
    account id, company id, organization id, associated company ids, associated company id,
    primary associated company id`,
  contactExternalId: `contact id, associated contact ids, associated contact id, contact ids`,
  contact: `
    contact, contact name, primary contact, associated contact, Ansprechpartner, Kontakt, Interlocuteur,
    Contacto, Contato, Contatto, Contactpersoon`,
  owner: `
    deal owner, opportunity owner, owner, owner id, sales agent, sales rep, salesperson, agent,
    account manager, Zuständig, Deal-Inhaber, Verkäufer, Vertriebsmitarbeiter, Betreuer, Inhaber,
    Propriétaire de la transaction, Commercial, Propietario del negocio, Vendedor,
    Proprietário do negócio, Proprietario, Venditore, Eigenaar, Verkoper, المسؤول, Ответственный`,
  product: `
    product, product name, item, Produkt, Artikel, Produit, Producto, Produto, Prodotto, المنتج,
    Продукт`,
  pipeline: `pipeline, sales pipeline`,
  stage: `
    deal stage, stage, stage name, opportunity stage, sales stage, pipeline stage, Deal-Phase, Phase,
    Stufe, Verkaufsphase, Étape, Phase de la transaction, Etapa, Etapa del negocio, Fase,
    Etapa do negócio, Estágio, Fase trattativa, المرحلة, Стадия, Этап, Etap, 阶段, フェーズ`,
  status: `
    deal status, opportunity status, status, outcome, state, Statut, Estado, Stato, الحالة, Статус`,
  amount: `
    amount, deal amount, deal value, value, opportunity amount, close value, price, total, revenue,
    budget, Betrag, Wert, Summe, Auftragswert, Volumen, Montant, Valeur, Importe, Valor, Monto,
    Cantidad, Importo, Valore, Bedrag, Waarde, القيمة, المبلغ, Сумма, Kwota, Wartość, Belopp, 金额, 金額`,
  currency: `
    currency, deal currency, currency iso code, currency in which deal was made, Währung, Devise,
    Moneda, Moeda, Valuta`,
  openedOn: `
    create date, created, created date, created at, open date, opened, engage date, start date,
    deal created, Erstellt am, Erstelldatum, Eröffnet am, Date de création, Fecha de creación,
    Data de criação, Data di creazione, Aanmaakdatum, Дата создания`,
  closeDate: `
    close date, closing date, closed date, closed, Abschlussdatum, Abgeschlossen am, Schlusstermin,
    Date de clôture, Date de fermeture, Fecha de cierre, Data de fechamento, Data de fecho,
    Data di chiusura, Sluitingsdatum, Afsluitdatum, تاريخ الإغلاق, Дата закрытия, Data zamknięcia`,
  expectedClose: `
    expected close, expected close date, forecast close date, Voraussichtlicher Abschluss,
    Geplanter Abschluss, Clôture prévue, Fecha prevista de cierre, Previsão de fechamento,
    Chiusura prevista, Verwachte sluitingsdatum`,
  lastContact: `
    last contact, last contacted, last activity date, last activity, Letzte Aktivität, Letzter Kontakt`,
  nextStep: `
    next step, next steps, next action, Nächster Schritt, Prochaine étape, Siguiente paso, Próximo paso,
    Prossimo passo, Volgende stap, Следующий шаг`,
  note: `
    notes, note, description, comments, Notizen, Bemerkung, Beschreibung, Remarques, Notas, Note,
    Opmerkingen`,
} as const;
