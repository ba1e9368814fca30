import { fold } from './folding.ts';

/** Forms of one given name, a line each: long and short, and across languages. Written from common knowledge. */
const FORMS = `
alexander alex alec sandy alejandro alessandro aleksandr aleksander sasha sascha xander
alexandra alex sandra sasha alessandra aleksandra lexi
alfred al alf fred freddy
albert al bert alberto
andrew andy drew andreas andre andrea andrzej andrei andrey anders andres
anna ann anne annie anja anya ana hannah hanna anni
anthony tony antonio anton antoine antoni
antonia toni tonia
arthur art arturo artur
barbara barb barbie babs basia
benjamin ben benny benni benjamim
bernard bernie bernhard bernd bernardo
bradley brad
carolin caroline carolina karoline caro carrie carol
catherine katherine kathryn catharine katharina kate katie kathy cathy kat kit ekaterina katya catalina caterina katarzyna kasia katrin
charles charlie chuck carlos karl carl carlo charley chas
charlotte lotte lottie charlie
christian chris christiaan kristian cristian
christine christina chris tina christiane kristin kristina cristina krystyna
christopher chris kit christoph cristobal christophe krzysztof kristof topher
cynthia cindy
daniel dan danny danila daniele danilo
david dave davey davide dawid
deborah debbie deb debra
dennis denny denis
dimitri dmitry dmitri dima
donald don donnie
dorothy dot dottie dorothea dora
edward ed eddie ted teddy ned eduard eduardo edoardo
eleanor ellie nell nora leonora eleonore
elizabeth liz lizzie beth betty eliza elisabeth elise lisa betsy libby isabel isabella elisabetta elzbieta ela lisbeth
emily em emilie emilia milly
eugene gene eugen evgeny yevgeny
ferdinand ferdi fernando
florian flo
frances fran francesca frankie franziska franzi
francis frank francisco francesco francois franz frans paco pancho franek
frederick fred freddy freddie friedrich fritz fredrik federico frederic
gabriel gabe gabriele
geoffrey geoff jeff jeffrey
george georg jorge giorgio georges jerzy yuri jiri goran
gerald gerry jerry gerhard gerd gert gerardo gerard
giovanni gianni
giuseppe joseph joe jose josef beppe peppe pepe jozef yosef iosif joey
gregory greg gregor grzegorz grigory
guadalupe lupe
gunther guenther gunter guenter
harold harry hal harald
heinrich heinz henry henri enrico enrique hendrik henrik hank harry heiner
helen helena elena helene ellen lena jelena yelena
henrietta hetty etta henriette
ignacio nacho
ivan john johannes johann hans jan juan giovanni jean joao ian johnny jack jon yannick jens hannes janos jonny
jacob jake jakob jaime giacomo yakov jacques james jim jimmy jamie diego santiago jakub
jacqueline jackie
janet jan
jennifer jen jenny jenn
jessica jess jessie
joachim jochen achim joaquin jochem
joanne joanna jo johanna juana giovanna jeanne jane janina
jonathan jon jonny nathan
joshua josh
judith judy judi
julia julie giulia yulia julka iulia
jurgen juergen
karen karin carina
kenneth ken kenny
kimberly kim
klaus claus nikolaus nicholas nick nicolas niklas niels nils nicola nikolai nico nicky mikolaj kolya
konstantin kostas costas constantin kostya
lawrence larry laurence lorenz lorenzo laurent lars laurie
leonard leo len lenny leonardo lennart
louis lou luis luigi ludwig lewis louie lutz
louise lou luise luisa
lucas luke luca lukas luc lukasz
magdalena magda lena madeleine
manuel manolo manu emmanuel emanuel
margaret maggie meg peggy margarete margarita marge margie greta gretel rita marguerite malgorzata gosia margherita
maria mary marie mariah maja mia mariya moll molly polly maryam miriam
mark marc marco markus marcus marek marcos
martin marty martino marcin
martha marta marthe
matthew matt matthias mateo matteo mathieu matti mateusz matthaus mats
maximilian max maxime maxim massimo
michael mike mick mickey michel miguel michele mikhail misha mikael michal mitch micha
michelle shelly micheline
mohammed muhammad mohamed mohammad mehmet mo mohamad muhammed
nathaniel nathan nat nate
natalie natalia natasha nathalie natalya
oliver ollie oli olivier olli
olivia liv livia
pamela pam
patricia pat patty trish tricia patti patrizia
patrick pat paddy patricio patrice rick
paul paolo pablo pavel pauli pawel
peter pete pedro pietro pierre petr pyotr piotr petra peer pjotr
philip phil philipp felipe filippo philippe phillip pip filip
rachel rach rahel raquel
raymond ray raimund ramon
rebecca becky becca bex
richard rick dick rich ricky ricardo riccardo richie ritchie
robert bob rob bobby robbie roberto bert robby ruprecht
roland rolando orlando
ronald ron ronnie
rudolf rudi rudy rodolfo ralf rolf
samuel sam sammy
samantha sam sammie
sarah sally sara sadie
sebastian seb bastian sebastien basti
sergei sergey sergio serge
simon simone simeon
sophie sophia sofia sofie zofia
stanislav stan stanislaw
stanley stan
stephen steve steven stefan stephan stevie esteban stefano etienne stephane szczepan ste
stephanie steph steffi stefanie stephania stefania
susan sue suzie susanne suzanne susanna susana zuzanna sanna
theodore ted theo teddy theodor fedor teodoro
theresa terry tess tessa teresa therese resi
thomas tom tommy tomas thom tommaso tomasz
timothy tim timmy timo
tobias toby tobi
ulrich uli ulli ueli
ursula uschi ulla
valentina valya tina
veronica ronnie vera veronika roni
victor vic viktor vittorio
victoria vicky vicki tori viktoria vittoria vic
vincent vince vinnie vincenzo vicente vinny
virginia ginny
vladimir vlad volodymyr vova wladimir
walter walt wally gualtiero
wilhelm william bill will willy willi guillermo guglielmo guillaume billy liam wim willem willie
wolfgang wolf
yves ivo ives
zachary zach zack zak
`;

const GROUPS: ReadonlyMap<string, readonly number[]> = (() => {
  const groups = new Map<string, number[]>();
  for (const [at, line] of FORMS.trim().split('\n').entries()) {
    for (const form of line.split(' ')) {
      const name = fold(form);
      const known = groups.get(name);
      if (known) known.push(at);
      else groups.set(name, [at]);
    }
  }
  return groups;
})();

/** True when two folded given names are forms of one: `bill` and `william`, `hans` and `john`. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const groups = GROUPS.get(b);
  return GROUPS.get(a)?.some((group) => groups?.includes(group)) ?? false;
}

/** For finding candidates: a number that forms of one name share, or undefined. */
export function nameGroupsOf(name: string): readonly number[] {
  return GROUPS.get(name) ?? [];
}
