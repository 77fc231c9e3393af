//! The status as markdown and as JSON, to the letter.

use snapbox::{assert_data_eq, str};

use super::{UNFINISHED, told};
use veivalg::diagnostic::MessageLang;
use veivalg::status::Format;

#[test]
fn markdown_shows_words_as_they_are() {
    assert_data_eq!(
        told(UNFINISHED, Format::Markdown, MessageLang::Nb),
        str![[r#"
## Arbeidsgiverstrategi for Åmøy

Status 21. november 2026. Strategien ble vedtatt 16. juni 2022.

### Må følges opp

- **Strategien skulle vært gjennomgått innen 1. juni 2026**
- **1 område har ikke noe mål**
  - Kompetanse
- **1 av 2 mål har ingen måling**
  - Det er trygt å si fra, og alle som melder avvik, får svar i løpet av fjorten dager (Arbeidsmiljø og nærvær)
- **2 tiltak er over fristen**
  - 31. mars 2026: Øve på å håndtere vold og trusler på alle skoler og i alle boliger med heldøgns omsorg (Kommunalsjefene)
  - 20. november 2026: Opprette et nærværsteam (HR-sjefen)
- **1 måling skulle hatt en ny verdi innen**
  - mars 2025: Sykefravær (siste er 2023)
- **1 måling er ikke i rute**
  - Sykefravær (tall fra 2023)
- **4 tekster mangler på nynorsk**
  - Forord (2), Arbeidsmiljø og nærvær (1), measures.toml (1)
- 1 måling har ingen verdi ennå
  - Samarbeid
- 1 måling har ikke noe måltall
  - Turnover
- 1 måling sier ikke hvor ofte det måles
  - Turnover

| Satsingsområde | Mål | uten måling | Tiltak | over fristen | nb | nn |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| Arbeidsmiljø og nærvær | 2 | 1 | 3 | 2 | 100 % | 85 % |
| Kompetanse | – | – | – | – | 100 % | 100 % |
| I alt | 2 | 1 | 3 | 2 | 100 % | 87 % |

- Målinger: 3 (1 ikke i rute etter eldre tall, 2 uten nok tall)
- Tiltak: 3 (1 planlagt, 1 i gang, 1 gjennomført)
- Tekster: 13 (100 % nb, 69 % nn)
- Gjelder: fra 1. juli 2022
- Gjennomgang: innen 1. juni 2026

"#]]
    );
    let mut files = UNFINISHED.to_vec();
    files[5].1 = r#"title.nb = "1. <b>|\\*A*|""#;
    let text = told(&files, Format::Markdown, MessageLang::Nb);
    assert!(text.contains(r"| 1\. \<b\>\|\*A\*\| | – |"), "{text}");
}

#[test]
fn json_is_versioned_and_complete() {
    let text = told(UNFINISHED, Format::Json, MessageLang::Nb);
    assert_data_eq!(
        text,
        str![[r#"
{
  "version": 2,
  "title": "Arbeidsgiverstrategi for Åmøy",
  "today": "2026-11-21",
  "languages": [
    "nb",
    "nn"
  ],
  "area_label": "Satsingsområde",
  "decision": {
    "state": "adopted",
    "revision": false,
    "adopted": "2022-06-16",
    "valid_from": "2022-07-01",
    "valid_to": null,
    "review_by": "2026-06-01",
    "overdue": true,
    "undecided": false
  },
  "areas": [
    {
      "id": "arbeidsmiljo",
      "title": "Arbeidsmiljø og nærvær",
      "goals": 2,
      "without_measure": [
        {
          "id": "trygge",
          "text": "Det er trygt å si fra, og alle som melder avvik, får svar i løpet av fjorten dager."
        }
      ],
      "actions": {
        "planned": 1,
        "started": 1,
        "done": 1,
        "stopped": 0,
        "overdue": 2
      },
      "texts": {
        "total": 7,
        "changed_in_both": 0,
        "nb": {
          "in_step": 7,
          "stale": 0,
          "draft": 0,
          "missing": 0,
          "percent": 100
        },
        "nn": {
          "in_step": 6,
          "stale": 0,
          "draft": 0,
          "missing": 1,
          "percent": 85
        }
      }
    },
    {
      "id": "kompetanse",
      "title": "Kompetanse",
      "goals": 0,
      "without_measure": [],
      "actions": {
        "planned": 0,
        "started": 0,
        "done": 0,
        "stopped": 0,
        "overdue": 0
      },
      "texts": {
        "total": 1,
        "changed_in_both": 0,
        "nb": {
          "in_step": 1,
          "stale": 0,
          "draft": 0,
          "missing": 0,
          "percent": 100
        },
        "nn": {
          "in_step": 1,
          "stale": 0,
          "draft": 0,
          "missing": 0,
          "percent": 100
        }
      }
    }
  ],
  "measures": [
    {
      "id": "sykefravaer",
      "name": "Sykefravær",
      "standing": "off-track",
      "lacks_target": false,
      "standing_words": "Ikke i rute (tall fra 2023, nytt tall ventet mars 2025)",
      "freshness": "stale",
      "latest": "2023",
      "next_by": "2025-03"
    },
    {
      "id": "turnover",
      "name": "Turnover",
      "standing": "no-figures",
      "lacks_target": true,
      "standing_words": "Ikke nok tall",
      "freshness": "unknown",
      "latest": "2024",
      "next_by": null
    },
    {
      "id": "samarbeid",
      "name": "Samarbeid",
      "standing": "no-figures",
      "lacks_target": false,
      "standing_words": "Ikke nok tall",
      "freshness": "missing",
      "latest": null,
      "next_by": null
    }
  ],
  "overdue": [
    {
      "id": "ovelser",
      "area": "Arbeidsmiljø og nærvær",
      "text": "Øve på å håndtere vold og trusler på alle skoler og i alle boliger med heldøgns omsorg.",
      "responsible": "Kommunalsjefene",
      "due": "2026-03-31"
    },
    {
      "id": "naervaersteam",
      "area": "Arbeidsmiljø og nærvær",
      "text": "Opprette et nærværsteam.",
      "responsible": "HR-sjefen",
      "due": "2026-11-20"
    }
  ],
  "texts": {
    "all": {
      "total": 13,
      "changed_in_both": 0,
      "nb": {
        "in_step": 13,
        "stale": 0,
        "draft": 0,
        "missing": 0,
        "percent": 100
      },
      "nn": {
        "in_step": 9,
        "stale": 0,
        "draft": 0,
        "missing": 4,
        "percent": 69
      }
    },
    "parts": [
      {
        "path": "strategy.toml",
        "title": null,
        "texts": {
          "total": 1,
          "changed_in_both": 0,
          "nb": {
            "in_step": 1,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 1,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          }
        }
      },
      {
        "path": "chapters/forord/",
        "title": "Forord",
        "texts": {
          "total": 2,
          "changed_in_both": 0,
          "nb": {
            "in_step": 2,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 0,
            "stale": 0,
            "draft": 0,
            "missing": 2,
            "percent": 0
          }
        }
      },
      {
        "path": "areas/arbeidsmiljo/",
        "title": "Arbeidsmiljø og nærvær",
        "texts": {
          "total": 7,
          "changed_in_both": 0,
          "nb": {
            "in_step": 7,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 6,
            "stale": 0,
            "draft": 0,
            "missing": 1,
            "percent": 85
          }
        }
      },
      {
        "path": "areas/kompetanse/",
        "title": "Kompetanse",
        "texts": {
          "total": 1,
          "changed_in_both": 0,
          "nb": {
            "in_step": 1,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 1,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          }
        }
      },
      {
        "path": "measures.toml",
        "title": null,
        "texts": {
          "total": 2,
          "changed_in_both": 0,
          "nb": {
            "in_step": 2,
            "stale": 0,
            "draft": 0,
            "missing": 0,
            "percent": 100
          },
          "nn": {
            "in_step": 1,
            "stale": 0,
            "draft": 0,
            "missing": 1,
            "percent": 50
          }
        }
      }
    ]
  },
  "readability": {
    "parts": [
      {
        "path": "strategy.toml",
        "title": null,
        "nb": null,
        "nn": null
      },
      {
        "path": "chapters/forord/",
        "title": "Forord",
        "nb": null,
        "nn": null
      },
      {
        "path": "areas/arbeidsmiljo/",
        "title": "Arbeidsmiljø og nærvær",
        "nb": null,
        "nn": null
      },
      {
        "path": "areas/kompetanse/",
        "title": "Kompetanse",
        "nb": null,
        "nn": null
      },
      {
        "path": "measures.toml",
        "title": null,
        "nb": null,
        "nn": null
      }
    ],
    "longest": [
      {
        "key": "areas/arbeidsmiljo/area.toml#goals.trygge.text",
        "language": "nb",
        "words": 18,
        "text": "Det er trygt å si fra, og alle som melder avvik, får svar i løpet av fjorten dager."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#goals.trygge.text",
        "language": "nn",
        "words": 18,
        "text": "Det er trygt å seie frå, og alle som melder avvik, får svar i løpet av fjorten dagar."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#actions.ovelser.text",
        "language": "nb",
        "words": 17,
        "text": "Øve på å håndtere vold og trusler på alle skoler og i alle boliger med heldøgns omsorg."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#actions.ovelser.text",
        "language": "nn",
        "words": 17,
        "text": "Øve på å handtere vald og trugsmål på alle skular og i alle bustader med heildøgns omsorg."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#goals.friske.text",
        "language": "nb",
        "words": 4,
        "text": "Vi har friske medarbeidere."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#goals.friske.text",
        "language": "nn",
        "words": 4,
        "text": "Vi har friske medarbeidarar."
      },
      {
        "key": "chapters/forord/prose#143c3343",
        "language": "nb",
        "words": 3,
        "text": "Vi vil mer."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#actions.naervaersteam.text",
        "language": "nb",
        "words": 3,
        "text": "Opprette et nærværsteam."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#actions.naervaersteam.text",
        "language": "nn",
        "words": 3,
        "text": "Opprette eit nærværsteam."
      },
      {
        "key": "areas/arbeidsmiljo/area.toml#actions.ferdig.text",
        "language": "nb",
        "words": 3,
        "text": "Ansette en rådgiver."
      }
    ]
  }
}

"#]]
    );
}
