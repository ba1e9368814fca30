import { headerKey } from './headers.ts';
import type { FieldId, Subject } from './mapping.ts';

/** What people and programs call a column, in several languages, by the field that it fills. */
const NAMES: Partial<Record<FieldId, readonly string[]>> = {
  'person.externalId': ['contact id', 'lead id', 'person id', 'customer id', 'user id', 'record id', 'id', 'uid', 'external id', 'Datensatz-ID', 'Kundennummer', 'Kontakt-ID', 'ID de registro', "ID de l'enregistrement", 'ID del record', 'ID do registro', 'Record-ID'],
  'person.name': ['name', 'full name', 'contact name', 'client name', 'customer name', 'lead name', 'person name', 'display name', 'person', 'contact person', 'primary contact', 'contact full name', 'your name', 'Vollständiger Name', 'Ansprechpartner', 'Ansprechpartnerin', 'Kontaktperson', 'Kontaktname', 'Kundenname', 'Nom complet', 'Nom et prénom', 'Nom du contact', 'Nombre completo', 'Nombre y apellidos', 'Nombre del contacto', 'Nome completo', 'Nome e cognome', 'Nome do contato', 'Nome do contacto', 'Nominativo', 'Volledige naam', 'Naam', 'Contactpersoon', 'الاسم', 'الاسم الكامل', 'اسم العميل', 'اسم جهة الاتصال', 'ФИО', 'Имя и фамилия', 'Контакт', 'Imię i nazwisko', 'Namn', 'Navn', 'Nimi', 'Jméno a příjmení', 'Ad Soyad', 'İsim', '姓名', '名前', '氏名', 'お名前', '이름', '성명', 'नाम', 'שם', 'שם מלא', 'Ονοματεπώνυμο', 'Nama', 'Nama lengkap', 'Họ và tên', 'Họ tên'],
  'person.given': ['first name', 'firstname', 'given name', 'forename', 'fname', 'Vorname', 'Rufname', 'Prénom', 'Nombre', 'Nombres', 'Primer nombre', 'Nome', 'Primeiro nome', 'Voornaam', 'الاسم الأول', 'Имя', 'Imię', 'Förnamn', 'Fornavn', 'Etunimi', 'Jméno', 'Ad', 'Adı', '名', '이름(명)', 'שם פרטי', 'Όνομα', 'Keresztnév', 'Prenume', 'Tên'],
  'person.middle': ['middle name', 'additional name', 'Zweiter Vorname', 'Deuxième prénom', 'Segundo nombre', 'Secondo nome', 'Tussenvoegsel', 'Отчество'],
  'person.family': ['last name', 'lastname', 'surname', 'family name', 'lname', 'second name', 'Nachname', 'Familienname', 'Zuname', 'Nom', 'Nom de famille', 'Apellido', 'Apellidos', 'Primer apellido', 'Sobrenome', 'Último nome', 'Apelido', 'Cognome', 'Achternaam', 'اسم العائلة', 'اللقب', 'Фамилия', 'Nazwisko', 'Efternamn', 'Etternavn', 'Efternavn', 'Sukunimi', 'Příjmení', 'Soyad', 'Soyadı', '姓', 'שם משפחה', 'Επώνυμο', 'Vezetéknév', 'Nume', 'Họ'],
  'person.prefix': ['salutation', 'prefix', 'name prefix', 'honorific', 'Anrede', 'Civilité', 'Tratamiento', 'Saudação', 'Aanhef'],
  'person.suffix': ['suffix', 'name suffix', 'Namenszusatz'],
  'person.nickname': ['nickname', 'Spitzname', 'Surnom', 'Apodo', 'Apelido (alcunha)', 'Soprannome', 'Bijnaam'],
  'person.email': ['email', 'e mail', 'mail', 'email address', 'e mail address', 'mail address', 'primary email', 'secondary email', 'email 1', 'email 2', 'email 3', 'work email', 'personal email', 'private email', 'business email', 'home email', 'other email', 'additional email', 'additional email addresses', 'contact email', 'client email', 'customer email', 'lead email', 'email work', 'email home', 'email other', 'your email', 'E-Mail-Adresse', 'Mailadresse', 'E-Mail geschäftlich', 'E-Mail privat', 'Adresse e-mail', 'Adresse mail', 'Courriel', 'Adresse courriel', 'Adresse électronique', 'Correo', 'Correo electrónico', 'Dirección de correo electrónico', 'Correo de contacto', 'Endereço de e-mail', 'Correio eletrónico', 'Posta elettronica', 'Indirizzo e-mail', 'Indirizzo email', 'E-mailadres', 'E-mail zakelijk', 'البريد', 'البريد الإلكتروني', 'الايميل', 'الإيميل', 'Электронная почта', 'Почта', 'Эл. почта', 'Adres e-mail', 'E-postadress', 'E-post', 'Sähköposti', 'E-posta', '邮箱', '电子邮件', '邮件', 'メール', 'メールアドレス', '電子郵件', '이메일', 'ईमेल', 'אימייל', 'דוא"ל', 'Ηλεκτρονικό ταχυδρομείο', 'Email cím', 'Surel'],
  'person.phone': ['phone', 'phone number', 'telephone', 'telephone number', 'tel', 'tel no', 'phone no', 'mobile', 'mobile phone', 'mobile number', 'mobile no', 'cell', 'cell phone', 'cellphone', 'work phone', 'business phone', 'office phone', 'home phone', 'other phone', 'direct phone', 'direct dial', 'primary phone', 'company phone number', 'contact number', 'contact no', 'contact phone', 'whatsapp', 'whatsapp number', 'whatsapp no', 'phone 1', 'phone 2', 'phone 3', 'phone work', 'phone home', 'phone other', 'assistant phone', 'Telefon', 'Telefonnummer', 'Rufnummer', 'Handy', 'Handynummer', 'Mobil', 'Mobiltelefon', 'Mobilnummer', 'Telefon geschäftlich', 'Telefon privat', 'Festnetz', 'Durchwahl', 'Téléphone', 'Numéro de téléphone', 'Tél', 'Portable', 'Téléphone portable', 'Téléphone mobile', 'Téléphone professionnel', 'Teléfono', 'Número de teléfono', 'Móvil', 'Celular', 'Teléfono móvil', 'Telefone', 'Número de telefone', 'Telemóvel', 'Telefone celular', 'Telefono', 'Numero di telefono', 'Cellulare', 'Telefono cellulare', 'Telefoon', 'Telefoonnummer', 'Mobiele telefoon', 'Mobiel', 'GSM', 'الهاتف', 'رقم الهاتف', 'الجوال', 'رقم الجوال', 'الموبايل', 'هاتف', 'Телефон', 'Номер телефона', 'Мобильный', 'Мобильный телефон', 'Numer telefonu', 'Telefon komórkowy', 'Komórka', 'Telefonnummer arbete', 'Mobiltelefon', 'Puhelin', 'Puhelinnumero', 'Matkapuhelin', 'Telefonní číslo', 'Cep telefonu', 'Telefon numarası', '电话', '电话号码', '手机', '手机号', '電話', '電話番号', '携帯電話', '電話號碼', '전화번호', '휴대폰', '전화', 'फ़ोन', 'मोबाइल', 'טלפון', 'נייד', 'Τηλέφωνο', 'Κινητό', 'Telefonszám', 'Nomor telepon', 'Số điện thoại', 'Điện thoại'],
  'person.profile': ['linkedin', 'linkedin url', 'linkedin profile', 'linkedin profile url', 'profile url', 'person linkedin url', 'LinkedIn-Profil', 'Profil LinkedIn', 'Perfil de LinkedIn', 'twitter', 'xing', 'Xing-Profil'],
  'person.organization': ['company', 'company name', 'organization', 'organisation', 'organization name', 'organisation name', 'employer', 'business', 'business name', 'account name', 'account', 'associated company', 'firm', 'company or account', 'current company', 'Firma', 'Firmenname', 'Unternehmen', 'Unternehmensname', 'Organisation', 'Arbeitgeber', 'Entreprise', "Nom de l'entreprise", 'Société', 'Raison sociale', 'Organisme', 'Empresa', 'Nombre de la empresa', 'Compañía', 'Organización', 'Nome da empresa', 'Companhia', 'Organização', 'Azienda', 'Nome azienda', 'Società', 'Ditta', 'Ragione sociale', 'Bedrijf', 'Bedrijfsnaam', 'Organisatie', 'Werkgever', 'الشركة', 'اسم الشركة', 'المؤسسة', 'Компания', 'Организация', 'Название компании', 'Nazwa firmy', 'Företag', 'Firmanavn', 'Virksomhed', 'Yritys', 'Společnost', 'Şirket', 'Şirket adı', '公司', '公司名称', '会社', '会社名', '公司名稱', '회사', '회사명', 'कंपनी', 'חברה', 'Εταιρεία', 'Cég', 'Perusahaan', 'Công ty'],
  'person.organizationExternalId': ['company id', 'account id', 'organization id', 'organisation id', 'primary associated company id', 'associated company id', 'associated company ids', 'Unternehmens-ID', 'Firmen-ID'],
  'person.title': ['job title', 'title', 'position', 'role', 'designation', 'job', 'function', 'job role', 'job position', 'occupation', 'Berufsbezeichnung', 'Jobtitel', 'Stellenbezeichnung', 'Funktion', 'Titre', 'Titre du poste', 'Intitulé du poste', 'Poste', 'Fonction', 'Cargo', 'Puesto', 'Puesto de trabajo', 'Profissão', 'Função', 'Qualifica', 'Ruolo', 'Posizione', 'Mansione', 'Functie', 'Functietitel', 'المسمى الوظيفي', 'الوظيفة', 'المنصب', 'Должность', 'Stanowisko', 'Titel', 'Stilling', 'Tehtävänimike', 'Pozice', 'Unvan', '职位', '職位', '役職', '직책', '직위', 'पद', 'תפקיד', 'Θέση', 'Beosztás', 'Jabatan', 'Chức vụ'],
  'person.department': ['department', 'division', 'team name', 'Abteilung', 'Département', 'Service', 'Departamento', 'Dipartimento', 'Reparto', 'Afdeling', 'القسم', 'Отдел', 'Dział', 'Avdelning', 'Osasto', 'Departman', '部门', '部署', '부서'],
  'person.note': ['notes', 'note', 'comments', 'comment', 'remarks', 'description', 'background', 'message', 'crm note', 'Notizen', 'Notiz', 'Bemerkung', 'Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Kommentar', 'Beschreibung', 'Remarques', 'Commentaire', 'Commentaires', 'Notas', 'Comentarios', 'Observaciones', 'Descripción', 'Observações', 'Comentários', 'Osservazioni', 'Commenti', 'Opmerkingen', 'Notities', 'Opmerking', 'ملاحظات', 'ملاحظة', 'Примечание', 'Заметки', 'Комментарий', 'Notatki', 'Uwagi', 'Anteckningar', 'Muistiinpanot', 'Poznámka', 'Poznámky', 'Notlar', 'Açıklama', '备注', 'メモ', '備考', '備註', '메모', '비고'],
  'person.owner': ['contact owner', 'lead owner', 'owner', 'owner id', 'sales rep', 'sales representative', 'salesperson', 'account manager', 'account owner', 'assigned to', 'assigned user', 'assignee', 'sales', 'sales agent', 'agent', 'sales owner', 'account executive', 'hubspot owner', 'Zuständig', 'Zuständiger Mitarbeiter', 'Betreuer', 'Kundenbetreuer', 'Verkäufer', 'Vertriebsmitarbeiter', 'Besitzer', 'Inhaber', 'Responsable', 'Propriétaire', 'Propriétaire du contact', 'Commercial', 'Propietario', 'Propietario del contacto', 'Vendedor', 'Comercial', 'Proprietário', 'Proprietário do contato', 'Proprietario', 'Proprietario del contatto', 'Venditore', 'Eigenaar', 'Verkoper', 'المسؤول', 'Ответственный', 'Opiekun', 'Ansvarig'],
  'person.rating': ['rating', 'lead rating', 'priority class', 'tier', 'grade', 'Bewertung', 'Einstufung', 'ABC', 'ABC-Klasse', 'Clasificación', 'Notation', 'Valutazione'],
  'person.street': ['street', 'street address', 'address', 'address line 1', 'mailing street', 'home address', 'work address', 'business street', 'home street', 'Straße', 'Adresse', 'Anschrift', 'Rue', 'Calle', 'Dirección', 'Rua', 'Endereço', 'Morada', 'Via', 'Indirizzo', 'Straat', 'Adres', 'العنوان', 'Адрес', 'Ulica', 'Gata', '地址', '住所'],
  'person.postalCode': ['zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'PLZ', 'Postleitzahl', 'Code postal', 'CP', 'Código postal', 'CEP', 'CAP', 'Codice postale', 'Kod pocztowy', 'Индекс', 'Postnummer', '邮编', '郵便番号'],
  'person.city': ['city', 'town', 'home city', 'work city', 'business city', 'mailing city', 'Stadt', 'Ort', 'Ville', 'Ciudad', 'Localidad', 'Cidade', 'Città', 'Comune', 'Stad', 'Plaats', 'Woonplaats', 'المدينة', 'Город', 'Miasto', 'Ort (stad)', 'Kaupunki', 'Město', 'Şehir', '城市', '都市', '도시'],
  'person.region': ['state', 'region', 'province', 'state region', 'state province', 'county', 'home state', 'work state', 'business state', 'Bundesland', 'Kanton', 'Région', 'Provincia', 'Estado', 'Comunidad autónoma', 'Regione', 'Provincie', 'المنطقة', 'Регион', 'Область', 'Województwo', '省', '省份', '都道府県'],
  'person.country': ['country', 'country region', 'nation', 'home country', 'work country', 'business country', 'country code', 'Land', 'Staat', 'Pays', 'País', 'Paese', 'Nazione', 'البلد', 'الدولة', 'Страна', 'Kraj', 'Maa', 'Země', 'Ülke', '国家', '国', '國家', '국가', 'देश'],
  'person.zone': ['time zone', 'timezone', 'Zeitzone', 'Fuseau horaire', 'Zona horaria', 'Fuso horário', 'Fuso orario', 'Tijdzone'],
  'person.language': ['language', 'preferred language', 'locale', 'Sprache', 'Langue', 'Idioma', 'Lingua', 'Taal', 'Язык', 'اللغة', 'Język', 'Språk', '语言', '言語'],
  'person.birthday': ['birthday', 'birth date', 'birthdate', 'date of birth', 'dob', 'Geburtstag', 'Geburtsdatum', 'Date de naissance', 'Anniversaire', 'Fecha de nacimiento', 'Cumpleaños', 'Data de nascimento', 'Data di nascita', 'Compleanno', 'Geboortedatum', 'Verjaardag', 'День рождения', 'Дата рождения', 'Data urodzenia', '生日', '誕生日'],
  'person.birthYear': ['birth year'],
  'person.birthMonth': ['birth month'],
  'person.birthDay': ['birth day'],
  'person.tags': ['tags', 'tag', 'labels', 'label', 'categories', 'category', 'group membership', 'groups', 'segments', 'lists', 'Kategorien', 'Kategorie', 'Gruppen', 'Schlagworte', 'Étiquettes', 'Catégories', 'Groupes', 'Etiquetas', 'Categorías', 'Grupos', 'Categorias', 'Etichette', 'Categorie', 'Gruppi', 'Categorieën', 'Groepen', 'Метки', 'Теги', '标签'],
  'person.optOutAll': ['do not contact', 'opt out', 'opted out', 'do not disturb', 'Nicht kontaktieren', 'Ne pas contacter', 'No contactar', 'Não contatar', 'Non contattare', 'Niet contacteren'],
  'person.optOutMail': ['unsubscribed', 'unsubscribed from all email', 'has opted out of email', 'email opt out', 'do not email', 'opted out of email', 'Von allen E-Mails abgemeldet', 'Abgemeldet', 'Keine E-Mails', 'Désinscrit', 'Désabonné de tous les e-mails', 'Dado de baja', 'Cancelou inscrição', 'Disiscritto', 'Uitgeschreven'],
  'person.optOutPhone': ['do not call', 'dnc', 'no phone calls', 'Nicht anrufen', 'Keine Anrufe', 'Ne pas appeler', 'No llamar', 'Não ligar', 'Non chiamare', 'Niet bellen'],
  'person.optOutFax': ['has opted out of fax', 'do not fax', 'fax opt out'],
  'person.legalBasis': ["legal basis for processing contact's data", 'legal basis', 'Rechtsgrundlage', "Rechtsgrundlage für die Verarbeitung der Daten des Kontakts", 'Base légale', 'Base legal', 'Base giuridica', 'Rechtsgrond'],
  'person.source': ['source', 'lead source', 'original source', 'data source', 'traffic source', 'origin', 'Quelle', 'Herkunft', 'Leadquelle', 'Origine', 'Fuente', 'Origen', 'Origem', 'Fonte', 'Bron', 'المصدر', 'Источник', 'Źródło', 'Källa', '来源'],
  'person.connectedOn': ['connected on', 'connected', 'Verbunden am', 'Connecté le', 'Conectado el'],
  'person.lastContact': ['last contact', 'last contacted', 'last activity', 'last activity date', 'last contact date', 'last touch', 'Letzter Kontakt', 'Zuletzt kontaktiert', 'Letzte Aktivität', 'Dernier contact', 'Date de la dernière activité', 'Último contacto', 'Fecha de la última actividad', 'Último contato', 'Ultimo contatto', 'Laatste contact', 'آخر تواصل', 'Последний контакт', 'Ostatni kontakt', 'Senaste kontakt'],
  'person.createdOn': ['create date', 'created', 'created at', 'created on', 'created date', 'created time', 'date created', 'date added', 'signup date', 'sign up date', 'Erstellt am', 'Erstelldatum', 'Erstellungsdatum', 'Angelegt am', 'Date de création', 'Créé le', 'Fecha de creación', 'Fecha de alta', 'Data de criação', 'Data di creazione', 'Aanmaakdatum', 'Дата создания', 'Data utworzenia', '创建时间', '作成日'],
  'person.leadStatus': ['lead status', 'status', 'crm status', 'contact status', 'lifecycle stage', 'lead stage', 'Lead-Status', 'Leadstatus', 'Statut', 'Statut du lead', 'Estado del lead', 'Situação', 'Stato', 'Stato del lead', 'الحالة', 'Статус', 'Stav', 'Durum', '状态', 'ステータス'],

  'account.externalId': ['account id', 'company id', 'organization id', 'organisation id', 'customer id', 'record id', 'id', 'external id', 'Datensatz-ID', 'Kundennummer'],
  'account.name': ['account', 'account name', 'company', 'company name', 'organization', 'organization name', 'organisation', 'organisation name', 'customer', 'customer name', 'client', 'business name', 'name', 'Firma', 'Firmenname', 'Unternehmen', 'Unternehmensname', 'Kunde', 'Entreprise', "Nom de l'entreprise", 'Société', 'Raison sociale', 'Empresa', 'Nombre de la empresa', 'Cliente', 'Nome da empresa', 'Azienda', 'Nome azienda', 'Ragione sociale', 'Bedrijf', 'Bedrijfsnaam', 'الشركة', 'اسم الشركة', 'Компания', 'Название компании', 'Nazwa firmy', 'Företag', 'Yritys', 'Şirket', '公司', '公司名称', '会社名', '회사명'],
  'account.domain': ['domain', 'company domain name', 'email domain', 'Domain-Name des Unternehmens', 'Domäne', 'Domaine', 'Dominio', 'Domínio'],
  'account.website': ['website', 'web site', 'website url', 'company website', 'web page', 'homepage', 'url', 'Webseite', 'Internetseite', 'Site web', 'Sitio web', 'Página web', 'Site', 'Sito web', 'الموقع', 'Сайт', 'Strona www', '网站', 'ウェブサイト'],
  'account.phone': ['phone', 'phone number', 'telephone', 'tel', 'company phone', 'Telefon', 'Telefonnummer', 'Téléphone', 'Teléfono', 'Telefone', 'Telefono', 'Telefoon', 'الهاتف', 'Телефон', '电话', '電話番号'],
  'account.industry': ['industry', 'sector', 'company industry', 'vertical', 'Branche', 'Wirtschaftszweig', 'Secteur', "Secteur d'activité", 'Industria', 'Sector', 'Setor', 'Indústria', 'Settore', 'Bedrijfstak', 'القطاع', 'Отрасль', 'Branża', 'Bransch', 'Toimiala', 'Sektör', '行业', '業種'],
  'account.employees': ['employees', 'number of employees', 'employee count', 'headcount', 'company size', 'size', 'Mitarbeiter', 'Mitarbeiterzahl', 'Anzahl der Mitarbeiter', 'Anzahl Mitarbeiter', "Nombre d'employés", 'Effectif', 'Número de empleados', 'Empleados', 'Número de funcionários', 'Funcionários', 'Dipendenti', 'Numero di dipendenti', 'Aantal medewerkers', 'Medewerkers', 'عدد الموظفين', 'Сотрудники', 'Pracownicy', '员工人数', '従業員数'],
  'account.revenue': ['revenue', 'annual revenue', 'turnover', 'Umsatz', 'Jahresumsatz', "Chiffre d'affaires", 'Ingresos', 'Ingresos anuales', 'Facturación', 'Receita', 'Receita anual', 'Fatturato', 'Ricavi', 'Omzet', 'Jaaromzet', 'الإيرادات', 'Выручка', 'Przychody', '营收', '売上'],
  'account.currency': ['currency', 'currency iso code', 'Währung', 'Devise', 'Moneda', 'Moeda', 'Valuta'],
  'account.street': ['street', 'street address', 'address', 'billing street', 'Straße', 'Adresse', 'Anschrift', 'Rue', 'Calle', 'Dirección', 'Rua', 'Endereço', 'Via', 'Indirizzo', 'Straat', 'Adres'],
  'account.postalCode': ['zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'billing postal code', 'PLZ', 'Postleitzahl', 'Code postal', 'Código postal', 'CEP', 'CAP'],
  'account.city': ['city', 'town', 'billing city', 'Stadt', 'Ort', 'Ville', 'Ciudad', 'Cidade', 'Città', 'Stad', 'Plaats', 'المدينة', 'Город', 'Miasto'],
  'account.region': ['state', 'region', 'province', 'state region', 'state abbr', 'billing state', 'Bundesland', 'Kanton', 'Région', 'Provincia', 'Estado', 'Regione', 'Provincie'],
  'account.country': ['country', 'country region', 'office location', 'location', 'billing country', 'headquarters', 'Land', 'Pays', 'País', 'Paese', 'البلد', 'الدولة', 'Страна', 'Kraj'],
  'account.parent': ['parent', 'parent account', 'parent company', 'subsidiary of', 'Muttergesellschaft', 'Konzern', 'Tochter von', 'Société mère', 'Empresa matriz', 'Società madre', 'Moederbedrijf'],
  'account.parentExternalId': ['parent id', 'parent account id', 'parent company id'],
  'account.owner': ['company owner', 'account owner', 'owner', 'owner id', 'account manager', 'sales rep', 'sales agent', 'assigned to', 'Zuständig', 'Kundenbetreuer', 'Betreuer', 'Inhaber', 'Zuständiger Mitarbeiter', 'Propriétaire', "Propriétaire de l'entreprise", 'Propietario', 'Proprietário', 'Proprietario', 'Eigenaar'],
  'account.rating': ['rating', 'tier', 'ABC', 'ABC-Klasse', 'Bewertung'],
  'account.note': ['notes', 'note', 'description', 'comments', 'about', 'Notizen', 'Bemerkung', 'Beschreibung', 'Remarques', 'Notas', 'Descripción', 'Descrição', 'Note', 'Descrizione', 'Opmerkingen', 'ملاحظات', 'Примечание'],
  'account.createdOn': ['create date', 'created', 'created at', 'created date', 'date created', 'Erstellt am', 'Erstelldatum'],
  'account.lastContact': ['last contact', 'last contacted', 'last activity date', 'last activity', 'Letzter Kontakt', 'Letzte Aktivität'],
  'account.tags': ['tags', 'labels', 'categories', 'Kategorien'],

  'opportunity.externalId': ['opportunity id', 'deal id', 'opp id', 'record id', 'id', 'Deal-ID', 'Datensatz-ID', 'Opportunity-ID', 'ID de la oportunidad'],
  'opportunity.name': ['opportunity', 'opportunity name', 'deal', 'deal name', 'deal title', 'opp name', 'Deal-Name', 'Dealname', 'Verkaufschance', 'Name der Verkaufschance', 'Verkaufsprojekt', "Nom de la transaction", "Nom de l'opportunité", 'Opportunité', 'Affaire', 'Nombre del negocio', 'Nombre de la oportunidad', 'Oportunidad', 'Negocio', 'Nome do negócio', 'Oportunidade', 'Nome trattativa', 'Opportunità', 'Naam deal', 'Verkoopkans', 'الفرصة', 'Сделка', 'Название сделки', 'Szansa sprzedaży', 'Affär', '商机', '案件名'],
  'opportunity.account': ['account', 'account name', 'company', 'company name', 'customer', 'client', 'organization', 'organisation', 'associated company', 'Firma', 'Unternehmen', 'Kunde', 'Entreprise', 'Société', 'Client', 'Empresa', 'Cliente', 'Azienda', 'Bedrijf', 'Klant', 'الشركة', 'العميل', 'Компания', 'Клиент', 'Klient', '客户', '顧客'],
  'opportunity.accountExternalId': ['account id', 'company id', 'organization id', 'associated company ids', 'associated company id', 'primary associated company id'],
  'opportunity.contactExternalId': ['contact id', 'associated contact ids', 'associated contact id', 'contact ids'],
  'opportunity.contact': ['contact', 'contact name', 'primary contact', 'associated contact', 'Ansprechpartner', 'Kontakt', 'Interlocuteur', 'Contacto', 'Contato', 'Contatto', 'Contactpersoon'],
  'opportunity.owner': ['deal owner', 'opportunity owner', 'owner', 'owner id', 'sales agent', 'sales rep', 'salesperson', 'agent', 'account manager', 'Zuständig', 'Deal-Inhaber', 'Verkäufer', 'Vertriebsmitarbeiter', 'Betreuer', 'Inhaber', 'Propriétaire de la transaction', 'Commercial', 'Propietario del negocio', 'Vendedor', 'Proprietário do negócio', 'Proprietario', 'Venditore', 'Eigenaar', 'Verkoper', 'المسؤول', 'Ответственный'],
  'opportunity.product': ['product', 'product name', 'item', 'Produkt', 'Artikel', 'Produit', 'Producto', 'Produto', 'Prodotto', 'المنتج', 'Продукт'],
  'opportunity.pipeline': ['pipeline', 'sales pipeline'],
  'opportunity.stage': ['deal stage', 'stage', 'stage name', 'opportunity stage', 'sales stage', 'pipeline stage', 'Deal-Phase', 'Phase', 'Stufe', 'Verkaufsphase', 'Étape', 'Phase de la transaction', 'Etapa', 'Etapa del negocio', 'Fase', 'Etapa do negócio', 'Estágio', 'Fase trattativa', 'المرحلة', 'Стадия', 'Этап', 'Etap', '阶段', 'フェーズ'],
  'opportunity.status': ['deal status', 'opportunity status', 'status', 'outcome', 'state', 'Statut', 'Estado', 'Stato', 'الحالة', 'Статус'],
  'opportunity.amount': ['amount', 'deal amount', 'deal value', 'value', 'opportunity amount', 'close value', 'price', 'total', 'revenue', 'budget', 'Betrag', 'Wert', 'Summe', 'Auftragswert', 'Volumen', 'Montant', 'Valeur', 'Importe', 'Valor', 'Monto', 'Cantidad', 'Importo', 'Valore', 'Bedrag', 'Waarde', 'القيمة', 'المبلغ', 'Сумма', 'Kwota', 'Wartość', 'Belopp', '金额', '金額'],
  'opportunity.currency': ['currency', 'deal currency', 'currency iso code', 'currency in which deal was made', 'Währung', 'Devise', 'Moneda', 'Moeda', 'Valuta'],
  'opportunity.openedOn': ['create date', 'created', 'created date', 'created at', 'open date', 'opened', 'engage date', 'start date', 'deal created', 'Erstellt am', 'Erstelldatum', 'Eröffnet am', 'Date de création', 'Fecha de creación', 'Data de criação', 'Data di creazione', 'Aanmaakdatum', 'Дата создания'],
  'opportunity.closeDate': ['close date', 'closing date', 'closed date', 'closed', 'Abschlussdatum', 'Abgeschlossen am', 'Schlusstermin', 'Date de clôture', 'Date de fermeture', 'Fecha de cierre', 'Data de fechamento', 'Data de fecho', 'Data di chiusura', 'Sluitingsdatum', 'Afsluitdatum', 'تاريخ الإغلاق', 'Дата закрытия', 'Data zamknięcia'],
  'opportunity.expectedClose': ['expected close', 'expected close date', 'forecast close date', 'Voraussichtlicher Abschluss', 'Geplanter Abschluss', 'Clôture prévue', 'Fecha prevista de cierre', 'Previsão de fechamento', 'Chiusura prevista', 'Verwachte sluitingsdatum'],
  'opportunity.lastContact': ['last contact', 'last contacted', 'last activity date', 'last activity', 'Letzte Aktivität', 'Letzter Kontakt'],
  'opportunity.nextStep': ['next step', 'next steps', 'next action', 'Nächster Schritt', 'Prochaine étape', 'Siguiente paso', 'Próximo paso', 'Prossimo passo', 'Volgende stap', 'Следующий шаг'],
  'opportunity.note': ['notes', 'note', 'description', 'comments', 'Notizen', 'Bemerkung', 'Beschreibung', 'Remarques', 'Notas', 'Note', 'Opmerkingen'],

  'product.name': ['product', 'product name', 'item', 'Produkt', 'Produktname', 'Artikel', 'Produit', 'Producto', 'Produto', 'Prodotto'],
  'product.externalId': ['product id', 'product code', 'sku', 'article number', 'Artikelnummer'],
  'product.series': ['series', 'product series', 'product family', 'family', 'product line', 'Serie', 'Produktfamilie', 'Série', 'Linea'],
  'product.price': ['sales price', 'price', 'list price', 'unit price', 'Preis', 'Listenpreis', 'Verkaufspreis', 'Prix', 'Prix de vente', 'Precio', 'Preço', 'Prezzo', 'Prijs'],
  'product.currency': ['currency', 'Währung', 'Devise', 'Moneda', 'Moeda', 'Valuta'],

  'user.name': ['sales agent', 'sales rep', 'salesperson', 'seller', 'agent', 'user', 'user name', 'sales representative', 'Verkäufer', 'Vertriebsmitarbeiter', 'Commercial', 'Vendedor', 'Venditore', 'Verkoper'],
  'user.email': ['email', 'e mail', 'user email'],
  'user.manager': ['manager', 'sales manager', 'team lead', 'Vorgesetzter', 'Vertriebsleiter', 'Leiter', 'Responsable', 'Gerente', 'Jefe', 'Responsabile'],
  'user.team': ['regional office', 'office', 'team', 'sales team', 'region', 'territory', 'Team', 'Büro', 'Niederlassung', 'Équipe', 'Equipo', 'Equipe', 'Squadra'],

  deleted: ['is deleted', 'deleted'],
};

/** Headers whose meaning only their values tell: a person's name, a phone number, an address, or how they were reached. */
const UNCLEAR = new Set(['contact', 'contacts', 'kontakt', 'contacto', 'contato', 'contatto', 'lead', 'client', 'customer', 'kunde', 'cliente'].map(headerKey));

const BY_SUBJECT = new Map<string, Map<string, FieldId>>();
for (const [field, names] of Object.entries(NAMES) as [FieldId, readonly string[]][]) {
  const subject = field.split('.')[0] ?? '';
  const fields = BY_SUBJECT.get(subject) ?? new Map<string, FieldId>();
  BY_SUBJECT.set(subject, fields);
  for (const name of names) {
    const key = headerKey(name);
    if (!fields.has(key)) fields.set(key, field);
  }
}

const ALL_KEYS = new Set([...BY_SUBJECT.values()].flatMap((fields) => [...fields.keys()]));

/** The field of this subject that a header names, in any of the languages known. */
export function fieldByHeader(subject: Subject, key: string): FieldId | undefined {
  const fields = BY_SUBJECT.get(subject);
  return fields?.get(key) ?? fields?.get(key.replace(/\d+$/, '')) ?? (key === 'isdeleted' ? 'deleted' : undefined);
}

/** Whether a header's meaning hangs on the values below it. */
export function isUnclearHeader(key: string): boolean {
  return UNCLEAR.has(key);
}

/** Whether any subject has a column of this name. */
export function isColumnName(key: string): boolean {
  return key !== '' && (ALL_KEYS.has(key) || UNCLEAR.has(key));
}
