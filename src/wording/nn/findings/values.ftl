# Verdiar av rett slag, utanfor det som er lov.

## Id-ar og ord

invalid-id = «{ $id }» kan ikkje vere ein id
    .help = bruk små bokstavar a–z, tal og bindestrek; byrj med ein bokstav; høgst 64 teikn
    .how = skriv "{ $right }"; bruk små bokstavar a–z, tal og bindestrek; byrj med ein bokstav; høgst 64 teikn
    .rename = gi mappa { $parent }/{ $folder } det nye namnet { $right }, og skriv "{ $right }" her
invalid-choice = «{ $word }» kan ikkje stå her
    .meant = meinte du "{ $meant }"?
    .choices = skriv { $choices }
fixed-rule = «{ $rule }» er alltid ein feil
    .help = fjern linja; dette nivået kan ikkje endrast

## Tal

out-of-range = talet kan ikkje brukast her
    .at-least = skriv eit heilt tal frå { $least } og oppover
    .between = skriv eit heilt tal frå { $least } til { $most }
negative = talet kan ikkje vere under null
    .help = skriv 0 eller eit høgare tal
unlikely-year = årstalet er før 1900
    .help = skriv årstalet med alle fire siffera, som 2027-06-30
number-too-large = talet er for stort
    .help = skriv det i ei større eining, som millionar kroner
not-a-number = dette er ikkje eit tal
    .help = skriv berre talet, utan eining

## Etikettar

label-without-variable = teksten manglar { "{" }{ $variable }{ "}" }
    .help = skriv { "{" }{ $variable }{ "}" } der verdien skal stå, som i "gjaldt til { "{" }day{ "}" }"

## Adresser, lengder og fargar

invalid-url = «{ $url }» er ikkje ei nettadresse
    .help = skriv heile adressa, med https:// framfor
invalid-email = «{ $email }» er ikkje ei e-postadresse
    .help = skriv berre adressa, som "hr@kommunen.example"
invalid-phone = «{ $phone }» er ikkje eit telefonnummer
    .help = skriv nummeret med siffer, som "32 00 00 00"
invalid-base-url = adressene til sidene kan ikkje byrje med «{ $url }»
    .help = skriv berre adressa til nettstaden, utan ?, #, @ og .., som "https://kommunen.example/strategi"
no-page-of-its-own = «{ $from }» har aldri hatt ei eiga adresse
    .help = skriv det som har fått ein annan id, som area:gammalt-namn eller goal:gammalt-namn
redirect-from-page = «{ $from }» er her enno, og kan ikkje føre til noko anna
    .help = slett denne blokka, eller gi det eit anna namn med «veivalg rename»
redirect-to-other-kind = «{ $from }» var ein del av ei side, og kan berre føre til noko av same slag
    .help = skriv det som har teke over, som { $kind }:nytt-namn
invalid-length = «{ $length }» er ikkje ei lengd i millimeter
    .help = skriv ei lengd frå "0mm" til "20mm"
invalid-color = «{ $color }» er ikkje ein farge
    .help = skriv # og seks siffer eller bokstavar a–f, som "#00528c"

## Periodar og dagar

invalid-period = «{ $period }» er ikkje ein periode
    .help = skriv år (2027), tertial (2027-1), kvartal (2027-K1) eller månad (2027-06)
period-written-otherwise = «{ $period }» er ikkje skriven som ein periode her
    .how = skriv "{ $meant }"
ends-before-it-begins = strategien sluttar å gjelde før han byrjar
    .help = skriv ein dag etter from
    .from = han byrjar her
due-before-start = tiltaket har frist før det byrjar
    .help = skriv ein dag etter start
    .start = det byrjar her
two-kinds-of-period = målinga blandar to slags periodar
    .help = bruk anten år, tertial, kvartal eller månad i heile målinga
    .first = den første er slik
period-twice = perioden { $period } har to verdiar
    .help = behald den eine
    .first = den første står her

## Målingar

values-and-data = målinga har både values og data
    .help = behald verdiane éin stad: anten her eller i fila
target-before-baseline = måltalet er ikkje for ein periode etter utgangspunktet
    .help = skriv perioden då måltalet skal vere nådd
    .baseline = utgangspunktet er for denne perioden
number-of-a-judgment = ei vurdering har ikkje noko tal
    .help = skriv status og text i staden for value
judgment-of-a-number = ei måling med tal har ikkje status for kvar verdi
    .help = skriv value, eller unit = "qualitative" for målinga
