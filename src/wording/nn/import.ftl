# Det «veivalg import» seier, og det som står i import.md.

import-made =
    Strategien ligg i { $dir }.
      område: { $areas }, kapittel: { $chapters }, mål: { $goals }, vegval: { $veivalg }, tiltak: { $actions }, målingar: { $measures }
import-added = { $count ->
    [one] 1 fil i { $dir } er ny eller endra.
   *[other] { $count } filer i { $dir } er nye eller endra.
    }
import-all-placed = Alt i dokumentet har fått ein plass.
import-waiting = { $count ->
    [one] Dette har ikkje fått ein plass i strategien, og står i { $file }. Sjå på det:
   *[other] { $count } ting har ikkje fått ein plass i strategien, og står i { $file }. Sjå på dei:
    }
import-waiting-more = og { $more } til i { $file }
import-without-measure =
    Eit mål utan måling er berre ei åtvaring så lenge denne linja står her, så de kan sjå på strategien.
    Ta ho bort når alle måla har ei måling.
import-next = Så står dette att, i den rekkjefølgja det er lurt å gjere det:
import-step = { $title } ({ $count ->
    [one] éin stad: { $place }
   *[other] { $count } stader, først { $place }
    }; veivalg explain { $rule })
import-look =
    Sjå på strategien medan du skriv:
      veivalg serve { $dir }
import-lacks-nb =
    Alt er på nynorsk. Slik får strategien bokmål også:
      veivalg translations draft --to nb --dir { $dir }   (utkast frå Apertium, som nokon må lese gjennom)
      veivalg import FIL --into { $dir } --lang nb   (når de har dokumentet på bokmål)
import-lacks-nn =
    Alt er på bokmål. Slik får strategien nynorsk også:
      veivalg translations draft --to nn --dir { $dir }   (utkast frå Apertium, som nokon må lese gjennom)
      veivalg import FIL --into { $dir } --lang nn   (når de har dokumentet på nynorsk)
import-page =
    # Importert frå { $name }

    Her står det som var i dokumentet og ikkje står som tekst i strategien. Gå gjennom punkta, flytt det som
    skal vere med, og slett fila når du er ferdig. Nettstaden og PDF-ane viser ho ikkje.
import-why-no-place = Fann ingen plass
import-why-no-partner = Har ingen motpart på det andre språket
import-why-differs = Er ulikt i dei to dokumenta
import-why-comment = Kommentar i margen
import-why-deleted = Sletta med sporing av endringar
import-why-inserted = Sett inn med sporing av endringar (står i strategien, som godteke)
import-why-header = Topptekst
import-why-footer = Botntekst
import-why-hidden = Skjult tekst
import-why-drawing = Tekst i ei teikning eller eit diagram
import-why-picture = Bilete som ikkje kan visast på nettsider
import-why-heading-note = Note til ei overskrift
import-why-structure = Overskrift som berre viste kvar teksten under høyrer til
import-why-read = Lese som dato, vedtak, saksnummer eller namn
import-why-contents = Innhaldsliste, som blir laga på nytt
import-broken = { $path } er øydelagd og kan ikkje lesast; opne dokumentet i Word, lagre det på nytt, og prøv igjen
import-locked = { $path } er låst med passord; opne dokumentet i Word, fjern passordet, og lagre det på nytt
import-old-word = { $path } er lagra i eit eldre format; opne dokumentet i Word, og lagre det som Word-dokument (.docx)
import-pdf = { $path } er ein PDF, og han kan ikkje importerast; bruk Word-dokumentet han er laga av, eller opne PDF-en i Word og lagre han som .docx
import-empty = det står ingenting i { $path }; vel eit anna dokument
import-not-a-document = { $path } er ikkje eit dokument som kan importerast; bruk eit Word-dokument (.docx), eit dokument frå LibreOffice (.odt) eller ei markdown-fil (.md)
import-too-large = { $path } er for stort til å importerast; ta bort store bilete, eller del det i fleire, og prøv igjen
import-device = { $path } er ikkje ei vanleg fil; skriv namnet på dokumentet
import-strategy-faults = strategien i { $path } har feil som må rettast først; køyr veivalg check { $path }
import-not-read = { $path } kan ikkje lesast ({ $why }); skriv namnet på dokumentet
