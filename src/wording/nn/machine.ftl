# Kva som gjekk gale på maskina, slik det står i parentes i andre meldingar.

machine-not-found = finst ikkje
machine-permission-denied = ingen tilgang
machine-not-a-directory = ikkje ei mappe
machine-is-a-directory = ei mappe, ikkje ei fil
machine-too-many-links = ein snarveg på vegen dit
machine-already-exists = finst frå før
machine-storage-full = disken er full
machine-read-only-filesystem = disken kan berre lesast
machine-would-block = eit anna program skriv der
machine-out-of-memory = for lite minne
machine-addr-in-use = eit anna program brukar porten
machine-addr-not-available = maskina har ikkje denne adressa
# Det som er sjeldan, står med orda til maskina sjølv, på engelsk.
machine-other = { $words }
