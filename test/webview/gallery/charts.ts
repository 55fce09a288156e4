/** Kinds without boxes: categories have to be told apart, and every word read. */
export const charts: Readonly<Record<string, string>> = {
  pie: `pie showData
  title Bread sold
  "Rye" : 40
  "Wheat" : 30
  "Spelt" : 15
  "Oat" : 10
  "Corn" : 5`,
  'pie of many slices': `pie
  "One" : 12
  "Two" : 11
  "Three" : 10
  "Four" : 9
  "Five" : 9
  "Six" : 9
  "Seven" : 8
  "Eight" : 8
  "Nine" : 8
  "Ten" : 8
  "Eleven" : 8`,
  gantt: `gantt
  title Roof repair
  dateFormat YYYY-MM-DD
  section Outside
    Scaffold :done, s, 2026-03-01, 4d
    Slates :active, t, after s, 6d
    Gutter :crit, g, after t, 3d
  section Inside
    Beams :b, 2026-03-03, 5d
    Finished :milestone, m, after g, 0d
    Plaster :crit, active, p, after b, 4d`,
  gitGraph: `gitGraph
  commit id: "start"
  branch kitchen
  commit id: "sink"
  branch stove
  commit id: "gas" tag: "v1.0"
  checkout main
  merge kitchen
  branch hall
  commit type: HIGHLIGHT
  checkout main
  commit type: REVERSE
  merge stove`,
  timeline: `timeline
  title Ferry line
  section Sail
    1890 : Founded : Two boats
    1902 : Third boat
  section Steam
    1921 : First steamer : New pier : Night service
  section Diesel
    1955 : Rebuilt_for_automobiles`,
  journey: `journey
  title A morning at the pool
  section Arrive
    Buy a ticket: 3: Swimmer, Cashier
    Change: 4: Swimmer
  section Swim
    Twenty lengths: 5: Swimmer, Coach
    Shower: 2: Swimmer, Cashier`,
  quadrant: `quadrantChart
  title Fruit
  x-axis Sour --> Sweet
  y-axis Cheap --> Dear
  quadrant-1 Treats
  quadrant-2 Garnish
  quadrant-3 Cooking
  quadrant-4 Snacks
  Lemon: [0.15, 0.4]
  Mango: [0.85, 0.8]
  Apple: [0.6, 0.2]`,
  xychart: `xychart-beta
  title "Rainfall"
  x-axis [Jan, Feb, Mar, Apr]
  y-axis "Millimeters" 0 --> 90
  bar [40, 62, 51, 80]
  line [30, 44, 60, 71]
  line [20, 25, 35, 50]`,
  sankey: `sankey-beta
Well,House,30
Well,Field,50
Rain,Field,20
House,Drain,30`,
  packet: `packet-beta
  0-7: "Kind"
  8-15: "Length"
  16-31: "Checksum"
  32-63: "Payload"`,
  radar: `radar-beta
  axis taste["Taste"], price["Price"], smell["Smell"], looks["Looks"]
  curve tea["Tea"]{4, 3, 4, 2}
  curve cocoa["Cocoa"]{5, 2, 3, 4}
  curve milk["Milk"]{2, 5, 1, 1}
  max 5`,
  treemap: `treemap-beta
"Shop"
    "Bread": 40
    "Cake"
        "Plum": 20
        "Apple": 15
"Mill"
    "Flour": 30`,
  'treemap with colors': `treemap-beta
"Field"
    "Barley": 30:::gold
    "Clover": 20:::deep
classDef gold fill:#ffd54f
classDef deep fill:#1b5e20`,
  venn: `venn-beta
  set Tea
  set Milk
  union Tea,Milk["Chai"]`,
  treeView: `treeView-beta
    "boathouse"
        "oars"
            "left"
            "right"
        "ropes"`,
  ishikawa: `ishikawa-beta
    Late train
    Weather
        Snow
        Wind
    Staff
        Illness
    Track
        Points`,
  wardley: `wardley-beta
  title Tea room
  anchor Guest [0.95, 0.6]
  component Tea [0.7, 0.7]
  component Kettle [0.4, 0.5]
  Guest -> Tea
  Tea -> Kettle`,
  cynefin: `cynefin-beta
  complex
    "Grow a team"
  complicated
    "Build a bridge"
  clear
    "Lock the door"
  chaotic
    "Put out a fire"`,
  railroad: `railroad-beta
  greeting = sequence(terminal("hello"), nonterminal("name"));`,
  'railroad of EBNF': `railroad-ebnf-beta
  ticket = "single" | "return" , zone ;
  zone = "A" | "B" ;`,
  eventmodeling: `eventmodeling
  tf 01 ui Basket
  tf 02 cmd AddLoaf
  tf 03 evt LoafAdded`,
};
