import { isOrdinaryWord } from '../../matching/ordinaryWords';
import { wordSet } from './wordList';

/**
 * Everyday English words of three to six letters that people may raise their voice with. Our own collection: what comes
 * to mind, and what stands in small letters most often in the documentation of open-source projects.
 */
const voiced = wordSet(`
  abide able aborts above abrupt absent absorb abuse accent accept access accord acorn across acting action active actor
  actors acts actual adapt added adding adds adhere adjust admin admins admit adopt adult adverb advice advise affect
  afford afraid again agency agenda agent agents ages agile agree agreed agrees ahead aide aids aims akin alarm alarms
  albeit album alert alerts align aligns alike alive allow allows almost alone along aloud alpha alpine alt alter always
  amazon amber amend among amount amuse anchor angel anger angle angry annual answer anyone anyway apart appeal appear
  append apple apply april areas argue arise arises army around array arrays arrest arrive arrow arrows aside asked
  asking asleep aspect assert assess asset assets assign assist assume assure astral atomic attach attack attend attrs
  audio audit audits august aunt auth author autumn avoid avoids awaits awake award awards aware away awful axis babel
  baby backed backer backup badge badges badly bail bake ballot banana bank banned banner bare bars based bases basic
  basics basis basket batch beach beauty became become began begins behalf behave behind being belief bells belong below
  bench beside beta better beyond bias biased bigger bike bill billed binary binds birth bisect bitmap bitter black blah
  blame blank blanks bless blind blink blobs blocks blog blood bloody blow blurb blurry board bodies body bogus bold
  bomb bonus books boost border boring born borrow bother bottle bottom bought bound bounds bounty bower boxed boxes
  brace braces brain branch brand brands brave breach bread breaks breath bridge brief bright bring brings broad broke
  broken broker brown browse brush bubble bucket budget buffer buggy builds built bulb bulk bullet bump bumped bumps
  bunch bundle burden bureau burn bursts busy butter button buyer bypass cable cabs cache cached caches calc called
  caller calls calm camel camera canary cancel canned cannot cant canvas capped carbon career cares caret carry cases
  casing castle casts casual cats caught causal cause caused causes caveat cease cells center centre certs chain chains
  chair chalk chance change chaos charge charm chars chart charts chase chatty cheap cheat check checks cheer cherry
  chest chief child chime choice choke choked choose chore chose chosen chrome chunk chunks church churn cipher circle
  city civil claim claims clash clause clean cleans clears clerk clever clicks client climb clinic clock clone cloned
  clones closed closer closes cloth cloud cmds coach coast cobalt coded codes codify coding coerce coffee colon colons
  color colors colour cols column combat comedy comes coming comma commas commit common comply cone conf config conn
  convey cookie cool cope copied copies copper cores cork corner costly costs cotton cougar cough count counts county
  couple course court cousin cover covers covert craft crawl create credit crime crisis critic cross crowd crown crude
  cruel cruft crush crypto cubic curl curly cursor curve curves custom cycle cycles cyclic daemon daily damage dance
  danger darken dash dashed dashes dates dead dealer deals dealt death debate debt decade decent decide decode deem
  deemed deeper deeply defeat defect defend defer defers define degree delay delays delta deltas demand demo demos
  denial denied denies denote deny depend deploy depot deps depth depths deputy derive design desire detach detail
  detect device devs dialog dict died dies differ diffs digest digit digits dingus dinner direct dirty disks divide
  docker doctor doing dollar domain donate dont dots dotted double doubt dozen drafts drain drama drawer drawn dream
  dress dried drift drink drive driven driver drives drops drove dual dumb dummy dumps duplex during duties dying eager
  earth easier easily easing eating edges edited editor edits effect effort egress eight either elect eleven email
  emails embed embeds emerge emit emits emoji emojis empire employ enable encode ended ending endure enemy energy engage
  engine enjoy enough enrich ensure enter enters entire entity entry epoch equal equals equip era erase errors escape
  essay estate ethers ethics evenly events every evict evolve exact exceed excess excite excuse exempt exist exists
  exited exits exotic expand expect expert expire expiry expose extant extend extent extern extra extras fabric facade
  faced faces facing factor failed fails fairly faith fake fallen falls family famous farmer faster fatal father fault
  faults faulty favor favour feast feat feeds feels fell female fence fetch fever fewer fields fierce fifth fifty fight
  figure filed files filing filled fills filter finder finds finer finger finish finite fired fires firing firma first
  fits fixed fixer fixes fixing fixup fixups flags flake flakey flaky flask flavor flaw flawed flaws fleet fleets flesh
  flight flips floats flood flowed flower flows fluent flush focus folded folder folks follow fonts fooled footer forbid
  force forced forces forest forget forgot forked forks formal format formed former forms forth forty forum found fourth
  frames fraud freed freely frees freeze french front frozen fruit fully funds funny future fuzz fuzzy gained gains
  games gamma garage garden gated gather geared geek gender genius genome gentle german getter ghost giant girl gist
  given gives giving glance glass glitch glob global globs glory glue glyph goals go goes going golden goods google govern
  graft grafts grain grants graphs grass grave greece greed greedy green greet grew grey grief gross ground group groups
  grown grows growth guards guides guilty guts guys habit halt halves handed handle hands handy hangs happen happy
  harden harder hardly hashed hashes haste hatch hated hatred haven having hazard header heads health heard heavy height
  held hello helped helper helps hence hereby herein hidden hides hiding higher highly hints hippos hiring hits hoist
  holder holds holes honest honor honors honour hood hooks hoops hopes hops horror horse hosted hosts hotel hotkey hours
  house hover human humans humble humour hung hungry hunk hunks hurry hurts hybrid hyphen icons ideal ideas idiom ignore
  images immune impact imply impose inbox income incur incurs indeed indent indoor infer infers inform infos ingest
  inject injury inline inputs insane insert insist intact intake intel intend intent intern intro invert invest invite
  invoke island issue issued issuer issues italic items itself jars java jest john joined joins judge judged juice july
  jumps june junior jury keeper keeps kernel keyed keying keyset kicked killed kills kindly kinds kings knew knife knob
  knock known knows label labels labor labour lacked lacks ladder ladies laid lance landed lands lang larger lastly
  lasts later latest latter laugh launch laws lawyer layer layers laying layout lays lazily lazy leader leads league
  leaked leaks learns learnt leave leaves legacy legal legend length lesson letter level levels lexer liable libs lies
  lifted lights likely liking limit limits linear lines linked linker links lint linter liquid listed listen little
  lively lives living loaded loader loads locale locals locate locked locks logged logger logic logo logout lone lonely
  longer looked looks lookup looped loops loose loosen loses losing loudly lovely lover lower lowest loyal lucky lunch
  luxury macro macros mailer mainly major maker makes making manage manner manual mapped mapper march margin marine
  marked marker market marks markup marry masked masks matrix matter mature maybe mayor meals meant med media median
  medium meets meld member memory mental menus mercy merely merged merger merges merit metal meter method metric micro
  middle miles mime mimic mimics minor minors minus minute mirror misc miss missed misses misuse mixed mixes mixing
  mobile mocked mocks models modern modes modest modify modulo moment monday money monkey month months moral mostly
  mother motion motor mount mounts mouse mouth moved moves movie moving msgs muck multi murder muscle museum music
  mutate mutt mutual myself naive naked named namely naming narrow nasty nation native nature nearby nearly needed
  needle negate nephew nerve nested never newer newest newish newly nicely nicer night ninja nits nix nobody nodes noisy
  non nonce normal noted notes notice notify noting notion novel now nulled nulls number nurse obeys object obtain occur
  occurs ocean octal octet octets oddly offers office offset often older oldest omit omits online onto onward opaque
  opened opener openly opens oppose opted opting opts oracle orange orders organ origin orphan others ounce ours outage
  outer output outset overly owned owner owners owns oxygen packed packet packs padded paged pager pages paging paint
  paired pairs pane panel panels paper para params parcel pardon parent parish parity parked parse parsed parser parses
  part partly parts party passed passes pasted patent paths patrol pause paused pauses paying pays peace peek peeked
  pencil perf period perm permit perms person phased phases phone photo phrase picked picker pickle picks piece pieces
  pilot pings pinned piped pipes piping pitch pixel pixels pizza placed places planet plans plants plate played player
  please pledge plenty plink plugin plural pocket pods poetry points polar police policy polish polite pollen pong
  pooled pools poorly pops popup popups portal ported ports postal posted posts potato pound powder powers praise prefer
  prefix prefs preset pretty price priced pride priest prime prince prints prior prison prize probes profit prone proper
  prose proton proud prove proved proven prune pruned pseudo pulled pummel pupil pure purely purge purple pursue pushed
  pushes puzzle python queue queued queues quirk quirks quite quota quotas quote quoted quotes rabbit races racily
  racing racy radio raise raised raises random ranged ranges rarely rates rather rating ratio raws reader reads ready
  really realm reap reason rebel reboot recall recent recipe record rect red redact redo reduce refer refers refine
  reflow reform refs refund refuse regard regex regime region regret rehash reject relate relax relied relief relies
  reload rely remain remap remark remedy remind remote remove rename render renew rent repack repair repeat replay reply
  report repos rerun rescue resend reset resets reside resist resize resort rests result resume retail retain retire
  retry reuse reused reuses revamp reveal revert review revise revoke revs reward rewind reword rework richer riding
  right rights rigid rising risks risky rival river robin robust rocket roles rolled rolls roman rooms roots rotate
  rough route routed router routes royal rubber ruled ruling rumour runner rural sacred sadly safely safer safest safety
  saint sake salad salary sales salts sample sane saner sanity sans saved saves saving saying scalar scaled scales scans
  scared scenes schema scheme scoped scopes scream screwy scroll search season second secret sector secure seeing seeks
  seemed seems sees select seller semi senate sender sends senior sensor serial series serve served server serves setter
  settle setup setups seven severe shadow shake shams shapes shard shards shared shares sheep shelf shells shield shim
  shims shine ships shock shoes shore shout showed shown shows shrink shuts sides signal signed signer signs silent
  silly silver simply sims sine single sink sister sites sized sizes sizing skew skill skills skips skirt slab slack
  slang slash slave slice sliced slices slide slider slight slots slower slowly slows slug slurp small smell smoke
  smooth snake sober socket socks solar solely solve solved solves sooner sorry sorted sorts space spaced spaces spam
  spans sparse spawn spawns speak spec specs speech speed speeds spell spend spends spent sphinx spike spite splice
  splits spoken spoof sport sports spouse spread spring square squash stable stacks staged stages stairs stale stall
  stalls stamp stand stands stars starts stash stated states status stays steady steam steel steep stick sticky still
  stock stolen stone stood stool stops stored stores story stove strain stray stream street stress strike strip strips
  stub stubs stuck studio study stuff stupid styled styles submit subnet subset subtle subtly sudden suffer suffix sugar
  suit suited suites suits summer summit sunday sunny surely swaps swear sweet swim sword symbol synch syncs syntax
  synth system tab tabbed tables tabs tagged tagger taken takes taking talent talked talks tasks taste taught taxes
  teach teams tears teeth tells tenant tender tends tense tenth terms tested tester texts thanks theft theirs theme
  themes theory thick thief things third thirty though thread threat threw thrown throws thumb ticket ticks tidy tied
  tiers tiger tight tilde till timber timed timely timer timers timing tired tissue title titled titles toast today
  toggle toilet tokens tomato tongue tools tooth topic topics tough tours toward toxic traced traces tracks trail traits
  traps travel treat treats treaty trees triage tribe trick tricks tricky tried tries truck truly trunk trusts truth
  truthy trying tuned tuning tunnel tuple tuples turned turns tutor tweak tweaks tweet twelve twenty twice twist typed
  types typing typo typos unable unary unborn uncle uncork undo undone undue unify unique units unity unlike unlink
  unlock unpack unpin unsafe unsent unset unsure unused unwind unwise unwrap unzip update upload upper upset uptime
  urban urgent usable usage usages useful users utils utter vacant vague valley values varied varies vars vastly vault
  vend vendor verb verbs verify versa versus vessel viable vice victim video videos viewed viewer views virtue virus
  vision visit visual vital voice volume voted voter voting wages waited waits waive waived walked walker walks wanted
  wants warmth warmup warn warned warns waste wasted water weaker wealth weapon weekly weeks weight weird whale wheat
  wheel wheels whilst white whole whose widely widen wider widest widget widow width widths wiggle wiki window winner
  wins winter wiring wisdom wishes within woman women wonder wont wooden worked worker works worry worth wound wraps
  writer writes wrong wrote yay yearly years yellow yields young yours youth yummy zeroes zeros zipped zips zones zoom
`);

/** Small things and creatures: nobody raises the voice to name them, so their names in capitals are acronyms. Our own collection. */
const things = wordSet(`
  ace amp ant ape arch ash atom axe barn bat bay beam bean bear bed bee bell belt bin bird boat bone bow bowl bull bun cab cage cake cane cap cape car
  cart cat cave coal coat cob cod cog cord corn cot cow crab crow cup dam dart deer dice dish doll dove duck eel elf elm fan fern fig fin fir fist flea
  foam fog fork fort fox frog fur gel gem goat gown gum gut ham hat hawk hen hip hook horn hut jam jar jaw kite knee lamb lamp leaf leg lion lip lung
  mars mast mat mice mid mill mint mist mole moss mud mug nap nest nun nut oak oar oat oven owl pan pat paw pea pear pet pie pig pine pip pit pod pond pub
  rag ram rat rib rice rod rope rug sac sap seal shed silk sip soap sock soil soup spa stem swan tan tap tar tent tide tin toe tom tram tray tub van
  vase vat vest vet wash wasp wax wig wolf worm yak yarn zoo
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
