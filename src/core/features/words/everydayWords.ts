import { isOrdinaryWord } from '../../matching/ordinaryWords';
import { wordSet } from './wordList';

/** Everyday English words of four to six letters that people may raise their voice with. Our own collection. */
const voiced = wordSet(`
  able absent accept access accord active actual adapt adjust admit adopt adult advice affect afford afraid again agency
  agenda agent agile agree alarm album alert alike alive allow almost alone along aloud alpha alter always amber amend
  among amount amuse angel anger angle angry annual answer anyone apart appeal appear apple apply april argue arise army
  around arrest arrive aside asleep assess asset assign assist assume assure attach attack attend august aunt autumn
  avoid awake award aware away awful baby backup badge bake ballot banana basic basis basket beach beauty became become
  behalf behave behind being belief belong beside better beyond bike bill birth bitter black blame blank bless blind
  blood bloody board body bold bonus border boring born borrow bother bottle bottom bought bound brain branch brand
  brave breach bread breath bridge brief bright bring broad broke broken brown brush bucket budget built bullet bundle
  burden bureau burn bursts busy butter button buyer cable called calls calm camera cancel cannot carbon career carry
  castle casual caught cause caused cease center centre chain chair chance change charge charm chase cheap cheat check
  cheer chest chief child choice choose chose church circle city civil claim claims clause clean clerk clever client
  climb clinic clock closed closer cloth cloud coach coast coffee color colour column combat comedy coming commit common
  copies copper corner cotton cough county couple course court cousin cover covers create credit crime crisis critic
  cross crowd crown cruel crush custom cycle daily damage dance danger dealer dealt death debate debt decade decide
  deeply defeat defend degree delay demand denied deny depend depth derive design desire detail detect device differ
  dinner direct dirty divide doctor dollar domain double doubt dozen drama drawer drawn dream dress dried drink drive
  driven driver drove during eager earth easily eating editor effect effort eight either elect eleven embed emerge
  empire employ enable ending endure enemy energy engage engine enjoy enough ensure enter entire entity entry equal
  equip escape essay estate ethics evenly every exact exceed excess excite excuse exist expand expect expert expire
  expiry expose extend extent extra fabric faced factor failed fairly faith fallen falls family famous farmer father
  fault favor favour feast female fence fever fewer fierce fifth fifty fight figure filled filter finds finger finish
  first fixed fixes flight flower focus folder follow forced forces forest forget forgot formal format former forth
  forty forum found fourth fraud freely freeze french frozen fruit fully funny future gains games garage garden gather
  gender genius gentle german ghost giant girl given giving glass global glory goals going golden goods govern grain
  grass grave greece greed green greet grey grief gross ground group grown growth guilty habit handle hands handy happen
  happy hardly haste hated hatred having hazard header heads health heard heavy height hello helped helps hence hidden
  higher highly hints hiring hoist holder holds holes honest honor honour hopes horror horse hotel hours house human
  humans humble humour hungry hurry ideal ideas ignore impact impose inbox income indeed indoor inform injury insert
  insist intend intent invest invite island issue issued issues items itself joined judge juice july june junior jury
  keeper kernel killed kindly kings knife knock knows labels labor labour ladder ladies landed larger lastly later
  latest laugh launch lawyer layer layout leader league learnt leave legacy legal legend length lesson letter level
  levels liable lights likely limits liquid listen little lively living locked lonely longer looked looks loose lovely
  lover lower lowest loyal lucky lunch luxury mainly maker makes making manage manner manual march margin marine marked
  market marry matter mature maybe mayor meals meant media member memory mental mercy merely merger merit metal method
  middle miles minor minute mirror missed misuse mobile modern modest modify moment monday money month moral mostly
  mother motion motor mount mouse mouth moved movie moving murder muscle museum music mutual myself naked narrow nasty
  nation native nature nearby nearly nephew nerve never newest nobody normal notes notice novel number nurse object
  obtain occur ocean office often older online onward opened opener openly oppose orange orders organ origin others
  ounce outage outer output outset owned owner owners oxygen packed paper parcel pardon parent parish parked partly
  party passed patent patrol pause paying peace pencil period permit person phone photo phrase picked piece pilot pitch
  places planet plants plate played player please plenty pocket poetry police policy polite pollen poorly postal posted
  potato pound powder praise prefer pretty price priced pride priest prime prince prior prison prize profit proper proud
  prove proven pupil purple pursue pushed puzzle quite quota quote rabbit racing radio raised random rarely rather ratio
  reader really reason rebel recall recent recipe record reduce reform refund refuse regard regime region regret reject
  relate relax relief rely remain remedy remind remote remove rename renew rent repair repeat reply report rescue reset
  resist resort result resume retail retain retire reveal review reward rewind riding rights rigid rising risks risky
  rival river robust rolled roman rough route royal rubber ruled ruling rumour rural sacred sadly safely safety saint
  salad salary sample saved saving saying scared scheme scream search season second secret sector secure seeing seemed
  select seller senate senior sensor series serve served server settle setup seven severe shadow shake sheep shelf
  shield shine shock shoes shore shout showed shown shrink signal signed silent silver simply single sister skill skirt
  slave slide slight slowly small smell smoke smooth snake sober solar solely solve solved sooner sorry space speak
  speech speed spell spend spent spike spite spoken sport spouse spread spring square stable stairs stamp stand stands
  stated states status steady steam steel steep stick still stock stolen stone stood stool stops stores story stove
  strain stream street stress strike stuck studio study stuff stupid submit sudden suffer sugar suit summer sunday sunny
  surely swear sweet swim sword symbol system tables taken talent taste taught taxes teach tears teeth tender tenth
  terms thanks theft theirs theme theory thick thief third thirty though thread threat threw thumb ticket tight timber
  timing tired tissue title toast today toilet tomato tongue tooth topic topics tough tours toward toxic travel treat
  treaty tribe tricky tried tries truck truly trunk truth trying tunnel twelve twenty twice twist unable uncle undo
  unique unity unlike upper upset urban urgent usage useful users utter vacant valley values vendor verb verify versus
  vessel victim video viewer virtue virus vision visit visual vital voice volume voted voter wages waited waive walked
  wanted warmth warned waste water wealth weapon weekly weight weird whale wheat wheel whilst white whole whose widely
  widow width window winner winter wisdom within woman women wonder wooden worker works worry worth wound writer wrong
  wrote yearly yellow young yours youth
`);

