/**
 * Diagrams where Mermaid writes labels over each other, over boxes or beyond their place, or draws lines too faintly or
 * under boxes.
 */
export const crowded: Readonly<Record<string, string>> = {
  'flowchart with many lines from group to group': `flowchart LR
  subgraph stations [Weather stations]
    north[North]
    south[South]
    harbor[Harbor]
  end
  subgraph relays [Relays on the coast]
    r1[Relay 1<br/>sorts by kind]
    r2[Relay 2<br/>sorts by kind]
    r3[Relay 3<br/>sorts by kind]
  end
  subgraph archives [Archives]
    wind[Wind<br/>ten years]
    rain[Rain<br/>ten years]
    tide[Tide<br/>ten years]
  end
  north -->|hourly| r1
  south -->|hourly| r2
  harbor -->|hourly| r3
  r1 -->|measured wind| wind
  r1 -->|measured rain| rain
  r1 -->|measured tide| tide
  r2 -->|measured wind| wind
  r2 -->|measured rain| rain
  r2 -->|measured tide| tide
  r3 -->|measured wind| wind
  r3 -->|measured rain| rain
  r3 -->|measured tide| tide
  wind --> forecast
  rain --> forecast
  tide --> forecast`,
  'flowchart with lines to and fro between groups': `flowchart TB
  subgraph old [Old platform: bakery-production-904c]
    db[(Orders<br/>instance: bakery<br/>changes: order_changes)]
  end
  subgraph new [New platform: bakery-services]
    files[(Templates and temporary files)]
    job[Streaming job<br/>order-changes]
    topic[order-changes]
    archive[(Archive of orders)]
  end
  subgraph shared [Shared cluster: platform-administration]
    workers[Workers]
  end
  db -->|read changes| job
  files -.->|template| job
  job -->|publish| topic
  topic -->|pull| workers
  workers -->|read and write| db
  workers -->|delete| archive`,
  'c4 with long relations': `C4Context
  Person(baker, "Baker", "Bakes before dawn")
  System(oven, "Oven control", "Heats the stones")
  System_Ext(mill, "Mill", "Grinds to order")
  System(shop, "Shop till", "Sells what is left")
  Rel(baker, oven, "sets the heat for the first batch of", "Dial and timer")
  Rel(oven, mill, "asks for the flour of the next day from", "HTTPS")
  Rel(shop, mill, "reports the loaves that were sold to", "HTTPS/JSON")
  BiRel(baker, mill, "agrees on grain with")`,
  'c4 with relations across boxes': `C4Component
  Container(app, "App", "Kotlin", "Shows departures")
  Container(map, "Map", "Rust", "Draws the harbor")
  Container(tide, "Tide table", "Go", "Knows the water level")
  Container_Boundary(pier, "Pier service") {
    Component(berth, "Berths", "Java", "Assigns places")
    Component(crane, "Cranes", "Java", "Plans the lifts")
    Component(log, "Log book", "SQL", "Remembers all")
  }
  Rel(app, tide, "reads", "HTTPS")
  Rel(berth, log, "writes to", "SQL")
  Rel(app, crane, "orders a lift from")
  Rel(tide, berth, "warns")
  Rel(map, log, "asks")
  UpdateRelStyle(app, tide, $textColor="#222222", $lineColor="#222222")`,
  'journey with long tasks': `journey
  title A guest of the lake hotel
  section Arriving from far away
    Look for a taxi that has room for the skis: 2: Guest
    Agree on the price of the additional bed for the youngest child: 3: Guest, Porter
  section Sleeping
    Close the shutters: 5: Guest`,
  'quadrants with long titles': `quadrantChart
  title Where to plant what
  x-axis Shade of the old wall --> Sun of the afternoon
  y-axis Dry sand --> Wet clay
  quadrant-1 Willows and everything that likes it wet
  quadrant-2 Ferns and mosses from the old forest
  quadrant-3 Stonecrop and other small survivors
  quadrant-4 Lavender, thyme and the other herbs
  Birch: [0.3, 0.7]
  Sage: [0.8, 0.2]`,
  'named groups of blocks': `block
  columns 2
  block:harbor["Harbor master"]:2
    crane["Crane"] quay["Quay"]
  end
  space:2
  block:town["Town"]:2
    inn["Inn at the bridge"] market["Market"]
  end
  quay --> inn`,
  'sequence with long titles of boxes': `sequenceDiagram
  box rgba(128,128,128,0.1) Kitchen<br/>of the old inn
    participant cook as Cook
  end
  box rgba(128,128,128,0.1) Dining room
    participant waiter as Waiter
  end
  waiter->>cook: two soups`,
  'sankey of thin nodes': `---
config:
  sankey:
    showValues: false
---
sankey
Spring,Cistern,2
Rain barrel,Cistern,1
Well of the castle,Kitchen garden,1
Brook,Mill wheel,60
Roof gutter,Stable,1
Meadow ditch,Fish pond,1
Snow melt,Mill wheel,8
Cistern,Laundry,1
Cistern,Kitchen,2
Mill wheel,Fish pond,50
Mill wheel,Tannery,18
Fish pond,River,51`,
  'radar with long names': `radar-beta
  title Choosing a boat
  axis price["Price per season"], speed["Speed in calm water"], room["Room below deck"]
  axis draft["Draft in the harbor"], looks["Looks from afar"], crew["Crew that it needs"]
  axis keel["Keel"], sail["Sail area in a storm"]
  curve yawl["Yawl with an old engine"]{4, 3, 2, 5, 5, 2, 3, 4}
  curve sloop["Sloop from the north"]{2, 5, 3, 3, 3, 4, 4, 5}
  max 5`,
  'xychart of long categories': `xychart-beta
  title "Visitors"
  x-axis ["Botanical garden", "Museum of clocks", "Lighthouse", "Open-air theater", "Old customs house", "Ferry pier"]
  y-axis "Guests" 0 --> 900
  bar [400, 230, 810, 120, 300, 640]`,
  'xychart of large numbers': `xychart-beta horizontal
  title "Tons of salt"
  x-axis [north, south, east, west]
  y-axis "Tons" 900000 --> 1100000
  bar [910000, 1040000, 985000, 1090000]`,
  'titles of several lines': `flowchart TB
  subgraph dock["Dry dock<br/>for wooden ships"]
    keel["Keel"] --> ribs["Ribs"]
  end
  subgraph yard["Timber yard<br/>(oak only)<br/>north bank"]
    saw["Saw pit"]
  end
  saw --> keel`,
  'labels into groups': `flowchart TD
  subgraph hive["The hive and its keeper"]
    queen["Queen"] -->|lays| egg["Egg"]
  end
  subgraph cellar["Cellar with all jars of the year"]
    jar["Jar"] --> shelf["Shelf"]
  end
  queen -->|swarms once| jar
  egg -->|wax and<br/>honey, later| jar`,
  'labels across nested groups': `flowchart LR
  subgraph town["Town"]
    subgraph hall["Town hall"]
      clerk["Clerk"] --> stamp["Stamp"]
    end
    subgraph inn["Inn"]
      cook["Cook"]
    end
  end
  guest["Guest"] -.->|asks the way to| hall
  guest -->|orders supper from| cook
  town -->|pays taxes to| crown["Crown"]`,
  'lines of another theme': `flowchart TD
  ink["Ink"] --> pen["Pen"] --> page["Page"]
  page -.-> bin["Bin"]
  page --- desk["Desk"]
  linkStyle default stroke:#333333,stroke-width:2px
  linkStyle 2 stroke:#eeeeee
  linkStyle 3 stroke:gold,stroke-width:3px`,
  'block with narrow shapes': `block
  columns 3
  begin(("Begin")) space:2
  ask{{"Weigh the letter"}} yes<["Heavy"]>(right) more["More stamps"]
  no<["Light"]>(down) space done<["Glue"]>(down)
  drop["Letter box"] way<["Walk"]>(right) finish(("Finish"))`,
  'gantt with long sections': `gantt
  title Planting
  dateFormat YYYY-MM-DD
  section Preparation of the beds
    Dig :done, dig, 2026-03-01, 6d
    Rake :rake, after dig, 2d
  section Sowing under glass and in the open
    Beans :active, beans, 2026-03-04, 5d
    Harvest festival :milestone, feast, 2026-03-12, 0d`,
  'gantt with milestones only': `gantt
  dateFormat YYYY-MM-DD
  section Fair
    Tents are up :milestone, m1, 2026-05-01, 0d
    Opening of the fair :milestone, m2, 2026-05-03, 0d
    Closing of the fair :milestone, m3, 2026-05-10, 0d`,
  'gantt with a date for every week': `gantt
  title Repairs of the pier
  dateFormat YYYY-MM-DD
  tickInterval 1week
  section Below the water
    Divers look at the piles :done, dive, 2026-01-05, 30d
    New piles :piles, after dive, 60d
  section Above the water
    Planks :planks, after piles, 14d
    Railings and lamps for the winter :after planks, 20d`,
  'gantt with names across lines': `gantt
  title Moving the library
  dateFormat YYYY-MM-DD
  section Packing
    Maps and globes :done, maps, 2026-10-20, 1d
    Letters of three generations :letters, after maps, 1d
    Newspapers :crit, papers, after letters, 1d
    Portraits of the founders :portraits, after papers, 1d
  section Unpacking
    Shelves :shelves, after portraits, 3d
    Reading room opens for members :rooms, after shelves, 2d
    Catalog :after rooms, 3d`,
  'c4 deployment with a line across a title': `C4Deployment
  Deployment_Node(dock, "Dock", "Debian") {
    Deployment_Node(crane, "Crane control", "Two racks") {
      Container(lift, "Lift plan", "Go", "Plans every lift of a ship's visit")
    }
    Deployment_Node(vault, "Vault with the lift records", "One rack") {
      ContainerDb(book, "Lift book", "SQL", "Keeps all lifts")
    }
    Deployment_Node(spare, "Vault with the copies of records", "One rack") {
      ContainerDb(copy, "Copy", "SQL", "Keeps a copy of all lifts")
    }
  }
  Rel(lift, book, "writes to")
  Rel(lift, copy, "writes to")
  Rel_R(book, copy, "copies to")`,
  'quadrant chart with a point on the axis': `quadrantChart
  title Fairs
  x-axis Few guests --> Many guests
  y-axis Little work --> Much work
  quadrant-1 Keep
  quadrant-2 Drop
  quadrant-3 Try
  quadrant-4 Grow
  Book fair: [0.75, 0.0] radius: 12
  Flea market: [0.25, 0.0] radius: 10
  Regatta: [0.5, 0.5]`,
  'flowchart with indented lines in labels': `flowchart TD
  keeper["Keeper of the lighthouse
    [Person]

    Lives on the island and
    looks after the lamp
  "]
  lamp["Lamp control
    [Small computer]

    Turns the lamp on at dusk and
    reports every failure
  "]
  log[("Log book
    [File]

    Keeps the weather
  ")]
  keeper -- "sets the hours and
    reads the failures on
    [Serial line]"--> lamp
  keeper --"reads the weather of the
    last days from
    [Serial line]"--> log
  subgraph island[Island]
    lamp -- "writes to" --> log
  end`,
  'upright timeline': `timeline TD
  title The old bridge
  section Wood
    1610 : Piles driven : Planks laid : Toll house
  section Stone
    1702 : Arches
    1750 : Lamps : Statues : Second lane
  section Steel
    1930 : Rebuilt`,
  'requirements in a row': `requirementDiagram
  requirement dry_store {
    id: 1
    text: Grain stays dry.
    risk: high
    verifymethod: inspection
  }
  functionalRequirement vent {
    id: 1.1
    text: Air moves at night.
    risk: low
    verifymethod: test
  }
  performanceRequirement quick {
    id: 1.2
    text: A cart is emptied within the hour.
    risk: medium
    verifymethod: demonstration
  }
  element shutter {
    type: carpentry
  }
  dry_store - contains -> vent
  dry_store - contains -> quick
  shutter - satisfies -> vent
  shutter - traces -> quick`,
  'quadrant of close points': `quadrantChart
  title Cheeses
  x-axis Mild --> Strong
  y-axis Soft --> Hard
  quadrant-1 Grate
  quadrant-2 Slice
  quadrant-3 Spread
  quadrant-4 Keep outside
  Brie: [0.3, 0.2]
  Camembert: [0.33, 0.22]
  Chaource: [0.31, 0.25]
  Gouda: [0.5, 0.5]
  Comte: [0.52, 0.53]
  Parmesan: [0.97, 0.99]
  Limburger: [0.99, 0.02]`,
  'class with cardinalities': `classDiagram
  class Orchard {
    +int rows
  }
  class Tree
  class Basket
  Orchard "1" o-- "0..*" Tree : is planted with
  Tree "1..*" --> "many" Basket : fills
  Basket "0..1" --* "1" Cart : rides on
  note for Cart "Pulled by hand"`,
  'sequence with loops across lifelines': `sequenceDiagram
  participant Gull
  participant Boat
  participant Nets
  loop until the hold is full
    Gull->>Nets: circles
    alt the net is torn by a rock on the ground
      Nets-->>Gull: nothing
    else whole
      Nets->>Boat: haul
    end
  end`,
  'colors of categories': `---
config:
  themeVariables:
    cScale1: '#ffd166'
    cScale2: '#06d6a0'
    cScale3: '#118ab2'
---
mindmap
  root((Paint))
    Oil
      Linseed
    Chalk
      Tray
    Ink
      Well`,
  'colors for the whole diagram': `%%{init: {'theme': 'base', 'themeVariables': {
  'primaryColor': '#0b5394', 'primaryTextColor': '#ffffff', 'primaryBorderColor': '#073763',
  'lineColor': '#222222', 'tertiaryColor': '#fff2cc', 'edgeLabelBackground': '#ffffff'}}}%%
flowchart TB
  subgraph shelf["Shelf"]
    tea["Tea"] -->|steeps| cup["Cup"]
  end
  cup --> guest["Guest"]`,
  'colors for a whole sequence': `---
config:
  theme: base
  themeVariables:
    actorBkg: '#2d2d2d'
    actorTextColor: '#222222'
    signalColor: '#dddddd'
    noteBkgColor: '#ffe599'
---
sequenceDiagram
  participant Porter
  participant Desk
  Porter->>Desk: asks for the key
  Note over Porter,Desk: rooms face the lake
  Desk-->>Porter: hands it over`,
};
