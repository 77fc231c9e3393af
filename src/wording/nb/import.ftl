# Det «veivalg import» sier, og det som står i import.md.

import-made =
    Strategien ligger i { $dir }.
      områder: { $areas }, kapitler: { $chapters }, mål: { $goals }, veivalg: { $veivalg }, tiltak: { $actions }, målinger: { $measures }
import-added = { $count ->
    [one] 1 fil i { $dir } er ny eller endret.
   *[other] { $count } filer i { $dir } er nye eller endret.
    }
import-all-placed = Alt i dokumentet har fått en plass.
import-waiting = { $count ->
    [one] Dette har ikke fått en plass i strategien, og står i { $file }. Se på det:
   *[other] { $count } ting har ikke fått en plass i strategien, og står i { $file }. Se på dem:
    }
import-waiting-more = og { $more } til i { $file }
import-without-measure =
    Et mål uten måling er bare en advarsel så lenge denne linjen står her, så dere kan se på strategien.
    Ta den bort når alle målene har en måling.
import-next = Så gjenstår dette, i den rekkefølgen det er lurt å gjøre det:
import-step = { $title } ({ $count ->
    [one] ett sted: { $place }
   *[other] { $count } steder, først { $place }
    }; veivalg explain { $rule })
import-look =
    Se på strategien mens du skriver:
      veivalg serve { $dir }
import-lacks-nb =
    Alt er på nynorsk. Slik får strategien bokmål også:
      veivalg translations draft --to nb --dir { $dir }   (utkast fra Apertium, som noen må lese gjennom)
      veivalg import FIL --into { $dir } --lang nb   (når dere har dokumentet på bokmål)
import-lacks-nn =
    Alt er på bokmål. Slik får strategien nynorsk også:
      veivalg translations draft --to nn --dir { $dir }   (utkast fra Apertium, som noen må lese gjennom)
      veivalg import FIL --into { $dir } --lang nn   (når dere har dokumentet på nynorsk)
import-page =
    # Importert fra { $name }

    Her står det som var i dokumentet og ikke står som tekst i strategien. Gå gjennom punktene, flytt det som
    skal være med, og slett filen når du er ferdig. Nettstedet og PDF-ene viser den ikke.
import-why-no-place = Fant ingen plass
import-why-no-partner = Har ingen motpart på det andre språket
import-why-differs = Er ulikt i de to dokumentene
import-why-comment = Kommentar i margen
import-why-deleted = Slettet med sporing av endringer
import-why-inserted = Satt inn med sporing av endringer (står i strategien, som godtatt)
import-why-header = Topptekst
import-why-footer = Bunntekst
import-why-hidden = Skjult tekst
import-why-drawing = Tekst i en tegning eller et diagram
import-why-picture = Bilde som ikke kan vises på nettsider
import-why-heading-note = Note til en overskrift
import-why-structure = Overskrift som bare viste hvor teksten under hører til
import-why-read = Lest som dato, vedtak, saksnummer eller navn
import-why-contents = Innholdsfortegnelse, som blir laget på nytt
import-broken = { $path } er ødelagt og kan ikke leses; åpne dokumentet i Word, lagre det på nytt, og prøv igjen
import-locked = { $path } er låst med passord; åpne dokumentet i Word, fjern passordet, og lagre det på nytt
import-old-word = { $path } er lagret i et eldre format; åpne dokumentet i Word, og lagre det som Word-dokument (.docx)
import-pdf = { $path } er en PDF, og den kan ikke importeres; bruk Word-dokumentet den er laget av, eller åpne PDF-en i Word og lagre den som .docx
import-empty = det står ingenting i { $path }; velg et annet dokument
import-not-a-document = { $path } er ikke et dokument som kan importeres; bruk et Word-dokument (.docx), et dokument fra LibreOffice (.odt) eller en markdown-fil (.md)
import-too-large = { $path } er for stort til å importeres; ta bort store bilder, eller del det i flere, og prøv igjen
import-device = { $path } er ikke en vanlig fil; skriv navnet på dokumentet
import-strategy-faults = strategien i { $path } har feil som må rettes først; kjør veivalg check { $path }
import-not-read = { $path } kan ikke leses ({ $why }); skriv navnet på dokumentet
