//! What each format looks like, to the letter.

use snapbox::{IntoData as _, assert_data_eq, str};

use super::faulty;
use crate::cli::{stderr, stdout, veivalg};

fn told(format: &str) -> String {
    let folder = tempfile::tempdir().expect("room");
    faulty(folder.path());
    let output = veivalg(folder.path(), &["check", "--format", format]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "");
    stdout(&output)
}

#[test]
fn github() {
    assert_data_eq!(
        told("github"),
        str![[r#"
::error file=areas/tillit/area.toml,line=6,endLine=6,col=13,endColumn=25,title=unknown-reference::areas/tillit/area.toml:6:13: det finnes ingen måling «50%25,æ:|<b>»%0Ahjelp: det finnes ingen ennå; lag «50%25,æ:|<b>», eller ta det bort
::error file=areas/tillit/area.toml,line=8,endLine=8,col=1,endColumn=10,title=goal-without-measure::areas/tillit/area.toml:8:1: målet «trygge» har ingen måling%0Ahjelp: lag en måling i measures.toml, og skriv measures = ["id-en"] i målet; i et utkast kan målet også ha en måling uten tall (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline
::error file=areas/tillit/area.toml,line=9,endLine=9,col=6,endColumn=14,title=duplicate-id::areas/tillit/area.toml:9:6: id-en «trygge» er brukt to ganger%0Ahjelp: gi den ene en annen id, eller slett den%0Ase også areas/tillit/area.toml:4:6: den første står her
::error file=strategy.toml,line=2,endLine=2,col=10,endColumn=18,title=invalid-value::strategy.toml:2:10: «øvelse» kan ikke være en id%0Ahjelp: skriv "ovelse"; bruk små bokstaver a–z, tall og bindestrek; begynn med en bokstav; høyst 64 tegn
::warning file=areas/tillit/area.toml,line=1,endLine=1,col=20,endColumn=23,title=raw-html::areas/tillit/area.toml:1:20: HTML-koder blir vist som vanlig tekst%0Ahjelp: skriv **fet**
4 feil og 1 advarsel

"#]].raw()
    );
}

#[test]
fn gitlab() {
    assert_data_eq!(
        told("gitlab"),
        str![[r#"
[
  {
    "description": "det finnes ingen måling «50%,æ:|<b>» – det finnes ingen ennå; lag «50%,æ:|<b>», eller ta det bort",
    "check_name": "unknown-reference",
    "fingerprint": "1636cb1ff240e80cb31bcbe2f4ce298e",
    "severity": "major",
    "location": {
      "path": "areas/tillit/area.toml",
      "lines": {
        "begin": 6,
        "end": 6
      }
    }
  },
  {
    "description": "målet «trygge» har ingen måling – lag en måling i measures.toml, og skriv measures = [\"id-en\"] i målet; i et utkast kan målet også ha en måling uten tall (unit = \"qualitative\"), eller vente: goal-without-measure = \"warning\" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline",
    "check_name": "goal-without-measure",
    "fingerprint": "89b67abaf19663a4df45b4bb6133f331",
    "severity": "major",
    "location": {
      "path": "areas/tillit/area.toml",
      "lines": {
        "begin": 8,
        "end": 8
      }
    }
  },
  {
    "description": "id-en «trygge» er brukt to ganger – gi den ene en annen id, eller slett den",
    "check_name": "duplicate-id",
    "fingerprint": "73461f6141b80f8d6f08de79df6f96e3",
    "severity": "major",
    "location": {
      "path": "areas/tillit/area.toml",
      "lines": {
        "begin": 9,
        "end": 9
      }
    }
  },
  {
    "description": "«øvelse» kan ikke være en id – skriv \"ovelse\"; bruk små bokstaver a–z, tall og bindestrek; begynn med en bokstav; høyst 64 tegn",
    "check_name": "invalid-value",
    "fingerprint": "02a75f0eef2135854b42a23ecea9090f",
    "severity": "major",
    "location": {
      "path": "strategy.toml",
      "lines": {
        "begin": 2,
        "end": 2
      }
    }
  },
  {
    "description": "HTML-koder blir vist som vanlig tekst – skriv **fet**",
    "check_name": "raw-html",
    "fingerprint": "cbc579c5e17ef19fdb0da0f4234b2123",
    "severity": "minor",
    "location": {
      "path": "areas/tillit/area.toml",
      "lines": {
        "begin": 1,
        "end": 1
      }
    }
  }
]

"#]].raw()
    );
}

/// The cases of a rule.
#[test]
fn junit() {
    let text = told("junit");
    let lines: Vec<&str> = text.lines().filter(|line| !line.ends_with("/>")).collect();
    assert_data_eq!(
        lines.join("\n"),
        str![[r#"
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="veivalg" tests="65" skipped="0" failures="4" errors="0">
    <testsuite name="veivalg" tests="65" skipped="0" errors="0" failures="4">
        <testcase name="strategy.toml: areas «øvelse»" classname="invalid-value">
            <failure message="«øvelse» kan ikke være en id" type="error">strategy.toml:2:10: «øvelse» kan ikke være en id
hjelp: skriv &quot;ovelse&quot;; bruk små bokstaver a–z, tall og bindestrek; begynn med en bokstav; høyst 64 tegn</failure>
        </testcase>
        <testcase name="areas/tillit/area.toml: goals trygge" classname="duplicate-id">
            <failure message="id-en «trygge» er brukt to ganger" type="error">areas/tillit/area.toml:9:6: id-en «trygge» er brukt to ganger
hjelp: gi den ene en annen id, eller slett den
se også areas/tillit/area.toml:4:6: den første står her</failure>
        </testcase>
        <testcase name="areas/tillit/area.toml: goals trygge measures «50%,æ:|&lt;b&gt;»" classname="unknown-reference">
            <failure message="det finnes ingen måling «50%,æ:|&lt;b&gt;»" type="error">areas/tillit/area.toml:6:13: det finnes ingen måling «50%,æ:|&lt;b&gt;»
hjelp: det finnes ingen ennå; lag «50%,æ:|&lt;b&gt;», eller ta det bort</failure>
        </testcase>
        <testcase name="areas/tillit/area.toml: goals trygge" classname="goal-without-measure">
            <failure message="målet «trygge» har ingen måling" type="error">areas/tillit/area.toml:8:1: målet «trygge» har ingen måling
hjelp: lag en måling i measures.toml, og skriv measures = [&quot;id-en&quot;] i målet; i et utkast kan målet også ha en måling uten tall (unit = &quot;qualitative&quot;), eller vente: goal-without-measure = &quot;warning&quot; under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline</failure>
        </testcase>
        <testcase name="raw-html" classname="raw-html">
            <system-out>advarsel: areas/tillit/area.toml:1:20: HTML-koder blir vist som vanlig tekst
hjelp: skriv **fet**
</system-out>
        </testcase>
    </testsuite>
</testsuites>
"#]].raw()
    );
}

#[test]
fn sarif() {
    let mut log: serde_json::Value = serde_json::from_str(&told("sarif")).expect("JSON");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].take();
    let rule = serde_json::to_string_pretty(&rules[11]).expect("JSON");
    assert_data_eq!(
        rule,
        str![[r#"
{
  "defaultConfiguration": {
    "level": "error"
  },
  "help": {
    "markdown": "Hvert mål må ha minst én måling. Skriv id-en til en måling fra `measures.toml` i listen `measures`. Finnes det ikke noe tall, kan målingen være en vurdering i ord (`unit = \"qualitative\"`).\n\nUten en måling kan ingen si hvordan det går, eller om målet er nådd. Når målingen er valgt på forhånd, vet både politikere, ledere og ansatte hva som skal til.",
    "text": "Hvert mål må ha minst én måling. Skriv id-en til en måling fra measures.toml i listen measures. Finnes det ikke noe tall, kan målingen være en vurdering i ord (unit = \"qualitative\").\n\nUten en måling kan ingen si hvordan det går, eller om målet er nådd. Når målingen er valgt på forhånd, vet både politikere, ledere og ansatte hva som skal til."
  },
  "id": "goal-without-measure",
  "shortDescription": {
    "text": "Et mål uten måling"
  }
}
"#]]
        .raw()
    );
    let rest = serde_json::to_string_pretty(&log).expect("JSON");
    assert_data_eq!(
        rest,
        str![[r#"
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "runs": [
    {
      "columnKind": "unicodeCodePoints",
      "language": "nb",
      "results": [
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "areas/tillit/area.toml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 25,
                  "endLine": 6,
                  "startColumn": 13,
                  "startLine": 6
                }
              }
            }
          ],
          "message": {
            "text": "det finnes ingen måling «50%,æ:|<b>»\ndet finnes ingen ennå; lag «50%,æ:|<b>», eller ta det bort"
          },
          "partialFingerprints": {
            "veivalg/v2": "1636cb1ff240e80cb31bcbe2f4ce298e"
          },
          "relatedLocations": [],
          "ruleId": "unknown-reference",
          "ruleIndex": 7
        },
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "areas/tillit/area.toml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 10,
                  "endLine": 8,
                  "startColumn": 1,
                  "startLine": 8
                }
              }
            }
          ],
          "message": {
            "text": "målet «trygge» har ingen måling\nlag en måling i measures.toml, og skriv measures = [\"id-en\"] i målet; i et utkast kan målet også ha en måling uten tall (unit = \"qualitative\"), eller vente: goal-without-measure = \"warning\" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline"
          },
          "partialFingerprints": {
            "veivalg/v2": "89b67abaf19663a4df45b4bb6133f331"
          },
          "relatedLocations": [],
          "ruleId": "goal-without-measure",
          "ruleIndex": 11
        },
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "areas/tillit/area.toml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 14,
                  "endLine": 9,
                  "startColumn": 6,
                  "startLine": 9
                }
              }
            }
          ],
          "message": {
            "text": "id-en «trygge» er brukt to ganger\ngi den ene en annen id, eller slett den"
          },
          "partialFingerprints": {
            "veivalg/v2": "73461f6141b80f8d6f08de79df6f96e3"
          },
          "relatedLocations": [
            {
              "id": 0,
              "message": {
                "text": "den første står her"
              },
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "areas/tillit/area.toml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 14,
                  "endLine": 4,
                  "startColumn": 6,
                  "startLine": 4
                }
              }
            }
          ],
          "ruleId": "duplicate-id",
          "ruleIndex": 6
        },
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "strategy.toml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 18,
                  "endLine": 2,
                  "startColumn": 10,
                  "startLine": 2
                }
              }
            }
          ],
          "message": {
            "text": "«øvelse» kan ikke være en id\nskriv \"ovelse\"; bruk små bokstaver a–z, tall og bindestrek; begynn med en bokstav; høyst 64 tegn"
          },
          "partialFingerprints": {
            "veivalg/v2": "02a75f0eef2135854b42a23ecea9090f"
          },
          "relatedLocations": [],
          "ruleId": "invalid-value",
          "ruleIndex": 5
        },
        {
          "level": "warning",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "areas/tillit/area.toml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 23,
                  "endLine": 1,
                  "startColumn": 20,
                  "startLine": 1
                }
              }
            }
          ],
          "message": {
            "text": "HTML-koder blir vist som vanlig tekst\nskriv **fet**"
          },
          "partialFingerprints": {
            "veivalg/v2": "cbc579c5e17ef19fdb0da0f4234b2123"
          },
          "relatedLocations": [],
          "ruleId": "raw-html",
          "ruleIndex": 20
        }
      ],
      "tool": {
        "driver": {
          "language": "nb",
          "name": "veivalg",
          "rules": null,
          "version": "0.1.0"
        }
      }
    }
  ],
  "version": "2.1.0"
}
"#]].raw()
    );
}
