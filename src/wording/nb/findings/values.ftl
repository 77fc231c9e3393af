# Verdier av riktig slag, utenfor det som er lov.

## Id-er og ord

invalid-id = «{ $id }» kan ikke være en id
    .help = bruk små bokstaver a–z, tall og bindestrek; begynn med en bokstav; høyst 64 tegn
    .how = skriv "{ $right }"; bruk små bokstaver a–z, tall og bindestrek; begynn med en bokstav; høyst 64 tegn
    .rename = gi mappen { $parent }/{ $folder } det nye navnet { $right }, og skriv "{ $right }" her
invalid-choice = «{ $word }» kan ikke stå her
    .meant = mente du "{ $meant }"?
    .choices = skriv { $choices }
fixed-rule = «{ $rule }» er alltid en feil
    .help = fjern linjen; dette nivået kan ikke endres

## Tall

out-of-range = tallet kan ikke brukes her
    .at-least = skriv et helt tall fra { $least } og oppover
    .between = skriv et helt tall fra { $least } til { $most }
negative = tallet kan ikke være under null
    .help = skriv 0 eller et høyere tall
unlikely-year = årstallet er før 1900
    .help = skriv årstallet med alle fire sifrene, som 2027-06-30
number-too-large = tallet er for stort
    .help = skriv det i en større enhet, som millioner kroner
not-a-number = dette er ikke et tall
    .help = skriv bare tallet, uten enhet

## Etiketter

label-without-variable = teksten mangler { "{" }{ $variable }{ "}" }
    .help = skriv { "{" }{ $variable }{ "}" } der verdien skal stå, som i "gjaldt til { "{" }day{ "}" }"

## Adresser, lengder og farger

invalid-url = «{ $url }» er ikke en nettadresse
    .help = skriv hele adressen, med https:// foran
invalid-email = «{ $email }» er ikke en e-postadresse
    .help = skriv bare adressen, som "hr@kommunen.example"
invalid-phone = «{ $phone }» er ikke et telefonnummer
    .help = skriv nummeret med sifre, som "32 00 00 00"
invalid-base-url = adressene til sidene kan ikke begynne med «{ $url }»
    .help = skriv bare adressen til nettstedet, uten ?, #, @ og .., som "https://kommunen.example/strategi"
no-page-of-its-own = «{ $from }» har aldri hatt en egen adresse
    .help = skriv det som har fått en annen id, som area:gammelt-navn eller goal:gammelt-navn
redirect-from-page = «{ $from }» er her fortsatt, og kan ikke føre til noe annet
    .help = slett denne blokken, eller gi det et annet navn med «veivalg rename»
redirect-to-other-kind = «{ $from }» var en del av en side, og kan bare føre til noe av samme slag
    .help = skriv det som har tatt over, som { $kind }:nytt-navn
invalid-length = «{ $length }» er ikke en lengde i millimeter
    .help = skriv en lengde fra "0mm" til "20mm"
invalid-color = «{ $color }» er ikke en farge
    .help = skriv # og seks siffer eller bokstaver a–f, som "#00528c"

## Perioder og dager

invalid-period = «{ $period }» er ikke en periode
    .help = skriv år (2027), tertial (2027-1), kvartal (2027-K1) eller måned (2027-06)
period-written-otherwise = «{ $period }» er ikke skrevet som en periode her
    .how = skriv "{ $meant }"
ends-before-it-begins = strategien slutter å gjelde før den begynner
    .help = skriv en dag etter from
    .from = den begynner her
due-before-start = tiltaket har frist før det begynner
    .help = skriv en dag etter start
    .start = det begynner her
two-kinds-of-period = målingen blander to slags perioder
    .help = bruk enten år, tertial, kvartal eller måned i hele målingen
    .first = den første er slik
period-twice = perioden { $period } har to verdier
    .help = behold den ene
    .first = den første står her

## Målinger

values-and-data = målingen har både values og data
    .help = behold verdiene ett sted: enten her eller i filen
target-before-baseline = måltallet er ikke for en periode etter utgangspunktet
    .help = skriv perioden da måltallet skal være nådd
    .baseline = utgangspunktet er for denne perioden
number-of-a-judgment = en vurdering har ikke noe tall
    .help = skriv status og text i stedet for value
judgment-of-a-number = en måling med tall har ikke status for hver verdi
    .help = skriv value, eller unit = "qualitative" for målingen
