/** The other kinds with boxes, with what their authors may do to them. */
export const boxes: Readonly<Record<string, string>> = {
  class: `classDiagram
  direction LR
  class Boiler {
    +int pressure
    +heat(degrees) bool
  }
  class ValveControllerImplementation
  Boiler <|-- SteamBoiler
  Boiler "1" --> "*" ValveControllerImplementation : opens
  <<interface>> Boiler`,
  'class with colors': `classDiagram
  class Ink { +string hue }
  class Paper { +int weight }
  Ink --> Paper
  note for Ink "Dries slowly"
  style Ink fill:#1a237e
  classDef light fill:#f9fbe7
  cssClass "Paper" light`,
  'class with namespaces': `classDiagram
  namespace Kitchen {
    class Stove
    class Pan~Egg~
  }
  Stove ..> Pan : warms`,
  state: `stateDiagram-v2
  [*] --> Waiting_For_The_Courier
  Waiting_For_The_Courier --> Handed_Over: scan
  state "On the road" as Road {
    [*] --> Driving
    Driving --> Resting: red light
  }
  Handed_Over --> Road
  Road --> [*]
  note right of Road: Weather counts`,
  'state with colors': `stateDiagram-v2
  direction LR
  classDef alarm fill:#b71c1c
  classDef calm fill:#e8f5e9,color:#1b5e20
  Calm:::calm --> Alarm:::alarm
  state fork <<fork>>
  Alarm --> fork
  fork --> Bell
  fork --> Light`,
  er: `erDiagram
  ORCHARD ||--o{ TREE : grows
  TREE ||--|{ "HARVEST-BASKET" : fills
  TREE {
    string species PK "of the register"
    int age
    date last_pruned_at
  }
  "HARVEST-BASKET" { float kilos }`,
  'er with colors': `erDiagram
  BEE }|--|| HIVE : "lives in"
  HIVE { int frames }
  style BEE fill:#fff59d
  classDef wood fill:#3e2723
  class HIVE wood`,
  sequence: `sequenceDiagram
  autonumber
  actor G as Guest
  participant W as Waiter
  box rgb(255, 240, 200) Kitchen
  participant C as Cook
  end
  G->>+W: orders <b>soup</b>
  W->>C: passes the order on
  Note over W,C: once per table
  alt sold out
    C--xW: no soup
  else
    C-->>W: soup
  end
  W-->>-G: serves`,
  'sequence with more': `sequenceDiagram
  participant DB@{ "type": "database" } as Stock
  participant Q@{ "type": "queue" } as Orders
  rect rgb(0, 60, 60)
  Q->>DB: reserve_items_for_all_open_orders
  end
  loop Every night
    DB->>DB: count
  end
  create participant R as Report
  DB->>R: writes
  par One
    R->>Q: asks
  and Two
    R->>DB: reads
  end
  critical Lock
    R->>DB: locks
  option Timeout
    R->>R: waits
  end
  link DB: Board @ https://example.com/board`,
  'c4 context': `C4Context
  title Lighthouse
  Person(keeper, "Keeper", "Lives on the island")
  Enterprise_Boundary(b0, "Coast") {
    System(lamp, "Lamp", "Turns and shines, for everyone who sails by at night")
    SystemDb(log, "Log book", "Keeps the weather")
  }
  System_Ext(ship, "Ship", "Passes")
  Rel(keeper, lamp, "lights")
  BiRel(lamp, ship, "warns", "light")
  UpdateElementStyle(lamp, $bgColor="#ffd600", $borderColor="#ff6f00")`,
  'c4 container': `C4Container
  Person_Ext(reader, "Reader")
  Container_Boundary(press, "Press") {
    Container(desk, "Editing desk", "Java", "Checks the copy")
    ContainerQueue(tray, "Tray", "Kafka", "Holds pages")
    Component(proof, "Proof reader", "Spring", "Finds slips")
  }
  Rel(reader, desk, "writes to", "letters")
  Rel(desk, tray, "drops")
  Rel(tray, proof, "feeds")
  UpdateRelStyle(reader, desk, $textColor="#cccccc", $lineColor="#cccccc")`,
  'c4 with a long word': `C4Context
  title Bakery
  Enterprise_Boundary(b0, "Bakery") {
    System(oven, "OvenTemperatureRegulator", "Heats")
    System(till, "Till", "Sells")
  }
  Rel(oven, till, "feeds")
  UpdateElementStyle(oven, $fontColor="white", $bgColor="blue", $borderColor="grey")`,
  'sequence on dark and light ground': `sequenceDiagram
  actor A as Auditor
  participant B as Bookkeeping Office
  rect rgb(60, 60, 0)
  A->>+B: Asks for the books of the year
  B->>B: Check every single entry twice
  B-->>-A: Hands them over
  end
  rect rgb(230, 245, 255)
  A->>+A: Reads all of them in one night
  A-->>-B: Gives them back
  end
  box Gainsboro Outside
  participant C as Court
  end`,
  'c4 deployment': `C4Deployment
  Deployment_Node(site, "Site", "Linux") {
    Deployment_Node(rack, "Rack", "Blade") {
      Container(app, "Timetable", "Go", "Tells when trains leave")
    }
  }`,
  architecture: `architecture-beta
  group hall(cloud)[Turbine hall]
  service dial(server)[Dial board] in hall
  service tank(database)[Tank] in hall
  service grid(internet)[Power grid]
  dial:R --> L:tank
  dial:B --> T:grid`,
  'architecture with icon packs': `architecture-beta
  group yard(logos:yard)[Rail yard]
  service shunt(logos:engine)[Shunting engine] in yard
  service wagon(disk)[Wagon] in yard
  shunt:R -- L:wagon`,
  block: `block
  columns 3
  front["Front desk"] space back("Back office")
  block:archive:3
    shelf["Shelf"] drawer["Drawer_with_a_long_name"]
  end
  front --> back
  style front fill:#880e4f
  style shelf fill:#fff3e0`,
  mindmap: `mindmap
  root((Garden))
    Beds
      Carrots
      Beans
      Strawberry_and_rhubarb
    Trees
      Apple
      Pear
    Tools
      Spade
      Rake
    Water
      Barrel
      Hose`,
  'mindmap with shapes and icons': `mindmap
  root(("Ship's <b>log</b>"))
    Deck[Deck]
    ::icon(fa fa-ship)
      Mast)Mast(
    Hold("\`**Cargo** hold\`")
      Crate{{Crate}}
      Sack))Sack((`,
  requirement: `requirementDiagram
  requirement quiet_room {
    id: 1
    text: the reading room stays quiet
    risk: high
    verifymethod: test
  }
  element thick_door {
    type: door
    docRef: plan_7
  }
  thick_door - satisfies -> quiet_room
  style thick_door fill:#311b92`,
  kanban: `kanban
  todo[To do]
    wash[Wash the windows]
    paint[Paint the fence]@{ assigned: "Mia", priority: "High", ticket: "F-12" }
  doing[Doing]
    mow[Mow the extraordinarily overgrown meadow]
  done[Done]
    rake[Rake the leaves]`,
  usecase: `usecase-beta
  actor Visitor
  actor Guide
  Visitor --> "Take a tour"
  Guide --> "Take a tour"`,
  swimlane: `swimlane-beta LR
  subgraph floor["Shop floor"]
    ask["Ask"] --> sell["Sell"]
  end
  subgraph stock["Stock room"]
    fetch["Fetch"]
  end
  ask --> fetch --> sell`,
  'class laid out by ELK': `---
config:
  layout: elk
---
classDiagram
  Wheel <|-- FrontWheel
  Wheel <|-- RearWheel
  Bicycle *-- Wheel`,
};
