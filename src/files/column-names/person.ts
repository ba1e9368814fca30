/** What people and programs call the columns of a list of people, in several languages. Names are parted by commas. */
export const personColumns = {
  externalId: `
    contact id, lead id, person id, customer id, user id, record id, id, uid, external id, Datensatz-ID,
    Kundennummer, Kontakt-ID, ID de registro, ID de l'enregistrement, ID del record, ID do registro,
    Record-ID`,
  name: `
    name, full name, contact name, client name, customer name, lead name, person name, display name,
    person, contact person, primary contact, contact full name, your name, Vollständiger Name,
    Ansprechpartner, Ansprechpartnerin, Kontaktperson, Kontaktname, Kundenname, Nom complet,
    Nom et prénom, Nom du contact, Nombre completo, Nombre y apellidos, Nombre del contacto,
    Nome completo, Nome e cognome, Nome do contato, Nome do contacto, Nominativo, Volledige naam, Naam,
    Contactpersoon, الاسم, الاسم الكامل, اسم العميل, اسم جهة الاتصال, ФИО, Имя и фамилия, Контакт,
    Imię i nazwisko, Namn, Navn, Nimi, Jméno a příjmení, Ad Soyad, İsim, 姓名, 名前, 氏名, お名前, 이름, 성명, नाम,
    שם, שם מלא, Ονοματεπώνυμο, Nama, Nama lengkap, Họ và tên, Họ tên`,
  given: `
    first name, firstname, given name, forename, fname, Vorname, Rufname, Prénom, Nombre, Nombres,
    Primer nombre, Nome, Primeiro nome, Voornaam, الاسم الأول, Имя, Imię, Förnamn, Fornavn, Etunimi,
    Jméno, Ad, Adı, 名, 이름(명), שם פרטי, Όνομα, Keresztnév, Prenume, Tên`,
  middle: `
    middle name, additional name, Zweiter Vorname, Deuxième prénom, Segundo nombre, Secondo nome,
    Tussenvoegsel, Отчество`,
  family: `
    last name, lastname, surname, family name, lname, second name, Nachname, Familienname, Zuname, Nom,
    Nom de famille, Apellido, Apellidos, Primer apellido, Sobrenome, Último nome, Apelido, Cognome,
    Achternaam, اسم العائلة, اللقب, Фамилия, Nazwisko, Efternamn, Etternavn, Efternavn, Sukunimi,
    Příjmení, Soyad, Soyadı, 姓, שם משפחה, Επώνυμο, Vezetéknév, Nume, Họ`,
  prefix: `
    salutation, prefix, name prefix, honorific, Anrede, Civilité, Tratamiento, Saudação, Aanhef`,
  suffix: `suffix, name suffix, Namenszusatz`,
  nickname: `nickname, Spitzname, Surnom, Apodo, Apelido (alcunha), Soprannome, Bijnaam`,
  email: `
    email, e mail, mail, email address, e mail address, mail address, email id, e mail id, mail id,
    alternate email, alternative email, primary email, secondary email, email 1, email 2, email 3,
    work email, personal email, private email, business email, home email, other email,
    additional email, additional email addresses, contact email, client email, customer email,
    lead email, email work, email home, email other, your email, E-Mail-Adresse, Mailadresse,
    E-Mail geschäftlich, E-Mail privat, Adresse e-mail, Adresse mail, Courriel, Adresse courriel,
    Adresse électronique, Correo, Correo electrónico, Dirección de correo electrónico,
    Correo de contacto, Endereço de e-mail, Correio eletrónico, Posta elettronica, Indirizzo e-mail,
    Indirizzo email, E-mailadres, E-mail zakelijk, البريد, البريد الإلكتروني, الايميل, الإيميل,
    Электронная почта, Почта, Эл. почта, Adres e-mail, E-postadress, E-post, Sähköposti, E-posta, 邮箱,
    电子邮件, 邮件, メール, メールアドレス, 電子郵件, 이메일, ईमेल, אימייל, דוא"ל, Ηλεκτρονικό ταχυδρομείο, Email cím, Surel`,
  phone: `
    phone, phone number, telephone, telephone number, tel, tel no, phone no, mobile, mobile phone,
    mobile number, mobile no, cell, cell phone, cellphone, work phone, business phone, office phone,
    home phone, other phone, direct phone, direct dial, primary phone, company phone number,
    contact number, contact no, alternate phone, alternate number, alternate mobile, alternative phone,
    alt phone, ph no, phone 4, contact phone, whatsapp, whatsapp number, whatsapp no, phone 1, phone 2,
    phone 3, phone work, phone home, phone other, assistant phone, Telefon, Telefonnummer, Rufnummer,
    Handy, Handynummer, Mobil, Mobiltelefon, Mobilnummer, Telefon geschäftlich, Telefon privat,
    Festnetz, Durchwahl, Téléphone, Numéro de téléphone, Tél, Portable, Téléphone portable,
    Téléphone mobile, Téléphone professionnel, Teléfono, Número de teléfono, Móvil, Celular,
    Teléfono móvil, Telefone, Número de telefone, Telemóvel, Telefone celular, Telefono,
    Numero di telefono, Cellulare, Telefono cellulare, Telefoon, Telefoonnummer, Mobiele telefoon,
    Mobiel, GSM, الهاتف, رقم الهاتف, الجوال, رقم الجوال, الموبايل, هاتف, Телефон, Номер телефона,
    Мобильный, Мобильный телефон, Numer telefonu, Telefon komórkowy, Komórka, Telefonnummer arbete,
    Mobiltelefon, Puhelin, Puhelinnumero, Matkapuhelin, Telefonní číslo, Cep telefonu, Telefon numarası,
    电话, 电话号码, 手机, 手机号, 電話, 電話番号, 携帯電話, 電話號碼, 전화번호, 휴대폰, 전화, फ़ोन, मोबाइल, טלפון, נייד, Τηλέφωνο, Κινητό,
    Telefonszám, Nomor telepon, Số điện thoại, Điện thoại`,
  profile: `
    linkedin, linkedin url, linkedin profile, linkedin profile url, profile url, person linkedin url,
    LinkedIn-Profil, Profil LinkedIn, Perfil de LinkedIn, twitter, xing, Xing-Profil`,
  organization: `
    company, company name, organization, organisation, organization name, organisation name, employer,
    business, business name, account name, account, associated company, firm, company or account,
    current company, Firma, Firmenname, Unternehmen, Unternehmensname, Organisation, Arbeitgeber,
    Entreprise, Nom de l'entreprise, Société, Raison sociale, Organisme, Empresa, Nombre de la empresa,
    Compañía, Organización, Nome da empresa, Companhia, Organização, Azienda, Nome azienda, Società,
    Ditta, Ragione sociale, Bedrijf, Bedrijfsnaam, Organisatie, Werkgever, الشركة, اسم الشركة, المؤسسة,
    Компания, Организация, Название компании, Nazwa firmy, Företag, Firmanavn, Virksomhed, Yritys,
    Společnost, Şirket, Şirket adı, 公司, 公司名称, 会社, 会社名, 公司名稱, 회사, 회사명, कंपनी, חברה, Εταιρεία, Cég,
    Perusahaan, Công ty`,
  organizationExternalId: `
    company id, account id, organization id, organisation id, primary associated company id,
    associated company id, associated company ids, Unternehmens-ID, Firmen-ID`,
  title: `
    job title, title, position, role, designation, job, function, job role, job position, occupation,
    Berufsbezeichnung, Jobtitel, Stellenbezeichnung, Funktion, Titre, Titre du poste, Intitulé du poste,
    Poste, Fonction, Cargo, Puesto, Puesto de trabajo, Profissão, Função, Qualifica, Ruolo, Posizione,
    Mansione, Functie, Functietitel, المسمى الوظيفي, الوظيفة, المنصب, Должность, Stanowisko, Titel,
    Stilling, Tehtävänimike, Pozice, Unvan, 职位, 職位, 役職, 직책, 직위, पद, תפקיד, Θέση, Beosztás, Jabatan,
    Chức vụ`,
  department: `
    department, division, team name, Abteilung, Département, Service, Departamento, Dipartimento,
    Reparto, Afdeling, القسم, Отдел, Dział, Avdelning, Osasto, Departman, 部门, 部署, 부서`,
  note: `
    notes, note, comments, comment, remarks, description, background, message, crm note, Notizen, Notiz,
    Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Kommentar, Beschreibung, Remarques, Commentaire,
    Commentaires, Notas, Comentarios, Observaciones, Descripción, Observações, Comentários,
    Osservazioni, Commenti, Opmerkingen, Notities, Opmerking, ملاحظات, ملاحظة, Примечание, Заметки,
    Комментарий, Notatki, Uwagi, Anteckningar, Muistiinpanot, Poznámka, Poznámky, Notlar, Açıklama, 备注,
    メモ, 備考, 備註, 메모, 비고`,
  owner: `
    contact owner, lead owner, owner, owner id, sales rep, sales representative, salesperson,
    account manager, account owner, assigned to, assigned user, assignee, sales, sales agent, agent,
    sales owner, account executive, hubspot owner, Zuständig, Zuständiger Mitarbeiter, Betreuer,
    Kundenbetreuer, Verkäufer, Vertriebsmitarbeiter, Besitzer, Inhaber, Responsable, Propriétaire,
    Propriétaire du contact, Commercial, Propietario, Propietario del contacto, Vendedor, Comercial,
    Proprietário, Proprietário do contato, Proprietario, Proprietario del contatto, Venditore, Eigenaar,
    Verkoper, المسؤول, Ответственный, Opiekun, Ansvarig`,
  rating: `
    rating, lead rating, priority class, tier, grade, Bewertung, Einstufung, ABC, ABC-Klasse,
    Clasificación, Notation, Valutazione`,
  street: `
    street, street address, address, address line 1, mailing street, home address, work address,
    business street, home street, Straße, Adresse, Anschrift, Rue, Calle, Dirección, Rua, Endereço,
    Morada, Via, Indirizzo, Straat, Adres, العنوان, Адрес, Ulica, Gata, 地址, 住所`,
  postalCode: `
    zip, zip code, zipcode, postal code, postcode, PLZ, Postleitzahl, Code postal, CP, Código postal,
    CEP, CAP, Codice postale, Kod pocztowy, Индекс, Postnummer, 邮编, 郵便番号`,
  city: `
    city, town, home city, work city, business city, mailing city, Stadt, Ort, Ville, Ciudad, Localidad,
    Cidade, Città, Comune, Stad, Plaats, Woonplaats, المدينة, Город, Miasto, Ort (stad), Kaupunki,
    Město, Şehir, 城市, 都市, 도시`,
  region: `
    state, region, province, state region, state province, county, home state, work state,
    business state, Bundesland, Kanton, Région, Provincia, Estado, Comunidad autónoma, Regione,
    Provincie, المنطقة, Регион, Область, Województwo, 省, 省份, 都道府県`,
  country: `
    country, country region, nation, Land/Region, Pays/Région, País/Región, home country, work country, business country, country code, Land,
    Staat, Pays, País, Paese, Nazione, البلد, الدولة, Страна, Kraj, Maa, Země, Ülke, 国家, 国, 國家, 국가, देश`,
  zone: `
    time zone, timezone, Zeitzone, Fuseau horaire, Zona horaria, Fuso horário, Fuso orario, Tijdzone`,
  language: `
    language, preferred language, locale, Sprache, Langue, Idioma, Lingua, Taal, Язык, اللغة, Język,
    Språk, 语言, 言語`,
  birthday: `
    birthday, birth date, birthdate, date of birth, dob, Geburtstag, Geburtsdatum, Date de naissance,
    Anniversaire, Fecha de nacimiento, Cumpleaños, Data de nascimento, Data di nascita, Compleanno,
    Geboortedatum, Verjaardag, День рождения, Дата рождения, Data urodzenia, 生日, 誕生日`,
  birthYear: `birth year`,
  birthMonth: `birth month`,
  birthDay: `birth day`,
  tags: `
    tags, tag, labels, label, categories, category, group membership, groups, segments, lists,
    Kategorien, Kategorie, Gruppen, Schlagworte, Étiquettes, Catégories, Groupes, Etiquetas, Categorías,
    Grupos, Categorias, Etichette, Categorie, Gruppi, Categorieën, Groepen, Метки, Теги, 标签`,
  optOutAll: `
    do not contact, opt out, opted out, do not disturb, Nicht kontaktieren, Ne pas contacter,
    No contactar, Não contatar, Non contattare, Niet contacteren`,
  optOutMail: `
    unsubscribed, unsubscribed from all email, has opted out of email, email opt out, do not email,
    opted out of email, Von allen E-Mails abgemeldet, Abgemeldet, Keine E-Mails, Désinscrit,
    Désabonné de tous les e-mails, Dado de baja, Cancelou inscrição, Disiscritto, Uitgeschreven`,
  optOutPhone: `
    do not call, dnc, no phone calls, Nicht anrufen, Keine Anrufe, Ne pas appeler, No llamar, Não ligar,
    Non chiamare, Niet bellen`,
  optOutFax: `has opted out of fax, do not fax, fax opt out`,
  legalBasis: `
    legal basis for processing contact's data, legal basis, Rechtsgrundlage,
    Rechtsgrundlage für die Verarbeitung der Daten des Kontakts, Base légale, Base legal,
    Base giuridica, Rechtsgrond`,
  source: `
    source, lead source, original source, data source, traffic source, origin, Quelle, Herkunft,
    Leadquelle, Origine, Fuente, Origen, Origem, Fonte, Bron, المصدر, Источник, Źródło, Källa, 来源`,
  connectedOn: `connected on, connected, Verbunden am, Connecté le, Conectado el`,
  lastContact: `
    last contact, last contacted, last activity, last activity date, last contact date, last touch,
    Letzter Kontakt, Zuletzt kontaktiert, Letzte Aktivität, Dernier contact,
    Date de la dernière activité, Último contacto, Fecha de la última actividad, Último contato,
    Ultimo contatto, Laatste contact, آخر تواصل, Последний контакт, Ostatni kontakt, Senaste kontakt`,
  createdOn: `
    create date, created, created at, created on, created date, created time, date created, date added,
    signup date, sign up date, Erstellt am, Erstelldatum, Erstellungsdatum, Angelegt am,
    Date de création, Créé le, Fecha de creación, Fecha de alta, Data de criação, Data di creazione,
    Aanmaakdatum, Дата создания, Data utworzenia, 创建时间, 作成日`,
  leadStatus: `
    lead status, status, crm status, contact status, lifecycle stage, lead stage, Lead-Status,
    Leadstatus, Statut, Statut du lead, Estado del lead, Situação, Stato, Stato del lead, الحالة,
    Статус, Stav, Durum, 状态, ステータス`,
} as const;
