# Funn om ordene: begreper, ord å unngå, feil målform.
