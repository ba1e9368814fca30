/**
 * Names as people bear them, by language. A name that is not written in Latin letters carries its Latin form
 * behind a bar, for the mail address; a family name with two forms gives that of men first, that of women second.
 */
export interface Culture {
  /** BCP 47. */
  readonly language: string;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  /** `joined`: family name first, no space between. */
  readonly order: 'given-first' | 'family-first' | 'joined';
}

const list = (names: string) => names.split(', ');

const europe = {
  german: {
    language: 'de',
    women: list('Gesa, Friederike, Antje, Katharina, Svenja, Heike, Mareike, Ulrike'),
    men: list('Jörg, Matthias, Hauke, Thorsten, Lukas, Bernd, Klaus-Peter, Sönke'),
    families: list(
      'Petersen, Brüggemann, Schäfer, Kühnert, Obermaier, von Altenbockum, Lüdtke, Hinrichs, Großkopf, Weiß',
    ),
    order: 'given-first',
  },
  swedish: {
    language: 'sv',
    women: list('Astrid, Åsa, Ebba, Linnéa, Maj-Britt, Sigrid'),
    men: list('Björn, Håkan, Göran, Lars-Erik, Viktor, Örjan'),
    families: list('Nyström, Åkerblom, Lindqvist, Sjögren, Öberg, Hallström, Wikander'),
    order: 'given-first',
  },
  polish: {
    language: 'pl',
    women: list('Bożena, Małgorzata, Agnieszka, Zofia, Katarzyna'),
    men: list('Marek, Łukasz, Stanisław, Wojciech, Grzegorz'),
    families: list(
      'Nowak, Grabowski/Grabowska, Wiśniewski/Wiśniewska, Brzęczyszczykiewicz, Żurawski/Żurawska, Kowalczyk',
    ),
    order: 'given-first',
  },
  french: {
    language: 'fr',
    women: list('Hélène, Solène, Anne-Cécile, Margaux, Françoise'),
    men: list('Benoît, Jérôme, Étienne, Loïc, Jean-Baptiste'),
    families: list('Rocheteau, Le Goff, d’Aubigny, Lefèvre, Marchand, Châtelain, Béziat'),
    order: 'given-first',
  },
  spanish: {
    language: 'es',
    women: list('Lucía, Begoña, Inmaculada, Rocío, Montserrat'),
    men: list('Íñigo, Álvaro, José Luis, Rubén, Joaquín'),
    families: list('Prieto Salas, Muñoz Ibarra, Echeverría, de la Fuente Ortiz, Núñez, Bermúdez Roldán'),
    order: 'given-first',
  },
  portuguese: {
    language: 'pt',
    women: list('Conceição, Inês, Graça, Mafalda, Beatriz'),
    men: list('Rui, João Pedro, Gonçalo, Tomé, Afonso'),
    families: list('Tavares, Magalhães, de Sá Carneiro, Gouveia, Leitão, Brandão dos Santos'),
    order: 'given-first',
  },
  italian: {
    language: 'it',
    women: list('Chiara, Ilaria, Maria Grazia, Donatella'),
    men: list('Edoardo, Niccolò, Gianluca, Salvatore'),
    families: list('Sanna, Lombardi, D’Angelo, Pellegrinotti, Boscolo, Degli Esposti'),
    order: 'given-first',
  },
  dutch: {
    language: 'nl',
    women: list('Noor, Wilhelmina, Saskia, Fenna'),
    men: list('Joost, Pieter-Jan, Sjoerd, Bas'),
    families: list('van Wijk, Stroucken, de Vries-Hoekstra, ter Braak, Veldkamp, van ’t Hoff'),
    order: 'given-first',
  },
  hungarian: {
    language: 'hu',
    women: list('Ágnes, Zsófia, Réka'),
    men: list('Ferenc, György, Zoltán'),
    families: list('Szalai, Kőszegi, Győrffy, Szentgyörgyi'),
    order: 'family-first',
  },
  greek: {
    language: 'el',
    women: list('Ελένη|Eleni, Δέσποινα|Despina, Κατερίνα|Katerina'),
    men: list('Γιώργος|Giorgos, Νίκος|Nikos, Αναστάσιος|Anastasios'),
    families: list(
      'Παπαδόπουλος|Papadopoulos/Παπαδοπούλου|Papadopoulou, Καραγιάννης|Karagiannis/Καραγιάννη|Karagianni, Βλάχος|Vlachos/Βλάχου|Vlachou',
    ),
    order: 'given-first',
  },
  bulgarian: {
    language: 'bg',
    women: list('Радка|Radka, Цветелина|Tsvetelina, Йоана|Yoana'),
    men: list('Христо|Hristo, Георги|Georgi, Пламен|Plamen'),
    families: list(
      'Стоянов|Stoyanov/Стоянова|Stoyanova, Димитров|Dimitrov/Димитрова|Dimitrova, Чернев|Chernev/Чернева|Cherneva',
    ),
    order: 'given-first',
  },
  british: {
    language: 'en-GB',
    women: list('Gwenllian, Harriet, Siobhan, Priya, Eleanor'),
    men: list('Alasdair, Callum, Rhodri, Imran, Edmund'),
    families: list('Hartley-Shaw, O’Riordan, McAllister, Pryce, Whitcombe, Achebe, Rahman'),
    order: 'given-first',
  },
} as const satisfies Record<string, Culture>;

