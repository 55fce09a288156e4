import { dedented } from '../../diagram/show';

/** Diagrams that name their boxes in every way that their type supports. */
export const diagramsOfAllKinds: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    flowchart: `
      ---
      title: The api and its friends
      ---
      %%{init: {"theme": "base"}}%%
      flowchart LR
        %% api is the heart
        api["Orders api"] -->|asks api| db[(Database)] & cache
        subgraph back [Back office]
          direction TB
          db -- api words --> report:::loud
          cache --> report
        end
        back ==> api
        api@{ shape: rounded }
        web(Web) link2@--> api; web --> mobile
        class api,db loud
        style api fill:#f9f,stroke:#333
        click api "https://example.com/api" "api"
        classDef loud fill:red
        linkStyle 0 stroke:red
    `,
    sequence: `
      sequenceDiagram
        participant api as Orders api
        actor Ann
        participant Order Service
        box Aqua Inside
          participant db@{ "type": "database" } as Database
        end
        Ann->>+api: ask api
        api-->>-Ann: answer
        Note over api,db: api and db
        api-)Order Service: tell
        activate db
        create participant tmp
        api->>tmp: make
        destroy tmp
        tmp-->>api: gone
        deactivate db
        link api: Page @ https://example.com/api
    `,
    class: `
      classDiagram
        namespace shop {
          class Order {
            +Order parent
            +int total
          }
        }
        class Line["Order line"]
        class List~Line~
        Order "1" *-- "n" Line : has Order
        Order <|-- SpecialOrder
        Order : +pay()
        note for Order "An Order is paid"
        <<interface>> Order
        class \`Odd name\`
        \`Odd name\` --> Order
        style Order fill:#f9f
        cssClass "Order,Line" loud
        click Order href "https://example.com"
    `,
    state: `
      stateDiagram-v2
        [*] --> Draft
        Draft : The draft
        Draft --> Sent : send Draft
        state "Sent out" as Sent
        state Open {
          Waiting --> Paid
          Paid --> [*]
        }
        Sent --> Open
        Lonely
        Loud:::loud --> Draft
        state fork_it <<fork>>
        Draft --> fork_it
        note right of Draft
          A Draft is new
        end note
        classDef loud fill:red
        class Draft, Sent loud
        style Draft fill:red
    `,
    er: `
      erDiagram
        CUSTOMER ||--o{ ORDER : "places ORDER"
        ORDER ||--|{ "LINE ITEM" : contains
        ORDER {
          int id
          string CUSTOMER
        }
        c["Customer card"]
        CUSTOMER ||--|| c : has
        "LINE ITEM" }o--|| PRODUCT : of
        classDef loud fill:red
        class ORDER,c loud
        style ORDER,CUSTOMER fill:red
    `,
    c4: `
      C4Container
        title The api
        Person(ann, "Ann", "Uses the api")
        System_Boundary(shop, "Shop") {
          Container(api, "Orders api", "Java", "Knows ann")
          ContainerDb(db, "Database", "PostgreSQL")
        }
        Rel(ann, api, "asks", "api")
        Rel_Back(api, db, "reads")
        BiRel(ann, db, "never")
        UpdateElementStyle(api, $bgColor="red")
        UpdateRelStyle(ann, api, $textColor="red", $offsetX="10")
        UpdateLayoutConfig($c4ShapeInRow="3", $c4BoundaryInRow="1")
    `,
    architecture: `
      architecture-beta
        group back(cloud)[Back]
        group store(disk)[Store] in back
        service db(database)[db] in store
        service api(server)[api] in back
        service web(internet)[Web]
        junction mid in back
        web:R --> L:api
        api:R -[asks]- L:mid
        db{group}:T -- B:api{group}
        align row api db
    `,
    block: `
      block
        columns 3
        api["Orders api"] space db[("Database")]
        block:back:2
          worker cache
        end
        api --> db
        db -- "api" --> worker
        classDef loud fill:red
        class api loud
        style db fill:red
    `,
    swimlane: `
      swimlane-beta LR
        subgraph office[Office]
          ask[Ask] --> wait
        end
        subgraph shop[Shop]
          wait --> send[Send]
        end
    `,
  }).map(([kind, text]) => [kind, dedented(text)]),
);
