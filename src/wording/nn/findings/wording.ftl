# Funn om orda: omgrep, ord å unngå, feil målform.