const americas = {
  american: {
    language: 'en-US',
    women: list('Denise, Shauna, Marisol, Keisha, Beth'),
    men: list('Anatoly, Wendell, DeShawn, Travis, Hiroshi'),
    families: list('Berman, Castellanos, Whitfield, Nakagawa, Lindgren, Okonkwo, Van Dyke Jr.'),
    order: 'given-first',
  },
  brazilian: {
    language: 'pt-BR',
    women: list('Thaís, Jussara, Luíza, Marlene'),
    men: list('Thiago, Josué, Antônio Carlos, Wagner'),
    families: list('Figueiredo, dos Anjos Pereira, Yamashita, Guimarães, Schmitt'),
    order: 'given-first',
  },
  colombian: {
    language: 'es-CO',
    women: list('Catalina, Ximena, Luz Marina'),
    men: list('Andrés, Felipe, Hernán Darío'),
    families: list('Restrepo, Mejía Londoño, Arango, Quiñones'),
    order: 'given-first',
  },
} as const satisfies Record<string, Culture>;

const asiaAndAfrica = {
  turkish: {
    language: 'tr',
    women: list('Ayşe, Gülşen, Çiğdem, Nurgül, İpek'),
    men: list('Oğuzhan, Şükrü, Mehmet Ali, İlker, Çağrı'),
    families: list('Yıldırım, Özdemir, Kılıçdaroğlu, Şahin, Ağaoğlu, Çetinkaya'),
    order: 'given-first',
  },
  arabic: {
    language: 'ar',
    women: list('ليلى|Layla, نور|Nour, هدى|Huda, سلمى|Salma'),
    men: list('كريم|Karim, عمر|Omar, يوسف|Yousef, عبد الرحمن|Abdulrahman'),
    families: list('حدّاد|Haddad, المنصوري|Almansoori, بن علي|Benali, الشريف|Alsharif'),
    order: 'given-first',
  },
  hebrew: {
    language: 'he',
    women: list('נועה|Noa, תמר|Tamar'),
    men: list('אורי|Uri, יונתן|Yonatan'),
    families: list('בן־דוד|Ben-David, שפירא|Shapira, אזולאי|Azoulay'),
    order: 'given-first',
  },
  indian: {
    language: 'en-IN',
    women: list('Lakshmi, Meenakshi, Anjali, Farida, Sunita'),
    men: list('Joseph, Raghunandan, Venkatesh, Arjun, Harpreet'),
    families: list('Kurian, Subramanian, Nair, Balasubrahmanyam, Deshpande, Gill, Qureshi'),
    order: 'given-first',
  },
  hindi: {
    language: 'hi',
    women: list('सुनीता|Sunita, कविता|Kavita'),
    men: list('राजेश|Rajesh, अमित|Amit'),
    families: list('शर्मा|Sharma, त्रिपाठी|Tripathi, चौधरी|Chaudhary'),
    order: 'given-first',
  },
  bengali: {
    language: 'bn',
    women: list('শর্মিলা|Sharmila, রেহানা|Rehana'),
    men: list('অনির্বাণ|Anirban, তানভীর|Tanvir'),
    families: list('চট্টোপাধ্যায়|Chattopadhyay, রহমান|Rahman'),
    order: 'given-first',
  },
  chinese: {
    language: 'zh',
    women: list('芳|Fang, 雪梅|Xuemei, 静|Jing'),
    men: list('伟|Wei, 建国|Jianguo, 浩然|Haoran'),
    families: list('王|Wang, 李|Li, 欧阳|Ouyang, 陈|Chen, 诸葛|Zhuge'),
    order: 'joined',
  },
  japanese: {
    language: 'ja',
    women: list('由紀|Yuki, さくら|Sakura, 恵子|Keiko'),
    men: list('健太郎|Kentaro, 誠|Makoto, 大輔|Daisuke'),
    families: list('林|Hayashi, 佐々木|Sasaki, 長谷川|Hasegawa, 勅使河原|Teshigawara'),
    order: 'family-first',
  },
  korean: {
    language: 'ko',
    women: list('지은|Jieun, 서연|Seoyeon'),
    men: list('민준|Minjun, 성호|Seongho'),
    families: list('김|Kim, 박|Park, 남궁|Namgung'),
    order: 'joined',
  },
  thai: {
    language: 'th',
    women: list('สุภาพร|Supaporn, กนกวรรณ|Kanokwan'),
    men: list('สมชาย|Somchai, วีระพงศ์|Weerapong'),
    families: list('แสงทอง|Saengthong, ศรีสุวรรณ|Srisuwan'),
    order: 'given-first',
  },
  vietnamese: {
    language: 'vi',
    women: list('Thị Thanh Hà, Ngọc Bích, Thu Trang'),
    men: list('Văn Đức, Quốc Hưng, Minh Khôi'),
    families: list('Nguyễn, Trần, Đặng, Phạm'),
    order: 'family-first',
  },
  southAfrican: {
    language: 'en-ZA',
    women: list('Thandiwe, Aisha, Nomvula, Annelie'),
    men: list('Pieter, Johan, Sipho, Themba'),
    families: list('Mokoena, Nel, van Zyl, Parker, Ngcobo, Labuschagne'),
    order: 'given-first',
  },
  newZealander: {
    language: 'en-NZ',
    women: list('Aroha, Hinemoa, Rebecca, Kiri'),
    men: list('Wiremu, Tane, Hamish, Ravi'),
    families: list('Ngata, Parata, McLeod, Tūhoe-Smith, Patel, Henare'),
    order: 'given-first',
  },
} as const satisfies Record<string, Culture>;

export const CULTURES = { ...europe, ...americas, ...asiaAndAfrica };
export type CultureKey = keyof typeof CULTURES;
