/** Words that hold identifiers together: inside one, in small letters, they are never an acronym. */
const glue = words(`
  a about after all also am an and any are as at be been before but by can could did do does each
  for from had has have he her his how i if in into is it its may me my no nor not of off on one or
  our out over own per shall she should so than that the their them then there these they this those
  to too under until up was we were what when where which while who whom why will with would you your
`);

/** Everyday words and keywords that are also acronyms somewhere. In small letters the word is meant. */
const ordinary = words(`
  abort ace act ad add age ago aid aim air alias amp ant app apps apt arc arch area arg args arm art
  ash ask asks async atom aura auto await awe axe back bad bag ban bar base bash bat bay beam bear bed
  bee beep begin best bet bid big bin bind bit bits blob block blue boa boo book bool boom boot boss
  bot both bow box boy break brew buf bug bugs build bus buy byte bytes cab call came cap caps car
  card care case cast cat catch cell char chat chip clan class clear click clip close club cmd
  coal coat cobra code cog col cold com come const cop copy cord core cost cow crash cream crew
  cry cub cup cur cut cute dad dam dare dark dart data date day days deal dear debug deep def default
  del delete den desk dev did die diff dig dim dip dir dirt disc dish disk dive doc docs dog done door
  dot down draft drag draw drop dry due dump dusk dust duty ear early earn ease east easy eat echo edge
  edit egg ego elf elif else elm empty end ends enum env err error etc eval eve even event ever evil
  exam except exec exit export eye face fact fade fail fair fall false fame fan far fare farm fast fat
  fate fear feature fed fee feed feel fees few field fig file fill film final find fine fire firm fish
  fit five fix flag flair flame flash flat flee flex flip float floor flow fly fn foam fog fold font
  food fool foot fork form fort foul four fox frame free fresh friend frog full fun func function fuse
  gain game gap gas gate gave gear gel gem gems get gets gift give glad goal god gold gone good got
  goto grab grace grade gram grand grant graph gray great grep grid grip grow guard guess guest guide
  gun gut guy gym hack half hall hand hang hard harm hash hat hate hawk hay head heal heap hear heart
  heat help hen here hero hers hide high hill him hint hip hire hit hold hole home hook hop hope host
  hot hour hub hug huge hum hunt hurt ice icon idea idle image imp import inch index info init ink inn
  inner input inside instance int iron item jam jar jaw jet job jobs join joint joke joy jump junk just
  keen keep kept key keys kick kid kill kind king kiss kit knee know lab lace lack lad lag lake lamb
  lambda lamp land lane lap large laser last late law lay lead leaf leak lean leap learn least led left
  leg len lend lens less let lets lid lie life lift light like lime line link lion lip list lists live
  load loan local lock log login logs long look loop lose loss lost lot lots loud love low luck lung mac
  made mad magic mail main make male man many map maps mark mars mask mass master mat match mate math
  max maze meal mean means meet mem men menu merge mesh mess met meta mice mid might mild mile milk mill
  min mind mine mint mist mix mob mock mod mode model module mole mom mood moon more moss most move much
  mud mug must mut mutable nail name names nap navy near neat neck need needs nest net new news next
  nice nil node noise none noon norm north nose note null num nun nut oak oat obey obj odd offer oil okay
  old once ones only open opt option order other ought oval oven pace pack pad page paid pain pair pal
  pale pan param pass past paste pat patch path paw pay peak pear peer pen people pepper pest pet phase
  pick pie pig pin pine ping pink pipe pit place plain plan plane play plea plot plug plus point poke pole
  poll pond pool poor pop port pose post pot pour power pray prep press print private pro probe process
  prod prompt proof prop props proxy pub public pull pulse pump pun push put puts quad quarter queen query
  quick quiet quit race rack radar rage raid rail rain ram ran range rank rap rapid rare rat rate raw ray
  reach react read real ref rel repo rest ret return rib rice rich rid ride ring rip rise risk road roar
  rob robot rock rod role roll roof room root rope rose rot round row rows rub rug rule rules run runs
  rush safe sage said sail sale salt same sand sap sat save saw say says scale scan scene school scope
  score scrap screen script sea seal seat sec sect see seed seek seem seen self sell send sense sent set
  sets sew shade shape share sharp shed sheet shell shift ship shop short shot show shut sick side sign
  silk simple since sing sip sir sit site six size skin skip sky slam slap sleep slim slip slot slow smart
  smile snap snow soap sob social sock sod soft soil sold sole solid some son song soon sort soul sound
  source south span spare spark spin spirit split spot spy src stack staff stage star start stat state
  static stats stay std step steps stop store storm str strict string strong struct style sub such suite
  sum sun super supply sure swap swift switch sync sys table tag tags tail take tale talk tall tan tank
  tap tape target task tea team tear tech tell temp ten tend tent term test tests text thank thin thing
  think three throw thus tick tide tie tier time times tin tiny tip tips tmp toe token told tom tone
  took tool top torn toss total touch tour tower town toy trace track trade train trait trap tray tree
  trend trial trim trip true trust try tub tune turn twin two type ugly union unit unless upon urge us
  use used user uses using usual val valid value van var vary vast vat vector very vet via view visa void
  vote wage wait walk wall want war warm wars wash watch wave wax way ways weak wear web week well went
  west wet wide wife wild win wind wine wing wipe wire wise wish wit woke wolf won wood word words work
  world worm worse worst wrap write yard yarn yeah year yes yet yield zen zero zip zone zoo
`);

/** Inside an identifier and in small letters the word is grammar, no acronym: `asString`, `whoAmI`. */
export function isGlueWord(word: string): boolean {
  return glue.has(word);
}

/** On its own and in small letters the word is what it always was: `it`, `as`, `rest`. */
export function isOrdinaryWord(word: string): boolean {
  return glue.has(word) || ordinary.has(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
