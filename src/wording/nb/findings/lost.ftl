# Funn om det som er skrevet, og som ingen leser ville sett.
