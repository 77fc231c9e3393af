# Funn om det som er skrive, og som ingen lesar ville sett.
