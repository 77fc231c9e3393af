# Funn om tabellar og CSV-filer.
