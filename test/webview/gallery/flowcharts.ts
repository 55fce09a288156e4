/** Flowcharts: authors' colors, nesting, long words, HTML labels, icons, links, shapes and layouts. */
export const flowcharts: Readonly<Record<string, string>> = {
  'fill in a light theme and a dark one': `flowchart LR
  cart["Cart"]:::paper --> till{{"Till"}}:::ink --> shelf[("Shelf")]:::paper
  classDef paper fill:#fff4d6,stroke:#c80
  classDef ink fill:#102040`,
  'fill and text': `flowchart TD
  a("Kiln") --> b["Glaze"]
  style a fill:#004d40,color:#ffffff
  style b fill:#fce4ec,color:#880e4f,stroke:#880e4f`,
  'default class': `flowchart LR
  classDef default fill:#fafafa,stroke:#444,stroke-width:2px
  oven --> tray --> window["Shop window"]`,
  'text that cannot be read as its author wrote it': `flowchart LR
  a["Pale on pale"]:::pale --> b["Dark on dark"]:::dark
  classDef pale fill:#ffffff,color:#eeeeee
  classDef dark fill:#111111,color:#222222`,
  'text color only': `flowchart LR
  a["Warm words"] --> b["Cold words"]
  style a color:#ff9800
  style b color:#90caf9`,
  'fill that lets the ground through': `flowchart LR
  a["Thin ink"]:::thin --> b["Thick ink"]:::thick
  classDef thin fill:#ff000022
  classDef thick fill:#000000cc`,
  'no fill at all': `flowchart LR
  a["Window"]:::glass --> b["Door"]
  classDef glass fill:none,stroke:#999
  style b fill:transparent`,
  'named and short colors': `flowchart LR
  a["Tomato"]:::one --> b["Ivory"]:::two --> c["Navy"]:::three
  classDef one fill:tomato
  classDef two fill:ivory
  classDef three fill:#024`,
  'colored groups': `flowchart TB
  subgraph town["Old town"]
    subgraph market["Market"]
      stall["Stall"] --> scale["Scale"]
    end
    gate["Gate"] --> stall
  end
  style town fill:#fff8e1
  style market fill:#263238,stroke:#ffcc00`,
  'classes on groups': `flowchart LR
  subgraph pier["Pier"]
    boat["Boat"]
  end
  subgraph land["Land"]
    crane["Crane"]
  end
  boat --> crane
  classDef sea fill:#01579b
  class pier sea`,
  'three groups deep': `flowchart LR
  subgraph a["Outer wall"]
    subgraph b["Inner wall"]
      subgraph c["Keep"]
        throne["Throne"] --> cellar["Cellar"]
      end
      yard["Yard"] --> throne
    end
  end
  road["Road"] --> yard`,
  'group without a direction': `flowchart TD
  subgraph line["Assembly line"]
    cut --> fold --> glue --> pack
  end
  pack --> van`,
  'group with a direction': `flowchart TB
  subgraph line["Assembly line"]
    direction LR
    cut --> fold --> glue
  end
  store --> line`,
  'groups inherit the direction': `---
config:
  flowchart:
    inheritDir: true
---
flowchart LR
  subgraph line["Assembly line"]
    cut --> fold --> glue
  end`,
  'upward and backward': `flowchart BT
  roots --> trunk --> leaf`,
  'right to left': `flowchart RL
  sender["Sender"] --> office["Post office"] --> reader["Reader"]`,
  'long identifiers': `flowchart LR
  a["reconcile_settlement_batches_nightly"] --> b["OutboundNotificationDispatcherFactory"]
  b -->|retry_with_exponential_backoff| c["com.example.harbor.internal.CraneScheduler"]`,
  'long sentences': `flowchart TD
  a["A box whose label is a whole sentence that goes on for quite a while"] --> b["Short"]
  b -->|"and an arrow that says more than most boxes do"| a`,
  'long words of other languages': `flowchart LR
  a["Donaudampfschifffahrtsgesellschaft"] --> b["貨物追跡サービス"] --> c["خدمة الشحن"]`,
  'HTML in labels': `flowchart LR
  a["<b>Bold</b> and <i>slanted</i>"] --> b["two<br/>lines"]
  b --> c["<small>small</small> &amp; H<sub>2</sub>O"]`,
  'entities in labels': `flowchart LR
  a["Salt &amp; pepper"] --> b["caf&eacute; #9829; #quot;cup#quot;"] --> c["1&nbsp;&lt;&nbsp;2"]`,
  'icons in labels': `flowchart TD
  a["fa:fa-truck Truck"] --> b[fab:fa-github Code host] --> c("fas:fa-bolt")`,
  'Markdown in labels': `flowchart LR
  a["\`**Strong** and *soft*
  on two lines\`"] --> b["\`plain\`"]`,
  'links and tooltips': `flowchart LR
  a["Handbook"] --> b["Wiki"]
  click a "https://example.com/handbook" "Opens the handbook"
  click b href "https://example.com/wiki" _blank`,
  'old shapes': `flowchart LR
  a(round) --> b([stadium]) --> c[[routine]] --> d[(store)] --> e((circle))
  f>flag] --> g{choice} --> h{{hexagon}} --> i[/lean/] --> j[\\back\\] --> k(((double)))`,
  'new shapes': `flowchart LR
  a@{ shape: doc, label: "Document" } --> b@{ shape: docs, label: "Documents" }
  c@{ shape: cloud, label: "Cloud" } --> d@{ shape: delay, label: "Delay" }
  e@{ shape: lin-cyl, label: "Disk" } --> f@{ shape: notch-rect, label: "Card" }`,
  'colored shapes': `flowchart LR
  a@{ shape: cyl, label: "Silo" } --> b@{ shape: hex, label: "Nut" } --> c@{ shape: diam, label: "Fork?" }
  style a fill:#1b5e20
  style b fill:#fffde7
  style c fill:#4a148c`,
  'a picture from elsewhere': `flowchart LR
  a["Baker"] --> b@{ img: "https://pictures.invalid/bread.png", label: "Bread", w: 60, h: 60 }
  b --> c["Eater"]`,
  'pictures without labels or sizes': `flowchart TD
  a@{ img: "/bread.png", pos: "t", constraint: "on", label: "Loaf" } --> b["Crumb"]
  c@{ img: "http://127.0.0.1:9/none.png" } --> b`,
  'icon packs': `flowchart LR
  a@{ icon: "logos:whale", form: "square", label: "Whale", pos: "t", h: 48 } --> b["Harbor"]
  c@{ icon: "fa:user", form: "circle", label: "Sailor" } --> b`,
  'a picture inside a label': `flowchart LR
  a["<img src='https://pictures.invalid/x.png' width='40'/> Ship"] --> b["Quay"]`,
  'styled arrows': `flowchart LR
  a["One"] -->|thick red| b["Two"] -.->|dotted| c["Three"] ==> d["Four"]
  linkStyle 0 stroke:#f66,stroke-width:4px,color:red
  linkStyle 1 stroke:#08f`,
  'ELK layout': `---
config:
  layout: elk
---
flowchart LR
  sieve["Sieve"] --> mill["Mill"] --> sack["Sack"]
  sieve --> sack`,
  'ELK by keyword': `flowchart-elk TB
  hop["Hop"] --> step["Step"] --> jump["Jump"]`,
  'old keyword': `graph TD;
  A[Ask] --> B{Clear?}; B -->|yes| C[Answer]; B -->|no| A;`,
  'author asks for a theme': `%%{init: {"theme": "forest", "themeVariables": {"primaryColor": "#ff0000"}}}%%
flowchart LR
  fern["Fern"] --> moss["Moss"]`,
  'author asks for plain labels': `---
config:
  htmlLabels: false
  flowchart:
    htmlLabels: false
---
flowchart LR
  a["Plain_and_simple_identifier"] --> b["<b>Still</b> bold"]`,
  'faint boxes': `flowchart LR
  subgraph harbor [Harbor]
    crane[Crane] -.- pier[Old pier]
  end
  pier -- leads to --> shed[Boat shed]
  classDef solid fill:green
  class crane solid
  classDef faint opacity:0.4
  class pier,shed faint
  linkStyle 1 opacity:0.4
  style harbor opacity:0.5`,
  'hand drawn with colors': `---
config:
  look: handDrawn
  theme: forest
---
%%{init: {'themeVariables': {'lineColor': '#f8b229', 'primaryTextColor': '#eeeeee'}}}%%
flowchart TB
  sketch[Sketch]:::paper --> print[Print]:::ink
  classDef paper fill:#b3d1ff,stroke:#333
  classDef ink fill:#000`,
};