/** Small things and creatures: nobody raises the voice to name them, so their names in capitals are acronyms. Our own collection. */
const things = wordSet(`
  ace amp ant ape arch ash atom axe barn bat bay beam bean bear bed bee bell belt bin bird boat bone bow bowl bull bun cab cage cake cane cap cape car
  cart cat cave coal coat cob cod cord corn cot cow crab crow cup dam dart deer dice dish doll dove duck eel elf elm fan fern fig fin fir fist flea
  foam fog fork fort fox frog fur gel gem goat gown gum gut ham hat hawk hen hip hook horn hut jam jar jaw kite knee lamb lamp leaf leg lion lip lung
  mars mast mat mice mid mill mint mist mole moss mud mug nap nest nun nut oak oar oat oven owl pan paw pea pear pet pie pig pine pip pit pod pond pub
  rag ram rat rib rice rod rope rug sac sap seal shed silk sip soap sock soil soup spa stem swan tan tap tar tent tide tin toe tom tram tray tub van
  vase vat vest vet wasp wax wig wolf worm yak yarn zoo
`);

const endings = /(?:e?s|e?d|e?r|e?n|ing|ly|y)$/u;

/** True for a word of everyday English, in small letters; in capitals it is mostly the same word said aloud. */
export function isEverydayWord(word: string): boolean {
  if (isOrdinaryWord(word) || voiced.has(word)) return true;
  const stem = word.replace(endings, '');
  return word.length > 4 && (isKnownStem(stem) || isKnownStem(`${stem}e`));
}

function isKnownStem(stem: string): boolean {
  return stem.length > 2 && (isOrdinaryWord(stem) || voiced.has(stem));
}

/** True for an everyday word that is an acronym when it stands in capitals: `WORM`, `PAN`. */
export function isNeverShouted(word: string): boolean {
  return things.has(word);
}
