# Hva som gikk galt på maskinen, slik det står i parentes i andre meldinger.

machine-not-found = finnes ikke
machine-permission-denied = ingen tilgang
machine-not-a-directory = ikke en mappe
machine-is-a-directory = en mappe, ikke en fil
machine-too-many-links = en snarvei på veien dit
machine-already-exists = finnes fra før
machine-storage-full = disken er full
machine-read-only-filesystem = disken kan bare leses
machine-would-block = et annet program skriver der
machine-out-of-memory = for lite minne
machine-addr-in-use = et annet program bruker porten
machine-addr-not-available = maskinen har ikke denne adressen
# Det som er sjeldent, står med maskinens egne ord, på engelsk.
machine-other = { $words }
